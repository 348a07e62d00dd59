//! What programs in the page are made with: the standard library as one module that they are linked to where they run, and
//! its metadata with the bodies that code is made from.
//!
//! Native rustc makes the one and the page's compiler the other, crate by crate from the same options
//! (`compiler/library`), so that both mean the same by each symbol.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use super::{NATIVE_CARGO, NATIVE_RUSTC, Release, TARGET, modules, modules::WASI_LIBC, sources};
use crate::{step::Step, workspace::Workspace};

/// Panics unwind by the exceptions that browsers have now.
const UNWINDING: &str = "-Cpanic=unwind -Cllvm-args=-wasm-enable-eh -Cllvm-args=-wasm-use-legacy-eh=false -Ctarget-feature=+exception-handling";
/// Bytes of a program's stack. It lies below all else, so that an overflow traps and does not overwrite anything.
const STACK: &str = "8388608";
/// Where the library's data begin: below it, after the stack, is room for a program's own.
const DATA_BASE: &str = "41943040";
/// Most memory that a program may take in bytes.
const MOST_MEMORY: &str = "1073741824";
/// Crates that no program needs: macros of other crates run in the compiler.
const LEFT_OUT: [&str; 2] = ["proc_macro", "rustc_literal_escaper"];

/// The standard library for programs.
pub struct Programs {
    /// The module that they are linked to.
    pub std: PathBuf,
    /// Metadata of its crates, as the archives that a compiler looks for when it builds.
    pub metadata: Vec<PathBuf>,
}

/// Builds both.
pub fn build(workspace: &Workspace, release: &Release, folder: &Path, modules: &modules::Modules) -> Result<Programs> {
    let package = folder.join("programs");
    let metadata = package.join("metadata");
    // Cargo does not see that the compiler has changed.
    workspace.shell.remove_path(package.join("target"))?;
    workspace.shell.remove_path(&metadata)?;
    workspace.shell.create_dir(&metadata)?;
    modules::empty_package(workspace, &package)?;
    Step {
        what: "Compiling the standard library for programs, by the native compiler and by the new one",
        why: "what a program is linked to must fit what the page's compiler knows of it",
        usually: "4 min",
        by_hand: "cargo xtask compiler",
    }
    .run(|| {
        let library = sources(workspace, release, folder)?;
        compile(workspace, release, &package, &library, &metadata, modules)
    })?;
    let std = Step {
        what: "Linking the standard library for programs",
        why: "programs in the page share one module of it",
        usually: "2 s",
        by_hand: "cargo xtask compiler",
    }
    .run(|| link(workspace, release, &package))?;
    Ok(Programs { std, metadata: archives(workspace, &metadata)? })
}

/// A patched copy of the library's sources. It lies outside the package that asks for it: of what is inside, cargo tells
/// the compiler paths from the package's folder, and the page's compiler has no current folder.
fn sources(workspace: &Workspace, release: &Release, folder: &Path) -> Result<PathBuf> {
    let shell = &workspace.shell;
    let copy = folder.join("library-for-programs");
    shell.remove_path(&copy)?;
    shell.create_dir(&copy)?;
    let theirs = sources::of_release(release).join("library");
    cmd!(shell, "cp --recursive {theirs} {copy}").quiet().run()?;
    let mut patches = shell.read_dir(workspace.path("compiler/std/patches"))?;
    patches.sort();
    for change in patches {
        sources::patch(workspace, release, &change, &copy)?;
    }
    Ok(copy)
}

/// Compiles every crate twice: to a library in cargo's folder, and to metadata in `metadata`.
fn compile(
    workspace: &Workspace,
    release: &Release,
    package: &Path,
    library: &Path,
    metadata: &Path,
    modules: &modules::Modules,
) -> Result<()> {
    let flags = format!(
        "-Clink-self-contained=no {UNWINDING} --remap-path-prefix={}=/rustc/{}",
        library.display(),
        release.commit
    );
    let _in_package = workspace.shell.push_dir(package);
    let build = cmd!(
        workspace.shell,
        "{NATIVE_CARGO} build --release --target {TARGET} -Zbuild-std=std,panic_unwind,test -Zbuild-std-features=compiler-builtins-mem"
    );
    let build = modules::by_page_compiler(workspace, modules::equip(build, release), modules)
        .env("ROCKPOOL_METADATA", metadata)
        // The one way to give cargo a library of other sources.
        .env("__CARGO_TESTS_ONLY_SRC_ROOT", library.join("library"))
        .env("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", flags)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
    Ok(build.run()?)
}

/// One module of all that was compiled and of the C library, everything of which can be imported by its symbol.
fn link(workspace: &Workspace, release: &Release, package: &Path) -> Result<PathBuf> {
    let shell = &workspace.shell;
    let sysroot = package.join("sysroot");
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    shell.remove_path(&sysroot)?;
    shell.create_dir(&libraries)?;
    for library in modules::products(workspace, package, ".rlib")? {
        shell.copy_file(library, &libraries)?;
    }
    let source = workspace.path("compiler/std/shim.rs");
    let archive = package.join("libshim.a");
    let flags = UNWINDING.split(' ');
    let shim = cmd!(
        shell,
        "{NATIVE_RUSTC} --crate-type staticlib --edition 2024 --target {TARGET} --sysroot {sysroot} {flags...} -Clink-self-contained=no -O -o {archive} {source}"
    );
    modules::equip(shim, release).run()?;
    let libc = c_library(workspace, package)?;
    let module = package.join("std.wasm");
    let whole = ["--whole-archive".as_ref(), archive.as_path(), &libc, "--no-whole-archive".as_ref()];
    let exports =
        ["--no-entry", "--export-all", "--export-table", "--growable-table", "--no-gc-sections", "--strip-all"];
    let memory = [
        "--stack-first".to_owned(),
        format!("-zstack-size={STACK}"),
        format!("--global-base={DATA_BASE}"),
        format!("--max-memory={MOST_MEMORY}"),
    ];
    cmd!(shell, "wasm-ld-22 {whole...} {WASI_LIBC}/crt1-reactor.o -o {module} {exports...} {memory...}").run()?;
    Ok(module)
}

/// A copy of the C library that can be linked whole: without functions that want a program's `main`, and without those of
/// complex numbers, which want functions that nobody has and cannot be called from Rust.
fn c_library(workspace: &Workspace, package: &Path) -> Result<PathBuf> {
    let shell = &workspace.shell;
    let copy = package.join("libc.a");
    shell.copy_file(format!("{WASI_LIBC}/libc.a"), &copy)?;
    let members = cmd!(shell, "ar t {copy}").quiet().read()?;
    let unwanted: Vec<_> = members.lines().filter(|member| wants_more(member)).collect();
    ensure!(!unwanted.is_empty(), "the C library in {WASI_LIBC} is another one than expected");
    cmd!(shell, "ar d {copy} {unwanted...}").quiet().run()?;
    Ok(copy)
}

fn wants_more(member: &str) -> bool {
    const MAINS: [&str; 3] = ["__main_argc_argv", "__main_void", "__original_main"];
    const COMPLEX: [&str; 23] = [
        "cabs", "cacos", "cacosh", "carg", "casin", "casinh", "catan", "catanh", "ccos", "ccosh", "cexp", "cimag",
        "clog", "conj", "cpow", "cproj", "creal", "csin", "csinh", "csqrt", "ctan", "ctanh", "__cexp",
    ];
    let name = member.split('.').next().unwrap_or_default();
    let is_complex = |name: &str| COMPLEX.contains(&name);
    MAINS.contains(&name) || is_complex(name) || name.strip_suffix(['f', 'l']).is_some_and(is_complex)
}

/// What was compiled, named as the archives that they stand for.
fn archives(workspace: &Workspace, metadata: &Path) -> Result<Vec<PathBuf>> {
    let mut archives = Vec::new();
    for file in workspace.shell.read_dir(metadata).context("the page's compiler made nothing")? {
        let is_metadata = file.extension().is_some_and(|ending| ending == "rmeta");
        if !is_metadata || LEFT_OUT.contains(&crate_name(&file).as_str()) {
            continue;
        }
        let archive = file.with_extension("rlib");
        std::fs::rename(&file, &archive)?;
        archives.push(archive);
    }
    archives.sort();
    Ok(archives)
}

/// The crate that a library is of, such as "std" for "libstd-0123456789abcdef.rlib".
pub fn crate_name(library: &Path) -> String {
    let name = library.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.strip_prefix("lib").unwrap_or(&name);
    name.split('-').next().unwrap_or_default().to_owned()
}

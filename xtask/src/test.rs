//! `cargo xtask test`: all that CI runs, in named parts that can be run alone.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use xshell::cmd;

use crate::{build, cache, compiler, hosts, program, setup, step::section, workspace::Workspace};

/// Options of `test`.
#[derive(Args)]
pub struct Options {
    /// Only these parts.
    #[arg(value_enum)]
    parts: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// `cargo fmt --check`.
    Format,
    /// Clippy on all native targets.
    Clippy,
    /// Rust tests, native.
    Unit,
    /// Clippy on the app as WebAssembly.
    ClippyWasm,
    /// Type check and tests of `web/`.
    Web,
    /// Every snippet of the course does what its marks say, and its words are spelt right.
    Lessons,
    /// The compiler in the page: of today's recipe, and of one mind with the native one.
    Compiler,
    /// Programs built and run in the page do what they do natively, and end well where their system fails.
    Run,
    /// The site in Chromium, and the budgets in bytes.
    Browser,
    /// Docs sites of real generators in Chromium, their Rust blocks made live.
    Hosts,
    /// Every lesson in Chromium: its examples run, its exercises solved.
    Walk,
}

impl Part {
    fn title(self) -> &'static str {
        match self {
            Self::Format => "Format (mend with `cargo fmt`)",
            Self::Clippy => "Clippy",
            Self::Unit => "Rust tests",
            Self::ClippyWasm => "Clippy on WebAssembly",
            Self::Web => "Tests of web/",
            Self::Lessons => "The course",
            Self::Compiler => "The compiler in the page",
            Self::Run => "Programs in the page",
            Self::Browser => "Browser tests",
            Self::Hosts => "Docs sites of other generators",
            Self::Walk => "The course, walked in Chromium",
        }
    }

    fn run(self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Format => Ok(workspace.cargo().args(["fmt", "--all", "--check"]).run()?),
            Self::Clippy => clippy(workspace),
            Self::Unit => unit(workspace),
            Self::ClippyWasm => clippy_wasm(workspace),
            Self::Web => web(workspace),
            Self::Lessons => lessons(workspace),
            Self::Compiler => page_compiler(workspace),
            Self::Run => page_programs(workspace),
            Self::Browser => browser(workspace),
            Self::Hosts => docs_sites(workspace),
            Self::Walk => walk(workspace),
        }
    }
}

/// Runs the chosen parts, all by default, and stops at the first that fails.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let all = Part::value_variants();
    let parts = if options.parts.is_empty() { all } else { &options.parts };
    let mut times = Vec::new();
    for part in parts {
        section(part.title());
        let start = Instant::now();
        let name = part.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
        if let Err(error) = part.run(workspace) {
            bail!("{} failed: {error:#}. Run it alone with `cargo xtask test {name}`.", part.title());
        }
        times.push(format!("{name} {:.0} s", start.elapsed().as_secs_f64()));
    }
    println!("\nAll passed: {}.", times.join(", "));
    Ok(())
}

fn clippy(workspace: &Workspace) -> Result<()> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "--deny", "warnings"];
    Ok(workspace.cargo().args(arguments).run()?)
}

fn unit(workspace: &Workspace) -> Result<()> {
    // The sandbox launcher is a program of its own that the server's tests start.
    workspace.cargo().args(["build", "--locked", "--quiet", "--package", "rockpool-runner", "--bins"]).run()?;
    Ok(workspace.cargo().args(["test", "--workspace", "--locked", "--quiet"]).run()?)
}

fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    let ready = setup::for_build(workspace)?;
    let command = ready.wasm.clippy(workspace).args(["--package", "rockpool-app", "--features", "csr", "--locked"]);
    // A target folder of its own: Clippy's and the compiler's products would displace each other.
    let command = command.env("CARGO_TARGET_DIR", workspace.target().join("clippy-wasm"));
    Ok(command.args(["--quiet", "--target", "wasm32-unknown-unknown", "--", "--deny", "warnings"]).run()?)
}

fn web(workspace: &Workspace) -> Result<()> {
    setup::for_build(workspace)?;
    let chromium = setup::browser(workspace)?;
    let _in_web = workspace.shell.push_dir(workspace.path("web"));
    Ok(cmd!(workspace.shell, "npm test --silent").env("ROCKPOOL_CHROMIUM", chromium).run()?)
}

fn lessons(workspace: &Workspace) -> Result<()> {
    build::check_lessons(workspace)?;
    setup::for_build(workspace)?;
    let _in_web = workspace.shell.push_dir(workspace.path("web"));
    cmd!(workspace.shell, "npm run spell --silent")
        .run()
        .context("words are not in any dictionary: correct them, or add them to web/cspell-words.txt")
}

fn page_compiler(workspace: &Workspace) -> Result<()> {
    compiler::refuse_unless_current(workspace)?;
    let chromium = setup::browser(workspace)?;
    setup::for_build(workspace)?;
    build::scripts(workspace)?;
    let sysroot = compiler::native_sysroot(workspace)?.unwrap_or_default();
    for test in ["agreement", "error_codes", "format"] {
        cmd!(workspace.shell, "node compiler/tests/{test}.mjs")
            .env("ROCKPOOL_CHROMIUM", &chromium)
            .env("ROCKPOOL_NATIVE_RUSTC", compiler::NATIVE_RUSTC)
            .env("ROCKPOOL_NATIVE_SYSROOT", &sysroot)
            .run()
            .context("the compiler in the page and the native one differ")?;
    }
    Ok(())
}

fn page_programs(workspace: &Workspace) -> Result<()> {
    compiler::refuse_unless_current(workspace)?;
    let chromium = setup::browser(workspace)?;
    setup::for_build(workspace)?;
    build::scripts(workspace)?;
    cmd!(workspace.shell, "node compiler/tests/faults.mjs")
        .env("ROCKPOOL_CHROMIUM", &chromium)
        .run()
        .context("a program in the page does not bear it that its system fails")?;
    if !Path::new(compiler::NATIVE_RUSTC).exists() {
        // Another release words some panics otherwise.
        println!(
            "Left out: programs are compared with native rustc of the page's release, Debian's package rustc-web."
        );
        return Ok(());
    }
    let cache = cache::folder()?;
    // The course's programs are compared by hand, with `--course`: to see which of them never print the same twice, each runs
    // eight times natively.
    cmd!(workspace.shell, "node compiler/tests/run.mjs")
        .env("ROCKPOOL_NATIVE_CARGO", compiler::NATIVE_CARGO)
        .env("ROCKPOOL_NATIVE_CRATES", cache.join("native-crates"))
        .env("ROCKPOOL_CHROMIUM", chromium)
        .env("ROCKPOOL_NATIVE_RUSTC", compiler::NATIVE_RUSTC)
        .env("ROCKPOOL_NATIVE_ANSWERS", cache.join("native-answers"))
        .env("ROCKPOOL_AGREED", cache.join("agreed"))
        .run()
        .context("a program in the page does not do what it does natively")
}

/// The site that browser tests visit.
fn site_to_test(workspace: &Workspace) -> Result<PathBuf> {
    let ready = setup::for_build(workspace)?;
    build::app(workspace, &ready, build::Profile::Release)?;
    let site = workspace.target().join("browser-test-site");
    build::site(workspace, &build::Options::served_from(&site))?;
    Ok(site)
}

fn walk(workspace: &Workspace) -> Result<()> {
    let site = site_to_test(workspace)?;
    let chromium = setup::browser(workspace)?;
    cmd!(workspace.shell, "node --test --test-reporter=dot tests/course/walk.test.mjs")
        .env("ROCKPOOL_CHROMIUM", chromium)
        .env("ROCKPOOL_PROGRAM", workspace.rockpool()?)
        .env("ROCKPOOL_SITE", site)
        .env("ROCKPOOL_WALKED", cache::folder()?.join("walked"))
        .run()
        .context("a lesson does not do what it promises in the page")
}

fn browser(workspace: &Workspace) -> Result<()> {
    let site = site_to_test(workspace)?;
    let chromium = setup::browser(workspace)?;
    let below = workspace.target().join("browser-test-site-below");
    let elsewhere = build::Options { base_url: "/docs/rust/".to_owned(), ..build::Options::served_from(&below) };
    build::site(workspace, &elsewhere)?;
    // Before the program without the app, which takes its place in Cargo's folder.
    let bundled = program::for_tests(workspace)?;
    let files = test_files(workspace, "tests/browser")?;
    cmd!(workspace.shell, "node --test --test-concurrency=2 {files...}")
        .env("ROCKPOOL_CHROMIUM", chromium)
        .env("ROCKPOOL_PROGRAM", workspace.rockpool()?)
        .env("ROCKPOOL_SITE", site)
        .env("ROCKPOOL_SITE_BELOW", below)
        .env("ROCKPOOL_BUNDLED", bundled)
        .run()
        .context("a browser test failed")
}

fn docs_sites(workspace: &Workspace) -> Result<()> {
    let site = site_to_test(workspace)?;
    let chromium = setup::browser(workspace)?;
    let docs = hosts::build(workspace)?;
    let files = test_files(workspace, "tests/hosts")?;
    cmd!(workspace.shell, "node --test --test-concurrency=2 {files...}")
        .env("ROCKPOOL_CHROMIUM", chromium)
        .env("ROCKPOOL_PROGRAM", workspace.rockpool()?)
        .env("ROCKPOOL_SITE", site)
        .env("ROCKPOOL_DOCS", docs)
        .run()
        .context("a docs site or its live blocks do not behave")
}

fn test_files(workspace: &Workspace, folder: &str) -> Result<Vec<PathBuf>> {
    let entries = workspace.shell.read_dir(workspace.path(folder))?;
    Ok(entries.into_iter().filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect())
}

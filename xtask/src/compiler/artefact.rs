//! The finished files: packed, described by a manifest, and refused when they are not of today's recipe.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use xshell::cmd;

use super::{Release, crates::Crate, licences, modules::Modules, programs::Programs};
use crate::{cache, fingerprint, step::Step, workspace::Workspace};

/// Everything that the artefact is made from, besides the sources of the release that its manifest names.
const RECIPE: [&str; 14] = [
    "compiler/codegen",
    "compiler/crates",
    "compiler/driver",
    "compiler/formatter",
    "compiler/library",
    "compiler/listing",
    "compiler/patches",
    "compiler/shims",
    "compiler/std",
    "compiler/workspace.toml",
    "xtask/src/compiler/crates.rs",
    "xtask/src/compiler/modules.rs",
    "xtask/src/compiler/library.rs",
    "xtask/src/compiler/programs.rs",
];
/// The parts by their names in the manifest, and their files before they are packed.
const FILES: [(&str, &str); 5] = [
    ("engine", "rustc.wasm"),
    ("library", "std.rmeta"),
    ("buildLibrary", "std-build.rmeta"),
    ("formatter", "rustfmt.wasm"),
    ("std", "std.wasm"),
];
/// Where the artefact is committed.
const DIST: &str = "compiler/dist";
/// Folder of the crates' files in it.
const CRATES: &str = "crates";
/// The form of manifest and files, as in `web/compiler/protocol.ts`.
const PROTOCOL: u32 = 1;

/// What the artefact is packed from.
pub struct Parts {
    pub modules: Modules,
    /// Metadata that checks read.
    pub library: Vec<PathBuf>,
    pub programs: Programs,
    /// Crates that programs use.
    pub crates: Vec<Crate>,
}

/// Packs and describes what was built, in place of the artefact that was there.
pub fn pack(workspace: &Workspace, release: &Release, folder: &Path, parts: &Parts) -> Result<()> {
    let unpacked = folder.join("artefact");
    let members = lay_out(workspace, &unpacked, parts)?;
    let licences = licences::of(workspace, release, folder, &parts.programs.metadata)?;
    cache::make_whole(&workspace.path(DIST), |dist| {
        let pack = || -> Result<_> {
            let files = FILES.iter().map(|(_, name)| packed(workspace, &unpacked.join(name), &dist.join(name), dist));
            Ok((files.collect::<Result<Vec<_>>>()?, packed_crates(workspace, &parts.crates, dist)?))
        };
        let (files, crates) =
            Step { what: "Packing", why: "every reader fetches it once", usually: "1 min", by_hand: "xz -9e" }
                .run(pack)?;
        let mut manifest = json!({
            "protocol": PROTOCOL,
            "release": release.name,
            "commit": release.commit,
            "target": super::TARGET,
            "recipe": recipe(workspace)?,
            "licences": "LICENCES.txt",
        });
        println!("Rust {}:", release.name);
        for ((part, name), file) in FILES.iter().zip(files) {
            println!("{:>9} bytes of {name}, {:>9} unpacked", file["bytes"], file["unpacked"]);
            manifest[part] = file;
        }
        let bytes = |kind: &str| of_crates(&crates, kind).filter_map(|file| file["bytes"].as_u64()).sum::<u64>();
        println!("{:>9} bytes of crates for checks, {:>9} for builds", bytes("check"), bytes("build"));
        manifest["crates"] = crates;
        for (part, members) in members {
            manifest[part]["members"] = members;
        }
        workspace.shell.write_file(dist.join("LICENCES.txt"), licences)?;
        Ok(workspace.shell.write_file(dist.join("manifest.json"), format!("{manifest:#}\n"))?)
    })?;
    refuse_unless_current(workspace)
}

/// Puts the files into one folder by the names of [`FILES`]; gives the members of those that hold others.
fn lay_out(workspace: &Workspace, to: &Path, parts: &Parts) -> Result<[(&'static str, Value); 2]> {
    let shell = &workspace.shell;
    shell.remove_path(to)?;
    shell.create_dir(to)?;
    let [engine, library, build_library, formatter, std] = FILES.map(|(_, name)| to.join(name));
    shell.copy_file(&parts.modules.engine, engine)?;
    shell.copy_file(&parts.modules.formatter, formatter)?;
    shell.copy_file(&parts.programs.std, std)?;
    let build_members = join(&parts.programs.metadata, &build_library)?;
    Ok([("library", join(&parts.library, &library)?), ("buildLibrary", build_members)])
}

/// Fails unless the committed artefact is whole and was made by today's recipe.
pub fn refuse_unless_current(workspace: &Workspace) -> Result<()> {
    let dist = workspace.path(DIST);
    let manifest = workspace.shell.read_file(dist.join("manifest.json")).context("there is no artefact")?;
    let manifest: Value = serde_json::from_str(&manifest).context("the manifest is no JSON")?;
    if manifest["protocol"] != PROTOCOL {
        bail!("the artefact in {DIST} has another form than the page expects; run `cargo xtask compiler`");
    }
    if manifest["recipe"] != recipe(workspace)? {
        bail!("the artefact in {DIST} was not made by what is in compiler/ now; run `cargo xtask compiler`");
    }
    let crates = ["check", "build"].into_iter().flat_map(|kind| of_crates(&manifest["crates"], kind));
    for file in FILES.iter().map(|(part, _)| &manifest[part]).chain(crates) {
        let name = file["name"].as_str().context("a file of the manifest has no name")?;
        let content = std::fs::read(dist.join(name)).with_context(|| format!("{DIST}/{name} cannot be read"))?;
        if file["sha256"] != sha256(&content) {
            bail!("{DIST}/{name} is not the file of its manifest; run `cargo xtask compiler`");
        }
    }
    Ok(())
}

fn recipe(workspace: &Workspace) -> Result<String> {
    fingerprint::of(&workspace.root, &RECIPE, "")
}

/// Writes the files one after the other, and says where each one is.
fn join(files: &[PathBuf], whole: &Path) -> Result<Value> {
    let (mut content, mut members) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.file_name().context("a file has a name")?.to_string_lossy();
        let bytes = std::fs::read(file)?;
        members.push(json!({ "name": name, "bytes": bytes.len() }));
        content.extend(bytes);
    }
    std::fs::write(whole, content)?;
    Ok(members.into())
}

/// Packs the metadata of crates into a folder of `dist`, and describes each crate by its name.
fn packed_crates(workspace: &Workspace, crates: &[Crate], dist: &Path) -> Result<Value> {
    let mut all = json!({});
    workspace.shell.create_dir(dist.join(CRATES))?;
    for one in crates {
        let pack = |file: &Path, ending: &str| {
            let name = file.with_extension(ending);
            let name = name.file_name().context("a file has a name")?;
            packed(workspace, file, &dist.join(CRATES).join(name), dist)
        };
        all[&one.name] = json!({
            "version": one.version,
            "offered": one.offered,
            "needs": one.needs,
            "check": pack(&one.check, "rmeta")?,
            // A build looks for archives.
            "build": pack(&one.build, "rlib")?,
        });
    }
    Ok(all)
}

/// The crates' files of a kind, as a manifest describes them.
fn of_crates<'a>(crates: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    crates.as_object().into_iter().flat_map(|all| all.values()).map(move |one| &one[kind])
}

/// Packs `file` as `as_file` with one more ending in `dist`, and describes it. The page's unpacker knows CRC-32 alone, and
/// its dictionary is memory there.
fn packed(workspace: &Workspace, file: &Path, as_file: &Path, dist: &Path) -> Result<Value> {
    let to = PathBuf::from(format!("{}.xz", as_file.display()));
    let name = to.strip_prefix(dist)?.to_string_lossy().into_owned();
    let shell = &workspace.shell;
    let content = cmd!(shell, "xz --stdout --check=crc32 --lzma2=preset=9e,dict=32MiB {file}").quiet().output()?.stdout;
    std::fs::write(&to, &content)?;
    let unpacked = std::fs::metadata(file)?.len();
    Ok(json!({ "name": name, "bytes": content.len(), "unpacked": unpacked, "sha256": sha256(&content) }))
}

fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

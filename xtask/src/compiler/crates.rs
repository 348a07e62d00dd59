//! Metadata of the crates that programs in the page may use, written by the page's compiler.
//!
//! Each crate twice: what a check reads, and what a build reads, with the body of every function. There is no code of them,
//! since the page's compiler makes it with the program's.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use super::{NATIVE_CARGO, NATIVE_RUSTC, TARGET, modules, programs};
use crate::{step::Step, workspace::Workspace};

/// The package whose dependencies they are.
pub const PACKAGE: &str = "compiler/crates";

/// A crate, and where its metadata are.
pub struct Crate {
    pub name: String,
    pub version: String,
    /// Whether a program may name it; the others are only needed by those.
    pub offered: bool,
    /// Names of the crates that it needs itself.
    pub needs: Vec<String>,
    pub check: PathBuf,
    pub build: PathBuf,
}

/// The metadata of the standard library that crates are compiled against.
pub struct Libraries<'a> {
    pub check: &'a [PathBuf],
    pub build: &'a [PathBuf],
}

/// What is read against which library.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Check,
    Build,
}

/// Compiles all of them.
pub fn build(
    workspace: &Workspace,
    folder: &Path,
    modules: &modules::Modules,
    libraries: &Libraries<'_>,
) -> Result<Vec<Crate>> {
    let tree = Tree::read(workspace)?;
    Step {
        what: "Compiling the crates for programs with the new compiler",
        why: "programs in the page use the metadata that it has written",
        usually: "4 min",
        by_hand: "cargo xtask compiler",
    }
    .run(|| {
        let check = compile(workspace, folder, modules, &tree, Kind::Check, libraries.check)?;
        let build = compile(workspace, folder, modules, &tree, Kind::Build, libraries.build)?;
        tree.crates(&check, &build)
    })
}

/// Compiles them against one library; gives the files by the crates' names.
fn compile(
    workspace: &Workspace,
    folder: &Path,
    modules: &modules::Modules,
    tree: &Tree,
    kind: Kind,
    library: &[PathBuf],
) -> Result<BTreeMap<String, PathBuf>> {
    let shell = &workspace.shell;
    let place = folder.join(if kind == Kind::Check { "crates-for-checks" } else { "crates-for-builds" });
    // Cargo does not see that the compiler has changed.
    shell.remove_path(&place)?;
    let sysroot = place.join("sysroot");
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    shell.create_dir(&libraries)?;
    for file in library {
        // Named as what it is: only an archive could be linked with.
        let name = file.with_extension("rmeta");
        shell.copy_file(file, libraries.join(name.file_name().context("a file has a name")?))?;
    }
    let panics = if kind == Kind::Build { "-Cpanic=unwind" } else { "" };
    let sources = tree.sources.display();
    let flags = format!("--sysroot={} --remap-path-prefix={sources}=/crates {panics}", sysroot.display());
    let _in_package = shell.push_dir(workspace.path(PACKAGE));
    let mut check = cmd!(shell, "{NATIVE_CARGO} check --quiet --release --locked --target {TARGET}")
        .env("CARGO_TARGET_DIR", place.join("target"))
        .env("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", flags.trim_end())
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3");
    if kind == Kind::Build {
        check = check.env("ROCKPOOL_WHOLE", "1");
    }
    modules::by_page_compiler(workspace, check, modules).run()?;
    let files = modules::products(workspace, &place, ".rmeta")?;
    Ok(files.into_iter().map(|file| (programs::crate_name(&file), file)).collect())
}

/// What cargo says of the crates and of what they need.
struct Tree {
    /// Name in programs, version and needs of each.
    crates: BTreeMap<String, (String, Vec<String>)>,
    offered: BTreeSet<String>,
    /// Folder that holds the folders of their sources.
    sources: PathBuf,
}

impl Tree {
    fn read(workspace: &Workspace) -> Result<Self> {
        let _in_package = workspace.shell.push_dir(workspace.path(PACKAGE));
        let text =
            cmd!(workspace.shell, "{NATIVE_CARGO} metadata --locked --format-version 1 --filter-platform {TARGET}")
                .env("RUSTC", NATIVE_RUSTC)
                .quiet()
                .read()?;
        Self::of(&serde_json::from_str(&text)?)
    }

    fn of(metadata: &Value) -> Result<Self> {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let by_id = |items: &Value| -> BTreeMap<String, Value> {
            list(items).into_iter().map(|item| (word(&item["id"]), item)).collect()
        };
        let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&metadata["resolve"]["nodes"]));
        let root = word(&metadata["resolve"]["root"]);
        // Whoever needs a crate may call it otherwise.
        let own_name = |id: &str| word(&packages[id]["targets"][0]["name"]).replace('-', "_");
        let needs = |id: &str| -> Vec<(String, String)> {
            let dependencies = list(&nodes[id]["deps"]).into_iter();
            let linked = dependencies.filter(|one| list(&one["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()));
            linked.map(|one| word(&one["pkg"])).map(|id| (own_name(&id), id)).collect()
        };
        let mut tree = Self { crates: BTreeMap::new(), offered: BTreeSet::new(), sources: PathBuf::new() };
        let mut open = needs(&root);
        tree.offered.extend(open.iter().map(|(name, _)| name.clone()));
        while let Some((name, id)) = open.pop() {
            let package = &packages[&id];
            let version = word(&package["version"]);
            if let Some((known, _)) = tree.crates.get(&name) {
                if *known != version {
                    bail!("there are two versions of {name}: {known} and {version}");
                }
                continue;
            }
            if list(&package["targets"]).iter().any(|target| target["kind"][0] == "proc-macro") {
                bail!("{name} is a macro that is compiled code itself, which no compiler in a page can call");
            }
            let folder = PathBuf::from(word(&package["manifest_path"]));
            tree.sources = folder.ancestors().nth(2).context("a crate's sources have a folder")?.to_owned();
            let needed = needs(&id);
            tree.crates.insert(name, (version, needed.iter().map(|(name, _)| name.clone()).collect()));
            open.extend(needed);
        }
        Ok(tree)
    }

    fn crates(&self, check: &BTreeMap<String, PathBuf>, build: &BTreeMap<String, PathBuf>) -> Result<Vec<Crate>> {
        let file = |of: &BTreeMap<String, PathBuf>, name: &String| {
            of.get(name).cloned().with_context(|| format!("the page's compiler wrote nothing for {name}"))
        };
        let described = self.crates.iter().map(|(name, (version, needs))| {
            Ok(Crate {
                name: name.clone(),
                version: version.clone(),
                offered: self.offered.contains(name),
                needs: needs.clone(),
                check: file(check, name)?,
                build: file(build, name)?,
            })
        });
        described.collect()
    }
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

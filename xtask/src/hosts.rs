//! Small docs sites by real generators, whose Rust blocks the tests make live.
//!
//! Each is built into the cache, again only when its own files or its generator's version change. Generators write there
//! alone, never into the clone.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;
use xshell::cmd;

use crate::{
    cache, fingerprint,
    setup::{self, node, python},
    step::Step,
    workspace::Workspace,
};

/// Where the sites' own files are.
const SOURCES: &str = "tests/hosts/sites";

/// A docs site.
struct Site {
    /// Its folder below `SOURCES`, and in the tests the name of its host.
    name: &'static str,
    /// The file that says which version of its generator is used, where that is not this source file.
    lock: Option<&'static str>,
    usually: &'static str,
    /// Builds what is in the first folder into the second.
    build: fn(&Workspace, &Path, &Path) -> Result<()>,
}

const SITES: [Site; 9] = [
    Site { name: "mdbook", lock: Some("xtask/src/setup/tools.rs"), usually: "1 s", build: mdbook },
    Site { name: "rustdoc", lock: None, usually: "1 s", build: rustdoc },
    Site { name: "vitepress", lock: Some(node::GENERATORS_LOCK), usually: "15 s", build: vitepress },
    Site { name: "docusaurus", lock: Some(node::GENERATORS_LOCK), usually: "1 min", build: docusaurus },
    Site { name: "mkdocs", lock: Some(python::LOCK), usually: "2 s", build: mkdocs },
    Site { name: "sphinx", lock: Some(python::LOCK), usually: "3 s", build: sphinx },
    Site { name: "hugo", lock: Some(python::LOCK), usually: "1 s", build: hugo },
    Site { name: "zola", lock: None, usually: "1 s", build: by_hand },
    Site { name: "plain", lock: None, usually: "1 s", build: by_hand },
];

/// The folder that holds the built sites, each below its name.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    let built = cache::folder()?.join("hosts/sites");
    let compiler = cmd!(workspace.shell, "rustdoc --version").quiet().read()?;
    for site in &SITES {
        build_one(workspace, site, &built, &compiler).with_context(|| format!("the docs site {}", site.name))?;
    }
    Ok(built)
}

fn build_one(workspace: &Workspace, site: &Site, built: &Path, compiler: &str) -> Result<()> {
    let source = format!("{SOURCES}/{}", site.name);
    let inputs: Vec<&str> = [source.as_str(), "xtask/src/hosts.rs"].into_iter().chain(site.lock).collect();
    let wanted = fingerprint::of(&workspace.root, &inputs, compiler)?;
    let stamp = built.join(format!("{}.fingerprint", site.name));
    fingerprint::unless_done(&stamp, &wanted, || {
        Step {
            what: &format!("Building the docs site {}", site.name),
            why: "its Rust blocks are made live in the tests",
            usually: site.usually,
            by_hand: &format!("see the function for {} in xtask/src/hosts.rs", site.name),
        }
        .run(|| cache::make_whole(&built.join(site.name), |out| (site.build)(workspace, &workspace.path(&source), out)))
    })?;
    Ok(())
}

fn mdbook(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let program = setup::mdbook(workspace, "a docs site of the tests is built by it")?;
    Ok(cmd!(workspace.shell, "{program} build {source} --dest-dir {out}").run()?)
}

fn rustdoc(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let head = source.join("head.html");
    let source = source.join("tides.rs");
    Ok(cmd!(workspace.shell, "rustdoc {source} --edition 2024 --html-in-header {head} --out-dir {out}").run()?)
}

fn vitepress(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let (packages, copy) = beside_packages(workspace, source)?;
    let _in_packages = workspace.shell.push_dir(&packages);
    let program = "node_modules/vitepress/bin/vitepress.js";
    Ok(cmd!(workspace.shell, "node {program} build {copy} --outDir {out}").run()?)
}

fn docusaurus(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let (packages, copy) = beside_packages(workspace, source)?;
    // Bundlers keep their caches below the folder in which they are started.
    let _in_packages = workspace.shell.push_dir(&packages);
    let program = "node_modules/@docusaurus/core/bin/docusaurus.mjs";
    Ok(cmd!(workspace.shell, "node {program} build {copy} --out-dir {out}").run()?)
}

fn mkdocs(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let program = python::with_generators(workspace)?;
    let settings = source.join("mkdocs.yml");
    Ok(cmd!(workspace.shell, "{program} -m mkdocs build --quiet --strict --config-file {settings} --site-dir {out}")
        .env("NO_MKDOCS_2_WARNING", "1")
        .run()?)
}

fn sphinx(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let program = python::with_generators(workspace)?;
    Ok(cmd!(workspace.shell, "{program} -m sphinx -q --fail-on-warning {source} {out}").run()?)
}

fn hugo(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let program = python::with_generators(workspace)?;
    Ok(cmd!(workspace.shell, "{program} -m hugo --quiet --noBuildLock --source {source} --destination {out}").run()?)
}

/// A site whose files are what a reader gets.
fn by_hand(_: &Workspace, source: &Path, out: &Path) -> Result<()> {
    copy(source, out)
}

/// The folder with npm packages, and in it a copy of `source`: a site finds its generator in the folders around it.
fn beside_packages(workspace: &Workspace, source: &Path) -> Result<(PathBuf, PathBuf)> {
    let packages = node::with_generators(workspace)?;
    let target = packages.join(source.file_name().context("a site has a name")?);
    if target.exists() {
        std::fs::remove_dir_all(&target)?;
    }
    copy(source, &target)?;
    Ok((packages, target))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

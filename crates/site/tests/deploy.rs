//! A site as it is put on a host: compressed files, files of earlier builds, and what tells hosts how to send it.

#![allow(clippy::unwrap_used, reason = "a failing test is to panic")]

use std::borrow::Cow;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rockpool_site::{App, BuildOptions, CheckMode, Compression, SiteError, build};
use tempfile::TempDir;

const TEMPLATE: &str = "<html lang=\"en\"><head><!--rockpool:head--><script src=\"/__app__/boot.js\"></script></head>\
    <body><div id=\"app\"><!--rockpool:body--></div></body></html>";

/// A course in `course/`, and room for a site in `out/`.
fn folder() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("course")).unwrap();
    fs::write(root.path().join("course/SUMMARY.md"), "# Shore\n\n- [Tides](tides.md)\n").unwrap();
    let lesson = format!("# Tides\n\n{}\n\n![x](pool.png)\n", "The sea comes and goes. ".repeat(100));
    fs::write(root.path().join("course/tides.md"), lesson).unwrap();
    fs::write(root.path().join("course/pool.png"), vec![b'a'; 5000]).unwrap();
    root
}

/// An app whose script is this.
fn app(script: &str) -> App {
    let file = |path: &str, content: &[u8]| (path.to_owned(), Cow::Owned(content.to_vec()));
    let files = [
        file("index.html", TEMPLATE.as_bytes()),
        file("boot.js", script.as_bytes()),
        file("compiler/std.rmeta.xz", &[b'x'; 5000]),
        file("small.css", b"a{}"),
    ];
    App::of_files(files).unwrap()
}

fn options(root: &TempDir, app: App, compression: Compression) -> BuildOptions {
    BuildOptions {
        course_dir: root.path().join("course"),
        app,
        out_dir: root.path().join("out"),
        base_url: "/".into(),
        check: CheckMode::Skip,
        playground: String::new(),
        compression,
    }
}

fn app_folders(root: &TempDir) -> Vec<PathBuf> {
    fs::read_dir(root.path().join("out/app")).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// The folder that the contents page uses.
fn current(root: &TempDir) -> PathBuf {
    let page = fs::read_to_string(root.path().join("out/index.html")).unwrap();
    app_folders(root).into_iter().find(|folder| page.contains(folder.file_name().unwrap().to_str().unwrap())).unwrap()
}

fn unbrotli(path: &Path) -> Vec<u8> {
    let mut plain = Vec::new();
    brotli::Decompressor::new(fs::File::open(path).unwrap(), 4096).read_to_end(&mut plain).unwrap();
    plain
}

fn gunzip(path: &Path) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(fs::File::open(path).unwrap()).read_to_end(&mut plain).unwrap();
    plain
}

#[tokio::test]
async fn compressed_files_lie_beside_those_that_gain_by_it() {
    let root = folder();
    build(options(&root, app(&"let tide;\n".repeat(1000)), Compression::Beside { cache: None })).await.unwrap();
    let (page, script) = (root.path().join("out/lessons/tides/index.html"), current(&root).join("boot.js"));
    for plain in [&page, &script] {
        let content = fs::read(plain).unwrap();
        let beside = |end: &str| PathBuf::from(format!("{}.{end}", plain.display()));
        assert_eq!(unbrotli(&beside("br")), content, "{plain:?}");
        assert_eq!(gunzip(&beside("gz")), content, "{plain:?}");
        assert!(fs::metadata(beside("br")).unwrap().len() < content.len() as u64 / 2, "{plain:?}");
    }
    for plain in ["lessons/pool.png", "config.json"] {
        assert!(root.path().join("out").join(plain).is_file() && !root.path().join(format!("out/{plain}.br")).exists());
    }
    let app = current(&root);
    assert!(!app.join("compiler/std.rmeta.xz.br").exists() && !app.join("small.css.br").exists());
}

#[tokio::test]
async fn compressed_files_of_the_app_are_made_once() {
    let root = folder();
    let cache = root.path().join("cache");
    let compression = Compression::Beside { cache: Some(cache.clone()) };
    build(options(&root, app(&"let tide;\n".repeat(1000)), compression.clone())).await.unwrap();
    let kept: Vec<PathBuf> = fs::read_dir(&cache).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(kept.len(), 2, "{kept:?}");
    // What is kept is what is used.
    kept.iter().for_each(|kept| fs::write(kept, "as kept").unwrap());
    build(options(&root, app(&"let tide;\n".repeat(1000)), compression)).await.unwrap();
    assert_eq!(fs::read(current(&root).join("boot.js.br")).unwrap(), b"as kept");
}

#[tokio::test]
async fn without_compression_there_is_no_compressed_file() {
    let root = folder();
    build(options(&root, app(&"let tide;\n".repeat(1000)), Compression::Off)).await.unwrap();
    assert!(!current(&root).join("boot.js.br").exists());
    assert!(!root.path().join("out/lessons/tides/index.html.gz").exists());
}

/// Sets when the folder of the app in use was written, as if the build had been that many days ago.
fn built_days_ago(root: &TempDir, days: u32) {
    let then = SystemTime::now() - Duration::from_secs(24 * 60 * 60) * days;
    fs::File::open(current(root)).unwrap().set_modified(then).unwrap();
}

#[tokio::test]
async fn the_apps_of_the_two_builds_before_stay_for_pages_that_are_open() {
    let root = folder();
    let mut made = Vec::new();
    for (script, days) in [("1", 30), ("2", 20), ("3", 10), ("4", 0)] {
        build(options(&root, app(script), Compression::Off)).await.unwrap();
        built_days_ago(&root, days);
        made.push(current(&root));
    }
    let stands: Vec<bool> = made.iter().map(|folder| folder.join("boot.js").is_file()).collect();
    assert_eq!(stands, [false, true, true, true]);
}

#[tokio::test]
async fn a_build_with_the_same_app_keeps_those_before_too() {
    let root = folder();
    for script in ["1", "2", "2", "2"] {
        build(options(&root, app(script), Compression::Off)).await.unwrap();
    }
    assert_eq!(app_folders(&root).len(), 2);
}

#[tokio::test]
async fn hosts_are_told_how_to_send_the_files() {
    let root = folder();
    let options = BuildOptions { base_url: "/shore/".into(), ..options(&root, app("1"), Compression::Off) };
    build(options).await.unwrap();
    let headers = fs::read_to_string(root.path().join("out/_headers")).unwrap();
    assert!(headers.contains("/shore/app/*\n  Cache-Control: public, max-age=31536000, immutable\n"), "{headers}");
    assert!(root.path().join("out/.nojekyll").is_file());
}

#[test]
fn files_without_a_page_template_are_no_app() {
    let refused = App::of_files([("boot.js".to_owned(), Cow::Borrowed(&b"1"[..]))]);
    assert!(matches!(refused.map(drop), Err(SiteError::NoApp(_))));
}

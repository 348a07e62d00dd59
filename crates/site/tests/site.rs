//! A small course and a small app, built to a site; examples are judged by a compiler that only reads marks.

#![allow(clippy::unwrap_used, reason = "a failing test is to panic")]

use std::fs;
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use expect_test::expect;
use rockpool_engine::{EngineError, Exit, Job, Outcome};
use rockpool_site::{
    App, BuildOptions, CheckMode, Compiler, Compression, RecordingCache, Report, SiteError, Trial, build, build_with,
};
use tempfile::TempDir;

/// Says what a program's text asks it to say: `refuse` is an error, `boom` a panic, everything else prints "hi".
#[derive(Default)]
struct Reader {
    runs: AtomicUsize,
}

impl Compiler for Reader {
    fn rustc(&self) -> String {
        "1.95.0".to_owned()
    }

    fn run(&self, job: Job) -> Pin<Box<dyn Future<Output = Result<Trial, EngineError>> + Send + '_>> {
        self.runs.fetch_add(1, Ordering::Relaxed);
        let text = &job.program.files[0].text;
        let (success, stderr) = match () {
            () if text.contains("refuse") => (false, "error[E0382]: no\n"),
            () if text.contains("boom") => (false, "thread 'main' panicked at src/main.rs:1:1:\nboom\n"),
            () => (true, ""),
        };
        let exit = Exit::Status(if success { 0 } else { 101 });
        let outcome = Outcome { success, exit, artefact: None };
        let trial = Trial { stdout: "hi\n".into(), stderr: stderr.into(), diagnostics: Vec::new(), outcome };
        Box::pin(async move { Ok(trial) })
    }
}

const LESSON: &str = "# Tides <b>\n\n![A pool](img/pool.png)\n\n```rust\nfn main() { println!(\"hi\"); }\n```\n\n\
    ```rust,compile_fail,E0382\nfn main() { refuse }\n```\n\n## Next part\n\nSome words.\n";

fn write(root: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let file = root.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
}

/// A folder with `course/`, `app/` and room for `out/`.
fn folder(lesson: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let index = "<html lang=\"en\"><head><!--rockpool:head--><script src=\"/__app__/boot.js\"></script></head>\
        <body><div id=\"app\"><!--rockpool:body--></div></body></html>";
    let files = [
        ("course/SUMMARY.md", "# Shore\n\n- [Tides](sea/tides.md)\n"),
        ("course/sea/tides.md", lesson),
        ("course/sea/img/pool.png", "png"),
        ("app/index.html", index),
        ("app/boot.js", "1"),
        ("app/chunks/editor.js", "2"),
        ("app/compiler/rustc.wasm.xz", "3"),
        ("app/icon-192.png", "png"),
        ("app/service-worker.js", "const build = \"__rockpool_build__\";"),
    ];
    write(root.path(), &files);
    root
}

fn options(root: &TempDir, check: CheckMode) -> BuildOptions {
    BuildOptions {
        course_dir: root.path().join("course"),
        app: App::in_folder(&root.path().join("app")).unwrap(),
        out_dir: root.path().join("out"),
        base_url: "/shore".into(),
        check,
        playground: String::new(),
        compression: Compression::Off,
    }
}

async fn built(root: &TempDir, check: CheckMode) -> Report {
    build_with(options(root, check), &RecordingCache::in_folder(root.path().join("cache"))).await.unwrap()
}

fn read(root: &TempDir, path: &str) -> String {
    fs::read_to_string(root.path().join("out").join(path)).unwrap()
}

fn list(folder: &Path, prefix: &str, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() { list(&entry.path(), &format!("{path}/"), into) } else { into.push(path) }
    }
}

#[tokio::test]
async fn a_course_becomes_a_folder_of_static_files() {
    let root = folder(LESSON);
    let report = built(&root, CheckMode::Full(Arc::<Reader>::default())).await;
    assert_eq!(report.problems, []);
    assert_eq!((report.lessons, report.tried), (1, 2));
    let mut files = Vec::new();
    list(&root.path().join("out"), "", &mut files);
    files.sort();
    expect![[r#"
        .nojekyll
        404.html
        _headers
        app/109fbeedc786/boot.js
        app/109fbeedc786/chunks/editor.js
        app/109fbeedc786/compiler/rustc.wasm.xz
        app/109fbeedc786/icon-192.png
        config.json
        course.json
        embed/compiler/index.html
        embed/index.html
        guide/index.html
        index.html
        lessons/sea/img/pool.png
        lessons/sea/tides/index.html
        lessons/sea/tides/lesson.json
        lessons/sea/tides/recorded.json
        manifest.webmanifest
        offline.json
        playground/index.html
        search.json
        service-worker.js
        settings/index.html"#]]
    .assert_eq(&files.join("\n"));
    assert_eq!(report.files, files.len());
}

#[tokio::test]
async fn a_page_can_be_read_without_the_app_and_names_everything_from_where_it_is() {
    let root = folder(LESSON);
    built(&root, CheckMode::Skip).await;
    let page = read(&root, "lessons/sea/tides/index.html");
    assert!(page.contains("<meta name=\"rockpool-base\" content=\"../../../\" />"), "{page}");
    assert!(page.contains("<script src=\"../../../app/"), "{page}");
    assert!(page.contains("src=\"../../../lessons/sea/img/pool.png\""), "{page}");
    assert!(!page.contains("\"/"), "no address starts at a host's root: {page}");
    assert!(page.contains("Some words."), "{page}");
    assert!(page.contains("Must not compile: E0382"), "{page}");
    assert!(!page.contains("__app__") && !page.contains("<!--rockpool"), "{page}");
}

#[tokio::test]
async fn the_page_of_a_wrong_address_holds_at_any_depth() {
    let root = folder(LESSON);
    built(&root, CheckMode::Skip).await;
    let page = read(&root, "404.html");
    assert!(page.contains("<meta name=\"rockpool-base\" content=\"/shore/\" />"), "{page}");
    assert!(page.contains("<script src=\"/shore/app/"), "{page}");
    assert!(!page.contains("=\"./") && !page.contains("=\"../"), "{page}");
}

#[tokio::test]
async fn what_a_program_gave_stands_closed_under_it() {
    let root = folder(LESSON);
    built(&root, CheckMode::Full(Arc::<Reader>::default())).await;
    let page = read(&root, "lessons/sea/tides/index.html");
    let recorded: Vec<&str> = page.split("<details class=\"recorded\">").skip(1).collect();
    let [_, refused] = recorded.as_slice() else { panic!("two programs were recorded: {page}") };
    assert!(refused.contains("What the compiler says") && refused.contains("error[E0382]: no"), "{refused}");
    assert!(refused.contains("recorded with Rust 1.95.0"), "{refused}");
}

/// The site's files at its root.
fn at_root(root: &TempDir) -> Vec<String> {
    let mut files = Vec::new();
    list(&root.path().join("out"), "", &mut files);
    files.retain(|file| !file.contains('/'));
    files.sort();
    files
}

async fn built_for(root: &TempDir, base_url: &str) {
    let options = BuildOptions { base_url: base_url.into(), ..options(root, CheckMode::Skip) };
    build_with(options, &RecordingCache::in_folder(root.path().join("cache"))).await.unwrap();
}

/// Puts the course under version control, with one commit at a known time.
fn commit(root: &TempDir) {
    let git = |arguments: &[&str]| {
        let mut git = std::process::Command::new("git");
        git.arg("-C").arg(root.path().join("course")).args(arguments);
        git.env("GIT_COMMITTER_DATE", "2026-05-01T14:00:00+02:00");
        assert!(git.status().unwrap().success(), "{arguments:?}");
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message=Tides"]);
}

#[tokio::test]
async fn a_site_whose_host_is_known_can_be_found_and_followed() {
    let root = folder("---\nsummary: The sea & `tides`\n---\n# Tides <b>\n");
    fs::rename(root.path().join("course/sea/tides.md"), root.path().join("course/sea/a tide.md")).unwrap();
    write(root.path(), &[("course/SUMMARY.md", "# Shore & \\<sea>\n\n- [Tides & \u{1}\\<b>](<sea/a tide.md>)\n")]);
    commit(&root);
    built_for(&root, "https://example.org").await;
    let url = "https://example.org/lessons/sea/a%20tide/";

    let sitemap = read(&root, "sitemap.xml");
    let sitemap = roxmltree::Document::parse(&sitemap).unwrap();
    let named = |name: &str| {
        sitemap
            .descendants()
            .filter(|node| node.has_tag_name(name))
            .filter_map(|node| node.text())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        named("loc"),
        ["https://example.org/", "https://example.org/guide/", "https://example.org/playground/", url]
    );
    assert_eq!(named("lastmod"), ["2026-05-01T12:00:00Z"]);

    let feed = read(&root, "feed.xml");
    let feed = roxmltree::Document::parse(&feed).unwrap();
    let atom = |name: &'static str| ("http://www.w3.org/2005/Atom", name);
    let texts = |name: &'static str| {
        feed.descendants()
            .filter(|node| node.has_tag_name(atom(name)))
            .filter_map(|node| node.text())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(texts("title"), ["Shore & <sea>", "Tides & <b>"]);
    assert_eq!(texts("id"), ["https://example.org/feed.xml", url]);
    assert_eq!(texts("updated"), ["2026-05-01T12:00:00Z", "2026-05-01T12:00:00Z"]);
    assert_eq!(texts("summary"), ["The sea & tides"]);

    assert!(read(&root, "robots.txt").ends_with("Sitemap: https://example.org/sitemap.xml\n"));
    let page = read(&root, "lessons/sea/a tide/index.html");
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{url}\" />")), "{page}");
    assert!(page.contains("href=\"../../../feed.xml\" type=\"application/atom+xml\""), "{page}");
}

#[tokio::test]
async fn what_must_name_whole_urls_is_written_only_where_it_can_be() {
    let root = folder("# Tides\n");
    built_for(&root, "/").await;
    assert!(!at_root(&root).iter().any(|file| file.ends_with(".xml") || file == "robots.txt"), "{:?}", at_root(&root));
    built_for(&root, "https://example.org/shore/").await;
    assert!(at_root(&root).contains(&"sitemap.xml".to_owned()));
    assert!(!at_root(&root).contains(&"robots.txt".to_owned()), "below a path nobody reads it");
    assert!(!at_root(&root).contains(&"feed.xml".to_owned()), "no lesson has a date outside of a repository");
    assert!(!read(&root, "index.html").contains("atom+xml"));
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_before_anything_is_written() {
    let root = folder("# Tides\n");
    let failed = build(BuildOptions { base_url: "example.org/shore".into(), ..options(&root, CheckMode::Skip) }).await;
    assert!(matches!(failed, Err(SiteError::Address { .. })), "{failed:?}");
    assert!(!root.path().join("out").exists());
}

#[tokio::test]
async fn search_data_has_a_part_for_each_heading() {
    let root = folder(LESSON);
    built(&root, CheckMode::Skip).await;
    let sections: serde_json::Value = serde_json::from_str(&read(&root, "search.json")).unwrap();
    assert_eq!(sections[1]["heading"], "Next part");
    assert_eq!(sections[1]["text"], "Some words.");
    assert_eq!(sections[1]["slug"], "sea/tides");
}

#[tokio::test]
async fn outputs_are_recorded_and_not_made_twice() {
    let root = folder(LESSON);
    let reader = Arc::<Reader>::default();
    built(&root, CheckMode::Full(reader.clone())).await;
    let first = read(&root, "lessons/sea/tides/recorded.json");
    assert!(first.contains("\"stdout\":\"hi\\n\"") && first.contains("E0382"), "{first}");
    let again = built(&root, CheckMode::Full(reader.clone())).await;
    assert_eq!((again.tried, again.reused, reader.runs.load(Ordering::Relaxed)), (0, 2, 2));
    assert_eq!(read(&root, "lessons/sea/tides/recorded.json"), first);
}

#[tokio::test]
async fn an_example_that_breaks_its_word_is_told_with_its_place() {
    let root = folder(
        "# Tides\n\n```rust\nfn main() { refuse }\n```\n\n```rust,should_panic\nfn main() {}\n```\n\n![x](gone.png)\n",
    );
    let report = built(&root, CheckMode::Full(Arc::<Reader>::default())).await;
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    expect![[r#"
        sea/tides.md:3:1: this example must run, but it does not compile: error[E0382]: no. Mend it, or mark it `compile_fail`, `should_panic`, `no_run` or `ignore`
        sea/tides.md:7:1: this program must panic, but it compiles and ends well
        sea/tides.md:11:6: there is no file `sea/gone.png`"#]].assert_eq(&problems.join("\n"));
}

#[tokio::test]
async fn a_build_that_fails_leaves_the_site_before() {
    let root = folder(LESSON);
    built(&root, CheckMode::Skip).await;
    let before = read(&root, "index.html");
    fs::write(root.path().join("app/index.html"), "<html lang=\"en\">no marks</html>").unwrap();
    let failed = build(options(&root, CheckMode::Skip)).await;
    assert!(matches!(failed, Err(SiteError::Template { .. })), "{failed:?}");
    assert_eq!(read(&root, "index.html"), before);
}

#[tokio::test]
async fn a_site_is_not_put_over_what_it_is_made_from() {
    let root = folder(LESSON);
    let failed = build(BuildOptions { out_dir: root.path().to_owned(), ..options(&root, CheckMode::Skip) }).await;
    assert!(matches!(failed, Err(SiteError::Overlap(_))), "{failed:?}");
}

#[tokio::test]
async fn the_apps_folder_is_named_by_its_content() {
    let root = folder(LESSON);
    let app = |root: &TempDir| {
        let page = read(root, "index.html");
        page.split("name=\"rockpool-app\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    built(&root, CheckMode::Skip).await;
    let first = app(&root);
    built(&root, CheckMode::Skip).await;
    assert_eq!(app(&root), first, "the same app, the same name");
    fs::write(root.path().join("app/boot.js"), "changed").unwrap();
    built(&root, CheckMode::Skip).await;
    assert_ne!(app(&root), first, "another app, another name");
}

#[tokio::test]
async fn a_courses_guide_has_the_guide_page_and_its_examples_are_tried() {
    let root = folder("---\ntopics: [Tides]\n---\n# Tides\n\n![A pool](img/pool.png)\n");
    write(
        root.path(),
        &[("course/GUIDE.md", "# How we read tides\n\n- Tides\n\n```rust\nfn main() { refuse }\n```\n")],
    );
    let compiler = Arc::new(Reader::default());
    let report = built(&root, CheckMode::Full(compiler)).await;
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(problems.iter().any(|problem| problem.starts_with("GUIDE.md:5:1: this example must run")), "{problems:?}");
    let page = read(&root, "guide/index.html");
    assert!(page.contains("How we read tides") && page.contains("lessons/sea/tides/"), "{page}");
    assert!(read(&root, "lessons/guide/course/lesson.json").contains("How we read tides"));
    assert!(read(&root, "course.json").contains("\"guide\":true"));
}

#[tokio::test]
async fn a_module_of_another_text_is_told() {
    let root = folder("# Tides\n\n![A pool](img/pool.png)\n\n```rust,module=chart.wasm\nfn main() {}\n```\n");
    write(root.path(), &[("course/sea/chart.wasm", "not of this text")]);
    let report = built(&root, CheckMode::Skip).await;
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(
        matches!(problems.as_slice(), [one] if one.contains("sea/tides.md:5:1: `sea/chart.wasm` was compiled from another text")),
        "{problems:?}"
    );
    assert!(root.path().join("out/lessons/sea/chart.wasm").is_file());
}

/// The build that a page states.
fn build_of(root: &TempDir, page: &str) -> String {
    let text = read(root, page);
    let (_, after) = text.split_once("<meta name=\"rockpool-build\" content=\"").unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_page_the_worker_and_the_list_are_of_one_build() {
    let root = folder(LESSON);
    built(&root, CheckMode::Skip).await;
    let build = build_of(&root, "index.html");
    assert!(build.len() == 12 && build.chars().all(|digit| digit.is_ascii_hexdigit()), "{build}");
    for page in ["lessons/sea/tides/index.html", "settings/index.html", "404.html"] {
        assert_eq!(build_of(&root, page), build, "{page}");
    }
    assert_eq!(read(&root, "service-worker.js"), format!("const build = \"{build}\";"));
    let list: serde_json::Value = serde_json::from_str(&read(&root, "offline.json")).unwrap();
    assert_eq!(list["build"], build);
    let files = list["files"].as_array().unwrap();
    let lines: Vec<String> = (files.iter())
        .map(|file| format!("{} {}", file["part"].as_str().unwrap(), file["path"].as_str().unwrap()))
        .collect();
    expect![[r#"
        app app/109fbeedc786/boot.js
        app app/109fbeedc786/chunks/editor.js
        compiler app/109fbeedc786/compiler/rustc.wasm.xz
        course course.json
        course guide/index.html
        course index.html
        lesson lessons/sea/img/pool.png
        lesson lessons/sea/tides/index.html
        lesson lessons/sea/tides/lesson.json
        lesson lessons/sea/tides/recorded.json
        course manifest.webmanifest
        course playground/index.html
        course search.json
        course settings/index.html"#]]
    .assert_eq(&lines.join("\n"));
    let find = |path: &str| files.iter().find(|file| file["path"] == path).unwrap();
    let picture = find("lessons/sea/img/pool.png");
    assert_eq!(picture["bytes"], 3);
    assert_eq!(picture["sha256"], "8f8cbb7dcf46e0bc7d53265749a6c17d116093a6ba95e442764060c76fd4a86c");
    assert_eq!(find("index.html").get("sha256"), None, "a server may complete pages");
}

#[tokio::test]
async fn the_build_changes_with_any_content_and_with_nothing_else() {
    let root = folder(LESSON);
    let mut builds = Vec::new();
    for change in [None, None, Some(("app/boot.js", "changed")), Some(("course/sea/img/pool.png", "other"))] {
        if let Some(file) = change {
            write(root.path(), &[file]);
        }
        built(&root, CheckMode::Skip).await;
        builds.push(build_of(&root, "index.html"));
    }
    assert_eq!(builds[0], builds[1], "the same content is the same build");
    assert!(builds[1] != builds[2] && builds[2] != builds[3], "{builds:?}");
}

#[tokio::test]
async fn a_course_that_speaks_of_the_build_stays_as_it_is() {
    let words = "`<meta name=\"rockpool-build\" content=\"__rockpool_build__\" />`";
    let root = folder(&format!("# Tides\n\n{words}\n\n![A pool](img/pool.png)\n"));
    built(&root, CheckMode::Skip).await;
    assert_eq!(read(&root, "lessons/sea/tides/index.html").matches("__rockpool_build__").count(), 1);
}

#[tokio::test]
async fn a_course_can_be_installed_under_its_own_name() {
    let root = folder(LESSON);
    built(&root, CheckMode::Skip).await;
    let manifest: serde_json::Value = serde_json::from_str(&read(&root, "manifest.webmanifest")).unwrap();
    assert_eq!((&manifest["name"], &manifest["start_url"]), (&"Shore".into(), &"./".into()));
    let icon = manifest["icons"][0]["src"].as_str().unwrap();
    assert!(root.path().join("out").join(icon).is_file(), "{icon}");
    assert!(read(&root, "index.html").contains("<link rel=\"manifest\" href=\"./manifest.webmanifest\" />"));
}

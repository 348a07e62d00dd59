//! The program as authors use it: a book is built, tested, and served while it is written.

use std::path::Path;
use std::process::Stdio;

use futures_util::StreamExt as _;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

const TEMPLATE: &str = "<html lang=\"en\"><head><!--rockpool:head--></head><body><!--rockpool:body--></body></html>";

/// A folder with a book in `book/`, an app in `app/`, and an empty folder `nothing/`.
fn folder(lesson: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let files = [
        ("book/book.toml", "[book]\ntitle = \"Shore\"\n"),
        ("book/src/SUMMARY.md", "# Summary\n\n- [Tides](tides.md)\n"),
        ("book/src/tides.md", lesson),
        ("app/index.html", TEMPLATE),
        ("nothing/.keep", ""),
    ];
    for (path, text) in files {
        let file = root.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    root
}

/// The program in `root`, with a cache of its own and no compiler.
fn rockpool(root: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rockpool"));
    command.args(words).current_dir(root).env("PATH", root.join("nothing")).env("XDG_CACHE_HOME", root.join("cache"));
    command.stdin(Stdio::null()).kill_on_drop(true);
    command
}

/// Runs it to its end; gives its exit code and what it said.
async fn ran(mut command: Command) -> (i32, String) {
    let output = command.output().await.unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[tokio::test]
async fn a_book_becomes_a_site_without_a_compiler() {
    let root = folder("# Tides\n\n```rust\nfn main() {}\n```\n");
    let (code, said) = ran(rockpool(root.path(), &["build", "book", "--app", "app"])).await;
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("the examples are not run") && said.contains("no Rust compiler was found"), "{said}");
    assert!(said.contains("1 lesson, 0 examples run") && said.contains("0 problems"), "{said}");
    assert!(said.contains("rockpool serve --site dist"), "{said}");
    assert!(root.path().join("dist/lessons/tides/index.html").is_file());
}

#[tokio::test]
async fn examples_that_must_run_need_a_compiler() {
    let root = folder("# Tides\n");
    let (code, said) = ran(rockpool(root.path(), &["build", "book", "--app", "app", "--examples", "run"])).await;
    assert!(code == 1 && said.starts_with("error: no Rust compiler was found"), "{said}");
}

#[cfg(not(feature = "bundled-app"))]
#[tokio::test]
async fn without_an_app_the_program_says_how_to_get_one() {
    let root = folder("# Tides\n");
    let (code, said) = ran(rockpool(root.path(), &["build", "book"])).await;
    assert!(code == 1 && said.contains("cargo xtask program") && said.contains("--app DIR"), "{said}");
}

#[tokio::test]
async fn a_problem_is_told_with_file_and_line_and_is_a_failure() {
    let root = folder("# Tides\n\n```rust\nfn main() { shut() }\n```\n");
    let path = std::env::var_os("PATH").unwrap();
    let mut command = rockpool(root.path(), &["test"]);
    command.current_dir(root.path().join("book")).env("PATH", &path);
    let (code, said) = ran(command).await;
    assert!(code == 1 && said.contains("1 problem\n"), "{said}");
    assert!(said.lines().any(|line| line.starts_with("src/tides.md:3:1: this example must run, but")), "{said}");
    let mut command = rockpool(root.path(), &["test", "book", "--lesson", "book/src/tides.md"]);
    command.env("PATH", &path);
    let (code, said) = ran(command).await;
    assert!(code == 1 && said.lines().any(|line| line.starts_with("book/src/tides.md:3:1: ")), "{said}");
}

#[tokio::test]
async fn a_course_and_a_built_site_are_not_served_at_once() {
    let root = folder("# Tides\n");
    let (code, said) = ran(rockpool(root.path(), &["serve", "book", "--site", "dist"])).await;
    assert!(code == 2 && said.contains("cannot be used with"), "{said}");
}

/// A course that is being served.
struct Served {
    /// Ends when it is dropped.
    _program: Child,
    url: String,
}

impl Served {
    async fn start(root: &Path) -> Self {
        let words = ["serve", "book", "--app", "app", "--port", "0", "--data", "data"];
        let mut program = rockpool(root, &words).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(program.stderr.take().unwrap()).lines();
        let url = loop {
            let line = said.next_line().await.unwrap().expect("the server says where it is");
            if let Some(url) = line.strip_prefix("the site is at ") {
                break url.to_owned();
            }
        };
        // What it says from now on must be read, or it would wait.
        tokio::spawn(async move { while let Ok(Some(_)) = said.next_line().await {} });
        Self { _program: program, url }
    }

    /// Reads the lesson whenever the site was built anew, until it has these words.
    async fn shows(&self, words: &str) {
        let mut builds = get(&format!("{}dev/builds", self.url)).await.bytes_stream();
        while builds.next().await.is_some() {
            let page = get(&format!("{}lessons/tides/", self.url)).await.text().await.unwrap();
            if page.contains(words) {
                return assert!(page.contains("/dev/reload.js"), "{page}");
            }
        }
        panic!("the server has ended");
    }
}

async fn get(url: &str) -> reqwest::Response {
    reqwest::Client::builder().no_proxy().build().unwrap().get(url).send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_served_course_follows_what_its_author_writes() {
    let root = folder("# Tides\n\nHigh water.\n");
    let served = Served::start(root.path()).await;
    served.shows("High water.").await;
    let lesson = root.path().join("book/src/tides.md");
    std::fs::write(&lesson, "# Tides\n\nLow water.\n").unwrap();
    served.shows("Low water.").await;
    // A book without a summary cannot be built; the site stays, and follows again when it is mended.
    let (summary, aside) = (root.path().join("book/src/SUMMARY.md"), root.path().join("aside.md"));
    std::fs::rename(&summary, &aside).unwrap();
    std::fs::write(&lesson, "# Tides\n\nSlack water.\n").unwrap();
    served.shows("Low water.").await;
    std::fs::rename(&aside, &summary).unwrap();
    served.shows("Slack water.").await;
}

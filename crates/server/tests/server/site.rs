//! The site's files with their headers.

use rockpool_server::backend::Backend;
use serde_json::{Value, json};

use crate::harness::{BOOK, TOKEN, local, send, start, start_offline, start_with};

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &[u8]| {
        let place = folder.path().join(path);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, text).unwrap();
    };
    write("index.html", b"<!doctype html><html><head><title>T</title></head></html>");
    write("404.html", b"<head></head>lost");
    write("lessons/one/index.html", b"<head></head>lesson");
    write("lessons/one/lesson.json", b"{}");
    write("config.json", b"{\"playground\":\"https://built.example\"}");
    write("app/abc/app.wasm", b"\0asm");
    write("app/abc/app.wasm.br", b"small");
    write("rockpool.js", b"1");
    write("service-worker.js", b"2");
    write("embed/index.html", b"<head><meta name=\"rockpool-build\" content=\"0123456789ab\" /></head>frame");
    write(".secret", b"no");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("link")).unwrap();
    folder
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_with_type_caching_policy_and_token() {
    let folder = site();
    let server = start_with(local().await, Some(folder.path().to_owned()), "/course/", (10, 10)).await;
    let get = async |path: &str| server.get(path).send().await.unwrap();
    let header = |response: &reqwest::Response, name: &str| {
        response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    };
    let page = get("/course/").await;
    let policy = header(&page, "content-security-policy");
    assert!(
        policy.contains("connect-src 'self' ws://127.0.0.1:")
            && policy.contains(" https://play.example wss://play.example;"),
        "{policy}"
    );
    assert_eq!(
        (header(&page, "content-type"), header(&page, "cache-control")),
        ("text/html; charset=utf-8".into(), "no-cache".into())
    );
    let tag = header(&page, "etag");
    let text = page.text().await.unwrap();
    let nonce = text.split("rockpool-nonce\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(nonce.len() == 32 && policy.contains(&format!("'nonce-{nonce}'")), "{text}");
    assert_eq!(server.get("/course/").header("if-none-match", tag).send().await.unwrap().status(), 304);

    let wasm = get("/course/app/abc/app.wasm").await;
    assert_eq!(
        (header(&wasm, "content-type"), header(&wasm, "content-encoding")),
        ("application/wasm".into(), String::new())
    );
    assert_eq!(header(&wasm, "cache-control"), "public, max-age=31536000, immutable");
    let small = server.get("/course/app/abc/app.wasm").header("accept-encoding", "gzip, br").send().await.unwrap();
    assert_eq!(
        (header(&small, "content-encoding"), small.bytes().await.unwrap().as_ref()),
        ("br".into(), &b"small"[..])
    );

    let config: serde_json::Value = get("/course/config.json").await.json().await.unwrap();
    assert_eq!(config, serde_json::json!({ "playground": "", "token": TOKEN }));
    assert_eq!(get("/course/lessons/one/").await.text().await.unwrap().matches("lesson").count(), 1);
    assert_eq!(header(&get("/course/lessons/one").await, "location"), "/course/lessons/one/");
    assert_eq!(header(&get("/").await, "location"), "/course/");
    for missing in ["/course/nothing", "/elsewhere", "/course/.secret", "/course/..%2f..%2fetc/passwd", "/course/link"]
    {
        let response = get(missing).await;
        assert_eq!(response.status(), 404, "{missing}");
        assert!(response.text().await.unwrap().ends_with("lost"), "{missing}");
    }
}

/// One that answers no programs, which is quicker to start.
fn nobody() -> Backend {
    Backend::Absent("no compiler is here".to_owned())
}

fn header(response: &reqwest::Response, name: &str) -> String {
    response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_embedded_pages_may_be_shown_in_frames_of_allowed_origins() {
    let folder = site();
    let server = start(nobody(), Some(folder.path().to_owned())).await;
    let ancestors = async |path: &str| {
        let policy = header(&server.get(path).send().await.unwrap(), "content-security-policy");
        policy.split("frame-ancestors ").nth(1).unwrap().to_owned()
    };
    for path in ["/embed/", "/embed/index.html"] {
        assert_eq!(ancestors(path).await, format!("'self' {BOOK}"), "{path}");
    }
    for path in ["/", "/lessons/one/", "/rockpool.js", "/nothing"] {
        assert_eq!(ancestors(path).await, "'self'", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_embed_script_may_be_read_by_pages_elsewhere() {
    let folder = site();
    let server = start(nobody(), Some(folder.path().to_owned())).await;
    let plain = server.get("/rockpool.js").send().await.unwrap();
    assert_eq!(header(&plain, "access-control-allow-origin"), "*");
    let from_book = server.get("/rockpool.js").header("origin", BOOK).send().await.unwrap();
    assert_eq!(header(&from_book, "access-control-allow-origin"), "*");
    let other = server.get("/lessons/one/lesson.json").header("origin", BOOK).send().await.unwrap();
    assert_eq!(header(&other, "access-control-allow-origin"), BOOK);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_stay_in_the_browser_only_if_they_are_to() {
    let folder = site();
    let usual = start(nobody(), Some(folder.path().to_owned())).await;
    assert_eq!(usual.get("/service-worker.js").send().await.unwrap().status(), 404);
    let page = usual.get("/embed/").send().await.unwrap().text().await.unwrap();
    assert!(!page.contains("rockpool-build") && page.ends_with("</head>frame"), "{page}");

    let offline = start_offline(nobody(), folder.path().to_owned()).await;
    let worker = offline.get("/service-worker.js").send().await.unwrap();
    assert_eq!(
        (worker.status().as_u16(), header(&worker, "cache-control"), worker.text().await.unwrap()),
        (200, "no-cache".into(), "2".into())
    );
    let page = offline.get("/embed/").send().await.unwrap().text().await.unwrap();
    assert!(page.contains("<meta name=\"rockpool-build\" content=\"0123456789ab\" />"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_runs_programs_pages_are_told_who_does_elsewhere() {
    let folder = site();
    let server = start(nobody(), Some(folder.path().to_owned())).await;
    assert_eq!(send(server.get("/config.json")).await, (200, json!({ "playground": "https://play.example" })));
    let (status, answer) = send(server.post("/execute", &crate::harness::execute("fn main() {}"))).await;
    assert_eq!(status, 501);
    assert!(matches!(&answer["error"], Value::String(text) if text.contains("no compiler is here")), "{answer}");
}

//! The site's files with their headers.

use crate::harness::{TOKEN, local, start_with};

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

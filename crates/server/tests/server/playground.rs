//! The Playground's endpoints: their answers, their errors, and who may ask.

use serde_json::{Value, json};

use crate::harness::{BOOK, TOKEN, execute, local, send, start, start_with};

const HELLO: &str = "fn main() { println!(\"hello\"); }";

fn without_words_of_cargo(mut answer: Value) -> Value {
    answer["stderr"] = Value::Null;
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn each_tool_answers_in_the_services_shape() {
    let server = start(local().await, None).await;
    let ask = async |path: &str, body: Value| send(server.post(path, &body)).await;
    let (status, answer) = ask("/execute", execute(HELLO)).await;
    let stderr = answer["stderr"].as_str().unwrap().to_owned();
    assert!(stderr.starts_with("   Compiling playground v0.0.1 (/playground)\n"), "{stderr}");
    let hello = json!({ "success": true, "exitDetail": "Exited with status 0", "stdout": "hello\n", "stderr": null });
    assert_eq!((status, without_words_of_cargo(answer)), (200, hello));

    let mut body = execute("pub fn f() {}");
    body["crateType"] = "lib".into();
    body["target"] = "mir".into();
    let (_, answer) = ask("/compile", body).await;
    assert!(answer["code"].as_str().unwrap().contains("fn f() -> ()"), "{answer}");

    let (_, answer) = ask("/format", json!({ "edition": "2021", "code": "fn main( ){}" })).await;
    assert_eq!(
        (answer["success"].as_bool(), answer["code"].as_str()),
        (Some(true), Some("fn main() {}\n")),
        "{answer}"
    );
    let files = json!([{ "name": "src/main.rs", "content": "fn main( ){}" }]);
    let (_, answer) = ask("/format", json!({ "edition": "2021", "code": files })).await;
    assert_eq!(answer["code"], json!([{ "name": "src/main.rs", "content": "fn main() {}\n" }]));

    let (_, answer) =
        ask("/clippy", json!({ "edition": "2021", "code": "fn main() { let _ = vec![1u8].len() == 0; }" })).await;
    assert!(
        answer["exit_detail"] == "Exited with status 0" && answer["stderr"].as_str().unwrap().contains("len_zero"),
        "{answer}"
    );

    let (_, answer) = ask("/macro-expansion", json!({ "edition": "2021", "code": HELLO })).await;
    assert!(answer["stdout"].as_str().unwrap().contains("_print("), "{answer}");

    let (_, answer) = ask("/evaluate.json", json!({ "version": "stable", "optimize": "0", "code": HELLO })).await;
    assert_eq!(answer, json!({ "result": "hello\n", "error": null }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_fails_is_an_answer_and_a_limit_is_an_error() {
    let server = start(local().await, None).await;
    let ask = async |code: &str| send(server.post("/execute", &execute(code))).await;
    for (code, detail) in [
        ("fn main() { panic!(\"no\") }", "Exited with status 101"),
        ("fn main() { let x: u8 = \"\"; }", "Exited with status 101"),
        ("fn main() { std::process::exit(3) }", "Exited with status 3"),
        ("fn main() { std::process::abort() }", "Exited with signal 6 (SIGABRT): abort program"),
    ] {
        let (status, answer) = ask(code).await;
        assert_eq!(
            (status, &answer["success"], answer["exitDetail"].as_str()),
            (200, &json!(false), Some(detail)),
            "{code}"
        );
    }
    let (status, answer) = ask("fn main() { loop {} }").await;
    assert_eq!((status, answer), (500, json!({ "error": "The operation timed out: deadline has elapsed" })));
    let (status, answer) = ask("fn main() { loop { println!(\"on and on\"); } }").await;
    let error = answer["error"].as_str().unwrap();
    assert!(
        status == 500 && error.contains("bytes of output, exiting (640K ought to be enough for anybody)"),
        "{error}"
    );
    let (status, answer) =
        ask("use std::io::Write; fn main() { std::io::stdout().write_all(b\"\\xff\").unwrap(); }").await;
    let error = answer["error"].as_str().unwrap();
    assert!(status == 500 && error.ends_with("Failed to read child output: Found non-UTF-8 data"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_requests_have_the_services_words() {
    let server = start(local().await, None).await;
    let mut odd = execute(HELLO);
    odd["channel"] = "weekly".into();
    let (status, answer) = send(server.post("/execute", &odd)).await;
    assert_eq!((status, answer), (500, json!({ "error": "'weekly' is not a valid channel" })));
    for (body, words) in [
        ("{", "Unable to deserialize request: Failed to parse the request body as JSON: "),
        ("{}", "Unable to deserialize request: Failed to deserialize the JSON body into the target type: "),
    ] {
        let (status, answer) = send(server.post_text("/execute", body)).await;
        assert!(status == 400 && answer["error"].as_str().unwrap().starts_with(words), "{answer}");
    }
    let large = format!("{{\"code\": \"{}\"}}", "x".repeat(1 << 20));
    assert_eq!(send(server.post_text("/execute", large)).await.0, 413);
    assert_eq!(send(server.get("/execute")).await.0, 405);
}

#[tokio::test(flavor = "multi_thread")]
async fn others_are_kept_out_and_the_allowed_let_in() {
    let server = start(local().await, None).await;
    let body = || execute(HELLO).to_string();
    let plain = || server.client.post(format!("{}/execute", server.url)).body(body());
    let json = || plain().header("content-type", "application/json");
    assert_eq!(send(json()).await.0, 401);
    assert_eq!(send(json().header("x-rockpool-token", "guess")).await.0, 401);
    assert_eq!(send(plain().header("x-rockpool-token", TOKEN).header("content-type", "text/plain")).await.0, 415);
    assert_eq!(send(server.post("/execute", &execute(HELLO)).header("host", "evil.example")).await.0, 403);
    assert_eq!(send(server.post("/execute", &execute(HELLO)).header("origin", "https://evil.example")).await.0, 403);
    assert_eq!(send(server.post("/execute", &execute(HELLO)).header("sec-fetch-site", "cross-site")).await.0, 403);
    assert_eq!(send(server.get("/config.json").header("origin", "https://evil.example")).await.0, 403);

    // A page of mdBook, whose server was allowed, with nothing but the address that carries the token.
    let url = format!("{}/t/{TOKEN}/evaluate.json", server.url);
    let asked = server.client.request(reqwest::Method::OPTIONS, &url).header("origin", BOOK).send().await.unwrap();
    assert_eq!(
        (asked.status().as_u16(), asked.headers()["access-control-allow-origin"].to_str().unwrap()),
        (204, BOOK)
    );
    let body = json!({ "version": "stable", "optimize": "0", "code": HELLO, "edition": "2021" }).to_string();
    let run = server.client.post(&url).header("origin", BOOK).header("sec-fetch-site", "cross-site");
    let run = run.header("content-type", "application/json").body(body).send().await.unwrap();
    assert_eq!(run.headers()["access-control-allow-origin"].to_str().unwrap(), BOOK);
    assert_eq!(run.json::<Value>().await.unwrap()["result"], "hello\n");
    assert_eq!(send(server.client.post(format!("{}/t/guess/evaluate.json", server.url))).await.0, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_runs_at_once_are_told_to_wait() {
    let server = start_with(local().await, None, "/", (1, 1)).await;
    assert_eq!(send(server.post("/execute", &json!({}))).await.0, 400);
    let refused = server.post("/execute", &json!({})).send().await.unwrap();
    assert_eq!((refused.status().as_u16(), refused.headers()["retry-after"].to_str().unwrap()), (429, "1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn crates_versions_and_health_are_told_and_cached() {
    let server = start(local().await, None).await;
    assert_eq!(send(server.get("/meta/crates")).await, (200, json!({ "crates": [] })));
    let first = server.get("/meta/versions").send().await.unwrap();
    let tag = first.headers()["etag"].clone();
    assert_eq!(first.headers()["cache-control"], "public, max-age=600");
    let versions: rockpool_playground::VersionsResponse = first.json().await.unwrap();
    assert!(versions.stable.rustc.version.starts_with("1."));
    assert_eq!(send(server.get("/meta/versions").header("if-none-match", tag)).await.0, 304);
    let (_, health) = send(server.get("/healthz")).await;
    assert_eq!((&health["status"], &health["backend"]["sandboxed"]), (&json!("ok"), &json!(true)), "{health}");
    let (_, metrics) = send(server.get("/metrics")).await;
    assert!(metrics.as_str().unwrap().contains("rockpool_requests_total{status=\"2xx\"} "), "{metrics}");
}

#[tokio::test(flavor = "multi_thread")]
async fn gists_are_kept_here_and_found_by_their_own_names_only() {
    let server = start(local().await, None).await;
    let (status, kept) = send(server.post("/meta/gist", &json!({ "code": HELLO }))).await;
    let id = kept["id"].as_str().unwrap();
    assert_eq!((status, kept["code"].as_str()), (200, Some(HELLO)));
    assert_eq!(send(server.get(&format!("/meta/gist/{id}"))).await.1["code"], HELLO);
    assert_eq!(std::fs::read_dir(server.data.path().join("gists")).unwrap().count(), 1);
    for id in ["0".repeat(32), "..%2f..%2fetc%2fpasswd".to_owned(), "x".to_owned()] {
        let (status, answer) = send(server.get(&format!("/meta/gist/{id}"))).await;
        assert!(status == 500 && answer["error"].as_str().unwrap().starts_with("Gist loading failed: "), "{answer}");
    }
    let large = json!({ "code": "x".repeat(300 << 10) });
    assert!(send(server.post("/meta/gist", &large)).await.1["error"].as_str().unwrap().contains("256 KiB"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_told_to_stop_lets_a_run_end() {
    let mut server = start(local().await, None).await;
    let slow = execute("fn main() { std::thread::sleep(std::time::Duration::from_secs(1)); println!(\"done\"); }");
    let run = tokio::spawn(send(server.post("/execute", &slow)));
    while send(server.get("/healthz")).await.1["backend"]["free"]
        == send(server.get("/healthz")).await.1["backend"]["concurrency"]
    {}
    server.stop.take().unwrap().send(()).unwrap();
    assert_eq!(run.await.unwrap().1["stdout"], "done\n");
    server.ended.await.unwrap().unwrap();
}

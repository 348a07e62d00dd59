//! The proxy before a Playground that misbehaves on purpose, and before a real one: this server's own local backend.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use futures_util::StreamExt as _;
use rockpool_server::backend::{Backend, Proxy, ProxyOptions};
use serde_json::{Value, json};

use crate::harness::{Running, TOKEN, execute, local, send, start};

/// Longer than any answer that comes takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Behaves as the program's text says, and counts.
async fn misbehave(State(count): State<Arc<AtomicUsize>>, body: String) -> Response {
    let number = count.fetch_add(1, Ordering::SeqCst);
    let body: Value = serde_json::from_str(&body).unwrap();
    let good = || {
        axum::Json(json!({ "success": true, "exitDetail": "Exited with status 0", "stdout": number.to_string(), "stderr": "" })).into_response()
    };
    match body["code"].as_str().unwrap().split(' ').collect::<Vec<_>>()[..] {
        ["slow", milliseconds] => {
            tokio::time::sleep(Duration::from_millis(milliseconds.parse().unwrap())).await;
            good()
        }
        ["silent"] => std::future::pending().await,
        ["status", status] => {
            (axum::http::StatusCode::from_bytes(status.as_bytes()).unwrap(), [("retry-after", "7")], "busy")
                .into_response()
        }
        ["json-error"] => {
            (axum::http::StatusCode::INTERNAL_SERVER_ERROR, axum::Json(json!({ "error": "'x' is not a valid mode" })))
                .into_response()
        }
        ["html"] => ([("content-type", "text/html")], "<html>Sign in to this network</html>").into_response(),
        ["empty"] => ().into_response(),
        ["large"] => vec![b'x'; 10 << 20].into_response(),
        ["cut"] => ([("content-length", "1000")], Body::from_stream(cut_short())).into_response(),
        _ => good(),
    }
}

/// Begins an answer, lets it be sent, and breaks.
fn cut_short() -> impl futures_util::Stream<Item = std::io::Result<&'static str>> + Send {
    futures_util::stream::iter([Ok("{\"success\""), Err(std::io::Error::other("gone"))]).then(async |piece| {
        if piece.is_err() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        piece
    })
}

async fn before_the_misbehaving(timeout: Duration) -> (Running, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let app = Router::new().route("/execute", post(misbehave)).with_state(Arc::clone(&count));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, app).into_future());
    let proxy = Proxy::new(ProxyOptions { timeout, ..ProxyOptions::new(url) }).unwrap();
    (start(Backend::Proxy(proxy), None).await, count)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_of_the_other_side_is_told_in_json() {
    let (server, _) = before_the_misbehaving(PATIENCE).await;
    for (code, status, words) in [
        ("slow 1", 200, ""),
        ("status 429", 429, "The Playground asks to wait (status 429)."),
        ("status 503", 503, "The Playground asks to wait (status 503)."),
        ("status 504", 502, "something else than JSON (status 504)"),
        ("json-error", 500, "'x' is not a valid mode"),
        ("html", 502, "something else than JSON (status 200)"),
        ("empty", 502, "The Playground answered nothing"),
        ("large", 502, "larger than 4 MiB"),
        ("cut", 502, "cut short"),
    ] {
        let response = server.post("/execute", &execute(code)).send().await.unwrap();
        let retry = response.headers().get("retry-after").map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(retry.is_some(), [429, 503].contains(&status), "{code}");
        assert!(retry.is_none_or(|retry| retry == "7"));
        let got = response.status().as_u16();
        let body: Value = response.json().await.unwrap();
        assert_eq!(got, status, "{code}: {body}");
        assert!(body["error"].as_str().unwrap_or_default().contains(words), "{code}: {body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_other_side_that_does_not_answer_is_given_up() {
    let (server, _) = before_the_misbehaving(Duration::from_millis(300)).await;
    let (status, answer) = send(server.post("/execute", &execute("silent"))).await;
    assert_eq!((status, &answer["error"]), (500, &json!("The operation timed out: deadline has elapsed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn identical_requests_are_asked_once_and_failures_again() {
    let (server, count) = before_the_misbehaving(PATIENCE).await;
    let ask = async |code: &str| send(server.post("/execute", &execute(code))).await.1["stdout"].clone();
    let (one, two, three) = tokio::join!(ask("slow 300"), ask("slow 300"), ask("slow 300"));
    assert_eq!((one.clone(), one.clone()), (two, three));
    assert_eq!((ask("slow 300").await, count.load(Ordering::SeqCst)), (one, 1));
    ask("another").await;
    assert_eq!(count.load(Ordering::SeqCst), 2);
    ask("html").await;
    ask("html").await;
    assert_eq!(count.load(Ordering::SeqCst), 4, "what failed is asked again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_playground_that_is_not_there_is_told() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let server = start(Backend::Proxy(Proxy::new(ProxyOptions::new(url)).unwrap()), None).await;
    let (status, body) = send(server.post("/execute", &execute("x"))).await;
    assert!(status == 502 && body["error"].as_str().unwrap().starts_with("The Playground cannot be reached"), "{body}");
    assert_eq!(send(server.get("/websocket").header("x-rockpool-token", TOKEN)).await.0, 501);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_playground_answers_through_the_proxy_as_it_does_itself() {
    let real = start(local().await, None).await;
    let proxy = Proxy::new(ProxyOptions::new(format!("{}/t/{TOKEN}", real.url))).unwrap();
    let server = start(Backend::Proxy(proxy), None).await;
    let body = json!({ "version": "stable", "optimize": "0", "code": "fn main() { println!(\"hello\"); }" });
    assert_eq!(send(server.post("/evaluate.json", &body)).await, send(real.post("/evaluate.json", &body)).await);
    assert_eq!(send(server.get("/meta/versions")).await, send(real.get("/meta/versions")).await);
    let wrong = json!({});
    assert_eq!(send(server.post("/execute", &wrong)).await, send(real.post("/execute", &wrong)).await);
}

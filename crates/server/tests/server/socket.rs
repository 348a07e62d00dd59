//! The websocket's protocol.

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::harness::{Running, TOKEN, execute, local, start};

struct Client(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Client {
    async fn open(server: &Running) -> Self {
        let (socket, _) = connect_async(format!("ws://127.0.0.1:{}/t/{TOKEN}/websocket", server.port)).await.unwrap();
        let mut client = Self(socket);
        let hello = json!({ "type": "websocket/connected", "payload": { "iAcceptThisIsAnUnsupportedApi": true }, "meta": { "websocket": true, "sequenceNumber": 0 } });
        client.send(&hello).await;
        assert_eq!(client.next().await, Some(hello));
        assert_eq!(client.next().await.unwrap()["type"], "featureFlags");
        client
    }

    async fn send(&mut self, frame: &Value) {
        self.0.send(Message::Text(frame.to_string().into())).await.unwrap();
    }

    async fn run(&mut self, number: i64, code: &str) {
        let mut payload = execute(code);
        payload["backtrace"] = false.into();
        self.say(number, "Request", payload).await;
    }

    async fn say(&mut self, number: i64, what: &str, payload: Value) {
        let kind = format!("output/execute/wsExecute{what}");
        self.send(&json!({ "type": kind, "payload": payload, "meta": { "sequenceNumber": number } })).await;
    }

    async fn next(&mut self) -> Option<Value> {
        loop {
            match self.0.next().await?.ok()? {
                Message::Text(text) => return serde_json::from_str(&text).ok(),
                Message::Close(_) => return None,
                _ => {}
            }
        }
    }

    /// What came until the run's end: standard output, and the last frame.
    async fn until_end(&mut self, number: i64) -> (String, Value) {
        let mut stdout = String::new();
        loop {
            let frame = self.next().await.expect("the socket stays open");
            assert_eq!(frame["meta"]["sequenceNumber"], number, "{frame}");
            match frame["type"].as_str().unwrap() {
                "output/execute/wsExecuteStdout" => stdout += frame["payload"].as_str().unwrap(),
                "output/execute/wsExecuteEnd" | "websocket/error" => return (stdout, frame["payload"].clone()),
                _ => {}
            }
        }
    }

    async fn until_output(&mut self, text: &str) {
        while self.next().await.expect("the socket stays open")["payload"] != text {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_are_streamed_fed_and_killed() {
    let server = start(local().await, None).await;
    let mut client = Client::open(&server).await;
    client.run(1, "fn main() { println!(\"hello\"); }").await;
    assert_eq!(
        client.until_end(1).await,
        ("hello\n".into(), json!({ "success": true, "exitDetail": "Exited with status 0" }))
    );

    let echo = "fn main() { for line in std::io::stdin().lines() { println!(\"<{}>\", line.unwrap()); } }";
    client.run(2, echo).await;
    client.say(2, "Stdin", json!("one\n")).await;
    client.until_output("<one>\n").await;
    client.say(1, "Kill", Value::Null).await;
    client.say(2, "Stdin", json!("two\n")).await;
    client.say(2, "StdinClose", Value::Null).await;
    assert_eq!(client.until_end(2).await.0, "<two>\n");

    client.run(3, "fn main() { println!(\"begun\"); loop {} }").await;
    client.until_output("begun\n").await;
    client.say(3, "Kill", Value::Null).await;
    let killed = json!({ "success": false, "exitDetail": "Exited with signal 9 (SIGKILL): kill program" });
    assert_eq!(client.until_end(3).await.1, killed);
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_carry_the_number_of_their_run_and_the_socket_stays_open() {
    let server = start(local().await, None).await;
    let mut client = Client::open(&server).await;
    client.0.send(Message::Text("{".into())).await.unwrap();
    let frame = client.next().await.unwrap();
    assert_eq!(
        (frame["type"].as_str(), frame["meta"]["sequenceNumber"].as_i64()),
        (Some("websocket/error"), Some(-1)),
        "{frame}"
    );
    let mut odd = execute("");
    odd["backtrace"] = false.into();
    odd["mode"] = "fast".into();
    client.say(7, "Request", odd).await;
    let (_, error) = client.until_end(7).await;
    assert_eq!(
        error["error"],
        "Unable to perform a streaming execute: The request could not be parsed: 'fast' is not a valid mode"
    );
    client.run(8, "fn main() { loop { println!(\"on and on\"); } }").await;
    let (_, error) = client.until_end(8).await;
    assert!(error["error"].as_str().unwrap().contains("bytes of output, exiting"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_run_replaces_the_old_one_and_a_closed_socket_ends_its_run() {
    let server = start(local().await, None).await;
    let mut client = Client::open(&server).await;
    client.run(1, "fn main() { println!(\"first\"); loop {} }").await;
    client.until_output("first\n").await;
    client.run(2, "fn main() { println!(\"second\"); loop {} }").await;
    client.until_output("second\n").await;
    drop(client);
    let free = async || crate::harness::send(server.get("/healthz")).await.1["backend"].clone();
    loop {
        let state = free().await;
        if state["free"] == state["concurrency"] {
            break;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_socket_needs_token_origin_and_declaration() {
    let server = start(local().await, None).await;
    for (path, origin) in [
        ("/websocket", None),
        ("/t/guess/websocket", None),
        ("/t/the-token-of-this-test/websocket", Some("https://evil.example")),
    ] {
        let mut request = format!("ws://127.0.0.1:{}{path}", server.port).into_client_request().unwrap();
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", origin.parse().unwrap());
        }
        assert!(connect_async(request).await.is_err(), "{path} {origin:?}");
    }
    let (socket, _) = connect_async(format!("ws://127.0.0.1:{}/t/{TOKEN}/websocket", server.port)).await.unwrap();
    let mut client = Client(socket);
    client.send(&json!({ "type": "websocket/connected", "payload": { "iAcceptThisIsAnUnsupportedApi": false }, "meta": { "sequenceNumber": 0 } })).await;
    assert_eq!(client.next().await, None);
}

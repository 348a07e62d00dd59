//! A websocket of text frames.

use futures::future::poll_fn;
use futures::stream::{SplitSink, SplitStream};
use futures::{SinkExt as _, StreamExt as _};
use gloo_net::websocket::{Message, State, futures::WebSocket};

/// Sends frames.
pub struct Sender(SplitSink<WebSocket, Message>);

/// Receives frames.
pub struct Receiver(SplitStream<WebSocket>);

/// The socket is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed;

/// Connects to a `ws:` or `wss:` URL. Dropping both halves closes the socket.
pub async fn open(url: &str) -> Result<(Sender, Receiver), Closed> {
    let mut socket = WebSocket::open(url).map_err(|_| Closed)?;
    poll_fn(|context| socket.poll_ready_unpin(context)).await.map_err(|_| Closed)?;
    // A frame for a socket that could not connect would be logged by the browser as an error.
    if !matches!(socket.state(), State::Open) {
        return Err(Closed);
    }
    let (sender, receiver) = socket.split();
    Ok((Sender(sender), Receiver(receiver)))
}

impl Sender {
    /// Sends a text frame.
    pub async fn send(&mut self, text: String) -> Result<(), Closed> {
        self.0.send(Message::Text(text)).await.map_err(|_| Closed)
    }
}

impl Receiver {
    /// The next text frame.
    pub async fn next(&mut self) -> Result<String, Closed> {
        loop {
            match self.0.next().await {
                Some(Ok(Message::Text(text))) => return Ok(text),
                Some(Ok(Message::Bytes(_))) => {}
                Some(Err(_)) | None => return Err(Closed),
            }
        }
    }
}

//! The server as its clients meet it: over HTTP and the websocket, with real programs behind it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod authoring;
mod harness;
mod matrix;
mod playground;
mod proxy;
mod site;
mod socket;

//! The parts of the binary `rockpool`: a server for a built site that also speaks the Rust Playground's API.
//!
//! Requests pass [`guard`] (who may ask) before they reach a place: [`api`], [`websocket`], [`gist`], [`site`] or
//! [`health`]. What runs programs is behind [`backend`]. This crate must not know how a course is rendered; `build` and
//! `test` are thin calls of `rockpool-site`.

pub mod api;
pub mod backend;
pub mod bundled;
pub mod commands;
pub mod gist;
pub mod guard;
pub mod health;
pub mod nonce;
pub mod rate;
pub mod reload;
pub mod safety;
pub mod server;
pub mod site;
pub mod watch;
pub mod websocket;

pub use server::{Server, Settings};

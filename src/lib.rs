//! The page of Rockpool: a Leptos application that takes over a page that is already readable.
//!
//! Pages put components together, components show data and call back, stores keep what the reader did, and
//! [`browser`] alone knows `web_sys`. Parsing, matching and storage rules are pure and are tested natively; nothing
//! here links the compiler, the server or the site builder.

// Views are nested types; with server-side rendering linked in, as in a build of the whole workspace, they nest deeper.
#![recursion_limit = "512"]

pub mod app;
pub mod browser;
pub mod checker;
pub mod components;
pub mod embedding;
pub mod engines;
pub mod navigator;
pub mod pages;
pub mod route;
pub mod search;
pub mod services;
pub mod share;
pub mod shortcuts;
#[cfg(feature = "csr")]
pub mod start;
pub mod stores;
pub mod workspace;

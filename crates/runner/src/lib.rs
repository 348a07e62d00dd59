//! This machine's Rust toolchain as an engine: a [`Job`](rockpool_engine::Job) goes in, [`Event`](rockpool_engine::Event)s
//! come out.
//!
//! A job is built and run in a private folder, both in a sandbox ([`sandbox`]) and within [`Limits`], with the crates of
//! one prepared set ([`prepared`]). The compiler is called directly instead of through Cargo, which takes a tenth of the
//! time, and Cargo's words are said around it, since readers and clients know them.
//!
//! This crate must know nothing of HTTP or of the Playground's JSON.

pub mod launcher;
pub mod prepared;
pub mod sandbox;
pub mod toolchain;

mod error;
mod guard;
mod limits;
mod output;
mod process;
mod progress;
mod project;
mod run;
mod runner;
mod tasks;

pub use error::{RunFault, RunnerError, Stream};
pub use launcher::Launcher;
pub use limits::Limits;
pub use prepared::PreparedCrate;
pub use progress::Progress;
pub use run::{Run, RunControl};
pub use runner::{ChannelVersions, Crates, Options, Runner};

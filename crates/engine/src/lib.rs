//! The contract between the page and whatever compiles and runs Rust.
//!
//! A [`Job`] (a [`Program`] and what to do with it) goes to an engine, [`Event`]s come back, the last of which is
//! [`Event::Finished`]. Nothing above this contract knows which engine answered. A program that does not compile is
//! an [`Outcome`]; [`EngineError`] is only for what the world outside breaks.
//!
//! This crate is pure: no IO, no clock, no browser. It must not know any one engine's protocol.

pub mod ansi;
pub mod capabilities;
pub mod compiler;
pub mod detect;
pub mod diagnostic;
pub mod error;
pub mod event;
pub mod exit;
pub mod in_page;
pub mod judge;
pub mod output;
pub mod panic;
pub mod program;
pub mod recording;
pub mod tests;

pub use capabilities::{Capabilities, Capability};
pub use diagnostic::{Applicability, Diagnostic, Label, Level, Span, Suggestion};
pub use error::EngineError;
pub use event::{Artefact, Event, Exit, Outcome, Status, Step};
pub use panic::PanicPlace;
pub use program::{
    AliasingModel, AssemblyOptions, Channel, CrateType, Edition, EmitTarget, Job, Mode, Program, SourceFile, Task,
};
pub use recording::Recording;
pub use tests::{TestReport, TestResult, TestRow};

//! What a learner sees of the runner: programs built and run for real, in the sandbox.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

mod bench;
mod confinement;
mod limits;
mod prepared;
mod programs;
mod tools;

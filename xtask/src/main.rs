//! The commands of a developer: `cargo xtask serve`, `test`, `dev`, `build`, `program`, `bench`, `lessons`,
//! `modules`, `compiler`.
//!
//! This package stays small, since it is compiled before anything can be said on the screen: it finds or installs what
//! the project needs and starts other programs.
#![allow(clippy::print_stderr, clippy::print_stdout, reason = "these are command-line programs that talk to a person")]

mod bench;
mod build;
mod cache;
mod compiler;
mod dev;
mod fingerprint;
mod hosts;
mod program;
mod serve;
mod setup;
mod step;
mod test;
mod workspace;

use clap::{Parser, Subcommand};

/// Build, show and test Rockpool.
#[derive(Parser)]
#[command(name = "cargo xtask", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Set up, build, serve on 127.0.0.1 and open the course.
    Serve(serve::Options),
    /// Rebuild when a source changes, and reload the page.
    Dev(serve::Options),
    /// Set up and run all tests, or only the named parts.
    Test(test::Options),
    /// Build the site into `dist/`, ready for any static host.
    Build(build::Options),
    /// Build `rockpool` with the app in it: one file that turns any mdBook source into a site, and serves and tests it.
    Program(program::Options),
    /// Check the course only: every snippet does what its marks say.
    Lessons,
    /// Compile the examples of the course that run in their lessons as WebAssembly.
    Modules,
    /// Measure, and print ratios against a peer measured in the same run.
    Bench(bench::Options),
    /// Build the compiler for the page anew from rustc's sources (rare; what is committed is used otherwise).
    Compiler,
    /// Find or install everything that the other commands need.
    Setup,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let workspace = workspace::Workspace::find()?;
    match arguments.command {
        Command::Serve(options) => serve::run(&workspace, &options),
        Command::Dev(options) => dev::run(&workspace, &options),
        Command::Test(options) => test::run(&workspace, &options),
        Command::Build(options) => build::run(&workspace, &options),
        Command::Program(options) => program::run(&workspace, &options),
        Command::Lessons => build::check_lessons(&workspace),
        Command::Modules => build::modules(&workspace),
        Command::Bench(options) => bench::run(&workspace, &options),
        Command::Compiler => compiler::run(&workspace),
        Command::Setup => setup::everything(&workspace).map(|_| ()),
    }
}

//! The program `rockpool`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use rockpool_server::commands::{SANDBOX, build::Build, modules::Modules, serve::Serve, test::Test};

/// Courses on Rust that run: build them, test them, serve them.
#[derive(Parser)]
#[command(name = "rockpool", version, about)]
struct Cli {
    /// Write the log as JSON
    #[arg(long, global = true)]
    log_json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(Serve),
    Build(Build),
    Test(Test),
    Modules(Modules),
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    // Before any thread is started: a sandbox is entered with one.
    if arguments.next().is_some_and(|first| first == SANDBOX) {
        return rockpool_runner::launcher::launch(arguments);
    }
    let cli = Cli::parse();
    log(cli.log_json);
    match run(cli.command) {
        Ok(code) => code,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Runtime::new()?;
    let result = runtime.block_on(async {
        match command {
            Command::Serve(serve) => serve.run().await.map(|()| ExitCode::SUCCESS),
            Command::Build(build) => build.run().await,
            Command::Test(test) => test.run().await,
            Command::Modules(modules) => modules.run(),
        }
    });
    // Crates that are being built in the background are not waited for.
    runtime.shutdown_background();
    result
}

/// `RUST_LOG` says what is logged; by default what went wrong.
fn log(json: bool) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json { log.json().init() } else { log.init() }
}

#[expect(clippy::print_stderr, reason = "for the person at the terminal")]
fn complain(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}

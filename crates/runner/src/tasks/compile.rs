//! Calls the compiler (or Clippy, which is one) and passes on what it says.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rockpool_engine::{CrateType, Edition, Event, Level, Mode, Program, Status, diagnostic};
use tokio::sync::mpsc;

use super::words::{self, Tally};
use super::work::{Call, Work};
use crate::error::{RunFault, Stream};
use crate::prepared::{self, Index, State};
use crate::process::Sink;
use crate::project::{SHOWN_FOLDER, primary_file};
use crate::toolchain::Toolchain;

/// What one call of the compiler is to do.
pub(super) struct Compilation<'a> {
    /// The compiler's path.
    pub program: &'a Path,
    /// Its toolchain.
    pub toolchain: &'a Toolchain,
    /// The file to compile, relative to the project.
    pub source: &'a str,
    /// What is compiled, in Cargo's words.
    pub target: &'a str,
    /// Arguments besides those that every call has.
    pub arguments: Vec<OsString>,
    /// Also use features of nightly.
    pub bootstrap: bool,
}

/// Runs the compiler; says whether it accepted the program.
pub(super) async fn compile(work: &mut Work, compilation: Compilation<'_>) -> Result<bool, RunFault> {
    let mut arguments = common(work, compilation.toolchain)?;
    arguments.push(compilation.source.into());
    arguments.extend(compilation.arguments);
    let mut call = Call::tool(compilation.program, arguments);
    call.environment = environment();
    if compilation.bootstrap {
        call.environment.push(("RUSTC_BOOTSTRAP", "1".into()));
    }
    let mut messages = Messages::new(work.events.clone());
    let status = work.call(call, compilation.toolchain, &mut messages).await?;
    messages.rest().await?;
    if let Some(line) = messages.tally.closing(compilation.target, status.success()) {
        work.say(line).await?;
    }
    Ok(status.success())
}

/// The compiler, the toolchain it belongs to, and the file of a plain compilation of the program.
pub(super) fn plain<'a>(work: &Work, toolchain: &'a Toolchain, program: &'a Path) -> Compilation<'a> {
    Compilation {
        program,
        toolchain,
        source: primary_file(&work.job.program),
        target: words::target(&work.job.program),
        arguments: Vec::new(),
        bootstrap: false,
    }
}

/// A tool of the toolchain, or why there is none.
pub(super) fn tool(toolchain: &Toolchain, name: &str, component: &str) -> Result<PathBuf, RunFault> {
    toolchain.tool(name).ok_or_else(|| RunFault::Unsupported {
        what: format!("`{name}`"),
        instead: format!("It is not installed on this machine; `rustup component add {component}` installs it."),
    })
}

/// What every call of the compiler has: edition, mode, messages as JSON, crates, paths as on the Playground.
fn common(work: &mut Work, toolchain: &Toolchain) -> Result<Vec<OsString>, RunFault> {
    let folder = work.project()?.path().to_owned();
    let program = &work.job.program;
    let mut arguments: Vec<OsString> = Vec::new();
    let mut add = |argument: &str| arguments.push(argument.into());
    add("--crate-name=playground");
    add(&format!("--edition={}", edition(program.edition)));
    add("--error-format=json");
    add("--check-cfg=cfg(docsrs,test)");
    add("--check-cfg=cfg(feature, values())");
    add(match program.mode {
        // Line numbers are all that a backtrace shows.
        Mode::Debug => "-Cdebuginfo=line-tables-only",
        Mode::Release => "-Copt-level=3",
    });
    add(&format!("--remap-path-prefix={}={SHOWN_FOLDER}", folder.display()));
    if let Some(index) = crates(work, toolchain)? {
        let program = &work.job.program;
        let sources: Vec<&str> = program.files.iter().map(|file| file.text.as_str()).collect();
        let mentioned = index.mentioned(&sources);
        if !mentioned.is_empty() {
            work.runner.make_in_background(toolchain, program.mode);
            arguments.extend(index.dependencies.iter().map(|folder| joined("-Ldependency=", folder)));
        }
        for one in mentioned {
            arguments.push("--extern".into());
            arguments.push(joined(&format!("{}=", one.id), &one.library));
        }
    }
    if work.job.program.crate_type == CrateType::ProcMacro {
        arguments.extend(["--extern".into(), "proc_macro".into()]);
    }
    Ok(arguments)
}

/// The prepared crates for this program, if it mentions any.
///
/// A set that is missing is begun; the reader is told to come back.
fn crates(work: &Work, toolchain: &Toolchain) -> Result<Option<Arc<Index>>, RunFault> {
    let Some(sets) = work.runner.sets() else { return Ok(None) };
    let mode = work.job.program.mode;
    if let Some(index) = sets.usable(toolchain.channel, mode) {
        return Ok(Some(index));
    }
    if !work.job.program.files.iter().any(|file| prepared::are_named_in(&file.text)) {
        return Ok(None);
    }
    work.runner.make_in_background(toolchain, Mode::Debug);
    match sets.state(toolchain.channel, Mode::Debug) {
        Some(State::Failed(reason)) => {
            tracing::debug!(%reason, "a program mentions crates that are not there");
            Ok(None)
        }
        _ => Err(RunFault::Unsupported {
            what: format!("a program with crates on {}, yet,", toolchain.rustc.version),
            instead: "The crates are being built for this toolchain now: run it again in a minute.".to_owned(),
        }),
    }
}

/// What Cargo tells the compiler about the package, for `env!`.
fn environment() -> Vec<(&'static str, OsString)> {
    [
        ("CARGO_PKG_NAME", "playground"),
        ("CARGO_CRATE_NAME", "playground"),
        ("CARGO_PKG_VERSION", "0.0.1"),
        ("CARGO_PKG_VERSION_MAJOR", "0"),
        ("CARGO_PKG_VERSION_MINOR", "0"),
        ("CARGO_PKG_VERSION_PATCH", "1"),
        ("CARGO_PKG_VERSION_PRE", ""),
        ("CARGO_PKG_AUTHORS", ""),
        ("CARGO_PKG_DESCRIPTION", ""),
        ("CARGO_MANIFEST_DIR", SHOWN_FOLDER),
        // Clippy would look for its settings in the shown folder, which is not there.
        ("CLIPPY_CONF_DIR", "."),
    ]
    .into_iter()
    .map(|(name, value)| (name, value.into()))
    .collect()
}

/// The crate type on the compiler's command line.
pub(super) fn crate_type(program: &Program) -> &'static str {
    match program.crate_type {
        CrateType::Bin => "bin",
        CrateType::Lib => "lib",
        CrateType::Dylib => "dylib",
        CrateType::Rlib => "rlib",
        CrateType::Staticlib => "staticlib",
        CrateType::Cdylib => "cdylib",
        CrateType::ProcMacro => "proc-macro",
    }
}

/// The edition on a tool's command line.
pub(super) fn edition(edition: Edition) -> &'static str {
    match edition {
        Edition::E2015 => "2015",
        Edition::E2018 => "2018",
        Edition::E2021 => "2021",
        Edition::E2024 => "2024",
    }
}

/// An argument that ends in a path.
pub(super) fn joined(flag: &str, path: &Path) -> OsString {
    let mut argument = OsString::from(flag);
    argument.push(path);
    argument
}

/// Turns the compiler's JSON lines on standard error into diagnostics and readable text.
struct Messages {
    events: mpsc::Sender<Event>,
    line: String,
    tally: Tally,
}

impl Messages {
    fn new(events: mpsc::Sender<Event>) -> Self {
        Self { events, line: String::new(), tally: Tally::default() }
    }

    async fn tell(&self, event: Event) -> Result<(), RunFault> {
        self.events.send(event).await.map_err(|_| RunFault::Stopped)
    }

    async fn line(&mut self, line: &str) -> Result<(), RunFault> {
        let (diagnostics, other) = diagnostic::from_json_lines(line);
        if diagnostics.is_empty()
            && let Some(advice) = advice(line)
        {
            self.tell(Event::Stderr(advice)).await?;
        }
        for diagnostic in diagnostics {
            match diagnostic.level {
                Level::Error | Level::InternalError => self.tally.errors += 1,
                Level::Warning => self.tally.warnings += 1,
                Level::Note | Level::Help => {}
            }
            if let Some(text) = &diagnostic.rendered {
                self.tell(Event::Stderr(format!("{}\n\n", text.trim_end()))).await?;
            }
            self.tell(Event::Diagnostic(diagnostic)).await?;
        }
        if other.is_empty() { Ok(()) } else { self.tell(Event::Stderr(other)).await }
    }

    /// What came without a line's end.
    async fn rest(&mut self) -> Result<(), RunFault> {
        let line = std::mem::take(&mut self.line);
        if line.is_empty() { Ok(()) } else { self.line(&line).await }
    }
}

/// The compiler's advice after its diagnostics, which is no diagnostic itself: where errors are explained. What it says
/// there about itself ("aborting due to …") is left out, since Cargo says it in its own words.
fn advice(line: &str) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Advice {
        level: String,
        rendered: String,
    }
    let advice: Advice = serde_json::from_str(line).ok()?;
    (advice.level == "failure-note").then_some(advice.rendered)
}

impl Sink for Messages {
    async fn piece(&mut self, stream: Stream, text: String) -> Result<(), RunFault> {
        if stream == Stream::Stdout {
            return self.tell(Event::Stdout(text)).await;
        }
        self.line += &text;
        while let Some(end) = self.line.find('\n') {
            let rest = self.line.split_off(end + 1);
            let line = std::mem::replace(&mut self.line, rest);
            self.line(&line).await?;
        }
        Ok(())
    }

    async fn status(&mut self, status: Status) -> Result<(), RunFault> {
        self.tell(Event::Status(status)).await
    }
}

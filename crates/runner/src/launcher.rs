//! Starting a program inside the sandbox by way of a launcher, and the launcher itself.
//!
//! The launcher is either the little program `rockpool-sandbox` or `rockpool sandbox-exec`: `LAUNCHER POLICY PROGRAM
//! ARGUMENTS…`. It enters the sandbox and becomes the program. With `--probe` for the program it prints which layers are
//! in force. The launcher must start no thread before that.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::sandbox::{self, EnterError, Layers, Policy};

/// Exit status of a launcher that could not enter the sandbox or start the program.
pub const FAILED: u8 = 125;
/// What a launcher's complaint on standard error begins with.
pub const COMPLAINT: &str = "rockpool-sandbox: ";
const PROBE: &str = "--probe";

/// The command that starts others in the sandbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launcher {
    program: PathBuf,
    arguments: Vec<OsString>,
}

impl Launcher {
    /// A program that calls [`launch`] with its arguments after these.
    pub fn new(program: impl Into<PathBuf>, arguments: impl IntoIterator<Item = OsString>) -> Self {
        Self { program: program.into(), arguments: arguments.into_iter().collect() }
    }

    /// Finds `rockpool-sandbox` beside this program or in the folder above (where Cargo puts it for tests).
    pub fn find() -> Option<Self> {
        let me = std::env::current_exe().ok()?;
        let name = format!("rockpool-sandbox{}", std::env::consts::EXE_SUFFIX);
        let found = me.ancestors().skip(1).take(2).map(|folder| folder.join(&name)).find(|path| path.is_file())?;
        Some(Self::new(found, []))
    }

    /// A command that runs `program` under this policy, in an empty environment.
    pub fn command(&self, policy: &Policy, program: &Path) -> tokio::process::Command {
        let mut command = tokio::process::Command::new(&self.program);
        let policy = serde_json::to_string(policy).unwrap_or_default();
        command.args(&self.arguments).arg(policy).arg(program).env_clear();
        command
    }

    /// Asks the launcher which layers are in force on this machine.
    ///
    /// # Errors
    /// The launcher does not start, or does not answer in the expected form; its complaint.
    pub async fn probe(&self) -> Result<Layers, String> {
        let policy = Policy { best_effort: true, ..Policy::system() };
        let output = self
            .command(&policy, Path::new(PROBE))
            .output()
            .await
            .map_err(|error| format!("{}: {error}", self.program.display()))?;
        serde_json::from_slice(&output.stdout).map_err(|_| String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}

#[derive(Debug, thiserror::Error)]
enum LaunchError {
    #[error("expected a policy and a program as arguments")]
    Arguments,
    #[error("the policy could not be read: {0}")]
    Policy(#[from] serde_json::Error),
    #[error(transparent)]
    Enter(#[from] EnterError),
    #[error("{0}: {1}")]
    Start(PathBuf, std::io::Error),
}

/// The launcher's whole work: `arguments` are the policy, the program and the program's arguments.
/// Returns only if something is wrong, or after a probe.
pub fn launch(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    match enter_and_become(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing else can be done when standard error is closed.
            let _ = writeln!(std::io::stderr(), "{COMPLAINT}{error}");
            ExitCode::from(FAILED)
        }
    }
}

fn enter_and_become(mut arguments: impl Iterator<Item = OsString>) -> Result<(), LaunchError> {
    let policy = arguments.next().ok_or(LaunchError::Arguments)?;
    let program = PathBuf::from(arguments.next().ok_or(LaunchError::Arguments)?);
    let policy: Policy = serde_json::from_slice(policy.as_encoded_bytes())?;
    let layers = sandbox::enter(&policy)?;
    if program == Path::new(PROBE) {
        return Ok(serde_json::to_writer(std::io::stdout(), &layers)?);
    }
    let mut command = std::process::Command::new(&program);
    command.args(arguments);
    become_program(command).map_err(|error| LaunchError::Start(program, error))
}

#[cfg(unix)]
fn become_program(mut command: std::process::Command) -> Result<(), std::io::Error> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

#[cfg(not(unix))]
fn become_program(mut command: std::process::Command) -> Result<(), std::io::Error> {
    let status = command.status()?;
    std::process::exit(status.code().unwrap_or(1));
}

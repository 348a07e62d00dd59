//! The Rust toolchains of this machine.

use std::path::{Path, PathBuf};

use rockpool_engine::Channel;
use serde::Serialize;
use tokio::process::Command;

use crate::error::RunnerError;

/// One installed toolchain.
#[derive(Clone, Debug)]
pub struct Toolchain {
    /// Its channel.
    pub channel: Channel,
    /// The folder with `bin` and `lib`.
    pub sysroot: PathBuf,
    /// The compiler's version.
    pub rustc: Version,
    /// The target it builds for, such as `x86_64-unknown-linux-gnu`.
    pub host: String,
}

/// A tool's version, as `/meta/versions` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Version {
    /// Such as `1.95.0`.
    pub version: String,
    /// The commit, as long as the tool tells it.
    pub hash: String,
    /// The commit's date, such as `2026-04-14`.
    pub date: String,
}

impl Toolchain {
    /// The path of one of its programs, if it is installed.
    pub fn tool(&self, name: &str) -> Option<PathBuf> {
        let path = self.sysroot.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        path.is_file().then_some(path)
    }

    /// Whether the standard library for this target is installed.
    pub fn has_target(&self, target: &str) -> bool {
        let libraries = self.sysroot.join("lib/rustlib").join(target).join("lib");
        std::fs::read_dir(libraries).is_ok_and(|mut entries| entries.next().is_some())
    }

    /// The version of one of its programs, if it is installed and tells.
    pub async fn tool_version(&self, name: &str) -> Option<Version> {
        let output = Command::new(self.tool(name)?).arg("-V").output().await.ok()?;
        parse_short(&String::from_utf8_lossy(&output.stdout))
    }

    /// Asks the compiler that this command starts.
    async fn ask(compiler: impl Fn() -> Command) -> Result<Self, String> {
        let description = answer(compiler(), "-vV").await?;
        let sysroot = answer(compiler(), "--print=sysroot").await?;
        let sysroot = Path::new(sysroot.trim());
        let sysroot = sysroot.canonicalize().map_err(|error| format!("{}: {error}", sysroot.display()))?;
        parse_long(&description, sysroot)
            .ok_or_else(|| format!("the compiler described itself in an unknown way: {description}"))
    }
}

async fn answer(mut compiler: Command, question: &str) -> Result<String, String> {
    let output = compiler.arg(question).output().await.map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}

/// All toolchains that were found, at most one of a channel.
#[derive(Clone, Debug)]
pub struct Toolchains {
    all: Vec<Toolchain>,
}

impl Toolchains {
    /// Looks for toolchains: the `rustc` that is in use here, then what rustup has installed. Nothing is downloaded.
    ///
    /// # Errors
    /// There is no compiler at all.
    pub async fn find() -> Result<Self, RunnerError> {
        let own = Toolchain::ask(|| compiler("rustc")).await;
        let mut all: Vec<Toolchain> = own.iter().cloned().collect();
        for name in rustup_names().await {
            let through_rustup = || {
                let mut command = compiler("rustup");
                command.args(["run", &name, "rustc"]);
                command
            };
            match Toolchain::ask(through_rustup).await {
                Ok(found) if all.iter().all(|known| known.channel != found.channel) => all.push(found),
                Ok(_) => {}
                Err(error) => tracing::warn!(%name, %error, "a toolchain does not answer"),
            }
        }
        if all.is_empty() {
            return Err(RunnerError::NoToolchain(own.err().unwrap_or_default()));
        }
        Ok(Self { all })
    }

    /// The toolchain of exactly this channel.
    pub fn of(&self, channel: Channel) -> Option<&Toolchain> {
        self.all.iter().find(|toolchain| toolchain.channel == channel)
    }

    /// The toolchain that is used where no channel is asked for: stable, or else what there is.
    pub fn default(&self) -> &Toolchain {
        self.of(Channel::Stable).unwrap_or(&self.all[0])
    }

    /// All of them.
    pub fn list(&self) -> &[Toolchain] {
        &self.all
    }
}

/// A compiler must not be replaced by what surrounds this process, nor fetched from a network.
fn compiler(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("RUSTUP_AUTO_INSTALL", "0").env_remove("RUSTC_BOOTSTRAP").stdin(std::process::Stdio::null());
    command
}

async fn rustup_names() -> Vec<String> {
    let Ok(output) = compiler("rustup").args(["toolchain", "list"]).output().await else { return Vec::new() };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let names = text.lines().filter_map(|line| line.split_whitespace().next());
    names
        .filter(|name| ["stable", "beta", "nightly"].iter().any(|channel| name.starts_with(channel)))
        .map(str::to_owned)
        .collect()
}

/// Reads what `rustc -vV` prints.
fn parse_long(text: &str, sysroot: PathBuf) -> Option<Toolchain> {
    let field =
        |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::to_owned);
    let version = field("release")?;
    let channel = match version.split_once('-').map(|(_, rest)| rest) {
        None => Channel::Stable,
        Some(rest) if rest.starts_with("beta") => Channel::Beta,
        Some(_) => Channel::Nightly,
    };
    Some(Toolchain {
        channel,
        sysroot,
        rustc: Version { version, hash: field("commit-hash")?, date: field("commit-date")? },
        host: field("host")?,
    })
}

/// Reads a line such as `clippy 0.1.95 (59807616e1 2026-04-14)`.
fn parse_short(line: &str) -> Option<Version> {
    let (_, rest) = line.trim().split_once(' ')?;
    let (version, commit) = rest.split_once(" (").unwrap_or((rest, ""));
    let (hash, date) = commit.trim_end_matches(')').split_once(' ').unwrap_or_default();
    Some(Version { version: version.to_owned(), hash: hash.to_owned(), date: date.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_tools_print() {
        let read = parse_short("clippy 0.1.95 (59807616e1 2026-04-14)\n").expect("a version");
        assert_eq!(
            (read.version.as_str(), read.hash.as_str(), read.date.as_str()),
            ("0.1.95", "59807616e1", "2026-04-14")
        );
        assert_eq!(parse_short("tool 1.2").expect("a version").version, "1.2");
        assert_eq!(parse_short(""), None);
    }

    #[test]
    fn the_channel_follows_from_the_release() {
        let text = |release: &str| {
            format!("rustc x\nbinary: rustc\ncommit-hash: abc\ncommit-date: 2026-01-01\nhost: h\nrelease: {release}\n")
        };
        for (release, channel) in
            [("1.95.0", Channel::Stable), ("1.96.0-beta.3", Channel::Beta), ("1.97.0-nightly", Channel::Nightly)]
        {
            assert_eq!(parse_long(&text(release), PathBuf::new()).expect("a toolchain").channel, channel, "{release}");
        }
    }
}

//! What an engine can do, and what a job needs.

use serde::{Deserialize, Serialize};

/// One thing that an engine may or may not be able to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capability {
    /// Check types and borrows.
    Check,
    /// Build and run.
    Run,
    /// Run the test harness.
    Test,
    /// Reformat.
    Format,
    /// Lint with Clippy.
    Clippy,
    /// Run under Miri.
    Miri,
    /// Expand macros.
    Expand,
    /// Show compiled forms.
    Emit,
    /// Read standard input while running.
    Interactive,
    /// Use crates besides std.
    Crates,
    /// Use threads.
    Threads,
    /// Use beta and nightly.
    Channels,
    /// Start other programs, or use a network.
    System,
}

impl Capability {
    /// All of them, in the order of their numbers.
    const ALL: [Capability; 13] = [
        Capability::Check,
        Capability::Run,
        Capability::Test,
        Capability::Format,
        Capability::Clippy,
        Capability::Miri,
        Capability::Expand,
        Capability::Emit,
        Capability::Interactive,
        Capability::Crates,
        Capability::Threads,
        Capability::Channels,
        Capability::System,
    ];
}

/// The set of an engine's capabilities, a bit each; as JSON a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Capability>", into = "Vec<Capability>")]
pub struct Capabilities(u16);

impl Capabilities {
    /// The set of these.
    pub fn of(list: impl IntoIterator<Item = Capability>) -> Self {
        Self(list.into_iter().fold(0, |bits, one| bits | 1 << one as u16))
    }

    /// Whether all of `needed` are here.
    pub fn cover(&self, needed: &Capabilities) -> bool {
        needed.0 & !self.0 == 0
    }

    /// Whether this one is here.
    pub fn has(&self, one: Capability) -> bool {
        self.0 & 1 << one as u16 != 0
    }
}

impl From<Vec<Capability>> for Capabilities {
    fn from(list: Vec<Capability>) -> Self {
        Self::of(list)
    }
}

impl From<Capabilities> for Vec<Capability> {
    fn from(set: Capabilities) -> Self {
        Capability::ALL.into_iter().filter(|one| set.has(*one)).collect()
    }
}

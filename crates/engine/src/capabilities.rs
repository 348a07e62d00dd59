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
}

/// The set of an engine's capabilities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capabilities(std::collections::BTreeSet<Capability>);

impl Capabilities {
    /// The set of these.
    pub fn of(list: impl IntoIterator<Item = Capability>) -> Self {
        Self(list.into_iter().collect())
    }

    /// Whether all of `needed` are here.
    pub fn cover(&self, needed: &Capabilities) -> bool {
        needed.0.is_subset(&self.0)
    }

    /// Whether this one is here.
    pub fn has(&self, one: Capability) -> bool {
        self.0.contains(&one)
    }
}

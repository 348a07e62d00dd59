//! Which layers of the sandbox are in force: what start-up and `/healthz` tell.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How much of one layer is in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state", content = "detail")]
pub enum Layer {
    /// All of it.
    Full,
    /// The layer is there, but not all that Rockpool asks of it; what is lacking.
    Partial(String),
    /// Not there; why.
    Missing(String),
}

impl Layer {
    /// Whether the layer is there, at least in the main.
    pub fn is_there(&self) -> bool {
        !matches!(self, Self::Missing(_))
    }
}

/// The state of every layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers {
    /// Landlock.
    pub files: Layer,
    /// Seccomp.
    pub syscalls: Layer,
    /// Capabilities dropped.
    pub capabilities: Layer,
    /// Resource limits.
    pub resources: Layer,
}

impl Layers {
    /// No layer, for this reason.
    pub fn none(reason: &str) -> Self {
        let missing = || Layer::Missing(reason.to_owned());
        Self { files: missing(), syscalls: missing(), capabilities: missing(), resources: missing() }
    }

    /// Each layer with its name.
    pub fn list(&self) -> [(&'static str, &Layer); 4] {
        [
            ("files (landlock)", &self.files),
            ("system calls (seccomp)", &self.syscalls),
            ("capabilities", &self.capabilities),
            ("resource limits", &self.resources),
        ]
    }

    /// Whether a learner's program can be kept in: every layer is there, at least in the main.
    pub fn suffice(&self) -> bool {
        self.list().iter().all(|(_, layer)| layer.is_there())
    }
}

impl fmt::Display for Layers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (name, layer)) in self.list().into_iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            match layer {
                Layer::Full => write!(out, "{separator}{name}: yes")?,
                Layer::Partial(lacking) => write!(out, "{separator}{name}: in part ({lacking})")?,
                Layer::Missing(reason) => write!(out, "{separator}{name}: NO ({reason})")?,
            }
        }
        Ok(())
    }
}

//! What is told while the crates are being built.

use std::fmt;

/// How far the building of the crates is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// A set of crates is about to be built; this happens once on a machine and takes a minute or two.
    Begun {
        /// Which set, in words, such as "debug, 1.95.0".
        what: String,
        /// How many crates.
        total: usize,
    },
    /// One more crate is built.
    Built {
        /// How many are.
        done: usize,
        /// How many crates in all.
        total: usize,
        /// This one's name.
        name: String,
    },
    /// The set is there, whether built now or earlier.
    Ready {
        /// Which set.
        what: String,
    },
    /// The set could not be built; programs can use the standard library alone.
    Failed {
        /// Which set.
        what: String,
        /// Why, and what to do.
        reason: String,
    },
}

impl fmt::Display for Progress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Begun { what, total } => {
                write!(out, "building {total} crates for programs to use ({what}); once, about a minute or two")
            }
            Self::Built { done, total, name } => write!(out, "[{done}/{total}] {name}"),
            Self::Ready { what } => write!(out, "crates for programs are ready ({what})"),
            Self::Failed { what, reason } => {
                write!(out, "crates for programs could not be built ({what}): {reason}. Programs can use std alone.")
            }
        }
    }
}

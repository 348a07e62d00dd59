//! The crates that programs may use: built once by Cargo in a cache, then linked straight from there.
//!
//! A set is known by the content of its manifest and lock file and by the compiler, so a new Rust or a new list of
//! crates makes a new set and never meets an old one. The cache must not lie within the clone.

mod build;
mod index;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use rockpool_engine::{Channel, Mode};
use sha2::{Digest as _, Sha256};

use crate::error::RunnerError;
use crate::progress::Progress;
use crate::toolchain::Toolchain;

pub(crate) use index::Index;
pub use index::PreparedCrate;

const MANIFEST: &str = include_str!("../prepared/Cargo.toml");
const LOCK: &str = include_str!("../prepared/Cargo.lock");
const LIBRARY: &str = include_str!("../prepared/src/lib.rs");
/// How a set lies on the disk: another form is another set.
const FORM: &str = "2";

/// Where told about progress.
pub type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

/// What became of one set.
#[derive(Clone, Debug)]
pub(crate) enum State {
    /// There.
    Ready(Arc<Index>),
    /// Could not be built; why.
    Failed(String),
}

/// All sets, of each channel and mode, of this process.
#[derive(Clone)]
pub(crate) struct Sets {
    cache: PathBuf,
    states: Arc<RwLock<HashMap<(Channel, Mode), State>>>,
    on_progress: OnProgress,
    /// One set is built at a time: the machine has other work.
    builder: Arc<tokio::sync::Mutex<()>>,
}

impl Sets {
    pub(crate) fn new(cache: &Path, on_progress: OnProgress) -> Result<Self, RunnerError> {
        let cache = cache.join("prepared");
        let refuse = |source| RunnerError::Cache { path: cache.clone(), source };
        std::fs::create_dir_all(&cache).map_err(refuse)?;
        let cache = cache.canonicalize().map_err(refuse)?;
        Ok(Self { cache, states: Arc::default(), on_progress, builder: Arc::default() })
    }

    /// The folder that holds all sets.
    pub(crate) fn folder(&self) -> &Path {
        &self.cache
    }

    /// What became of this set; `None` if nobody asked for it yet, or it is being built.
    pub(crate) fn state(&self, channel: Channel, mode: Mode) -> Option<State> {
        self.states.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(&(channel, mode)).cloned()
    }

    /// The best set that is ready: that of the mode, or else that of the other, which links as well but runs
    /// slower or compiles to the same.
    pub(crate) fn usable(&self, channel: Channel, mode: Mode) -> Option<Arc<Index>> {
        let other = if mode == Mode::Debug { Mode::Release } else { Mode::Debug };
        [mode, other].into_iter().find_map(|mode| match self.state(channel, mode) {
            Some(State::Ready(index)) => Some(index),
            _ => None,
        })
    }

    /// Makes the set, unless it is there. Returns when it is ready or has failed, whoever makes it.
    pub(crate) async fn make(&self, toolchain: &Toolchain, mode: Mode) {
        let key = (toolchain.channel, mode);
        if self.state(key.0, key.1).is_some() {
            return;
        }
        let _turn = self.builder.lock().await;
        // Whoever had the turn before may have made this very set.
        if self.state(key.0, key.1).is_some() {
            return;
        }
        let what = format!("{}, {}", if mode == Mode::Debug { "debug" } else { "release" }, toolchain.rustc.version);
        let folder = self.cache.join(key_of(toolchain));
        let state = match build::set(&folder, toolchain, mode, &what, &self.on_progress).await {
            Ok(index) => {
                (self.on_progress)(Progress::Ready { what });
                State::Ready(Arc::new(index))
            }
            Err(reason) => {
                (self.on_progress)(Progress::Failed { what, reason: reason.clone() });
                State::Failed(reason)
            }
        };
        self.states.write().unwrap_or_else(std::sync::PoisonError::into_inner).insert(key, state);
    }
}

/// The identifiers by which programs name these crates, whether they are built yet or not.
pub fn names() -> impl Iterator<Item = String> {
    direct().filter_map(|entry| entry.split(' ').next()).map(|name| name.replace('-', "_"))
}

/// Whether a program with this text names one of these crates.
pub fn are_named_in(code: &str) -> bool {
    let named = rockpool_engine::detect::crates_used(code);
    !named.is_empty() && names().any(|name| named.contains(&name))
}

/// What the set itself depends on, as its lock file has it: a name, and a version where there are several.
fn direct() -> impl Iterator<Item = &'static str> {
    let package = LOCK.split("[[package]]").find(|package| package.contains("name = \"prepared\""));
    let lines = package.into_iter().flat_map(str::lines).map(|line| line.trim().trim_matches([',', '"']));
    lines.filter(|line| !line.is_empty() && !line.contains(" = ") && *line != "]")
}

/// Names the folder of a toolchain's sets by what they are made from.
fn key_of(toolchain: &Toolchain) -> String {
    let mut hash = Sha256::new();
    for part in [FORM, MANIFEST, LOCK, LIBRARY, &toolchain.rustc.version, &toolchain.rustc.hash, &toolchain.host] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(10).map(|byte| format!("{byte:02x}")).collect()
}

/// Where the cache is when nobody says otherwise: `rockpool` in the user's cache folder.
pub fn default_cache() -> PathBuf {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME").or_else(|| set("LOCALAPPDATA")).or_else(|| {
        set("HOME")
            .map(|home| if cfg!(target_os = "macos") { home.join("Library/Caches") } else { home.join(".cache") })
    });
    base.unwrap_or_else(std::env::temp_dir).join("rockpool")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_names_a_crate_is_told_from_one_that_does_not() {
        for (code, expected) in [
            ("use serde::Serialize;", true),
            ("fn main() { tracing_subscriber::fmt::init(); }", true),
            ("fn main() { let bytes = [1]; println!(\"{}\", bytes.len()); }", false),
            ("use std::collections::HashMap;", false),
            ("use mio::Poll;", false),
            ("use ownership::Owner;", false),
        ] {
            assert_eq!(are_named_in(code), expected, "{code}");
        }
    }
}

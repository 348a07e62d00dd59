//! How the compiler in the page stands for the reader, and when it is fetched without being asked for.
//!
//! Pure.

use rockpool_engine::compiler::{self, Description, StandingKind};
use serde::{Deserialize, Serialize};

/// Whether the reader wants programs checked while they type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckChoice {
    /// Yes; on a connection that is metered or slow they are asked before anything large is fetched.
    #[default]
    On,
    /// Ask before anything large is fetched, on every connection.
    Ask,
    /// No.
    Off,
}

/// How the compiler stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Standing {
    /// Nobody needed it yet.
    #[default]
    Unknown,
    /// It can be fetched; so many bytes.
    Offered(u64),
    /// It is being fetched; hundredths that are here.
    Loading(u8),
    /// It can be asked; its release of Rust.
    Ready(String),
    /// It cannot be used now, and why.
    Failed(String),
}

/// Whether it may be fetched now without the reader's word. What is here already may always be used.
pub fn may_fetch(choice: CheckChoice, description: &Description, thrifty: bool) -> bool {
    match choice {
        CheckChoice::Off => false,
        _ if description.bytes == 0 => true,
        CheckChoice::Ask => false,
        CheckChoice::On => !thrifty,
    }
}

/// The same of what a run in the page needs: who wants no checks has said nothing of runs, and is asked.
pub fn may_fetch_to_run(choice: CheckChoice, bytes: u64, thrifty: bool) -> bool {
    bytes == 0 || (choice == CheckChoice::On && !thrifty)
}

/// What the host's word means; `None` where it changes nothing.
pub fn told(word: compiler::Standing) -> Option<Standing> {
    match word.state {
        StandingKind::Asleep => None,
        StandingKind::Loading => Some(Standing::Loading(hundredths(word.done, word.total))),
        StandingKind::Ready => Some(Standing::Ready(word.release)),
        StandingKind::Failed => Some(Standing::Failed(word.message)),
    }
}

fn hundredths(done: f64, total: f64) -> u8 {
    if total > 0.0 { (done / total * 100.0).clamp(0.0, 100.0) as u8 } else { 0 }
}

/// An amount to fetch, as networks are sold: 1 MB is 1000000 bytes.
pub fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_large_is_fetched_against_the_readers_wish_or_purse() {
        let of = |bytes| Description {
            release: "1.96.0".into(),
            bytes,
            build_bytes: None,
            crates: compiler::Crates::default(),
        };
        let (large, here) = (of(11_400_000), of(0));
        for (choice, description, thrifty, may) in [
            (CheckChoice::On, &large, false, true),
            (CheckChoice::On, &large, true, false),
            (CheckChoice::On, &here, true, true),
            (CheckChoice::Ask, &large, false, false),
            (CheckChoice::Ask, &here, true, true),
            (CheckChoice::Off, &here, false, false),
        ] {
            assert_eq!(may_fetch(choice, description, thrifty), may, "{choice:?} {} {thrifty}", description.bytes);
        }
    }

    #[test]
    fn a_run_asks_before_it_fetches_against_wish_or_purse() {
        for (choice, bytes, thrifty, may) in [
            (CheckChoice::On, 25_000_000, false, true),
            (CheckChoice::On, 25_000_000, true, false),
            (CheckChoice::Ask, 25_000_000, false, false),
            (CheckChoice::Off, 25_000_000, false, false),
            (CheckChoice::Off, 0, true, true),
        ] {
            assert_eq!(may_fetch_to_run(choice, bytes, thrifty), may, "{choice:?} {bytes} {thrifty}");
        }
    }

    #[test]
    fn progress_is_whole_hundredths() {
        let word = |done, total| compiler::Standing {
            state: StandingKind::Loading,
            done,
            total,
            release: String::new(),
            reason: String::new(),
            message: String::new(),
        };
        for (done, total, expected) in [(0.0, 0.0, 0), (1.0, 3.0, 33), (4.0, 3.0, 100)] {
            assert_eq!(told(word(done, total)), Some(Standing::Loading(expected)));
        }
    }

    #[test]
    fn sizes_are_in_megabytes() {
        assert_eq!(megabytes(11_362_004), "11.4 MB");
    }
}

//! Answers that are kept, and requests under way that others wait for.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};
use tokio::sync::watch;

use super::Answer;

/// Answers that are kept at a time.
const MOST: usize = 256;
/// Bytes of all kept answers together.
const MOST_BYTES: usize = 16 << 20;

/// What makes two requests the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key([u8; 32]);

impl Key {
    pub(super) fn of(path: &str, body: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(path);
        hash.update([0]);
        hash.update(body);
        Self(hash.finalize().into())
    }
}

#[derive(Debug)]
enum Entry {
    Kept(Answer, Instant),
    UnderWay(watch::Receiver<Option<Answer>>),
}

/// Answers that are kept or awaited.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    keep: Duration,
    entries: Arc<Mutex<HashMap<Key, Entry>>>,
}

impl Cache {
    pub(super) fn new(keep: Duration) -> Self {
        Self { keep, entries: Arc::default() }
    }

    /// Kept answers and those awaited.
    pub(super) fn len(&self) -> usize {
        self.entries().len()
    }

    /// The kept answer, or the one that somebody awaits already, or else what `ask` gives.
    ///
    /// Asking goes on when the one who asked first is gone: others may wait for it.
    pub(super) async fn answer(&self, key: Key, ask: impl Future<Output = Answer> + Send + 'static) -> Answer {
        let mut awaited = {
            let mut entries = self.entries();
            match entries.get(&key) {
                Some(Entry::Kept(answer, since)) if since.elapsed() < self.keep => return answer.clone(),
                Some(Entry::UnderWay(awaited)) => awaited.clone(),
                _ => {
                    let (told, awaited) = watch::channel(None);
                    entries.insert(key, Entry::UnderWay(awaited.clone()));
                    tokio::spawn(self.clone().ask(key, ask, told));
                    awaited
                }
            }
        };
        let answer = awaited.wait_for(Option::is_some).await.ok().and_then(|answer| answer.clone());
        answer.unwrap_or_else(|| Answer::refusal(502, "the request to the Playground was lost"))
    }

    async fn ask(self, key: Key, ask: impl Future<Output = Answer>, told: watch::Sender<Option<Answer>>) {
        let answer = ask.await;
        {
            let mut entries = self.entries();
            // Errors may be over the next time.
            if answer.status == 200 {
                entries.insert(key, Entry::Kept(answer.clone(), Instant::now()));
                self.forget(&mut entries);
            } else {
                entries.remove(&key);
            }
        }
        told.send_replace(Some(answer));
    }

    /// Drops what is too old, then the oldest until the rest fits.
    fn forget(&self, entries: &mut HashMap<Key, Entry>) {
        entries.retain(|_, entry| !matches!(entry, Entry::Kept(_, since) if since.elapsed() >= self.keep));
        let mut kept: Vec<(Instant, Key, usize)> = entries
            .iter()
            .filter_map(|(key, entry)| match entry {
                Entry::Kept(answer, since) => Some((*since, *key, answer.body.len())),
                Entry::UnderWay(_) => None,
            })
            .collect();
        kept.sort_unstable_by_key(|(since, ..)| std::cmp::Reverse(*since));
        let mut bytes = 0;
        for (index, (_, key, length)) in kept.into_iter().enumerate() {
            bytes += length;
            if index >= MOST || bytes > MOST_BYTES {
                entries.remove(&key);
            }
        }
    }

    fn entries(&self) -> MutexGuard<'_, HashMap<Key, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

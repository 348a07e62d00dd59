//! Compressed files beside those that hosts may send them for: `.br` and `.gz`.
//!
//! Scripts, styles, pictures and WebAssembly change seldom and are the larger part, so they get the best there is, kept in
//! a cache by their content. Pages and data change with each word of an author and get a level that is done in an instant.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use rockpool_compress::{Effort, brotli, gzip};
use sha2::{Digest, Sha256};

use crate::SiteError;
use crate::app::hex;

/// Ends of files that are worth the best effort.
const SELDOM_CHANGED: [&str; 4] = ["css", "js", "svg", "wasm"];
/// Ends of files that shrink as well. All others are compressed already.
const OFTEN_CHANGED: [&str; 5] = ["html", "json", "txt", "webmanifest", "xml"];
/// Smaller files fit one packet as they are.
const SMALLEST: u64 = 1024;

/// Whether compressed files are written beside those of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compression {
    /// They are not: for hosts that compress by themselves, and while a course is written.
    Off,
    /// They are.
    Beside {
        /// Where those that change seldom are kept from one build to the next; `None` for nowhere.
        cache: Option<PathBuf>,
    },
}

/// A file to compress, and how well.
struct Work {
    file: PathBuf,
    size: u64,
    effort: Effort,
}

/// Compresses all files of the site in `folder` that gain by it, on all cores.
pub(crate) fn site(folder: &Path, cache: Option<&Path>) -> Result<(), SiteError> {
    let mut work = Vec::new();
    find(folder, &mut work)?;
    // The largest go first, so that no core is left alone with one at the end; they are taken from the back.
    work.sort_by_key(|work| work.size);
    let waiting = Mutex::new(work);
    let next = || waiting.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let compress = || std::iter::from_fn(next).try_for_each(|work| one(&work, cache));
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(compress)).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

/// Bytes that a host which packs what it sends has to send for a file.
pub(crate) fn packed_size(file: &Path, content: &[u8]) -> Result<usize, SiteError> {
    if effort(file).is_none() {
        return Ok(content.len());
    }
    let packed = gzip(content, Effort::Quick).map_err(SiteError::io("compress", file))?;
    Ok(packed.len().min(content.len()))
}

/// Gathers what to compress in `folder`.
fn find(folder: &Path, work: &mut Vec<Work>) -> Result<(), SiteError> {
    for entry in fs::read_dir(folder).map_err(SiteError::io("read", folder))? {
        let file = entry.map_err(SiteError::io("read", folder))?.path();
        let about = fs::metadata(&file).map_err(SiteError::io("read", &file))?;
        if about.is_dir() {
            find(&file, work)?;
        } else if about.len() >= SMALLEST
            && let Some(effort) = effort(&file)
        {
            work.push(Work { file, size: about.len(), effort });
        }
    }
    Ok(())
}

/// What a smaller file of this kind is worth; `None` for one that does not shrink.
fn effort(file: &Path) -> Option<Effort> {
    let end = file.extension()?.to_str()?;
    let is_one_of = |ends: &[&str]| ends.contains(&end);
    match () {
        () if is_one_of(&SELDOM_CHANGED) => Some(Effort::Best),
        () if is_one_of(&OFTEN_CHANGED) => Some(Effort::Quick),
        () => None,
    }
}

/// Writes both compressed files of one, where they are smaller.
fn one(work: &Work, cache: Option<&Path>) -> Result<(), SiteError> {
    let Work { file, effort, .. } = work;
    let content = fs::read(file).map_err(SiteError::io("read", file))?;
    let cache = cache.filter(|_| *effort == Effort::Best).map(|cache| cache.join(hex(&Sha256::digest(&content))));
    for (end, compress) in [("br", brotli as fn(&[u8], Effort) -> _), ("gz", gzip)] {
        let kept = cache.as_ref().map(|cache| cache.with_extension(end));
        let compressed = match kept.as_ref().and_then(|kept| fs::read(kept).ok()) {
            Some(compressed) => compressed,
            None => {
                let compressed = compress(&content, *effort).map_err(SiteError::io("compress", file))?;
                kept.iter().for_each(|kept| keep(kept, &compressed));
                compressed
            }
        };
        if compressed.len() < content.len() {
            let beside = beside(file, end);
            fs::write(&beside, compressed).map_err(SiteError::io("write", &beside))?;
        }
    }
    Ok(())
}

/// Keeps a result for the next build. A cache only saves time: what goes wrong with it is told in the log alone.
fn keep(place: &Path, compressed: &[u8]) {
    let Some(folder) = place.parent() else { return };
    let kept = fs::create_dir_all(folder).and_then(|()| {
        // Another build may look at the same moment: the file appears whole or not at all.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(compressed)?;
        Ok(file.persist(place)?)
    });
    if let Err(error) = kept {
        tracing::warn!("a compressed file could not be kept for the next time: {error}");
    }
}

/// `index.html.br` for `index.html`.
fn beside(file: &Path, end: &str) -> PathBuf {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".");
    beside.push(end);
    beside.into()
}

//! What all processes of one run use together, read from `/proc`.
//!
//! The kernel's own limits count each process alone, and its process limit counts a user's other processes too and does
//! not hold for root. So the sessions are watched from outside. A session cannot be left: the sandbox refuses `setsid`.
//! Elsewhere than on Linux nothing is known and nothing is limited here.

use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How often runs are looked at.
pub(crate) const EVERY: Duration = Duration::from_millis(50);
/// How old a picture of all processes may be; several runs share one.
const FRESH: Duration = Duration::from_millis(40);
/// Linux counts CPU time in hundredths of a second towards programs, whatever its own clock.
const TICKS_PER_SECOND: f64 = 100.0;
/// Files beyond which a folder counts as full whatever their size.
const MOST_FILES: u64 = 20_000;

/// What the processes of one session use together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Usage {
    /// Processes and threads.
    pub tasks: u64,
    /// Resident memory in bytes.
    pub resident: u64,
    /// CPU seconds, those of ended children included.
    pub cpu_seconds: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Process {
    id: u32,
    session: u32,
    tasks: u64,
    cpu_seconds: f64,
}

static PICTURE: Mutex<Option<(Instant, Vec<Process>)>> = Mutex::new(None);

/// What the session of this leader uses now.
pub(crate) fn usage(session: u32) -> Usage {
    let mut picture = PICTURE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let fresh = picture.as_ref().is_some_and(|(taken, _)| taken.elapsed() < FRESH);
    if !fresh {
        *picture = Some((Instant::now(), processes()));
    }
    let Some((_, processes)) = picture.as_ref() else { return Usage::default() };
    let own = processes.iter().filter(|process| process.session == session);
    own.fold(Usage::default(), |sum, process| Usage {
        tasks: sum.tasks + process.tasks,
        resident: sum.resident + own_memory(process.id),
        cpu_seconds: sum.cpu_seconds + process.cpu_seconds,
    })
}

/// Resident memory without the pages of programs and libraries, which processes share.
fn own_memory(process: u32) -> u64 {
    // A process may end while it is read.
    std::fs::read_to_string(format!("/proc/{process}/status")).map_or(0, |status| parse_memory(&status))
}

/// Reads `RssAnon` and `RssShmem` of `/proc/<id>/status` (proc_pid_status(5)).
fn parse_memory(status: &str) -> u64 {
    let kibibytes = |line: &str| {
        let (_, value) = line.split_once(':').filter(|(name, _)| ["RssAnon", "RssShmem"].contains(name))?;
        value.trim().strip_suffix(" kB")?.parse::<u64>().ok()
    };
    status.lines().filter_map(kibibytes).sum::<u64>() * 1024
}

fn processes() -> Vec<Process> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    let numbered =
        entries.flatten().filter(|entry| entry.file_name().as_encoded_bytes().iter().all(u8::is_ascii_digit));
    // A process may end while it is read.
    numbered.filter_map(|entry| parse(&std::fs::read_to_string(entry.path().join("stat")).ok()?)).collect()
}

/// Reads a line of `/proc/<id>/stat` (proc_pid_stat(5)). The name in parentheses may hold anything.
fn parse(stat: &str) -> Option<Process> {
    let after_name = &stat[stat.rfind(')')? + 1..];
    let fields: Vec<&str> = after_name.split_ascii_whitespace().collect();
    let number = |index: usize| fields.get(index)?.parse::<u64>().ok();
    let ticks: u64 = [11, 12, 13, 14].into_iter().map(number).sum::<Option<u64>>()?;
    Some(Process {
        id: stat.split_once(' ')?.0.parse().ok()?,
        session: u32::try_from(number(3)?).ok()?,
        tasks: number(17)?,
        #[expect(clippy::cast_precision_loss, reason = "exact for the first 900,000 years")]
        cpu_seconds: ticks as f64 / TICKS_PER_SECOND,
    })
}

/// Bytes of all files below the folder, or `u64::MAX` where there are too many files to count.
pub(crate) fn disk(folder: &Path) -> u64 {
    let (mut bytes, mut files, mut open) = (0, 0, vec![folder.to_path_buf()]);
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            files += 1;
            if files > MOST_FILES {
                return u64::MAX;
            }
            match entry.metadata() {
                Ok(found) if found.is_dir() => open.push(entry.path()),
                Ok(found) => bytes += found.len(),
                Err(_) => {}
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_with_a_hostile_name_is_read() {
        let line =
            "42 (a) R 1 (x) S 1 42 41 0 -1 4194304 100 0 0 0 150 50 0 0 20 0 3 0 1000 10000 25 18446744073709551615";
        let process = parse(line).expect("a process");
        assert_eq!(process, Process { id: 42, session: 41, tasks: 3, cpu_seconds: 2.0 });
    }

    #[test]
    fn memory_that_is_shared_with_others_is_not_counted() {
        let status = "Name:\tx\nVmRSS:\t 900 kB\nRssAnon:\t     100 kB\nRssFile:\t 790 kB\nRssShmem:\t      10 kB\n";
        assert_eq!(parse_memory(status), 110 * 1024);
        assert_eq!(parse_memory(""), 0);
    }

    #[test]
    fn a_line_cut_short_is_no_process() {
        assert_eq!(parse("42 (name) S 1 42 41"), None);
        assert_eq!(parse(""), None);
    }
}

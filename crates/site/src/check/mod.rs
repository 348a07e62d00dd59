//! Does every example do what its marks say? Real runs, in parallel, each once for a text and a compiler.

mod cache;
mod cases;
mod compiler;
mod judge;
mod toolchain;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rockpool_course::{Lesson, Problem};
use rockpool_engine::Recording;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

pub use cache::RecordingCache;
pub use compiler::{Compiler, Trial};
pub use toolchain::Toolchain;

use crate::{CheckMode, CourseFolder, Report, SiteError};
use cases::Case;

/// Recordings by lesson slug, then by snippet id.
pub(crate) type Recordings = BTreeMap<String, BTreeMap<String, Recording>>;

/// Reads the course in `course_dir` and has its examples tried by `compiler`, all of them or only those of the lessons in
/// the files `only`, named as in `SUMMARY.md` or as the author can open them. Writes nothing but the cache.
pub async fn check(course_dir: &Path, only: &[String], compiler: Arc<dyn Compiler>) -> Result<Report, SiteError> {
    let folder = CourseFolder::open(course_dir)?;
    let (mut source, mut report) = crate::build::read(&folder);
    let only: Vec<String> = only.iter().map(|file| folder.relative(file)).collect();
    if !only.is_empty() {
        let has = |file: &String| source.lessons.iter().chain(&source.guide).any(|lesson| lesson.source == *file);
        if let Some(unknown) = only.iter().find(|file| !has(file)) {
            return Err(SiteError::NoLesson(unknown.clone()));
        }
        source.lessons.retain(|lesson| only.contains(&lesson.source));
        source.guide = source.guide.filter(|guide| only.contains(&guide.source));
        report.problems.retain(|problem| only.contains(&problem.file));
        report.lessons = source.lessons.len();
    }
    let lessons = source.lessons.iter().chain(&source.guide);
    examine(lessons, &folder, &CheckMode::Full(compiler), &RecordingCache::of_user(), &mut report).await;
    Ok(report.sorted())
}

/// Tries the examples of `lessons` as `mode` says. Problems and counts go to `report`.
pub(crate) async fn examine(
    lessons: impl Iterator<Item = &Lesson>,
    folder: &CourseFolder,
    mode: &CheckMode,
    cache: &RecordingCache,
    report: &mut Report,
) -> Recordings {
    let mut recordings = Recordings::new();
    let cases = lessons.flat_map(|lesson| cases::of_lesson(lesson, folder));
    match mode {
        CheckMode::Skip => {}
        CheckMode::Recorded => {
            for case in cases {
                if let Some((trial, rustc)) = cache.find_any(&case.job) {
                    report.reused += 1;
                    case.record(trial, &rustc, &mut recordings);
                }
            }
        }
        CheckMode::Full(compiler) => {
            let rustc = compiler.rustc();
            for (case, tried) in try_all(cases, compiler, cache).await {
                match tried {
                    Ok(Tried { trial, how }) => {
                        match how {
                            How::Ran => report.tried += 1,
                            How::Reused => report.reused += 1,
                        }
                        report.problems.extend(judge::judge(&case.demand, &trial).map(|message| case.problem(message)));
                        case.record(trial, &rustc, &mut recordings);
                    }
                    Err(message) => report.problems.push(case.problem(message)),
                }
            }
        }
    }
    recordings
}

/// A program's result, and where it comes from.
struct Tried {
    trial: Trial,
    how: How,
}

enum How {
    Ran,
    Reused,
}

/// Tries all cases, as many at once as there are cores, and gives them back with their results in no order.
async fn try_all(
    cases: impl Iterator<Item = Case>,
    compiler: &Arc<dyn Compiler>,
    cache: &RecordingCache,
) -> Vec<(Case, Result<Tried, String>)> {
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let places = Arc::new(Semaphore::new(at_once));
    let mut running = JoinSet::new();
    for case in cases {
        let (places, compiler, cache) = (Arc::clone(&places), Arc::clone(compiler), cache.clone());
        running.spawn(async move {
            // The semaphore is never closed; without a permit the case would only run earlier.
            let _place = places.acquire().await;
            let tried = try_one(&case, compiler.as_ref(), &cache).await;
            (case, tried)
        });
    }
    running.join_all().await
}

async fn try_one(case: &Case, compiler: &dyn Compiler, cache: &RecordingCache) -> Result<Tried, String> {
    let rustc = compiler.rustc();
    if let Some(trial) = cache.find(&rustc, &case.job) {
        return Ok(Tried { trial, how: How::Reused });
    }
    tracing::info!(file = case.file, line = case.line, "trying");
    match compiler.run(case.job.clone()).await {
        Ok(trial) => {
            // What went wrong is tried again next time: it may have been the machine, not the program.
            if judge::judge(&case.demand, &trial).is_none() {
                cache.keep(&rustc, &case.job, &trial);
            }
            Ok(Tried { trial, how: How::Ran })
        }
        Err(error) => Err(format!("this could not be tried: {error}")),
    }
}

impl Case {
    fn problem(&self, message: String) -> Problem {
        Problem { file: self.file.clone(), line: self.line, column: 1, message }
    }

    /// Puts a result where the app finds it.
    fn record(self, trial: Trial, rustc: &str, recordings: &mut Recordings) {
        let Some(id) = self.record_as else { return };
        let Trial { stdout, stderr, outcome, .. } = trial;
        let recording = Recording { stdout, stderr, outcome, rustc: rustc.to_owned() };
        recordings.entry(self.slug).or_default().insert(id, recording);
    }
}

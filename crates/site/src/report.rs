//! What a build or a check has to say.

use rockpool_course::Problem;

/// What was done, and what is wrong with the course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Lessons read.
    pub lessons: usize,
    /// Programs that ran.
    pub tried: usize,
    /// Programs whose earlier result was used.
    pub reused: usize,
    /// Files written; none in a check.
    pub files: usize,
    /// What is wrong, in the order of files and lines. A course with problems is built all the same: a broken lesson
    /// never takes the others down. Whether that is a failure is the caller's to say.
    pub problems: Vec<Problem>,
}

impl Report {
    /// Brings the problems into the order of files and lines, each once.
    pub(crate) fn sorted(mut self) -> Self {
        self.problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        self.problems.dedup();
        self
    }
}

//! Links to headings, kept until all headings are known, and then checked.

use std::collections::{BTreeMap, BTreeSet};

use crate::Problem;

/// A link to a heading.
pub(crate) struct HeadingLink {
    /// The lesson it leads to; `None` for its own.
    pub lesson: Option<String>,
    /// The heading's id.
    pub anchor: String,
    /// What to say if there is no such heading.
    pub problem: Problem,
}

/// The headings of a lesson and its links to headings.
pub(crate) struct HeadingLinks {
    /// Ids of its headings, and names that raw HTML gives.
    pub anchors: BTreeSet<String>,
    /// Its links.
    pub links: Vec<HeadingLink>,
}

impl HeadingLinks {
    /// What is wrong with the links to the lesson's own headings.
    pub fn broken_here(&self) -> Vec<Problem> {
        let broken = self.links.iter().filter(|link| link.lesson.is_none() && !self.anchors.contains(&link.anchor));
        broken.map(|link| link.problem.clone()).collect()
    }
}

/// What is wrong with links from lesson to lesson; lessons by their slugs. A lesson that could not be read is not among
/// them, and links to it are taken as right.
pub(crate) fn broken(lessons: &BTreeMap<String, HeadingLinks>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for link in lessons.values().flat_map(|lesson| &lesson.links) {
        let target = link.lesson.as_ref().and_then(|slug| lessons.get(slug));
        if target.is_some_and(|target| !target.anchors.contains(&link.anchor)) {
            problems.push(link.problem.clone());
        }
    }
    problems
}

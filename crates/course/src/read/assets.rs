//! The files beside the lessons that they link to or show.

use std::collections::BTreeSet;

use crate::read::walk::{self, Visitor};
use crate::{Block, Lesson, LinkTarget};

/// The files that these lessons need, sorted, each once.
pub(crate) fn of<'a>(lessons: impl Iterator<Item = &'a Lesson>) -> Vec<String> {
    let mut found = Found(BTreeSet::new());
    for lesson in lessons {
        walk::lesson(lesson, &mut found);
    }
    found.0.into_iter().collect()
}

struct Found(BTreeSet<String>);

impl Visitor for Found {
    fn block(&mut self, block: &Block) {
        if let Block::Snippet(snippet) = block {
            self.0.extend(snippet.module.clone());
        }
    }

    fn target(&mut self, target: &LinkTarget) {
        if let LinkTarget::Asset(path) = target {
            self.0.insert(path.clone());
        }
    }
}

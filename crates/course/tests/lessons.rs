//! Rockpool's own lessons read without a problem.

mod support;

use std::path::PathBuf;

use rockpool_course::{Sources, read_course};

struct Folder(PathBuf);

impl Sources for Folder {
    fn read(&self, path: &str) -> Result<String, String> {
        std::fs::read_to_string(self.0.join(path)).map_err(|error| error.to_string())
    }
}

#[test]
fn every_lesson_reads_without_a_problem() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../lessons");
    let book = std::fs::read_to_string(folder.join("book.toml")).expect("the book of the lessons");
    let parsed = read_course(&Folder(folder), Some(&book));
    assert_eq!(support::show_problems(&parsed.problems), "");
    assert!(parsed.value.lessons.len() > 5);
    for lesson in &parsed.value.lessons {
        let shown = support::show_blocks(&lesson.blocks);
        assert!(!shown.contains("unsupported"), "{}", lesson.source);
        assert!(!lesson.summary.is_empty() && !lesson.title.is_empty(), "{}", lesson.source);
    }
}

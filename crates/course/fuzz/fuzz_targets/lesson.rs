//! A course whose summary, book, lesson, listing and drawing are the same arbitrary text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rockpool_course::{CourseContext, Sources, read_course, read_lesson, search_text};

struct Everywhere<'a>(&'a str);

impl Sources for Everywhere<'_> {
    fn read(&self, _path: &str) -> Result<String, String> {
        Ok(self.0.to_owned())
    }
}

fuzz_target!(|text: &str| {
    let sources = Everywhere(text);
    let lesson = read_lesson(&sources, "a/b.md", &CourseContext::new("2024", [("a/b.md", "a/b"), ("README.md", "index")]));
    search_text(&lesson.value);
    // Every file of a summary is the summary, so only short ones are read in full.
    if text.len() < 2_000 {
        read_course(&sources, Some(text));
    }
});

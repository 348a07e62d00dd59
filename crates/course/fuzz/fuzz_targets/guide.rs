//! A guide of arbitrary text, and every example in it assembled, with positions that must map into the example.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rockpool_course::{Block, TopicIndex, assemble, read_guide};

fuzz_target!(|text: &str| {
    let guide = read_guide(text, "guide.md", &TopicIndex::default()).value;
    assert!(guide.lesson.blocks.len() <= 10_001);
    check(text);
    for block in &guide.lesson.blocks {
        if let Block::Snippet(snippet) = block {
            check(&snippet.code);
        }
    }
});

fn check(code: &str) {
    let assembled = assemble(code, None);
    let mut found = 0;
    for (at, byte) in assembled.text.bytes().enumerate() {
        let source = u32::try_from(at).ok().and_then(|at| assembled.source_byte(at));
        if source == Some(found) && code.as_bytes().get(found as usize) == Some(&byte) {
            found += 1;
        }
    }
    assert_eq!(found as usize, code.len());
}

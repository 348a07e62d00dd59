//! What holds for any input: nothing panics, output is bounded by input, positions are exact.

mod support;

use proptest::prelude::*;
use rockpool_course::{
    Assembled, Block, CourseContext, Inline, Lesson, LinkTarget, TopicIndex, assemble, read_course, read_guide,
    read_lesson, search_text,
};

/// Pieces from which interesting documents are made.
const PIECES: &[&str] = &[
    "a",
    " ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "> [!NOTE]\n",
    "* ",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "```",
    "```rust\n",
    "```rust,exercise\n",
    "```rust,tests\n",
    "```hint\n",
    "```quiz\n",
    "[[question]]\n",
    "prompt = \"",
    "\"\n",
    "accept = [\"a\"]\n",
    "\n```\n",
    "[",
    "](",
    ")",
    "![",
    "](a.svg)",
    "](b.md#x)",
    "](javascript:x)",
    "[^1]",
    "[^1]: ",
    "| a | b |\n",
    "|---|---|\n",
    "|",
    "---\n",
    "title: ",
    "<kbd>",
    "</kbd>",
    "<details>\n",
    "<summary>",
    "</summary>",
    "</details>\n",
    "<!--",
    "-->",
    "<b",
    "<pre>",
    "</pre>\n",
    "<Listing number=\"1\" caption=\"`x`\">\n",
    "<img src=x>",
    "&amp;",
    "&#0;",
    "\\",
    "{{#include b.md}}",
    "{{#rustdoc_include c.rs:x}}",
    "{{#playground c.rs}}",
    "\\{{#",
    "{#id}",
    "# fn main() {\n",
    "##",
    "#\n",
    "fn main() {}",
    "let x = 1;",
    "#![a]",
    "extern crate a;",
    "\"",
    "'",
    "r#\"",
    "/*",
    "*/",
    "//",
    "{",
    "}",
    "use a::*;",
    "impl<T>",
    "#[derive(",
    "macro!{",
    "ż",
    "\u{202e}",
    "\u{0}",
    "\r\n",
    "\r",
    "\u{feff}",
    "- [x] ",
    "<https://a.b>",
    ": ",
    "&a",
    "*a",
];

fn document() -> impl Strategy<Value = String> {
    let made = prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat());
    prop_oneof![4 => made, 1 => any::<String>()]
}

fn files(text: &str) -> support::Files {
    support::Files::new([
        ("SUMMARY.md", "# S\n\n- [A](a.md)\n- [B](b.md)\n"),
        ("a.md", text),
        ("b.md", "b {{#include a.md}}"),
        ("c.rs", "// ANCHOR: x\nfn main() {}\n// ANCHOR_END: x\n"),
        ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ])
}

/// Everything that takes memory in a lesson: blocks, inlines, and bytes of text.
fn weight(lesson: &Lesson) -> usize {
    serde_json::to_string(lesson).map_or(usize::MAX, |json| json.len())
}

fn depth(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .map(|block| match block {
            Block::Quote(inner) | Block::Callout { blocks: inner, .. } | Block::Details { blocks: inner, .. } => {
                1 + depth(inner)
            }
            Block::List { items, .. } => 1 + items.iter().map(|item| 1 + depth(&item.blocks)).max().unwrap_or(0),
            _ => 1,
        })
        .max()
        .unwrap_or(0)
}

/// All addresses that a page would follow.
fn addresses(blocks: &[Block]) -> Vec<String> {
    let json = serde_json::to_value(blocks).expect("a model is JSON");
    let mut found = Vec::new();
    collect(&json, &mut found);
    found
}

fn collect(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            if let Some(serde_json::Value::String(address)) = map.get("External") {
                found.push(address.clone());
            }
            map.values().for_each(|value| collect(value, found));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_course_of_any_text_is_read(text in document()) {
        let parsed = read_course(&files(&text), Some(&text));
        prop_assert_eq!(parsed.value.lessons.len(), 2);
        for lesson in &parsed.value.lessons {
            prop_assert!(depth(&lesson.blocks) < 60);
            search_text(lesson);
        }
    }

    #[test]
    fn a_summary_of_any_text_is_read(text in document()) {
        read_course(&support::Files::new([("SUMMARY.md", text.as_str())]), None);
    }

    #[test]
    fn a_guide_of_any_text_is_small_and_leads_nowhere_strange(text in document()) {
        let parsed = read_guide(&text, "a.md", &TopicIndex::default());
        let lesson = &parsed.value.lesson;
        // The constant is what one byte, such as a bullet, may cost in JSON.
        prop_assert!(weight(lesson) < 2_000 + 400 * text.len(), "{} of {}", weight(lesson), text.len());
        prop_assert!(parsed.problems.len() <= 100);
        for address in addresses(&lesson.blocks) {
            let scheme = address.split(':').next().unwrap_or_default().to_ascii_lowercase();
            prop_assert!(["http", "https", "mailto"].contains(&scheme.as_str()), "{}", address);
        }
        prop_assert!(!serde_json::to_string(&lesson.blocks).expect("a model is JSON").contains("{\"Image\":"), "no image");
    }

    #[test]
    fn ids_are_unique(text in document()) {
        let files = files(&text);
        let lesson = read_lesson(&files, "a.md", &CourseContext::new("2024", [])).value;
        let mut ids: Vec<&str> = lesson.blocks.iter().filter_map(|block| match block {
            Block::Heading { id, .. } => Some(id.as_str()),
            Block::Snippet(snippet) => Some(snippet.id.as_str()),
            Block::Exercise(exercise) => Some(exercise.given.id.as_str()),
            _ => None,
        }).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), all);
    }

    #[test]
    fn places_of_an_assembled_text_are_exact(code in document(), tests in prop::option::of(document())) {
        let assembled = assemble(&code, tests.as_deref());
        check_bytes(&assembled, &code)?;
        check_lines(&assembled, &code, tests.as_deref())?;
        if let Some(tests) = &tests {
            let at = assembled.text.len() - tests.len();
            prop_assert_eq!(&assembled.text[at..], tests.as_str());
            prop_assert_eq!(assembled.tests_byte(at as u32), Some(0));
        }
    }

    #[test]
    fn hidden_lines_are_those_that_were_marked(lines in prop::collection::vec(("[a-z{}(); ]{0,8}", any::<bool>()), 1..20)) {
        let marked: String = lines.iter().map(|(line, hidden)| {
            if *hidden { format!("# {line}\n") } else { format!("{line}\n") }
        }).collect();
        let lesson = support::lesson(&format!("```rust\n{marked}```\n")).value;
        let Some(Block::Snippet(snippet)) = lesson.blocks.first() else { return Err(TestCaseError::fail("no snippet")) };
        let expected: Vec<&str> = lines.iter().map(|(line, _)| line.trim_end()).collect();
        let found: Vec<&str> = snippet.code.split('\n').map(str::trim_end).collect();
        prop_assert_eq!(found, expected);
        for (index, (_, hidden)) in lines.iter().enumerate() {
            let is_hidden = snippet.hidden.iter().any(|(from, to)| (*from..*to).contains(&(index as u32)));
            prop_assert_eq!(is_hidden, *hidden, "line {}", index);
        }
        prop_assert!(snippet.hidden.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }
}

/// Every byte of the code is in the text exactly once and in order, and maps back.
fn check_bytes(assembled: &Assembled, code: &str) -> Result<(), TestCaseError> {
    let text = assembled.text.as_bytes();
    let mut next = 0u32;
    for (at, byte) in text.iter().enumerate() {
        match assembled.source_byte(at as u32) {
            // An end of code maps too, so a place may repeat; the first one that has the byte counts.
            Some(source) if source == next && code.as_bytes().get(next as usize) == Some(byte) => next += 1,
            Some(source) => prop_assert!(source <= next, "{} goes back from {}", source, next),
            None => {}
        }
    }
    prop_assert_eq!(next as usize, code.len());
    prop_assert_eq!(assembled.source_byte(u32::MAX), None);
    Ok(())
}

/// A line that maps back holds the same text, or the part of it that was cut off at the head.
fn check_lines(assembled: &Assembled, code: &str, tests: Option<&str>) -> Result<(), TestCaseError> {
    let lines: Vec<&str> = code.split('\n').collect();
    for (index, line) in assembled.text.split('\n').enumerate() {
        let number = index as u32 + 1;
        if let Some(source) = assembled.source_line(number) {
            prop_assert!(
                lines[source as usize - 1].contains(line),
                "{:?} is not {:?}",
                line,
                lines[source as usize - 1]
            );
            prop_assert_eq!(assembled.tests_line(number).filter(|_| !line.is_empty()), None);
        } else if let Some(in_tests) = assembled.tests_line(number) {
            prop_assert_eq!(tests.and_then(|tests| tests.split('\n').nth(in_tests as usize - 1)), Some(line));
        }
    }
    Ok(())
}

/// Work grows as the input does: the same piece twice as often makes at most about twice as much.
#[test]
fn output_is_linear() {
    for piece in PIECES {
        let weigh = |times: usize| {
            let text = piece.repeat(times);
            weight(&read_guide(&text, "a.md", &TopicIndex::default()).value.lesson)
        };
        let (once, twice) = (weigh(500), weigh(1_000));
        assert!(twice <= 2 * once + 2_000, "{piece:?}: {once} and {twice}");
    }
}

#[test]
fn inlines_are_shallow() {
    fn depth(inlines: &[Inline]) -> usize {
        inlines
            .iter()
            .map(|inline| match inline {
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Keyboard(inner) => 1 + depth(inner),
                Inline::Link { text, target: LinkTarget::External(_) } => 1 + depth(text),
                _ => 1,
            })
            .max()
            .unwrap_or(0)
    }
    for text in [
        "*a **b ".repeat(500) + &"** *".repeat(500),
        "<kbd>".repeat(500),
        "[<b>".repeat(500) + &"](https://a.b)".repeat(500),
    ] {
        let parsed = read_guide(&text, "a.md", &TopicIndex::default());
        for block in parsed.value.lesson.blocks {
            let Block::Paragraph(text) = block else { continue };
            assert!(depth(&text) < 20);
        }
    }
}

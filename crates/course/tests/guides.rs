//! Guides: documents from anywhere.

mod support;

use expect_test::expect;
use rockpool_course::{
    Block, Chapter, Course, Entry, Guide, LessonRef, MAX_GUIDE_BYTES, Parsed, TopicIndex, read_guide,
};

fn guide(text: &str) -> Parsed<Guide> {
    let entry = Entry {
        lesson: Some(LessonRef {
            slug: "language/ownership".to_owned(),
            topics: vec!["ownership-and-borrowing-rules".to_owned()],
            ..LessonRef::default()
        }),
        ..Entry::default()
    };
    let chapters = vec![Chapter { title: None, entries: vec![entry] }];
    read_guide(text, "guides/expert.md", &TopicIndex::of(&Course { chapters, ..Course::default() }))
}

fn show(parsed: &Parsed<Guide>) -> String {
    support::show(&Parsed { value: parsed.value.lesson.clone(), problems: parsed.problems.clone() })
}

#[test]
fn a_guide() {
    let text = "---\nname: rust-expert\ndescription: Knows Rust\ntools: [Read, Write]\nmodel: {name: x, size: 3}\n---\n\nYou are an expert.\n\n\
                ## Core\n\n- Ownership system and borrowing rules\n- **Cooking**\n\n```rust\nfn f(m: &HashMap<u8, Arc<str>>) {}\n```\n";
    let parsed = guide(text);
    let lesson = &parsed.value.lesson;
    assert_eq!(
        (lesson.slug.as_str(), lesson.title.as_str(), lesson.summary.as_str()),
        ("expert", "rust-expert", "Knows Rust")
    );
    expect![[r#"[("name", "rust-expert"), ("description", "Knows Rust"), ("tools", "Read, Write"), ("model", "name: x, size: 3")]"#]].assert_eq(&format!("{:?}", parsed.value.front_matter));
    expect![[r#"
        p You are an expert.
        h2 #h-core Core
        list
          item language/ownership
            p Ownership system and borrowing rules
          item
            p strong(Cooking)
        snippet Runs 2024 line 15
          fn f(m: &HashMap<u8, Arc<str>>) {}
          missing use std::collections::HashMap;
          missing use std::sync::Arc;
    "#]]
    .assert_eq(&show(&parsed));
}

#[test]
fn a_guide_reads_no_files_loads_no_images_and_leads_nowhere_strange() {
    let text = "{{#include /etc/passwd}} ![i](https://a.b/i.png) [![i](https://a.b/i.png)](https://c.d) ![j](local.svg) [r](other.md) [x](javascript:y)\n\n\
                ![drawing](d.svg)\n\n<img src=\"https://a.b/t.png\" onerror=\"x\">\n\n```quiz\n[[question]]\n```\n";
    expect![[r#"
        p {{#include /etc/passwd}} link(Image: i -> https://a.b/i.png) link(i -> https://c.d) j r x
        p drawing
        p link(Image -> https://a.b/t.png)
        code "quiz"
          [[question]]
        ! guides/expert.md:1:89: This document stands alone, so a relative link leads nowhere. Use a full address.
        ! guides/expert.md:1:105: This document stands alone, so a relative link leads nowhere. Use a full address.
        ! guides/expert.md:1:119: Links of the scheme `javascript:` are not followed. Use http, https, mailto or a relative path.
        ! guides/expert.md:3:1: This document stands alone, so a relative link leads nowhere. Use a full address.
    "#]].assert_eq(&show(&guide(text)));
}

#[test]
fn a_title_is_found() {
    for (text, expected) in
        [("---\ntitle: T\nname: n\n---\n# H", "T"), ("---\nname: n\n---\n# H", "n"), ("# H", "H"), ("", "expert")]
    {
        assert_eq!(guide(text).value.lesson.title, expected, "{text}");
    }
}

#[test]
fn a_guide_that_is_too_large_is_cut_and_says_so() {
    let parsed = guide(&"ż ".repeat(MAX_GUIDE_BYTES));
    assert_eq!(parsed.problems.len(), 1);
    let parsed = guide(&"- a\n".repeat(20_000));
    assert_eq!(parsed.problems.len(), 1);
    assert!(matches!(parsed.value.lesson.blocks.last(), Some(Block::Unsupported { .. })));
    assert!(matches!(&parsed.value.lesson.blocks[0], Block::List { items, .. } if items.len() > 4_000));
}

#[test]
fn front_matter_stays_small() {
    let aliases = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n";
    expect![[r#"[("a", "x, x"), ("b", ", "), ("c", ", ")]"#]]
        .assert_eq(&format!("{:?}", guide(aliases).value.front_matter));
    let deep = format!("---\na: {}{}\n---\n", "[".repeat(100), "]".repeat(100));
    assert_eq!(guide(&deep).value.front_matter.len(), 1);
    let deeper = format!("---\na: {}\n---\n", "[".repeat(100_000));
    assert_eq!(guide(&deeper).problems.len(), 1);
}

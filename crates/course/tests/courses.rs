//! Courses: summary, book, lessons, includes, drawings.

mod support;

use std::fmt::Write;

use expect_test::{Expect, expect};
use rockpool_course::{Course, CourseSource, Parsed, read_course, search_text};

fn contents(course: &Course) -> String {
    let mut out = format!("{} [{}] {}\n", course.title, course.language, course.edition);
    for chapter in &course.chapters {
        writeln!(out, "{}", chapter.title.as_deref().unwrap_or("-")).expect("a string takes all");
        for entry in &chapter.entries {
            let number: Vec<String> = entry.number.iter().map(ToString::to_string).collect();
            let slug = entry.lesson.as_ref().map_or("draft", |lesson| &lesson.slug);
            let indent = "  ".repeat(entry.depth as usize + 1);
            writeln!(out, "{indent}{} {} ({slug})", number.join("."), entry.title).expect("a string takes all");
        }
    }
    out
}

#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check(parsed: &Parsed<CourseSource>, expected: Expect) {
    expected.assert_eq(&(contents(&parsed.value.course) + &support::show_problems(&parsed.problems)));
}

#[test]
fn a_summary_with_everything() {
    let summary = "# Summary\n\n[Preface](README.md)\n[Thanks](thanks.md)\n\n---\n\n# First *part*\n\n- [One](one/README.md)\n    - [One `a`](one/a%20b.md)\n    - [Draft]()\n- [Two](./two.md)\n\n# Second\n\n* [Three](three.md)\n\n---\n\n[After](after.md)\n";
    let files = ["README.md", "thanks.md", "one/README.md", "one/a b.md", "two.md", "three.md", "after.md"];
    let parsed = support::course(files.map(|file| (file, "# T\n")).into_iter().chain([("SUMMARY.md", summary)]));
    check(
        &parsed,
        expect![[r#"
        Preface [en] 2021
        -
           Preface (index)
           Thanks (thanks)
        First part
          1 One (one)
            1.1 One a (one/a b)
            1.2 Draft (draft)
          2 Two (two)
        Second
          3 Three (three)
        -
           After (after)
    "#]],
    );
}

#[test]
fn a_plain_summary_is_one_chapter_and_its_heading_the_title() {
    let parsed =
        support::course([("SUMMARY.md", "# My book\n\n- [A](a.md)\n- [B](b.md)\n"), ("a.md", "a"), ("b.md", "b")]);
    check(
        &parsed,
        expect![[r#"
        My book [en] 2021
        -
          1 A (a)
          2 B (b)
    "#]],
    );
}

#[test]
fn the_book_says_title_language_and_edition() {
    let files = support::Files::new([("SUMMARY.md", "- [A](a.md)"), ("a.md", "```rust\nx\n```")]);
    let book = "[book]\ntitle = \"Book\"\nlanguage = \"de\"\n[rust]\nedition = \"2018\"\n[output.html]\nx = 1\n";
    let parsed = read_course(&files, Some(book));
    check(
        &parsed,
        expect![[r#"
        Book [de] 2018
        -
          1 A (a)
    "#]],
    );
    assert!(support::show_blocks(&parsed.value.lessons[0].blocks).contains("2018"));
}

#[test]
fn a_broken_lesson_takes_no_other_down() {
    let parsed = support::course([
        (
            "SUMMARY.md",
            "- [Gone](gone.md)\n- [Good](good.md)\n- [Out](../out.md)\n- [Not](not.txt)\n- [Twice](good.md)\n- [Same](good/README.md)\n",
        ),
        ("good.md", "---\ntitle: [\n---\n# Good\n"),
        ("good/README.md", "x"),
    ]);
    check(
        &parsed,
        expect![[r#"
        Gone [en] 2021
        -
          1 Gone (gone)
          2 Good (good)
          3 Out (draft)
          4 Not (draft)
          5 Twice (good)
          6 Same (good-2)
        ! SUMMARY.md:3:3: `../out.md` is not below the course's folder. Move the chapter there.
        ! SUMMARY.md:4:3: `not.txt` is not a Markdown file. Chapters end in `.md`.
        ! SUMMARY.md:1:1: `good/README.md` and `good.md` have the same address. Rename one of them.
        ! gone.md:1:1: This chapter cannot be read: there is no such file. Write the file, or take it out of SUMMARY.md.
        ! good.md:3:1: The front matter is not valid YAML: while parsing a node, did not find expected node content.
    "#]],
    );
    assert_eq!(parsed.value.lessons.len(), 3);
    assert_eq!(parsed.value.lessons[0].title, "Gone");
}

#[test]
fn a_course_without_a_summary() {
    check(
        &support::course([]),
        expect![[r#"
        Course [en] 2021
        ! SUMMARY.md:1:1: The course's contents cannot be read: there is no such file. A course needs a SUMMARY.md.
    "#]],
    );
}

#[test]
fn links_between_lessons_are_checked_to_the_heading() {
    let parsed = support::course([
        ("SUMMARY.md", "- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n"),
        ("a.md", "# A\n\n[good](b.md#b-two) [bad](b.md#nope) [unknown](c.md#x)\n"),
        ("b.md", "# B\n\n## B two\n"),
    ]);
    check(
        &parsed,
        expect![[r#"
        A [en] 2021
        -
          1 A (a)
          2 B (b)
          3 C (c)
        ! c.md:1:1: This chapter cannot be read: there is no such file. Write the file, or take it out of SUMMARY.md.
        ! a.md:3:20: There is no heading `#nope` where this link leads. Correct the name after `#`.
    "#]],
    );
}

#[test]
fn front_matter_and_what_stands_in_for_it() {
    let parsed = support::lesson(
        "---\ntitle: \"T: x\"\ntopics: [a b, \"c\"]\nsummary: >\n  One\n  two.\nminutes: 7\nedition: 2021\ncrates:\n  - serde\nother: {x: [1, 2]}\n---\n# H\n",
    );
    let lesson = parsed.value;
    assert_eq!(parsed.problems, []);
    assert_eq!((lesson.title.as_str(), lesson.minutes, lesson.edition.as_str()), ("T: x", 7, "2021"));
    assert_eq!(
        (lesson.topics, lesson.crates, lesson.summary.trim()),
        (vec!["a b".to_owned(), "c".to_owned()], vec!["serde".to_owned()], "One two.")
    );
    let lesson = support::lesson(&format!("# The *title*\n\n{}", "word ".repeat(401))).value;
    assert_eq!((lesson.title.as_str(), lesson.minutes, lesson.edition.as_str()), ("The title", 3, "2024"));
    assert_eq!(support::lesson("").value.minutes, 1);
}

#[test]
fn front_matter_with_mistakes() {
    for (text, expected) in [
        ("---\nminutes: soon\n---\n", "2:10: `minutes` is a whole number from 1, not `soon`."),
        ("---\nedition: 2020\n---\n", "2:10: Rust has no edition `2020`. Use 2015, 2018, 2021 or 2024."),
    ] {
        let problems = support::show_problems(&support::lesson(text).problems);
        assert!(problems.contains(expected), "{problems}");
    }
    // A rule, text and a rule are Markdown.
    assert_eq!(support::show(&support::lesson("---\ntext\n---\n")), "rule\nh2 #h-text text\n");
}

#[test]
fn files_are_included() {
    let listing =
        "// ANCHOR: all\nfn main() {\n    // ANCHOR: body\n    x();\n    // ANCHOR_END: body\n}\n// ANCHOR_END: all\n";
    let text = "{{#title New title}}\n```rust\n{{#rustdoc_include ../code/l.rs:body}}\n```\n\n```rust\n{{#include ../code/l.rs:2:2}}\n```\n\n\
                {{#playground ../code/l.rs editable}}\n\n{{#include part.md}}\n\n\\{{#include part.md}} {{#unknown x}} {{#include}}\n\n\
                {{#include nope.md}}\n\n{{#include ../code/l.rs:nope}}\n\n[bad](gone.md)\n";
    let files =
        [("code/l.rs", listing), ("unit/part.md", "*part* {{#include sub/deep.txt}}"), ("unit/sub/deep.txt", "deep")];
    let parsed = support::lesson_with(text, files);
    assert_eq!(parsed.value.title, "New title");
    expect![[r#"
        snippet Runs 2024 line 2 hidden [(0, 1), (2, 3)]
          fn main() {
          |     x();
          | }
        snippet Runs 2024 line 6
          fn main() {
        snippet Runs 2024 line 10
          // ANCHOR: all
          | fn main() {
          |     // ANCHOR: body
          |     x();
          |     // ANCHOR_END: body
          | }
          | // ANCHOR_END: all
        p em(part) deep
        p {{#include part.md}} {{#unknown x}} {{#include}}
        p {{#include nope.md}}
        p {{#include ../code/l.rs:nope}}
        p bad
        ! unit/lesson.md:16:1: `unit/nope.md` cannot be included: there is no such file.
        ! unit/lesson.md:18:1: `../code/l.rs` has no such part: `nope`. Correct the lines or the anchor.
        ! unit/lesson.md:20:1: `unit/gone.md` is not a lesson of this course. Correct the path, or add the file to SUMMARY.md.
    "#]].assert_eq(&support::show(&parsed));
}

#[test]
fn files_that_include_themselves_end() {
    let parsed = support::lesson_with("{{#include a.md}}\n", [("unit/a.md", "x {{#include a.md}} {{#include a.md}}")]);
    expect![[r#"
        p {{#include a.md}}
        ! unit/lesson.md:1:1: In `unit/a.md`: Files include each other more than 10 deep. Does one include itself?
    "#]]
    .assert_eq(&support::show(&parsed));
}

#[test]
fn a_drawing_that_stands_alone_becomes_part_of_the_page() {
    let good = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path id=\"p\" d=\"M0 0\"/></svg>";
    let bad = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script/></svg>";
    let text = "![A *line*](good.svg)\n\n![Again](good.svg)\n\n![Bad](bad.svg)\n\nin text ![x](good.svg)\n\n![Gone](gone.svg)\n";
    let parsed = support::lesson_with(text, [("unit/good.svg", good), ("unit/bad.svg", bad)]);
    expect![[r#"
        picture "A line" <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path id="d0-p" d="M0 0"/></svg>
        picture "Again" <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path id="d1-p" d="M0 0"/></svg>
        p image(Bad -> asset unit/bad.svg)
        p in text image(x -> asset unit/good.svg)
        p image(Gone -> asset unit/gone.svg)
        ! unit/lesson.md:5:1: The drawing `unit/bad.svg` is shown as an image: `<script>` in its line 2 is not allowed.
        ! unit/lesson.md:9:1: The drawing `unit/gone.svg` is shown as an image: there is no such file
    "#]]
    .assert_eq(&support::show(&parsed));
}

#[test]
fn the_files_that_a_course_needs_are_listed() {
    let parsed = support::course([
        ("SUMMARY.md", "- [A](u/a.md)\n"),
        (
            "u/a.md",
            "[x](x.zip) ![y](../y.png) [z](https://a.b) [x](x.zip)\n\n> ![q](q.png)\n\n```quiz\n[[question]]\nprompt='![r](r.png)'\naccept=['a']\n```\n",
        ),
    ]);
    assert_eq!(parsed.value.assets, ["u/q.png", "u/r.png", "u/x.zip", "y.png"]);
}

#[test]
fn text_for_searching() {
    let text = "---\ntitle: T\nsummary: S\n---\nintro\n\n# A *b*\n\n- one `two`\n\n```rust\nlet x;\n```\n\n## C\n\n| h |\n|---|\n| cell |\n";
    let sections: Vec<String> = search_text(&support::lesson(text).value)
        .iter()
        .map(|section| format!("{:?} {}: {:?}", section.anchor, section.title, section.text))
        .collect();
    expect![[r#"
        None T: "S\nintro"
        Some("h-a-b") A b: "one two\nlet x;"
        Some("h-c") C: "h\ncell""#]]
    .assert_eq(&sections.join("\n"));
}

#[test]
fn lines_are_those_of_the_file_after_includes() {
    let parsed = support::lesson_with(
        "{{#include long.md}}\n\n```rust\nx\n```\n\n[bad](gone.md)\n",
        [("unit/long.md", "a\n\nb\n\nc\n")],
    );
    assert!(support::show(&parsed).contains("line 3"), "{}", support::show(&parsed));
    assert_eq!((parsed.problems[0].line, parsed.problems[0].column), (7, 1));
}

const TOPICS: &str = "[[group]]\ntitle = \"Sea\"\ntopics = [\n  { id = \"tides\", title = \"Tides and currents\" },\n  { id = \"salt\", title = \"Salt\" },\n]\n";

#[test]
fn lessons_name_topics_of_the_table_and_each_is_taught() {
    let files = [
        ("SUMMARY.md", "- [A](a.md)\n- [B](b.md)\n"),
        ("topics.toml", TOPICS),
        ("a.md", "---\ntopics: [tides]\n---\n# A\n"),
        ("b.md", "---\ntopics: [tides, foam]\n---\n# B\n"),
    ];
    let parsed = support::course(files);
    expect![[r#"
        ! b.md:1:1: There is no topic with the id `foam` in topics.toml. Add it there, or name one that is.
        ! topics.toml:5:10: No lesson teaches `salt`. Name it in the `topics` of one.
    "#]]
    .assert_eq(&support::show_problems(&parsed.problems));
    let topics = &parsed.value.course.topics;
    assert_eq!(topics[0].topics[0].lessons, ["a", "b"]);
    assert!(topics[0].topics[1].lessons.is_empty());
    assert_eq!(parsed.value.lessons[0].topics, ["Tides and currents"], "readers see the title");
}

#[test]
fn a_table_of_topics_that_cannot_be_read_is_told() {
    for (table, message) in [
        ("[[group]\n", "The topics cannot be read"),
        (
            "[[group]]\ntitle = \"Sea\"\ntopics = [{ id = \"x\", title = \"X\" }, { id = \"x\", title = \"Y\" }]\n",
            "twice",
        ),
    ] {
        let parsed = support::course([
            ("SUMMARY.md", "- [A](a.md)\n"),
            ("topics.toml", table),
            ("a.md", "---\ntopics: [x]\n---\n# A\n"),
        ]);
        assert!(parsed.problems.iter().any(|problem| problem.message.contains(message)), "{:?}", parsed.problems);
    }
}

#[test]
fn the_guide_of_a_course_leads_to_its_lessons() {
    let guide = "# Guide\n\n- **Tides** and currents: wait for low water.\n- **Foam**: enjoy it.\n\n1. a step\n\n```rust\nfn main() {}\n```\n\n[A](a.md)\n";
    let parsed = support::course([
        ("SUMMARY.md", "- [A](a.md)\n"),
        ("GUIDE.md", guide),
        ("a.md", "---\ntopics: [Tides and currents]\n---\n# A\n"),
    ]);
    let lesson = parsed.value.guide.expect("there is a guide");
    assert!(parsed.value.course.guide);
    assert_eq!(lesson.slug, rockpool_course::COURSE_GUIDE);
    expect![[r##"
        h1 #h-guide Guide
        list
          item a
            p strong(Tides) and currents: wait for low water.
          item
            p strong(Foam): enjoy it.
        list from 1
          item
            p a step
        snippet Runs 2021 line 8
          fn main() {}
        p link(A -> lesson a)
    "##]]
    .assert_eq(&support::show_blocks(&lesson.blocks));
    expect![[r#"
        ! GUIDE.md:4:1: No lesson teaches "Foam". Name its topic in a lesson, or write it as prose.
    "#]]
    .assert_eq(&support::show_problems(&parsed.problems));
}

#[test]
fn an_example_names_its_module_beside_the_lesson() {
    let parsed = support::course([
        ("SUMMARY.md", "- [A](sea/a.md)\n"),
        (
            "sea/a.md",
            "# A\n\n```rust,module=chart.wasm\nfn main() {}\n```\n\n```rust,module=chart.js\nfn main() {}\n```\n",
        ),
    ]);
    assert_eq!(parsed.value.assets, ["sea/chart.wasm"]);
    expect![[r#"
        ! sea/a.md:7:1: `module=chart.js` must name a `.wasm` file of the course, beside the lesson.
    "#]]
    .assert_eq(&support::show_problems(&parsed.problems));
}

#[test]
fn wrong_attempts_belong_to_an_exercise_and_are_not_for_readers() {
    let text = "# A\n\n```rust,exercise\nfn f() {}\n```\n```rust,tests\n#[test] fn t() {}\n```\n```rust,wrong\nfn f() { todo!() }\n```\n\nText.\n\n```rust,wrong\nlost\n```\n";
    let parsed = support::lesson(text);
    let rockpool_course::Block::Exercise(exercise) = &parsed.value.blocks[1] else { panic!("{:?}", parsed.value) };
    assert_eq!(exercise.wrong, ["fn f() { todo!() }"]);
    let json = serde_json::to_string(exercise).expect("plain data");
    assert!(!json.contains("wrong"), "{json}");
    assert!(parsed.problems.iter().any(|problem| problem.message.contains("`rust,wrong` belongs to an exercise")));
}

//! The HTML of each kind of block, and of what a hostile document may hold.

use expect_test::{Expect, expect};
use leptos::prelude::*;
use rockpool_course::*;
use rockpool_engine::{Exit, Outcome, Recording};
use rockpool_page::{Base, Blocks, LiveParts, Recordings};

fn html(blocks: Vec<Block>) -> String {
    html_with(blocks, &Recordings::default())
}

fn html_with(blocks: Vec<Block>, recordings: &Recordings) -> String {
    let base = Base::new("/r/");
    let live = LiveParts::static_page(&base, recordings);
    Owner::new().with(|| view! { <Blocks blocks base live /> }.to_html())
}

/// Marks of the framework between pieces of text are left out: they show nothing.
fn check(block: Block, expected: &Expect) {
    expected.assert_eq(&html(vec![block]).replace("<!>", ""));
}

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

fn snippet(code: &str) -> Snippet {
    Snippet {
        id: "s1".into(),
        code: code.into(),
        hidden: Vec::new(),
        expect: Expectation::Runs,
        edition: "2024".into(),
        runnable: true,
        missing_imports: Vec::new(),
        module: None,
        line: 1,
    }
}

#[test]
fn headings_link_to_themselves_and_never_compete_with_the_title() {
    check(
        Block::Heading { level: 3, id: "h-moves".into(), text: text("Moves") },
        &expect![[
            r##"<h3 id="h-moves">Moves<a href="#h-moves" aria-label="Link to “Moves”" class="anchor">#</a></h3>"##
        ]],
    );
    check(
        Block::Heading { level: 1, id: "h-title".into(), text: text("Title") },
        &expect![[
            r##"<h2 id="h-title">Title<a href="#h-title" aria-label="Link to “Title”" class="anchor">#</a></h2>"##
        ]],
    );
}

#[test]
fn text_has_its_emphasis_and_links() {
    let link = |target, words| Inline::Link { target, text: text(words) };
    check(
        Block::Paragraph(vec![
            Inline::Strong(text("a")),
            Inline::Emphasis(vec![Inline::Code("b".into())]),
            Inline::Strikethrough(text("c")),
            Inline::Subscript(text("d")),
            Inline::Superscript(text("e")),
            Inline::Keyboard(text("Ctrl")),
            Inline::LineBreak,
            link(LinkTarget::Lesson { slug: "memory/moves".into(), anchor: None }, "lesson"),
            link(LinkTarget::Lesson { slug: "x".into(), anchor: Some("h-y".into()) }, "part"),
            link(LinkTarget::Anchor("h-z".into()), "here"),
            link(LinkTarget::Asset("data/a b.csv".into()), "file"),
            link(LinkTarget::External("https://doc.rust-lang.org/".into()), "docs"),
        ]),
        &expect![[
            r##"<p><strong>a</strong><em><code>b</code></em><del>c</del><sub>d</sub><sup>e</sup><kbd class="kbd">Ctrl</kbd><br><a href="/r/lessons/memory/moves/">lesson</a><a href="/r/lessons/x/#h-y">part</a><a href="#h-z">here</a><a href="/r/lessons/data/a%20b.csv">file</a><a href="https://doc.rust-lang.org/" rel="noopener noreferrer" class="external">docs</a></p>"##
        ]],
    );
}

#[test]
fn a_footnote_is_led_back_to_from_its_first_reference_only() {
    check(
        Block::Paragraph(vec![Inline::FootnoteReference(1), Inline::FootnoteReference(1)]),
        &expect![[
            r##"<p><sup id="footnote-ref-1" class="footnote-ref"><a href="#footnote-1" aria-label="Footnote 1">1</a></sup><sup class="footnote-ref"><a href="#footnote-1" aria-label="Footnote 1">1</a></sup></p>"##
        ]],
    );
}

#[test]
fn images_of_the_course_are_shown_and_others_are_linked_to() {
    let image = |target| Inline::Image { target, alt: "A crab".into() };
    check(
        Block::Paragraph(vec![
            image(LinkTarget::Asset("img/crab.png".into())),
            image(LinkTarget::External("https://elsewhere.example/crab.png".into())),
        ]),
        &expect![[
            r#"<p><img src="/r/lessons/img/crab.png" alt="A crab" loading="lazy" decoding="async"><a href="https://elsewhere.example/crab.png" rel="noopener noreferrer" class="external">image: A crab</a></p>"#
        ]],
    );
}

#[test]
fn lists_number_from_where_they_start_and_tell_what_is_done() {
    let item = |words, task| ListItem { task, blocks: vec![paragraph(words)], lessons: Vec::new() };
    check(
        Block::List { start: Some(3), items: vec![item("three", None)] },
        &expect![[r#"<ol start="3"><li>three</li></ol>"#]],
    );
    check(
        Block::List { start: None, items: vec![item("write", Some(true)), item("test", Some(false))] },
        &expect![[
            r#"<ul><li class="task"><input type="checkbox" disabled checked aria-label="Done: write"><div>write</div></li><li class="task"><input type="checkbox" disabled aria-label="To do: test"><div>test</div></li></ul>"#
        ]],
    );
    let taught = ListItem { lessons: vec!["memory/smart-pointers".into()], ..item("Box", None) };
    check(
        Block::List { start: None, items: vec![taught] },
        &expect![[
            r#"<ul><li>Box <a href="/r/lessons/memory/smart-pointers/" class="badge lesson-link">Lesson: smart pointers</a></li></ul>"#
        ]],
    );
}

#[test]
fn quotes_callouts_rules_and_details() {
    check(Block::Quote(vec![paragraph("said")]), &expect!["<blockquote><p>said</p></blockquote>"]);
    check(
        Block::Callout { kind: CalloutKind::Warning, blocks: vec![paragraph("mind")] },
        &expect![[
            r#"<div data-kind="warning" role="note" aria-label="Warning" class="callout"><p class="callout-title"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="icon"><path d="M8 2 14.8 13.8H1.2zM8 6.4v3.4M8 11.8v.1"></path></svg>Warning</p><p>mind</p></div>"#
        ]],
    );
    check(Block::Rule, &expect!["<hr>"]);
    check(
        Block::Details { summary: text("More"), blocks: vec![paragraph("inside")] },
        &expect!["<details><summary>More</summary><p>inside</p></details>"],
    );
}

#[test]
fn tables_scroll_in_a_named_region() {
    check(
        Block::Table {
            alignments: vec![Alignment::Left, Alignment::Right, Alignment::None],
            head: vec![text("Type"), text("Bytes"), text("Note")],
            rows: vec![vec![text("u8"), text("1"), text("small")]],
        },
        &expect![[
            r#"<div tabindex="0" role="region" aria-label="Table: Type, Bytes, Note" class="table"><table><thead><tr><th scope="col" data-align="left">Type</th><th scope="col" data-align="right">Bytes</th><th scope="col">Note</th></tr></thead><tbody><tr><td data-align="left">u8</td><td data-align="right">1</td><td>small</td></tr></tbody></table></div>"#
        ]],
    );
}

#[test]
fn code_and_what_cannot_be_shown_is_text() {
    check(
        Block::Code { language: "toml".into(), text: "[package]\n".into() },
        &expect![[r#"<pre tabindex="0" data-language="toml" class="code code-plain"><code>[package]</code></pre>"#]],
    );
    check(
        Block::Unsupported { note: "A frame cannot be shown.".into(), text: "<iframe>".into() },
        &expect![[
            r#"<div class="unsupported"><p data-kind="warning" class="notice">A frame cannot be shown.</p><pre tabindex="0" class="code code-plain"><code>&lt;iframe&gt;</code></pre></div>"#
        ]],
    );
}

#[test]
fn a_picture_is_markup_with_a_description() {
    let picture = Picture { svg: "<svg><path d=\"M0 0\"/></svg>".into(), description: "A \"box\"".into() };
    check(
        Block::Picture(picture),
        &expect![[
            r#"<figure class="picture"><div role="img" aria-label="A &quot;box&quot;"><svg><path d="M0 0"/></svg></div></figure>"#
        ]],
    );
}

#[test]
fn a_snippet_leaves_its_hidden_lines_out() {
    let mut hidden = snippet("fn main() {\n  x();\n}");
    hidden.hidden = vec![(0, 1), (2, 3)];
    hidden.expect = Expectation::Fails { code: Some("E0425".into()) };
    let html = html(vec![Block::Snippet(hidden)]);
    assert!(html.contains("Must not compile: E0425"), "{html}");
    assert!(html.contains("2 lines hidden"), "{html}");
    assert!(!html.contains("main"), "{html}");
    // One bar for each run, as in the editor.
    assert_eq!(html.matches(r#"data-lines="1 hidden line""#).count(), 2, "{html}");
}

#[test]
fn what_a_snippet_gave_stands_closed_under_its_code() {
    let outcome = Outcome { success: true, exit: Exit::Status(0), artefact: None };
    let stderr = "     Running `x`\n<careful>\n".to_owned();
    let recording = Recording { stdout: "hi\n".into(), stderr, outcome, rustc: "1.95.0".into() };
    let recordings = Recordings::new([("s1".to_owned(), recording)].into());
    let html = html_with(vec![Block::Snippet(snippet("1"))], &recordings);
    let (_, recorded) = html.split_once("</pre>").unwrap_or_default();
    expect![[r#"<details class="recorded"><summary>Output</summary><pre tabindex="0" aria-label="Printed" class="output output-stdout">hi</pre><p class="recorded-stream">Standard error</p><pre tabindex="0" aria-label="Standard error" class="output output-stderr">&lt;careful&gt;</pre><p data-result="success" class="output-status"><span>The program ended normally</span><span class="engine-name">recorded with Rust 1.95.0 from the example as given</span></p></details></div>"#]].assert_eq(&recorded.replace("<!>", ""));
}

#[test]
fn an_exercise_keeps_tests_hints_and_solution_closed() {
    let exercise = Exercise {
        given: snippet("1"),
        tests: "2".into(),
        hints: vec![vec![paragraph("try")], vec![paragraph("again")]],
        solution: Some("3".into()),
        wrong: Vec::new(),
    };
    let html = html(vec![Block::Exercise(exercise)]);
    assert_eq!(html.matches("<details").count(), 4, "{html}");
    assert!(!html.contains(" open"), "{html}");
    assert!(html.contains("Hint 2 of 2"), "{html}");
}

#[test]
fn a_quiz_keeps_its_answers_closed() {
    let choice = |words, right| Choice { text: text(words), right, reason: text("since") };
    let question = |answer| Question { prompt: vec![paragraph("which?")], answer, explanation: vec![paragraph("so")] };
    let quiz = Quiz {
        id: "q".into(),
        questions: vec![
            question(Answer::Choice { several: false, choices: vec![choice("yes", true), choice("no", false)] }),
            question(Answer::Short { accepted: vec!["Drop".into()] }),
            question(Answer::Program { code: "x".into(), edition: "2024".into(), result: ProgramResult::Panics }),
        ],
    };
    let html = html(vec![Block::Quiz(quiz)]);
    for piece in html.split("<details").skip(1).filter_map(|piece| piece.split_once("</details>")) {
        assert!(!piece.1.contains("data-verdict") && !piece.1.contains("panics"), "an answer is in the open: {html}");
    }
    assert!(html.contains("data-verdict=\"right\"") && html.contains("<code>Drop</code>"), "{html}");
}

#[test]
fn nothing_in_a_document_becomes_markup() {
    let evil = "</code></pre><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let inlines = || {
        vec![
            Inline::Text(evil.into()),
            Inline::Code(evil.into()),
            Inline::Link { target: LinkTarget::External("javascript:alert(1)".into()), text: text(evil) },
            Inline::Link { target: LinkTarget::External(format!("https://x/{evil}")), text: text("x") },
            Inline::Link { target: LinkTarget::Anchor(evil.into()), text: text("x") },
            Inline::Link {
                target: LinkTarget::Lesson { slug: evil.into(), anchor: Some(evil.into()) },
                text: text("x"),
            },
            Inline::Image { target: LinkTarget::Asset(evil.into()), alt: evil.into() },
        ]
    };
    let html = html(vec![
        Block::Heading { level: 2, id: evil.into(), text: inlines() },
        Block::Paragraph(inlines()),
        Block::Table { alignments: vec![], head: vec![inlines()], rows: vec![vec![inlines()]] },
        Block::Code { language: evil.into(), text: evil.into() },
        Block::Snippet(snippet(evil)),
        Block::Details { summary: inlines(), blocks: vec![Block::Paragraph(inlines())] },
        Block::Unsupported { note: evil.into(), text: evil.into() },
        Block::List {
            start: None,
            items: vec![ListItem {
                task: Some(true),
                blocks: vec![Block::Paragraph(inlines())],
                lessons: vec![evil.into()],
            }],
        },
        Block::Picture(Picture { svg: String::new(), description: evil.into() }),
    ]);
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("javascript:"), "{html}");
    for tag in html.split('<').skip(1) {
        assert!(!tag.starts_with("img src=x"), "{tag}");
        // Outside of quoted values no handler may stand.
        let unquoted: String = tag.split('>').next().unwrap_or_default().split('"').step_by(2).collect();
        assert!(!unquoted.contains("onerror"), "{tag}");
    }
}

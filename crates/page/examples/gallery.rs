//! Every kind of block on one page, to look at the style: `cargo run -p rockpool-page --example gallery > page.html`.
//! The page takes its style from `style/main.css` beside it; the first argument names another place.

#![allow(clippy::print_stdout, reason = "the page goes to standard output")]

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::*;
use rockpool_page::{Base, Frame, LessonBody, LiveParts, Place, Recordings, no_marks};

const MOVE: &str = "// The string is moved, not copied.\nfn main() {\n    let name = String::from(\"anemone\");\n    \
    let other = name;\n    println!(\"{name} and {other}\");\n}";
const COUNT: &str = "use std::collections::HashMap;\n\n/// Counts how often each word occurs.\n\
    #[derive(Debug, Default)]\nstruct Counter<'a> {\n    words: HashMap<&'a str, usize>,\n}\n\n\
    impl<'a> Counter<'a> {\n    const START: usize = 0;\n\n    fn add(&mut self, word: &'a str) -> usize {\n        \
    let count = self.words.entry(word).or_insert(Self::START);\n        *count += 1;\n        *count\n    }\n}\n\n\
    fn main() {\n    let mut counter = Counter::default();\n    for word in \"tide in tide out\".split(' ') {\n        \
    counter.add(word);\n    }\n    let ch = 'x';\n    assert!(counter.words[\"tide\"] == 2 && ch != '\\n', \"{ch}\");\n}";
const DRAWING: &str = "<svg viewBox=\"0 0 420 130\" width=\"420\" height=\"130\">\
    <rect class=\"draw-fill\" x=\"10\" y=\"30\" width=\"130\" height=\"70\" rx=\"6\"/>\
    <text class=\"draw-text\" x=\"25\" y=\"60\">name</text><text class=\"draw-muted\" x=\"25\" y=\"82\">ptr · len 7</text>\
    <path class=\"draw-accent\" fill=\"none\" d=\"M140 65h110m-8-5 8 5-8 5\"/>\
    <rect class=\"draw-fill\" x=\"250\" y=\"30\" width=\"150\" height=\"70\" rx=\"6\"/>\
    <text class=\"draw-text\" x=\"270\" y=\"70\">a n e m o n e</text><text class=\"draw-muted\" x=\"250\" y=\"20\">heap</text>\
    <text class=\"draw-muted\" x=\"10\" y=\"20\">stack</text></svg>";

fn text(text: &str) -> Vec<Inline> {
    // Backquotes make code, as a shorthand of this file.
    let piece = |(index, piece): (usize, &str)| match index % 2 {
        0 => Inline::Text(piece.to_owned()),
        _ => Inline::Code(piece.to_owned()),
    };
    text.split('`').enumerate().map(piece).collect()
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, id: format!("h-{}", words.to_lowercase().replace(' ', "-")), text: text(words) }
}

fn item(words: &str, task: Option<bool>) -> ListItem {
    ListItem { task, blocks: vec![paragraph(words)], lessons: Vec::new() }
}

fn snippet(code: &str, expect: Expectation, hidden: Vec<(u32, u32)>) -> Snippet {
    Snippet {
        id: "s".into(),
        code: code.into(),
        hidden,
        expect,
        edition: "2024".into(),
        runnable: true,
        missing_imports: Vec::new(),
        module: None,
        line: 1,
    }
}

fn prose() -> Vec<Block> {
    vec![
        paragraph(
            "Every value in Rust has exactly one owner, and when the owner goes out of scope, the value is dropped. This \
             one rule replaces both the garbage collector and calls to `free`. Most of what seems strict about Rust \
             follows from it, and so does most of what is pleasant.",
        ),
        Block::Snippet(snippet(MOVE, Expectation::Fails { code: Some("E0382".into()) }, vec![])),
        Block::Paragraph(vec![
            Inline::Text("Passing a ".into()),
            Inline::Code("String".into()),
            Inline::Text(" moves it; see ".into()),
            Inline::Link {
                target: LinkTarget::Lesson { slug: "borrowing".into(), anchor: None },
                text: text("borrowing"),
            },
            Inline::Text(" for a way out. Press ".into()),
            Inline::Keyboard(text("Ctrl")),
            Inline::Text(" ".into()),
            Inline::Keyboard(text("Enter")),
            Inline::Text(" to run.".into()),
            Inline::FootnoteReference(1),
        ]),
        Block::Picture(Picture { svg: DRAWING.into(), description: "A string owns text on the heap".into() }),
        heading(2, "What a move does"),
        Block::Callout {
            kind: CalloutKind::Note,
            blocks: vec![paragraph("A move copies three words, never the text.")],
        },
        Block::Callout { kind: CalloutKind::Tip, blocks: vec![paragraph("Start with `clone`, then take it away.")] },
        Block::Callout { kind: CalloutKind::Important, blocks: vec![paragraph("The old name cannot be used again.")] },
        Block::Callout { kind: CalloutKind::Warning, blocks: vec![paragraph("A clone in a loop is paid each time.")] },
        Block::Callout { kind: CalloutKind::Caution, blocks: vec![paragraph("Never free what you do not own.")] },
        heading(3, "Lists and tables"),
        Block::List { start: None, items: vec![item("one owner", None), item("many readers or one writer", None)] },
        Block::List { start: None, items: vec![item("read this", Some(true)), item("do the exercise", Some(false))] },
        Block::Table {
            alignments: vec![Alignment::None, Alignment::Right, Alignment::None],
            head: vec![text("Type"), text("Bytes"), text("What it holds")],
            rows: vec![
                vec![text("`String`"), text("24"), text("pointer, length, capacity")],
                vec![text("`&str`"), text("16"), text("pointer and length")],
            ],
        },
        Block::Quote(vec![paragraph("Aliasing or mutation, but not both.")]),
    ]
}

fn tasks() -> Vec<Block> {
    let exercise = Exercise {
        given: snippet("fn longest(a: &str, b: &str) -> &str {\n    todo!()\n}", Expectation::Ignored, vec![]),
        tests: "#[test]\nfn takes_the_longer() {\n    assert_eq!(longest(\"a\", \"bc\"), \"bc\");\n}".into(),
        hints: vec![vec![paragraph("Both inputs can be returned.")], vec![paragraph("Name one lifetime `'a`.")]],
        solution: Some(
            "fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {\n    if a.len() > b.len() { a } else { b }\n}".into(),
        ),
        wrong: vec![],
    };
    let choice = |words, right| Choice { text: text(words), right, reason: text("because of the rule above") };
    let question = |prompt: &str, answer| Question {
        prompt: vec![paragraph(prompt)],
        answer,
        explanation: vec![paragraph("One owner at a time.")],
    };
    let quiz = Quiz {
        id: "q".into(),
        questions: vec![
            question(
                "What happens to `name` after `let other = name;`?",
                Answer::Choice {
                    several: false,
                    choices: vec![choice("It is copied", false), choice("It is moved", true)],
                },
            ),
            question(
                "What does this do?",
                Answer::Program {
                    code: MOVE.into(),
                    edition: "2024".into(),
                    result: ProgramResult::Prints("anemone".into()),
                },
            ),
        ],
    };
    vec![
        heading(2, "A longer example"),
        Block::Snippet(snippet(COUNT, Expectation::Runs, vec![(0, 2)])),
        Block::Code { language: "console".into(), text: "$ cargo run\ntide: 2".into() },
        Block::Details {
            summary: text("Why not a garbage collector?"),
            blocks: vec![paragraph("It needs a runtime.")],
        },
        Block::Exercise(exercise),
        Block::Quiz(quiz),
        Block::Unsupported { note: "A frame from elsewhere cannot be shown.".into(), text: "<iframe src=…>".into() },
    ]
}

fn lesson() -> Lesson {
    Lesson {
        slug: "ownership".into(),
        title: "Ownership and borrowing".into(),
        summary: "Who frees a value, and who may look at it until then.".into(),
        minutes: 12,
        topics: vec!["ownership".into(), "moves".into(), "drop".into()],
        blocks: prose().into_iter().chain(tasks()).collect(),
        footnotes: vec![Footnote { number: 1, blocks: vec![paragraph("On a Mac, Cmd Enter.")] }],
        ..Lesson::default()
    }
}

fn course() -> Course {
    let entry = |title: &str, slug: &str, number: u32| Entry {
        title: title.into(),
        number: vec![number],
        depth: 0,
        lesson: Some(LessonRef { slug: slug.into(), minutes: 10, ..LessonRef::default() }),
    };
    let draft = Entry { title: "Unsafe code".into(), number: vec![4], ..Entry::default() };
    Course {
        title: "Rust by the tide".into(),
        chapters: vec![
            Chapter {
                title: Some("Memory".into()),
                entries: vec![entry("Values", "values", 1), entry("Ownership and borrowing", "ownership", 2)],
            },
            Chapter { title: Some("Further out".into()), entries: vec![entry("Lifetimes", "lifetimes", 3), draft] },
        ],
        ..Course::default()
    }
}

fn main() {
    let style = std::env::args().nth(1).unwrap_or_else(|| "style/main.css".to_owned());
    let base = Base::new("/");
    let live = LiveParts::static_page(&base, &Recordings::default());
    let html = Owner::new().with(|| {
        let content = view! { <LessonBody lesson=Arc::new(lesson()) base=base.clone() live /> };
        let place = Place::Lesson("ownership".into());
        view! { <Frame course=Arc::new(course()) base place mark=no_marks()>{content}</Frame> }.to_html()
    });
    println!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>Gallery</title><link rel=\"stylesheet\" href=\"{style}\"><div id=\"app\">{html}</div>"
    );
}

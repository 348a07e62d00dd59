//! Blocks of content: one arm for each variant of the model.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use rockpool_course::{Alignment, Block, CalloutKind, Inline, ListItem, Picture};

use crate::{Base, Icon, LiveParts, Shape, plain_text, write_inlines};

/// What is needed to write blocks: where links lead, what is live, and which footnotes were referred to.
#[derive(Clone)]
pub struct Writer {
    /// Where the site is.
    pub base: Base,
    /// What stands in for examples, exercises and quizzes.
    pub live: LiveParts,
    referenced: Arc<Mutex<BTreeSet<u32>>>,
}

impl Writer {
    /// A writer for one page.
    pub fn new(base: Base, live: LiveParts) -> Self {
        Self { base, live, referenced: Arc::default() }
    }

    /// Whether `number` is referred to for the first time. An id may stand in a page only once.
    pub(crate) fn is_first_reference(&self, number: u32) -> bool {
        self.referenced.lock().is_ok_and(|mut seen| seen.insert(number))
    }
}

/// Blocks with their own writer: for guides, prompts of quizzes, hints.
#[component]
pub fn Blocks(
    /// The content.
    blocks: Vec<Block>,
    /// Where the site is.
    base: Base,
    /// What is live.
    live: LiveParts,
) -> impl IntoView {
    write_blocks(&blocks, &Writer::new(base, live))
}

/// The views of `blocks`, as part of what `writer` writes.
pub fn write_blocks(blocks: &[Block], writer: &Writer) -> AnyView {
    blocks.iter().map(|block| write_block(block, writer)).collect::<Vec<_>>().into_any()
}

fn write_block(block: &Block, writer: &Writer) -> AnyView {
    match block {
        Block::Heading { level, id, text } => heading(*level, id, text, writer),
        Block::Paragraph(text) => view! { <p>{write_inlines(text, writer)}</p> }.into_any(),
        Block::List { start, items } => list(*start, items, writer),
        Block::Quote(blocks) => view! { <blockquote>{write_blocks(blocks, writer)}</blockquote> }.into_any(),
        Block::Callout { kind, blocks } => callout(*kind, blocks, writer),
        Block::Table { alignments, head, rows } => table(alignments, head, rows, writer),
        Block::Rule => view! { <hr /> }.into_any(),
        Block::Code { language, text } => other_code(language, text),
        Block::Snippet(snippet) => (writer.live.snippet)(snippet.clone()),
        Block::Exercise(exercise) => (writer.live.exercise)(exercise.clone()),
        Block::Quiz(quiz) => (writer.live.quiz)(quiz.clone()),
        Block::Picture(drawing) => picture(drawing),
        Block::Details { summary, blocks } => view! {
            <details>
                <summary>{write_inlines(summary, writer)}</summary>
                {write_blocks(blocks, writer)}
            </details>
        }
        .into_any(),
        Block::Unsupported { note, text } => view! {
            <div class="unsupported">
                <p class="notice" data-kind="warning">{note.clone()}</p>
                {other_code("", text)}
            </div>
        }
        .into_any(),
    }
}

/// A heading with a link to itself. The page's title is its one `h1`.
fn heading(level: u8, id: &str, text: &[Inline], writer: &Writer) -> AnyView {
    let label = format!("Link to “{}”", plain_text(text));
    let inner = view! {
        {write_inlines(text, writer)}
        <a class="anchor" href=format!("#{id}") aria-label=label>"#"</a>
    };
    let id = id.to_owned();
    match level {
        0..=2 => view! { <h2 id=id>{inner}</h2> }.into_any(),
        3 => view! { <h3 id=id>{inner}</h3> }.into_any(),
        4 => view! { <h4 id=id>{inner}</h4> }.into_any(),
        5 => view! { <h5 id=id>{inner}</h5> }.into_any(),
        6.. => view! { <h6 id=id>{inner}</h6> }.into_any(),
    }
}

fn list(start: Option<u64>, items: &[ListItem], writer: &Writer) -> AnyView {
    let items: Vec<AnyView> = items.iter().map(|item| list_item(item, writer)).collect();
    match start {
        Some(1) => view! { <ol>{items}</ol> }.into_any(),
        Some(first) => view! { <ol start=first.to_string()>{items}</ol> }.into_any(),
        None => view! { <ul>{items}</ul> }.into_any(),
    }
}

fn list_item(item: &ListItem, writer: &Writer) -> AnyView {
    // A tight item is one paragraph, written without `<p>`; what follows a first paragraph is written as it is.
    let content = match item.blocks.as_slice() {
        [Block::Paragraph(text), rest @ ..] if rest.iter().all(|block| matches!(block, Block::List { .. })) => view! {
            {write_inlines(text, writer)}
            {write_blocks(rest, writer)}
        }
        .into_any(),
        blocks => write_blocks(blocks, writer),
    };
    let lessons: Vec<AnyView> = item.lessons.iter().map(|slug| lesson_link(slug, writer)).collect();
    match item.task {
        None => view! { <li>{content} {lessons}</li> }.into_any(),
        Some(done) => view! {
            <li class="task">
                <input type="checkbox" disabled checked=done aria-label=task_label(item, done) />
                <div>{content} {lessons}</div>
            </li>
        }
        .into_any(),
    }
}

/// The lesson that teaches a guide's item.
fn lesson_link(slug: &str, writer: &Writer) -> AnyView {
    let name = slug.rsplit('/').next().unwrap_or(slug).replace(['-', '_'], " ");
    view! { " " <a class="badge lesson-link" href=writer.base.lesson(slug)>"Lesson: " {name}</a> }.into_any()
}

fn task_label(item: &ListItem, done: bool) -> String {
    let words = match item.blocks.first() {
        Some(Block::Paragraph(text)) => plain_text(text),
        _ => "task".to_owned(),
    };
    format!("{}: {words}", if done { "Done" } else { "To do" })
}

fn callout(kind: CalloutKind, blocks: &[Block], writer: &Writer) -> AnyView {
    let (name, title, shape) = match kind {
        CalloutKind::Note => ("note", "Note", Shape::Note),
        CalloutKind::Tip => ("tip", "Tip", Shape::Tip),
        CalloutKind::Important => ("important", "Important", Shape::Important),
        CalloutKind::Warning => ("warning", "Warning", Shape::Warning),
        CalloutKind::Caution => ("caution", "Caution", Shape::Caution),
    };
    view! {
        <div class="callout" data-kind=name role="note" aria-label=title>
            <p class="callout-title">
                <Icon shape />
                {title}
            </p>
            {write_blocks(blocks, writer)}
        </div>
    }
    .into_any()
}

/// A table scrolls within its own region, so that a wide one does not widen the page.
fn table(alignments: &[Alignment], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], writer: &Writer) -> AnyView {
    let label = head.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join(", ");
    let align = |column: usize| match alignments.get(column) {
        Some(Alignment::Left) => Some("left"),
        Some(Alignment::Center) => Some("center"),
        Some(Alignment::Right) => Some("right"),
        Some(Alignment::None) | None => None,
    };
    let heads: Vec<AnyView> = (head.iter().enumerate())
        .map(|(column, cell)| {
            view! { <th scope="col" data-align=align(column)>{write_inlines(cell, writer)}</th> }.into_any()
        })
        .collect();
    let body: Vec<AnyView> = (rows.iter())
        .map(|row| {
            let cells: Vec<AnyView> = (row.iter().enumerate())
                .map(|(column, cell)| {
                    view! { <td data-align=align(column)>{write_inlines(cell, writer)}</td> }.into_any()
                })
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    view! {
        <div class="table" tabindex="0" role="region" aria-label=format!("Table: {label}")>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Code that is not Rust, or not understood.
fn other_code(language: &str, text: &str) -> AnyView {
    let language = (!language.is_empty()).then(|| language.to_owned());
    view! {
        <pre class="code code-plain" tabindex="0" data-language=language>
            <code>{text.trim_end_matches('\n').to_owned()}</code>
        </pre>
    }
    .into_any()
}

/// A drawing is put into the page as markup, so that it takes the theme's colours: see the crate's documentation.
fn picture(drawing: &Picture) -> AnyView {
    view! {
        <figure class="picture">
            <div role="img" aria-label=drawing.description.clone() inner_html=drawing.svg.clone()></div>
        </figure>
    }
    .into_any()
}

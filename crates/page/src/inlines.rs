//! Text and what is in it.

use leptos::prelude::*;
use rockpool_course::{Inline, LinkTarget};

use crate::{Base, LiveParts, Recordings, Writer};

/// Text with its emphasis, links and images.
#[component]
pub fn Inlines(
    /// The text.
    text: Vec<Inline>,
    /// Where the site is.
    base: Base,
) -> impl IntoView {
    let writer = Writer::new(base.clone(), LiveParts::static_page(&base, &Recordings::default()));
    write_inlines(&text, &writer)
}

/// The view of `text`, as part of what `writer` writes.
pub fn write_inlines(text: &[Inline], writer: &Writer) -> AnyView {
    text.iter().map(|inline| write_inline(inline, writer)).collect::<Vec<_>>().into_any()
}

/// A sentence of plain text, such as a summary, with code between backquotes.
pub fn sentence(text: &str) -> AnyView {
    let pieces: Vec<&str> = text.split('`').collect();
    // Only pairs make code.
    if pieces.len().is_multiple_of(2) {
        return text.to_owned().into_any();
    }
    let piece = |(index, piece): (usize, &&str)| match index % 2 {
        0 => (*piece).to_owned().into_any(),
        _ => view! { <code>{(*piece).to_owned()}</code> }.into_any(),
    };
    pieces.iter().enumerate().map(piece).collect::<Vec<_>>().into_any()
}

/// The same sentence where there is text only.
pub fn plain_sentence(text: &str) -> String {
    if text.matches('`').count().is_multiple_of(2) { text.replace('`', "") } else { text.to_owned() }
}

fn write_inline(inline: &Inline, writer: &Writer) -> AnyView {
    let inner = |text: &[Inline]| write_inlines(text, writer);
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Code(text) => view! { <code>{text.clone()}</code> }.into_any(),
        Inline::Emphasis(text) => view! { <em>{inner(text)}</em> }.into_any(),
        Inline::Strong(text) => view! { <strong>{inner(text)}</strong> }.into_any(),
        Inline::Strikethrough(text) => view! { <del>{inner(text)}</del> }.into_any(),
        Inline::Subscript(text) => view! { <sub>{inner(text)}</sub> }.into_any(),
        Inline::Superscript(text) => view! { <sup>{inner(text)}</sup> }.into_any(),
        Inline::Keyboard(text) => view! { <kbd class="kbd">{inner(text)}</kbd> }.into_any(),
        Inline::Link { target, text } => link(target, inner(text), writer),
        Inline::Image { target, alt } => image(target, alt, writer),
        Inline::FootnoteReference(number) => footnote_reference(*number, writer),
        Inline::LineBreak => view! { <br /> }.into_any(),
    }
}

fn link(target: &LinkTarget, text: AnyView, writer: &Writer) -> AnyView {
    let href = match target {
        LinkTarget::Lesson { slug, anchor: None } => writer.base.lesson(slug),
        LinkTarget::Lesson { slug, anchor: Some(anchor) } => writer.base.lesson_anchor(slug, anchor),
        LinkTarget::Anchor(anchor) => format!("#{anchor}"),
        LinkTarget::Asset(path) => writer.base.asset(path),
        LinkTarget::External(url) if is_allowed(url) => {
            return view! { <a class="external" href=url.clone() rel="noopener noreferrer">{text}</a> }.into_any();
        }
        LinkTarget::External(_) => return text,
    };
    view! { <a href=href>{text}</a> }.into_any()
}

/// The course crate lets no other scheme through; lesson data may come from elsewhere, so it is asked once more.
fn is_allowed(url: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// An image of the course. One from elsewhere becomes a link: a page asks nothing of a third party by itself.
fn image(target: &LinkTarget, alt: &str, writer: &Writer) -> AnyView {
    match target {
        LinkTarget::Asset(path) => {
            let src = writer.base.asset(path);
            view! { <img src=src alt=alt.to_owned() loading="lazy" decoding="async" /> }.into_any()
        }
        LinkTarget::External(_) | LinkTarget::Lesson { .. } | LinkTarget::Anchor(_) => {
            let text = if alt.is_empty() { "image".to_owned() } else { format!("image: {alt}") };
            link(target, text.into_any(), writer)
        }
    }
}

/// The first reference to a footnote carries the id to which the note leads back.
fn footnote_reference(number: u32, writer: &Writer) -> AnyView {
    let id = writer.is_first_reference(number).then(|| format!("footnote-ref-{number}"));
    view! {
        <sup class="footnote-ref" id=id>
            <a href=format!("#footnote-{number}") aria-label=format!("Footnote {number}")>{number}</a>
        </sup>
    }
    .into_any()
}

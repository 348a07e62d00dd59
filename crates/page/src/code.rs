//! Rust source as it stands in a page before an editor takes its place.

use leptos::prelude::*;
use rockpool_highlight::highlight;

/// Largest text that is coloured, in bytes. Beyond it the many elements would hold up the page longer than colours are
/// worth; the editor, which colours only what is in view, takes over when the reader comes near.
const LARGEST_COLOURED: usize = 100_000;

/// Highlighted source text: plain runs as text, classed ones as `<span class="tok-…">`.
pub fn highlighted(code: &str) -> AnyView {
    if code.len() > LARGEST_COLOURED {
        return code.to_owned().into_any();
    }
    let mut runs = Vec::new();
    let mut done = 0;
    for token in highlight(code) {
        let (start, end) = (token.start as usize, token.end as usize);
        let (Some(plain), Some(text)) = (code.get(done..start), code.get(start..end)) else { continue };
        if !plain.is_empty() {
            runs.push(plain.to_owned().into_any());
        }
        runs.push(view! { <span class=token.class.css()>{text.to_owned()}</span> }.into_any());
        done = end;
    }
    if let Some(rest) = code.get(done..).filter(|rest| !rest.is_empty()) {
        runs.push(rest.to_owned().into_any());
    }
    runs.into_any()
}

/// Some whole lines of a source text, as a page shows them.
enum Part {
    /// Lines to be read.
    Shown(String),
    /// How many lines are left out here.
    Hidden(usize),
}

/// `code` taken apart at its runs of hidden lines (first line and the line after the last, from 0, in order).
fn parts(code: &str, hidden: &[(u32, u32)]) -> Vec<Part> {
    let lines: Vec<&str> = code.lines().collect();
    let mut parts = Vec::new();
    let mut done = 0;
    for &(first, end) in hidden {
        let (first, end) = ((first as usize).max(done), (end as usize).min(lines.len()));
        if first >= end {
            continue;
        }
        if first > done {
            parts.push(Part::Shown(lines[done..first].join("\n") + "\n"));
        }
        parts.push(Part::Hidden(end - first));
        done = end;
    }
    if done < lines.len() {
        parts.push(Part::Shown(lines[done..].join("\n")));
    }
    parts
}

/// Highlighted source with a bar (`.hidden-lines`) in place of each run of hidden lines, where the editor has one too.
pub fn highlighted_visible(code: &str, hidden: &[(u32, u32)]) -> AnyView {
    let shown = |part| match part {
        Part::Shown(text) => highlighted(&text),
        Part::Hidden(count) => {
            let words = if count == 1 { "1 hidden line".to_owned() } else { format!("{count} hidden lines") };
            // The style sheet shows the words: they are no part of the text that is copied.
            view! { <span class="hidden-lines" data-lines=words></span> }.into_any()
        }
    };
    parts(code, hidden).into_iter().map(shown).collect::<Vec<_>>().into_any()
}

/// How many lines of `code` are hidden.
pub(crate) fn hidden_count(code: &str, hidden: &[(u32, u32)]) -> usize {
    let count = |part: &Part| if let Part::Hidden(count) = part { *count } else { 0 };
    parts(code, hidden).iter().map(count).sum()
}

/// Rust source, highlighted, without its hidden lines. Its metrics are those of the editor (`--code-font`,
/// `--code-line-height`, `--code-padding`), so that the editor can take its place.
#[component]
pub fn StaticCode(
    /// The whole text.
    #[prop(into)]
    code: String,
    /// Runs of hidden lines, see [`rockpool_course::Snippet::hidden`].
    #[prop(optional, into)]
    hidden: Vec<(u32, u32)>,
) -> impl IntoView {
    // A wide example scrolls, so it must be reachable by keyboard.
    view! {
        <pre class="code" tabindex="0">
            <code>{highlighted_visible(&code, &hidden)}</code>
        </pre>
    }
}

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

/// `code` without the runs of lines that are hidden, and how many those are.
pub(crate) fn visible(code: &str, hidden: &[(u32, u32)]) -> (String, usize) {
    let is_hidden = |line: usize| hidden.iter().any(|&(first, end)| (first as usize..end as usize).contains(&line));
    let (hidden, shown): (Vec<_>, Vec<_>) = code.lines().enumerate().partition(|&(line, _)| is_hidden(line));
    let text: Vec<&str> = shown.into_iter().map(|(_, text)| text).collect();
    (text.join("\n"), hidden.len())
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
    let (text, _) = visible(&code, &hidden);
    // A wide example scrolls, so it must be reachable by keyboard.
    view! {
        <pre class="code" tabindex="0">
            <code>{highlighted(&text)}</code>
        </pre>
    }
}

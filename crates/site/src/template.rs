//! The page template: Trunk's `index.html` with marks in it.

use std::path::Path;

use crate::SiteError;

/// Stands for the head's own lines of a page.
const HEAD: &str = "<!--rockpool:head-->";
/// Stands for what is in `<div id="app">`.
const BODY: &str = "<!--rockpool:body-->";
/// Stands for the folder of the app's files.
const APP: &str = "/__app__/";
/// Start of the root element, which gets the course's language.
const ROOT: &str = "<html lang=\"en\"";

/// A template in the course's language.
pub(crate) struct Template {
    text: String,
}

/// What one page puts into the template.
pub(crate) struct Page<'a> {
    /// URL of the folder of the app's files.
    pub app: &'a str,
    /// Lines of HTML that the head begins with.
    pub head: &'a str,
    /// HTML of the frame.
    pub body: &'a str,
}

impl Template {
    /// Reads the template `text` of the file at `path`.
    pub fn new(text: &str, path: &Path, language: &str) -> Result<Self, SiteError> {
        for mark in [HEAD, BODY] {
            if text.matches(mark).count() != 1 {
                return Err(SiteError::Template { path: path.to_owned(), mark });
            }
        }
        let language = format!("<html lang=\"{}\"", escape(language));
        Ok(Self { text: without_build_notes(text).replace(ROOT, &language) })
    }

    /// The whole text of a page.
    pub fn fill(&self, page: &Page<'_>) -> String {
        let own = |text: &str| text.replace(APP, &escape(page.app));
        // Each mark is there once, and what comes from a course goes in last, so that nothing in it can stand in for a mark.
        let (before, after) = self.text.split_once(HEAD).unwrap_or((&self.text, ""));
        let (between, end) = after.split_once(BODY).unwrap_or((after, ""));
        [&own(before), page.head, &own(between), page.body, &own(end)].concat()
    }
}

/// The template without what speaks to its builders only: comments other than the marks, and Trunk's own links, of which
/// it leaves some behind.
fn without_build_notes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = ["<!-- ", "<link data-trunk "].iter().filter_map(|note| rest.find(note)).min() {
        let (before, note) = rest.split_at(start);
        let end = if note.starts_with("<!--") { "-->" } else { ">" };
        kept.push_str(before);
        rest = note.split_once(end).map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines: Vec<&str> = kept.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n")
}

/// Text as it may stand in an element or in a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use super::*;

    const TEXT: &str = "<html lang=\"en\"><head><!--rockpool:head--><script src=\"/__app__/boot.js\"></script></head>\
        <div id=\"app\"><!--rockpool:body--></div>";

    fn filled(text: &str, page: &Page<'_>) -> String {
        Template::new(text, Path::new("index.html"), "de").unwrap().fill(page)
    }

    #[test]
    fn marks_are_filled() {
        let page = Page { app: "../app/12/", head: "<title>A</title>", body: "<p>x</p>" };
        expect_test::expect![[r#"
            <html lang="de"><head><title>A</title><script src="../app/12/boot.js"></script></head><div id="app"><p>x</p></div>"#]]
        .assert_eq(&filled(TEXT, &page));
    }

    #[test]
    fn what_speaks_to_builders_is_left_out() {
        let text = TEXT.replace("</head>", "<!-- a note\n over lines -->\n\n<link data-trunk rel=\"rust\" /></head>");
        let page = filled(&text, &Page { app: "./app/1/", head: "", body: "<!--b-->" });
        assert!(!page.contains("note") && !page.contains("data-trunk"), "{page}");
        assert!(page.contains("<!--b-->"));
    }

    #[test]
    fn a_mark_in_a_course_stays_text() {
        let page = filled(TEXT, &Page { app: "./app/1/", head: "<!--rockpool:body-->", body: "<p>/__app__/</p>" });
        assert_eq!(page.matches("<p>/__app__/</p>").count(), 1, "{page}");
    }

    #[test]
    fn a_template_without_a_mark_is_refused() {
        let refused = Template::new("<html></html>", Path::new("index.html"), "en");
        assert!(matches!(refused, Err(SiteError::Template { mark: HEAD, .. })));
    }
}

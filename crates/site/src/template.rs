//! The page template: Trunk's `index.html` with marks in it.

use std::path::Path;

use crate::SiteError;
use crate::offline::BUILD_MARK;

/// Stands for the head's own lines of a page.
const HEAD: &str = "<!--rockpool:head-->";
/// Stands for what is in `<div id="app">`.
const BODY: &str = "<!--rockpool:body-->";
/// Stands for the folder of the app's files.
const APP: &str = "/__app__/";
/// Start of the root element, which gets the course's language.
const ROOT: &str = "<html lang=\"en\"";

/// A template in which the app's folder is known.
pub(crate) struct Template {
    text: String,
    base: String,
    app: String,
}

/// What one page puts into the template.
pub(crate) struct Page<'a> {
    /// Shown in the tab, without the product's name.
    pub title: &'a str,
    /// One sentence; empty for none.
    pub description: &'a str,
    /// HTML of the frame.
    pub body: &'a str,
}

impl Template {
    /// Reads the template `text` of the file at `path`; `app` is the URL of the app's folder.
    pub fn new(text: &str, path: &Path, base: &str, app: &str, language: &str) -> Result<Self, SiteError> {
        for mark in [HEAD, BODY] {
            if text.matches(mark).count() != 1 {
                return Err(SiteError::Template { path: path.to_owned(), mark });
            }
        }
        let language = format!("<html lang=\"{}\"", escape(language));
        let text = without_build_notes(text).replace(ROOT, &language).replace(APP, &escape(app));
        Ok(Self { text, base: base.to_owned(), app: app.to_owned() })
    }

    /// The whole text of a page.
    pub fn fill(&self, page: &Page<'_>) -> String {
        // Each mark is there once, and the body goes last, so that nothing in a course can stand in for a mark.
        let (before, after) = self.text.split_once(HEAD).unwrap_or((&self.text, ""));
        let (between, end) = after.split_once(BODY).unwrap_or((after, ""));
        [before, &self.head(page), between, page.body, end].concat()
    }

    fn head(&self, page: &Page<'_>) -> String {
        let title = if page.title == "Rockpool" { "Rockpool".into() } else { format!("{} · Rockpool", page.title) };
        let mut head = format!("<title>{}</title>\n", escape(&title));
        let mut meta = |name: &str, content: &str| {
            head.push_str(&format!("    <meta name=\"{name}\" content=\"{}\" />\n", escape(content)));
        };
        if !page.description.is_empty() {
            meta("description", page.description);
        }
        meta("rockpool-base", &self.base);
        meta("rockpool-app", &self.app);
        meta("rockpool-build", BUILD_MARK);
        head.push_str(&format!("    <link rel=\"manifest\" href=\"{}manifest.webmanifest\" />\n", escape(&self.base)));
        head.trim_end().to_owned()
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

    #[test]
    fn marks_are_filled_and_text_is_escaped() {
        let template = Template::new(TEXT, Path::new("index.html"), "/r/", "/r/app/12/", "de").unwrap();
        let page = Page { title: "A < B", description: "\"quoted\"", body: "<p>x</p>" };
        expect_test::expect![[r#"
            <html lang="de"><head><title>A &lt; B · Rockpool</title>
                <meta name="description" content="&quot;quoted&quot;" />
                <meta name="rockpool-base" content="/r/" />
                <meta name="rockpool-app" content="/r/app/12/" />
                <meta name="rockpool-build" content="__rockpool_build__" />
                <link rel="manifest" href="/r/manifest.webmanifest" /><script src="/r/app/12/boot.js"></script></head><div id="app"><p>x</p></div>"#]]
        .assert_eq(&template.fill(&page));
    }

    #[test]
    fn what_speaks_to_builders_is_left_out() {
        let text = TEXT.replace("</head>", "<!-- a note\n over lines -->\n\n<link data-trunk rel=\"rust\" /></head>");
        let template = Template::new(&text, Path::new("index.html"), "/", "/app/1/", "en").unwrap();
        let page = template.fill(&Page { title: "T", description: "", body: "<!--b-->" });
        assert!(!page.contains("note") && !page.contains("data-trunk"), "{page}");
        assert!(page.contains("<!--b-->"));
    }

    #[test]
    fn a_mark_in_a_course_stays_text() {
        let template = Template::new(TEXT, Path::new("index.html"), "/", "/app/1/", "en").unwrap();
        let page = Page { title: "<!--rockpool:body-->", description: "", body: "B" };
        assert_eq!(template.fill(&page).matches(">B<").count(), 1);
    }

    #[test]
    fn a_template_without_a_mark_is_refused() {
        let refused = Template::new("<html></html>", Path::new("index.html"), "/", "/app/", "en");
        assert!(matches!(refused, Err(SiteError::Template { mark: HEAD, .. })));
    }
}

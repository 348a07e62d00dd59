//! Where links lead: to lessons, headings and files of the course, or out by one of three schemes. Everything else is
//! refused with a sentence for the author, and the link becomes text.

use crate::read::path;
use crate::{CourseContext, LinkTarget};

/// What a document's links are relative to.
#[derive(Clone, Copy)]
pub(crate) enum Base<'a> {
    /// A lesson of a course.
    Lesson {
        /// The course.
        course: &'a CourseContext,
        /// The lesson's file.
        file: &'a str,
    },
    /// A document from elsewhere: there is nothing beside it that could be linked to.
    Elsewhere,
}

/// Put before the ids of headings, so that a document cannot shadow a name of the page (`document.forms` and its kin).
const ANCHOR_PREFIX: &str = "h-";

/// The id of a heading that its author knows as `name`.
pub(crate) fn anchor(name: &str) -> String {
    format!("{ANCHOR_PREFIX}{name}")
}

/// The name that its author knows a heading's id by.
pub(crate) fn anchor_name(id: &str) -> &str {
    id.strip_prefix(ANCHOR_PREFIX).unwrap_or(id)
}

/// Finds out where a link leads, or why it leads nowhere.
pub(crate) fn resolve(destination: &str, base: Base<'_>) -> Result<LinkTarget, String> {
    // Browsers drop these from addresses, so that `java\nscript:` would be a scheme.
    let destination: String = destination.chars().filter(|character| !character.is_control()).collect();
    let destination = destination.trim();
    if destination.is_empty() {
        return Err("This link leads nowhere. Write an address between the parentheses.".to_owned());
    }
    if let Some(name) = destination.strip_prefix('#') {
        return Ok(LinkTarget::Anchor(anchor(&path::decoded(name))));
    }
    if let Some(rest) = destination.strip_prefix("//") {
        return Ok(LinkTarget::External(format!("https://{rest}")));
    }
    match scheme(destination) {
        Some(scheme) => external(destination, &scheme),
        None => relative(destination, base),
    }
}

/// What stands before a colon that comes before any `/`, `?` or `#`, in lower case.
fn scheme(destination: &str) -> Option<String> {
    let end = destination.find([':', '/', '?', '#'])?;
    destination[end..].starts_with(':').then(|| destination[..end].to_ascii_lowercase())
}

fn external(destination: &str, scheme: &str) -> Result<LinkTarget, String> {
    if matches!(scheme, "http" | "https" | "mailto") {
        return Ok(LinkTarget::External(destination.to_owned()));
    }
    Err(format!("Links of the scheme `{scheme}:` are not followed. Use http, https, mailto or a relative path."))
}

fn relative(destination: &str, base: Base<'_>) -> Result<LinkTarget, String> {
    let Base::Lesson { course, file } = base else {
        return Err("This document stands alone, so a relative link leads nowhere. Use a full address.".to_owned());
    };
    let (written, fragment) =
        destination.split_once('#').map_or((destination, None), |(path, name)| (path, Some(name)));
    let written = written.split('?').next().unwrap_or(written);
    let joined = path::join(file, &path::decoded(written)).ok_or_else(|| {
        format!("`{written}` is not a path relative to this file. Links to the course's files must not start with `/`.")
    })?;
    if let Some(slug) = course.slug_of_link(&joined) {
        let anchor = fragment.filter(|name| !name.is_empty()).map(|name| anchor(&path::decoded(name)));
        return Ok(LinkTarget::Lesson { slug: slug.to_owned(), anchor });
    }
    if has_ending(&joined, &["md", "markdown"]) {
        return Err(format!(
            "`{joined}` is not a lesson of this course. Correct the path, or add the file to SUMMARY.md."
        ));
    }
    if !path::is_inside(&joined) {
        return Err(format!("`{written}` leads out of the course's folder. Put the file below it."));
    }
    Ok(LinkTarget::Asset(joined))
}

/// Whether the path's last part ends in one of these, whatever the case.
pub(crate) fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| endings.iter().any(|ending| found.eq_ignore_ascii_case(ending)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(destination: &str, expected: &str) {
        let course = CourseContext::new(
            "2024",
            [("README.md", "index"), ("memory/own.md", "memory/own"), ("memory/README.md", "memory")],
        );
        let base = Base::Lesson { course: &course, file: "memory/own.md" };
        let found = match resolve(destination, base) {
            Ok(target) => format!("{target:?}"),
            Err(message) => format!("refused: {message}"),
        };
        assert_eq!(found, expected, "{destination}");
    }

    #[test]
    fn inside_the_course() {
        check("../README.md", r#"Lesson { slug: "index", anchor: None }"#);
        check("./own.md#move%20it", r#"Lesson { slug: "memory/own", anchor: Some("h-move it") }"#);
        check("own.html", r#"Lesson { slug: "memory/own", anchor: None }"#);
        check("./", r#"Lesson { slug: "memory", anchor: None }"#);
        check("index.html", r#"Lesson { slug: "memory", anchor: None }"#);
        check("#top", r#"Anchor("h-top")"#);
        check("a%20b.png?raw=1", r#"Asset("memory/a b.png")"#);
        check(
            "nope.md",
            "refused: `memory/nope.md` is not a lesson of this course. Correct the path, or add the file to SUMMARY.md.",
        );
        check("../../x.png", "refused: `../../x.png` leads out of the course's folder. Put the file below it.");
    }

    #[test]
    fn outside() {
        check("HTTPS://a.b/c", r#"External("HTTPS://a.b/c")"#);
        check("//a.b", r#"External("https://a.b")"#);
        check("mailto:a@b.c", r#"External("mailto:a@b.c")"#);
        for hostile in
            ["javascript:alert(1)", " JaVaScRiPt:x", "java\nscript:x", "data:text/html,x", "vbscript:x", "blob:x"]
        {
            let course = CourseContext::new("2024", []);
            let base = Base::Lesson { course: &course, file: "a.md" };
            assert!(resolve(hostile, base).is_err(), "{hostile}");
            assert!(resolve(hostile, Base::Elsewhere).is_err(), "{hostile}");
        }
        assert!(resolve("a.png", Base::Elsewhere).is_err());
    }
}

//! Where everything is below the path that the site is served from.

use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::Place;

/// What a path segment may hold unescaped; `/` stays, since slugs and asset paths have it between segments.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// URL prefix of a site, such as `/`, `/rockpool/` or `../`. Makes every URL that a page names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(Arc<str>);

impl Base {
    /// A prefix, with the slashes at its start and end put right: `rockpool` becomes `/rockpool/`. A full URL
    /// (`https://host/path`) keeps its start.
    pub fn new(prefix: &str) -> Self {
        let inner = prefix.trim_matches('/');
        if inner.is_empty() {
            Self("/".into())
        } else if inner.contains("://") {
            Self(format!("{inner}/").into())
        } else {
            Self(format!("/{inner}/").into())
        }
    }

    /// The way from one page back to the root: `../../` from `lessons/moves/index.html`. A page that names everything in
    /// this form works below any path, and from a disk.
    pub fn seen_from(page: &str) -> Self {
        match page.matches('/').count() {
            0 => Self("./".into()),
            depth => Self("../".repeat(depth).into()),
        }
    }

    /// The prefix itself, with a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The contents page.
    pub fn home(&self) -> String {
        self.0.to_string()
    }

    /// The page of a lesson.
    pub fn lesson(&self, slug: &str) -> String {
        self.join("lessons/", slug, "/")
    }

    /// A heading of a lesson.
    pub fn lesson_anchor(&self, slug: &str, anchor: &str) -> String {
        let anchor = utf8_percent_encode(anchor, PATH);
        format!("{}#{anchor}", self.lesson(slug))
    }

    /// A page. That of nothing is the contents page: there is no address to go to.
    pub fn page(&self, place: &Place) -> String {
        match place {
            Place::Contents | Place::NotFound => self.home(),
            Place::Lesson(slug) => self.lesson(slug),
            Place::Playground => self.playground(),
            Place::Guide => self.guide(),
            Place::Settings => self.settings(),
        }
    }

    /// The lesson as data, JSON of [`rockpool_course::Lesson`].
    pub fn lesson_data(&self, slug: &str) -> String {
        self.join("lessons/", slug, "/lesson.json")
    }

    /// What its snippets gave when the course was built, JSON of snippet id to recording.
    pub fn recordings(&self, slug: &str) -> String {
        self.join("lessons/", slug, "/recorded.json")
    }

    /// A file of the course, by its path in the course folder.
    pub fn asset(&self, path: &str) -> String {
        self.join("lessons/", path, "")
    }

    /// The free editor.
    pub fn playground(&self) -> String {
        self.join("playground/", "", "")
    }

    /// The page that opens guides.
    pub fn guide(&self) -> String {
        self.join("guide/", "", "")
    }

    /// The settings page.
    pub fn settings(&self) -> String {
        self.join("settings/", "", "")
    }

    /// The course as data, JSON of [`rockpool_course::Course`].
    pub fn course_data(&self) -> String {
        self.join("course.json", "", "")
    }

    /// What search looks through.
    pub fn search_data(&self) -> String {
        self.join("search.json", "", "")
    }

    /// Settings of the place where the site is hosted.
    pub fn config(&self) -> String {
        self.join("config.json", "", "")
    }

    /// A file at the site's root.
    pub fn file(&self, name: &str) -> String {
        self.join("", name, "")
    }

    /// The app's own folder, which is named by its content.
    pub fn app(&self, hash: &str) -> String {
        self.join("app/", hash, "/")
    }

    fn join(&self, folder: &str, path: &str, end: &str) -> String {
        let path = utf8_percent_encode(path, PATH);
        format!("{}{folder}{path}{end}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_gets_its_slashes() {
        for (given, prefix) in [
            ("", "/"),
            ("/", "/"),
            ("rockpool", "/rockpool/"),
            ("/a/b", "/a/b/"),
            ("https://x.org/r/", "https://x.org/r/"),
        ] {
            assert_eq!(Base::new(given).as_str(), prefix, "{given:?}");
        }
    }

    #[test]
    fn a_page_finds_the_root_from_where_it_is() {
        for (page, prefix) in
            [("index.html", "./"), ("guide/index.html", "../"), ("lessons/memory/moves/index.html", "../../../")]
        {
            assert_eq!(Base::seen_from(page).as_str(), prefix, "{page}");
        }
        assert_eq!(Base::seen_from("lessons/a/index.html").lesson("b c"), "../../lessons/b%20c/");
    }

    #[test]
    fn urls_stand_below_the_prefix_and_are_escaped() {
        let base = Base::new("/r/");
        assert_eq!(base.lesson("memory/ownership"), "/r/lessons/memory/ownership/");
        assert_eq!(base.lesson_anchor("a", "h-what is"), "/r/lessons/a/#h-what%20is");
        assert_eq!(base.lesson_data("a b"), "/r/lessons/a%20b/lesson.json");
        assert_eq!(base.asset("img/\"x\".png"), "/r/lessons/img/%22x%22.png");
        assert_eq!(base.config(), "/r/config.json");
    }
}

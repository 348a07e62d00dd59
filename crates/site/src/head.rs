//! What a page says of itself in its head: to the tab, to search engines, to whoever shows a link to it, and to the app.

use std::fmt::Write as _;

use rockpool_course::Course;
use rockpool_page::{Base, Place, neighbours, plain_sentence};

use crate::discovery::FEED;
use crate::offline::BUILD_MARK;
use crate::structured;
use crate::template::escape;

/// What installing the course needs, at the site's root.
const MANIFEST: &str = "manifest.webmanifest";

/// A page, and the site that it is of.
pub(crate) struct About<'a> {
    /// The course.
    pub course: &'a Course,
    /// Which page.
    pub place: &'a Place,
    /// Shown in the tab, without the product's name.
    pub title: &'a str,
    /// One sentence; empty for none. Backquotes set code apart.
    pub description: &'a str,
    /// The way from the page to the site's root.
    pub base: &'a Base,
    /// URL of the folder of the app's files.
    pub app: &'a str,
    /// The site's whole URL, if it is known. What must name whole URLs is left out without it.
    pub whole: Option<&'a Base>,
    /// Whether there is a feed of the lessons.
    pub has_feed: bool,
}

/// The lines of a page's head.
pub(crate) fn lines(about: &About<'_>) -> String {
    let description = plain_sentence(about.description);
    let mut head = Head::default();
    head.title(about);
    if !description.is_empty() {
        head.meta("name", "description", &description);
    }
    head.meta("name", "rockpool-base", about.base.as_str());
    head.meta("name", "rockpool-app", about.app);
    head.meta("name", "rockpool-build", BUILD_MARK);
    // A page of nothing has no address of its own, and nobody is to be led to it.
    if *about.place != Place::NotFound {
        head.addresses(about);
        head.preview(about, &description);
        head.data(&structured::data(about, &description));
    }
    head.link("manifest", &about.base.file(MANIFEST), "");
    head.0
}

/// Lines as they are written.
#[derive(Default)]
struct Head(String);

impl Head {
    fn line(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push_str("\n    ");
        }
        self.0.push_str(text);
    }

    fn title(&mut self, about: &About<'_>) {
        let title = match about.title {
            "Rockpool" => "Rockpool".to_owned(),
            title => format!("{title} · Rockpool"),
        };
        self.line(&format!("<title>{}</title>", escape(&title)));
    }

    fn meta(&mut self, kind: &str, name: &str, content: &str) {
        self.line(&format!("<meta {kind}=\"{name}\" content=\"{}\" />", escape(content)));
    }

    fn link(&mut self, rel: &str, href: &str, rest: &str) {
        self.line(&format!("<link rel=\"{rel}\" href=\"{}\"{rest} />", escape(href)));
    }

    /// Where the page is, what is before and after it, and the feed.
    fn addresses(&mut self, about: &About<'_>) {
        if let Some(whole) = about.whole {
            self.link("canonical", &whole.page(about.place), "");
        }
        if let Some(slug) = about.place.lesson() {
            let around = neighbours(about.course, slug);
            for (rel, entry) in [("prev", around.previous), ("next", around.next)] {
                if let Some(lesson) = entry.and_then(|entry| entry.lesson.as_ref()) {
                    self.link(rel, &about.base.lesson(&lesson.slug), "");
                }
            }
        }
        if about.has_feed {
            let mut rest = " type=\"application/atom+xml\"".to_owned();
            // Writing to a string cannot fail.
            let _ = write!(rest, " title=\"{}\"", escape(&about.course.title));
            self.link("alternate", &about.base.file(FEED), &rest);
        }
    }

    /// How a link to the page is shown elsewhere (Open Graph, and what one service wants besides). There is no picture:
    /// the course's icon is a drawing, which none of those services shows.
    fn preview(&mut self, about: &About<'_>, description: &str) {
        let kind = if about.place.lesson().is_some() { "article" } else { "website" };
        self.meta("property", "og:type", kind);
        self.meta("property", "og:title", about.title);
        if !description.is_empty() {
            self.meta("property", "og:description", description);
        }
        if let Some(whole) = about.whole {
            self.meta("property", "og:url", &whole.page(about.place));
        }
        self.meta("property", "og:site_name", &about.course.title);
        self.meta("property", "og:locale", &about.course.language.replace('-', "_"));
        self.meta("name", "twitter:card", "summary");
    }

    /// Data about the page, which no browser runs and no policy of scripts forbids.
    fn data(&mut self, data: &Option<serde_json::Value>) {
        if let Some(data) = data {
            // In a script element only `<` could end it or begin a comment, and in JSON it may be written so.
            let text = data.to_string().replace('<', "\\u003c");
            self.line(&format!("<script type=\"application/ld+json\">{text}</script>"));
        }
    }
}

#[cfg(test)]
mod tests {
    use rockpool_course::{Chapter, Entry, LessonRef};

    use super::*;

    fn course(title: &str) -> Course {
        let entry = |name: &str| Entry {
            title: name.to_uppercase(),
            lesson: Some(LessonRef { slug: name.into(), minutes: 5, ..LessonRef::default() }),
            ..Entry::default()
        };
        let chapters = vec![Chapter { title: None, entries: vec![entry("a"), entry("b"), entry("c")] }];
        Course { title: title.into(), language: "en-GB".into(), chapters, ..Course::default() }
    }

    fn head(title: &str, place: &Place, whole: Option<&Base>) -> String {
        let course = course("The <shore>");
        let base = Base::seen_from("lessons/b/index.html");
        let (description, app) = ("About `\"b\"`.", "../../app/1/");
        let has_feed = whole.is_some();
        lines(&About { course: &course, place, title, description, base: &base, app, whole, has_feed })
    }

    #[test]
    fn a_lesson_says_what_it_is_without_a_host() {
        let lines = head("B < C", &Place::Lesson("b".into()), None);
        let (lines, data) = lines.split_once("<script").unwrap_or_default();
        expect_test::expect![[r#"
            <title>B &lt; C · Rockpool</title>
                <meta name="description" content="About &quot;b&quot;." />
                <meta name="rockpool-base" content="../../" />
                <meta name="rockpool-app" content="../../app/1/" />
                <meta name="rockpool-build" content="__rockpool_build__" />
                <link rel="prev" href="../../lessons/a/" />
                <link rel="next" href="../../lessons/c/" />
                <meta property="og:type" content="article" />
                <meta property="og:title" content="B &lt; C" />
                <meta property="og:description" content="About &quot;b&quot;." />
                <meta property="og:site_name" content="The &lt;shore&gt;" />
                <meta property="og:locale" content="en_GB" />
                <meta name="twitter:card" content="summary" />
                "#]]
        .assert_eq(lines);
        assert!(
            data.ends_with("</script>\n    <link rel=\"manifest\" href=\"../../manifest.webmanifest\" />"),
            "{data}"
        );
    }

    #[test]
    fn whole_urls_are_there_where_the_sites_own_is_known() {
        let whole = Base::new("https://example.org/r/");
        let lines = head("B", &Place::Lesson("b".into()), Some(&whole));
        for line in [
            r#"<link rel="canonical" href="https://example.org/r/lessons/b/" />"#,
            r#"<meta property="og:url" content="https://example.org/r/lessons/b/" />"#,
            r#"<link rel="alternate" href="../../feed.xml" type="application/atom+xml" title="The &lt;shore&gt;" />"#,
        ] {
            assert!(lines.contains(line), "{line} is missing: {lines}");
        }
    }

    #[test]
    fn nobody_is_led_to_a_page_of_nothing() {
        let whole = Base::new("https://example.org/");
        let lines = head("Page not found", &Place::NotFound, Some(&whole));
        assert!(!lines.contains("og:") && !lines.contains("canonical") && !lines.contains("ld+json"), "{lines}");
    }

    #[test]
    fn no_text_ends_the_data_of_a_page() {
        let lines = head("</script><!-- <b>", &Place::Lesson("b".into()), None);
        let (_, data) = lines.split_once("ld+json\">").unwrap_or_default();
        let (data, _) = data.split_once("</script>").unwrap_or_default();
        assert!(!data.contains('<'), "{data}");
        let data: serde_json::Value = serde_json::from_str(data).unwrap_or_default();
        assert_eq!(data["@graph"][0]["name"], "</script><!-- <b>", "{data}");
    }
}

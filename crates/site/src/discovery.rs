//! What search engines and feed readers ask a site for: `sitemap.xml`, `feed.xml` and `robots.txt`. Each names whole
//! URLs, so they are written only where the site's own is known.

use std::collections::BTreeMap;

use rockpool_course::Course;
use rockpool_page::{Base, plain_sentence};

use crate::dates::Dates;
use crate::template::escape;

/// A lesson in the order of reading.
struct Listed<'a> {
    title: &'a str,
    summary: &'a str,
    url: String,
    changed: Option<&'a str>,
}

/// The site as others find it.
pub(crate) struct Discovery<'a> {
    /// The course.
    pub course: &'a Course,
    /// The site's whole URL.
    pub root: &'a Base,
    /// Source files of the lessons by their slugs.
    pub sources: BTreeMap<&'a str, &'a str>,
    /// When they were changed.
    pub dates: &'a Dates,
}

impl Discovery<'_> {
    /// The pages to be found (sitemaps.org, version 0.9). Settings are nobody's to find.
    pub fn sitemap(&self) -> String {
        let pages = [self.root.home(), self.root.guide(), self.root.playground()].map(|url| (url, None));
        let lessons = self.lessons().into_iter().map(|lesson| (lesson.url, lesson.changed));
        let rows: String = pages
            .into_iter()
            .chain(lessons)
            .map(|(url, changed)| {
                let changed = changed.map(|time| format!("<lastmod>{time}</lastmod>")).unwrap_or_default();
                format!("  <url><loc>{}</loc>{changed}</url>\n", xml(&url))
            })
            .collect();
        format!("{HEADER}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{rows}</urlset>\n")
    }

    /// The lessons as an Atom feed (RFC 4287), in the order of reading. `None` if no time is known: the format wants
    /// one for each entry, and the time of a build would make every lesson new each time.
    pub fn feed(&self) -> Option<String> {
        let newest = self.dates.newest()?;
        let Self { course, root, .. } = self;
        let own = root.file(FEED);
        let entries: String = self.lessons().iter().map(|lesson| entry(lesson, newest)).collect();
        let subtitle = match course.description.as_str() {
            "" => String::new(),
            text => format!("  <subtitle>{}</subtitle>\n", xml(text)),
        };
        Some(format!(
            "{HEADER}<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n  <id>{own}</id>\n  \
             <title>{title}</title>\n{subtitle}  <updated>{newest}</updated>\n  <author><name>{title}</name></author>\n  \
             <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n  <link href=\"{home}\"/>\n{entries}</feed>\n",
            language = xml(&course.language),
            title = xml(&course.title),
            own = xml(&own),
            home = xml(&root.home()),
        ))
    }

    /// Lets everybody in and says where the sitemap is. Only the one at a host's root is ever read.
    pub fn robots(&self) -> String {
        format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", self.root.file(SITEMAP))
    }

    fn lessons(&self) -> Vec<Listed<'_>> {
        let entries = self.course.chapters.iter().flat_map(|chapter| &chapter.entries);
        let listed = entries.filter_map(|entry| {
            let lesson = entry.lesson.as_ref()?;
            let source = self.sources.get(lesson.slug.as_str());
            Some(Listed {
                title: &entry.title,
                summary: &lesson.summary,
                url: self.root.lesson(&lesson.slug),
                changed: source.and_then(|file| self.dates.of_file(file)),
            })
        });
        listed.collect()
    }
}

/// The sitemap's file.
pub(crate) const SITEMAP: &str = "sitemap.xml";
/// The feed's file.
pub(crate) const FEED: &str = "feed.xml";
/// The file for crawlers.
pub(crate) const ROBOTS: &str = "robots.txt";

const HEADER: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

/// A lesson that was never committed is as new as the newest that was.
fn entry(lesson: &Listed<'_>, newest: &str) -> String {
    let summary = match lesson.summary {
        "" => String::new(),
        text => format!("<summary>{}</summary>", xml(&plain_sentence(text))),
    };
    format!(
        "  <entry><id>{url}</id><title>{title}</title><link href=\"{url}\"/><updated>{updated}</updated>{summary}</entry>\n",
        url = xml(&lesson.url),
        title = xml(lesson.title),
        updated = lesson.changed.unwrap_or(newest),
    )
}

/// Text for XML, which has no place for most control characters, not even escaped.
fn xml(text: &str) -> String {
    let is_allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    escape(&text.chars().filter(is_allowed).collect::<String>())
}

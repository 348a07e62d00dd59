//! A whole course from its summary: every lesson read, in order, and none of them able to take another down.

use std::collections::BTreeMap;

use crate::read::document::{Document, normalised};
use crate::read::heading_links::{self, HeadingLinks};
use crate::read::summary::{self, Item, Summary};
use crate::read::topic_table::TopicTable;
use crate::read::walk::{self, Visitor};
use crate::read::{assets, lesson, path};
use crate::{
    Block, BookConfig, COURSE_GUIDE, Chapter, Course, Entry, Lesson, LessonRef, Parsed, Problem, Sources, TopicIndex,
    plain_text,
};

/// The course's own guide, beside the summary.
const GUIDE: &str = "GUIDE.md";

/// A course with all its lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseSource {
    /// Title, contents, and what the contents say of each lesson.
    pub course: Course,
    /// The lessons in reading order, each once.
    pub lessons: Vec<Lesson>,
    /// The course's own guide, `GUIDE.md` beside the summary. Each of its bullets leads to lessons.
    pub guide: Option<Lesson>,
    /// Files that lessons link to or show, relative to the source folder, sorted, each once. Whether they exist is not
    /// known here.
    pub assets: Vec<String>,
}

/// What a lesson needs to know of its course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseContext {
    /// Edition of snippets that name none.
    pub edition: String,
    /// Slugs by file.
    slugs: BTreeMap<String, String>,
}

impl CourseContext {
    /// A course of these lessons, each a file and its slug.
    pub fn new<'a>(edition: &str, lessons: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let slugs = lessons.into_iter().map(|(file, slug)| (file.to_owned(), slug.to_owned())).collect();
        Self { edition: edition.to_owned(), slugs }
    }

    /// The slug of the lesson in a file.
    pub fn slug(&self, file: &str) -> Option<&str> {
        self.slugs.get(file).map(String::as_str)
    }

    /// The lesson that a link to `target` means: the file, the page that mdBook makes of it, or a folder with a lesson of
    /// its own.
    pub(crate) fn slug_of_link(&self, target: &str) -> Option<&str> {
        if let Some(slug) = self.slug(target) {
            return Some(slug);
        }
        if let Some(stem) = target.strip_suffix(".html") {
            let readme = stem.strip_suffix("index").map(|folder| format!("{folder}README.md"));
            return self.slug(&format!("{stem}.md")).or_else(|| self.slug(&readme?));
        }
        ["README.md", "index.md"].iter().find_map(|name| self.slug(&format!("{target}/{name}")))
    }
}

/// Reads a course. `SUMMARY.md` and the chapters come through `sources`, whose paths are relative to the source folder
/// (`BookConfig::src`); the text of `book.toml`, which stands above that folder, comes in `book_toml` if there is one.
pub fn read_course(sources: &dyn Sources, book_toml: Option<&str>) -> Parsed<CourseSource> {
    let Parsed { value: config, mut problems } =
        book_toml.map_or_else(|| Parsed { value: BookConfig::default(), problems: Vec::new() }, BookConfig::parse);
    let summary = read_summary(sources, &mut problems);
    let slugs = slugs(&summary, &mut problems);
    let context = CourseContext { edition: config.edition.clone(), slugs };
    let mut lessons = Lessons {
        sources,
        context: &context,
        topics: TopicTable::read(sources, &mut problems),
        read: BTreeMap::new(),
        order: Vec::new(),
        links: BTreeMap::new(),
    };
    let chapters = chapters(summary.items, &mut lessons, &mut problems);
    let Lessons { topics, order: lessons, mut links, .. } = lessons;
    let mut course = Course {
        title: config.title.or(summary.title).unwrap_or_else(|| first_title(&chapters)),
        description: config.description.unwrap_or_default(),
        language: config.language,
        edition: config.edition,
        chapters,
        topics: topics.map(|table| table.finish(&mut problems)).unwrap_or_default(),
        guide: false,
    };
    let guide = guide(sources, &context, &course, &mut links, &mut problems);
    course.guide = guide.is_some();
    problems.extend(heading_links::broken(&links));
    let assets = assets::of(lessons.iter().chain(&guide));
    Parsed { value: CourseSource { course, lessons, guide, assets }, problems }
}

fn read_summary(sources: &dyn Sources, problems: &mut Vec<Problem>) -> Summary {
    match sources.read(summary::FILE) {
        Ok(text) => {
            let document = Document::new(summary::FILE, normalised(&text));
            let mut summary = summary::read(&document, problems);
            summary.title = summary.title.filter(|title| !title.eq_ignore_ascii_case("summary") && !title.is_empty());
            if !summary.items.iter().any(|item| matches!(item, Item::Chapter(_))) {
                problems.push(
                    document.problem(0, "The summary lists no chapters. Add lines such as `- [Title](file.md)`."),
                );
            }
            summary
        }
        Err(reason) => {
            let message = format!("The course's contents cannot be read: {reason}. A course needs a SUMMARY.md.");
            problems.push(Problem { file: summary::FILE.to_owned(), line: 1, column: 1, message });
            Summary::default()
        }
    }
}

/// The course's own guide, if it has one. A bullet that leads to no lesson is a problem.
fn guide(
    sources: &dyn Sources,
    context: &CourseContext,
    course: &Course,
    links: &mut BTreeMap<String, HeadingLinks>,
    problems: &mut Vec<Problem>,
) -> Option<Lesson> {
    let text = sources.read(GUIDE).ok()?;
    let (mut parsed, own_links) = lesson::read(sources, GUIDE, context, Some(&TopicIndex::of(course)));
    problems.append(&mut parsed.problems);
    COURSE_GUIDE.clone_into(&mut parsed.value.slug);
    links.extend(own_links.map(|own| (COURSE_GUIDE.to_owned(), own)));
    let mut untaught = Untaught(Vec::new());
    walk::lesson(&parsed.value, &mut untaught);
    for item in untaught.0 {
        let line = text.lines().position(|line| line.contains(&item)).map_or(1, |line| crate::count(line + 1));
        let message = format!("No lesson teaches \"{item}\". Name its topic in a lesson, or write it as prose.");
        problems.push(Problem { file: GUIDE.to_owned(), line, column: 1, message });
    }
    Some(parsed.value)
}

/// The first words of bullets that lead to no lesson.
struct Untaught(Vec<String>);

impl Visitor for Untaught {
    fn block(&mut self, block: &Block) {
        let Block::List { start: None, items } = block else { return };
        for item in items.iter().filter(|item| item.lessons.is_empty()) {
            if let Some(Block::Paragraph(text)) = item.blocks.first() {
                self.0.push(plain_text(text.get(..1).unwrap_or_default()));
            }
        }
    }
}

fn first_title(chapters: &[Chapter]) -> String {
    let first = chapters.iter().flat_map(|chapter| &chapter.entries).next();
    first.map_or_else(|| "Course".to_owned(), |entry| entry.title.clone())
}

/// A slug for each file. Two files that would share one, such as `a.md` and `a/README.md`, get different ones.
fn slugs(summary: &Summary, problems: &mut Vec<Problem>) -> BTreeMap<String, String> {
    let mut slugs: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for item in &summary.items {
        let Item::Chapter(summary::Chapter { path: Some(file), .. }) = item else { continue };
        if slugs.contains_key(file) {
            continue;
        }
        let wanted = path::slug(file);
        let mut slug = wanted.clone();
        let mut number = 1;
        while let Some(other) = taken.get(&slug) {
            number += 1;
            if number == 2 {
                let message = format!("`{file}` and `{other}` have the same address. Rename one of them.");
                problems.push(Problem { file: summary::FILE.to_owned(), line: 1, column: 1, message });
            }
            slug = format!("{wanted}-{number}");
        }
        taken.insert(slug.clone(), file.clone());
        slugs.insert(file.clone(), slug);
    }
    slugs
}

fn chapters(items: Vec<Item>, lessons: &mut Lessons<'_>, problems: &mut Vec<Problem>) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    let mut current = Chapter::default();
    for item in items {
        let next = match item {
            Item::Chapter(chapter) => {
                current.entries.push(lessons.entry(chapter, problems));
                continue;
            }
            Item::Part(title) => Chapter { title: Some(title), entries: Vec::new() },
            Item::Separator => Chapter::default(),
        };
        let done = std::mem::replace(&mut current, next);
        // A separator right before a part, or two of them, do not make a chapter of nothing.
        if done.title.is_some() || !done.entries.is_empty() {
            chapters.push(done);
        }
    }
    if current.title.is_some() || !current.entries.is_empty() {
        chapters.push(current);
    }
    chapters
}

struct Lessons<'a> {
    sources: &'a dyn Sources,
    context: &'a CourseContext,
    topics: Option<TopicTable>,
    /// What the contents say of each file read.
    read: BTreeMap<String, LessonRef>,
    order: Vec<Lesson>,
    /// Links to headings, by lesson.
    links: BTreeMap<String, HeadingLinks>,
}

impl Lessons<'_> {
    fn entry(&mut self, chapter: summary::Chapter, problems: &mut Vec<Problem>) -> Entry {
        let lesson = chapter.path.map(|file| self.lesson(&file, &chapter.title, problems));
        Entry { title: chapter.title, number: chapter.number, depth: chapter.depth, lesson }
    }

    fn lesson(&mut self, file: &str, title: &str, problems: &mut Vec<Problem>) -> LessonRef {
        if let Some(known) = self.read.get(file) {
            return known.clone();
        }
        let (mut parsed, links) = lesson::read(self.sources, file, self.context, None);
        problems.append(&mut parsed.problems);
        let mut lesson = parsed.value;
        self.links.extend(links.map(|links| (lesson.slug.clone(), links)));
        if lesson.title.is_empty() {
            title.clone_into(&mut lesson.title);
        }
        if let Some(table) = &mut self.topics {
            table.taught(&mut lesson.topics, &lesson.slug, file, problems);
        }
        let reference = LessonRef {
            slug: lesson.slug.clone(),
            summary: lesson.summary.clone(),
            minutes: lesson.minutes,
            topics: lesson.topics.clone(),
            tasks: lesson::tasks(&lesson.blocks),
        };
        self.read.insert(file.to_owned(), reference.clone());
        self.order.push(lesson);
        reference
    }
}

//! The build, step by step.

use std::path::Path;
use std::sync::Arc;

use rockpool_course::{Course, CourseSource, Lesson, Parsed, Problem, Sources};
use rockpool_page::{Base, Place};

use crate::address::Address;
use crate::check::{Recordings, examine};
use crate::data::Config;
use crate::dates::Dates;
use crate::discovery::{Discovery, FEED, ROBOTS, SITEMAP};
use crate::head::{self, About};
use crate::output::Output;
use crate::render::Read;
use crate::template::{Page, Template};
use crate::{
    BuildOptions, CourseFolder, RecordingCache, Report, SiteError, embed, hosting, module, offline, render, search,
    webmanifest,
};

/// Builds a site. See [`BuildOptions`] for what and where. Results of examples are kept in the user's cache.
pub async fn build(options: BuildOptions) -> Result<Report, SiteError> {
    build_with(options, &RecordingCache::of_user()).await
}

/// Builds a site, with results of examples in a cache of the caller's choice.
pub async fn build_with(options: BuildOptions, cache: &RecordingCache) -> Result<Report, SiteError> {
    refuse_overlap(&options)?;
    let address = Address::parse(&options.base_url)?;
    let folder = CourseFolder::open(&options.course_dir)?;
    let app = &options.app;

    let (CourseSource { course, lessons, guide, assets }, mut report) = read(&folder);
    let mut recordings = examine(lessons.iter().chain(&guide), &folder, &options.check, cache, &mut report).await;

    let (text, path) = app.template();
    let template = Template::new(text, path, &course.language)?;
    let whole = address.whole();
    // Only what names whole URLs says when a lesson was changed.
    let dates = whole.as_ref().map(|_| Dates::of(folder.source())).unwrap_or_default();

    let mut output = Output::begin(&options.out_dir)?;
    app.write_to(&mut output)?;
    hosting::write(address.base().as_str(), &mut output)?;
    embed::write(app, &template, &mut output)?;
    let site = Site { course: Arc::new(course), address, whole, dates, app: app.hash().to_owned(), template };
    let lessons: Vec<Arc<Lesson>> = lessons.into_iter().map(Arc::new).collect();
    site.write_pages(&mut output)?;
    for lesson in &lessons {
        site.write_lesson(lesson, &mut recordings, &mut output)?;
    }
    site.write_guide(guide.map(Arc::new).as_ref(), &mut recordings, &mut output)?;
    site.write_data(&lessons, &Config { playground: &options.playground }, &mut output)?;
    site.write_discovery(&lessons, &mut output)?;
    copy_assets(&assets, &folder, &mut output)?;
    webmanifest::write(&site.course, app, &mut output)?;
    offline::seal(&mut output, app.hash())?;
    output.compress(&options.compression)?;
    report.files = output.finish()?;
    Ok(report.sorted())
}

/// What every page is made from.
struct Site {
    course: Arc<Course>,
    address: Address,
    /// The address as a whole URL, if it is known.
    whole: Option<Base>,
    dates: Dates,
    /// Hash of the app, which names its folder.
    app: String,
    template: Template,
}

/// A page to write: where, what it is, and what it says of itself.
struct Sheet<'a> {
    path: &'a str,
    place: Place,
    title: &'a str,
    description: &'a str,
    read: Option<Read<'a>>,
}

impl Site {
    fn write_page(&self, sheet: Sheet<'_>, output: &mut Output) -> Result<(), SiteError> {
        let Sheet { path, place, title, description, read } = sheet;
        // The page of a wrong address is shown at any depth, so it alone cannot find the root from where it is.
        let base = if place == Place::NotFound { self.address.base().clone() } else { Base::seen_from(path) };
        let app = base.app(&self.app);
        let head = head::lines(&About {
            course: &self.course,
            place: &place,
            title,
            description,
            base: &base,
            app: &app,
            whole: self.whole.as_ref(),
            has_feed: self.dates.newest().is_some(),
        });
        let body = render::page(&self.course, &base, place, read);
        output.write(path, self.template.fill(&Page { app: &app, head: &head, body: &body }))
    }

    /// The pages that are not lessons.
    fn write_pages(&self, output: &mut Output) -> Result<(), SiteError> {
        let Course { title, description, .. } = self.course.as_ref();
        let about = match description.as_str() {
            "" => format!("{title}: lessons with examples that run in the page."),
            given => given.to_owned(),
        };
        let pages = [
            ("index.html", Place::Contents, title.as_str(), about.as_str()),
            ("playground/index.html", Place::Playground, "Playground", "Write and run any Rust program."),
            ("settings/index.html", Place::Settings, "Settings", ""),
            ("404.html", Place::NotFound, "Page not found", ""),
        ];
        pages.into_iter().try_for_each(|(path, place, title, description)| {
            self.write_page(Sheet { path, place, title, description, read: None }, output)
        })
    }

    /// A lesson's page, its data and its recordings.
    fn write_lesson(
        &self,
        lesson: &Arc<Lesson>,
        recordings: &mut Recordings,
        output: &mut Output,
    ) -> Result<(), SiteError> {
        let path = format!("lessons/{}/index.html", lesson.slug);
        let place = Place::Lesson(lesson.slug.clone());
        self.write_read(&path, place, lesson, recordings, output)
    }

    /// The guide's page, with the course's own guide on it if there is one.
    fn write_guide(
        &self,
        guide: Option<&Arc<Lesson>>,
        recordings: &mut Recordings,
        output: &mut Output,
    ) -> Result<(), SiteError> {
        let path = "guide/index.html";
        if let Some(guide) = guide {
            return self.write_read(path, Place::Guide, guide, recordings, output);
        }
        let description = "Open a Markdown document and run its Rust examples.";
        self.write_page(Sheet { path, place: Place::Guide, title: "Guide", description, read: None }, output)
    }

    /// A page that is read, and what the app needs for it: its content, and what its programs gave.
    fn write_read(
        &self,
        path: &str,
        place: Place,
        lesson: &Arc<Lesson>,
        recordings: &mut Recordings,
        output: &mut Output,
    ) -> Result<(), SiteError> {
        // An empty one is written, too: that nothing was recorded is an answer.
        let recordings = Arc::new(recordings.remove(&lesson.slug).unwrap_or_default());
        let read = Some(Read { lesson, recordings: &recordings });
        self.write_page(Sheet { path, place, title: &lesson.title, description: &lesson.summary, read }, output)?;
        let folder = format!("lessons/{}", lesson.slug);
        output.write_json(&format!("{folder}/lesson.json"), lesson.as_ref())?;
        output.write_json(&format!("{folder}/recorded.json"), recordings.as_ref())
    }

    fn write_data(&self, lessons: &[Arc<Lesson>], config: &Config<'_>, output: &mut Output) -> Result<(), SiteError> {
        let sections: Vec<_> = lessons.iter().flat_map(|lesson| search::sections(lesson)).collect();
        output.write_json("course.json", self.course.as_ref())?;
        output.write_json("search.json", &sections)?;
        output.write_json("config.json", config)
    }

    /// What search engines and feed readers ask for, where the site's URL is known.
    fn write_discovery(&self, lessons: &[Arc<Lesson>], output: &mut Output) -> Result<(), SiteError> {
        let Some(root) = &self.whole else { return Ok(()) };
        let sources = lessons.iter().map(|lesson| (lesson.slug.as_str(), lesson.source.as_str())).collect();
        let discovery = Discovery { course: &self.course, root, sources, dates: &self.dates };
        output.write(SITEMAP, discovery.sitemap())?;
        if let Some(feed) = discovery.feed() {
            output.write(FEED, feed)?;
        }
        if self.address.is_root() {
            output.write(ROBOTS, discovery.robots())?;
        }
        Ok(())
    }
}

/// Reads the course, and looks for the files that it names.
pub(crate) fn read(folder: &CourseFolder) -> (CourseSource, Report) {
    let Parsed { value: source, problems } = folder.course();
    let mut report = Report { lessons: source.lessons.len(), problems, ..Report::default() };
    for path in &source.assets {
        if let Err(message) = folder.locate(path) {
            let lessons = source.lessons.iter().chain(&source.guide);
            report.problems.extend(lessons.filter_map(|lesson| missing(path, &message, lesson, folder)));
        }
    }
    report.problems.extend(source.lessons.iter().chain(&source.guide).flat_map(|lesson| module::stale(lesson, folder)));
    (source, report)
}

/// What to say of a file that is not there, if `lesson` names it.
fn missing(path: &str, message: &str, lesson: &Lesson, folder: &CourseFolder) -> Option<Problem> {
    let (line, column) = place_of(path, &folder.read(&lesson.source).ok()?)?;
    Some(Problem { file: lesson.source.clone(), line, column, message: message.to_owned() })
}

/// Where a lesson's text names a file: the first line with the file's name.
fn place_of(path: &str, text: &str) -> Option<(u32, u32)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    text.lines().enumerate().find_map(|(line, text)| {
        let byte = text.find(name)?;
        let column = text.get(..byte)?.chars().count();
        Some((u32::try_from(line + 1).ok()?, u32::try_from(column + 1).ok()?))
    })
}

fn copy_assets(paths: &[String], folder: &CourseFolder, output: &mut Output) -> Result<(), SiteError> {
    for path in paths {
        // What is missing is among the problems already.
        let Ok(file) = folder.locate(path) else { continue };
        if file.is_file() {
            output.copy(&file, &format!("lessons/{path}"))?;
        }
    }
    Ok(())
}

/// The output folder is replaced as a whole, so nothing it is made from may be in it.
fn refuse_overlap(options: &BuildOptions) -> Result<(), SiteError> {
    let Ok(out) = options.out_dir.canonicalize() else { return Ok(()) };
    let within = |folder: &Path| folder.canonicalize().is_ok_and(|folder| folder.starts_with(&out));
    if within(&options.course_dir) || options.app.folder().is_some_and(within) {
        return Err(SiteError::Overlap(out));
    }
    Ok(())
}

//! The build, step by step.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rockpool_course::{Course, CourseSource, Lesson, Parsed, Problem, Sources};
use rockpool_page::{Base, Place};

use crate::check::{Recordings, examine};
use crate::data::Config;
use crate::output::Output;
use crate::template::{Page, Template};
use crate::{
    BuildOptions, CourseFolder, RecordingCache, Report, SiteError, hosting, module, offline, render, search,
    webmanifest,
};

/// Builds a site. See [`BuildOptions`] for what and where. Results of examples are kept in the user's cache.
pub async fn build(options: BuildOptions) -> Result<Report, SiteError> {
    build_with(options, &RecordingCache::of_user()).await
}

/// Builds a site, with results of examples in a cache of the caller's choice.
pub async fn build_with(options: BuildOptions, cache: &RecordingCache) -> Result<Report, SiteError> {
    refuse_overlap(&options)?;
    let folder = CourseFolder::open(&options.course_dir)?;
    let app = &options.app;

    let (CourseSource { course, lessons, guide, assets }, mut report) = read(&folder);
    let recordings = examine(lessons.iter().chain(&guide), &folder, &options.check, cache, &mut report).await;

    let base = Base::new(&options.base_url);
    let app_url = format!("{}app/{}/", base.as_str(), app.hash());
    let (text, path) = app.template();
    let template = Template::new(text, path, base.as_str(), &app_url, &course.language)?;

    let mut output = Output::begin(&options.out_dir)?;
    app.write_to(&mut output)?;
    hosting::write(base.as_str(), &mut output)?;
    let site = Site { course: Arc::new(course), base, template };
    let lessons: Vec<Arc<Lesson>> = lessons.into_iter().map(Arc::new).collect();
    site.write_pages(&mut output)?;
    site.write_lessons(&lessons, &recordings, &mut output)?;
    site.write_guide(guide.map(Arc::new), &recordings, &mut output)?;
    site.write_data(&lessons, &Config { playground: &options.playground }, &mut output)?;
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
    base: Base,
    template: Template,
}

impl Site {
    /// The pages that are not lessons.
    fn write_pages(&self, output: &mut Output) -> Result<(), SiteError> {
        let about = format!("{}: lessons with examples that run in the page.", self.course.title);
        let pages = [
            ("index.html", Place::Contents, self.course.title.as_str(), about.as_str()),
            ("playground/index.html", Place::Playground, "Playground", "Write and run any Rust program."),
            ("settings/index.html", Place::Settings, "Settings", ""),
            ("404.html", Place::NotFound, "Page not found", ""),
        ];
        for (path, place, title, description) in pages {
            let body = render::page(&self.course, &self.base, place, None);
            output.write(path, self.template.fill(&Page { title, description, body: &body }))?;
        }
        Ok(())
    }

    /// Each lesson's page, its data and its recordings.
    fn write_lessons(
        &self,
        lessons: &[Arc<Lesson>],
        recordings: &Recordings,
        output: &mut Output,
    ) -> Result<(), SiteError> {
        for lesson in lessons {
            let body = render::page(&self.course, &self.base, Place::Lesson(lesson.slug.clone()), Some(lesson));
            let page = Page { title: &lesson.title, description: &lesson.summary, body: &body };
            output.write(&format!("lessons/{}/index.html", lesson.slug), self.template.fill(&page))?;
            write_data_of(lesson, recordings, output)?;
        }
        Ok(())
    }

    /// The guide's page, with the course's own guide on it if there is one.
    fn write_guide(
        &self,
        guide: Option<Arc<Lesson>>,
        recordings: &Recordings,
        output: &mut Output,
    ) -> Result<(), SiteError> {
        let body = render::page(&self.course, &self.base, Place::Guide, guide.as_ref());
        let (title, description) = match &guide {
            Some(guide) => (guide.title.as_str(), guide.summary.as_str()),
            None => ("Guide", "Open a Markdown document and run its Rust examples."),
        };
        output.write("guide/index.html", self.template.fill(&Page { title, description, body: &body }))?;
        guide.map_or(Ok(()), |guide| write_data_of(&guide, recordings, output))
    }

    fn write_data(&self, lessons: &[Arc<Lesson>], config: &Config<'_>, output: &mut Output) -> Result<(), SiteError> {
        let sections: Vec<_> = lessons.iter().flat_map(|lesson| search::sections(lesson)).collect();
        output.write_json("course.json", self.course.as_ref())?;
        output.write_json("search.json", &sections)?;
        output.write_json("config.json", config)
    }
}

/// What the app needs of a lesson: its content, and what its programs gave.
fn write_data_of(lesson: &Lesson, recordings: &Recordings, output: &mut Output) -> Result<(), SiteError> {
    let folder = format!("lessons/{}", lesson.slug);
    output.write_json(&format!("{folder}/lesson.json"), lesson)?;
    let path = format!("{folder}/recorded.json");
    match recordings.get(&lesson.slug) {
        Some(recordings) => output.write_json(&path, recordings),
        // An empty one: that nothing was recorded is an answer, too.
        None => output.write_json(&path, &BTreeMap::<(), ()>::new()),
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

//! What a browser may keep of a build: the build's id, in every page and in the service worker, and `offline.json`.
//!
//! The id is a hash over all that is listed, so it can only be known when everything else is written; until then
//! [`BUILD_MARK`] stands in its place. What a browser does with the list is `web/service-worker.ts`.

use std::fs;
use std::path::Path;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::SiteError;
use crate::app::hex;
use crate::compress::packed_size;
use crate::output::Output;

/// Stands for the build's id in pages and in the service worker.
pub(crate) const BUILD_MARK: &str = "__rockpool_build__";
/// The service worker, which stands at the site's root because its reach is the folder that it lies in.
pub(crate) const WORKER: &str = "service-worker.js";
/// The list.
const LIST: &str = "offline.json";
/// Digits of the id: enough that two builds never share one.
const ID_DIGITS: usize = 12;

/// What a file is for, which decides when a browser keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Part {
    /// Of the app: kept from the first visit on.
    App,
    /// Of the course as a whole: kept from the first visit on.
    Course,
    /// Of a lesson: kept when the lesson is read.
    Lesson,
    /// Of the compiler in the page, which keeps its files itself.
    Compiler,
}

/// One file of the list.
#[derive(Serialize)]
struct Kept {
    path: String,
    bytes: usize,
    /// Bytes on the way, from a host that packs texts, as nearly all do.
    packed: usize,
    /// Hash of the content. Pages have none, because a server may complete them; they state their build instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    part: Part,
}

#[derive(Serialize)]
struct List {
    build: String,
    files: Vec<Kept>,
}

/// Gives a site that is otherwise complete its id and its list. `app` is the name of the app's folder; folders of
/// earlier builds are not listed.
pub(crate) fn seal(output: &mut Output, app: &str) -> Result<(), SiteError> {
    let folder = output.folder().to_owned();
    let mut paths = Vec::new();
    list(&folder, "", &mut paths)?;
    paths.sort();
    let mut hasher = Sha256::new();
    let mut files = Vec::new();
    for (path, part) in paths.iter().filter_map(|path| Some((path, part(path, app)?))) {
        let content = read(&folder.join(path))?;
        let sha256 = hex(&Sha256::digest(&content));
        hasher.update(format!("{path}\0{sha256}\0"));
        let (bytes, packed) = (content.len(), packed_size(Path::new(path), &content)?);
        files.push(Kept { path: path.clone(), bytes, packed, sha256: (!is_page(path)).then_some(sha256), part });
    }
    let build: String = hex(&hasher.finalize()).chars().take(ID_DIGITS).collect();
    for path in paths.iter().filter(|path| is_page(path) || *path == WORKER) {
        name_build(&folder.join(path), &build)?;
    }
    output.write_json(LIST, &List { build, files })
}

/// Adds the paths of all files below a folder, relative to it.
fn list(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Result<(), SiteError> {
    for entry in fs::read_dir(folder).map_err(SiteError::io("read", folder))? {
        let place = entry.map_err(SiteError::io("read", folder))?.path();
        let path = format!("{prefix}{}", place.file_name().unwrap_or_default().to_string_lossy());
        if place.is_dir() {
            list(&place, &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// What a file is for; `None` for one that no browser keeps: of the host, of other sites, of another build.
fn part(path: &str, app: &str) -> Option<Part> {
    if let Some(inner) = path.strip_prefix("app/") {
        let inner = inner.strip_prefix(app)?.strip_prefix('/')?;
        // Only the system that installs the course looks at them, and it keeps its own.
        if inner.starts_with("icon-") {
            return None;
        }
        return Some(if inner.starts_with("compiler/") { Part::Compiler } else { Part::App });
    }
    if let Some(inner) = path.strip_prefix("lessons/") {
        return Some(if inner.starts_with("guide/course/") { Part::Course } else { Part::Lesson });
    }
    let is_of_course = match path {
        "404.html" => false,
        "course.json" | "search.json" | "manifest.webmanifest" => true,
        _ => is_page(path) && !path.starts_with("embed/"),
    };
    is_of_course.then_some(Part::Course)
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Puts the id in the place of the mark. In a page that is the mark in its `<meta>`: quotes of a course are escaped there,
/// and what it says in its text comes later.
fn name_build(file: &Path, build: &str) -> Result<(), SiteError> {
    let before = if file.ends_with(WORKER) { "" } else { "name=\"rockpool-build\" content=\"" };
    let mark = format!("{before}{BUILD_MARK}");
    let text = String::from_utf8_lossy(&read(file)?).replacen(&mark, &format!("{before}{build}"), 1);
    fs::write(file, text).map_err(SiteError::io("write", file))
}

fn read(file: &Path) -> Result<Vec<u8>, SiteError> {
    fs::read(file).map_err(SiteError::io("read", file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_its_part_or_is_left_to_the_network() {
        for (path, expected) in [
            ("app/aa/boot.js", Some(Part::App)),
            ("app/aa/compiler/rustc.wasm.xz", Some(Part::Compiler)),
            ("app/aa/compiler.js", Some(Part::App)),
            ("app/aa/icon-192.png", None),
            ("app/bb/boot.js", None),
            ("index.html", Some(Part::Course)),
            ("guide/index.html", Some(Part::Course)),
            ("lessons/guide/course/lesson.json", Some(Part::Course)),
            ("search.json", Some(Part::Course)),
            ("lessons/sea/tides/index.html", Some(Part::Lesson)),
            ("lessons/sea/img/pool.png", Some(Part::Lesson)),
            ("404.html", None),
            ("config.json", None),
            ("sitemap.xml", None),
            ("_headers", None),
            ("rockpool.js", None),
            ("embed/index.html", None),
            (WORKER, None),
        ] {
            assert_eq!(part(path, "aa"), expected, "{path}");
        }
    }
}

//! A course on disk, as the course crate wants it: by relative path, never outside of the book.

use std::fs;
use std::path::{Component, Path, PathBuf};

use rockpool_course::{BookConfig, CourseSource, Parsed, Sources, read_course};

use crate::SiteError;

/// mdBook's settings of a book.
const BOOK: &str = "book.toml";
/// Largest text file that is read, in bytes: beyond it nobody reads a page.
const MAX_TEXT: u64 = 4 * 1024 * 1024;

/// The folder of a course. Files are given only if they are below the book's folder, symbolic links followed.
#[derive(Clone, Debug)]
pub struct CourseFolder {
    /// The folder of `book.toml`, which nothing may leave.
    root: PathBuf,
    /// The same as the author named it.
    named: PathBuf,
    /// The folder of `SUMMARY.md`, from which paths are counted.
    source: PathBuf,
    book_toml: Option<String>,
}

impl CourseFolder {
    /// The folder of `SUMMARY.md`.
    pub(crate) fn source(&self) -> &Path {
        &self.source
    }

    /// Opens the folder of `book.toml` or of `SUMMARY.md`.
    pub fn open(folder: &Path) -> Result<Self, SiteError> {
        let root = folder.canonicalize().map_err(SiteError::io("open", folder))?;
        let book = root.join(BOOK);
        let book_toml = match fs::read_to_string(&book) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(source) => return Err(SiteError::Io { action: "read", path: book, source }),
        };
        let named = book_toml.as_deref().map(|text| BookConfig::parse(text).value.src);
        let places = [named.as_deref(), Some("."), Some("src")];
        let found =
            places.into_iter().flatten().map(|place| root.join(place)).find(|at| at.join("SUMMARY.md").is_file());
        let source = found.ok_or_else(|| SiteError::NoCourse(folder.to_owned()))?;
        let source = source.canonicalize().map_err(SiteError::io("open", &source))?;
        if !source.starts_with(&root) {
            return Err(SiteError::NoCourse(folder.to_owned()));
        }
        // `.` says nothing that a reader of messages needs.
        let named = if folder == Path::new(".") { PathBuf::new() } else { folder.to_owned() };
        Ok(Self { root, named, source, book_toml })
    }

    /// The folder of the whole book.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file of the course, by its path relative to the sources, as the author can open it: for messages.
    pub fn named(&self, file: &str) -> PathBuf {
        let folder = if file == BOOK { &self.root } else { &self.source };
        self.named.join(folder.strip_prefix(&self.root).unwrap_or(folder)).join(file)
    }

    /// A file that the author names, as `SUMMARY.md` does or as [`CourseFolder::named`], relative to the sources.
    pub(crate) fn relative(&self, file: &str) -> String {
        let inner = Path::new(file).strip_prefix(self.named("")).unwrap_or(Path::new(file));
        inner.to_string_lossy().into_owned()
    }

    /// Reads the course in it.
    pub fn course(&self) -> Parsed<CourseSource> {
        read_course(self, self.book_toml.as_deref())
    }

    /// Where the file of a path relative to the sources is, or a sentence why it cannot be had.
    pub fn locate(&self, path: &str) -> Result<PathBuf, String> {
        let relative = Path::new(path);
        let is_relative = |part| matches!(part, Component::Normal(_) | Component::CurDir | Component::ParentDir);
        if !relative.components().all(is_relative) {
            return Err(format!("`{path}` is not a path relative to the course"));
        }
        let found = self.source.join(relative).canonicalize().map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => format!("there is no file `{path}`"),
            _ => format!("`{path}` cannot be opened: {error}"),
        })?;
        if !found.starts_with(&self.root) {
            return Err(format!("`{path}` is outside of the course"));
        }
        Ok(found)
    }

    /// The bytes of a file, or a sentence why they cannot be had.
    pub(crate) fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        fs::read(self.locate(path)?).map_err(|error| format!("`{path}` cannot be read: {error}"))
    }

    /// Where a file of the course belongs that may not be there yet. The path is one that a lesson names, which never
    /// leaves the course.
    pub(crate) fn place_for(&self, path: &str) -> PathBuf {
        self.source.join(path)
    }
}

impl Sources for CourseFolder {
    fn read(&self, path: &str) -> Result<String, String> {
        let file = self.locate(path)?;
        let size = fs::metadata(&file).map_err(|error| format!("`{path}` cannot be read: {error}"))?.len();
        if size > MAX_TEXT {
            return Err(format!("`{path}` is larger than {} MiB", MAX_TEXT / 1024 / 1024));
        }
        let bytes = fs::read(&file).map_err(|error| format!("`{path}` cannot be read: {error}"))?;
        String::from_utf8(bytes).map_err(|_| format!("`{path}` is not UTF-8 text"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use super::*;

    #[test]
    fn nothing_outside_of_the_course_is_given() {
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret.md"), "secret").unwrap();
        let course = outside.path().join("course");
        fs::create_dir(&course).unwrap();
        fs::write(course.join("SUMMARY.md"), "# Course").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(outside.path().join("secret.md"), course.join("link.md")).unwrap();
        let folder = CourseFolder::open(&course).unwrap();
        assert_eq!(folder.read("SUMMARY.md").unwrap(), "# Course");
        for path in ["../secret.md", "link.md", "/etc/hostname", "missing.md", "missing/../SUMMARY.md"] {
            assert!(folder.read(path).is_err(), "{path}");
        }
    }

    #[test]
    fn files_are_named_so_that_the_author_can_open_them() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("src")).unwrap();
        fs::write(root.path().join("book.toml"), "").unwrap();
        fs::write(root.path().join("src/SUMMARY.md"), "# Course").unwrap();
        let folder = CourseFolder::open(root.path()).unwrap();
        assert_eq!(folder.named("sea/tides.md"), root.path().join("src/sea/tides.md"));
        assert_eq!(folder.named("book.toml"), root.path().join("book.toml"));
        assert_eq!(folder.relative(&root.path().join("src/sea/tides.md").to_string_lossy()), "sea/tides.md");
        assert_eq!(folder.relative("sea/tides.md"), "sea/tides.md");
    }

    #[test]
    fn a_folder_without_a_course_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(CourseFolder::open(folder.path()), Err(SiteError::NoCourse(_))));
    }
}

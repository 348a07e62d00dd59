//! The files of a question, as the compiler's source of files.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_span::source_map::FileLoader;

/// WASI's number for "no such file or directory".
const NO_ENTRY: i32 = 44;

/// Path to text. Nothing else can be read.
pub struct SourceFiles(HashMap<PathBuf, String>);

impl SourceFiles {
    pub fn new(files: &[(String, String)]) -> Self {
        Self(files.iter().map(|(path, text)| (PathBuf::from(path), text.clone())).collect())
    }

    fn text(&self, path: &Path) -> io::Result<&String> {
        let relative = path.strip_prefix("/").unwrap_or(path);
        // What native rustc prints of a file that is not there.
        self.0.get(relative).ok_or_else(|| io::Error::from_raw_os_error(NO_ENTRY))
    }
}

impl FileLoader for SourceFiles {
    fn file_exists(&self, path: &Path) -> bool {
        self.text(path).is_ok()
    }

    fn read_file(&self, path: &Path) -> io::Result<String> {
        self.text(path).cloned()
    }

    fn read_binary_file(&self, path: &Path) -> io::Result<Arc<[u8]>> {
        self.text(path).map(|text| Arc::from(text.as_bytes()))
    }

    fn current_directory(&self) -> io::Result<PathBuf> {
        Ok(PathBuf::from("/"))
    }
}

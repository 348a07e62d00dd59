//! The built app: its files, and the folder named by the hash of all of them.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::SiteError;
use crate::offline::WORKER;
use crate::output::Output;

/// Digits of the hash in the folder's name: enough that two builds never share one.
const NAME_DIGITS: usize = 12;

/// An app as Trunk built it.
pub(crate) struct App {
    folder: PathBuf,
    /// Paths relative to the folder, with forward slashes, in order, without `index.html`.
    files: Vec<String>,
    /// The page template, `index.html`.
    pub template: String,
    /// Hash of all files, for the folder's name.
    pub hash: String,
}

impl App {
    /// Reads the app in `folder`.
    pub fn read(folder: &Path) -> Result<Self, SiteError> {
        let index = folder.join("index.html");
        if !index.is_file() {
            return Err(SiteError::NoApp(folder.to_owned()));
        }
        let template = fs::read_to_string(&index).map_err(SiteError::io("read", &index))?;
        let mut files = Vec::new();
        list(folder, "", &mut files)?;
        files.retain(|file| file != "index.html");
        files.sort();
        let hash = hash(folder, &files)?;
        Ok(Self { folder: folder.to_owned(), files, template, hash })
    }

    /// Copies its files to `app/<hash>/`, but for the service worker, which stands at the root.
    pub fn copy_to(&self, output: &mut Output) -> Result<(), SiteError> {
        self.files.iter().try_for_each(|file| {
            let place = if file == WORKER { file.clone() } else { format!("app/{}/{file}", self.hash) };
            output.copy(&self.folder.join(file), &place)
        })
    }

    /// Whether it has this file.
    pub fn has(&self, file: &str) -> bool {
        self.files.iter().any(|known| known == file)
    }
}

/// Adds the paths of all files below a folder, relative to it; names that begin with a dot are left out.
pub(crate) fn list(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Result<(), SiteError> {
    for entry in fs::read_dir(folder).map_err(SiteError::io("read", folder))? {
        let entry = entry.map_err(SiteError::io("read", folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{path}/"), files)?;
        } else if !name.starts_with('.') {
            files.push(path);
        }
    }
    Ok(())
}

/// Names count as well as contents, and lengths keep one file's end apart from the next one's start.
fn hash(folder: &Path, files: &[String]) -> Result<String, SiteError> {
    let mut hasher = Sha256::new();
    for file in files {
        let path = folder.join(file);
        let content = fs::read(&path).map_err(SiteError::io("read", &path))?;
        hasher.update(format!("{file}\0{}\0", content.len()));
        hasher.update(&content);
    }
    Ok(hex(&hasher.finalize()).chars().take(NAME_DIGITS).collect())
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

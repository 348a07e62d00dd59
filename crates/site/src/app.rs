//! The built app: its files in memory, wherever they come from, and the folder named by the hash of all of them.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::SiteError;
use crate::offline::WORKER;
use crate::output::Output;

/// The page template among the app's files.
const TEMPLATE: &str = "index.html";
/// Digits of the hash in the folder's name: enough that two builds never share one.
const NAME_DIGITS: usize = 12;

/// An app as Trunk built it. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Files>);

struct Files {
    /// Paths with forward slashes and contents, in order of paths, without the page template.
    files: Vec<(String, Cow<'static, [u8]>)>,
    template: String,
    /// Where the template is, for messages.
    template_path: PathBuf,
    hash: String,
    /// The folder that it was read from, if it was.
    folder: Option<PathBuf>,
}

impl App {
    /// Reads the app in `folder`.
    ///
    /// # Errors
    /// There is no app, or a file of it cannot be read.
    pub fn in_folder(folder: &Path) -> Result<Self, SiteError> {
        if !folder.join(TEMPLATE).is_file() {
            return Err(SiteError::NoApp(folder.to_owned()));
        }
        let mut files = Vec::new();
        read(folder, "", &mut files)?;
        Self::new(files, Some(folder))
    }

    /// An app of these files, each a path with forward slashes and its content.
    ///
    /// # Errors
    /// The page template is not among them.
    pub fn of_files(files: impl IntoIterator<Item = (String, Cow<'static, [u8]>)>) -> Result<Self, SiteError> {
        Self::new(files.into_iter().collect(), None)
    }

    fn new(mut files: Vec<(String, Cow<'static, [u8]>)>, folder: Option<&Path>) -> Result<Self, SiteError> {
        files.sort();
        let template_path = folder.unwrap_or(Path::new("")).join(TEMPLATE);
        let place = files.iter().position(|(path, _)| path == TEMPLATE);
        let place = place.ok_or_else(|| SiteError::NoApp(folder.unwrap_or(Path::new("")).to_owned()))?;
        let template = String::from_utf8_lossy(&files.remove(place).1).into_owned();
        let hash = hash(&files);
        Ok(Self(Arc::new(Files { files, template, template_path, hash, folder: folder.map(Path::to_owned) })))
    }

    /// The text of the page template, and where it is.
    pub(crate) fn template(&self) -> (&str, &Path) {
        (&self.0.template, &self.0.template_path)
    }

    /// Hash of all files, for the folder's name.
    pub(crate) fn hash(&self) -> &str {
        &self.0.hash
    }

    /// The folder that it was read from, if it was.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.0.folder.as_deref()
    }

    /// One of its files, if the app has it.
    pub(crate) fn file(&self, name: &str) -> Option<&[u8]> {
        self.0.files.iter().find(|(path, _)| path == name).map(|(_, content)| content.as_ref())
    }

    /// Whether it has this file.
    pub(crate) fn has(&self, file: &str) -> bool {
        self.file(file).is_some()
    }

    /// Writes its files to `app/<hash>/`, but for the service worker, which stands at the root.
    pub(crate) fn write_to(&self, output: &mut Output) -> Result<(), SiteError> {
        let Files { files, hash, .. } = self.0.as_ref();
        files.iter().try_for_each(|(path, content)| {
            let place = if path == WORKER { path.clone() } else { format!("app/{hash}/{path}") };
            output.write(&place, content)
        })
    }
}

fn read(folder: &Path, prefix: &str, files: &mut Vec<(String, Cow<'static, [u8]>)>) -> Result<(), SiteError> {
    for entry in fs::read_dir(folder).map_err(SiteError::io("read", folder))? {
        let place = entry.map_err(SiteError::io("read", folder))?.path();
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("{prefix}{name}");
        if place.is_dir() {
            read(&place, &format!("{path}/"), files)?;
        } else if !name.starts_with('.') {
            files.push((path, fs::read(&place).map_err(SiteError::io("read", &place))?.into()));
        }
    }
    Ok(())
}

/// Names count as well as contents, and lengths keep one file's end apart from the next one's start.
fn hash(files: &[(String, Cow<'static, [u8]>)]) -> String {
    let mut hasher = Sha256::new();
    for (path, content) in files {
        hasher.update(format!("{path}\0{}\0", content.len()));
        hasher.update(content);
    }
    hex(&hasher.finalize()).chars().take(NAME_DIGITS).collect()
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

//! One job's private folder with the program's files in it.

use std::path::{Path, PathBuf};

use rockpool_engine::{CrateType, Program, SourceFile};

use crate::error::RunFault;

/// Where the Playground keeps its project; paths in messages are given as if it were here.
pub(crate) const SHOWN_FOLDER: &str = "/playground";

/// A private folder, removed with all that is in it when this is dropped.
pub(crate) struct Project {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Project {
    /// Writes the program's files into a new folder.
    ///
    /// # Errors
    /// A file's name is not acceptable, or the folder cannot be written.
    pub(crate) fn new(program: &Program) -> Result<Self, RunFault> {
        for file in &program.files {
            check_name(&file.path)?;
        }
        let folder = tempfile::Builder::new().prefix("rockpool-run-").tempdir().map_err(writing)?;
        // The sandbox knows real places, and /tmp may be a link (it is on macOS).
        let path = folder.path().canonicalize().map_err(writing)?;
        let project = Self { folder, path };
        for inner in ["src", "target", "tmp", "home"] {
            std::fs::create_dir(project.path().join(inner)).map_err(writing)?;
        }
        for file in &program.files {
            project.write(file)?;
        }
        Ok(project)
    }

    /// The folder, without symbolic links in its path.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The text of a file as it is now.
    pub(crate) fn read(&self, path: &str) -> Result<String, RunFault> {
        std::fs::read_to_string(self.path.join(path)).map_err(|error| RunFault::machine("reading the result", error))
    }

    fn write(&self, file: &SourceFile) -> Result<(), RunFault> {
        let place = self.path.join(&file.path);
        let parent = place.parent().unwrap_or(&self.path);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&place, &file.text))
            .map_err(|error| RunFault::machine(&format!("writing {}", file.path), error))
    }

    /// Removes the folder; a failure is logged, since nobody waits for it.
    pub(crate) fn remove(self) {
        if let Err(error) = self.folder.close() {
            tracing::warn!(%error, "a run's folder could not be removed");
        }
    }
}

fn writing(error: std::io::Error) -> RunFault {
    RunFault::machine("making a folder for the run", error)
}

/// The file that the compiler is given.
pub(crate) fn primary_file(program: &Program) -> &'static str {
    match program.crate_type {
        CrateType::Bin => "src/main.rs",
        _ => "src/lib.rs",
    }
}

fn check_name(path: &str) -> Result<(), RunFault> {
    let refuse = |what: &str, instead: &str| {
        Err(RunFault::Unsupported { what: format!("{what} ({path:?})"), instead: instead.to_owned() })
    };
    let parts: Vec<&str> = path.split('/').collect();
    let is_bad = |part: &&str| part.is_empty() || part.starts_with('.') || part.contains(['\\', '\0', ':']);
    if parts.iter().any(is_bad) || path.len() > 200 {
        return refuse("a file of this name", "Use a relative path of plain names, such as src/shapes.rs.");
    }
    match path {
        "build.rs" => refuse("a build script", "Write the generated code into a file of its own."),
        "Cargo.toml" | "Cargo.lock" | "Playground.toml" => {
            refuse("an own manifest", "The crates listed under /meta/crates are there already.")
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_folder_or_steer_the_build_are_refused() {
        for good in ["src/main.rs", "src/a/b.rs", "data.txt", "tests/t.rs", "src/ä.rs"] {
            assert_eq!(check_name(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "/etc/x",
            "../x",
            "src/../../x",
            "src//x",
            "a\\b",
            ".cargo/config.toml",
            "build.rs",
            "Cargo.toml",
            "c:x",
        ] {
            assert!(check_name(bad).is_err(), "{bad}");
        }
    }
}

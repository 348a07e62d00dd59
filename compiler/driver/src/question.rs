//! What the page asks. The form is that of `web/compiler.d.ts`.

use serde_json::Value;

/// What is to be done with the program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    Check,
    Types,
    Expand,
    Hir,
    Mir,
    /// A WebAssembly module that runs.
    Build,
    /// The functions of such a module that the reader wrote, as text.
    Wasm,
}

impl Task {
    /// Whether code is made.
    pub fn builds(self) -> bool {
        matches!(self, Task::Build | Task::Wasm)
    }
}

/// A program and what is wanted of it.
pub struct Question {
    pub task: Task,
    /// Path and text of each file; the first is the root of the crate.
    pub files: Vec<(String, String)>,
    pub edition: String,
    pub crate_type: String,
    pub tests: bool,
    pub unstable: bool,
    /// Name of each crate that the program may use, and the file in [`crate::sysroot::CRATES`] that has its metadata.
    pub crates: Vec<(String, String)>,
    /// Where code is made: whether it is to be fast, without the checks of a debug build.
    pub release: bool,
}

impl Question {
    /// Reads the JSON; the error says which part is wrong.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let value: Value = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        let text = |of: &Value, name: &str| of[name].as_str().map(str::to_owned).ok_or_else(|| format!("no {name}"));
        let task = match text(&value, "task")?.as_str() {
            "check" => Task::Check,
            "types" => Task::Types,
            "expand" => Task::Expand,
            "hir" => Task::Hir,
            "mir" => Task::Mir,
            "build" => Task::Build,
            "wasm" => Task::Wasm,
            other => return Err(format!("no task is called {other}")),
        };
        let files = value["files"].as_array().ok_or("no files")?;
        let files: Vec<_> =
            files.iter().map(|file| Ok((text(file, "path")?, text(file, "text")?))).collect::<Result<_, String>>()?;
        if files.is_empty() {
            return Err("no files".to_owned());
        }
        let crates = value["crates"].as_array().map(Vec::as_slice).unwrap_or_default();
        let crates = crates.iter().map(|one| Ok((text(one, "name")?, text(one, "file")?))).collect::<Result<_, String>>()?;
        Ok(Self {
            task,
            files,
            edition: text(&value, "edition")?,
            crate_type: text(&value, "crate_type")?,
            tests: value["tests"] == true,
            unstable: value["unstable"] == true,
            crates,
            release: value["release"] == true,
        })
    }

    /// Path of the crate's root.
    pub fn root(&self) -> &str {
        &self.files[0].0
    }
}

//! Examples that run in the lesson as WebAssembly: compiling them, and telling whether a file is of today's text.
//!
//! A module is a file of the course, so that a site can be built where nothing compiles to WebAssembly. It carries the
//! hash of the example it was compiled from in a custom section.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rockpool_course::{Block, Lesson, Problem, Snippet, assemble};
use sha2::{Digest, Sha256};

use crate::app::hex;
use crate::{CourseFolder, SiteError};

/// The custom section that holds the hash of an example's text.
const SECTION: &str = "rockpool-example";
const TARGET: &str = "wasm32-unknown-unknown";

/// A compiler that has the target `wasm32-unknown-unknown`.
#[derive(Clone, Debug)]
pub struct WasmCompiler {
    /// The program.
    pub rustc: PathBuf,
    /// Further arguments, such as `--sysroot=…`.
    pub arguments: Vec<String>,
}

/// Compiles the modules of the course in `course_dir` whose files are missing or of another text. Gives the paths of
/// those written, relative to the course.
///
/// # Errors
/// An example does not compile, or a file cannot be written.
pub fn compile_modules(course_dir: &Path, compiler: &WasmCompiler) -> Result<Vec<String>, SiteError> {
    let folder = CourseFolder::open(course_dir)?;
    let source = folder.course().value;
    let mut written = Vec::new();
    for (lesson, snippet, path) in source.lessons.iter().chain(&source.guide).flat_map(modules) {
        if folder.bytes(path).is_ok_and(|bytes| is_of(&bytes, snippet)) {
            continue;
        }
        let place = || format!("{}:{}", lesson.source, snippet.line);
        let mut module = compile(snippet, compiler).map_err(|reason| SiteError::Module { place: place(), reason })?;
        module.extend(section(SECTION, &hash(snippet)));
        let file = folder.place_for(path);
        fs::write(&file, module).map_err(SiteError::io("write", &file))?;
        written.push(path.to_owned());
    }
    Ok(written)
}

/// What to say of modules of `lesson` that were compiled from another text.
pub(crate) fn stale<'a>(lesson: &'a Lesson, folder: &'a CourseFolder) -> impl Iterator<Item = Problem> + 'a {
    modules(lesson).filter_map(|(lesson, snippet, path)| {
        let bytes = folder.bytes(path).ok()?;
        let message = format!(
            "`{path}` was compiled from another text of this example. Compile it anew with `rockpool modules`."
        );
        let problem = Problem { file: lesson.source.clone(), line: snippet.line, column: 1, message };
        (!is_of(&bytes, snippet)).then_some(problem)
    })
}

fn modules(lesson: &Lesson) -> impl Iterator<Item = (&Lesson, &Snippet, &str)> {
    lesson.blocks.iter().filter_map(move |block| match block {
        Block::Snippet(snippet) => Some((lesson, snippet, snippet.module.as_deref()?)),
        _ => None,
    })
}

fn compile(snippet: &Snippet, compiler: &WasmCompiler) -> Result<Vec<u8>, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (source, module) = (folder.path().join("module.rs"), folder.path().join("module.wasm"));
    fs::write(&source, assemble(&snippet.code, None).text).map_err(|error| error.to_string())?;
    let output = Command::new(&compiler.rustc)
        .args(["--crate-name=module", "--crate-type=cdylib", "--target", TARGET, "--edition", &snippet.edition])
        .args([
            "-Copt-level=z",
            "-Clto=fat",
            "-Ccodegen-units=1",
            "-Cpanic=abort",
            "-Cstrip=symbols",
            "--cap-lints=allow",
        ])
        .args(&compiler.arguments)
        .arg("-o")
        .args([&module, &source])
        .output()
        .map_err(|error| format!("{} does not start: {error}", compiler.rustc.display()))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    fs::read(&module).map_err(|error| error.to_string())
}

fn hash(snippet: &Snippet) -> String {
    hex(&Sha256::digest(format!("{}\n{}", snippet.edition, snippet.code)))
}

fn is_of(module: &[u8], snippet: &Snippet) -> bool {
    module.ends_with(&section(SECTION, &hash(snippet)))
}

/// A custom section of WebAssembly's binary format. All lengths here fit one byte of LEB128.
fn section(name: &str, content: &str) -> Vec<u8> {
    let length = |text: &str| u8::try_from(text.len()).ok().filter(|length| *length < 0x80).unwrap_or_default();
    let mut bytes = vec![0, length(name) + length(content) + 1, length(name)];
    bytes.extend_from_slice(name.as_bytes());
    bytes.extend_from_slice(content.as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_in_the_binary_format() {
        assert_eq!(section("ab", "xyz"), [0, 6, 2, b'a', b'b', b'x', b'y', b'z']);
    }
}

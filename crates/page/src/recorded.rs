//! What an example gave when the course was built, for readers without scripts and before the first run.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use rockpool_engine::output::own_stderr;
use rockpool_engine::{Exit, Recording, ansi};

/// What the programs of a lesson gave, by the ids of their snippets.
pub type Recordings = Arc<BTreeMap<String, Recording>>;

/// A recording, closed until it is asked for. Nothing where there is nothing to read.
#[component]
pub fn Recorded(
    /// The recording.
    recording: Recording,
) -> impl IntoView {
    let Some(Told { is_built, printed, errors, words }) = told(&recording) else { return None };
    let result = if recording.outcome.success { "success" } else { "failure" };
    let engine = format!("recorded with Rust {} from the example as given", recording.rustc);
    let (has_printed, has_errors) = (!printed.is_empty(), !errors.is_empty());
    Some(view! {
        <details class="recorded">
            <summary>{if is_built { "Output" } else { "What the compiler says" }}</summary>
            {has_printed
                .then(|| view! { <pre class="output output-stdout" tabindex="0" aria-label="Printed">{printed}</pre> })}
            // All that the compiler says is of one kind; what a program prints is of two, told apart by word and colour.
            {(has_errors && is_built).then(|| view! { <p class="recorded-stream">"Standard error"</p> })}
            {has_errors
                .then(|| {
                    let label = if is_built { "Standard error" } else { "The compiler's words" };
                    view! { <pre class="output output-stderr" tabindex="0" aria-label=label>{errors}</pre> }
                })}
            <p class="output-status" data-result=result>
                <span>{words}</span>
                <span class="engine-name">{engine}</span>
            </p>
        </details>
    })
}

/// A recording as a reader is told of it.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    /// Whether it came to run, or was refused by the compiler.
    is_built: bool,
    printed: String,
    errors: String,
    words: String,
}

/// What there is to tell; `None` for a program that was only checked, and passed.
fn told(recording: &Recording) -> Option<Told> {
    let Recording { stdout, stderr, outcome, .. } = recording;
    let own = own_stderr(stderr);
    if own.is_none() && outcome.success && stdout.is_empty() {
        return None;
    }
    let is_built = own.is_some() || outcome.success || !matches!(outcome.exit, Exit::Status(_));
    let errors = own.unwrap_or_else(|| without_cargo(stderr));
    Some(Told { is_built, printed: plain(stdout), errors: plain(errors), words: outcome.in_words(is_built) })
}

/// The compiler's words without Cargo's: that it compiles, at the start, and that it could not, at the end.
fn without_cargo(stderr: &str) -> &str {
    let said = match stderr.split_once('\n') {
        Some((first, rest)) if first.trim_start().starts_with("Compiling ") => rest,
        _ => stderr,
    };
    said.rsplit_once("\nerror: could not compile ").map_or(said, |(said, _)| said)
}

fn plain(text: &str) -> String {
    ansi::strip(text).trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_engine::Outcome;

    fn recording(stdout: &str, stderr: &str, status: i32) -> Recording {
        let outcome = Outcome { success: status == 0, exit: Exit::Status(status), artefact: None };
        Recording { stdout: stdout.into(), stderr: stderr.into(), outcome, rustc: "1.95.0".into() }
    }

    const BUILT: &str = "   Compiling x v0.0.1 (/x)\nwarning: unused\n     Running `target/debug/x`\n";

    #[test]
    fn a_program_that_ran_tells_what_it_printed_and_not_what_its_build_did() {
        let told = told(&recording("hi\n", &format!("{BUILT}\nthread 'main' panicked\n"), 101));
        let expected = Told {
            is_built: true,
            printed: "hi".into(),
            errors: "thread 'main' panicked".into(),
            words: "The program panicked (status 101)".into(),
        };
        assert_eq!(told, Some(expected));
    }

    #[test]
    fn a_program_that_was_refused_tells_what_the_compiler_said() {
        let stderr = "   Compiling x v0.0.1 (/x)\nerror[E0382]: \u{1b}[1mno\u{1b}[0m\n\nerror: could not compile `x`\n";
        let told = told(&recording("", stderr, 101));
        let expected = Told {
            is_built: false,
            printed: String::new(),
            errors: "error[E0382]: no".into(),
            words: "The program does not compile".into(),
        };
        assert_eq!(told, Some(expected));
    }

    #[test]
    fn a_program_that_was_only_checked_has_nothing_to_tell() {
        assert_eq!(told(&recording("", "    Checking x v0.0.1 (/x)\n    Finished\n", 0)), None);
        assert!(told(&recording("", BUILT, 0)).is_some(), "one that ran and printed nothing has");
    }
}

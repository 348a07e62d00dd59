//! What the compiler in the page found in a text, with places in it.
//!
//! Pure and derived from one answer.

use rockpool_engine::compiler::{Answer, End};
use rockpool_engine::detect::crates_used;
use rockpool_engine::{Diagnostic, Exit, Level, Outcome};

use super::findings::{self, Finding, Findings};
use super::{Place, Sent};
use crate::browser::editor::Mark;

/// What a check says of a program.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It compiles.
    Compiles,
    /// It does not.
    Fails,
    /// It could not be checked; why, for the reader.
    Unknown(String),
}

/// One answer about one text.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What was asked about.
    pub sent: Sent,
    /// What it says.
    pub verdict: Verdict,
    /// The compiler's messages in its order.
    pub findings: Vec<Finding>,
}

/// Crates that examples use and a page may not have.
const CRATES: [&str; 44] = [
    "anyhow",
    "async_std",
    "base64",
    "bincode",
    "bitflags",
    "bytes",
    "chrono",
    "clap",
    "crossbeam",
    "csv",
    "dashmap",
    "env_logger",
    "flate2",
    "futures",
    "hashbrown",
    "hex",
    "hyper",
    "image",
    "indexmap",
    "itertools",
    "lazy_static",
    "libc",
    "log",
    "mio",
    "nalgebra",
    "ndarray",
    "nom",
    "num",
    "once_cell",
    "parking_lot",
    "petgraph",
    "proptest",
    "rand",
    "rayon",
    "regex",
    "reqwest",
    "serde",
    "serde_json",
    "smallvec",
    "thiserror",
    "tokio",
    "tracing",
    "url",
    "uuid",
];

impl Checked {
    /// Reads an answer. `expected` is the error that the text is meant to have.
    pub fn of(sent: Sent, answer: &Answer, expected: Option<&str>) -> Self {
        let messages = answer.messages();
        let verdict = match answer.end {
            End::Done => Verdict::Compiles,
            End::Failed => match needed_crate(&sent, &messages, expected) {
                Some(name) => Verdict::Unknown(format!(
                    "This uses the crate {name}, which only a server has: Run tells whether it compiles."
                )),
                None => Verdict::Fails,
            },
            End::Crashed | End::Exhausted | End::Overdue | End::Superseded => Verdict::Unknown(answer.message.clone()),
        };
        if let Verdict::Unknown(_) = verdict {
            return Self { sent, verdict, findings: Vec::new() };
        }
        let findings = findings::placed(&sent, messages);
        Self { sent, verdict, findings }
    }

    /// A text that is not checked, and why.
    pub fn not(sent: Sent, why: &str) -> Self {
        Self { sent, verdict: Verdict::Unknown(why.to_owned()), findings: Vec::new() }
    }

    /// Whether this says something of the program.
    pub fn is_verdict(&self) -> bool {
        !matches!(self.verdict, Verdict::Unknown(_))
    }

    /// How many errors and warnings there are.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|found| found.diagnostic.is_error()).count();
        let warnings = self.findings.iter().filter(|found| found.diagnostic.level == Level::Warning).count();
        (errors, warnings)
    }

    /// What it says in a few words.
    pub fn summary(&self) -> String {
        let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        match (&self.verdict, self.counts()) {
            (Verdict::Unknown(_), _) => "Not checked".to_owned(),
            (_, (0, 0)) => "No errors".to_owned(),
            (_, (0, warnings)) => plural(warnings, "warning"),
            (_, (errors, 0)) => plural(errors, "error"),
            (_, (errors, warnings)) => format!("{}, {}", plural(errors, "error"), plural(warnings, "warning")),
        }
    }

    /// It as the outcome of a build, to be judged as one.
    pub fn as_outcome(&self) -> (Outcome, Findings) {
        let success = self.verdict == Verdict::Compiles;
        let exit = if success { Exit::Status(0) } else { Exit::Status(1) };
        let findings = Findings { diagnostics: self.findings.clone(), ..Findings::default() };
        (Outcome { success, exit, artefact: None }, findings)
    }

    /// What is marked in the file of that index, each with the index of its finding.
    pub fn marks(&self, file: usize) -> Vec<(usize, Mark)> {
        let each = self.findings.iter().enumerate();
        each.flat_map(|(index, found)| self.marks_of(file, found).into_iter().map(move |mark| (index, mark))).collect()
    }

    fn marks_of(&self, file: usize, found: &Finding) -> Vec<Mark> {
        let diagnostic = &found.diagnostic;
        let mut seen_primary = false;
        let mark = |label: &rockpool_engine::Label| {
            let Place { from, to, .. } = self.sent.place(&label.span).filter(|place| place.file == file)?;
            let is_first = label.primary && !std::mem::replace(&mut seen_primary, true);
            if !is_first && label.text.is_empty() {
                return None;
            }
            Some(Mark {
                from,
                to,
                level: if is_first { diagnostic.level } else { Level::Note },
                message: if is_first { heading(diagnostic, &label.text) } else { label.text.clone() },
                code: if is_first { diagnostic.code.clone().unwrap_or_default() } else { String::new() },
                unused: is_first && is_unused(diagnostic),
            })
        };
        diagnostic.labels.iter().filter_map(mark).collect()
    }

    /// Those of a run's findings that are news beside these: another compiler or tool may find more.
    pub fn news(&self, run: &[Finding]) -> Vec<Finding> {
        let is_known = |one: &&Finding| {
            self.findings.iter().any(|known| {
                let (a, b) = (&known.diagnostic, &one.diagnostic);
                a.code == b.code && (a.message == b.message || known.place.map(|p| p.from) == one.place.map(|p| p.from))
            })
        };
        run.iter().filter(|one| !is_known(one)).cloned().collect()
    }
}

/// The message, and what it says of its place.
fn heading(diagnostic: &Diagnostic, label: &str) -> String {
    if label.is_empty() || diagnostic.message == label {
        diagnostic.message.clone()
    } else {
        format!("{}\n{label}", diagnostic.message)
    }
}

/// Whether it says that something could be left out.
fn is_unused(diagnostic: &Diagnostic) -> bool {
    let name = diagnostic.code.as_deref().unwrap_or_default();
    diagnostic.level == Level::Warning
        && (name.starts_with("unused_") || matches!(name, "dead_code" | "unreachable_code"))
        && !matches!(name, "unused_must_use" | "unused_mut" | "unused_parens" | "unused_braces")
}

/// The crate that the errors are about, if one is missing that only a server has.
fn needed_crate(sent: &Sent, messages: &[Diagnostic], expected: Option<&str>) -> Option<String> {
    const ABOUT_NAMES: [&str; 3] = ["E0432", "E0433", "E0463"];
    if expected.is_some_and(|code| ABOUT_NAMES.contains(&code)) {
        return None;
    }
    let is_named = |name: &str| {
        let (alone, path) = (format!("`{name}`"), format!("`{name}::"));
        messages.iter().any(|one| {
            let about = one.code.as_deref().is_some_and(|code| ABOUT_NAMES.contains(&code));
            let says = |text: &str| text.contains(&alone) || text.contains(&path);
            about && (says(&one.message) || one.labels.iter().any(|label| says(&label.text)))
        })
    };
    let used = sent.job.program.files.iter().flat_map(|file| crates_used(&file.text));
    used.into_iter().find(|name| CRATES.contains(&name.as_str()) && is_named(name))
}

#[cfg(test)]
mod tests {
    use super::super::Doing;
    use super::super::assembly::{Parts, sent};
    use super::*;

    fn answer(end: End, diagnostics: &str) -> Answer {
        let message = String::new();
        Answer { end, diagnostics: diagnostics.into(), output: String::new(), message, milliseconds: 50.0, memory: 0.0 }
    }

    fn message(code: &str, level: &str, text: &str, spans: &[(u32, u32, bool, &str)]) -> String {
        let span = |(from, to, primary, label): &(u32, u32, bool, &str)| {
            serde_json::json!({
                "file_name": "src/main.rs", "byte_start": from, "byte_end": to, "line_start": 1, "line_end": 1,
                "column_start": 1, "column_end": 1, "is_primary": primary, "label": label,
            })
        };
        let spans: Vec<_> = spans.iter().map(span).collect();
        let json = serde_json::json!({
            "$message_type": "diagnostic", "message": text, "level": level, "spans": spans, "children": [],
            "code": {"code": code, "explanation": null}, "rendered": null,
        });
        format!("{json}\n")
    }

    fn checked(code: &str, end: End, diagnostics: &str, expected: Option<&str>) -> Checked {
        Checked::of(sent(Doing::Run, Parts { code, ..Parts::default() }), &answer(end, diagnostics), expected)
    }

    #[test]
    fn labels_become_marks_with_their_own_words() {
        let code = "fn main() {\n    let v = 1;\n}\n";
        let said = message(
            "E0382",
            "error",
            "borrow of moved value",
            &[(20, 21, false, "moved here"), (24, 25, true, "used here")],
        );
        let said = said + &message("unused_variables", "warning", "unused variable: `v`", &[(20, 21, true, "")]);
        let checked = checked(code, End::Failed, &said, None);
        let marks: Vec<_> = checked
            .marks(0)
            .into_iter()
            .map(|(index, mark)| (index, mark.from, mark.to, mark.level, mark.message, mark.unused))
            .collect();
        assert_eq!(
            marks,
            [
                (0, 24, 25, Level::Error, "borrow of moved value\nused here".to_owned(), false),
                (0, 20, 21, Level::Note, "moved here".to_owned(), false),
                (1, 20, 21, Level::Warning, "unused variable: `v`".to_owned(), true),
            ]
        );
        assert_eq!(checked.summary(), "1 error, 1 warning");
    }

    #[test]
    fn a_crate_that_only_a_server_has_is_no_error() {
        let said = message("E0432", "error", "unresolved import `rand`", &[(4, 8, true, "")]);
        for (code, expected, is_verdict) in [
            ("use rand::Rng;\nfn main() {}", None, false),
            ("use rand::Rng;\nfn main() {}", Some("E0432"), true),
            ("use crate::rand;\nfn main() {}", None, true),
        ] {
            assert_eq!(checked(code, End::Failed, &said, expected).is_verdict(), is_verdict, "{code}");
        }
    }

    #[test]
    fn what_a_run_finds_besides_is_news() {
        let said = message("E0382", "error", "borrow of moved value", &[(4, 8, true, "")]);
        let checked = checked("fn main() {}", End::Failed, &said, None);
        let mut more = checked.findings.clone();
        more.push(Finding {
            diagnostic: Diagnostic { code: Some("clippy::x".into()), ..more[0].diagnostic.clone() },
            place: None,
        });
        assert_eq!(checked.news(&more).len(), 1);
    }
}

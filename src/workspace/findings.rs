//! What a run's output says: diagnostics, tests, panics, each with its place in the reader's text.
//!
//! Pure and derived: the same sent text and output give the same findings.

use rockpool_engine::diagnostic::{from_plain, place as place_spans};
use rockpool_engine::{Diagnostic, Level, PanicPlace, TestReport, TestResult};

use super::output::{Output, Stream};
use super::sent::{Place, Sent};
use super::words::Facts;

/// A diagnostic and where it is in the reader's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What the compiler said.
    pub diagnostic: Diagnostic,
    /// Where, if it is in what the reader wrote.
    pub place: Option<Place>,
}

/// Everything found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// The compiler's messages, in its order.
    pub diagnostics: Vec<Finding>,
    /// What the test harness said so far.
    pub tests: TestReport,
    /// Panics and their places.
    pub panics: Vec<(PanicPlace, Option<Place>)>,
}

/// Reads the output of a run. Compiler messages and panics are read when it is `over`, since only whole text can be.
/// `structured` are the compiler's messages where the engine gives them so; else they are read from the text.
pub fn of(sent: &Sent, output: &Output, structured: Option<&[Diagnostic]>, over: bool) -> Findings {
    let tests = if sent.job.program.tests {
        rockpool_engine::tests::parse(&output.text(Stream::Stdout))
    } else {
        TestReport::default()
    };
    if !over {
        return Findings { tests, ..Findings::default() };
    }
    let stderr = output.text(Stream::Stderr);
    let mut diagnostics = structured.map_or_else(|| from_plain(&stderr), <[Diagnostic]>::to_vec);
    place_spans(&mut diagnostics, &sent.job.program.files);
    let panics = rockpool_engine::panic::find(&stderr).into_iter().map(|panic| {
        let place = sent.place_of_line(&panic.file, panic.line, panic.column);
        (panic, place)
    });
    Findings { diagnostics: placed(sent, diagnostics), tests, panics: panics.collect() }
}

/// Messages with their places in the reader's text.
pub fn placed(sent: &Sent, diagnostics: Vec<Diagnostic>) -> Vec<Finding> {
    let with_place = |diagnostic: Diagnostic| {
        let label = diagnostic.primary().or(diagnostic.labels.first());
        let place = label.and_then(|label| sent.place(&label.span));
        Finding { diagnostic, place }
    };
    diagnostics.into_iter().map(with_place).collect()
}

impl Findings {
    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|found| found.diagnostic.level <= Level::Error).count()
    }

    /// What is said of it in one line.
    pub fn facts(&self) -> Facts {
        let count = |wanted: fn(&TestResult) -> bool| self.tests.rows.iter().filter(|row| wanted(&row.result)).count();
        let passed = count(|result| *result == TestResult::Passed);
        let failed = count(|result| matches!(result, TestResult::Failed | TestResult::TimedOut));
        Facts { errors: self.errors(), tests: self.tests.is_report().then_some((passed, failed)) }
    }
}

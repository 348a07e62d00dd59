//! The test harness's printed report as data.
//!
//! libtest has a JSON format only on nightly, so its text is read. The text may be cut anywhere: call [`parse`] on all
//! that has arrived so far, again and again.

mod report;

use serde::{Deserialize, Serialize};

use crate::panic::PanicPlace;

pub use report::parse;

/// What a run of the test harness has said so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TestReport {
    /// A row a test, in the order of the output.
    pub rows: Vec<TestRow>,
    /// How many tests were announced (`running 3 tests`), over all harnesses started so far; `None` before the first.
    pub announced: Option<u32>,
    /// The closing counts, summed over the harnesses that are done; `None` before the first is.
    pub summary: Option<Summary>,
}

/// One test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestRow {
    /// Path of the test, such as `tests::adds`; of a documentation test, `src/lib.rs - add (line 5)`.
    pub name: String,
    /// Whether it passes by panicking.
    pub should_panic: bool,
    /// How it went.
    pub result: TestResult,
    /// What a failed test printed, if the report has come that far.
    pub failure: Option<Failure>,
}

/// How a test went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestResult {
    /// Started, no result yet.
    Running,
    /// As it should.
    Passed,
    /// Not as it should.
    Failed,
    /// Not run.
    Ignored {
        /// Why, if the author said.
        reason: Option<String>,
    },
    /// Ended at a time limit.
    TimedOut,
}

/// What a failed test printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The captured output without empty lines around it.
    pub text: String,
    /// Where it panicked, if it did.
    pub panic: Option<PanicPlace>,
}

/// The counts of `test result:` lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// Tests that were not run because they are marked so.
    pub ignored: u32,
    /// Benchmarks.
    pub measured: u32,
    /// Tests that were not asked for.
    pub filtered_out: u32,
    /// Wall-clock time, if the harness said.
    pub seconds: Option<f64>,
}

impl TestReport {
    /// Whether this output is a test harness's at all.
    pub fn is_report(&self) -> bool {
        self.announced.is_some()
    }

    /// Whether every announced test is done and none failed. No tests at all is no success.
    pub fn all_passed(&self) -> bool {
        let passed = self.rows.iter().filter(|row| row.result == TestResult::Passed).count();
        let bad = self
            .rows
            .iter()
            .any(|row| matches!(row.result, TestResult::Failed | TestResult::TimedOut | TestResult::Running));
        self.summary.is_some_and(|summary| summary.failed == 0) && passed > 0 && !bad
    }
}

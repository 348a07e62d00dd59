//! Reading libtest's text line by line.

use super::{Failure, Summary, TestReport, TestResult, TestRow};

/// Reads the harness's standard output so far. Total: any text gives a report, other text an empty one.
///
/// Understands several harnesses in a row (unit tests, then documentation tests), `should panic` rows, tests that
/// print between their name and their result (one thread, output not captured), and a last line that is cut.
pub fn parse(stdout: &str) -> TestReport {
    let text = crate::ansi::strip(stdout);
    let mut reader = Reader::default();
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end_matches(['\n', '\r']), line.ends_with('\n'));
    }
    reader.close_block();
    reader.report
}

#[derive(Default)]
struct Reader {
    report: TestReport,
    /// First row of the harness that is being read: failures belong to its rows.
    first_row: usize,
    /// A failure's captured output that is being read: its row and its lines.
    block: Option<(Option<usize>, Vec<String>)>,
}

impl Reader {
    fn line(&mut self, line: &str, whole: bool) {
        if self.report.announced.is_some() && self.failure_line(line) {
            return;
        }
        if let Some(count) = announcement(line).filter(|_| whole) {
            self.first_row = self.report.rows.len();
            *self.report.announced.get_or_insert(0) += count;
        } else if let Some(rest) = line.strip_prefix("test result: ") {
            if let Some(summary) = summary(rest).filter(|_| whole) {
                add(self.report.summary.get_or_insert_default(), &summary);
            }
        } else if self.report.announced.is_some() {
            self.row_line(line, whole);
        }
    }

    /// `test name ... result`, or the late result of the row before.
    fn row_line(&mut self, line: &str, whole: bool) {
        if let Some((name, result)) = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ...")) {
            let should_panic = name.ends_with(" - should panic");
            let name = bare_name(name);
            let result = result_of(result.trim(), whole).unwrap_or(TestResult::Running);
            self.report.rows.push(TestRow { name: name.to_owned(), should_panic, result, failure: None });
        } else if let Some(last) = self.report.rows.last_mut().filter(|row| row.result == TestResult::Running)
            && let Some(result) = result_of(line.trim(), whole)
        {
            last.result = result;
        }
    }

    /// Lines of captured output; gives whether the line was one, or began one.
    fn failure_line(&mut self, line: &str) -> bool {
        if let Some(name) = block_name(line) {
            self.close_block();
            let name = bare_name(name);
            let rows = self.report.rows.iter().skip(self.first_row);
            let row = rows.clone().position(|row| row.name == name).map(|index| index + self.first_row);
            self.block = Some((row, Vec::new()));
            return true;
        }
        let Some((_, lines)) = &mut self.block else { return false };
        if line == "failures:" || line.starts_with("test result: ") {
            self.close_block();
            return false;
        }
        lines.push(line.to_owned());
        true
    }

    fn close_block(&mut self) {
        let Some((Some(row), lines)) = self.block.take() else { return };
        let text = lines.join("\n").trim_matches('\n').trim_end().to_owned();
        let panic = crate::panic::find(&text).into_iter().next();
        if let Some(row) = self.report.rows.get_mut(row) {
            row.failure = Some(Failure { text, panic });
        }
    }
}

/// A test's path without the words by which the harness tells what is special about it.
fn bare_name(name: &str) -> &str {
    let words = [" - should panic", " - compile fail", " - compile"];
    words.iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name)
}

/// `---- name stdout ----`, which opens what a failed test printed.
fn block_name(line: &str) -> Option<&str> {
    let name = line.strip_prefix("---- ")?.strip_suffix(" ----")?;
    name.strip_suffix(" stdout").or_else(|| name.strip_suffix(" stderr"))
}

fn announcement(line: &str) -> Option<u32> {
    let (count, what) = line.strip_prefix("running ")?.split_once(' ')?;
    matches!(what, "test" | "tests").then(|| count.parse().ok())?
}

/// A result's words. Of a line that may be cut only a whole one is trusted, save for the shortest, `ok`.
fn result_of(words: &str, whole: bool) -> Option<TestResult> {
    let (first, rest) = words.split_once([' ', ',']).unwrap_or((words, ""));
    match first {
        "ok" => Some(TestResult::Passed),
        "bench:" => Some(TestResult::Passed),
        "FAILED" if rest.contains("time limit exceeded") => Some(TestResult::TimedOut),
        "FAILED" => Some(TestResult::Failed),
        "ignored" if whole => {
            let reason = rest.trim();
            Some(TestResult::Ignored { reason: (!reason.is_empty()).then(|| reason.to_owned()) })
        }
        _ => None,
    }
}

/// `ok. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s`.
fn summary(words: &str) -> Option<Summary> {
    let (_, counts) = words.split_once(". ")?;
    let mut found = Summary::default();
    for part in counts.split("; ") {
        if let Some(time) = part.strip_prefix("finished in ") {
            found.seconds = seconds(time);
            continue;
        }
        let Some((count, what)) = part.split_once(' ') else { continue };
        let count = count.parse().ok()?;
        match what {
            "passed" => found.passed = count,
            "failed" => found.failed = count,
            "ignored" => found.ignored = count,
            "measured" => found.measured = count,
            "filtered out" => found.filtered_out = count,
            _ => {}
        }
    }
    Some(found)
}

/// `0.25s`. Read digit by digit: the library's reading of any number brings large tables into the page.
fn seconds(text: &str) -> Option<f64> {
    let (whole, part) = text.trim_end().strip_suffix('s')?.split_once('.')?;
    let whole: u32 = whole.parse().ok()?;
    let hundredths: u32 = part.get(..2)?.parse().ok()?;
    Some(f64::from(whole) + f64::from(hundredths) / 100.0)
}

fn add(sum: &mut Summary, other: &Summary) {
    sum.passed += other.passed;
    sum.failed += other.failed;
    sum.ignored += other.ignored;
    sum.measured += other.measured;
    sum.filtered_out += other.filtered_out;
    sum.seconds = match (sum.seconds, other.seconds) {
        (Some(a), Some(b)) => Some(a + b),
        (a, b) => a.or(b),
    };
}

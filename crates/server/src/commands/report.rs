//! What a build or a test of a course has to say, for the person at the terminal.

use rockpool_site::{CourseFolder, Report};

use super::say;

/// Tells the report, problems as `file:line:column: sentence` with files as the author can open them.
pub(super) fn tell(report: &Report, course: &CourseFolder) {
    for problem in &report.problems {
        let mut problem = problem.clone();
        problem.file = course.named(&problem.file).display().to_string();
        say(&problem.to_string());
    }
    let Report { lessons, tried, reused, files, problems } = report;
    let written =
        if *files > 0 { format!(", {}", count(*files, "file written", "files written")) } else { String::new() };
    say(&format!(
        "{}, {}, {reused} known from before{written}, {}",
        count(*lessons, "lesson", "lessons"),
        count(*tried, "example run", "examples run"),
        count(problems.len(), "problem", "problems")
    ));
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

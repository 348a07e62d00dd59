//! The ranges that findings mark in an editor.
//!
//! Pure.

use super::Findings;
use crate::browser::editor::Mark;

/// One mark for each finding in the first file that has a place. The editor reports a chosen mark by its position in this
/// list, for which [`finding`] has the finding.
pub fn of(findings: &Findings) -> Vec<Mark> {
    placed(findings)
        .filter_map(|(_, found)| {
            let place = found.place?;
            let diagnostic = &found.diagnostic;
            Some(Mark {
                from: place.from,
                to: place.to,
                level: diagnostic.level,
                message: diagnostic.message.clone(),
                code: diagnostic.code.clone().unwrap_or_default(),
            })
        })
        .collect()
}

/// Index of the finding of a mark.
pub fn finding(findings: &Findings, mark: usize) -> Option<usize> {
    placed(findings).nth(mark).map(|(index, _)| index)
}

fn placed(findings: &Findings) -> impl Iterator<Item = (usize, &super::Finding)> {
    let in_first = |place: super::Place| place.file == 0;
    findings.diagnostics.iter().enumerate().filter(move |(_, found)| found.place.is_some_and(in_first))
}

//! The ranges that findings mark in an editor.
//!
//! Pure.

use super::{Finding, Place};
use crate::browser::editor::Mark;

/// One mark for each finding in the file of that index that has a place. The editor reports a chosen mark by its position
/// in this list, for which [`place`] has the place.
pub fn of(findings: &[Finding], file: usize) -> Vec<Mark> {
    placed(findings, file)
        .filter_map(|found| {
            let place = found.place?;
            let diagnostic = &found.diagnostic;
            Some(Mark {
                from: place.from,
                to: place.to,
                level: diagnostic.level,
                message: diagnostic.message.clone(),
                code: diagnostic.code.clone().unwrap_or_default(),
                unused: false,
            })
        })
        .collect()
}

/// The place of a mark.
pub fn place(findings: &[Finding], file: usize, mark: usize) -> Option<Place> {
    placed(findings, file).nth(mark).and_then(|found| found.place)
}

fn placed(findings: &[Finding], file: usize) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(move |found| found.place.is_some_and(|place| place.file == file))
}

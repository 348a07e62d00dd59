//! Underlines and their labels out of rustc's drawings of source lines.
//!
//! A drawing is a list of files, each opened by an arrow line, with source lines (`3 |     text`) and below each of
//! them annotation rows (`  |     ^^^^ words`). Columns are counted in characters; rustc widens tabs to four columns,
//! so underlines after a tab are off by what it added, except for the start of the primary place, which is written
//! out in the arrow line.

use super::{Label, Span};

/// How many rows below a source line, and how many columns of them, are looked at. A drawing made by the compiler for
/// a program that somebody wrote is smaller.
const ROWS: usize = 64;
const COLUMNS: usize = 2000;

/// The labels of a drawing: the primary place even if it has no underline, and simple secondary ones.
pub(super) fn labels(lines: &[&str]) -> Vec<Label> {
    let starts: Vec<usize> = (0..lines.len()).filter(|&i| arrow(lines[i]).is_some()).collect();
    let mut found = Vec::new();
    for (index, &start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(lines.len());
        if let Some(place) = arrow(lines[start]) {
            found.extend(file_labels(&place, &lines[start + 1..end]));
        }
    }
    found
}

/// `--> file:line:column`, or `:::` for a further file.
struct Arrow<'a> {
    primary: bool,
    file: &'a str,
    line: u32,
    column: u32,
}

fn arrow(line: &str) -> Option<Arrow<'_>> {
    let text = line.trim_start();
    let (primary, place) = match text.strip_prefix("--> ") {
        Some(place) => (true, place),
        None => (false, text.strip_prefix("::: ")?),
    };
    let mut parts = place.trim_end().rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some(Arrow { primary, file: parts.next()?, line, column })
}

/// One row of a drawing, without its gutter.
enum Row<'a> {
    Source(u32, &'a str),
    Annotation(&'a str),
    Other,
}

fn row(line: &str) -> Row<'_> {
    let text = line.trim_start();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let Some(body) = rest.trim_start().strip_prefix('|') else { return Row::Other };
    let body = body.strip_prefix(' ').unwrap_or(body);
    match number.parse() {
        Ok(number) => Row::Source(number, body),
        Err(_) if number.is_empty() => Row::Annotation(body),
        Err(_) => Row::Other,
    }
}

/// An underline: half-open columns from 0, as drawn.
struct Run {
    start: usize,
    end: usize,
    primary: bool,
    texts: Vec<String>,
}

fn file_labels(place: &Arrow<'_>, lines: &[&str]) -> Vec<Label> {
    // Footnotes end a drawing; their words are not underlines.
    let drawn = lines.iter().position(|line| line.trim_start().starts_with("= ")).unwrap_or(lines.len());
    let rows: Vec<Row<'_>> = lines[..drawn].iter().map(|line| row(line)).collect();
    let depth = rows.iter().filter_map(multi_line_depth).max().unwrap_or(0);
    // Source text is shifted to make room for the bars of multi-line places.
    let shift = if depth == 0 { 0 } else { depth + 1 };
    let mut found = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let Row::Source(number, source) = row else { continue };
        let below: Vec<&str> = rows[index + 1..]
            .iter()
            .map_while(|row| if let Row::Annotation(text) = row { Some(*text) } else { None })
            .take(ROWS)
            .collect();
        let length = source.chars().count();
        let primary_at =
            (place.primary && *number == place.line).then(|| place.column.saturating_sub(1) as usize + shift);
        for run in runs(&below, primary_at).into_iter().filter(|run| run.start >= shift && run.start <= length) {
            found.push(run.into_label(place.file, *number, shift));
        }
    }
    if place.primary {
        set_primary(&mut found, place, multi_line_end(&rows, depth));
    }
    found
}

impl Run {
    fn into_label(self, file: &str, line: u32, shift: usize) -> Label {
        let span = Span {
            file: file.to_owned(),
            bytes: None,
            line,
            column: column(self.start - shift),
            end_line: line,
            end_column: column(self.end - shift),
        };
        Label { span, primary: self.primary, text: self.texts.join("\n") }
    }
}

fn column(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

/// Makes the arrow's place a primary label: the one underlined there, or a new one.
///
/// The underline may start elsewhere than the arrow says where tabs or wide characters stand before it; then the
/// first primary underline of that line is meant.
fn set_primary(found: &mut Vec<Label>, place: &Arrow<'_>, end: Option<(u32, u32, String)>) {
    let exact = |label: &Label| label.primary && label.span.line == place.line && label.span.column == place.column;
    let index = found
        .iter()
        .position(exact)
        .or_else(|| found.iter().position(|label| label.primary && label.span.line == place.line));
    if let Some(index) = index {
        let span = &mut found[index].span;
        span.end_column = place.column + (span.end_column - span.column);
        span.column = place.column;
        found.swap(0, index);
        return;
    }
    let (end_line, end_column, text) = end.unwrap_or((place.line, place.column, String::new()));
    let span =
        Span { file: place.file.to_owned(), bytes: None, line: place.line, column: place.column, end_line, end_column };
    found.insert(0, Label { span, primary: true, text });
}

/// The underlines below one source line with their labels.
///
/// The first row holds the underlines and the rightmost one's label; the labels of the others hang below on `|`.
fn runs(below: &[&str], primary_at: Option<usize>) -> Vec<Run> {
    let Some((first, hanging)) = below.split_first() else { return Vec::new() };
    let mut found = underlines(first);
    for row in hanging {
        if let Some((start, text)) = hanging_label(row)
            && let Some(run) = found.iter_mut().find(|run| run.start == start)
        {
            run.texts.push(text);
        }
    }
    found.retain(|run| !below.iter().any(|row| is_corner(row, run.start)));
    uncover(&mut found, primary_at);
    found
}

/// The underlines of a row; the words after the last one are its label.
fn underlines(row: &str) -> Vec<Run> {
    let chars: Vec<char> = row.chars().take(COLUMNS).collect();
    let mut found: Vec<Run> = Vec::new();
    let mut at = 0;
    while let Some(&mark) = chars.get(at).filter(|c| matches!(c, ' ' | '_' | '|' | '^' | '-')) {
        let start = at;
        while chars.get(at) == Some(&mark) {
            at += 1;
        }
        if matches!(mark, '^' | '-') {
            found.push(Run { start, end: at, primary: mark == '^', texts: Vec::new() });
        }
    }
    let words: String = chars[at..].iter().collect();
    if let Some(last) = found.last_mut().filter(|_| !words.is_empty()) {
        last.texts.push(words.trim_end().to_owned());
    }
    found
}

/// Whether the bar of a multi-line place turns off at this column (`____|` or `____^`): what is underlined there is
/// an end of that place and no place of its own.
fn is_corner(row: &str, column: usize) -> bool {
    let mut chars = row.chars().skip(column.saturating_sub(1));
    column > 0 && chars.next() == Some('_') && matches!(chars.next(), Some('|' | '^' | '-'))
}

/// Where a secondary place covers the start of the primary one (`----^^^^`), widens the primary to its true start.
/// Of two labels that hang on that start, the first is the primary's.
fn uncover(found: &mut [Run], primary_at: Option<usize>) {
    let Some(index) = found.iter().position(|run| Some(run.start) == primary_at && !run.primary) else { return };
    let [cover, primary, ..] = &mut found[index..] else { return };
    if primary.primary && primary.start == cover.end {
        primary.start = cover.start;
        if primary.texts.is_empty() && cover.texts.len() > 1 {
            primary.texts.push(cover.texts.remove(0));
        }
    }
}

/// The words of a row that hold nothing but `|` before them, with the column where they start.
fn hanging_label(row: &str) -> Option<(usize, String)> {
    let start = row.chars().position(|c| c != ' ' && c != '|')?;
    let text: String = row.chars().skip(start).collect();
    Some((start, text.trim_end().to_owned()))
}

/// How many bars stand left of the source text, if this row ends one: `| |_____^` has one.
fn multi_line_depth(row: &Row<'_>) -> Option<usize> {
    let Row::Annotation(text) = row else { return None };
    bar_end(text).map(|(bar, _)| bar)
}

/// Columns of the first `_` and of the mark after the last one in a row such as `|_____^ words`.
fn bar_end(text: &str) -> Option<(usize, usize)> {
    let bar = text.chars().position(|c| c != ' ' && c != '|').filter(|&at| text.chars().nth(at) == Some('_'))?;
    let mark = bar + text.chars().skip(bar).position(|c| c != '_')?;
    matches!(text.chars().nth(mark), Some('^' | '-')).then_some((bar, mark))
}

/// Line, end column and label of the primary multi-line place, if exactly one is drawn.
fn multi_line_end(rows: &[Row<'_>], depth: usize) -> Option<(u32, u32, String)> {
    let mut line = 0;
    let mut found = None;
    for row in rows {
        match row {
            Row::Source(number, _) => line = *number,
            Row::Annotation(text) => {
                let Some((bar, mark)) = bar_end(text) else { continue };
                let closes = bar > 0 && text.chars().nth(bar - 1) == Some('|');
                if closes && text.chars().nth(mark) == Some('^') {
                    let words: String = text.chars().skip(mark + 1).collect();
                    found = Some((line, column(mark.saturating_sub(depth)), words.trim().to_owned()));
                }
            }
            Row::Other => {}
        }
    }
    found
}

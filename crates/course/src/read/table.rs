//! Rows and cells of a table as they come.

use pulldown_cmark::Alignment as Column;

use crate::{Alignment, Block, Inline};

/// A table under construction.
pub(crate) struct TableRows {
    alignments: Vec<Alignment>,
    /// The first row is the header.
    rows: Vec<Vec<Vec<Inline>>>,
    row: Vec<Vec<Inline>>,
}

impl TableRows {
    /// A table of these columns.
    pub fn new(columns: &[Column]) -> Self {
        let alignment = |column: &Column| match column {
            Column::None => Alignment::None,
            Column::Left => Alignment::Left,
            Column::Center => Alignment::Center,
            Column::Right => Alignment::Right,
        };
        Self { alignments: columns.iter().map(alignment).collect(), rows: Vec::new(), row: Vec::new() }
    }

    /// Adds a cell to the row, if the document may have more.
    pub fn cell(&mut self, content: Vec<Inline>, has_room: bool) {
        if has_room && self.row.len() < self.alignments.len() {
            self.row.push(content);
        }
    }

    /// Ends the row. The header is kept always, other rows if there was room for a cell.
    pub fn end_row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        if !row.is_empty() || self.rows.is_empty() {
            row.resize(self.alignments.len(), Vec::new());
            self.rows.push(row);
        }
    }

    /// The whole.
    pub fn finish(self) -> Block {
        let mut rows = self.rows.into_iter();
        let head = rows.next().unwrap_or_default();
        Block::Table { alignments: self.alignments, head, rows: rows.collect() }
    }
}

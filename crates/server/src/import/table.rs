//! One file as rows with line numbers, each value under its column, the fields bounded.
//!
//! It never guesses what a value means, nor how the file is encoded: that is `text`'s.

use csv::StringRecord;

use super::report::{At, FindingKind, Report};
use super::text::{Text, is_lost};

/// A file's rows and its header.
pub struct Table {
    pub file: String,
    pub header: Vec<String>,
    rows: Rows,
}

enum Rows {
    Text(Text),
    /// Of a workbook or of XML: each row with its line there.
    Cells(Vec<(u64, StringRecord)>),
}

/// One row, as far as its header reaches.
pub struct Row<'a> {
    record: &'a StringRecord,
    pub line: u64,
}

impl Row<'_> {
    /// The trimmed value under a column; empty where the file has no such column or the row ends before it.
    pub fn get(&self, column: Option<usize>) -> &str {
        column.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }
}

impl Table {
    /// Reads a file. `None`, and an error in the report, when it is no text, or its quotes cannot be followed.
    pub fn read(file: &str, bytes: Vec<u8>, report: &mut Report) -> Option<Table> {
        let text = Text::read(file, bytes, report)?;
        Some(Table { file: file.to_owned(), header: text.header(), rows: Rows::Text(text) })
    }

    /// What another format holds, as rows under a header.
    pub fn of_cells(file: &str, header: Vec<String>, cells: Vec<(u64, StringRecord)>) -> Table {
        Table { file: file.to_owned(), header, rows: Rows::Cells(cells) }
    }

    /// Every row after the header. Rows that are too long for their header, or hold a field beyond the bound, are
    /// skipped and named.
    pub fn each_row(&self, field_bytes: usize, report: &mut Report, mut row: impl FnMut(Row<'_>, &mut Report)) {
        // Columns without a name at the header's end are commas too many, not values that a row lacks.
        let named = self.header.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        let has_lost_letters = match &self.rows {
            Rows::Text(text) => text.has_lost_letters,
            Rows::Cells(_) => false,
        };
        let mut each = |record: &StringRecord, line: u64| {
            if record.iter().all(|field| field.trim().is_empty()) {
                return;
            }
            report.rows += 1;
            let at = At::line(&self.file, line);
            let column = |place: usize| self.header.get(place).map_or("", String::as_str);
            if let Some(long) = record.iter().position(|field| field_bytes < field.len()) {
                let kind = FindingKind::FieldTooLong { most_kb: (field_bytes >> 10) as u64 };
                report.skip(at.column(column(long)), kind);
                return;
            }
            if record.iter().skip(self.header.len()).any(|field| !field.trim().is_empty()) {
                report.skip(at, FindingKind::RowLong);
                return;
            }
            if record.len() < named {
                report.note(at, FindingKind::RowShort);
            }
            if has_lost_letters && let Some(place) = record.iter().position(|field| field.contains(is_lost)) {
                report.note(at.column(column(place)), FindingKind::LetterLost);
            }
            row(Row { record, line }, report);
        };
        match &self.rows {
            Rows::Text(text) => text.each_record(each),
            Rows::Cells(cells) => cells.iter().for_each(|(line, record)| each(record, *line)),
        }
    }
}

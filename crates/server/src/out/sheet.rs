//! A table that a spreadsheet program opens: as CSV, and as a workbook. Knows nothing of what stands in it.

use anyhow::Result;
use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook};
use serde::{Deserialize, Serialize};
use words::plain;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    Date(NaiveDate),
    Empty,
}

impl Cell {
    /// Without the marks that keep names apart in a sentence: a search in a sheet would not find the name.
    pub fn text(text: impl AsRef<str>) -> Cell {
        match plain(text.as_ref()) {
            text if text.is_empty() => Cell::Empty,
            text => Cell::Text(text),
        }
    }

    /// Hundredths of a day as days.
    pub fn hundredths(hundredths: impl Into<u64>) -> Cell {
        Cell::Number(hundredths.into() as f64 / 100.0)
    }

    pub fn date(date: Option<NaiveDate>) -> Cell {
        date.map_or(Cell::Empty, Cell::Date)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What the sheet is called, in its reader's language.
    pub title: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// A sheet's name in a workbook has no more letters than this, and none of these (Excel's rule).
const NAME_MOST: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

impl Sheet {
    pub fn write(&self, format: Format) -> Result<Vec<u8>> {
        match format {
            Format::Csv => self.csv(),
            Format::Xlsx => self.workbook(),
        }
    }

    fn csv(&self) -> Result<Vec<u8>> {
        // Without the mark at its beginning, Excel reads UTF-8 as the system's own code page.
        let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
        out.write_record(self.heads.iter().map(|head| harmless(&plain(head))))?;
        for row in &self.rows {
            out.write_record(row.iter().map(|cell| match cell {
                Cell::Text(text) => harmless(text),
                Cell::Number(number) => number.to_string(),
                Cell::Date(date) => date.to_string(),
                Cell::Empty => String::new(),
            }))?;
        }
        Ok(out.into_inner()?)
    }

    fn workbook(&self) -> Result<Vec<u8>> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let name: String = plain(&self.title).chars().filter(|c| !NOT_IN_NAMES.contains(c)).take(NAME_MOST).collect();
        sheet.set_name(name.trim_matches('\''))?;
        let (head, day) = (Look::new().set_bold(), Look::new().set_num_format("yyyy-mm-dd"));
        for (column, text) in (0..).zip(&self.heads) {
            sheet.write_string_with_format(0, column, plain(text), &head)?;
        }
        for (number, row) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(row) {
                match cell {
                    Cell::Text(text) => drop(sheet.write_string(number, column, text)?),
                    Cell::Number(value) => drop(sheet.write_number(number, column, *value)?),
                    Cell::Date(date) => {
                        let date = ExcelDateTime::parse_from_str(&date.to_string())?;
                        sheet.write_datetime_with_format(number, column, date, &day)?;
                    }
                    Cell::Empty => {}
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?.autofit();
        Ok(book.save_to_buffer()?)
    }
}

/// A text that no spreadsheet program takes for a formula (OWASP, CSV injection): a note may begin with "=" or "-".
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "where a test cannot go on, it has failed")]

    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;

    fn sheet() -> Sheet {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        Sheet {
            title: "What was said: 2026/27 [all of it, in every school]".to_owned(),
            heads: vec!["\u{2068}Name\u{2069}".to_owned(), "Days".to_owned(), "On".to_owned()],
            rows: vec![
                vec![Cell::text("نور, \"N.\""), Cell::hundredths(450_u32), Cell::Date(day)],
                vec![Cell::text("=1+1"), Cell::Number(12.0), Cell::Empty],
            ],
        }
    }

    #[test]
    fn a_note_that_begins_like_a_formula_is_a_text_in_csv() {
        let csv = String::from_utf8(sheet().write(Format::Csv).unwrap()).unwrap();
        assert_eq!(csv, "\u{feff}Name,Days,On\n\"نور, \"\"N.\"\"\",4.5,2026-11-20\n'=1+1,12,\n");
    }

    #[test]
    fn a_workbook_holds_texts_numbers_and_days_as_what_they_are() {
        let bytes = sheet().write(Format::Xlsx).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let name = book.sheet_names()[0].clone();
        assert_eq!(name, "What was said 202627 all of it,");
        let range = book.worksheet_range(&name).unwrap();
        assert_eq!(range.get_value((0, 0)), Some(&Data::String("Name".into())));
        assert_eq!(range.get_value((1, 1)), Some(&Data::Float(4.5)));
        assert_eq!(range.get_value((2, 0)), Some(&Data::String("=1+1".into())), "never a formula");
        let Some(Data::DateTime(day)) = range.get_value((1, 2)) else { panic!("no day: {range:?}") };
        assert_eq!(day.to_ymd_hms_milli(), (2026, 11, 20, 0, 0, 0, 0));
    }
}

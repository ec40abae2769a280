//! One CSV file as rows with line numbers: the text decoded, the quotes checked, the fields bounded.
//!
//! It never guesses what a value means.

use csv::StringRecord;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::report::{At, FindingKind, Report};

/// A file's text and its header.
pub struct Table {
    pub file: String,
    pub header: Vec<String>,
    text: String,
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
    /// Decodes a file. `None`, and an error in the report, when it is no text, or its quotes cannot be followed.
    pub fn read(file: &str, bytes: Vec<u8>, report: &mut Report) -> Option<Table> {
        let text = decode(file, bytes, report);
        if !check_text(file, &text, report) {
            return None;
        }
        if !check_quotes(file, &text, report) {
            return None;
        }
        let header = header(&text);
        Some(Table { file: file.to_owned(), header, text })
    }

    /// Every row after the header. Rows that are too long for their header, or hold a field beyond the bound, are
    /// skipped and named.
    pub fn each_row(&self, field_bytes: usize, report: &mut Report, mut row: impl FnMut(Row<'_>, &mut Report)) {
        let mut reader = reader(&self.text);
        let mut record = StringRecord::new();
        let mut is_header = true;
        while reader.read_record(&mut record).unwrap_or(false) {
            if std::mem::take(&mut is_header) {
                continue;
            }
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            report.rows += 1;
            let line = record.position().map_or(0, csv::Position::line);
            let at = At::line(&self.file, line);
            if let Some(long) = record.iter().position(|field| field_bytes < field.len()) {
                let column = self.header.get(long).map_or("", String::as_str);
                report.skip(at.column(column), FindingKind::FieldTooLong { most_kb: (field_bytes >> 10) as u64 });
                continue;
            }
            if record.iter().skip(self.header.len()).any(|field| !field.trim().is_empty()) {
                report.skip(at, FindingKind::RowLong);
                continue;
            }
            if record.len() < self.header.len() {
                report.note(at, FindingKind::RowShort);
            }
            row(Row { record: &record, line }, report);
        }
    }
}

/// The header of the beginning of a file, for recognising it. `None`, and an error in the report, when it is no text:
/// an export in UTF-16 without its mark must not pass for a file that nobody meant.
pub fn header_of(file: &str, bytes: Vec<u8>, report: &mut Report) -> Option<Vec<String>> {
    let text = decode("", bytes, &mut Report::default());
    check_text(file, &text, report).then(|| header(&text))
}

/// Whether this is text at all: none holds a byte of zero.
fn check_text(file: &str, text: &str, report: &mut Report) -> bool {
    let Some(zero) = text.find('\0') else { return true };
    let line = 1 + text[..zero].matches('\n').count() as u64;
    report.error(At::line(file, line), FindingKind::NotText);
    false
}

fn header(text: &str) -> Vec<String> {
    let mut record = StringRecord::new();
    match reader(text).read_record(&mut record) {
        Ok(true) => record.iter().map(|field| field.trim().to_owned()).collect(),
        _ => Vec::new(),
    }
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// UTF-8, or what a byte order mark says, or else the Windows code page that American offices' machines write.
fn decode(file: &str, bytes: Vec<u8>, report: &mut Report) -> String {
    let text = match (Encoding::for_bom(&bytes), String::from_utf8(bytes)) {
        (Some((encoding, mark)), text) if encoding != UTF_8 => {
            let bytes = text.map_or_else(|error| error.into_bytes(), String::into_bytes);
            encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()
        }
        (bom, Ok(mut text)) => {
            text.drain(..bom.map_or(0, |(_, mark)| mark));
            text
        }
        (bom, Err(error)) => {
            let (bytes, sound) = (error.as_bytes(), error.utf8_error().valid_up_to());
            let before = with_unix_line_ends(String::from_utf8_lossy(&bytes[..sound]).into_owned());
            let line = 1 + before.matches('\n').count() as u64;
            let column = place_of_end(&before).and_then(|place| header(&before).into_iter().nth(place));
            let at = At { line: Some(line), column: column.as_deref(), file };
            report.note(at, FindingKind::NotUtf8);
            // Some programs write UTF-8's mark before text that is not.
            let text = &bytes[bom.map_or(0, |(_, mark)| mark)..];
            WINDOWS_1252.decode_without_bom_handling(text).0.into_owned()
        }
    };
    with_unix_line_ends(text)
}

/// Line numbers are counted by LF alone, and old Macintosh programs end a line by CR alone.
fn with_unix_line_ends(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// In which field of its row a text ends; `None` in the header.
fn place_of_end(text: &str) -> Option<usize> {
    let mut reader = reader(text);
    let mut record = StringRecord::new();
    let (mut rows, mut fields) = (0, 0);
    while reader.read_record(&mut record).unwrap_or(false) {
        (rows, fields) = (rows + 1, record.len());
    }
    match (rows, text.ends_with('\n')) {
        (0 | 1, _) => None,
        (_, true) => Some(0),
        (_, false) => fields.checked_sub(1),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Quotes {
    FieldStart,
    Bare,
    Quoted { opened: u64 },
    Closed { opened: u64 },
}

/// Follows the quotes once through: a quote that never closes would swallow the rest of the file as one field.
fn check_quotes(file: &str, text: &str, report: &mut Report) -> bool {
    if !text.contains('"') {
        return true;
    }
    let (mut state, mut line) = (Quotes::FieldStart, 1);
    for byte in text.bytes() {
        state = match (state, byte) {
            (Quotes::FieldStart, b'"') => Quotes::Quoted { opened: line },
            (Quotes::Quoted { opened }, b'"') => Quotes::Closed { opened },
            (Quotes::Closed { opened }, b'"') => Quotes::Quoted { opened },
            (Quotes::Quoted { opened }, _) => Quotes::Quoted { opened },
            (_, b',' | b'\n') => Quotes::FieldStart,
            (Quotes::Closed { .. }, _) => {
                report.error(At::line(file, line), FindingKind::QuoteStray);
                return false;
            }
            (Quotes::Bare, b'"') => {
                report.note(At::line(file, line), FindingKind::QuoteInside);
                Quotes::Bare
            }
            (Quotes::FieldStart | Quotes::Bare, _) => Quotes::Bare,
        };
        line += u64::from(byte == b'\n');
    }
    if let Quotes::Quoted { opened } = state {
        report.error(At::line(file, opened), FindingKind::QuoteUnclosed);
        return false;
    }
    true
}

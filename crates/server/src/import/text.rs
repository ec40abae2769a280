//! A file's bytes as text, and how its rows are written: encoding, line ends, separator, quotes.
//!
//! It never asks what a field means. Where it had to choose, the report says what was chosen, and where.

use csv::StringRecord;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::report::{At, FindingKind, Report};

/// How the rows of one file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    separator: u8,
    /// A backslash takes the meaning from the quotation mark behind it, as MySQL and Aspen write.
    has_backslashes: bool,
    /// Where the header begins: behind Excel's line "sep=;", where there is one.
    start: usize,
}

/// A text that can be read as rows.
#[derive(Debug)]
pub struct Text {
    text: String,
    dialect: Dialect,
    /// Somewhere a letter was lost in an earlier export, so that rows are worth looking through.
    pub has_lost_letters: bool,
}

impl Text {
    /// Decodes a file. `None`, and an error in the report, when it is no text, was cut off, or its quotes cannot be
    /// followed.
    pub fn read(file: &str, bytes: Vec<u8>, report: &mut Report) -> Option<Text> {
        let text = read_text(file, bytes, report)?;
        let mut dialect = Dialect::of(&text);
        if let Some(separator) = dialect.separator_name() {
            report.note(At::file(file), FindingKind::SeparatorOther { separator: separator.to_owned() });
        }
        dialect.has_backslashes = check_quotes(file, &text, dialect, report)?;
        let has_lost_letters = !text.is_ascii() && text.chars().any(is_lost);
        Some(Text { text, dialect, has_lost_letters })
    }

    pub fn header(&self) -> Vec<String> {
        header(&self.text, self.dialect)
    }

    /// Every row but the header, with its line.
    pub fn each_record(&self, mut row: impl FnMut(&StringRecord, u64)) {
        let mut reader = reader(&self.text, self.dialect);
        let mut record = StringRecord::new();
        let before = self.text[..self.dialect.start].matches('\n').count() as u64;
        let mut is_header = true;
        while reader.read_record(&mut record).unwrap_or(false) {
            if !std::mem::take(&mut is_header) {
                row(&record, before + record.position().map_or(0, csv::Position::line));
            }
        }
    }
}

/// A whole file's text, whatever it is of. `None`, and an error in the report, when it is no text or was cut off.
pub fn read_text(file: &str, bytes: Vec<u8>, report: &mut Report) -> Option<String> {
    let errors = report.errors.len();
    let text = decode(file, bytes, report);
    (errors == report.errors.len() && check_text(file, &text, report)).then_some(text)
}

/// The header of the beginning of a file, for recognising it. `None`, and an error in the report, when it is no text:
/// an export in UTF-16 without its mark must not pass for a file that nobody meant.
pub fn header_of(file: &str, bytes: Vec<u8>, report: &mut Report) -> Option<Vec<String>> {
    // What is odd about the text is told when all of it is read.
    let text = decode("", bytes, &mut Report::default());
    check_text(file, &text, report).then(|| header(&text, Dialect::of(&text)))
}

/// What stands where a letter cannot be read: Unicode's own mark for it, and controls that Windows-1252 has no letter for.
pub fn is_lost(letter: char) -> bool {
    letter == '\u{fffd}' || ('\u{80}'..='\u{9f}').contains(&letter)
}

impl Dialect {
    const SEPARATORS: [(u8, &str); 4] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab"), (b'|', "bar")];

    /// As the first lines show it: by Excel's word for it, else what stands most often between the names of the header.
    fn of(text: &str) -> Dialect {
        let first = text.lines().next().unwrap_or_default();
        let told = first.trim_matches('"').strip_prefix("sep=").map(str::as_bytes);
        if let Some(&[separator]) = told {
            let start = text.find('\n').map_or(text.len(), |end| end + 1);
            return Dialect { separator, has_backslashes: false, start };
        }
        let mut is_quoted = false;
        let mut counts = [0; Dialect::SEPARATORS.len()];
        for byte in first.bytes() {
            is_quoted ^= byte == b'"';
            let known = Dialect::SEPARATORS.iter().position(|(separator, _)| !is_quoted && *separator == byte);
            if let Some(at) = known {
                counts[at] += 1;
            }
        }
        // Of those as frequent the first is taken, so that only a header that shows another changes the comma.
        let most = counts.iter().max().copied().unwrap_or(0);
        let at = counts.iter().position(|count| *count == most).unwrap_or(0);
        Dialect { separator: Dialect::SEPARATORS[at].0, has_backslashes: false, start: 0 }
    }

    /// The separator's name, where it is not the comma.
    fn separator_name(self) -> Option<&'static str> {
        let known = Dialect::SEPARATORS.iter().skip(1).find(|(separator, _)| *separator == self.separator);
        known.map(|(_, name)| *name)
    }
}

/// Whether this is text at all: none holds a byte of zero.
fn check_text(file: &str, text: &str, report: &mut Report) -> bool {
    let Some(zero) = text.find('\0') else { return true };
    let line = 1 + text[..zero].matches('\n').count() as u64;
    // One zero in a field is a spoiled row; a file of them is a picture, or UTF-16 without its mark.
    let is_stray = text.bytes().filter(|byte| *byte == 0).count() * 100 < text.len();
    let column = if is_stray { column_at_end(&text[..zero]) } else { None };
    report.error(At { file, line: Some(line), column: column.as_deref() }, FindingKind::NotText);
    false
}

fn header(text: &str, dialect: Dialect) -> Vec<String> {
    let mut record = StringRecord::new();
    let names: Vec<String> = match reader(text, dialect).read_record(&mut record) {
        Ok(true) => record.iter().map(|field| field.trim().to_owned()).collect(),
        _ => Vec::new(),
    };
    // Aspen's dumps have single quotes around the names alone.
    let bare = |name: &String| name.strip_prefix('\'')?.strip_suffix('\'').map(str::to_owned);
    names.iter().map(bare).collect::<Option<Vec<String>>>().unwrap_or(names)
}

fn reader(text: &str, dialect: Dialect) -> csv::Reader<&[u8]> {
    let escape = dialect.has_backslashes.then_some(b'\\');
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(dialect.separator).escape(escape);
    builder.from_reader(&text.as_bytes()[dialect.start..])
}

/// UTF-8, or what a byte order mark says, or else the Windows code page that American offices' machines write.
fn decode(file: &str, bytes: Vec<u8>, report: &mut Report) -> String {
    let text = match (Encoding::for_bom(&bytes), String::from_utf8(bytes)) {
        (Some((encoding, mark)), text) if encoding != UTF_8 => {
            let bytes = text.map_or_else(|error| error.into_bytes(), String::into_bytes);
            let text = encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
            if bytes.len() % 2 == 1 {
                report.error(At::line(file, last_line(&text)), FindingKind::TextCutOff);
            }
            text
        }
        (bom, Ok(mut text)) => {
            text.drain(..bom.map_or(0, |(_, mark)| mark));
            text
        }
        (bom, Err(error)) => {
            let (bytes, sound) = (error.as_bytes(), error.utf8_error().valid_up_to());
            let before = with_unix_line_ends(String::from_utf8_lossy(&bytes[..sound]).into_owned());
            let body = &bytes[bom.map_or(0, |(_, mark)| mark).min(sound)..];
            if error.utf8_error().error_len().is_none() && !before.trim_start_matches('\u{feff}').is_ascii() {
                // UTF-8 up to the middle of its last letter: what should follow is not there.
                report.error(At::line(file, last_line(&before)), FindingKind::TextCutOff);
            } else {
                let column = column_at_end(&before);
                let at = At { line: Some(last_line(&before)), column: column.as_deref(), file };
                report.note(at, FindingKind::NotUtf8);
            }
            decode_lines(body)
        }
    };
    let mut text = with_unix_line_ends(text);
    // Marks of files that were joined, and DOS's mark for a file's end.
    text.drain(..text.len() - text.trim_start_matches('\u{feff}').len());
    text.truncate(text.trim_end_matches('\u{1a}').len());
    text
}

/// Line by line, since exports of two encodings are put into one file.
fn decode_lines(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
        match str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0),
        }
    }
    text
}

fn last_line(text: &str) -> u64 {
    1 + text.matches('\n').count() as u64
}

/// Line numbers are counted by LF alone, and old Macintosh programs end a line by CR alone.
fn with_unix_line_ends(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// The column in which a text ends; `None` in the header.
fn column_at_end(text: &str) -> Option<String> {
    let dialect = Dialect::of(text);
    let mut reader = reader(text, dialect);
    let mut record = StringRecord::new();
    let (mut rows, mut fields) = (0, 0);
    while reader.read_record(&mut record).unwrap_or(false) {
        (rows, fields) = (rows + 1, record.len());
    }
    let place = match (rows, text.ends_with('\n')) {
        (0 | 1, _) => None,
        (_, true) => Some(0),
        (_, false) => fields.checked_sub(1),
    };
    place.and_then(|place| header(text, dialect).into_iter().nth(place)).filter(|name| !name.is_empty())
}

#[derive(Clone, Copy, PartialEq)]
enum Quotes {
    FieldStart,
    Bare,
    Quoted { opened: u64 },
    Escaped { opened: u64 },
    Closed { opened: u64 },
}

/// Follows the quotes once through: a quote that never closes would swallow the rest of the file as one field. Gives
/// whether backslashes have a meaning; `None`, and an error in the report, when there is no way through.
fn check_quotes(file: &str, text: &str, dialect: Dialect, report: &mut Report) -> Option<bool> {
    if !text.contains('"') {
        return Some(false);
    }
    let (inside, has_backslashes) = match follow_quotes(text, dialect) {
        Ok(inside) => (inside, false),
        Err((line, kind)) => match follow_quotes(text, Dialect { has_backslashes: true, ..dialect }) {
            Ok(inside) => {
                let line = last_line(&text[..text.find("\\\"").unwrap_or(0)]);
                report.note(At::line(file, line), FindingKind::QuoteBackslash);
                (inside, true)
            }
            Err(_) => {
                report.error(At::line(file, line), kind);
                return None;
            }
        },
    };
    for line in inside {
        report.note(At::line(file, line), FindingKind::QuoteInside);
    }
    Some(has_backslashes)
}

/// The lines of quotation marks in the middle of a field; or where the quotes cannot be followed, and why.
fn follow_quotes(text: &str, dialect: Dialect) -> Result<Vec<u64>, (u64, FindingKind)> {
    let (mut state, mut line, mut inside) = (Quotes::FieldStart, 1, Vec::new());
    for byte in text.bytes() {
        state = match (state, byte) {
            (Quotes::FieldStart, b'"') => Quotes::Quoted { opened: line },
            (Quotes::Quoted { opened }, b'"') => Quotes::Closed { opened },
            (Quotes::Closed { opened }, b'"') => Quotes::Quoted { opened },
            (Quotes::Quoted { opened }, b'\\') if dialect.has_backslashes => Quotes::Escaped { opened },
            (Quotes::Quoted { opened } | Quotes::Escaped { opened }, _) => Quotes::Quoted { opened },
            (_, b'\n') => Quotes::FieldStart,
            (_, byte) if byte == dialect.separator => Quotes::FieldStart,
            (Quotes::Closed { .. }, _) => return Err((line, FindingKind::QuoteStray)),
            (Quotes::Bare, b'"') => {
                inside.push(line);
                Quotes::Bare
            }
            (Quotes::FieldStart | Quotes::Bare, _) => Quotes::Bare,
        };
        line += u64::from(byte == b'\n');
    }
    match state {
        Quotes::Quoted { opened } | Quotes::Escaped { opened } => Err((opened, FindingKind::QuoteUnclosed)),
        _ => Ok(inside),
    }
}

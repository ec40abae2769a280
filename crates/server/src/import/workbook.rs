//! An Excel workbook as tables: each sheet's first row is its header, and the rest its rows with Excel's own row numbers.
//!
//! It never takes a formula for anything but its last result, and unpacks no more than an import may.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Cursor, Read},
};

use calamine::{Data, Reader, Xlsx};
use csv::StringRecord;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::report::{At, FindingKind, Report};
use super::source::Limits;
use super::table::Table;

/// The last column and row that Excel has, from zero (Microsoft, “Excel specifications and limits”).
const LAST: (u32, u32) = (16_383, 1_048_575);
/// What a cell takes in memory before anything is in it: two cells that stand far apart must not fill a computer with
/// what would be between them.
const CELL_BYTES: u64 = 8;

/// What stands in a sheet, by row and column from zero. What is empty is not there.
type Cells = BTreeMap<u32, BTreeMap<u32, Data>>;

/// The sheets that hold something, each with its name. `None`, and an error in the report, when it is no workbook.
pub fn read_sheets(file: &str, bytes: Vec<u8>, limits: Limits, report: &mut Report) -> Option<Vec<(String, Table)>> {
    match unpacked(&bytes, limits.bytes) {
        None => {
            report.error(At::file(file), FindingKind::WorkbookUnreadable);
            return None;
        }
        Some(size) if limits.bytes < size => {
            report.error(At::file(file), FindingKind::TooLarge { most_mb: limits.bytes >> 20 });
            return None;
        }
        Some(_) if !has_sound_places(&bytes) => {
            report.error(At::file(file), FindingKind::WorkbookUnreadable);
            return None;
        }
        Some(_) => {}
    }
    let Ok(mut workbook) = Xlsx::new(Cursor::new(bytes)) else {
        report.error(At::file(file), FindingKind::WorkbookUnreadable);
        return None;
    };
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let place = format!("{file}/{name}");
        let Some(cells) = cells_of(&mut workbook, &name) else {
            report.error(At::file(&place), FindingKind::WorkbookUnreadable);
            continue;
        };
        if limits.bytes < CELL_BYTES * area(&cells) {
            report.error(At::file(&place), FindingKind::TooLarge { most_mb: limits.bytes >> 20 });
            continue;
        }
        sheets.extend(table(&place, cells, report).map(|table| (name, table)));
    }
    Some(sheets)
}

/// How much is in a zip, one byte more than `most` at the most: a zip's own word on that is not believed.
fn unpacked(bytes: &[u8], most: u64) -> Option<u64> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut size = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).ok()?;
        size += std::io::copy(&mut entry.take(most + 1 - size), &mut std::io::sink()).ok()?;
        if most < size {
            break;
        }
    }
    Some(size)
}

/// Whether every place that a sheet names could be one of Excel's: the reader works others out to where they are not.
fn has_sound_places(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    (0..archive.len())
        .all(|index| archive.by_index(index).is_ok_and(|entry| all_places_are_sound(BufReader::new(entry))))
}

fn all_places_are_sound(text: impl BufRead) -> bool {
    let mut reader = quick_xml::Reader::from_reader(text);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let has_place = ["c", "row", "dimension"].contains(&tag.local_name().into_inner());
                let is_none = |name: &str| !["r", "ref"].contains(&name);
                let mut attributes = tag.attributes();
                let mut all = attributes.with_checks(false).map(|attribute| {
                    attribute
                        .is_ok_and(|a| is_none(a.key.local_name().into_inner()) || a.value.split(':').all(is_sound))
                });
                if has_place && !all.all(|sound| sound) {
                    return false;
                }
            }
            // What is no XML has no places; whether it may be so is the reader's to say.
            Ok(Event::Eof) | Err(_) => return true,
            Ok(_) => {}
        }
    }
}

/// At most as many letters and digits as the last place has.
fn is_sound(place: &str) -> bool {
    let letters = place.chars().filter(char::is_ascii_alphabetic).count();
    letters <= 3 && place.chars().filter(char::is_ascii_digit).count() <= 7
}

/// `None`: it cannot be read, or something stands where Excel has no place.
fn cells_of(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Option<Cells> {
    let mut reader = workbook.worksheet_cells_reader(name).ok()?;
    let mut cells = Cells::new();
    while let Some(cell) = reader.next_cell().ok()? {
        let (row, column) = cell.get_position();
        if LAST.0 < column || LAST.1 < row {
            return None;
        }
        let value = Data::from(cell.get_value().clone());
        if value != Data::Empty {
            cells.entry(row).or_default().insert(column, value);
        }
    }
    Some(cells)
}

/// How many cells a table of these has: every row is as wide as the first.
fn area(cells: &Cells) -> u64 {
    let width = cells.first_key_value().and_then(|(_, names)| names.last_key_value()).map_or(0, |(last, _)| last + 1);
    cells.len() as u64 * u64::from(width)
}

fn table(place: &str, cells: Cells, report: &mut Report) -> Option<Table> {
    let first = cells.values().filter_map(|row| row.first_key_value()).map(|(column, _)| *column).min()?;
    let mut rows = cells.into_iter();
    let (_, names) = rows.next()?;
    let last = *names.last_key_value()?.0;
    let name = |column| names.get(&column).and_then(text).unwrap_or_default().trim().to_owned();
    let header: Vec<String> = (first..=last).map(name).collect();
    let mut records = Vec::new();
    for (line, row) in rows {
        let line = u64::from(line) + 1;
        let mut record = StringRecord::new();
        for (column, name) in (first..=last).zip(&header) {
            let value = row.get(&column).map_or(Some(String::new()), text);
            if value.is_none() {
                report.note(At::line(place, line).column(name), FindingKind::CellWrong);
            }
            record.push_field(&value.unwrap_or_default());
        }
        records.push((line, record));
    }
    Some(Table::of_cells(place, header, records))
}

/// A cell as a CSV file would have it; `None` for one that holds an error.
fn text(cell: &Data) -> Option<String> {
    Some(match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        // Excel keeps whole numbers as any others: an id is not to end in ".0".
        Data::Float(number) => number.to_string(),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Error(_) => return None,
    })
}

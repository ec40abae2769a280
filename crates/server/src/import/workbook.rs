//! An Excel workbook as tables: each sheet's first row is its header, and the rest its rows with Excel's own row numbers.
//!
//! It never takes a formula for anything but its last result, and unpacks no more than an import may.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use csv::StringRecord;
use zip::ZipArchive;

use super::report::{At, FindingKind, Report};
use super::source::Limits;
use super::table::Table;

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
        Some(_) => {}
    }
    let Ok(mut workbook) = Xlsx::new(Cursor::new(bytes)) else {
        report.error(At::file(file), FindingKind::WorkbookUnreadable);
        return None;
    };
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let place = format!("{file}/{name}");
        match workbook.worksheet_range(&name) {
            Ok(range) => sheets.extend(table(&place, &range, report).map(|table| (name, table))),
            Err(_) => report.error(At::file(&place), FindingKind::WorkbookUnreadable),
        }
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

fn table(place: &str, range: &Range<Data>, report: &mut Report) -> Option<Table> {
    let first = u64::from(range.start()?.0) + 1;
    let mut rows = (first..).zip(range.rows()).filter(|(_, row)| row.iter().any(|cell| *cell != Data::Empty));
    let (_, names) = rows.next()?;
    let header: Vec<String> = names.iter().map(|cell| text(cell).unwrap_or_default().trim().to_owned()).collect();
    let mut records = Vec::new();
    for (line, row) in rows {
        let mut record = StringRecord::new();
        for (cell, name) in row.iter().zip(&header) {
            let value = text(cell);
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

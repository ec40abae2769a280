//! Which file is which: by the columns of its header, and by name only for the files that OneRoster names.
//!
//! It never reads a row. A header that is nearly right is an error: a column that is silently not found would look
//! like a school without absences.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::file_kind::{FileKind, Shape};
use super::mapping::Mapping;
use super::report::{At, FindingKind, Report};
use super::settings::{Columns, ImportSettings};
use super::shapes::{ALSO_CALLED, NOT_READ, UNREAD, is_government, shapes};
use super::spelling::{is_misspelt, is_same};

/// A file and where its columns are.
#[derive(Debug, Clone)]
pub struct Recognised<'m> {
    pub kind: FileKind,
    columns: Vec<(&'static str, usize)>,
    /// What another system's columns and codes mean; `None` for the program's own and OneRoster's.
    pub mapping: Option<&'m Mapping>,
}

impl Recognised<'_> {
    /// A file that has no columns.
    pub fn of(kind: FileKind) -> Self {
        Recognised { kind, columns: Vec::new(), mapping: None }
    }

    /// A table whose columns are known before it is read, in this order.
    pub fn with(kind: FileKind, columns: &[&'static str], mapping: Option<&'static Mapping>) -> Recognised<'static> {
        Recognised { kind, columns: columns.iter().copied().zip(0..).collect(), mapping }
    }

    /// Where a column stands, if the file has it.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().find(|(known, _)| *known == name).map(|(_, at)| *at)
    }
}

/// What a file is that is called `stem` without its ending, or `None`: then the report says what was wrong with it, or that it is not known.
pub fn recognise<'m>(
    file: &str,
    stem: &str,
    header: &[String],
    settings: &'m ImportSettings,
    report: &mut Report,
) -> Option<Recognised<'m>> {
    let columns = settings.columns;
    let at = At { file, line: Some(1), column: None };
    if NOT_READ.iter().any(|name| name.eq_ignore_ascii_case(stem)) {
        return Some(Recognised::of(FileKind::OneRosterOther));
    }
    // Version 1 of Microsoft's has names that anybody's file may have, so that only its own columns make it that.
    let is_sds_1 = header.iter().any(|found| is_same(found, "SIS ID"));
    let of_name = shapes().filter(|shape| !shape.name.is_empty() && shape.name.eq_ignore_ascii_case(stem));
    // Standards and versions differ in a file's columns: the shape that more of the header fits is meant, of two that
    // fit alike the one that is all there.
    let fitting = |shape: &&Shape| {
        let is_known = |found: &&String| shape.columns.iter().any(|known| is_same(found, known));
        (header.iter().filter(is_known).count(), Reverse(shape.columns.len()))
    };
    let named = of_name.filter(|shape| is_sds_1 || !shape.kind.is_sds_1()).max_by_key(fitting);
    if header.iter().all(String::is_empty) {
        match named {
            Some(_) => report.error(at, FindingKind::HeaderMissing),
            None => report.note(at, FindingKind::FileNotKnown),
        }
        return None;
    }
    if let Some(shape) = named {
        if shape.name != stem && !shape.kind.is_sds() {
            report.note(At::file(file), FindingKind::FileNameCase { expected: format!("{}.csv", shape.name) });
        }
        return read_header(shape, at, header, columns, report);
    }
    if let Some(told) = &settings.mapping
        && let Some(recognised) = recognise_mapped(told, at, header, report)
    {
        return Some(recognised);
    }
    let mut own = settings.own.iter();
    if let Some(recognised) = own.find_map(|mapping| recognise_mapped(mapping, at, header, report)) {
        return Some(recognised);
    }
    let has = |shape: &&Shape| shape.needed.iter().all(|needed| header.iter().any(|found| is_same(found, needed)));
    if let Some(shape) = shapes().filter(|shape| !shape.kind.is_sds()).find(has) {
        return read_header(shape, at, header, columns, report);
    }
    let mut ready = Mapping::ready().iter();
    if let Some(recognised) = ready.find_map(|mapping| recognise_mapped(mapping, at, header, report)) {
        return Some(recognised);
    }
    match shapes().filter(|shape| !shape.kind.is_sds()).find(|shape| is_nearly(shape, header)) {
        Some(shape) => read_header(shape, at, header, columns, report),
        None => {
            report.note(At::file(file), FindingKind::FileNotKnown);
            None
        }
    }
}

/// Another system's attendance, if this mapping's columns are there.
fn recognise_mapped<'m>(
    mapping: &'m Mapping,
    at: At<'_>,
    header: &[String],
    report: &mut Report,
) -> Option<Recognised<'m>> {
    let columns = mapping.places_in(header)?;
    report.note(At { line: None, ..at }, FindingKind::MappingUsed { mapping: mapping.name.clone() });
    for found in header.iter().filter(|found| is_government(found)) {
        report.note(at, FindingKind::GovernmentIdDropped { found: found.clone() });
    }
    Some(Recognised { kind: FileKind::Attendance, columns, mapping: Some(mapping) })
}

/// Finds the shape's columns in a header, and says what is odd about it.
fn read_header<'m>(
    shape: &Shape,
    at: At<'_>,
    header: &[String],
    columns_go: Columns,
    report: &mut Report,
) -> Option<Recognised<'m>> {
    let errors = report.errors.len();
    // What nobody gave an order to has none, and may have columns that nobody listed.
    let is_free = shape.name.is_empty() || shape.kind.is_sds();
    let mut columns: Vec<(&'static str, usize)> = Vec::new();
    let mut spare: Vec<usize> = Vec::new();
    for (place, found) in header.iter().enumerate() {
        let known = shape.columns.iter().find(|known| is_same(found, known)).or_else(|| {
            let (_, meant) = ALSO_CALLED.iter().find(|(other, _)| *other == found)?;
            shape.columns.iter().find(|known| *known == meant)
        });
        match known {
            _ if found.is_empty() => report.note(at, FindingKind::ColumnBlank),
            _ if is_government(found) => report.note(at, FindingKind::GovernmentIdDropped { found: found.clone() }),
            Some(known) if columns.iter().any(|(name, _)| name == known) => {
                report.error(at.column(found), FindingKind::ColumnTwice { found: found.clone() });
            }
            Some(known) => {
                if found != known {
                    let (found, expected) = (found.clone(), (*known).to_owned());
                    report.note(at.column(&found.clone()), FindingKind::ColumnRenamed { found, expected });
                }
                columns.push((known, place));
            }
            None => spare.push(place),
        }
    }
    let mut taken = BTreeSet::new();
    let missing = shape.columns.iter().filter(|name| columns.iter().all(|(known, _)| known != *name));
    for expected in missing.filter(|name| !UNREAD.contains(name)) {
        let meant = spare.iter().find(|place| is_misspelt(&header[**place], expected) && !taken.contains(*place));
        if let Some(place) = meant {
            taken.insert(*place);
            let found = header[*place].clone();
            let kind = FindingKind::ColumnMisspelt { found: found.clone(), expected: (*expected).to_owned() };
            report.error(at.column(&found), kind);
        } else if shape.needed.contains(expected) {
            report.error(at.column(expected), FindingKind::ColumnMissing { expected: (*expected).to_owned() });
        }
    }
    if !is_free {
        for place in spare.iter().filter(|place| !taken.contains(*place)) {
            let found = &header[*place];
            if !found.starts_with("metadata.") {
                report.note(at.column(found), FindingKind::ColumnUnknown { found: found.clone() });
            }
        }
        check_order(shape, at, &columns, columns_go, report);
    }
    (report.errors.len() == errors).then_some(Recognised { kind: shape.kind, columns, mapping: None })
}

/// Two names that have changed places in a header, over rows that have not, would swap what they stand over without a
/// word: so OneRoster's own order is held to, unless somebody says that names can be trusted.
fn check_order(shape: &Shape, at: At<'_>, found: &[(&str, usize)], columns_go: Columns, report: &mut Report) {
    let as_standard = shape.columns.iter().filter(|name| found.iter().any(|(known, _)| known == *name));
    let Some((expected, (found, _))) = as_standard.zip(found).find(|(expected, (found, _))| *expected != found) else {
        return;
    };
    match columns_go {
        Columns::ByName => report.note(at, FindingKind::ColumnsByName),
        Columns::AsTheStandardSays => {
            let kind = FindingKind::ColumnOrder { found: (*found).to_owned(), expected: (*expected).to_owned() };
            report.error(at.column(expected), kind);
        }
    }
}

/// Whether a header was surely meant to be this shape: every needed column is there, or misspelt; or one needed column
/// is missing and another of the shape's own stands beside the rest.
fn is_nearly(shape: &Shape, header: &[String]) -> bool {
    let there = |name: &&&str| header.iter().any(|found| is_same(found, name));
    let nearly = |name: &&&str| header.iter().any(|found| is_misspelt(found, name));
    let (found, not_found): (Vec<_>, Vec<_>) = shape.needed.iter().partition(there);
    if found.is_empty() {
        return false;
    }
    if not_found.iter().all(|name| nearly(&name)) {
        return true;
    }
    let beside = shape.columns.iter().filter(|name| !shape.needed.contains(name)).any(|name| there(&name));
    2 <= found.len() && not_found.len() == 1 && beside
}

//! Every file of an import with what it is: by its columns, by its ending where that says it, sheet by sheet in a workbook.
//!
//! It never stages a row.

use super::edfi::EdFi;
use super::file_kind::FileKind;
use super::oneroster::{Extent, Manifest};
use super::recognise::{Recognised, recognise};
use super::report::{At, FindingKind, Report};
use super::settings::ImportSettings;
use super::source::{Source, is_csv, is_icalendar, is_workbook, is_xml};
use super::table::Table;
use super::text::header_of;
use super::workbook::read_sheets;

pub struct RecognisedFile<'m> {
    pub content: Content,
    pub name: String,
    pub recognised: Recognised<'m>,
    /// As the manifest says it.
    pub extent: Extent,
}

/// Where a file's rows are.
pub enum Content {
    /// In the source, still to be read, by its place there.
    Source(usize),
    /// Read already: a sheet, or what XML held.
    Table(Table),
}

impl RecognisedFile<'_> {
    pub fn is_read(&self) -> bool {
        !matches!(self.recognised.kind, FileKind::Manifest | FileKind::OneRosterOther)
    }
}

/// What each file is, the manifest's word held against what is there.
pub fn recognise_all<'m>(
    source: &Source,
    settings: &'m ImportSettings,
    report: &mut Report,
) -> anyhow::Result<(Vec<RecognisedFile<'m>>, Manifest)> {
    let mut manifest = Manifest::default();
    let names: Vec<String> = source.names().map(str::to_owned).collect();
    if let Some(at) = names.iter().position(|name| base_name(name).eq_ignore_ascii_case("manifest.csv"))
        && let Some(bytes) = source.read(at, report)?
    {
        manifest = Manifest::read(&names[at], bytes, &names, settings, report);
    }
    // What comes after would speak of columns that another version rightly does not have.
    if report.has_errors() {
        return Ok((Vec::new(), manifest));
    }
    let mut files: Vec<RecognisedFile<'m>> = Vec::new();
    let mut edfi = EdFi::default();
    for (at, name) in names.iter().enumerate() {
        if is_icalendar(name) {
            add(&mut files, name, Content::Source(at), Recognised::of(FileKind::ICalendar), Extent::Whole, report);
        } else if is_xml(name) {
            if let Some(bytes) = source.read(at, report)? {
                edfi.read(name, bytes, settings.end_dates, report);
            }
        } else if is_workbook(name) {
            let Some(bytes) = source.read(at, report)? else { continue };
            let sheets = read_sheets(name, bytes, settings.limits, report).unwrap_or_default();
            let is_only = sheets.len() == 1;
            for (sheet, table) in sheets {
                // A workbook of one sheet is a file with another ending.
                let stem = if is_only { stem_of(name) } else { &sheet };
                if let Some(recognised) = recognise(&table.file, stem, &table.header, settings, report) {
                    let (name, extent) = (table.file.clone(), manifest.extent(&format!("{stem}.xlsx")));
                    add(&mut files, &name, Content::Table(table), recognised, extent, report);
                }
            }
        } else if is_csv(name) {
            let header = source.head(at, report)?.and_then(|head| header_of(name, head, report));
            let recognised = header.and_then(|header| recognise(name, stem_of(name), &header, settings, report));
            if let Some(recognised) = recognised {
                add(&mut files, name, Content::Source(at), recognised, manifest.extent(name), report);
            }
        } else {
            report.note(At::file(name), FindingKind::FileNotKnown);
        }
    }
    for (table, recognised) in edfi.tables() {
        let name = table.file.clone();
        files.push(RecognisedFile { content: Content::Table(table), name, recognised, extent: Extent::Whole });
    }
    if let Some(told) = &settings.mapping
        && !files.iter().any(|file| file.recognised.mapping == Some(told))
    {
        report.error(At::default(), FindingKind::MappingFitsNothing { mapping: told.name.clone() });
    }
    let is_of_use = |file: &RecognisedFile<'_>| file.is_read() && file.recognised.kind != FileKind::Codes;
    if !report.has_errors() && !files.iter().any(is_of_use) {
        report.error(At::default(), FindingKind::NothingToImport);
    }
    Ok((files, manifest))
}

fn add<'m>(
    files: &mut Vec<RecognisedFile<'m>>,
    name: &str,
    content: Content,
    recognised: Recognised<'m>,
    extent: Extent,
    report: &mut Report,
) {
    let kind = recognised.kind;
    let is_single = kind < FileKind::Classes && !matches!(kind, FileKind::Codes | FileKind::OneRosterOther);
    if let Some(first) = files.iter().find(|file| is_single && file.recognised.kind == kind) {
        report.error(At::file(name), FindingKind::FileTwice { other: first.name.clone() });
    }
    files.push(RecognisedFile { content, name: name.to_owned(), recognised, extent });
}

pub fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// A file's name without its folder and its ending.
fn stem_of(name: &str) -> &str {
    let base = base_name(name);
    base.rsplit_once('.').map_or(base, |(stem, _)| stem)
}

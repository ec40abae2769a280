//! A school's own files brought in: read and checked, compared with what is there, told before anything is written.
//!
//! Nothing here touches a database: [`read`] gives what the files say, [`plan`](plan::plan) what would change.

mod attendance_file;
mod codes;
mod known;
mod languages;
mod oneroster;
mod own_files;
mod plan;
mod plan_days;
mod plan_people;
mod rates;
mod recognise;
mod report;
mod roster;
mod say;
mod source;
mod table;
mod values;

use std::collections::BTreeMap;
use std::path::Path;

use attendance::Rules;
use chrono::{DateTime, NaiveDate, Utc};

pub use codes::CodeTable;
pub use known::{Known, SourceRef, StudentKey, ThingRef};
pub use plan::{Counts, ImportPlan, PlannedStaff, PlannedThing, SchoolPlan, plan};
pub use rates::{By, Cells, RateTable, StudentStanding, rates};
pub use report::{At, Finding, FindingKind, Level, Report};
pub use roster::{IMPORTED_KINDS, Staged};
pub use source::{Limits, Source};

use oneroster::OneRoster;
use recognise::{FileKind, Recognised, recognise};
use report::shown;
use source::is_csv;
use table::{Table, header_of};

/// What `endDate` means in a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndDates {
    /// The first day that is no longer one of it, as OneRoster says.
    Exclusive,
    /// The last day that is, as some systems write it.
    Inclusive,
}

/// How the columns of OneRoster's files are found. This program's own files have no order to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// In OneRoster's order, which its files must keep; a header that does not is an error.
    AsTheStandardSays,
    /// By their names alone, where somebody has made sure that the names stand over the right values.
    ByName,
}

/// What a school is given when it is first seen; what the store has stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolDefaults {
    pub time_zone: String,
    pub rule_pack: String,
}

/// Everything an import is told beside the files.
#[derive(Debug, Clone)]
pub struct ImportSettings {
    /// The school day it is: rows after it count in nothing.
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
    pub end_dates: EndDates,
    pub columns: Columns,
    pub codes: CodeTable,
    pub defaults: SchoolDefaults,
    /// The days that the attendance file is all of, both ends included, where the office says so. `None`: as the rows
    /// show ([`plan`](plan::plan) tells how).
    pub covers: Option<(NaiveDate, NaiveDate)>,
    pub limits: Limits,
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    pub file: &'a str,
    pub done: usize,
    pub of: usize,
}

/// A set of files while it is being read.
struct Reading<'a> {
    settings: &'a ImportSettings,
    staged: Staged,
    report: Report,
}

/// Reads a folder or a zip. With an error in the report, what was staged is not to be used.
///
/// Fails only when a disk does.
pub fn read(
    path: &Path,
    settings: &ImportSettings,
    known: &Known,
    mut progress: impl FnMut(Progress<'_>),
) -> anyhow::Result<(Staged, Report)> {
    let mut reading = Reading { settings, staged: Staged::default(), report: Report::default() };
    let source = Source::open(path, settings.limits, &mut reading.report)?;
    if Rules::find(&settings.defaults.rule_pack).is_none() {
        let pack = shown(&settings.defaults.rule_pack);
        reading.report.error(At::default(), FindingKind::RulePackUnknown { pack });
    }
    let files = recognise_all(&source, settings, &mut reading.report)?;
    if reading.report.has_errors() {
        return Ok((reading.staged, reading.report));
    }
    let in_set = |kind| files.iter().any(|file| file.recognised.kind == kind);
    let of_roster =
        [(FileKind::Orgs, "orgs.csv"), (FileKind::Users, "users.csv"), (FileKind::Enrollments, "enrollments.csv")];
    reading.staged.has_roster = of_roster.iter().any(|(kind, _)| in_set(*kind));
    if reading.staged.has_roster {
        for (_, name) in of_roster.iter().filter(|(kind, _)| !in_set(*kind)) {
            reading.report.error(At::file(name), FindingKind::FileMissing { name: (*name).to_owned() });
        }
        if !in_set(FileKind::Manifest) {
            reading.report.note(At::default(), FindingKind::ManifestMissing);
        }
    } else {
        reading.staged.take_roster(known);
    }
    if reading.report.has_errors() {
        return Ok((reading.staged, reading.report));
    }
    read_files(&source, &files, &mut reading, known, &mut progress)?;
    Ok((reading.staged, reading.report))
}

struct RecognisedFile {
    at: usize,
    name: String,
    recognised: Recognised,
}

/// What each file is, the manifest's word held against what is there.
fn recognise_all(
    source: &Source,
    settings: &ImportSettings,
    report: &mut Report,
) -> anyhow::Result<Vec<RecognisedFile>> {
    let names: Vec<String> = source.names().map(str::to_owned).collect();
    let manifest = names.iter().position(|name| base_name(name).eq_ignore_ascii_case("manifest.csv"));
    if let Some(at) = manifest {
        if let Some(bytes) = source.read(at, report)? {
            read_manifest(&names[at], bytes, &names, settings, report);
        }
    } else if let Some(newer) = names.iter().find(|name| base_name(name).eq_ignore_ascii_case("roles.csv")) {
        report.error(At::file(newer), FindingKind::VersionNotRead { version: "1.2".to_owned() });
    }
    // What comes after would speak of columns that another version rightly does not have.
    if report.has_errors() {
        return Ok(Vec::new());
    }
    let mut files: Vec<RecognisedFile> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let head = if is_csv(name) { source.head(at, report)? } else { Some(Vec::new()) };
        let header = head.and_then(|head| header_of(name, head, report));
        let Some(recognised) = header.and_then(|header| recognise(name, &header, settings.columns, report)) else {
            continue;
        };
        let kind = recognised.kind;
        let is_single = matches!(
            kind,
            FileKind::Manifest | FileKind::Orgs | FileKind::Users | FileKind::Enrollments | FileKind::AcademicSessions
        );
        if let Some(first) = files.iter().find(|file| is_single && file.recognised.kind == kind) {
            report.error(At::file(name), FindingKind::FileTwice { other: first.name.clone() });
        }
        files.push(RecognisedFile { at, name: name.clone(), recognised });
    }
    let is_of_use = |file: &RecognisedFile| {
        use FileKind::{Codes, Manifest, OneRosterNewer, OneRosterOther};
        !matches!(file.recognised.kind, Manifest | Codes | OneRosterOther | OneRosterNewer)
    };
    if !report.has_errors() && !files.iter().any(is_of_use) {
        report.error(At::default(), FindingKind::NothingToImport);
    }
    Ok(files)
}

fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

fn read_manifest(file: &str, bytes: Vec<u8>, names: &[String], settings: &ImportSettings, report: &mut Report) {
    let Some(table) = Table::read(file, bytes, report) else { return };
    let Some(columns) = recognise(file, &table.header, settings.columns, report) else {
        report.error(At { line: Some(1), ..At::file(file) }, FindingKind::ManifestUnreadable);
        return;
    };
    let [name, value] = ["propertyName", "value"].map(|column| columns.column(column));
    let mut told: BTreeMap<String, (String, u64)> = BTreeMap::new();
    table.each_row(settings.limits.field_bytes, report, |row, _| {
        told.insert(row.get(name).to_owned(), (row.get(value).to_ascii_lowercase(), row.line));
    });
    if let Some((version, line)) = told.get("oneroster.version")
        && !version.starts_with("1.1")
    {
        let at = At::line(file, *line).column("value");
        report.error(at, FindingKind::VersionNotRead { version: shown(version) });
        return;
    }
    for (property, (state, line)) in &told {
        let Some(stem) = property.strip_prefix("file.") else { continue };
        let at = At::line(file, *line).column("value");
        let name = format!("{stem}.csv");
        let is_there = names.iter().any(|found| base_name(found).eq_ignore_ascii_case(&name));
        match state.as_str() {
            "delta" => report.error(at, FindingKind::DeltaNotRead { name }),
            "bulk" if !is_there && matches!(stem, "orgs" | "users" | "enrollments") => {
                report.error(at, FindingKind::FilePromised { name });
            }
            "bulk" if !is_there => report.note(at, FindingKind::FilePromised { name }),
            "absent" if is_there => report.note(at, FindingKind::FileNotPromised { name }),
            _ => {}
        }
    }
}

/// Reads the rows, each kind after those it speaks of.
fn read_files(
    source: &Source,
    files: &[RecognisedFile],
    reading: &mut Reading<'_>,
    known: &Known,
    progress: &mut impl FnMut(Progress<'_>),
) -> anyhow::Result<()> {
    const ORDER: [FileKind; 11] = [
        FileKind::Codes,
        FileKind::AcademicSessions,
        FileKind::Orgs,
        FileKind::Users,
        FileKind::Enrollments,
        FileKind::Classes,
        FileKind::Guardians,
        FileKind::Languages,
        FileKind::Staff,
        FileKind::Calendar,
        FileKind::Attendance,
    ];
    let mut oneroster = Some(OneRoster::default());
    let in_order = ORDER.iter().flat_map(|kind| files.iter().filter(|file| file.recognised.kind == *kind));
    let in_order: Vec<&RecognisedFile> = in_order.collect();
    for (done, file) in in_order.iter().enumerate() {
        progress(Progress { file: &file.name, done, of: in_order.len() });
        let Some(bytes) = source.read(file.at, &mut reading.report)? else { continue };
        let Some(table) = Table::read(&file.name, bytes, &mut reading.report) else { continue };
        let (columns, kind) = (&file.recognised, file.recognised.kind);
        if FileKind::Guardians <= kind
            && reading.staged.has_roster
            && let Some(read) = oneroster.take()
        {
            read.finish(reading);
        }
        if FileKind::Calendar == kind || FileKind::Attendance == kind {
            take_calendars_once(reading, known);
        }
        match (kind, oneroster.as_mut()) {
            (FileKind::Codes, _) => own_files::read_codes(reading, &table, columns),
            (FileKind::AcademicSessions, Some(roster)) => roster.read_sessions(reading, &table, columns),
            (FileKind::Orgs, Some(roster)) => roster.read_orgs(reading, &table, columns),
            (FileKind::Users, Some(roster)) => roster.read_users(reading, &table, columns),
            (FileKind::Enrollments, Some(roster)) => roster.read_enrollments(reading, &table, columns),
            (FileKind::Classes, Some(roster)) => roster.read_classes(reading, &table, columns),
            (FileKind::Guardians, _) => own_files::read_guardians(reading, &table, columns),
            (FileKind::Languages, _) => own_files::read_languages(reading, &table, columns),
            (FileKind::Staff, _) => own_files::read_staff(reading, &table, columns),
            (FileKind::Calendar, _) => attendance_file::read_calendar(reading, &table, columns),
            (FileKind::Attendance, _) => attendance_file::read_attendance(reading, &table, columns),
            _ => {}
        }
    }
    if reading.staged.has_roster
        && let Some(read) = oneroster.take()
    {
        read.finish(reading);
    }
    take_calendars_once(reading, known);
    Ok(())
}

fn take_calendars_once(reading: &mut Reading<'_>, known: &Known) {
    if reading.staged.calendars.is_empty() {
        reading.staged.take_calendars(known);
    }
}

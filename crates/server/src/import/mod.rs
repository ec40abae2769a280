//! A school's own files brought in: read and checked, compared with what is there, told before anything is written.
//!
//! Nothing here touches a database: [`read`] gives what the files say, [`plan`](plan::plan) what would change.

mod attendance_file;
mod attendance_rows;
mod calendar_file;
mod codes;
mod edfi;
mod file_kind;
mod files;
mod finding_kind;
mod icalendar;
mod known;
mod languages;
mod mapping;
mod oneroster;
mod own_files;
mod plan;
mod plan_days;
mod plan_people;
mod planned;
mod planner;
mod proposed;
mod proposed_day;
mod reading;
mod recognise;
mod report;
mod roster;
mod say;
mod settings;
mod shapes;
mod shapes_sds;
mod source;
mod spelling;
mod table;
mod text;
mod values;
mod workbook;

use std::path::Path;

use attendance::Rules;

pub use codes::CodeTable;
pub use known::{Known, SourceRef, StudentKey, ThingRef};
pub use mapping::{BadMapping, Guess, Guessed, Mapping, Why, draft_text, guess, missing_columns, try_draft};
pub use plan::{contacts_on_file, plan};
pub use planned::{Counts, ImportPlan, PlannedStaff, PlannedThing, SchoolPlan};
pub use proposed_day::ProposedDay;
pub use report::{At, Finding, FindingKind, Level, Report};
pub use roster::{IMPORTED_KINDS, Staged, period_of};
pub use settings::{AcceptedDays, Columns, EndDates, ImportSettings, SchoolDefaults};
pub use shapes::is_government;
pub use source::{Limits, Source};

use file_kind::FileKind;
use files::{Content, RecognisedFile, base_name, recognise_all};
use oneroster::{Extent, Manifest, OneRoster, Part, SdsRole};
use proposed::read_proposals;
use reading::Reading;
use report::shown;
use source::is_csv;
use table::Table;

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    pub file: &'a str,
    pub done: usize,
    pub of: usize,
}

/// Reads a folder or a zip. With an error in the report, what was staged is not to be used.
///
/// Fails only when a disk does.
pub fn read(
    path: &Path,
    settings: &ImportSettings,
    known: &Known,
    progress: impl FnMut(Progress<'_>),
) -> anyhow::Result<(Staged, Report)> {
    let mut report = Report::default();
    let source = Source::open(path, settings.limits, &mut report)?;
    read_source(&source, report, settings, known, progress)
}

/// The same for files that were sent, by their names.
pub fn read_held(
    files: Vec<(String, Vec<u8>)>,
    settings: &ImportSettings,
    known: &Known,
) -> anyhow::Result<(Staged, Report)> {
    let mut report = Report::default();
    let source = Source::hold(files, settings.limits, &mut report)?;
    read_source(&source, report, settings, known, |_| {})
}

fn read_source(
    source: &Source,
    mut report: Report,
    settings: &ImportSettings,
    known: &Known,
    mut progress: impl FnMut(Progress<'_>),
) -> anyhow::Result<(Staged, Report)> {
    report.files = source.names().map(str::to_owned).collect();
    let mut reading = Reading { settings, staged: Staged::default(), report };
    if Rules::find(&settings.defaults.rule_pack).is_none() {
        let pack = shown(&settings.defaults.rule_pack);
        reading.report.error(At::default(), FindingKind::RulePackUnknown { pack });
    }
    let (files, manifest) = recognise_all(source, settings, &mut reading.report)?;
    if reading.report.has_errors() {
        return Ok((reading.staged, reading.report));
    }
    let extent = check_roster(&files, &manifest, &mut reading);
    if reading.report.has_errors() {
        return Ok((reading.staged, reading.report));
    }
    if !reading.staged.has_roster || extent == Extent::Changes {
        reading.staged.take_roster(known);
    }
    if extent == Extent::Changes && reading.staged.schools.is_empty() {
        reading.report.note(At::default(), FindingKind::DeltaFirst);
    }
    let oneroster = OneRoster::new(extent);
    read_files(source, &files, oneroster, &mut reading, known, &mut progress)?;
    Ok((reading.staged, reading.report))
}

/// Whether the set has a roster, all of its files that are needed, and whether they hold everything or changes.
fn check_roster(files: &[RecognisedFile<'_>], manifest: &Manifest, reading: &mut Reading<'_>) -> Extent {
    let find = |kind: FileKind| files.iter().find(|file| file.recognised.kind == kind);
    let Reading { staged, report, .. } = reading;
    let is_there = |kind| find(kind).is_some();
    let needed = if is_there(FileKind::SdsUsers) || is_there(FileKind::SdsRoles) {
        vec![(FileKind::Orgs, "orgs.csv"), (FileKind::SdsUsers, "users.csv"), (FileKind::SdsRoles, "roles.csv")]
    } else if is_there(FileKind::SdsSchools) || is_there(FileKind::SdsStudents) {
        vec![(FileKind::SdsSchools, "school.csv"), (FileKind::SdsStudents, "student.csv")]
    } else {
        let users = find(FileKind::Users);
        // Version 1.1 says what a user is in the user's own row.
        let has_roles = users.is_none_or(|users| users.recognised.column("role").is_none());
        let old =
            [(FileKind::Orgs, "orgs.csv"), (FileKind::Users, "users.csv"), (FileKind::Enrollments, "enrollments.csv")];
        old.into_iter().chain(has_roles.then_some((FileKind::Roles, "roles.csv"))).collect()
    };
    staged.has_roster = needed.iter().any(|(kind, _)| is_there(*kind));
    let of_roster = || needed.iter().filter_map(|(kind, _)| find(*kind));
    if of_roster().any(|file| file.extent == Extent::Changes) {
        for whole in of_roster().filter(|file| file.extent == Extent::Whole) {
            report
                .note(At::file(&whole.name), FindingKind::BulkBesideDelta { name: base_name(&whole.name).to_owned() });
        }
        staged.has_changes_alone = true;
        return Extent::Changes;
    }
    if staged.has_roster {
        for (_, name) in needed.iter().filter(|(kind, _)| find(*kind).is_none()) {
            report.error(At::file(name), FindingKind::FileMissing { name: (*name).to_owned() });
        }
        // Only OneRoster's own files have one.
        let is_oneroster = |file: &RecognisedFile<'_>| {
            file.recognised.kind == FileKind::Users && matches!(file.content, Content::Source(_))
        };
        if !manifest.is_there && files.iter().any(is_oneroster) {
            report.note(At::default(), FindingKind::ManifestMissing);
        }
    }
    Extent::Whole
}

/// Reads the rows, each kind after those it speaks of.
fn read_files(
    source: &Source,
    files: &[RecognisedFile<'_>],
    oneroster: OneRoster,
    reading: &mut Reading<'_>,
    known: &Known,
    progress: &mut impl FnMut(Progress<'_>),
) -> anyhow::Result<()> {
    let mut oneroster = Some(oneroster);
    let mut in_order: Vec<&RecognisedFile<'_>> = files.iter().filter(|file| file.is_read()).collect();
    in_order.sort_by_key(|file| file.recognised.kind);
    for (done, file) in in_order.iter().enumerate() {
        progress(Progress { file: &file.name, done, of: in_order.len() });
        let (columns, kind) = (&file.recognised, file.recognised.kind);
        if FileKind::Guardians <= kind
            && reading.staged.has_roster
            && let Some(read) = oneroster.take()
        {
            read.finish(reading);
        }
        let read;
        let table = match &file.content {
            Content::Table(table) => table,
            Content::Source(at) => {
                let Some(bytes) = source.read(*at, &mut reading.report)? else { continue };
                if kind == FileKind::ICalendar {
                    take_calendars_once(reading, known);
                    read_proposals(reading, &file.name, bytes);
                    continue;
                }
                let Some(table) = Table::read(&file.name, bytes, &mut reading.report) else { continue };
                read = table;
                &read
            }
        };
        let part = Part { table, columns, extent: file.extent };
        if FileKind::Calendar == kind || FileKind::Attendance == kind {
            take_calendars_once(reading, known);
        }
        match (kind, oneroster.as_mut()) {
            (FileKind::Codes, _) => own_files::read_codes(reading, table, columns),
            (FileKind::AcademicSessions, Some(roster)) => roster.read_sessions(reading, part),
            (FileKind::Orgs, Some(roster)) => roster.read_orgs(reading, part),
            (FileKind::SdsSchools, Some(roster)) => roster.read_sds_schools(reading, part),
            (FileKind::Users | FileKind::SdsUsers, Some(roster)) => roster.read_users(reading, part),
            (FileKind::SdsStudents, Some(roster)) => roster.read_sds_people(reading, part, SdsRole::Student),
            (FileKind::SdsTeachers, Some(roster)) => roster.read_sds_people(reading, part, SdsRole::Teacher),
            (FileKind::SdsContacts, Some(roster)) => roster.read_sds_contacts(reading, part),
            (FileKind::Roles | FileKind::SdsRoles, Some(roster)) => roster.read_roles(reading, part),
            (FileKind::SdsRelationships, Some(roster)) => {
                let names = ["userSourcedId", "relationshipUserSourcedId", "relationshipRole"];
                roster.read_sds_ties(reading, part, names);
            }
            (FileKind::SdsGuardians, Some(roster)) => roster.read_sds_ties(reading, part, ["SIS ID", "Email", "Role"]),
            (FileKind::Enrollments, Some(roster)) => roster.read_enrollments(reading, part),
            (FileKind::Classes, Some(roster)) => roster.read_classes(reading, part),
            (FileKind::Guardians, _) => own_files::read_guardians(reading, table, columns),
            (FileKind::Languages, _) => own_files::read_languages(reading, table, columns),
            (FileKind::Staff, _) => own_files::read_staff(reading, table, columns),
            (FileKind::Calendar, _) => calendar_file::read_calendar(reading, table, columns),
            (FileKind::Attendance, _) => attendance_file::read_attendance(reading, table, columns),
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

/// A file's header and its first rows, for guessing what they mean. `None`: the report says why not.
///
/// Fails only when a disk does.
pub fn read_sample(path: &Path, limits: Limits) -> anyhow::Result<(Option<Sample>, Report)> {
    let mut report = Report::default();
    let source = Source::open(path, limits, &mut report)?;
    sample_of(&source, report, limits)
}

/// The same of files that were sent.
pub fn sample_held(files: Vec<(String, Vec<u8>)>, limits: Limits) -> anyhow::Result<(Option<Sample>, Report)> {
    let mut report = Report::default();
    let source = Source::hold(files, limits, &mut report)?;
    sample_of(&source, report, limits)
}

fn sample_of(source: &Source, mut report: Report, limits: Limits) -> anyhow::Result<(Option<Sample>, Report)> {
    let names: Vec<String> = source.names().map(str::to_owned).collect();
    let Some(at) = names.iter().position(|name| is_csv(name)) else {
        if !report.has_errors() {
            report.error(At::default(), FindingKind::NothingToImport);
        }
        return Ok((None, report));
    };
    let Some(bytes) = source.read(at, &mut report)? else { return Ok((None, report)) };
    let Some(table) = Table::read(&names[at], bytes, &mut report) else { return Ok((None, report)) };
    let mut sample = Sample { file: names[at].clone(), header: table.header.clone(), rows: Vec::new() };
    table.each_row(limits.field_bytes, &mut report, |row, _| {
        if sample.rows.len() < SAMPLE_ROWS {
            sample.rows.push((0..sample.header.len()).map(|at| row.get(Some(at)).to_owned()).collect());
        }
    });
    Ok((Some(sample), report))
}

/// So many rows show what a column holds.
const SAMPLE_ROWS: usize = 5_000;

#[derive(Debug, Clone, Default)]
pub struct Sample {
    pub file: String,
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

fn take_calendars_once(reading: &mut Reading<'_>, known: &Known) {
    if reading.staged.calendars.is_empty() {
        reading.staged.take_calendars(known);
    }
}

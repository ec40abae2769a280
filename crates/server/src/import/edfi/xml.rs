//! Ed-Fi's XML as records: one for each thing in an interchange, with its line and those of its values that are wanted.
//!
//! It never holds more of a file than the record at hand, follows no reference to outside, and keeps no identification
//! code.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

use super::super::report::{At, FindingKind, Report};

/// The values that are ever read; what a government numbered is not among them.
const WANTED: [&str; 37] = [
    "AttendanceEventCategory",
    "AttendanceEventReason",
    "CalendarEvent",
    "ClassPeriodName",
    "ContactUniqueId",
    "Date",
    "ElectronicMailAddress",
    "EmergencyContactStatus",
    "EntryDate",
    "EntryGradeLevel",
    "EventDate",
    "EventDuration",
    "ExitWithdrawDate",
    "FirstName",
    "Language",
    "LanguageUse",
    "LastSurname",
    "LivesWith",
    "LocalCourseCode",
    "LocalEducationAgencyId",
    "NameOfInstitution",
    "ParentUniqueId",
    "PrimaryContactStatus",
    "Relation",
    "SchoolId",
    "StudentUniqueId",
    "TelephoneNumber",
    // Versions before 3 wrote descriptors and ids so.
    "CodeValue",
    "EducationOrganizationId",
    "RelationType",
    "SectionIdentifier",
    "UniqueSectionCode",
    // Version 1.0 has one number for every school and district, and a state's for every person: no other names them.
    "AttendanceEventType",
    "EmailAddress",
    "ParentUniqueStateId",
    "StateOrganizationId",
    "StudentUniqueStateId",
];

/// What stands inside is told apart from the same thing elsewhere: a child of version 1.0 has languages, and among them
/// those of the home.
const APART: (&str, &str) = ("HomeLanguages", "HomeLanguage");

/// One thing of an interchange.
#[derive(Debug)]
pub struct Record {
    pub name: String,
    pub line: u64,
    values: Vec<(String, String)>,
}

impl Record {
    /// The first value of the first name that has one: versions call one thing differently.
    pub fn either<'r>(&'r self, names: [&'r str; 2]) -> &'r str {
        let first = self.get(names[0]);
        if first.is_empty() { self.get(names[1]) } else { first }
    }

    /// The first value of a name; empty where there is none.
    pub fn get<'r>(&'r self, name: &'r str) -> &'r str {
        self.all(name).next().unwrap_or_default()
    }

    pub fn all<'r>(&'r self, name: &'r str) -> impl Iterator<Item = &'r str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Values in the order in which they stand.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Gives every record of a file. False, and an error in the report, where the XML cannot be followed; what was given
/// before that is not to be used.
pub fn each_record(file: &str, text: &str, report: &mut Report, mut each: impl FnMut(Record)) -> bool {
    let mut reader = Reader::from_str(text);
    let (mut depth, mut record, mut value): (usize, Option<Record>, String) = (0, None, String::new());
    let (mut line, mut counted, mut is_apart) = (1_u64, 0_usize, false);
    loop {
        let event = reader.read_event();
        let position = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        line += text.as_bytes()[counted..position].iter().filter(|byte| **byte == b'\n').count() as u64;
        counted = position.max(counted);
        match event {
            Ok(Event::Start(tag)) => {
                depth += 1;
                value.clear();
                is_apart |= tag.local_name().into_inner() == APART.0;
                if depth == 2 {
                    let name = tag.local_name().into_inner().to_owned();
                    record = Some(Record { name, line, values: Vec::new() });
                }
            }
            Ok(Event::End(tag)) => {
                if 2 < depth
                    && let Some(record) = &mut record
                    && let Some(name) = WANTED.iter().find(|name| **name == tag.local_name().into_inner())
                    && !value.trim().is_empty()
                {
                    let name = if is_apart && *name == "Language" { APART.1 } else { name };
                    record.values.push((name.to_owned(), value.trim().to_owned()));
                }
                is_apart &= tag.local_name().into_inner() != APART.0;
                value.clear();
                if depth == 2
                    && let Some(whole) = record.take()
                {
                    report.rows += 1;
                    each(whole);
                }
                depth = depth.saturating_sub(1);
            }
            Ok(Event::Text(part)) => value.push_str(&part.xml10_content()),
            Ok(Event::CData(part)) => value.push_str(&part.xml10_content()),
            Ok(Event::GeneralRef(reference)) => match reference.resolve_char_ref() {
                Ok(Some(letter)) => value.push(letter),
                _ => value.push_str(resolve_predefined_entity(&reference.into_inner()).unwrap_or_default()),
            },
            Ok(Event::Eof) if depth == 0 => return true,
            Ok(Event::Eof) | Err(_) => {
                report.error(At::line(file, line), FindingKind::XmlUnreadable);
                return false;
            }
            Ok(_) => {}
        }
    }
}

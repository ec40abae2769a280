//! Ed-Fi's interchange files (Data Standard 3 to 5, and 1.0) as the tables that every other format is read from.
//!
//! It never decides what a row means: schools, people, calendars and attendance go on as any CSV would, with the lines of
//! the XML. A contact is called "contact-" and its number here, since students and contacts are numbered apart.

mod xml;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use csv::StringRecord;

use super::file_kind::FileKind;
use super::mapping::Mapping;
use super::recognise::Recognised;
use super::report::{At, FindingKind, Report};
use super::settings::EndDates;
use super::table::Table;
use super::text::read_text;
use xml::{Record, each_record};

type Rows = Vec<(u64, StringRecord)>;

/// What the XML files of a set hold, by the file that holds it.
#[derive(Default)]
pub struct EdFi {
    orgs: BTreeMap<String, Rows>,
    students: BTreeMap<String, Rows>,
    contacts: BTreeMap<String, Rows>,
    enrollments: BTreeMap<String, Rows>,
    guardians: BTreeMap<String, Rows>,
    languages: BTreeMap<String, Rows>,
    calendar: BTreeMap<String, Rows>,
    attendance: BTreeMap<String, Rows>,
    /// By student.
    schools: BTreeMap<String, BTreeSet<String>>,
    grades: BTreeMap<String, String>,
}

const ORGS: [&str; 4] = ["sourcedId", "name", "type", "parentSourcedId"];
const USERS: [&str; 8] = ["sourcedId", "role", "givenName", "familyName", "email", "phone", "orgSourcedIds", "grades"];
const ENROLLMENTS: [&str; 5] = ["userSourcedId", "schoolSourcedId", "beginDate", "endDate", "role"];
const GUARDIANS: [&str; 6] =
    ["student_id", "guardian_id", "relation", "primary_contact", "lives_with", "emergency_contact"];
const LANGUAGES: [&str; 2] = ["student_id", "home_language"];
const CALENDAR: [&str; 3] = ["date", "event", "school_id"];
const ATTENDANCE: [&str; 7] = ["student_id", "school_id", "date", "code", "reason", "period", "course"];

impl EdFi {
    /// Reads one file, record by record.
    pub fn read(&mut self, file: &str, bytes: Vec<u8>, end_dates: EndDates, report: &mut Report) {
        let Some(text) = read_text(file, bytes, report) else { return };
        let mut parts_of_days = Vec::new();
        let mut is_known = false;
        each_record(file, &text, report, |record| is_known |= self.take(file, &record, end_dates, &mut parts_of_days));
        for line in parts_of_days {
            report.skip(At::line(file, line).column("EventDuration"), FindingKind::PartOfDay);
        }
        if !is_known && !report.has_errors() {
            report.note(At::file(file), FindingKind::FileNotKnown);
        }
    }

    /// Keeps what is wanted of a record. False where nothing is.
    fn take(&mut self, file: &str, record: &Record, end_dates: EndDates, parts_of_days: &mut Vec<u64>) -> bool {
        let put = |rows: &mut BTreeMap<String, Rows>, values: &[&str]| {
            rows.entry(file.to_owned()).or_default().push((record.line, StringRecord::from(values.to_vec())));
        };
        // Version 1.0 has other names for the same: a child's number is the state's, and an organization's is one for
        // schools and districts alike.
        let student = record.either(["StudentUniqueId", "StudentUniqueStateId"]);
        let school = record.either(["SchoolId", "StateOrganizationId"]);
        match record.name.as_str() {
            "LocalEducationAgency" => {
                let id = record.either(["LocalEducationAgencyId", "StateOrganizationId"]);
                put(&mut self.orgs, &[id, record.get("NameOfInstitution"), "district", ""]);
            }
            "School" => {
                let above = record.get("LocalEducationAgencyId");
                let above =
                    if above.is_empty() { record.all("StateOrganizationId").nth(1).unwrap_or("") } else { above };
                put(&mut self.orgs, &[school, record.get("NameOfInstitution"), "school", above]);
            }
            "Student" => {
                let name = [record.get("FirstName"), record.get("LastSurname")];
                put(&mut self.students, &[student, "student", name[0], name[1], "", ""]);
                if let Some(language) = record.all("HomeLanguage").next() {
                    put(&mut self.languages, &[student, language]);
                }
            }
            "Contact" | "Parent" => {
                let email = record.either(["ElectronicMailAddress", "EmailAddress"]);
                let name = [record.get("FirstName"), record.get("LastSurname")];
                let id = contact(record);
                put(&mut self.contacts, &[&id, "parent", name[0], name[1], email, record.get("TelephoneNumber")]);
            }
            "StudentSchoolAssociation" => {
                self.schools.entry(student.to_owned()).or_default().insert(school.to_owned());
                self.grades.insert(student.to_owned(), grade(value_of(record.get("EntryGradeLevel"))));
                let end = end(record.get("ExitWithdrawDate"), end_dates);
                put(&mut self.enrollments, &[student, school, record.get("EntryDate"), &end, "student"]);
            }
            "StudentContactAssociation" | "StudentParentAssociation" => {
                let relation = [record.get("Relation"), record.get("RelationType")].join("");
                let told = ["PrimaryContactStatus", "LivesWith", "EmergencyContactStatus"].map(|name| record.get(name));
                let id = contact(record);
                put(&mut self.guardians, &[student, &id, value_of(&relation), told[0], told[1], told[2]]);
            }
            "StudentEducationOrganizationAssociation" => {
                if let Some(language) = home_language(record) {
                    put(&mut self.languages, &[student, language]);
                }
            }
            "CalendarDate" => {
                for event in record.all("CalendarEvent") {
                    put(&mut self.calendar, &[record.get("Date"), value_of(event), school]);
                }
            }
            "StudentSchoolAttendanceEvent" | "StudentSectionAttendanceEvent" | "AttendanceEvent" => {
                let category = value_of(record.get("AttendanceEventCategory"));
                let duration: Option<f64> = record.get("EventDuration").parse().ok();
                if category.to_lowercase().contains("absence") && duration.is_some_and(|part| 0.0 < part && part < 1.0)
                {
                    parts_of_days.push(record.line);
                    return true;
                }
                let [date, reason, period, course] =
                    ["EventDate", "AttendanceEventReason", "ClassPeriodName", "LocalCourseCode"].map(|n| record.get(n));
                // A section event without its period's name is told apart by its section.
                let is_section = record.name == "StudentSectionAttendanceEvent"
                    || record.get("AttendanceEventType").to_lowercase().starts_with("section");
                let section = [record.get("SectionIdentifier"), record.get("UniqueSectionCode")].join("");
                let period = if is_section && period.is_empty() { section.as_str() } else { period };
                put(&mut self.attendance, &[student, school, date, category, value_of(reason), period, course]);
            }
            _ => return false,
        }
        true
    }

    /// The tables, each with what its columns are. A report's columns are called as the XML calls them.
    pub fn tables(mut self) -> Vec<(Table, Recognised<'static>)> {
        for rows in self.students.values_mut().flatten() {
            let id = rows.1.get(0).unwrap_or_default();
            let schools = self.schools.get(id).map(|schools| schools.iter().cloned().collect::<Vec<_>>().join(","));
            let grade = self.grades.get(id).cloned();
            rows.1.push_field(&schools.unwrap_or_default());
            rows.1.push_field(&grade.unwrap_or_default());
        }
        let attendance_names = [
            "StudentUniqueId",
            "SchoolId",
            "EventDate",
            "AttendanceEventCategory",
            "AttendanceEventReason",
            "ClassPeriodName",
            "LocalCourseCode",
        ];
        let mut tables = Vec::new();
        let mut add = |rows: BTreeMap<String, Rows>, kind, columns: &[&'static str], called: &[&str]| {
            for (file, rows) in rows {
                let header = called.iter().map(|name| (*name).to_owned()).collect();
                let recognised = Recognised::with(kind, columns, (kind == FileKind::Attendance).then(Mapping::ed_fi));
                tables.push((Table::of_cells(&file, header, rows), recognised));
            }
        };
        add(self.orgs, FileKind::Orgs, &ORGS, &ORGS);
        add(self.students, FileKind::Users, &USERS, &USERS);
        add(self.contacts, FileKind::Users, &USERS, &USERS[..6]);
        add(self.enrollments, FileKind::Enrollments, &ENROLLMENTS, &ENROLLMENTS);
        add(self.guardians, FileKind::Guardians, &GUARDIANS, &GUARDIANS);
        add(self.languages, FileKind::Languages, &LANGUAGES, &LANGUAGES);
        add(self.calendar, FileKind::Calendar, &CALENDAR, &CALENDAR);
        add(self.attendance, FileKind::Attendance, &ATTENDANCE, &attendance_names);
        tables
    }
}

fn contact(record: &Record) -> String {
    let id = [record.either(["ContactUniqueId", "ParentUniqueId"]), record.get("ParentUniqueStateId")].join("");
    format!("contact-{id}")
}

/// What a descriptor says, without the address that stands before it.
fn value_of(descriptor: &str) -> &str {
    descriptor.rsplit_once('#').map_or(descriptor, |(_, value)| value).trim()
}

/// The language that is marked as the one at home.
fn home_language(record: &Record) -> Option<&str> {
    let mut last = None;
    for (name, value) in record.values() {
        match name {
            "Language" => last = Some(value_of(value)),
            "LanguageUse" if value_of(value).to_lowercase().starts_with("home") => return last,
            _ => {}
        }
    }
    None
}

/// The last day of an enrolment as the settings take ends: Ed-Fi's own is still a day of it.
fn end(text: &str, end_dates: EndDates) -> String {
    let last: Option<NaiveDate> = text.parse().ok();
    match (end_dates, last.and_then(|last| last.succ_opt())) {
        (EndDates::Exclusive, Some(after)) => after.to_string(),
        _ => text.to_owned(),
    }
}

/// A grade as OneRoster writes it; another word stays as it is.
fn grade(word: &str) -> String {
    const GRADES: [(&str, &str); 15] = [
        ("first", "01"),
        ("second", "02"),
        ("third", "03"),
        ("fourth", "04"),
        ("fifth", "05"),
        ("sixth", "06"),
        ("seventh", "07"),
        ("eighth", "08"),
        ("ninth", "09"),
        ("tenth", "10"),
        ("eleventh", "11"),
        ("twelfth", "12"),
        ("kindergarten", "KG"),
        ("preschool", "PK"),
        ("prekindergarten", "PK"),
    ];
    let first = word.split([' ', '/']).next().unwrap_or_default().to_lowercase();
    GRADES.iter().find(|(name, _)| *name == first).map_or(word, |(_, grade)| grade).to_owned()
}

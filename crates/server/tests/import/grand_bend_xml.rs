//! The Grand Bend year as Ed-Fi's Data Standard 1.0 writes it: the same people and days as beside the project, put into
//! that version's XML, must come to the same figures. Its sample has seven rows of sections for each day missed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::grand_bend::{shared, the_figures_are_as_expected};
use crate::small_school::{Files, Store, all_told, every_finding_has_words, settings};

type Row = BTreeMap<String, String>;

/// A table's rows by the names of its columns.
fn rows(text: &str) -> Vec<Row> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.unwrap()).collect()
}

fn table(folder: &Path, name: &str) -> Vec<Row> {
    rows(&fs::read_to_string(folder.join(name)).unwrap())
}

fn roster(folder: &Path, name: &str) -> Vec<Row> {
    let mut zip = zip::ZipArchive::new(File::open(folder.join("roster.zip")).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    rows(&text)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn interchange(name: &str, records: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<Interchange{name} xmlns=\"http://ed-fi.org/0100\">\n{records}</Interchange{name}>\n"
    )
}

fn organization(id: &str) -> String {
    format!("<EducationalOrgIdentity><StateOrganizationId>{id}</StateOrganizationId></EducationalOrgIdentity>")
}

fn student(id: &str) -> String {
    format!(
        "<StudentReference><StudentIdentity><StudentUniqueStateId>{id}</StudentUniqueStateId></StudentIdentity></StudentReference>"
    )
}

fn name(row: &Row) -> String {
    let (given, family) = (escaped(&row["givenName"]), escaped(&row["familyName"]));
    format!("<Name><FirstName>{given}</FirstName><LastSurname>{family}</LastSurname></Name>")
}

/// The year's files in version 1.0.
fn version_1_0(folder: &Path) -> Files {
    let mut organizations = String::new();
    for org in roster(folder, "orgs.csv") {
        let (id, called) = (&org["sourcedId"], escaped(&org["name"]));
        let (tag, above) = match org["type"].as_str() {
            "school" => {
                let above = organization(&org["parentSourcedId"]);
                ("School", format!("<LocalEducationAgencyReference>{above}</LocalEducationAgencyReference>"))
            }
            _ => ("LocalEducationAgency", String::new()),
        };
        // Every organization has numbers of other systems as well, which nobody asks for.
        let other = "<EducationOrgIdentificationCode IdentificationSystem=\"Federal\"><ID>4818</ID></EducationOrgIdentificationCode>";
        writeln!(organizations, "<{tag}><StateOrganizationId>{id}</StateOrganizationId>{other}<NameOfInstitution>{called}</NameOfInstitution>{above}</{tag}>").unwrap();
    }

    let users = roster(folder, "users.csv");
    let languages: BTreeMap<String, String> = table(folder, "languages.csv")
        .into_iter()
        .map(|row| (row["student_id"].clone(), row["home_language"].clone()))
        .collect();
    let (mut people, mut enrolled) = (String::new(), String::new());
    for user in &users {
        let (id, name) = (&user["sourcedId"], name(user));
        match user["role"].as_str() {
            "student" => {
                let home = languages.get(id).map(|language| {
                    let (home, spoken) = (escaped(language), "<Languages><Language>English</Language></Languages>");
                    format!("{spoken}<HomeLanguages><Language>{home}</Language></HomeLanguages>")
                });
                let home = home.unwrap_or_default();
                writeln!(people, "<Student><StudentUniqueStateId>{id}</StudentUniqueStateId><StudentIdentificationCode><IdentificationCode>078-05-1120</IdentificationCode></StudentIdentificationCode>{name}{home}</Student>").unwrap();
                for school in user["orgSourcedIds"].split(',') {
                    let (student, school) = (student(id), organization(school));
                    writeln!(enrolled, "<StudentSchoolAssociation>{student}<SchoolReference>{school}</SchoolReference><EntryDate>2010-08-23</EntryDate><EntryGradeLevel>Ninth grade</EntryGradeLevel></StudentSchoolAssociation>").unwrap();
                }
            }
            "parent" | "guardian" | "relative" => {
                writeln!(people, "<Parent><ParentUniqueStateId>{id}</ParentUniqueStateId>{name}</Parent>").unwrap();
            }
            _ => {}
        }
    }
    for tie in table(folder, "guardians.csv") {
        let (student, parent, relation) = (student(&tie["student_id"]), &tie["guardian_id"], &tie["relation"]);
        let [primary, lives, emergency] = ["primary_contact", "lives_with", "emergency_contact"].map(|name| &tie[name]);
        writeln!(people, "<StudentParentAssociation>{student}<ParentReference><ParentIdentity><ParentUniqueStateId>{parent}</ParentUniqueStateId></ParentIdentity></ParentReference><Relation>{relation}</Relation><PrimaryContactStatus>{primary}</PrimaryContactStatus><LivesWith>{lives}</LivesWith><EmergencyContactStatus>{emergency}</EmergencyContactStatus></StudentParentAssociation>").unwrap();
    }

    let mut calendar = String::new();
    for day in table(folder, "calendar.csv") {
        let (date, event) = (&day["date"], &day["event"]);
        writeln!(calendar, "<CalendarDate><Date>{date}</Date><CalendarEvent>{event}</CalendarEvent></CalendarDate>")
            .unwrap();
    }

    let mut events = String::new();
    for row in table(folder, "attendance.csv") {
        let category = match row["code"].as_str() {
            "AE" => "Excused Absence",
            _ => "Unexcused Absence",
        };
        let [date, school, period, course] = ["date", "school_id", "period", "course"].map(|name| &row[name]);
        let student = student(&row["student_id"]);
        writeln!(events, "<AttendanceEvent><EventDate>{date}</EventDate><AttendanceEventType>Section Attendance</AttendanceEventType><AttendanceEventCategory>{category}</AttendanceEventCategory>{student}<SectionReference><SectionIdentity><StateOrganizationId>{school}</StateOrganizationId><LocalCourseCode>{course}</LocalCourseCode><SchoolYear>2010-2011</SchoolYear><Term>Fall Semester</Term><ClassPeriodName>{period}</ClassPeriodName><Location>220</Location></SectionIdentity></SectionReference></AttendanceEvent>").unwrap();
    }

    Files(BTreeMap::new())
        .with("InterchangeEducationOrganization.xml", &interchange("EducationOrganization", &organizations))
        .with("InterchangeStudentParent.xml", &interchange("StudentParent", &people))
        .with("InterchangeStudentEnrollment.xml", &interchange("StudentEnrollment", &enrolled))
        .with("InterchangeEducationOrgCalendar.xml", &interchange("EducationOrgCalendar", &calendar))
        .with("InterchangeStudentAttendance.xml", &interchange("StudentAttendance", &events))
}

#[test]
fn a_year_in_version_1_0_comes_to_the_same_figures() {
    let Some(folder) = shared("grand-bend") else { return };
    let files = version_1_0(&folder);
    let attendance =
        String::from_utf8_lossy(&files.0["InterchangeStudentAttendance.xml"]).matches("<AttendanceEvent>").count();
    assert_eq!(attendance, 12_950, "seven rows of sections for each of 1,850 days");
    let mut store = Store::default();
    let imported = store.import(&files, &settings("2011-05-28"));
    let report = &imported.report;
    every_finding_has_words(report);
    assert_eq!((all_told(&report.errors), all_told(&report.skipped)), (vec![], vec![]));
    the_figures_are_as_expected(&store, &imported.plan);
    let tongues = store.known.students().filter(|(_, student)| student.home_language.is_some()).count();
    assert_eq!(tongues, 392, "the language of the home, not every one that a child speaks");
    assert!(
        !format!("{:?}", store.known).contains("078-05"),
        "no number that a government gave but the one it is known by"
    );
    assert!(store.import(&files, &settings("2011-05-28")).plan.is_empty());
}

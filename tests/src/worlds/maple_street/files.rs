//! Maple Street School as the files that a school's systems export: OneRoster 1.1 in bulk, and four tables beside it.
//!
//! It never writes what no real export would hold; what stories know by heart is told in constants, not in a file.

use anyhow::{Context, Result};
use chrono::{Days, NaiveDate};

use super::calendar::SchoolYear;
use super::people::{Sex, Student};
use super::staff::{Member, STAFF};
use super::{DISTRICT, SCHOOL, School, classes};
use crate::worlds::export::Export;

const BULK: [&str; 7] = ["academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "users"];
const ABSENT: [&str; 6] = ["categories", "classResources", "courseResources", "lineItems", "resources", "results"];
pub(super) fn export(school: &School) -> Result<Export> {
    let roster = [
        ("academicSessions.csv", academic_sessions(school)?),
        ("classes.csv", classes::classes(school)?),
        ("courses.csv", classes::courses(school)?),
        ("demographics.csv", demographics(school)?),
        ("enrollments.csv", classes::enrollments(school)?),
        ("manifest.csv", manifest()?),
        ("orgs.csv", orgs()?),
        ("users.csv", users(school)?),
    ];
    let beside = [
        ("attendance.csv", attendance(school)?),
        ("calendar.csv", calendar(school)?),
        ("guardians.csv", guardians(school)?),
        ("languages.csv", languages(school)?),
        ("staff.csv", staff()?),
    ];
    let named = |(name, bytes): (&str, Vec<u8>)| (name.to_owned(), bytes);
    Ok(Export {
        made_on: school.today,
        roster: roster.into_iter().map(named).collect(),
        beside: beside.into_iter().map(named).collect(),
    })
}

/// A table with a header; a row of another width does not compile.
pub(super) fn table<const WIDTH: usize>(
    header: [&str; WIDTH],
    rows: impl IntoIterator<Item = [String; WIDTH]>,
) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(header)?;
    for row in rows {
        table.write_record(row)?;
    }
    table.into_inner().context("a table in memory has no disk to fill")
}

/// A row of texts and numbers.
macro_rules! row {
    ($($cell:expr),* $(,)?) => { [$($cell.to_string()),*] };
}
pub(super) use row;

/// The grade as OneRoster writes it.
pub(super) fn grade_code(grade: usize) -> String {
    if grade == 0 { "KG".to_owned() } else { format!("{grade:02}") }
}

/// OneRoster's end dates are the day after the last one.
pub(super) fn exclusive(last: NaiveDate) -> NaiveDate {
    last + Days::new(1)
}

/// The two semesters of a year: id, title, first day, last day.
pub(super) fn semesters(year: &SchoolYear) -> [(String, &'static str, NaiveDate, NaiveDate); 2] {
    let second = year.second_semester();
    let first_ends = year.school_days.iter().copied().take_while(|day| *day < second).last().unwrap_or(second);
    [
        (format!("FA{}", year.ends_in - 1), "Fall Semester", year.first_day(), first_ends),
        (format!("SP{}", year.ends_in), "Spring Semester", second, year.last_day()),
    ]
}

fn manifest() -> Result<Vec<u8>> {
    let fixed = [row!["manifest.version", "1.0"], row!["oneroster.version", "1.1"]];
    let mut listed: Vec<_> = BULK.iter().map(|name| row![format!("file.{name}"), "bulk"]).collect();
    listed.extend(ABSENT.iter().map(|name| row![format!("file.{name}"), "absent"]));
    listed.sort();
    let source = [row!["source.systemName", "Maple Valley sample"], row!["source.systemCode", "maple-valley"]];
    table(["propertyName", "value"], fixed.into_iter().chain(listed).chain(source))
}

fn orgs() -> Result<Vec<u8>> {
    table(
        ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
        [
            row![DISTRICT, "", "", "Maple Valley Schools", "district", "0400", ""],
            row![SCHOOL, "", "", "Maple Street School", "school", "0417", DISTRICT],
        ],
    )
}

fn academic_sessions(school: &School) -> Result<Vec<u8>> {
    let mut rows = Vec::new();
    for year in &school.years {
        let (id, ends_in) = (format!("SY{}", year.ends_in), year.ends_in);
        let title = format!("{}-{ends_in}", ends_in - 1);
        rows.push(row![id, "", "", title, "schoolYear", year.first_day(), exclusive(year.last_day()), "", ends_in]);
        for (term, title, first, last) in semesters(year) {
            rows.push(row![term, "", "", title, "semester", first, exclusive(last), id, ends_in]);
        }
    }
    table(
        [
            "sourcedId",
            "status",
            "dateLastModified",
            "title",
            "type",
            "startDate",
            "endDate",
            "parentSourcedId",
            "schoolYear",
        ],
        rows,
    )
}

fn users(school: &School) -> Result<Vec<u8>> {
    let people = &school.people;
    let agents = |student: &str| {
        let of = people.ties.iter().filter(|tie| tie.student == student);
        of.map(|tie| tie.guardian.as_str()).collect::<Vec<_>>().join(",")
    };
    let children = |guardian: &str| {
        let of = people.ties.iter().filter(|tie| tie.guardian == guardian);
        of.map(|tie| tie.student.as_str()).collect::<Vec<_>>().join(",")
    };
    let mut rows = Vec::new();
    for student in &people.students {
        let Student { id, given, family, .. } = student;
        let (login, agents, grade) = (id.to_lowercase(), agents(id), grade_code(student.grade));
        rows.push(row![
            id, "", "", "true", SCHOOL, "student", login, "", given, family, "", id, "", "", "", agents, grade, "", ""
        ]);
    }
    for (place, guardian) in people.guardians.iter().enumerate() {
        let (id, login) = (&guardian.id, guardian.id.to_lowercase());
        let (given, family, role, language) = (&guardian.given, &guardian.family, guardian.role, guardian.language);
        let (email, phone, children) = (format!("{login}@family.example"), phone(place), children(id));
        rows.push(row![
            id, "", "", "true", SCHOOL, role, login, "", given, family, "", id, email, phone, phone, children, "", "",
            language
        ]);
    }
    for member in &STAFF {
        let (id, login) = (member.id, member.id.to_lowercase());
        let role = match member.role {
            "teacher" => "teacher",
            "principal" | "administrator" => "administrator",
            // OneRoster 1.1 has no better word for who works at a school and does not teach.
            _ => "aide",
        };
        let (given, family, email) = (member.given, member.family, staff_email(member));
        rows.push(row![
            id, "", "", "true", SCHOOL, role, login, "", given, family, "", id, email, "", "", "", "", "", ""
        ]);
    }
    table(
        [
            "sourcedId",
            "status",
            "dateLastModified",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "userIds",
            "givenName",
            "familyName",
            "middleName",
            "identifier",
            "email",
            "sms",
            "phone",
            "agentSourcedIds",
            "grades",
            "password",
            // An extension column, as OneRoster allows at the right end: in two homes two languages may be read.
            "metadata.language",
        ],
        rows,
    )
}

/// Numbers that no telephone company gives out: 555-0100 to 555-0199 of each area.
fn phone(place: usize) -> String {
    const AREAS: [u16; 8] = [413, 508, 617, 774, 781, 857, 860, 978];
    format!("({}) 555-{:04}", AREAS[place / 100 % AREAS.len()], 100 + place % 100)
}

fn staff_email(member: &Member) -> String {
    format!("{}@maplestreet.example", member.id.trim_start_matches("T-").to_lowercase())
}

fn demographics(school: &School) -> Result<Vec<u8>> {
    let rows = school.people.students.iter().map(|student| {
        let sex = if student.sex == Sex::Female { "female" } else { "male" };
        row![student.id, "", "", student.born_on, sex, "", "", "", "", "", "", "", "", "", "", ""]
    });
    table(
        [
            "sourcedId",
            "status",
            "dateLastModified",
            "birthDate",
            "sex",
            "americanIndianOrAlaskaNative",
            "asian",
            "blackOrAfricanAmerican",
            "nativeHawaiianOrOtherPacificIslander",
            "white",
            "demographicRaceTwoOrMoreRaces",
            "hispanicOrLatinoEthnicity",
            "countryOfBirthCode",
            "stateOfBirthAbbreviation",
            "cityOfBirth",
            "publicSchoolResidenceStatus",
        ],
        rows,
    )
}

fn attendance(school: &School) -> Result<Vec<u8>> {
    let rows = school.marks.iter().map(|mark| {
        let minutes = mark.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        row![mark.student, SCHOOL, mark.date, mark.code, mark.reason, minutes]
    });
    table(["student_id", "school_id", "date", "code", "reason", "minutes"], rows)
}

fn calendar(school: &School) -> Result<Vec<u8>> {
    let weekdays = school.years.iter().flat_map(|year| &year.weekdays);
    table(["date", "event", "label"], weekdays.map(|day| row![day.date, day.event, day.label]))
}

fn guardians(school: &School) -> Result<Vec<u8>> {
    let rows = school
        .people
        .ties
        .iter()
        .map(|tie| row![tie.student, tie.guardian, tie.relation, tie.primary, tie.lives_with, tie.emergency]);
    table(["student_id", "guardian_id", "relation", "primary_contact", "lives_with", "emergency_contact"], rows)
}

fn languages(school: &School) -> Result<Vec<u8>> {
    table(["student_id", "home_language"], school.people.students.iter().map(|child| row![child.id, child.language]))
}

fn staff() -> Result<Vec<u8>> {
    let rows = STAFF.iter().enumerate().map(|(place, member)| {
        let (phone, tty) = (phone(700 + place), if member.role == "office" { phone(760) } else { String::new() });
        row![member.id, member.role, member.title, member.languages, phone, tty, staff_email(member)]
    });
    table(["staff_id", "role", "title", "languages", "phone", "tty", "email"], rows)
}

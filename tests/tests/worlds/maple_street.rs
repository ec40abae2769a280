//! What must be so of Maple Street School's files, read back from the files as an importer reads them.
//!
//! It never looks at how they were made.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;

use chrono::{Datelike, Duration, NaiveDate};

use presente_tests::worlds::maple_street::*;

type Row = BTreeMap<String, String>;

struct Written {
    roster: BTreeMap<String, Vec<Row>>,
    beside: BTreeMap<String, Vec<Row>>,
    summary: Summary,
    school_days: BTreeSet<NaiveDate>,
    /// By child: the first day of each class, and the first day after it.
    spans: BTreeMap<String, Vec<(NaiveDate, NaiveDate)>>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    csv::Reader::from_reader(bytes).deserialize().map(|row| row.unwrap()).collect()
}

fn zipped(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let bytes = std::fs::read(folder.join("roster.zip")).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().to_string(), bytes);
    }
    files
}

fn written(seed: u64, today: &str) -> Written {
    let folder = tempfile::tempdir().unwrap();
    let summary = MapleStreet { seed, today: day(today) }.write(folder.path()).unwrap();
    let roster: BTreeMap<_, _> = zipped(folder.path()).into_iter().map(|(name, bytes)| (name, rows(&bytes))).collect();
    let mut beside = BTreeMap::new();
    for name in ["attendance.csv", "calendar.csv", "guardians.csv", "languages.csv", "staff.csv"] {
        beside.insert(name.to_owned(), rows(&std::fs::read(folder.path().join(name)).unwrap()));
    }
    const CLOSED: [&str; 3] = ["Holiday", "Teacher only day", "Weather day"];
    let open = |row: &&Row| !CLOSED.contains(&row["event"].as_str());
    let school_days = beside["calendar.csv"].iter().filter(open).map(|row| day(&row["date"])).collect();
    let mut spans: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for row in &roster["enrollments.csv"] {
        let span = (day(&row["beginDate"]), day(&row["endDate"]));
        spans.entry(row["userSourcedId"].clone()).or_default().push(span);
    }
    Written { roster, beside, summary, school_days, spans }
}

impl Written {
    /// The days of this school year that a child missed whole, with their reasons.
    fn missed(&self, student: &str) -> Vec<(NaiveDate, &str)> {
        let year = &self.roster["academicSessions.csv"];
        let starts = year.iter().filter(|row| row["type"] == "schoolYear").map(|row| day(&row["startDate"])).max();
        let marks = self.beside["attendance.csv"].iter().filter(|row| row["student_id"] == student);
        marks
            .filter(|row| row["minutes"].is_empty() && Some(day(&row["date"])) >= starts)
            .map(|row| (day(&row["date"]), row["reason"].as_str()))
            .collect()
    }

    /// The days on which a child was a member up to a day, over all its classes.
    fn member_days(&self, student: &str, from: NaiveDate, to: NaiveDate) -> usize {
        let spans = &self.spans[student];
        let inside = |date: &&NaiveDate| spans.iter().any(|(first, end)| first <= *date && *date < end);
        self.school_days.range(from..=to).filter(inside).count()
    }

    fn students(&self) -> impl Iterator<Item = &Row> {
        self.roster["users.csv"].iter().filter(|row| row["role"] == "student")
    }
}

/// School days at least 40 school days into the year: the 40th of three years, winter, spring, the last one.
const DAYS: [&str; 6] = ["2026-10-29", "2026-11-02", "2027-01-13", "2027-03-11", "2028-03-16", "2027-06-14"];

#[test]
fn the_same_seed_and_day_give_the_same_bytes_and_another_seed_gives_others() {
    let export = |seed| MapleStreet { seed, today: day("2027-01-13") }.export().unwrap();
    assert_eq!(export(5).zipped().unwrap(), export(5).zipped().unwrap());
    assert_eq!(export(5), export(5));
    assert_ne!(export(5).beside["attendance.csv"], export(6).beside["attendance.csv"]);
    assert_ne!(export(5).roster["users.csv"], export(6).roster["users.csv"]);
}

#[test]
fn the_school_has_about_420_students_30_staff_and_two_years_of_180_days() {
    for (seed, today) in [(1, "2026-10-29"), (2, "2027-01-13"), (3, "2027-06-14")] {
        let school = written(seed, today);
        let Summary { students, guardians, staff, school_days, school_days_so_far, absences, .. } = school.summary;
        assert!((405..=420).contains(&students), "{students} students");
        assert!((420..=620).contains(&guardians), "{guardians} guardians");
        assert_eq!((staff, school_days), (30, [180, 180]));
        assert_eq!(school.school_days.len(), 360);
        assert!((1500..=3600).contains(&absences[0]), "{absences:?}");
        assert!(absences[1] * 180 >= 3 * students * school_days_so_far, "{absences:?}");
        assert_eq!(school.students().count(), students);
        assert_eq!(school.beside["staff.csv"].len(), 30);
        let grades: BTreeSet<_> = school.students().map(|row| row["grades"].as_str()).collect();
        assert_eq!(grades.into_iter().collect::<Vec<_>>(), ["01", "02", "03", "04", "05", "06", "07", "08", "KG"]);
    }
}

#[test]
fn the_named_children_have_missed_what_the_stories_say_whatever_the_day_and_the_seed() {
    for (today, seed) in DAYS.into_iter().zip([1, 2, 99, 1, 2, 99]) {
        let school = written(seed, today);
        assert!(school.school_days.contains(&day(today)), "{today} is no school day of seed {seed}");
        assert!(school.summary.school_days_so_far >= 40, "{today}: {}", school.summary.school_days_so_far);
        let counts = [MATEO, LUCIA, DIEGO, YUSUF, MINH, JOEL].map(|child| school.missed(child).len());
        assert_eq!(counts, [9, 3, 1, 4, 2, 6], "{today}, seed {seed}");
        assert_eq!(school.missed(MATEO).last(), Some(&(day(today), "")), "{today}, seed {seed}");
        let last_before_today = school.school_days.range(..day(today)).last().copied().unwrap();
        assert_eq!(school.missed(YUSUF).last(), Some(&(last_before_today, "")));
    }
}

#[test]
fn the_newcomer_enrolled_about_six_weeks_before_today() {
    for today in DAYS {
        let school = written(1, today);
        let first = school.roster["enrollments.csv"].iter().filter(|row| row["userSourcedId"] == MINH);
        let first = first.map(|row| day(&row["beginDate"])).min().unwrap();
        let weeks = day(today) - first;
        assert!(Duration::days(28) <= weeks && weeks <= Duration::days(42), "{first} for {today}");
    }
}

#[test]
fn every_id_that_a_file_names_exists_in_the_file_that_defines_it() {
    let school = written(4, "2027-03-11");
    let ids =
        |file: &str| -> BTreeSet<&str> { school.roster[file].iter().map(|row| row["sourcedId"].as_str()).collect() };
    let (users, classes, courses) = (ids("users.csv"), ids("classes.csv"), ids("courses.csv"));
    let (orgs, sessions) = (ids("orgs.csv"), ids("academicSessions.csv"));
    for (file, column, known) in [
        ("guardians.csv", "student_id", &users),
        ("guardians.csv", "guardian_id", &users),
        ("languages.csv", "student_id", &users),
        ("attendance.csv", "student_id", &users),
        ("attendance.csv", "school_id", &orgs),
        ("staff.csv", "staff_id", &users),
    ] {
        assert!(school.beside[file].iter().all(|row| known.contains(row[column].as_str())), "{file} {column}");
    }
    for (file, column, known) in [
        ("enrollments.csv", "userSourcedId", &users),
        ("enrollments.csv", "classSourcedId", &classes),
        ("classes.csv", "courseSourcedId", &courses),
        ("classes.csv", "termSourcedIds", &sessions),
        ("courses.csv", "schoolYearSourcedId", &sessions),
        ("users.csv", "orgSourcedIds", &orgs),
        ("demographics.csv", "sourcedId", &users),
    ] {
        assert!(school.roster[file].iter().all(|row| known.contains(row[column].as_str())), "{file} {column}");
    }
    for user in &school.roster["users.csv"] {
        assert!(user["agentSourcedIds"].split(',').all(|agent| agent.is_empty() || users.contains(agent)));
    }
    for (name, table) in school.roster.iter().filter(|(name, _)| name.as_str() != "manifest.csv") {
        assert_eq!(ids(name).len(), table.len(), "{name} names something twice");
    }
}

#[test]
fn every_student_has_a_guardian_whom_the_school_calls_first() {
    let school = written(4, "2027-03-11");
    for student in school.students() {
        let ties = school.beside["guardians.csv"].iter().filter(|row| row["student_id"] == student["sourcedId"]);
        assert_eq!(ties.filter(|row| row["primary_contact"] == "true").count(), 1, "{}", student["sourcedId"]);
    }
    let homes: Vec<_> = school.beside["guardians.csv"].iter().filter(|row| row["student_id"] == YUSUF).collect();
    assert_eq!(homes.iter().map(|row| row["lives_with"].as_str()).collect::<Vec<_>>(), ["true", "false"]);
}

#[test]
fn twelve_home_languages_are_spoken_and_the_staff_speak_some_of_them() {
    let school = written(1, "2027-01-13");
    let mut homes: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &school.beside["languages.csv"] {
        *homes.entry(row["home_language"].as_str()).or_default() += 1;
    }
    assert_eq!(
        homes.keys().copied().collect::<Vec<_>>(),
        [
            "Amharic",
            "Arabic",
            "Cambodian (Khmer)",
            "English",
            "Haitian Creole",
            "Mandarin (Chinese)",
            "Portuguese",
            "Russian",
            "Somali",
            "Spanish",
            "Ukrainian",
            "Vietnamese"
        ]
    );
    assert!(homes.values().all(|children| *children >= 3), "{homes:?}");
    let speaks = |id: &str| {
        let member = school.beside["staff.csv"].iter().find(|row| row["staff_id"] == id).unwrap();
        (member["role"].clone(), member["languages"].clone())
    };
    assert_eq!(speaks(LIAISON), ("liaison".to_owned(), "English; Igbo".to_owned()));
    assert_eq!(speaks(TEACHER_BAPTISTE), ("teacher".to_owned(), "Haitian Creole; French; English".to_owned()));
    assert_eq!(speaks(NURSE).0, "nurse");
}

#[test]
fn nobody_is_marked_without_school_or_membership_or_after_today_and_never_twice_absent() {
    let school = written(6, "2027-03-11");
    let days = &school.school_days;
    let mut whole_days = BTreeSet::new();
    for row in &school.beside["attendance.csv"] {
        let date = day(&row["date"]);
        assert!(days.contains(&date) && date <= day("2027-03-11"), "{row:?}");
        assert_eq!(school.member_days(&row["student_id"], date, date), 1, "{row:?}");
        assert!(CODES.iter().any(|(code, _)| *code == row["code"]), "{row:?}");
        assert_eq!(matches!(row["code"].as_str(), "T" | "ED"), !row["minutes"].is_empty(), "{row:?}");
        if row["minutes"].is_empty() {
            assert!(whole_days.insert((row["student_id"].clone(), date)), "{row:?}");
        }
    }
    let part_days = school.beside["attendance.csv"].iter().filter(|row| !row["minutes"].is_empty());
    for row in part_days {
        assert!(!whole_days.contains(&(row["student_id"].clone(), day(&row["date"]))), "{row:?}");
    }
}

#[test]
fn between_8_and_22_in_a_hundred_miss_a_tenth_of_their_days() {
    for (seed, today) in [(1, "2026-10-29"), (2, "2026-10-29"), (1, "2027-01-13"), (3, "2027-03-11"), (4, "2027-06-14")]
    {
        let school = written(seed, today);
        let (first, mut missed) = (day("2026-07-01"), BTreeMap::<&str, usize>::new());
        for row in &school.beside["attendance.csv"] {
            if row["minutes"].is_empty() && day(&row["date"]) >= first {
                *missed.entry(row["student_id"].as_str()).or_default() += 1;
            }
        }
        let (mut members, mut chronic) = (0, 0);
        for student in school.students() {
            let id = student["sourcedId"].as_str();
            let days = school.member_days(id, first, day(today));
            if days >= 10 {
                members += 1;
                chronic += usize::from(missed.get(id).copied().unwrap_or_default() * 10 >= days);
            }
        }
        let share = chronic * 100 / members;
        assert!((8..=22).contains(&share), "{share} % on {today}, seed {seed}");
    }
}

#[test]
fn a_later_day_of_the_year_only_adds_to_what_was_known_of_other_children() {
    let reasons_come_later = 7;
    let (earlier, later) = (written(8, "2027-01-13"), written(8, "2027-01-21"));
    let named = [MATEO, LUCIA, DIEGO, YUSUF, MINH, JOEL];
    let until = day("2027-01-13") - Duration::days(reasons_come_later);
    let known = |school: &Written| -> Vec<Row> {
        let marks = school.beside["attendance.csv"].iter();
        let marks = marks.filter(|row| !named.contains(&row["student_id"].as_str()) && day(&row["date"]) <= until);
        marks.cloned().collect()
    };
    assert_eq!(known(&earlier), known(&later));
    assert!(later.beside["attendance.csv"].len() > earlier.beside["attendance.csv"].len());
}

#[test]
fn a_year_has_its_holidays_and_a_snow_day() {
    let school = written(1, "2027-01-13");
    let labels: BTreeSet<_> = school.beside["calendar.csv"].iter().map(|row| row["label"].as_str()).collect();
    for label in
        ["Labor Day", "Thanksgiving", "Winter break", "February break", "April break", "Memorial Day", "Snow day"]
    {
        assert!(labels.contains(label), "{label}");
    }
    let sessions = school.roster["academicSessions.csv"].iter().filter(|row| row["type"] == "schoolYear");
    for year in sessions {
        let (starts, ends) = (day(&year["startDate"]), day(&year["endDate"]));
        assert!(matches!((starts.month(), starts.day()), (8, 26..) | (9, ..=3)), "{starts}");
        assert!(ends.month() == 6 && (9..=27).contains(&ends.day()), "{ends}");
    }
}

#[test]
fn any_day_can_be_asked_for_and_a_day_without_school_has_one_before_it() {
    for today in ["2026-07-20", "2026-08-31", "2026-09-05", "2026-09-15", "2026-12-25", "2028-02-29"] {
        let school = written(1, today);
        assert!(school.beside["attendance.csv"].iter().all(|row| day(&row["date"]) <= day(today)));
    }
    let world = MapleStreet { seed: 1, today: day("2026-12-25") };
    assert_eq!(world.school_day_before(day("2026-12-25")), Some(day("2026-12-23")));
    assert_eq!(world.school_day_before(day("2026-11-12")), Some(day("2026-11-12")));
    assert_eq!(world.school_day_before(day("2026-07-20")).map(|day| day.month()), Some(6));
}

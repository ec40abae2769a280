//! Maple Street School as these tests know it: a calendar, children, their days, a guardian.

use attendance::*;
use chrono::{Datelike, NaiveDate, Weekday};
use protocol::*;

use crate::played::*;

/// Monday to Friday from the end of August to the middle of June.
pub fn calendar(school_year: i32) -> Calendar {
    let first_day = NaiveDate::from_ymd_opt(school_year - 1, 8, 31).unwrap();
    let last_day = NaiveDate::from_ymd_opt(school_year, 6, 18).unwrap();
    let weekdays = first_day.iter_days().take_while(|date| *date <= last_day);
    let days = weekdays
        .filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun))
        .map(|date| CalendarDay { date, kind: CalendarKind::Instructional, label: String::new() })
        .collect();
    Calendar { school: SCHOOL, school_year, first_day, last_day, days }
}

pub fn student(id: StudentId, given_name: &str) -> Student {
    Student {
        id,
        school: SCHOOL,
        given_name: given_name.into(),
        family_name: "Rivera".into(),
        grade: "04".into(),
        home_language: Some("es".into()),
        local_id: String::new(),
    }
}

pub fn days(student: StudentId, school_year: i32, as_of: &str, absent: &[&str]) -> Days {
    let record = |date: &&str| DayRecord {
        date: day(date),
        mark: Mark::Absent,
        missed: 100,
        excuse: Some(Excuse::Unexcused),
        minutes: None,
        periods: None,
        code: "A".into(),
    };
    let first_day = NaiveDate::from_ymd_opt(school_year - 1, 8, 31).unwrap();
    Days {
        student,
        school_year,
        as_of: Some(day(as_of)),
        records: absent.iter().map(record).collect(),
        enrollments: vec![Enrollment { student, school: SCHOOL, first_day, last_day: None }],
    }
}

/// Maple Street on Wednesday, 7 October 2026, with Mateo out on Monday and today.
pub fn open_school(books: &mut Books) {
    let school = School {
        id: SCHOOL,
        name: "Maple Street School".into(),
        district: String::new(),
        time_zone: "America/New_York".into(),
        rule_pack: "us-generic".into(),
        contacts: vec![Contact {
            languages: vec!["en".into(), "es".into()],
            ..Contact::named(Some(JO), "Jo Park", StaffRole::Liaison)
        }],
        contacts_on_file: Vec::new(),
        school_year: 2027,
        as_of: Some(at("2026-10-07T14:00:00Z")),
    };
    books.put(kind::SCHOOL, SCHOOL.0, None, Topic::School, &school);
    books.put(kind::CALENDAR, calendar_id(SCHOOL, 2027), None, Topic::School, &calendar(2027));
    add_child(books, MATEO, "Mateo", &["2026-10-05", "2026-10-07"]);
    let rosa = Person {
        id: ROSA,
        given_name: "Rosa".into(),
        family_name: "Rivera".into(),
        language: Some("es".into()),
        email: String::new(),
        phone: String::new(),
    };
    books.put(kind::PERSON, ROSA.0, None, Topic::Contact, &rosa);
    let link = GuardianLink {
        id: LinkId(id(40)),
        guardian: ROSA,
        student: MATEO,
        relation: Relation::Mother,
        primary_contact: true,
        lives_with: true,
        emergency_contact: true,
        limits: vec![],
        joined: false,
    };
    books.put(kind::LINK, id(40), Some(MATEO), Topic::Contact, &link);
}

pub fn add_child(books: &mut Books, child: StudentId, given_name: &str, absent: &[&str]) {
    books.put(kind::STUDENT, child.0, Some(child), Topic::School, &student(child, given_name));
    let days = days(child, 2027, "2026-10-07", absent);
    books.put(kind::DAYS, days_id(child, 2027), Some(child), Topic::Attendance, &days);
}

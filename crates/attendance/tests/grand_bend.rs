//! A real year of 960 children, against figures that an independent script computed (`expected.json` beside the data).

#![allow(clippy::disallowed_methods, reason = "a test reads its data from the disk and asks whether it runs in CI")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use attendance::*;
use chrono::NaiveDate;
use uuid::Uuid;

use crate::world::{SCHOOL, day, rules};

/// The children with a row, their days derived as an import would, and the calendar.
struct GrandBend {
    year: Calendar,
    children: Vec<Days>,
    expected: serde_json::Value,
}

/// `None`, said by name, where the data is not there; in CI that is a failure.
fn grand_bend() -> Option<GrandBend> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/grand-bend");
    if !folder.exists() {
        assert!(std::env::var_os("CI").is_none(), "not run: ../shared/data absent");
        eprintln!("not run: ../shared/data absent");
        return None;
    }
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let year = read_calendar(&read("calendar.csv"));
    let spans = [("2010-08-23", "2010-12-17"), ("2011-01-03", "2011-05-27")];
    let pack = rules("us-generic");
    let mut events: BTreeMap<String, Vec<RawEvent>> = BTreeMap::new();
    for line in read("attendance.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let event = read_event(&fields);
        events.entry(fields[0].to_string()).or_default().push(event);
    }
    let children = events.values().map(|events| {
        let student = events[0].student;
        let derived = derive_days(events, Some(7), &year, &pack);
        assert_eq!(derived.off_calendar, [], "none off an instructional day");
        let span = |(first, last): (&str, &str)| Enrollment {
            student,
            school: SCHOOL,
            first_day: day(first),
            last_day: Some(day(last)),
        };
        let enrollments = bridge(&spans.map(span), &year, &pack);
        assert_eq!(enrollments.len(), 1, "the winter break is bridged");
        Days { student, school_year: 2011, as_of: Some(year.last_day), records: derived.records, enrollments }
    });
    Some(GrandBend {
        children: children.collect(),
        year,
        expected: serde_json::from_str(&read("expected.json")).unwrap(),
    })
}

fn read_calendar(csv: &str) -> Calendar {
    let one = |line: &str| {
        let (date, event) = line.split_once(',').unwrap();
        let kind = match event {
            "Instructional day" => CalendarKind::Instructional,
            _ => CalendarKind::Holiday,
        };
        CalendarDay { date: day(date), kind, label: event.to_string() }
    };
    let mut days: Vec<CalendarDay> = csv.lines().skip(1).map(one).collect();
    days.sort_by_key(|day| day.date);
    let (first_day, last_day) = (days[0].date, days[days.len() - 1].date);
    Calendar { school: SCHOOL, school_year: 2011, first_day, last_day, days }
}

/// student_id,school_id,date,period,course,code,reason. Two courses may share a period: the slot is named by both.
fn read_event(fields: &[&str]) -> RawEvent {
    let meaning = match fields[5] {
        "AE" => Meaning::Absent(Excuse::Excused),
        "AU" => Meaning::Absent(Excuse::Unexcused),
        other => panic!("unknown code {other}"),
    };
    RawEvent {
        student: StudentId(Uuid::from_u128(fields[0].parse().unwrap())),
        date: day(fields[2]),
        period: Some(format!("{} {}", fields[3], fields[4])),
        meaning,
        minutes: None,
        code: fields[5].to_string(),
        words: fields[6].to_string(),
    }
}

impl GrandBend {
    fn expects(&self, name: &str) -> u64 {
        self.expected[name].as_u64().unwrap()
    }

    fn standings(&self) -> Vec<Standing> {
        let pack = rules("us-generic");
        let one = |days| standing(days, &self.year, &[], &pack, self.year.last_day).unwrap();
        self.children.iter().map(one).collect()
    }

    fn unexcused(&self) -> Vec<Vec<NaiveDate>> {
        let pack = rules("us-generic");
        self.children.iter().map(|days| truancy_dates(days, &self.year, &[], &pack, self.year.last_day)).collect()
    }
}

#[test]
fn grand_bend_s_days_and_tiers_come_out_as_computed_elsewhere() {
    let Some(school) = grand_bend() else { return };
    let all = school.standings();
    let sum = |part: fn(&Standing) -> u32| all.iter().map(part).map(u64::from).sum::<u64>();
    assert!(all.iter().all(|one| (one.membership, one.membership_year) == (177, 177)));
    assert_eq!(all.len() as u64, school.expects("students_with_absence"));
    assert_eq!(sum(|one| one.missed), 100 * school.expects("student_days_absent"));
    assert_eq!(sum(|one| one.excused), 100 * 1077);
    assert_eq!(sum(|one| one.unexcused), 100 * 773);
    assert_eq!(all.iter().map(|one| one.missed).max(), Some(100 * school.expects("max_absent") as u32));
    assert_eq!(all.iter().filter(|one| one.missed >= 1000).count() as u64, school.expects("ten_or_more"));
    assert_eq!(all.iter().filter(|one| one.truancy_days > 0).count() as u64, school.expects("students_unexcused"));
    let dates: BTreeSet<NaiveDate> =
        school.children.iter().flat_map(|days| days.records.iter().map(|record| record.date)).collect();
    assert_eq!(dates.len() as u64, school.expects("distinct_absence_dates"));

    let without = school.expects("students") - all.len() as u64;
    let pack = rules("us-generic");
    for (membership, name) in [(177, "tiers_177"), (169, "tiers_169")] {
        let count =
            |wanted: Tier| all.iter().filter(|one| tier(one.missed, membership, &pack) == Some(wanted)).count() as u64;
        let expected = |tier: &str| school.expected[name][tier].as_u64().unwrap();
        assert_eq!(count(Tier::Satisfactory) + without, expected("satisfactory"), "{name}");
        assert_eq!(count(Tier::AtRisk), expected("at_risk"), "{name}");
        assert_eq!(count(Tier::Moderate), expected("moderate"), "{name}");
        assert_eq!(count(Tier::Severe), expected("severe"), "{name}");
    }
    let exactly_17 = school.expected["exactly_17"].as_array().unwrap();
    for child in exactly_17 {
        let id = StudentId(Uuid::from_u128(child.as_str().unwrap().parse().unwrap()));
        let at = school.children.iter().position(|days| days.student == id).unwrap();
        assert_eq!((all[at].missed, all[at].tier), (1700, Some(Tier::AtRisk)));
    }
    assert_eq!(all.iter().filter(|one| one.missed == 1700).count(), exactly_17.len());
}

#[test]
fn grand_bend_s_truancy_counts_come_out_as_computed_elsewhere() {
    let Some(school) = grand_bend() else { return };
    let unexcused = school.unexcused();
    let most = |dates: &Vec<NaiveDate>, window| truancy(dates, window, &school.year);
    let reach = |least: u32, window| unexcused.iter().filter(|dates| most(dates, window) >= least).count() as u64;
    let month = Window::CalendarMonth;
    for (name, counted) in [
        ("ct_4_in_calendar_month", reach(4, month)),
        ("ct_4_in_any_30_days", reach(4, Window::AnyDays { days: 30 })),
        ("ct_10_in_year", reach(10, Window::SchoolYear)),
        ("ma_5_unexcused", reach(5, Window::SchoolYear)),
        ("unexcused_over_9", reach(10, Window::SchoolYear)),
        ("wa_15_in_year", reach(15, Window::SchoolYear)),
        ("wa_7_in_month", reach(7, month)),
        ("wa_3_in_month", reach(3, month)),
    ] {
        assert_eq!(counted, school.expects(name), "{name}");
    }
    let pack = rules("us-ct");
    let either = unexcused.iter().filter(|dates| !truancy_reached(dates, &school.year, &pack).is_empty()).count();
    assert_eq!(either as u64, school.expects("ct_truant_either_month"));
}

//! Importing again: what a later file of attendance replaces, and what it leaves alone.

use attendance::{CalendarKind, Days, Mark};
use chrono::NaiveDate;
use proptest::prelude::*;
use protocol::kind;

use crate::small_school::{Files, Store, date, maple, settings};

const TODAY: &str = "2025-09-13";

fn days(store: &Store) -> Vec<Days> {
    let mut days: Vec<Days> = store.known.of_kind(kind::DAYS).map(|(_, body)| body.read().unwrap()).collect();
    days.sort_by_key(|days| days.student);
    days
}

fn missed(store: &Store) -> Vec<NaiveDate> {
    let mut dates: Vec<NaiveDate> = days(store)
        .iter()
        .flat_map(|days| days.records.iter().filter(|record| record.missed > 0).map(|record| record.date))
        .collect();
    dates.sort();
    dates
}

fn attendance(rows: &str) -> Files {
    Files(Default::default()).with("attendance.csv", &format!("student_id,date,code\n{rows}"))
}

#[test]
fn the_same_files_twice_give_an_empty_plan() {
    let mut store = Store::default();
    assert!(!store.import(&maple(), &settings(TODAY)).plan.is_empty());
    assert!(store.import(&maple(), &settings(TODAY)).plan.is_empty());
}

#[test]
fn a_roster_without_attendance_leaves_every_day_as_it_was() {
    let mut store = Store::default();
    store.import(&maple(), &settings(TODAY));
    let before = days(&store);
    let imported = store.import(&maple().without("attendance.csv"), &settings("2025-09-20"));
    assert!(imported.plan.is_empty());
    assert_eq!(days(&store), before);
    assert_eq!(missed(&store), [date("2025-09-01"), date("2025-09-04")]);
}

#[test]
fn attendance_by_itself_needs_no_roster_and_takes_nobody_away() {
    let mut store = Store::default();
    store.import(&maple(), &settings(TODAY));
    let imported = store.import(&attendance("c4,2025-09-02,A\nc1,2025-09-12,AE\n"), &settings(TODAY));
    assert!(!imported.report.has_errors());
    assert_eq!((imported.plan.schools[0].leavers.len(), imported.plan.schools[0].removals.len()), (0, 0));
    assert_eq!(
        missed(&store),
        [date("2025-09-02"), date("2025-09-12")],
        "the file begins the year, so it is all of it"
    );
}

#[test]
fn attendance_before_any_roster_names_the_rows_it_cannot_place() {
    let mut store = Store::default();
    let imported = store.import(&attendance("c4,2025-09-02,A\n"), &settings(TODAY));
    assert_eq!(imported.report.rows_skipped, 1);
    assert!(imported.plan.is_empty());
}

#[test]
fn today_is_closed_only_when_the_file_speaks_of_today() {
    let as_of = |today: &str, rows: &str| {
        let mut store = Store::default();
        store.import(&maple().without("attendance.csv"), &settings(today));
        store.import(&attendance(rows), &settings(today));
        days(&store)[0].as_of.map(|day| day.to_string())
    };
    assert_eq!(as_of("2025-09-10", "c1,2025-09-02,A\n").as_deref(), Some("2025-09-09"));
    assert_eq!(as_of("2025-09-10", "c1,2025-09-10,A\n").as_deref(), Some("2025-09-10"));
    assert_eq!(as_of("2025-09-08", "c1,2025-09-02,A\n").as_deref(), Some("2025-09-05"), "over the week-end");
    assert_eq!(as_of("2025-12-24", "c1,2025-09-02,A\n").as_deref(), Some("2025-09-12"), "the calendar's end");
    assert_eq!(as_of("2025-09-10", "").as_deref(), None, "no row, nothing closed");
}

#[test]
fn the_days_a_file_is_all_of_can_be_told() {
    let mut store = Store::default();
    store.import(&maple(), &settings(TODAY));
    let mut told = settings(TODAY);
    told.covers = Some((date("2025-09-03"), date("2025-09-05")));
    store.import(&attendance(""), &told);
    assert_eq!(missed(&store), [date("2025-09-01")], "the 4th was in the told days, the 1st was not");
}

/// A calendar of sixty school days in one run, so that a file can begin late in the year.
fn long_year() -> Files {
    let mut calendar = String::from("date,event\n");
    for day in date("2025-09-01").iter_days().take(60) {
        calendar.push_str(&format!("{day},Instructional day\n"));
    }
    let files = maple().without("attendance.csv").with("calendar.csv", &calendar);
    files.edit("enrollments.csv", "2025-09-13", "2025-10-31")
}

#[test]
fn a_file_of_one_week_in_october_replaces_that_week_alone() {
    let today = settings("2025-10-29");
    let mut store = Store::default();
    store.import(&long_year(), &today);
    store.import(&attendance("c1,2025-09-02,A\nc1,2025-10-07,A\nc1,2025-10-28,A\n"), &today);
    let closed = days(&store)[0].as_of;
    store.import(&attendance("c2,2025-10-06,A\nc2,2025-10-10,AE\n"), &today);
    let expected = ["2025-09-02", "2025-10-06", "2025-10-10", "2025-10-28"].map(date);
    assert_eq!(missed(&store), expected, "the 7th lay in that week and is no longer there");
    assert_eq!(days(&store)[0].as_of, closed, "an old week opens no closed day");
}

#[test]
fn an_old_file_closes_no_day_that_it_does_not_tell_of() {
    let mut store = Store::default();
    store.import(&long_year(), &settings("2025-10-29"));
    store.import(&attendance("c1,2025-09-02,A\nc1,2025-09-30,A\n"), &settings("2025-10-29"));
    assert_eq!(days(&store)[0].as_of, Some(date("2025-09-30")));
}

#[test]
fn all_periods_missed_is_a_day_missed_and_one_of_seven_is_not() {
    let mut rows = String::from("student_id,school_id,date,period,course,code\n");
    for period in 1..=7 {
        rows.push_str(&format!("c1,s1,2025-09-02,0{period},MATH,AU\n"));
    }
    rows.push_str("c2,s1,2025-09-02,03,MATH,AU\n");
    // Two courses in one period, and the first of them again: six slots of seven periods are missed.
    for (period, course) in [("01", "A"), ("02", "A"), ("02", "B"), ("03", "A"), ("04", "A"), ("05", "A"), ("05", "A")]
    {
        rows.push_str(&format!("c3,s1,2025-09-02,{period},{course},AE\n"));
    }
    let mut store = Store::default();
    store.import(&maple().with("attendance.csv", &rows), &settings(TODAY));
    let mut periods: Vec<_> = days(&store)
        .iter()
        .flat_map(|days| days.records.clone())
        .map(|record| (record.periods, record.missed, record.mark))
        .collect();
    periods.sort_by_key(|(periods, ..)| *periods);
    let expected =
        [(Some((1, 7)), 0, Mark::PartDay), (Some((6, 7)), 100, Mark::Absent), (Some((7, 7)), 100, Mark::Absent)];
    assert_eq!(periods, expected);
}

#[test]
fn a_calendar_for_all_schools_can_be_changed_in_its_middle() {
    let mut store = Store::default();
    store.import(&maple(), &settings(TODAY));
    let storm = Files(Default::default()).with("calendar.csv", "date,event,label\n2025-09-04,Weather day,Storm\n");
    store.import(&storm, &settings(TODAY));
    let (_, body) = store.known.of_kind(kind::CALENDAR).next().unwrap();
    let calendar: attendance::Calendar = body.read().unwrap();
    assert_eq!(calendar.days.len(), 12);
    let day = calendar.find_day(date("2025-09-04")).unwrap();
    assert_eq!((day.kind, day.label.as_str()), (CalendarKind::NoSchool, "Storm"));
    assert_eq!(missed(&store), [date("2025-09-01")], "no school, no absence");
}

/// A history of absences: for each of sixty days, which of the four children were away.
fn history() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(0_u8..16, 60)
}

/// The file an office exports on the evening of a day: every absence from the year's first day on.
fn export(history: &[u8], until: usize) -> Files {
    let mut rows = String::new();
    for (day, away) in date("2025-09-01").iter_days().zip(history).take(until) {
        for child in (0..4).filter(|child| away & (1 << child) != 0) {
            rows.push_str(&format!("c{},{day},{}\n", child + 1, if child % 2 == 0 { "A" } else { "AE" }));
        }
    }
    attendance(&rows)
}

fn evening(until: usize) -> String {
    date("2025-09-01").iter_days().nth(until - 1).unwrap().to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn days_one_to_n_then_one_to_m_equals_one_to_m(
        (before, mut after) in (history(), history()),
        (n, m) in (11_usize..=60, 11_usize..=60).prop_map(|(a, b)| (a.min(b), a.max(b))),
        corrected in any::<bool>(),
    ) {
        // Somebody is away in the first days and on the last, so that the file shows which days it is of.
        (after[0], after[m - 1]) = (1, 2);
        let before = if corrected { before } else { after.clone() };
        let mut twice = Store::default();
        twice.import(&long_year(), &settings(&evening(n)));
        let mut once = twice.clone();
        twice.import(&export(&before, n), &settings(&evening(n)));
        twice.import(&export(&after, m), &settings(&evening(m)));
        once.import(&export(&after, m), &settings(&evening(m)));
        prop_assert_eq!(days(&twice), days(&once));
        prop_assert!(twice.import(&export(&after, m), &settings(&evening(m))).plan.is_empty());
    }

    #[test]
    fn the_order_of_rows_never_matters(history in history(), seed in any::<u64>()) {
        let in_order = export(&history, 60);
        let text = String::from_utf8(in_order.0["attendance.csv"].clone()).unwrap();
        let (head, rows) = text.split_once('\n').unwrap();
        let mut rows: Vec<&str> = rows.lines().collect();
        let mut state = seed;
        rows.sort_by_cached_key(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state >> 33
        });
        let shuffled = Files(Default::default()).with("attendance.csv", &format!("{head}\n{}\n", rows.join("\n")));
        let mut one = Store::default();
        one.import(&long_year(), &settings("2025-10-31"));
        let mut other = one.clone();
        one.import(&in_order, &settings("2025-10-31"));
        other.import(&shuffled, &settings("2025-10-31"));
        prop_assert_eq!(days(&one), days(&other));
        prop_assert!(one.import(&shuffled, &settings("2025-10-31")).plan.is_empty());
    }
}

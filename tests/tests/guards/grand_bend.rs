//! Another school's real year through the real importer into a real store, and its figures as somebody else computed
//! them. The files lie beside the project; where they are absent the suite says so, and in CI that is a failure.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use attendance::*;
use chrono::NaiveDate;
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    world::import_files,
};
use protocol::{calendar_id, days_id, kind};
use server::{
    Office,
    import::{By, Cells, RateTable, StudentStanding, rates},
    school::list_schools,
    store::{Conn, Executor, thing},
};

use crate::house::root;

fn folder() -> Option<PathBuf> {
    let folder = root().join("../shared/data/grand-bend");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("not run: ../shared/data absent");
    assert!(std::env::var_os("CI").is_none(), "../shared/data absent");
    None
}

fn facts<T: serde::de::DeserializeOwned>(conn: &mut dyn Conn, school: SchoolId, kind: &str) -> Vec<T> {
    let found = thing::list_of_school(conn, school, kind).expect("the store can be read");
    found.iter().map(|thing| thing.fact().expect("a fact is of its kind")).collect()
}

/// Every child of every school with where they stand on a day.
fn standings(office: &Office, day: NaiveDate) -> Vec<(String, Student, Option<Standing>)> {
    let read = office.store.read(|conn| {
        let mut all = Vec::new();
        for school in list_schools(conn)? {
            let rules = Rules::find(&school.rule_pack).expect("the school has rules");
            let year = school.school_year;
            let calendar = thing::find(conn, school.id, kind::CALENDAR, calendar_id(school.id, year))?;
            let calendar: Calendar = calendar.expect("the school has a calendar").fact()?;
            let of_year = facts::<Days>(conn, school.id, kind::DAYS)
                .into_iter()
                .map(|days| (days_id(days.student, days.school_year), days));
            let of_year: HashMap<_, _> = of_year.collect();
            for student in facts::<Student>(conn, school.id, kind::STUDENT) {
                let days = of_year.get(&days_id(student.id, year));
                let standing = days.and_then(|days| standing(days, &calendar, &[], &rules, day));
                all.push((school.name.clone(), student, standing));
            }
        }
        Ok::<_, server::Trouble>(all)
    });
    read.expect("the store can be read")
}

fn table(standings: &[(String, Student, Option<Standing>)], by: By, hidden_below: Option<u32>) -> RateTable {
    let rows = standings.iter().map(|(school, student, standing)| StudentStanding {
        school,
        grade: &student.grade,
        language: student.home_language.as_deref(),
        standing: standing.as_ref(),
    });
    rates(rows, by, hidden_below)
}

fn counts(cells: &Cells) -> [Option<u64>; 6] {
    [cells.students, cells.with_absence, cells.satisfactory, cells.at_risk, cells.moderate, cells.severe]
        .map(|count| count.map(u64::from))
}

#[test]
fn a_real_year_comes_out_of_the_store_with_the_figures_somebody_else_computed() {
    let Some(files) = folder() else { return };
    let today = NaiveDate::from_ymd_opt(2011, 5, 28).expect("a day");
    let store = tempfile::tempdir().expect("a folder");
    let clock = Arc::new(TurnedClock::on(today));
    let office = Office::open(store.path(), clock, Arc::new(CountedIds::new(1)), Executor::Inline).expect("it opens");
    let report = import_files(&office, &files, today).expect("imported");
    assert!(!report.has_errors() && report.skipped.is_empty(), "{:#?}", report.findings().collect::<Vec<_>>());

    let guardians = office.store.read(|conn| {
        let mut guardians = BTreeSet::new();
        for school in list_schools(conn)? {
            guardians.extend(facts::<GuardianLink>(conn, school.id, kind::LINK).iter().map(|link| link.guardian));
        }
        Ok::<_, server::Trouble>(guardians.len())
    });
    assert_eq!(guardians.expect("the store can be read"), 1_872);

    let standings = standings(&office, today);
    let all = table(&standings, By::All, None).all;
    assert_eq!(counts(&all), [960, 192, 864, 54, 42, 0].map(Some));
    let days = [all.missed, all.excused, all.unexcused];
    assert_eq!(days, [185_000, 107_700, 77_300].map(Some), "1,850 days, 1,077 of them excused and 773 not");

    let usual = Rules::find("us-generic").expect("the usual rules").small_cells.hidden_below;
    for by in [By::School, By::Grade, By::Language] {
        let hidden = table(&standings, by, Some(usual));
        for row in hidden.rows.iter().chain([&hidden.all]) {
            let small: Vec<_> = counts(row).into_iter().flatten().filter(|count| (1..10).contains(count)).collect();
            assert!(small.is_empty(), "{by:?}, {}: {small:?} can be read", row.name);
        }
        assert_eq!(hidden.all.students, Some(960), "what is large enough is told");
    }
}

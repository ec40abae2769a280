//! Another school's real year through the real importer into a real store, and its figures as somebody else computed
//! them. The files lie beside the project; where they are absent the suite says so, and in CI that is a failure.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use attendance::*;
use chrono::NaiveDate;
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    world::import_files,
};
use protocol::kind;
use server::{
    Office,
    rates::{By, Cells, Columns},
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

    let mut columns = Columns::default();
    office.store.read(|conn| columns.refresh(conn, office.clock.as_ref(), Some(today))).expect("the store can be read");
    let schools = office.store.read(|conn| list_schools(conn));
    let schools: Vec<SchoolId> = schools.expect("there are schools").into_iter().map(|school| school.id).collect();
    let all = columns.table(&schools, By::All, None).all;
    assert_eq!(counts(&all), [960, 192, 864, 54, 42, 0].map(Some));
    let days = [all.missed, all.excused, all.unexcused];
    assert_eq!(days, [185_000, 107_700, 77_300].map(Some), "1,850 days, 1,077 of them excused and 773 not");

    let usual = Rules::find("us-generic").expect("the usual rules").small_cells.hidden_below;
    for by in [By::School, By::Grade, By::Language] {
        let hidden = columns.table(&schools, by, Some(usual));
        for row in hidden.rows.iter().chain([&hidden.all]) {
            let small: Vec<_> = counts(row).into_iter().flatten().filter(|count| (1..10).contains(count)).collect();
            assert!(small.is_empty(), "{by:?}, {}: {small:?} can be read", row.name);
        }
        assert_eq!(hidden.all.students, Some(960), "what is large enough is told");
    }
}

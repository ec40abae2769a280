//! The Grand Bend files: 960 children and a whole year, against figures that an independent script computed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use attendance::{Calendar, Days, GuardianLink, Rules, School, Standing, Student, StudentId, Tier, standing};
use protocol::kind;
use serde::de::DeserializeOwned;
use server::{
    import::{ImportPlan, Known},
    rates::{By, Cells, Counted, RateTable, Tally},
};

use crate::small_school::{Store, all_told, date, every_finding_has_words, settings};

/// The folder of real files beside the project. Where it is absent the suite says so; in CI its absence fails.
pub fn shared(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("not run: ../shared/data absent");
    assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "../shared/data absent");
    None
}

fn all<T: DeserializeOwned>(known: &Known, kind: &'static str) -> Vec<T> {
    known.of_kind(kind).map(|(_, body)| body.read().unwrap()).collect()
}

fn standings(known: &Known, today: &str) -> Vec<(StudentId, Standing)> {
    let rules = Rules::find("us-generic").unwrap();
    let calendars: Vec<Calendar> = all(known, kind::CALENDAR);
    let days: Vec<Days> = all(known, kind::DAYS);
    days.iter()
        .map(|days| {
            let school = days.enrollments[0].school;
            let calendar = calendars.iter().find(|calendar| calendar.school == school).unwrap();
            (days.student, standing(days, calendar, &[], &rules, date(today)).unwrap())
        })
        .collect()
}

fn all_students(known: &Known) -> Vec<Student> {
    all(known, kind::STUDENT)
}

#[test]
fn every_figure_of_the_year_is_as_expected() {
    let Some(folder) = shared("grand-bend") else { return };
    let mut store = Store::default();
    let imported = store.import_path(&folder, &settings("2011-05-28"));
    let report = &imported.report;
    every_finding_has_words(report);
    assert_eq!((all_told(&report.errors), all_told(&report.skipped)), (vec![], vec![]));
    let read_all = ["LICENSE", "NOTICE.txt", "SOURCE.txt", "expected.json"];
    assert_eq!(all_told(&report.notes), read_all.map(|name| format!("{name} file_not_known")));

    the_figures_are_as_expected(&store, &imported.plan);
    let (known, standings) = (&store.known, standings(&store.known, "2011-05-28"));
    let students = all_students(known);
    let seventeen = standings.iter().filter(|(_, standing)| standing.missed == 1_700).map(|(student, _)| *student);
    let local = |id| students.iter().find(|student| student.id == id).unwrap().local_id.clone();
    assert_eq!(seventeen.map(local).collect::<BTreeSet<_>>(), ["604842", "605023"].map(str::to_owned).into());
}

/// What any program must arrive at from the year's files, in whichever format they came.
pub fn the_figures_are_as_expected(store: &Store, plan: &ImportPlan) {
    let known = &store.known;
    let students = all_students(known);
    let guardians: BTreeSet<_> = all::<GuardianLink>(known, kind::LINK).iter().map(|link| link.guardian).collect();
    assert_eq!((students.len(), guardians.len(), plan.schools.len()), (960, 1_872, 3));
    assert_eq!(plan.schools.iter().map(|school| school.guardians.adds).sum::<u32>(), 1_872);
    assert_eq!(plan.schools.iter().map(|school| school.days_changed).sum::<u32>(), 960);
    assert!(all::<School>(known, kind::SCHOOL).iter().all(|school| school.school_year == 2011));

    let standings = standings(known, "2011-05-28");
    assert_eq!(standings.len(), 960);
    assert!(standings.iter().all(|(_, at)| at.membership == 177 && at.membership_year == 177));
    let sum = |of: fn(&Standing) -> u32| standings.iter().map(|(_, standing)| of(standing)).sum::<u32>();
    assert_eq!((sum(|s| s.missed), sum(|s| s.excused), sum(|s| s.unexcused)), (185_000, 107_700, 77_300));
    let tier = |tier| standings.iter().filter(|(_, standing)| standing.tier == Some(tier)).count();
    let tiers = [Tier::Satisfactory, Tier::AtRisk, Tier::Moderate, Tier::Severe].map(tier);
    assert_eq!(tiers, [864, 54, 42, 0]);
    assert_eq!(standings.iter().filter(|(_, standing)| 0 < standing.missed).count(), 192);
    assert_eq!(standings.iter().map(|(_, standing)| standing.missed).max(), Some(2_000));
    assert_eq!(standings.iter().filter(|(_, standing)| standing.missed == 1_700).count(), 2);
}

#[test]
fn the_same_files_again_change_nothing() {
    let Some(folder) = shared("grand-bend") else { return };
    let mut store = Store::default();
    store.import_path(&folder, &settings("2011-05-28"));
    let again = store.import_path(&folder, &settings("2011-05-28"));
    assert!(again.plan.is_empty(), "{:#?}", again.plan.schools);
    assert!(again.plan.schools.iter().all(|school| school.students.unchanged > 0));
}

#[test]
fn in_march_the_rows_of_april_count_in_nothing() {
    let Some(folder) = shared("grand-bend") else { return };
    let mut store = Store::default();
    let imported = store.import_path(&folder, &settings("2011-03-01"));
    assert!(!imported.report.has_errors());
    assert!(imported.report.rows_skipped > 0);
    for days in all::<Days>(&store.known, kind::DAYS) {
        assert!(days.records.iter().all(|record| record.date <= date("2011-03-01")));
    }
    // The rest of the year, imported at its end, makes the year.
    store.import_path(&folder, &settings("2011-05-28"));
    let mut whole = Store::default();
    whole.import_path(&folder, &settings("2011-05-28"));
    assert_eq!(days_in_order(&store), days_in_order(&whole));
}

fn days_in_order(store: &Store) -> Vec<String> {
    let ids: std::collections::HashMap<_, _> =
        all_students(&store.known).into_iter().map(|student| (student.id, student.local_id)).collect();
    let mut lines: Vec<String> = all::<Days>(&store.known, kind::DAYS)
        .into_iter()
        .map(|days| format!("{} {:?} {:?}", ids[&days.student], days.as_of, days.records))
        .collect();
    lines.sort();
    lines
}

#[test]
fn the_table_of_rates_is_as_expected_and_hides_what_is_small() {
    let Some(folder) = shared("grand-bend") else { return };
    let mut store = Store::default();
    store.import_path(&folder, &settings("2011-05-28"));
    let standings: std::collections::HashMap<_, _> = standings(&store.known, "2011-05-28").into_iter().collect();
    let schools: Vec<School> = all(&store.known, kind::SCHOOL);
    let students = all_students(&store.known);
    let rows = |name: &dyn Fn(&Student) -> String| {
        let mut rows: BTreeMap<String, Tally> = BTreeMap::new();
        for student in &students {
            rows.entry(name(student)).or_default().count(Counted::of(standings.get(&student.id)));
        }
        rows.into_iter().collect()
    };
    let school = |student: &Student| schools.iter().find(|school| school.id == student.school).unwrap().name.clone();
    let shown = RateTable::new(By::School, rows(&school), None);
    let expected = Cells {
        name: String::new(),
        students: Some(960),
        with_absence: Some(192),
        missed: Some(185_000),
        excused: Some(107_700),
        unexcused: Some(77_300),
        satisfactory: Some(864),
        at_risk: Some(54),
        moderate: Some(42),
        severe: Some(0),
        no_tier: Some(0),
    };
    assert_eq!(shown.all, expected);
    let days: Vec<Option<u64>> = shown.rows.iter().map(|row| row.missed).collect();
    assert_eq!(days, [Some(76_500), Some(61_900), Some(46_600)], "elementary, high, middle");
    let text = shown.text(words::Words::for_tag("en"));
    assert!(text.lines().last().unwrap().contains("1,850"), "{text}");

    let language = |student: &Student| student.home_language.clone().unwrap_or_default();
    let hidden = RateTable::new(By::Language, rows(&language), Some(10));
    assert_eq!(hidden.all.students, Some(960));
    let languages = hidden.rows.iter().filter(|row| !row.name.is_empty());
    assert!(languages.clone().count() > 45);
    // Eight children speak each language: nothing about eight children is told.
    assert!(languages.clone().filter(|row| row.name == "vi").all(|row| row.students.is_none() && row.missed.is_none()));
}

#[test]
fn every_home_language_of_the_file_has_a_tag() {
    let Some(folder) = shared("grand-bend") else { return };
    let mut store = Store::default();
    store.import_path(&folder, &settings("2011-05-28"));
    let told = all_students(&store.known).into_iter().filter(|student| student.home_language.is_some()).count();
    assert_eq!(told, 392, "400 rows, 8 of them say only that it is another language");
}

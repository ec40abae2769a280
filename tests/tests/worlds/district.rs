use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use attendance::Rules;
use server::intake::{Files, Origin, Outlook, RULES, Written, prepare, write};
use server::rates::{Columns, Dimension};
use server::school::list_school_ids;
use server::store::Executor;
use server::{Office, RandomIds, SystemClock, Trouble};

use presente_tests::worlds::district::*;

fn bytes_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(folder).unwrap();
    files
        .map(|file| {
            let file = file.unwrap();
            (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap())
        })
        .collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_another_district() {
    let write = |seed| {
        let folder = tempfile::tempdir().unwrap();
        let summary = District::new(seed, 3, 90).write(folder.path()).unwrap();
        (summary, bytes_of(folder.path()))
    };
    let (summary, bytes) = write(7);
    assert_eq!((summary, &bytes), (write(7).0, &write(7).1));
    assert_ne!(bytes["users.csv"], write(8).1["users.csv"]);
    assert_eq!(summary.students, 90);
    let rows = |name: &str| String::from_utf8(bytes[name].clone()).unwrap().lines().count() - 1;
    assert_eq!(summary.attendance_rows, rows("attendance.csv"));
    let of_roster = bytes.keys().filter(|name| *name != "attendance.csv");
    assert_eq!(summary.roster_rows, of_roster.map(|name| rows(name)).sum::<usize>());
}

#[test]
fn children_of_a_large_district_miss_about_six_days_in_a_hundred_and_some_of_them_many() {
    let district = District::new(1, 10, 4_000);
    let (mut days, mut missed, mut chronic) = (0, 0, 0);
    for child in district.schools().flat_map(|school| school.children) {
        let of_child = child.days_missed();
        (days, missed) = (days + child.member.len(), missed + of_child);
        chronic += usize::from(child.member.len() <= of_child * 10);
    }
    assert!((55..70).contains(&(missed * 1_000 / days)), "{missed} of {days}");
    assert!((12..25).contains(&(chronic * 100 / 4_000)), "{chronic} children");
}

#[test]
fn a_district_imports_without_a_finding_and_its_rates_are_those_of_a_naive_count() {
    let folder = tempfile::tempdir().unwrap();
    let district = District::new(3, 12, 400);
    let files = folder.path().join("files");
    let summary = district.write(&files).unwrap();
    let clock = Arc::new(SystemClock::with_today(district.today()));
    let office =
        Office::open(&folder.path().join("data"), clock.clone(), Arc::new(RandomIds), Executor::Inline).unwrap();
    let settings = district.settings();
    let look = || prepare(&office, Files::At(files.clone()), &settings, |_| {}).unwrap();
    let prepared = look();
    assert_eq!(prepared.report.findings().collect::<Vec<_>>(), Vec::<&server::import::Finding>::new());
    assert_eq!(prepared.report.rows as usize, summary.roster_rows + summary.attendance_rows);
    let (plan, stand, writing) = (prepared.plan.unwrap(), prepared.stand, office.clone());
    let origin = Origin::command_line(office.ids.next(), prepared.report);
    let written = office.store.write(move |conn| write(conn, &writing, &plan, stand, &origin));
    assert_eq!(written.unwrap(), Written::Imported);
    assert_eq!(look().outlook, Outlook::Unchanged, "the same files again change nothing");

    let mut columns = Columns::default();
    let schools = office.store.read(|conn| {
        columns.refresh(conn, clock.as_ref(), None)?;
        Ok::<_, Trouble>(list_school_ids(conn)?)
    });
    let schools = schools.unwrap();
    let by = [Dimension::School, Dimension::Grade, Dimension::Language];
    let counted: BTreeMap<Vec<String>, [u64; 10]> = columns
        .tallies(&schools, by)
        .into_iter()
        .map(|(names, tally)| (names.into_iter().map(str::to_owned).collect(), tally.figures()))
        .collect();
    assert_eq!(counted, count_naively(&district));
    // Of a part of the schools, that part alone.
    let some = columns.tallies(&schools[..5], [Dimension::School]);
    assert_eq!(some.len(), 5);
}

/// Child by child, by the definition alone.
fn count_naively(district: &District) -> BTreeMap<Vec<String>, [u64; 10]> {
    let least_days = Rules::find(RULES).unwrap().membership.min_days.unwrap() as usize;
    let mut cells: BTreeMap<Vec<String>, [u64; 10]> = BTreeMap::new();
    for school in district.schools() {
        for child in &school.children {
            let name = district.school_name(school.number);
            let cell =
                cells.entry(vec![name, GRADES[child.grade].into(), LANGUAGES[child.language].into()]).or_default();
            let (member, missed) = (child.member.len(), child.days_missed());
            let with = |code: &str| child.marks.iter().filter(|mark| mark.code == code).count() as u64 * 100;
            cell[0] += 1;
            cell[1] += u64::from(0 < missed);
            cell[2] += missed as u64 * 100;
            cell[3] += with("AE");
            cell[4] += with("AU");
            let tier = match missed * 100 {
                _ if member < least_days => 9,
                of if member * 20 <= of => 8,
                of if member * 10 <= of => 7,
                of if member * 5 <= of => 6,
                _ => 5,
            };
            cell[tier] += 1;
        }
    }
    cells
}

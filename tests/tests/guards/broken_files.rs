//! Every way in which a school's files are known to be spoiled, through the real importer, over a school that stands.
//!
//! An error changes nothing; a row that is left out, and a thing worth knowing, is named by file, line and column.

use std::path::Path;

use presente_tests::worlds::{
    broken::{self, Flaw, Good},
    maple_street::MapleStreet,
    world::{World, import_settings, story_day},
};
use server::{
    apply::{apply, read_known},
    import::{self, Finding, Known, Level, Report},
    intake::Origin,
};
use words::Words;

/// What becomes of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// The report has an error: nothing is changed.
    Refused,
    /// A plan that a person must say yes to a second time: until then nothing is changed.
    AskedTwice,
    /// Carried out; the flaw is named as a row left out.
    RowLeftOut,
    /// Carried out; the flaw is named as worth knowing.
    Noted,
    /// Carried out without a word: no harm was in it.
    Borne,
}

/// What a person at the school would want of each flaw.
const FATES: [(&str, Fate); 12] = [
    ("truncated_zip", Fate::Refused),
    ("swapped_header", Fate::Refused),
    ("unknown_code", Fate::RowLeftOut),
    ("future_date", Fate::RowLeftOut),
    ("half_of_the_students_missing", Fate::AskedTwice),
    ("us_dates", Fate::Noted),
    ("byte_order_mark", Fate::Borne),
    ("byte_order_mark_and_windows_1252", Fate::Noted),
    ("duplicate_sourced_id", Fate::Noted),
    ("missing_user", Fate::RowLeftOut),
    ("ragged_row", Fate::Noted),
    ("missing_file", Fate::Noted),
];

/// Imports as `presente-server import --yes` does: without the second yes. `known`: what stands in this world.
fn import_once(world: &World, known: &Known, files: &Path) -> (Report, Fate) {
    let settings = import_settings(&world.office, story_day()).expect("a store");
    let (staged, mut report) = import::read(files, &settings, known, |_| {}).expect("the disk can be read");
    if report.has_errors() {
        return (report, Fate::Refused);
    }
    let ids = world.office.ids.clone();
    let plan = import::plan(&staged, known, &settings, &mut || ids.next(), &mut report);
    let fate = match (report.has_errors(), plan.needs_second_yes) {
        (true, _) => Fate::Refused,
        (_, true) => Fate::AskedTwice,
        _ if !report.skipped.is_empty() => Fate::RowLeftOut,
        _ if !report.notes.is_empty() => Fate::Noted,
        _ => Fate::Borne,
    };
    if !matches!(fate, Fate::Refused | Fate::AskedTwice) {
        let (ids, now) = (world.office.ids.clone(), world.office.clock.now());
        let origin = Origin::command_line(server::Ids::next(ids.as_ref()), report.clone());
        let applied = world.office.store.write(move |conn| apply(conn, ids.as_ref(), now, &plan, &origin).map(|_| ()));
        applied.expect("a sound plan is carried out");
    }
    (report, fate)
}

/// Whether a finding stands where the flaw is. What a file promises and another lacks is found where it is promised.
fn is_about(finding: &Finding, flaw: &Flaw) -> bool {
    let is_named = finding.words(Words::for_tag("en")).0.contains(flaw.file);
    let is_in = finding.file == flaw.file || finding.file.ends_with(&format!("/{}", flaw.file));
    let is_there = finding.line == flaw.line.map(|line| line as u64) && finding.column.as_deref() == flaw.column;
    is_in && is_there || flaw.line.is_none() && is_named
}

#[test]
fn each_flaw_is_refused_or_named_where_it_is_and_an_error_changes_nothing() {
    let good = Good::of(MapleStreet { seed: 1, today: story_day() }).expect("the good files can be made");
    // Every flaw meets a copy of one school: what stands there is read once.
    let known = World::maple_street().office.store.read(|conn| read_known(conn)).expect("the store can be read");
    for (name, spoil) in broken::ALL {
        let (_, wanted) = FATES.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name} is new"));
        let world = World::maple_street();
        let files = tempfile::tempdir().expect("a folder");
        let flaw = spoil(&good, files.path()).expect("the files can be spoiled");
        let before = stand(&world);
        let (report, fate) = import_once(&world, &known, files.path());
        assert_eq!(fate, *wanted, "{name}: {:#?}", report.findings().collect::<Vec<_>>());
        if matches!(fate, Fate::Refused | Fate::AskedTwice | Fate::Borne) {
            assert_eq!(stand(&world), before, "{name} changed something");
        }
        let level = match fate {
            Fate::Refused => Level::Error,
            Fate::RowLeftOut => Level::Skipped,
            Fate::Noted => Level::Note,
            Fate::AskedTwice | Fate::Borne => continue,
        };
        let found: Vec<_> = report.findings().filter(|finding| finding.level == level).collect();
        assert!(found.iter().any(|finding| is_about(finding, &flaw)), "{name}: {flaw:?} is not in {found:#?}");
        found.iter().for_each(|finding| is_clear(finding));
    }
}

/// All that an import could change: the schools' counters, and what no feed tells of.
fn stand(world: &World) -> [i64; 4] {
    [
        "SELECT CAST(sum(seq) AS BIGINT) FROM school",
        "SELECT count(*) FROM raw_event",
        "SELECT count(*) FROM source",
        "SELECT count(*) FROM left_student",
    ]
    .map(|sql| world.count(sql))
}

/// Two whole sentences, of what is wrong and what to do, with nothing left unfilled.
fn is_clear(finding: &Finding) {
    let (wrong, what_to_do) = finding.words(Words::for_tag("en"));
    for text in [wrong, what_to_do] {
        // "Nothing." is an answer too.
        assert!(text.ends_with('.') && !text.contains(['{', '}']), "{finding:?}: {text}");
    }
}

#[test]
fn families_find_the_liaison_and_the_nurse_by_the_names_they_sign_with() {
    let world = World::maple_street();
    let rosa = world.guardian(presente_tests::worlds::maple_street::ROSA_RIVERA);
    let names: Vec<String> = rosa.home().helpers.into_iter().map(|helper| helper.contact.name).collect();
    for name in ["Ms. Okafor", "Nurse Pereira"] {
        assert!(names.iter().any(|found| found == name), "{name} is not among {names:?}");
    }
}

//! Imports: a later one meets what people have done since; files are sent from a window, or come into a folder.

use std::fs;

use attendance::*;
use chrono::{Days, NaiveDate};
use presente_tests::worlds::{
    computer::{Answer, Computer},
    maple_street::{MATEO, MapleStreet, ROSA_RIVERA},
    tiny,
    world::{World, import_files, story_day},
};
use protocol::*;
use serde_json::json;
use server::intake::{Looked, Watch};
use tempfile::TempDir;

use crate::{desk::Desk, open_files::open_files};

fn import_on(world: &World, today: NaiveDate) {
    let files = tempfile::tempdir().expect("a folder");
    MapleStreet { seed: 1, today }.write(files.path()).expect("written");
    let report = import_files(&world.office, files.path(), today).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
}

#[test]
fn the_same_files_again_change_nothing() {
    let world = World::maple_street();
    let before = world.count("SELECT CAST(sum(seq) AS BIGINT) FROM school");
    import_on(&world, story_day());
    assert_eq!(world.count("SELECT CAST(sum(seq) AS BIGINT) FROM school"), before);
}

#[test]
pub fn a_decision_outlives_the_next_import_and_the_disagreement_is_on_the_board() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let said = rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    liaison.decides(said.id, Verdict::Accept, "").expect("accepted");
    liaison.syncs(1);
    world.clock.pass_days(1);
    import_on(&world, story_day() + Days::new(1));
    liaison.syncs(1);
    rosa.syncs(1);
    let board = liaison.board();
    let found = board.discrepancies.iter().filter(|row| row.student.id == mateo).count();
    assert!(found <= 1, "one disagreement is told once");
    let face = rosa.history(mateo).days.into_iter().find(|d| d.date == story_day()).expect("the day").face;
    assert!(matches!(face, Face::MissedExplained | Face::AtSchool), "the school's word stands: {face:?}");
}

/// Leaves out every line that is about a child whose number is one of these.
fn without(files: &TempDir, is_left_out: impl Fn(&str) -> bool) {
    for file in ["users.csv", "enrollments.csv", "attendance.csv", "guardians.csv", "languages.csv"] {
        let path = files.path().join(file);
        let text = fs::read_to_string(&path).expect("a file of the school");
        let kept: Vec<&str> = text.lines().filter(|line| !line.split(',').any(&is_left_out)).collect();
        fs::write(path, kept.join("\n") + "\n").expect("written");
    }
}

const SEQS: &str = "SELECT CAST(sum(seq) AS BIGINT) FROM school";

#[test]
pub fn an_administrator_sends_files_sees_what_they_would_change_and_nothing_changes_before_the_yes() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    world.clock.pass_days(1);
    let files = open_files(story_day() + Days::new(1));
    let before = world.count(SEQS);
    // Half of the answers are lost on the way; a piece that is sent again is the same piece.
    world.network.mend_but_lose_the_first_answer();
    let offer = desk.sent(files.path());
    let plan = desk.looks(offer).expect("planned");
    assert_eq!((plan.outlook, plan.schools.len()), (PlanOutlook::Ready, 1));
    assert!(0 < plan.schools[0].days_changed && plan.files.contains(&"attendance.csv".to_owned()), "{plan:?}");
    assert_eq!(world.count(SEQS), before, "nothing is written before the yes");
    let done = desk.says_yes(&plan, false).expect("brought in");
    assert_eq!((done.row.way, done.row.by_name.as_str()), (ImportWay::Window, "Ada Admin"));
    assert!(before < world.count(SEQS));
    assert_eq!(world.count("SELECT count(*) FROM intake_piece"), 0, "the files are not kept");
    let again = desk.says_yes(&plan, false).expect("the same yes again, whose answer was lost, is answered the same");
    assert_eq!(again.row.id, done.row.id);
    assert_eq!(desk.imports().len(), 2);
}

#[test]
fn files_that_change_nothing_or_are_broken_say_so_and_cannot_be_brought_in() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let same = desk.looks(desk.sent(open_files(story_day()).path())).expect("planned");
    assert_eq!(same.outlook, PlanOutlook::Unchanged);
    let files = open_files(story_day());
    fs::remove_file(files.path().join("enrollments.csv")).expect("gone");
    let plan = desk.looks(desk.sent(files.path())).expect("planned");
    assert_eq!(plan.outlook, PlanOutlook::Refused);
    let found = &plan.findings[0];
    assert_eq!(found.level, FoundLevel::Error);
    assert!(!found.wrong.is_empty() && !found.todo.is_empty());
    assert_eq!(desk.says_yes(&plan, true).unwrap_err(), Refusal::ChangedMeanwhile);
    let dropped: Answer<Nothing> =
        desk.computer.call("drop_import", json!({ "account": desk.account, "offer": plan.offer }));
    dropped.expect("put aside");
    assert_eq!(desk.looks(plan.offer).unwrap_err(), Refusal::NotFound);
    assert_eq!(desk.imports().len(), 1, "what was never carried out is no part of the history");
}

#[test]
fn a_plan_by_which_a_tenth_would_leave_wants_a_yes_of_its_own() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let files = open_files(story_day());
    without(&files, |cell| cell.starts_with("S-") && cell.len() % 2 == 0);
    let plan = desk.looks(desk.sent(files.path())).expect("planned");
    assert_eq!(plan.outlook, PlanOutlook::NeedsSecondYes, "{:?}", plan.schools);
    assert_eq!(desk.says_yes(&plan, false).unwrap_err(), Refusal::ChangedMeanwhile);
    let done = desk.says_yes(&plan, true).expect("brought in");
    assert!(0 < done.row.schools[0].students.leavers);
}

#[test]
pub fn a_plan_that_another_import_has_overtaken_is_looked_at_again() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    world.clock.pass_days(1);
    let tomorrow = story_day() + Days::new(1);
    let plan = desk.looks(desk.sent(open_files(tomorrow).path())).expect("planned");
    import_on(&world, tomorrow);
    assert_eq!(desk.says_yes(&plan, false).unwrap_err(), Refusal::ChangedMeanwhile);
    assert_eq!(desk.looks(plan.offer).expect("planned anew").outlook, PlanOutlook::Unchanged);
}

#[test]
pub fn a_school_that_comes_in_is_looked_after_by_whoever_brought_it_and_by_the_district() {
    let world = World::with_school("tiny", tiny::write, 5);
    let desk = Desk::of(&world);
    let other = world.staff("other", "Otto Other", StaffRole::Administrator);
    let district = world.staff("district", "Dora District", StaffRole::DistrictAdministrator);
    let schools = |computer: &Computer<'_>| computer.syncs(1).session().accounts[0].school_names.len();
    let (own, files) = (desk.imports().len(), tempfile::tempdir().expect("a folder"));
    tiny::write_two_schools(files.path()).expect("written");
    let plan = desk.looks(desk.sent(files.path())).expect("planned");
    let done = desk.says_yes(&plan, true).expect("brought in");
    assert_eq!([&desk.computer, &district, &other].map(schools), [2, 2, 1]);
    assert_eq!(desk.imports().len(), own + 1, "whoever brought it in goes on seeing every import");
    let seen: Answer<Imports> = other.call("imports", json!({ "account": other.account() }));
    assert_eq!(seen.expect("of the own school").rows.len(), own);

    assert_eq!(done.undo.as_ref().expect("it was carried out").blocked, None, "nobody lives there yet");
    let undone = desk.undo(&done);
    assert_eq!(undone.expect("taken back").row.state, ImportState::Undone);
    assert_eq!([&desk.computer, &district, &other].map(schools), [1, 1, 1]);
    assert_eq!(world.count("SELECT count(*) FROM staff_role"), 3);
    assert_eq!(desk.imports().len(), own + 1, "there is no school any more that is not theirs");
}

#[test]
fn files_belong_to_who_sent_them_and_too_much_is_refused_before_it_is_sent() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let offer = desk.sent(open_files(story_day()).path());
    let other = world.staff("other", "Otto Other", StaffRole::Administrator);
    let account = other.account();
    let looked: Answer<ImportPreview> =
        other.call("plan_import", json!({ "account": account, "offer": offer, "days": [], "lang": "en" }));
    assert_eq!(looked.unwrap_err(), Refusal::NotFound);
    let files = tempfile::tempdir().expect("a folder");
    let large = fs::File::create(files.path().join("attendance.csv")).expect("a file");
    large.set_len(IMPORT_MOST_BYTES + 1).expect("a large one");
    let sent = desk.sends(files.path());
    assert!(matches!(sent, Answered::Refused(Refusal::FileTooLarge { most_mb: 64 })), "{sent:?}");
    for number in 0..=IMPORT_FILES_MOST {
        fs::write(files.path().join(format!("{number}.csv")), "a").expect("written");
    }
    assert!(matches!(desk.sends(files.path()), Answered::Refused(Refusal::TooManyFiles { .. })));
}

#[test]
pub fn the_watched_folder_brings_in_what_has_come_once_it_changes_no_more() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let folder = tempfile::tempdir().expect("a folder");
    let mut watch = Watch::new(folder.path().to_owned(), None);
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::NothingNew, "it is empty");
    world.clock.pass_days(1);
    MapleStreet { seed: 1, today: story_day() + Days::new(1) }.write(folder.path()).expect("written");
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::StillChanging, "who knows whether all is there");
    let path = folder.path().join("attendance.csv");
    let whole = fs::read_to_string(&path).expect("a file");
    fs::write(&path, &whole[..whole.len() / 2]).expect("written");
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::StillChanging, "a file has changed since");
    fs::write(&path, whole).expect("written");
    watch.look(&world.office).expect("looked");
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::Read(ImportState::Imported));
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::NothingNew);
    let mut after_a_restart = Watch::new(folder.path().to_owned(), None);
    assert_eq!(after_a_restart.look(&world.office).expect("looked"), Looked::NothingNew, "they came in already");
    let rows = desk.imports();
    assert_eq!((rows[0].way, rows[0].state, rows.len()), (ImportWay::Folder, ImportState::Imported, 2));
}

#[test]
fn a_broken_file_in_the_watched_folder_changes_nothing_and_is_shown() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let files = open_files(story_day());
    fs::remove_file(files.path().join("enrollments.csv")).expect("gone");
    let before = world.count(SEQS);
    let mut watch = Watch::new(files.path().to_owned(), None);
    watch.look(&world.office).expect("looked");
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::Read(ImportState::Refused));
    assert_eq!(world.count(SEQS), before);
    let row = &desk.imports()[0];
    assert_eq!((row.way, row.state), (ImportWay::Folder, ImportState::Refused));
    let ask = json!({ "account": desk.account, "import": row.id, "lang": "es" });
    let report: ImportReport = desk.computer.call("import_report", ask).expect("it is in the history");
    assert_eq!((report.findings[0].level, report.undo), (FoundLevel::Error, None));
}

#[test]
pub fn what_needs_a_second_yes_waits_for_somebody_and_is_let_go_when_newer_files_come() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let files = open_files(story_day());
    without(&files, |cell| cell.starts_with("S-") && cell.len() % 2 == 0);
    let before = world.count(SEQS);
    let mut watch = Watch::new(files.path().to_owned(), None);
    let mut looks_twice = || {
        watch.look(&world.office).expect("looked");
        watch.look(&world.office).expect("looked")
    };
    assert_eq!(looks_twice(), Looked::Read(ImportState::Waiting));
    assert_eq!(world.count(SEQS), before, "nothing is applied by itself");
    let first = desk.imports()[0].clone();
    assert_eq!(first.state, ImportState::Waiting);

    fs::write(files.path().join("note.txt"), "once more").expect("written");
    assert_eq!(looks_twice(), Looked::Read(ImportState::Waiting));
    let rows = desk.imports();
    assert_eq!((rows[0].state, rows[1].state), (ImportState::Waiting, ImportState::Dropped));
    assert_eq!(desk.looks(first.id).unwrap_err(), Refusal::NotFound);
    let plan = desk.looks(rows[0].id).expect("planned");
    assert_eq!(plan.outlook, PlanOutlook::NeedsSecondYes);
    let done = desk.says_yes(&plan, true).expect("brought in");
    assert_eq!((done.row.way, done.row.state), (ImportWay::Folder, ImportState::Imported));
    assert_eq!(done.row.by_name, "Ada Admin");
    assert_eq!(looks_twice(), Looked::NothingNew);
}

#[test]
fn with_an_hour_the_folder_is_gone_through_from_then_on_and_once_a_day() {
    let world = World::maple_street();
    let folder = tempfile::tempdir().expect("a folder");
    // It is half past eight in the morning at the school.
    let at = chrono::NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
    let mut watch = Watch::new(folder.path().to_owned(), Some(at));
    let mut looks = || watch.look(&world.office).expect("looked");
    world.clock.pass_days(1);
    MapleStreet { seed: 1, today: story_day() + Days::new(1) }.write(folder.path()).expect("written");
    assert_eq!((looks(), looks()), (Looked::StillChanging, Looked::TooEarly));
    world.clock.pass(chrono::TimeDelta::hours(1));
    assert_eq!(looks(), Looked::Read(ImportState::Imported));
    fs::write(folder.path().join("note.txt"), "another").expect("written");
    assert_eq!((looks(), looks()), (Looked::StillChanging, Looked::TooEarly), "once a day");
    world.clock.pass_days(1);
    assert_eq!(looks(), Looked::Read(ImportState::Unchanged));
}

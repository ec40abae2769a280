//! An import taken back: everything is as it was, what families wrote stays, and every computer follows.

use std::{fs, path::Path};

use attendance::*;
use chrono::Days;
use presente_tests::worlds::{
    computer::Answer,
    maple_street::{AMINA_HADDAD, MATEO, ROSA_RIVERA, SCHOOL},
    tiny,
    world::{World, import_files, story_day},
};
use protocol::*;
use rand::{Rng, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{desk::Desk, open_files::open_files};

/// A school's files, as somebody changed them before they came in.
struct Roster(TempDir);

impl Roster {
    fn maple_street() -> Roster {
        Roster(open_files(story_day()))
    }

    fn tiny() -> Roster {
        let folder = tempfile::tempdir().expect("a folder");
        tiny::write(folder.path()).expect("written");
        Roster(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Each line of a file, its header left out, as `change` makes it; `None` leaves it out.
    fn lines(&self, file: &str, mut change: impl FnMut(&str) -> Option<String>) {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).expect("a file of the school");
        let mut lines = text.lines();
        let mut kept = vec![lines.next().expect("a header").to_owned()];
        kept.extend(lines.filter_map(&mut change));
        fs::write(path, kept.join("\n") + "\n").expect("written");
    }

    /// A child is in no file any more.
    fn without(&self, student: &str) {
        for file in
            ["users.csv", "enrollments.csv", "demographics.csv", "attendance.csv", "guardians.csv", "languages.csv"]
        {
            if self.path().join(file).exists() {
                let cells = format!(",{student},");
                self.lines(file, |line| (!format!(",{line},").contains(&cells)).then(|| line.to_owned()));
            }
        }
    }

    /// Another child beside one, with the same guardians, in the same class.
    fn with_another(&self, like: &str, student: &str) {
        for file in ["users.csv", "enrollments.csv", "guardians.csv"] {
            let path = self.path().join(file);
            let text = fs::read_to_string(&path).expect("a file of the school");
            let cells = format!(",{like},");
            let is_theirs = |line: &&str| match file {
                "enrollments.csv" => line.contains(&cells),
                _ => line.starts_with(&cells[1..]),
            };
            let copies = text.lines().filter(is_theirs).enumerate().map(|(place, line)| match file {
                // Of an enrolment the id is another's too.
                "enrollments.csv" => {
                    let (_, rest) = line.split_once(',').expect("cells");
                    format!("{student}-{place},{}", rest.replace(like, student))
                }
                _ => line.replace(like, student),
            });
            let copies: Vec<String> = copies.collect();
            fs::write(&path, text.trim_end().to_owned() + "\n" + &copies.join("\n") + "\n").expect("written");
        }
    }

    fn come_in(&self, world: &World) {
        let report = import_files(&world.office, self.path(), world.clock.today()).expect("imported");
        assert!(!report.has_errors(), "{report:?}");
    }
}

/// What the school holds, but for numbers that only ever rise and for the record of what was done.
fn held(world: &World) -> Vec<String> {
    const KINDS: [&str; 6] = [
        "SELECT school || ' ' || kind || ' ' || id || ' ' || coalesce(student, '') || topic || audience || body FROM thing",
        "SELECT guardian || ' ' || student || ' ' || school FROM guardian_link",
        "SELECT guardian || ' ' || student || ' ' || topic || ' ' || document FROM guardian_limit",
        "SELECT student FROM left_student",
        "SELECT person || ' ' || school || ' ' || role FROM roster_role UNION ALL
         SELECT 'right ' || person || ' ' || school || ' ' || role FROM staff_role",
        "SELECT student || ' ' || day || ' ' || body FROM raw_event",
    ];
    let mut rows = Vec::new();
    for sql in KINDS {
        let found = world.office.store.read(|conn| conn.list(sql, &[], |row| Ok(in_order(row.text(0)?))));
        rows.extend(found.expect("the store can be read"));
    }
    rows.sort();
    rows
}

/// Whether a school holds what it held; says what is different alone, since all of it is thousands of rows.
fn is_held(world: &World, before: &[String], when: &str) {
    let now = held(world);
    let gone: Vec<&String> = before.iter().filter(|row| now.binary_search(row).is_err()).collect();
    let come: Vec<&String> = now.iter().filter(|row| before.binary_search(row).is_err()).collect();
    assert!(gone.is_empty() && come.is_empty() && now.len() == before.len(), "{when}: {gone:?} {come:?}");
}

/// A row whose JSON has its fields in the order of their names: what it says is the same in any order.
fn in_order(row: &str) -> String {
    let (head, body) = row.split_at(row.find('{').unwrap_or(row.len()));
    let body = serde_json::from_str::<Value>(body).map(|body| body.to_string());
    format!("{head}{}", body.unwrap_or_default())
}

fn plan(report: &ImportReport) -> &UndoPlan {
    report.undo.as_ref().expect("it was carried out")
}

#[test]
fn the_history_says_what_came_in_and_what_was_found() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let rows = desk.imports();
    assert_eq!(rows.len(), 1);
    let first = &rows[0];
    assert_eq!((first.number, first.way, first.state), (1, ImportWay::CommandLine, ImportState::Imported));
    assert!(first.files.contains(&"roster.zip/users.csv".to_owned()), "{:?}", first.files);
    assert_eq!(first.schools[0].name, "Maple Street School");
    assert!(first.schools[0].students.adds > 100 && first.rows > 1000);
    let ImportReport { row, findings, .. } = desk.report(first.id);
    let told = serde_json::to_string(&(row, findings)).expect("JSON");
    assert!(!told.contains("Rivera"), "no name of a child is in the history");
    let Some(UndoBlock::SchoolInUse { school }) = plan(&desk.report(first.id)).blocked.clone() else {
        panic!("people sign in at the school that it brought in")
    };
    assert_eq!(school, "Maple Street School");
}

#[test]
pub fn a_child_who_was_taken_off_by_mistake_comes_back_and_one_who_came_by_mistake_is_forgotten() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let (rosa, amina) = (world.guardian(ROSA_RIVERA), world.guardian(AMINA_HADDAD));
    let before = held(&world);
    let children = (rosa.home().children.len(), amina.home().children.len());

    let wrong = Roster::maple_street();
    wrong.without(MATEO);
    wrong.with_another("S-HADDAD-1", "S-WRONG-1");
    wrong.come_in(&world);
    let mateo = world.student(MATEO);
    assert_eq!(world.count("SELECT count(*) FROM left_student"), 1);
    amina.syncs(1);
    assert_eq!(amina.home().children.len(), children.1 + 1, "a stranger's child, by mistake");

    let report = desk.newest();
    let school = &plan(&report).schools[0];
    assert_eq!((school.go.count, school.come_back.count, school.stay_as_left.count), (1, 1, 0));
    assert_eq!(school.come_back.first[0].id, mateo);
    assert!(school.go.first[0].name.starts_with("Yusuf"), "{:?}", school.go);
    let undone = desk.undo(&report).expect("taken back");
    assert_eq!((undone.row.state, undone.row.undone_by_name.as_str()), (ImportState::Undone, "Ada Admin"));
    is_held(&world, &before, "everything is as it was");
    rosa.syncs(1);
    amina.syncs(1);
    assert_eq!((rosa.home().children.len(), amina.home().children.len()), children);

    let log: AuditPage = desk.computer.call("audit", json!({ "account": desk.account })).expect("the log");
    assert_eq!((log.rows[0].what.as_str(), log.rows[0].by_name.as_str()), ("undo_import", "Ada Admin"));
    let again = desk.undo(&undone).expect("the same yes again is the same answer");
    assert_eq!(again.row.state, ImportState::Undone);
    is_held(&world, &before, "everything is as it was");
}

#[test]
pub fn what_a_family_wrote_since_is_listed_and_stays_and_its_child_stays_on_record() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let wrong = Roster::maple_street();
    wrong.with_another("S-HADDAD-1", "S-WRONG-1");
    wrong.come_in(&world);
    let newcomer = world.student("S-WRONG-1");
    let amina = world.guardian(AMINA_HADDAD);
    let said = amina.explains(newcomer, &[story_day() + Days::new(1)], "لديه حمى").expect("kept");
    amina.writes(newcomer, None, "شكرا").expect("kept");
    amina.syncs(1);

    let report = desk.newest();
    let undo = plan(&report);
    assert_eq!((undo.schools[0].go.count, undo.schools[0].stay_as_left.count), (0, 1));
    let whats: Vec<&str> = undo.written_since.iter().map(|one| one.what.as_str()).collect();
    assert_eq!((whats.as_slice(), undo.written_count), (&["send_message", "explain_absence"][..], 2));
    assert_eq!(undo.written_since[1].by_name, "Amina Haddad");
    desk.undo(&report).expect("taken back");

    let explanations = format!("SELECT count(*) FROM thing WHERE id = '{}'", said.id);
    assert_eq!(world.count(&explanations), 1, "what was written stays");
    amina.syncs(1);
    assert!(amina.home().children.iter().all(|card| card.student.id != newcomer), "her computer follows");
    let page: Answer<StudentPage> = desk.computer.syncs(1).call("student_page", json!({ "student": newcomer }));
    assert_eq!(page.expect("the school still has it").explanations.len(), 1);

    // The same child comes again by the right file: what was written about it is about it still.
    wrong.come_in(&world);
    assert_eq!(world.student("S-WRONG-1"), newcomer);
    assert_eq!(world.count("SELECT count(*) FROM left_student"), 0);
    amina.syncs(1);
    assert_eq!(amina.explanation(said.id).explanation.id, said.id);
}

#[test]
fn a_later_import_of_the_same_rows_goes_first_and_what_was_looked_at_must_still_be_so() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let before = held(&world);
    let rename = |name: &str| {
        let roster = Roster::maple_street();
        let row = |line: &str| match line.starts_with(&format!("{MATEO},")) {
            true => line.replacen(",Mateo,", &format!(",{name},"), 1),
            false => line.to_owned(),
        };
        roster.lines("users.csv", |line| Some(row(line)));
        roster
    };
    rename("Matthew").come_in(&world);
    let first = desk.newest();
    rename("Matías").come_in(&world);
    let second = desk.newest();
    assert!(plan(&second).blocked.is_none());
    let Some(UndoBlock::LaterImports { imports }) = plan(&desk.report(first.row.id)).blocked.clone() else {
        panic!("the second wrote to the same row")
    };
    assert_eq!(imports.iter().map(|one| one.number).collect::<Vec<_>>(), [second.row.number]);
    assert_eq!(desk.undo(&first).unwrap_err(), Refusal::ChangedMeanwhile);
    desk.undo(&second).expect("the newest goes");
    assert_eq!(desk.undo(&first).unwrap_err(), Refusal::ChangedMeanwhile, "it was looked at before the other went");
    desk.undo(&desk.report(first.row.id)).expect("now it goes");
    is_held(&world, &before, "everything is as it was");
}

#[test]
fn an_import_is_kept_to_be_undone_for_thirty_days() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let roster = Roster::maple_street();
    roster.without(MATEO);
    roster.come_in(&world);
    let import = desk.imports()[0].id;
    world.clock.pass_days(29);
    assert!(plan(&desk.report(import)).blocked.is_none());
    world.clock.pass_days(2);
    let back = Roster::maple_street();
    back.come_in(&world);
    let Some(UndoBlock::NoLongerKept { days }) = plan(&desk.report(import)).blocked else { panic!("it is too old") };
    assert_eq!(days, 30);
    assert_eq!(desk.imports().len(), 3, "the history stays");
}

#[test]
fn who_has_lost_a_role_by_an_import_has_it_again_and_what_was_given_since_stays() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    // Her login is tied to the person whom the staff file names.
    let nurse = world.staff("pereira", "Ms. Pereira", StaffRole::Nurse);
    let before = held(&world);
    let roster = Roster::maple_street();
    for file in ["users.csv", "staff.csv", "enrollments.csv"] {
        roster.lines(file, |line| (!line.contains("T-PEREIRA")).then(|| line.to_owned()));
    }
    roster.come_in(&world);
    nurse.syncs(1);
    let lost = world.count("SELECT count(*) FROM staff_role WHERE role = 'nurse'");
    let report = desk.newest();
    assert_eq!(plan(&report).schools[0].staff_come_back, u32::from(lost == 0));
    desk.undo(&report).expect("taken back");
    is_held(&world, &before, "everything is as it was");
}

#[test]
fn only_who_administers_a_school_sees_its_imports() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let import = desk.imports()[0].id;
    let liaison = world.liaison();
    let rosa = world.guardian(ROSA_RIVERA);
    for computer in [&liaison, &rosa] {
        let account = computer.account();
        for (name, more) in [
            ("imports", json!({})),
            ("import_report", json!({ "import": import, "lang": "en" })),
            ("undo_import", json!({ "import": import, "lang": "en", "stand": "" })),
            ("plan_import", json!({ "offer": import, "lang": "en", "days": [] })),
            ("import_now", json!({ "offer": import, "lang": "en", "days": [], "stand": "", "they_left": true })),
            ("drop_import", json!({ "offer": import })),
            ("mappings", json!({})),
            ("guess_mapping", json!({ "offer": import, "lang": "en" })),
            ("drop_mapping", json!({ "name": "aspen" })),
        ] {
            let mut ask = more;
            ask["account"] = json!(account);
            let refused: Answer<Value> = computer.call(name, ask);
            assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "{name}");
        }
        let files = Roster::tiny();
        let sent = world.block_on(computer.client.send_import(account, vec![files.path().to_owned()]));
        assert!(matches!(sent, Answered::Refused(Refusal::NotAllowed)), "{sent:?}");
    }
}

/// A roster with chance at work in it.
fn shaken(chance: &mut StdRng) -> Roster {
    let roster = Roster::tiny();
    for student in [tiny::YUSUF, tiny::NOOR, tiny::MEI] {
        match chance.random_range(0..5) {
            0 => roster.without(student),
            1 => roster.lines("users.csv", |line| Some(line.replace(&format!(",{student},,Y"), ",X,,Z"))),
            2 => roster.lines("users.csv", |line| {
                let mine = line.starts_with(&format!("{student},"));
                Some(if mine { line.replace(",04,", ",05,").replace("G-1,G-2", "G-2") } else { line.to_owned() })
            }),
            3 => {
                let rows: Vec<bool> = (0..16).map(|_| chance.random_bool(0.7)).collect();
                let mut place = 0;
                roster.lines("attendance.csv", |line| {
                    place += 1;
                    (rows[(place - 1) % 16] || !line.starts_with(student)).then(|| line.to_owned())
                });
            }
            _ => {}
        }
    }
    if chance.random_bool(0.3) {
        let path = roster.path().join("users.csv");
        let text = fs::read_to_string(&path).expect("a file");
        let new = format!("S-9,,,true,{SCHOOL},student,S-9,,Nia,Test,,S-9,,,,G-3,02,\n");
        fs::write(path, text + &new).expect("written");
    }
    roster
}

#[test]
pub fn imports_taken_back_in_turn_leave_the_school_as_it_was() {
    for seed in 0..12 {
        let world = World::with_school("tiny", tiny::write, seed);
        let desk = Desk::of(&world);
        let mut chance = StdRng::seed_from_u64(seed);
        let mut stands = vec![held(&world)];
        let mut numbers = vec![desk.imports().len()];
        for _ in 0..3 {
            shaken(&mut chance).come_in(&world);
            stands.push(held(&world));
            numbers.push(desk.imports().len());
        }
        for back in (0..3).rev() {
            assert_eq!(numbers[back + 1], numbers[back] + 1, "every import is one of the history");
            let rows = desk.imports();
            let import = rows[rows.len() - numbers[back + 1]].id;
            let report = desk.report(import);
            if stands[back] != stands[back + 1] {
                desk.undo(&report).unwrap_or_else(|refusal| panic!("seed {seed}, {back}: {refusal:?} {report:?}"));
            }
            is_held(&world, &stands[back], &format!("seed {seed}: import {back} taken back"));
        }
    }
}

//! A school that was restored from a backup: whoever read on after it starts over, what is no backup is refused, and what
//! a killed backup leaves is never taken for one.

use std::{collections::BTreeSet, fs, path::Path};

use attendance::DeviceId;
use presente_tests::worlds::{
    cluster::Engine,
    tiny::{self, AMINA, YUSUF},
    world::World,
};
use protocol::{BackupOutcome, Credentials, Enter, PROTOCOL, Pull, PullAnswer, abilities, kind};
use serde_json::Value;
use server::{
    RandomIds, account, args,
    backup::{self, Backups, NotBackedUp},
    pull,
    store::{Conn, Executor, Store, StoreError},
};
use uuid::Uuid;

use crate::command_line::{refuses, said};

fn tiny_school(seed: u64) -> World {
    World::with_school("tiny", tiny::write, seed)
}

/// Amina's token on a computer that says to the school what it likes.
fn token(world: &World) -> String {
    let enter = Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with: Credentials::Code(world.code_for(world.person(AMINA))),
        device: DeviceId(Uuid::from_u128(1)),
        device_name: "asleep".into(),
        known_as: Vec::new(),
    };
    world.block_on(account::enter(&world.office, enter, "127.0.0.1".into())).expect("let in").token
}

fn pulls(world: &World, token: &str, cursor: Option<String>) -> PullAnswer {
    let ask = Pull { protocol: PROTOCOL, cursor, ..Pull::default() };
    world.block_on(pull::pull(&world.office, token.to_owned(), ask)).expect("pulled")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn backups(folder: &Path) -> Backups {
    Backups { folder: folder.to_owned(), at: "02:00:00".parse().expect("a time of day"), keep: 2 }
}

#[test]
fn a_cursor_of_before_a_restore_starts_over_even_when_the_numbers_have_overtaken_it() {
    let world = tiny_school(61);
    let (amina, liaison) = (world.guardian(AMINA), world.liaison());
    let (token, yusuf) = (token(&world), world.student(YUSUF));
    let newest = || world.count("SELECT max(seq) FROM school");
    let at_backup = newest();
    amina.writes(yusuf, None, "Gone with the restore").expect("kept");
    amina.syncs(1);
    let asleep = pulls(&world, &token, None);
    assert!(asleep.start_over && !asleep.more, "everything is on one page");
    assert!(!asleep.restored, "there was nothing that it could have sent");
    let goes_on = pulls(&world, &token, Some(asleep.cursor.clone()));
    assert!(!goes_on.start_over && !goes_on.restored);

    // As a restore leaves it: the numbers begin again where the backup ends.
    let read_to = newest();
    let go_back = move |conn: &mut dyn Conn| {
        for table in ["DELETE FROM thing WHERE seq > $1", "DELETE FROM forgotten WHERE seq > $1"] {
            conn.exec(table, args![at_backup])?;
        }
        conn.exec("UPDATE school SET seq = $1", args![at_backup])?;
        Ok::<_, StoreError>(())
    };
    world.office.store.write(go_back).expect("gone back");
    backup::mark_restored(&world.office.store, &RandomIds).expect("marked");
    liaison.syncs(1);
    for number in 0..6 {
        liaison.writes(yusuf, Some(world.person(AMINA)), &format!("Said since, {number}")).expect("kept");
    }
    liaison.syncs(2);
    assert!(read_to < newest(), "the numbers have overtaken it");

    let woken = pulls(&world, &token, Some(asleep.cursor));
    assert!(woken.start_over && woken.restored);
    let messages = woken.changes.iter().filter(|change| change.kind == kind::MESSAGE);
    assert_eq!(messages.count(), 6, "all that was said since, under numbers that it had read before");
    let next = pulls(&world, &token, Some(woken.cursor));
    assert!(!next.start_over && !next.restored, "it is told once");
    let unread = pulls(&world, &token, Some("nonsense".into()));
    assert!(unread.start_over && !unread.restored, "what was never given tells of no restore");
}

#[test]
fn a_backup_that_is_put_back_says_how_new_it_is_and_is_another_store_each_time() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let world = tiny_school(62);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("school.db");
    backup::copy_checked(&world.office.store, &file).expect("a backup");
    let file = file.display().to_string();
    let restored = ["one", "two"].map(|name| {
        let data = folder.path().join(name);
        let place = data.display().to_string();
        let told = said(&["--data", &place, "--json", "restore", &file], &[("LC_ALL", "C")], "");
        assert_eq!(told.status, Some(0), "{told:?}");
        let answer: Value = serde_json::from_str(&told.out).expect("JSON");
        assert!(answer["newest_act"].as_str().is_some_and(|at| at.starts_with("2026-11-17T")), "{answer}");
        let store = Store::open(&data.join("presente.db"), Executor::Inline).expect("it opens");
        store.read(backup::epoch).expect("read").expect("a mark")
    });
    assert_ne!(restored[0], restored[1]);
    assert_eq!(world.office.store.read(backup::epoch).expect("read"), None, "the school itself went on");
    let three = folder.path().join("three").display().to_string();
    let told = said(&["--data", &three, "--lang", "en", "restore", &file], &[("LC_ALL", "C")], "");
    assert!(told.out.contains("November 17, 2026") && told.out.contains("computers signed out"), "{told:?}");
}

#[test]
fn a_file_that_is_no_backup_of_a_school_is_refused_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    // What a backup left that was killed, by an earlier version.
    fs::write(path("presente-2026-11-16-020000.db"), "").expect("written");
    fs::write(path("letter.db"), "Dear parents, this is no database at all.".repeat(40)).expect("written");
    let foreign = rusqlite::Connection::open(path("recipes.db")).expect("a file");
    foreign.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE recipe (name TEXT)").expect("made");
    drop(foreign);
    drop(Store::open(&path("begun.db"), Executor::Inline).expect("a store without a school"));
    let anew = path("anew");
    for name in ["presente-2026-11-16-020000.db", "letter.db", "recipes.db", "begun.db"] {
        let (file, data) = (path(name).display().to_string(), anew.display().to_string());
        refuses(&["--data", &data, "restore", &file], &[], 1, &format!("{file} is no backup of a school."));
        assert_eq!(names(&anew), BTreeSet::new(), "{name}: nothing is left");
    }
}

#[test]
fn what_a_killed_backup_has_begun_is_swept_once_it_cannot_be_at_work_and_nothing_else_is() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let world = tiny_school(63);
    let folder = tempfile::tempdir().expect("a folder");
    let begun = ["presente-2026-11-15-020000.db.part", "presente-2026-11-15-020000.db.part-journal"];
    // One may be at work, and the others are somebody's.
    let stays =
        ["presente-2026-11-17-020000.db.part", "presente-notes.db.part", "school.db.part", "school.db.part-wal"];
    for name in begun.iter().chain(&stays) {
        fs::write(folder.path().join(name), "").expect("written");
    }
    let run = backups(folder.path()).run_if_due(&world.office).expect("looked").expect("none was made yet");
    assert_eq!(run.outcome, BackupOutcome::Whole);
    let now = names(folder.path());
    assert!(begun.iter().all(|name| !now.contains(*name)), "{now:?}");
    assert!(stays.iter().all(|name| now.contains(*name)), "{now:?}");
    assert_eq!(now.len(), stays.len() + 1, "beside them there is the backup alone: {now:?}");
}

#[test]
fn a_copy_that_is_not_whole_is_left_under_no_name() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let world = tiny_school(64);
    let spoil = |conn: &mut dyn Conn| conn.exec("UPDATE thing SET audience = '' WHERE kind = 'student'", &[]);
    world.office.store.write(spoil).expect("somebody has been careless");
    let folder = tempfile::tempdir().expect("a folder");
    let made = backup::copy_checked(&world.office.store, &folder.path().join("school.db"));
    assert!(matches!(made, Err(NotBackedUp::Damaged(_))), "{made:?}");
    assert_eq!(names(folder.path()), BTreeSet::new());
}

//! A family's computer of every earlier version: it opens with all it had, what it had not sent goes out, and where the
//! power goes while its store is brought forward or made, nothing is lost.

use std::{path::Path, sync::Arc};

use client::{Client, InMemory, Key, KeyPlace, Options};
use disk::Disk;
use presente_tests::worlds::{
    clock::{CountedIds, DeviceClock},
    tiny::YUSUF,
    world::{Computer, World},
};
use protocol::*;
use rusqlite::Connection;
use serde_json::json;

use crate::{data, main_job::world_of_file, migrations_in, rows_up_to};

const KEY: [u8; 32] = [7; 32];

fn migrations() -> Vec<String> {
    migrations_in("../crates/client/src/store/migration")
}

/// Amina's store, as an app of a version left it.
fn store_of(version: usize, folder: &Path) {
    let store = Connection::open(folder.join("presente.db")).expect("a file");
    let opening: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    store.execute_batch(&format!("PRAGMA key = \"x'{opening}'\"; PRAGMA journal_mode = WAL; BEGIN;")).expect("begun");
    for text in migrations().iter().take(version) {
        store.execute_batch(text).expect("an earlier version");
    }
    for row in rows_up_to("client", version) {
        store.execute_batch(&row).unwrap_or_else(|error| panic!("{error}: {row}"));
    }
    store.pragma_update(None, "user_version", version as i64).expect("noted");
    store.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);").expect("kept");
}

fn open<'w>(world: &'w World, folder: &Path, key: &Arc<InMemory>) -> Computer<'w> {
    let options = Options {
        folder: folder.to_owned(),
        profile: "earlier".into(),
        link: Arc::new(world.link()),
        key_place: Box::new(key.clone()),
        clock: Arc::new(DeviceClock { school: world.clock.clone(), off_by: chrono::TimeDelta::zero() }),
        ids: Arc::new(CountedIds::new(9501)),
        executor: client::Executor::Inline,
        copy: None,
    };
    world.computer_of(Client::open(options).expect("the app starts"), folder.to_owned())
}

fn key() -> Arc<InMemory> {
    let key = InMemory::new();
    key.save(&Key::from_bytes(KEY)).expect("kept");
    Arc::new(key)
}

#[test]
fn every_version_of_a_computer_s_store_has_rows_to_come_forward_with() {
    for number in 1..=migrations().len() {
        let file = data().join(format!("client-{number:04}.sql"));
        assert!(file.exists(), "{}: the rows of what came with that version", file.display());
    }
}

#[test]
fn a_computer_of_every_earlier_version_has_all_it_had_and_sends_what_it_had_not() {
    for version in 1..=migrations().len() {
        let (school, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        // Its school is as old as it is, and came forward too.
        let world = world_of_file(1, school.path());
        let yusuf = world.student(YUSUF);
        store_of(version, folder.path());
        let amina = open(&world, folder.path(), &key());
        assert_eq!(amina.session().accounts.len(), 1);
        assert_eq!((amina.home().children.len(), amina.waiting()), (2, 1), "version {version}");
        let draft: Option<Draft> = amina.call("draft", json!({ "name": format!("explain/{yusuf}") })).expect("read");
        assert_eq!(draft.expect("kept").form, json!({ "note": "Tam" }));
        amina.syncs(2);
        assert_eq!(amina.waiting(), 0, "its token is good still, and its word arrives");
        let sql = "SELECT count(*) FROM thing WHERE kind = 'message' AND body LIKE '%Sin enviar%'";
        assert_eq!(world.count(sql), 1);
    }
}

/// At every call of the disk in turn: the very first store, and one of every earlier version.
#[test]
fn a_computer_that_goes_off_while_its_store_is_made_or_brought_forward_has_it_the_next_time() {
    let school = tempfile::tempdir().expect("a folder");
    let world = world_of_file(1, school.path());
    for version in 0..migrations().len() {
        for call in 0.. {
            let folder = tempfile::tempdir().expect("a folder");
            if version > 0 {
                store_of(version, folder.path());
            }
            let disk = Disk::at(folder.path()).expect("a disk");
            let key = if version > 0 { key() } else { Arc::new(InMemory::new()) };
            disk.stop_after(call);
            drop(open(&world, folder.path(), &key));
            let was_off = disk.is_off();
            let mut sector = 0;
            disk.restart(|_| {
                sector += 1;
                call % 2 == 0 || sector % 2 == 0
            })
            .expect("on again");
            let computer = open(&world, folder.path(), &key);
            let session = computer.session();
            assert_eq!(session.lock, Lock::Open, "version {version}, call {call}");
            assert!(session.salvage.is_none());
            if version > 0 {
                assert_eq!((computer.home().children.len(), computer.waiting()), (2, 1), "call {call}");
            } else {
                assert!(computer.outbox().is_empty());
            }
            if !was_off {
                break;
            }
        }
    }
}

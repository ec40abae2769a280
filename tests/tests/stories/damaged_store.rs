//! A family's computer whose store is damaged, or whose disk only has a bad moment: the one is mended and syncs by
//! itself, the other is never taken for the first.

use std::{path::PathBuf, sync::Arc};

use chrono::TimeDelta;
use client::{Client, InMemory, KeyPlace, Options};
use disk::Disk;
use presente_tests::worlds::{
    clock::{CountedIds, DeviceClock},
    maple_street::{MATEO, ROSA_RIVERA},
    world::{Computer, PASSWORD, World},
};
use protocol::*;
use rusqlite::Connection;
use serde_json::json;

/// A computer that can be closed and opened again.
struct Owned {
    folder: tempfile::TempDir,
    key: Arc<InMemory>,
    ids: Arc<CountedIds>,
}

impl Owned {
    fn new() -> Owned {
        let folder = tempfile::tempdir().expect("a folder of its own");
        Owned { folder, key: Arc::new(InMemory::new()), ids: Arc::new(CountedIds::new(77)) }
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("presente.db")
    }

    fn open<'w>(&self, world: &'w World) -> Computer<'w> {
        let options = Options {
            folder: self.folder.path().to_owned(),
            profile: "damaged".into(),
            link: Arc::new(world.link()),
            key_place: Box::new(self.key.clone()),
            clock: Arc::new(DeviceClock { school: world.clock.clone(), off_by: TimeDelta::zero() }),
            ids: self.ids.clone(),
            executor: client::Executor::Inline,
            copy: None,
        };
        let client = Client::open(options).expect("the app starts, whatever its store is like");
        world.computer_of(client, self.folder.path().to_owned())
    }

    /// Nonsense over every page of a table.
    fn spoil(&self, table: &str) {
        let key = self.key.find().expect("a keyring").expect("a key");
        let connection = Connection::open(self.store()).expect("a file");
        let opening: String = key.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        connection.execute_batch(&format!("PRAGMA key = \"x'{opening}'\"")).expect("its key");
        let mut statement = connection.prepare("SELECT pageno FROM dbstat WHERE name = ?1").expect("asked");
        let pages = statement.query_map([table], |row| row.get::<_, u32>(0)).expect("asked");
        let pages: Vec<u32> = pages.map(|page| page.expect("a page")).collect();
        drop(statement);
        drop(connection);
        let mut content = std::fs::read(self.store()).expect("a file");
        for page in pages {
            let at = (page as usize - 1) * 4096;
            content[at + 300..at + 1300].fill(0x5a);
        }
        std::fs::write(self.store(), content).expect("a file");
    }

    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("a folder");
        entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect()
    }
}

#[test]
fn a_parent_who_also_works_at_the_school_goes_on_on_both_sides_and_each_word_reaches_the_school_once() {
    let world = World::maple_street();
    world.give_login("rivera", "Rosa Rivera", attendance::StaffRole::Liaison);
    let owned = Owned::new();
    let (mateo, rosa) = (world.student(MATEO), world.person(ROSA_RIVERA));
    {
        let computer = owned.open(&world);
        computer.joins(&world.code_for(rosa)).expect("joined");
        computer.signs_in("rivera", PASSWORD).expect("signed in");
        computer.syncs(2);
        world.network.mend_but_lose_the_first_answer();
        computer.writes(mateo, None, "¿A qué hora es la reunión?").expect("kept");
        computer.syncs(1);
        world.network.cut();
        computer.asks_support(mateo, attendance::SupportKind::Transport, "No pasó el autobús.").expect("kept");
    }
    owned.spoil("thing");
    let computer = owned.open(&world);
    assert_eq!(computer.session().lock, Lock::Damaged);
    let mended: Session = computer.call("mend_store", json!({})).expect("mended");
    assert_eq!((mended.lock, mended.accounts.len()), (Lock::Open, 2));
    let salvage = mended.salvage.expect("it says what was saved");
    assert_eq!((salvage.saved.len(), salvage.lost, salvage.join_again), (2, 0, false));
    world.network.mend();
    computer.syncs(3);
    assert_eq!(computer.waiting(), 0);
    assert_eq!(computer.words_of(mateo, None), ["¿A qué hora es la reunión?"], "once, though the answer was lost");
    assert_eq!(world.count("SELECT count(*) FROM thing WHERE kind = 'support_request'"), 1);
    assert!(!computer.board().unexplained.is_empty(), "the school's side came back too");
}

/// Whichever call of the disk fails, in starting or in reading: nothing is called damaged, nothing is moved, and the next
/// look finds everything.
#[test]
fn a_bad_moment_of_the_disk_is_never_taken_for_damage_or_for_another_key() {
    let world = World::maple_street();
    let owned = Owned::new();
    let mateo = world.student(MATEO);
    {
        let computer = owned.open(&world);
        computer.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined");
        computer.syncs(1);
        world.network.cut();
        computer.writes(mateo, None, "¿A qué hora es la reunión?").expect("kept");
    }
    let disk = Disk::at(owned.folder.path()).expect("a disk");
    let (mut failed, mut not_ready) = (0, 0);
    for call in 0..400 {
        let refused = disk.refused();
        disk.fail_after(call);
        let computer = owned.open(&world);
        // It opens, it says that it cannot open now, or this very question meets the failing call.
        match world.block_on(computer.client.call("session", json!({}))) {
            Answered::Ok(session) => {
                let lock = &session["lock"];
                assert!(lock == "open" || lock == "not_ready", "call {call}: {lock}");
                not_ready += u32::from(lock == "not_ready");
            }
            Answered::Failed { .. } => {}
            Answered::Refused(refusal) => panic!("call {call}: {refusal:?}"),
        }
        // Some reading meets the failing call, and is said to have failed.
        let _ = world.block_on(computer.client.call("home", json!({})));
        let _ = world.block_on(computer.client.call("outbox", json!({})));
        let met = disk.refused() > refused;
        disk.heal();
        assert_eq!(computer.session().lock, Lock::Open, "call {call}");
        assert_eq!(computer.outbox().len(), 1, "call {call}");
        failed += u32::from(met);
        if !met {
            break;
        }
    }
    assert!(failed > 20, "{failed}");
    for is_off in [false, true] {
        if is_off {
            disk.stop()
        } else {
            disk.fill()
        };
        let computer = owned.open(&world);
        let lock = computer.session().lock;
        assert!(matches!(lock, Lock::Open | Lock::NotReady), "{lock:?}");
        not_ready += u32::from(lock == Lock::NotReady);
        drop(computer);
        if is_off {
            disk.restart(|_| true).expect("on again")
        } else {
            disk.heal()
        };
        assert_eq!(owned.open(&world).outbox().len(), 1);
    }
    assert!(not_ready > 0, "a disk that does not answer is said to be one");
    assert!(!owned.files().iter().any(|name| name.contains("set-aside")), "{:?}", owned.files());
}

//! The log of acts: every way of tampering with it is found and named, writers of two servers keep one chain, and the
//! chain goes along to the other engine and comes from a store that had none.

use std::sync::Arc;

use attendance::SchoolId;
use presente_tests::worlds::cluster::{Cluster, Engine};
use server::{
    act::Act,
    act_chain::Head,
    args,
    check::{self, Looked},
    store::{Conn, Executor, Store, StoreError, StorePlace, StoreResult, move_store},
};
use uuid::Uuid;

const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));

pub struct Ground {
    pub store: Arc<Store>,
    place: StorePlace,
    _folder: tempfile::TempDir,
    _cluster: Option<Arc<Cluster>>,
}

impl Ground {
    pub fn empty(engine: Engine) -> Ground {
        let folder = tempfile::tempdir().expect("a folder");
        let (place, cluster) = match engine {
            Engine::Sqlite => (StorePlace::from(folder.path().join("presente.db")), None),
            Engine::Postgres => {
                let cluster = Cluster::shared();
                (cluster.address(&cluster.empty_database()).into(), Some(cluster))
            }
        };
        let store = Store::open(&place, Executor::Threads).expect("a store");
        Ground { store, place, _folder: folder, _cluster: cluster }
    }

    /// Six acts of one school and two of none.
    fn with_acts(engine: Engine) -> Ground {
        let ground = Ground::empty(engine);
        (1..=6).for_each(|number| acts(&ground.store, Some(SCHOOL), number));
        (7..=8).for_each(|number| acts(&ground.store, None, number));
        ground
    }

    fn says(&self, sql: &str) {
        let sql = sql.to_owned();
        let done: StoreResult<u64> = self.store.write(move |conn| conn.exec(&sql, &[]));
        assert!(0 < done.expect("the database takes it"));
    }

    fn look(&self) -> Looked {
        check::look(&self.store).expect("looked")
    }

    /// Each fault with how often and at which line.
    fn faults(&self) -> Vec<(&'static str, i64, i64)> {
        named(&self.look())
    }
}

fn named(looked: &Looked) -> Vec<(&'static str, i64, i64)> {
    let place = |fault: &check::Fault| fault.first.as_ref().map_or(0, |first| first.place);
    looked.faults.iter().map(|fault| (fault.fault, fault.count, place(fault))).collect()
}

fn act(conn: &mut dyn Conn, school: Option<SchoolId>, number: u128) -> StoreResult<()> {
    let at = chrono::DateTime::from_timestamp_millis(1_000_000 + number as i64).expect("a moment");
    let act = Act { school, detail: format!("number {number}\0"), ..Act::default() };
    act.record(conn, Uuid::from_u128(number), at, "look")
}

fn acts(store: &Store, school: Option<SchoolId>, number: u128) {
    store.write(move |conn| act(conn, school, number)).expect("written");
}

fn of_school(sql: &str) -> String {
    sql.replace("{school}", &format!("chain = '{SCHOOL}'"))
}

#[test]
fn every_way_of_tampering_with_the_log_is_found_and_named() {
    type Found = &'static [(&'static str, i64, i64)];
    let ways: [(&str, &[&str], Found); 9] = [
        ("altered", &["UPDATE act SET detail = 'nothing' WHERE {school} AND place = 3"], &[("log_altered", 1, 3)]),
        (
            "moved to another day",
            &["UPDATE act SET at = at + 1 WHERE {school} AND place = 6"],
            &[("log_altered", 1, 6)],
        ),
        ("taken out", &["DELETE FROM act WHERE {school} AND place IN (3, 4)"], &[("log_gone", 2, 3)]),
        (
            "taken out, and the gap closed",
            &[
                "DELETE FROM act WHERE {school} AND place = 5",
                "UPDATE act SET place = 5 WHERE {school} AND place = 6",
                "UPDATE act_chain SET length = 5 WHERE {school}",
            ],
            &[("log_altered", 1, 5)],
        ),
        ("cut off", &["DELETE FROM act WHERE {school} AND place > 4"], &[("log_cut", 2, 5)]),
        ("all of it", &["DELETE FROM act WHERE {school}"], &[("log_cut", 6, 1)]),
        (
            "cut off, and the end with it",
            &["DELETE FROM act WHERE {school} AND place > 4", "UPDATE act_chain SET length = 4 WHERE {school}"],
            &[("log_head", 1, 4)],
        ),
        (
            "two swapped",
            &[
                "UPDATE act SET place = 99 WHERE {school} AND place = 2",
                "UPDATE act SET place = 2 WHERE {school} AND place = 5",
                "UPDATE act SET place = 5 WHERE {school} AND place = 99",
            ],
            // Both, and those that go on from them.
            &[("log_altered", 4, 2)],
        ),
        ("put in", &["INSERT INTO act (id, at, what, detail) VALUES ('x', 1, 'look', '')"], &[("log_unchained", 1, 0)]),
    ];
    for engine in Engine::ALL {
        for (way, statements, found) in ways {
            let ground = Ground::with_acts(engine);
            assert_eq!(ground.faults(), [], "{engine:?}: as it was written");
            statements.iter().for_each(|sql| ground.says(&of_school(sql)));
            assert_eq!(ground.faults(), found, "{engine:?}: {way}");
        }
    }
}

/// Works the whole chain out anew, as whoever has the database can.
fn forge(ground: &Ground) {
    ground.says("DELETE FROM act_chain");
    ground.says("UPDATE act SET chain = NULL, place = NULL, hash = NULL");
    ground.says("DELETE FROM migration WHERE number >= 6");
    let again = |conn: &mut dyn Conn| {
        for later in ["legal_hold", "deletion_request", "erasure", "nightly_run"] {
            conn.exec(&format!("DROP TABLE {later}"), &[])?;
        }
        for index in ["source_of", "rights_entry_of_guardian", "left_student_on"] {
            conn.exec(&format!("DROP INDEX {index}"), &[])?;
        }
        conn.exec("ALTER TABLE left_student DROP COLUMN left_on", &[])?;
        conn.exec("DROP INDEX act_in_chain", &[])?;
        conn.exec("DROP TABLE act_chain", &[])?;
        for column in ["chain", "place", "hash"] {
            conn.exec(&format!("ALTER TABLE act DROP COLUMN {column}"), &[])?;
        }
        Ok::<_, StoreError>(())
    };
    ground.store.write(again).expect("as it was before there were chains");
}

#[test]
fn a_log_whose_hashes_were_all_worked_out_anew_is_told_by_an_end_that_was_kept_elsewhere() {
    for engine in Engine::ALL {
        let mut ground = Ground::with_acts(engine);
        let kept: Vec<Head> = ground.look().log;
        assert_eq!(kept.iter().map(|head| head.length).collect::<Vec<_>>(), [2, 6]);
        acts(&ground.store, Some(SCHOOL), 9);
        let later = check::look_against(&ground.store, &kept).expect("looked");
        assert_eq!(named(&later), [], "{engine:?}: it went on from there");
        ground.says(&of_school("UPDATE act SET detail = 'nothing' WHERE {school} AND place = 3"));
        forge(&ground);
        ground.store = Store::open(&ground.place, Executor::Threads).expect("it comes forward");
        assert_eq!(ground.faults(), [], "{engine:?}: by itself it is whole");
        let told = check::look_against(&ground.store, &kept).expect("looked");
        assert_eq!(named(&told), [("log_rewritten", 1, 6)], "{engine:?}");
    }
}

#[test]
fn a_log_from_before_there_were_chains_is_chained_once_in_the_order_of_its_lines() {
    for engine in Engine::ALL {
        let mut ground = Ground::empty(engine);
        let many = |conn: &mut dyn Conn| (1..=2300).try_for_each(|number| act(conn, Some(SCHOOL), number));
        ground.store.write(many).expect("written");
        acts(&ground.store, None, 2301);
        let heads = ground.look().log;
        forge(&ground);
        for _ in 0..2 {
            ground.store = Store::open(&ground.place, Executor::Threads).expect("it comes forward");
            assert_eq!((ground.faults(), ground.look().log), (vec![], heads.clone()), "{engine:?}");
        }
        acts(&ground.store, Some(SCHOOL), 2302);
        assert_eq!(ground.faults(), [], "{engine:?}: and goes on");
    }
}

#[test]
fn writers_of_one_school_at_two_servers_keep_one_unbroken_chain() {
    for engine in Engine::ALL {
        let ground = Ground::empty(engine);
        let other = Store::open(&ground.place, Executor::Threads).expect("it opens twice");
        std::thread::scope(|threads| {
            for thread in 0..8_u128 {
                let store = if thread % 2 == 0 { &ground.store } else { &other };
                threads.spawn(move || {
                    for number in 0..20 {
                        let school = Some(SCHOOL).filter(|_| number % 4 != 3);
                        acts(store, school, 1 + thread * 100 + number);
                    }
                });
            }
        });
        let lengths: Vec<i64> = ground.look().log.iter().map(|head| head.length).collect();
        assert_eq!((lengths, ground.faults()), (vec![40, 120], vec![]), "{engine:?}");
    }
}

#[test]
fn what_is_undone_leaves_no_gap_in_the_log() {
    for engine in Engine::ALL {
        let ground = Ground::with_acts(engine);
        let refused: StoreResult<()> = ground.store.write(|conn| {
            act(conn, Some(SCHOOL), 20)?;
            let part = conn.savepoint(|conn| {
                act(conn, Some(SCHOOL), 21)?;
                Err::<(), _>(StoreError::Closed)
            });
            assert!(part.is_err());
            act(conn, Some(SCHOOL), 22)?;
            Err(StoreError::Closed)
        });
        assert!(refused.is_err());
        acts(&ground.store, Some(SCHOOL), 23);
        assert_eq!(ground.faults(), [], "{engine:?}");
    }
}

#[test]
fn the_log_moves_to_the_other_engine_and_its_chain_goes_on_there() {
    let (ground, post) = (Ground::with_acts(Engine::Sqlite), Ground::empty(Engine::Postgres));
    let kept = ground.look().log;
    move_store(&ground.store, &post.store).expect("moved");
    acts(&post.store, Some(SCHOOL), 30);
    let told = check::look_against(&post.store, &kept).expect("looked");
    assert_eq!(named(&told), []);
    let length = |store: &Store| {
        let sql = "SELECT length FROM act_chain WHERE chain = $1";
        store.read(|conn| conn.find(sql, args![SCHOOL], |row| row.int(0))).expect("read")
    };
    assert_eq!((length(&ground.store), length(&post.store)), (Some(6), Some(7)));
}

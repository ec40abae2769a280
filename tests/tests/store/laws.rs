//! What the server's code may count on, whichever engine is below it. Each law is held against both.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
    mpsc::channel,
};

use attendance::SchoolId;
use presente_tests::worlds::cluster::{Cluster, Engine};
use server::{
    args,
    store::{Conn, Executor, NotMoved, Store, StoreError, StorePlace, StoreResult, Val, move_store},
};
use uuid::Uuid;

/// A store of its own for one law, with two schools.
struct Ground {
    store: Arc<Store>,
    place: StorePlace,
    _folder: tempfile::TempDir,
    cluster: Option<Arc<Cluster>>,
}

const ONE: SchoolId = SchoolId(Uuid::from_u128(1));
const TWO: SchoolId = SchoolId(Uuid::from_u128(2));

impl Ground {
    fn empty(engine: Engine) -> Ground {
        let folder = tempfile::tempdir().expect("a folder");
        let (place, cluster) = match engine {
            Engine::Sqlite => (StorePlace::from(folder.path().join("presente.db")), None),
            Engine::Postgres => {
                let cluster = Cluster::shared();
                (cluster.address(&cluster.empty_database()).into(), Some(cluster))
            }
        };
        let store = Store::open(&place, Executor::Threads).expect("a store");
        Ground { store, place, _folder: folder, cluster }
    }

    fn with_schools(engine: Engine) -> Ground {
        let ground = Ground::empty(engine);
        for school in [ONE, TWO] {
            let add = move |conn: &mut dyn Conn| {
                let sql = "INSERT INTO school (id, source_id, seq) VALUES ($1, $2, 0)";
                conn.exec(sql, args![school, school.to_string()]).map(|_| ())
            };
            ground.store.write(add).expect("a school");
        }
        ground
    }

    /// The same store, as another process has it.
    fn another(&self) -> Arc<Store> {
        Store::open(&self.place, Executor::Threads).expect("it opens twice")
    }
}

fn count(store: &Store, sql: &str) -> i64 {
    let found: StoreResult<Option<i64>> = store.read(|conn| conn.find(sql, &[], |row| row.int(0)));
    found.expect("read").expect("a count")
}

fn add_source(conn: &mut dyn Conn, id: &str) -> StoreResult<()> {
    conn.exec("INSERT INTO source (kind, source_id, id) VALUES ('person', $1, $1)", args![id]).map(|_| ())
}

const SOURCES: &str = "SELECT count(*) FROM source";

#[test]
fn a_write_that_refuses_leaves_nothing_behind() {
    for engine in Engine::ALL {
        let ground = Ground::empty(engine);
        let refused: StoreResult<()> = ground.store.write(|conn| {
            add_source(conn, "a")?;
            Err(StoreError::Closed)
        });
        assert!(matches!(refused, Err(StoreError::Closed)), "{engine:?}");
        assert_eq!(count(&ground.store, SOURCES), 0, "{engine:?}");
    }
}

#[test]
fn a_part_that_fails_is_undone_and_the_rest_is_kept() {
    for engine in Engine::ALL {
        let ground = Ground::empty(engine);
        let done = ground.store.write(|conn| {
            add_source(conn, "a")?;
            let part = conn.savepoint(|conn| {
                add_source(conn, "b")?;
                add_source(conn, "a")
            });
            assert!(matches!(part, Err(StoreError::Unique)));
            add_source(conn, "c")
        });
        assert!(done.is_ok(), "{engine:?}: {done:?}");
        assert_eq!(count(&ground.store, SOURCES), 2, "{engine:?}");
    }
}

#[test]
fn a_write_that_panics_is_undone_and_the_next_one_is_taken() {
    for engine in Engine::ALL {
        let ground = Ground::empty(engine);
        let panicked: StoreResult<()> = ground.store.write(|conn| {
            add_source(conn, "a")?;
            panic!("one bad request")
        });
        assert!(panicked.is_err());
        for name in 0..8 {
            ground.store.write(move |conn| add_source(conn, &name.to_string())).expect("taken");
        }
        assert_eq!(count(&ground.store, SOURCES), 8, "{engine:?}");
    }
}

#[test]
fn a_reader_sees_one_moment_however_long_it_looks() {
    for engine in Engine::ALL {
        let ground = Ground::with_schools(engine);
        let writer = ground.another();
        let seen: StoreResult<[i64; 2]> = ground.store.read(|conn| {
            let look = |conn: &mut dyn Conn| conn.find(SOURCES, &[], |row| row.int(0)).map(Option::unwrap_or_default);
            let before = look(conn)?;
            writer.write(|conn| add_source(conn, "a"))?;
            Ok([before, look(conn)?])
        });
        assert_eq!(seen.expect("read"), [0, 0], "{engine:?}");
        assert_eq!(count(&ground.store, SOURCES), 1, "{engine:?}");
    }
}

#[test]
fn a_reader_changes_nothing_on_a_server() {
    let ground = Ground::empty(Engine::Postgres);
    let written = ground.store.read(|conn| add_source(conn, "a"));
    assert!(matches!(written, Err(StoreError::ReadOnly)), "{written:?}");
}

#[test]
fn values_come_back_as_they_went_in_and_arguments_go_by_their_number() {
    for engine in Engine::ALL {
        let ground = Ground::with_schools(engine);
        let found = ground.store.write(|conn| {
            let sql = "INSERT INTO attachment (id, student, uploaded_by, kind, name, content, thing_kind)
                 VALUES ($2, $1, 'u', 'k', $3, $4, $5)";
            conn.exec(sql, args!["student", "id", "Ünïcödé “مرحبا”", vec![0_u8, 255, 7], Val::Null])?;
            let sql = "SELECT id, student, name, content, thing_kind FROM attachment WHERE student = $1";
            conn.find(sql, args!["student"], |row| {
                let null = row.optional(4, |row, column| Ok(row.text(column)?.to_owned()))?;
                Ok((
                    row.text(0)?.to_owned(),
                    row.text(1)?.to_owned(),
                    row.text(2)?.to_owned(),
                    row.blob(3)?.to_vec(),
                    null,
                ))
            })
        });
        let expected = ("id".into(), "student".into(), "Ünïcödé “مرحبا”".into(), vec![0, 255, 7], None);
        assert_eq!(found.expect("written"), Some(expected), "{engine:?}");
    }
}

#[test]
fn texts_have_one_order_on_both() {
    let order = |engine| {
        let ground = Ground::empty(engine);
        let words = ["b", "B", "a-c", "ab", "_", "é", "z", "ñ", "2026-10-06", "2026-9-6"];
        ground.store.write(move |conn| words.iter().try_for_each(|word| add_source(conn, word))).expect("written");
        let sql = "SELECT source_id FROM source ORDER BY source_id";
        ground.store.read(|conn| conn.list(sql, &[], |row| Ok(row.text(0)?.to_owned()))).expect("read")
    };
    assert_eq!(order(Engine::Sqlite), order(Engine::Postgres));
}

/// Reads the counter, waits until the other has read it too if it can, and writes what it read and one.
fn raise(store: &Store, school: SchoolId, began: Arc<AtomicU32>) -> StoreResult<()> {
    store.write(move |conn| {
        began.fetch_add(1, Ordering::SeqCst);
        conn.take_schools(&[school])?;
        let sql = "SELECT seq FROM school WHERE id = $1";
        let seq = conn.find(sql, args![school], |row| row.int(0))?.unwrap_or_default();
        conn.exec("UPDATE school SET seq = $2 WHERE id = $1", args![school, seq + 1])?;
        Ok(())
    })
}

#[test]
fn writers_of_one_school_queue_whichever_process_they_are_in_and_none_is_lost() {
    for engine in Engine::ALL {
        let ground = Ground::with_schools(engine);
        let stores = [ground.store.clone(), ground.another()];
        let began = Arc::new(AtomicU32::new(0));
        std::thread::scope(|threads| {
            for number in 0..8 {
                let (store, began) = (&stores[number % 2], began.clone());
                threads.spawn(move || {
                    for _ in 0..10 {
                        raise(store, ONE, began.clone()).expect("raised");
                    }
                });
            }
        });
        assert_eq!(count(&ground.store, "SELECT seq FROM school ORDER BY id LIMIT 1"), 80, "{engine:?}");
    }
}

#[test]
fn writers_who_take_schools_the_other_way_round_all_come_to_an_end() {
    let ground = Ground::with_schools(Engine::Postgres);
    let other = ground.another();
    let runs = Arc::new(AtomicU32::new(0));
    // Past `take_schools`, each in an order of its own: the engine finds the knot, and one of them begins anew.
    let cross = |store: &Store, schools: [SchoolId; 2]| {
        let runs = runs.clone();
        store.write(move |conn| {
            for school in schools {
                conn.exec("UPDATE school SET seq = seq + 1 WHERE id = $1", args![school])?;
                runs.fetch_add(1, Ordering::SeqCst);
            }
            Ok::<_, StoreError>(())
        })
    };
    std::thread::scope(|threads| {
        threads.spawn(|| (0..40).for_each(|_| cross(&ground.store, [ONE, TWO]).expect("done")));
        threads.spawn(|| (0..40).for_each(|_| cross(&other, [TWO, ONE]).expect("done")));
    });
    assert_eq!(count(&ground.store, "SELECT CAST(sum(seq) AS BIGINT) FROM school"), 160);
}

#[test]
fn a_failure_that_a_write_passes_over_is_not_kept_as_if_nothing_had_been() {
    let ground = Ground::empty(Engine::Postgres);
    let done = ground.store.write(|conn| {
        add_source(conn, "a")?;
        // Without a savepoint: PostgreSQL takes nothing more of this transaction.
        let _ = add_source(conn, "a");
        Ok::<_, StoreError>(())
    });
    assert!(done.is_err());
    assert_eq!(count(&ground.store, SOURCES), 0);
}

#[test]
fn a_store_whose_server_hung_up_goes_on_with_new_connections() {
    let ground = Ground::with_schools(Engine::Postgres);
    count(&ground.store, SOURCES);
    let cluster = ground.cluster.as_ref().expect("a server");
    let hang_up = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'presente-server'";
    cluster.say(hang_up).expect("hung up");
    for name in 0..8 {
        ground.store.write(move |conn| add_source(conn, &name.to_string())).expect("written");
    }
    assert_eq!(count(&ground.store, SOURCES), 8);
}

#[test]
fn a_server_that_vanishes_inside_a_transaction_does_not_hold_the_others_up_for_long() {
    let ground = Ground::with_schools(Engine::Postgres);
    let setting = |name: &str| {
        let sql = "SELECT setting FROM pg_settings WHERE name = $1";
        let found = ground.store.read(|conn| conn.find(sql, args![name], |row| row.parsed::<u64>(0)));
        found.expect("it can be read").expect("the database has it")
    };
    // In milliseconds and seconds; 0 would be never, or the system's two hours.
    assert_eq!(setting("idle_in_transaction_session_timeout"), 120_000);
    assert_eq!(
        setting("tcp_keepalives_idle") + setting("tcp_keepalives_interval") * setting("tcp_keepalives_count"),
        60
    );
}

#[test]
fn one_process_hears_what_another_changes_and_not_what_it_changes_itself() {
    let ground = Ground::with_schools(Engine::Postgres);
    let (here, there) = (&ground.store, ground.another());
    let (tell, told) = channel();
    let listening = here.listen(move |heard| _ = tell.send(heard)).expect("it listens");
    let next = || told.recv_timeout(std::time::Duration::from_secs(20)).expect("something is heard");
    assert_eq!(next(), server::store::Heard::Listening);
    raise(here, ONE, Arc::default()).expect("raised");
    let undone: StoreResult<()> = there.write(|conn| {
        conn.exec("UPDATE school SET seq = seq + 1", &[])?;
        Err(StoreError::Closed)
    });
    assert!(undone.is_err());
    raise(&there, TWO, Arc::default()).expect("raised");
    assert_eq!(next(), server::store::Heard::School(TWO), "neither its own change nor what was undone");
    drop(listening);
    assert!(Ground::empty(Engine::Sqlite).store.listen(|_| ()).expect("asked").is_none());
}

/// What two stores hold must be alike, whichever way it went.
#[test]
fn a_store_moves_to_the_other_engine_and_back_and_is_the_same() {
    let ground = Ground::with_schools(Engine::Sqlite);
    let fill = |conn: &mut dyn Conn| {
        for name in 0..2500 {
            add_source(conn, &format!("\"{name}\" 'ñ' \\ \u{1} مرحبا"))?;
        }
        let sql =
            "INSERT INTO attachment (id, student, uploaded_by, kind, name, content) VALUES ($1, 's', 'u', 'k', $2, $3)";
        conn.exec(sql, args!["id", "a\0b", vec![0_u8, 255]])?;
        let raw = "INSERT INTO raw_event (student, day, body) VALUES ('s', '2026-10-06', '{}')";
        conn.exec(raw, &[])?;
        conn.exec(raw, &[]).map(|_| ())
    };
    ground.store.write(fill).expect("written");
    let (post, back) = (Ground::empty(Engine::Postgres), Ground::empty(Engine::Sqlite));
    let there = move_store(&ground.store, &post.store).expect("moved");
    let again = move_store(&post.store, &back.store).expect("moved back");
    assert_eq!(there, again, "the same hashes");
    let rows: Vec<_> = there.iter().map(|moved| (moved.table, moved.rows)).filter(|(_, rows)| *rows > 0).collect();
    assert_eq!(rows, [("school", 2), ("source", 2500), ("raw_event", 2), ("attachment", 1)]);
    let full = move_store(&ground.store, &back.store);
    assert!(matches!(full, Err(NotMoved::Full { table: "school" })), "{full:?}");
    assert_eq!(count(&back.store, SOURCES), 2500);
}

#[test]
fn a_move_that_somebody_wrote_into_moves_nothing() {
    let ground = Ground::with_schools(Engine::Postgres);
    // Long enough that the other has time to write: rows are read one by one while they are sent.
    let fill = |conn: &mut dyn Conn| (0..3000).try_for_each(|name| add_source(conn, &name.to_string()));
    ground.store.write(fill).expect("written");
    let target = Ground::empty(Engine::Sqlite);
    let is_over = Arc::new(AtomicU32::new(0));
    let moved = std::thread::scope(|threads| {
        threads.spawn(|| {
            while is_over.load(Ordering::SeqCst) == 0 {
                raise(&ground.store, ONE, Arc::default()).expect("raised");
            }
        });
        let moved = move_store(&ground.store, &target.store);
        is_over.store(1, Ordering::SeqCst);
        moved
    });
    assert!(matches!(moved, Err(NotMoved::Overtaken)), "{moved:?}");
    assert_eq!(count(&target.store, "SELECT count(*) FROM school"), 0);
}

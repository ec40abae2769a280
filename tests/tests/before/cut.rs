//! The power goes, or the database's own process, in the middle of a migration: before or after, and never between.

use disk::Disk;
use postgres::NoTls;
use presente_tests::worlds::cluster::Cluster;
use rusqlite::Connection;
use server::store::{Executor, Store};

use crate::{Rows, database_of, file_of, is_all_there, migrations, rows_of_database, rows_of_file};

/// How many migrations a file has had, by what it says itself.
fn version_of(path: &std::path::Path) -> usize {
    let store = Connection::open(path).expect("a file");
    let whole: String = store.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("looked at");
    assert_eq!(whole, "ok");
    let sql = "SELECT count(*) FROM migration";
    usize::try_from(store.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("told")).expect("a number")
}

fn tables_of(rows: &Rows) -> Vec<&String> {
    rows.keys().collect()
}

/// At every call of the disk in turn; of what was not synced then, every other sector is lost, or all of it, or nothing.
#[test]
fn a_computer_that_goes_off_in_a_migration_has_the_store_before_it_or_after_it() {
    for version in 1..migrations().len() {
        let made = tempfile::tempdir().expect("a folder");
        let from = made.path().join("presente.db");
        file_of(version, &from);
        let before = rows_of_file(&from);
        let mut seen = [0, 0];
        for call in 0.. {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("presente.db");
            std::fs::copy(&from, &path).expect("copied");
            let disk = Disk::at(folder.path()).expect("a disk");
            disk.stop_after(call);
            let opened = Store::open(&path, Executor::Inline).map(drop);
            let was_off = disk.is_off();
            assert!(opened.is_ok() || was_off, "call {call}: {opened:?}");
            let mut sector = 0;
            let keep = |_: &disk::Piece| {
                sector += 1;
                match call % 3 {
                    0 => false,
                    1 => true,
                    _ => sector % 2 == 0,
                }
            };
            disk.restart(keep).expect("on again");
            let after = rows_of_file(&path);
            let found = version_of(&path);
            assert!(found == version || found == migrations().len(), "version {version}, call {call}: {found}");
            if found == version {
                assert_eq!(tables_of(&before), tables_of(&after), "version {version}, call {call}");
            }
            seen[usize::from(found != version)] += 1;
            is_all_there(&before, &after).unwrap_or_else(|what| panic!("version {version}, call {call}: {what}"));
            drop(Store::open(&path, Executor::Inline).expect("it comes forward in the end"));
            is_all_there(&before, &rows_of_file(&path)).unwrap_or_else(|what| panic!("call {call}: {what}"));
            assert_eq!(version_of(&path), migrations().len());
            if !was_off {
                break;
            }
        }
        assert!(seen[0] > 3 && seen[1] > 0, "from version {version}: {seen:?}");
    }
}

/// The database ends the migrating process after each of its statements in turn.
#[test]
fn a_migration_that_the_database_cuts_off_after_any_statement_has_changed_nothing() {
    let cluster = Cluster::shared();
    for version in 1..migrations().len() {
        let name = database_of(version, &cluster);
        let before = rows_of_database(&cluster, &name);
        let mut owner = postgres::Client::connect(&cluster.url(&name), NoTls).expect("it opens");
        owner
            .batch_execute(
                "CREATE SCHEMA cut; CREATE SEQUENCE cut.statement; CREATE TABLE cut.after (statement BIGINT);
                 CREATE FUNCTION cut.cut() RETURNS event_trigger LANGUAGE plpgsql AS $f$
                     BEGIN
                         IF nextval('cut.statement') = (SELECT statement FROM cut.after) THEN
                             PERFORM pg_terminate_backend(pg_backend_pid());
                         END IF;
                     END
                 $f$;
                 INSERT INTO cut.after VALUES (0);
                 CREATE EVENT TRIGGER cut ON ddl_command_end EXECUTE FUNCTION cut.cut();",
            )
            .expect("laid in wait");
        let mut cuts = 0;
        for statement in 1_i64.. {
            owner
                .batch_execute(&format!(
                    "UPDATE cut.after SET statement = {statement}; SELECT setval('cut.statement', 1, false)"
                ))
                .expect("told when");
            let opened = Store::open(&cluster.address(&name), Executor::Threads).map(drop);
            let after = rows_of_database(&cluster, &name);
            is_all_there(&before, &after).unwrap_or_else(|what| panic!("version {version}, {statement}: {what}"));
            let done: i64 = owner.query_one("SELECT count(*) FROM migration", &[]).expect("told").get(0);
            if opened.is_ok() {
                assert_eq!(done, migrations().len() as i64);
                break;
            }
            cuts += 1;
            assert_eq!(done, version as i64, "version {version}, cut after statement {statement}");
            assert_eq!(tables_of(&before), tables_of(&after), "version {version}, cut after statement {statement}");
        }
        assert!(cuts > 0, "from version {version} nothing was cut");
    }
}

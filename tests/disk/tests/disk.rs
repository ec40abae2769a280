//! A disk fails, fills and stops as it is told, and SQLite keeps what it said was kept.

use disk::Disk;
use rusqlite::{Connection, ErrorCode};

fn open(folder: &std::path::Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(folder.join("kept.db"))?;
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    Ok(connection)
}

fn count(connection: &Connection) -> i64 {
    connection.query_row("SELECT count(*) FROM word", [], |row| row.get(0)).expect("it can be counted")
}

#[test]
fn one_call_fails_and_the_next_does_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = Disk::at(folder.path()).expect("a disk");
    let connection = open(folder.path()).expect("it opens");
    connection.execute_batch("CREATE TABLE word (text TEXT)").expect("made");
    disk.fail_after(0);
    assert!(connection.execute("INSERT INTO word VALUES ('a')", []).is_err());
    assert_eq!(disk.refused(), 1);
    connection.execute("INSERT INTO word VALUES ('b')", []).expect("kept");
    assert_eq!(count(&connection), 1);
}

#[test]
fn a_full_disk_takes_nothing_more_and_gives_what_it_has() {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = Disk::at(folder.path()).expect("a disk");
    let connection = open(folder.path()).expect("it opens");
    connection.execute_batch("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('a');").expect("made");
    disk.fill();
    let refused = connection.execute("INSERT INTO word VALUES (hex(zeroblob(100000)))", []).expect_err("no room");
    assert_eq!(refused.sqlite_error_code(), Some(ErrorCode::DiskFull));
    assert_eq!(count(&connection), 1);
    disk.heal();
    connection.execute("INSERT INTO word VALUES ('b')", []).expect("there is room again");
}

/// At every call in turn the power goes, and of what was not synced every other sector is lost: what was told to be kept
/// is there, whatever was in the middle is there whole or not at all, and the file is whole.
#[test]
fn what_was_committed_is_there_after_the_power_went_at_any_call() {
    let mut went = 0;
    for call in 0.. {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = Disk::at(folder.path()).expect("a disk");
        let mut told = 0;
        {
            let connection = open(folder.path()).expect("it opens");
            connection.execute_batch("CREATE TABLE word (text TEXT)").expect("made");
            disk.stop_after(call);
            for _ in 0..4 {
                told += i64::from(connection.execute("INSERT INTO word VALUES (hex(zeroblob(3000)))", []).is_ok());
            }
            let _ = connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        let is_off = disk.is_off();
        let mut sector = 0;
        disk.restart(|_| {
            sector += 1;
            sector % 2 == 0
        })
        .expect("it starts");
        let connection = open(folder.path()).expect("it opens again");
        let found = count(&connection);
        assert!(found == told || found == told + 1, "call {call}: told {told}, found {found}");
        let whole: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("looked at");
        assert_eq!(whole, "ok", "call {call}");
        if !is_off {
            break;
        }
        went += 1;
    }
    assert!(went > 20, "the power went {went} times");
}

/// Were a sync not waited for, this is what would be found.
#[test]
fn what_was_never_synced_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = Disk::at(folder.path()).expect("a disk");
    {
        let connection = open(folder.path()).expect("it opens");
        connection.execute_batch("CREATE TABLE word (text TEXT)").expect("made");
        connection.execute_batch("PRAGMA synchronous = OFF; INSERT INTO word VALUES ('a');").expect("told");
        disk.stop();
    }
    disk.restart(|_| false).expect("it starts");
    assert_eq!(count(&open(folder.path()).expect("it opens")), 0);
}

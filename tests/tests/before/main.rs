//! A school's store of every earlier version, with what a school of that version had in it: it comes forward whole, the
//! main job goes on in it, and where the power goes in the middle it is as it was before or as it is after.
//!
//! Beside it, the app and the school's server of the first version against today's.
//!
//! `tests/data/schema/server-000N.sql` holds the rows of the tables that came with version N, recorded from a program of
//! that time; a store of version N has the rows of all files up to N. `PRESENTE_MAKE=1` begins a file that is missing with
//! a row in each new table; a person reads it, and makes its rows such as a school has.

// A server of the tests' own is started under another user, as Unix knows them.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod computer;
mod cut;
mod first_app;
mod first_school;
mod main_job;
mod wire;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use postgres::NoTls;
use presente_tests::worlds::cluster::Cluster;
use rusqlite::Connection;
use server::{
    check,
    store::{Executor, Store},
};

pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema")
}

/// The texts in a folder beside a store, in the order of their numbers.
pub fn migrations_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("migrations");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.into_iter().map(|path| std::fs::read_to_string(path).expect("a migration")).collect()
}

pub fn migrations() -> Vec<String> {
    migrations_in("../crates/server/src/store/migration")
}

/// Every row that a store of a version has, a statement each.
pub fn rows_up_to(side: &str, version: usize) -> Vec<String> {
    let files = (1..=version).map(|number| data().join(format!("{side}-{number:04}.sql")));
    let texts = files.map(|file| {
        std::fs::read_to_string(&file)
            .unwrap_or_else(|_| panic!("{} is missing: see tests/tests/before/main.rs", file.display()))
    });
    let lines: Vec<String> = texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    lines.into_iter().filter(|line| !line.is_empty() && !line.starts_with("--")).collect()
}

/// A file as a program of a version left it.
pub fn file_of(version: usize, path: &Path) {
    let store = Connection::open(path).expect("a file");
    let statements = ["PRAGMA journal_mode = WAL;", "BEGIN;", "CREATE TABLE migration (number BIGINT PRIMARY KEY);"];
    store.execute_batch(&statements.join("\n")).expect("begun");
    for (number, text) in (1..).zip(migrations().iter().take(version)) {
        store.execute_batch(text).expect("an earlier version");
        store.execute("INSERT INTO migration (number) VALUES (?1)", [number]).expect("noted");
    }
    for row in rows_up_to("server", version) {
        store.execute_batch(&row).unwrap_or_else(|error| panic!("{error}: {row}"));
    }
    store.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);").expect("kept");
}

/// Every row by table, as one text each: a store says the same in both engines' words.
pub type Rows = BTreeMap<String, Vec<BTreeMap<String, String>>>;

pub fn rows_of_file(path: &Path) -> Rows {
    let store = Connection::open(path).expect("a file");
    let mut tables = store.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").expect("asked");
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).expect("told").map(Result::unwrap).collect();
    let mut all = Rows::new();
    for table in tables.into_iter().filter(|table| table != "migration") {
        let mut query = store.prepare(&format!("SELECT * FROM {table}")).expect("asked");
        let names: Vec<String> = query.column_names().map(str::to_owned).collect();
        let rows = query.query_map([], |row| {
            let cell = |at: usize| Ok::<_, rusqlite::Error>(format!("{:?}", row.get::<_, rusqlite::types::Value>(at)?));
            names.iter().enumerate().map(|(at, name)| Ok((name.clone(), cell(at)?))).collect()
        });
        let mut rows: Vec<BTreeMap<String, String>> = rows.expect("told").map(Result::unwrap).collect();
        rows.sort();
        all.insert(table, rows);
    }
    all
}

/// Row for row in every column that there was.
pub fn is_all_there(before: &Rows, after: &Rows) -> Result<(), String> {
    for (table, rows) in before {
        let columns: Vec<&String> = rows.first().map(|row| row.keys().collect()).unwrap_or_default();
        let now = after.get(table).ok_or_else(|| format!("{table} is gone"))?;
        let of = |row: &BTreeMap<String, String>| -> Vec<String> {
            columns.iter().map(|name| row.get(*name).cloned().unwrap_or_default()).collect()
        };
        let (mut old, mut new): (Vec<_>, Vec<_>) = (rows.iter().map(of).collect(), now.iter().map(of).collect());
        old.sort();
        new.sort();
        if old != new {
            return Err(format!("{table} had {} rows and has {}, or others", old.len(), new.len()));
        }
    }
    Ok(())
}

/// A database as a program of a version left it.
pub fn database_of(version: usize, cluster: &Cluster) -> String {
    let name = cluster.empty_database();
    drop(Store::open(&cluster.address(&name), Executor::Threads).expect("a store"));
    let mut client = postgres::Client::connect(&cluster.url(&name), NoTls).expect("it opens");
    let tables: Vec<String> = rows_of_database(cluster, &name).into_keys().collect();
    client.batch_execute(&format!("DROP TABLE {} CASCADE", tables.join(", "))).expect("dropped");
    for text in migrations().iter().take(version) {
        client.batch_execute(&text.replace(" TEXT", " TEXT COLLATE \"C\"")).expect("an earlier version");
    }
    let waking = "CREATE TRIGGER wake_others AFTER UPDATE OF seq ON school FOR EACH ROW EXECUTE FUNCTION wake_others()";
    client.batch_execute(waking).expect("made");
    client.execute("DELETE FROM migration WHERE number > $1", &[&(version as i64)]).expect("forgotten");
    for row in rows_up_to("server", version) {
        // Bytes are written in SQLite's words.
        let row = row.replace(",X'", ",'\\x").replace("(X'", "('\\x");
        client.batch_execute(&row).unwrap_or_else(|error| panic!("{error}: {row}"));
    }
    name
}

pub fn rows_of_database(cluster: &Cluster, name: &str) -> Rows {
    let mut client = postgres::Client::connect(&cluster.url(name), NoTls).expect("it opens");
    let sql = "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relname <> 'migration'
         AND relnamespace = CAST('public' AS regnamespace)";
    let tables: Vec<String> = client.query(sql, &[]).expect("told").iter().map(|row| row.get(0)).collect();
    let mut all = Rows::new();
    for table in tables {
        let found = client.query(&format!("SELECT CAST(row_to_json(t) AS TEXT) FROM {table} t"), &[]).expect("told");
        let rows = found.iter().map(|row| {
            let cells: BTreeMap<String, serde_json::Value> = serde_json::from_str(row.get(0)).expect("a row");
            cells.into_iter().map(|(name, value)| (name, value.to_string())).collect()
        });
        all.insert(table, rows.collect());
    }
    all
}

/// Whoever adds a migration leaves rows of the version before it.
#[test]
fn every_version_of_the_school_s_store_has_rows_to_come_forward_with() {
    let is_made = std::env::var_os("PRESENTE_MAKE").is_some_and(|make| make == "1");
    for (number, text) in (1..).zip(migrations()) {
        let file = data().join(format!("server-{number:04}.sql"));
        if !file.exists() && is_made {
            begin(&file, number);
        }
        let rows = rows_up_to("server", number).join("\n");
        let tables = text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split([' ', '(']).next());
        for table in tables {
            assert!(rows.contains(&format!("INSERT INTO {table} ")), "{} has no row of {table}", file.display());
        }
    }
}

/// A row in each table that came with a version, one value everywhere.
fn begin(file: &Path, version: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("presente.db");
    drop(Store::open(&path, Executor::Inline).expect("a store"));
    let store = Connection::open(&path).expect("a file");
    let text = &migrations()[version - 1];
    let tables = text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split([' ', '(']).next());
    let mut lines = vec![format!("-- Rows of the tables that came with version {version}; begun by the test.")];
    for table in tables {
        let mut query = store.prepare("SELECT name, type FROM pragma_table_info(?1)").expect("asked");
        let columns = query.query_map([table], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
        let columns: Vec<(String, String)> = columns.expect("told").map(Result::unwrap).collect();
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let values = columns.iter().map(|(name, kind)| match (name.as_str(), kind.as_str()) {
            (_, "BIGINT") => "7",
            (_, "BYTEA") => "X'255044462d'",
            // Whatever points to a school finds one.
            ("school", _) => "(SELECT id FROM school LIMIT 1)",
            _ => "'seven'",
        });
        let values: Vec<&str> = values.collect();
        lines.push(format!("INSERT INTO {table} ({}) VALUES({});", names.join(","), values.join(",")));
    }
    std::fs::write(file, lines.join("\n") + "\n").expect("written");
}

#[test]
fn a_school_of_every_earlier_version_has_all_it_had() {
    let mut logs = None;
    for version in 1..=migrations().len() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("presente.db");
        file_of(version, &path);
        let before = rows_of_file(&path);
        assert!(before["thing"].len() > 10 && before["act"].len() > 5, "a school that has lived");
        let store = Store::open(&path, Executor::Inline).expect("it comes forward");
        assert_eq!(check::look(&store).expect("looked at").faults, [], "from version {version}");
        drop(store);
        let after = rows_of_file(&path);
        is_all_there(&before, &after).unwrap_or_else(|what| panic!("from version {version}: {what}"));
        let log = (after["act"].clone(), after["act_chain"].clone());
        assert_eq!(log, *logs.get_or_insert_with(|| log.clone()), "version {version} has the log of every other");
    }
}

#[test]
fn a_school_of_every_earlier_version_has_all_it_had_on_postgresql_too() {
    let cluster = Cluster::shared();
    for version in 1..=migrations().len() {
        let name = database_of(version, &cluster);
        let before = rows_of_database(&cluster, &name);
        assert!(before["thing"].len() > 10, "a school that has lived");
        drop(Store::open(&cluster.address(&name), Executor::Threads).expect("it comes forward"));
        let after = rows_of_database(&cluster, &name);
        is_all_there(&before, &after).unwrap_or_else(|what| panic!("from version {version}: {what}"));
    }
}

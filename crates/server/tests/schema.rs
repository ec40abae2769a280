//! The store's schema: as it is described, and brought forward from every version there has been with rows in it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, types::Value};
use server::store::{Executor, Store};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store")
}

/// The migrations in order, as they lie beside the store.
fn migrations() -> Vec<String> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder().join("migration")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// A text's statements without what is said about them, each on one line.
fn statements(text: &str) -> Vec<String> {
    let bare: Vec<&str> = text.lines().map(|line| line.split("--").next().unwrap()).collect();
    let bare = bare.join(" ");
    let mut list: Vec<String> = bare.split(';').map(one_line).filter(|statement| !statement.is_empty()).collect();
    list.sort();
    list
}

fn one_line(statement: &str) -> String {
    let words: Vec<&str> = statement.split_whitespace().collect();
    words.join(" ").replace("( ", "(").replace(" )", ")").replace(" ,", ",")
}

/// What the engine itself says its schema is.
fn real_schema(path: &Path) -> Vec<String> {
    let store = Connection::open(path).unwrap();
    let mut query = store.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").unwrap();
    let texts = query.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let mut list: Vec<String> = texts.flat_map(|text| statements(&text.unwrap())).collect();
    list.sort();
    list
}

#[test]
fn the_schema_in_words_is_the_schema_that_migrations_make() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("presente.db");
    drop(Store::open(&path, Executor::Inline).unwrap());
    let described = std::fs::read_to_string(folder().join("schema.sql")).unwrap();
    assert_eq!(statements(&described), real_schema(&path));
}

#[test]
fn every_table_says_what_it_is_for() {
    let described = std::fs::read_to_string(folder().join("schema.sql")).unwrap();
    let lines: Vec<&str> = described.lines().collect();
    let silent =
        (1..lines.len()).filter(|at| lines[*at].starts_with("CREATE TABLE") && !lines[at - 1].starts_with("--"));
    let silent: Vec<_> = silent.map(|at| lines[at]).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// A store as the first so many migrations left it, with a row in every table.
fn store_of_version(path: &Path, version: usize) {
    let store = Connection::open(path).unwrap();
    store.execute_batch("CREATE TABLE migration (number BIGINT PRIMARY KEY)").unwrap();
    for (number, text) in (1..).zip(migrations().iter().take(version)) {
        store.execute_batch(text).unwrap();
        store.execute("INSERT INTO migration (number) VALUES (?1)", [number]).unwrap();
    }
    // One value everywhere, so that every row that points to a school finds it.
    store.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for table in tables(&store).iter().filter(|table| *table != "migration") {
        let columns = columns(&store, table);
        let values: Vec<&str> = columns.iter().map(|(_, kind)| value_of(kind)).collect();
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let insert = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "));
        store.execute(&insert, []).unwrap();
    }
    let astray = store.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get::<_, i64>(0));
    assert_eq!(astray.unwrap(), 0);
}

fn value_of(kind: &str) -> &'static str {
    match kind {
        "BIGINT" => "7",
        "BYTEA" => "x'255044462d'",
        _ => "'seven'",
    }
}

fn tables(store: &Connection) -> Vec<String> {
    let mut query = store.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn columns(store: &Connection, table: &str) -> Vec<(String, String)> {
    let mut query = store.prepare("SELECT name, type FROM pragma_table_info(?1)").unwrap();
    query.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

/// Every cell by table, row and column.
fn cells(path: &Path) -> BTreeMap<(String, usize, String), Value> {
    let store = Connection::open(path).unwrap();
    let mut cells = BTreeMap::new();
    for table in tables(&store).into_iter().filter(|table| table != "migration") {
        let mut query = store.prepare(&format!("SELECT * FROM {table} ORDER BY rowid")).unwrap();
        let names: Vec<String> = query.column_names().map(str::to_owned).collect();
        let mut rows = query.query([]).unwrap();
        let mut number = 0;
        while let Some(row) = rows.next().unwrap() {
            for (at, name) in names.iter().enumerate() {
                cells.insert((table.clone(), number, name.clone()), row.get(at).unwrap());
            }
            number += 1;
        }
    }
    cells
}

#[test]
fn a_store_of_every_earlier_version_comes_forward_with_all_its_rows() {
    for version in 0..=migrations().len() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("presente.db");
        store_of_version(&path, version);
        let before = cells(&path);
        assert_eq!(before.is_empty(), version == 0);
        drop(Store::open(&path, Executor::Inline).unwrap());
        let after = cells(&path);
        for (cell, value) in &before {
            assert_eq!(after.get(cell), Some(value), "from version {version}: {cell:?}");
        }
        let new = tempfile::tempdir().unwrap();
        let fresh = new.path().join("presente.db");
        drop(Store::open(&fresh, Executor::Inline).unwrap());
        assert_eq!(real_schema(&path), real_schema(&fresh), "from version {version}");
    }
}

#[test]
fn every_migration_beside_the_store_is_one_that_the_store_knows() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("presente.db");
    drop(Store::open(&path, Executor::Inline).unwrap());
    let store = Connection::open(&path).unwrap();
    let done = store.query_row("SELECT count(*) FROM migration", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(done, migrations().len() as i64);
}

#[test]
fn a_store_of_a_newer_program_is_refused_in_words_and_left_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("presente.db");
    drop(Store::open(&path, Executor::Inline).unwrap());
    let newer = migrations().len() as i64 + 1;
    Connection::open(&path).unwrap().execute("INSERT INTO migration (number) VALUES (?1)", [newer]).unwrap();
    let before = cells(&path);
    let Err(refused) = Store::open(&path, Executor::Inline) else { panic!("a newer store was opened") };
    let words = refused.to_string();
    assert!(words.contains("newer presente-server") && words.contains(&format!("schema {newer}")), "{words}");
    assert_eq!(cells(&path), before);
}

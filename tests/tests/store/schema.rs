//! PostgreSQL's schema: the one that `schema.sql` describes, brought forward from every version, and begun nowhere else.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use postgres::{Client, NoTls};
use presente_tests::worlds::cluster::Cluster;
use serde_json::Value;
use server::store::{Executor, Store, StoreError};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/server/src/store")
}

fn connect(cluster: &Cluster, database: &str) -> Client {
    Client::connect(&cluster.url(database), NoTls).expect("the database opens")
}

fn migrations() -> Vec<String> {
    let entries = std::fs::read_dir(folder().join("migration")).expect("migrations");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.into_iter().map(|path| std::fs::read_to_string(path).expect("a migration")).collect()
}

/// What the engine itself says of tables, columns, keys and indexes.
fn real_schema(client: &mut Client) -> Vec<String> {
    let columns = "SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type || ' ' || c.is_nullable
         FROM information_schema.columns c WHERE c.table_schema = 'public'";
    let keys = "SELECT CAST(CAST(conrelid AS regclass) AS TEXT) || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
         WHERE connamespace = CAST('public' AS regnamespace)";
    let indexes = "SELECT replace(indexdef, ' COLLATE \"C\"', '') FROM pg_indexes WHERE schemaname = 'public'";
    let mut schema = Vec::new();
    for question in [columns, keys, indexes] {
        schema.extend(client.query(question, &[]).expect("told").iter().map(|row| row.get::<_, String>(0)));
    }
    schema.sort();
    schema
}

#[test]
fn the_schema_in_words_is_the_schema_that_migrations_make_on_postgresql_too() {
    let cluster = Cluster::shared();
    let (made, described) = (cluster.empty_database(), cluster.empty_database());
    drop(Store::open(&cluster.address(&made), Executor::Threads).expect("a store"));
    let text = std::fs::read_to_string(folder().join("schema.sql")).expect("the description");
    let mut by_hand = connect(&cluster, &described);
    by_hand.batch_execute(&text).expect("the description is one that PostgreSQL reads");
    let real = real_schema(&mut connect(&cluster, &made));
    assert!(real.len() > 100, "{real:?}");
    assert_eq!(real, real_schema(&mut by_hand));
}

#[test]
fn texts_sort_by_their_bytes_whatever_the_language_of_the_database() {
    let cluster = Cluster::shared();
    let database = cluster.empty_database();
    drop(Store::open(&cluster.address(&database), Executor::Threads).expect("a store"));
    let sql = "SELECT table_name || '.' || column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'";
    let others = connect(&cluster, &database).query(sql, &[]).expect("told");
    let others: Vec<String> = others.iter().map(|row| row.get(0)).collect();
    assert!(others.is_empty(), "{others:?}");
}

/// Every row of every table but the schema's own.
fn rows(client: &mut Client) -> BTreeMap<String, Vec<String>> {
    let sql = "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relname <> 'migration'
         AND relnamespace = CAST('public' AS regnamespace)";
    let tables: Vec<String> = client.query(sql, &[]).expect("told").iter().map(|row| row.get(0)).collect();
    let mut found = BTreeMap::new();
    for table in tables {
        let text = format!("SELECT CAST(row_to_json(t) AS TEXT) FROM {table} t ORDER BY 1");
        found.insert(table, client.query(&text, &[]).expect("told").iter().map(|row| row.get(0)).collect());
    }
    found
}

#[test]
fn a_store_of_every_earlier_version_comes_forward_with_all_its_rows_on_postgresql_too() {
    let cluster = Cluster::shared();
    let newest = cluster.empty_database();
    drop(Store::open(&cluster.address(&newest), Executor::Threads).expect("a store"));
    for version in 1..=migrations().len() {
        let database = cluster.empty_database();
        drop(Store::open(&cluster.address(&database), Executor::Threads).expect("a store"));
        let mut client = connect(&cluster, &database);
        if version < migrations().len() {
            go_back(&mut client, version);
        }
        fill(&mut client);
        let before = rows(&mut client);
        drop(Store::open(&cluster.address(&database), Executor::Threads).expect("it comes forward"));
        let after = rows(&mut client);
        for (table, rows) in &before {
            let known: Vec<Value> = after[table].iter().zip(rows).map(|(now, before)| as_before(now, before)).collect();
            let before: Vec<Value> = rows.iter().map(|row| read_row(row)).collect();
            assert_eq!((known, after[table].len()), (before, rows.len()), "from version {version}: {table}");
        }
        assert_eq!(real_schema(&mut client), real_schema(&mut connect(&cluster, &newest)), "from version {version}");
    }
}

fn read_row(row: &str) -> Value {
    serde_json::from_str(row).expect("a row in JSON")
}

/// A row without the columns that it did not have before.
fn as_before(now: &str, before: &str) -> Value {
    let (mut now, before) = (read_row(now), read_row(before));
    let fields = now.as_object_mut().expect("a row has columns");
    fields.retain(|column, _| before.get(column).is_some());
    now
}

/// Makes the tables of an earlier version in place of the newest ones.
fn go_back(client: &mut Client, version: usize) {
    let tables: Vec<String> = rows(client).into_keys().collect();
    client.batch_execute(&format!("DROP TABLE {} CASCADE", tables.join(", "))).expect("dropped");
    for text in migrations().iter().take(version) {
        client.batch_execute(&text.replace(" TEXT", " TEXT COLLATE \"C\"")).expect("an earlier version");
    }
    let waking = "CREATE TRIGGER wake_others AFTER UPDATE OF seq ON school FOR EACH ROW EXECUTE FUNCTION wake_others()";
    client.batch_execute(waking).expect("made");
    client.execute("DELETE FROM migration WHERE number > $1", &[&(version as i64)]).expect("forgotten");
}

/// A row in every table, one value everywhere, so that every row that points to a school finds it.
fn fill(client: &mut Client) {
    let sql = "SELECT table_name, string_agg(column_name, ', '), string_agg(CASE data_type WHEN 'bigint' THEN '7'
             WHEN 'bytea' THEN 'decode(''255044462d'', ''hex'')' ELSE '''seven''' END, ', ')
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'
         GROUP BY table_name ORDER BY table_name <> 'school', table_name";
    for row in client.query(sql, &[]).expect("told") {
        let (table, names, values): (String, String, String) = (row.get(0), row.get(1), row.get(2));
        client.batch_execute(&format!("INSERT INTO {table} ({names}) VALUES ({values})")).expect("a row");
    }
}

#[test]
fn a_database_of_a_newer_program_is_refused_and_left_as_it_is() {
    let cluster = Cluster::shared();
    let database = cluster.empty_database();
    drop(Store::open(&cluster.address(&database), Executor::Threads).expect("a store"));
    let newer = migrations().len() as i64 + 1;
    let mut client = connect(&cluster, &database);
    client.execute("INSERT INTO migration (number) VALUES ($1)", &[&newer]).expect("noted");
    let opened = Store::open(&cluster.address(&database), Executor::Threads);
    assert!(matches!(opened, Err(StoreError::Newer { found, .. }) if found == newer));
}

#[test]
fn a_database_with_another_programs_tables_is_left_alone() {
    let cluster = Cluster::shared();
    let database = cluster.empty_database();
    let mut client = connect(&cluster, &database);
    client.batch_execute("CREATE TABLE recipe (name TEXT)").expect("made");
    assert!(!Store::is_begun(&cluster.address(&database)).expect("told"));
    let opened = Store::open(&cluster.address(&database), Executor::Threads);
    assert!(matches!(opened, Err(StoreError::Foreign)));
    assert_eq!(rows(&mut client).into_keys().collect::<Vec<_>>(), ["recipe"]);
}

#[test]
fn a_database_that_lacks_the_letters_of_some_languages_is_refused() {
    let cluster = Cluster::shared();
    cluster.say("CREATE DATABASE western TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'").expect("made");
    let opened = Store::open(&cluster.address("western"), Executor::Threads);
    assert!(matches!(opened, Err(StoreError::Encoding(encoding)) if encoding == "LATIN1"));
}

#[test]
fn servers_that_start_together_make_one_schema() {
    let cluster = Cluster::shared();
    let database = cluster.empty_database();
    let open = || Store::open(&cluster.address(&database), Executor::Threads).map(drop);
    let opened = std::thread::scope(|threads| {
        let started: Vec<_> = (0..4).map(|_| threads.spawn(open)).collect();
        started.into_iter().map(|thread| thread.join().expect("no panic")).collect::<Vec<_>>()
    });
    assert!(opened.iter().all(Result::is_ok), "{opened:?}");
}

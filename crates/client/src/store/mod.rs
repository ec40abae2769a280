//! This computer's store: one encrypted SQLite file, one writer, readers beside it.
//!
//! Nothing in here knows what a fact means; it keeps, finds and erases.

pub(crate) mod account;
pub(crate) mod attachment;
pub(crate) mod kept;
pub(crate) mod outbox;
pub(crate) mod thing;

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, anyhow};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

pub use account::AccountRow;
pub use attachment::AttachmentRow;
pub use outbox::OutboxEntry;
pub use thing::{Fact, Overlay, Touched};

use crate::{
    key::Key,
    shelf::Shelves,
    trouble::{Result, Trouble},
};

const MIGRATIONS: &[&str] = &[include_str!("migration/0001.sql")];

/// More readers than this wait for nothing but the disk.
const READERS_KEPT: usize = 4;

pub struct Store {
    path: PathBuf,
    key: Key,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    pub(crate) shelves: Shelves,
}

/// Where a store lies in a folder.
pub fn path(folder: &Path) -> PathBuf {
    folder.join("presente.db")
}

impl Store {
    /// Opens the store, and makes it where there is none. `None`: the key is not this store's.
    pub fn open(path: &Path, key: &Key) -> Result<Option<Store>> {
        let mut writer = connect(path, key)?;
        match writer.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => return Ok(None),
            other => other?,
        }
        migrate(&mut writer)?;
        Ok(Some(Store {
            path: path.to_owned(),
            key: key.clone(),
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            shelves: Shelves::default(),
        }))
    }

    /// One unchanging view of the store.
    pub fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let kept = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut reader = match kept {
            Some(reader) => reader,
            None => connect(&self.path, &self.key)?,
        };
        let answer = {
            let view = reader.transaction_with_behavior(TransactionBehavior::Deferred)?;
            look(&view)
        };
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        // The cipher does not forgive a disk that has failed once: that connection would call the store foreign for ever.
        if readers.len() < READERS_KEPT && !has_failed(&answer) {
            readers.push(reader);
        }
        answer
    }

    /// All of it, or none.
    pub fn write<T>(&self, act: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = write_in(&mut writer, act);
        if has_failed(&answer)
            && let Ok(fresh) = connect(&self.path, &self.key)
        {
            *writer = fresh;
        }
        answer
    }

    /// Closes the store and erases its files.
    pub fn erase(&self) -> Result<()> {
        let elsewhere = Connection::open_in_memory()?;
        let writer = std::mem::replace(&mut *self.writer.lock().unwrap_or_else(PoisonError::into_inner), elsewhere);
        drop(writer);
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        erase_files(&self.path)
    }
}

fn write_in<T>(writer: &mut Connection, act: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
    let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let answer = act(&transaction)?;
    transaction.commit()?;
    Ok(answer)
}

/// Whether something went wrong here: a refusal is an answer.
fn has_failed<T>(answer: &Result<T>) -> bool {
    matches!(answer, Err(Trouble::Failed(_)))
}

/// Erases a store's files. Nobody has it open.
pub fn erase_files(path: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let mut file = path.as_os_str().to_owned();
        file.push(ending);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// A store that ends with what holds it and was never on a disk.
pub(crate) fn in_memory() -> Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    migrate(&mut connection)?;
    Ok(connection)
}

fn connect(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).context("opening the store")?;
    // Before the key: a wrong one would otherwise be written about on the program's standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let opening = Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", hex::encode(key.bytes())));
    connection.execute_batch(&opening)?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(128);
    match connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;") {
        // The first question tells a wrong key; `open` asks it again and answers for it.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {}
        other => other?,
    }
    Ok(connection)
}

fn migrate(writer: &mut Connection) -> Result<()> {
    let done: usize = writer.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0))?.try_into().unwrap_or(0);
    if done > MIGRATIONS.len() {
        return Err(anyhow!("this store was written by a newer program (schema {done})").into());
    }
    for (at, migration) in MIGRATIONS.iter().enumerate().skip(done) {
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(migration).with_context(|| format!("migration {}", at + 1))?;
        transaction.pragma_update(None, "user_version", at as i64 + 1)?;
        transaction.commit()?;
    }
    Ok(())
}

/// As the store keeps a moment.
pub(crate) fn micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

pub(crate) fn moment(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or_default()
}

/// A word of an enum as it stands in JSON: how enums are kept in columns.
pub(crate) fn word<T: serde::Serialize>(value: &T) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().context("an enum without a word")?.to_owned())
}

pub(crate) fn from_word<T: serde::de::DeserializeOwned>(word: String) -> Result<T> {
    Ok(serde_json::from_value(serde_json::Value::String(word))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(connection: &Connection) -> Vec<String> {
        let mut statement =
            connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.map(|sql| {
            let sql = sql.unwrap();
            let lines = sql.lines().map(|line| line.split("--").next().unwrap().trim());
            lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
        })
        .collect()
    }

    #[test]
    fn the_schema_in_words_is_the_schema_that_migrations_make() {
        let mut migrated = Connection::open_in_memory().unwrap();
        migrate(&mut migrated).unwrap();
        let described = Connection::open_in_memory().unwrap();
        described.execute_batch(include_str!("schema.sql")).unwrap();
        assert_eq!(shape(&described), shape(&migrated));
    }

    #[test]
    fn another_key_does_not_open_a_store() {
        let folder = tempfile::tempdir().unwrap();
        let path = path(folder.path());
        drop(Store::open(&path, &Key::from_bytes([1; 32])).unwrap().unwrap());
        assert!(Store::open(&path, &Key::from_bytes([2; 32])).unwrap().is_none());
        assert!(Store::open(&path, &Key::from_bytes([1; 32])).unwrap().is_some());
    }
}

//! This computer's store: one encrypted SQLite file, one writer, readers beside it.
//!
//! Nothing in here knows what a fact means; it keeps, finds and erases.

pub(crate) mod account;
pub(crate) mod aside;
pub(crate) mod attachment;
mod damage;
pub(crate) mod kept;
pub(crate) mod log;
pub(crate) mod outbox;
pub(crate) mod salvage;
pub(crate) mod thing;

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, anyhow};
use attendance::Refusal;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig};
use sha2::{Digest, Sha256};
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

/// How long another program may hold the file before it is said that it does.
const PATIENCE: Duration = if cfg!(test) { Duration::from_millis(20) } else { Duration::from_secs(10) };

pub struct Store {
    path: PathBuf,
    key: Key,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// Nothing is written here any more: a page of it cannot be read.
    damaged: AtomicBool,
    pub(crate) shelves: Shelves,
}

/// What a file turned out to be. A disk that fails, is full or is held by another program is an error and none of these.
pub enum Opened {
    Here(Arc<Store>),
    /// No page of it fits the key.
    OtherKey,
    Damaged,
    /// A newer program wrote it.
    Newer,
}

/// Where a store lies in a folder.
pub fn path(folder: &Path) -> PathBuf {
    folder.join("presente.db")
}

impl Store {
    /// Opens the store, and makes it where there is none.
    pub fn open(path: &Path, key: &Key) -> Result<Opened> {
        if !path.exists() {
            begin(path, key, |_| Ok(()))?;
            aside::take_place(path)?;
        } else if damage::is_cut_off(path)? || log::has_lost_what_was_kept(path)? {
            return Ok(Opened::Damaged);
        }
        match open_writer(path, key) {
            Ok(Some(writer)) => Ok(Opened::Here(Arc::new(Store {
                path: path.to_owned(),
                key: key.clone(),
                writer: Mutex::new(writer),
                readers: Mutex::new(Vec::new()),
                damaged: AtomicBool::new(false),
                shelves: Shelves::default(),
            }))),
            Ok(None) => Ok(Opened::Newer),
            Err(trouble) if damage::is_suspected(&trouble) => match damage::examine(path, key)? {
                damage::Found::Whole => Err(trouble),
                damage::Found::Damaged => Ok(Opened::Damaged),
                damage::Found::OtherKey => Ok(Opened::OtherKey),
            },
            Err(trouble) => Err(trouble),
        }
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
        drop(readers);
        match answer {
            Err(trouble) if damage::is_suspected(&trouble) => {
                // Held, so that nobody writes into the file while it is looked at.
                let _writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
                Err(self.heed(trouble))
            }
            answer => answer,
        }
    }

    /// All of it, or none.
    pub fn write<T>(&self, act: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_damaged() {
            return Err(Refusal::StoreShut.into());
        }
        let answer = write_in(&mut writer, act);
        if has_failed(&answer)
            && let Ok(fresh) = connect(&self.path, &self.key)
        {
            *writer = fresh;
        }
        match answer {
            Err(trouble) if damage::is_suspected(&trouble) => Err(self.heed(trouble)),
            answer => answer,
        }
    }

    /// Finds out whether it was the file or the moment, and says so from then on. The writer is held meanwhile.
    fn heed(&self, trouble: Trouble) -> Trouble {
        match damage::examine(&self.path, &self.key) {
            Ok(damage::Found::Damaged | damage::Found::OtherKey) => {
                tracing::error!(?trouble, "this computer's store is damaged");
                self.damaged.store(true, Ordering::SeqCst);
                Refusal::StoreShut.into()
            }
            // Whole, or a disk that cannot even be asked: another time it may go well.
            _ => trouble,
        }
    }

    pub(crate) fn key(&self) -> &Key {
        &self.key
    }

    /// Whether a page of it was found that cannot be read.
    pub fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::SeqCst)
    }

    /// Lets go of the files as they lie there, once whoever writes is done. Nothing is written to them after.
    pub fn let_go(&self) -> Result<()> {
        let elsewhere = Connection::open_in_memory()?;
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        self.damaged.store(true, Ordering::SeqCst);
        // What is in the log stays in the log: nothing moves into a file that is kept as it was found.
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        for reader in self.readers.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            reader.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        }
        *writer = elsewhere;
        Ok(())
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

/// Makes a store beside its place, whole on the disk with what `fill` puts into it, for [`aside::take_place`]: where a
/// computer goes off in the middle, there is never half a store in the place of one.
pub(crate) fn begin(path: &Path, key: &Key, fill: impl FnOnce(&Transaction<'_>) -> Result<()>) -> Result<()> {
    let beside = aside::beside(path);
    erase_files(&beside)?;
    // No log beside it: what is committed is in the file.
    let mut fresh = keyed(&beside, key, Some(salt(key)))?;
    fresh.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    migrate(&mut fresh)?;
    write_in(&mut fresh, fill)?;
    fresh.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// What a new file begins with, and its pages are proved by: from the key, so that a file whose beginning is lost can be
/// read again. It is no secret, and tells nothing of a key that is all chance.
pub(crate) fn salt(key: &Key) -> [u8; SALT] {
    let mut hash = Sha256::new();
    hash.update(b"presente store");
    hash.update(key.bytes());
    let mut salt = [0; SALT];
    salt.copy_from_slice(&hash.finalize()[..SALT]);
    salt
}

pub(crate) const SALT: usize = 16;
/// As the cipher writes them.
pub(crate) const PAGE: usize = 4096;

/// A connection with its key; without a salt the file's own is taken.
fn keyed(path: &Path, key: &Key, salt: Option<[u8; SALT]>) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).context("opening the store")?;
    // Before the key: a wrong one would otherwise be written about on the program's standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let salt = salt.map(hex::encode).unwrap_or_default();
    let hex = Zeroizing::new(hex::encode(key.bytes()));
    let opening = Zeroizing::new(format!("PRAGMA key = \"x'{}{salt}'\";", *hex));
    connection.execute_batch(&opening)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

fn connect(path: &Path, key: &Key) -> Result<Connection> {
    let connection = keyed(path, key, None)?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    Ok(connection)
}

/// `None`: a newer program wrote it.
fn open_writer(path: &Path, key: &Key) -> Result<Option<Connection>> {
    let mut writer = connect(path, key)?;
    if schema_of(&writer)? > MIGRATIONS.len() {
        return Ok(None);
    }
    migrate(&mut writer)?;
    Ok(Some(writer))
}

/// How many migrations a store has had.
fn schema_of(connection: &Connection) -> Result<usize> {
    let done: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(done.try_into().unwrap_or(0))
}

fn migrate(writer: &mut Connection) -> Result<()> {
    let done = schema_of(writer)?;
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
        let open = |key: u8| Store::open(&path, &Key::from_bytes([key; 32]));
        assert!(matches!(open(1).unwrap(), Opened::Here(_)));
        assert!(matches!(open(2).unwrap(), Opened::OtherKey));
        assert!(matches!(open(1).unwrap(), Opened::Here(_)));
    }

    /// A backup program, or a second copy of the app that hangs.
    #[test]
    fn a_file_that_another_program_holds_is_neither_damaged_nor_of_another_key() {
        let folder = tempfile::tempdir().unwrap();
        let (path, key) = (path(folder.path()), Key::from_bytes([1; 32]));
        drop(Store::open(&path, &key).unwrap());
        let holder = connect(&path, &key).unwrap();
        holder.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM draft;").unwrap();
        assert!(Store::open(&path, &key).is_err());
        holder.execute_batch("ROLLBACK").unwrap();
        drop(holder);
        assert!(matches!(Store::open(&path, &key).unwrap(), Opened::Here(_)));
    }
}

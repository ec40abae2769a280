//! The SQLite engine behind the seam, and its one writer, which commits what waits together.

use std::{path::Path, sync::mpsc::Receiver, time::Duration};

use attendance::SchoolId;
use rusqlite::{
    CachedStatement, Connection, ErrorCode, Transaction, TransactionBehavior,
    ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE},
    types::{ToSqlOutput, ValueRef},
};

use super::{
    Engine, Store,
    conn::{Conn, Row, StoreError, StoreResult, Val},
    job::Job,
    migrate::{Dialect, migrate},
};

/// How many writes one commit takes at most.
pub(super) const TOGETHER: usize = 512;

const NAMES: [&str; 16] =
    ["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$16"];

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(f, _)
                if f.extended_code == SQLITE_CONSTRAINT_UNIQUE || f.extended_code == SQLITE_CONSTRAINT_PRIMARYKEY =>
            {
                StoreError::Unique
            }
            rusqlite::Error::SqliteFailure(f, _) => match f.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
                ErrorCode::NotADatabase => StoreError::Foreign,
                ErrorCode::DatabaseCorrupt => StoreError::Damaged,
                ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => StoreError::ReadOnly,
                ErrorCode::DiskFull => StoreError::Full,
                _ => StoreError::Engine(error.to_string()),
            },
            _ => StoreError::Engine(error.to_string()),
        }
    }
}

impl rusqlite::ToSql for Val {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Val::Null => ValueRef::Null,
            Val::Bool(x) => ValueRef::Integer((*x).into()),
            Val::Int(x) => ValueRef::Integer(*x),
            Val::Text(x) => ValueRef::Text(x.as_bytes()),
            Val::Blob(x) => ValueRef::Blob(x),
        }))
    }
}

/// The migrations are written in its words.
const DIALECT: Dialect = Dialect { before_the_first: &[], statement: str::to_owned };

/// Opens the file, or makes it. Every commit is on the disk before it is answered, and what is deleted is written over.
pub(super) fn open(path: &Path) -> StoreResult<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON;",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// Opens the file and brings its schema up to date.
pub(super) fn open_current(path: &Path) -> StoreResult<Connection> {
    let mut connection = open(path)?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    migrate(&mut Lite(&tx), &DIALECT)?;
    tx.commit()?;
    Ok(connection)
}

/// Runs `act` on one snapshot.
pub(super) fn read_in<T, E: From<StoreError>>(
    connection: &Connection,
    act: impl FnOnce(&mut dyn Conn) -> Result<T, E>,
) -> Result<T, E> {
    let tx = Transaction::new_unchecked(connection, TransactionBehavior::Deferred).map_err(StoreError::from)?;
    act(&mut Lite(&tx))
}

/// Runs `act` in a transaction of its own.
pub(super) fn write_in<T, E: From<StoreError>>(
    connection: &mut Connection,
    act: impl FnOnce(&mut dyn Conn) -> Result<T, E>,
) -> Result<T, E> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
    let done = act(&mut Lite(&tx))?;
    tx.commit().map_err(StoreError::from)?;
    Ok(done)
}

/// The writer: until its queue closes, everything that waits goes into one commit.
pub(super) fn write_what_waits(mut connection: Connection, queue: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = queue.recv() {
        let mut told: Vec<Box<dyn Job>> = Vec::new();
        let committed = commit_together(&mut connection, first, queue, &mut told);
        for job in told {
            job.tell(committed.clone());
        }
    }
}

fn commit_together(
    connection: &mut Connection,
    first: Box<dyn Job>,
    queue: &Receiver<Box<dyn Job>>,
    told: &mut Vec<Box<dyn Job>>,
) -> StoreResult<()> {
    let mut next = Some(first);
    let tx = match connection.transaction_with_behavior(TransactionBehavior::Immediate) {
        Ok(tx) => tx,
        Err(error) => {
            told.extend(next);
            return Err(error.into());
        }
    };
    while let Some(mut job) = next.take() {
        let mut conn = Lite(&tx);
        let ran = conn.exec("SAVEPOINT job", &[]).and_then(|_| {
            if !job.run(&mut conn) {
                conn.exec("ROLLBACK TO SAVEPOINT job", &[])?;
            }
            conn.exec("RELEASE SAVEPOINT job", &[])
        });
        told.push(job);
        ran?;
        if told.len() < TOGETHER {
            next = queue.try_recv().ok();
        }
    }
    Ok(tx.commit()?)
}

/// Copies everything into a new file, as it is at one moment; writers go on meanwhile. What was deleted is not in it.
pub(super) fn copy_to(connection: &Connection, file: &Path) -> StoreResult<()> {
    let name = file.to_str().ok_or_else(|| StoreError::Engine("a file's name must be readable text".to_owned()))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    // The engine leaves it to the system when that gets to the disk.
    let copied = std::fs::File::open(file).and_then(|copied| copied.sync_all());
    copied.map_err(|error| StoreError::Engine(error.to_string()))
}

/// So long readers of what was before are waited for at most: writers wait meanwhile.
const READERS_MOST: Duration = Duration::from_secs(1);

impl Store {
    /// Empties the log of pages beside the file, which still holds what was deleted. Whether it could be: whoever reads
    /// for long keeps it, and so does another commit until the next time. A database keeps its own.
    pub fn empty_log(&self) -> StoreResult<bool> {
        let Engine::Lite { path, .. } = &self.0 else { return Ok(true) };
        let connection = open(path)?;
        connection.busy_timeout(READERS_MOST)?;
        Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))? == 0)
    }

    /// Whether a file is a store with a school in it. It is looked at before it is opened: to open one makes it one.
    pub fn holds_school(file: &Path) -> StoreResult<bool> {
        let connection = Connection::open(file)?;
        let known =
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('migration', 'school', 'thing')";
        if connection.query_row(known, [], |row| row.get::<_, i64>(0))? < 3 {
            return Ok(false);
        }
        let begun = "SELECT EXISTS (SELECT 1 FROM migration) AND EXISTS (SELECT 1 FROM school)";
        Ok(connection.query_row(begun, [], |row| row.get(0))?)
    }
}

/// How much room the file takes, with what has not been put into it yet.
pub(super) fn bytes(path: &Path) -> u64 {
    let beside = path.with_extension("db-wal");
    [path, &beside].iter().filter_map(|path| path.metadata().ok()).map(|found| found.len()).sum()
}

/// What the engine itself finds damaged in the file; nothing when it is whole.
pub(super) fn damage(conn: &mut dyn Conn) -> StoreResult<Vec<String>> {
    let told = conn.list("PRAGMA integrity_check", &[], |row| Ok(row.text(0)?.to_owned()))?;
    Ok(told.into_iter().filter(|line| line != "ok").collect())
}

pub(super) struct Lite<'a>(pub &'a Connection);

impl Lite<'_> {
    fn bind<'c>(&'c self, sql: &str, args: &[Val]) -> StoreResult<CachedStatement<'c>> {
        let mut statement = self.0.prepare_cached(sql)?;
        // SQLite numbers `$1` by where it first stands, not by its digits: bind by name.
        if NAMES.len() < args.len() {
            // So many stand only in rows that were put together, each place once and in order.
            for (place, arg) in (1..).zip(args) {
                statement.raw_bind_parameter(place, arg)?;
            }
            return Ok(statement);
        }
        for (name, arg) in NAMES.iter().zip(args) {
            if let Some(place) = statement.parameter_index(name)? {
                statement.raw_bind_parameter(place, arg)?;
            }
        }
        Ok(statement)
    }
}

impl Conn for Lite<'_> {
    fn exec(&mut self, sql: &str, args: &[Val]) -> StoreResult<u64> {
        Ok(self.bind(sql, args)?.raw_execute()? as u64)
    }

    fn each(&mut self, sql: &str, args: &[Val], take: &mut dyn FnMut(Row) -> StoreResult<()>) -> StoreResult<()> {
        let mut statement = self.bind(sql, args)?;
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            let mut values = Vec::with_capacity(columns);
            for column in 0..columns {
                values.push(match row.get_ref(column)? {
                    ValueRef::Null => Val::Null,
                    ValueRef::Integer(x) => Val::Int(x),
                    ValueRef::Text(x) => Val::Text(String::from_utf8_lossy(x).into_owned()),
                    ValueRef::Blob(x) => Val::Blob(x.to_vec()),
                    ValueRef::Real(_) => {
                        return Err(StoreError::Engine(format!("column {column} is a real number: none is kept here")));
                    }
                });
            }
            take(Row(values))?;
        }
        Ok(())
    }

    /// Whoever writes has the whole file: a transaction of its own kind was begun with that.
    fn is_beside_others(&self) -> bool {
        false
    }

    fn take_schools(&mut self, _: &[SchoolId]) -> StoreResult<()> {
        Ok(())
    }
}

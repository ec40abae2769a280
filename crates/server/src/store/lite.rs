//! The SQLite engine behind the seam.

use rusqlite::{
    CachedStatement, Connection, ErrorCode,
    ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE},
    types::{ToSqlOutput, ValueRef},
};

use super::conn::{Conn, Row, StoreError, StoreResult, Val};

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

/// Opens the file, or makes it. Every commit is on the disk before it is answered.
pub fn open(path: &std::path::Path) -> StoreResult<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

pub struct Lite<'a>(pub &'a Connection);

impl Lite<'_> {
    fn bind<'c>(&'c self, sql: &str, args: &[Val]) -> StoreResult<CachedStatement<'c>> {
        let mut statement = self.0.prepare_cached(sql)?;
        // SQLite numbers `$1` by where it first stands, not by its digits: bind by name.
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
}

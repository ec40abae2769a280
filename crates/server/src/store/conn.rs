//! The one seam between the server and a database engine: one SQL text for all of them.
//!
//! Rules for the text: `$1` placeholders; times as BIGINT milliseconds; days, ids and JSON as TEXT; lists as one JSON
//! argument read with `json_each`; sums cast to BIGINT; no engine's own functions outside this folder. Every placeholder
//! up to the highest stands in the text, and its type can be told from where it stands: PostgreSQL asks for both.

use attendance::SchoolId;

/// A value that crosses the seam.
#[derive(Clone, PartialEq)]
pub enum Val {
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

/// Values are children's data: only their kind is printed.
impl std::fmt::Debug for Val {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Val::Null => "null",
            Val::Bool(_) => "bool",
            Val::Int(_) => "int",
            Val::Text(_) => "text",
            Val::Blob(_) => "blob",
        })
    }
}

macro_rules! val_from {
    ($($from:ty => |$x:ident| $val:expr),* $(,)?) => {$(
        impl From<$from> for Val { fn from($x: $from) -> Self { $val } }
    )*};
}

val_from! {
    i64 => |x| Val::Int(x),
    u32 => |x| Val::Int(x.into()),
    i32 => |x| Val::Int(x.into()),
    bool => |x| Val::Bool(x),
    &str => |x| Val::Text(x.to_owned()),
    String => |x| Val::Text(x),
    &String => |x| Val::Text(x.clone()),
    Vec<u8> => |x| Val::Blob(x),
    &[u8] => |x| Val::Blob(x.to_vec()),
    uuid::Uuid => |x| Val::Text(x.to_string()),
    chrono::NaiveDate => |x| Val::Text(x.to_string()),
    chrono::DateTime<chrono::Utc> => |x| Val::Int(x.timestamp_millis()),
    SchoolId => |x| Val::Text(x.to_string()),
    attendance::StudentId => |x| Val::Text(x.to_string()),
    attendance::PersonId => |x| Val::Text(x.to_string()),
    attendance::DeviceId => |x| Val::Text(x.to_string()),
    attendance::WriteId => |x| Val::Text(x.to_string()),
    attendance::AttachmentId => |x| Val::Text(x.to_string()),
    attendance::EntryId => |x| Val::Text(x.to_string()),
    attendance::InvitationId => |x| Val::Text(x.to_string()),
}

impl<T: Into<Val>> From<Option<T>> for Val {
    fn from(x: Option<T>) -> Self {
        x.map_or(Val::Null, Into::into)
    }
}

/// The arguments of a statement, in the order of its placeholders.
#[macro_export]
macro_rules! args {
    ($($x:expr),* $(,)?) => { &[$($crate::store::Val::from($x)),*] };
}

#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    #[error("a row like it is there already")]
    Unique,
    /// Another writer was first; the whole transaction may be tried again.
    #[error("busy, try again")]
    Busy,
    #[error("column {0} holds {1:?}")]
    Column(usize, Val),
    #[error("column {column} cannot be read: {why}")]
    Unreadable { column: usize, why: String },
    #[error("the store was closed")]
    Closed,
    #[error("written by a newer presente-server: schema {found}, this program knows {known}")]
    Newer { found: i64, known: i64 },
    #[error("the file is no database")]
    Foreign,
    #[error("the file is damaged")]
    Damaged,
    #[error("the file cannot be written to")]
    ReadOnly,
    #[error("the disk is full")]
    Full,
    /// No database server, or one that hung up.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    #[error("the database does not let this user in")]
    Unwelcome,
    /// Its certificate proves nothing, or the file that should name the authority holds none.
    #[error("the database could not prove its name: {0}")]
    Untrusted(String),
    #[error("there is no such database")]
    NoDatabase,
    #[error("this user may not make tables or write in the database")]
    Forbidden,
    #[error("the database's encoding is {0}, not UTF8")]
    Encoding(String),
    #[error("{0}")]
    Engine(String),
}

pub type StoreResult<T> = Result<T, StoreError>;

/// One row of an answer.
pub struct Row(pub(super) Vec<Val>);

impl Row {
    fn unexpected<T>(&self, column: usize) -> StoreResult<T> {
        Err(StoreError::Column(column, self.0[column].clone()))
    }

    /// The values as they are, for whoever hashes them.
    pub fn values(&self) -> &[Val] {
        &self.0
    }

    pub fn int(&self, column: usize) -> StoreResult<i64> {
        match &self.0[column] {
            Val::Int(x) => Ok(*x),
            _ => self.unexpected(column),
        }
    }

    pub fn bool(&self, column: usize) -> StoreResult<bool> {
        match &self.0[column] {
            Val::Bool(x) => Ok(*x),
            Val::Int(x) => Ok(*x != 0),
            _ => self.unexpected(column),
        }
    }

    pub fn text(&self, column: usize) -> StoreResult<&str> {
        match &self.0[column] {
            Val::Text(x) => Ok(x),
            _ => self.unexpected(column),
        }
    }

    pub fn blob(&self, column: usize) -> StoreResult<&[u8]> {
        match &self.0[column] {
            Val::Blob(x) => Ok(x),
            _ => self.unexpected(column),
        }
    }

    pub fn is_null(&self, column: usize) -> bool {
        self.0[column] == Val::Null
    }

    /// `None` where the column is null.
    pub fn optional<'a, T>(
        &'a self,
        column: usize,
        read: impl FnOnce(&'a Self, usize) -> StoreResult<T>,
    ) -> StoreResult<Option<T>> {
        if self.is_null(column) { Ok(None) } else { read(self, column).map(Some) }
    }

    /// Text that stands for a value: an id, a day.
    pub fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(&self, column: usize) -> StoreResult<T> {
        let parse = |text: &str| text.parse().map_err(|e: T::Err| e.to_string());
        parse(self.text(column)?).map_err(|why| StoreError::Unreadable { column, why })
    }

    pub fn json<T: serde::de::DeserializeOwned>(&self, column: usize) -> StoreResult<T> {
        // What serde says of a body quotes it, and this is logged.
        let why = |e: serde_json::Error| format!("JSON, {:?} at character {}", e.classify(), e.column());
        serde_json::from_str(self.text(column)?).map_err(|e| StoreError::Unreadable { column, why: why(e) })
    }

    pub fn time(&self, column: usize) -> StoreResult<chrono::DateTime<chrono::Utc>> {
        chrono::DateTime::from_timestamp_millis(self.int(column)?)
            .ok_or_else(|| StoreError::Unreadable { column, why: "no such time".into() })
    }
}

/// What the server's code sees inside a transaction.
pub trait Conn {
    /// Runs a statement; gives how many rows it touched.
    fn exec(&mut self, sql: &str, args: &[Val]) -> StoreResult<u64>;

    /// Hands each row of an answer to `take`.
    fn each(&mut self, sql: &str, args: &[Val], take: &mut dyn FnMut(Row) -> StoreResult<()>) -> StoreResult<()>;

    /// Whether another writer may be at work beside this one. Then a write takes its schools before it reads what it
    /// decides by.
    fn is_beside_others(&self) -> bool;

    /// Takes the counter rows of these schools until the end of the transaction, in the order of their ids: writers of
    /// one school queue here, and what is read afterwards is what the one before has left.
    fn take_schools(&mut self, schools: &[SchoolId]) -> StoreResult<()>;
}

impl dyn Conn + '_ {
    pub fn list<T>(&mut self, sql: &str, args: &[Val], read: impl Fn(&Row) -> StoreResult<T>) -> StoreResult<Vec<T>> {
        let mut found = Vec::new();
        self.each(sql, args, &mut |row| {
            found.push(read(&row)?);
            Ok(())
        })?;
        Ok(found)
    }

    pub fn find<T>(
        &mut self,
        sql: &str,
        args: &[Val],
        read: impl Fn(&Row) -> StoreResult<T>,
    ) -> StoreResult<Option<T>> {
        Ok(self.list(sql, args, read)?.into_iter().next())
    }

    /// Runs `act` so that it leaves nothing behind when it does not succeed.
    pub fn savepoint<T, E: From<StoreError>>(
        &mut self,
        act: impl FnOnce(&mut dyn Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        self.exec("SAVEPOINT part", &[])?;
        match act(self) {
            Ok(done) => {
                self.exec("RELEASE SAVEPOINT part", &[])?;
                Ok(done)
            }
            Err(trouble) => {
                self.exec("ROLLBACK TO SAVEPOINT part", &[])?;
                self.exec("RELEASE SAVEPOINT part", &[])?;
                Err(trouble)
            }
        }
    }
}

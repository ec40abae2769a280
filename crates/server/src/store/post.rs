//! The PostgreSQL engine behind the seam: one connection, its prepared statements, a transaction.
//!
//! Never called from a thread that drives asynchronous code: the driver has a small runtime of its own and waits in it.

use std::{
    collections::{BTreeSet, HashMap},
    error::Error as _,
    io,
};

use attendance::SchoolId;
use postgres::{
    Client, NoTls, Statement,
    error::SqlState,
    fallible_iterator::FallibleIterator,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::{
    conn::{Conn, Row, StoreError, StoreResult, Val},
    place::Address,
    trust::{connector, is_untrusted},
};
use crate::rights::list_arg;

/// Beyond so many texts the cache begins anew: a text that was put together at the moment is not met again.
const STATEMENTS: usize = 256;

/// Compiling a plan takes longer than any of these questions. A server that vanishes in the middle of a transaction holds
/// its school's row, and the database would wait two hours before it asks whether anybody is still there: it asks after
/// half a minute without a word, and lets nobody stay silent inside a transaction for longer than two minutes.
const SESSION: &str = "SET jit = off;
                       SET idle_in_transaction_session_timeout = '2min';
                       SET tcp_keepalives_idle = 30;
                       SET tcp_keepalives_interval = 10;
                       SET tcp_keepalives_count = 3";

/// A connection with the statements that it has prepared.
pub(super) struct Link {
    client: Client,
    statements: HashMap<String, Statement>,
    address: Address,
}

impl Link {
    pub fn open(address: &Address) -> StoreResult<Link> {
        let connected = match address.is_secured() {
            true => address.config.connect(connector()?),
            false => address.config.connect(NoTls),
        };
        let mut client = connected.map_err(of_connecting)?;
        client.batch_execute(SESSION)?;
        Ok(Link { client, statements: HashMap::new(), address: address.clone() })
    }

    /// Begins a transaction; on a connection that the server has meanwhile closed, on a new one.
    fn begin(&mut self, how: Doing) -> StoreResult<Post<'_>> {
        let words = match how {
            // Whatever is read under the school's row is what the writer before has left.
            Doing::Writes => "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
            Doing::Reads => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        if let Err(error) = self.client.batch_execute(words) {
            match StoreError::from(error) {
                StoreError::Unreachable(_) => *self = Link::open(&self.address)?,
                other => return Err(other),
            }
            self.client.batch_execute(words)?;
        }
        let (taken, state) = (BTreeSet::new(), State::default());
        Ok(Post { link: self, doing: how, taken, state, is_over: false })
    }

    /// Runs `act` on one snapshot.
    pub fn read<T, E: From<StoreError>>(&mut self, act: impl FnOnce(&mut dyn Conn) -> Result<T, E>) -> Result<T, E> {
        let mut post = self.begin(Doing::Reads)?;
        act(&mut post)
    }

    /// Runs `act` in one transaction and says how it went: nothing of it stays unless that is `Kept`.
    pub fn attempt(&mut self, act: impl FnOnce(&mut dyn Conn) -> bool) -> Attempt {
        let mut post = match self.begin(Doing::Writes) {
            Ok(post) => post,
            Err(error) => return Attempt::of(error),
        };
        let keep = act(&mut post);
        let state = std::mem::take(&mut post.state);
        match (state.overtaken, keep) {
            (Some(error), _) => Attempt::Again(error),
            // The row may be another writer's, whom this one could not see yet; a second look finds it.
            (None, false) if state.unique => Attempt::LookAgain,
            (None, false) => Attempt::Undone,
            // PostgreSQL would answer the commit by undoing everything, without calling that an error.
            (None, true) if state.failed => {
                Attempt::Failed(StoreError::Engine("a statement failed, and the write went on".into()))
            }
            (None, true) => post.commit(),
        }
    }

    pub fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// What the server calls this connection's other end.
    pub fn backend(&mut self) -> StoreResult<i64> {
        Ok(self.client.query_one("SELECT CAST(pg_backend_pid() AS BIGINT)", &[])?.try_get(0)?)
    }

    pub fn client(&mut self) -> &mut Client {
        &mut self.client
    }

    fn prepared(&mut self, sql: &str) -> Result<Statement, postgres::Error> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql)?;
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Reads,
    Writes,
}

/// How a transaction that writes went.
pub(super) enum Attempt {
    Kept,
    /// It asked for that itself: it refused.
    Undone,
    /// It met a row that was there already.
    LookAgain,
    /// Another writer was in its way, or the server hung up before anything was kept.
    Again(StoreError),
    Failed(StoreError),
}

impl Attempt {
    fn of(error: StoreError) -> Attempt {
        match error {
            StoreError::Busy | StoreError::Unreachable(_) => Attempt::Again(error),
            other => Attempt::Failed(other),
        }
    }
}

/// What has happened to a transaction that its commit must know of.
#[derive(Default)]
struct State {
    /// The whole of it is lost, whatever its writer makes of that.
    overtaken: Option<StoreError>,
    /// A statement failed, and nothing since has gone back behind it.
    failed: bool,
    unique: bool,
}

/// A transaction. What is not committed is undone when it goes.
struct Post<'l> {
    link: &'l mut Link,
    doing: Doing,
    taken: BTreeSet<SchoolId>,
    state: State,
    is_over: bool,
}

impl Post<'_> {
    fn commit(mut self) -> Attempt {
        self.is_over = true;
        match self.link.client.batch_execute("COMMIT").map_err(StoreError::from) {
            Ok(()) => Attempt::Kept,
            Err(StoreError::Busy) => Attempt::Again(StoreError::Busy),
            // Whether it was kept is not known: whoever asked asks again, under the same id.
            Err(error) => Attempt::Failed(error),
        }
    }

    fn noted<T>(&mut self, outcome: Result<T, postgres::Error>) -> StoreResult<T> {
        outcome.map_err(|error| {
            let error = StoreError::from(error);
            self.state.failed = true;
            match &error {
                StoreError::Unique => self.state.unique = true,
                StoreError::Busy | StoreError::Unreachable(_) => self.state.overtaken = Some(error.clone()),
                _ => {}
            }
            error
        })
    }
}

impl Drop for Post<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            // Where even this fails the connection is gone, and the server undoes it by itself.
            let _ = self.link.client.batch_execute("ROLLBACK");
        }
    }
}

impl Conn for Post<'_> {
    fn exec(&mut self, sql: &str, args: &[Val]) -> StoreResult<u64> {
        let first = sql.split(' ').next().unwrap_or_default();
        if matches!(first, "SAVEPOINT" | "RELEASE" | "ROLLBACK") {
            let done = self.link.client.batch_execute(sql);
            self.noted(done)?;
            if first == "ROLLBACK" {
                self.state.failed = false;
            }
            return Ok(0);
        }
        let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|arg| arg as _).collect();
        let done = self.link.prepared(sql).and_then(|statement| self.link.client.execute(&statement, &args));
        self.noted(done)
    }

    fn each(&mut self, sql: &str, args: &[Val], take: &mut dyn FnMut(Row) -> StoreResult<()>) -> StoreResult<()> {
        let statement = self.link.prepared(sql);
        let statement = self.noted(statement)?;
        match each_row(&mut self.link.client, &statement, args, take) {
            Ok(()) => Ok(()),
            Err(Stopped::ByReader(error)) => Err(error),
            Err(Stopped::ByServer(error)) => self.noted(Err(error)),
        }
    }

    fn is_beside_others(&self) -> bool {
        self.doing == Doing::Writes
    }

    fn take_schools(&mut self, schools: &[SchoolId]) -> StoreResult<()> {
        if self.doing == Doing::Reads || schools.iter().all(|school| self.taken.contains(school)) {
            return Ok(());
        }
        let texts: Vec<String> = schools.iter().map(SchoolId::to_string).collect();
        let sql = "SELECT id FROM school WHERE id IN (SELECT value ->> 'v' FROM json_each($1))
                   ORDER BY id FOR NO KEY UPDATE";
        self.each(sql, &[list_arg(texts.iter().map(String::as_str))], &mut |_| Ok(()))?;
        self.taken.extend(schools);
        Ok(())
    }
}

/// Who ended an answer before its end.
enum Stopped {
    ByServer(postgres::Error),
    ByReader(StoreError),
}

/// Hands on rows one by one: a school's whole record is larger than what fits twice into memory.
fn each_row(
    client: &mut Client,
    statement: &Statement,
    args: &[Val],
    take: &mut dyn FnMut(Row) -> StoreResult<()>,
) -> Result<(), Stopped> {
    let mut rows = client.query_raw(statement, args).map_err(Stopped::ByServer)?;
    while let Some(row) = rows.next().map_err(Stopped::ByServer)? {
        values(&row).and_then(&mut *take).map_err(Stopped::ByReader)?;
    }
    Ok(())
}

/// What PostgreSQL's TEXT cannot hold; nobody types it.
const NOTHING: char = '\0';

impl ToSql for Val {
    /// By the parameter's type, so that a text need not say it.
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match (self, kind) {
            (Val::Null, _) => Ok(IsNull::Yes),
            (Val::Bool(x), &Type::BOOL) => x.to_sql(kind, out),
            (Val::Bool(x), _) => Val::Int((*x).into()).to_sql(kind, out),
            (Val::Int(x), &Type::INT4) => i32::try_from(*x)?.to_sql(kind, out),
            (Val::Int(x), &Type::INT2) => i16::try_from(*x)?.to_sql(kind, out),
            (Val::Int(x), &Type::INT8) => x.to_sql(kind, out),
            (Val::Int(_), _) => Err(format!("a whole number where {kind} is meant").into()),
            (Val::Text(x), _) if x.contains(NOTHING) => x.replace(NOTHING, "\u{fffd}").to_sql(kind, out),
            (Val::Text(x), _) => x.to_sql(kind, out),
            (Val::Blob(x), _) => x.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn values(row: &postgres::Row) -> StoreResult<Row> {
    (0..row.len()).map(|column| value(row, column)).collect::<StoreResult<_>>().map(Row)
}

fn value(row: &postgres::Row, column: usize) -> StoreResult<Val> {
    Ok(match *row.columns()[column].type_() {
        Type::BOOL => row.try_get::<_, Option<bool>>(column)?.into(),
        Type::INT8 => row.try_get::<_, Option<i64>>(column)?.into(),
        Type::INT4 => row.try_get::<_, Option<i32>>(column)?.into(),
        Type::INT2 => row.try_get::<_, Option<i16>>(column)?.map(i32::from).into(),
        Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN => row.try_get::<_, Option<String>>(column)?.into(),
        Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(column)?.into(),
        ref other => return Err(StoreError::Engine(format!("column {column} is {other}: cast it in the text"))),
    })
}

/// Why nobody was let in, or nobody was there: before that, no statement can be wrong.
fn of_connecting(error: postgres::Error) -> StoreError {
    let io = error.source().and_then(|cause| cause.downcast_ref::<io::Error>());
    if let Some(cause) = io.filter(|cause| is_untrusted(cause)) {
        return StoreError::Untrusted(cause.to_string());
    }
    match StoreError::from(error) {
        StoreError::Engine(why) => StoreError::Unreachable(why),
        other => other,
    }
}

impl From<postgres::Error> for StoreError {
    fn from(error: postgres::Error) -> Self {
        let Some(said) = error.as_db_error() else {
            let hung_up = error.is_closed() || error.source().is_some_and(|cause| cause.is::<io::Error>());
            let why = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            return if hung_up { StoreError::Unreachable(why) } else { StoreError::Engine(error.to_string()) };
        };
        let code = said.code();
        match *code {
            SqlState::UNIQUE_VIOLATION => StoreError::Unique,
            SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => StoreError::Busy,
            SqlState::INVALID_PASSWORD | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => StoreError::Unwelcome,
            SqlState::INVALID_CATALOG_NAME => StoreError::NoDatabase,
            SqlState::INSUFFICIENT_PRIVILEGE => StoreError::Forbidden,
            SqlState::READ_ONLY_SQL_TRANSACTION => StoreError::ReadOnly,
            SqlState::DISK_FULL => StoreError::Full,
            SqlState::ADMIN_SHUTDOWN
            | SqlState::CRASH_SHUTDOWN
            | SqlState::CANNOT_CONNECT_NOW
            | SqlState::TOO_MANY_CONNECTIONS => StoreError::Unreachable(said.message().to_owned()),
            // What is said of other errors may quote a row, and this is logged.
            _ => {
                let named = [said.table(), said.column(), said.constraint()];
                let named: Vec<&str> = named.into_iter().flatten().collect();
                let is_of_the_text = code.code().starts_with("42");
                let message = if is_of_the_text { said.message() } else { "" };
                StoreError::Engine(format!("PostgreSQL {} {} {message}", code.code(), named.join(" ")))
            }
        }
    }
}

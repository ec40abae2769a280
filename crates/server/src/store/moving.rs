//! Copies a whole store into an empty one, on the same engine or the other, and proves that nothing is missing.
//!
//! The target gets everything in one transaction or nothing at all; the source is only read.

use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{
    Store,
    conn::{Conn, Row, StoreError, StoreResult, Val},
    outside,
    table::{Kind, Table, tables},
};

/// How many rows go over at a time.
const ROWS: usize = 1000;

/// One table that was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    pub table: &'static str,
    pub rows: u64,
    /// A hash over all rows, in whatever order: the same in both stores.
    pub hash: String,
}

/// Why nothing was moved.
#[derive(Debug)]
pub enum NotMoved {
    /// The target holds something already.
    Full {
        table: &'static str,
    },
    /// What was read back is not what was written.
    Differs {
        table: &'static str,
    },
    /// Somebody wrote to the source meanwhile.
    Overtaken,
    Failed(StoreError),
}

impl From<StoreError> for NotMoved {
    fn from(error: StoreError) -> Self {
        NotMoved::Failed(error)
    }
}

/// Copies every table and compares what has arrived. On any trouble the target stays as it was.
pub fn move_store(from: &Store, to: &Store) -> Result<Vec<Moved>, NotMoved> {
    outside(|| {
        from.read_here(|source| {
            to.fill(|target| {
                let stand = stand(source)?;
                let tables = tables();
                for table in &tables {
                    if count(target, table)? > 0 {
                        return Err(NotMoved::Full { table: table.name });
                    }
                }
                let moved = tables.iter().map(|table| move_table(source, target, table)).collect::<Result<_, _>>()?;
                // As it is now, not as it was when the copy began.
                let now = from.read_here(self::stand)?;
                if now == stand { Ok(moved) } else { Err(NotMoved::Overtaken) }
            })
        })
    })
}

fn move_table(source: &mut dyn Conn, target: &mut dyn Conn, table: &Table) -> Result<Moved, NotMoved> {
    let insert = if table.has_blob() { insert_one(table) } else { insert_many(table) };
    let mut sent = Tally::default();
    let mut waiting: Vec<Value> = Vec::with_capacity(ROWS);
    source.each(&select(table), &[], &mut |row| {
        let row = without_nothing(row);
        sent.add(&row);
        if table.has_blob() {
            return target.exec(&insert, &row.0).map(|_| ());
        }
        waiting.push(as_json(table, &row));
        if waiting.len() < ROWS { Ok(()) } else { send(target, &insert, &mut waiting) }
    })?;
    if !waiting.is_empty() {
        send(target, &insert, &mut waiting)?;
    }
    let mut arrived = Tally::default();
    target.each(&select(table), &[], &mut |row| {
        arrived.add(&row);
        Ok(())
    })?;
    match arrived == sent {
        true => Ok(Moved { table: table.name, rows: sent.rows, hash: format!("{:032x}", sent.sum) }),
        false => Err(NotMoved::Differs { table: table.name }),
    }
}

fn send(target: &mut dyn Conn, insert: &str, waiting: &mut Vec<Value>) -> StoreResult<()> {
    let rows = Value::Array(std::mem::take(waiting)).to_string();
    target.exec(insert, &[Val::Text(rows)])?;
    Ok(())
}

fn select(table: &Table) -> String {
    format!("SELECT {} FROM {}", table.names(), table.name)
}

fn count(conn: &mut dyn Conn, table: &Table) -> StoreResult<i64> {
    Ok(conn.find(&format!("SELECT count(*) FROM {}", table.name), &[], |row| row.int(0))?.unwrap_or(0))
}

fn insert_one(table: &Table) -> String {
    let places: Vec<String> = (1..=table.columns.len()).map(|number| format!("${number}")).collect();
    format!("INSERT INTO {} ({}) VALUES ({})", table.name, table.names(), places.join(", "))
}

fn insert_many(table: &Table) -> String {
    let read = |name: &str, kind: Kind| match kind {
        Kind::Int => format!("CAST(value ->> '{name}' AS BIGINT)"),
        Kind::Text | Kind::Blob => format!("value ->> '{name}'"),
    };
    let values: Vec<String> = table.columns.iter().map(|column| read(column.name, column.kind)).collect();
    format!("INSERT INTO {} ({}) SELECT {} FROM json_each($1)", table.name, table.names(), values.join(", "))
}

fn as_json(table: &Table, row: &Row) -> Value {
    let value = |value: &Val| match value {
        Val::Int(number) => Value::from(*number),
        Val::Text(text) => Value::from(text.as_str()),
        Val::Bool(is) => Value::from(i64::from(*is)),
        // A table that holds bytes goes row by row.
        Val::Null | Val::Blob(_) => Value::Null,
    };
    let fields = table.columns.iter().zip(&row.0).map(|(column, found)| (column.name.to_owned(), value(found)));
    Value::Object(fields.collect::<Map<_, _>>())
}

/// Without the one character that not every engine can keep, and nobody types.
fn without_nothing(row: Row) -> Row {
    let clean = |value| match value {
        Val::Text(text) if text.contains('\0') => Val::Text(text.replace('\0', "\u{fffd}")),
        other => other,
    };
    Row(row.0.into_iter().map(clean).collect())
}

/// What changes with every act and every change that somebody may see.
fn stand(conn: &mut dyn Conn) -> StoreResult<[i64; 2]> {
    let mut one = |sql: &str| Ok::<_, StoreError>(conn.find(sql, &[], |row| row.int(0))?.unwrap_or(0));
    Ok([one("SELECT CAST(coalesce(sum(seq), 0) AS BIGINT) FROM school")?, one("SELECT count(*) FROM act")?])
}

/// A count and a hash of rows that does not ask for their order.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    rows: u64,
    sum: u128,
}

impl Tally {
    fn add(&mut self, row: &Row) {
        let mut hash = Sha256::new();
        for value in &row.0 {
            let (mark, bytes) = match value {
                Val::Null => (b'n', Vec::new()),
                Val::Bool(is) => (b'i', i64::from(*is).to_le_bytes().to_vec()),
                Val::Int(number) => (b'i', number.to_le_bytes().to_vec()),
                Val::Text(text) => (b't', text.as_bytes().to_vec()),
                Val::Blob(bytes) => (b'b', bytes.clone()),
            };
            hash.update([mark]);
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(&bytes);
        }
        let mut first = [0; 16];
        first.copy_from_slice(&hash.finalize()[..16]);
        self.sum = self.sum.wrapping_add(u128::from_le_bytes(first));
        self.rows += 1;
    }
}

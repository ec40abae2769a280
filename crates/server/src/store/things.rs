//! Many facts of one school at once: what `thing::put` does to one, in a few statements. An import of a district has
//! hundreds of thousands, and a database is a round trip away.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{RawEvent, SchoolId, StudentId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    conn::{Conn, StoreError, StoreResult, Val},
    thing::{COLUMNS, Held, Thing, read_thing},
    topic::topic_text,
};
use crate::{args, rights::list_arg};

/// How many go in one statement.
pub const TOGETHER: usize = 500;

/// A fact's place within its school.
pub type Key = (String, Uuid);

/// Those of a school's facts that are there, of many that may be.
pub fn find_all<B: Held>(
    conn: &mut dyn Conn,
    school: SchoolId,
    keys: &BTreeSet<Key>,
) -> StoreResult<BTreeMap<Key, Thing<B>>> {
    let asked: Vec<Value> = keys.iter().map(|(kind, id)| json!({ "kind": kind, "id": id })).collect();
    let columns: Vec<String> = COLUMNS.split(", ").map(|column| format!("t.{column}")).collect();
    let columns = columns.join(", ");
    // Crossed, which for SQLite is an order: it would otherwise hold every fact of the school against every one asked for.
    let sql = format!(
        "SELECT {columns} FROM json_each($1) AS asked CROSS JOIN thing t
         WHERE t.kind = (asked.value ->> 'kind') AND t.id = (asked.value ->> 'id') AND t.school = $2"
    );
    let found = conn.list(&sql, &[Val::Text(Value::Array(asked).to_string()), school.into()], read_thing)?;
    Ok(found.into_iter().map(|thing| ((thing.kind.clone(), thing.id), thing)).collect())
}

/// Writes facts' newest versions in their order, none of them twice. `before` holds those that were there.
pub fn put_all<B: Held>(
    conn: &mut dyn Conn,
    school: SchoolId,
    things: &[Thing<B>],
    before: &BTreeMap<Key, Thing<B>>,
) -> StoreResult<()> {
    let lost = |thing: &Thing<B>| {
        let before = before.get(&(thing.kind.clone(), thing.id));
        before.filter(|b| b.audience.loses_to(&thing.audience) || b.topic != thing.topic)
    };
    let numbers = things.len() + things.iter().filter(|thing| lost(thing).is_some()).count();
    let mut seq = next_seqs(conn, school, numbers)?;
    let (mut forgotten, mut written) = (Vec::new(), Vec::with_capacity(things.len() * 9));
    for thing in things {
        if let Some(before) = lost(thing) {
            forgotten.extend(row(before, seq));
            seq += 1;
        }
        written.extend(row(thing, seq));
        written.extend([thing.version.into(), thing.body.text().into()]);
        seq += 1;
    }
    insert(conn, 7, &forgotten, |seven| {
        format!("INSERT INTO forgotten (school, seq, kind, id, student, topic, audience) VALUES {seven}")
    })?;
    insert(conn, 9, &written, |nine| {
        format!(
            "INSERT INTO thing (school, seq, kind, id, student, topic, audience, version, body) VALUES {nine}
             ON CONFLICT (kind, id, school) DO UPDATE SET version = excluded.version, student = excluded.student,
                 topic = excluded.topic, audience = excluded.audience, body = excluded.body, seq = excluded.seq"
        )
    })
}

/// What a thing's row has in both tables.
fn row<B>(thing: &Thing<B>, seq: i64) -> [Val; 7] {
    [
        thing.school.into(),
        seq.into(),
        thing.kind.as_str().into(),
        thing.id.into(),
        thing.student.into(),
        topic_text(thing.topic).into(),
        thing.audience.text().into(),
    ]
}

/// How many rows one statement takes. SQLite has 32,766 places for arguments, PostgreSQL twice as many.
const ROWS: usize = 400;

/// Inserts rows of so many columns, as many in one statement as it takes: one that is read out of a text of JSON takes
/// twice as long, and one a row a round trip each. `values` are all columns of the first row, then of the next.
pub fn insert(
    conn: &mut dyn Conn,
    width: usize,
    values: &[Val],
    statement: impl Fn(&str) -> String,
) -> StoreResult<()> {
    let of_rows = |count: usize| {
        let places = |row: usize| {
            let places: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
            format!("({})", places.join(", "))
        };
        statement(&(0..count).map(places).collect::<Vec<_>>().join(", "))
    };
    let mut full = None;
    for together in values.chunks(ROWS * width) {
        match together.len() / width {
            ROWS => conn.exec(full.get_or_insert_with(|| of_rows(ROWS)), together)?,
            count => conn.exec(&of_rows(count), together)?,
        };
    }
    Ok(())
}

/// The first of so many numbers of a school's counter in a row.
fn next_seqs(conn: &mut dyn Conn, school: SchoolId, count: usize) -> StoreResult<i64> {
    let sql = "UPDATE school SET seq = seq + $2 WHERE id = $1 RETURNING seq";
    let last = conn.find(sql, args![school, count as i64], |row| row.int(0))?;
    let last = last.ok_or_else(|| StoreError::Engine(format!("school {school} is not here")))?;
    Ok(last - count as i64 + 1)
}

/// Puts these rows of attendance in the place of what was there of their children.
pub fn replace_events(conn: &mut dyn Conn, events: &[(StudentId, Vec<RawEvent>)]) -> anyhow::Result<()> {
    for together in events.chunks(TOGETHER) {
        let students: Vec<String> = together.iter().map(|(student, _)| student.to_string()).collect();
        let sql = "DELETE FROM raw_event WHERE student IN (SELECT value ->> 'v' FROM json_each($1))";
        conn.exec(sql, &[list_arg(students.iter().map(String::as_str))])?;
        let mut rows = Vec::with_capacity(together.iter().map(|(_, events)| events.len() * 3).sum());
        for (student, events) in together {
            let student = Val::from(*student);
            for event in events {
                rows.extend([student.clone(), event.date.into(), serde_json::to_string(event)?.into()]);
            }
        }
        insert(conn, 3, &rows, |three| format!("INSERT INTO raw_event (student, day, body) VALUES {three}"))?;
    }
    Ok(())
}

/// Notes what a school's files call things that are new here.
pub fn add_sources<'a>(
    conn: &mut dyn Conn,
    sources: impl Iterator<Item = (&'a str, &'a str, Uuid)>,
) -> StoreResult<()> {
    let rows: Vec<Val> = sources.flat_map(|(kind, name, id)| [kind.into(), name.into(), id.into()]).collect();
    insert(conn, 3, &rows, |three| format!("INSERT INTO source (kind, source_id, id) VALUES {three}"))
}

//! Many facts of one school at once: what `thing::put` does to one, in a few statements. An import of a district has
//! hundreds of thousands, and a database is a round trip away.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{RawEvent, SchoolId, StudentId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    conn::{Conn, StoreError, StoreResult, Val},
    thing::{COLUMNS, Thing, read_thing},
    topic::topic_text,
};
use crate::{args, rights::list_arg};

/// How many go in one statement.
pub const TOGETHER: usize = 500;

/// A fact's place within its school.
pub type Key = (String, Uuid);

/// Those of a school's facts that are there, of many that may be.
pub fn find_all(conn: &mut dyn Conn, school: SchoolId, keys: &BTreeSet<Key>) -> StoreResult<BTreeMap<Key, Thing>> {
    let asked: Vec<Value> = keys.iter().map(|(kind, id)| json!({ "kind": kind, "id": id })).collect();
    let columns: Vec<String> = COLUMNS.split(", ").map(|column| format!("t.{column}")).collect();
    let columns = columns.join(", ");
    let sql = format!(
        "SELECT {columns} FROM json_each($1) AS asked
         JOIN thing t ON t.kind = (asked.value ->> 'kind') AND t.id = (asked.value ->> 'id') AND t.school = $2"
    );
    let found = conn.list(&sql, &[Val::Text(Value::Array(asked).to_string()), school.into()], read_thing)?;
    Ok(found.into_iter().map(|thing| ((thing.kind.clone(), thing.id), thing)).collect())
}

/// Writes facts' newest versions in their order, none of them twice. `before` holds those that were there.
pub fn put_all(
    conn: &mut dyn Conn,
    school: SchoolId,
    things: &[Thing],
    before: &BTreeMap<Key, Thing>,
) -> StoreResult<()> {
    let lost = |thing: &Thing| {
        let before = before.get(&(thing.kind.clone(), thing.id));
        before.filter(|b| b.audience.loses_to(&thing.audience) || b.topic != thing.topic)
    };
    let numbers = things.len() + things.iter().filter(|thing| lost(thing).is_some()).count();
    let mut seq = next_seqs(conn, school, numbers)?;
    let (mut forgotten, mut written) = (Vec::new(), Vec::with_capacity(things.len()));
    for thing in things {
        if let Some(before) = lost(thing) {
            forgotten.push(row(before, seq));
            seq += 1;
        }
        written.push(row(thing, seq));
        seq += 1;
    }
    if !forgotten.is_empty() {
        conn.exec(
            "INSERT INTO forgotten (school, seq, kind, id, student, topic, audience)
             SELECT CAST($2 AS TEXT), CAST(value ->> 'seq' AS BIGINT), value ->> 'kind', value ->> 'id',
                 value ->> 'student', value ->> 'topic', value ->> 'audience' FROM json_each($1)",
            &[Val::Text(Value::Array(forgotten).to_string()), school.into()],
        )?;
    }
    conn.exec(
        "INSERT INTO thing (school, kind, id, version, student, topic, audience, body, seq)
         SELECT CAST($2 AS TEXT), value ->> 'kind', value ->> 'id', CAST(value ->> 'version' AS BIGINT),
             value ->> 'student', value ->> 'topic', value ->> 'audience', value ->> 'body',
             CAST(value ->> 'seq' AS BIGINT) FROM json_each($1) WHERE true
         ON CONFLICT (kind, id, school) DO UPDATE SET version = excluded.version, student = excluded.student,
             topic = excluded.topic, audience = excluded.audience, body = excluded.body, seq = excluded.seq",
        &[Val::Text(Value::Array(written).to_string()), school.into()],
    )?;
    Ok(())
}

fn row(thing: &Thing, seq: i64) -> Value {
    json!({
        "kind": thing.kind, "id": thing.id, "version": thing.version, "student": thing.student,
        "topic": topic_text(thing.topic), "audience": thing.audience.text(), "body": thing.body.to_string(), "seq": seq,
    })
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
        let mut rows = Vec::new();
        for (student, events) in together {
            for event in events {
                rows.push(json!({ "student": student, "day": event.date, "body": serde_json::to_string(event)? }));
            }
        }
        for rows in rows.chunks(TOGETHER * 4) {
            conn.exec(
                "INSERT INTO raw_event (student, day, body)
                 SELECT value ->> 'student', value ->> 'day', value ->> 'body' FROM json_each($1)",
                &[Val::Text(json!(rows).to_string())],
            )?;
        }
    }
    Ok(())
}

/// Notes what a school's files call things that are new here.
pub fn add_sources<'a>(
    conn: &mut dyn Conn,
    sources: impl Iterator<Item = (&'a str, &'a str, Uuid)>,
) -> StoreResult<()> {
    let rows: Vec<Value> = sources.map(|(kind, name, id)| json!({ "kind": kind, "name": name, "id": id })).collect();
    for rows in rows.chunks(TOGETHER * 4) {
        conn.exec(
            "INSERT INTO source (kind, source_id, id)
             SELECT value ->> 'kind', value ->> 'name', value ->> 'id' FROM json_each($1)",
            &[Val::Text(json!(rows).to_string())],
        )?;
    }
    Ok(())
}

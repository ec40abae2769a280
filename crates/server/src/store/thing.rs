//! Facts in the store: putting one gives it the next number of its school's counter, so that every feed finds it.

use attendance::{SchoolId, StudentId, Topic};
use protocol::Change;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::{
    conn::{Conn, Row, StoreResult},
    topic::{topic_of, topic_text},
};
use crate::{Body, args, rights::Audience};

/// A fact as it stands, with who may see it.
///
/// Its body is read, or, where many pass through, as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing<B = Value> {
    pub kind: String,
    pub id: Uuid,
    pub version: u32,
    pub school: SchoolId,
    pub student: Option<StudentId>,
    pub topic: Topic,
    pub audience: Audience,
    pub body: B,
}

impl Thing {
    pub fn change(self) -> Change {
        let Thing { kind, id, version, school, student, topic, body, .. } = self;
        Change { kind, id, version, school, student, topic, body }
    }

    pub fn fact<T: DeserializeOwned>(&self) -> anyhow::Result<T> {
        // What serde says of a body quotes it, and this is logged.
        let read = serde_json::from_value(self.body.clone());
        read.map_err(|_| anyhow::anyhow!("the {} {} is not one that this program can read", self.kind, self.id))
    }
}

impl Thing<Body> {
    pub fn fact<T: DeserializeOwned>(&self) -> anyhow::Result<T> {
        let read = self.body.read();
        read.map_err(|_| anyhow::anyhow!("the {} {} is not one that this program can read", self.kind, self.id))
    }
}

/// How a thing's body is held.
pub trait Held: Sized {
    fn read(row: &Row, column: usize) -> StoreResult<Self>;
    fn text(&self) -> String;
}

impl Held for Value {
    fn read(row: &Row, column: usize) -> StoreResult<Value> {
        row.json(column)
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Held for Body {
    fn read(row: &Row, column: usize) -> StoreResult<Body> {
        Ok(Body::stored(row.text(column)?))
    }

    fn text(&self) -> String {
        Body::text(self).to_owned()
    }
}

/// The columns that [`read_thing`] reads, in its order.
pub const COLUMNS: &str = "kind, id, version, school, student, topic, audience, body";

pub fn read_thing<B: Held>(row: &Row) -> StoreResult<Thing<B>> {
    Ok(Thing {
        kind: row.text(0)?.to_owned(),
        id: row.parsed(1)?,
        version: row.int(2)? as u32,
        school: row.parsed(3)?,
        student: row.optional(4, |r, c| r.parsed(c))?,
        topic: topic_of(row.text(5)?),
        audience: Audience::parse(row.text(6)?),
        body: B::read(row, 7)?,
    })
}

/// The next number of a school's counter. Taking it is what orders the writers of one school.
pub fn next_seq(conn: &mut dyn Conn, school: SchoolId) -> StoreResult<i64> {
    let taken =
        conn.find("UPDATE school SET seq = seq + 1 WHERE id = $1 RETURNING seq", args![school], |r| r.int(0))?;
    taken.ok_or_else(|| super::StoreError::Engine(format!("school {school} is not here")))
}

/// Writes a fact that was not there.
pub fn add(conn: &mut dyn Conn, thing: &Thing) -> StoreResult<()> {
    let sql = "INSERT INTO thing (kind, id, version, school, student, topic, audience, body, seq)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    write(conn, sql, thing)
}

/// Writes a fact's next version. Whoever could see the one before and may not see this one is told to forget it.
pub fn replace(conn: &mut dyn Conn, before: &Thing, thing: &Thing) -> StoreResult<()> {
    if before.audience.loses_to(&thing.audience) || before.topic != thing.topic {
        forget(conn, before)?;
    }
    let sql = "UPDATE thing SET version = $3, student = $5, topic = $6, audience = $7, body = $8, seq = $9
               WHERE kind = $1 AND id = $2 AND school = $4";
    write(conn, sql, thing)
}

/// Writes a fact's next version where the one before must stay on no computer: everybody is told to forget that one,
/// with the files it names, and is brought the new one.
pub fn renew(conn: &mut dyn Conn, before: &Thing, thing: &Thing) -> StoreResult<()> {
    forget(conn, before)?;
    replace(conn, before, thing)
}

/// The one or the other, for who has not looked what was there.
pub fn put(conn: &mut dyn Conn, thing: &Thing) -> StoreResult<()> {
    match find(conn, thing.school, &thing.kind, thing.id)? {
        Some(before) => replace(conn, &before, thing),
        None => add(conn, thing),
    }
}

fn write(conn: &mut dyn Conn, sql: &str, thing: &Thing) -> StoreResult<()> {
    let seq = next_seq(conn, thing.school)?;
    conn.exec(
        sql,
        args![
            thing.kind.as_str(),
            thing.id,
            thing.version,
            thing.school,
            thing.student,
            topic_text(thing.topic),
            thing.audience.text(),
            thing.body.to_string(),
            seq
        ],
    )?;
    Ok(())
}

/// Takes a fact away from everybody.
pub fn remove(conn: &mut dyn Conn, thing: &Thing) -> StoreResult<()> {
    forget(conn, thing)?;
    conn.exec(
        "DELETE FROM thing WHERE kind = $1 AND id = $2 AND school = $3",
        args![thing.kind.as_str(), thing.id, thing.school],
    )?;
    Ok(())
}

fn forget(conn: &mut dyn Conn, thing: &Thing) -> StoreResult<()> {
    let seq = next_seq(conn, thing.school)?;
    conn.exec(
        "INSERT INTO forgotten (school, seq, kind, id, student, topic, audience) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            thing.school,
            seq,
            thing.kind.as_str(),
            thing.id,
            thing.student,
            topic_text(thing.topic),
            thing.audience.text()
        ],
    )?;
    Ok(())
}

pub fn find(conn: &mut dyn Conn, school: SchoolId, kind: &str, id: Uuid) -> StoreResult<Option<Thing>> {
    let sql = format!("SELECT {COLUMNS} FROM thing WHERE kind = $1 AND id = $2 AND school = $3");
    conn.find(&sql, args![kind, id, school], read_thing)
}

/// A thing whose school is not known beforehand. Ids of these kinds are unique over schools.
pub fn find_anywhere(conn: &mut dyn Conn, kind: &str, id: Uuid) -> StoreResult<Option<Thing>> {
    let sql = format!("SELECT {COLUMNS} FROM thing WHERE kind = $1 AND id = $2");
    conn.find(&sql, args![kind, id], read_thing)
}

/// A child's facts of one kind, oldest change first.
pub fn list_of_student(conn: &mut dyn Conn, student: StudentId, kind: &str) -> StoreResult<Vec<Thing>> {
    let sql = format!("SELECT {COLUMNS} FROM thing WHERE student = $1 AND kind = $2 ORDER BY seq");
    conn.list(&sql, args![student, kind], read_thing)
}

/// A school's facts of one kind.
pub fn list_of_school(conn: &mut dyn Conn, school: SchoolId, kind: &str) -> StoreResult<Vec<Thing>> {
    let sql = format!("SELECT {COLUMNS} FROM thing WHERE school = $1 AND kind = $2 ORDER BY seq");
    conn.list(&sql, args![school, kind], read_thing)
}

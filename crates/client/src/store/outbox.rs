//! What was written here, in order, until the school has answered for it.
//!
//! A row is put here only by the transaction that makes the change it tells of, and its body never changes after.

use std::collections::HashMap;

use attendance::{Refusal, StudentId, WriteId};
use chrono::{DateTime, Utc};
use protocol::Delivery;
use rusqlite::{Connection, Row, params};
use serde_json::Value;
use uuid::Uuid;

use super::{from_word, micros, moment, word};
use crate::trouble::Result;

/// Writes that nobody wrote in words: never shown, never a reason to stay.
pub const QUIET: [&str; 2] = ["mark_read", "see_explanation"];

#[derive(Clone)]
pub struct OutboxEntry {
    pub seq: i64,
    pub write: WriteId,
    pub account: Uuid,
    pub command: String,
    pub command_version: u32,
    pub student: Option<StudentId>,
    pub given_name: String,
    pub kind: String,
    pub thing: Uuid,
    pub body: Value,
    pub written_at: DateTime<Utc>,
    pub delivery: Delivery,
    pub refusal: Option<Refusal>,
}

impl OutboxEntry {
    pub fn is_quiet(&self) -> bool {
        QUIET.contains(&self.command.as_str())
    }
}

/// Where the last write about a thing stands; by default nothing was written about it here.
#[derive(Debug, Clone)]
pub struct Standing {
    pub delivery: Delivery,
    pub refusal: Option<Refusal>,
    pub refused_write: Option<WriteId>,
}

impl Default for Standing {
    fn default() -> Standing {
        Standing { delivery: Delivery::Received, refusal: None, refused_write: None }
    }
}

const COLUMNS: &str = "seq, write, account, command, command_version, student, given_name, kind, thing, body, written_at, \
                       state, refusal";

fn entry(row: &Row<'_>) -> Result<OutboxEntry> {
    let id =
        |at: usize| -> Result<Uuid> { Ok(Uuid::parse_str(&row.get::<_, String>(at)?).map_err(anyhow::Error::new)?) };
    Ok(OutboxEntry {
        seq: row.get(0)?,
        write: WriteId(id(1)?),
        account: id(2)?,
        command: row.get(3)?,
        command_version: row.get(4)?,
        student: row.get::<_, Option<String>>(5)?.and_then(|text| text.parse().ok()),
        given_name: row.get(6)?,
        kind: row.get(7)?,
        thing: id(8)?,
        body: serde_json::from_str(&row.get::<_, String>(9)?)?,
        written_at: moment(row.get(10)?),
        delivery: from_word(row.get(11)?)?,
        refusal: row.get::<_, Option<String>>(12)?.map(|text| refusal_of(&text)),
    })
}

fn entries(conn: &Connection, rest: &str, with: impl rusqlite::Params) -> Result<Vec<OutboxEntry>> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM outbox {rest}"))?;
    let mut rows = statement.query(with)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(entry(row)?);
    }
    Ok(found)
}

/// What to put into the outbox.
pub struct New<'a> {
    pub write: WriteId,
    pub account: Uuid,
    pub command: &'a str,
    pub command_version: u32,
    /// `None`: about the school.
    pub student: Option<StudentId>,
    pub given_name: &'a str,
    pub kind: &'a str,
    pub thing: Uuid,
    /// The exact JSON that is sent.
    pub body: &'a str,
    pub written_at: DateTime<Utc>,
}

/// Puts a write at the end; answers its place.
pub fn put(conn: &Connection, new: &New<'_>) -> Result<i64> {
    conn.prepare_cached(
        "INSERT INTO outbox (write, account, command, command_version, student, given_name, kind, thing, body, written_at, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'waiting')",
    )?
    .execute(params![
        new.write.to_string(),
        new.account.to_string(),
        new.command,
        new.command_version,
        new.student.map(|student| student.to_string()),
        new.given_name,
        new.kind,
        new.thing.to_string(),
        new.body,
        micros(new.written_at),
    ])?;
    Ok(conn.last_insert_rowid())
}

/// Everything of an account that waits, in the order it was written.
pub fn waiting(conn: &Connection, account: Uuid) -> Result<Vec<OutboxEntry>> {
    entries(conn, "WHERE account = ?1 AND state = 'waiting' ORDER BY seq", [account.to_string()])
}

pub fn find(conn: &Connection, write: WriteId) -> Result<Option<OutboxEntry>> {
    Ok(entries(conn, "WHERE write = ?1", [write.to_string()])?.pop())
}

/// The same words again, not refused: a second press of the same button.
pub fn find_same(conn: &Connection, command: &str, body: &str) -> Result<Option<OutboxEntry>> {
    let same = entries(
        conn,
        "WHERE command = ?1 AND body = ?2 AND state <> 'refused' ORDER BY seq DESC LIMIT 1",
        [command, body],
    )?;
    Ok(same.into_iter().next())
}

/// What the school has refused about a thing.
pub fn refused(conn: &Connection, account: Uuid, kind: &str, thing: Uuid) -> Result<Vec<OutboxEntry>> {
    entries(
        conn,
        "WHERE account = ?1 AND kind = ?2 AND thing = ?3 AND state = 'refused'",
        params![account.to_string(), kind, thing.to_string()],
    )
}

/// Notes the school's receipt. What nobody wrote in words goes at once.
pub fn receive(conn: &Connection, entry: &OutboxEntry) -> Result<()> {
    if entry.is_quiet() {
        return erase(conn, entry.seq);
    }
    conn.prepare_cached("UPDATE outbox SET state = 'received', refusal = NULL WHERE seq = ?1")?.execute([entry.seq])?;
    Ok(())
}

/// Has everything that the school had received wait again, in the place that it has had.
pub fn send_again(conn: &Connection, account: Uuid) -> Result<()> {
    conn.execute(
        "UPDATE outbox SET state = 'waiting' WHERE account = ?1 AND state = 'received'",
        [account.to_string()],
    )?;
    Ok(())
}

/// Notes the school's no. What nobody wrote in words goes at once: there is nothing to mend.
pub fn refuse(conn: &Connection, entry: &OutboxEntry, refusal: &Refusal) -> Result<()> {
    if entry.is_quiet() {
        return erase(conn, entry.seq);
    }
    conn.prepare_cached("UPDATE outbox SET state = 'refused', refusal = ?2 WHERE seq = ?1")?
        .execute(params![entry.seq, serde_json::to_string(refusal)?])?;
    Ok(())
}

/// Takes a row away, with what it laid over a thing.
pub fn erase(conn: &Connection, seq: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM outbox WHERE seq = ?1")?.execute([seq])?;
    Ok(())
}

/// Erases received rows written before a moment: the facts themselves say the rest.
pub fn erase_received_before(conn: &Connection, account: Uuid, before: DateTime<Utc>) -> Result<()> {
    conn.prepare_cached("DELETE FROM outbox WHERE account = ?1 AND state = 'received' AND written_at < ?2")?
        .execute(params![account.to_string(), micros(before)])?;
    Ok(())
}

/// What people wrote here, newest first.
pub fn list(conn: &Connection, most: u32) -> Result<Vec<OutboxEntry>> {
    entries(conn, "WHERE command NOT IN ('mark_read', 'see_explanation') ORDER BY seq DESC LIMIT ?1", [most])
}

/// How many things that people wrote stand so.
pub fn count(conn: &Connection, account: Option<Uuid>, delivery: Delivery) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM outbox WHERE (?1 IS NULL OR account = ?1) AND state = ?2
             AND command NOT IN ('mark_read', 'see_explanation')",
        )?
        .query_row(params![account.map(|id| id.to_string()), word(&delivery)?], |row| row.get(0))?)
}

/// Where the last write about each thing of a kind stands; of the others nothing was written here.
pub fn standings(conn: &Connection, account: Uuid, kind: &str) -> Result<HashMap<Uuid, Standing>> {
    let mut statement = conn.prepare_cached(
        "SELECT thing, write, state, refusal FROM outbox
         WHERE account = ?1 AND kind = ?2 AND command NOT IN ('mark_read', 'see_explanation') ORDER BY seq",
    )?;
    let mut rows = statement.query(params![account.to_string(), kind])?;
    let mut standings = HashMap::new();
    while let Some(row) = rows.next()? {
        let id = |at: usize| -> Result<Uuid> {
            Ok(Uuid::parse_str(&row.get::<_, String>(at)?).map_err(anyhow::Error::new)?)
        };
        let refusal = row.get::<_, Option<String>>(3)?.map(|text| refusal_of(&text));
        let refused_write = if refusal.is_some() { Some(WriteId(id(1)?)) } else { None };
        standings.insert(id(0)?, Standing { delivery: from_word(row.get(2)?)?, refusal, refused_write });
    }
    Ok(standings)
}

/// A newer program's refusal is still a refusal.
fn refusal_of(text: &str) -> Refusal {
    serde_json::from_str(text).unwrap_or(Refusal::TooOld)
}

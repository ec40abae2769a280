//! Facts: what the feed brought, and over it what waits here to be sent.
//!
//! A body is kept as it came, with whatever a newer school has put in it.

use std::collections::BTreeSet;

use attendance::{SchoolId, StudentId, Topic};
use chrono::{DateTime, Utc};
use protocol::{Change, Forget, Tally, kind};
use rusqlite::{Connection, OptionalExtension, ToSql, params, params_from_iter};
use serde_json::Value;
use uuid::Uuid;

use super::{attachment, from_word, micros, word};
use crate::trouble::Result;

/// One fact as it lies in the store.
#[derive(Debug, Clone)]
pub struct Fact {
    pub id: Uuid,
    pub body: String,
    /// A new thing that the school has refused: shown, and counted in nothing.
    pub refused: bool,
}

/// What a write makes of a thing, until the school has answered.
#[derive(Debug, Clone)]
pub struct Overlay<K = &'static str> {
    pub kind: K,
    pub id: Uuid,
    pub version: u32,
    pub school: SchoolId,
    /// `None`: about the school or a grown-up.
    pub student: Option<StudentId>,
    pub topic: Topic,
    pub body: Value,
}

/// What is taken out of a body, to find it by.
struct Columns {
    state: Option<String>,
    guardian: Option<String>,
    year: Option<i64>,
    at: Option<i64>,
}

fn columns(of: &str, body: &Value) -> Columns {
    let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
    let at = ["received_at", "written_at", "proposed_at"].iter().find_map(|name| body.get(*name)?.as_str());
    Columns {
        state: text(if of == kind::MESSAGE { "side" } else { "state" }),
        guardian: text("guardian"),
        year: body.get("school_year").and_then(Value::as_i64),
        at: at.and_then(|text| DateTime::parse_from_rfc3339(text).ok()).map(|at| micros(at.with_timezone(&Utc))),
    }
}

/// Keeps a change unless something newer is here; says whether it did.
pub fn apply(conn: &Connection, account: Uuid, change: &Change) -> Result<bool> {
    let found = columns(&change.kind, &change.body);
    let kept = conn
        .prepare_cached(
            "INSERT INTO thing (account, kind, id, version, school, student, topic, state, guardian, year, at, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (account, kind, id, school) DO UPDATE SET version = ?4, student = ?6, topic = ?7,
                state = ?8, guardian = ?9, year = ?10, at = ?11, body = ?12
             WHERE excluded.version >= thing.version",
        )?
        .execute(params![
            account.to_string(),
            change.kind,
            change.id.to_string(),
            change.version,
            change.school.to_string(),
            change.student.map(|student| student.to_string()),
            word(&change.topic)?,
            found.state,
            found.guardian,
            found.year,
            found.at,
            change.body.to_string(),
        ])?;
    Ok(kept > 0)
}

/// What has changed since a stamp: facts of a kind about a child, or about the thing itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    pub kind: String,
    pub about: Uuid,
}

/// The number of an account's newest change. The schema's triggers raise it: no change can pass it by.
pub fn stamp(conn: &Connection, account: Uuid) -> Result<i64> {
    let mut newest = conn.prepare_cached("SELECT coalesce(max(stamp), 0) FROM touched WHERE account = ?1")?;
    Ok(newest.query_row([account.to_string()], |row| row.get(0))?)
}

pub fn touched_since(conn: &Connection, account: Uuid, stamp: i64) -> Result<Vec<Touched>> {
    let mut statement =
        conn.prepare_cached("SELECT kind, about FROM touched WHERE account = ?1 AND stamp > ?2 ORDER BY stamp")?;
    let mut rows = statement.query(params![account.to_string(), stamp])?;
    let mut touched = Vec::new();
    while let Some(row) = rows.next()? {
        let about = row.get_ref(1)?.as_str().map_err(anyhow::Error::new)?;
        touched.push(Touched { kind: row.get(0)?, about: Uuid::parse_str(about).map_err(anyhow::Error::new)? });
    }
    Ok(touched)
}

/// Erases what the feed says is no longer for this computer.
pub fn forget(conn: &Connection, account: Uuid, what: &Forget) -> Result<()> {
    let account_text = account.to_string();
    match what {
        Forget::Thing { kind: of, id, school } => {
            let named = params![account_text, of, id.to_string(), school.to_string()];
            // Its files go with it; one that may still be seen is fetched again.
            let names = "instr((SELECT body FROM thing
                WHERE account = ?1 AND kind = ?2 AND id = ?3 AND school = ?4), attachment.id) > 0";
            attachment::erase_fetched(conn, account, names, &[of, &id.to_string(), &school.to_string()])?;
            // What was sent about it was kept to be shown for a while.
            conn.prepare_cached(
                "DELETE FROM outbox WHERE account = ?1 AND kind = ?2 AND thing = ?3 AND state = 'received'",
            )?
            .execute(params![account_text, of, id.to_string()])?;
            for table in ["thing", "overlay"] {
                let rest = "account = ?1 AND kind = ?2 AND id = ?3 AND school = ?4";
                conn.prepare_cached(&format!("DELETE FROM {table} WHERE {rest}"))?.execute(named)?;
            }
        }
        Forget::Student { student, topics } => {
            for topic in topics {
                let (student, topic) = (student.to_string(), word(topic)?);
                forget_words(conn, account, "t.student = ?2 AND t.topic = ?3", &[&student, &topic])?;
                for table in ["thing", "overlay"] {
                    conn.prepare_cached(&format!(
                        "DELETE FROM {table} WHERE account = ?1 AND student = ?2 AND topic = ?3"
                    ))?
                    .execute(params![account_text, student, topic])?;
                }
            }
            // Which topic a file went with is not known here; what may still be seen is brought again when asked for.
            attachment::erase_fetched(conn, account, "student = ?2", &[&student.to_string()])?;
        }
        Forget::School { school } => {
            forget_words(conn, account, "t.school = ?2", &[&school.to_string()])?;
            let theirs = "student IN (SELECT student FROM thing WHERE account = ?1 AND school = ?2)";
            attachment::erase_fetched(conn, account, theirs, &[&school.to_string()])?;
            for table in ["thing", "overlay"] {
                conn.prepare_cached(&format!("DELETE FROM {table} WHERE account = ?1 AND school = ?2"))?
                    .execute(params![account_text, school.to_string()])?;
            }
        }
    }
    Ok(())
}

/// Erases what was sent and what was begun about the things `t` for which a condition holds (`?1` is the account); where
/// a child itself is among them, everything about it. What waits or was refused stays: the school has not got it.
fn forget_words(conn: &Connection, account: Uuid, which: &str, with: &[&dyn ToSql]) -> Result<()> {
    let account = account.to_string();
    let all = || params_from_iter(std::iter::once(&account as &dyn ToSql).chain(with.iter().copied()));
    // Each by its key: a school's computer holds many things.
    let thing = |named: &str| format!("EXISTS (SELECT 1 FROM thing t WHERE t.account = ?1 AND {named} AND {which})");
    conn.prepare_cached(&format!(
        "DELETE FROM outbox WHERE account = ?1 AND state = 'received' AND ({} OR {})",
        thing("t.kind = outbox.kind AND t.id = outbox.thing"),
        thing("t.kind = 'student' AND t.id = outbox.student"),
    ))?
    .execute(all())?;
    // A draft has the id of what it is about in its name.
    conn.prepare_cached(&format!(
        "DELETE FROM draft WHERE {} OR {}",
        thing("t.kind IN ('student', 'explanation', 'support_request', 'goal') AND instr(draft.name, t.id) > 0"),
        thing("t.kind = 'student' AND instr(draft.form, t.id) > 0"),
    ))?
    .execute(all())?;
    Ok(())
}

/// Erases everything that was sent and everything that was begun in an account's name.
pub fn forget_all_words(conn: &Connection, account: Uuid) -> Result<()> {
    forget_words(conn, account, "TRUE", &[])?;
    let account = account.to_string();
    conn.execute("DELETE FROM outbox WHERE account = ?1 AND state = 'received'", [&account])?;
    conn.execute("DELETE FROM draft WHERE instr(name, ?1) > 0 OR instr(form, ?1) > 0", [&account])?;
    Ok(())
}

/// Erases everything that the feed brought; what was written here stays.
pub fn forget_all(conn: &Connection, account: Uuid) -> Result<()> {
    conn.execute("DELETE FROM thing WHERE account = ?1", [account.to_string()])?;
    Ok(())
}

/// The hash over everything that the feed brought.
pub fn tally(conn: &Connection, account: Uuid) -> Result<String> {
    let mut statement = conn.prepare_cached("SELECT kind, id, version FROM thing WHERE account = ?1")?;
    let mut rows = statement.query([account.to_string()])?;
    let mut tally = Tally::default();
    while let Some(row) = rows.next()? {
        let id = Uuid::parse_str(row.get_ref(1)?.as_str().map_err(anyhow::Error::new)?).map_err(anyhow::Error::new)?;
        tally.add(row.get_ref(0)?.as_str().map_err(anyhow::Error::new)?, id, row.get(2)?);
    }
    Ok(tally.to_string())
}

/// Lays what a write makes of a thing over it.
pub fn lay_over<K: AsRef<str>>(conn: &Connection, account: Uuid, seq: i64, overlay: &Overlay<K>) -> Result<()> {
    let kind = overlay.kind.as_ref();
    let found = columns(kind, &overlay.body);
    conn.prepare_cached(
        "INSERT OR REPLACE INTO overlay
            (account, kind, id, seq, version, school, student, topic, state, guardian, year, at, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        account.to_string(),
        kind,
        overlay.id.to_string(),
        seq,
        overlay.version,
        overlay.school.to_string(),
        overlay.student.map(|student| student.to_string()),
        word(&overlay.topic)?,
        found.state,
        found.guardian,
        found.year,
        found.at,
        overlay.body.to_string(),
    ])?;
    Ok(())
}

/// What a write has laid over a thing.
pub fn overlay(conn: &Connection, seq: i64) -> Result<Option<Overlay<String>>> {
    type Kept = (String, String, u32, String, Option<String>, String, String);
    let kept: Option<Kept> = conn
        .prepare_cached("SELECT kind, id, version, school, student, topic, body FROM overlay WHERE seq = ?1")?
        .query_row([seq], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
        })
        .optional()?;
    let Some((kind, id, version, school, student, topic, body)) = kept else { return Ok(None) };
    Ok(Some(Overlay {
        kind,
        id: Uuid::parse_str(&id).map_err(anyhow::Error::new)?,
        version,
        school: school.parse().map_err(anyhow::Error::new)?,
        student: student.map(|text| text.parse()).transpose().map_err(anyhow::Error::new)?,
        topic: from_word(topic)?,
        body: serde_json::from_str(&body)?,
    }))
}

/// Takes a write's overlay away.
pub fn lift(conn: &Connection, seq: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM overlay WHERE seq = ?1")?.execute([seq])?;
    Ok(())
}

/// A refused write: what it would have changed shows again; what it would have made stays, marked.
pub fn refuse(conn: &Connection, seq: i64) -> Result<()> {
    conn.prepare_cached(
        "DELETE FROM overlay WHERE seq = ?1 AND (
            EXISTS (SELECT 1 FROM thing t WHERE t.account = overlay.account AND t.kind = overlay.kind AND t.id = overlay.id)
            OR EXISTS (SELECT 1 FROM overlay o WHERE o.account = overlay.account AND o.kind = overlay.kind
                        AND o.id = overlay.id AND o.seq < overlay.seq))",
    )?
    .execute([seq])?;
    conn.prepare_cached("UPDATE overlay SET refused = 1 WHERE seq = ?1")?.execute([seq])?;
    Ok(())
}

/// Whether the school has a thing, as far as is known here.
pub fn is_here(conn: &Connection, account: Uuid, kind: &str, id: Uuid) -> Result<bool> {
    let mut here = conn.prepare_cached("SELECT 1 FROM thing WHERE account = ?1 AND kind = ?2 AND id = ?3")?;
    Ok(here.exists(params![account.to_string(), kind, id.to_string()])?)
}

/// Puts the words of a later write in the place of an earlier one's, where both leave the thing in the same state.
pub fn hand_down(conn: &Connection, from: i64, to: i64) -> Result<()> {
    conn.prepare_cached(
        "UPDATE overlay SET body = later.body FROM overlay later
         WHERE overlay.seq = ?2 AND later.seq = ?1 AND later.kind = overlay.kind AND later.id = overlay.id
         AND later.state IS overlay.state",
    )?
    .execute([from, to])?;
    Ok(())
}

/// The topics of some changes, for the news.
pub fn topics<'a>(changes: impl IntoIterator<Item = &'a Change>) -> BTreeSet<Topic> {
    changes.into_iter().map(|change| change.topic).collect()
}

/// Takes every overlay of an account away.
pub fn lift_all(conn: &Connection, account: Uuid) -> Result<()> {
    conn.execute("DELETE FROM overlay WHERE account = ?1", [account.to_string()])?;
    Ok(())
}

//! Erasing for good: what goes is gone from the store, from every computer by the feed, and is kept on a list by its id
//! alone, so that a backup from before has it erased again.
//!
//! It never touches the log of acts, which holds ids and nothing that anybody wrote.

mod answer;
mod ask;
mod hold;
mod list;
mod nightly;
mod student;

use attendance::{
    Attachment, AttachmentId, Explanation, Given, Message, PersonId, SchoolId, StudentId, SupportRequest,
};
use chrono::{DateTime, Utc};
use protocol::kind;
use uuid::Uuid;

pub use answer::{answer_deletion, deletion_requests};
pub use ask::{ask_deletion, kept_record};
pub use hold::{end_hold, is_held, place_hold};
pub use list::{LIST, erase_again, listed, read_list, write_lists, write_lists_aside};
pub(crate) use nightly::last_left;
pub use nightly::{erase_due, run_if_due};
pub use student::erase_student;

use crate::{
    Outcome, args,
    store::{
        Conn, StoreResult,
        thing::{self, Thing},
    },
};

/// What the list of erasures calls a note, whose explanation stays, and a file.
const NOTE: &str = "note";
const FILE: &str = "file";
/// All that is ever erased.
const KINDS: [&str; 5] = [kind::STUDENT, kind::MESSAGE, kind::SUPPORT_REQUEST, NOTE, FILE];

/// One thing that was erased, as the list has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erased {
    pub kind: String,
    pub id: Uuid,
}

impl Erased {
    fn of(kind: &str, id: Uuid) -> Erased {
        Erased { kind: kind.to_owned(), id }
    }
}

/// Puts what was erased onto the list.
fn note_erased(conn: &mut dyn Conn, erased: &Erased, at: DateTime<Utc>) -> StoreResult<()> {
    let sql = "INSERT INTO erasure (kind, id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    conn.exec(sql, args![erased.kind.as_str(), erased.id, at]).map(|_| ())
}

/// What a guardian gave of one kind, as it would be erased.
pub fn list_given(conn: &mut dyn Conn, student: StudentId, by: PersonId, what: Given) -> Outcome<Vec<Erased>> {
    let things = |conn: &mut dyn Conn, kind: &str| thing::list_of_student(conn, student, kind);
    let mut found = Vec::new();
    match what {
        Given::Notes => {
            for thing in things(conn, kind::EXPLANATION)? {
                let said: Explanation = thing.fact()?;
                if said.by == by && !said.note.text.is_empty() {
                    found.push(Erased::of(NOTE, thing.id));
                }
            }
        }
        Given::Messages => {
            for thing in things(conn, kind::MESSAGE)? {
                if thing.fact::<Message>()?.by == by {
                    found.push(Erased::of(kind::MESSAGE, thing.id));
                }
            }
        }
        Given::Requests => {
            for thing in things(conn, kind::SUPPORT_REQUEST)? {
                if thing.fact::<SupportRequest>()?.by == by {
                    found.push(Erased::of(kind::SUPPORT_REQUEST, thing.id));
                }
            }
        }
        Given::Files => {
            let sql = "SELECT id FROM attachment WHERE student = $1 AND uploaded_by = $2 ORDER BY id";
            let files: Vec<Uuid> = conn.list(sql, args![student, by], |row| row.parsed(0))?;
            found.extend(files.into_iter().map(|id| Erased::of(FILE, id)));
        }
    }
    Ok(found)
}

/// Erases one thing and puts it onto the list; gives whose school it was at. What is gone already stays gone.
pub fn erase_one(conn: &mut dyn Conn, erased: &Erased, at: DateTime<Utc>) -> Outcome<Option<SchoolId>> {
    note_erased(conn, erased, at)?;
    match erased.kind.as_str() {
        kind::STUDENT => erase_student(conn, StudentId(erased.id)),
        NOTE => erase_note(conn, erased.id),
        FILE => erase_file(conn, AttachmentId(erased.id)),
        kind => erase_thing(conn, kind, erased.id),
    }
}

/// A thing with the files that it names.
fn erase_thing(conn: &mut dyn Conn, kind: &str, id: Uuid) -> Outcome<Option<SchoolId>> {
    let Some(found) = thing::find_anywhere(conn, kind, id)? else { return Ok(None) };
    conn.exec("DELETE FROM attachment WHERE thing_kind = $1 AND thing_id = $2", args![kind, id])?;
    thing::remove(conn, &found)?;
    Ok(Some(found.school))
}

/// The words of an explanation. That the day was explained, and what the school decided, is the school's own record.
fn erase_note(conn: &mut dyn Conn, id: Uuid) -> Outcome<Option<SchoolId>> {
    let Some(found) = thing::find_anywhere(conn, kind::EXPLANATION, id)? else { return Ok(None) };
    let mut said: Explanation = found.fact()?;
    said.note.text.clear();
    said.version += 1;
    rewrite(conn, found, serde_json::to_value(&said)?).map(Some)
}

/// A file, and its name where something names it.
fn erase_file(conn: &mut dyn Conn, id: AttachmentId) -> Outcome<Option<SchoolId>> {
    let sql = "SELECT thing_kind, thing_id FROM attachment WHERE id = $1";
    let named = conn.find(sql, args![id], |row| {
        let kind = row.optional(0, |row, column| Ok(row.text(column)?.to_owned()))?;
        Ok(kind.zip(row.optional(1, |row, column| row.parsed::<Uuid>(column))?))
    })?;
    conn.exec("DELETE FROM attachment WHERE id = $1", args![id])?;
    let Some((kind, thing)) = named.flatten() else { return Ok(None) };
    let Some(found) = thing::find_anywhere(conn, &kind, thing)? else { return Ok(None) };
    let mut body = found.body.clone();
    let files: Vec<Attachment> = serde_json::from_value(body["attachments"].take()).unwrap_or_default();
    let left: Vec<Attachment> = files.into_iter().filter(|file| file.id != id).collect();
    body["attachments"] = serde_json::to_value(left)?;
    if body.get("version").is_some() {
        body["version"] = (found.version + 1).into();
    }
    rewrite(conn, found, body).map(Some)
}

fn rewrite(conn: &mut dyn Conn, before: Thing, body: serde_json::Value) -> Outcome<SchoolId> {
    let next = Thing { version: before.version + 1, body, ..before.clone() };
    thing::renew(conn, &before, &next)?;
    Ok(next.school)
}

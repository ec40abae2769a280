//! Files kept here: picked and not yet sent, or fetched to be looked at. They lie in the encrypted store itself.

use attendance::{Attachment, AttachmentId, StudentId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use uuid::Uuid;

use super::{from_word, micros, word};
use crate::trouble::Result;

/// A file with its bytes.
pub struct AttachmentRow {
    pub attachment: Attachment,
    pub content: Vec<u8>,
    pub uploaded: bool,
}

pub fn save(conn: &Connection, account: Uuid, row: &AttachmentRow, at: DateTime<Utc>) -> Result<()> {
    let about = &row.attachment;
    conn.prepare_cached(
        "INSERT OR REPLACE INTO attachment (id, account, student, name, kind, content, uploaded, kept_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        about.id.to_string(),
        account.to_string(),
        about.student.to_string(),
        about.name,
        word(&about.kind)?,
        row.content,
        i64::from(row.uploaded),
        micros(at),
    ])?;
    Ok(())
}

pub fn find(conn: &Connection, id: AttachmentId) -> Result<Option<AttachmentRow>> {
    type Kept = (String, String, String, Vec<u8>, i64);
    let kept: Option<Kept> = conn
        .prepare_cached("SELECT student, name, kind, content, uploaded FROM attachment WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        .optional()?;
    let Some((student, name, kind, content, uploaded)) = kept else { return Ok(None) };
    let student: StudentId = student.parse().map_err(anyhow::Error::new)?;
    let attachment = Attachment { id, student, name, kind: from_word(kind)?, bytes: content.len() as u32 };
    Ok(Some(AttachmentRow { attachment, content, uploaded: uploaded != 0 }))
}

/// Whether a file is here, and has or has not reached the school.
pub fn uploaded(conn: &Connection, id: AttachmentId) -> Result<Option<bool>> {
    Ok(conn
        .prepare_cached("SELECT uploaded FROM attachment WHERE id = ?1")?
        .query_row([id.to_string()], |row| row.get::<_, i64>(0))
        .optional()?
        .map(|uploaded| uploaded != 0))
}

pub fn save_uploaded(conn: &Connection, id: AttachmentId) -> Result<()> {
    conn.prepare_cached("UPDATE attachment SET uploaded = 1 WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// Erases every file but those that something refused names: the words can be said again with them, and the school shows
/// nobody a file that came without its words.
pub fn erase_but_refused(conn: &Connection, account: Uuid) -> Result<()> {
    conn.execute(
        "DELETE FROM attachment WHERE account = ?1
         AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.state = 'refused' AND instr(o.body, attachment.id) > 0)",
        [account.to_string()],
    )?;
    Ok(())
}

/// Has every file that was sent from here sent again with what names it: a school that still has it takes it as the same.
pub fn send_again(conn: &Connection, account: Uuid) -> Result<()> {
    conn.execute(
        "UPDATE attachment SET uploaded = 0 WHERE account = ?1
         AND EXISTS (SELECT 1 FROM outbox o WHERE o.account = ?1 AND instr(o.body, attachment.id) > 0)",
        [account.to_string()],
    )?;
    Ok(())
}

/// What nothing waiting, refused or half-written names.
const UNNAMED: &str = "
    NOT EXISTS (SELECT 1 FROM outbox o WHERE o.state <> 'received' AND instr(o.body, attachment.id) > 0)
    AND NOT EXISTS (SELECT 1 FROM draft d WHERE instr(d.form, attachment.id) > 0)";

/// Erases those of the files that the school has for which a condition holds (`?1` is the account). What waits, was
/// refused or is half written keeps its own; whoever may still see another fetches it again.
pub fn erase_fetched(conn: &Connection, account: Uuid, which: &str, with: &[&dyn ToSql]) -> Result<()> {
    let account = account.to_string();
    let args: Vec<&dyn ToSql> = [&account as &dyn ToSql].into_iter().chain(with.iter().copied()).collect();
    let sql = format!("DELETE FROM attachment WHERE account = ?1 AND uploaded = 1 AND {which} AND {UNNAMED}");
    conn.prepare_cached(&sql)?.execute(&args[..])?;
    Ok(())
}

/// Erases files kept before a moment that nothing waiting or half-written names: the school has them, or nobody wants
/// them.
pub fn sweep(conn: &Connection, before: DateTime<Utc>) -> Result<()> {
    conn.prepare_cached(&format!("DELETE FROM attachment WHERE kept_at < ?1 AND {UNNAMED}"))?
        .execute([micros(before)])?;
    Ok(())
}

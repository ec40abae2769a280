//! Whether a file is damaged, another key's, or whole after a bad moment of its disk.
//!
//! Nothing is called damaged that was not found so twice, by connections of their own, and nothing here changes a file.

use std::path::Path;

use rusqlite::ErrorCode;

use super::{connect, keyed};
use crate::{
    key::Key,
    trouble::{Result, Trouble},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Whole,
    Damaged,
    /// No page fits the key.
    OtherKey,
}

/// Whether an error may come of a file that is not as it was written.
pub fn is_suspected(trouble: &Trouble) -> bool {
    let Trouble::Failed(error) = trouble else { return false };
    let sqlite = error.chain().find_map(|cause| cause.downcast_ref::<rusqlite::Error>());
    sqlite.is_some_and(is_of_the_file)
}

pub fn is_of_the_file(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}

/// Looks at the whole file. An error means that the disk, not the file, is what does not answer.
pub fn examine(path: &Path, key: &Key) -> Result<Found> {
    let first = look(path, key)?;
    if first == Found::Whole {
        return Ok(first);
    }
    // A connection that has met a failing disk once calls the file foreign for ever: one look is not enough.
    let second = look(path, key)?;
    Ok(if first == second { first } else { Found::Whole })
}

fn look(path: &Path, key: &Key) -> Result<Found> {
    let looked = connect(path, key)
        .and_then(|connection| Ok(connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))?));
    match looked {
        Ok(said) if said == "ok" => Ok(Found::Whole),
        Err(trouble) if !is_suspected(&trouble) => Err(trouble),
        _ if is_cut_off(path)? || pages_fit(path, key)? => Ok(Found::Damaged),
        _ => Ok(Found::OtherKey),
    }
}

/// Whether less is left of a file than any store has: SQLite would take nothing at all for a new one.
pub fn is_cut_off(path: &Path) -> Result<bool> {
    Ok(std::fs::metadata(path)?.len() < super::PAGE as u64)
}

/// Whether any page of the file proves itself by the key.
fn pages_fit(path: &Path, key: &Key) -> Result<bool> {
    // Of a file whose beginning is lost, the pages behind it are proved by the salt that it was made with.
    for salt in [None, Some(super::salt(key))] {
        let (pages, bad) = pages(path, key, salt)?;
        if bad < pages {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many pages a file has, and how many of them do not prove themselves.
pub(super) fn pages(path: &Path, key: &Key, salt: Option<[u8; super::SALT]>) -> Result<(usize, usize)> {
    let connection = keyed(path, key, salt)?;
    let bytes = std::fs::metadata(path)?.len();
    let pages = usize::try_from(bytes / super::PAGE as u64).unwrap_or(usize::MAX);
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = statement.query([])?;
    let mut bad = 0;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        if said.starts_with("error reading") {
            return Err(anyhow::anyhow!("the disk does not give the store's pages").into());
        }
        // The last line may be about what is less than a page.
        bad += usize::from(!said.contains("invalid size"));
    }
    Ok((pages, bad))
}

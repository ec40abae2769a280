//! What this computer keeps for itself: settings, drafts, what has been looked at. None of it is ever sent.

use std::collections::HashMap;

use attendance::DeviceId;
use chrono::{DateTime, Utc};
use protocol::{Draft, Salvage, Settings};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{micros, moment};
use crate::{clock::SameDay, trouble::Result};

pub fn settings(conn: &Connection) -> Result<Settings> {
    let kept: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE name = 'settings'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    // Settings of a newer program that this one cannot read are no reason to keep a person out.
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

pub fn save_settings(conn: &Connection, settings: &Settings) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES ('settings', ?1)")?
        .execute([serde_json::to_string(settings)?])?;
    Ok(())
}

/// What became of the store before this one, until somebody has read it.
pub fn salvage(conn: &Connection) -> Result<Option<Salvage>> {
    let kept: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE name = 'salvage'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

pub fn save_salvage(conn: &Connection, salvage: &Salvage) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES ('salvage', ?1)")?
        .execute([serde_json::to_string(salvage)?])?;
    Ok(())
}

pub fn drop_salvage(conn: &rusqlite::Transaction<'_>) -> Result<()> {
    conn.execute("DELETE FROM setting WHERE name = 'salvage'", [])?;
    Ok(())
}

/// `None`: no school has been heard yet.
pub fn same_day(conn: &Connection) -> Result<Option<SameDay>> {
    let kept: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE name = 'same_day'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

pub fn save_same_day(conn: &Connection, day: SameDay) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES ('same_day', ?1)")?
        .execute([serde_json::to_string(&day)?])?;
    Ok(())
}

pub fn find_draft(conn: &Connection, name: &str) -> Result<Option<Draft>> {
    let kept: Option<(String, i64)> = conn
        .prepare_cached("SELECT form, kept_at FROM draft WHERE name = ?1")?
        .query_row([name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(match kept {
        Some((form, at)) => {
            Some(Draft { name: name.to_owned(), form: serde_json::from_str(&form)?, kept_at: Some(moment(at)) })
        }
        None => None,
    })
}

pub fn save_draft(conn: &Connection, draft: &Draft, at: DateTime<Utc>) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO draft (name, form, kept_at) VALUES (?1, ?2, ?3)")?.execute(params![
        draft.name,
        draft.form.to_string(),
        micros(at)
    ])?;
    Ok(())
}

pub fn drop_draft(conn: &Connection, name: &str) -> Result<()> {
    conn.prepare_cached("DELETE FROM draft WHERE name = ?1")?.execute([name])?;
    Ok(())
}

/// The id kept under a name for this computer, or else this new one, kept from now on.
pub fn device_or_keep(conn: &Connection, name: &str, new: DeviceId) -> Result<DeviceId> {
    conn.prepare_cached("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute([name, &new.to_string()])?;
    let mut kept = conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    let kept: String = kept.query_row([name], |row| row.get(0))?;
    Ok(kept.parse().map_err(anyhow::Error::new)?)
}

pub fn drop_device(conn: &Connection, name: &str) -> Result<()> {
    conn.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([name])?;
    Ok(())
}

/// Up to which version a thing has been looked at; 0: never.
pub fn seen(conn: &Connection, account: Uuid, kind: &str, id: Uuid) -> Result<u32> {
    Ok(conn
        .prepare_cached("SELECT version FROM seen WHERE account = ?1 AND kind = ?2 AND id = ?3")?
        .query_row(params![account.to_string(), kind, id.to_string()], |row| row.get(0))
        .optional()?
        .unwrap_or(0))
}

/// As [`seen`], of every thing of a kind that has been looked at.
pub fn seen_of_kind(conn: &Connection, account: Uuid, kind: &str) -> Result<HashMap<Uuid, u32>> {
    let mut statement = conn.prepare_cached("SELECT id, version FROM seen WHERE account = ?1 AND kind = ?2")?;
    let mut rows = statement.query(params![account.to_string(), kind])?;
    let mut seen = HashMap::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_str().map_err(anyhow::Error::new)?;
        seen.insert(Uuid::parse_str(id).map_err(anyhow::Error::new)?, row.get(1)?);
    }
    Ok(seen)
}

pub fn save_seen(conn: &Connection, account: Uuid, kind: &str, id: Uuid, version: u32) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO seen (account, kind, id, version) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![account.to_string(), kind, id.to_string(), version])?;
    Ok(())
}

//! The people who are joined on this computer. Nothing here talks to their schools.

use attendance::{DeviceId, PersonId, Side, StaffRole};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::{from_word, micros, moment, word};
use crate::trouble::Result;

#[derive(Clone)]
pub struct AccountRow {
    pub id: Uuid,
    pub address: String,
    pub side: Side,
    pub person: PersonId,
    pub name: String,
    pub roles: Vec<StaffRole>,
    pub device: DeviceId,
    /// `None`: signed out by the school.
    pub token: Option<String>,
    pub cursor: Option<String>,
    pub synced_at: Option<DateTime<Utc>>,
    pub verified_on: Option<NaiveDate>,
    pub unverified: bool,
    pub started_over_on: Option<NaiveDate>,
    pub start_over_after: Option<DateTime<Utc>>,
}

/// A token never reaches a log.
impl std::fmt::Debug for AccountRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Account({})", self.id)
    }
}

const COLUMNS: &str = "id, address, side, person, name, roles, device, token, cursor, synced_at, verified_on, \
                       unverified, started_over_on, start_over_after";

/// Every account, the first joined first.
pub fn list(conn: &Connection) -> Result<Vec<AccountRow>> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM account ORDER BY rowid"))?;
    let mut rows = statement.query([])?;
    let mut accounts = Vec::new();
    while let Some(row) = rows.next()? {
        accounts.push(account(row)?);
    }
    Ok(accounts)
}

pub fn find(conn: &Connection, id: Uuid) -> Result<Option<AccountRow>> {
    Ok(list(conn)?.into_iter().find(|account| account.id == id))
}

fn account(row: &Row<'_>) -> Result<AccountRow> {
    let id =
        |at: usize| -> Result<Uuid> { Ok(Uuid::parse_str(&row.get::<_, String>(at)?).map_err(anyhow::Error::new)?) };
    let day = |at: usize| -> Result<Option<NaiveDate>> {
        Ok(row.get::<_, Option<String>>(at)?.and_then(|text| text.parse().ok()))
    };
    Ok(AccountRow {
        id: id(0)?,
        address: row.get(1)?,
        side: from_word(row.get(2)?)?,
        person: PersonId(id(3)?),
        name: row.get(4)?,
        roles: serde_json::from_str(&row.get::<_, String>(5)?)?,
        device: DeviceId(id(6)?),
        token: row.get(7)?,
        cursor: row.get(8)?,
        synced_at: row.get::<_, Option<i64>>(9)?.map(moment),
        verified_on: day(10)?,
        unverified: row.get::<_, i64>(11)? != 0,
        started_over_on: day(12)?,
        start_over_after: row.get::<_, Option<i64>>(13)?.map(moment),
    })
}

/// Keeps the account, new or changed.
pub fn save(conn: &Connection, a: &AccountRow) -> Result<()> {
    conn.prepare_cached(&format!(
        "INSERT INTO account ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         ON CONFLICT (id) DO UPDATE SET address = ?2, side = ?3, person = ?4, name = ?5, roles = ?6, device = ?7,
            token = ?8, cursor = ?9, synced_at = ?10, verified_on = ?11, unverified = ?12, started_over_on = ?13,
            start_over_after = ?14"
    ))?
    .execute(params![
        a.id.to_string(),
        a.address,
        word(&a.side)?,
        a.person.to_string(),
        a.name,
        serde_json::to_string(&a.roles)?,
        a.device.to_string(),
        a.token,
        a.cursor,
        a.synced_at.map(micros),
        a.verified_on.map(|day| day.to_string()),
        i64::from(a.unverified),
        a.started_over_on.map(|day| day.to_string()),
        a.start_over_after.map(micros),
    ])?;
    Ok(())
}

/// Forgets the account and everything that came with it.
pub fn erase(conn: &Connection, id: Uuid) -> Result<()> {
    conn.execute("DELETE FROM account WHERE id = ?1", [id.to_string()])?;
    conn.execute("DELETE FROM touched WHERE account = ?1", [id.to_string()])?;
    Ok(())
}

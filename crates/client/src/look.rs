//! What a guardian's own computer would hold, laid into a store of its own in memory and read by the same code.
//!
//! Nothing of it reaches this computer's disk, and nothing can be written there.

use std::sync::{Mutex, PoisonError};

use attendance::{DeviceId, PersonId, Side};
use chrono::{DateTime, NaiveDate, Utc};
use protocol::{Account, GuardianFeed, Lock, PullAnswer, Session, SyncState};
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    apply,
    desk::Desk,
    engine::Engine,
    shelf::Shelves,
    store::{self, AccountRow, account},
    trouble::Result,
};

pub(crate) struct Look {
    pub guardian: PersonId,
    account: Uuid,
    name: String,
    today: NaiveDate,
    now: DateTime<Utc>,
    conn: Mutex<Connection>,
    shelves: Shelves,
}

impl Look {
    /// Takes a guardian's feed as the guardian's computer takes a page of it.
    pub fn at(feed: GuardianFeed, now: DateTime<Utc>) -> Result<Look> {
        let GuardianFeed { guardian, name, today, changes, .. } = feed;
        let conn = store::in_memory()?;
        let account = guardian.0;
        let row = AccountRow {
            id: account,
            address: String::new(),
            side: Side::Family,
            person: guardian,
            name: name.clone(),
            roles: Vec::new(),
            device: DeviceId(Uuid::nil()),
            // Signed in, as far as a screen can tell; good for nothing at any school.
            token: Some(String::new()),
            cursor: None,
            synced_at: Some(now),
            verified_on: None,
            unverified: false,
            started_over_on: None,
            start_over_after: None,
        };
        account::save(&conn, &row)?;
        let page = PullAnswer {
            protocol: protocol::PROTOCOL,
            abilities: Vec::new(),
            start_over: false,
            restored: false,
            forget: Vec::new(),
            changes,
            cursor: String::new(),
            more: false,
            tally: None,
            today,
        };
        apply::page(&Desk::open_to_write(&conn, today, now)?, account, None, page, 0)?;
        let (conn, shelves) = (Mutex::new(conn), Shelves::default());
        Ok(Look { guardian, account, name, today, now, conn, shelves })
    }

    pub fn read<T>(&self, read: impl FnOnce(&Desk<'_>) -> Result<T>) -> Result<T> {
        let conn = self.conn.lock().unwrap_or_else(PoisonError::into_inner);
        read(&Desk::open(&conn, &self.shelves, self.today, self.now)?)
    }

    /// Who is here, as the guardian's screens ask; the words and letters stay the reader's own.
    pub fn session(&self, engine: &Engine) -> Result<Session> {
        let schools = self.read(|desk| {
            let family = desk.of_side(Side::Family);
            let names = family.iter().map(|facts| Ok(facts.schools()?.into_iter().map(|school| school.name).collect()));
            Ok(names.collect::<Result<Vec<Vec<String>>>>()?.concat())
        })?;
        Ok(Session {
            lock: Lock::Open,
            settings: engine.settings()?,
            words: engine.has_words(),
            today: self.today,
            accounts: vec![Account {
                id: self.account,
                side: Side::Family,
                person: self.guardian,
                name: self.name.clone(),
                roles: Vec::new(),
                address: String::new(),
                school_names: schools,
                signed_out: false,
            }],
            sync: SyncState { online: true, last_synced_at: Some(self.now), waiting: 0, refused: 0, problem: None },
            salvage: None,
        })
    }
}

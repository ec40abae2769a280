//! The office: the store with everything it needs beside it. One per server process.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use attendance::{Rules, School, SchoolId};
use chrono::NaiveDate;
use chrono_tz::Tz;
use protocol::kind;

use crate::{
    Clock, Ids, Outcome, args,
    backup::Backups,
    certificate::Certificate,
    pace::Pace,
    rates::Columns,
    scan::Scanner,
    store::{Conn, Executor, Heard, Listening, Store, StorePlace, StoreResult},
    tries::Tries,
    wake::Wake,
};

#[derive(Clone)]
pub struct Office {
    pub store: Arc<Store>,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn Ids>,
    pub wake: Arc<Wake>,
    pub tries: Arc<Tries>,
    /// Wrong codes of second factors.
    pub code_tries: Arc<Tries>,
    /// Where every child stands, once somebody has asked for counts.
    pub columns: Arc<Mutex<Columns>>,
    /// Where backups go; `None`: nobody has said.
    pub backups: Option<Arc<Backups>>,
    /// Where newer versions of the app are laid; `None`: beside the data.
    pub updates: Option<PathBuf>,
    /// What this server proves itself by; `None`: it speaks plainly, to this computer alone.
    pub certificate: Option<Arc<Certificate>>,
    /// What looks into files before they are kept; `None`: nobody has said.
    pub scanner: Option<Arc<Scanner>>,
    pub pace: Arc<Pace>,
}

impl Office {
    /// Opens the store in a folder, or makes it.
    pub fn open(folder: &Path, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>, executor: Executor) -> anyhow::Result<Office> {
        std::fs::create_dir_all(folder)?;
        Office::open_at(folder.join("presente.db").into(), clock, ids, executor)
    }

    /// Opens the store in a file or a database.
    pub fn open_at(
        place: StorePlace,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn Ids>,
        executor: Executor,
    ) -> anyhow::Result<Office> {
        let store = Store::open(&place, executor)?;
        let (wake, tries, columns) = (Arc::new(Wake::new()), Arc::default(), Arc::default());
        let code_tries = Arc::new(Tries::of_codes());
        Ok(Office {
            store,
            clock,
            ids,
            wake,
            tries,
            code_tries,
            columns,
            backups: None,
            updates: None,
            certificate: None,
            scanner: None,
            pace: Arc::default(),
        })
    }
}

impl Office {
    /// Wakes waiting computers when another server on the same database has changed something, for as long as what this
    /// gives is kept. `None`: the store does not say, and must be looked at.
    pub fn hear_others(&self) -> StoreResult<Option<Listening>> {
        let office = self.clone();
        self.store.listen(move |heard| match heard {
            Heard::School(school) => office.wake.tell([school]),
            // What was said before was not heard: everybody looks.
            Heard::Listening => match office.store.read(list_school_ids) {
                Ok(schools) => office.wake.tell(schools),
                Err(error) => tracing::warn!(error = error.to_string(), "nobody was woken"),
            },
        })
    }
}

/// Every school that has a counter here, in the order of their ids.
pub fn list_school_ids(conn: &mut dyn Conn) -> StoreResult<Vec<SchoolId>> {
    conn.list("SELECT id FROM school ORDER BY id", &[], |row| row.parsed(0))
}

/// Every school here, in the order of their ids.
pub fn list_schools(conn: &mut dyn Conn) -> Outcome<Vec<School>> {
    // Read straight into its type: every request asks for it.
    Ok(conn.list("SELECT body FROM thing WHERE kind = $1 ORDER BY school", args![kind::SCHOOL], |row| row.json(0))?)
}

pub fn read_school(conn: &mut dyn Conn, school: SchoolId) -> Outcome<School> {
    let sql = "SELECT body FROM thing WHERE kind = $1 AND id = $2 AND school = $2";
    let found = conn.find(sql, args![kind::SCHOOL, school], |row| row.json(0))?;
    Ok(found.ok_or_else(|| anyhow::anyhow!("school {school} has no row of its own"))?)
}

/// A rule pack that must be here, since a school's row names it.
pub fn read_rules(pack: &str) -> anyhow::Result<Rules> {
    Rules::find(pack).ok_or_else(|| anyhow::anyhow!("rule pack {pack} is not known"))
}

/// The school day it is at a school.
pub fn today_at(conn: &mut dyn Conn, clock: &dyn Clock, school: SchoolId) -> Outcome<NaiveDate> {
    Ok(clock.today(&read_school(conn, school)?.time_zone))
}

/// The school whose settings stand for the server's own, where it is not about one of them.
pub fn first_school(conn: &mut dyn Conn) -> StoreResult<Option<School>> {
    // A school's thing has the school's own id.
    let first = "SELECT body FROM thing WHERE kind = $1 ORDER BY id LIMIT 1";
    conn.find(first, args![kind::SCHOOL], |row| row.json(0))
}

/// The time zone of the server's own hours: one server, one night.
pub fn zone_here(conn: &mut dyn Conn) -> StoreResult<Tz> {
    Ok(first_school(conn)?.and_then(|school| school.time_zone.parse().ok()).unwrap_or_default())
}

/// A day to date rights by, before it is known which school they are at.
pub fn today_here(conn: &mut dyn Conn, clock: &dyn Clock) -> Outcome<NaiveDate> {
    Ok(clock.today(zone_here(conn)?.name()))
}

/// Queues a write behind every other one of every school: for what changes several, and what is decided by all.
pub fn take_every_school(conn: &mut dyn Conn) -> StoreResult<()> {
    if !conn.is_beside_others() {
        return Ok(());
    }
    let schools = list_school_ids(conn)?;
    conn.take_schools(&schools)
}

/// The highest number given out at a school so far.
pub fn seq_of(conn: &mut dyn Conn, school: SchoolId) -> StoreResult<i64> {
    Ok(conn.find("SELECT seq FROM school WHERE id = $1", args![school], |r| r.int(0))?.unwrap_or(0))
}

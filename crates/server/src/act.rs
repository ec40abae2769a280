//! One row per act, never changed: who did what about whom, and when. Never a name, a note or a mark.

use attendance::{DeviceId, PersonId, SchoolId, StudentId};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    args,
    store::{Conn, StoreResult},
};

/// An act about to be written down.
#[derive(Debug, Clone, Default)]
pub struct Act {
    pub person: Option<PersonId>,
    pub device: Option<DeviceId>,
    pub school: Option<SchoolId>,
    pub student: Option<StudentId>,
    /// Kind and id of what it was done to.
    pub thing: Option<(String, Uuid)>,
    /// Numbers and words of this program; empty when there is nothing to add.
    pub detail: String,
}

impl Act {
    pub fn record(self, conn: &mut dyn Conn, id: Uuid, at: DateTime<Utc>, what: &str) -> StoreResult<()> {
        let thing = self.thing.map(|(kind, id)| format!("{kind}/{id}"));
        conn.exec(
            "INSERT INTO act (id, at, person, device, what, school, student, thing, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            args![id, at, self.person, self.device, what, self.school, self.student, thing, self.detail],
        )?;
        Ok(())
    }
}

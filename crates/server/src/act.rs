//! One line per act, never changed and never deleted: who did what about whom, and when. Never a name, a note or a mark.

use attendance::{DeviceId, PersonId, SchoolId, StudentId};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    act_chain::{self, End},
    args,
    store::{Conn, StoreResult, Val},
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
        // The one character that not every engine can keep would break the chain on the way to the other.
        let detail = self.detail.replace('\0', "\u{fffd}");
        let chain = self.school.map(|school| school.to_string()).unwrap_or_default();
        let End { length, head } = act_chain::take_place(conn, &chain)?;
        let [id, at, what]: [Val; 3] = [id.into(), at.into(), what.into()];
        let mut line: Vec<Val> = vec![chain.as_str().into(), length.into(), id, at, self.person.into()];
        line.extend([self.device.into(), what, self.school.into(), self.student.into(), thing.into(), detail.into()]);
        let hash = act_chain::hash(&head, &line);
        line.push(hash.as_str().into());
        conn.exec(
            "INSERT INTO act (chain, place, id, at, person, device, what, school, student, thing, detail, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            &line,
        )?;
        conn.exec("UPDATE act_chain SET head = $2 WHERE chain = $1", args![chain, hash])?;
        Ok(())
    }
}

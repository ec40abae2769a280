//! How far a reader has come in a thread; only ever forward, and never past what can have been written.

use attendance::{MarkRead, ReadMark, Topic, message};
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{kind, read_mark_id};

use super::{Deed, Place, send_message::school_for};
use crate::{Outcome, rights::Audience, store::thing};

/// How far the clocks of two servers beside each other may be apart.
const CLOCKS_APART: TimeDelta = TimeDelta::minutes(5);

pub fn mark_read(deed: &mut Deed<'_>, ask: MarkRead) -> Outcome<()> {
    let written_by = |at: DateTime<Utc>| at.min(deed.now + CLOCKS_APART);
    let ask = MarkRead { delivered_to: ask.delivered_to.map(written_by), read_to: ask.read_to.map(written_by), ..ask };
    let school = school_for(deed, ask.student, ask.guardian)?;
    let reader = deed.asker.person;
    let id = read_mark_id(ask.student, ask.guardian, reader);
    let current = thing::find(deed.conn, school, kind::READ_MARK, id)?;
    let current = current.map(|t| t.fact::<ReadMark>()).transpose()?;
    let (name, side) = (deed.asker.name.clone(), deed.asker.side);
    let Some(mark) = message::mark_read(current.as_ref(), &ask, reader, &name, side) else { return Ok(()) };
    let place = Place {
        kind: kind::READ_MARK,
        id,
        school,
        student: Some(ask.student),
        topic: Topic::Messages,
        audience: Audience::staff_and(ask.guardian),
    };
    deed.put(place, mark.version, &mark)
}

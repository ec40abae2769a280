//! A word from a family to the school, or from the school to a family, about one child.

use attendance::{Refusal, SchoolId, SendMessage, Side, StudentId, Topic, message::send};
use protocol::kind;

use super::{Deed, Place};
use crate::{
    Outcome, args,
    rights::{Audience, StaffAct, children_of},
};

pub fn send_message(deed: &mut Deed<'_>, ask: SendMessage) -> Outcome<()> {
    let school = school_for(deed, ask.student, ask.guardian)?;
    deed.check_new(kind::MESSAGE, ask.id.0)?;
    deed.tie_files(&ask.attachments, kind::MESSAGE, ask.id.0)?;
    let (by, name, side) = (deed.asker.person, deed.asker.name.clone(), deed.asker.side);
    let (student, guardian) = (ask.student, ask.guardian);
    let message = send(ask, by, &name, side, Some(deed.now))?;
    let place = Place {
        kind: kind::MESSAGE,
        id: message.id.0,
        school,
        student: Some(student),
        topic: Topic::Messages,
        audience: Audience::staff_and(guardian),
    };
    deed.put(place, message.version, &message)
}

/// The school at which this thread may be written in by the asker.
pub(super) fn school_for(deed: &mut Deed<'_>, student: StudentId, guardian: attendance::PersonId) -> Outcome<SchoolId> {
    if deed.asker.side == Side::Family {
        if guardian != deed.asker.person {
            return Err(Refusal::NotAllowed.into());
        }
        return deed.asker.may_for_child(student, Topic::Messages);
    }
    let school = deed.school_of(student)?;
    deed.asker.may_at_school(school, StaffAct::Message)?;
    let tied = deed.conn.find(
        "SELECT 1 FROM guardian_link WHERE guardian = $1 AND student = $2",
        args![guardian, student],
        |row| row.int(0),
    )?;
    tied.ok_or(Refusal::NotFound)?;
    // Nobody writes where a document says that nobody may: the message would reach no one.
    let today = deed.today(school)?;
    let children = children_of(deed.conn, guardian, today)?;
    let open = children.iter().any(|c| c.student == student && c.topics.contains(&Topic::Messages));
    if open { Ok(school) } else { Err(Refusal::NotAllowed.into()) }
}

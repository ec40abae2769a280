//! Write a message about a child. A family writes in its own thread, staff in a guardian's.

use attendance::{Message, PersonId, Refusal, SendMessage, Side, Topic, message};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn send_message(desk: &Desk<'_>, ask: SendMessage, _: DateTime<Utc>) -> Result<Made<Message>> {
    let side = desk.side_in_thread(ask.guardian);
    let facts = desk.of_side_knowing(ask.student, side)?;
    if facts.fact(kind::MESSAGE, ask.id.0)?.is_some_and(|fact| !fact.refused) {
        return Err(Refusal::WriteReused.into());
    }
    if side == Side::School && !facts.guardian_links(ask.student)?.iter().any(|link| link.guardian == ask.guardian) {
        return Err(Refusal::NotAllowed.into());
    }
    desk.check_files(&ask.attachments, &[])?;
    let message = message::send(ask, facts.account.person, &facts.account.name, side, None)?;
    let (student, id, version) = (message.student, message.id.0, message.version);
    Made::new(&facts, student, kind::MESSAGE, Topic::Messages, id, version, message)
}

impl Desk<'_> {
    /// On which side of a guardian's thread the person at this computer stands.
    pub(crate) fn side_in_thread(&self, guardian: PersonId) -> Side {
        let own = self.of_side(Side::Family).iter().any(|facts| facts.account.person == guardian);
        if own { Side::Family } else { Side::School }
    }
}

//! Puts a refused item away, once it has been read. What still waits is never put away.

use attendance::Refusal;
use protocol::{Delivery, ForWrite, Nothing};

use crate::{
    engine::Engine,
    store::{outbox, thing},
    trouble::Result,
};

pub(crate) fn put_away(engine: &Engine, ask: ForWrite) -> Result<Nothing> {
    let topic = engine.act(|desk| {
        // Put away before, by itself or with what it was built on: there is nothing left to do.
        let Some(entry) = outbox::find(desk.conn, ask.write)? else { return Ok(None) };
        if entry.delivery != Delivery::Refused {
            return Err(Refusal::NotAllowed.into());
        }
        let topic = thing::overlay(desk.conn, entry.seq)?.map(|overlay| overlay.topic);
        // Of something that the school never took, all that was said goes at once.
        let came_to_be = thing::is_here(desk.conn, entry.account, &entry.kind, entry.thing)?;
        for refused in outbox::refused(desk.conn, entry.account, &entry.kind, entry.thing)? {
            if refused.seq == entry.seq || !came_to_be {
                thing::lift(desk.conn, refused.seq)?;
                outbox::erase(desk.conn, refused.seq)?;
            }
        }
        Ok(Some(topic.unwrap_or_else(|| topic_of(&entry.kind))))
    })?;
    engine.tell_changed(topic);
    engine.tell_sync()?;
    Ok(Nothing {})
}

fn topic_of(kind: &str) -> attendance::Topic {
    use attendance::Topic;
    use protocol::kind;
    match kind {
        kind::SUPPORT_REQUEST => Topic::Support,
        kind::MESSAGE => Topic::Messages,
        kind::GOAL => Topic::Decisions,
        kind::POLICY_RECEIPT => Topic::School,
        _ => Topic::Attendance,
    }
}

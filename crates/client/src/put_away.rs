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
        let entry = outbox::find(desk.conn, ask.write)?.ok_or(Refusal::NotFound)?;
        if entry.delivery != Delivery::Refused {
            return Err(Refusal::NotAllowed.into());
        }
        let topic = thing::overlay(desk.conn, entry.seq)?.map(|overlay| overlay.topic);
        thing::lift(desk.conn, entry.account, entry.seq)?;
        outbox::erase(desk.conn, entry.seq)?;
        Ok(topic.unwrap_or_else(|| topic_of(&entry.kind)))
    })?;
    engine.tell_changed([topic]);
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
        _ => Topic::Attendance,
    }
}

//! Taking the school's receipt for a write: it stands, or it was refused and says why.
//!
//! A receipt that comes again does nothing again, and nothing that was written here is dropped by one.

use attendance::{Refusal, Topic};
use protocol::{Received, kind};

use crate::{
    desk::Desk,
    store::{OutboxEntry, outbox, thing},
    trouble::Result,
};

/// Takes a receipt; once taken, it does nothing again.
pub(crate) fn take(desk: &Desk<'_>, entry: &OutboxEntry, outcome: Received) -> Result<Vec<Topic>> {
    let waits = outbox::find(desk.conn, entry.write)?.filter(|now| now.delivery == protocol::Delivery::Waiting);
    let mut topics = vec![topic_of(entry)];
    match outcome {
        Received::Done(changes) => {
            for change in &changes {
                thing::apply(desk.conn, entry.account, change)?;
            }
            topics.extend(thing::topics(&changes));
            if waits.is_some() {
                thing::lift(desk.conn, entry.seq)?;
                outbox::receive(desk.conn, entry)?;
            }
        }
        Received::Refused(refusal) => {
            if waits.is_some() {
                tracing::info!(write = %entry.write, command = entry.command, "the school refused a write");
                let refusal = built_on_refused(desk, entry, &refusal)?.unwrap_or(refusal);
                thing::refuse(desk.conn, entry.seq)?;
                outbox::refuse(desk.conn, entry, &refusal)?;
            }
        }
    }
    Ok(topics)
}

/// What was said on top of something that the school has not taken was not found there: it is told why the first was
/// refused, and the newest words stand where the family will look for them.
fn built_on_refused(desk: &Desk<'_>, entry: &OutboxEntry, refusal: &Refusal) -> Result<Option<Refusal>> {
    if *refusal != Refusal::NotFound || thing::is_here(desk.conn, entry.account, &entry.kind, entry.thing)? {
        return Ok(None);
    }
    let refused = outbox::refused(desk.conn, entry.account, &entry.kind, entry.thing)?;
    let Some(first) = refused.into_iter().find(|first| first.seq < entry.seq) else { return Ok(None) };
    thing::hand_down(desk.conn, entry.seq, first.seq)?;
    Ok(first.refusal)
}

pub(crate) fn topic_of(entry: &OutboxEntry) -> Topic {
    match entry.kind.as_str() {
        kind::SUPPORT_REQUEST => Topic::Support,
        kind::MESSAGE | kind::READ_MARK => Topic::Messages,
        kind::GOAL => Topic::Decisions,
        kind::POLICY_RECEIPT => Topic::School,
        _ => Topic::Attendance,
    }
}

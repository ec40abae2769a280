//! Taking one page of a school's feed, in one transaction: start over, forget, change, remember how far.
//!
//! What waits to be sent is never lost by it: it is laid over what has come, again. What a school that was restored from
//! a backup may have lost waits again.

use std::collections::BTreeSet;

use attendance::Topic;
use chrono::TimeDelta;
use protocol::{Forget, PullAnswer};
use uuid::Uuid;

use crate::{
    desk::Desk,
    store::{account, attachment, outbox, thing},
    trouble::Result,
    write,
};

/// Computers whose feeds disagree do not all start over at the same moment: within so many seconds.
const START_OVER_WITHIN_SECONDS: u32 = 15 * 60;

/// Takes a page that was asked for from a cursor; answers which topics have changed. `chance` spreads a starting over.
///
/// `None`: this computer stands elsewhere by now, since it began anew meanwhile. The page is not taken: what lies before
/// it would be missing for ever.
pub(crate) fn page(
    desk: &Desk<'_>,
    id: Uuid,
    from: Option<&str>,
    page: PullAnswer,
    chance: u32,
) -> Result<Option<BTreeSet<Topic>>> {
    let Some(mut account) = account::find(desk.conn, id)? else { return Ok(Some(BTreeSet::new())) };
    if account.cursor.as_deref() != from {
        return Ok(None);
    }
    let mut topics = thing::topics(&page.changes);
    if page.start_over {
        if page.restored {
            // Before anything is erased: what came after the backup may be nowhere but here.
            outbox::send_again(desk.conn, id)?;
            attachment::send_again(desk.conn, id)?;
        }
        thing::forget_all(desk.conn, id)?;
        attachment::erase_fetched(desk.conn, id, "true", &[])?;
        topics.extend(Topic::ALL);
    }
    for what in &page.forget {
        thing::forget(desk.conn, id, what)?;
        match what {
            Forget::Student { topics: lost, .. } => topics.extend(lost),
            Forget::Thing { .. } | Forget::School { .. } => topics.extend(Topic::ALL),
        }
    }
    for change in &page.changes {
        thing::apply(desk.conn, id, change)?;
    }
    if !topics.is_empty() {
        account.unverified = true;
        write::lay_again(desk, id)?;
    }
    account.cursor = Some(page.cursor);
    if let Some(theirs) = page.tally.filter(|_| !page.more) {
        if thing::tally(desk.conn, id)? == theirs {
            account.verified_on = Some(desk.today);
            account.unverified = false;
        } else {
            tracing::error!(account = %id, "what is here and what the school holds do not agree");
            if account.started_over_on == Some(desk.today) {
                // Starting over has not helped today; tomorrow it may.
                account.verified_on = Some(desk.today);
                account.unverified = false;
            } else if account.start_over_after.is_none() {
                let wait = TimeDelta::seconds(i64::from(chance % START_OVER_WITHIN_SECONDS));
                account.start_over_after = Some(desk.now + wait);
            }
        }
    }
    account::save(desk.conn, &account)?;
    Ok(Some(topics))
}

/// Goes back to the feed's beginning when that is due: once a day at most.
pub(crate) fn start_over_when_due(desk: &Desk<'_>, id: Uuid) -> Result<()> {
    let Some(mut account) = account::find(desk.conn, id)? else { return Ok(()) };
    // A moment further off than any wait was set by a clock that has been put right since.
    let longest = desk.now + TimeDelta::seconds(i64::from(START_OVER_WITHIN_SECONDS));
    if account.start_over_after.is_some_and(|after| after <= desk.now || longest < after) {
        account.start_over_after = None;
        account.started_over_on = Some(desk.today);
        account.cursor = None;
        account::save(desk.conn, &account)?;
    }
    Ok(())
}

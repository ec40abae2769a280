//! What was written here and where it stands, newest first. Marks that nobody wrote in words are not shown.

use protocol::{Nothing, OutboxRow};

use crate::{desk::Desk, store::outbox, trouble::Result};

const ROWS_MOST: u32 = 200;

pub(crate) fn outbox(desk: &Desk<'_>, _: Nothing) -> Result<Vec<OutboxRow>> {
    let rows = outbox::list(desk.conn, ROWS_MOST)?.into_iter().map(|entry| OutboxRow {
        write: entry.write,
        command: entry.command,
        student: entry.student,
        given_name: entry.given_name,
        written_at: entry.written_at,
        delivery: entry.delivery,
        refusal: entry.refusal,
        body: entry.body,
    });
    Ok(rows.collect())
}

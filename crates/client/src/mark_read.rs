//! Note how far a thread has been received and read. Only ever moves forward; nobody is shown this as an item.

use attendance::{MarkRead, ReadMark, Topic, message};
use chrono::{DateTime, Utc};
use protocol::{kind, read_mark_id};

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn mark_read(desk: &Desk<'_>, ask: MarkRead, _: DateTime<Utc>) -> Result<Made<ReadMark>> {
    let side = desk.side_in_thread(ask.guardian);
    let facts = desk.of_side_knowing(ask.student, side)?;
    let (reader, reader_name) = (facts.account.person, &facts.account.name);
    let current = facts.find_read_mark(ask.student, ask.guardian, reader)?;
    let Some(mark) = message::mark_read(current.as_ref(), &ask, reader, reader_name, side) else {
        return Ok(Made::same(current.unwrap_or_else(|| ReadMark {
            student: ask.student,
            guardian: ask.guardian,
            reader,
            reader_name: reader_name.clone(),
            side,
            version: 0,
            delivered_to: None,
            read_to: None,
        })));
    };
    let id = read_mark_id(mark.student, mark.guardian, mark.reader);
    Made::new(&facts, ask.student, kind::READ_MARK, Topic::Messages, id, mark.version, mark)
}

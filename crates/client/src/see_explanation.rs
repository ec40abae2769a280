//! Staff have an explanation on screen; the family is told so. Nothing is decided by it.

use attendance::{Explanation, SeeExplanation, Side, Topic, see};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn see_explanation(desk: &Desk<'_>, ask: SeeExplanation, _: DateTime<Utc>) -> Result<Made<Explanation>> {
    let facts = desk.of_side_holding(kind::EXPLANATION, ask.id.0, Side::School)?;
    let current: Explanation = facts.read(kind::EXPLANATION, ask.id.0)?.standing()?;
    let Some(seen) = see(&current) else { return Ok(Made::same(current)) };
    let (student, id, version) = (seen.student, seen.id.0, seen.version);
    Made::new(&facts, student, kind::EXPLANATION, Topic::Attendance, id, version, seen)
}

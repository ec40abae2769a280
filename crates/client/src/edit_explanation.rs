//! Change an explanation that the school has not decided.

use attendance::{EditExplanation, Explanation, Side, Topic, edit};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn edit_explanation(desk: &Desk<'_>, ask: EditExplanation, _: DateTime<Utc>) -> Result<Made<Explanation>> {
    let facts = desk.of_side_holding(kind::EXPLANATION, ask.id.0, Side::Family)?;
    let current: Explanation = facts.read(kind::EXPLANATION, ask.id.0)?.standing()?;
    facts.check_may_decide(current.student)?;
    desk.check_files(&ask.attachments, &current.attachments)?;
    let judged = facts.judged_by(current.student, ask.days.first().copied(), ask.said_on)?;
    let edited = edit(&current, ask, facts.account.person, None, &judged.context())?;
    let (student, id, version) = (edited.student, edited.id.0, edited.version);
    Made::new(&facts, student, kind::EXPLANATION, Topic::Attendance, id, version, edited)
}

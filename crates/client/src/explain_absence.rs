//! Say why a child was or will be away. Never waits for a network.

use attendance::{ExplainAbsence, Explanation, Refusal, Side, Topic, explain};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn explain_absence(desk: &Desk<'_>, ask: ExplainAbsence, _: DateTime<Utc>) -> Result<Made<Explanation>> {
    let facts = desk.of_side_knowing(ask.student, Side::Family)?;
    facts.check_may_decide(ask.student)?;
    if facts.fact(kind::EXPLANATION, ask.id.0)?.is_some_and(|fact| !fact.refused) {
        return Err(Refusal::WriteReused.into());
    }
    desk.check_files(&ask.attachments, &[])?;
    let judged = facts.judged_by(ask.student, ask.days.first().copied(), ask.said_on)?;
    let explanation = explain(ask, facts.account.person, &facts.account.name, None, &judged.context())?;
    let (student, id, version) = (explanation.student, explanation.id.0, explanation.version);
    Made::new(&facts, student, kind::EXPLANATION, Topic::Attendance, id, version, explanation)
}

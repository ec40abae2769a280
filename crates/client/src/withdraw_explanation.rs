//! Take an explanation back, as long as the school has not decided.

use attendance::{Explanation, Side, Topic, WithdrawExplanation, withdraw};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn withdraw_explanation(
    desk: &Desk<'_>,
    ask: WithdrawExplanation,
    _: DateTime<Utc>,
) -> Result<Made<Explanation>> {
    let facts = desk.of_side_holding(kind::EXPLANATION, ask.id.0, Side::Family)?;
    let current: Explanation = facts.read(kind::EXPLANATION, ask.id.0)?.standing()?;
    facts.check_may_decide(current.student)?;
    let taken_back = withdraw(&current, &ask, facts.account.person)?;
    let (student, id, version) = (taken_back.student, taken_back.id.0, taken_back.version);
    Made::new(&facts, student, kind::EXPLANATION, Topic::Attendance, id, version, taken_back)
}

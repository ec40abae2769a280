//! A family takes an explanation back, until the school has decided.

use attendance::{Explanation, Topic, WithdrawExplanation, explain::withdraw};
use protocol::kind;

use super::{Deed, Place};
use crate::Outcome;

pub fn withdraw_explanation(deed: &mut Deed<'_>, ask: WithdrawExplanation) -> Outcome<()> {
    let (found, current) = deed.find::<Explanation>(kind::EXPLANATION, ask.id.0)?;
    deed.asker.may_decide_for(current.student, Topic::Attendance)?;
    let withdrawn = withdraw(&current, &ask, deed.asker.person)?;
    deed.put(Place::of_explanation(found.school, &withdrawn), withdrawn.version, &withdrawn)
}

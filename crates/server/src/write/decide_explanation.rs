//! The school answers an explanation. What the days count as is a layer over the record, which stays as it came.

use attendance::{DecideExplanation, Explanation, decide};
use protocol::kind;

use super::{Deed, Place, missing};
use crate::{Outcome, rights::StaffAct};

pub fn decide_explanation(deed: &mut Deed<'_>, ask: DecideExplanation) -> Outcome<()> {
    let (found, current) = deed.find::<Explanation>(kind::EXPLANATION, ask.id.0)?;
    deed.asker.may_at_school(found.school, StaffAct::ReviewExplanation)?;
    let first = *current.days.first().ok_or_else(|| missing("the day of an explanation"))?;
    let record = deed.record(found.school, current.student, first)?;
    record.house.check_decider(current.reason, &deed.asker.roles_at(found.school))?;
    let decided = decide(&current, ask, deed.asker.person, &deed.asker.name, deed.now, &record.rules)?;
    deed.put(Place::of_explanation(found.school, &decided), decided.version, &decided)
}

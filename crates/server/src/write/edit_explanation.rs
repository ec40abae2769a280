//! A family changes an explanation that the school has not decided.

use attendance::{EditExplanation, Explanation, Refusal, Topic, explain::edit};
use protocol::kind;

use super::{Deed, Place};
use crate::Outcome;

pub fn edit_explanation(deed: &mut Deed<'_>, ask: EditExplanation) -> Outcome<()> {
    let (found, current) = deed.find::<Explanation>(kind::EXPLANATION, ask.id.0)?;
    deed.asker.may_decide_for(current.student, Topic::Attendance)?;
    deed.tie_files(&ask.attachments, kind::EXPLANATION, ask.id.0)?;
    let first = *ask.days.first().ok_or(Refusal::NoDays)?;
    let judged_on = deed.judged_on(found.school, ask.said_on)?;
    let record = deed.record(found.school, current.student, first)?;
    let edited = edit(&current, ask, deed.asker.person, Some(deed.now), &record.context(judged_on))?;
    deed.put(Place::of_explanation(found.school, &edited), edited.version, &edited)
}

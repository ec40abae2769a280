//! A family says why a child was or will be away.

use attendance::{ExplainAbsence, Refusal, Topic, explain::explain};
use protocol::kind;

use super::{Deed, Place};
use crate::Outcome;

pub fn explain_absence(deed: &mut Deed<'_>, ask: ExplainAbsence) -> Outcome<()> {
    let school = deed.asker.may_decide_for(ask.student, Topic::Attendance)?;
    deed.check_new(kind::EXPLANATION, ask.id.0)?;
    deed.tie_files(&ask.attachments, kind::EXPLANATION, ask.id.0)?;
    let first = *ask.days.first().ok_or(Refusal::NoDays)?;
    let judged_on = deed.judged_on(school, ask.said_on)?;
    let record = deed.record(school, ask.student, first)?;
    let (by, name) = (deed.asker.person, deed.asker.name.clone());
    let explanation = explain(ask, by, &name, Some(deed.now), &record.context(judged_on))?;
    deed.put(Place::of_explanation(school, &explanation), explanation.version, &explanation)
}

//! What an explanation will need, or why it cannot be sent: the rule before the form is sent.

use std::sync::Arc;

use attendance::{ExplainAbsence, Refusal, Side, Topic, explain, what_it_needs};
use protocol::ExplanationCheck;

use crate::{desk::Desk, trouble::Result};

/// A form is looked at while it is being filled in: what is still to be picked is no reason to say no, except that
/// there is nothing to say yet.
pub(crate) fn check_explanation(desk: &Desk<'_>, ask: ExplainAbsence) -> Result<ExplanationCheck> {
    let facts = desk.of_side_knowing(ask.student, Side::Family)?;
    let taken = facts.taken(ask.student)?.contains(&Topic::Decisions).then_some(Refusal::RightTaken);
    let mut judged = facts.judged_by(ask.student, ask.days.first().copied(), ask.said_on)?;
    // The explanation being edited does not stand in its own way.
    let others = judged.explanations.iter().filter(|one| one.id != ask.id).cloned().collect();
    judged.explanations = Arc::new(others);
    let context = judged.context();
    let need = (!ask.days.is_empty()).then(|| what_it_needs(&ask.days, ask.part, ask.reason, &context));
    let (student, days) = (facts.student(ask.student)?, ask.days.clone());
    let refused = explain(ask, facts.account.person, &facts.account.name, None, &context).err();
    let refusal = taken.or(refused);
    let school = facts.school(student.school)?;
    let (times, now) = (facts.house(school.id)?.times, facts.time_at(&school));
    let cut_off_passed = times.cut_off_passed(&days, desk.today, now);
    let report_until = times.report_until.filter(|until| days.contains(&desk.today) && now <= *until);
    Ok(ExplanationCheck { need, refusal, cut_off_passed, report_until })
}

//! An explanation as staff review it: its rule, the child's standing, and what each answer would change.

use std::sync::Arc;

use attendance::{Explanation, PersonId, Refusal, Side, Verdict, review_effect, standing, what_it_needs};
use protocol::{ForExplanation, Review, kind};

use crate::{
    desk::{Desk, Facts, Found},
    read::{explanations, students::Guardians},
    trouble::Result,
};

pub(crate) fn review(desk: &Desk<'_>, ask: ForExplanation) -> Result<Review> {
    let facts = desk.of_side_holding(kind::EXPLANATION, ask.id.0, Side::School)?;
    Ok(of(&facts, facts.read(kind::EXPLANATION, ask.id.0)?)?.ok_or(Refusal::NotFound)?)
}

/// `None`: the child is not known here (any more).
pub(crate) fn of(facts: &Facts<'_>, found: Found<Explanation>) -> Result<Option<Review>> {
    let Some(view) = explanations::view(facts, found)? else { return Ok(None) };
    let one = &view.explanation;
    // As of the day the family wrote: what it needs; as of today: what an answer changes.
    let mut judged = facts.judged_by(one.student, one.days.first().copied(), one.said_on)?;
    let others = judged.explanations.iter().filter(|other| other.id != one.id).cloned().collect();
    let all = std::mem::replace(&mut judged.explanations, Arc::new(others));
    let need = what_it_needs(&one.days, one.part, one.reason, &judged.context());
    judged.explanations = all;
    judged.today = facts.desk.today;
    let context = judged.context();
    let effect = |verdict| one.state.is_open().then(|| review_effect(one, verdict, &context));
    let (if_accepted, if_not_accepted) = (effect(Verdict::Accept), effect(Verdict::NotAccept));
    let standing = standing(&judged.days, &judged.calendar, &judged.explanations, &judged.rules, judged.today);
    Ok(Some(Review {
        family_language: family_language(facts, &view.student, one.by)?,
        need: Some(need),
        standing,
        if_accepted,
        if_not_accepted,
        view,
    }))
}

/// What the one who wrote it reads, else what the family does.
fn family_language(facts: &Facts<'_>, student: &attendance::Student, by: PersonId) -> Result<Option<String>> {
    if let Some(language) = facts.find_person(by)?.and_then(|person| person.language) {
        return Ok(Some(language));
    }
    Ok(Guardians::of(facts, std::slice::from_ref(student))?.language(student))
}

//! An explanation as staff review it: its rule, the child's standing, and what each answer would change.

use std::sync::Arc;

use attendance::{
    Explanation, Need, PersonId, Refusal, ReviewEffect, Side, Standing, Student, Verdict, review_effect, standing,
    what_it_needs,
};
use protocol::{ForExplanation, Review, kind};

use crate::{
    desk::{Desk, Facts, Found},
    read::{explanations, students},
    trouble::Result,
};

pub(crate) fn review(desk: &Desk<'_>, ask: ForExplanation) -> Result<Review> {
    let facts = desk.of_side_holding(kind::EXPLANATION, ask.id.0, Side::School)?;
    Ok(of(&facts, facts.read(kind::EXPLANATION, ask.id.0)?)?.ok_or(Refusal::NotFound)?)
}

/// How an open explanation stands, and what an answer would change: worked out once, until its child's facts change.
pub(crate) struct Judgement {
    need: Need,
    standing: Option<Standing>,
    if_accepted: Option<ReviewEffect>,
    if_not_accepted: Option<ReviewEffect>,
}

/// `None`: the child is not known here (any more).
pub(crate) fn of(facts: &Facts<'_>, found: Found<Explanation>) -> Result<Option<Review>> {
    let Some(view) = explanations::view(facts, found)? else { return Ok(None) };
    let one = &view.explanation;
    let judged = facts.shelf.judgements.or_make((one.student, one.id), || Ok(Arc::new(judge(facts, one)?)))?;
    let school = facts.school(view.student.school)?;
    let house = facts.house(school.id)?;
    let decided_by = match house.check_decider(one.reason, &facts.account.roles) {
        Err(Refusal::DecidedBy { role }) => Some(role),
        _ => None,
    };
    let zone: chrono_tz::Tz = school.time_zone.parse().unwrap_or_default();
    let came = one.received_at.map(|at| at.with_timezone(&zone).time());
    let after_cut_off = came.and_then(|time| house.times.cut_off_passed(&one.days, one.said_on, time));
    Ok(Some(Review {
        decided_by,
        after_cut_off,
        family_language: family_language(facts, &view.student, one.by)?,
        need: Some(judged.need.clone()),
        standing: judged.standing.clone(),
        if_accepted: judged.if_accepted.clone(),
        if_not_accepted: judged.if_not_accepted.clone(),
        view,
    }))
}

fn judge(facts: &Facts<'_>, one: &Explanation) -> Result<Judgement> {
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
    Ok(Judgement { need, standing, if_accepted, if_not_accepted })
}

/// What the one who wrote it reads, else what the family does.
fn family_language(facts: &Facts<'_>, student: &Student, by: PersonId) -> Result<Option<String>> {
    match facts.find_person(by)?.and_then(|person| person.language) {
        Some(language) => Ok(Some(language)),
        None => students::family_language(facts, student),
    }
}

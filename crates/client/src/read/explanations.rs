//! Explanations with where they stand: on their way, at the school, refused.

use attendance::{Explanation, Refusal, Side, StudentId};
use protocol::{ExplanationView, ForExplanation, ForSome, kind};

use crate::{
    desk::{Desk, Facts, Found},
    store::outbox::Standing,
    trouble::Result,
};

pub(crate) fn explanations(desk: &Desk<'_>, ask: ForSome) -> Result<Vec<ExplanationView>> {
    let mut views = Vec::new();
    for facts in desk.about(ask.student)? {
        match ask.student {
            Some(student) => views.extend(of(&facts, student)?),
            None => {
                for found in facts.list(kind::EXPLANATION)? {
                    views.extend(view(&facts, found)?);
                }
            }
        }
    }
    sort(&mut views);
    Ok(views)
}

pub(crate) fn explanation(desk: &Desk<'_>, ask: ForExplanation) -> Result<ExplanationView> {
    let facts = desk.holding(kind::EXPLANATION, ask.id.0, Side::Family)?;
    Ok(view(&facts, facts.read(kind::EXPLANATION, ask.id.0)?)?.ok_or(Refusal::NotFound)?)
}

/// A child's explanations, newest first.
pub(crate) fn of(facts: &Facts<'_>, student: StudentId) -> Result<Vec<ExplanationView>> {
    let mut views = Vec::new();
    for found in facts.list_of(kind::EXPLANATION, student)? {
        views.extend(view(facts, found)?);
    }
    sort(&mut views);
    Ok(views)
}

/// Newest first: what the school has not had yet is newer than anything it has.
fn sort(views: &mut [ExplanationView]) {
    views.sort_by_key(|view| {
        let one = &view.explanation;
        std::cmp::Reverse((one.received_at.is_none(), one.received_at, one.said_on, one.id))
    });
}

/// `None`: the child is not known here (any more).
pub(crate) fn view(facts: &Facts<'_>, found: Found<Explanation>) -> Result<Option<ExplanationView>> {
    let explanation = found.fact;
    let Some(student) = facts.find_student(explanation.student)? else { return Ok(None) };
    let Standing { delivery, refusal, refused_write } = facts.standing_of(kind::EXPLANATION, explanation.id.0)?;
    let mine = explanation.by == facts.account.person
        && facts.account.side == Side::Family
        && explanation.state.is_open()
        && !found.refused;
    Ok(Some(ExplanationView { explanation, student, delivery, refusal, refused_write, mine }))
}

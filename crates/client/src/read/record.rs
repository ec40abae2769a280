//! A child's whole record, as its family may take it along: only what this computer holds, and nothing that is not the
//! reader's own to see.

use std::collections::BTreeMap;

use attendance::{PersonId, ReadMark, Side, StudentId};
use chrono::{DateTime, Utc};
use protocol::{
    ExplanationView, FamilyRecord, ForSome, ForStudent, ForThread, ForYear, Nothing, OwnTie, SeenBy, SeenWhat,
    SupportView, kind,
};

use crate::{
    desk::{Desk, Facts},
    read::{explanations, goals, history, policies, support_requests, thread},
    trouble::Result,
};

pub(crate) fn record(desk: &Desk<'_>, ask: ForStudent) -> Result<FamilyRecord> {
    let ForStudent { student } = ask;
    // Staff keep a child's record at the school.
    let facts = desk.of_side_knowing(student, Side::Family)?;
    let school = facts.student(student)?.school;
    let newest = history(desk, ForYear { student, school_year: None })?;
    let year = |school_year: &i32| history(desk, ForYear { student, school_year: Some(*school_year) });
    let of_child = ForSome { student: Some(student) };
    let explanations = explanations(desk, of_child.clone())?;
    let support = support_requests(desk, of_child)?;
    let mut read = policies(desk, Nothing {})?;
    read.retain(|view| view.policy.school == school && view.confirmed.is_some());
    read.sort_by_key(|view| std::cmp::Reverse(view.confirmed.map(|confirmed| confirmed.said_on)));
    Ok(FamilyRecord {
        made_on: desk.today,
        years: newest.school_years.iter().map(year).collect::<Result<_>>()?,
        seen_by: seen_by(&facts, student, &explanations, &support)?,
        explanations,
        support,
        goals: goals(desk, ask)?,
        messages: thread(desk, ForThread { student, guardian: None })?.messages,
        policies: read,
        own: own_tie(&facts, student)?,
    })
}

/// What the reader is to the child. Nobody else's tie is in it.
fn own_tie(facts: &Facts<'_>, student: StudentId) -> Result<Option<OwnTie>> {
    let links = facts.guardian_links(student)?;
    let own = links.iter().find(|link| link.guardian == facts.account.person);
    Ok(own.map(|link| OwnTie { relation: link.relation, limits: link.limits.clone() }))
}

/// Who at the school has read the reader's thread, and who has answered what the reader said.
fn seen_by(
    facts: &Facts<'_>,
    student: StudentId,
    explanations: &[ExplanationView],
    support: &[SupportView],
) -> Result<Vec<SeenBy>> {
    let reader = facts.account.person;
    let mut last: BTreeMap<(SeenWhat, String), DateTime<Utc>> = BTreeMap::new();
    let mut note = |what: SeenWhat, name: &str, at: DateTime<Utc>| {
        let last = last.entry((what, name.to_owned())).or_insert(at);
        *last = at.max(*last);
    };
    for mark in facts.list_in_thread::<ReadMark>(kind::READ_MARK, student, reader)? {
        if let (Side::School, Some(at)) = (mark.fact.side, mark.fact.read_to) {
            note(SeenWhat::Messages, &mark.fact.reader_name, at);
        }
    }
    let own = |by: PersonId| by == reader;
    for answer in explanations.iter().filter(|view| own(view.explanation.by)).flat_map(|view| &view.explanation.answers)
    {
        note(SeenWhat::Explanations, &answer.by_name, answer.at);
    }
    for request in support.iter().map(|view| &view.request).filter(|request| own(request.by)) {
        for step in request.steps.iter().filter(|step| !own(step.by)) {
            note(SeenWhat::Requests, &step.by_name, step.at);
        }
    }
    Ok(last.into_iter().map(|((what, name), at)| SeenBy { name, what, at }).collect())
}

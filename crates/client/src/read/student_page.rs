//! Everything a liaison may see of one child, on one page.

use attendance::Side;
use protocol::{ForStudent, ForYear, GuardianView, StudentPage};

use crate::{
    desk::Desk,
    read::{explanations, goals, history, support_requests, threads},
    trouble::Result,
};

pub(crate) fn student_page(desk: &Desk<'_>, ask: ForStudent) -> Result<StudentPage> {
    let facts = desk.of_side_knowing(ask.student, Side::School)?;
    let mut guardians = Vec::new();
    for link in facts.guardian_links(ask.student)?.iter().cloned() {
        if let Some(person) = facts.find_person(link.guardian)? {
            guardians.push(GuardianView { link, person });
        }
    }
    guardians.sort_by(|a, b| {
        (!a.link.primary_contact, &a.person.family_name, &a.person.given_name, a.link.id).cmp(&(
            !b.link.primary_contact,
            &b.person.family_name,
            &b.person.given_name,
            b.link.id,
        ))
    });
    Ok(StudentPage {
        history: history::of(&facts, ForYear { student: ask.student, school_year: None })?,
        guardians,
        explanations: explanations::of(&facts, ask.student)?,
        requests: support_requests::of(&facts, ask.student)?,
        threads: threads::of_child(&facts, ask.student)?,
        goals: goals::of(&facts, ask.student)?,
    })
}

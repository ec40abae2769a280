//! Staff take a request, date it, answer it or close it.

use attendance::{HandleSupport, PersonId, Refusal, Side, SupportRequest, Topic, support};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{
    desk::{Desk, Facts},
    trouble::Result,
    write::Made,
};

pub(crate) fn handle_support(desk: &Desk<'_>, ask: HandleSupport, at: DateTime<Utc>) -> Result<Made<SupportRequest>> {
    let facts = desk.of_side_holding(kind::SUPPORT_REQUEST, ask.id.0, Side::School)?;
    let current: SupportRequest = facts.read(kind::SUPPORT_REQUEST, ask.id.0)?.standing()?;
    let owner_name = match ask.owner {
        Some(owner) => name_of_staff(&facts, &current, owner)?,
        None => current.owner_name.clone(),
    };
    let (by, by_name) = (facts.account.person, &facts.account.name);
    let handled = support::handle(&current, ask, &owner_name, by, by_name, at, desk.today)?;
    let (student, id, version) = (handled.student, handled.id.0, handled.version);
    Made::new(&facts, student, kind::SUPPORT_REQUEST, Topic::Support, id, version, handled)
}

fn name_of_staff(facts: &Facts<'_>, request: &SupportRequest, owner: PersonId) -> Result<String> {
    if owner == facts.account.person {
        return Ok(facts.account.name.clone());
    }
    let colleagues = facts.colleagues(facts.student(request.student)?.school, request.kind.readers())?;
    let contact = colleagues.iter().find(|contact| contact.person == Some(owner));
    Ok(contact.map(|contact| contact.name.clone()).ok_or(Refusal::NotFound)?)
}

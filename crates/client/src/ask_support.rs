//! A family asks the school for support.

use attendance::{AskSupport, Refusal, Side, SupportRequest, Topic, support};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn ask_support(desk: &Desk<'_>, ask: AskSupport, _: DateTime<Utc>) -> Result<Made<SupportRequest>> {
    let facts = desk.of_side_knowing(ask.student, Side::Family)?;
    if facts.fact(kind::SUPPORT_REQUEST, ask.id.0)?.is_some_and(|fact| !fact.refused) {
        return Err(Refusal::WriteReused.into());
    }
    desk.check_files(&ask.attachments, &[])?;
    let school = facts.school(facts.student(ask.student)?.school)?;
    let calendar = facts.calendar(school.id, school.school_year)?;
    let today = ask.said_on.min(desk.today);
    let request = support::ask(ask, facts.account.person, &facts.account.name, None, &calendar, today)?;
    let (student, id, version) = (request.student, request.id.0, request.version);
    Made::new(&facts, student, kind::SUPPORT_REQUEST, Topic::Support, id, version, request)
}

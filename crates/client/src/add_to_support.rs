//! A family adds a word to its request, reopens it or takes it back.

use attendance::{AddToSupport, Side, SupportRequest, Topic, support};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn add_to_support(desk: &Desk<'_>, ask: AddToSupport, at: DateTime<Utc>) -> Result<Made<SupportRequest>> {
    let facts = desk.of_side_holding(kind::SUPPORT_REQUEST, ask.id.0, Side::Family)?;
    let current: SupportRequest = facts.read(kind::SUPPORT_REQUEST, ask.id.0)?.standing()?;
    let school = facts.school(facts.student(current.student)?.school)?;
    let calendar = facts.calendar(school.id, school.school_year)?;
    let (by, by_name) = (facts.account.person, &facts.account.name);
    let added = support::add(&current, ask, by, by_name, at, &calendar, desk.today)?;
    let (student, id, version) = (added.student, added.id.0, added.version);
    Made::new(&facts, student, kind::SUPPORT_REQUEST, Topic::Support, id, version, added)
}

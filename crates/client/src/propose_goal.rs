//! Staff propose a goal to a family.

use attendance::{Goal, ProposeGoal, Refusal, Side, Topic, goal};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn propose_goal(desk: &Desk<'_>, ask: ProposeGoal, at: DateTime<Utc>) -> Result<Made<Goal>> {
    let facts = desk.of_side_knowing(ask.student, Side::School)?;
    if facts.fact(kind::GOAL, ask.id.0)?.is_some_and(|fact| !fact.refused) {
        return Err(Refusal::WriteReused.into());
    }
    let school = facts.school(facts.student(ask.student)?.school)?;
    let calendar = facts.calendar(school.id, school.school_year)?;
    let (by, by_name) = (facts.account.person, &facts.account.name);
    let proposed = goal::propose(ask, by, by_name, at, &calendar, desk.today)?;
    let (student, id, version) = (proposed.student, proposed.id.0, proposed.version);
    Made::new(&facts, student, kind::GOAL, Topic::Decisions, id, version, proposed)
}

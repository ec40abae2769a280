//! A family accepts a goal, changes it or declines it.

use attendance::{AnswerGoal, Goal, Side, Topic, goal};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn answer_goal(desk: &Desk<'_>, ask: AnswerGoal, at: DateTime<Utc>) -> Result<Made<Goal>> {
    let facts = desk.of_side_holding(kind::GOAL, ask.id.0, Side::Family)?;
    let current: Goal = facts.read(kind::GOAL, ask.id.0)?.standing()?;
    facts.check_may_decide(current.student)?;
    let school = facts.school(facts.student(current.student)?.school)?;
    let calendar = facts.calendar(school.id, school.school_year)?;
    let (by, by_name) = (facts.account.person, &facts.account.name);
    let answered = goal::answer(&current, ask, by, by_name, at, &calendar)?;
    let (student, id, version) = (answered.student, answered.id.0, answered.version);
    Made::new(&facts, student, kind::GOAL, Topic::Decisions, id, version, answered)
}

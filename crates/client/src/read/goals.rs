//! A child's goals, with how far each has come.

use attendance::{Goal, GoalProgress, GoalState, Side, StudentId, goal};
use protocol::{ForStudent, kind};

use crate::{
    desk::{Desk, Facts, rules, school_year_of},
    trouble::Result,
};

pub(crate) fn goals(desk: &Desk<'_>, ask: ForStudent) -> Result<Vec<GoalProgress>> {
    of(&desk.knowing(ask.student, Side::Family)?, ask.student)
}

/// The current one first: agreed, then proposed, then what is over, newest first.
pub(crate) fn of(facts: &Facts<'_>, student: StudentId) -> Result<Vec<GoalProgress>> {
    of_states(facts, student, |_| true)
}

/// The goals that can still ask something of somebody, in the same order: a year that is over need not be counted.
pub(crate) fn alive(facts: &Facts<'_>, student: StudentId) -> Result<Vec<GoalProgress>> {
    of_states(facts, student, |state| matches!(state, GoalState::Agreed | GoalState::Proposed))
}

fn of_states(facts: &Facts<'_>, student: StudentId, wanted: impl Fn(GoalState) -> bool) -> Result<Vec<GoalProgress>> {
    let mut goals = Vec::new();
    for found in facts.list_of::<Goal>(kind::GOAL, student)? {
        if !found.refused && wanted(found.fact.state) {
            goals.push(progress(facts, found.fact)?);
        }
    }
    goals.sort_by_key(|progress| {
        let place = match progress.goal.state {
            GoalState::Agreed if !progress.past => 0,
            GoalState::Proposed => 1,
            _ => 2,
        };
        (place, std::cmp::Reverse((progress.goal.proposed_at, progress.goal.id)))
    });
    Ok(goals)
}

fn progress(facts: &Facts<'_>, one: Goal) -> Result<GoalProgress> {
    let school = facts.school(facts.student(one.student)?.school)?;
    let current = facts.calendar(school.id, school.school_year)?;
    let school_year = if one.from >= current.first_day && one.from <= current.last_day {
        school.school_year
    } else {
        school_year_of(one.from)
    };
    let calendar = facts.calendar(school.id, school_year)?;
    let days = facts.days(one.student, school_year)?;
    Ok(goal::progress(&one, &calendar, &days, rules(&school.rule_pack)?.as_ref(), facts.desk.today))
}

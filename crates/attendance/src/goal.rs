//! A goal that a school proposes and a family accepts or changes: at most so many days missed, from a day until a day.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Calendar, Days, GoalId, NOTE_MOST, PersonId, Refusal, Rules, StudentId, Text};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProposeGoal {
    pub id: GoalId,
    pub student: StudentId,
    /// At most so many days missed between `from` and `until`.
    pub most_days: u16,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// What the school will do.
    pub school_does: Text,
    /// When both sides look at it again.
    pub review_on: NaiveDate,
}

/// The family's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnswerGoal {
    pub id: GoalId,
    pub saw_version: u32,
    pub answer: GoalAnswer,
    /// What the family will do, or why not; may be empty.
    pub family_does: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GoalAnswer {
    Accept,
    /// Agreed with another number; the school sees what the family can promise.
    Change {
        most_days: u16,
    },
    Decline,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Goal {
    pub id: GoalId,
    pub version: u32,
    pub student: StudentId,
    pub most_days: u16,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub review_on: NaiveDate,
    pub state: GoalState,
    pub proposed_by: PersonId,
    pub proposed_by_name: String,
    pub proposed_at: DateTime<Utc>,
    pub school_does: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_does: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<PersonId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answered_by_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GoalState {
    Proposed,
    Agreed,
    Declined,
    /// A newer goal took its place, or its last day has passed and both sides looked at it.
    Ended,
}

/// How far a goal has come, counted from the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoalProgress {
    pub goal: Goal,
    /// Hundredths of days missed since the goal's first day.
    pub missed: u32,
    /// Whole days that can still be missed: never more than are left of the goal.
    pub left: u32,
    pub over: bool,
    /// The child's school days of the goal that are still to come: today too, while the school has not closed it.
    pub school_days_left: u32,
    pub past: bool,
}

/// A school's proposal, checked against the calendar: it cannot ask for more days missed than there are school days.
pub fn propose(
    ask: ProposeGoal,
    by: PersonId,
    by_name: &str,
    at: DateTime<Utc>,
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<Goal, Refusal> {
    if ask.until < ask.from {
        return Err(Refusal::DaysOutOfOrder);
    }
    if let Some(date) = [ask.until, ask.review_on].into_iter().find(|date| *date < today) {
        return Err(Refusal::DateInThePast { date });
    }
    ask.school_does.check_length(NOTE_MOST)?;
    let goal = Goal {
        id: ask.id,
        version: 1,
        student: ask.student,
        most_days: ask.most_days,
        from: ask.from,
        until: ask.until,
        review_on: ask.review_on,
        state: GoalState::Proposed,
        proposed_by: by,
        proposed_by_name: by_name.to_string(),
        proposed_at: at,
        school_does: ask.school_does.signed(by),
        family_does: None,
        answered_by: None,
        answered_by_name: String::new(),
        answered_at: None,
    };
    goal.check_most_days(goal.most_days, calendar)?;
    Ok(goal)
}

/// The family's answer to a proposal that nobody has answered yet.
pub fn answer(
    current: &Goal,
    ask: AnswerGoal,
    by: PersonId,
    by_name: &str,
    at: DateTime<Utc>,
    calendar: &Calendar,
) -> Result<Goal, Refusal> {
    if current.state != GoalState::Proposed {
        return Err(Refusal::AlreadyDecided);
    }
    if ask.saw_version != current.version {
        return Err(Refusal::ChangedMeanwhile);
    }
    ask.family_does.check_length(NOTE_MOST)?;
    let (state, most_days) = match ask.answer {
        GoalAnswer::Accept => (GoalState::Agreed, current.most_days),
        GoalAnswer::Change { most_days } => (GoalState::Agreed, most_days),
        GoalAnswer::Decline => (GoalState::Declined, current.most_days),
    };
    current.check_most_days(most_days, calendar)?;
    Ok(Goal {
        version: current.version + 1,
        state,
        most_days,
        family_does: (!ask.family_does.is_empty()).then(|| ask.family_does.signed(by)),
        answered_by: Some(by),
        answered_by_name: by_name.to_string(),
        answered_at: Some(at),
        ..current.clone()
    })
}

/// Whether an agreed goal takes the place of another of the same child: one was agreed or proposed before it.
pub fn supersedes(agreed: &Goal, other: &Goal) -> bool {
    agreed.state == GoalState::Agreed
        && agreed.student == other.student
        && agreed.id != other.id
        && matches!(other.state, GoalState::Agreed | GoalState::Proposed)
        && (other.proposed_at, other.id) < (agreed.proposed_at, agreed.id)
}

/// The goal as ended. `None` when it has come to its end already.
pub fn end(current: &Goal) -> Option<Goal> {
    let running = matches!(current.state, GoalState::Agreed | GoalState::Proposed);
    running.then(|| Goal { version: current.version + 1, state: GoalState::Ended, ..current.clone() })
}

/// How far a goal has come on `today`, from the days that the school has closed.
pub fn progress(goal: &Goal, calendar: &Calendar, days: &Days, rules: &Rules, today: NaiveDate) -> GoalProgress {
    let missed = days
        .counted(calendar, rules, today)
        .filter(|record| goal.from <= record.date && record.date <= goal.until)
        .map(|record| u32::from(record.missed))
        .sum::<u32>();
    let most = u32::from(goal.most_days) * 100;
    let school_days_left =
        days.still_to_come(calendar, rules, today).filter(|date| goal.from <= *date && *date <= goal.until).count()
            as u32;
    GoalProgress {
        missed,
        left: (most.saturating_sub(missed) / 100).min(school_days_left),
        over: missed > most,
        school_days_left,
        past: today > goal.until,
        goal: goal.clone(),
    }
}

impl Goal {
    fn check_most_days(&self, most_days: u16, calendar: &Calendar) -> Result<(), Refusal> {
        let most = calendar.school_days_between(self.from, self.until).count() as u32;
        if u32::from(most_days) > most { Err(Refusal::GoalOutOfRange { most }) } else { Ok(()) }
    }
}

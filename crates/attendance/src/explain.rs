//! Why a child was or will be away, in the family's words, for as long as the school has not decided.
//!
//! A family explains a *day*; nothing here changes what a day counts as. What the school answers is in `decision`.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Answer, Attachment, Calendar, Days, ExplanationId, HouseRules, Mark, PersonId, Refusal, Rules, StudentId, Text,
    check_attachments,
};

/// The longest note, in characters.
pub const NOTE_MOST: usize = 4_000;

/// What a family says: these days, this part of the day, this reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExplainAbsence {
    pub id: ExplanationId,
    pub student: StudentId,
    /// School days, past or to come, in order, without repeats; they need not follow one another.
    pub days: Vec<NaiveDate>,
    pub part: Part,
    pub reason: Reason,
    /// In the family's own words; may be empty.
    pub note: Text,
    pub attachments: Vec<Attachment>,
    /// The day the family wrote it, on its own calendar.
    pub said_on: NaiveDate,
}

/// Changes an explanation that the school has not decided yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EditExplanation {
    pub id: ExplanationId,
    /// The version the family was looking at.
    pub saw_version: u32,
    pub days: Vec<NaiveDate>,
    pub part: Part,
    pub reason: Reason,
    pub note: Text,
    pub attachments: Vec<Attachment>,
    pub said_on: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WithdrawExplanation {
    pub id: ExplanationId,
    pub saw_version: u32,
}

/// A member of staff has opened the explanation; families see "seen by the school".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeeExplanation {
    pub id: ExplanationId,
}

/// How much of each day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Part {
    FullDay,
    LateArrival { arrives: NaiveTime },
    EarlyDeparture { leaves: NaiveTime },
    LeaveAndReturn { leaves: NaiveTime, returns: NaiveTime },
}

/// The reason as a family picks it. Whether it excuses the day is the school's to say, by its rule pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    Illness,
    Appointment,
    MentalHealth,
    FamilyEmergency,
    Bereavement,
    Religious,
    Court,
    Travel,
    Transport,
    Connection,
    SchoolActivity,
    CollegeVisit,
    Housing,
    MilitaryFamily,
    Weather,
    Safety,
    Other,
    /// "I'd rather tell a person": somebody from the school will ask, nothing is written down here.
    TellAPerson,
}

impl Reason {
    pub const ALL: [Reason; 18] = [
        Reason::Illness,
        Reason::Appointment,
        Reason::MentalHealth,
        Reason::FamilyEmergency,
        Reason::Bereavement,
        Reason::Religious,
        Reason::Court,
        Reason::Travel,
        Reason::Transport,
        Reason::Connection,
        Reason::SchoolActivity,
        Reason::CollegeVisit,
        Reason::Housing,
        Reason::MilitaryFamily,
        Reason::Weather,
        Reason::Safety,
        Reason::Other,
        Reason::TellAPerson,
    ];
}

/// An explanation as everyone who may see it sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Explanation {
    pub id: ExplanationId,
    pub version: u32,
    pub student: StudentId,
    pub by: PersonId,
    pub by_name: String,
    pub days: Vec<NaiveDate>,
    pub part: Part,
    pub reason: Reason,
    pub note: Text,
    pub attachments: Vec<Attachment>,
    /// The day the family wrote it (the later one, when edited).
    pub said_on: NaiveDate,
    /// When the school's server had it. `None` while it waits on the family's computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<DateTime<Utc>>,
    pub state: ExplanationState,
    /// What the school said, oldest first: questions and the decision.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExplanationState {
    Sent,
    Seen,
    NeedsMore,
    Accepted,
    NotAccepted,
    Withdrawn,
}

impl ExplanationState {
    /// Whether the family may still edit or withdraw: until the school has acted (F10).
    pub fn is_open(self) -> bool {
        matches!(self, ExplanationState::Sent | ExplanationState::Seen | ExplanationState::NeedsMore)
    }
}

/// What an explanation is judged by: one child's year, and the day on which the family wrote.
#[derive(Debug, Clone, Copy)]
pub struct ExplainContext<'a> {
    pub calendar: &'a Calendar,
    pub days: &'a Days,
    /// Everything said about this child, whoever said it and whatever became of it.
    pub explanations: &'a [Explanation],
    pub rules: &'a Rules,
    pub house: &'a HouseRules,
    /// The day it is judged by: `said_on`, which the caller has clamped.
    pub today: NaiveDate,
}

/// Takes an explanation, or says why it cannot be.
///
/// A day to come is a planned school day, not further ahead than the pack plans. A day gone by is one on which the school
/// has the child as missed or there for a part, or one that it has not recorded yet.
/// `received_at`: the server's clock, `None` on the family's computer.
pub fn explain(
    ask: ExplainAbsence,
    by: PersonId,
    by_name: &str,
    received_at: Option<DateTime<Utc>>,
    ctx: &ExplainContext,
) -> Result<Explanation, Refusal> {
    let explanation = Explanation {
        id: ask.id,
        version: 1,
        student: ask.student,
        by,
        by_name: by_name.to_string(),
        days: ask.days,
        part: ask.part,
        reason: ask.reason,
        note: ask.note.signed(by),
        attachments: ask.attachments,
        said_on: ctx.today,
        received_at,
        state: ExplanationState::Sent,
        answers: Vec::new(),
    };
    ctx.house.check_offered(explanation.reason)?;
    explanation.check(&[], ctx)?;
    Ok(explanation)
}

/// Says it anew, until the school has decided. Days that it already named stay explainable, however late it has become;
/// so does its reason, though the school may have put it away since.
pub fn edit(
    current: &Explanation,
    ask: EditExplanation,
    by: PersonId,
    received_at: Option<DateTime<Utc>>,
    ctx: &ExplainContext,
) -> Result<Explanation, Refusal> {
    current.check_family_may_change(ask.saw_version, by)?;
    if ask.reason != current.reason {
        ctx.house.check_offered(ask.reason)?;
    }
    let edited = Explanation {
        version: current.version + 1,
        days: ask.days,
        part: ask.part,
        reason: ask.reason,
        note: ask.note.signed(by),
        attachments: ask.attachments,
        said_on: ctx.today.max(current.said_on),
        received_at,
        state: ExplanationState::Sent,
        ..current.clone()
    };
    edited.check(&current.days, ctx)?;
    Ok(edited)
}

/// Takes it back, until the school has decided.
pub fn withdraw(current: &Explanation, ask: &WithdrawExplanation, by: PersonId) -> Result<Explanation, Refusal> {
    current.check_family_may_change(ask.saw_version, by)?;
    Ok(Explanation { version: current.version + 1, state: ExplanationState::Withdrawn, ..current.clone() })
}

/// A member of staff has it on screen. `None` when that changes nothing.
pub fn see(current: &Explanation) -> Option<Explanation> {
    (current.state == ExplanationState::Sent).then(|| Explanation {
        version: current.version + 1,
        state: ExplanationState::Seen,
        ..current.clone()
    })
}

impl Part {
    fn check(self) -> Result<(), Refusal> {
        match self {
            Part::LeaveAndReturn { leaves, returns } if returns <= leaves => Err(Refusal::TimesOutOfOrder),
            _ => Ok(()),
        }
    }

    /// Whether both can be true of one day: a late start and an early end are two stories.
    fn goes_with(self, other: Part) -> bool {
        let whole = |part: Part| part == Part::FullDay;
        !whole(self) && !whole(other) && std::mem::discriminant(&self) != std::mem::discriminant(&other)
    }
}

impl Explanation {
    pub(crate) fn check_open(&self, saw_version: u32) -> Result<(), Refusal> {
        match self.state {
            ExplanationState::Withdrawn => return Err(Refusal::AlreadyWithdrawn),
            ExplanationState::Accepted | ExplanationState::NotAccepted => return Err(Refusal::AlreadyDecided),
            ExplanationState::Sent | ExplanationState::Seen | ExplanationState::NeedsMore => {}
        }
        // That somebody at school has looked at it since is not a change to what was seen.
        let only_seen_since = self.state == ExplanationState::Seen && saw_version.checked_add(1) == Some(self.version);
        match saw_version == self.version || only_seen_since {
            true => Ok(()),
            false => Err(Refusal::ChangedMeanwhile),
        }
    }

    fn check_family_may_change(&self, saw_version: u32, by: PersonId) -> Result<(), Refusal> {
        match self.by == by {
            true => self.check_open(saw_version),
            false => Err(Refusal::NotAllowed),
        }
    }

    /// Whether it may stand as it is; `named` are days that an earlier version already named.
    fn check(&self, named: &[NaiveDate], ctx: &ExplainContext) -> Result<(), Refusal> {
        if self.days.is_empty() {
            return Err(Refusal::NoDays);
        }
        if !self.days.is_sorted_by(|one, next| one < next) {
            return Err(Refusal::DaysOutOfOrder);
        }
        self.part.check()?;
        self.note.check_length(NOTE_MOST)?;
        check_attachments(&self.attachments, self.student)?;
        for date in &self.days {
            if !named.contains(date) {
                ctx.check_day(*date)?;
            }
            ctx.check_not_explained(*date, self)?;
        }
        Ok(())
    }
}

impl ExplainContext<'_> {
    fn check_day(&self, date: NaiveDate) -> Result<(), Refusal> {
        if !self.calendar.is_school_day(date) {
            return Err(Refusal::NotASchoolDay { date });
        }
        if !self.days.enrollments.iter().any(|span| span.covers(date)) {
            return Err(Refusal::NotEnrolled { date });
        }
        if date > self.today {
            let last = self.rules.last_day_to_plan(self.today);
            return if date > last { Err(Refusal::TooFarAhead { last }) } else { Ok(()) };
        }
        let last = self.rules.last_day_to_explain(date, self.calendar);
        if self.today > last {
            return Err(Refusal::TooLate { last });
        }
        match self.was_all_there(date) {
            true => Err(Refusal::NotAbsent { date }),
            false => Ok(()),
        }
    }

    /// Whether the school has closed the day and has the child there for all of it.
    fn was_all_there(&self, date: NaiveDate) -> bool {
        let closed = self.days.counted_to(self.today).is_some_and(|last| date <= last);
        let mark = self.days.find_record(date).map_or(Mark::Present, |record| record.mark);
        closed && matches!(mark, Mark::Present | Mark::Remote)
    }

    fn check_not_explained(&self, date: NaiveDate, by: &Explanation) -> Result<(), Refusal> {
        let stands = |other: &&Explanation| other.state.is_open() || other.state == ExplanationState::Accepted;
        let clash = (self.explanations.iter())
            .filter(|other| other.id != by.id && other.student == by.student)
            .filter(stands)
            .any(|other| other.days.contains(&date) && !other.part.goes_with(by.part));
        if clash { Err(Refusal::AlreadyExplained { date }) } else { Ok(()) }
    }
}

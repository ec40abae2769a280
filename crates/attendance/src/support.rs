//! Asking the school for help: every ask has an owner, a date and an outcome that the family can see.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Attachment, Calendar, NOTE_MOST, PersonId, Refusal, RequestId, StaffRole, StudentId, Text, check_attachments,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SupportKind {
    Transport,
    Health,
    MentalHealth,
    Food,
    Housing,
    Clothing,
    /// Safety and bullying.
    Safety,
    /// Learning and disability.
    Learning,
    /// Language and newcomer help.
    Language,
    CaringDuties,
    /// Device and internet.
    Device,
    Other,
}

impl SupportKind {
    pub const ALL: [SupportKind; 12] = [
        SupportKind::Transport,
        SupportKind::Health,
        SupportKind::MentalHealth,
        SupportKind::Food,
        SupportKind::Housing,
        SupportKind::Clothing,
        SupportKind::Safety,
        SupportKind::Learning,
        SupportKind::Language,
        SupportKind::CaringDuties,
        SupportKind::Device,
        SupportKind::Other,
    ];

    /// Which staff may read a request of this kind: a bus question is for the office, a safety request is not.
    pub fn readers(self) -> &'static [StaffRole] {
        use StaffRole::*;
        match self {
            SupportKind::Transport | SupportKind::Device | SupportKind::Language | SupportKind::Other => {
                &[Liaison, Counselor, SocialWorker, Office, Principal, Administrator]
            }
            SupportKind::Food | SupportKind::Clothing | SupportKind::Housing | SupportKind::CaringDuties => {
                &[Liaison, Counselor, SocialWorker, Principal]
            }
            SupportKind::Health => &[Liaison, Nurse, Counselor, SocialWorker, Principal],
            SupportKind::MentalHealth | SupportKind::Safety => &[Liaison, Counselor, SocialWorker, Principal],
            SupportKind::Learning => &[Liaison, Counselor, SocialWorker, Principal, Administrator],
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Today: somebody is not safe or cannot get to school.
    Today,
    ThisWeek,
    WhenYouCan,
}

impl Urgency {
    /// Within how many school days the school answers, when nobody has set a date.
    pub fn answer_within_school_days(self) -> u32 {
        match self {
            Urgency::Today => 0,
            Urgency::ThisWeek => 3,
            Urgency::WhenYouCan => 10,
        }
    }
}

/// How and when a family wants to be reached about this request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Reach {
    pub how: ReachHow,
    /// In the family's own words ("after six", "not on Fridays").
    pub when: String,
    /// A BCP 47 tag where an interpreter is wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReachHow {
    MessageHere,
    Phone,
    Email,
    InPerson,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AskSupport {
    pub id: RequestId,
    pub student: StudentId,
    pub kind: SupportKind,
    pub urgency: Urgency,
    pub words: Text,
    pub reach: Reach,
    pub attachments: Vec<Attachment>,
    pub said_on: NaiveDate,
}

/// A request and everything that has happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SupportRequest {
    pub id: RequestId,
    pub version: u32,
    pub student: StudentId,
    pub by: PersonId,
    pub by_name: String,
    pub kind: SupportKind,
    pub urgency: Urgency,
    pub words: Text,
    pub reach: Reach,
    pub attachments: Vec<Attachment>,
    pub said_on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<DateTime<Utc>>,
    pub state: RequestState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner_name: String,
    /// By when the school answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Oldest first.
    pub steps: Vec<RequestStep>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    Open,
    /// Somebody has taken it.
    InHand,
    /// The school has answered and waits for the family.
    WaitingForFamily,
    Closed,
    Withdrawn,
}

/// One thing that happened to a request, as both sides see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RequestStep {
    pub at: DateTime<Utc>,
    pub by: PersonId,
    pub by_name: String,
    pub what: StepKind,
    /// What was said with it; may be empty.
    pub words: Text,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StepKind {
    Assigned {
        to_name: String,
    },
    Dated {
        due: NaiveDate,
    },
    Answered,
    /// The family said something more.
    FamilyWrote,
    Closed {
        outcome: Outcome,
    },
    Reopened,
    Withdrawn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Solved,
    PartlySolved,
    /// Passed on to somebody who can help, with the family's consent.
    PassedOn,
    NotPossible,
    NoLongerNeeded,
}

/// What staff do to a request; every field left out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandleSupport {
    pub id: RequestId,
    pub saw_version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Said to the family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close: Option<Outcome>,
}

/// The family adds a word, reopens, or takes the request back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddToSupport {
    pub id: RequestId,
    pub saw_version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Text>,
    pub step: FamilyStep,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FamilyStep {
    Say,
    Reopen,
    Withdraw,
}

/// The longest "how and when to reach me", in characters.
pub const REACH_MOST: usize = 300;

/// Takes a request, with a day by which the school answers. "Other" needs words; the other kinds speak for themselves.
///
/// `received_at`: the server's clock, `None` on the family's computer.
pub fn ask(
    ask: AskSupport,
    by: PersonId,
    by_name: &str,
    received_at: Option<DateTime<Utc>>,
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<SupportRequest, Refusal> {
    if ask.kind == SupportKind::Other && ask.words.is_empty() {
        return Err(Refusal::TextMissing);
    }
    ask.words.check_length(NOTE_MOST)?;
    if ask.reach.when.chars().nth(REACH_MOST).is_some() {
        return Err(Refusal::TextTooLong { most: REACH_MOST as u32 });
    }
    check_attachments(&ask.attachments, ask.student)?;
    Ok(SupportRequest {
        id: ask.id,
        version: 1,
        student: ask.student,
        by,
        by_name: by_name.to_string(),
        kind: ask.kind,
        urgency: ask.urgency,
        words: ask.words.signed(by),
        reach: ask.reach,
        attachments: ask.attachments,
        said_on: today,
        received_at,
        state: RequestState::Open,
        owner: None,
        owner_name: String::new(),
        due: Some(ask.urgency.due(calendar, today)),
        steps: Vec::new(),
    })
}

/// Staff take, date, answer or close a request, in one go. `owner_name`: the name of `ask.owner`, where one is set.
///
/// Closing as "not possible" needs words for the family.
pub fn handle(
    current: &SupportRequest,
    ask: HandleSupport,
    owner_name: &str,
    by: PersonId,
    by_name: &str,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> Result<SupportRequest, Refusal> {
    current.check_open(ask.saw_version)?;
    if let Some(date) = ask.due.filter(|due| *due < today && Some(*due) != current.due) {
        return Err(Refusal::DateInThePast { date });
    }
    let words = ask.words.filter(|words| !words.is_empty()).map(|words| words.signed(by));
    if ask.close == Some(Outcome::NotPossible) && words.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    if let Some(words) = &words {
        words.check_length(NOTE_MOST)?;
    }
    let mut handled = SupportRequest { version: current.version + 1, ..current.clone() };
    let step = |what, words: Option<Text>| {
        let words = words.unwrap_or_else(|| Text::empty(&current.words.lang));
        RequestStep { at, by, by_name: by_name.to_string(), what, words }
    };
    if let Some(owner) = ask.owner.filter(|owner| Some(*owner) != current.owner) {
        handled.steps.push(step(StepKind::Assigned { to_name: owner_name.to_string() }, None));
        (handled.owner, handled.owner_name) = (Some(owner), owner_name.to_string());
        handled.state = if handled.state == RequestState::Open { RequestState::InHand } else { handled.state };
    }
    if let Some(due) = ask.due.filter(|due| Some(*due) != current.due) {
        handled.steps.push(step(StepKind::Dated { due }, None));
        handled.due = Some(due);
    }
    match (ask.close, words) {
        (Some(outcome), words) => {
            handled.steps.push(step(StepKind::Closed { outcome }, words));
            handled.state = RequestState::Closed;
        }
        (None, Some(words)) => {
            handled.steps.push(step(StepKind::Answered, Some(words)));
            handled.state = RequestState::WaitingForFamily;
        }
        (None, None) => {}
    }
    // Nothing asked for is nothing done: a new version would tell the family of a change that is none.
    if handled.steps.len() == current.steps.len() {
        return Err(Refusal::TextMissing);
    }
    Ok(handled)
}

/// The family says more, reopens what the school has closed, or takes the request back. Only who asked may do so.
pub fn add(
    current: &SupportRequest,
    ask: AddToSupport,
    by: PersonId,
    by_name: &str,
    at: DateTime<Utc>,
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<SupportRequest, Refusal> {
    if current.by != by {
        return Err(Refusal::NotAllowed);
    }
    match ask.step {
        FamilyStep::Reopen => current.check_closed(ask.saw_version)?,
        FamilyStep::Say | FamilyStep::Withdraw => current.check_open(ask.saw_version)?,
    }
    let words = ask.words.filter(|words| !words.is_empty()).map(|words| words.signed(by));
    if ask.step == FamilyStep::Say && words.is_none() {
        return Err(Refusal::TextMissing);
    }
    if let Some(words) = &words {
        words.check_length(NOTE_MOST)?;
    }
    let taken = if current.owner.is_some() { RequestState::InHand } else { RequestState::Open };
    let (state, what, due) = match ask.step {
        FamilyStep::Say => (taken, StepKind::FamilyWrote, current.due),
        FamilyStep::Reopen => (taken, StepKind::Reopened, Some(current.urgency.due(calendar, today))),
        FamilyStep::Withdraw => (RequestState::Withdrawn, StepKind::Withdrawn, current.due),
    };
    let words = words.unwrap_or_else(|| Text::empty(&current.words.lang));
    let mut added = SupportRequest { version: current.version + 1, state, due, ..current.clone() };
    added.steps.push(RequestStep { at, by, by_name: by_name.to_string(), what, words });
    Ok(added)
}

impl Urgency {
    /// The day by which the school answers, when nobody has set one: counted in school days.
    pub fn due(self, calendar: &Calendar, today: NaiveDate) -> NaiveDate {
        calendar.add_school_days(today, self.answer_within_school_days())
    }
}

impl SupportRequest {
    fn check_open(&self, saw_version: u32) -> Result<(), Refusal> {
        match self.state {
            RequestState::Closed => Err(Refusal::AlreadyDecided),
            RequestState::Withdrawn => Err(Refusal::AlreadyWithdrawn),
            _ if saw_version != self.version => Err(Refusal::ChangedMeanwhile),
            RequestState::Open | RequestState::InHand | RequestState::WaitingForFamily => Ok(()),
        }
    }

    fn check_closed(&self, saw_version: u32) -> Result<(), Refusal> {
        match self.state {
            RequestState::Withdrawn => Err(Refusal::AlreadyWithdrawn),
            _ if self.state != RequestState::Closed || saw_version != self.version => Err(Refusal::ChangedMeanwhile),
            _ => Ok(()),
        }
    }
}

//! What a screen is answered: put together from facts on this computer, never stored, never sent.

use attendance::*;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::Settings;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Session {
    pub lock: Lock,
    pub settings: Settings,
    /// Whether secret words lock this computer's store.
    pub words: bool,
    /// The school day it is; a trial may move it.
    pub today: NaiveDate,
    pub accounts: Vec<Account>,
    pub sync: SyncState,
    /// What became of a store that could not be opened, until it has been read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salvage: Option<Salvage>,
}

/// Whether this computer's store is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lock {
    Open,
    /// There is a store, and a passphrase opens it.
    NeedsPassphrase,
    /// There is no keyring and no store yet: a passphrase will protect it.
    NeedsNewPassphrase,
    /// There is a store, and some of it cannot be read any more.
    Damaged,
    /// There is a store, and its key is gone, or the one there is does not fit.
    KeyMissing,
    /// A newer program wrote the store.
    Newer,
    /// The disk does not answer, is full, or another program holds the store: another time it may go well.
    NotReady,
}

/// What could be saved of a store that could not be used any more, and what could not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Salvage {
    pub at: DateTime<Utc>,
    /// Where the old store lies, as it was found. Nobody can read it without this computer's key.
    pub file: String,
    /// Written here and not sent yet: it goes to the school now.
    pub saved: Vec<Unsent>,
    /// What can be read and cannot be sent: in whose name it was written is lost.
    pub not_sent: Vec<Unsent>,
    /// How many more there were.
    pub lost: u32,
    /// Whether there may have been more that nobody can tell of.
    pub maybe_more: bool,
    /// Whether somebody has to come in anew: what this computer came in by is lost.
    pub join_again: bool,
}

/// Something that was written and had not reached the school.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unsent {
    /// The kind of thing that it is about.
    pub kind: String,
    pub given_name: String,
    pub written_at: DateTime<Utc>,
    /// In the writer's words; empty where there were none.
    pub words: String,
}

/// What people write is not logged.
impl std::fmt::Debug for Unsent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unsent({}, {})", self.kind, self.words.len())
    }
}

/// One person at one school or district, on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Account {
    #[ts(type = "string")]
    pub id: Uuid,
    pub side: Side,
    pub person: PersonId,
    pub name: String,
    /// Staff only.
    pub roles: Vec<StaffRole>,
    pub address: String,
    pub school_names: Vec<String>,
    /// The school has signed this computer out; what is here can be read no more until it joins again.
    pub signed_out: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SyncState {
    pub online: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_synced_at: Option<DateTime<Utc>>,
    /// Writes that have not reached the school.
    pub waiting: u32,
    pub refused: u32,
    /// Why syncing does not work, where there is more to say than "no network".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Refusal>,
}

/// What the store tells a screen that shows it: something of these kinds has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum News {
    /// Facts changed: ask again.
    Changed {
        topics: Vec<Topic>,
    },
    Sync {
        state: SyncState,
    },
    /// Settings or accounts changed.
    Session,
    /// A notification or link asks for a place ("#/messages/…").
    Open {
        place: String,
    },
}

/// Where something written here stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// On this computer; it goes by itself when there is a network.
    Waiting,
    Received,
    Refused,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutboxRow {
    pub write: WriteId,
    pub command: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub student: Option<StudentId>,
    pub given_name: String,
    pub written_at: DateTime<Utc>,
    pub delivery: Delivery,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
    /// The body as it was written, so that a refused item can be shown, mended and sent again.
    #[ts(type = "unknown")]
    pub body: serde_json::Value,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Home {
    /// The reader's given name; empty when the roster has none.
    pub name: String,
    pub today: NaiveDate,
    pub children: Vec<ChildCard>,
    pub waiting: Vec<WaitingForYou>,
    pub helpers: Vec<Helper>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChildCard {
    pub student: Student,
    pub school_name: String,
    pub today: Face,
    /// `None`: the school has sent no days yet, or the child was never a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// The day after the last missed school day: "has come every day since". `None` when none was missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_day_since: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalProgress>,
    pub next: NextStep,
    /// The reader is this student.
    #[serde(default)]
    pub own: bool,
    /// What papers on file take from the reader today.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken: Vec<Topic>,
    /// Whether the computer may speak up about today: the school has checked attendance, and it is late enough for it.
    pub notice_may_go: bool,
    /// When the school last brought attendance in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<DateTime<Utc>>,
}

/// The one next thing on a child's card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NextStep {
    ExplainToday,
    /// Days without a reason, newest first.
    ExplainDays {
        days: Vec<NaiveDate>,
    },
    SchoolAsksMore {
        explanation: ExplanationId,
    },
    AnswerGoal {
        goal: GoalId,
    },
    SeeGoal {
        goal: GoalId,
    },
    Nothing,
}

/// What waits for the family; each leads to a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WaitingForYou {
    Message {
        student: StudentId,
        given_name: String,
        from_name: String,
        text: Text,
        at: DateTime<Utc>,
    },
    SchoolAsksMore {
        explanation: ExplanationId,
        given_name: String,
        from_name: String,
        words: Text,
    },
    /// The school asks whether a policy has been read.
    Policy {
        policy: PolicyId,
        /// In every language that it is in.
        titles: Vec<PolicyTitle>,
    },
    /// The school decided, and the family has not looked at it yet.
    Decided {
        explanation: ExplanationId,
        given_name: String,
        state: ExplanationState,
        days: Vec<NaiveDate>,
    },
    GoalProposed {
        goal: GoalId,
        student: StudentId,
        given_name: String,
        from_name: String,
    },
    RequestAnswered {
        request: RequestId,
        given_name: String,
        support: SupportKind,
        from_name: String,
    },
    /// The school has promised an answer by a day.
    RequestPromised {
        request: RequestId,
        given_name: String,
        support: SupportKind,
        owner_name: String,
        due: NaiveDate,
    },
    Refused {
        write: WriteId,
        command: String,
        given_name: String,
        refusal: Refusal,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Helper {
    pub school_name: String,
    pub contact: Contact,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct History {
    pub student: Student,
    pub school_name: String,
    pub school_year: i32,
    /// The school years there is anything of, newest first.
    pub school_years: Vec<i32>,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    pub days: Vec<DayFace>,
    pub patterns: Patterns,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DayStory {
    pub student: Student,
    /// The school that recorded the day.
    pub school_name: String,
    /// When that school last brought attendance in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<DateTime<Utc>>,
    pub day: DayFace,
    /// Explanations that cover the day, newest first, withdrawn ones too.
    pub explanations: Vec<ExplanationView>,
    /// `None`: this day can be explained now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cannot_explain: Option<Refusal>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ExplanationCheck {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Need>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
    /// Until when today could be reported, where that is over: the note waits for the morning list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_off_passed: Option<NaiveTime>,
    /// Until when today can be reported, where that is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_until: Option<NaiveTime>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExplanationView {
    pub explanation: Explanation,
    pub student: Student,
    pub delivery: Delivery,
    /// Why the last write about it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
    /// The refused write, to be put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused_write: Option<WriteId>,
    /// Whether the reader may edit or withdraw it.
    pub mine: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SupportView {
    pub request: SupportRequest,
    pub student: Student,
    pub school_name: String,
    pub delivery: Delivery,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused_write: Option<WriteId>,
    pub mine: bool,
    /// Who at the school may take it: for assigning, staff only.
    pub owners: Vec<Contact>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ThreadRow {
    pub student: Student,
    pub school_name: String,
    pub guardian: PersonId,
    /// Staff see the guardian's name; a family sees the school's.
    pub with_name: String,
    /// The language the other side wants to read, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Message>,
    pub unread: u32,
    /// The last word is the other side's.
    pub waits_for_me: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Thread {
    pub row: ThreadRow,
    /// Oldest first.
    pub messages: Vec<MessageView>,
    /// Whom a family writes to.
    pub helpers: Vec<Contact>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MessageView {
    pub message: Message,
    pub mine: bool,
    pub state: MessageState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused_write: Option<WriteId>,
    /// Who of the other side has read it.
    pub read_by: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MessageState {
    /// Waits on this computer for a network.
    Queued,
    /// At the school.
    Sent,
    /// On the other side's computer.
    Delivered,
    Read,
    Refused,
}

/// A policy's name in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyTitle {
    pub lang: String,
    pub title: String,
}

//! A family's whole record, as its computer puts it together: never stored, never sent.

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ExplanationView, History, MessageView, PolicyView, SupportView};

/// All that this computer holds of one child for its family: what the school recorded, and what both sides wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FamilyRecord {
    /// The school's day on which it was put together.
    pub made_on: NaiveDate,
    /// Newest first, each with every school day.
    pub years: Vec<History>,
    pub explanations: Vec<ExplanationView>,
    pub support: Vec<SupportView>,
    pub goals: Vec<GoalProgress>,
    /// The reader's own thread with the school, oldest first.
    pub messages: Vec<MessageView>,
    /// What the reader has read and said so, the newest first.
    pub policies: Vec<PolicyView>,
    /// What the reader is to the child, and what papers take from the reader's own rights.
    pub own: Option<OwnTie>,
    /// Who at the school has read or answered what the reader wrote, as far as this computer knows; each once for each
    /// kind, by name.
    pub seen_by: Vec<SeenBy>,
}

/// A reader's own tie to a child. Which paper takes something is in the school's file alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnTie {
    pub relation: Relation,
    pub limits: Vec<Limit>,
}

/// Somebody at the school who has seen something that a family wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeenBy {
    pub name: String,
    pub what: SeenWhat,
    /// The last time.
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SeenWhat {
    Messages,
    Explanations,
    Requests,
}

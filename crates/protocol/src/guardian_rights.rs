//! What papers on file take from a child's guardians, as the office enters it, and a look at what a guardian sees.
//!
//! Asked when it is wanted and kept on no computer.

use attendance::*;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::Change;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ForChild {
    pub account: Uuid,
    pub student: StudentId,
}

/// Who may see what of one child, today and by which papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GuardianRights {
    pub student: StudentId,
    pub student_name: String,
    pub today: NaiveDate,
    /// The first contact first.
    pub guardians: Vec<RightsOfGuardian>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RightsOfGuardian {
    pub guardian: PersonId,
    pub name: String,
    pub relation: Relation,
    pub lives_with: bool,
    pub joined: bool,
    /// What papers take, with their days.
    pub limits: Vec<Limit>,
    /// All that was ever entered, the newest first.
    pub entries: Vec<RightsEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RestrictGuardian {
    pub account: Uuid,
    pub student: StudentId,
    pub guardian: PersonId,
    /// How many entries were looked at.
    pub saw: u32,
    pub entry: NewEntry,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeeAsGuardian {
    pub account: Uuid,
    pub guardian: PersonId,
}

/// Invites a student to an account of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InviteStudent {
    pub account: Uuid,
    pub student: StudentId,
    /// As a document shows it. It is looked at and not kept.
    pub born_on: NaiveDate,
}

/// A guardian's whole feed at the schools of whoever looks, as the guardian's own computer would be sent it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GuardianFeed {
    pub guardian: PersonId,
    pub name: String,
    pub today: NaiveDate,
    pub changes: Vec<Change>,
    /// So much of it is for named people at the school alone, and is not shown to whoever looks.
    pub withheld: u32,
}

/// A look that has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LookAs {
    pub guardian: PersonId,
    pub name: String,
    pub withheld: u32,
}

/// A command that reads, as the guardian's own app would be answered it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SeenAs {
    pub guardian: PersonId,
    pub command: String,
    #[ts(type = "unknown")]
    pub ask: serde_json::Value,
}

/// What the command answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Shown(#[ts(type = "unknown")] pub serde_json::Value);

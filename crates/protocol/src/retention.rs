//! How long records are kept, what a family has the school erase, and what keeps a record from it.
//!
//! Asked when it is wanted and kept on no computer.

use attendance::*;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::NamedSchool;

/// How long one school keeps its records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeepingOfSchool {
    pub school: NamedSchool,
    pub version: u32,
    pub pack: String,
    /// What the rule pack says: the most that its law allows. `None`: it names no figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack_years: Option<u32>,
    pub pack_source: Source,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnPeriod>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
    /// The period that holds. `None`: nothing is erased by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<KeepingPeriod>,
    /// Children who have left, and of those how many are past the period, and how many are held.
    pub left: u32,
    pub past: u32,
    pub held: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetKeeping {
    pub account: Uuid,
    pub school: SchoolId,
    pub saw_version: u32,
    /// `None`: as the rule pack says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnPeriod>,
}

/// What a school keeps of one child, as a guardian or the office asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeptRecord {
    pub student: StudentId,
    pub student_name: String,
    pub school_name: String,
    pub today: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<KeepingPeriod>,
    /// The child's last day at the school, once it has left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_on: Option<NaiveDate>,
    /// From which day on the record is erased, where that can be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erased_from: Option<NaiveDate>,
    /// What the asker gave; nothing for staff.
    pub given: Vec<GivenCount>,
    /// Nothing is erased while this is so.
    pub is_held: bool,
    /// The asker's own requests; for the office all of them. The newest first.
    pub requests: Vec<DeletionRequest>,
    /// For the office alone; the newest first.
    pub holds: Vec<LegalHold>,
}

/// How much of something a guardian gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GivenCount {
    pub what: Given,
    pub count: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AskDeletion {
    pub account: Uuid,
    /// Made where it was asked: sent again, it is the same request.
    pub id: Uuid,
    pub student: StudentId,
    pub what: Vec<Given>,
    pub words: Text,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnswerDeletion {
    pub account: Uuid,
    pub request: Uuid,
    pub granted: Vec<Given>,
    pub words: Text,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlaceHold {
    pub account: Uuid,
    pub student: StudentId,
    pub reason: String,
    pub since: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EndHold {
    pub account: Uuid,
    pub student: StudentId,
    pub hold: Uuid,
}

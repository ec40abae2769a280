//! Inviting many families at once: whom an administrator chooses, and what would be made, before it is.

use attendance::SchoolId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::NamedSchool;

/// The tag of a guardian whose language the school's file does not say (BCP 47's own word for it).
pub const UNDETERMINED: &str = "und";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InviteFamilies {
    pub account: Uuid,
    pub choice: InvitationChoice,
}

/// Which guardians are written to. What is left open leaves nobody out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InvitationChoice {
    /// `None`: the first of the schools that the asker administers.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// As the roster says; a guardian with one child in one of them is chosen.
    #[serde(default)]
    pub grades: Vec<String>,
    /// BCP 47 tags as the roster says; `und` for those of whom it says none.
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub whom: WhomToInvite,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhomToInvite {
    /// Only those who have joined on no computer yet.
    #[default]
    NotJoined,
    Everybody,
}

/// What would be made. Nothing has been.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InvitationPlan {
    /// The schools to choose from.
    pub schools: Vec<NamedSchool>,
    pub school: SchoolId,
    /// Every grade at the school, lowest first.
    pub grades: Vec<String>,
    /// Every language that its guardians read.
    pub languages: Vec<String>,
    /// One a guardian.
    pub letters: u32,
    /// Guardians who share a child are one family.
    pub families: u32,
    /// The letters by language, in the order in which they would lie in the file.
    pub by_language: Vec<LettersIn>,
    /// How many letters one file takes.
    pub most: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LettersIn {
    /// What these guardians read.
    pub language: String,
    /// The language that the letters are in: English where there are no words in theirs yet.
    pub printed_in: String,
    pub letters: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SavedLetters {
    /// No: the dialog was closed, and no code was made.
    pub saved: bool,
}

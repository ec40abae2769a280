//! Files that people take out of Presente: the office's lists, a family's record and the school's calendar.

use attendance::*;
use base64::{Engine, engine::general_purpose::STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A list for the office, as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TakeOut {
    pub account: Uuid,
    pub what: OutWhat,
    pub format: FileFormat,
    /// BCP 47 tag of the language that the file is in.
    pub lang: String,
    /// `None`: every school at which the asker may take one out; a calendar is the first one's.
    #[serde(default)]
    pub school: Option<SchoolId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutWhat {
    Students,
    Explanations,
    Support,
    /// What the school decided in the last year, for the way back to the SIS.
    Decisions,
    RatesBySchool,
    RatesByGrade,
    RatesByLanguage,
    /// iCalendar, whatever the format asked for.
    Calendar,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    Csv,
    Xlsx,
}

/// A file that was made, and is kept nowhere.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TakenOut {
    pub name: String,
    /// Base 64.
    pub content: String,
}

impl TakenOut {
    pub fn bytes(&self) -> Result<Vec<u8>, base64::DecodeError> {
        STANDARD.decode(&self.content)
    }
}

/// What stands in it is about children.
impl std::fmt::Debug for TakenOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TakenOut({} letters of base 64)", self.content.len())
    }
}

/// A page as it is on the screen, whole: it opens in any browser, and needs nothing beside it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavePage {
    /// The day that the page is as of; its file is named by it.
    pub made_on: chrono::NaiveDate,
    pub html: String,
}

impl std::fmt::Debug for SavePage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SavePage({} characters)", self.html.chars().count())
    }
}

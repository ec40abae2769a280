//! What an administrator's first screen is answered: put together from facts on this computer, never stored, never sent.

use attendance::SchoolId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One school's week, up to the last day that it has closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekAtSchool {
    pub school: SchoolId,
    pub name: String,
    /// When attendance was last brought in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<DateTime<Utc>>,
    /// The week's Monday, and the last day of it that the school has closed. `None`: it has closed no day yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    pub all: WeekRow,
    /// In the order of the grades.
    pub by_grade: Vec<WeekRow>,
    /// By home language, as the roster has it; those without one under an empty name.
    pub by_language: Vec<WeekRow>,
    /// Counts from 1 to one less than this are hidden.
    pub hidden_below: u32,
    pub waiting: WeekWaiting,
    pub problems: WeekProblems,
}

/// A group of children in a week. `None`: the group, or the count, is too small to be told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekRow {
    /// The grade or the language's tag; empty for all.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children: Option<u32>,
    /// Hundredths of days missed, of so many days as members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership: Option<u32>,
    /// Children who have missed a tenth of the year so far, or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chronic: Option<u32>,
}

/// What waits for the school.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekWaiting {
    pub explanations: u32,
    pub support: u32,
    pub messages: u32,
}

/// What is wrong with the data, or missing in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekProblems {
    /// Days of which the record and a decision tell two stories.
    pub discrepancies: u32,
    /// Children whom no guardian is tied to.
    pub without_guardian: u32,
    /// Children of whose family no language is known.
    pub without_language: u32,
    /// Children with a guardian, of whom none has joined.
    pub not_joined: u32,
    /// School days before today that the school has not closed.
    pub days_not_closed: u32,
}

/// What a child's record lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lacking {
    /// Nobody is tied to the child.
    Guardian,
    /// Nothing says what the family reads.
    Language,
    /// There are guardians, and none has joined.
    Joined,
}

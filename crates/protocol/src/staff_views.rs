//! What a screen of the school's side is answered: put together from facts on this computer, never stored, never sent.

use attendance::*;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ExplanationView, History, SupportView, ThreadRow};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Board {
    pub school_names: Vec<String>,
    pub today: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<DateTime<Utc>>,
    /// Children marked absent today, and how many of them have a reason.
    pub out_today: u32,
    pub out_today_explained: u32,
    pub counts: BoardCounts,
    /// All that wait to be reviewed, in the board's order: after one comes the next.
    pub review_queue: Vec<ExplanationId>,
    pub to_review: Vec<Review>,
    pub unexplained: Vec<UnexplainedRow>,
    pub discrepancies: Vec<DiscrepancyRow>,
    /// By due date, undated last.
    pub support: Vec<SupportView>,
    pub messages: Vec<ThreadRow>,
    /// Days missed and no guardian on the app yet.
    pub not_joined: Vec<StudentRow>,
}

/// How many wait in each of the board's lists, however many of them it was asked to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoardCounts {
    pub review: u32,
    pub unexplained: u32,
    pub discrepancy: u32,
    pub support: u32,
    pub message: u32,
    pub not_joined: u32,
}

/// An explanation as staff review it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Review {
    pub view: ExplanationView,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Need>,
    /// What the family reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_accepted: Option<ReviewEffect>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_not_accepted: Option<ReviewEffect>,
    /// Who decides on this reason, where the reader does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<StaffRole>,
    /// It came after this time of the day that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_cut_off: Option<NaiveTime>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UnexplainedRow {
    pub student: Student,
    pub school_name: String,
    /// Newest first; the last fifteen school days are asked about.
    pub days: Vec<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    pub guardians_joined: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_language: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DiscrepancyRow {
    pub student: Student,
    pub discrepancy: Discrepancy,
    pub explanation: Explanation,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StudentRow {
    pub student: Student,
    pub school_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_language: Option<String>,
    pub guardians_joined: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StudentPage {
    pub history: History,
    pub guardians: Vec<GuardianView>,
    pub explanations: Vec<ExplanationView>,
    pub requests: Vec<SupportView>,
    pub threads: Vec<ThreadRow>,
    pub goals: Vec<GoalProgress>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuardianView {
    pub link: GuardianLink,
    pub person: Person,
}

/// A school's counts, as its own staff see them: not suppressed, never exported from here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchoolRates {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<DateTime<Utc>>,
    pub students: u32,
    pub students_with_absence: u32,
    /// School days on a school's roll so far: of the student who has the fewest, and of the one who has the most.
    pub fewest_school_days: u32,
    pub most_school_days: u32,
    /// Whole days.
    pub days_missed: u32,
    pub days_excused: u32,
    pub days_unexcused: u32,
    pub satisfactory: u32,
    pub at_risk: u32,
    pub moderate: u32,
    pub severe: u32,
    pub too_few_days: u32,
}

//! What happened on a child's school day: the raw events a school recorded, and the one record derived from them.
//!
//! Raw events are kept as they came; a decision of the school is a layer over the record and never rewrites it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StudentId;

/// What one row of a school's file says: one child, one day, perhaps one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawEvent {
    pub student: StudentId,
    pub date: NaiveDate,
    /// The class period as the source names it; `None` for a row about the whole day. Its own within the day: where a
    /// school runs two courses in one period, the name holds both ("06 BAND-08"), or two missed classes count as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    pub meaning: Meaning,
    /// Minutes missed, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// The source's own code ("AE"), kept for the office and for the way back to the SIS.
    pub code: String,
    /// The source's own words for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// What a source's code means, once a school has mapped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    Present,
    Absent(Excuse),
    Late,
    LeftEarly,
    /// Took part from home.
    Remote,
    /// Looked at and deliberately not counted.
    Ignore,
}

/// What the school says of an absence. It never changes whether the day was missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Excuse {
    Excused,
    Unexcused,
    /// A suspension: neither excused nor unexcused, no truancy count, but a missed day (CGS 10-198b).
    Disciplinary,
    /// The family confirmed it, the school does not excuse it (Massachusetts practice, domain.md 1.3).
    ConfirmedNotExcused,
}

/// One child's one day, by exception: a day with no record on which school was held was a day at school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayRecord {
    pub date: NaiveDate,
    pub mark: Mark,
    /// Hundredths of the day counted as missed, 0 to 100.
    pub missed: u8,
    /// Only where `missed` is above 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excuse: Option<Excuse>,
    /// Minutes late or left early, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// Periods missed and periods held, where the source records periods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub periods: Option<(u8, u8)>,
    /// The school's own code, for staff; families see the name of the mark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Present,
    Absent,
    Late,
    LeftEarly,
    /// Missed some of the day, in the middle or in several pieces.
    PartDay,
    Remote,
    /// The school has not closed this day yet. Never counted as absent, nor as present.
    NotRecorded,
}

/// A child's recorded days of one school year, by exception, in order: what the feed carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Days {
    pub student: StudentId,
    pub school_year: i32,
    /// The last school day for which the school has closed attendance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
    pub records: Vec<DayRecord>,
    /// When this child belonged to the school in this year.
    pub enrollments: Vec<crate::Enrollment>,
}

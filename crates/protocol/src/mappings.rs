//! What another system's attendance means, as an administrator looks at it: a guess from a sample, corrected, tried on a
//! few rows, and kept at the school. It decides nothing.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::ImportFinding;

/// What a column of attendance is to this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceColumn {
    StudentId,
    SchoolId,
    Date,
    Period,
    Course,
    Code,
    /// Yes or no: what happened, where no code says it.
    Absent,
    Late,
    LeftEarly,
    Excused,
    Reason,
    Minutes,
}

/// In which order a file writes its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    YearMonthDay,
    MonthDayYear,
    DayMonthYear,
    /// 20261006.
    Digits,
}

/// What a code of attendance means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CodeMeaning {
    Present,
    Excused,
    Unexcused,
    Suspended,
    ConfirmedNotExcused,
    Late,
    LeftEarly,
    Remote,
    /// Looked at and deliberately not counted.
    Ignore,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappedColumn {
    pub role: AttendanceColumn,
    /// The column's name in the file.
    pub column: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappedCode {
    pub code: String,
    /// `None`: nobody has said yet; rows with it are left out.
    pub meaning: Option<CodeMeaning>,
}

/// A mapping that is being made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappingDraft {
    pub name: String,
    pub dates: DateOrder,
    pub columns: Vec<MappedColumn>,
    pub codes: Vec<MappedCode>,
    /// A field that holds NULL holds nothing.
    pub null_is_nothing: bool,
}

/// A column of a sample with its first values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SampleColumn {
    pub name: String,
    pub values: Vec<String>,
}

/// What a sample seems to mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappingSketch {
    /// Columns that hold a number which a government gave are left out: they are never read.
    pub columns: Vec<SampleColumn>,
    pub draft: MappingDraft,
    /// Every date of the sample could be read in the other order too.
    pub dates_unclear: bool,
    /// Why there is no sample to be seen.
    pub findings: Vec<ImportFinding>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GuessMapping {
    pub account: Uuid,
    /// The sample, as it was sent.
    pub offer: Uuid,
    pub lang: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TryMapping {
    pub account: Uuid,
    pub offer: Uuid,
    pub draft: MappingDraft,
}

/// Why a row of the sample could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowFlaw {
    DateUnreadable,
    CodeUnknown,
    /// It says nothing of the student, or of what happened.
    ValueMissing,
}

/// What a row of the sample would become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappedRow {
    pub student: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// One row may be a tardy and an early departure at once.
    pub meanings: Vec<CodeMeaning>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flaw: Option<RowFlaw>,
}

/// A mapping tried on the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappingTrial {
    /// Needed, and no column has it.
    pub missing: Vec<AttendanceColumn>,
    /// The first ten rows.
    pub rows: Vec<MappedRow>,
    /// Rows of the whole sample, and those of them that could not be used.
    pub count: u32,
    pub flawed: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveMapping {
    pub account: Uuid,
    pub draft: MappingDraft,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DropMapping {
    pub account: Uuid,
    pub name: String,
}

/// A mapping that the school keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeptMapping {
    pub name: String,
    pub at: DateTime<Utc>,
    pub by_name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Mappings {
    pub kept: Vec<KeptMapping>,
}

//! What an import is told beside the files.
//!
//! It never holds anything that a file says.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::codes::CodeTable;
use super::mapping::Mapping;
use super::source::Limits;

/// What `endDate` means in a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndDates {
    /// The first day that is no longer one of it, as OneRoster says.
    Exclusive,
    /// The last day that is, as some systems write it.
    Inclusive,
}

/// How the columns of OneRoster's files are found. This program's own files have no order to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// In OneRoster's order, which its files must keep; a header that does not is an error.
    AsTheStandardSays,
    /// By their names alone, where somebody has made sure that the names stand over the right values.
    ByName,
}

/// What a school is given when it is first seen; what the store has stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolDefaults {
    pub time_zone: String,
    pub rule_pack: String,
}

/// To which of the days that a calendar of events proposes a person has said yes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum AcceptedDays {
    #[default]
    None,
    All,
    These(BTreeSet<NaiveDate>),
}

/// Everything an import is told beside the files.
#[derive(Debug, Clone)]
pub struct ImportSettings {
    /// The school day it is: rows after it count in nothing.
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
    pub end_dates: EndDates,
    pub columns: Columns,
    pub codes: CodeTable,
    /// What another system's attendance means, where the office says so; else by its header alone.
    pub mapping: Option<Mapping>,
    /// Mappings that the school has kept: tried before the ready ones, and no fault where none fits.
    pub own: Vec<Mapping>,
    pub defaults: SchoolDefaults,
    /// The days that the attendance file is all of, both ends included, where the office says so. `None`: as the rows
    /// show (the plan tells how).
    pub covers: Option<(NaiveDate, NaiveDate)>,
    /// The days of a calendar of events to which a person has said yes.
    pub accepted: AcceptedDays,
    pub limits: Limits,
}

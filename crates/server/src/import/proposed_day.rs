//! One day that is proposed to a person.
//!
//! It never says why it was proposed but by its title.

use chrono::NaiveDate;
use serde::Serialize;

/// A school day that an event would make another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ProposedDay {
    pub date: NaiveDate,
    /// The event's own words.
    pub title: String,
    /// Whether it would be a shorter day, not one without school.
    pub is_short: bool,
    /// Whether a person has said yes to it.
    pub is_accepted: bool,
}

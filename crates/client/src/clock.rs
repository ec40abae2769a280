//! What time it is and which ids come next, as arguments: a test turns the one and counts the other.
//!
//! Nothing else in this crate asks the system for either.

use chrono::{DateTime, Local, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
    /// The school day it is, as far as this computer knows.
    fn today(&self) -> NaiveDate;
}

/// What a school and this computer called the same day, when they last spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SameDay {
    pub at_school: NaiveDate,
    pub here: NaiveDate,
}

/// A hundred years: no clock is further off, and no calendar reaches beyond.
const DAYS_OFF_MOST: i64 = 36_525;

impl SameDay {
    /// What the school calls a day of this computer's. One day more or less is midnight, or another zone, and no clock
    /// that is wrong; and a clock that was put right since then needs nothing added.
    pub fn school_day(self, here: NaiveDate) -> NaiveDate {
        let days = (self.at_school - self.here).num_days();
        let is_wrong = (2..=DAYS_OFF_MOST).contains(&days.abs());
        let is_as_then = self.here <= here && (here < self.at_school || self.at_school < self.here);
        let theirs = here.checked_add_signed(TimeDelta::days(days)).filter(|_| is_wrong && is_as_then);
        theirs.unwrap_or(here)
    }
}

pub trait Ids: Send + Sync {
    fn next(&self) -> Uuid;

    /// A number nobody can foresee, for jitter: the random part of an id.
    fn chance(&self) -> u32 {
        self.next().as_u128() as u32
    }
}

/// The computer's own clock; a trial may put the school day elsewhere, expiry and sessions keep real time.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock {
    moved_to: Option<NaiveDate>,
}

impl SystemClock {
    pub fn new() -> SystemClock {
        SystemClock::default()
    }

    /// A trial: the school day is this one.
    pub fn moved_to(today: NaiveDate) -> SystemClock {
        SystemClock { moved_to: Some(today) }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        self.moved_to.unwrap_or_else(|| Local::now().date_naive())
    }
}

/// Ids that rise with time: UUIDv7.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_wrong_goes_by_the_schools_day_until_it_is_put_right() {
        let table = [
            // What the school said on which day here, what this computer says now, and what day it is.
            ("2026-10-07", "2026-10-07", "2026-10-09", "2026-10-09"),
            ("2026-10-07", "2026-10-06", "2026-10-06", "2026-10-06"),
            ("2026-10-07", "2026-10-08", "2026-10-08", "2026-10-08"),
            ("2026-10-07", "2026-08-01", "2026-08-01", "2026-10-07"),
            ("2026-10-07", "2026-08-01", "2026-08-03", "2026-10-09"),
            ("2026-10-07", "2026-08-01", "2026-10-08", "2026-10-08"),
            ("2026-10-07", "2026-12-01", "2026-12-01", "2026-10-07"),
            ("2026-10-07", "2026-12-01", "2026-12-03", "2026-10-09"),
            ("2026-10-07", "2026-12-01", "2026-10-08", "2026-10-08"),
            ("9999-12-31", "2026-10-07", "2026-10-07", "2026-10-07"),
        ];
        for (at_school, then, here, day) in table {
            let [at_school, then, here, day] =
                [at_school, then, here, day].map(|text| text.parse::<NaiveDate>().unwrap());
            assert_eq!(SameDay { at_school, here: then }.school_day(here), day, "{at_school}, {then}, {here}");
        }
    }
}

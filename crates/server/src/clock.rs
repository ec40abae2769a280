//! What time it is, what day it is at a school, and new ids: arguments everywhere else, so that tests can turn them.

use std::time::SystemTime;

use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

pub trait Clock: Send + Sync {
    /// The real time: what expiry, sessions and the audit log go by.
    fn now(&self) -> DateTime<Utc>;

    /// The school day it is in a time zone (an IANA name). A trial may move it.
    fn today(&self, time_zone: &str) -> NaiveDate;
}

pub trait Ids: Send + Sync {
    fn next(&self) -> Uuid;
}

/// The machine's clock, with the school day moved by whole days where a trial asks for it.
pub struct SystemClock {
    moved_days: i64,
}

impl SystemClock {
    pub fn new() -> Self {
        SystemClock { moved_days: 0 }
    }

    /// A clock on which the school day is `today` now, and goes on from there.
    pub fn with_today(today: NaiveDate) -> Self {
        let real = DateTime::<Utc>::from(SystemTime::now()).date_naive();
        SystemClock { moved_days: (today - real).num_days() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        SystemTime::now().into()
    }

    fn today(&self, time_zone: &str) -> NaiveDate {
        if self.moved_days != 0 {
            // A moved day is the same day for everybody, whatever the zone: a trial has one "today".
            let real = self.now().date_naive();
            return moved(real, self.moved_days);
        }
        match time_zone.parse::<chrono_tz::Tz>() {
            Ok(zone) => self.now().with_timezone(&zone).date_naive(),
            Err(_) => self.now().date_naive(),
        }
    }
}

fn moved(date: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let there = if days < 0 { date.checked_sub_days(by) } else { date.checked_add_days(by) };
    there.unwrap_or(date)
}

/// UUIDv7: sorted by when they were made.
pub struct RandomIds;

impl Ids for RandomIds {
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

//! What time it is and which ids come next, as arguments: a test turns the one and counts the other.
//!
//! Nothing else in this crate asks the system for either.

use chrono::{DateTime, Local, NaiveDate, Utc};
use uuid::Uuid;

pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
    /// The school day it is.
    fn today(&self) -> NaiveDate;
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

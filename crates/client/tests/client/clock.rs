//! A clock that is turned, ids that are counted.

use std::sync::{
    Mutex,
    atomic::{AtomicU64, Ordering},
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use client::{Clock, Ids};
use uuid::Uuid;

use crate::played::id;

pub struct TurnedClock(pub Mutex<DateTime<Utc>>);

impl TurnedClock {
    pub fn turn(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for TurnedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }

    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

#[derive(Default)]
pub struct CountedIds(AtomicU64);

impl Ids for CountedIds {
    fn next(&self) -> Uuid {
        id(0xf000_0000_0000 + u128::from(self.0.fetch_add(1, Ordering::Relaxed)))
    }
}

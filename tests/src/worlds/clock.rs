//! A clock that a story turns. It moves only when it is told to.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

pub struct TurnedClock(Mutex<(DateTime<Utc>, NaiveDate)>);

impl TurnedClock {
    /// Half past eight in the morning of a school day.
    pub fn on(today: NaiveDate) -> Self {
        let now = today.and_hms_opt(13, 30, 0).expect("there is a half past one in every day").and_utc();
        TurnedClock(Mutex::new((now, today)))
    }

    fn turn(&self, turn: impl FnOnce(&mut (DateTime<Utc>, NaiveDate))) {
        turn(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Time passes within the school day.
    pub fn pass(&self, time: TimeDelta) {
        self.turn(|(now, _)| *now += time);
    }

    /// Days pass; the hour stays.
    pub fn pass_days(&self, days: u64) {
        self.turn(|(now, today)| {
            *now += TimeDelta::days(days as i64);
            *today = *today + Days::new(days);
        });
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    pub fn today(&self) -> NaiveDate {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1
    }
}

impl server::Clock for TurnedClock {
    fn now(&self) -> DateTime<Utc> {
        // Every look takes a moment, so that no two acts share their time.
        self.turn(|(now, _)| *now += TimeDelta::milliseconds(1));
        TurnedClock::now(self)
    }

    fn today(&self, _: &str) -> NaiveDate {
        TurnedClock::today(self)
    }
}

/// A device's own clock: the school's, off by what its owner never corrected.
pub struct DeviceClock {
    pub school: std::sync::Arc<TurnedClock>,
    pub off_by: TimeDelta,
}

impl client::Clock for DeviceClock {
    fn now(&self) -> DateTime<Utc> {
        self.school.now() + self.off_by
    }

    fn today(&self) -> NaiveDate {
        let off = self.off_by.num_days();
        self.school.today() + TimeDelta::days(off)
    }
}

/// Ids that come in the same order in every run of one seed.
pub struct CountedIds(Mutex<rand::rngs::StdRng>);

impl CountedIds {
    pub fn new(seed: u64) -> Self {
        CountedIds(Mutex::new(rand::SeedableRng::seed_from_u64(seed)))
    }

    fn draw(&self) -> uuid::Uuid {
        let bytes = rand::Rng::random::<[u8; 16]>(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

impl server::Ids for CountedIds {
    fn next(&self) -> uuid::Uuid {
        self.draw()
    }
}

impl client::Ids for CountedIds {
    fn next(&self) -> uuid::Uuid {
        self.draw()
    }
}

//! How often somebody may ask: a bucket for each computer, each person and each address, in this process's memory. A
//! family that comes back after a month, and a school behind one address, do not notice it. It counts no guesses
//! ([`crate::tries`]) and keeps no token.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, MutexGuard, PoisonError},
};

use attendance::PersonId;
use chrono::{DateTime, TimeDelta, Utc};

use crate::secret::secret_hash;

/// Requests a second of one computer, in the long run, unless the technician says otherwise.
pub const REQUESTS: u32 = 10;
/// A bucket holds what would be given in so many seconds: a first sync of thirteen years is some hundred requests.
const HOLDS_SECONDS: u32 = 60;
/// A person has a few computers, and a school or a district of them comes from one address.
const COMPUTERS_OF_A_PERSON: u32 = 3;
const COMPUTERS_OF_AN_ADDRESS: u32 = 100;
/// More than this is forgotten, the full buckets first: memory is no stranger's to fill.
const KEPT_MOST: usize = 200_000;

/// Whose a bucket is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Whose {
    Computer(String),
    Person(PersonId),
    Address(String),
}

/// What is left, and when that was so.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at: DateTime<Utc>,
}

#[derive(Default)]
struct Kept {
    buckets: HashMap<Whose, Bucket>,
    /// Whose token it was when it was last good, by the token's hash.
    persons: HashMap<String, PersonId>,
}

/// Who asks, as far as is known before anything is read.
#[derive(Debug, Clone, Copy)]
pub struct Asks<'a> {
    pub token: Option<&'a str>,
    /// `None`: from this computer, which says nothing of who asks.
    pub address: Option<&'a str>,
}

pub struct Pace {
    requests: u32,
    kept: Mutex<Kept>,
}

impl Default for Pace {
    fn default() -> Self {
        Pace::of(REQUESTS)
    }
}

impl Pace {
    /// So many requests a second of one computer.
    pub fn of(requests: u32) -> Pace {
        Pace { requests: requests.max(1), kept: Mutex::default() }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a request from every bucket that it is of, or says in how many seconds to come again. What is not done is
    /// taken from none.
    pub fn take(&self, asks: Asks<'_>, now: DateTime<Utc>) -> Result<(), u32> {
        let mut kept = self.kept();
        let computer = asks.token.map(secret_hash);
        let person = computer.as_ref().and_then(|hash| kept.persons.get(hash)).copied();
        let of = [
            (computer.map(Whose::Computer), 1),
            (person.map(Whose::Person), COMPUTERS_OF_A_PERSON),
            (asks.address.map(|address| Whose::Address(address.to_owned())), COMPUTERS_OF_AN_ADDRESS),
        ];
        let of: Vec<(Whose, f64)> = of
            .into_iter()
            .filter_map(|(whose, computers)| Some((whose?, f64::from(computers) * f64::from(self.requests))))
            .collect();
        for (whose, rate) in &of {
            let left = kept.left(whose, *rate, now);
            if left < 1.0 {
                return Err(((1.0 - left) / rate).ceil().max(1.0) as u32);
            }
        }
        if KEPT_MOST < kept.buckets.len() {
            kept.forget(now);
        }
        for (whose, rate) in of {
            let left = kept.left(&whose, rate, now) - 1.0;
            kept.buckets.insert(whose, Bucket { left, at: now });
        }
        Ok(())
    }

    /// A token was good, and is this person's: from here on their computers share a bucket too.
    pub fn knows(&self, token: &str, person: PersonId) {
        let mut kept = self.kept();
        if KEPT_MOST < kept.persons.len() {
            kept.persons.clear();
        }
        kept.persons.insert(secret_hash(token), person);
    }
}

impl Kept {
    fn left(&self, whose: &Whose, rate: f64, now: DateTime<Utc>) -> f64 {
        let full = rate * f64::from(HOLDS_SECONDS);
        self.buckets.get(whose).map_or(full, |bucket| {
            // A clock that was turned back gives nothing and takes nothing.
            let since = (now - bucket.at).max(TimeDelta::zero()).num_milliseconds() as f64 / 1000.0;
            (bucket.left + since * rate).min(full)
        })
    }

    /// Forgets those who have not asked for as long as a bucket takes to fill, or else everybody.
    fn forget(&mut self, now: DateTime<Utc>) {
        let long = TimeDelta::seconds(i64::from(HOLDS_SECONDS));
        self.buckets.retain(|_, bucket| now - bucket.at < long);
        if KEPT_MOST < self.buckets.len() {
            self.buckets.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("a moment")
    }

    /// How many of so many requests are answered.
    fn answered(pace: &Pace, asks: Asks<'_>, seconds: i64, tries: u32) -> u32 {
        (0..tries).filter(|_| pace.take(asks, at(seconds)).is_ok()).count() as u32
    }

    #[test]
    fn a_computer_has_a_minute_s_worth_at_once_and_then_its_pace_and_nobody_else_notices() {
        let pace = Pace::of(2);
        let (rosa, jo) = (Asks { token: Some("r"), address: None }, Asks { token: Some("j"), address: None });
        assert_eq!(answered(&pace, rosa, 0, 200), 120);
        assert_eq!(pace.take(rosa, at(0)), Err(1));
        assert_eq!(answered(&pace, jo, 0, 10), 10);
        assert_eq!(answered(&pace, rosa, 5, 200), 10);
        assert_eq!(answered(&pace, rosa, 3600, 200), 120, "never more than a bucket holds");
        assert_eq!(answered(&pace, rosa, 0, 1), 0, "a clock that is turned back gives nothing");
    }

    #[test]
    fn a_person_s_computers_and_an_address_s_share_a_larger_one() {
        let pace = Pace::of(1);
        let tokens: Vec<String> = (0..10).map(|number| format!("t{number}")).collect();
        tokens.iter().for_each(|token| pace.knows(token, PersonId(uuid::Uuid::nil())));
        let all = tokens.iter().map(|token| answered(&pace, Asks { token: Some(token), address: None }, 0, 100));
        assert_eq!(all.sum::<u32>(), 180);
        let strangers = (0..200).map(|number| {
            let token = format!("s{number}");
            answered(&pace, Asks { token: Some(&token), address: Some("203.0.113.7") }, 0, 60)
        });
        assert_eq!(strangers.sum::<u32>(), 6000);
        assert_eq!(answered(&pace, Asks { token: None, address: Some("203.0.113.8") }, 0, 10), 10);
    }
}

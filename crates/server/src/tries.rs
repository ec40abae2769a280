//! Wrong codes and passwords, counted in memory: a guesser waits, everybody else does not notice. It keeps no secret.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use attendance::Refusal;
use chrono::{DateTime, TimeDelta, Utc};

/// Guesses at one code or login from one address before a pause.
pub const GUESSES: u32 = 8;
/// Guesses from one address, whatever was guessed at: one password is not tried on every login.
pub const GUESSES_OF_AN_ADDRESS: u32 = 40;
/// Guesses at one login from computers that it never came in on, wherever they are: many addresses are not many guesses.
pub const GUESSES_FROM_STRANGERS: u32 = 30;
/// Wrong codes of a second factor, from one known computer or from all that are not known together. Of a million codes
/// three are good at a time.
pub const WRONG_CODES: u32 = 5;
const PAUSE: TimeDelta = TimeDelta::minutes(15);
/// Who has the password already waits longer.
const PAUSE_OF_CODES: TimeDelta = TimeDelta::hours(1);

/// Wrong tries by what was tried: a guesser waits, everybody else does not notice.
pub struct Tries {
    wrong: Mutex<HashMap<String, (u32, DateTime<Utc>)>>,
    pause: TimeDelta,
}

impl Default for Tries {
    fn default() -> Self {
        Tries { wrong: Mutex::default(), pause: PAUSE }
    }
}

impl Tries {
    /// For codes of a second factor.
    pub fn of_codes() -> Tries {
        Tries { pause: PAUSE_OF_CODES, ..Tries::default() }
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, (u32, DateTime<Utc>)>> {
        self.wrong.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a try before it is made, so that many at once are not more of them. Nothing is counted of one that must
    /// wait.
    pub fn begin(&self, tried: &[(String, u32)], now: DateTime<Utc>) -> Result<(), Refusal> {
        let mut tries = self.held();
        tries.retain(|_, (_, last)| now - *last < self.pause);
        for (what, most) in tried {
            if let Some((wrong, last)) = tries.get(what)
                && wrong >= most
            {
                let left = self.pause - (now - *last);
                return Err(Refusal::TooManyTries { minutes: (left.num_seconds().max(1) as u32).div_ceil(60) });
            }
        }
        for (what, _) in tried {
            let entry = tries.entry(what.clone()).or_insert((0, now));
            *entry = (entry.0 + 1, now);
        }
        Ok(())
    }

    /// It was no guess: it is as if it had not been tried.
    pub fn take_back(&self, tried: &[(String, u32)]) {
        let mut tries = self.held();
        for (what, _) in tried {
            if let Some((wrong, _)) = tries.get_mut(what) {
                *wrong = wrong.saturating_sub(1);
            }
        }
    }

    /// Whoever came in has what is asked for: their mistakes are forgiven.
    pub fn forgive(&self, what: &str) {
        self.held().remove(what);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guesser_waits_a_quarter_of_an_hour_and_mistakes_of_whoever_comes_in_are_forgiven() {
        let (tries, start) = (Tries::default(), DateTime::UNIX_EPOCH);
        let tried = [("code".to_owned(), 2)];
        for _ in 0..2 {
            assert_eq!(tries.begin(&tried, start), Ok(()));
        }
        assert_eq!(tries.begin(&tried, start), Err(Refusal::TooManyTries { minutes: 15 }));
        assert_eq!(
            tries.begin(&tried, start + PAUSE - TimeDelta::seconds(1)),
            Err(Refusal::TooManyTries { minutes: 1 })
        );
        assert_eq!(tries.begin(&tried, start + PAUSE), Ok(()), "it begins anew");
        tries.take_back(&tried);
        tries.forgive("code");
        for _ in 0..2 {
            assert_eq!(tries.begin(&tried, start + PAUSE), Ok(()));
        }
    }
}

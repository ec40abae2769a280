//! Lives of a school under faults, from one seed each: families, liaisons and a technician, over a network and disks
//! that lose, delay, hold, fail, fill and stop; servers and computers killed at any call; clocks years off; rights that
//! change while a computer is away. What a person was told is kept is never lost.
//!
//! A seed that fails is printed with what happened in it, and `cargo xtask replay 7` lives it again, the same.
//! `PRESENTE_SEEDS` says how many are lived, `PRESENTE_FIRST_SEED` from which on.

mod air;
mod device;
mod history;
mod life;
mod people;
mod school;
mod truth;

use std::sync::PoisonError;

use attendance::Topic;
use life::Life;
use rand::{Rng, SeedableRng, rngs::StdRng};

/// How many seeds are lived where nobody says otherwise.
const SEEDS: u64 = 240;
/// Shares of the seeds that run beside each other.
const SHARES: u64 = 4;

/// Says what the product logs, where somebody wants to hear it.
fn listen() {
    if std::env::var_os("RUST_LOG").is_some() {
        let listening = tracing_subscriber::fmt().with_env_filter(tracing_subscriber::EnvFilter::from_default_env());
        let _ = listening.with_writer(std::io::stderr).without_time().try_init();
    }
}

/// Lives a seed, and gives what happened in it.
fn live(seed: u64) -> Vec<String> {
    listen();
    let mut life = Life::new(seed).expect("a life begins");
    let history = life.history.clone();
    let told = || history.lock().unwrap_or_else(PoisonError::into_inner).told.clone();
    let lived = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| life.live(seed)));
    let happened = told();
    let mut dice = StdRng::seed_from_u64(!seed);
    let taken: Vec<Topic> =
        [Topic::Messages, Topic::Attendance, Topic::Support].into_iter().filter(|_| dice.random_bool(0.5)).collect();
    let looked = match lived {
        Ok(Ok(())) => std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| truth::look(life, &taken))),
        Ok(Err(why)) => Err(Box::new(why) as Box<_>),
        Err(panic) => Err(panic),
    };
    if let Err(why) = looked {
        for line in &happened {
            eprintln!("{line}");
        }
        eprintln!("seed {seed} failed: cargo xtask replay {seed}");
        match why.downcast::<String>() {
            Ok(why) => panic!("{why}"),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
    happened
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

fn live_share(share: u64) {
    let first = number("PRESENTE_FIRST_SEED").unwrap_or(0);
    let seeds = number("PRESENTE_SEEDS").unwrap_or(SEEDS);
    for seed in (first..first + seeds).filter(|seed| seed % SHARES == share) {
        live(seed);
    }
}

#[test]
fn nothing_is_lost_and_nobody_sees_what_is_not_theirs_whatever_fails_1() {
    live_share(0);
}

#[test]
fn nothing_is_lost_and_nobody_sees_what_is_not_theirs_whatever_fails_2() {
    live_share(1);
}

#[test]
fn nothing_is_lost_and_nobody_sees_what_is_not_theirs_whatever_fails_3() {
    live_share(2);
}

#[test]
fn nothing_is_lost_and_nobody_sees_what_is_not_theirs_whatever_fails_4() {
    live_share(3);
}

#[test]
fn a_seed_that_somebody_asks_for_lives_again() {
    let seed = number("PRESENTE_SEED").unwrap_or(0);
    let happened = live(seed);
    happened.iter().for_each(|line| eprintln!("{line}"));
    assert!(happened.len() > 100, "little happened in seed {seed}");
}

#[test]
fn the_same_seed_is_the_same_life() {
    for seed in 0..3 {
        let (one, other) = (live(seed), live(seed));
        for (step, (one, other)) in one.iter().zip(&other).enumerate() {
            assert_eq!(one, other, "seed {seed} differs at line {step}");
        }
        assert_eq!(one.len(), other.len());
    }
}

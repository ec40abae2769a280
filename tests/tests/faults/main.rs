//! Lives of a school under faults, from one seed each: families, liaisons and a technician, over a network and disks
//! that lose, delay, hold, fail, fill and stop; servers and computers killed at any call; clocks years off; rights that
//! change while a computer is away. What a person was told is kept is never lost.
//!
//! A seed that fails is printed with what happened in it, and `cargo xtask replay 7` lives it again, the same.
//! `PRESENTE_SEEDS` says how many are lived, `PRESENTE_FIRST_SEED` from which on; `PRESENTE_SCHEDULES` how many
//! schedules of faults are lived on PostgreSQL, whose driver means real sockets and threads.

mod air;
mod device;
mod history;
mod life;
mod people;
mod schedule;
mod school;
mod technician;
mod truth;

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, PoisonError},
};

use attendance::Topic;
use history::History;
use life::{Life, STAFF};
use rand::{Rng, SeedableRng, rngs::StdRng};
use schedule::Schedule;
use truth::Aftermath;

/// How many seeds are lived where nobody says otherwise.
const SEEDS: u64 = 240;
/// How many schedules are lived on PostgreSQL where nobody says otherwise.
const SCHEDULES: u64 = 12;
/// Shares of the seeds that run beside each other.
const SHARES: u64 = 4;

/// Says what the product logs, where somebody wants to hear it.
fn listen() {
    if std::env::var_os("RUST_LOG").is_some() {
        let listening = tracing_subscriber::fmt().with_env_filter(tracing_subscriber::EnvFilter::from_default_env());
        let _ = listening.with_writer(std::io::stderr).without_time().try_init();
    }
}

/// Says what happened in a life that went wrong, and how it is lived again.
fn report(happened: &[String], again: &str, why: Box<dyn Any + Send>) -> ! {
    for line in happened {
        eprintln!("{line}");
    }
    eprintln!("{again}");
    match why.downcast::<String>() {
        Ok(why) => panic!("{why}"),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// Lives what a seed says, looks at what is left, and gives what happened.
fn live_and_look(
    seed: u64,
    history: &Mutex<History>,
    again: &str,
    live: impl FnOnce() -> Result<Aftermath, String>,
) -> Vec<String> {
    listen();
    let told = || history.lock().unwrap_or_else(PoisonError::into_inner).told.clone();
    let unsure: Box<dyn Any + Send> = match catch_unwind(AssertUnwindSafe(live)) {
        Ok(Ok(left)) => {
            let happened = left.history.told.clone();
            let mut dice = StdRng::seed_from_u64(!seed);
            let topics = [Topic::Messages, Topic::Attendance, Topic::Support];
            let taken: Vec<Topic> = topics.into_iter().filter(|_| dice.random_bool(0.5)).collect();
            let leaves = STAFF.into_iter().find(|_| dice.random_bool(0.1));
            match catch_unwind(AssertUnwindSafe(|| truth::look(left, &taken, leaves))) {
                Ok(()) => return happened,
                Err(why) => report(&happened, again, why),
            }
        }
        Ok(Err(why)) => Box::new(why),
        Err(panic) => panic,
    };
    report(&told(), again, unsure)
}

/// Lives a seed in the simulator.
fn live(seed: u64) -> Vec<String> {
    let life = Life::new(seed).expect("a life begins");
    let history = life.history.clone();
    let again = format!("seed {seed} failed: cargo xtask replay {seed}");
    live_and_look(seed, &history, &again, || life.live(seed))
}

/// Lives a schedule of faults on PostgreSQL.
fn live_on_postgres(seed: u64) {
    let schedule = Schedule::new(seed).expect("a life begins");
    let history = schedule.history();
    let again = format!("schedule {seed} failed: cargo xtask replay {seed} --postgres");
    live_and_look(seed, &history, &again, || schedule.live().map_err(|error| format!("{error:#}")));
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

fn live_schedules(share: u64) {
    let first = number("PRESENTE_FIRST_SEED").unwrap_or(0);
    let schedules = number("PRESENTE_SCHEDULES").unwrap_or(SCHEDULES);
    for seed in (first..first + schedules).filter(|seed| seed % 2 == share) {
        live_on_postgres(seed);
    }
}

#[test]
fn nothing_is_lost_on_two_servers_over_one_database_whatever_is_cut_1() {
    live_schedules(0);
}

#[test]
fn nothing_is_lost_on_two_servers_over_one_database_whatever_is_cut_2() {
    live_schedules(1);
}

#[test]
fn a_schedule_that_somebody_asks_for_is_lived_again() {
    live_on_postgres(number("PRESENTE_SCHEDULE").unwrap_or(0));
}

//! A thousand families and twenty staff at one server for some minutes, with everything that goes wrong in life: ways
//! that break, answers that are lost, the server killed. Nobody may see an error, and nothing may be lost.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use client::Client;
use rand::{Rng, SeedableRng, rngs::StdRng};
use tokio::sync::{Semaphore, oneshot};
use tokio::task::JoinSet;

use super::people::{Family, Staff};
use super::school::{School, let_in};
use super::server_kills::settles;
use super::told::{Found, Told};
use super::{at_share, record};
use crate::bench::fill::fill;
use crate::trial::Desk;
use crate::worlds::district::District;

const SCHOOLS: usize = 4;
/// A family has its app open and does something this often; staff do all day.
const FAMILY_EVERY: Duration = Duration::from_secs(60);
const STAFF_EVERY: Duration = Duration::from_secs(10);
/// How often a way breaks, and how often the server is killed.
const CUT_EVERY: Duration = Duration::from_millis(500);
const KILL_EVERY: Duration = Duration::from_secs(60);
/// How many come in at once at the beginning.
const AT_ONCE: usize = 8;

#[derive(Debug)]
pub struct Figures {
    pub families: usize,
    pub staff: usize,
    pub minutes: f64,
    pub actions: usize,
    pub found: Found,
    pub cuts: usize,
    pub kills: usize,
    /// How long a person waited for a command of theirs.
    pub answer_middle: Duration,
    pub answer_slowest_of_hundred: Duration,
    pub answer_longest: Duration,
    /// The server's memory at its highest.
    pub memory: u64,
    /// From the last action until nothing waited anywhere.
    pub settled: Duration,
}

/// What everybody does is counted here.
#[derive(Default)]
struct Counted {
    actions: AtomicUsize,
    /// Microseconds.
    waits: std::sync::Mutex<Vec<Duration>>,
    memory: AtomicU64,
}

pub async fn run(families: usize, staff: usize, lasts: Duration, seed: u64) -> Result<Figures> {
    let folder = super::folder()?;
    let record = record(&folder);
    // Of three children two have a family with two parents: enough guardians for everybody asked for.
    let district = District::new(seed, SCHOOLS, families * 2);
    fill(&record, &district)?;
    let (codes, logins) = let_in(&record, families, staff)?;
    let mut school = School::serve(&record, district.today()).await?;
    eprintln!("{families} families and {staff} staff come in");
    let (families, staff) = come_in(&school, folder.path(), codes, logins).await?;

    eprintln!("for {} minutes", lasts.as_secs() / 60);
    let (counted, until) = (Arc::new(Counted::default()), Instant::now() + lasts);
    let mut acting = JoinSet::new();
    let mut syncing = JoinSet::new();
    let mut stops = Vec::new();
    let clients: Vec<Client> =
        families.iter().map(|one| &one.client).chain(staff.iter().map(|one| &one.client)).cloned().collect();
    for client in &clients {
        let (stop, stopped) = oneshot::channel::<()>();
        let client = client.clone();
        syncing.spawn(async move { client.run(async { _ = stopped.await }).await });
        stops.push(stop);
    }
    for (number, family) in families.into_iter().enumerate() {
        let (counted, mut dice) = (counted.clone(), StdRng::seed_from_u64(seed + number as u64));
        acting.spawn(async move {
            let mut told = Told::default();
            while rests(&mut dice, FAMILY_EVERY, until).await {
                let begun = Instant::now();
                family.act(&mut dice, &mut told).await?;
                counted.notes(begun.elapsed());
            }
            anyhow::Ok(told)
        });
    }
    for (number, person) in staff.iter().cloned().enumerate() {
        let (counted, mut dice) = (counted.clone(), StdRng::seed_from_u64(!seed - number as u64));
        acting.spawn(async move {
            let mut told = Told::default();
            while rests(&mut dice, STAFF_EVERY, until).await {
                let begun = Instant::now();
                person.act(&mut dice, &mut told).await?;
                counted.notes(begun.elapsed());
            }
            anyhow::Ok(told)
        });
    }
    let (cuts, kills) = faults(&mut school, until, &counted, seed).await?;
    let mut told = Told::default();
    while let Some(one) = acting.join_next().await {
        told.add(one??);
    }
    drop(stops);
    while let Some(ended) = syncing.join_next().await {
        ended?;
    }
    let begun = Instant::now();
    settles(&clients).await?;
    let settled = begun.elapsed();
    let found = told.is_at_school(&Desk::of(staff[0].client.clone())).await?;
    school.kill()?;
    school.is_whole()?;
    let waits = counted.waits.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
    Ok(Figures {
        families: clients.len() - staff.len(),
        staff: staff.len(),
        minutes: lasts.as_secs_f64() / 60.0,
        actions: counted.actions.load(Ordering::Relaxed),
        found,
        cuts,
        kills,
        answer_middle: at_share(&waits, 0.5),
        answer_slowest_of_hundred: at_share(&waits, 0.99),
        answer_longest: at_share(&waits, 1.0),
        memory: counted.memory.load(Ordering::Relaxed),
        settled,
    })
}

impl Counted {
    fn notes(&self, waited: Duration) {
        self.actions.fetch_add(1, Ordering::Relaxed);
        self.waits.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(waited);
    }
}

/// A person does something else for a while; whether there is time for more.
async fn rests(dice: &mut StdRng, every: Duration, until: Instant) -> bool {
    let wakes = Instant::now() + every.mul_f64(dice.random_range(0.5..1.5));
    tokio::time::sleep_until(wakes.min(until).into()).await;
    wakes < until
}

async fn come_in(
    school: &School,
    folder: &Path,
    codes: Vec<String>,
    logins: Vec<String>,
) -> Result<(Vec<Family>, Vec<Staff>)> {
    let room = Semaphore::new(AT_ONCE);
    let enters = codes.into_iter().enumerate().map(async |(number, code)| {
        let _place = room.acquire().await?;
        let client = school.computer(folder.join(format!("family-{number}"))).await?;
        school.joins(&client, code).await?;
        Family::at(client, school.today).await
    });
    let families: Vec<Family> = futures_util::future::try_join_all(enters).await?;
    ensure!(families.iter().all(|family| !family.children.is_empty()), "a guardian has no child");
    let mut staff = Vec::new();
    for (number, login) in logins.iter().enumerate() {
        let client = school.computer(folder.join(format!("staff-{number}"))).await?;
        school.signs_in(&client, login).await?;
        staff.push(Staff { client, today: school.today });
    }
    Ok((families, staff))
}

/// Breaks ways and kills the server until it is over; how often each.
async fn faults(school: &mut School, until: Instant, counted: &Counted, seed: u64) -> Result<(usize, usize)> {
    let mut dice = StdRng::seed_from_u64(seed);
    let (mut cuts, mut kills, mut killed) = (0, 0, Instant::now());
    while Instant::now() < until {
        tokio::time::sleep(CUT_EVERY.mul_f64(dice.random_range(0.5..1.5))).await;
        counted.memory.fetch_max(school.memory()?, Ordering::Relaxed);
        // Somebody's way breaks, in the middle of whatever passes there then.
        school.way.cut_after(dice.random_range(0..20_000));
        cuts += 1;
        if killed.elapsed() > KILL_EVERY {
            school.kill()?;
            school.start()?;
            (kills, killed) = (kills + 1, Instant::now());
        }
    }
    school.way.heal();
    Ok((cuts, kills))
}

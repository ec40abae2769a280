//! The school's server, killed at any moment while families and staff do the main job.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use client::Client;
use protocol::SyncState;
use rand::{Rng, SeedableRng, rngs::StdRng};
use serde_json::json;
use tokio::task::JoinSet;

use super::people::{Family, Staff, must};
use super::school::{School, bring_in, let_in};
use super::told::{Found, Told};
use super::{at_share, record, timed};
use crate::trial::{Desk, school_day_for};
use crate::worlds::maple_street::MapleStreet;

const FAMILIES: usize = 12;
const STAFF: usize = 2;
/// The longest that a server lives before it is killed.
const LIFE_MOST: Duration = Duration::from_millis(1500);
/// How often everybody syncs at the end until nothing waits.
const ROUNDS: usize = 6;
/// How many kills lie between two looks at the whole record.
const LOOK_EVERY: usize = 50;

#[derive(Debug)]
pub struct Figures {
    pub kills: usize,
    pub found: Found,
    /// From the start of the program until it listens.
    pub start_middle: Duration,
    pub start_longest: Duration,
    pub took: Duration,
}

/// Kills it so often; an error where anything that somebody was told is not at the school once.
pub async fn run(times: usize, seed: u64) -> Result<Figures> {
    let (begun, folder) = (Instant::now(), super::folder()?);
    let record = record(&folder);
    let today = school_day_for(chrono::Local::now().date_naive());
    let files = folder.path().join("files");
    MapleStreet { seed: 1, today }.write(&files)?;
    bring_in(&record, &files, today)?;
    let (codes, logins) = let_in(&record, FAMILIES, STAFF)?;
    let mut school = School::serve(&record, today).await?;
    let (families, staff) = people(&school, folder.path(), codes, &logins).await?;

    let is_over = Arc::new(AtomicBool::new(false));
    let mut acting = JoinSet::new();
    for (number, family) in families.iter().cloned().enumerate() {
        let (is_over, mut dice) = (is_over.clone(), StdRng::seed_from_u64(seed + number as u64));
        acting.spawn(async move {
            let mut told = Told::default();
            while !is_over.load(Ordering::Relaxed) {
                family.act(&mut dice, &mut told).await?;
                syncs(&family.client).await?;
            }
            anyhow::Ok(told)
        });
    }
    for (number, person) in staff.iter().cloned().enumerate() {
        let (is_over, mut dice) = (is_over.clone(), StdRng::seed_from_u64(!seed - number as u64));
        acting.spawn(async move {
            let mut told = Told::default();
            while !is_over.load(Ordering::Relaxed) {
                person.act(&mut dice, &mut told).await?;
                syncs(&person.client).await?;
            }
            anyhow::Ok(told)
        });
    }

    let mut dice = StdRng::seed_from_u64(seed);
    let mut starts = Vec::with_capacity(times);
    for kill in 1..=times {
        tokio::time::sleep(LIFE_MOST.mul_f64(dice.random())).await;
        school.kill()?;
        if kill % LOOK_EVERY == 0 {
            school.is_whole()?;
        }
        let (started, took) = timed(async { school.start() }).await;
        started?;
        starts.push(took);
    }
    is_over.store(true, Ordering::Relaxed);
    let mut told = Told::default();
    while let Some(one) = acting.join_next().await {
        told.add(one??);
    }
    let clients: Vec<Client> =
        families.iter().map(|family| &family.client).chain(staff.iter().map(|one| &one.client)).cloned().collect();
    settles(&clients).await?;
    let found = told.is_at_school(&Desk::of(staff[0].client.clone())).await?;
    school.kill()?;
    school.is_whole()?;
    let (start_middle, start_longest) = (at_share(&starts, 0.5), at_share(&starts, 1.0));
    Ok(Figures { kills: times + 1, found, start_middle, start_longest, took: begun.elapsed() })
}

/// Everybody who has come in, each at a computer of their own.
pub async fn people(
    school: &School,
    folder: &Path,
    codes: Vec<String>,
    logins: &[String],
) -> Result<(Vec<Family>, Vec<Staff>)> {
    let (mut families, mut staff) = (Vec::new(), Vec::new());
    for (number, code) in codes.into_iter().enumerate() {
        let client = school.computer(folder.join(format!("family-{number}"))).await?;
        school.joins(&client, code).await?;
        families.push(Family::at(client, school.today).await?);
    }
    for (number, login) in logins.iter().enumerate() {
        let client = school.computer(folder.join(format!("staff-{number}"))).await?;
        school.signs_in(&client, login).await?;
        staff.push(Staff { client, today: school.today });
    }
    ensure!(families.iter().all(|family| !family.children.is_empty()), "a guardian has no child");
    Ok((families, staff))
}

/// Syncs, or finds nobody there.
pub async fn syncs(client: &Client) -> Result<SyncState> {
    must(client, "sync_now", json!({})).await
}

/// Everybody syncs until nothing of anybody's waits, and nobody disagrees with the school.
pub async fn settles(clients: &[Client]) -> Result<()> {
    let mut last = None;
    for _ in 0..ROUNDS {
        last = None;
        for client in clients {
            let state = syncs(client).await?;
            if state.waiting > 0 || state.problem.is_some() {
                last = Some(state);
            }
        }
        if last.is_none() {
            break;
        }
    }
    ensure!(last.is_none(), "somebody's computer still waits, or disagrees with the school: {last:?}");
    // What the last of them sent is still on its way to those before.
    for client in clients {
        syncs(client).await.context("one more round")?;
    }
    Ok(())
}

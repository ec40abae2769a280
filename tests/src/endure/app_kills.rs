//! The real app in its real window, killed at any moment while a family does the main job: as it starts, as it writes, as
//! it syncs. What the page was answered was told; the rest may have come or not, but never twice.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use attendance::{Refusal, StudentId};
use protocol::{Answered, Home, Session, SyncState};
use rand::{Rng, SeedableRng, rngs::StdRng};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::told::{Found, Told};
use super::{at_share, timed};
use crate::desktop::{Desktop, Keyring, Program, Starting, until};
use crate::endure::people;
use crate::trial::{Plan, Trial};

/// The longest that the app lives once its page is there.
const LIFE_MOST: Duration = Duration::from_millis(2500);

#[derive(Debug)]
pub struct Figures {
    pub kills: usize,
    pub found: Found,
    /// From the start of the program until its page has loaded.
    pub start_middle: Duration,
    pub start_longest: Duration,
    pub took: Duration,
}

/// What every page is given a command by: as the page's own code gives it.
const CALL: &str = "const [name, ask, done] = arguments;
    window.__TAURI_INTERNALS__.invoke('call', { name, ask }).then(done, () => done(null));";

async fn call<T: DeserializeOwned>(program: &Program, name: &str, ask: Value) -> Result<Result<T, Refusal>> {
    let answer = program.page.client().execute_async(CALL, vec![name.into(), ask]).await?;
    match serde_json::from_value::<Answered<Value>>(answer)? {
        Answered::Ok(answer) => Ok(Ok(serde_json::from_value(answer)?)),
        Answered::Refused(refusal) => Ok(Err(refusal)),
        Answered::Failed { code } => bail!("{name} failed with code {code}"),
    }
}

/// Kills it so often; an error where anything that the page said is kept is not at the school once.
pub async fn run(times: usize, seed: u64) -> Result<Figures> {
    let (begun, folder) = (Instant::now(), super::folder()?);
    let trial = Trial::begin(&Plan { folder: folder.path().join("trial"), school: None, today: None }).await?;
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let invited = trial.invite_a_family().await?;
    let joins = Starting::new(&desktop, "family", trial.today).joining(&invited);
    let program = joins.start(&desktop).await?;
    let (me, child) = until("the first facts", async || {
        let Ok(session) = call::<Session>(&program, "session", json!({})).await? else { return Ok(None) };
        let Ok(home) = call::<Home>(&program, "home", json!({})).await? else { return Ok(None) };
        let me = session.accounts.first().map(|account| account.person);
        Ok(me.zip(home.children.first().map(|card| card.student.id)))
    })
    .await?;
    drop(program);

    let starting = Starting::new(&desktop, "family", trial.today);
    let (mut dice, mut told, mut starts) = (StdRng::seed_from_u64(seed), Told::default(), Vec::new());
    for kill in 0..times {
        // One of four dies while it starts: nobody ever sees its page.
        if dice.random_bool(0.25) {
            let soon = LIFE_MOST.mul_f64(dice.random());
            let _ = tokio::time::timeout(soon, starting.start(&desktop)).await;
            continue;
        }
        let (started, took) = timed(starting.start(&desktop)).await;
        let program = started.with_context(|| format!("after {kill} kills"))?;
        starts.push(took);
        let life = LIFE_MOST.mul_f64(dice.random());
        match tokio::time::timeout(life, writes(&program, child, me, &mut told)).await {
            // In the middle of one, as is meant.
            Err(_) => {}
            Ok(ended) => ended.with_context(|| format!("before kill {kill}"))?,
        }
        // Its whole group is killed, at once and without a word.
        drop(program);
    }
    let program = starting.start(&desktop).await.context("after everything")?;
    until("an empty outbox", async || {
        let state = call::<SyncState>(&program, "sync_now", json!({})).await?;
        Ok(state.ok().filter(|state| state.waiting == 0))
    })
    .await?;
    let state = call::<SyncState>(&program, "sync_now", json!({})).await?;
    ensure!(state.is_ok_and(|state| state.problem.is_none()), "the app disagrees with the school");
    drop(program);
    let found = told.is_at_school(&trial.desk().await?).await?;
    let (start_middle, start_longest) = (at_share(&starts, 0.5), at_share(&starts, 1.0));
    Ok(Figures { kills: times, found, start_middle, start_longest, took: begun.elapsed() })
}

/// Writes message after message until it is killed.
async fn writes(program: &Program, child: StudentId, me: attendance::PersonId, told: &mut Told) -> Result<()> {
    loop {
        let (ask, text) = people::message(child, me);
        told.unsure.insert(text.clone());
        if call::<Value>(program, "send_message", serde_json::to_value(ask)?).await?.is_ok() {
            told.unsure.remove(&text);
            told.messages.insert(text, (child, me));
        }
    }
}

//! The budgets of the design as ratios, each to a yardstick of the same run on the same disk. Judges nothing: it prints
//! what was measured beside the budget.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use client::{HttpLink, Line, Link, LinkTrouble};
use presente_tests::programs;
use presente_tests::trial::{Plan, Trial};
use protocol::{Credentials, Enter, Entered, PROTOCOL, Pull, Push};
use rusqlite::Connection;
use serde_json::json;

/// How long each thing is done.
const MEASURED: Duration = Duration::from_secs(4);
const SENDERS: usize = 256;

struct Row {
    what: &'static str,
    yardstick: &'static str,
    measured: String,
    budget: &'static str,
}

#[tokio::main]
async fn main() -> Result<()> {
    let only = std::env::args().nth(1).unwrap_or_default();
    let folder = tempfile::tempdir()?;
    let today = "2026-11-20".parse()?;
    let trial = Trial::begin(&Plan { folder: folder.path().join("trial"), school: None, today: Some(today) }).await?;
    let mut rows = Vec::new();
    let wanted = |name: &str| name.contains(only.as_str());
    if wanted("message") {
        rows.push(messages(&trial, folder.path()).await?);
    }
    if wanted("sync") {
        rows.push(nothing_new(&trial).await?);
    }
    if wanted("import") {
        rows.push(import(folder.path())?);
    }
    if wanted("JavaScript") {
        rows.push(weight()?);
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:<46} {:<38} {:>22}  budget", "what", "yardstick in the same run", "measured")?;
    for Row { what, yardstick, measured, budget } in rows {
        writeln!(out, "{what:<46} {yardstick:<38} {measured:>22}  {budget}")?;
    }
    Ok(())
}

/// Does something from many tasks at once for a while; how often a second it was done.
async fn rate<F, Fut>(tasks: usize, work: F) -> Result<f64>
where
    F: Fn(usize) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<()>> + Send,
{
    let (work, done) = (Arc::new(work), Arc::new(AtomicU64::new(0)));
    let start = Instant::now();
    let tasks: Vec<_> = (0..tasks)
        .map(|task| {
            let (work, done) = (work.clone(), done.clone());
            tokio::spawn(async move {
                while start.elapsed() < MEASURED {
                    work(task).await?;
                    done.fetch_add(1, Ordering::Relaxed);
                }
                anyhow::Ok(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    Ok(done.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64())
}

fn trouble(trouble: LinkTrouble) -> anyhow::Error {
    anyhow::anyhow!("{trouble:?}")
}

async fn rosa(trial: &Trial, link: &HttpLink) -> Result<Entered> {
    let invited = trial.invite_a_family().await?;
    let with = Credentials::Code(invited.code);
    let device = attendance::DeviceId(uuid::Uuid::from_u128(rand::random()));
    let enter = Enter { protocol: PROTOCOL, with, device, device_name: "bench".to_string() };
    link.enter(&trial.liaison.address, &enter).await.map_err(trouble)
}

async fn messages(trial: &Trial, folder: &Path) -> Result<Row> {
    let link = Arc::new(HttpLink::new()?);
    let entered = rosa(trial, &link).await?;
    let (address, token) = (trial.liaison.address.clone(), entered.token);
    let all = Pull { protocol: PROTOCOL, ..Pull::default() };
    let first = link.pull(Line { address: &address, token: &token }, &all).await.map_err(trouble)?;
    let student = first.changes.iter().find_map(|change| change.student).context("a child of Rosa Rivera's")?;
    let sent = rate(SENDERS, move |_| {
        let (link, address, token) = (link.clone(), address.clone(), token.clone());
        let id = uuid::Uuid::from_u128(rand::random());
        let body = json!({
            "id": id, "student": student, "guardian": entered.person, "attachments": [],
            "text": { "lang": "es", "text": "Gracias por avisarme.", "origin": "written" },
            "written_at": "2026-11-20T15:00:00Z",
        });
        async move {
            let write = serde_json::from_value(json!({
                "id": id, "command": "send_message", "command_version": 1, "body": body,
                "written_at": "2026-11-20T15:00:00Z",
            }))?;
            let push = Push { protocol: PROTOCOL, abilities: vec![], writes: vec![write], empties_outbox: true };
            let answer = link.push(Line { address: &address, token: &token }, &push).await.map_err(trouble)?;
            match &answer.receipts[..] {
                [receipt] if matches!(receipt.outcome, protocol::Received::Done(_)) => Ok(()),
                other => bail!("not accepted: {other:?}"),
            }
        }
    })
    .await?;
    let alone = one_row_commits(&folder.join("yardstick.db"))?;
    Ok(Row {
        what: "a message accepted durably, 256 senders",
        yardstick: "one-row commits of the same disk",
        measured: format!("{:.2} x ({sent:.0}/s, {alone:.0}/s)", sent / alone),
        budget: ">= 5 x",
    })
}

/// Rows a second when each has a commit of its own that reaches the disk.
fn one_row_commits(path: &Path) -> Result<f64> {
    let store = Connection::open(path)?;
    store.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE message (id INTEGER PRIMARY KEY, text TEXT);",
    )?;
    let mut insert = store.prepare("INSERT INTO message (text) VALUES (?1)")?;
    let (start, mut rows) = (Instant::now(), 0);
    while start.elapsed() < MEASURED {
        insert.execute(["Gracias por avisarme."])?;
        rows += 1;
    }
    Ok(f64::from(rows) / start.elapsed().as_secs_f64())
}

async fn nothing_new(trial: &Trial) -> Result<Row> {
    const READERS: usize = 32;
    let link = Arc::new(HttpLink::new()?);
    let entered = rosa(trial, &link).await?;
    let (address, token) = (trial.liaison.address.clone(), entered.token);
    let mut pull = Pull { protocol: PROTOCOL, ..Pull::default() };
    loop {
        let page = link.pull(Line { address: &address, token: &token }, &pull).await.map_err(trouble)?;
        pull.cursor = Some(page.cursor);
        if !page.more {
            break;
        }
    }
    let constant = {
        let (link, address) = (link.clone(), address.clone());
        rate(READERS, move |_| {
            let (link, address) = (link.clone(), address.clone());
            async move { link.hello(&address).await.map(drop).map_err(trouble) }
        })
        .await?
    };
    let synced = rate(READERS, move |_| {
        let (link, address, token, pull) = (link.clone(), address.clone(), token.clone(), pull.clone());
        async move { link.pull(Line { address: &address, token: &token }, &pull).await.map(drop).map_err(trouble) }
    })
    .await?;
    Ok(Row {
        what: "family sync, nothing new",
        yardstick: "a constant answer from the same server",
        measured: format!("{:.2} x ({synced:.0}/s, {constant:.0}/s)", synced / constant),
        budget: ">= 0.5 x",
    })
}

fn import(folder: &Path) -> Result<Row> {
    let files = folder.join("trial/school");
    let attendance = files.join("attendance.csv");
    let rows = std::fs::read_to_string(&attendance)?.lines().count().saturating_sub(1) as f64;
    let start = Instant::now();
    programs::say(
        Command::new(programs::built("presente-server")?)
            .arg("--data")
            .arg(folder.join("import"))
            .args(["import", "--yes", "--today", "2026-11-20"])
            .arg(&files),
    )?;
    let imported = rows / start.elapsed().as_secs_f64();
    let start = Instant::now();
    let import = format!(".import --csv {} attendance", attendance.display());
    let shell = Command::new("sqlite3").arg(folder.join("shell.db")).arg(import).stdout(Stdio::null()).status()?;
    ensure!(shell.success(), "sqlite3 ended with {shell}");
    let by_hand = rows / start.elapsed().as_secs_f64();
    Ok(Row {
        what: "whole import: roster, calendar, attendance",
        yardstick: "`sqlite3 .import` of attendance alone",
        measured: format!("{:.3} x ({imported:.0}/s, {by_hand:.0}/s)", imported / by_hand),
        budget: ">= 0.5 x",
    })
}

fn weight() -> Result<Row> {
    let programs = programs::built("host")?;
    let mut node = Command::new("node");
    node.arg("tests/screens/weight.mjs").env("PRESENTE_PROGRAMS", programs.parent().context("a folder")?);
    Ok(Row {
        what: "JavaScript of the first screen, gzipped",
        yardstick: "",
        measured: format!("{} KiB", programs::say(&mut node)?),
        budget: "<= 60 KiB",
    })
}

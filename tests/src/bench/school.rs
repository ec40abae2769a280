//! The school's side: messages taken, syncs answered, attendance brought in, through the real server program.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use client::{HttpLink, Line, Link, LinkTrouble};
use protocol::{Credentials, Enter, Entered, PROTOCOL, Pull, Push, Received};
use rusqlite::Connection;
use serde_json::json;

use super::{Budget, Row, Yardstick, middle};
use crate::programs;
use crate::trial::Trial;

/// How long each thing is done, and how often.
const MEASURED: Duration = Duration::from_secs(3);
const TIMES: usize = 3;
const SENDERS: usize = 256;
pub(super) const READERS: usize = 32;

/// Does something from many tasks at once for a while; how often a second it was done.
pub(super) async fn rate<F, Fut>(tasks: usize, work: F) -> Result<f64>
where
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<()>> + Send,
{
    let (work, done) = (Arc::new(work), Arc::new(AtomicU64::new(0)));
    let start = Instant::now();
    let tasks: Vec<_> = (0..tasks)
        .map(|_| {
            let (work, done) = (work.clone(), done.clone());
            tokio::spawn(async move {
                while start.elapsed() < MEASURED {
                    work().await?;
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

pub(super) fn trouble(trouble: LinkTrouble) -> anyhow::Error {
    anyhow::anyhow!("{trouble:?}")
}

async fn rosa(trial: &Trial, link: &HttpLink) -> Result<Entered> {
    let invited = trial.invite_a_family().await?;
    let with = Credentials::Code(invited.code);
    let device = attendance::DeviceId(uuid::Uuid::from_u128(rand::random()));
    let abilities = protocol::abilities();
    let enter =
        Enter { protocol: PROTOCOL, abilities, with, device, device_name: "bench".to_string(), known_as: Vec::new() };
    link.enter(&trial.liaison.address, &enter).await.map_err(trouble)
}

/// Messages accepted and on the disk, from many senders, against one-row commits of the same disk.
pub async fn messages(trial: &Trial, folder: &Path) -> Result<Row> {
    let link = Arc::new(HttpLink::new()?);
    let entered = rosa(trial, &link).await?;
    let (address, token) = (trial.liaison.address.clone(), entered.token);
    let all = Pull { protocol: PROTOCOL, ..Pull::default() };
    let first = link.pull(Line { address: &address, token: &token }, &all).await.map_err(trouble)?;
    let student = first.changes.iter().find_map(|change| change.student).context("a child of Rosa Rivera's")?;
    let (mut sent, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let (link, address, token) = (link.clone(), address.clone(), token.clone());
        let send = move || {
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
                    [receipt] if matches!(receipt.outcome, Received::Done(_)) => Ok(()),
                    other => bail!("not accepted: {other:?}"),
                }
            }
        };
        sent.push(rate(SENDERS, send).await?);
        alone.push(one_row_commits(&folder.join("yardstick.db"))?);
    }
    Ok(Row {
        what: "messages accepted durably, 256 senders".into(),
        figure: middle(sent),
        unit: "/s",
        yardstick: Some(Yardstick { what: "one-row commits of the same disk", figure: middle(alone) }),
        budget: Budget::AtLeastTimes { times: 5.0 },
        note: "the senders share the machine".into(),
    })
}

/// Rows a second when each has a commit of its own that reaches the disk.
fn one_row_commits(path: &Path) -> Result<f64> {
    let store = Connection::open(path)?;
    store.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE IF NOT EXISTS message (id INTEGER PRIMARY KEY, text TEXT);",
    )?;
    let mut insert = store.prepare("INSERT INTO message (text) VALUES (?1)")?;
    let (start, mut rows) = (Instant::now(), 0);
    while start.elapsed() < MEASURED {
        insert.execute(["Gracias por avisarme."])?;
        rows += 1;
    }
    Ok(f64::from(rows) / start.elapsed().as_secs_f64())
}

/// A family's sync with nothing new, against the smallest answer that the same server gives.
pub async fn nothing_new(trial: &Trial) -> Result<Row> {
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
    let (mut constant, mut synced) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        // A place that the server does not have: answered without a look at the store.
        let (ask, nowhere) = (link.clone(), format!("{address}/nowhere"));
        let refused = move || {
            let (ask, nowhere) = (ask.clone(), nowhere.clone());
            async move {
                match ask.hello(&nowhere).await {
                    Err(LinkTrouble::Refused(_)) => Ok(()),
                    other => bail!("answered {other:?}"),
                }
            }
        };
        constant.push(rate(READERS, refused).await?);
        let (ask, here, asked, token) = (link.clone(), address.clone(), pull.clone(), token.clone());
        let pulled = move || {
            let (ask, here, asked, token) = (ask.clone(), here.clone(), asked.clone(), token.clone());
            async move { ask.pull(Line { address: &here, token: &token }, &asked).await.map(drop).map_err(trouble) }
        };
        synced.push(rate(READERS, pulled).await?);
    }
    Ok(Row {
        what: "family sync, nothing new".into(),
        figure: middle(synced),
        unit: "/s",
        yardstick: Some(Yardstick { what: "a constant answer of the same server", figure: middle(constant) }),
        budget: Budget::AtLeastTimes { times: 0.5 },
        note: "the readers share the machine".into(),
    })
}

/// Attendance brought into a store that has the roster: the whole program, from its start to the end of its commit.
pub fn import(folder: &Path) -> Result<Row> {
    let files = folder.join("trial/school");
    let attendance = files.join("attendance.csv");
    let rows = many_rows(&attendance)?;
    let count = rows.lines().count().saturating_sub(1) as f64;
    let (roster, alone) = (folder.join("roster"), folder.join("attendance"));
    std::fs::create_dir_all(&roster)?;
    std::fs::create_dir_all(&alone)?;
    for file in std::fs::read_dir(&files)? {
        let file = file?;
        if file.file_name() != "attendance.csv" {
            std::fs::copy(file.path(), roster.join(file.file_name()))?;
        }
    }
    std::fs::write(alone.join("attendance.csv"), &rows)?;
    let (mut imported, mut by_hand) = (Vec::new(), Vec::new());
    for number in 0..TIMES {
        let data = folder.join(format!("import-{number}"));
        let import = |files: &Path| -> Result<()> {
            let mut command = Command::new(programs::built("presente-server")?);
            command.arg("--data").arg(&data).args(["import", "--yes", "--today", "2026-11-20"]).arg(files);
            programs::say(&mut command).map(drop)
        };
        import(&roster)?;
        let start = Instant::now();
        import(&alone)?;
        imported.push(count / start.elapsed().as_secs_f64());
        let start = Instant::now();
        let ask = format!(".import --csv {} attendance", alone.join("attendance.csv").display());
        let store = folder.join(format!("shell-{number}.db"));
        let shell = Command::new("sqlite3").arg(store).arg(ask).stdout(Stdio::null()).status();
        let shell = shell.context("sqlite3 could not be started (package sqlite3)")?;
        ensure!(shell.success(), "sqlite3 ended with {shell}");
        by_hand.push(count / start.elapsed().as_secs_f64());
    }
    Ok(Row {
        what: format!("attendance import, {count} rows, validated and diffed"),
        figure: middle(imported),
        unit: "rows/s",
        yardstick: Some(Yardstick { what: "`sqlite3 .import` of the same file", figure: middle(by_hand) }),
        budget: Budget::AtLeastTimes { times: 0.5 },
        note: String::new(),
    })
}

/// A file large enough that a program's start does not decide the figure: every row again for each period of the day.
fn many_rows(attendance: &Path) -> Result<String> {
    const PERIODS: usize = 8;
    let mut reader = csv::Reader::from_path(attendance)?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut header = reader.headers()?.clone();
    header.push_field("period");
    writer.write_record(&header)?;
    for row in reader.records() {
        let row = row?;
        for number in 1..=PERIODS {
            let mut period = row.clone();
            period.push_field(&format!("{number:02}"));
            writer.write_record(&period)?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

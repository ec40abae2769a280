//! How long a screen's answer takes from what is on this computer: the whole call, as a window makes it.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use attendance::StudentId;
use client::{Client, Executor, InMemory, Options, SystemClock, SystemIds, Trouble};
use protocol::Answered;
use serde_json::{Value, json};

use super::feed::{self, Feed};
use super::{Budget, Row, median, milliseconds};

/// As many children as the largest of the schools whose real files this was tried with.
pub const CHILDREN: usize = 960;
/// How often each answer is asked for.
const TIMES: usize = 21;

/// One screen's answer.
struct Answer {
    screen: &'static str,
    /// The first after the program has started.
    first: Duration,
    /// The median of those after it.
    again: Duration,
    /// The median of those asked for right after a change of one child's days.
    after_change: Duration,
    bytes: usize,
}

/// A computer with a feed on it.
struct Computer {
    client: Client,
    feed: Arc<Feed>,
    _folder: tempfile::TempDir,
}

impl Computer {
    /// One that has taken the whole feed, and has been started again since: nothing is in memory.
    async fn with(feed: Feed) -> Result<Computer> {
        let (feed, folder) = (Arc::new(feed), tempfile::tempdir()?);
        let client = open(folder.path(), feed.clone()).await?;
        Ok(Computer { client, feed, _folder: folder })
    }

    /// A change of a child's days comes in.
    async fn take_change(&self, student: StudentId) -> Result<()> {
        self.feed.touch(student);
        call(&self.client, "sync_now", json!({})).await.map(drop)
    }

    async fn measure(&self, screen: &'static str, name: &str, ask: Value) -> Result<Answer> {
        let once = || async {
            let start = Instant::now();
            let answer = self.client.call_for_text(name, ask.clone()).await;
            let took = start.elapsed();
            match answer {
                Answered::Ok(text) => Ok((took, text.get().len())),
                Answered::Refused(refusal) => bail!("{name}: {refusal}"),
                Answered::Failed { code } => bail!("{name} failed with code {code}"),
            }
        };
        let (first, bytes) = once().await?;
        let (mut again, mut after_change) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            again.push(once().await?.0);
        }
        for number in 0..TIMES {
            self.take_change(self.feed.students[number % self.feed.students.len()]).await?;
            after_change.push(once().await?.0);
        }
        Ok(Answer { screen, first, again: median(again), after_change: median(after_change), bytes })
    }
}

/// A client that has taken a whole feed into a folder, and has been started again since.
pub async fn open(folder: &Path, feed: Arc<Feed>) -> Result<Client> {
    let key = Arc::new(InMemory::new());
    let start = || {
        let (folder, link, key_place) = (folder.to_owned(), feed.clone(), Box::new(key.clone()));
        let clock = Arc::new(SystemClock::moved_to(feed::today()));
        let options = Options {
            folder,
            profile: "bench".into(),
            link,
            key_place,
            clock,
            ids: Arc::new(SystemIds),
            executor: Executor::Threads,
            copy: None,
        };
        async move { tokio::task::spawn_blocking(move || Client::open(options)).await?.map_err(failure) }
    };
    let first = start().await?;
    call(&first, "join", json!({ "address": "localhost:1", "code": "7K3M9PQR2XYZ" })).await?;
    drop(first);
    start().await
}

fn failure(trouble: Trouble) -> anyhow::Error {
    match trouble {
        Trouble::Refused(refusal) => refusal.into(),
        Trouble::Failed(failure) => failure,
    }
}

async fn call(client: &Client, name: &str, ask: Value) -> Result<Value> {
    match client.call(name, ask).await {
        Answered::Ok(answer) => Ok(answer),
        Answered::Refused(refusal) => bail!("{name}: {refusal}"),
        Answered::Failed { code } => bail!("{name} failed with code {code}"),
    }
}

/// Every screen's answer: a family's with thirteen years of four children, a liaison's with a school.
pub async fn rows() -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (who, answers) in [("family", family().await?), ("liaison", school().await?)] {
        for Answer { screen, first, again, after_change, bytes } in answers {
            let (again, first) = (milliseconds(again), milliseconds(first));
            let kib = bytes / 1024;
            rows.push(Row {
                what: format!("answer, {who}: {screen}"),
                figure: milliseconds(after_change).max(again),
                unit: "ms",
                yardstick: None,
                budget: Budget::AtMost { figure: 5.0 },
                note: format!("again {again:.1}, first after a start {first:.1}, {kib} KiB"),
            });
        }
    }
    Ok(rows)
}

/// A family's screens: four children, thirteen years of each.
async fn family() -> Result<Vec<Answer>> {
    let computer = Computer::with(Feed::family()?).await?;
    let student = computer.feed.students[0];
    let oldest = json!({ "student": student, "school_year": 2016 });
    let day = json!({ "student": student, "date": feed::TODAY });
    let asks = [
        ("home", "home", json!({})),
        ("history", "history", json!({ "student": student, "school_year": null })),
        ("history, 11 years ago", "history", oldest),
        ("day", "day_story", day),
        ("explanations", "explanations", json!({ "student": null })),
        ("support requests", "support_requests", json!({ "student": null })),
        ("threads", "threads", json!({})),
        ("thread", "thread", json!({ "student": student, "guardian": null })),
        ("goals", "goals", json!({ "student": student })),
        ("outbox", "outbox", json!({})),
        ("session", "session", json!({})),
    ];
    let mut answers = Vec::new();
    for (screen, name, ask) in asks {
        answers.push(computer.measure(screen, name, ask).await?);
    }
    Ok(answers)
}

/// A liaison's screens: so many children, a hundred explanations to review.
async fn school() -> Result<Vec<Answer>> {
    let computer = Computer::with(Feed::school(CHILDREN)?).await?;
    let board = call(&computer.client, "board", json!({})).await?;
    let view = &board["to_review"][0]["view"];
    let (explanation, guardian) = (view["explanation"]["id"].clone(), view["explanation"]["by"].clone());
    let student = view["student"]["id"].clone();
    let asks = [
        ("board", "board", json!({ "most": 25 })),
        ("review", "review", json!({ "id": explanation })),
        ("student", "student_page", json!({ "student": student })),
        ("find, a name", "find_students", json!({ "words": "child12" })),
        ("find, nothing typed", "find_students", json!({ "words": "" })),
        ("threads", "threads", json!({})),
        ("thread", "thread", json!({ "student": student, "guardian": guardian })),
        ("support requests", "support_requests", json!({ "student": null })),
        ("school rates", "school_rates", json!({})),
        ("session", "session", json!({})),
    ];
    let mut answers = Vec::new();
    for (screen, name, ask) in asks {
        answers.push(computer.measure(screen, name, ask).await?);
    }
    Ok(answers)
}

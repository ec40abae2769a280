//! The real window: how long it takes to a filled first screen, and what it holds in memory then. The yardstick is the
//! same program built with an empty page.

use std::collections::HashMap;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::{Budget, Row, Yardstick, middle};
use crate::programs;
use crate::trial::Trial;

/// The same program with nothing on its page.
pub const EMPTY: &str = "presente-empty";
const TIMES: usize = 5;
const START_MOST: Duration = Duration::from_secs(60);
/// Until a page that is there has done what it does after it is there.
const SETTLED: Duration = Duration::from_secs(3);

/// Whether there is a window to measure, and one to measure it by.
pub fn is_built() -> bool {
    programs::built("presente").is_ok() && programs::built(EMPTY).is_ok()
}

/// One start of one program.
struct Seen {
    /// From the start of its process, by the page's own clock.
    milliseconds: f64,
    kib: f64,
}

/// What stands on a page when it is there.
#[derive(Clone, Copy)]
enum Page {
    Home,
    Empty,
}

pub async fn start_and_memory(trial: &Trial) -> Result<[Row; 2]> {
    let folders = tempfile::tempdir()?;
    let day = trial.today.to_string();
    let mut joined = vec!["--profile".to_owned(), "bench".to_owned(), "--today".to_owned(), day];
    joined.extend(["--data".to_owned(), folders.path().join("profile").display().to_string()]);
    let invited = trial.invite_a_family().await?;
    let mut first = joined.clone();
    first.extend(["--join".to_owned(), invited.address, invited.code]);
    start(&programs::built("presente")?, &first, folders.path(), Page::Home).await?;
    let (mut home, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        home.push(start(&programs::built("presente")?, &joined, folders.path(), Page::Home).await?);
        empty.push(start(&programs::built(EMPTY)?, &joined, folders.path(), Page::Empty).await?);
    }
    let of = |seen: &[Seen], figure: fn(&Seen) -> f64| middle(seen.iter().map(figure).collect());
    let row = |what: &str, unit, figure: fn(&Seen) -> f64, times| Row {
        what: what.into(),
        figure: of(&home, figure),
        unit,
        yardstick: Some(Yardstick { what: "the same shell, an empty page", figure: of(&empty, figure) }),
        budget: Budget::AtMostTimes { times },
        note: String::new(),
    };
    Ok([
        row("start to a filled first screen", "ms", |seen| seen.milliseconds, 1.3),
        row("memory, PSS of app and web processes, family's home", "MiB", |seen| seen.kib / 1024.0, 1.15),
    ])
}

/// Starts a program under a driver, looks at it, and closes it.
async fn start(program: &Path, arguments: &[String], folders: &Path, page: Page) -> Result<Seen> {
    let driver = Driver::start(folders)?;
    let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
    let wanted = wanted.as_object().cloned().unwrap_or_default();
    let address = format!("http://127.0.0.1:{}", driver.port);
    let begun = Instant::now();
    let client = loop {
        match ClientBuilder::new(HttpConnector::new()).capabilities(wanted.clone()).connect(&address).await {
            Ok(client) => break client,
            Err(_) if begun.elapsed() < START_MOST => tokio::time::sleep(Duration::from_millis(50)).await,
            Err(trouble) => bail!("no window of {} came up: {trouble}", program.display()),
        }
    };
    let seen = look(&client, &driver, program, page).await;
    client.close().await?;
    seen
}

async fn look(client: &Client, driver: &Driver, program: &Path, page: Page) -> Result<Seen> {
    let there = match page {
        Page::Home => "main h2",
        Page::Empty => "body",
    };
    client.wait().at_most(START_MOST).for_element(Locator::Css(there)).await?;
    tokio::time::sleep(SETTLED).await;
    // Filled: the later of the first paint with anything in it, and the last answer that it was painted from.
    let clock = "const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        const answers = performance.getEntriesByType('resource').filter((one) => one.name.startsWith('ipc:'));
        const loaded = performance.getEntriesByType('navigation')[0]?.loadEventEnd ?? 0;
        const answered = Math.max(0, ...answers.slice(0, 6).map((one) => one.responseEnd));
        return performance.timeOrigin + Math.max(paint, answered, paint ? 0 : loaded);";
    let shown_at: Value = client.execute(clock, vec![]).await?;
    let shown_at = shown_at.as_f64().context("a moment")?;
    let family = driver.family()?;
    let app = family.iter().find(|id| is_running(**id, program)).context("the program under its driver")?;
    let kib = family.iter().map(|id| pss_kib(*id)).sum();
    Ok(Seen { milliseconds: shown_at - started_at(*app)?, kib })
}

fn is_running(id: u32, program: &Path) -> bool {
    std::fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe == *program)
}

/// When a process started, in milliseconds since 1970.
fn started_at(id: u32) -> Result<f64> {
    // Clock ticks are a hundredth of a second on every Linux that there is.
    const TICK: f64 = 10.0;
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat"))?;
    let after_name = stat.rsplit_once(')').context("a process's line")?.1;
    let ticks: f64 = after_name.split_whitespace().nth(19).context("a start")?.parse()?;
    let uptime = std::fs::read_to_string("/proc/uptime")?;
    let up: f64 = uptime.split_whitespace().next().context("an uptime")?.parse()?;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs_f64() * 1000.0;
    Ok(now - up * 1000.0 + ticks * TICK)
}

fn pss_kib(id: u32) -> f64 {
    let told = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let pss = told.lines().find_map(|line| line.strip_prefix("Pss:"));
    pss.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0.0)
}

/// A WebDriver with a group of its own, which is ended with it.
struct Driver {
    port: u16,
    child: Child,
}

impl Driver {
    fn start(folders: &Path) -> Result<Driver> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let own = |name: &str| -> PathBuf { folders.join(name) };
        let child = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LANG", "en_US.UTF-8")
            .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
            .env("MESA_SHADER_CACHE_DISABLE", "true")
            .env("XDG_DATA_HOME", own("data"))
            .env("XDG_CONFIG_HOME", own("config"))
            .env("XDG_CACHE_HOME", own("cache"))
            .process_group(0)
            .stdout(Stdio::null())
            .spawn()
            .context("WebKitWebDriver could not be started (package webkit2gtk-driver)")?;
        Ok(Driver { port, child })
    }

    /// Every process under the driver, the driver itself left out.
    fn family(&self) -> Result<Vec<u32>> {
        let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
        for entry in std::fs::read_dir("/proc")? {
            let Ok(id) = entry?.file_name().to_string_lossy().parse::<u32>() else { continue };
            let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) else { continue };
            let parent = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse().ok());
            children.entry(parent.unwrap_or(0)).or_default().push(id);
        }
        let (mut family, mut next) = (Vec::new(), vec![self.child.id()]);
        while let Some(id) = next.pop() {
            let own = children.remove(&id).unwrap_or_default();
            family.extend(&own);
            next.extend(own);
        }
        Ok(family)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

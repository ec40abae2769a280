//! The real program on a desktop: started anew in the same folders as often as a person starts it.

use std::ffi::OsString;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::{Desktop, Seen, until};
use crate::programs::{self, Running};
use crate::trial::Invited;
use crate::window::Page;

/// How long a driver may take to listen, and a window to have a page.
const START_MOST: Duration = Duration::from_secs(60);

/// Presente as a person starts it: under which name, on which day.
#[derive(Debug, Clone)]
pub struct Starting {
    profile: String,
    data: PathBuf,
    arguments: Vec<OsString>,
}

/// A program with the driver that moves its page.
pub struct Program {
    pub page: Page,
    /// What says on the bus that it runs.
    pub name: String,
    /// Where it keeps what it knows.
    pub data: PathBuf,
    _driver: Driver,
}

impl Starting {
    pub fn new(desktop: &Desktop, profile: &str, today: NaiveDate) -> Starting {
        let data = desktop.home().join("presente").join(profile);
        let day = today.to_string();
        let arguments = ["--profile".into(), profile.into(), "--today".into(), day.into(), "--data".into()];
        let arguments = arguments.into_iter().chain([data.clone().into_os_string()]).collect();
        Starting { profile: profile.to_string(), data, arguments }
    }

    /// Joins by itself when it starts for the first time.
    pub fn joining(mut self, invited: &Invited) -> Starting {
        self.arguments.extend(["--join".into(), invited.address.as_str().into(), invited.code.as_str().into()]);
        self
    }

    /// Is started by a click on a link.
    pub fn by(mut self, link: &str) -> Starting {
        self.arguments.push(link.into());
        self
    }

    /// Starts it and waits for its page.
    pub async fn start(&self, desktop: &Desktop) -> Result<Program> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = Driver::start(desktop, port)?;
        let program = programs::built("presente")?;
        let arguments: Vec<_> = self.arguments.iter().map(|part| part.to_string_lossy()).collect();
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        let address = format!("http://127.0.0.1:{port}");
        let start = Instant::now();
        let client = loop {
            match ClientBuilder::new(HttpConnector::new()).capabilities(wanted.clone()).connect(&address).await {
                Ok(client) => break client,
                Err(_) if start.elapsed() < START_MOST => tokio::time::sleep(Duration::from_millis(30)).await,
                Err(trouble) => bail!("no window of {} came up: {trouble}", program.display()),
            }
        };
        let page = Page::new(client);
        // A session is handed out before the page has loaded.
        page.has_loaded().await?;
        let name = self.name(desktop).await?;
        Ok(Program { page, name, data: self.data.clone(), _driver: driver })
    }

    /// Starts it once more beside itself, without a driver, and waits for that to end.
    pub async fn start_again(&self, desktop: &Desktop) -> Result<ExitStatus> {
        let mut command = Command::new(programs::built("presente")?);
        desktop.settle(&mut command);
        let mut second = Running(command.args(&self.arguments).stdout(Stdio::null()).spawn()?);
        until("the end of the second start", async || Ok(second.0.try_wait()?)).await
    }

    /// The single-instance name, as the bus has it: the folder's own number is part of it.
    async fn name(&self, desktop: &Desktop) -> Result<String> {
        let begin = format!("school.presente.app.{}-", self.profile);
        until("the program's name on the bus", async || {
            let names = zbus::fdo::DBusProxy::new(desktop.bus.own()).await?.list_names().await?;
            let mut names = names.into_iter().map(|name| name.to_string());
            Ok(names.find(|name| name.starts_with(&begin) && name.ends_with(".SingleInstance")))
        })
        .await
    }
}

impl Program {
    /// Its own window, once it is on screen.
    pub async fn window(&self, desktop: &Desktop) -> Result<Seen> {
        let process = self.process(desktop).await?;
        desktop.screen.window("Presente's window", |seen| seen.process == process && seen.title == "Presente").await
    }

    /// A window of the same program that is not its own: a dialog of the system.
    pub async fn dialog(&self, desktop: &Desktop) -> Result<Seen> {
        let process = self.process(desktop).await?;
        let is = |seen: &Seen| seen.process == process && seen.title != "Presente" && seen.width > 200;
        desktop.screen.window("a dialog of the system", is).await
    }

    async fn process(&self, desktop: &Desktop) -> Result<u32> {
        let names = zbus::fdo::DBusProxy::new(desktop.bus.own()).await?;
        Ok(names.get_connection_unix_process_id(self.name.as_str().try_into()?).await?)
    }

    /// Waits until it has ended by itself, so that it can be started anew.
    pub async fn ends(self, desktop: &Desktop) -> Result<()> {
        desktop.bus.goes(&self.name).await?;
        drop(self);
        Ok(())
    }
}

/// A driver shares a group with the window that it started: killed alone, it would leave the window running.
struct Driver(Child);

impl Driver {
    fn start(desktop: &Desktop, port: u16) -> Result<Driver> {
        let mut command = Command::new("WebKitWebDriver");
        desktop.settle(&mut command);
        command.arg(format!("--port={port}")).arg("--host=127.0.0.1").env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.process_group(0).stdout(Stdio::null());
        Ok(Driver(command.spawn().context("WebKitWebDriver could not be started (package webkit2gtk-driver)")?))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        // Both may have ended by themselves.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

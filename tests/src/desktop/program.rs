//! The real program on a desktop: started anew in the same folders as often as a person starts it.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::Result;
use chrono::NaiveDate;

use super::{Desktop, Seen, until};
use crate::programs::{self, Running};
use crate::trial::Invited;
use crate::window::{Driver, Page};

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

    /// Erases itself in place of opening a window.
    pub fn erasing(mut self) -> Starting {
        self.arguments.push("--erase".into());
        self
    }

    /// Starts it and waits for its page.
    pub async fn start(&self, desktop: &Desktop) -> Result<Program> {
        let driver = Driver::start(|command| desktop.settle(command))?;
        let page = driver.open(&self.arguments).await?;
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

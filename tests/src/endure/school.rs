//! A school's real server that may be killed at any moment, with its families' and staff's computers in this program:
//! the client's own engine on a disk, over real sockets, through ways that are cut.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, ensure};
use attendance::{PersonId, StaffRole};
use chrono::NaiveDate;
use client::{Client, Executor, HttpLink, InMemory, Link, Options, SystemClock, SystemIds};
use protocol::{Join, Session, SignIn};
use serde_json::json;
use server::{Office, RandomIds, invite, store};

use super::people::must;
use crate::programs::{self, Running};
use crate::trial::{Record, serve, server};
use crate::worlds::cutter::Cutter;
use crate::worlds::world::{PASSWORD, give_login};

/// The school's address in everybody's app: a way that leads to whichever server runs.
pub struct School {
    pub today: NaiveDate,
    pub way: Cutter,
    folder: PathBuf,
    server: Option<Running>,
    link: Arc<dyn Link>,
}

impl School {
    /// Serves a record that is in a folder already.
    pub async fn serve(folder: &Path, today: NaiveDate) -> Result<School> {
        let way = Cutter::before(Vec::new()).await?;
        let link = Arc::new(HttpLink::new()?);
        let mut school = School { today, way, folder: folder.to_owned(), server: None, link };
        school.start()?;
        Ok(school)
    }

    fn record(&self) -> Record {
        Record::Folder(self.folder.clone())
    }

    /// Starts a server; whoever asks from now on is led to it.
    pub fn start(&mut self) -> Result<()> {
        let (running, address) = serve(&self.record(), &self.today.to_string())?;
        let near: SocketAddr = address.trim_start_matches("http://").parse()?;
        self.server = Some(running);
        self.way.leads_to(vec![near]);
        Ok(())
    }

    /// `kill -9`.
    pub fn kill(&mut self) -> Result<()> {
        let mut server = self.server.take().context("no server runs")?;
        server.0.kill()?;
        server.0.wait()?;
        Ok(())
    }

    /// The server's memory, in bytes, as the system counts what is resident.
    pub fn memory(&self) -> Result<u64> {
        let id = self.server.as_ref().context("no server runs")?.0.id();
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("the system says how much")?;
        let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes * 1024)
    }

    /// Everything that the server itself can check of its record, with nothing running.
    pub fn is_whole(&self) -> Result<()> {
        let mut check = server(&self.record())?;
        let status = check.arg("check").stdout(Stdio::null()).status()?;
        ensure!(status.success(), "the record is not whole: {}", programs::shown(&check));
        Ok(())
    }

    pub fn address(&self) -> String {
        format!("http://{}", self.way.near)
    }

    /// A computer that nobody has used yet.
    pub async fn computer(&self, folder: PathBuf) -> Result<Client> {
        let options = Options {
            folder,
            profile: "endure".into(),
            link: self.link.clone(),
            key_place: Box::new(InMemory::new()),
            clock: Arc::new(SystemClock::moved_to(self.today)),
            ids: Arc::new(SystemIds),
            executor: Executor::Threads,
            copy: None,
        };
        let opened = tokio::task::spawn_blocking(move || Client::open(options)).await?;
        opened.map_err(|trouble| anyhow!("the store does not open: {trouble:?}"))
    }

    pub async fn joins(&self, client: &Client, code: String) -> Result<()> {
        must::<Session>(client, "join", Join { address: self.address(), code, pin: None }).await?;
        must::<serde_json::Value>(client, "sync_now", json!({})).await?;
        Ok(())
    }

    pub async fn signs_in(&self, client: &Client, login: &str) -> Result<()> {
        let (address, login, password) = (self.address(), login.to_owned(), PASSWORD.to_owned());
        must::<Session>(client, "sign_in", SignIn { address, login, password, code: None, pin: None }).await?;
        must::<serde_json::Value>(client, "sync_now", json!({})).await?;
        Ok(())
    }
}

/// Codes for so many guardians of a record that nobody serves yet, spread evenly over it, and so many logins of its
/// staff, who work at every school of it.
pub fn let_in(folder: &Path, families: usize, staff: usize) -> Result<(Vec<String>, Vec<String>)> {
    let office =
        Office::open(folder, Arc::new(server::SystemClock::new()), Arc::new(RandomIds), store::Executor::Inline)?;
    let guardians: Vec<PersonId> = office.store.read(|conn| {
        conn.list("SELECT DISTINCT guardian FROM guardian_link ORDER BY guardian", &[], |row| row.parsed(0))
    })?;
    ensure!(families <= guardians.len(), "{} guardians are there", guardians.len());
    let step = guardians.len() / families.max(1);
    let (here, chosen) = (office.clone(), guardians.into_iter().step_by(step.max(1)).take(families));
    let chosen: Vec<PersonId> = chosen.collect();
    let codes = office.store.write(move |conn| {
        let made = chosen.iter().map(|guardian| invite::make(conn, &here, *guardian, "http://school", "endure", None));
        made.map(|made| Ok(made?.code)).collect::<server::Outcome<Vec<String>>>()
    });
    let codes = codes.map_err(|trouble| anyhow!("codes: {trouble:?}"))?;
    let mut logins = Vec::new();
    for number in 0..staff {
        let login = format!("staff{number}");
        give_login(&office, &login, &format!("Staff {number}"), StaffRole::Counselor, |_| true)
            .map_err(|trouble| anyhow!("{login}: {trouble:?}"))?;
        logins.push(login);
    }
    Ok((codes, logins))
}

/// Brings a school's files in, as its technician does.
pub fn bring_in(folder: &Path, files: &Path, today: NaiveDate) -> Result<()> {
    let mut command: Command = server(&Record::Folder(folder.to_owned()))?;
    programs::say(command.arg("import").arg(files).args(["--yes", "--today", &today.to_string()]))?;
    Ok(())
}

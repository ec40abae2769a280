//! A school on this computer for as long as a trial lasts: the real server with a school's files in it, a liaison who
//! can sign in, a family that can join. Never reaches beyond loopback, and leaves nothing running.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use attendance::DeviceId;
use chrono::{Datelike, Local, NaiveDate};
use client::{Client, HttpLink, InMemory, Link, Options, OwnCopy, SystemClock, SystemIds, Trouble};
use protocol::{
    Answered, Board, Credentials, Enter, FindStudents, ForStudent, Invitation, InviteFamily, OldComputers, PROTOCOL,
    PackageKind, Release, SignIn, StudentPage, StudentRow, abilities,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::programs::{self, Running};
use crate::worlds::cutter::Cutter;
use crate::worlds::makers::Makers;
use crate::worlds::maple_street::{MapleStreet, ROSA_RIVERA};

/// The seed that trials and walks share: the same school every time.
const SEED: u64 = 1;

/// What a trial is made from.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Made anew: whatever is in there goes.
    pub folder: PathBuf,
    /// A school's own files; `None`: Maple Street School's.
    pub school: Option<PathBuf>,
    /// `None`: the last school day there was.
    pub today: Option<NaiveDate>,
}

/// How the trial's liaison signs in.
#[derive(Clone, Serialize)]
pub struct Login {
    pub address: String,
    pub login: String,
    pub password: String,
}

/// A guardian who may join.
#[derive(Clone, Serialize)]
pub struct Invited {
    pub address: String,
    pub code: String,
    pub guardian: String,
}

/// Ends its servers when it goes out of scope.
pub struct Trial {
    pub today: NaiveDate,
    pub school_name: String,
    pub liaison: Login,
    record: Record,
    own_files: bool,
    servers: Vec<Running>,
}

/// Where a trial's school keeps its record: in a folder, or in a database of PostgreSQL.
#[derive(Debug, Clone)]
pub enum Record {
    Folder(PathBuf),
    Database(String),
}

/// What the trial's administrator signs in as; the password is the liaison's.
pub const ADMINISTRATOR: &str = "reyes";
/// What the liaison signs in as.
const LOGIN: &str = "okafor";
/// The liaison's name; in Maple Street School's files she is a member of staff.
pub const LIAISON: &str = "Ms. Okafor";

impl Trial {
    pub async fn begin(plan: &Plan) -> Result<Trial> {
        let record = Record::Folder(plan.folder.join("server"));
        let (today, password) = furnish(plan, &record)?;
        let (running, address) = serve(&record, &today.to_string())?;
        Trial::open(plan, today, record, vec![running], Login { address, login: LOGIN.to_string(), password }).await
    }

    /// The same on two servers over one database, behind one address that leads to each in turn.
    pub async fn begin_on_two_servers(plan: &Plan, database: String) -> Result<Trial> {
        let record = Record::Database(database);
        let (today, password) = furnish(plan, &record)?;
        let (mut servers, mut near) = (Vec::new(), Vec::new());
        for _ in 0..2 {
            let (running, address) = serve(&record, &today.to_string())?;
            servers.push(running);
            near.push(address.trim_start_matches("http://").parse()?);
        }
        let address = format!("http://{}", Cutter::taking_turns(near).await?.near);
        Trial::open(plan, today, record, servers, Login { address, login: LOGIN.to_string(), password }).await
    }

    async fn open(
        plan: &Plan,
        today: NaiveDate,
        record: Record,
        servers: Vec<Running>,
        liaison: Login,
    ) -> Result<Trial> {
        let own_files = plan.school.is_some();
        let mut trial = Trial { today, school_name: String::new(), liaison, record, own_files, servers };
        trial.school_name = trial.desk().await?.school_names().await?.join(", ");
        Ok(trial)
    }

    /// Ends one of the servers as a power cut would.
    pub fn kill_a_server(&mut self) -> Result<()> {
        let mut server = self.servers.pop().context("no server is left")?;
        server.0.kill()?;
        server.0.wait()?;
        Ok(())
    }

    /// The family that the trial is about: Rosa Rivera's, or of a school's own files the first with a day that nobody
    /// has explained.
    pub async fn invite_a_family(&self) -> Result<Invited> {
        if self.own_files { self.desk().await?.invite_first_unexplained().await } else { self.invite(ROSA_RIVERA) }
    }

    /// Invites a guardian by the name that the school's files have for them.
    pub fn invite(&self, guardian: &str) -> Result<Invited> {
        let said = programs::say(server(&self.record)?.args([
            "--json",
            "invite",
            "--guardian",
            guardian,
            "--address",
            &self.liaison.address,
        ]))?;
        let said: Value = serde_json::from_str(&said).context("what the server said of an invitation")?;
        let code = said["code"].as_str().context("an invitation without a code")?;
        let name = said["guardian_name"].as_str().unwrap_or(guardian);
        Ok(Invited { address: self.liaison.address.clone(), code: code.to_string(), guardian: name.to_string() })
    }

    /// Lays a later version of the app beside the school's record, signed by makers of this trial's own. Gives their
    /// public key.
    pub fn lay_update(&self, version: &str) -> Result<String> {
        let Record::Folder(folder) = &self.record else { bail!("a database has no folder beside it") };
        let release =
            Release { version: version.parse()?, kind: PackageKind::Deb, machine: std::env::consts::ARCH.to_owned() };
        let makers = Makers::new();
        makers.lay(&folder.join("updates"), &release, b"what a later version would be")?;
        Ok(makers.key())
    }

    /// Lets a computer in that is nothing but its token.
    pub async fn token(&self, with: Credentials) -> Result<String> {
        let device = DeviceId(uuid::Uuid::from_u128(rand::random()));
        let enter = Enter {
            protocol: PROTOCOL,
            abilities: abilities(),
            with,
            device,
            device_name: "no window".to_string(),
            known_as: Vec::new(),
        };
        match HttpLink::new()?.enter(&self.liaison.address, &enter).await {
            Ok(entered) => Ok(entered.token),
            Err(trouble) => bail!("a computer could not come in: {trouble:?}"),
        }
    }

    /// A computer at which the liaison sits, without a window.
    pub async fn desk(&self) -> Result<Desk> {
        Desk::sign_in(&self.liaison, self.today).await
    }
}

/// A client engine without screens, whose key is forgotten with it.
pub struct Desk {
    pub client: Client,
    /// Where its store lies, where that goes with it.
    _folder: Option<tempfile::TempDir>,
}

impl Desk {
    /// Somebody who is at a computer already.
    pub fn of(client: Client) -> Desk {
        Desk { client, _folder: None }
    }

    async fn sign_in(login: &Login, today: NaiveDate) -> Result<Desk> {
        let folder = tempfile::tempdir()?;
        let client = open(folder.path().to_path_buf(), "desk", Some(today), None).await?;
        let desk = Desk { client, _folder: Some(folder) };
        let Login { address, login, password } = login.clone();
        desk.ask::<Value>("sign_in", SignIn { address, login, password, code: None, pin: None }).await?;
        desk.ask::<Value>("sync_now", json!({})).await?;
        Ok(desk)
    }

    async fn school_names(&self) -> Result<Vec<String>> {
        Ok(self.ask::<Board>("board", json!({})).await?.school_names)
    }

    async fn invite_first_unexplained(&self) -> Result<Invited> {
        let board: Board = self.ask("board", json!({})).await?;
        let asked_about = board.unexplained.iter().map(|row| row.student.id);
        let away = board.not_joined.iter().map(|row| row.student.id);
        // A school whose year is over asks about nothing; then any family will do.
        let all: Vec<StudentRow> =
            self.ask("find_students", FindStudents { words: String::new(), lacking: None }).await?;
        let anybody = all.iter().map(|row| row.student.id);
        for student in asked_about.chain(away).chain(anybody) {
            let page: StudentPage = self.ask("student_page", ForStudent { student }).await?;
            if let Some(guardian) = page.guardians.first() {
                let ask = InviteFamily { guardian: guardian.person.id, old_computers: OldComputers::Stay };
                let invitation: Invitation = self.ask("invite_family", ask).await?;
                let Invitation { address, code, guardian_name, .. } = invitation;
                return Ok(Invited { address, code, guardian: guardian_name });
            }
        }
        bail!("no child in these files has a guardian who could join")
    }

    /// What the client answers to a command.
    pub async fn ask<T: DeserializeOwned>(&self, name: &str, ask: impl Serialize) -> Result<T> {
        match self.client.call(name, serde_json::to_value(ask)?).await {
            Answered::Ok(answer) => Ok(serde_json::from_value(answer)?),
            Answered::Refused(refusal) => bail!("{name}: {refusal}"),
            Answered::Failed { code } => bail!("{name} failed with code {code}"),
        }
    }
}

/// The client engine with a key that is kept in memory only.
pub async fn open(folder: PathBuf, profile: &str, today: Option<NaiveDate>, copy: Option<OwnCopy>) -> Result<Client> {
    let profile = profile.to_string();
    let client = tokio::task::spawn_blocking(move || {
        let clock = today.map_or_else(SystemClock::new, SystemClock::moved_to);
        let link = Arc::new(HttpLink::new()?);
        let key_place = Box::new(InMemory::new());
        Client::open(Options {
            folder,
            profile,
            link,
            key_place,
            clock: Arc::new(clock),
            ids: Arc::new(SystemIds),
            executor: client::Executor::Threads,
            copy,
        })
    });
    client.await?.map_err(|trouble| match trouble {
        Trouble::Refused(refusal) => refusal.into(),
        Trouble::Failed(failure) => failure,
    })
}

fn day(plan: &Plan) -> NaiveDate {
    let real = plan.today.unwrap_or_else(|| Local::now().date_naive());
    if plan.school.is_some() || plan.today.is_some() { real } else { school_day_for(real) }
}

/// A day on which there is something to see: in summer and in the first weeks, one of last May.
pub fn school_day_for(real: NaiveDate) -> NaiveDate {
    let street = MapleStreet { seed: SEED, today: real };
    let has_begun = !matches!(real.month(), 7..=10);
    let may = NaiveDate::from_ymd_opt(real.year(), 5, 20).unwrap_or(real);
    let near = if has_begun { real } else { may };
    street.school_day_before(near).unwrap_or(real)
}

/// Makes the school's record anew, with who signs in. Gives the school day and their password.
fn furnish(plan: &Plan, record: &Record) -> Result<(NaiveDate, String)> {
    if plan.folder.exists() {
        std::fs::remove_dir_all(&plan.folder).context("the last trial's data")?;
    }
    std::fs::create_dir_all(&plan.folder)?;
    let today = day(plan);
    let files = match &plan.school {
        Some(files) => files.clone(),
        None => {
            let files = plan.folder.join("school");
            let summary = MapleStreet { seed: SEED, today }.write(&files)?;
            eprintln!("Maple Street School: {} students, {} guardians", summary.students, summary.guardians);
            files
        }
    };
    programs::say(server(record)?.arg("import").arg(&files).args(["--yes", "--today", &today.to_string()]))?;
    let password = password();
    add_staff(record, LOGIN, LIAISON, "liaison", &password)?;
    add_staff(record, ADMINISTRATOR, "Mr. Reyes", "administrator", &password)?;
    Ok((today, password))
}

pub(crate) fn server(record: &Record) -> Result<Command> {
    let mut command = Command::new(programs::built("presente-server")?);
    match record {
        Record::Folder(folder) => command.arg("--data").arg(folder),
        Record::Database(url) => command.args(["--database", url]),
    };
    Ok(command)
}

fn add_staff(record: &Record, login: &str, name: &str, role: &str, password: &str) -> Result<()> {
    let mut command = server(record)?;
    command.args(["staff", "add", "--login", login, "--name", name, "--role", role]);
    let mut adding = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    adding.stdin.take().context("the server takes no password")?.write_all(format!("{password}\n").as_bytes())?;
    let status = adding.wait()?;
    ensure!(status.success(), "adding {login} ended with {status}");
    Ok(())
}

/// Starts the server and waits for the one line in which it says where it is.
pub(crate) fn serve(record: &Record, today: &str) -> Result<(Running, String)> {
    let mut command = server(record)?;
    command
        .args(["--lang", "en", "serve", "--requests", "1000000", "--listen", "127.0.0.1:0", "--today", today])
        .stdout(Stdio::piped());
    // A trial's terminal is for whoever tries it, not for a line a request.
    command.env("RUST_LOG", "warn");
    let mut running = Running(command.spawn()?);
    let stdout = running.0.stdout.take().context("the server has no output")?;
    let mut lines = BufReader::new(stdout).lines();
    for line in lines.by_ref() {
        if let Some(address) = line?.strip_prefix("listening on ") {
            let address = address.trim().to_string();
            // Read on, so that the server never waits for a reader.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok((running, address));
        }
    }
    bail!("the server ended before it listened")
}

/// Nobody has to remember it: a trial says it where it is needed.
fn password() -> String {
    uuid::Uuid::from_u128(rand::random()).simple().to_string()
}

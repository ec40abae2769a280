//! A trial: a real school server on this computer, and two windows that have joined it. Makes everything anew in
//! target/trial/ and touches nothing outside it but the two keyring entries of its profiles.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::display::{self, Virtual};
use crate::machine::{self, Purpose};
use crate::programs::{self, Running};
use crate::{node, test};

pub fn run(school: Option<&Path>, today: Option<&str>) -> Result<()> {
    // Taken before anything else is done: a wrong folder is better known in the first second.
    let school = school.map(|given| given.canonicalize().with_context(|| given.display().to_string())).transpose()?;
    let display = display::there_is_one();
    let purposes: &[Purpose] =
        if display { &[Purpose::Build, Purpose::Show] } else { &[Purpose::Build, Purpose::Show, Purpose::Drive] };
    machine::prepare(purposes)?;
    node::install()?;
    node::build_when_changed()?;
    programs::run(programs::cargo().args(["build", "--bins"]).args(test::WORKSPACE))?;
    if display { two_windows(school.as_deref(), today) } else { walk(school.as_deref(), today) }
}

fn asked(mut command: Command, school: Option<&Path>, today: Option<&str>) -> Command {
    if let Some(school) = school {
        command.arg("--school").arg(school);
    }
    if let Some(today) = today {
        command.args(["--today", today]);
    }
    command
}

/// Without a display: the main job is walked in the real windows all the same, and pictures of it are left.
fn walk(school: Option<&Path>, today: Option<&str>) -> Result<()> {
    let pictures = programs::target().join("screens");
    println!(
        "\nThere is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n\
         The main job is walked in the real windows under a virtual display instead.\n"
    );
    let mut walk = asked(programs::start("walk"), school, today);
    walk.arg("--pictures").arg(&pictures);
    let display = Virtual::new()?;
    programs::run(&mut display.wrap(&walk))?;
    let shown = pictures.strip_prefix(programs::root()).unwrap_or(&pictures).display();
    println!("\nThe pictures are in {shown}/.");
    Ok(())
}

/// What the trial's server says of itself, once it can be joined.
pub struct Trial {
    /// Goes when this goes: it ends when its standard input does, even if this program is killed.
    _running: Running,
    said: Value,
}

impl Trial {
    fn begin(school: Option<&Path>, today: Option<&str>) -> Result<Trial> {
        Trial::begin_as(asked(programs::start("trial"), school, today), "trial")
    }

    /// Maple Street School with three computers let in, for a program that speaks HTTP itself.
    pub fn begin_with_tokens() -> Result<Trial> {
        let mut command = programs::start("trial");
        command.arg("--tokens");
        Trial::begin_as(command, "api")
    }

    fn begin_as(mut command: Command, folder: &str) -> Result<Trial> {
        command.arg("--folder").arg(programs::target().join(folder));
        let mut running = Running::new("trial", command.stdin(Stdio::piped()).stdout(Stdio::piped()))?;
        let stdout = running.child().stdout.take().context("the trial has no output")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let said = serde_json::from_str(&line).context("the trial could not be started")?;
        Ok(Trial { _running: running, said })
    }

    pub fn text(&self, name: &str) -> Result<&str> {
        self.said[name].as_str().with_context(|| format!("the trial did not say {name}"))
    }
}

fn two_windows(school: Option<&Path>, today: Option<&str>) -> Result<()> {
    let (send, events) = mpsc::channel();
    ctrlc::set_handler(move || {
        // Nobody listens any more when a second Ctrl-C comes; the first is being followed.
        let _ = send.send(());
    })?;
    let trial = Trial::begin(school, today)?;
    let mut windows = [family(&trial)?, liaison(&trial)?];
    println!(
        "\nIt is {} at {}.\n\n  \
         Family window    {} is signed in. The big button explains an absence: say why, and send.\n  \
         Liaison window   {} is signed in. The explanation comes up on the board: open it and answer.\n  \
         Then             look at the family's window: the answer is there, in its own language.\n  \
         Administrator    signs in at {} as {} with the password {}, once the liaison has signed out.\n\n\
         Ctrl-C, or quitting both windows, ends the trial. Its data is in {}, made anew each time.\n",
        trial.text("today")?,
        trial.text("school")?,
        trial.text("guardian")?,
        trial.text("liaison")?,
        trial.text("address")?,
        trial.text("administrator")?,
        trial.text("password")?,
        programs::target().join("trial").strip_prefix(programs::root()).unwrap_or(Path::new("target/trial")).display(),
    );
    loop {
        match events.recv_timeout(Duration::from_millis(300)) {
            Err(mpsc::RecvTimeoutError::Timeout) if !windows.iter_mut().all(Running::ended) => {}
            _ => return Ok(()),
        }
    }
}

fn window(profile: &'static str, trial: &Trial) -> Result<Command> {
    let mut command = programs::start("presente");
    command.args(["--profile", profile, "--today", trial.text("today")?, "--data"]);
    command.arg(programs::target().join("trial").join(profile));
    Ok(command)
}

fn family(trial: &Trial) -> Result<Running> {
    let mut command = window("family", trial)?;
    Running::new("family", command.args(["--join", trial.text("address")?, trial.text("code")?]))
}

fn liaison(trial: &Trial) -> Result<Running> {
    let mut command = window("liaison", trial)?;
    let mut running = Running::new("liaison", command.arg("--sign-in-stdin").stdin(Stdio::piped()))?;
    let mut stdin = running.child().stdin.take().context("the window takes no input")?;
    for name in ["address", "login", "password"] {
        writeln!(stdin, "{}", trial.text(name)?)?;
    }
    if running.ended() {
        bail!("the {} window ended at once", running.name);
    }
    Ok(running)
}

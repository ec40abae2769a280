//! Starts a trial's server and says in one line of JSON how to come in; ends when its standard input does, so that
//! nothing stays behind when whoever started it is killed.

use std::io::{Read, Write};
use std::path::PathBuf;

use anyhow::Result;
use chrono::NaiveDate;
use clap::Parser;
use presente_tests::trial::{ADMINISTRATOR, LIAISON, Plan, Trial};
use protocol::Credentials;
use serde_json::json;

#[derive(Parser)]
struct Arguments {
    /// Made anew: whatever is in there goes.
    #[arg(long, value_name = "FOLDER")]
    folder: PathBuf,
    /// A school's own files, in place of Maple Street School's.
    #[arg(long, value_name = "FOLDER")]
    school: Option<PathBuf>,
    /// The school day it is.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    /// Lets three computers in and says their tokens, for a program that speaks HTTP itself.
    #[arg(long)]
    tokens: bool,
    /// The school hands on a later version of the app, and says whose key it is signed with.
    #[arg(long)]
    later: bool,
}

const LATER: &str = "0.2.0";

#[tokio::main]
async fn main() -> Result<()> {
    let Arguments { folder, school, today, tokens, later } = Arguments::parse();
    let trial = Trial::begin(&Plan { folder, school, today }).await?;
    let family = trial.invite_a_family().await?;
    let mut said = json!({
        "today": trial.today,
        "school": trial.school_name,
        "address": trial.liaison.address,
        "liaison": LIAISON,
        "login": trial.liaison.login,
        "administrator": ADMINISTRATOR,
        "password": trial.liaison.password,
        "guardian": family.guardian,
        "code": family.code.clone(),
        "makers": if later { trial.lay_update(LATER)?.into() } else { serde_json::Value::Null },
    });
    if tokens {
        let staff = || Credentials::Password {
            login: trial.liaison.login.clone(),
            password: trial.liaison.password.clone(),
            code: None,
        };
        said["staff_token"] = trial.token(staff()).await?.into();
        said["leaving_token"] = trial.token(staff()).await?.into();
        said["family_token"] = trial.token(Credentials::Code(family.code)).await?.into();
    }
    let mut stdout = std::io::stdout();
    writeln!(stdout, "{said}")?;
    stdout.flush()?;
    // Until the other end is closed, or somebody asks it to stop: either way its server goes with it.
    let closed = tokio::task::spawn_blocking(|| std::io::stdin().lock().read_to_end(&mut Vec::new()));
    tokio::select! {
        _ = closed => {}
        () = asked_to_stop() => {}
    }
    drop(trial);
    // A thread that still reads is not waited for.
    std::process::exit(0)
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    let _ = tokio::signal::ctrl_c().await;
}

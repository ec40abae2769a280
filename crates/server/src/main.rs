//! `presente-server`: the school's side, for a technician and for scripts.
//!
//! Exit status 0: done. 1: refused, or invalid input; nothing was changed. 2: wrong usage.

mod cli;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "presente-server", version, about = "Presente's school server", disable_help_subcommand = true)]
struct Arguments {
    /// The folder that holds the school's data
    #[arg(long, value_name = "DIR", global = true, env = "PRESENTE_DATA")]
    data: Option<PathBuf>,
    /// Answer with JSON
    #[arg(long, global = true)]
    json: bool,
    /// The school day it is, for trials (expiry and sessions keep real time)
    #[arg(long, value_name = "YYYY-MM-DD", global = true)]
    today: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve families and staff until stopped
    Serve(cli::serve::Serve),
    /// Bring in a folder or a zip of a school's files: shows what would change, changes it with --yes
    Import(cli::import::Import),
    /// Students, days missed and tiers, small groups hidden
    Rates(cli::rates::RatesCommand),
    /// Make an invitation for a guardian
    Invite(cli::invite::Invite),
    /// Guardians with their children, as the school's files name them
    Families(cli::families::Families),
    /// Give a member of staff a login and a role, or take it away
    Staff(cli::staff::Staff),
    /// What the school decided since a day, for the way back to the student information system
    Decisions(cli::decisions::Decisions),
    /// Look whether the data is whole
    Check(cli::check::Check),
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn")),
        )
        .init();
    let arguments = Arguments::parse();
    let told = cli::Told { json: arguments.json };
    let done = cli::Place::open(arguments.data, arguments.today.as_deref()).and_then(|place| match arguments.command {
        Command::Serve(command) => command.run(&place, &told),
        Command::Import(command) => command.run(&place, &told),
        Command::Rates(command) => command.run(&place, &told),
        Command::Invite(command) => command.run(&place, &told),
        Command::Families(command) => command.run(&place, &told),
        Command::Staff(command) => command.run(&place, &told),
        Command::Decisions(command) => command.run(&place, &told),
        Command::Check(command) => command.run(&place, &told),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(no) => told.no(&no),
    }
}

//! `presente-server`: the school's side, for a technician and for scripts.
//!
//! Exit status 0: done. 1: refused, or invalid input; nothing was changed. 2: wrong usage.

mod cli;

use std::{env, ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, error::ErrorKind};

use server::log::{self, Format};

use cli::{Missing, No, Place, SaidHere, Setting, Told, Wrong, language, say, usage};

#[derive(Parser)]
#[command(
    name = "presente-server",
    version,
    about = say().help_about(),
    after_help = say().help_status(),
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Arguments {
    #[arg(long, value_name = "DIR", global = true, env = "PRESENTE_DATA", help = say().help_data())]
    data: Option<PathBuf>,
    #[arg(long, value_name = "URL", global = true, env = "DATABASE_URL", help = say().help_database())]
    database: Option<String>,
    #[arg(long, global = true, help = say().help_json())]
    json: bool,
    #[arg(long, value_name = "YYYY-MM-DD", global = true, help = say().help_today())]
    today: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[command(about = say().help_serve())]
    Serve(cli::serve::Serve),
    #[command(about = say().help_import())]
    Import(cli::import::Import),
    #[command(about = say().help_imports())]
    Imports(cli::imports::ImportsCommand),
    #[command(about = say().help_undo_import())]
    UndoImport(cli::imports::UndoImport),
    #[command(about = say().help_mapping())]
    Mapping(cli::mapping::MappingCommand),
    #[command(about = say().help_rates())]
    Rates(cli::rates::RatesCommand),
    #[command(about = say().help_invite())]
    Invite(cli::invite::Invite),
    #[command(about = say().help_families())]
    Families(cli::families::Families),
    #[command(about = say().help_staff())]
    Staff(cli::staff::Staff),
    #[command(about = say().help_oidc())]
    Oidc(cli::oidc::Oidc),
    #[command(about = say().help_decisions())]
    Decisions(cli::decisions::Decisions),
    #[command(about = say().help_list())]
    List(cli::out::List),
    #[command(about = say().help_calendar())]
    Calendar(cli::out::CalendarCommand),
    #[command(about = say().help_backup())]
    Backup(cli::backup::Backup),
    #[command(about = say().help_restore())]
    Restore(cli::backup::Restore),
    #[command(about = say().help_check())]
    Check(cli::check::Check),
    #[command(about = say().help_erased())]
    Erased(cli::erased::ErasedCommand),
    #[command(about = say().help_certificate())]
    Certificate(cli::certificate::CertificateCommand),
    #[command(about = say().help_updates())]
    Updates(cli::updates::Updates),
    #[command(about = say().help_move())]
    Move(cli::moving::Move),
}

impl Command {
    /// Only what brings data in, or waits for it, begins a folder of data.
    fn missing(&self) -> Missing {
        match self {
            Command::Serve(_) | Command::Import(_) => Missing::IsMade,
            _ => Missing::IsRefused,
        }
    }
}

fn main() -> ExitCode {
    let given: Vec<OsString> = env::args_os().collect();
    let texts: Vec<String> = given.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let told = Told { json: texts.iter().any(|argument| argument == "--json") };
    if let Err(tag) = language::choose(&given, |name| env::var(name).ok()) {
        return told.no(Wrong::LangUnknown { tag }.into());
    }
    let matches = usage::in_words(Arguments::command()).try_get_matches_from(given);
    let parsed = matches.and_then(|matches| {
        let said_here = Setting::is_on_the_line(&matches);
        Ok((Arguments::from_arg_matches(&matches)?, said_here))
    });
    let (arguments, said_here) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return answer_usage(&error, &texts, &told),
    };
    match run(arguments, said_here, &told) {
        Ok(()) => ExitCode::SUCCESS,
        Err(no) => told.no(no),
    }
}

fn run(arguments: Arguments, said_here: SaidHere, told: &Told) -> Result<(), No> {
    let (format, level) = match &arguments.command {
        Command::Serve(command) => command.log(),
        _ => (Format::Json, "warn"),
    };
    let subscriber = log::subscriber(format, log::filter(level), std::io::stderr);
    tracing::subscriber::set_global_default(subscriber).expect("nothing has been logged before this");
    let missing = arguments.command.missing();
    if !told.json && said_here.shows_password(arguments.database.as_deref()) {
        told.aside(&say().cli_password_seen());
    }
    let setting = || Setting::choose(arguments.data, arguments.database, said_here);
    let open = |setting: Result<Setting, Wrong>| Place::open(setting?, arguments.today.as_deref(), missing);
    match arguments.command {
        // A sample says nothing of a school's data.
        Command::Mapping(command) => command.run(told),
        // There is no data yet.
        Command::Restore(command) => command.run(setting()?, told),
        // A certificate may be made before there is any.
        Command::Certificate(command) => command.run(setting()?, told),
        Command::Serve(command) => command.run(&open(setting())?, told),
        Command::Import(command) => command.run(&open(setting())?, told),
        Command::Imports(command) => command.run(&open(setting())?, told),
        Command::UndoImport(command) => command.run(&open(setting())?, told),
        Command::Rates(command) => command.run(&open(setting())?, told),
        Command::Invite(command) => command.run(&open(setting())?, told),
        Command::Families(command) => command.run(&open(setting())?, told),
        Command::Staff(command) => command.run(&open(setting())?, told),
        Command::Oidc(command) => command.run(&open(setting())?, told),
        Command::Decisions(command) => command.run(&open(setting())?, told),
        Command::List(command) => command.run(&open(setting())?, told),
        Command::Calendar(command) => command.run(&open(setting())?, told),
        Command::Check(command) => command.run(&open(setting())?, told),
        Command::Erased(command) => command.run(&open(setting())?, told),
        Command::Updates(command) => command.run(&open(setting())?, told),
        Command::Move(command) => command.run(&open(setting())?, told),
        Command::Backup(command) => command.run(&open(setting())?, told),
    }
}

/// Help and the version are answers; anything else that clap says is wrong usage.
fn answer_usage(error: &clap::Error, arguments: &[String], told: &Told) -> ExitCode {
    let text = error.render().to_string();
    match usage::wrong(error, &Arguments::command(), arguments) {
        Some(wrong) => told.no(wrong.into()),
        None if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            told.aside_help(&text);
            ExitCode::from(2)
        }
        None => match told.help(&text) {
            Ok(()) => ExitCode::SUCCESS,
            Err(no) => told.no(no),
        },
    }
}

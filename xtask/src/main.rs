//! Every command that a contributor types, on every system. Knows programs, never the domain: what needs the
//! domain's types is a program of `tests/` that is started from here.

#![expect(clippy::print_stdout, reason = "this program speaks to a terminal")]

mod api;
mod bench;
mod clean;
mod deb;
mod display;
mod dist;
mod endure;
mod fuzz;
mod inside;
mod installed;
mod licences;
mod machine;
mod made;
mod node;
mod programs;
mod python;
mod run;
mod screens;
mod sign;
mod soak;
mod stage;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Presente's commands. Each installs what it needs, and can be run again at once.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Starts a trial: a school server and two windows already joined, a family's and a liaison's.
    Run {
        /// A folder (or zip) of a school's own files, in place of Maple Street School.
        #[arg(long, value_name = "FOLDER")]
        school: Option<PathBuf>,
        /// The school day it is in the trial, as YYYY-MM-DD. Expiry and sessions keep real time.
        #[arg(long, value_name = "DAY")]
        today: Option<String>,
    },
    /// What CI runs: every check and every test, with the minutes of each stage.
    Test {
        /// Format, clippy, unit and story tests only: for the inner loop.
        #[arg(long)]
        fast: bool,
    },
    /// What takes hours: the long suites with many more seeds.
    Soak {
        /// Seeds for each suite; of schedules of faults on PostgreSQL a twentieth.
        #[arg(long, default_value_t = 10_000)]
        seeds: u32,
        /// Only the tests whose name contains this.
        #[arg(long, value_name = "WORDS")]
        only: Option<String>,
    },
    /// Bytes that nobody thought of, by libFuzzer, for every body of tests/src/fuzz; what was found lies in target/fuzz.
    Fuzz {
        /// Only this one.
        #[arg(value_name = "BODY")]
        only: Option<String>,
        /// How long each is tried.
        #[arg(long, default_value_t = 20)]
        minutes: u32,
        /// Keeps in tests/fuzz/corpus what led somewhere new, and leaves out what adds nothing.
        #[arg(long)]
        merge: bool,
    },
    /// Lives one life of the simulator of faults again, the same, and says what happened in it.
    Replay {
        /// The seed, as the failing run printed it.
        seed: u64,
        /// A schedule of faults on PostgreSQL: real threads, so that it may take more than one life to fail again.
        #[arg(long)]
        postgres: bool,
    },
    /// Every screen in Chromium, in five modes, with axe; pictures in target/screens/.
    Screens {
        /// Only the screens whose name contains this.
        #[arg(long, value_name = "WORDS")]
        only: Option<String>,
    },
    /// Measures the budgets, each as a ratio to a yardstick of the same run.
    Bench {
        /// Only these: answers, messages, sync, import, letters, JavaScript, painted, window; or a district of 50,000
        /// children and one of 1,000,000, which takes long and 6 GB of the disk: district, or of it district-import,
        /// district-rates, district-sync.
        #[arg(value_name = "WORDS")]
        only: Option<String>,
        /// JSON in place of the table.
        #[arg(long)]
        json: bool,
    },
    /// Makes what is installed: the app's packages and the server's, in target/dist/.
    Dist {
        /// How the programs are compiled; a trial of the packaging needs no release.
        #[arg(long, value_enum, default_value = "release")]
        profile: dist::Profile,
        /// Installs them with apt on a clean Debian system under target/, does the main job with them, removes them.
        /// As root, on Debian; pictures in target/screens/installed/.
        #[arg(long = "try")]
        tried: bool,
        /// Signs the app's packages with the makers' secret key (minisign's, without a password).
        #[arg(long, value_name = "KEYFILE")]
        sign: Option<PathBuf>,
    },
    /// Writes what is generated: commands.ts, words.ts, the README's feature table, the icons.
    Make {
        /// Writes nothing, and fails where something is stale.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let outcome = match Xtask::parse().command {
        Command::Run { school, today } => run::run(school.as_deref(), today.as_deref()),
        Command::Test { fast } => test::test(if fast { test::Extent::Fast } else { test::Extent::Whole }),
        Command::Soak { seeds, only } => soak::soak(seeds, only.as_deref()),
        Command::Fuzz { only, minutes, merge } => {
            fuzz::fuzz(only.as_deref(), minutes, if merge { fuzz::Then::Merged } else { fuzz::Then::Nothing })
        }
        Command::Replay { seed, postgres } => {
            soak::replay(seed, if postgres { soak::LivedOn::Postgres } else { soak::LivedOn::Simulator })
        }
        Command::Screens { only } => screens::screens(only.as_deref()),
        Command::Bench { only, json } => {
            bench::bench(only.as_deref(), if json { bench::Output::Json } else { bench::Output::Table })
        }
        Command::Dist { profile, tried, sign } => {
            dist::dist(profile, if tried { dist::Then::Tried } else { dist::Then::Nothing }, sign.as_deref())
        }
        Command::Make { check } => made::make(if check { made::Mode::Check } else { made::Mode::Write }),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble:#}");
            ExitCode::FAILURE
        }
    }
}

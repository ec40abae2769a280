//! Writes Maple Street School's files into a folder: `maple_street --out DIR --seed N --today YYYY-MM-DD`.
//!
//! It never guesses the day; whoever runs a trial says which day it is.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;
use chrono::NaiveDate;
use clap::Parser;
use presente_tests::worlds::maple_street::MapleStreet;

/// Writes the files that Maple Street School's systems would export on a morning.
#[derive(Parser)]
struct Arguments {
    /// The folder to write into; made when there is none.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The same seed and day give the same files.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The school day, YYYY-MM-DD. On a day without school nobody is marked today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: NaiveDate,
}

fn main() -> Result<()> {
    let Arguments { out, seed, today } = Arguments::parse();
    let summary = MapleStreet { seed, today }.write(&out)?;
    writeln!(std::io::stdout().lock(), "{summary}")?;
    Ok(())
}

//! The real programs for as long as one has time: killed again and again, and under a school's load with faults. Says
//! what it measured; an error where anything was lost.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::{Parser, Subcommand};
use presente_tests::endure::{load, server_kills};

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
    /// Decides what happens when, as far as that can be decided.
    #[arg(long, default_value_t = 1, global = true)]
    seed: u64,
}

#[derive(Subcommand)]
enum What {
    /// Kills the school's server while families and staff do the main job.
    ServerKills {
        #[arg(long, default_value_t = 500)]
        times: usize,
    },
    /// Kills the app in its window while a family writes; needs a display.
    AppKills {
        #[arg(long, default_value_t = 500)]
        times: usize,
    },
    /// So many families and staff at one server, with faults.
    Load {
        #[arg(long, default_value_t = 1000)]
        families: usize,
        #[arg(long, default_value_t = 20)]
        staff: usize,
        #[arg(long, default_value_t = 10.0)]
        minutes: f64,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    match endure().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble:#}");
            ExitCode::FAILURE
        }
    }
}

async fn endure() -> Result<()> {
    let Arguments { what, seed } = Arguments::parse();
    match what {
        What::ServerKills { times } => eprintln!("{:#?}", server_kills::run(times, seed).await?),
        #[cfg(target_os = "linux")]
        What::AppKills { times } => eprintln!("{:#?}", presente_tests::endure::app_kills::run(times, seed).await?),
        #[cfg(not(target_os = "linux"))]
        What::AppKills { times } => anyhow::bail!("real windows are driven on Linux ({times} kills)"),
        What::Load { families, staff, minutes } => {
            let lasts = Duration::from_secs_f64(minutes * 60.0);
            eprintln!("{:#?}", load::run(families, staff, lasts, seed).await?);
        }
    }
    Ok(())
}

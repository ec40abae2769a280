//! Walks the main job in two real windows and leaves pictures of it: what `cargo xtask run` does without a display.

use std::path::PathBuf;

use anyhow::Result;
use chrono::NaiveDate;
use clap::Parser;

#[derive(Parser)]
struct Arguments {
    /// A school's own files, in place of Maple Street School's.
    #[arg(long, value_name = "FOLDER")]
    school: Option<PathBuf>,
    /// The school day it is.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    /// Where the pictures go.
    #[arg(long, value_name = "FOLDER")]
    pictures: PathBuf,
}

#[cfg(target_os = "linux")]
#[tokio::main]
async fn main() -> std::process::ExitCode {
    match walk().await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(target_os = "linux")]
async fn walk() -> Result<()> {
    use presente_tests::trial::Plan;
    use presente_tests::window::{Pictures, Walk};

    let Arguments { school, today, pictures } = Arguments::parse();
    let folder = tempfile::tempdir()?;
    let plan = Plan { folder: folder.path().join("trial"), school, today };
    // Rosa Rivera reads Spanish; of a school's own families nothing is known here.
    let language = if plan.school.is_none() { "es" } else { "en" };
    let mut walk = Walk::begin(&plan, language, Pictures::new(&pictures)?).await?;
    walk.main_job().await?;
    walk.end().await
}

#[cfg(not(target_os = "linux"))]
fn main() -> Result<()> {
    let Arguments { school, today, pictures } = Arguments::parse();
    anyhow::bail!("what drives real windows is for Linux ({school:?}, {today:?}, {})", pictures.display())
}

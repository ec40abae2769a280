//! Measures the budgets of the design, each beside a yardstick of the same run, and prints a table. Judges nothing.

use std::io::Write;

use anyhow::Result;
use clap::Parser;
use presente_tests::bench::{self, DISTRICT, LeftOut, Row, district};
use presente_tests::trial::{Plan, Trial};
use serde::Serialize;

#[derive(Parser)]
struct Arguments {
    /// Only what has this in its name: answers, messages, sync, import, letters, JavaScript, painted, window. The large
    /// ones are only measured by their own: district, or of it district-import, district-rates, district-sync.
    #[arg(default_value = "")]
    only: String,
    /// A district so many times smaller, to see that everything works; no figure of it says anything.
    #[arg(long, default_value_t = 1)]
    smaller: usize,
    /// JSON in place of the table.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Measured {
    rows: Vec<Row>,
    left_out: Vec<LeftOut>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let Arguments { only, smaller, json } = Arguments::parse();
    let wanted = |name: &str| name.contains(only.as_str());
    let folder = tempfile::tempdir()?;
    let mut rows = Vec::new();
    let part = district::Part::find(&only);
    if let Some(part) = part {
        rows.extend(district::rows(part, smaller, folder.path()).await?);
    }
    if wanted("answers") {
        rows.extend(bench::local::rows().await?);
    }
    if ["messages", "sync", "import", "window"].into_iter().any(wanted) {
        let today = "2026-11-20".parse()?;
        let trial =
            Trial::begin(&Plan { folder: folder.path().join("trial"), school: None, today: Some(today) }).await?;
        if wanted("messages") {
            rows.push(bench::school::messages(&trial, folder.path()).await?);
        }
        if wanted("sync") {
            rows.push(bench::school::nothing_new(&trial).await?);
        }
        if wanted("import") {
            rows.push(bench::school::import(folder.path())?);
        }
        #[cfg(target_os = "linux")]
        if wanted("window") && bench::shell::is_built() {
            rows.extend(bench::shell::start_and_memory(&trial).await?);
        }
    }
    if wanted("letters") {
        rows.extend(bench::letters::rows()?);
    }
    if wanted("JavaScript") {
        rows.push(bench::page::weight()?);
    }
    if wanted("painted") {
        rows.extend(bench::page::painted()?);
    }
    let left_out = if part.is_none() && only.is_empty() { DISTRICT.to_vec() } else { Vec::new() };
    let mut out = std::io::stdout().lock();
    if json {
        writeln!(out, "{}", serde_json::to_string_pretty(&Measured { rows, left_out })?)?;
    } else {
        write!(out, "{}", bench::table(&rows, &left_out))?;
    }
    Ok(())
}

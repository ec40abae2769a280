//! What the real window does with the desktop around it: tray, notices, a second start, the keyring, dialogs of the
//! system, paper. Each test has a desktop of its own; `cargo xtask test` runs them, since they need the programs built.

#![cfg(target_os = "linux")]

mod erase;
mod files;
mod kills;
mod locks;
mod notices;
mod office;
mod paper;
mod school;
mod windows;

use anyhow::Result;
use chrono::NaiveDate;
use presente_tests::window::Page;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).expect("a Friday")
}

/// Goes to a place as a link does.
async fn at(page: &Page, place: &str) -> Result<()> {
    page.client().execute("location.hash = arguments[0]", vec![place.into()]).await?;
    Ok(())
}

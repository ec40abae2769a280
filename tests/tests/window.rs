//! The main job in the real windows: the program itself, WebKit, a keyring, a server. Needs a display and an unlocked
//! keyring, so `cargo xtask test` runs it under ones of its own and plain `cargo test` leaves it out.

#![cfg(target_os = "linux")]

use anyhow::Result;
use presente_tests::trial::Plan;
use presente_tests::window::{Page, Pictures, Walk};

async fn is_without_faults(page: &Page, screen: &str) -> Result<()> {
    let faults = page.faults().await?;
    assert!(faults.is_empty(), "axe on {screen}:\n{}", faults.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_explanation_crosses_from_one_real_window_to_another() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let plan = Plan { folder: folder.path().join("trial"), school: None, today: Some("2026-11-20".parse()?) };
    let mut walk = Walk::begin(&plan, "es", Pictures::usual()?).await?;
    is_without_faults(&walk.family.page, "the first screen").await?;
    walk.family_joins().await?;
    is_without_faults(&walk.family.page, "home").await?;
    walk.family_explains().await?;
    is_without_faults(&walk.family.page, "the explanation").await?;
    walk.liaison_signs_in().await?;
    is_without_faults(&walk.liaison.page, "the board").await?;
    walk.liaison_accepts().await?;
    walk.family_reads_the_answer().await?;
    walk.end().await
}

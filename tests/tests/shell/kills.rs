//! The programs, killed a few times in the middle of the main job; `cargo xtask soak` does it five hundred times each.

use anyhow::Result;
use presente_tests::endure::{app_kills, server_kills};

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_is_killed_as_it_writes_loses_nothing_that_its_page_said_is_kept() -> Result<()> {
    let figures = app_kills::run(4, 7).await?;
    assert!(figures.found.told > 0, "nothing was written: {figures:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_at_any_moment_loses_nothing_that_anybody_was_told_is_kept() -> Result<()> {
    let figures = server_kills::run(6, 7).await?;
    assert!(figures.found.told > 0, "nothing was written: {figures:?}");
    Ok(())
}

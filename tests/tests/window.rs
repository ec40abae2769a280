//! The main job in the real windows: the program itself, WebKit, a keyring, a server. Needs a display and an unlocked
//! keyring, so `cargo xtask test` runs it under ones of its own and plain `cargo test` leaves it out.

#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};

use anyhow::Result;
use presente_tests::programs;
use presente_tests::trial::{Plan, Trial};
use presente_tests::window::{App, ByKeyboard, Entry, Page, Pictures, Walk};
use presente_tests::worlds::cluster::Cluster;
use words::Words;

async fn is_without_faults(page: &Page, screen: &str) -> Result<()> {
    let faults = page.faults().await?;
    assert!(faults.is_empty(), "axe on {screen}:\n{}", faults.join("\n"));
    Ok(())
}

/// Maple Street School on a Friday in November, when a child is out whose family has not said why.
fn maple_street(folder: &Path) -> Result<Plan> {
    Ok(Plan { folder: folder.join("trial"), school: None, today: Some("2026-11-20".parse()?) })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_explanation_crosses_from_one_real_window_to_another() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut walk = Walk::begin(&maple_street(folder.path())?, "es", Pictures::usual()?).await?;
    is_without_faults(&walk.family.page, "the first screen").await?;
    walk.main_job().await?;
    is_without_faults(&walk.family.page, "the closed request").await?;
    is_without_faults(&walk.liaison.page, "the request, for staff").await?;
    walk.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_is_done_by_keyboard_alone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let pictures = Pictures::new(&programs::target()?.join("screens/by-keyboard"))?;
    let mut walk = ByKeyboard::begin(&maple_street(folder.path())?, pictures).await?;
    walk.main_job().await?;
    walk.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_two_servers_is_killed_in_the_middle_of_the_main_job_and_neither_window_notices() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let cluster = Cluster::shared();
    let database = cluster.url(&cluster.empty_database());
    let trial = Trial::begin_on_two_servers(&maple_street(folder.path())?, database).await?;
    let pictures = Pictures::new(&programs::target()?.join("screens/two-servers"))?;
    let mut walk = Walk::over(trial, "es", pictures).await?;
    walk.family_joins().await?;
    walk.family_explains().await?;
    walk.liaison_signs_in().await?;
    walk.trial.kill_a_server()?;
    let rest = async {
        walk.liaison_accepts().await?;
        walk.family_reads_the_answer().await?;
        walk.family_asks_for_support().await?;
        walk.family_writes().await?;
        walk.liaison_replies().await?;
        walk.liaison_handles_the_request().await?;
        walk.family_reads_what_became_of_it().await
    };
    let outcome = rest.await;
    if outcome.is_err() {
        walk.note_failure().await;
    }
    outcome?;
    walk.end().await
}

/// A real school's year, beside the project. Where it is absent the suite says so, and in CI that is a failure.
fn grand_bend() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/grand-bend");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("not run: ../shared/data/grand-bend absent");
    assert!(std::env::var_os("CI").is_none(), "../shared/data/grand-bend absent");
    None
}

#[tokio::test(flavor = "multi_thread")]
async fn grand_bend_s_figures_stand_in_the_liaison_s_window() -> Result<()> {
    let Some(school) = grand_bend() else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let plan = Plan { folder: folder.path().join("trial"), school: Some(school), today: Some("2011-05-28".parse()?) };
    let trial = Trial::begin(&plan).await?;
    let liaison = App::launch("liaison", trial.today, Entry::Nobody).await?;
    let mut pictures = Pictures::new(&programs::target()?.join("screens/grand-bend"))?;
    liaison.signs_in(&trial.liaison, &mut pictures).await?;
    let (page, say) = (&liaison.page, Words::for_tag("en"));
    let figures = [
        say.year_students(960),
        say.year_school_days(177),
        say.year_with_absence(192),
        say.year_days("1,077", "1,850", "773"),
        format!("{} {} 864", say.tier_satisfactory(), say.year_means_satisfactory()),
        format!("{} {} 54", say.tier_at_risk(), say.year_means_at_risk()),
        format!("{} {} 42", say.tier_moderate(), say.year_means_moderate()),
        format!("{} {} 0", say.tier_severe(), say.year_means_severe()),
    ];
    for figure in &figures {
        page.shows(figure).await?;
    }
    is_without_faults(page, "the board of a whole district").await?;
    liaison.close().await
}

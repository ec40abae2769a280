//! The real programs for as long as one has time: killed again and again in the middle of the main job, and under as many
//! families as a school has. What a person was told is kept is looked for afterwards, at the school and nowhere else.

#[cfg(target_os = "linux")]
pub mod app_kills;
pub mod load;
mod people;
mod school;
pub mod server_kills;
mod told;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;

/// A folder on a real disk, as programs have: what is killed leaves there what it left.
pub fn folder() -> Result<tempfile::TempDir> {
    Ok(tempfile::tempdir()?)
}

/// Where the record of a school lies below such a folder.
pub fn record(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("server")
}

/// The time at which so much of it will have passed: of several, in their order.
pub fn at_share(times: &[Duration], share: f64) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or_default()
}

/// Runs something and says how long it took.
pub async fn timed<T>(act: impl Future<Output = T>) -> (T, Duration) {
    let begun = Instant::now();
    (act.await, begun.elapsed())
}

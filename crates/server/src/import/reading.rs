//! A set of files while it is being read: what it was told, what was read so far, what was found.
//!
//! It never reads anything itself.

use super::report::Report;
use super::roster::Staged;
use super::settings::ImportSettings;

pub struct Reading<'a> {
    pub settings: &'a ImportSettings,
    pub staged: Staged,
    pub report: Report,
}

//! The budgets of the design, measured. A row is a ratio to a yardstick of the same run: a time alone says more about
//! the machine than about the program.

use anyhow::Result;

use crate::machine::{self, Purpose};
use crate::{node, programs};

/// Measuring programs are built as they ship, since a debug build's ratios say nothing.
pub fn bench(only: Option<&str>) -> Result<()> {
    machine::prepare(&[Purpose::Build, Purpose::Measure])?;
    node::install()?;
    node::build_when_changed()?;
    let measuring = ["--release", "--package", "server", "--package", "presente-tests", "--bins"];
    programs::run(programs::cargo().arg("build").args(measuring))?;
    let bench = programs::target().join("release").join(format!("bench{}", std::env::consts::EXE_SUFFIX));
    programs::run(std::process::Command::new(bench).current_dir(programs::root()).args(only))
}

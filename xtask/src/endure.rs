//! The real programs for as long as it takes: killed again and again in the middle of the main job, and under a thousand
//! families with faults. What is measured they say themselves.

use std::process::Command;

use anyhow::Result;

use crate::display::Virtual;
use crate::programs;
use crate::stage::{Stages, Tally};

/// How often each is killed.
const KILLS: &str = "500";
const MINUTES_OF_LOAD: &str = "10";

/// Each of them is one check: it ends well, or something was lost.
pub fn stages(stages: &mut Stages) {
    stages.after(&["programs built"], "the server killed", |tally| {
        one(tally, &mut endure(&["server-kills", "--times", KILLS]))
    });
    if cfg!(target_os = "linux") {
        stages.after(&["programs built"], "the app killed", |tally| {
            let display = Virtual::new()?;
            one(tally, &mut display.wrap(&endure(&["app-kills", "--times", KILLS])))
        });
    }
    stages.after(&["programs built"], "a school's load with faults", |tally| {
        one(tally, &mut endure(&["load", "--minutes", MINUTES_OF_LOAD]))
    });
}

fn endure(arguments: &[&str]) -> Command {
    let mut command = Command::new(programs::target().join("debug").join("endure"));
    command.current_dir(programs::root()).args(arguments);
    command
}

fn one(tally: &mut Tally, command: &mut Command) -> Result<()> {
    let outcome = programs::run(command);
    match outcome {
        Ok(()) => tally.passed += 1,
        Err(_) => tally.failed += 1,
    }
    outcome
}

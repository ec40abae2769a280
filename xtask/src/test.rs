//! What CI runs, stage by stage. One debug profile and one feature set, so that nothing is compiled twice.

use std::process::Command;

use anyhow::{Result, bail};

use crate::display::Virtual;
use crate::machine::{self, Purpose};
use crate::made::{self, Mode};
use crate::stage::{Stages, Tally};
use crate::{api, node, programs, screens};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    Whole,
    /// For the inner loop.
    Fast,
}

/// The whole workspace, always in the same words: another selection would unify features differently and compile
/// much of it a second time.
pub const WORKSPACE: &[&str] = &["--workspace", "--exclude", "xtask"];

/// Tests that drive the programs themselves: the main job, and the desktop around it.
const REAL_WINDOWS: &[&str] = &["--test", "window", "--test", "shell"];

pub fn test(extent: Extent) -> Result<()> {
    let whole = extent == Extent::Whole;
    let mut stages = Stages::default();
    stages.stage("what is needed", |_| {
        let purposes: &[Purpose] =
            if whole { &Purpose::TESTS } else { &[Purpose::Build, Purpose::Keep, Purpose::Print] };
        machine::prepare(purposes)?;
        machine::toolchain()?;
        node::install()
    });
    stages.after(&["what is needed"], "format", format);
    if whole {
        stages.after(&["what is needed"], "generated files", |tally| made::make_counted(Mode::Check, tally));
        stages.after(&["what is needed"], "svelte-check", |tally| one(tally, node::npm().args(["run", "check"])));
    }
    stages.after(&["what is needed"], "screens built", |tally| {
        if whole {
            node::build()?
        } else {
            node::build_when_changed()?
        }
        tally.passed += 1;
        Ok(())
    });
    stages.after(&["screens built"], "clippy", clippy);
    stages.after(&["screens built"], "unit and story tests", |tally| unit_and_story(tally, &[], &[]));
    if whole {
        stages.after(&["screens built"], "programs built", |tally| {
            one(tally, programs::cargo().args(["build", "--bins"]).args(WORKSPACE))
        });
        stages.after(&["programs built"], "the API, by schemathesis", |tally| api::ask(api::Depth::Test, tally));
        stages.after(&["programs built"], "screens in Chromium", |tally| screens::screens_counted(None, tally));
        stages.after(&["programs built"], "main job in real windows", window);
    }
    stages.finish()
}

/// One check, which passes or fails as a whole.
fn one(tally: &mut Tally, command: &mut Command) -> Result<()> {
    let outcome = programs::run(command);
    match outcome {
        Ok(()) => tally.passed += 1,
        Err(_) => tally.failed += 1,
    }
    outcome
}

fn format(tally: &mut Tally) -> Result<()> {
    let rust = one(tally, programs::cargo().args(["fmt", "--all", "--check"]));
    let screens = one(tally, node::npm().args(["run", "format:check"]));
    rust.and(screens)
}

fn clippy(tally: &mut Tally) -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    let whole = one(tally, programs::cargo().args(["clippy", "--workspace", "--all-targets"]).args(deny));
    // Targets that `cargo test` leaves out are left out by --all-targets as well.
    let windows = one(tally, programs::cargo().args(["clippy", "--workspace"]).args(REAL_WINDOWS).args(deny));
    whole.and(windows)
}

/// Every test that needs no display; by nextest where it is installed, else by cargo alone.
pub fn unit_and_story(tally: &mut Tally, settings: &[(&str, String)], only: &[&str]) -> Result<()> {
    let nextest = programs::find("cargo-nextest").is_some();
    let run = if nextest { &["nextest", "run"][..] } else { &["test"][..] };
    // This program is tested by itself: together with it, much of what the window needs would be compiled twice.
    let selections = [WORKSPACE, &["--package", "xtask"]];
    for selection in &selections[..if only.is_empty() { 2 } else { 1 }] {
        let mut command = programs::cargo();
        command.args(run).args(*selection).arg("--no-fail-fast").args(only);
        command.envs(settings.iter().map(|(name, value)| (name, value)));
        counted(tally, &mut command)?;
    }
    if nextest && only.is_empty() {
        // What nextest does not run.
        counted(tally, programs::cargo().args(["test"]).args(WORKSPACE).args(["--doc", "--no-fail-fast"]))?;
    }
    Ok(())
}

/// Runs a test program and counts what it says of itself.
pub fn counted(tally: &mut Tally, command: &mut Command) -> Result<()> {
    let mut seen = Tally::default();
    let well = programs::watch(command, |line| seen.look(line))?;
    tally.passed += seen.passed;
    tally.failed += seen.failed;
    if !well {
        bail!("{} did not go well", programs::line(command));
    }
    Ok(())
}

fn window(tally: &mut Tally) -> Result<()> {
    let mut test = programs::cargo();
    test.args(["test", "--no-fail-fast"]).args(WORKSPACE).args(REAL_WINDOWS);
    // Compiled first: what is timed inside is the walk, and a compiler needs no display.
    let mut compile = programs::cargo();
    programs::run(compile.args(["test", "--no-run"]).args(WORKSPACE).args(REAL_WINDOWS))?;
    test.args(["--", "--test-threads=1"]);
    let display = Virtual::new()?;
    counted(tally, &mut display.wrap(&test))
}

//! What CI runs, stage by stage. One debug profile and one feature set, so that nothing is compiled twice.

use std::process::Command;

use anyhow::{Context, Result, bail};

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

/// This program, by itself: together with the workspace, much of what the window needs would be compiled twice.
const OWN: &[&str] = &["--package", "xtask"];

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
    stages.after(&["screens built"], "clippy, and all compiled", |tally| clippy(tally, extent));
    stages
        .after(&["clippy, and all compiled"], "unit and story tests", |tally| unit_and_story(tally, extent, &[], &[]));
    if whole {
        stages.after(&["clippy, and all compiled"], "programs built", |tally| {
            one(tally, linting(extent)?.args(["build", "--bins"]).args(WORKSPACE))
        });
        stages.after(&["programs built"], "generated files", |tally| {
            made::make_counted(Mode::Check, made::Maker::Built, tally)
        });
        if stages.went_well("programs built") {
            // A window waits for most of its time, and a browser that shows four people's screens for none.
            stages.beside(
                |lane| lane.stage("main job in real windows", window),
                "browser",
                |lane| {
                    lane.stage("the API, by schemathesis", |tally| api::ask(api::Depth::Test, tally));
                    lane.stage("screens in Chromium", screens::screens_counted);
                },
            );
        }
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

/// Cargo with clippy in the compiler's place for the workspace's own crates, warnings denied: what is looked at is also
/// what is run. `cargo clippy` would compile every dependency a second time only to look past it, which takes a fifth
/// of a cold run.
pub fn linting(extent: Extent) -> Result<Command> {
    let driver = programs::find("clippy-driver").context("clippy-driver is not there, though clippy is")?;
    let mut cargo = programs::cargo();
    // As `cargo clippy` hands its own arguments to the driver.
    cargo.env("RUSTC_WORKSPACE_WRAPPER", driver).env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__");
    if extent == Extent::Whole && !is_begun()? {
        // Nobody edits in between: what a second compiling would need costs the first one a quarter of its time.
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    Ok(cargo)
}

/// Whether somebody is at work here: cargo has kept what it needs to compile the workspace's crates again in parts.
/// The same answer throughout a run, as nothing compiled without those parts leaves any.
fn is_begun() -> Result<bool> {
    let folder = programs::target().join("debug/incremental");
    if !folder.exists() {
        return Ok(false);
    }
    let mut names = folder.read_dir().context("what cargo keeps for compiling again")?.flatten();
    Ok(names.any(|entry| entry.file_name().to_string_lossy().starts_with("attendance-")))
}

fn clippy(tally: &mut Tally, extent: Extent) -> Result<()> {
    let mut compile = |selection: &[&str], targets: &[&str]| {
        one(tally, linting(extent)?.args(["test", "--no-run"]).args(selection).args(targets))
    };
    let own = compile(OWN, &[]);
    let whole = compile(WORKSPACE, &[]);
    let windows = if extent == Extent::Whole { compile(WORKSPACE, REAL_WINDOWS) } else { Ok(()) };
    own.and(whole).and(windows)
}

/// Every test that needs no display; by nextest where it is installed, else by cargo alone.
pub fn unit_and_story(tally: &mut Tally, extent: Extent, settings: &[(&str, String)], only: &[&str]) -> Result<()> {
    let nextest = programs::find("cargo-nextest").is_some();
    let run = if nextest { &["nextest", "run"][..] } else { &["test"][..] };
    let selections = [WORKSPACE, OWN];
    for selection in &selections[..if only.is_empty() { 2 } else { 1 }] {
        let mut command = linting(extent)?;
        command.args(run).args(*selection).arg("--no-fail-fast").args(only);
        if nextest {
            // Stores wait for the disk as long as they work: with a test a processor, two fifths of the time is idle.
            let processors = std::thread::available_parallelism().map_or(1, |count| count.get());
            command.arg("--test-threads").arg((2 * processors).to_string());
        }
        command.envs(settings.iter().map(|(name, value)| (name, value)));
        counted(tally, &mut command)?;
    }
    if nextest && only.is_empty() {
        // What nextest does not run.
        counted(tally, linting(extent)?.args(["test"]).args(WORKSPACE).args(["--doc", "--no-fail-fast"]))?;
    }
    Ok(())
}

/// How whichever of the two runs tests is told a profile of the workspace's; words that fit none of its tests are no
/// failure to either.
pub fn of_profile() -> &'static [&'static str] {
    match programs::find("cargo-nextest") {
        Some(_) => &["--no-tests=pass", "--cargo-profile"],
        None => &["--profile"],
    }
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
    let mut test = linting(Extent::Whole)?;
    test.args(["test", "--no-fail-fast"]).args(WORKSPACE).args(REAL_WINDOWS);
    test.args(["--", "--test-threads=1"]);
    let display = Virtual::new()?;
    counted(tally, &mut display.wrap(&test))
}

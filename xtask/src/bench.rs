//! The budgets of the design, measured. A row is a figure beside a yardstick of the same run: a time alone says more
//! about the machine than about the program.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::display::Virtual;
use crate::machine::{self, Purpose};
use crate::{node, programs, python};

/// How the figures are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    Table,
    Json,
}

/// What is built to be measured; one set, since another would build every dependency anew.
const MEASURED: [&str; 7] =
    ["--release", "--package", "server", "--package", "presente-tests", "--package", "presente"];
/// And of that only what is run: each program is optimised whole, for minutes.
const PROGRAMS: [&str; 8] = ["--bin", "bench", "--bin", "host", "--bin", "presente", "--bin", "presente-server"];

/// Measuring programs are built as they ship, since a debug build's figures say nothing.
pub fn bench(only: Option<&str>, output: Output) -> Result<()> {
    machine::prepare(&[Purpose::Build, Purpose::Measure, Purpose::Print, Purpose::Browse])?;
    let is_of_a_district = only.is_some_and(|only| only.starts_with("district"));
    if is_of_a_district {
        machine::prepare(&[Purpose::Ask, Purpose::Keep])?;
    }
    node::install()?;
    node::build_when_changed()?;
    let shows_a_window = cfg!(target_os = "linux") && only.is_none_or(|only| "window".contains(only));
    if shows_a_window {
        machine::prepare(&[Purpose::Drive])?;
        build_empty_shell()?;
    }
    programs::run(programs::cargo().arg("build").args(MEASURED).args(PROGRAMS))?;
    let mut bench = std::process::Command::new(released("bench"));
    bench.current_dir(programs::root()).args(only);
    if is_of_a_district {
        let duckdb = python::environment("duckdb", "tests/bench/requirements.txt")?;
        bench.env("PRESENTE_DUCKDB", duckdb.program("python"));
    }
    if output == Output::Json {
        bench.arg("--json");
    }
    if shows_a_window { programs::run(&mut Virtual::new()?.wrap(&bench)) } else { programs::run(&mut bench) }
}

fn released(name: &str) -> PathBuf {
    programs::target().join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The yardstick of start and memory: this very program, with nothing on its page.
fn build_empty_shell() -> Result<()> {
    let page = programs::target().join("empty-page");
    std::fs::create_dir_all(&page)?;
    std::fs::write(
        page.join("index.html"),
        "<!doctype html><html lang=\"en\"><title>Presente</title><body></body></html>",
    )?;
    let config = format!("{{\"build\":{{\"frontendDist\":{:?}}}}}", page.display().to_string());
    programs::run(
        programs::cargo().arg("build").args(MEASURED).args(["--bin", "presente"]).env("TAURI_CONFIG", config),
    )?;
    std::fs::copy(released("presente"), released("presente-empty")).context("the empty shell")?;
    Ok(())
}

//! What the page weighs, and how long a screen takes to be painted from what is on this computer.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

use super::{Budget, Row};
use crate::programs;

fn node(script: &str) -> Result<Value> {
    let programs = programs::built("host")?;
    let mut node = Command::new("node");
    node.arg(script).env("PRESENTE_PROGRAMS", programs.parent().context("a folder")?);
    Ok(serde_json::from_str(&programs::say(&mut node)?)?)
}

/// The JavaScript that a browser loads to show a family's home.
pub fn weight() -> Result<Row> {
    Ok(Row {
        what: "JavaScript of the first screen, gzipped".into(),
        figure: node("tests/screens/weight.mjs")?.as_f64().context("a number of KiB")?,
        unit: "KiB",
        yardstick: None,
        budget: Budget::AtMost { figure: 60.0 },
        note: String::new(),
    })
}

/// One screen as a browser painted it, in milliseconds from the press.
#[derive(Deserialize)]
struct Painted {
    side: String,
    screen: String,
    median: f64,
    most: f64,
}

/// Every screen from what is on this computer, in Chromium: a family's with thirteen years of four children, a
/// liaison's with a school.
pub fn painted() -> Result<Vec<Row>> {
    let screens: Vec<Painted> = serde_json::from_value(node("tests/screens/painted.mjs")?)?;
    let row = |Painted { side, screen, median, most }| Row {
        what: format!("painted, {side}: {screen}"),
        figure: median,
        unit: "ms",
        yardstick: None,
        budget: Budget::AtMost { figure: 50.0 },
        note: format!("in Chromium, at most {most:.0}"),
    };
    Ok(screens.into_iter().map(row).collect())
}

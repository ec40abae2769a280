//! What the page weighs, and how long a screen takes to be painted from what is on this computer.

use std::process::Command;

use anyhow::{Context, Result};
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

//! Every screen in Chromium over the real client engine, with axe; the README's pictures come from here.

use std::process::Command;

use anyhow::{Context, Result};

use crate::machine::{self, Purpose};
use crate::stage::{Stages, Tally};
use crate::{node, programs, test};

pub fn screens(only: Option<&str>) -> Result<()> {
    let mut stages = Stages::default();
    stages.stage("programs built", |_| {
        machine::prepare(&[Purpose::Build, Purpose::Browse])?;
        node::install()?;
        node::build_when_changed()?;
        programs::run(programs::cargo().args(["build", "--bins"]).args(test::WORKSPACE))
    });
    let readme = only.is_none().then_some("docs/pictures");
    stages.after(&["programs built"], "screens in Chromium", |tally| {
        let mut look = look()?;
        // Where the README's pictures are made anew.
        look.args(only).envs(readme.map(|folder| ("PRESENTE_PICTURES", folder)));
        test::counted(tally, &mut look)
    });
    stages.finish()
}

/// The same, with everything built already, and pictures of nothing but what is wrong.
pub fn screens_counted(tally: &mut Tally) -> Result<()> {
    test::counted(tally, look()?.env("PRESENTE_PICTURED", "faults"))
}

fn look() -> Result<Command> {
    let mut command = Command::new("node");
    command.current_dir(programs::root()).arg("tests/screens/run.mjs");
    command.env("PRESENTE_BROWSER", machine::browser().context("no Chromium or Chrome was found")?);
    command.env("PRESENTE_PROGRAMS", programs::target().join("debug"));
    Ok(command)
}

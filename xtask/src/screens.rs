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
    stages.after(&["programs built"], "screens in Chromium", |tally| screens_pictured(only, readme, tally));
    stages.finish()
}

/// The same, with everything built already.
pub fn screens_counted(only: Option<&str>, tally: &mut Tally) -> Result<()> {
    screens_pictured(only, None, tally)
}

/// `readme`: the folder in which the README's pictures are made anew.
fn screens_pictured(only: Option<&str>, readme: Option<&str>, tally: &mut Tally) -> Result<()> {
    let mut command = Command::new("node");
    command.current_dir(programs::root()).arg("tests/screens/run.mjs").args(only);
    command.env("PRESENTE_BROWSER", machine::browser().context("no Chromium or Chrome was found")?);
    command.envs(readme.map(|folder| ("PRESENTE_PICTURES", folder)));
    command.env("PRESENTE_PROGRAMS", programs::target().join("debug"));
    test::counted(tally, &mut command)
}

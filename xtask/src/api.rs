//! The API as it is described, asked by schemathesis in ways that no person would think of, against the real server on
//! loopback. It judges nothing itself: what schemathesis says is what is counted.

use std::process::Command;

use anyhow::{Result, bail};

use crate::run::Trial;
use crate::stage::Tally;
use crate::{programs, python};

/// The same asks in every run of the tests; a soak begins elsewhere each time.
const SEED: &str = "20261122";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// A minute or so for each role.
    Test,
    /// As many for each route and each role as one has time for.
    Soak { examples: u32 },
}

/// Asks the trial's server everything that its description allows, and much that it does not.
pub fn ask(depth: Depth, tally: &mut Tally) -> Result<()> {
    let schemathesis = python::environment("schemathesis", "tests/api/requirements.txt")?.program("schemathesis");
    let trial = Trial::begin_with_tokens()?;
    // What a family may ask is judged by itself: the same path answers it otherwise, or refuses it.
    for role in ["staff_token", "family_token"] {
        let mut command = Command::new(&schemathesis);
        // It keeps what it found where it is started.
        command.current_dir(programs::target().join("api"));
        command.env("PRESENTE_TOKEN", trial.text(role)?);
        command.env("PRESENTE_LEAVING_TOKEN", trial.text("leaving_token")?);
        command.arg("--config-file").arg(programs::root().join("tests/api/schemathesis.toml"));
        command.args(["run", "--checks", "all", "--no-color"]);
        match depth {
            Depth::Test => command.args(["--max-examples", "10", "--seed", SEED]),
            Depth::Soak { examples } => command.arg("--max-examples").arg(examples.to_string()),
        };
        command.arg(format!("{}/v1/openapi.json", trial.text("address")?));
        if programs::run(&mut command).is_err() {
            tally.failed += 1;
            bail!("schemathesis found what it says above");
        }
        tally.passed += 1;
    }
    Ok(())
}

//! The API as it is described, asked by schemathesis in ways that no person would think of, against the real server on
//! loopback. It judges nothing itself: what schemathesis says is what is counted.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::programs;
use crate::run::Trial;
use crate::stage::Tally;

/// The same asks in every run of the tests; a soak begins elsewhere each time.
const SEED: &str = "20261122";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// A minute at most.
    Test,
    /// As many for each route and each role as one has time for.
    Soak { examples: u32 },
}

/// Asks the trial's server everything that its description allows, and much that it does not.
pub fn ask(depth: Depth, tally: &mut Tally) -> Result<()> {
    let schemathesis = install()?;
    let trial = Trial::begin_with_tokens()?;
    let roles: &[&str] = match depth {
        Depth::Test => &["staff_token"],
        Depth::Soak { .. } => &["staff_token", "family_token"],
    };
    for role in roles {
        let mut command = Command::new(&schemathesis);
        // It keeps what it found where it is started.
        command.current_dir(programs::target().join("api"));
        command.env("PRESENTE_TOKEN", trial.text(role)?);
        command.env("PRESENTE_LEAVING_TOKEN", trial.text("leaving_token")?);
        command.arg("--config-file").arg(programs::root().join("tests/api/schemathesis.toml"));
        command.args(["run", "--checks", "all", "--no-color"]);
        match depth {
            Depth::Test => command.args(["--max-examples", "15", "--seed", SEED]),
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

/// A virtual environment with what `tests/api/requirements.txt` names; made again only when that file has changed.
fn install() -> Result<PathBuf> {
    let root = programs::root();
    let list = root.join("tests/api/requirements.txt");
    let wanted = std::fs::read(&list).context("tests/api/requirements.txt")?;
    let folder = programs::target().join("schemathesis");
    let (bin, ending) = if cfg!(windows) { ("Scripts", ".exe") } else { ("bin", "") };
    let program = |name: &str| folder.join(bin).join(format!("{name}{ending}"));
    let kept = folder.join("installed.txt");
    if std::fs::read(&kept).is_ok_and(|installed| installed == wanted) {
        return Ok(program("schemathesis"));
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("what was installed before")?;
    }
    let python = ["python3", "python"].into_iter().find_map(programs::find).context("Python is missing")?;
    programs::run(Command::new(python).args(["-m", "venv"]).arg(&folder))?;
    let mut pip = Command::new(program("python"));
    programs::run(pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&list))?;
    std::fs::write(kept, wanted).context("a note of what was installed")?;
    Ok(program("schemathesis"))
}

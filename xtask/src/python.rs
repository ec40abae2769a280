//! Python programs in virtual environments of their own, in the versions that were tried. Never touches the system's Python.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::programs;

/// A folder of Python's with packages in it.
pub struct Environment {
    folder: PathBuf,
}

impl Environment {
    pub fn program(&self, name: &str) -> PathBuf {
        let (bin, ending) = if cfg!(windows) { ("Scripts", ".exe") } else { ("bin", "") };
        self.folder.join(bin).join(format!("{name}{ending}"))
    }
}

/// An environment with what a list in the project names; made again only when that list has changed.
pub fn environment(name: &str, list: impl AsRef<Path>) -> Result<Environment> {
    let list = programs::root().join(list);
    let wanted = std::fs::read(&list).with_context(|| list.display().to_string())?;
    let environment = Environment { folder: programs::target().join(name) };
    let (folder, kept) = (&environment.folder, environment.folder.join("installed.txt"));
    if std::fs::read(&kept).is_ok_and(|installed| installed == wanted) {
        return Ok(environment);
    }
    if folder.exists() {
        std::fs::remove_dir_all(folder).context("what was installed before")?;
    }
    let python = ["python3", "python"].into_iter().find_map(programs::find).context("Python is missing")?;
    programs::run(Command::new(python).args(["-m", "venv"]).arg(folder))?;
    let mut pip = Command::new(environment.program("python"));
    programs::run(pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&list))?;
    std::fs::write(kept, wanted).context("a note of what was installed")?;
    Ok(environment)
}

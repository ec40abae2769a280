//! The programs of this workspace, started as a person would start them. Never builds any: `cargo xtask` does.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Where cargo put what it built, by where this program lies.
pub fn target() -> Result<PathBuf> {
    let folder = folder()?;
    Ok(folder.parent().context("programs lie in a folder of the target folder")?.to_path_buf())
}

fn folder() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let folder = own.parent().context("a program lies in a folder")?;
    // Tests lie one folder deeper than programs.
    let deeper = folder.file_name().is_some_and(|name| name == "deps");
    Ok(if deeper { folder.parent().unwrap_or(folder) } else { folder }.to_path_buf())
}

/// Names a folder whose programs are tried in place of those that were built beside this one: what is installed.
const INSTALLED: &str = "PRESENTE_PROGRAMS";

/// A program that has been built.
pub fn built(name: &str) -> Result<PathBuf> {
    let folder = std::env::var_os(INSTALLED).map_or_else(folder, |folder| Ok(folder.into()))?;
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    ensure!(path.is_file(), "{name} is not built: cargo build --workspace --exclude xtask --bins");
    Ok(path)
}

/// Runs a program to its end and gives what it says.
pub fn say(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| shown(command))?;
    ensure!(output.status.success(), "{} ended with {}", shown(command), output.status);
    Ok(String::from_utf8(output.stdout)?.trim().to_string())
}

/// The program's name alone: arguments may hold what nobody else should read.
pub fn shown(command: &Command) -> String {
    std::path::Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A program that is ended, by its id, when this goes out of scope.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

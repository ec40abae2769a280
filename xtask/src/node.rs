//! The screens' side of the build: npm's packages, the page that the window carries. Never edits a source.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::programs;

/// The oldest Node that Vite runs on.
const NODE: (u32, u32) = (20, 19);

pub fn npm() -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(programs::root().join("ui"));
    command
}

/// Tauri's own program, of the version that npm's lock file names.
pub fn tauri() -> Command {
    let bin = programs::root().join("ui/node_modules/.bin");
    let mut command = Command::new(bin.join(if cfg!(windows) { "tauri.cmd" } else { "tauri" }));
    command.current_dir(programs::root());
    command
}

/// npm's packages, as the lock file names them; fetched again only when that file has changed.
pub fn install() -> Result<()> {
    let version =
        programs::read(Command::new("node").arg("--version")).context("Node is missing: https://nodejs.org")?;
    let mut parts = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < NODE {
        bail!("Node {}.{} or newer is needed, and this is {version}.", NODE.0, NODE.1);
    }
    PACKAGES_IN.iter().try_for_each(|folder| install_in(&programs::root().join(folder)))
}

/// The screens' own packages, and the provider that staff sign in with in tests.
const PACKAGES_IN: [&str; 2] = ["ui", "tests/openid"];

fn install_in(folder: &Path) -> Result<()> {
    let (lock, kept) = (folder.join("package-lock.json"), folder.join("node_modules/.presente-lock.json"));
    let wanted = std::fs::read(&lock).with_context(|| lock.display().to_string())?;
    if std::fs::read(&kept).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    programs::run(npm().current_dir(folder).args(["ci", "--no-audit", "--no-fund"]))?;
    std::fs::write(kept, wanted).context("a note of what was installed")
}

/// The page that the window carries, built again only when something it is made of is newer.
pub fn build_when_changed() -> Result<()> {
    let built = programs::root().join("ui/dist/index.html");
    let built_at = std::fs::metadata(&built).and_then(|found| found.modified()).ok();
    let changed_at = sources().iter().filter_map(|path| newest(path)).max();
    if built_at.is_some_and(|built_at| changed_at.is_none_or(|changed_at| changed_at <= built_at)) {
        return Ok(());
    }
    build()
}

pub fn build() -> Result<()> {
    programs::run(npm().args(["run", "build"]))
}

fn sources() -> Vec<PathBuf> {
    let root = programs::root();
    let ui =
        ["src", "index.html", "public", "package-lock.json", "vite.config.ts", "svelte.config.js", "tsconfig.json"];
    ui.iter().map(|name| root.join("ui").join(name)).chain([root.join("locales")]).collect()
}

/// When anything in there was last written. A folder counts too: a file that was taken out changes it.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = std::fs::metadata(path).and_then(|found| found.modified()).ok();
    let inside = std::fs::read_dir(path).ok();
    let inside = inside.into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path())).max();
    own.max(inside)
}

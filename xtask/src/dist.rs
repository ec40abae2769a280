//! What a school and a family install: the app's packages by Tauri's bundler, the server's by dpkg-deb. Publishes
//! nothing, and installs nothing on this computer.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::machine::{self, Purpose};
use crate::stage::{Stages, Tally};
use crate::{deb, inside, installed, node, programs, sign, test};

/// What becomes of the packages once they are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    Nothing,
    /// Installed on a clean system, used there, and removed.
    Tried,
}

/// How the programs in the packages are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Profile {
    /// What is handed out.
    Release,
    /// To try the packaging alone: quick to compile, slow to run.
    Debug,
}

impl Profile {
    fn folder(self) -> PathBuf {
        programs::target().join(if self == Profile::Release { "release" } else { "debug" })
    }
}

/// What Tauri's bundler makes here. The other systems' are configured too, and made there.
const BUNDLES: &str = if cfg!(target_os = "windows") {
    "msi"
} else if cfg!(target_os = "macos") {
    "dmg"
} else {
    "deb,rpm"
};

pub fn dist(profile: Profile, then: Then, key: Option<&Path>) -> Result<()> {
    let mut stages = Stages::default();
    stages.stage("what is needed", |_| {
        machine::prepare(match then {
            Then::Nothing => &[Purpose::Build, Purpose::Pack],
            Then::Tried => &[Purpose::Build, Purpose::Pack, Purpose::Install],
        })?;
        node::install()?;
        node::build_when_changed()
    });
    stages.after(&["what is needed"], "programs built", |tally| {
        let mut cargo = programs::cargo();
        cargo.arg("build").args(selection(profile));
        one(tally, programs::run(&mut cargo))
    });
    stages.after(&["programs built"], "the app's packages", |tally| one(tally, app(profile)));
    stages.after(&["programs built"], "the server's package", |tally| one(tally, server(profile)));
    let made = &["the app's packages", "the server's package"];
    stages.after(made, "what is in them", |tally| {
        tally.passed += inside::look(&folder()?, profile)?;
        Ok(())
    });
    if let Some(key) = key {
        stages.after(made, "signatures", |tally| {
            tally.passed += sign::sign(&folder()?, key)?;
            Ok(())
        });
    }
    if then == Then::Tried {
        stages.after(made, "the drivers of the try", |tally| {
            one(tally, programs::run(programs::cargo().args(["build", "--bins"]).args(test::WORKSPACE)))
        });
        let needs = [made, &["the drivers of the try"][..]].concat();
        stages.after(&needs, "on a clean system", |tally| {
            let find = |begin: &str, ending: &str| newest(&folder()?, begin, ending);
            let packages = installed::Packages {
                app: find("Presente_", ".deb")?,
                app_by_rpm: find("Presente-", ".rpm")?,
                server: find("presente-server_", ".deb")?,
            };
            installed::install(&packages, tally)
        });
    }
    stages.finish()
}

/// Of the packages of this name and kind the one that was made last.
fn newest(folder: &Path, begin: &str, ending: &str) -> Result<PathBuf> {
    let mut found = packages(folder)?;
    found.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(begin) && name.ends_with(ending)
    });
    found.sort_by_key(|path| fs::metadata(path).and_then(|known| known.modified()).ok());
    found.pop().with_context(|| format!("no package {begin}…{ending} was made"))
}

fn one(tally: &mut Tally, outcome: Result<()>) -> Result<()> {
    tally.passed += u32::from(outcome.is_ok());
    outcome
}

/// For a trial of the packaging, what tests have compiled already; to hand out, the two programs and no test's.
fn selection(profile: Profile) -> Vec<&'static str> {
    match profile {
        Profile::Debug => [&["--bins"], test::WORKSPACE].concat(),
        Profile::Release => vec!["--release", "--bins", "--package", "presente", "--package", "server"],
    }
}

/// Where packages are put, whoever made them.
fn folder() -> Result<PathBuf> {
    let folder = programs::target().join("dist");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn app(profile: Profile) -> Result<()> {
    let mut tauri = node::tauri();
    tauri.args(["bundle", "--ci", "--bundles", BUNDLES]);
    if profile == Profile::Debug {
        tauri.arg("--debug");
    }
    programs::run(&mut tauri)?;
    let made = packages(&profile.folder().join("bundle"))?;
    if made.is_empty() {
        bail!("the bundler made nothing");
    }
    made.iter().try_for_each(|package| keep(package))
}

/// The packages that lie anywhere under a bundler's folder.
fn packages(under: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(under).with_context(|| under.display().to_string())? {
        let path = entry?.path();
        let is_package = path.extension().is_some_and(|e| ["deb", "rpm", "msi", "dmg"].iter().any(|one| e == *one));
        match path.is_dir() {
            true => found.extend(packages(&path)?),
            false if is_package => found.push(path),
            false => {}
        }
    }
    Ok(found)
}

fn keep(package: &Path) -> Result<()> {
    let name = package.file_name().context("a package has a name")?;
    let kept = folder()?.join(name);
    fs::copy(package, &kept)?;
    println!("  made {}", kept.strip_prefix(programs::root()).unwrap_or(&kept).display());
    Ok(())
}

/// A package where there is dpkg-deb; elsewhere the program, which needs nothing beside it.
fn server(profile: Profile) -> Result<()> {
    let program = profile.folder().join(format!("presente-server{}", std::env::consts::EXE_SUFFIX));
    match programs::find("dpkg-deb") {
        Some(_) => deb::make(&program, &folder()?, profile).map(|package| {
            println!("  made {}", package.strip_prefix(programs::root()).unwrap_or(&package).display());
        }),
        None => keep(&program),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_clicked_invitation_reaches_the_program_that_is_installed() {
        let root = programs::root();
        let conf: Value =
            serde_json::from_str(&fs::read_to_string(root.join("src-tauri/tauri.conf.json")).unwrap()).unwrap();
        assert_eq!(conf["plugins"]["deep-link"]["desktop"]["schemes"][0], "presente");
        for kind in ["deb", "rpm"] {
            let named = conf["bundle"]["linux"][kind]["desktopTemplate"].as_str().unwrap();
            let entry = fs::read_to_string(root.join("src-tauri").join(named)).unwrap();
            // Without the field code the system starts the program and keeps the link to itself.
            assert!(entry.contains("Exec={{exec}} %u\n") && entry.contains("MimeType={{mime_type}};\n"), "{kind}");
        }
    }

    #[test]
    fn packages_are_found_however_deep_a_bundler_puts_them() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["deb/a.deb", "deb/a/control", "rpm/b.rpm"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let mut found = packages(folder.path()).unwrap();
        found.sort();
        assert_eq!(found, [folder.path().join("deb/a.deb"), folder.path().join("rpm/b.rpm")]);
    }
}

//! The server's Debian package: a folder laid out as it will lie on a computer, and dpkg-deb over it. One binary, one
//! unit and a few texts are too little for a tool of their own.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::dist::Profile;
use crate::programs;

const NAME: &str = "presente-server";

/// What lies where, besides the program: a file of `packages/server/`, its place, and whether it is run.
const FILES: [(&str, &str); 5] = [
    ("presente-server.service", "usr/lib/systemd/system/presente-server.service"),
    ("sysusers.conf", "usr/lib/sysusers.d/presente-server.conf"),
    ("default", "etc/default/presente-server"),
    ("README.Debian", "usr/share/doc/presente-server/README.Debian"),
    ("copyright", "usr/share/doc/presente-server/copyright"),
];

/// What dpkg runs when the package comes and goes.
const SCRIPTS: [&str; 3] = ["postinst", "prerm", "postrm"];

/// Makes the package of a program into a folder, and gives its path.
pub fn make(program: &Path, into: &Path, profile: Profile) -> Result<PathBuf> {
    let staged = tempfile::tempdir()?;
    let (tree, control) = (staged.path().join("tree"), staged.path().join("tree/DEBIAN"));
    let texts = programs::root().join("packages/server");
    put(program, &tree.join("usr/bin").join(NAME), Mode::Program)?;
    // Names of functions and lines serve nobody where it is installed.
    programs::run(Command::new("strip").arg("--strip-unneeded").arg(tree.join("usr/bin").join(NAME)))?;
    for (name, place) in FILES {
        put(&texts.join(name), &tree.join(place), Mode::Text)?;
    }
    for name in SCRIPTS {
        put(&texts.join(name), &control.join(name), Mode::Program)?;
    }
    write(&control.join("conffiles"), "/etc/default/presente-server\n")?;
    let needs = needs(&tree, staged.path())?;
    let architecture = programs::read(Command::new("dpkg").arg("--print-architecture"))?;
    write(&control.join("control"), &about(&architecture, &needs, bytes(&tree)?.div_ceil(1024)))?;
    let package = into.join(format!("{NAME}_{}_{architecture}.deb", env!("CARGO_PKG_VERSION")));
    let mut pack = Command::new("dpkg-deb");
    // What is tried and thrown away need not be small.
    let pressed: &[&str] = if profile == Profile::Release { &["-Zxz", "-z6"] } else { &["-Zgzip", "-z1"] };
    // Everything belongs to root there, whoever made it here.
    programs::run(pack.arg("--root-owner-group").args(pressed).arg("--build").arg(&tree).arg(&package))?;
    Ok(package)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Program,
    Text,
}

fn put(from: &Path, to: &Path, mode: Mode) -> Result<()> {
    fs::create_dir_all(to.parent().context("a place lies in a folder")?)?;
    fs::copy(from, to).with_context(|| from.display().to_string())?;
    set_mode(to, mode)
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
    fs::write(path, text)?;
    set_mode(path, Mode::Text)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: Mode) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let bits = if mode == Mode::Program { 0o755 } else { 0o644 };
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(bits))?)
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: Mode) -> Result<()> {
    Ok(())
}

/// The libraries that the program was linked with, as packages with their least versions.
fn needs(tree: &Path, scratch: &Path) -> Result<String> {
    // The tool wants to stand beside a source package.
    write(&scratch.join("debian/control"), &format!("Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"))?;
    let mut look = Command::new("dpkg-shlibdeps");
    look.current_dir(scratch).arg("-O").arg(tree.join("usr/bin").join(NAME));
    let said = programs::read(&mut look)?;
    Ok(said.strip_prefix("shlibs:Depends=").unwrap_or(&said).to_owned())
}

/// What everything under a folder weighs.
fn bytes(folder: &Path) -> Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        sum += if entry.file_type()?.is_dir() { bytes(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(sum)
}

fn about(architecture: &str, needs: &str, kib: u64) -> String {
    let mut text = String::new();
    let fields = [
        ("Package", NAME),
        ("Version", env!("CARGO_PKG_VERSION")),
        ("Architecture", architecture),
        ("Maintainer", "The Presente project <presente@example.org>"),
        ("Installed-Size", &kib.to_string()),
        ("Depends", &format!("{needs}, systemd | systemd-standalone-sysusers | systemd-sysusers")),
        // Letters are printed in whatever script a name is written in; without these none are.
        ("Recommends", "fonts-noto-core, fonts-noto-cjk"),
        ("Section", "education"),
        ("Priority", "optional"),
        ("Description", "school's server of Presente, attendance with families"),
    ];
    for (name, value) in fields {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{name}: {value}");
    }
    text.push_str(
        " Keeps a school's attendance record, takes what families and staff write, and\n \
         gives each what they may see. It listens on this computer alone, behind a\n \
         proxy that speaks TLS, and sends nothing anywhere.\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_file_has_a_line_a_field_and_a_text_that_dpkg_can_fold() {
        let text = about("amd64", "libc6 (>= 2.36)", 12);
        assert!(text.contains("\nDepends: libc6 (>= 2.36), systemd | "));
        assert!(text.lines().all(|line| line.starts_with(' ') || line.contains(": ")), "{text}");
        assert!(text.ends_with("anywhere.\n"));
    }

    #[test]
    fn every_file_of_the_package_is_part_of_the_checkout() {
        let texts = programs::root().join("packages/server");
        for name in FILES.iter().map(|(name, _)| *name).chain(SCRIPTS) {
            assert!(texts.join(name).is_file(), "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_dpkg_runs_is_what_a_shell_can_read() {
        for name in SCRIPTS {
            let path = programs::root().join("packages/server").join(name);
            let read = Command::new("sh").arg("-n").arg(&path).status().unwrap();
            assert!(read.success(), "{name}");
        }
    }
}

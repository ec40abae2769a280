//! The packages as a school and a family meet them: installed with apt on a clean system, started there, the main job
//! done with them, and removed again. Installs nothing on this computer.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::clean::{Booted, Clean, Net};
use crate::programs;
use crate::stage::Tally;

/// What the try needs that no package of ours may need: what stands for a person's desktop, and what looks at it.
const INSTRUMENTS: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "dbus",
    "gnome-keyring",
    "libsecret-tools",
    "desktop-file-utils",
    "xdg-utils",
    "libgtk-3-bin",
    "procps",
    "rpm",
];

/// A Friday in November: Maple Street School has somebody out.
const DAY: &str = "2026-11-20";

/// What may be left of both packages when they are purged: the school's record, and who it belongs to.
const LEFT: &[&str] = &["/var/lib/presente", "/var/lib/presente/presente.db"];

/// systemd's own measure of what a unit could still do, in tenths; 15 is "OK" at its best.
const EXPOSURE_MOST: &str = "15";

const SERVER: &str = "presente-server.service";

pub struct Packages {
    pub app: PathBuf,
    /// The same app for systems that have no dpkg.
    pub app_by_rpm: PathBuf,
    pub server: PathBuf,
}

/// One thing that is tried, with all that came before it in place.
type Part = fn(&Clean, &Packages) -> Result<()>;

/// Tries them. Each part counts as one check.
pub fn install(packages: &Packages, tally: &mut Tally) -> Result<()> {
    let clean = Clean::begin()?;
    let parts: [(&str, Part); 6] = [
        ("the app alone, with what it depends on", app_alone),
        ("the server alone", server_alone),
        ("the server under systemd", under_systemd),
        ("a person's desktop", persons_desktop),
        ("the app once more, by rpm", app_by_rpm),
        ("both gone again", gone),
    ];
    for (name, part) in parts {
        println!("\n-- {name}");
        // What comes after stands on what came before.
        part(&clean, packages).inspect_err(|_| tally.failed += 1).context(name)?;
        tally.passed += 1;
    }
    Ok(())
}

fn apt(clean: &Clean, line: &[&str]) -> Result<()> {
    clean.run(Net::Outside, &[&["apt-get", "-y", "-q"], line].concat())
}

/// Nothing else is there yet: what starts now has all that it needs from its package.
fn app_alone(clean: &Clean, packages: &Packages) -> Result<()> {
    clean.put(&packages.app, "var/tmp/presente.deb")?;
    apt(clean, &["update"])?;
    apt(clean, &["install", "--no-install-recommends", "/var/tmp/presente.deb"])?;
    starts(clean, "/usr/bin/presente")
}

fn server_alone(clean: &Clean, packages: &Packages) -> Result<()> {
    clean.put(&packages.server, "var/tmp/presente-server.deb")?;
    apt(clean, &["install", "--no-install-recommends", "/var/tmp/presente-server.deb"])?;
    starts(clean, "/usr/bin/presente-server")
}

fn starts(clean: &Clean, program: &str) -> Result<()> {
    let linked = clean.read(Net::Loopback, &["ldd", program])?;
    ensure!(!linked.contains("not found"), "libraries are missing:\n{linked}");
    let version = clean.read(Net::Loopback, &[program, "--version"])?;
    ensure!(version.ends_with(env!("CARGO_PKG_VERSION")), "it says {version}");
    Ok(())
}

fn under_systemd(clean: &Clean, _: &Packages) -> Result<()> {
    clean.run(Net::Loopback, &["systemd-analyze", "verify", "--man=no", SERVER])?;
    let threshold = format!("--threshold={EXPOSURE_MOST}");
    let unit = format!("/usr/lib/systemd/system/{SERVER}");
    clean.run(Net::Loopback, &["systemd-analyze", "security", "--offline=yes", "--no-pager", &threshold, &unit])?;
    let running = clean.boot()?;
    is_ready(&running)?;
    let before = first_process(&running)?;
    running.run(&["kill", "-KILL", &before])?;
    until("another process of the server", || {
        let now = first_process(&running)?;
        // Between the two there is none, which is called 0.
        Ok(now != before && now != "0")
    })?;
    is_ready(&running)?;
    let restarts = running.say(&["systemctl", "show", "--value", "--property=NRestarts", SERVER])?;
    ensure!(restarts == "1", "it was started {restarts} times again");
    writes_to_its_folder_alone(&running)?;
    // As README.Debian says it.
    let technician = ["runuser", "-u", "presente", "--", "presente-server", "--data", "/var/lib/presente", "check"];
    running.run(&technician)?;
    running.run(&["systemctl", "stop", SERVER])
}

fn first_process(running: &Booted) -> Result<String> {
    running.say(&["systemctl", "show", "--value", "--property=MainPID", SERVER])
}

/// Asks as a proxy or a supervisor would, with nothing but a shell.
fn is_ready(running: &Booted) -> Result<()> {
    const ASK: &str = "exec 3<>/dev/tcp/127.0.0.1/8460; \
                       printf 'GET /readyz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3; cat <&3";
    until("a server that is ready", || Ok(running.say(&["bash", "-c", ASK])?.starts_with("HTTP/1.1 200")))
}

/// Looks with the server's own eyes, and with root's hands: what root cannot write there, nobody can.
fn writes_to_its_folder_alone(running: &Booted) -> Result<()> {
    let process = first_process(running)?;
    let writes = |folder: &str| {
        let there = format!("touch {folder}/written && rm {folder}/written && echo yes");
        running.say(&["nsenter", "--mount", "--target", &process, "--root", "--", "sh", "-c", &there])
    };
    for folder in ["/usr", "/etc", "/var", "/var/lib", "/opt", "/boot", "/srv"] {
        ensure!(writes(folder)? != "yes", "the server could write to {folder}");
    }
    ensure!(writes("/var/lib/presente")? == "yes", "the server could not write to its own folder");
    let of_server = running.say(&["find", "/", "-xdev", "-user", "presente", "-not", "-path", "/proc/*"])?;
    let elsewhere = of_server.lines().find(|path| !path.starts_with("/var/lib/presente"));
    ensure!(elsewhere.is_none(), "the server owns {elsewhere:?}");
    Ok(())
}

fn until(what: &str, look: impl FnMut() -> Result<bool>) -> Result<()> {
    ensure!(programs::until(Duration::from_secs(30), look)?, "{what} did not come");
    Ok(())
}

/// What stands for her desktop comes only now, after the programs have shown that they need none of it to start.
fn persons_desktop(clean: &Clean, _: &Packages) -> Result<()> {
    apt(clean, &[&["install", "--no-install-recommends"], INSTRUMENTS].concat())?;
    clean.run(Net::Loopback, &["useradd", "--create-home", "--shell", "/bin/bash", "--uid", "1000", "ana"])?;
    for name in ["walk", "trial"] {
        clean.put(&programs::built(name), &format!("opt/try/{name}"))?;
    }
    for name in ["desktop.sh", "person.sh", "rpm.sh"] {
        clean.put(&programs::root().join("packages/try").join(name), &format!("opt/try/{name}"))?;
    }
    sitting(clean, &["/opt/try/person.sh", DAY], "installed")
}

fn app_by_rpm(clean: &Clean, packages: &Packages) -> Result<()> {
    clean.put(&packages.app_by_rpm, "var/tmp/presente.rpm")?;
    let version = format!("presente {}", env!("CARGO_PKG_VERSION"));
    sitting(clean, &["/opt/try/rpm.sh", DAY, &version], "installed-by-rpm")
}

/// What a person does at the desktop, with the pictures of it.
fn sitting(clean: &Clean, script: &[&str], name: &str) -> Result<()> {
    let outcome = clean.run(Net::Loopback, &[&["bash"][..], script].concat());
    // Of a job that failed they are the first thing that a person wants to see.
    keep_pictures(&clean.at("home/ana/pictures"), name)?;
    outcome
}

fn keep_pictures(from: &Path, name: &str) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    let to = programs::target().join("screens").join(name);
    programs::run(Command::new("rm").arg("-rf").arg(&to))?;
    std::fs::create_dir_all(&to)?;
    programs::run(Command::new("cp").arg("-r").arg(from.join(".")).arg(&to))?;
    println!("  pictures in {}", to.strip_prefix(programs::root()).unwrap_or(&to).display());
    Ok(())
}

fn gone(clean: &Clean, _: &Packages) -> Result<()> {
    apt(clean, &["purge", "presente-server"])?;
    for inside in ["var/tmp/presente.deb", "var/tmp/presente.rpm", "var/tmp/presente-server.deb"] {
        std::fs::remove_file(clean.at(inside))?;
    }
    let mut left = clean.named("presente")?;
    // A kind of file of an old KDE program, as every system with freedesktop's list has it.
    left.retain(|path| !path.ends_with("/x-kpresenter.xml"));
    let unexpected: Vec<&String> =
        left.iter().filter(|path| !LEFT.contains(&path.as_str()) && !is_sqlite(path)).collect();
    ensure!(unexpected.is_empty(), "left on the system: {unexpected:?}");
    ensure!(left.iter().any(|path| path == LEFT[0]), "the school's record is gone");
    let known = clean.read(Net::Loopback, &["dpkg-query", "-W", "-f=${Package}\n"])?;
    ensure!(!known.lines().any(|name| name.starts_with("presente")), "dpkg still knows a package");
    Ok(())
}

/// What the engine keeps beside a file that was not closed.
fn is_sqlite(path: &str) -> bool {
    ["-wal", "-shm"].iter().any(|end| path == format!("/var/lib/presente/presente.db{end}"))
}

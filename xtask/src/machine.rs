//! What the machine must have besides Rust and Node, and how it gets there. Installs on Debian and Ubuntu after saying
//! what; elsewhere it only prints the commands. Never removes or upgrades anything.

use std::fmt::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::programs;

/// What the machine is wanted for; each asks for more than building does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Compile the workspace.
    Build,
    /// Show windows on a display that is there.
    Show,
    /// Show windows on a display made for it, driven from outside.
    Drive,
    /// A PostgreSQL server of the tests' own.
    Keep,
    /// Letters on paper, in every script.
    Print,
    /// Screens in a browser.
    Browse,
    /// Ask the API in every way, with Python.
    Ask,
    /// Measure against the `sqlite3` shell.
    Measure,
    /// Make packages and look into them.
    Pack,
    /// A clean system to install them on.
    Install,
}

impl Purpose {
    /// Everything that CI does.
    pub const TESTS: [Purpose; 7] =
        [Purpose::Build, Purpose::Show, Purpose::Drive, Purpose::Keep, Purpose::Print, Purpose::Browse, Purpose::Ask];
}

/// One thing needed, by its name on each system. An empty name: that system has no package for it.
struct Need {
    purpose: Purpose,
    debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
}

const POSTGRESQL: &str = "postgresql";

const NEEDS: &[Need] = &[
    need(Purpose::Build, "build-essential", "gcc", "base-devel"),
    need(Purpose::Build, "pkg-config", "pkgconf-pkg-config", "pkgconf"),
    need(Purpose::Build, "libssl-dev", "openssl-devel", "openssl"),
    need(Purpose::Build, "libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"),
    need(Purpose::Show, "libayatana-appindicator3-1", "libayatana-appindicator-gtk3", "libayatana-appindicator"),
    need(Purpose::Drive, "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    need(Purpose::Drive, "xauth", "xorg-x11-xauth", "xorg-xauth"),
    need(Purpose::Drive, "webkit2gtk-driver", "webkit2gtk4.1", "webkit2gtk-4.1"),
    need(Purpose::Drive, "dbus", "dbus-daemon", "dbus"),
    need(Purpose::Drive, "gnome-keyring", "gnome-keyring", "gnome-keyring"),
    // Reads what was printed.
    need(Purpose::Drive, "poppler-utils", "poppler-utils", "poppler"),
    need(Purpose::Print, "poppler-utils", "poppler-utils", "poppler"),
    need(Purpose::Print, "fonts-noto-core", "google-noto-sans-fonts", "noto-fonts"),
    need(Purpose::Print, "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"),
    need(Purpose::Ask, "python3-venv", "python3", "python"),
    // The programs alone: tests make a server of their own, and end it.
    need(Purpose::Keep, POSTGRESQL, "postgresql-server", "postgresql"),
    need(Purpose::Measure, "sqlite3", "sqlite", "sqlite"),
    need(Purpose::Pack, "binutils", "binutils", "binutils"),
    need(Purpose::Pack, "rpm", "rpm", "rpm-tools"),
    need(Purpose::Pack, "cpio", "cpio", "cpio"),
    need(Purpose::Install, "debootstrap", "debootstrap", "debootstrap"),
    need(Purpose::Install, "iproute2", "iproute", "iproute2"),
];

const fn need(purpose: Purpose, debian: &'static str, fedora: &'static str, arch: &'static str) -> Need {
    Need { purpose, debian, fedora, arch }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Debian,
    Fedora,
    Arch,
    Mac,
    Windows,
    Other,
}

impl System {
    fn find() -> System {
        if cfg!(windows) {
            return System::Windows;
        }
        if cfg!(target_os = "macos") {
            return System::Mac;
        }
        System::of_release(&std::fs::read_to_string("/etc/os-release").unwrap_or_default())
    }

    /// By `ID` and `ID_LIKE` of os-release(5), the nearest first.
    fn of_release(release: &str) -> System {
        let value = |key: &str| {
            release.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default().trim_matches('"').to_string()
        };
        format!("{} {}", value("ID="), value("ID_LIKE="))
            .split_whitespace()
            .find_map(|id| match id {
                "debian" | "ubuntu" => Some(System::Debian),
                "fedora" | "rhel" => Some(System::Fedora),
                "arch" => Some(System::Arch),
                _ => None,
            })
            .unwrap_or(System::Other)
    }
}

/// Makes sure that what these purposes need is there, or says exactly what to type.
pub fn prepare(purposes: &[Purpose]) -> Result<()> {
    let needs: Vec<&Need> = NEEDS.iter().filter(|need| purposes.contains(&need.purpose)).collect();
    match System::find() {
        System::Debian => install_debian(&needs)?,
        System::Fedora => {
            let missing = missing(&needs, |need| need.fedora, |name| asks("rpm", &["-q", name]));
            say_how(&missing, "sudo dnf install")?;
        }
        System::Arch => {
            let missing = missing(&needs, |need| need.arch, |name| asks("pacman", &["-T", name]));
            say_how(&missing, "sudo pacman -S --needed")?;
        }
        System::Mac => prepare_mac(purposes)?,
        System::Windows => prepare_windows(purposes)?,
        System::Other => {
            let missing: Vec<&str> = ["pkg-config", "cc"].into_iter().filter(|n| programs::find(n).is_none()).collect();
            if !missing.is_empty() || !asks("pkg-config", &["--exists", "webkit2gtk-4.1", "openssl"]) {
                let named: Vec<&str> = needs.iter().map(|need| need.debian).collect();
                bail!("This system is not one that is known here. What is needed is called, on Debian: {named:?}");
            }
        }
    }
    if purposes.contains(&Purpose::Browse) && browser().is_none() {
        install_browser()?;
    }
    Ok(())
}

/// The parts of Rust's toolchain that check rather than compile; a minimal toolchain comes without them.
pub fn toolchain() -> Result<()> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(name, _)| !has_cargo(name))
        .map(|p| p.1)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if programs::find("rustup").is_none() {
        bail!("Rust's toolchain lacks {}. It comes with https://rustup.rs, or as a package.", missing.join(" and "));
    }
    programs::run(Command::new("rustup").args(["component", "add"]).args(&missing))
}

fn has_cargo(subcommand: &str) -> bool {
    let mut cargo = programs::cargo();
    cargo.args([subcommand, "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
    cargo.status().is_ok_and(|status| status.success())
}

/// An installed Chromium or Chrome.
pub fn browser() -> Option<std::path::PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
    let usual = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ];
    names
        .iter()
        .find_map(|name| programs::find(name))
        .or_else(|| usual.iter().map(std::path::PathBuf::from).find(|path| path.is_file()))
}

fn install_browser() -> Result<()> {
    match System::find() {
        // On Ubuntu the package of this name is an empty one that asks for a snap.
        System::Debian if !std::fs::read_to_string("/etc/os-release").is_ok_and(|r| r.contains("ID=ubuntu")) => {
            apt_install(&["chromium"])
        }
        System::Debian => bail!("No Chromium or Chrome was found. Type:\n  sudo snap install chromium"),
        System::Fedora => bail!("No Chromium or Chrome was found. Type:\n  sudo dnf install chromium"),
        System::Arch => bail!("No Chromium or Chrome was found. Type:\n  sudo pacman -S --needed chromium"),
        System::Mac => bail!("No Chromium or Chrome was found. Type:\n  brew install --cask google-chrome"),
        System::Windows => bail!("No Chromium or Chrome was found. Type:\n  winget install Google.Chrome"),
        System::Other => bail!("No Chromium or Chrome was found. Please install one."),
    }
}

fn missing<'a>(needs: &[&'a Need], name: fn(&'a Need) -> &'a str, has: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let mut names: Vec<&str> = needs.iter().map(|need| name(need)).filter(|n| !n.is_empty() && !has(n)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn say_how(missing: &[&str], command: &str) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    bail!("Some packages are missing. Type:\n  {command} {}\nand then the same command again.", missing.join(" "));
}

/// Whether a program, asked quietly, says yes.
fn asks(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn install_debian(needs: &[&Need]) -> Result<()> {
    let mut names: Vec<&str> = needs.iter().map(|need| need.debian).collect();
    names.sort_unstable();
    names.dedup();
    let listed = Command::new("dpkg-query")
        .args(["-W", "-f=${Package} ${db:Status-Abbrev}\n"])
        .args(&names)
        .stderr(Stdio::null())
        .output()?;
    let listed = String::from_utf8_lossy(&listed.stdout);
    let installed: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(_, s)| s.starts_with("ii"))
        .map(|p| p.0)
        .collect();
    let missing: Vec<&str> = names.into_iter().filter(|name| !installed.contains(name)).collect();
    if missing.is_empty() { Ok(()) } else { apt_install(&missing) }
}

fn apt_install(packages: &[&str]) -> Result<()> {
    let mut said = String::from("These packages are missing and are installed now:\n");
    for package in packages {
        writeln!(said, "  {package}")?;
    }
    println!("{said}");
    let root = read_uid() == Some(0);
    if !root && programs::find("sudo").is_none() {
        bail!(
            "This needs an administrator, and there is no sudo. Type as root:\n  apt-get install {}",
            packages.join(" ")
        );
    }
    let apt = |arguments: &[&str]| {
        let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
        if !root {
            command.args(["--", "env"]).arg("DEBIAN_FRONTEND=noninteractive").arg("apt-get");
        }
        command.env("DEBIAN_FRONTEND", "noninteractive");
        // Another apt may hold the lock for a while, as a system that updates itself does.
        command.args(["-o", "DPkg::Lock::Timeout=900"]).args(arguments);
        command
    };
    let quiet = if packages.contains(&POSTGRESQL) { Some(NoServer::ask(root)?) } else { None };
    // A list that is old names packages that are gone. A failed update may still leave a list that is good enough.
    if let Err(trouble) = programs::run(&mut apt(&["update", "-q"])) {
        println!("  {trouble:#}");
    }
    let installed = programs::run(apt(&["install", "-y", "-q", "--no-install-recommends"]).args(packages));
    quiet.map_or(Ok(()), |quiet| quiet.take_back(root))?;
    installed
}

/// Debian's package begins a database server of the system's, which nobody here wants: for as long as it is being
/// installed, it is asked not to. What the computer's owner decides afterwards is theirs.
struct NoServer {
    /// A folder of settings that the package reads; it keeps what it finds there.
    setting: &'static str,
}

impl NoServer {
    fn ask(root: bool) -> Result<NoServer> {
        let setting = "/etc/postgresql-common/createcluster.d/no-server-for-tests.conf";
        let folder = "/etc/postgresql-common/createcluster.d";
        programs::run(as_root(root, "mkdir").args(["-p", folder]))?;
        let words = format!("echo 'create_main_cluster = false' > {setting}");
        programs::run(as_root(root, "sh").args(["-c", &words]))?;
        Ok(NoServer { setting })
    }

    fn take_back(self, root: bool) -> Result<()> {
        programs::run(as_root(root, "rm").args(["-f", self.setting]))
    }
}

fn as_root(root: bool, program: &str) -> Command {
    if root {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.args(["--", program]);
    command
}

pub fn is_root() -> bool {
    read_uid() == Some(0)
}

/// Who runs this, where the system has numbers for people.
fn read_uid() -> Option<u32> {
    let said = Command::new("id").arg("-u").output().ok()?;
    String::from_utf8(said.stdout).ok()?.trim().parse().ok()
}

fn prepare_mac(purposes: &[Purpose]) -> Result<()> {
    if !asks("xcode-select", &["-p"]) {
        bail!("The command line tools are missing. Type:\n  xcode-select --install\nand then the same command again.");
    }
    if purposes.contains(&Purpose::Keep) && programs::find("initdb").is_none() && !has_brewed_postgresql() {
        bail!("PostgreSQL is missing. Type:\n  brew install postgresql\nand then the same command again.");
    }
    if purposes.contains(&Purpose::Drive) {
        bail!("macOS has no WebDriver for windows like ours: what drives real windows is for Linux.");
    }
    Ok(())
}

/// Homebrew leaves it out of the usual path, and tests look where it puts it.
fn has_brewed_postgresql() -> bool {
    let roots = ["/opt/homebrew/opt", "/usr/local/opt"].into_iter().filter_map(|root| std::fs::read_dir(root).ok());
    roots.flatten().flatten().any(|entry| entry.path().join("bin/initdb").is_file())
}

fn prepare_windows(purposes: &[Purpose]) -> Result<()> {
    let openssl = std::env::var_os("OPENSSL_DIR").is_some() || programs::find("openssl").is_some();
    if !openssl {
        bail!(
            "OpenSSL is missing. Type:\n  winget install ShiningLight.OpenSSL.Dev\n  \
             setx OPENSSL_DIR \"C:\\Program Files\\OpenSSL-Win64\"\nthen open a new terminal and run this again."
        );
    }
    if purposes.contains(&Purpose::Drive) {
        bail!("What drives real windows is for Linux.");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_its_own_name_or_by_what_it_is_like() {
        let releases = [
            ("NAME=\"Debian GNU/Linux\"\nID=debian\n", System::Debian),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", System::Debian),
            ("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n", System::Fedora),
            ("ID=endeavouros\nID_LIKE=arch\n", System::Arch),
            ("ID=alpine\n", System::Other),
        ];
        for (release, system) in releases {
            assert_eq!(System::of_release(release), system, "{release}");
        }
    }
}

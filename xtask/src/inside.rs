//! Looks into packages that have been made: what lies where, whose it is, what it needs. Installs nothing.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::dist::Profile;
use crate::programs;

/// One file or folder of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    /// As `ls` writes it: the kind and nine letters.
    mode: String,
    owner: String,
    path: String,
}

/// The app's files, on every Linux; a package has these and its own words on licences, and nothing else. So nothing in
/// it starts by itself.
const APP: &[&str] = &[
    "/usr/bin/presente",
    "/usr/share/applications/Presente.desktop",
    "/usr/share/icons/hicolor/128x128/apps/presente.png",
    "/usr/share/icons/hicolor/256x256@2/apps/presente.png",
    "/usr/share/icons/hicolor/32x32/apps/presente.png",
];

const SERVER: &[&str] = &[
    "/etc/default/presente-server",
    "/usr/bin/presente-server",
    "/usr/lib/systemd/system/presente-server.service",
    "/usr/lib/sysusers.d/presente-server.conf",
    "/usr/share/doc/presente-server/README.Debian",
    "/usr/share/doc/presente-server/copyright",
];

/// A library that a program may be linked with, and what must be asked for then: by Debian's name and by rpm's.
const LIBRARIES: &[(&str, &str, &str)] = &[
    ("libcrypto.so.3", "libssl3", "openssl-libs"),
    ("libssl.so.3", "libssl3", "openssl-libs"),
    ("libwebkit2gtk-4.1.so.0", "libwebkit2gtk-4.1-0", "webkit2gtk4.1"),
    ("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
];

/// Every package in a folder whose kind this system can open. Gives how many checks there were.
pub fn look(folder: &Path, profile: Profile) -> Result<u32> {
    let mut checks = 0;
    let mut packages: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<_>>()?;
    packages.sort_by_key(fs::DirEntry::path);
    for package in packages {
        let path = package.path();
        let named = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        match kind.as_str() {
            "deb" if programs::find("dpkg-deb").is_some() => look_into_deb(&path, profile),
            "rpm" if programs::find("rpm2cpio").is_some() => look_into_rpm(&path, profile),
            _ => continue,
        }
        .context(named.clone())?;
        println!("  {named}: {:.1} MB, as it should be", package.metadata()?.len() as f64 / 1e6);
        checks += 1;
    }
    Ok(checks)
}

fn look_into_deb(package: &Path, profile: Profile) -> Result<()> {
    let field = |name: &str| programs::read(Command::new("dpkg-deb").arg("--field").arg(package).arg(name));
    let listed = programs::read(Command::new("dpkg-deb").arg("--contents").arg(package))?;
    let name = field("Package")?;
    let (files, own) = match name.as_str() {
        "presente" => (APP, Some("/usr/share/doc/presente/copyright")),
        _ => (SERVER, None),
    };
    holds(&listed.lines().filter_map(deb_entry).collect::<Vec<_>>(), files, own)?;
    for said in ["Version", "Maintainer", "Description", "Architecture"] {
        ensure!(!field(said)?.is_empty(), "it says no {said}");
    }
    let opened = tempfile::tempdir()?;
    programs::run(Command::new("dpkg-deb").arg("--extract").arg(package).arg(opened.path()))?;
    let depends = field("Depends")?;
    let scripts = tempfile::tempdir()?;
    programs::run(Command::new("dpkg-deb").arg("--control").arg(package).arg(scripts.path()))?;
    ensure!(scripts.path().join("prerm").is_file(), "nothing is done before it is removed");
    is_fit_to_run(&opened.path().join("usr/bin").join(&name), profile, |library| asks_for(&depends, library.1))?;
    opens_links(opened.path(), &name)
}

fn look_into_rpm(package: &Path, profile: Profile) -> Result<()> {
    let ask =
        |what: &[&str]| programs::read(Command::new("rpm").args(["--query", "--package"]).args(what).arg(package));
    let listed = ask(&["--queryformat", "[%{FILEMODES:perms} %{FILEUSERNAME}/%{FILEGROUPNAME} %{FILENAMES}\n]"])?;
    holds(
        &listed.lines().filter_map(rpm_entry).collect::<Vec<_>>(),
        APP,
        Some("/usr/share/licenses/presente/LICENSE"),
    )?;
    let said = ask(&["--queryformat", "%{NAME}|%{LICENSE}|%{SUMMARY}"])?;
    ensure!(said.starts_with("presente|Apache-2.0|") && !said.ends_with('|'), "it says {said}");
    ensure!(ask(&["--scripts"])?.contains("--erase-what-is-sent"), "nothing is done before it is removed");
    let opened = tempfile::tempdir()?;
    let mut open = Command::new("sh");
    open.args(["-ec", "rpm2cpio \"$1\" | cpio --extract --make-directories --quiet", "sh"])
        .arg(package.canonicalize()?);
    programs::run(open.current_dir(opened.path()))?;
    let requires = ask(&["--requires"])?;
    is_fit_to_run(&opened.path().join("usr/bin/presente"), profile, |library| {
        // rpm asks for a library by its own name too.
        asks_for(&requires, library.2) || requires.lines().any(|line| line.starts_with(&format!("{}(", library.0)))
    })?;
    opens_links(opened.path(), "presente")
}

/// `-rw-r--r-- root/root 1234 2026-11-22 14:00 ./usr/bin/x`; Tauri's bundler writes `0/0` and no point.
fn deb_entry(line: &str) -> Option<Entry> {
    let mut parts = line.split_whitespace();
    let (mode, owner) = (parts.next()?.to_owned(), parts.next()?.replace("0/0", "root/root"));
    let path = format!("/{}", parts.nth(3)?.trim_start_matches("./").trim_start_matches('/'));
    Some(Entry { mode, owner, path })
}

fn rpm_entry(line: &str) -> Option<Entry> {
    let mut parts = line.splitn(3, ' ');
    let (mode, owner, path) = (parts.next()?.to_owned(), parts.next()?.to_owned(), parts.next()?.to_owned());
    Some(Entry { mode, owner, path })
}

/// Exactly these files, everybody may read them, only root may change them, and none runs as somebody else.
fn holds(entries: &[Entry], files: &[&str], own: Option<&str>) -> Result<()> {
    let is_file = |entry: &&Entry| !entry.mode.starts_with('d');
    let mut found: Vec<&str> = entries.iter().filter(is_file).map(|entry| entry.path.as_str()).collect();
    let mut wanted: Vec<&str> = files.iter().copied().chain(own).collect();
    found.sort_unstable();
    wanted.sort_unstable();
    ensure!(found == wanted, "it holds\n  {}\nand should hold\n  {}", found.join("\n  "), wanted.join("\n  "));
    for Entry { mode, owner, path } in entries {
        ensure!(owner == "root/root", "{path} belongs to {owner}");
        let runs = path.contains("/bin/");
        let right = if mode.starts_with('d') || runs { "rwxr-xr-x" } else { "rw-r--r--" };
        ensure!(mode.get(1..10) == Some(right), "{path} is {mode}");
    }
    Ok(())
}

/// Whether a list of dependencies names one, with or without the version that it wants.
fn asks_for(list: &str, package: &str) -> bool {
    list.split(['\n', ',', '|']).any(|one| one.split_whitespace().next() == Some(package))
}

fn is_fit_to_run(program: &Path, profile: Profile, asks: impl Fn(&(&str, &str, &str)) -> bool) -> Result<()> {
    let dynamic = programs::read(Command::new("readelf").args(["--dynamic", "--wide"]).arg(program))?;
    for library in LIBRARIES {
        let is_linked = dynamic.contains(&format!("[{}]", library.0));
        ensure!(!is_linked || asks(library), "it is linked with {}, and does not ask for it", library.0);
    }
    ensure!(
        !dynamic.contains("RPATH") && !dynamic.contains("RUNPATH"),
        "it looks for libraries in a folder of its own"
    );
    if profile == Profile::Release {
        let sections = programs::read(Command::new("readelf").args(["--sections", "--wide"]).arg(program))?;
        for name in [".debug_info", ".symtab"] {
            ensure!(!sections.contains(name), "it carries {name}");
        }
        let root = programs::root();
        ensure!(!says(program, &root)?, "it names the folder that it was made in");
    }
    Ok(())
}

/// Whether a program has a folder's name in it.
fn says(program: &Path, folder: &Path) -> Result<bool> {
    let (bytes, name) = (fs::read(program)?, format!("{}/", folder.display()));
    Ok(bytes.windows(name.len()).any(|part| part == name.as_bytes()))
}

/// A link of an invitation opens the app, by what the system's list of programs is told.
fn opens_links(opened: &Path, name: &str) -> Result<()> {
    if name != "presente" {
        return Ok(());
    }
    let entry = fs::read_to_string(opened.join("usr/share/applications/Presente.desktop"))?;
    for line in ["Exec=presente %u", "Icon=presente", "MimeType=x-scheme-handler/presente;", "Terminal=false"] {
        ensure!(entry.lines().any(|one| one == line), "its entry lacks {line}:\n{entry}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(mode: &str, path: &str) -> Entry {
        Entry { mode: mode.into(), owner: "root/root".into(), path: path.into() }
    }

    #[test]
    fn a_line_of_either_kind_of_package_is_read_alike() {
        let of_deb = deb_entry("-rwxr-xr-x root/root  14012345 2026-11-22 14:00 ./usr/bin/presente");
        assert_eq!(of_deb, deb_entry("-rwxr-xr-x 0/0  14012345 2026-11-22 14:00 usr/bin/presente"));
        assert_eq!(of_deb, rpm_entry("-rwxr-xr-x root/root /usr/bin/presente"));
        assert_eq!(of_deb, Some(entry("-rwxr-xr-x", "/usr/bin/presente")));
    }

    #[test]
    fn a_package_with_one_file_more_or_less_or_one_that_others_may_change_is_no_package() {
        let right =
            [entry("drwxr-xr-x", "/usr/bin/"), entry("-rwxr-xr-x", "/usr/bin/a"), entry("-rw-r--r--", "/etc/b")];
        let files = ["/usr/bin/a", "/etc/b"];
        assert!(holds(&right, &files, None).is_ok());
        assert!(holds(&right[..2], &files, None).is_err());
        let wrong = [
            entry("-rw-r--r--", "/etc/xdg/autostart/a.desktop"),
            entry("-rwsr-xr-x", "/usr/bin/a"),
            entry("-rw-rw-r--", "/etc/b"),
        ];
        for wrong in wrong {
            let others = right.iter().filter(|entry| entry.path != wrong.path).cloned();
            let entries: Vec<Entry> = others.chain([wrong.clone()]).collect();
            assert!(holds(&entries, &files, None).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_dependency_is_asked_for_by_its_whole_name() {
        let list = "libc6 (>= 2.36), libssl3, libgtk-3-0 | libgtk-3-0t64";
        assert!(asks_for(list, "libssl3") && asks_for(list, "libc6") && asks_for(list, "libgtk-3-0t64"));
        assert!(!asks_for(list, "libssl") && !asks_for("", "libc6"));
    }
}

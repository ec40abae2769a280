//! What is generated and kept in the repository: written, or checked for staleness. Decides no content itself.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{node, programs, stage::Tally};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Write,
    Check,
}

/// The program that writes what is generated from the types and the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// Compiled alone, so that it runs while a new command has no body yet.
    Alone,
    /// As the workspace has built it already.
    Built,
}

pub fn make(mode: Mode) -> Result<()> {
    node::install()?;
    let mut tally = Tally::default();
    make_counted(mode, Maker::Alone, &mut tally)
}

/// The same, counting each file.
pub fn make_counted(mode: Mode, maker: Maker, tally: &mut Tally) -> Result<()> {
    let steps = [
        ("commands.ts and words.ts", typescript(mode, maker)),
        ("the README's feature table", features(mode)),
        ("the icons", icons(mode)),
    ];
    let mut stale = Vec::new();
    for (name, step) in steps {
        match step.context(name) {
            Ok(()) => tally.passed += 1,
            Err(trouble) => {
                tally.failed += 1;
                stale.push(format!("{trouble:#}"));
            }
        }
    }
    if stale.is_empty() { Ok(()) } else { bail!("{}\nType: cargo xtask make", stale.join("\n")) }
}

/// A crate of its own reads the command list.
fn typescript(mode: Mode, maker: Maker) -> Result<()> {
    let mut command = match maker {
        Maker::Alone => {
            let mut cargo = programs::cargo();
            cargo.args(["run", "--quiet", "--package", "made", "--"]);
            cargo
        }
        Maker::Built => programs::start("made"),
    };
    if mode == Mode::Check {
        command.arg("--check");
    }
    programs::run(&mut command)
}

const BEGIN: &str = "<!-- features:begin -->";
const END: &str = "<!-- features:end -->";

/// The table between two marks in the README, from `tests/features.tsv` (id, name, state, proof).
fn features(mode: Mode) -> Result<()> {
    let root = programs::root();
    let (list, readme) = (root.join("tests/features.tsv"), root.join("README.md"));
    let rows = std::fs::read_to_string(&list).with_context(|| list.display().to_string())?;
    let text = std::fs::read_to_string(&readme).with_context(|| readme.display().to_string())?;
    let new = with_table(&text, &feature_table(&rows)?)?;
    settle(&readme, text.as_bytes(), new.as_bytes(), mode)
}

fn with_table(readme: &str, table: &str) -> Result<String> {
    let (before, rest) = readme.split_once(BEGIN).with_context(|| format!("README.md has no {BEGIN}"))?;
    let (_, after) = rest.split_once(END).with_context(|| format!("README.md has no {END}"))?;
    Ok(format!("{before}{BEGIN}\n{table}{END}{after}"))
}

/// The list's own header names the columns; `id` and `state` are read, the rest is shown as it is.
fn feature_table(tsv: &str) -> Result<String> {
    let mut lines = tsv.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let header: Vec<&str> = lines.next().context("the list is empty")?.split('\t').collect();
    let state = header.iter().position(|name| *name == "state").context("no column named state")?;
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
    if let Some(ragged) = rows.iter().find(|row| row.len() != header.len()) {
        bail!("a row has {} columns and not {}: {:?}", ragged.len(), header.len(), ragged);
    }
    let count = |wanted: &str| rows.iter().filter(|row| row[state] == wanted).count();
    let mut table = String::new();
    let counts = ["built", "partly", "absent"].map(|name| format!("{} {name}", count(name))).join(", ");
    writeln!(table, "{} features: {counts}.\n", rows.len())?;
    writeln!(table, "| {} |", header.join(" | "))?;
    writeln!(table, "|{}", " --- |".repeat(header.len()))?;
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        writeln!(table, "| {} |", cells.join(" | "))?;
    }
    Ok(table)
}

/// Sizes that a system asks for; the drawing program makes others too, which are not kept.
const ICONS: &[&str] = &["32x32.png", "128x128.png", "128x128@2x.png", "icon.png", "icon.ico", "icon.icns"];

fn icons(mode: Mode) -> Result<()> {
    let root = programs::root();
    let folder = tempfile::tempdir()?;
    let mut command = node::tauri();
    command.args(["icon", "icons/icon.svg", "--output"]).arg(folder.path());
    let said = command.output().context("npm's packages are not installed")?;
    if !said.status.success() {
        bail!("{}", String::from_utf8_lossy(&said.stderr));
    }
    // Its parts come in another order each time, so it is made anew only when the drawing is new.
    let is_same =
        |name: &str| std::fs::read(folder.path().join(name)).ok() == std::fs::read(root.join("icons").join(name)).ok();
    let icns_is_there = root.join("icons/icon.icns").is_file() && is_same("icon.png");
    for name in ICONS.iter().filter(|name| !(icns_is_there && **name == "icon.icns")) {
        let (new, kept) = (std::fs::read(folder.path().join(name))?, root.join("icons").join(name));
        settle(&kept, &std::fs::read(&kept).unwrap_or_default(), &new, mode)?;
    }
    Ok(())
}

fn settle(path: &Path, old: &[u8], new: &[u8], mode: Mode) -> Result<()> {
    let shown = path.strip_prefix(programs::root()).unwrap_or(path).display();
    match mode {
        _ if old == new => Ok(()),
        Mode::Check => bail!("{shown} is stale"),
        Mode::Write => {
            println!("  wrote {shown}");
            std::fs::write(path, new).with_context(|| shown.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_feature_table_counts_states_and_shows_every_row() {
        let table = feature_table("id\tname\tstate\ttest\nF1\tHome\tbuilt\thome\nX7\tA|b\tabsent\t\n").unwrap();
        assert!(table.starts_with("2 features: 1 built, 0 partly, 1 absent."));
        assert!(table.contains("| F1 | Home | built | home |\n"));
        assert!(table.contains("A\\|b"));
    }

    #[test]
    fn a_ragged_row_is_refused() {
        assert!(feature_table("id\tstate\nF1\tbuilt\tmore\n").is_err());
    }

    #[test]
    fn the_table_replaces_what_stood_between_the_marks_and_nothing_else() {
        let readme = format!("a\n{BEGIN}\nold\n{END}\nb\n");
        let new = with_table(&readme, "new\n").unwrap();
        assert_eq!(new, format!("a\n{BEGIN}\nnew\n{END}\nb\n"));
        assert_eq!(with_table(&new, "new\n").unwrap(), new);
    }
}

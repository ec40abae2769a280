//! Arrows point down and nothing else is allowed: the picture in ARCHITECTURE.md, held against the real files.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::house::{root, text, texts};

const NONE: &[&str] = &[];

/// What each crate may lean on inside the project, and why.
const MAY_LEAN_ON: [(&str, &[&str], &str); 12] = [
    ("attendance", NONE, "the domain leans on nothing"),
    ("protocol", &["attendance"], "what crosses a wire is made of the domain's types"),
    ("words", &["attendance"], "a refusal and a mark are put into words by their own types, so that none is left out"),
    ("client", &["attendance", "protocol", "words"], "one computer's side; the server is met in the protocol"),
    ("letters", &["attendance", "protocol", "words"], "what is put on paper is met in the protocol"),
    (
        "server",
        &["attendance", "letters", "protocol", "words"],
        "the school's side; the client is met in the protocol, the press by the program alone",
    ),
    ("presente", &["attendance", "client", "protocol", "words"], "the window over the client"),
    ("disk", NONE, "a disk knows nothing of what is written to it"),
    (
        "presente-tests",
        &["attendance", "client", "disk", "letters", "protocol", "server", "words"],
        "both sides in one program",
    ),
    ("fuzz", &["presente-tests"], "a door for libFuzzer; what is tried stands in the tests' own library"),
    ("xtask", NONE, "it must run while the project does not compile"),
    ("made", &["protocol", "words"], "it writes the commands and the words for the screens"),
];

/// What the domain may use of other people's: no clock, no disk, no thread among them.
const OF_THE_DOMAIN: [&str; 7] = ["chrono", "schemars", "serde", "serde_json", "thiserror", "ts-rs", "uuid"];

/// What only some crates may use.
const ONLY: [(&str, &[&str]); 5] = [
    ("tauri", &["presente"]),
    ("reqwest", &["client", "server"]),
    ("axum", &["server", "presente-tests"]),
    ("typst", &["letters"]),
    ("keyring-core", &["client"]),
];

/// Where other people's crates may be named at all.
const NAMED_IN: [(&str, &[&str]); 5] = [
    // The link to a school, and what a school asks of whoever signs its staff in.
    ("reqwest", &["crates/client/src/wire.rs", "crates/server/src/outside.rs"]),
    ("axum", &["crates/server/", "tests/"]),
    ("tauri", &["src-tauri/"]),
    ("typst", &["crates/letters/"]),
    // The server's library is handed a press by its program, so that nobody waits for Typst who changes the one.
    ("letters", &["crates/letters/", "crates/server/src/cli/", "tests/"]),
];

/// Colors stand in the tokens, where each has a light, a dark and a forced form. The others say why.
const COLORS_IN: [(&str, &str); 2] = [
    ("ui/src/tokens.css", "the tokens themselves"),
    ("ui/src/screens/invite/Qr.svelte", "a camera reads black on white, whatever the theme"),
];

const LINES_MOST: usize = 450;

/// A crate of the project: its name, and what it leans on outside its own tests.
struct Package {
    name: String,
    leans_on: BTreeSet<String>,
}

fn packages() -> Vec<Package> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let said = Command::new(cargo)
        .current_dir(root())
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .output()
        .expect("cargo runs this test, so it is there");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let said: Value = serde_json::from_slice(&said.stdout).expect("cargo writes JSON");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    let found = list(&said["packages"]);
    let package = |package: &Value| {
        let leans_on = list(&package["dependencies"]);
        let leans_on = leans_on.iter().filter(|one| one["kind"] != "dev").map(name).collect();
        Package { name: name(package), leans_on }
    };
    found.iter().map(package).collect()
}

/// A crate or one of its family: `tauri` stands for `tauri-build` and `tauri-plugin-dialog` as well.
fn is_of(family: &str, name: &str) -> bool {
    name == family || name.strip_prefix(family).is_some_and(|rest| rest.starts_with('-'))
}

#[test]
fn every_crate_leans_only_on_what_lies_below_it() {
    let packages = packages();
    let own: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let mut wrong = Vec::new();
    for package in &packages {
        let Some((_, allowed, _)) = MAY_LEAN_ON.iter().find(|(name, ..)| *name == package.name) else {
            wrong.push(format!("{} is new: say in MAY_LEAN_ON what it may lean on, and why", package.name));
            continue;
        };
        let inside = package.leans_on.iter().filter(|name| own.contains(name.as_str()));
        wrong.extend(
            inside
                .filter(|name| !allowed.contains(&name.as_str()))
                .map(|name| format!("{} leans on {name}", package.name)),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(MAY_LEAN_ON.iter().all(|(name, ..)| own.contains(name)), "a crate that is gone: {own:?}");
}

#[test]
fn the_domain_uses_nothing_that_could_ask_the_time_or_the_disk() {
    let domain = packages().into_iter().find(|package| package.name == "attendance").expect("there is a domain");
    let others: Vec<_> = domain.leans_on.iter().filter(|name| !OF_THE_DOMAIN.contains(&name.as_str())).collect();
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn windows_servers_and_networks_are_each_one_crates_matter() {
    let mut wrong = Vec::new();
    for package in packages() {
        for (family, allowed) in ONLY {
            let uses = package.leans_on.iter().any(|name| is_of(family, name));
            if uses && !allowed.contains(&package.name.as_str()) {
                wrong.push(format!("{} uses {family}", package.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn other_peoples_networks_are_named_where_they_may_be_and_nowhere_else() {
    let mut wrong = Vec::new();
    for file in texts("").iter().filter(|file| file.ends_in(&["rs"]) && !file.path.starts_with("tests/tests/guards/")) {
        for (name, places) in NAMED_IN {
            let uses = [format!("{name}::"), format!("use {name}")];
            let is_named = uses.iter().any(|word| holds_word(&file.text, word));
            if is_named && !places.iter().any(|place| file.path.starts_with(place)) {
                wrong.push(format!("{} names {name}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether a text holds something that no letter, digit or `_` stands before.
fn holds_word(text: &str, word: &str) -> bool {
    let is_part = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| !is_part(&text[..at]))
}

#[test]
fn components_know_no_screen_and_one_file_knows_the_window() {
    let mut wrong = Vec::new();
    for file in texts("ui/src").iter().filter(|file| file.ends_in(&["ts", "svelte"])) {
        let imports: Vec<&str> =
            file.text.lines().filter(|line| holds_word(line, "import") || line.contains("from \"")).collect();
        if file.path.starts_with("ui/src/components/") {
            let screens = imports.iter().filter(|line| line.contains("/screens/"));
            wrong.extend(screens.map(|line| format!("{}: {}", file.path, line.trim())));
        }
        if file.text.contains("@tauri-apps/") && file.path != "ui/src/host.tauri.ts" {
            wrong.push(format!("{} speaks to the window itself", file.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn screens_fetch_nothing_from_elsewhere() {
    let near = ["127.0.0.1", "localhost", "[::1]", "www.w3.org/"];
    let mut wrong = Vec::new();
    for file in texts("ui").iter().filter(|file| {
        file.ends_in(&["ts", "svelte", "css", "html"])
            && (file.path.starts_with("ui/src/") || file.path.matches('/').count() == 1)
    }) {
        for (number, line) in (1..).zip(file.text.lines()) {
            for scheme in ["http://", "https://"] {
                let far = line.match_indices(scheme).filter(|(at, _)| {
                    let host = &line[at + scheme.len()..];
                    // A scheme alone names nobody: an address that a person types begins with it.
                    host.starts_with(|c: char| c.is_alphanumeric()) && !near.iter().any(|near| host.starts_with(near))
                });
                wrong.extend(far.map(|_| format!("{}:{number}: {}", file.path, line.trim())));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn colors_stand_in_the_tokens() {
    let mut wrong = Vec::new();
    for file in texts("ui/src").iter().filter(|file| file.ends_in(&["svelte", "css"])) {
        if COLORS_IN.iter().any(|(path, _)| *path == file.path) {
            continue;
        }
        let colors = file.text.lines().filter(|line| line.match_indices('#').any(|(at, _)| is_color(&line[at + 1..])));
        wrong.extend(colors.map(|line| format!("{}: {}", file.path, line.trim())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether what follows a `#` is a color: three, four, six or eight digits and nothing more.
fn is_color(text: &str) -> bool {
    let digits = text.chars().take_while(char::is_ascii_hexdigit).count();
    let next = text[digits..].chars().next();
    // `#each` opens a block in Svelte; a color ends where a declaration does.
    matches!(digits, 3 | 4 | 6 | 8) && next.is_none_or(|c| matches!(c, ';' | ' ' | ',' | ')' | '"' | '\'' | '}'))
}

#[test]
fn files_are_short_enough_to_be_read_at_one_sitting() {
    let mut wrong = Vec::new();
    let files = texts("");
    for file in files.iter().filter(|file| file.ends_in(&["rs", "ts", "svelte"]) && !file.is_made()) {
        let lines = file.text.lines().count();
        if LINES_MOST < lines {
            wrong.push(format!("{} has {lines} lines: a noun is hiding in there", file.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    // Put together here, so that this file does not hold them itself.
    let places = [["/wo", "rk/"], ["/ro", "ot/"], ["/tmp/b", "ash"], ["/tmp/br", "ief"]].map(|parts| parts.concat());
    let mut wrong = Vec::new();
    for file in texts("") {
        for (number, line) in (1..).zip(file.text.lines()) {
            if places.iter().any(|place| line.contains(place)) {
                wrong.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_locked_comes_from_the_public_registries() {
    let cargo = text("Cargo.lock");
    let sources = cargo.lines().filter_map(|line| line.strip_prefix("source = "));
    let crates: Vec<_> =
        sources.filter(|source| *source != "\"registry+https://github.com/rust-lang/crates.io-index\"").collect();
    assert!(crates.is_empty(), "{crates:?}");
    let npm = text("ui/package-lock.json");
    let hosts: Vec<_> = npm
        .lines()
        .filter_map(|line| line.trim().strip_prefix("\"resolved\": \""))
        .filter(|from| !from.starts_with("https://registry.npmjs.org/"))
        .collect();
    assert!(hosts.is_empty(), "{hosts:?}");
}

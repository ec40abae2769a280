//! What the window may do: as little as it needs. Each line here was decided; whoever widens one changes it here too,
//! and says why in ARCHITECTURE.md.

use std::{collections::BTreeMap, fs};

use serde_json::{Value, json};

use crate::house::{Text, root, text, texts};

fn settings() -> Value {
    serde_json::from_str(&text("src-tauri/tauri.conf.json")).expect("JSON")
}

#[test]
fn the_page_loads_and_runs_nothing_but_what_came_with_the_program() {
    let settings = settings();
    let policy = settings["app"]["security"]["csp"].as_str().expect("a policy");
    let policy: BTreeMap<&str, Vec<&str>> = policy
        .split(';')
        .map(|rule| {
            let mut words = rule.split_whitespace();
            (words.next().expect("a name"), words.collect())
        })
        .collect();
    let allowed = BTreeMap::from([
        ("default-src", vec!["'none'"]),
        ("script-src", vec!["'self'"]),
        // The calendar's library sets styles on its elements; a style can show, and neither read nor send.
        ("style-src", vec!["'self'", "'unsafe-inline'"]),
        // The page's own empty icon.
        ("img-src", vec!["'self'", "data:"]),
        ("font-src", vec!["'self'"]),
        // To Rust, and nowhere else.
        ("connect-src", vec!["ipc:", "http://ipc.localhost"]),
        ("object-src", vec!["'none'"]),
        ("frame-src", vec!["'none'"]),
        ("base-uri", vec!["'none'"]),
        ("form-action", vec!["'none'"]),
    ]);
    assert_eq!(policy, allowed);
    let security = settings["app"]["security"].as_object().expect("settings");
    let named: Vec<&String> = security.keys().collect();
    assert_eq!(named, ["capabilities", "csp"], "nothing dangerous, no asset protocol, no policy for trying things out");
    assert!(settings["app"].get("withGlobalTauri").is_none());
}

#[test]
fn one_window_may_ask_and_listen_and_no_other_is_opened() {
    let settings = settings();
    assert_eq!(settings["app"]["security"]["capabilities"], json!(["main"]));
    let folder = root().join("src-tauri/capabilities");
    let files: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, ["main.json"]);
    let capability: Value = serde_json::from_str(&text("src-tauri/capabilities/main.json")).expect("JSON");
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability["permissions"], json!(["allow-call", "allow-news"]));
    assert!(capability.get("remote").is_none() && capability.get("webviews").is_none());
    let build = text("src-tauri/build.rs");
    assert!(build.contains(r#".commands(&["call", "news"])"#), "and no third command is made");
    let windows = settings["app"]["windows"].as_array().expect("windows");
    assert_eq!(windows.len(), 1);
    // Tools for looking into the page are a debug build's: a release has them only by this feature or this setting.
    assert!(windows[0].get("devtools").is_none());
    let manifest = text("src-tauri/Cargo.toml") + &text("Cargo.toml");
    assert!(!manifest.contains("devtools"));
    for source in texts("src-tauri/src") {
        for word in ["WebviewWindowBuilder", "on_new_window", "open_devtools", "eval("] {
            assert!(!source.text.contains(word), "{}: {word}", source.path);
        }
    }
}

#[test]
fn what_people_write_is_never_html_and_no_file_of_theirs_is_shown_in_the_page() {
    let pages: Vec<Text> = texts("ui/src").into_iter().filter(|page| page.ends_in(&["svelte", "ts"])).collect();
    assert!(100 < pages.len());
    // A page that is saved is made of what is on screen, and never put back there.
    let may = |file: &str, word: &str| file.ends_with("record/saved.ts") && word == ".innerHTML";
    let html = ["{@html", ".innerHTML", ".outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "srcdoc"];
    let shows = ["<iframe", "<object", "<embed", "<webview", "createObjectURL", "window.open", "target=\"_blank\""];
    let runs = ["eval(", "new Function", "javascript:"];
    for Text { path: file, text } in &pages {
        for word in html.iter().chain(&shows).chain(&runs) {
            assert!(!text.contains(word) || may(file, word), "{file}: {word}");
        }
    }
}

//! Every message is said somewhere; what nobody says any more is taken out, in all languages.
//!
//! A message is used where its name in code stands (`action_send`), or where its family is picked by value
//! (`` t[`reason_${why}`] ``).

use std::{collections::BTreeSet, fs, path::Path};

use crate::{english, none, project, source::snake};

#[derive(Default)]
struct Uses {
    names: BTreeSet<String>,
    /// Beginnings of names that a value completes.
    families: BTreeSet<String>,
}

impl Uses {
    fn read(&mut self, text: &str) {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        self.names.extend(text.split(|c| !is_name(c)).filter(|name| name.contains('_')).map(ToOwned::to_owned));
        for (before, _) in text.match_indices("${").map(|(at, _)| text.split_at(at)) {
            let family = before.rsplit(|c| !is_name(c)).next().unwrap_or_default();
            if family.ends_with('_') && before[..before.len() - family.len()].ends_with('`') {
                self.families.insert(family.to_owned());
            }
        }
    }

    fn has(&self, id: &str) -> bool {
        let name = snake(id);
        self.names.contains(&name) || self.families.iter().any(|family| name.starts_with(family.as_str()))
    }
}

fn read_folder(folder: &Path, uses: &mut Uses) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if !["made", "node_modules", "target", "dist"].iter().any(|skipped| name == *skipped) {
                read_folder(&path, uses);
            }
        } else if path.extension().is_some_and(|end| ["rs", "ts", "svelte"].iter().any(|code| end == *code)) {
            uses.read(&fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let mut uses = Uses::default();
    let places = ["ui/src", "src-tauri/src", "xtask/src", "crates/attendance/src", "crates/protocol/src"];
    let more = ["crates/client/src", "crates/server/src", "crates/letters/src", "crates/words/src"];
    for place in places.iter().chain(&more) {
        read_folder(&project().join(place), &mut uses);
    }
    let unused = english().messages.iter().filter(|(id, _)| !uses.has(id));
    none(unused.map(|(id, message)| format!("{}:{}: nothing says {id}", message.file, message.line)).collect());
}

#[test]
fn a_use_is_told_from_a_likeness() {
    let mut uses = Uses::default();
    uses.read("t.action_send(); t[`reason_${why}`](); `${x}_of_day`; let action_back_door = 1; \"mark_${no}\"");
    for (id, used) in [
        ("action-send", true),
        ("reason-illness", true),
        ("action-back", false),
        ("mark-late", false),
        ("of-day", false),
        ("reasons", false),
    ] {
        assert_eq!(uses.has(id), used, "{id}");
    }
}

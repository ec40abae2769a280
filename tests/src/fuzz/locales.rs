//! A language's folder, as a translator may leave it. What the build takes of it, the program can say: nothing but that is
//! looked at here.
//!
//! At run time no text is loaded from anywhere: the build has put them into the program.

#[path = "../../../crates/words/build/source.rs"]
#[allow(dead_code, reason = "the build uses all of it")]
mod source;

use std::{fs, path::Path};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::worlds::cluster::quick_folder;

const FACTS: &str = r#"{ "tag": "en", "name": "English", "direction": "ltr", "intl": "en-US", "drafted_by": "a machine", "checked_by": null, "checked_on": null }"#;

pub fn body(data: &[u8]) {
    thread_local! {
        static FOLDER: tempfile::TempDir = quick_folder().expect("a folder of its own");
    }
    FOLDER.with(|folder| load(folder.path(), data));
}

fn load(locales: &Path, data: &[u8]) {
    let folder = locales.join("en");
    let facts_first = data.strip_prefix(b"json\n");
    fs::create_dir_all(&folder).expect("the folder is ours");
    fs::write(folder.join("locale.json"), facts_first.unwrap_or(FACTS.as_bytes())).expect("the folder is ours");
    fs::write(folder.join("app.ftl"), if facts_first.is_some() { b"" } else { data }).expect("the folder is ours");
    let languages = match source::read(locales) {
        Ok(languages) => languages,
        Err(faults) => {
            assert!(!faults.is_empty(), "nothing, without a word why");
            let lines = 1 + data.iter().filter(|byte| **byte == b'\n').count();
            for fault in faults {
                // "locales/en/app.ftl:12: …"
                let said = fault.to_string();
                let line = said.split(':').nth(1).and_then(|line| line.parse::<usize>().ok());
                assert!(line.is_some_and(|line| (1..=lines).contains(&line)), "{said} of {lines} lines");
            }
            return;
        }
    };
    let Some(language) = languages.first().filter(|_| facts_first.is_none()) else { return };
    let text = String::from_utf8(data.to_vec()).expect("it was read");
    let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
    bundle.add_resource_overriding(resource);
    for (id, message) in &language.messages {
        let pattern = bundle.get_message(id).and_then(|message| message.value()).expect("it stands in the file");
        let mut args = FluentArgs::new();
        for (name, kind) in source::variables(&message.pattern) {
            let value = match kind {
                source::Kind::Text => FluentValue::from("words"),
                source::Kind::Number => FluentValue::from(3),
            };
            args.set(name, value);
        }
        let mut errors = Vec::new();
        _ = bundle.format_pattern(pattern, Some(&args), &mut errors);
        assert!(errors.is_empty(), "{id}: {errors:?}");
    }
}

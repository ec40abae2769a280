//! What holds for every language: complete, rightly counted, easily read, used, and said the same way everywhere.

#[path = "../../build/source.rs"]
mod source;

mod glossary;
mod locales;
mod made;
mod names;
mod reading;
mod speaking;
mod syllables;
mod used;

use std::{path::PathBuf, sync::LazyLock};

use source::{Language, Message, SOURCE};

/// The project's own folder.
fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn languages() -> &'static [Language] {
    static READ: LazyLock<Vec<Language>> = LazyLock::new(|| match source::read(&project().join("locales")) {
        Ok(languages) => languages,
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("{}", faults.join("\n"))
        }
    });
    &READ
}

fn english() -> &'static Language {
    languages().iter().find(|language| language.facts.tag == SOURCE).expect("locales/en")
}

/// One message from a piece of Fluent, for trying a rule on something wrong.
fn sample(text: &str) -> Message {
    let resource = fluent_syntax::parser::parse(format!("sample = {text}\n")).expect("a sample in Fluent");
    let Some(fluent_syntax::ast::Entry::Message(message)) = resource.body.into_iter().next() else { panic!() };
    Message { file: "locales/en/sample.ftl".into(), line: 1, pattern: message.value.expect("a sample with a text") }
}

/// All findings at once, so that one run shows all there is to do.
#[track_caller]
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

//! The words of the school open what they mean, in the school's policies and in what the app says to families itself.

use std::collections::BTreeMap;

use crate::{
    languages, none,
    source::{Language, shown},
};

/// What the app tells a family with a word of the school in it, and which word that is.
const SAID: [(&str, &str); 6] = [
    ("home-missed", "missed-day"),
    ("home-at-limit", "chronic-absence"),
    ("home-over", "chronic-absence"),
    ("face-name-missed-not-excused", "accepted"),
    ("face-name-missed-explained", "explanation"),
    ("explain-still-missed", "missed-day"),
];

fn forms(language: &Language) -> Vec<(String, String)> {
    let of = |id: &str| id.strip_prefix("glossary-forms-").map(str::to_owned);
    let terms = language.messages.iter().filter_map(|(id, message)| Some((of(id)?, shown(&message.pattern))));
    let each = |(term, forms): (String, String)| {
        let forms: Vec<_> = forms.split('|').map(|form| (form.trim().to_lowercase(), term.clone())).collect();
        forms
    };
    terms.flat_map(each).collect()
}

/// Whether a word stands in a text by itself, not inside of another.
fn stands_in(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn what_the_app_says_itself_has_words_to_open_in_every_language() {
    let missing = languages().iter().flat_map(|language| {
        SAID.iter().filter_map(|(message, term)| {
            let text = shown(&language.messages[*message].pattern).to_lowercase();
            let mut own = forms(language).into_iter().filter(|(_, of)| of == term);
            let is_there = own.any(|(form, _)| stands_in(&text, &form));
            (!is_there).then(|| format!("{}: nothing in {message} opens “{term}”: {text}", language.facts.tag))
        })
    });
    none(missing.collect());
}

#[test]
fn a_way_of_writing_belongs_to_one_word_alone_and_every_word_has_one() {
    let mut found = Vec::new();
    for language in languages() {
        let mut of: BTreeMap<String, String> = BTreeMap::new();
        for (form, term) in forms(language) {
            if form.is_empty() {
                found.push(format!("{}: {term} has an empty form", language.facts.tag));
            }
            if let Some(other) = of.insert(form.clone(), term.clone()).filter(|other| *other != term) {
                found.push(format!("{}: “{form}” is {term} and {other}", language.facts.tag));
            }
        }
    }
    none(found);
}

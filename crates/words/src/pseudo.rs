//! English in disguise, for finding texts and layouts that a translation would break. Never offered to a family.
//!
//! `ui/src/words/pseudo.ts` does the same to the screens; a test holds the two tables together.

use std::borrow::Cow;

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "áƀçďéƒğĥíĵķłḿñóþɋŕšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶŁḾÑÓÞɊŔŠŤÚṼŴẊÝŽ";
/// Written twice, which makes a text about two fifths longer.
const DOUBLED: &str = "aeioun";

/// The text with accents, and longer.
pub fn accented(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let found = PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter);
        let dressed = found.map_or(letter, |(_, accented)| accented);
        longer.push(dressed);
        if DOUBLED.contains(letter) {
            longer.push(dressed);
        }
    }
    Cow::Owned(longer)
}

/// Marks where one message begins and ends: text outside of brackets was never translated, a lost bracket was cut off.
/// The letter in a mark stays one letter, and nothing stays nothing.
pub fn bracketed(text: &str) -> String {
    if text.chars().nth(1).is_some() { format!("[{text}]") } else { text.to_owned() }
}

/// Each English word between marks that turn it round (RLO and PDF); names and numbers are left alone.
pub fn mirrored(text: &str) -> Cow<'_, str> {
    let mut turned = String::with_capacity(text.len() * 2);
    let mut inside = false;
    for letter in text.chars() {
        if letter.is_ascii_alphabetic() != inside {
            inside = !inside;
            turned.push(if inside { '\u{202e}' } else { '\u{202c}' });
        }
        turned.push(letter);
    }
    if inside {
        turned.push('\u{202c}');
    }
    Cow::Owned(turned)
}

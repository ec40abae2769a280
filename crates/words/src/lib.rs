//! Everything the program says, in the reader's language: one typed method a message, made from `locales/`.
//!
//! No words stand in this crate's code. It never formats by the computer's own settings: the language is an argument.

mod calendar_file;
mod names;
mod pseudo;
mod refusal;

use std::sync::{LazyLock, OnceLock};

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/made.rs"));

/// What is known of one language.
#[derive(Debug, Clone, Copy)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// The language's name for itself.
    pub name: &'static str,
    pub direction: Direction,
    pub drafted_by: &'static str,
    /// The native speaker who read it. `None`: nobody has, and the screens say so.
    pub checked_by: Option<&'static str>,
    pub checked_on: Option<&'static str>,
    dress: Dress,
    texts: &'static [&'static str],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

/// What happens to a text before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dress {
    AsWritten,
    /// `en-XA`: accents, longer, in brackets, so that a text from elsewhere stands out.
    Accented,
    /// `ar-XB`: English running from right to left, so that a layout that does not turn stands out.
    Mirrored,
}

/// The languages people choose from, in the order of their tags.
pub fn languages() -> &'static [Language] {
    LANGUAGES
}

/// The two languages that only tests and builders of screens choose: English, dressed up.
pub fn pseudo_languages() -> &'static [Language] {
    static PSEUDO: LazyLock<[Language; 2]> = LazyLock::new(|| {
        let english = english();
        let accented = Language { tag: "en-XA", name: "[Ééñğłííšĥ]", dress: Dress::Accented, ..english };
        let direction = Direction::RightToLeft;
        [accented, Language { tag: "ar-XB", name: "hsilgnE", direction, dress: Dress::Mirrored, ..english }]
    });
    &*PSEUDO
}

fn english() -> Language {
    *LANGUAGES.iter().find(|language| language.tag == "en").expect("the build reads keys and types from locales/en")
}

/// The text of `ui/src/made/words.ts`.
pub fn typescript() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/words.ts"))
}

/// A text without the marks that keep a name in its own direction: for window titles, notices and terminals.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A whole number with its thousands apart: "1,850". So write all three languages here (`en-US`, `es-US` and Arabic with
/// Western digits, as each `locale.json` tells `Intl`), and another will need its own.
pub fn figure(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if 0 < at && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// One language, ready to speak. Its methods are the messages of `locales/en`, named alike.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The language of this tag, else of its first part ("es-MX" is "es"), else English.
    pub fn for_tag(tag: &str) -> &'static Words {
        static LOADED: LazyLock<Vec<(Language, OnceLock<Words>)>> = LazyLock::new(|| {
            languages().iter().chain(pseudo_languages()).map(|language| (*language, OnceLock::new())).collect()
        });
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        let (language, words) = [tag, first, "en"]
            .iter()
            .find_map(|wanted| LOADED.iter().find(|(language, _)| language.tag.eq_ignore_ascii_case(wanted)))
            .expect("the build reads keys and types from locales/en");
        words.get_or_init(|| Words::load(*language))
    }

    fn load(language: Language) -> Words {
        let plurals = if language.dress == Dress::AsWritten { language.tag } else { "en" };
        let plurals: LanguageIdentifier = plurals.parse().expect("a folder of locales/ is named by its tag");
        let mut bundle = FluentBundle::new_concurrent(vec![plurals]);
        for text in language.texts {
            // The build has parsed each file and found no fault, so what comes back is the whole file.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*text).to_owned());
            bundle.add_resource_overriding(resource);
        }
        match language.dress {
            Dress::AsWritten => {}
            Dress::Accented => bundle.set_transform(Some(pseudo::accented)),
            Dress::Mirrored => bundle.set_transform(Some(pseudo::mirrored)),
        }
        Words { language, bundle }
    }

    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A text for a terminal. Where lines run from right to left, the marks around names, numbers and options stay: without
    /// them "--yes" is shown as "yes--". Elsewhere a terminal may show them as boxes, and nothing needs them.
    pub fn for_terminal(&self, text: &str) -> String {
        match self.language.direction {
            Direction::LeftToRight => plain(text),
            Direction::RightToLeft => text.to_owned(),
        }
    }

    /// A day in full, for letters, notices and terminals ("October 6, 2026"). Screens use `Intl`.
    pub fn date(&self, date: NaiveDate) -> String {
        self.date_in_words(&date.day().to_string(), date.month().into(), &date.year().to_string())
    }

    fn say(&self, id: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        // Every language has every message (tests/words/locales.rs); the name is what is left to say without one.
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
        match self.language.dress {
            Dress::Accented => pseudo::bracketed(&text),
            Dress::AsWritten | Dress::Mirrored => text.into_owned(),
        }
    }
}

//! Which language the command line speaks: `--lang`, else the environment's, else English.
//!
//! It is chosen before the arguments are understood, since what is wrong with them is said in it.

use std::{ffi::OsString, sync::OnceLock};

use words::{Words, languages};

/// Where a terminal's language is told, the first that says something.
const TOLD_IN: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

static CHOSEN: OnceLock<&'static Words> = OnceLock::new();

/// The words of whoever reads what this program says.
pub fn say() -> &'static Words {
    CHOSEN.get().copied().unwrap_or_else(|| Words::for_tag("en"))
}

/// Chooses the language once for the whole program. A `--lang` that is not known is given back, to be told in the
/// language of the environment; there, one that is not known is no fault of anybody's.
pub fn choose(arguments: &[OsString], environment: impl Fn(&str) -> Option<String>) -> Result<(), String> {
    let asked = asked(arguments);
    let of_argument = asked.as_deref().map(find);
    let words = of_argument.flatten().or_else(|| of(environment)).unwrap_or_else(|| Words::for_tag("en"));
    // Nobody has spoken before.
    let _ = CHOSEN.set(words);
    match (asked, of_argument) {
        (Some(tag), Some(None)) => Err(tag),
        _ => Ok(()),
    }
}

/// The language that the environment tells, if it is one of ours.
fn of(environment: impl Fn(&str) -> Option<String>) -> Option<&'static Words> {
    let told = TOLD_IN.iter().find_map(|name| environment(name).filter(|tag| !tag.is_empty()))?;
    find(told.split(['.', '@']).next().unwrap_or_default())
}

/// The languages that may be asked for.
pub fn tags() -> Vec<String> {
    languages().iter().map(|language| language.tag.to_owned()).collect()
}

/// The language of a tag ("es") or of its first part ("es-MX", "es_US").
fn find(tag: &str) -> Option<&'static Words> {
    let words = Words::for_tag(tag);
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    let found = words.language().tag;
    (found.eq_ignore_ascii_case(tag) || found.eq_ignore_ascii_case(first)).then_some(words)
}

/// What stands after `--lang`, before the arguments are understood as a whole.
fn asked(arguments: &[OsString]) -> Option<String> {
    let mut arguments = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next().filter(|argument| argument != "--") {
        if argument == "--lang" {
            return arguments.next().map(|tag| tag.into_owned());
        }
        if let Some(tag) = argument.strip_prefix("--lang=") {
            return Some(tag.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_names_a_language_as_systems_write_it() {
        for (told, expected) in [
            (&[("LANG", "es_US.UTF-8")][..], Some("es")),
            (&[("LANG", "ar.UTF-8")], Some("ar")),
            (&[("LANG", "es_ES@euro")], Some("es")),
            (&[("LANG", "es_ES"), ("LC_ALL", "ar_EG.UTF-8")], Some("ar")),
            (&[("LANG", "es_ES"), ("LC_ALL", "")], Some("es")),
            (&[("LANG", "ar"), ("LC_MESSAGES", "en_GB")], Some("en")),
            (&[("LANG", "C.UTF-8")], None),
            (&[("LANG", "so_SO.UTF-8")], None),
            (&[], None),
        ] {
            let environment =
                |name: &str| told.iter().find(|(known, _)| *known == name).map(|(_, tag)| (*tag).to_owned());
            assert_eq!(of(environment).map(|words| words.language().tag), expected, "{told:?}");
        }
    }

    #[test]
    fn what_is_asked_for_is_found_before_anything_else_is_understood() {
        let asked_in = |text: &str| asked(&text.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked_in("x import --lang es y").as_deref(), Some("es"));
        assert_eq!(asked_in("x --lang=ar-EG import").as_deref(), Some("ar-EG"));
        assert_eq!(asked_in("x import -- --lang es"), None);
        assert_eq!(asked_in("x import --lang"), None);
        assert_eq!(asked_in("--lang es import"), None, "the first word is the program's own name");
    }
}

//! A language is complete, asks for the same things as English, and counts as its speakers do.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, VariantKey};

use crate::{
    english, languages, none, project, sample,
    source::{Direction, Kind, SOURCE, shown, variables, walk},
};

#[test]
fn no_message_is_missing_in_any_language() {
    let missing = languages().iter().flat_map(|language| {
        let lost = english().messages.iter().filter(|(id, _)| !language.messages.contains_key(*id));
        lost.map(|(id, en)| format!("locales/{}: {id} is missing ({}:{})", language.facts.tag, en.file, en.line))
    });
    none(missing.collect());
}

#[test]
fn no_language_has_a_message_that_english_has_not() {
    let extra = languages().iter().flat_map(|language| {
        let more = language.messages.iter().filter(|(id, _)| !english().messages.contains_key(*id));
        more.map(|(id, message)| format!("{}:{}: {id} is not in English", message.file, message.line))
    });
    none(extra.collect());
}

#[test]
fn a_message_stands_in_the_same_file_in_every_language() {
    let moved = languages().iter().flat_map(|language| {
        language.messages.iter().filter_map(|(id, message)| {
            let en = english().messages.get(id)?;
            let place = |file: &str| file.rsplit('/').next().map(ToOwned::to_owned);
            (place(&en.file) != place(&message.file))
                .then(|| format!("{}: {id} is in {} in English", message.file, en.file))
        })
    });
    none(moved.collect());
}

#[test]
fn every_language_asks_for_the_same_variables_as_english() {
    let mut differing = Vec::new();
    for message in languages().iter().flat_map(|language| &language.messages) {
        let Some(en) = english().messages.get(message.0) else { continue };
        let (there, here) = (variables(&en.pattern), variables(&message.1.pattern));
        if there != here {
            differing.push(format!("{}:{}: {here:?}, in English {there:?}", message.1.file, message.1.line));
        }
    }
    none(differing);
}

/// The categories of whole numbers in CLDR, cardinal. `many` in Spanish is for millions; the browser's tables have it,
/// Rust's older ones say `other` there.
fn categories(tag: &str) -> &'static [&'static str] {
    match tag {
        "en" => &["one", "other"],
        "es" => &["one", "many", "other"],
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        other => panic!("write down the plural categories of {other}, from CLDR"),
    }
}

/// For each number that a message counts by: the sets of arms it offers, one set a selection.
fn counted(pattern: &Pattern<String>) -> BTreeMap<String, Vec<BTreeSet<String>>> {
    let mut found: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    walk(pattern, &mut |expression| {
        let Expression::Select { selector: InlineExpression::VariableReference { id }, variants } = expression else {
            return;
        };
        let names = variants.iter().filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some(name.clone()),
            VariantKey::NumberLiteral { .. } => None,
        });
        let arms: BTreeSet<String> = names.collect();
        let plural = arms.iter().any(|arm| ["zero", "one", "two", "few", "many"].contains(&arm.as_str()));
        if plural {
            found.entry(id.name.clone()).or_default().push(arms);
        }
    });
    found
}

/// The arms that a language lacks where English counts, and those it does not know.
fn plural_faults(tag: &str, en: &Pattern<String>, pattern: &Pattern<String>) -> Vec<String> {
    let needed: BTreeSet<String> = categories(tag).iter().map(|arm| (*arm).to_owned()).collect();
    let here = counted(pattern);
    let silent = counted(en).into_keys().filter(|number| !here.contains_key(number));
    let mut faults: Vec<String> = silent.map(|number| format!("does not count ${number}, as English does")).collect();
    for (number, selections) in &here {
        for arms in selections {
            let wrong: Vec<&String> = arms.symmetric_difference(&needed).collect();
            if !wrong.is_empty() {
                faults.push(format!("${number} lacks, or cannot have, {wrong:?}"));
            }
        }
    }
    faults
}

#[test]
fn every_language_counts_with_its_own_plural_arms() {
    let mut wrong = Vec::new();
    for language in languages() {
        for (id, message) in &language.messages {
            let Some(en) = english().messages.get(id) else { continue };
            for fault in plural_faults(&language.facts.tag, &en.pattern, &message.pattern) {
                wrong.push(format!("{}:{}: {id} {fault}", message.file, message.line));
            }
        }
    }
    none(wrong);
}

#[test]
fn a_missing_plural_arm_is_found() {
    let en = sample("{ $n ->\n    [one] a day\n   *[other] { $n } days\n}");
    let short = sample("{ $n ->\n    [one] يوم\n    [two] يومان\n   *[other] { $n } أيام\n}");
    let flat = sample("{ $n } días");
    assert_eq!(plural_faults("en", &en.pattern, &en.pattern), Vec::<String>::new());
    assert_eq!(
        plural_faults("ar", &en.pattern, &short.pattern),
        [r#"$n lacks, or cannot have, ["few", "many", "zero"]"#]
    );
    assert_eq!(plural_faults("es", &en.pattern, &flat.pattern), ["does not count $n, as English does"]);
}

#[test]
fn a_number_is_told_from_a_text_by_its_arms() {
    let count = sample("{ $n ->\n    [one] a day for { $name }\n   *[other] { $n } days\n}");
    assert_eq!(variables(&count.pattern), [("n".into(), Kind::Number), ("name".into(), Kind::Text)].into());
    let choice = sample("{ $kind ->\n    [illness] sick\n   *[other] away\n}");
    assert_eq!(variables(&choice.pattern), [("kind".into(), Kind::Text)].into());
    assert_eq!(shown(&choice.pattern), "{ $kind -> [illness] sick *[other] away }");
}

#[test]
fn a_file_with_something_wrong_is_named_with_its_line() {
    let folder = std::env::temp_dir().join(format!("presente-words-{}", std::process::id()));
    let english = folder.join("en");
    std::fs::create_dir_all(&english).unwrap();
    let facts = std::fs::read_to_string(project().join("locales/en/locale.json")).unwrap();
    std::fs::write(english.join("locale.json"), facts).unwrap();
    let cases = [
        ("one = One\ntwo = {\n", "locales/en/a.ftl:3: "),
        ("one = One\n\none = Two\n", "locales/en/a.ftl:3: one stands already in locales/en/a.ftl:"),
        ("one_two = One\n", "locales/en/a.ftl:1: one_two should be lower-case words"),
        ("one = One\ntwo = { one } more\n", "locales/en/a.ftl:2: two refers to another message"),
        ("one = { NUMBER($n) }\n", "locales/en/a.ftl:1: one calls a function"),
        ("# Why\none =\n    .label = One\n", "locales/en/a.ftl:2: one has attributes"),
        ("one = One\ntwo = { \"\\U452Ϙ\" }\n", "locales/en/a.ftl:2: \\U wants 6 digits"),
        ("one = { \"\\u00é\" }\n", "locales/en/a.ftl:1: \\u wants 4 digits"),
        ("one = { $n ->\n    * }0\n", "locales/en/a.ftl:1: one chooses, and has no words for everything else"),
        ("-brand = One\n", "locales/en/a.ftl:1: -brand is a term"),
    ];
    for (text, expected) in cases {
        std::fs::write(english.join("a.ftl"), text).unwrap();
        let Err(faults) = crate::source::read(&folder) else { panic!("nothing found in {text:?}") };
        let said = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert!(said.starts_with(expected), "{text:?} gave {said}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn every_language_says_what_it_is_and_who_wrote_it() {
    for language in languages() {
        let facts = &language.facts;
        assert!(!facts.name.is_empty() && !facts.drafted_by.is_empty(), "{}", facts.tag);
        assert!(facts.intl.starts_with(&facts.tag), "{} is formatted as {}", facts.tag, facts.intl);
        assert_eq!(facts.checked_by.is_some(), facts.checked_on.is_some(), "{}: by whom and when", facts.tag);
        let right_to_left = ["ar", "fa", "ps", "he", "ur"].contains(&facts.tag.as_str());
        assert_eq!(facts.direction == Direction::RightToLeft, right_to_left, "{}", facts.tag);
        assert!(!language.files.is_empty(), "{}", facts.tag);
    }
    assert!(languages().iter().any(|language| language.facts.tag == SOURCE));
}

#[test]
fn every_language_has_a_glossary_of_the_same_terms() {
    let terms = |tag: &str| -> Vec<String> {
        let file = project().join(format!("locales/glossary/{tag}.tsv"));
        let text = std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        let rows = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        rows.map(|row| {
            assert!(row.len() == 3 && !row[0].is_empty() && !row[1].is_empty(), "{tag}: {row:?}");
            row[0].to_owned()
        })
        .collect()
    };
    let en = terms(SOURCE);
    for language in languages() {
        assert_eq!(terms(&language.facts.tag), en, "{}", language.facts.tag);
    }
}

//! What families read in English is easy, and accuses nobody.
//!
//! The measure is Flesch and Kincaid's grade, of each message alone: 0.39 × words a sentence + 11.8 × syllables a word
//! − 15.59. Fragments of fewer than five words are no sentences and are not measured.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::{english, none, sample, source::Message, syllables::syllables};

const HIGHEST_GRADE: f64 = 6.0;
const FEWEST_WORDS: usize = 5;

/// Said by letters that frighten; never by this app to a family.
const FORBIDDEN: [&str; 27] = [
    "truant",
    "truants",
    "truancy",
    "violation",
    "violations",
    "violate",
    "violated",
    "delinquent",
    "delinquency",
    "fail to",
    "failed to",
    "failure to",
    "must",
    "mandatory",
    "compulsory",
    "penalty",
    "penalties",
    "illegal",
    "unlawful",
    "court notice",
    "legal action",
    "unexcused",
    "offender",
    "offenders",
    "offense",
    "comply",
    "prosecuted",
];

fn is_for_families(message: &Message) -> bool {
    let file = message.file.rsplit('/').next().unwrap_or_default();
    !["liaison", "server", "office"].iter().any(|staff| file.starts_with(staff))
}

/// Every way a message can come out, with a short name where a variable stands: what people and calendars are called is
/// not ours to make easier.
fn readings(pattern: &Pattern<String>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let endings: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| readings(&variant.value)).collect()
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                    vec![value.clone()]
                }
                _ => vec!["Sam".into()],
            },
        };
        all = all.iter().flat_map(|start| endings.iter().map(move |end| format!("{start}{end}"))).collect();
    }
    all
}

fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || "—–/-".contains(c))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

/// The school grade in which a text is read with ease; `None` for a fragment.
fn grade(text: &str) -> Option<f64> {
    let words = words_of(text);
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let ends =
        text.split_whitespace().filter(|word| word.trim_end_matches(['”', '"', ')']).ends_with(['.', '!', '?', '…']));
    let sentences = ends.count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, sentences, syllables) = (words.len() as f64, sentences as f64, syllables as f64);
    Some(0.39 * words / sentences + 11.8 * syllables / words - 15.59)
}

#[test]
fn the_grade_tells_a_plain_sentence_from_a_letter_of_the_law() {
    let plain = grade("Please pick another day. The school is closed then.").unwrap();
    let law = grade("Failure to provide documentation of absences constitutes a violation of compulsory attendance.");
    assert!(plain < 3.0 && law.unwrap() > 15.0, "{plain} and {law:?}");
    // By hand: 9 words, 2 sentences, 11 syllables.
    assert!((plain - (0.39 * 4.5 + 11.8 * 11.0 / 9.0 - 15.59)).abs() < 0.01, "{plain}");
    assert_eq!(grade("Waiting to be sent"), None);
}

#[test]
fn every_english_message_for_families_reads_at_sixth_grade_or_below() {
    let mut hard = Vec::new();
    // A list of the ways of writing one word is searched in and read by nobody.
    let is_read = |(id, message): &(&String, &Message)| is_for_families(message) && !id.starts_with("glossary-forms-");
    for (id, message) in english().messages.iter().filter(is_read) {
        for text in readings(&message.pattern) {
            if let Some(grade) = grade(&text).filter(|grade| *grade > HIGHEST_GRADE) {
                hard.push(format!("{}:{}: {id} reads at grade {grade:.1}: {text}", message.file, message.line));
            }
        }
    }
    none(hard);
}

fn forbidden_in(pattern: &Pattern<String>) -> Vec<&'static str> {
    let texts: Vec<String> = readings(pattern)
        .iter()
        .map(|text| {
            let letters = text.to_lowercase().replace(|c: char| !c.is_alphabetic(), " ");
            format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect();
    FORBIDDEN.into_iter().filter(|word| texts.iter().any(|text| text.contains(&format!(" {word} ")))).collect()
}

#[test]
fn no_english_message_for_families_accuses_or_threatens() {
    let mut found = Vec::new();
    for (id, message) in english().messages.iter().filter(|(_, message)| is_for_families(message)) {
        for word in forbidden_in(&message.pattern) {
            found.push(format!("{}:{}: {id} says \"{word}\"", message.file, message.line));
        }
    }
    none(found);
}

#[test]
fn a_forbidden_word_is_found_in_any_arm_and_only_as_a_word() {
    let harsh = sample("{ $n ->\n    [one] You  must come.\n   *[other] Fail to come { $n } times.\n}");
    assert_eq!(forbidden_in(&harsh.pattern), ["fail to", "must"]);
    let kind = sample("The mustard is in the penaltybox.");
    assert_eq!(forbidden_in(&kind.pattern), Vec::<&str>::new());
}

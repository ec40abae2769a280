//! Every value of the domain that people read has a message, and no message is left of a value that is gone.

use std::collections::BTreeSet;

use attendance::*;
use ts_rs::{Config, TS};

use crate::{english, languages, none, source::variables};

/// The quoted words of a TypeScript union of words: `"illness" | "travel"`.
fn values<T: TS>() -> BTreeSet<String> {
    T::inline(&Config::new()).split('"').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

fn messages_of(family: &str) -> BTreeSet<String> {
    let start = format!("{family}-");
    english().messages.keys().filter_map(|id| id.strip_prefix(&start)).map(|rest| rest.replace('-', "_")).collect()
}

#[test]
fn every_value_that_people_read_has_a_name() {
    let families = [
        ("reason", values::<Reason>()),
        ("support-kind", values::<SupportKind>()),
        ("urgency", values::<Urgency>()),
        ("reach", values::<ReachHow>()),
        ("request-state", values::<RequestState>()),
        ("outcome", values::<Outcome>()),
        ("explanation-state", values::<ExplanationState>()),
        ("goal-state", values::<GoalState>()),
        ("mark", values::<Mark>()),
        ("face-name", values::<Face>()),
        ("face-letter", values::<Face>()),
        ("role", values::<StaffRole>()),
        ("relation", values::<Relation>()),
        ("excuse", values::<Excuse>()),
        ("tier", values::<Tier>()),
    ];
    for (family, values) in families {
        assert!(!values.is_empty(), "{family}: no values read");
        assert_eq!(messages_of(family), values, "messages {family}-… and the values they name");
    }
}

#[test]
fn no_two_marks_share_a_letter() {
    for language in languages() {
        let words = words::Words::for_tag(&language.facts.tag);
        assert_eq!(words.language().tag, language.facts.tag);
        let letters: Vec<String> = [
            words.face_letter_missed_explained(),
            words.face_letter_missed_looking(),
            words.face_letter_missed_no_reason(),
            words.face_letter_missed_not_excused(),
            words.face_letter_missed_suspended(),
            words.face_letter_late(),
            words.face_letter_left_early(),
            words.face_letter_remote(),
            words.face_letter_to_come_reported(),
        ]
        .into();
        let different: BTreeSet<&String> = letters.iter().collect();
        assert_eq!(different.len(), letters.len(), "{}: {letters:?}", language.facts.tag);
        assert!(letters.iter().all(|letter| letter.chars().count() == 1), "{}: {letters:?}", language.facts.tag);
    }
}

/// Every refusal with its fields, from the type that crosses the wire: `{ "kind": "too_late", last: string, }`.
fn refusals() -> Vec<(String, Vec<(String, serde_json::Value)>)> {
    let union = Refusal::inline(&Config::new());
    let variants = union.split(['{', '}']).filter(|piece| piece.contains("kind"));
    variants
        .map(|variant| {
            let mut pairs = variant.split([',', ';']).filter_map(|pair| pair.split_once(':'));
            let bare = |text: &str| text.trim().trim_matches('"').to_owned();
            let (_, kind) = pairs.next().expect("the tag stands first");
            let fields = pairs.map(|(name, kind)| {
                let name = bare(name);
                let value = match (name.as_str(), bare(kind).as_str()) {
                    (_, "number") => serde_json::json!(7),
                    ("date" | "last", _) => serde_json::json!("2026-10-06"),
                    ("until", _) => serde_json::json!("09:30:00"),
                    ("role", _) => serde_json::json!("nurse"),
                    _ => serde_json::json!("school.example"),
                };
                (name, value)
            });
            (bare(kind), fields.collect())
        })
        .collect()
}

#[test]
fn every_refusal_has_a_message_with_its_fields_in_every_language() {
    let mut wrong = Vec::new();
    for (kind, fields) in refusals() {
        let id = format!("refusal-{}", kind.replace('_', "-"));
        let fields: BTreeSet<&String> = fields.iter().map(|(name, _)| name).collect();
        for language in languages() {
            let tag = &language.facts.tag;
            match language.messages.get(&id) {
                None => wrong.push(format!("locales/{tag}/refusal.ftl: {id} is missing")),
                Some(message) => {
                    let there = variables(&message.pattern);
                    if there.keys().collect::<BTreeSet<_>>() != fields {
                        wrong.push(format!("{}:{}: {id} says {there:?}", message.file, message.line));
                    }
                }
            }
        }
    }
    none(wrong);
    assert_eq!(messages_of("refusal"), refusals().into_iter().map(|(kind, _)| kind).collect());
}

#[test]
fn every_refusal_is_said_with_its_own_figures_in_every_language() {
    for (kind, fields) in refusals() {
        let mut wire = serde_json::Map::from_iter(fields.clone());
        wire.insert("kind".into(), kind.clone().into());
        let refusal: Refusal = serde_json::from_value(wire.into()).unwrap();
        for tag in languages().iter().map(|language| language.facts.tag.as_str()).chain(["en-XA", "ar-XB"]) {
            let said = words::plain(&words::Words::for_tag(tag).refusal(&refusal));
            assert!(said.chars().count() > 15 && !said.contains("refusal"), "{tag}: {kind} is said as {said}");
            assert!(!said.contains(['$', '{']), "{tag}: {kind} is said as {said}");
            for (name, value) in &fields {
                let shown = match (name.as_str(), value) {
                    ("date" | "last", _) => "2026".to_owned(),
                    ("until", _) => "09:30".to_owned(),
                    ("role", _) => words::plain(&words::Words::for_tag(tag).role_nurse()),
                    (_, serde_json::Value::String(text)) => text.clone(),
                    (_, number) => number.to_string(),
                };
                assert!(said.contains(&shown), "{tag}: {kind} does not say its {name}: {said}");
            }
        }
    }
}

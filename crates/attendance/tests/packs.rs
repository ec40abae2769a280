//! The packs that come with the program: read, sourced, and saying what the texts say.

use attendance::*;

use crate::world::*;

#[test]
fn every_pack_reads_and_bears_its_own_id() {
    assert_eq!(Rules::ids(), ["us-generic", "us-ma", "us-ct", "us-wa"]);
    for id in Rules::ids() {
        assert_eq!(rules(id).id, id);
    }
    assert!(Rules::find("us-xx").is_none());
}

#[test]
fn every_number_of_every_pack_stands_beside_a_source() {
    for id in Rules::ids() {
        let json = serde_json::to_value(rules(id)).unwrap();
        let mut numbers = 0;
        walk(&json, None, &mut numbers, id);
        assert!(numbers > 15, "{id} has {numbers} numbers");
    }
}

fn walk(value: &serde_json::Value, source: Option<&str>, numbers: &mut u32, at: &str) {
    match value {
        serde_json::Value::Number(number) => {
            *numbers += 1;
            assert!(source.is_some_and(|text| text.len() > 5), "{number} at {at} has no source");
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| walk(item, source, numbers, at)),
        serde_json::Value::Object(fields) => {
            let own = fields.get("source").map(|source| {
                assert!(!source["checked_by"].as_str().unwrap().is_empty(), "{at}: checked by nobody");
                assert!(source["checked_on"].as_str().unwrap() > "2026", "{at}: checked never");
                source["text"].as_str().unwrap()
            });
            for (name, field) in fields {
                walk(field, own.or(source), numbers, &format!("{at}.{name}"));
            }
        }
        _ => {}
    }
}

#[test]
fn a_pack_with_a_number_out_of_nowhere_is_refused() {
    let with = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = serde_json::to_value(rules("us-ct")).unwrap();
        change(&mut json);
        Rules::parse(&json.to_string())
    };
    assert!(with(&|_| {}).is_ok());
    let missing = with(&|json| json["truancy"][0]["source"]["text"] = " ".into());
    assert!(matches!(missing, Err(RulesTrouble::SourceMissing { at }) if at == ".truancy[0].unexcused"));
    assert!(matches!(
        with(&|json| json["tiers"]["moderate"]["den"] = 0.into()),
        Err(RulesTrouble::FractionUnusable { at: "moderate" })
    ));
    assert!(matches!(
        with(&|json| json["tiers"]["moderate"]["num"] = 5.into()),
        Err(RulesTrouble::OutOfOrder { at: "tiers" })
    ));
    assert!(matches!(
        with(&|json| json["excuse"]["tiers"] = serde_json::json!([])),
        Err(RulesTrouble::OutOfOrder { at: "excuse.tiers" })
    ));
    assert!(matches!(Rules::parse("{"), Err(RulesTrouble::Unreadable(_))));
}

#[test]
fn the_packs_hold_the_states_own_numbers() {
    let truancy = |id: &str| {
        let rules = rules(id);
        rules.truancy.iter().map(|rule| (rule.unexcused, rule.window)).collect::<Vec<_>>()
    };
    use Window::*;
    assert_eq!(truancy("us-ma"), [(5, SchoolYear), (10, SchoolYear), (9, Quarter)]);
    assert_eq!(truancy("us-ct"), [(4, CalendarMonth), (10, SchoolYear)]);
    assert_eq!(truancy("us-wa"), [(1, CalendarMonth), (3, CalendarMonth), (7, CalendarMonth), (15, SchoolYear)]);
    let ct = rules("us-ct");
    assert_eq!(ct.excuse.within_school_days, Some(10));
    assert_eq!(ct.wellness.as_ref().map(|wellness| (wellness.days_per_year, wellness.in_a_row)), Some((2, false)));
    assert_eq!(rules("us-ma").eligible_student.from_age, 14);
    assert_eq!(rules("us-ma").retention.years_after_leaving, Some(7));
    assert_eq!(rules("us-wa").ages.compulsory_from, 8);
}

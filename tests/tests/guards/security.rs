//! SECURITY.md, held against the tests that it names and against the list of requirements that it answers.
//!
//! It proves no requirement: the tests named there do, and run beside it.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use presente_tests::worlds::{paper::press, tiny, world::World};
use server::routes::{Face, router};
use tower::ServiceExt;

use crate::features::tests_by_place;
use crate::house::text;

const DOCUMENT: &str = "SECURITY.md";

/// How many requirements of levels 1 and 2 each section of each chapter has (ASVS 5.0.0), by the numbers of those that
/// are of level 3 and stand in between.
const SECTIONS: [(&str, u32, &[u32]); 75] = [
    ("1.1", 2, &[]),
    ("1.2", 10, &[10]),
    ("1.3", 12, &[12]),
    ("1.4", 3, &[]),
    ("1.5", 3, &[3]),
    ("2.1", 3, &[]),
    ("2.2", 3, &[]),
    ("2.3", 5, &[5]),
    ("2.4", 2, &[2]),
    ("3.2", 3, &[3]),
    ("3.3", 5, &[5]),
    ("3.4", 8, &[7, 8]),
    ("3.5", 8, &[6, 7, 8]),
    ("3.7", 5, &[3, 4, 5]),
    ("4.1", 5, &[4, 5]),
    ("4.2", 5, &[2, 3, 4, 5]),
    ("4.3", 2, &[]),
    ("4.4", 4, &[]),
    ("5.1", 1, &[]),
    ("5.2", 6, &[4, 5, 6]),
    ("5.3", 3, &[3]),
    ("5.4", 3, &[]),
    ("6.1", 3, &[]),
    ("6.2", 12, &[]),
    ("6.3", 8, &[5, 6, 7, 8]),
    ("6.4", 6, &[5, 6]),
    ("6.5", 8, &[6, 7, 8]),
    ("6.6", 4, &[4]),
    ("6.8", 4, &[]),
    ("7.1", 3, &[]),
    ("7.2", 4, &[]),
    ("7.3", 2, &[]),
    ("7.4", 5, &[]),
    ("7.5", 3, &[3]),
    ("7.6", 2, &[]),
    ("8.1", 4, &[3, 4]),
    ("8.2", 4, &[4]),
    ("8.3", 3, &[2, 3]),
    ("8.4", 2, &[2]),
    ("9.1", 3, &[]),
    ("9.2", 4, &[]),
    ("10.1", 2, &[]),
    ("10.2", 3, &[3]),
    ("10.3", 5, &[5]),
    ("10.4", 16, &[12, 13, 14, 15, 16]),
    ("10.5", 5, &[]),
    ("10.6", 2, &[]),
    ("10.7", 3, &[]),
    ("11.1", 4, &[3, 4]),
    ("11.2", 5, &[4, 5]),
    ("11.3", 5, &[4, 5]),
    ("11.4", 4, &[]),
    ("11.5", 2, &[2]),
    ("11.6", 2, &[2]),
    ("12.1", 5, &[4, 5]),
    ("12.2", 2, &[]),
    ("12.3", 5, &[5]),
    ("13.1", 4, &[2, 3, 4]),
    ("13.2", 6, &[6]),
    ("13.3", 4, &[3, 4]),
    ("13.4", 7, &[6, 7]),
    ("14.1", 2, &[]),
    ("14.2", 8, &[5, 6, 7, 8]),
    ("14.3", 3, &[]),
    ("15.1", 5, &[4, 5]),
    ("15.2", 5, &[4, 5]),
    ("15.3", 7, &[]),
    ("16.1", 1, &[]),
    ("16.2", 5, &[]),
    ("16.3", 4, &[]),
    ("16.4", 3, &[]),
    ("16.5", 4, &[4]),
    ("17.1", 2, &[2]),
    ("17.2", 8, &[5, 6, 7, 8]),
    ("17.3", 2, &[]),
];

/// Every requirement of levels 1 and 2, in order: "V1.1.1".
fn requirements() -> Vec<String> {
    let of_section = |(section, count, of_level_3): &(&str, u32, &[u32])| {
        let numbers = (1..=*count).filter(|number| !of_level_3.contains(number));
        numbers.map(|number| format!("V{section}.{number}")).collect::<Vec<_>>()
    };
    SECTIONS.iter().flat_map(of_section).collect()
}

/// The rows of the document's tables that answer requirements: the numbers in the first cell, and the rest.
fn rows() -> Vec<(Vec<String>, String)> {
    let document = text(DOCUMENT);
    let row = |line: &str| {
        let (first, rest) = line.strip_prefix("| V")?.split_once(" | ")?;
        let numbers = format!("V{first}").split(", ").map(str::to_owned).collect();
        Some((numbers, rest.trim_end_matches('|').trim().to_owned()))
    };
    document.lines().filter_map(row).collect()
}

/// The tests that the document names, wherever it does.
fn named(document: &str) -> impl Iterator<Item = &str> {
    document.split('`').filter(|quoted| quoted.contains(".rs::"))
}

#[test]
fn every_requirement_of_levels_1_and_2_is_answered_once() {
    let rows = rows();
    let answered: Vec<&String> = rows.iter().flat_map(|(numbers, _)| numbers).collect();
    let wanted = requirements();
    assert_eq!(wanted.len(), 253, "as many as the standard has");
    let wrong: Vec<_> = wanted
        .iter()
        .map(|one| (one, answered.iter().filter(|found| **found == one).count()))
        .filter(|(_, times)| *times != 1)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let strange: Vec<_> = answered.iter().filter(|one| !wanted.contains(one)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

#[test]
fn what_is_said_to_hold_names_a_test_or_a_place_and_what_does_not_says_so() {
    for (numbers, rest) in rows() {
        let cells: Vec<&str> = rest.split(" | ").collect();
        let [about, state, why] = cells[..] else { panic!("{numbers:?} has other cells: {rest}") };
        assert!(!about.is_empty() && !why.trim().is_empty(), "{numbers:?}");
        match state {
            "holds" => assert!(why.contains('`') || why.contains('“'), "{numbers:?} holds, and nothing shows it"),
            "partly" | "not yet" | "does not apply" => {}
            _ => panic!("{numbers:?} is “{state}”"),
        }
    }
}

#[test]
fn every_test_that_the_document_names_is_there() {
    let tests: BTreeMap<String, Vec<String>> = tests_by_place();
    let document = text(DOCUMENT);
    let missing: Vec<&str> = named(&document)
        .filter(|one| {
            let (place, test) = one.split_once("::").unwrap_or((one, ""));
            !tests.get(place).is_some_and(|found| found.iter().any(|name| name == test))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(50 < named(&document).count(), "the document names hardly a test");
}

/// What every answer says at its head.
const HEADS: [(&str, &str); 5] = [
    ("cache-control", "no-store"),
    ("content-security-policy", "frame-ancestors 'none'"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// The heads of an answer to each of several requests, good and bad, of a server that families reach at an address.
fn heads_at(address: &str) -> Vec<(StatusCode, HeaderMap)> {
    let world = World::with_school("security", tiny::write, 23);
    let routes = router(Face::new(world.office.clone(), address.to_owned(), press()));
    let asked =
        ["GET /v1/hello", "POST /v1/pull", "GET /v1/openapi.json", "GET /nothing", "DELETE /v1/hello", "GET /healthz"];
    let answered = asked.map(|asked| {
        let (method, path) = asked.split_once(' ').expect("a method and a path");
        let request = Request::builder().method(method).uri(path).body(Body::from("{}")).expect("a request");
        let answer = world.block_on(routes.clone().oneshot(request)).expect("it answers");
        (answer.status(), answer.headers().clone())
    });
    answered.into()
}

#[test]
fn no_answer_is_kept_shown_or_framed_by_a_browser_whatever_it_is() {
    let text_of = |heads: &HeaderMap, name: &str| {
        heads.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    for (status, heads) in heads_at("https://maple.example") {
        for (name, said) in HEADS {
            assert!(text_of(&heads, name).contains(said), "{status}: {name}");
        }
        assert!(text_of(&heads, "strict-transport-security").starts_with("max-age=31536000"), "{status}");
        assert!(heads.get("access-control-allow-origin").is_none(), "{status}: no page elsewhere reads it");
        assert!(heads.get("set-cookie").is_none(), "{status}");
    }
    // On this computer, in a trial, there is nothing to insist on.
    assert!(heads_at("http://127.0.0.1:1").iter().all(|(_, heads)| heads.get("strict-transport-security").is_none()));
}

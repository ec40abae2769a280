//! What is claimed to be built, held against the tests that prove it; and the README's table, made from the list.
//!
//! It never runs the tests it looks for: they run beside it.

use std::collections::BTreeMap;

use crate::house::{makes_anew, root, text, texts};

const LIST: &str = "tests/features.tsv";
/// The columns of the list, by a tab.
const HEADER: &str = "id\tname\tstate\tproof";
const BEGIN: &str = "<!-- features:begin -->";
const END: &str = "<!-- features:end -->";

/// Every number that the product's own list uses: what it begins with, the first and the last.
const IDS: [(&str, u32, u32); 12] = [
    ("F", 1, 17),
    ("T", 1, 6),
    ("L", 1, 15),
    ("A", 1, 14),
    ("D", 1, 8),
    ("P", 1, 11),
    ("X", 1, 7),
    ("S0-", 1, 20),
    ("S1-", 1, 9),
    ("S2-", 1, 12),
    ("S3-", 1, 12),
    ("S4-", 0, 17),
];

struct Feature {
    id: String,
    name: String,
    state: String,
    proof: String,
}

fn features() -> Vec<Feature> {
    let list = text(LIST);
    let mut lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    assert_eq!(lines.next(), Some(HEADER), "{LIST} has other columns");
    let feature = |line: &str| {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let [id, name, state, proof] = cells.try_into().unwrap_or_else(|_| panic!("not four columns: {line}"));
        let [id, name, state, proof]: [String; 4] = [id, name, state, proof].map(str::to_owned);
        Feature { id, name, state, proof }
    };
    lines.map(feature).collect()
}

#[test]
fn every_feature_of_the_product_stands_in_the_list_once_and_in_order() {
    let listed: Vec<String> = features().into_iter().map(|feature| feature.id).collect();
    let wanted: Vec<String> = IDS
        .iter()
        .flat_map(|(family, first, last)| (*first..=*last).map(move |number| format!("{family}{number}")))
        .collect();
    for id in &wanted {
        let times = listed.iter().filter(|found| *found == id).count();
        assert_eq!(times, 1, "{id} stands in {LIST} so many times");
    }
    assert_eq!(listed, wanted);
}

#[test]
fn nothing_is_called_built_without_a_test_that_is_there() {
    let tests = tests_by_place();
    let mut wrong = Vec::new();
    for Feature { id, name, state, proof } in features() {
        if name.is_empty() {
            wrong.push(format!("{id} has no name"));
        }
        match (state.as_str(), proof.is_empty()) {
            ("absent", true) => {}
            ("absent", false) => wrong.push(format!("{id} is absent and proved: {proof}")),
            ("built" | "partly", true) => wrong.push(format!("{id} is {state} without a proof")),
            ("built" | "partly", false) => {
                let missing = proof.split(", ").filter(|one| {
                    let (place, test) = one.split_once("::").unwrap_or((one, ""));
                    !tests.get(place).is_some_and(|found| found.iter().any(|name| name == test))
                });
                wrong.extend(missing.map(|one| format!("{id}: no test {one}")));
            }
            _ => wrong.push(format!("{id} is “{state}”, which is neither absent, partly nor built")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The names of all tests, by the file they stand in.
pub fn tests_by_place() -> BTreeMap<String, Vec<String>> {
    let mut tests: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in texts("").into_iter().filter(|file| file.ends_in(&["rs"])) {
        let mut is_test = false;
        for line in file.text.lines().map(str::trim) {
            // A story that is told on both engines is named in two files.
            let line = line.strip_prefix("pub ").unwrap_or(line);
            let name = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ");
            if let (true, Some(name)) = (is_test, name.and_then(|rest| rest.split('(').next())) {
                tests.entry(file.path.clone()).or_default().push(name.to_owned());
            }
            let is_beside = line.starts_with("#[") || line.starts_with("//");
            is_test = line == "#[test]" || line.starts_with("#[tokio::test") || is_test && is_beside;
        }
    }
    tests
}

#[test]
fn the_readme_shows_the_list_as_it_is() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap_or_default();
    let marks = readme.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?)));
    let Some((before, (between, after))) = marks else {
        panic!("README.md has no place for the table of features: write {BEGIN} and {END}, each on a line of its own");
    };
    let made = format!("\n{}", table(&features()));
    if makes_anew() {
        std::fs::write(root().join("README.md"), format!("{before}{BEGIN}{made}{END}{after}"))
            .expect("it can be written");
    } else {
        let is_same = between.replace("\r\n", "\n") == made;
        assert!(
            is_same,
            "README.md shows another list than {LIST}: PRESENTE_MAKE=1, or cargo xtask make, writes it anew"
        );
    }
}

/// As `cargo xtask make` writes it.
fn table(features: &[Feature]) -> String {
    let count = |wanted: &str| features.iter().filter(|feature| feature.state == wanted).count();
    let counts = ["built", "partly", "absent"].map(|state| format!("{} {state}", count(state))).join(", ");
    let mut lines = vec![format!("{} features: {counts}.", features.len()), String::new()];
    let head: Vec<&str> = HEADER.split('\t').collect();
    lines.push(format!("| {} |", head.join(" | ")));
    lines.push(format!("|{}", " --- |".repeat(head.len())));
    for Feature { id, name, state, proof } in features {
        let cells = [id, name, state, proof].map(|cell| cell.replace('|', "\\|"));
        lines.push(format!("| {} |", cells.join(" | ")));
    }
    lines.join("\n") + "\n"
}

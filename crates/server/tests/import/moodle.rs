//! Other people's OneRoster sets, clean and broken: each loads, or is refused for the one true reason.

use crate::grand_bend::shared;
use crate::small_school::{Store, all_told, every_finding_has_words, settings};

#[test]
fn each_set_is_refused_for_its_own_reason() {
    let Some(folder) = shared("oneroster-moodle-catalyst") else { return };
    // The first two call their only org a department, so that they have no school; the others are version 1.2.
    let cases = [
        ("Test_full_data_set.zip", "orgs.csv type no_schools"),
        ("Test_minimal_data_set.zip", "orgs.csv type no_schools"),
        ("oneroster_test_data.zip", "manifest.csv:3 value version_not_read"),
        ("v1p2_full_dataset.zip", "manifest.csv:3 value version_not_read"),
    ];
    for (name, reason) in cases {
        let imported = Store::default().import_path(&folder.join(name), &settings("2023-05-01"));
        every_finding_has_words(&imported.report);
        assert_eq!(all_told(&imported.report.errors), [reason], "{name}");
    }
}

#[test]
fn a_full_set_says_what_else_is_odd_about_it() {
    let Some(folder) = shared("oneroster-moodle-catalyst") else { return };
    let imported = Store::default().import_path(&folder.join("Test_full_data_set.zip"), &settings("2023-05-01"));
    let notes = all_told(&imported.report.notes);
    for expected in ["users.csv status status_in_bulk", "users.csv:3 agentSourcedIds agent_not_guardian"] {
        assert!(notes.contains(&expected.to_owned()), "{notes:?}");
    }
}

#[test]
fn a_dump_of_another_system_is_not_mistaken_for_ours() {
    let Some(folder) = shared("aspen-ma") else { return };
    let imported = Store::default().import_path(&folder, &settings("2023-05-01"));
    assert_eq!(all_told(&imported.report.errors), [" nothing_to_import"]);
}

//! Other people's OneRoster sets, clean and broken: each loads, or is refused for the one true reason.

use crate::grand_bend::shared;
use crate::small_school::{Store, all_told, every_finding_has_words, settings};

#[test]
fn each_set_is_refused_for_its_own_reason() {
    let Some(folder) = shared("oneroster-moodle-catalyst") else { return };
    // They call their only org a department, so that they have no school.
    let cases = [
        ("Test_full_data_set.zip", "orgs.csv type no_schools"),
        ("Test_minimal_data_set.zip", "orgs.csv type no_schools"),
        ("v1p2_full_dataset.zip", "orgs.csv type no_schools"),
    ];
    for (name, reason) in cases {
        let imported = Store::default().import_path(&folder.join(name), &settings("2023-05-01"));
        every_finding_has_words(&imported.report);
        assert_eq!(all_told(&imported.report.errors), [reason], "{name}");
    }
}

#[test]
fn changes_of_version_1_2_over_nothing_make_a_school_of_one_child() {
    let Some(folder) = shared("oneroster-moodle-catalyst") else { return };
    let mut store = Store::default();
    let imported = store.import_path(&folder.join("oneroster_test_data.zip"), &settings("2023-10-05"));
    every_finding_has_words(&imported.report);
    assert_eq!((all_told(&imported.report.errors), all_told(&imported.report.skipped)), (vec![], vec![]));
    assert_eq!(all_told(&imported.report.notes), [" delta_first"]);
    let school = &imported.plan.schools[0];
    assert_eq!((school.name.as_str(), school.students.adds, school.students.leavers), ("Gotham High School", 1, 0));
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

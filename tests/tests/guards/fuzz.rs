//! What libFuzzer has kept, replayed: every input that led somewhere new, and every one that brought something down
//! (`fell-…`).
//!
//! It looks for nothing new: `cargo xtask fuzz` does.

use presente_tests::fuzz;

use crate::house::root;

/// Where what was kept lies, a folder a body.
const CORPUS: &str = "tests/fuzz/corpus";
/// What all inputs of one body may weigh: whoever clones the project carries them.
const BYTES_MOST: u64 = 1_000_000;

/// Feeds a body all that was kept for it, by the name of its folder.
fn replay(name: &str) {
    let body = fuzz::find(name).expect("a body of this name");
    let mut inputs: Vec<_> = std::fs::read_dir(root().join(CORPUS).join(name))
        .expect("the body has a folder")
        .map(|entry| entry.expect("an input").path())
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "nothing was kept for {name}");
    let mut bytes = 0;
    for input in inputs {
        let data = std::fs::read(&input).expect("an input can be read");
        bytes += data.len() as u64;
        let borne = std::panic::catch_unwind(|| body(&data));
        assert!(borne.is_ok(), "{} brings it down", input.display());
    }
    assert!(bytes <= BYTES_MOST, "{name} has {bytes} bytes: `cargo xtask fuzz --merge` leaves out what adds nothing");
}

#[test]
fn what_a_schools_server_may_answer_brings_no_computer_down() {
    replay("answers");
}

#[test]
fn zips_and_workbooks_that_nobody_thought_of_are_read_or_refused() {
    replay("archives");
}

#[test]
fn files_that_a_family_attaches_are_cleaned_or_refused() {
    replay("attachments");
}

#[test]
fn a_schools_files_are_imported_whole_or_refused_where_they_are_wrong() {
    replay("files");
}

#[test]
fn a_language_is_loaded_whole_or_the_build_says_where_it_is_wrong() {
    replay("locales");
}

#[test]
fn a_mapping_and_a_sample_are_read_or_refused() {
    replay("mapping");
}

#[test]
fn no_pull_brings_what_is_not_the_familys() {
    replay("pull");
}

#[test]
fn every_write_of_a_push_has_its_receipt_and_the_same_again() {
    replay("push");
}

#[test]
fn codes_pins_addresses_and_links_are_read_the_same_again() {
    replay("typed");
}

#[test]
fn every_body_has_inputs_that_were_kept() {
    for (name, _) in fuzz::BODIES {
        assert!(root().join(CORPUS).join(name).is_dir(), "{name} has no folder in {CORPUS}");
    }
}

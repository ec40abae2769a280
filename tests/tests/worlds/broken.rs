//! The spoiled schools themselves: each differs from the good one where it says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use presente_tests::worlds::broken::*;
use presente_tests::worlds::export::ROSTER;
use presente_tests::worlds::maple_street::MapleStreet;

fn good() -> Good {
    Good::of(MapleStreet { seed: 3, today: NaiveDate::from_ymd_opt(2027, 1, 13).unwrap() }).unwrap()
}

fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn each_flaw_spoils_the_file_it_names_and_every_spoiled_school_differs_from_the_good_one() {
    let spoiled_from = good();
    let good_folder = tempfile::tempdir().unwrap();
    spoiled_from.export.write(good_folder.path()).unwrap();
    let good = files_in(good_folder.path());
    let mut seen = Vec::new();
    for (name, spoil) in ALL {
        let folder = tempfile::tempdir().unwrap();
        let flaw = spoil(&spoiled_from, folder.path()).unwrap();
        let spoiled = files_in(folder.path());
        assert_eq!(spoiled.keys().collect::<Vec<_>>(), good.keys().collect::<Vec<_>>(), "{name}");
        let outer = if spoiled.contains_key(flaw.file) { flaw.file } else { ROSTER };
        assert_ne!(spoiled[outer], good[outer], "{name} left {outer} as it was");
        assert!(!seen.contains(&spoiled), "{name} is the same as another");
        seen.push(spoiled);
    }
}

#[test]
fn a_flaw_is_on_the_line_it_is_said_to_be_on() {
    let good = good();
    for (spoil, wanted) in
        [(unknown_code as Spoil, ",ZQ,"), (future_date, ",2027-01-20,"), (ragged_row, "2027-01-13,AE"), (us_dates, "/")]
    {
        let folder = tempfile::tempdir().unwrap();
        let flaw = spoil(&good, folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join(flaw.file)).unwrap();
        let line = text.lines().nth(flaw.line.unwrap() - 1).unwrap();
        assert!(line.contains(wanted), "{line}");
    }
}

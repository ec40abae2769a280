//! A school's files laid open, so that a story can change a line of them: the roster's tables beside the others, not in
//! their zip. It never changes one itself.

use std::{fs, fs::File, io::copy};

use chrono::NaiveDate;
use presente_tests::worlds::{export::ROSTER, maple_street::MapleStreet};
use tempfile::TempDir;
use zip::ZipArchive;

/// Maple Street School's files on a day, each a file of its own.
pub fn open_files(today: NaiveDate) -> TempDir {
    let files = tempfile::tempdir().expect("a folder");
    MapleStreet { seed: 1, today }.write(files.path()).expect("written");
    let path = files.path().join(ROSTER);
    let mut zip = ZipArchive::new(File::open(&path).expect("a zip")).expect("a zip");
    for at in 0..zip.len() {
        let mut table = zip.by_index(at).expect("a table");
        let name = table.name().expect("a name").into_owned();
        copy(&mut table, &mut File::create(files.path().join(name)).expect("a file")).expect("copied");
    }
    fs::remove_file(path).expect("gone");
    files
}

//! What was erased is gone from the server's own disk, byte by byte, and not only from what is asked.

use std::{fs, path::Path};

use presente_tests::worlds::{
    cluster::Engine,
    tiny::{self, MEI},
    world::{World, import_files},
};
use protocol::kind;
use server::{
    erase::{Erased, erase_due, erase_one},
    intake::KEPT_DAYS,
    store::Conn,
};

/// In how many of a store's files a text stands.
fn files_with(folder: &Path, text: &str) -> usize {
    let has_it = |name: &&str| {
        let bytes = fs::read(folder.join(name)).unwrap_or_default();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    };
    ["presente.db", "presente.db-wal", "presente.db-journal"].iter().filter(|name| has_it(name)).count()
}

/// The school's files, in which Mei is called otherwise.
fn is_called(world: &World, given: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    tiny::write(folder.path()).expect("written");
    let file = folder.path().join("users.csv");
    let users = fs::read_to_string(&file).expect("a text");
    assert!(users.contains(",Mei,"));
    fs::write(&file, users.replace(",Mei,", &format!(",{given},"))).expect("written");
    let report = import_files(&world.office, folder.path(), world.clock.today()).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
}

#[test]
fn the_name_of_an_erased_child_is_in_none_of_the_store_s_files() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let world = World::with_school("tiny", tiny::write, 65);
    let folder = world.office.store.folder().expect("a file's folder").to_owned();
    // A name that an import changed stands in what takes the import back.
    is_called(&world, "Xiaomeilin");
    is_called(&world, "Xiaomeiyun");
    let steps = "SELECT count(*) FROM intake_step WHERE steps LIKE '%Xiaomeilin%'";
    assert_ne!(world.count(steps), 0);
    assert_ne!(files_with(&folder, "Xiaomei"), 0);

    let mei = Erased { kind: kind::STUDENT.to_owned(), id: world.student(MEI).0 };
    let now = world.clock.now();
    let erase = move |conn: &mut dyn Conn| erase_one(conn, &mei, now).map(|_| ());
    world.office.store.write(erase).expect("erased");
    world.clock.pass_days(u64::from(KEPT_DAYS) + 1);
    erase_due(&world.office).expect("gone through");
    assert_eq!(world.count(steps), 0, "no other import comes, and it is let go of all the same");
    assert_eq!(files_with(&folder, "Xiaomei"), 0);
}

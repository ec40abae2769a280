//! The history of imports on the command line, and one of them taken back: the plan first, then with a yes.

use serde_json::Value;

use crate::desk::{Desk, Said};
use crate::small_school::maple;

fn json(said: &Said) -> Value {
    serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{said:?}"))
}

/// The small school, and an import that renamed a child.
fn desk_with_two() -> Desk {
    let desk = Desk::with_school();
    let mut files = maple();
    let users = String::from_utf8(files.0["users.csv"].clone()).unwrap();
    files.0.insert("users.csv".to_owned(), users.replace("Yusuf", "Joseph").into_bytes());
    let said = desk.import(&desk.put(&files), "en");
    assert_eq!(said.status, Some(0), "{said:?}");
    desk
}

#[test]
fn the_imports_there_were_are_listed_and_the_newest_is_undone_after_a_look() {
    let desk = desk_with_two();
    let lines = desk.say(&["imports"]);
    let first = lines.out.lines().next().unwrap();
    assert!(first.starts_with("Import 2: ") && first.contains("command line, imported. Files: "), "{first}");
    let rows = json(&desk.say(&["--json", "imports"]));
    let numbers: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [2, 1]);

    let dump = desk.dump();
    let looked = desk.say(&["undo-import", "2"]);
    assert_eq!(looked.status, Some(1));
    assert!(looked.out.contains("students whose details are as before: 1"), "{looked:?}");
    assert!(looked.out.contains("Nothing was changed yet."), "{looked:?}");
    assert_eq!(desk.dump(), dump, "a look changes nothing");

    let undone = json(&desk.say(&["--json", "undo-import", "2", "--yes"]));
    assert_eq!((undone["outcome"].as_str(), undone["import"]["number"].as_u64()), (Some("undone"), Some(2)));
    let families = desk.say(&["families"]).out;
    assert!(families.contains("Yusuf") && !families.contains("Joseph"), "{families}");
    let again = desk.say(&["undo-import", "2", "--yes"]);
    assert!(again.status == Some(1) && again.out.contains("undone already"), "{again:?}");
    assert!(desk.say(&["check"]).out.starts_with("All is well."));
}

#[test]
fn an_import_that_a_later_one_stands_on_names_the_later_one() {
    let desk = desk_with_two();
    let dump = desk.dump();
    let said = desk.say(&["undo-import", "1", "--yes"]);
    assert_eq!(said.status, Some(1));
    assert!(said.out.contains("Undo these first, in this order: 2"), "{said:?}");
    assert_eq!(desk.dump(), dump);
    for number in ["2", "1"] {
        assert_eq!(desk.say(&["undo-import", number, "--yes"]).status, Some(0));
    }
    assert_eq!(desk.say(&["families"]).status, Some(1), "nobody lived in the school that the first one brought");
    assert_eq!(desk.import(&desk.path("files"), "en").status, Some(0), "it may come again");
}

#[test]
fn the_history_speaks_its_readers_language() {
    let desk = desk_with_two();
    let told: Vec<String> = ["en", "es", "ar"].map(|lang| desk.say(&["--lang", lang, "imports"]).out).into();
    assert!(told[0].contains("Import 2") && told[1].contains("Importación 2"), "{told:?}");
    assert!(told[2].contains("الاستيراد"), "{told:?}");
    for lang in ["en", "es", "ar"] {
        let said = desk.say(&["--lang", lang, "undo-import", "1"]);
        assert!(said.status == Some(1) && said.out.lines().count() == 3, "{said:?}");
    }
}

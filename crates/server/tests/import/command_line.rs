//! The command line itself: every wrong setting has a clear sentence in the reader's language, a name for scripts, and
//! an exit status that says whose fault it was.

use std::net::TcpListener;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::desk::{Desk, said};
use crate::small_school::maple;

/// Two whole sentences on standard error, nothing on standard output.
fn refuses(desk: &Desk, arguments: &[&str], status: i32, wrong: &str) {
    let english = desk.say(arguments);
    assert_eq!((english.status, english.out.as_str()), (Some(status), ""), "{arguments:?}: {english:?}");
    let mut lines = english.err.lines();
    assert_eq!(lines.next(), Some(wrong), "{arguments:?}");
    assert!(lines.next().is_some_and(|todo| !todo.is_empty()) && lines.next().is_none(), "{arguments:?}: {english:?}");
    for lang in ["es", "ar"] {
        let told = desk.say(&[&["--lang", lang], arguments].concat());
        assert_eq!((told.status, told.out.as_str(), told.err.lines().count()), (Some(status), "", 2), "{told:?}");
        let same = told.err.lines().zip(english.err.lines()).filter(|(one, other)| one == other).count();
        assert_eq!(same, 0, "{arguments:?} is said in English to a reader of {lang}: {told:?}");
    }
}

#[test]
fn every_wrong_setting_is_named_in_a_clear_sentence_of_the_readers_language() {
    let desk = Desk::with_school();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    let in_use = format!("Another program listens on {taken} already.");
    let cases: [(&[&str], i32, &str); 37] = [
        (&["rates", "--as-of", "yesterday"], 2, "“yesterday” is not a date."),
        (&["rates", "--as-of", "2025-02-30"], 2, "“2025-02-30” is not a date."),
        (&["rates", "--as-of", "2019-01-01"], 1, "By January 1, 2019 no school year had begun here."),
        (&["rates", "--by", "teacher"], 2, "“teacher” is not a value for --by."),
        (&["rates", "--by"], 2, "A value is missing after --by."),
        (&["rates", "--all"], 2, "There is no option --all here."),
        (&["rates", "--unsupressed"], 2, "There is no option --unsupressed here."),
        (&["rates", "--unsuppressed", "--unsuppressed"], 2, "--unsuppressed is there more than once."),
        (&["rates", "now"], 2, "“now” is one word too many."),
        (&["ratse"], 2, "There is no command “ratse”."),
        (&["decisions"], 2, "--since is missing."),
        (&["decisions", "--since", "1.9.2025"], 2, "“1.9.2025” is not a date."),
        (&["import"], 2, "FOLDER is missing."),
        (&["import", "x", "--rules", "us-xx"], 2, "There is no rule pack called “us-xx”."),
        (&["import", "x", "--mapping", "none"], 2, "There is no mapping and no file called “none”."),
        (&["import", "x", "--time-zone", "Boston"], 2, "There is no time zone called “Boston”."),
        (&["import", "x", "--covers-from", "2025-09-01"], 2, "--covers-to is missing."),
        (
            &["import", "x", "--covers-from", "2025-09-02", "--covers-to", "2025-09-01"],
            2,
            "The last day lies before the first.",
        ),
        (&["invite", "--guardian", "g9"], 1, "No guardian here is called “g9”."),
        (&["invite", "--guardian", "t1"], 1, "The guardian “t1” has no child here."),
        (&["invite", "--guardian", "g1", "--address", "school"], 2, "“school” is not a web address."),
        (
            &["staff", "add", "--login", "a", "--name", "A", "--role", "king"],
            2,
            "“king” is not a role that can sign in.",
        ),
        (&["staff", "add", "--login", " ", "--name", "A", "--role", "nurse"], 2, "--login is empty."),
        (
            &["staff", "add", "--login", "a", "--name", "A", "--role", "nurse"],
            1,
            "The password is too short: it needs at least 10 characters.",
        ),
        (
            &["staff", "add", "--login", "a", "--name", "A", "--role", "nurse", "--school", "Elm"],
            1,
            "No school here is called “Elm”.",
        ),
        (&["staff", "remove", "--login", "nobody"], 1, "Nobody signs in as “nobody”."),
        (&["serve", "--listen", "here"], 2, "“here” is not an address to listen on."),
        (
            &["serve", "--listen", "0.0.0.0:8460"],
            2,
            "Plain HTTP is for this computer only, and 0.0.0.0:8460 can be reached from others.",
        ),
        (&["serve", "--listen", &taken], 1, &in_use),
        (
            &["serve", "--metrics", "0.0.0.0:9464"],
            2,
            "Plain HTTP is for this computer only, and 0.0.0.0:9464 can be reached from others.",
        ),
        (&["undo-import"], 2, "NUMBER is missing."),
        (&["undo-import", "99"], 1, "There is no import 99 here."),
        (&["serve", "--import-at", "02:30"], 2, "--import-from is missing."),
        (&["serve", "--import-from", ".", "--import-at", "noon"], 2, "“noon” is no time of the day."),
        (&["serve", "--import-from", "nowhere"], 1, "There is no folder nowhere to look into."),
        (&["serve", "--log", "xml"], 2, "“xml” is not a value for --log."),
        (&["serve", "--address", "ftp://school"], 2, "“ftp://school” is not a web address."),
    ];
    for (arguments, status, wrong) in cases {
        refuses(&desk, arguments, status, wrong);
    }
}

#[test]
fn a_data_folder_that_cannot_be_used_is_named_and_left_as_it_is() {
    let desk = Desk::empty();
    let folder = desk.data().display().to_string();
    let nothing_here = format!("There is no school's data in {folder}.");
    for command in
        [&["rates"][..], &["check"], &["families"], &["staff", "list"], &["decisions", "--since", "2025-09-01"]]
    {
        refuses(&desk, command, 1, &nothing_here);
    }
    assert!(!desk.data().exists(), "a mistyped name became a folder");
    std::fs::write(desk.data(), "a file").unwrap();
    refuses(&desk, &["check"], 1, &format!("{folder} is a file, not a folder."));
    std::fs::remove_file(desk.data()).unwrap();
    std::fs::create_dir(desk.data()).unwrap();
    std::fs::write(desk.data().join("presente.db"), "not a database, whatever its name says".repeat(99)).unwrap();
    refuses(&desk, &["check"], 1, "The file presente.db in the data folder is not Presente's.");
    let none = said(&["check"], &[]);
    assert_eq!((none.status, none.err.lines().next()), (Some(2), Some("It is not said where the data is.")));
}

#[test]
fn data_of_a_newer_program_and_damaged_data_are_told_apart() {
    let desk = Desk::with_school();
    let file = desk.data().join("presente.db");
    let connection = rusqlite::Connection::open(&file).unwrap();
    let known: i64 = connection.query_row("SELECT max(number) FROM migration", [], |row| row.get(0)).unwrap();
    connection.execute("INSERT INTO migration (number) VALUES (99)", []).unwrap();
    let wrong = format!(
        "This data was written by a newer presente-server (version 99 of the tables; this program knows {known})."
    );
    refuses(&desk, &["check"], 1, &wrong);
    connection.execute("DELETE FROM migration WHERE number = 99", []).unwrap();
    connection.execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    drop(connection);
    let mut bytes = std::fs::read(&file).unwrap();
    let (half, end) = (bytes.len() / 2, bytes.len() - 4096);
    bytes[half..end].fill(0xa5);
    std::fs::write(&file, bytes).unwrap();
    let checked = desk.say(&["check"]);
    assert_eq!(checked.status, Some(1), "{checked:?}");
    let told = format!("{}{}", checked.out, checked.err);
    assert!(told.contains("damaged") && told.contains("backup"), "{told}");
}

#[test]
fn the_language_is_the_one_asked_for_else_the_terminals_else_english() {
    let first_line = |arguments: &[&str], environment: &[(&str, &str)]| {
        let told = said(arguments, environment);
        (told.status, told.err.lines().next().unwrap_or_default().to_owned())
    };
    let (english, spanish) = ("It is not said where the data is.", "No se ha dicho dónde están los datos.");
    let arabic = "\u{200f}لم يُذكر مكان البيانات.";
    for (arguments, environment, expected) in [
        (&["check"][..], &[][..], english),
        (&["check"], &[("LANG", "es_US.UTF-8")], spanish),
        (&["check"], &[("LANG", "es_US.UTF-8"), ("LC_ALL", "ar_EG.UTF-8")], arabic),
        (&["check"], &[("LANG", "so_SO.UTF-8")], english),
        (&["check", "--lang", "en"], &[("LANG", "es_US.UTF-8")], english),
        (&["--lang=es-MX", "check"], &[], spanish),
        (&["check", "--lang", "so"], &[], "This program has no language “so”."),
        (&["check", "--lang", "so"], &[("LANG", "es")], "Este programa no tiene el idioma «so»."),
    ] {
        assert_eq!(first_line(arguments, environment), (Some(2), expected.to_owned()), "{arguments:?} {environment:?}");
    }
}

const COMMANDS: [&[&str]; 13] = [
    &[],
    &["serve"],
    &["import"],
    &["mapping"],
    &["rates"],
    &["invite"],
    &["families"],
    &["staff"],
    &["staff", "add"],
    &["staff", "list"],
    &["staff", "remove"],
    &["decisions"],
    &["check"],
];

#[test]
fn every_command_explains_itself_and_each_of_its_options_in_the_readers_language() {
    for (command, lang) in COMMANDS.iter().flat_map(|command| ["en", "es", "ar"].map(|lang| (command, lang))) {
        let told = said(&[*command, &["--help", "--lang", lang]].concat(), &[]);
        assert_eq!((told.status, told.err.as_str()), (Some(0), ""), "{command:?}");
        let heading = match lang {
            "en" => "Options of every command:",
            "es" => "Opciones de todas las órdenes:",
            _ => "خيارات كل الأوامر:",
        };
        assert!(told.out.contains(heading), "{command:?} {lang}: {}", told.out);
        let options: Vec<&str> =
            told.out.lines().filter(|line| line.trim_start_matches('\u{200f}').starts_with("  ")).collect();
        assert!(5 <= options.len(), "{command:?}: {}", told.out);
        for option in options {
            let has_help = match lang {
                "ar" => option.contains(|c: char| ('\u{620}'..'\u{64a}').contains(&c)),
                _ => option.trim().split("  ").any(|part| part.trim().contains(' ')),
            };
            assert!(has_help, "{command:?} {lang}: {option:?} is not explained");
        }
        assert!(!told.out.contains("[default") && !told.out.contains("Print help"), "{}", told.out);
    }
}

#[test]
fn whoever_has_read_enough_is_told_of_no_trouble() {
    let desk = Desk::with_school();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let data = desk.data();
    let mut command = Command::new(env!("CARGO_BIN_EXE_presente-server"));
    command.args(["--data", data.to_str().unwrap(), "rates"]).stdout(writer).stderr(Stdio::piped());
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn scripts_read_the_same_names_in_every_language_and_people_their_own_sentences() {
    let desk = Desk::with_school();
    let files = desk.put(&maple().edit("users.csv", "givenName,familyName", "familyName,givenName"));
    let [english, spanish] = ["en", "es"].map(|lang| {
        let told = desk.say(&["import", "--yes", "--json", "--lang", lang, files.to_str().unwrap()]);
        assert_eq!((told.status, told.err.as_str()), (Some(1), ""));
        serde_json::from_str::<Value>(&told.out).unwrap()
    });
    for told in [&english, &spanish] {
        let error = &told["report"]["errors"][0];
        assert_eq!(told["outcome"], "refused");
        assert_eq!((&error["kind"], &error["file"]), (&"column_order".into(), &"users.csv".into()));
        assert_eq!((&error["line"], &error["column"]), (&1.into(), &"givenName".into()));
    }
    assert_eq!(
        english["report"]["errors"][0]["wrong"],
        "The column “familyName” stands where OneRoster has “givenName”."
    );
    assert_eq!(
        spanish["report"]["errors"][0]["wrong"],
        "La columna «familyName» está donde OneRoster tiene «givenName»."
    );
    let told = desk.say(&["--json", "--lang", "es", "invite", "--guardian", "g9"]);
    let error: Value = serde_json::from_str(&told.err).unwrap();
    assert_eq!((&error["error"]["code"], &error["error"]["guardian"]), (&"guardian_unknown".into(), &"g9".into()));
    assert_eq!(error["error"]["wrong"], "Aquí ningún tutor ni tutora legal se llama «g9».");
}

#[test]
fn every_command_answers_with_json() {
    let desk = Desk::with_school();
    for command in [
        &["rates"][..],
        &["families"],
        &["staff", "list"],
        &["decisions", "--since", "2025-09-01"],
        &["check"],
        &["invite", "--guardian", "g1"],
    ] {
        let told = desk.say(&[command, &["--json"]].concat());
        assert_eq!((told.status, told.err.as_str()), (Some(0), ""), "{command:?}");
        assert!(serde_json::from_str::<Value>(&told.out).is_ok(), "{command:?}: {}", told.out);
    }
}

#[test]
fn from_right_to_left_names_and_options_keep_their_own_direction() {
    let desk = Desk::with_school();
    let files = desk.put(&maple().edit("users.csv", "givenName,familyName", "familyName,givenName"));
    let told = desk.import(&files, "ar").out;
    assert!(told.lines().all(|line| line.starts_with('\u{200f}')), "{told:?}");
    assert!(told.contains("\u{2068}users.csv\u{2069}"), "{told:?}");
    assert!(told.contains("\u{2068}--columns-by-name\u{2069}"), "{told:?}");
    let rates = desk.say(&["rates", "--by", "school", "--unsuppressed", "--lang", "ar"]).out;
    let school = rates.lines().find(|line| line.contains("Maple")).unwrap();
    assert!(school.contains("School") && school.matches('\u{200f}').count() == 11, "{school:?}");
    // What programs read is not dressed up.
    let rows = desk.say(&["families", "--lang", "ar"]).out;
    assert!(!rows.contains(['\u{200f}', '\u{2068}']), "{rows:?}");
}

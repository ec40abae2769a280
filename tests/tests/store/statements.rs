//! Every statement of the server is prepared by both engines, read out of the source: one that nobody has run yet as
//! well.

use std::path::{Path, PathBuf};

use postgres::{Client, NoTls, types::Type};
use presente_tests::worlds::cluster::Cluster;
use server::store::{Executor, Store};

/// The columns of a fact.
const COLUMNS: &str = "kind, id, version, school, student, topic, audience, body";

/// What `Part::condition` gives for a whole school; for what belongs to no child it says one thing more.
macro_rules! all {
    () => {
        "school = $1 AND seq > $2 AND seq <= $3 AND topic IN (SELECT value ->> 'v' FROM json_each($4)) AND EXISTS
         (SELECT 1 FROM json_each($5) AS badge WHERE audience LIKE '%|' || (badge.value ->> 'v') || '|%')"
    };
}

/// What stands for what in a text that is put together. A statement with another hole says here what fills it.
const HOLES: [(&str, &[&str]); 12] = [
    ("{COLUMNS}", &[COLUMNS]),
    ("{columns}", &["t.kind, t.id, t.version, t.school, t.student, t.topic, t.audience, t.body"]),
    ("{}", &[COLUMNS]),
    ("{VISIBLE}", &[server::audit::VISIBLE]),
    ("LIMIT {limit}", &["LIMIT 101"]),
    ("FROM {table}", &["FROM thing", "FROM forgotten"]),
    // Rows of so many columns each; two stand for as many as there are.
    ("{three}", &["($1, $2, $3), ($4, $5, $6)"]),
    ("{four}", &["($1, $2, $3, $4), ($5, $6, $7, $8)"]),
    ("{seven}", &["($1, $2, $3, $4, $5, $6, $7)"]),
    ("{nine}", &["($1, $2, $3, $4, $5, $6, $7, $8, $9), ($10, $11, $12, $13, $14, $15, $16, $17, $18)"]),
    (
        "{condition} ORDER BY seq LIMIT ${limit}",
        &[
            concat!(all!(), " ORDER BY seq LIMIT $6"),
            concat!(all!(), " AND student IS NULL ORDER BY seq LIMIT $6"),
            concat!(all!(), " AND student = $6 ORDER BY seq LIMIT $7"),
        ],
    ),
    ("{condition}", &[all!(), concat!(all!(), " AND student IS NULL"), concat!(all!(), " AND student = $6")]),
];

/// How a text that is a statement begins.
const BEGINNINGS: [&str; 5] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "];

/// Where texts are of one engine alone, or are made from the tables' description.
const OF_ONE_ENGINE: [&str; 4] = ["store/lite.rs", "store/post.rs", "store/post_schema.rs", "store/moving.rs"];

struct Found {
    place: String,
    text: String,
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the server").flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => sources(&path, into),
            false if path.extension().is_some_and(|kind| kind == "rs") => into.push(path),
            false => {}
        }
    }
}

/// The texts between quotation marks, as the program has them.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    loop {
        let Some(at) = rest.find(['"', '/', '\'']) else { return found };
        let (mark, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        match mark {
            b'/' if after.starts_with('/') => rest = after.split_once('\n').map_or("", |(_, next)| next),
            // A character, or a lifetime, which ends where its name does.
            b'\'' if after.starts_with("\"'") => rest = &after[2..],
            b'\'' if after.starts_with("\\\"'") => rest = &after[3..],
            b'"' if rest[..at].ends_with(['#']) && rest[..at].trim_end_matches('#').ends_with('r') => {
                let (text, next) = after.split_once("\"#").expect("a raw text ends");
                found.push(text.to_owned());
                rest = next;
            }
            b'"' => {
                let mut text = String::new();
                let mut letters = after.char_indices();
                let end = loop {
                    match letters.next().expect("a text ends") {
                        (end, '"') => break end,
                        (_, '\\') => match letters.next().expect("something is escaped").1 {
                            'n' => text.push('\n'),
                            // The line goes on where the next one begins.
                            '\n' => text.push(' '),
                            other => text.push(other),
                        },
                        (_, letter) => text.push(letter),
                    }
                };
                found.push(text);
                rest = &after[end + 1..];
            }
            _ => rest = after,
        }
    }
}

fn statements() -> Vec<Found> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/server/src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let place = path.strip_prefix(&root).expect("it is below").to_string_lossy().replace('\\', "/");
        if OF_ONE_ENGINE.contains(&place.as_str()) {
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("a source can be read");
        // What stands in a unit test is that test's.
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        for text in literals(source) {
            if BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)) {
                let filled = filled(text).into_iter().map(|text| Found { place: place.clone(), text });
                found.extend(filled);
            }
        }
    }
    found
}

/// A text with every hole filled in every way.
fn filled(text: String) -> Vec<String> {
    let hole = HOLES.iter().find(|(hole, _)| text.contains(hole));
    match hole {
        None => vec![text],
        Some((hole, fillings)) => fillings.iter().flat_map(|filling| filled(text.replacen(hole, filling, 1))).collect(),
    }
}

/// Whether a text's placeholders are those that its arguments will be: `$1` and so on, none left out.
fn has_all_places(text: &str) -> bool {
    let has = |number: usize| {
        let place = format!("${number}");
        text.match_indices(&place).any(|(at, _)| !text[at + place.len()..].starts_with(|c: char| c.is_ascii_digit()))
    };
    let highest = (1..=18).rev().find(|number| has(*number)).unwrap_or(0);
    (1..=highest).all(has)
}

/// What a row may hold on its way through the seam.
const CARRIED: [Type; 7] = [Type::BOOL, Type::INT8, Type::INT4, Type::TEXT, Type::VARCHAR, Type::BYTEA, Type::UNKNOWN];

#[test]
fn both_engines_prepare_every_statement_of_the_server() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("presente.db");
    drop(Store::open(&file, Executor::Inline).expect("a store"));
    let lite = rusqlite::Connection::open(&file).expect("it opens");
    let cluster = Cluster::shared();
    let database = cluster.empty_database();
    drop(Store::open(&cluster.address(&database), Executor::Threads).expect("a store"));
    let mut post = Client::connect(&cluster.url(&database), NoTls).expect("it opens");
    let found = statements();
    assert!(found.len() > 60, "only {} statements were found", found.len());
    let mut wrong = Vec::new();
    for Found { place, text } in &found {
        if !has_all_places(text) {
            wrong.push(format!("{place}: a placeholder is left out: {text}"));
        }
        if let Err(error) = lite.prepare(text) {
            wrong.push(format!("{place}: SQLite: {error}"));
        }
        match post.prepare(text) {
            Err(error) => wrong.push(format!("{place}: PostgreSQL: {}: {text}", said(&error))),
            Ok(statement) => {
                let strange = statement.columns().iter().filter(|column| !CARRIED.contains(column.type_()));
                wrong.extend(strange.map(|column| format!("{place}: cast {}: {text}", column.type_())));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Fills in the places of lines that are older than their chain, and touches none that has one.
const CHAINS_OLDER_ACTS: &str = "UPDATE act SET chain = ";

#[test]
fn no_statement_of_the_server_changes_or_deletes_a_line_of_the_log_of_acts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/server/src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let mut texts: Vec<String> = Vec::new();
    for path in &paths {
        texts.extend(literals(&std::fs::read_to_string(path).expect("a source can be read")));
    }
    for migration in std::fs::read_dir(root.join("store/migration")).expect("migrations").flatten() {
        let text = std::fs::read_to_string(migration.path()).expect("a migration can be read");
        texts.extend(text.split(';').map(str::to_owned));
    }
    let one_line = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let texts: Vec<String> = texts.iter().map(one_line).collect();
    let touching = ["update act ", "delete from act ", "replace into act ", "truncate act", "drop table act "];
    let found: Vec<&String> =
        texts.iter().filter(|text| touching.iter().any(|how| format!("{text} ").contains(how))).collect();
    assert!(found.iter().all(|text| text.starts_with(&CHAINS_OLDER_ACTS.to_lowercase())), "{found:#?}");
    assert_eq!(found.len(), 1, "the guard reads what it should: {found:#?}");
    assert!(found[0].ends_with("and act.hash is null"), "only lines that stand in no chain: {found:#?}");
    let added = texts.iter().filter(|text| text.starts_with("insert into act ("));
    assert_eq!(added.count(), 1, "one place adds to the log");
}

/// What SQLite would go through to answer: one line a table.
fn plan(lite: &rusqlite::Connection, text: &str) -> Vec<String> {
    let mut statement = lite.prepare(&format!("EXPLAIN QUERY PLAN {text}")).expect("a statement of the server");
    let mut rows = statement.raw_query();
    let mut told = Vec::new();
    while let Some(row) = rows.next().expect("a plan") {
        told.push(row.get::<_, String>(3).expect("its words"));
    }
    told
}

#[test]
fn what_is_asked_of_one_school_goes_through_no_other_s_facts() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("presente.db");
    drop(Store::open(&file, Executor::Inline).expect("a store"));
    let lite = rusqlite::Connection::open(&file).expect("it opens");
    let goes_through_all = |line: &String| line.starts_with("SCAN thing") || line.ends_with("(kind=?)");
    assert!(
        plan(&lite, "SELECT body FROM thing WHERE kind = $1 AND school = $2 ORDER BY id").iter().any(goes_through_all)
    );
    let of_one = statements().into_iter().filter(|found| found.text.contains("FROM thing WHERE school = $"));
    let mut count = 0;
    for Found { place, text } in of_one {
        let plan = plan(&lite, &text);
        assert!(!plan.iter().any(goes_through_all), "{place}: {text}: {plan:#?}");
        count += 1;
    }
    assert!(4 <= count, "only {count} statements were found");
}

fn said(error: &postgres::Error) -> String {
    error.as_db_error().map_or_else(|| error.to_string(), |said| said.message().to_owned())
}

#[test]
fn texts_are_read_out_of_a_source_as_the_program_has_them() {
    let source = r##"
        // "SELECT of a comment"
        let one = "SELECT 1"; let quote = '"'; let other: &'static str = "a \"b\" \
            c"; let raw = r#"x "y""#;
    "##;
    assert_eq!(literals(source), ["SELECT 1", "a \"b\"              c", "x \"y\""]);
    assert!(has_all_places("SELECT $2, $1") && !has_all_places("SELECT $1, $3") && has_all_places("SELECT 1"));
}

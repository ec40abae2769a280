//! Text as offices send it: every encoding, line end, separator and way of quoting is read exactly, or named by file,
//! line and column.

use attendance::Student;
use proptest::prelude::*;
use protocol::kind;
use server::import::FindingKind;

use crate::small_school::{Files, Store, all_told, every_finding_has_words, has, maple, settings};

const TODAY: &str = "2025-09-13";

/// The file's rows written anew, with another separator and other quotes.
fn written(text: &str, separator: u8, quotes: csv::QuoteStyle) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut writer =
        csv::WriterBuilder::new().delimiter(separator).quote_style(quotes).flexible(true).from_writer(Vec::new());
    for record in reader.records() {
        writer.write_record(&record.unwrap()).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
}

fn western(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

fn with_bytes(name: &str, bytes: Vec<u8>) -> Files {
    let mut files = maple();
    files.0.insert(name.to_owned(), bytes);
    files
}

fn text_of(files: &Files, name: &str) -> String {
    String::from_utf8(files.0[name].clone()).unwrap()
}

#[test]
fn every_way_of_writing_the_same_rows_is_the_same_school() {
    let named =
        maple().edit("users.csv", "Yusuf,Haddad", "José,\"O\"\"Neil; Peña\"").edit("users.csv", ",Lena,", ",Zoë,");
    let plain = {
        let mut store = Store::default();
        store.import(&named, &settings(TODAY));
        store.known.things
    };
    let text = text_of(&named, "users.csv");
    let other = |separator| written(&text, separator, csv::QuoteStyle::Necessary);
    let (first, rest) = text.split_at(text.find("c2,").unwrap());
    let cases: [(&str, Vec<u8>, &[&str]); 14] = [
        ("semicolons", other(b';').into_bytes(), &["separator_other"]),
        ("tabs", other(b'\t').into_bytes(), &["separator_other"]),
        ("bars", other(b'|').into_bytes(), &["separator_other"]),
        ("all quoted", written(&text, b',', csv::QuoteStyle::Always).into_bytes(), &[]),
        ("all quoted, semicolons", written(&text, b';', csv::QuoteStyle::Always).into_bytes(), &["separator_other"]),
        ("Excel's word for it", format!("sep=;\n{}", other(b';')).into_bytes(), &["separator_other"]),
        ("Excel's word for the comma", format!("sep=,\r\n{text}").into_bytes(), &[]),
        ("backslashes", text.replace("O\"\"Neil", "O\\\"Neil").into_bytes(), &["quote_backslash"]),
        ("two marks", format!("\u{feff}\u{feff}{text}").into_bytes(), &[]),
        ("DOS's end", format!("{text}\u{1a}").into_bytes(), &[]),
        ("UTF-16, little end first", utf16(&text, u16::to_le_bytes), &[]),
        ("UTF-16, big end first", utf16(&text, u16::to_be_bytes), &[]),
        ("two encodings", [first.as_bytes().to_vec(), western(rest)].concat(), &["not_utf8"]),
        ("CR alone, UTF-16", utf16(&text.replace('\n', "\r"), u16::to_le_bytes), &[]),
    ];
    for (name, bytes, notes) in cases {
        let mut store = Store::default();
        let imported = store.import(&with_bytes("users.csv", bytes), &settings(TODAY));
        every_finding_has_words(&imported.report);
        assert_eq!(imported.report.errors, [], "{name}");
        assert_eq!(store.known.things, plain, "{name}");
        let told = all_told(&imported.report.notes);
        let of_text: Vec<&str> = told
            .iter()
            .filter(|note| note.starts_with("users.csv"))
            .filter_map(|note| note.rsplit(' ').next())
            .collect();
        assert_eq!(of_text, notes, "{name}");
    }
}

#[test]
fn a_line_in_another_encoding_and_a_lost_letter_are_named_where_they_are() {
    let users = text_of(&maple(), "users.csv");
    let cases = [
        (western(&users.replace("Yusuf", "José")), "users.csv:2 givenName not_utf8"),
        (users.replace("Lena", "Le\u{fffd}a").into_bytes(), "users.csv:3 givenName letter_lost"),
        // 0x81 is no letter of Windows-1252.
        (western(&users.replace("Lena", "Le\u{81}a")), "users.csv:3 givenName letter_lost"),
        (utf16(&users.replace("Reis", "Re\u{fffd}s"), u16::to_le_bytes), "users.csv:4 familyName letter_lost"),
    ];
    for (bytes, expected) in cases {
        let imported = Store::default().import(&with_bytes("users.csv", bytes), &settings(TODAY));
        every_finding_has_words(&imported.report);
        let notes = all_told(&imported.report.notes);
        assert!(imported.report.errors.is_empty());
        assert!(notes.contains(&expected.to_owned()), "{expected}: {notes:?}");
    }
}

#[test]
fn a_text_that_breaks_off_changes_nothing() {
    let users = text_of(&maple().edit("users.csv", ",Ida,Moss,", ",Zoë,Moß,"), "users.csv");
    let in_a_letter = users.find('ß').unwrap() + 1;
    let wide = utf16(&users, u16::to_le_bytes);
    let cases = [
        ("UTF-8", users.as_bytes()[..in_a_letter].to_vec(), "users.csv:10 text_cut_off"),
        ("UTF-16", wide[..(wide.len() / 2) | 1].to_vec(), "users.csv:4 text_cut_off"),
    ];
    for (name, bytes, expected) in cases {
        let imported = Store::default().import(&with_bytes("users.csv", bytes), &settings(TODAY));
        every_finding_has_words(&imported.report);
        let errors = all_told(&imported.report.errors);
        assert!(errors.contains(&expected.to_owned()) && imported.plan.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn a_stray_zero_is_named_by_its_column() {
    let files = maple().edit("attendance.csv", "Late", "La\0te");
    let imported = Store::default().import(&files, &settings(TODAY));
    assert_eq!(all_told(&imported.report.errors), ["attendance.csv:4 reason not_text"]);
}

#[test]
fn names_in_single_quotes_are_the_names() {
    let files = maple().with("attendance.csv", "'student_id','date','code'\n\"c1\",\"2025-09-01\",\"A\"\n");
    let mut store = Store::default();
    let imported = store.import(&files, &settings(TODAY));
    assert!(!imported.report.has_errors() && store.known.events.values().flatten().count() == 1);
}

#[test]
fn lines_behind_excels_word_for_the_separator_are_counted_from_the_files_top() {
    let text = text_of(&maple(), "attendance.csv").replace("2025-09-12,T", "2025-09-12,ZZ");
    let files = maple().with("attendance.csv", &format!("sep=;\n{}", text.replace(',', ";")));
    let imported = Store::default().import(&files, &settings(TODAY));
    assert_eq!(all_told(&imported.report.skipped), ["attendance.csv:5 code code_unknown"]);
    assert!(has(&imported.report, &FindingKind::SeparatorOther { separator: "semicolon".to_owned() }));
}

/// Names with everything in them that separates, quotes or is not ASCII.
fn name() -> impl Strategy<Value = String> {
    r#"[a-zA-Zéñ"'\\;,| ]{0,10}[a-zéñ]"#.prop_map(|name| name.trim().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_name_comes_out_of_every_encoding_as_it_went_in(
        (given, family) in (name(), name()),
        separator in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        quotes in prop::sample::select(vec![csv::QuoteStyle::Necessary, csv::QuoteStyle::Always]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        encoding in 0..5,
    ) {
        let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
        let users = text_of(&maple(), "users.csv");
        let users = users.replace("Yusuf,Haddad", &format!("{},{}", quoted(&given), quoted(&family)));
        let text = written(&users, separator, quotes).replace('\n', end);
        let bytes = match encoding {
            0 => text.into_bytes(),
            1 => format!("\u{feff}{text}").into_bytes(),
            2 => utf16(&text, u16::to_le_bytes),
            3 => utf16(&text, u16::to_be_bytes),
            _ => western(&text),
        };
        let mut store = Store::default();
        let imported = store.import(&with_bytes("users.csv", bytes), &settings(TODAY));
        prop_assert!(!imported.report.has_errors(), "{:?}", imported.report.errors);
        let bodies = store.known.of_kind(kind::STUDENT);
        let students = bodies.map(|(_, body)| body.read::<Student>().unwrap());
        let names: Vec<_> = students.map(|student| (student.given_name, student.family_name)).collect();
        prop_assert!(names.contains(&(given, family)), "{names:?}");
    }
}

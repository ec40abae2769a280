//! What comes out of the press: a page a letter, in every script, with nothing left out that has a sound.

use std::{collections::BTreeSet, path::PathBuf};

use attendance::{Contact, InvitationId, PersonId, Refusal, StaffRole};
use chrono::NaiveDate;
use letters::Press;
use protocol::{Invitation, InvitationLetter, InvitationLetters, NoLetters};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn letter(language: &str, name: &str, children: &[&str]) -> InvitationLetter {
    let link = "presente://join?address=https%3A%2F%2Fpresente.maplestreet.example&code=7K3M9PQR2XYZ";
    InvitationLetter {
        invitation: Invitation {
            signed_out: 0,
            id: InvitationId(Uuid::from_u128(1)),
            guardian: PersonId(Uuid::from_u128(2)),
            guardian_name: name.into(),
            language: Some(language.into()),
            children: children.iter().map(ToString::to_string).collect(),
            school_name: "Maple Street School".into(),
            code: "7K3M-9PQR-2XYZ".into(),
            address: "https://presente.maplestreet.example".into(),
            pin: None,
            link: link.into(),
            expires_on: day("2026-12-17"),
        },
        grades: vec!["KG".into(), "04".into()],
        contact: Some(Contact {
            languages: vec!["en".into(), "es".into()],
            phone: "(413) 555-0142".into(),
            tty: "711".into(),
            ..Contact::named(None, "Ms. Okafor", StaffRole::Liaison)
        }),
    }
}

fn batch(letters: Vec<InvitationLetter>) -> InvitationLetters {
    InvitationLetters { made_on: day("2026-11-17"), letters }
}

/// Names as families write them, in the scripts of the languages that schools send letters to most.
const NAMES: [(&str, &str); 18] = [
    ("es", "Rosa Núñez Peña"),
    ("ar", "أمينة حدّاد"),
    ("zh-Hans", "陈伟"),
    ("zh-Hant", "陳偉"),
    ("ja", "さくら 田中"),
    ("ko", "김서연"),
    ("vi", "Nguyễn Thị Thuỷ"),
    ("km", "សុខ ចាន់ធូ"),
    ("am", "ሃና ተስፋዬ"),
    ("ru", "Наталья Щукина"),
    ("uk", "Ґалина Їжак"),
    ("ne", "सरिता श्रेष्ठ"),
    ("bn", "ফাতেমা বেগম"),
    ("pa", "ਗੁਰਪ੍ਰੀਤ ਕੌਰ"),
    ("my", "ဒေါ်ခင်ခင်"),
    ("ka", "ნინო ბერიძე"),
    ("he", "שרה כהן"),
    ("ht", "Mirlande Célestin"),
];

#[test]
fn a_name_in_any_script_is_printed_without_an_empty_box() {
    let letters: Vec<_> = NAMES.iter().map(|(tag, name)| letter(tag, name, &["Mateo", name])).collect();
    let count = letters.len();
    let printed = Press::new().print(&batch(letters)).expect("every script has its font");
    assert_eq!(printed.pages, count, "a page a letter");
    assert_eq!(printed.warnings, [""; 0]);
}

#[test]
fn a_letter_in_each_language_is_a_tagged_pdf_for_everybody_to_hear() {
    for tag in ["en", "es", "ar"] {
        let printed = Press::new().print(&batch(vec![letter(tag, "Rosa Rivera", &["Mateo", "Lucía"])])).expect(tag);
        let text = String::from_utf8_lossy(&printed.pdf);
        assert!(text.starts_with("%PDF-"), "{tag}");
        assert!(text.contains("pdfuaid:part"), "{tag}: it says that it keeps to PDF/UA");
        assert!(
            text.contains("Maple Street School") && text.contains("Letters for families"),
            "{tag}: title and author"
        );
        assert_eq!((printed.pages, printed.warnings.len()), (1, 0), "{tag}");
    }
}

#[test]
fn the_longest_letter_still_fits_its_page() {
    let children =
        ["Maximiliano-Alejandro", "Guadalupe-Esperanza", "Bartholomew", "Oluwaseun-Adebayo", "Ana", "Bo", "Mai"];
    for tag in ["en", "es", "ar"] {
        let mut long = letter(tag, "María Guadalupe de los Ángeles Hernández-Villanueva y Fernández", &children);
        long.invitation.address = "https://presente.consolidated-school-district-of-aspinock.example:8460".into();
        // A school whose certificate is self-made has one thing more to type.
        long.invitation.pin = Some("7K3M-9PQR-2XYZ-WWWW".into());
        long.invitation.school_name = "Consolidated Regional Elementary and Middle School of Aspinock".into();
        let printed = Press::new().print(&batch(vec![long])).expect("printed");
        assert_eq!(printed.pages, 1, "{tag}");
    }
}

#[test]
fn the_same_letters_are_the_same_bytes() {
    let one = batch(vec![letter("es", "Rosa Rivera", &["Mateo"])]);
    let press = Press::new();
    let first = press.print(&one).expect("printed").pdf;
    assert!(first == press.print(&one).expect("printed again").pdf);
}

#[test]
fn a_picture_behind_a_name_is_left_out_and_the_name_stays() {
    let plain = batch(vec![letter("en", "Rosa Rivera", &["Mateo"])]);
    let mut dressed = plain.clone();
    dressed.letters[0].invitation.guardian_name = "Rosa\u{1F33B} Rivera".into();
    let press = Press::new();
    assert!(press.print(&dressed).expect("printed").pdf == press.print(&plain).expect("printed").pdf);
}

/// A folder with these files of the installed fonts and no others.
fn only_fonts(names: &[&str]) -> (tempfile::TempDir, PathBuf) {
    fn note(folder: &std::path::Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() { note(&entry.path(), found) } else { found.push(entry.path()) }
        }
    }
    let mut found = Vec::new();
    note(std::path::Path::new("/usr/share/fonts"), &mut found);
    let folder = tempfile::tempdir().expect("a folder");
    let wanted: BTreeSet<&str> = names.iter().copied().collect();
    for path in found {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        if wanted.contains(name.as_str()) {
            std::fs::copy(&path, folder.path().join(name)).expect("a font can be copied");
        }
    }
    let path = folder.path().to_owned();
    (folder, path)
}

#[cfg(target_os = "linux")]
#[test]
fn a_script_whose_font_is_not_installed_is_refused_by_name_and_nothing_is_printed() {
    let (_kept, fonts) = only_fonts(&["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"]);
    let press = Press::with_fonts_in(vec![fonts]);
    press.print(&batch(vec![letter("vi", "Nguyễn Thị Thuỷ", &["Mai"])])).expect("Latin letters have theirs");
    for (tag, name, script, package) in [
        ("en", "សុខ ចាន់ធូ", "Khmer", "fonts-noto-core"),
        ("ar", "Amina", "Arabic", "fonts-noto-core"),
        ("zh", "陈伟", "Han", "fonts-noto-cjk"),
    ] {
        match press.print(&batch(vec![letter(tag, name, &["Mateo"])])) {
            Err(NoLetters::Refused(refusal)) => {
                assert_eq!(refusal, Refusal::FontMissing { script: script.into(), package: package.into() }, "{tag}");
            }
            Err(NoLetters::Failed(why)) => panic!("{tag}: {why}"),
            Ok(_) => panic!("{tag}: printed without a font for {script}"),
        }
    }
}

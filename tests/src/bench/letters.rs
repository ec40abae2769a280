//! Letters for families, one file of four hundred at a time: what a letter takes, and whether memory stays as it was.

use std::time::Instant;

use anyhow::{Context, Result};
use attendance::{InvitationId, PersonId};
use chrono::NaiveDate;
use letters::Press;
use protocol::{Invitation, InvitationLetter, InvitationLetters};
use uuid::Uuid;

use super::{Budget, Row, Yardstick, milliseconds};

/// What an office makes in a morning.
const LETTERS: usize = 400;
/// Files one after the other, for the memory.
const FILES: usize = 4;

/// Names in the scripts of many families; their letters are in the languages that there are words in.
const NAMES: [(&str, &str); 6] = [
    ("en", "Rosa Núñez"),
    ("es", "Mirlande Célestin"),
    ("ar", "أمينة حدّاد"),
    ("km", "សុខ ចាន់ធូ"),
    ("am", "ሃና ተስፋዬ"),
    ("zh", "陈伟"),
];

fn letter(number: usize, language: &str, name: &str) -> InvitationLetter {
    let id = Uuid::from_u128(number as u128);
    let code = format!("{number:012}");
    InvitationLetter {
        invitation: Invitation {
            signed_out: 0,
            id: InvitationId(id),
            guardian: PersonId(id),
            guardian_name: format!("{name} {number}"),
            language: Some(language.into()),
            children: vec!["Mateo".into(), name.into()],
            school_name: "Maple Street School".into(),
            link: format!("presente://join?address=https%3A%2F%2Fpresente.maplestreet.example&code={code}"),
            code: format!("{}-{}-{}", &code[..4], &code[4..8], &code[8..]),
            address: "https://presente.maplestreet.example".into(),
            pin: None,
            expires_on: NaiveDate::default(),
        },
        grades: vec!["04".into()],
        contact: None,
    }
}

fn file(languages: &[(&str, &str)]) -> InvitationLetters {
    let letters = (0..LETTERS).map(|number| {
        let (language, name) = languages[number % languages.len()];
        letter(number, language, name)
    });
    InvitationLetters { made_on: NaiveDate::default(), letters: letters.collect() }
}

/// Milliseconds that one letter of a file takes, fonts and all.
fn each(press: &Press, languages: &[(&str, &str)]) -> Result<f64> {
    let batch = file(languages);
    let begun = Instant::now();
    let printed = press.print(&batch).map_err(|no| anyhow::anyhow!("{no:?}"))?;
    let taken = milliseconds(begun.elapsed());
    anyhow::ensure!(printed.pages == LETTERS, "{} pages", printed.pages);
    Ok(taken / LETTERS as f64)
}

/// What the program holds in memory now, in MiB.
fn held() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status").context("the system does not say what is held")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("it does not name it")?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kib / 1024.0)
}

pub fn rows() -> Result<Vec<Row>> {
    let press = Press::new();
    let mut rows = Vec::new();
    for (what, languages) in [("letters in English", &NAMES[..1]), ("letters, names in six scripts", &NAMES[..])] {
        rows.push(Row {
            what: what.to_owned(),
            figure: each(&press, languages)?,
            unit: "ms a letter",
            yardstick: None,
            budget: Budget::AtMost { figure: 5.0 },
            note: format!("{LETTERS} in one file"),
        });
    }
    if cfg!(target_os = "linux") {
        let first = held()?;
        for _ in 0..FILES {
            each(&press, &NAMES)?;
        }
        rows.push(Row {
            what: "memory held after letters".to_owned(),
            figure: held()?,
            unit: "MiB",
            yardstick: Some(Yardstick { what: "after the first file", figure: first }),
            budget: Budget::AtMostTimes { times: 1.2 },
            note: format!("{} more", FILES * LETTERS),
        });
    }
    Ok(rows)
}

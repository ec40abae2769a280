//! What a school's attendance codes mean. A code that is not in the table counts in nothing and is named.
//!
//! It never reads the words beside a code: those are for people.

use std::collections::BTreeMap;

use attendance::{Excuse, Meaning};

/// Codes as they are compared: without blanks around them, in capitals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodeTable {
    codes: BTreeMap<String, Meaning>,
    /// By the school as its files call it: what its office has set.
    of_school: BTreeMap<String, BTreeMap<String, Meaning>>,
}

/// Codes common to American school systems; a school's own table goes over them.
const GENERIC: &[(&[&str], Meaning)] = &[
    (&["A", "U", "UA", "AU", "UNX", "ABS"], Meaning::Absent(Excuse::Unexcused)),
    (&["AE", "EA", "E", "EX", "EXC"], Meaning::Absent(Excuse::Excused)),
    (&["S", "OSS", "SUS"], Meaning::Absent(Excuse::Disciplinary)),
    (&["AC"], Meaning::Absent(Excuse::ConfirmedNotExcused)),
    (&["T", "L", "TU", "TE"], Meaning::Late),
    (&["D", "ED"], Meaning::LeftEarly),
    (&["P"], Meaning::Present),
    (&["R", "REM"], Meaning::Remote),
];

impl CodeTable {
    /// The codes every school starts with.
    pub fn generic() -> CodeTable {
        let pairs = GENERIC.iter().flat_map(|(codes, meaning)| codes.iter().map(|code| (key(code), *meaning)));
        CodeTable { codes: pairs.collect(), of_school: BTreeMap::new() }
    }

    /// A school's own meaning of a code.
    pub fn put(&mut self, code: &str, meaning: Meaning) {
        self.codes.insert(key(code), meaning);
    }

    /// What one school's office says of a code.
    pub fn put_of(&mut self, school: &str, code: &str, meaning: Meaning) {
        self.of_school.entry(school.to_owned()).or_default().insert(key(code), meaning);
    }

    /// What a school's office has said of a code.
    pub fn find_of(&self, school: &str, code: &str) -> Option<Meaning> {
        self.of_school.get(school)?.get(&key(code)).copied()
    }

    pub fn find(&self, code: &str) -> Option<Meaning> {
        self.codes.get(&key(code)).copied()
    }
}

/// What a file of codes calls a meaning.
pub fn find_meaning(text: &str) -> Option<Meaning> {
    let word: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(match word.as_str() {
        "excused" | "absent excused" | "excused absence" => Meaning::Absent(Excuse::Excused),
        "unexcused" | "absent" | "absent unexcused" | "unexcused absence" => Meaning::Absent(Excuse::Unexcused),
        "suspended" | "suspension" | "disciplinary" => Meaning::Absent(Excuse::Disciplinary),
        "confirmed not excused" => Meaning::Absent(Excuse::ConfirmedNotExcused),
        "late" | "tardy" => Meaning::Late,
        "left early" | "early departure" | "dismissed" => Meaning::LeftEarly,
        "present" => Meaning::Present,
        "remote" => Meaning::Remote,
        "ignore" => Meaning::Ignore,
        _ => return None,
    })
}

fn key(code: &str) -> String {
    code.trim().to_uppercase()
}

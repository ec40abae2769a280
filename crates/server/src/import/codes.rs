//! What a school's attendance codes mean. A code that is not in the table counts in nothing and is named.
//!
//! It never reads the words beside a code: those are for people.

use std::collections::BTreeMap;

use attendance::{Excuse, Meaning};
use serde::{Deserialize, Serialize};

/// Codes as they are compared: without blanks around them, in capitals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeTable(BTreeMap<String, Meaning>);

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
        CodeTable(pairs.collect())
    }

    /// A school's own codes over these: `{"X": {"absent": "excused"}, "FT": "ignore"}`.
    pub fn with(mut self, own: CodeTable) -> CodeTable {
        self.0.extend(own.0.into_iter().map(|(code, meaning)| (key(&code), meaning)));
        self
    }

    pub fn find(&self, code: &str) -> Option<Meaning> {
        self.0.get(&key(code)).copied()
    }
}

fn key(code: &str) -> String {
    code.trim().to_uppercase()
}

//! What an import found: in which file, line and column, what is wrong and what to do, on three levels.
//!
//! It never carries a child's name: ids of the source, codes and dates only.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use serde::{Deserialize, Serialize};

pub use super::finding_kind::FindingKind;

/// So many findings of one sort are told one by one; the rest are counted on the last of them.
const TOLD_ONE_BY_ONE: usize = 20;
/// So many findings of one kind in one file, whatever they name.
const MOST_OF_A_KIND: usize = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Nothing is changed.
    Error,
    /// This row is left out, the rest is imported.
    Skipped,
    /// Imported; worth knowing.
    Note,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub level: Level,
    /// As the folder or the zip names it ("roster.zip/users.csv"); empty when it is about all files.
    pub file: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    #[serde(flatten)]
    pub kind: FindingKind,
    /// How many more like this one were found and not listed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: u64,
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// Where something was found.
#[derive(Debug, Clone, Copy, Default)]
pub struct At<'a> {
    pub file: &'a str,
    pub line: Option<u64>,
    pub column: Option<&'a str>,
}

impl<'a> At<'a> {
    pub fn file(file: &'a str) -> Self {
        At { file, ..At::default() }
    }

    pub fn line(file: &'a str, line: u64) -> Self {
        At { file, line: Some(line), column: None }
    }

    /// A column that has no name is not named: the line says where.
    pub fn column(self, column: &'a str) -> Self {
        At { column: Some(column).filter(|column| !column.is_empty()), ..self }
    }
}

/// Everything found, in the order it was found.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Report {
    /// The files that were there, by their names.
    #[serde(skip)]
    pub files: Vec<String>,
    pub errors: Vec<Finding>,
    pub skipped: Vec<Finding>,
    pub notes: Vec<Finding>,
    /// Rows read, headers left out.
    pub rows: u64,
    /// Rows left out, those not listed one by one included.
    pub rows_skipped: u64,
    #[serde(skip)]
    told: HashMap<Sort, Told>,
}

/// Findings alike: of one kind, in one file, about one word where the kind is about a vocabulary.
type Sort = (Level, String, Option<String>, Discriminant<FindingKind>, Option<String>);

#[derive(Debug, Clone, Default)]
struct Told {
    count: usize,
    /// Where in its list the last one told stands.
    last: usize,
}

impl Report {
    pub fn error(&mut self, at: At<'_>, kind: FindingKind) {
        self.add(Level::Error, at, kind);
    }

    /// A row left out.
    pub fn skip(&mut self, at: At<'_>, kind: FindingKind) {
        self.rows_skipped += 1;
        self.add(Level::Skipped, at, kind);
    }

    pub fn note(&mut self, at: At<'_>, kind: FindingKind) {
        self.add(Level::Note, at, kind);
    }

    /// Whether the import must change nothing.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// All findings, the gravest first.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.errors.iter().chain(&self.skipped).chain(&self.notes)
    }

    fn add(&mut self, level: Level, at: At<'_>, kind: FindingKind) {
        let column = at.column.map(str::to_owned);
        let sort = |word: Option<&str>| {
            (level, at.file.to_owned(), column.clone(), discriminant(&kind), word.map(str::to_owned))
        };
        let alike = sort(kind.vocabulary());
        let of_a_kind = sort(None);
        let list = match level {
            Level::Error => &mut self.errors,
            Level::Skipped => &mut self.skipped,
            Level::Note => &mut self.notes,
        };
        // What is said of a whole file is said once.
        let told_of_sort = if at.line.is_some() { TOLD_ONE_BY_ONE } else { 1 };
        let full = [(&alike, told_of_sort), (&of_a_kind, MOST_OF_A_KIND)]
            .into_iter()
            .find_map(|(sort, most)| self.told.get(sort).filter(|told| told.count >= most));
        if let Some(told) = full {
            list[told.last].more += 1;
            return;
        }
        let is_one_sort = alike == of_a_kind;
        for sort in [Some(alike), (!is_one_sort).then_some(of_a_kind)].into_iter().flatten() {
            let told = self.told.entry(sort).or_default();
            told.count += 1;
            told.last = list.len();
        }
        list.push(Finding { level, file: at.file.to_owned(), line: at.line, column, kind, more: 0 });
    }
}

/// A value as a report may show it: short, on one line.
pub fn shown(value: &str) -> String {
    let line: String = value.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).take(41).collect();
    match line.chars().count() {
        41 => line.chars().take(40).chain(['…']).collect(),
        _ => line,
    }
}

/// A value where a date or a number should stand, shown only when it looks like one: a swapped column may hold a name.
pub fn shown_if_number(value: &str) -> String {
    if value.chars().any(|c| c.is_ascii_digit()) && !value.chars().any(char::is_alphabetic) {
        shown(value)
    } else {
        "…".to_owned()
    }
}

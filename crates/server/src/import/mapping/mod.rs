//! What the columns and codes of another system's attendance export mean: a mapping, told by a file that a technician
//! can read and correct, or by one of those that are ready.
//!
//! It never reads a row.

mod draft;
mod guess;
mod write;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use attendance::Meaning;
use serde::Deserialize;

use super::codes::{CodeTable, find_meaning};
use super::shapes::is_government;
use super::spelling::is_same;
pub use super::values::Dates;
pub use draft::{draft_text, missing_columns, try_draft};
pub use guess::{Guess, Guessed, Why, guess};

/// The newest form of a mapping file that this program reads.
const FORMAT: u32 = 1;

/// What a column of attendance is to this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    StudentId,
    SchoolId,
    Date,
    Period,
    Course,
    Code,
    /// Yes or no: what happened, where no code says it.
    Absent,
    Late,
    LeftEarly,
    Excused,
    Reason,
    Minutes,
}

impl Role {
    pub const ALL: [Role; 12] = [
        Role::StudentId,
        Role::SchoolId,
        Role::Date,
        Role::Period,
        Role::Course,
        Role::Code,
        Role::Absent,
        Role::Late,
        Role::LeftEarly,
        Role::Excused,
        Role::Reason,
        Role::Minutes,
    ];

    /// Its name in a mapping file, and in this program's own attendance file.
    pub fn name(self) -> &'static str {
        match self {
            Role::StudentId => "student_id",
            Role::SchoolId => "school_id",
            Role::Date => "date",
            Role::Period => "period",
            Role::Course => "course",
            Role::Code => "code",
            Role::Absent => "absent",
            Role::Late => "late",
            Role::LeftEarly => "left_early",
            Role::Excused => "excused",
            Role::Reason => "reason",
            Role::Minutes => "minutes",
        }
    }
}

/// What an export's columns and codes mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    pub name: String,
    pub dates: Dates,
    pub codes: CodeTable,
    columns: BTreeMap<Role, Vec<String>>,
    empty: Vec<String>,
    /// What the roster calls a school, by what the export calls it.
    schools: BTreeMap<String, String>,
}

/// Why a mapping file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadMapping {
    /// Not TOML, or JSON in a file of that ending; or something in it that a mapping does not have.
    Unreadable {
        line: u64,
    },
    /// Of a newer program.
    FormatUnknown {
        format: u32,
    },
    /// It names no column for the student, for the date, or for what happened.
    ColumnMissing {
        column: &'static str,
    },
    MeaningUnknown {
        code: String,
        meaning: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: u32,
    name: String,
    #[serde(rename = "edition", default)]
    _edition: String,
    #[serde(default)]
    dates: Dates,
    #[serde(default)]
    empty: Vec<String>,
    columns: BTreeMap<Role, Names>,
    #[serde(default)]
    codes: BTreeMap<String, String>,
    #[serde(default)]
    schools: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Any(Vec<String>),
}

static READY: LazyLock<Vec<Mapping>> = LazyLock::new(|| {
    // The one that asks for more columns stands first: it is the surer of its file.
    let texts = [include_str!("../../../mappings/aspen.toml"), include_str!("../../../mappings/generic.toml")];
    let read = |text: &&str| Mapping::parse(text, false).expect("a test reads every ready mapping");
    texts.iter().map(read).collect()
});

static ED_FI: LazyLock<Mapping> = LazyLock::new(|| {
    let text = include_str!("../../../mappings/ed-fi.toml");
    Mapping::parse(text, false).expect("a test reads every ready mapping")
});

impl Mapping {
    /// What Ed-Fi's own categories mean.
    pub fn ed_fi() -> &'static Mapping {
        &ED_FI
    }

    /// The mappings that come with this program.
    pub fn ready() -> &'static [Mapping] {
        &READY
    }

    /// Reads a mapping file, TOML or JSON.
    pub fn parse(text: &str, is_json: bool) -> Result<Mapping, BadMapping> {
        let written: Written = match is_json {
            true => serde_json::from_str(text)
                .map_err(|error| BadMapping::Unreadable { line: error.line().max(1) as u64 })?,
            false => toml::from_str(text).map_err(|error| {
                let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
                BadMapping::Unreadable { line: 1 + before.matches('\n').count() as u64 }
            })?,
        };
        if written.format != FORMAT {
            return Err(BadMapping::FormatUnknown { format: written.format });
        }
        let mut columns = BTreeMap::new();
        for (role, names) in written.columns {
            let names = match names {
                Names::One(name) => vec![name],
                Names::Any(names) => names,
            };
            columns.insert(role, names.into_iter().filter(|name| !name.trim().is_empty()).collect::<Vec<_>>());
        }
        let has = |role| columns.get(&role).is_some_and(|names| !names.is_empty());
        let needed = [Role::StudentId, Role::Date].into_iter().find(|role| !has(*role));
        let missing = needed.or((!has(Role::Code) && !has(Role::Absent)).then_some(Role::Code));
        if let Some(role) = missing {
            return Err(BadMapping::ColumnMissing { column: role.name() });
        }
        let mut codes = CodeTable::default();
        for (code, word) in written.codes {
            let Some(meaning) = find_meaning(&word) else {
                return Err(BadMapping::MeaningUnknown { code, meaning: word });
            };
            codes.put(&code, meaning);
        }
        Ok(Mapping {
            name: written.name,
            dates: written.dates,
            codes,
            columns,
            empty: written.empty,
            schools: written.schools,
        })
    }

    /// Where this mapping's columns stand in a header; `None` where one that is needed is not there. A number that a
    /// government gave is never taken for a student's, whatever the mapping says.
    pub fn places_in(&self, header: &[String]) -> Option<Vec<(&'static str, usize)>> {
        let place = |role: &Role| {
            let names = self.columns.get(role)?;
            let of_name = |name: &String| header.iter().position(|found| is_same(found, name) && !is_government(found));
            names.iter().find_map(of_name).map(|place| (role.name(), place))
        };
        let places: Vec<(&'static str, usize)> = Role::ALL.iter().filter_map(place).collect();
        let has = |role: Role| places.iter().any(|(name, _)| *name == role.name());
        let tells = has(Role::Code) || has(Role::Absent);
        // A mapping by flags is not this one where the flags are missing, though a code of the same name be there.
        let has_flags = !self.columns.contains_key(&Role::Absent) || has(Role::Absent);
        (has(Role::StudentId) && has(Role::Date) && tells && has_flags).then_some(places)
    }

    /// A field's value, where its word for nothing is nothing.
    pub fn value<'v>(&self, value: &'v str) -> &'v str {
        if self.empty.iter().any(|word| word.eq_ignore_ascii_case(value)) { "" } else { value }
    }

    /// What the roster calls a school.
    pub fn school<'v>(&'v self, value: &'v str) -> &'v str {
        self.schools.get(value).map_or(value, String::as_str)
    }

    pub fn meaning(&self, code: &str) -> Option<Meaning> {
        self.codes.find(code)
    }
}

//! A mapping guessed from a sample of an export, and from what each part of it was guessed.
//!
//! It is pure, and never sure: what it gives is for a person to look at. Where two columns are as likely, the first is
//! taken.

use std::collections::BTreeMap;

use attendance::{Excuse, Meaning};

use super::super::codes::{CodeTable, find_meaning};
use super::super::shapes::is_government;
use super::super::values::{Dates, find_date};
use super::{Mapping, Role};

/// What a column was guessed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A ready mapping has this name.
    Name,
    /// A part of its name says it.
    PartOfName,
    /// So many of its values are dates.
    Dates { fit: usize, of: usize },
    /// It has only so many different values, all of them short.
    FewShortValues { different: usize },
    /// There is nothing under it but yes and no.
    YesAndNo,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guessed {
    pub role: Role,
    /// The column's name in the file.
    pub column: String,
    pub why: Vec<Why>,
}

/// A mapping as far as a sample shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    pub columns: Vec<Guessed>,
    pub dates: Dates,
    /// Every date of the sample could be read in the other order too.
    pub dates_unclear: bool,
    /// What each code seems to mean; `None`: a person has to say it.
    pub codes: BTreeMap<String, Option<Meaning>>,
    /// Needed, and not found.
    pub missing: Vec<Role>,
    pub has_null: bool,
}

/// Parts of names that say what a column is, where its whole name is in no ready mapping.
const PARTS: [(Role, &[&str]); 12] = [
    (Role::StudentId, &["student", "pupil", "std", "stu", "localid", "child"]),
    (Role::SchoolId, &["school", "skl", "building", "site"]),
    (Role::Date, &["date", "day"]),
    (Role::Period, &["period"]),
    (Role::Course, &["course", "section", "class"]),
    (Role::Code, &["code", "mark", "status", "attendancetype", "event"]),
    (Role::Absent, &["absen"]),
    (Role::Late, &["tardy", "late"]),
    (Role::LeftEarly, &["dismiss", "early"]),
    (Role::Excused, &["excus"]),
    (Role::Reason, &["reason", "comment", "note", "remark", "description"]),
    (Role::Minutes, &["minute"]),
];

/// So many different short values are still codes.
const MOST_CODES: usize = 40;

struct Values<'a> {
    name: &'a str,
    bare: String,
    values: Vec<&'a str>,
    different: BTreeMap<&'a str, usize>,
}

impl Values<'_> {
    fn dates(&self, dates: Dates) -> usize {
        self.values.iter().filter(|value| find_date(value, dates).is_some()).count()
    }

    fn is_yes_and_no(&self) -> bool {
        let words = ["0", "1", "y", "n", "yes", "no", "true", "false", "t", "f"];
        !self.values.is_empty()
            && self.different.keys().all(|value| words.contains(&value.to_ascii_lowercase().as_str()))
    }

    fn is_short(&self) -> bool {
        let are_short = self.different.keys().all(|value| value.chars().count() <= 8 && !value.contains(' '));
        !self.values.is_empty() && self.different.len() <= MOST_CODES && are_short
    }
}

/// Guesses what the columns and codes of an export mean, from its header and some of its rows.
pub fn guess(header: &[String], rows: &[Vec<String>]) -> Guess {
    let has_null = rows.iter().flatten().any(|value| value == "NULL");
    let columns: Vec<Values<'_>> = (header.iter().enumerate())
        .filter(|(_, name)| !name.is_empty() && !is_government(name))
        .map(|(at, name)| {
            let values = rows.iter().filter_map(|row| row.get(at)).map(|value| value.trim());
            let values: Vec<&str> = values.filter(|value| !value.is_empty() && *value != "NULL").collect();
            let mut different = BTreeMap::new();
            values.iter().for_each(|value| *different.entry(*value).or_default() += 1);
            let bare = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
            Values { name, bare, values, different }
        })
        .collect();
    let mut taken: Vec<&str> = Vec::new();
    let mut guessed = Vec::new();
    for role in Role::ALL {
        let likely = columns.iter().filter(|column| !taken.contains(&column.name)).filter_map(|column| {
            let (points, why) = likeliness(role, column);
            (0 < points).then_some((points, column, why))
        });
        // Of several as likely the first: `max_by_key` would give the last.
        let best = likely.collect::<Vec<_>>().into_iter().rev().max_by_key(|(points, ..)| *points);
        if let Some((_, column, why)) = best {
            taken.push(column.name);
            guessed.push(Guessed { role, column: column.name.to_owned(), why });
        }
    }
    let values_of = |role: Role| {
        let column = guessed.iter().find(|guessed| guessed.role == role)?;
        columns.iter().find(|values| values.name == column.column)
    };
    let (dates, dates_unclear) = values_of(Role::Date).map_or((Dates::default(), false), order_of);
    let codes = values_of(Role::Code).map_or_else(BTreeMap::new, |codes| {
        let known = CodeTable::generic();
        let mut meanings = BTreeMap::new();
        for code in codes.different.keys() {
            let meaning = known.find(code).or_else(|| find_meaning(code)).or_else(|| of_flags(code));
            meanings.insert((*code).to_owned(), meaning);
        }
        meanings
    });
    let has = |role: Role| guessed.iter().any(|guessed| guessed.role == role);
    let mut missing: Vec<Role> = [Role::StudentId, Role::Date].into_iter().filter(|role| !has(*role)).collect();
    if !has(Role::Code) && !has(Role::Absent) {
        missing.push(Role::Code);
    }
    Guess { columns: guessed, dates, dates_unclear, codes, missing, has_null }
}

/// How likely a column is to be of a role, and why. Names weigh more than values, which only rule out or confirm.
fn likeliness(role: Role, column: &Values<'_>) -> (u32, Vec<Why>) {
    let is_ready = Mapping::ready().iter().any(|mapping| mapping.names(role, column.name));
    let parts = PARTS.iter().find(|(known, _)| *known == role).map_or(&[][..], |(_, parts)| parts);
    let mut why = Vec::new();
    let mut points = 0;
    if is_ready {
        points = 8;
        why.push(Why::Name);
    } else if parts.iter().any(|part| column.bare.contains(part)) {
        points = 4;
        why.push(Why::PartOfName);
    }
    if column.values.is_empty() {
        // There is nothing that could speak against a name that is surely meant.
        return if is_ready { (points, why) } else { (0, Vec::new()) };
    }
    match role {
        Role::Date => {
            let all = [Dates::YearMonthDay, Dates::DayMonthYear, Dates::Digits];
            let (fit, of) = (all.map(|dates| column.dates(dates)).into_iter().max().unwrap_or(0), column.values.len());
            if fit * 10 < of * 9 {
                return (0, Vec::new());
            }
            // When a row was written is a date too, and seldom what is meant.
            let is_stamp = ["stamp", "modified", "created", "entered"].iter().any(|part| column.bare.contains(part));
            points = if is_stamp { 1 } else { points + 2 };
            why.push(Why::Dates { fit, of });
        }
        Role::Code if !column.is_yes_and_no() && column.is_short() && column.dates(Dates::YearMonthDay) == 0 => {
            why.push(Why::FewShortValues { different: column.different.len() });
            let known = CodeTable::generic();
            let are_known = column.different.keys().all(|code| known.find(code).is_some());
            points += u32::from(are_known) * 3;
            // A reason may have a code of its own.
            points = if column.bare.contains("reason") { points / 4 } else { points };
        }
        Role::Absent | Role::Late | Role::LeftEarly | Role::Excused if column.is_yes_and_no() => {
            if points == 0 {
                return (0, Vec::new());
            }
            points += 2;
            why.push(Why::YesAndNo);
        }
        Role::Code | Role::Absent | Role::Late | Role::LeftEarly | Role::Excused => return (0, Vec::new()),
        Role::StudentId if column.dates(Dates::YearMonthDay) > 0 || column.bare.contains("name") => {
            return (0, Vec::new());
        }
        _ if column.is_yes_and_no() && role != Role::Period => return (0, Vec::new()),
        _ => {}
    }
    (points, why)
}

/// Aspen's own codes say more than one thing: "A-E" is an absence that is excused.
fn of_flags(code: &str) -> Option<Meaning> {
    let mut parts = code.split('-');
    let first = parts.next()?;
    let is_excused = parts.any(|part| part.eq_ignore_ascii_case("E"));
    match CodeTable::generic().find(first)? {
        Meaning::Absent(_) if is_excused => Some(Meaning::Absent(Excuse::Excused)),
        known => code.contains('-').then_some(known),
    }
}

/// In which order the dates of a column are written, and whether the other would do as well.
fn order_of(column: &Values<'_>) -> (Dates, bool) {
    let fit = |dates| column.dates(dates);
    let iso =
        column.values.iter().filter(|value| value.contains('-') && find_date(value, Dates::YearMonthDay).is_some());
    if iso.count() * 2 > column.values.len() {
        return (Dates::YearMonthDay, false);
    }
    if column.values.len() < fit(Dates::Digits) * 2 {
        return (Dates::Digits, false);
    }
    let (american, other) = (fit(Dates::MonthDayYear), fit(Dates::DayMonthYear));
    match american < other {
        true => (Dates::DayMonthYear, false),
        false => (Dates::MonthDayYear, american == other),
    }
}

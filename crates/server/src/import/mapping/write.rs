//! A guess as a mapping file: what was guessed, from what, and what a person still has to say.
//!
//! It never holds a word for people: those come from `locales/`.

use attendance::{Excuse, Meaning};
use words::{Words, figure};

use super::super::spelling::is_same;
use super::super::values::Dates;
use super::{FORMAT, Guess, Mapping, Role, Why};

impl Guess {
    /// The mapping file that a technician reads, corrects and gives to `import --mapping`.
    pub fn text(&self, name: &str, words: &Words) -> String {
        let remark = |text: String| format!("# {}", words.for_terminal(&text));
        let mut lines = vec![remark(words.mapping_head())];
        lines.extend(self.missing.iter().map(|role| remark(words.mapping_missing(role.name()))));
        lines.push(format!("format = {FORMAT}"));
        lines.push(format!("name = {}", quoted(name)));
        if self.dates_unclear {
            lines.push(remark(words.mapping_dates_unclear()));
        }
        lines.push(format!("dates = {}", quoted(dates_name(self.dates))));
        if self.has_null {
            lines.push(format!("empty = [{}]", quoted("NULL")));
        }
        lines.push(String::new());
        lines.push("[columns]".to_owned());
        for guessed in &self.columns {
            let why: Vec<String> = guessed.why.iter().map(|why| said(why, words)).collect();
            lines.push(remark(words.mapping_guessed(&why.join("; "))));
            lines.push(format!("{} = {}", guessed.role.name(), quoted(&guessed.column)));
        }
        for role in &self.missing {
            lines.push(format!("{} = {}", role.name(), quoted("")));
        }
        if !self.codes.is_empty() && !self.has(Role::Absent) {
            lines.push(String::new());
            lines.push(remark(words.mapping_codes()));
            lines.push("[codes]".to_owned());
            for (code, meaning) in &self.codes {
                let line = format!("{} = {}", quoted(code), quoted(meaning.map_or("", meaning_name)));
                match meaning {
                    Some(_) => lines.push(line),
                    None => lines.push(format!("{line} {}", remark(words.mapping_code_unknown()))),
                }
            }
        }
        lines.join("\n") + "\n"
    }

    fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|guessed| guessed.role == role)
    }
}

impl Mapping {
    /// Whether this mapping has a name for a role.
    pub(super) fn names(&self, role: Role, column: &str) -> bool {
        let names = self.columns.get(&role).into_iter().flatten();
        names.into_iter().any(|name| is_same(column, name))
    }
}

fn said(why: &Why, words: &Words) -> String {
    match why {
        Why::Name => words.mapping_why_name(),
        Why::PartOfName => words.mapping_why_part(),
        Why::Dates { fit, of } => words.mapping_why_dates(&figure(*fit as u64), &figure(*of as u64)),
        Why::FewShortValues { different } => words.mapping_why_short(&figure(*different as u64)),
        Why::YesAndNo => words.mapping_why_yes_no(),
    }
}

pub(super) fn dates_name(dates: Dates) -> &'static str {
    match dates {
        Dates::YearMonthDay => "year-month-day",
        Dates::MonthDayYear => "month-day-year",
        Dates::DayMonthYear => "day-month-year",
        Dates::Digits => "digits",
    }
}

/// A meaning as a file of codes calls it.
pub(super) fn meaning_name(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Present => "present",
        Meaning::Absent(Excuse::Excused) => "excused",
        Meaning::Absent(Excuse::Disciplinary) => "suspended",
        Meaning::Absent(Excuse::ConfirmedNotExcused) => "confirmed not excused",
        Meaning::Absent(_) => "unexcused",
        Meaning::Late => "late",
        Meaning::LeftEarly => "left early",
        Meaning::Remote => "remote",
        Meaning::Ignore => "ignore",
    }
}

/// A string as TOML has it; JSON's way of writing one is one of TOML's, but for the one control character that JSON leaves
/// as it is (TOML 1.0, “String”).
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007F")
}

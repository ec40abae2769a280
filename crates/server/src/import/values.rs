//! Dates, truths and relations as files write them, and when a whole column is not what its header says.
//!
//! It never guesses between two readings of a date: only ISO and the American order are read.

use std::collections::BTreeMap;

use attendance::{CalendarKind, Relation, StaffRole};
use chrono::NaiveDate;
use serde::Deserialize;

use super::report::{At, FindingKind, Report, shown, shown_if_number};

/// How a file writes its dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dates {
    /// 2026-10-06, or 10/6/2026 with a note.
    #[default]
    YearMonthDay,
    /// 10/6/2026 is the 6th of October, and nothing need be said of it.
    MonthDayYear,
    /// 6/10/2026, 06.10.2026 or 6-10-2026 is the 6th of October.
    DayMonthYear,
    /// 20261006.
    Digits,
}

/// A date; `None` after the row was skipped and named. An empty field is skipped as missing.
pub fn read_date(text: &str, at: At<'_>, report: &mut Report) -> Option<NaiveDate> {
    read_date_as(text, Dates::default(), at, report)
}

/// The same, of a file that writes its dates in a way that was told.
pub fn read_date_as(text: &str, dates: Dates, at: At<'_>, report: &mut Report) -> Option<NaiveDate> {
    if text.is_empty() {
        report.skip(at, FindingKind::ValueMissing);
        return None;
    }
    let date = find_date(text, dates);
    match date {
        Some(_) if dates == Dates::YearMonthDay && is_american(text) => report.note(at, FindingKind::DateUs),
        Some(_) => {}
        None => report.skip(at, FindingKind::DateUnreadable { value: shown_if_number(text) }),
    }
    date
}

/// Of a date that was read as a year's, a month's and a day's: whether the month came first.
fn is_american(text: &str) -> bool {
    text.bytes().take(3).any(|byte| byte == b'/')
}

/// A date that may be left out: `Some(None)` for an empty field.
pub fn read_optional_date(text: &str, at: At<'_>, report: &mut Report) -> Option<Option<NaiveDate>> {
    if text.is_empty() { Some(None) } else { read_date(text, at, report).map(Some) }
}

pub fn find_date(text: &str, dates: Dates) -> Option<NaiveDate> {
    match dates {
        Dates::YearMonthDay | Dates::MonthDayYear => iso_date(text).or_else(|| date_of(text, "%m/%d/%Y")),
        Dates::DayMonthYear => {
            let orders = ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"];
            iso_date(text).or_else(|| orders.iter().find_map(|order| date_of(text, order)))
        }
        Dates::Digits => (text.len() == 8).then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok())?,
    }
}

fn iso_date(text: &str) -> Option<NaiveDate> {
    let date = match text.split_once(['T', ' ']) {
        Some((date, _time)) => date,
        None => text,
    };
    match plain_date(date.as_bytes()) {
        Some(date) => Some(date),
        None => (date.len() == 10).then(|| NaiveDate::parse_from_str(date, "%Y-%m-%d").ok())?,
    }
}

/// Ten digits and dashes, as nearly every date of every file is: read without a format.
fn plain_date(text: &[u8]) -> Option<NaiveDate> {
    let [a, b, c, d, b'-', e, f, b'-', g, h] = text else { return None };
    let number = |digits: &[&u8]| {
        digits
            .iter()
            .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(*digit - b'0')))
    };
    NaiveDate::from_ymd_opt(number(&[a, b, c, d])? as i32, number(&[e, f])?, number(&[g, h])?)
}

/// A date that ends with its year, which has four digits.
fn date_of(text: &str, order: &str) -> Option<NaiveDate> {
    let date = text.split(' ').next()?;
    (date.rsplit(['/', '.', '-']).next()?.len() == 4).then(|| NaiveDate::parse_from_str(date, order).ok())?
}

/// Whether a field says yes, where a column holds nothing but yes and no.
pub fn is_yes(text: &str) -> bool {
    matches!(text.to_ascii_lowercase().as_str(), "true" | "1" | "yes" | "y" | "t" | "x")
}

/// Yes or no; empty is no.
pub fn read_truth(text: &str, at: At<'_>, report: &mut Report) -> bool {
    match text.to_ascii_lowercase().as_str() {
        yes if is_yes(yes) => true,
        "" | "false" | "0" | "no" | "n" | "f" => false,
        _ => {
            report.note(at, FindingKind::TruthUnreadable { value: shown(text) });
            false
        }
    }
}

/// What a file's word for a tie means. `None`: not known; the tie is kept as "other".
pub fn find_relation(text: &str) -> Option<Relation> {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    // The order matters: a stepfather is also a "father", a foster parent a "parent".
    let known: [(&[&str], Relation); 8] = [
        (&["step"], Relation::Stepparent),
        (&["grand"], Relation::Grandparent),
        (&["foster"], Relation::FosterParent),
        (&["mother", "mom", "madre"], Relation::Mother),
        (&["father", "dad", "padre"], Relation::Father),
        (&["parent"], Relation::Parent),
        (&["guardian", "tutor"], Relation::Guardian),
        (&["aunt", "uncle", "brother", "sister", "sibling", "cousin", "relative"], Relation::Relative),
    ];
    known.into_iter().find(|(words, _)| has(words)).map(|(_, relation)| relation)
}

/// What a staff file's word for a role means.
pub fn find_staff_role(text: &str) -> Option<StaffRole> {
    let word: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(match word.as_str() {
        "liaison" | "family liaison" | "attendance liaison" | "home school liaison" | "parent liaison" => {
            StaffRole::Liaison
        }
        "counselor" | "school counselor" | "guidance counselor" | "guidance" => StaffRole::Counselor,
        "nurse" | "school nurse" => StaffRole::Nurse,
        "social worker" | "school social worker" => StaffRole::SocialWorker,
        "teacher" => StaffRole::Teacher,
        "office" | "office staff" | "secretary" | "clerk" | "front office" | "aide" => StaffRole::Office,
        "principal" | "assistant principal" | "vice principal" | "head of school" => StaffRole::Principal,
        "administrator" | "school administrator" | "registrar" => StaffRole::Administrator,
        "district administrator" => StaffRole::DistrictAdministrator,
        _ => return None,
    })
}

/// What a calendar's word for a day means (Ed-Fi's descriptors, and what offices write).
pub fn find_calendar_kind(text: &str) -> Option<CalendarKind> {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[
        "non-instructional",
        "non instructional",
        "no school",
        "teacher only",
        "staff",
        "professional development",
    ]) || has(&["weather", "snow day", "emergency", "strike", "closed", "in-service", "inservice"])
        || text == "other"
    {
        return Some(CalendarKind::NoSchool);
    }
    if has(&["late arrival", "early dismissal", "early release", "half day", "half-day", "short day", "late start"])
        || has(&["delayed", "short_day"])
    {
        return Some(CalendarKind::ShortDay);
    }
    if has(&["instructional", "school day", "make-up", "make up", "makeup"]) {
        return Some(CalendarKind::Instructional);
    }
    if has(&["break", "vacation", "recess"]) {
        return Some(CalendarKind::Break);
    }
    has(&["holiday"]).then_some(CalendarKind::Holiday)
}

/// How well a file's rows fit its header: when most rows fail on one column, the header stands over something else.
#[derive(Debug, Default)]
pub struct Fit {
    rows: u64,
    missed: BTreeMap<&'static str, u64>,
}

/// Below so many rows, only a file of which every row fails is called wrong.
const ROWS_TO_JUDGE: u64 = 20;

impl Fit {
    pub fn row(&mut self) {
        self.rows += 1;
    }

    /// A row could not be read because of this column.
    pub fn miss(&mut self, column: &'static str) {
        *self.missed.entry(column).or_default() += 1;
    }

    /// Says so, once, for each column that most rows failed on. `by_form`: columns whose form alone tells (a date, a
    /// role), so that even one row is enough when it is all there is.
    pub fn judge(&self, file: &str, by_form: &[&str], report: &mut Report) {
        for (column, missed) in &self.missed {
            let is_all = *missed == self.rows && by_form.contains(column);
            if is_all || ROWS_TO_JUDGE <= self.rows && self.rows < missed * 2 {
                let at = At { file, line: Some(1), column: Some(column) };
                report.error(at, FindingKind::ColumnHoldsOther { expected: (*column).to_owned() });
            }
        }
    }
}

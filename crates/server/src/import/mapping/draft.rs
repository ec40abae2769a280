//! A mapping that somebody makes in a window: as a file that is kept, and tried on a sample's rows.
//!
//! It never reads a file, nor knows a child.

use attendance::{Excuse, Meaning};
use protocol::{
    AttendanceColumn, CodeMeaning, DateOrder, MappedCode, MappedColumn, MappedRow, MappingDraft, MappingTrial, RowFlaw,
};

use super::super::attendance_file::Marks;
use super::super::report::FindingKind;
use super::super::values::{Dates, find_date};
use super::write::{dates_name, meaning_name, quoted};
use super::{FORMAT, Guess, Mapping, Role};

/// So many rows are shown as what they would become.
const SHOWN: usize = 10;

const ROLES: [(AttendanceColumn, Role); 12] = [
    (AttendanceColumn::StudentId, Role::StudentId),
    (AttendanceColumn::SchoolId, Role::SchoolId),
    (AttendanceColumn::Date, Role::Date),
    (AttendanceColumn::Period, Role::Period),
    (AttendanceColumn::Course, Role::Course),
    (AttendanceColumn::Code, Role::Code),
    (AttendanceColumn::Absent, Role::Absent),
    (AttendanceColumn::Late, Role::Late),
    (AttendanceColumn::LeftEarly, Role::LeftEarly),
    (AttendanceColumn::Excused, Role::Excused),
    (AttendanceColumn::Reason, Role::Reason),
    (AttendanceColumn::Minutes, Role::Minutes),
];

const MEANINGS: [(CodeMeaning, Meaning); 9] = [
    (CodeMeaning::Present, Meaning::Present),
    (CodeMeaning::Excused, Meaning::Absent(Excuse::Excused)),
    (CodeMeaning::Unexcused, Meaning::Absent(Excuse::Unexcused)),
    (CodeMeaning::Suspended, Meaning::Absent(Excuse::Disciplinary)),
    (CodeMeaning::ConfirmedNotExcused, Meaning::Absent(Excuse::ConfirmedNotExcused)),
    (CodeMeaning::Late, Meaning::Late),
    (CodeMeaning::LeftEarly, Meaning::LeftEarly),
    (CodeMeaning::Remote, Meaning::Remote),
    (CodeMeaning::Ignore, Meaning::Ignore),
];

const ORDERS: [(DateOrder, Dates); 4] = [
    (DateOrder::YearMonthDay, Dates::YearMonthDay),
    (DateOrder::MonthDayYear, Dates::MonthDayYear),
    (DateOrder::DayMonthYear, Dates::DayMonthYear),
    (DateOrder::Digits, Dates::Digits),
];

/// What stands beside a value in a table that has every value once.
fn beside<A: PartialEq, B: Copy>(table: &[(A, B)], value: &A) -> Option<B> {
    table.iter().find(|(known, _)| known == value).map(|(_, other)| *other)
}

fn before<A: Copy, B: PartialEq>(table: &[(A, B)], value: &B) -> Option<A> {
    table.iter().find(|(_, known)| known == value).map(|(other, _)| *other)
}

impl Guess {
    /// The guess as somebody corrects it.
    pub fn draft(&self, name: &str) -> MappingDraft {
        let column = |guessed: &super::Guessed| {
            let role = before(&ROLES, &guessed.role)?;
            Some(MappedColumn { role, column: guessed.column.clone() })
        };
        let code = |(code, meaning): (&String, &Option<Meaning>)| MappedCode {
            code: code.clone(),
            meaning: meaning.and_then(|meaning| before(&MEANINGS, &meaning)),
        };
        MappingDraft {
            name: name.to_owned(),
            dates: before(&ORDERS, &self.dates).unwrap_or(DateOrder::YearMonthDay),
            columns: self.columns.iter().filter_map(column).collect(),
            codes: self.codes.iter().map(code).collect(),
            null_is_nothing: self.has_null,
        }
    }
}

/// A draft as a mapping file.
pub fn draft_text(draft: &MappingDraft) -> String {
    let dates = beside(&ORDERS, &draft.dates).unwrap_or_default();
    let mut lines = vec![format!("format = {FORMAT}"), format!("name = {}", quoted(&draft.name))];
    lines.push(format!("dates = {}", quoted(dates_name(dates))));
    if draft.null_is_nothing {
        lines.push(format!("empty = [{}]", quoted("NULL")));
    }
    lines.push("\n[columns]".to_owned());
    // A role stands once in a file, whatever was sent.
    for (wire, role) in ROLES {
        if let Some(mapped) = draft.columns.iter().find(|mapped| mapped.role == wire) {
            lines.push(format!("{} = {}", role.name(), quoted(&mapped.column)));
        }
    }
    lines.push("\n[codes]".to_owned());
    let mut told: Vec<&str> = Vec::new();
    for MappedCode { code, meaning } in &draft.codes {
        let meaning = meaning.and_then(|meaning| beside(&MEANINGS, &meaning));
        if let Some(meaning) = meaning.filter(|_| !told.contains(&code.as_str())) {
            told.push(code);
            lines.push(format!("{} = {}", quoted(code), quoted(meaning_name(meaning))));
        }
    }
    lines.join("\n") + "\n"
}

/// What a draft still lacks.
pub fn missing_columns(draft: &MappingDraft) -> Vec<AttendanceColumn> {
    let has = |role| draft.columns.iter().any(|mapped| mapped.role == role && !mapped.column.trim().is_empty());
    let needed = [AttendanceColumn::StudentId, AttendanceColumn::Date].into_iter().filter(|role| !has(*role));
    let tells = has(AttendanceColumn::Code) || has(AttendanceColumn::Absent);
    needed.chain((!tells).then_some(AttendanceColumn::Code)).collect()
}

/// A draft tried on a sample.
pub fn try_draft(draft: &MappingDraft, header: &[String], rows: &[Vec<String>]) -> MappingTrial {
    let missing = missing_columns(draft);
    let mapping = Mapping::parse(&draft_text(draft), false).ok();
    let places = mapping.as_ref().and_then(|mapping| mapping.places_in(header));
    let (Some(mapping), Some(places)) = (mapping, places) else {
        return MappingTrial { missing, rows: Vec::new(), count: rows.len() as u32, flawed: rows.len() as u32 };
    };
    let place = |role: Role| places.iter().find(|(name, _)| *name == role.name()).map(|(_, place)| *place);
    let marks = Marks::at(place);
    let mapped = rows.iter().map(|row| {
        let get = |at: Option<usize>| mapping.value(at.and_then(|at| row.get(at)).map_or("", |value| value.trim()));
        let student = get(place(Role::StudentId)).to_owned();
        let date = find_date(get(place(Role::Date)), mapping.dates);
        let told = marks.read(get, |code| mapping.meaning(code));
        let flaw = match (&told, date) {
            _ if student.is_empty() => Some(RowFlaw::ValueMissing),
            (_, None) => Some(RowFlaw::DateUnreadable),
            (Err(FindingKind::CodeUnknown { .. }), _) => Some(RowFlaw::CodeUnknown),
            (Err(_), _) => Some(RowFlaw::ValueMissing),
            (Ok(_), _) => None,
        };
        let meanings = told.unwrap_or_default().into_iter().filter_map(|(_, meaning)| before(&MEANINGS, &meaning));
        MappedRow { student, date, meanings: meanings.collect(), flaw }
    });
    let mapped: Vec<MappedRow> = mapped.collect();
    let flawed = mapped.iter().filter(|row| row.flaw.is_some()).count() as u32;
    MappingTrial { missing, count: mapped.len() as u32, flawed, rows: mapped.into_iter().take(SHOWN).collect() }
}

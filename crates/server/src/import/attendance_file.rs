//! Attendance by day or by period, and the days on which school is held.
//!
//! It never decides whether a day was missed: rows are kept as they came, with what their code means.

use std::collections::{HashMap, HashSet};

use attendance::{CalendarDay, CalendarKind};
use chrono::NaiveDate;

use super::Reading;
use super::known::StudentKey;
use super::recognise::Recognised;
use super::report::{At, FindingKind, shown};
use super::roster::{Staged, StagedEvent};
use super::table::Table;
use super::values::{Fit, find_calendar_kind, read_date};

/// What stands between a period and its course in the name of a slot.
pub const SLOT: &str = " · ";

pub fn read_calendar(reading: &mut Reading<'_>, table: &Table, columns: &Recognised) {
    let [date, event, label, school] = ["date", "event", "label", "school_id"].map(|name| columns.column(name));
    let staged = &mut reading.staged;
    let schools: Vec<String> = staged.schools.keys().cloned().collect();
    let mut read: HashMap<String, Vec<CalendarDay>> = HashMap::new();
    let mut fit = Fit::default();
    table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
        fit.row();
        let at = At::line(&table.file, row.line);
        let Some(date) = read_date(row.get(date), at.column("date"), report) else {
            fit.miss("date");
            return;
        };
        let word = row.get(event);
        let Some(kind) = find_calendar_kind(word) else {
            fit.miss("event");
            report.skip(at.column("event"), FindingKind::EventUnknown { event: shown(word) });
            return;
        };
        let of = match row.get(school) {
            "" => schools.as_slice(),
            one => match schools.iter().find(|school| *school == one) {
                Some(school) => std::slice::from_ref(school),
                None => {
                    fit.miss("school_id");
                    report.skip(at.column("school_id"), FindingKind::SchoolUnknown { id: shown(one) });
                    return;
                }
            },
        };
        let label = match row.get(label) {
            // A break's own word is its name ("Winter break"); "Holiday" names nothing.
            "" if kind == CalendarKind::Break => word,
            label => label,
        };
        for school in of {
            let day = CalendarDay { date, kind, label: label.to_owned() };
            read.entry(school.clone()).or_default().push(day);
        }
    });
    fit.judge(&table.file, &["date", "event"], &mut reading.report);
    for (school, days) in read {
        put_days(staged, &school, days);
    }
}

/// Lays a file's days over a school's calendars: between the file's first and last day of a year, the file alone holds.
fn put_days(staged: &mut Staged, school: &str, days: Vec<CalendarDay>) {
    let mut by_year: HashMap<i32, Vec<CalendarDay>> = HashMap::new();
    for day in days {
        by_year.entry(staged.school_year(day.date)).or_default().push(day);
    }
    for (year, days) in by_year {
        let (first, last) = days
            .iter()
            .fold((NaiveDate::MAX, NaiveDate::MIN), |(first, last), day| (first.min(day.date), last.max(day.date)));
        let calendar = staged.calendars.entry((school.to_owned(), year)).or_default();
        calendar.retain(|date, _| *date < first || last < *date);
        for day in days {
            // Two events on one date: school was held if one of them says so (domain.md 3.3 counts dates, not events).
            let held = calendar.get(&day.date).is_some_and(|known| known.kind.is_instructional());
            if !held || day.kind == CalendarKind::ShortDay {
                calendar.insert(day.date, day);
            }
        }
    }
}

/// What makes two rows the same row: child, day, slot, code.
type RowSeen = (StudentKey, NaiveDate, Option<String>, String);

pub fn read_attendance(reading: &mut Reading<'_>, table: &Table, columns: &Recognised) {
    let [student, school, date, period, course, code, reason, minutes] =
        ["student_id", "school_id", "date", "period", "course", "code", "reason", "minutes"]
            .map(|name| columns.column(name));
    let (settings, staged) = (reading.settings, &mut reading.staged);
    staged.has_attendance_file = true;
    let school_days = school_days(staged);
    let mut fit = Fit::default();
    let mut seen: HashSet<RowSeen> = HashSet::new();
    table.each_row(settings.limits.field_bytes, &mut reading.report, |row, report| {
        fit.row();
        let at = At::line(&table.file, row.line);
        let Some(date) = read_date(row.get(date), at.column("date"), report) else {
            fit.miss("date");
            return;
        };
        if settings.today < date {
            report.skip(at.column("date"), FindingKind::DateInFuture { date });
            return;
        }
        let key = match find_student(staged, row.get(student), row.get(school), date) {
            Ok(key) => key,
            Err((column, kind)) => {
                fit.miss(column);
                report.skip(at.column(column), kind);
                return;
            }
        };
        let code = row.get(code);
        let Some(meaning) = staged.codes.find(code).or_else(|| settings.codes.find(code)) else {
            fit.miss("code");
            let kind = match code {
                "" => FindingKind::ValueMissing,
                code => FindingKind::CodeUnknown { code: shown(code) },
            };
            report.skip(at.column("code"), kind);
            return;
        };
        let minutes = match row.get(minutes) {
            "" => None,
            text => text.parse().ok().or_else(|| {
                report.note(at.column("minutes"), FindingKind::MinutesUnreadable { value: shown(text) });
                None
            }),
        };
        // Two courses may share a period, so a slot is named by both; the school's periods are counted by period alone.
        let slot = match (row.get(period), row.get(course)) {
            ("", _) => None,
            (period, "") => Some(period.to_owned()),
            (period, course) => Some(format!("{period}{SLOT}{course}")),
        };
        match school_days.get(&key.school) {
            None => report.note(At::file(&table.file), FindingKind::CalendarMissing { school: key.school.clone() }),
            Some(days) if !days.contains(&date) => report.note(at.column("date"), FindingKind::OffCalendar { date }),
            Some(_) => {}
        }
        if !row.get(period).is_empty() {
            staged.periods.entry(key.school.clone()).or_default().insert(row.get(period).to_owned());
        }
        staged.covered.entry(key.school.clone()).or_default().today |= date == settings.today;
        let (from, until) = staged.rows_from_until.unwrap_or((date, date));
        staged.rows_from_until = Some((from.min(date), until.max(date)));
        if !seen.insert((key.clone(), date, slot.clone(), code.to_owned())) {
            report.note(at, FindingKind::Duplicate { id: key.id.clone() });
            return;
        }
        let event = StagedEvent {
            date,
            period: slot,
            meaning,
            minutes,
            code: code.to_owned(),
            words: row.get(reason).to_owned(),
        };
        staged.events.entry(key).or_default().push(event);
    });
    fit.judge(&table.file, &["date"], &mut reading.report);
}

/// Which child a row is about; or the column that does not say it, and why.
fn find_student(
    staged: &Staged,
    student: &str,
    school: &str,
    date: NaiveDate,
) -> Result<StudentKey, (&'static str, FindingKind)> {
    let Some(schools) = staged.schools_of.get(student) else {
        return Err(("student_id", FindingKind::StudentUnknown { id: shown(student) }));
    };
    if !school.is_empty() {
        if !staged.schools.contains_key(school) {
            return Err(("school_id", FindingKind::SchoolUnknown { id: shown(school) }));
        }
        return match schools.iter().any(|known| known == school) {
            true => Ok(StudentKey::new(school, student)),
            false => {
                let kind = FindingKind::StudentNotHere { id: shown(student), school: shown(school) };
                Err(("school_id", kind))
            }
        };
    }
    let was_there = |school: &&String| {
        let student = staged.students.get(&StudentKey::new(school, student));
        student.is_some_and(|student| {
            let covers = |(first, last): &(Option<NaiveDate>, Option<NaiveDate>)| {
                first.is_none_or(|first| first <= date) && last.is_none_or(|last| date <= last)
            };
            student.spans.iter().any(covers)
        })
    };
    match (schools.as_slice(), &schools.iter().filter(was_there).collect::<Vec<_>>()[..]) {
        ([only], _) => Ok(StudentKey::new(only, student)),
        (_, [only]) => Ok(StudentKey::new(only, student)),
        _ => Err(("school_id", FindingKind::SchoolUnclear { id: shown(student) })),
    }
}

fn school_days(staged: &Staged) -> HashMap<String, HashSet<NaiveDate>> {
    let mut held: HashMap<String, HashSet<NaiveDate>> = HashMap::new();
    for ((school, _), days) in &staged.calendars {
        let instructional = days.values().filter(|day| day.kind.is_instructional()).map(|day| day.date);
        held.entry(school.clone()).or_default().extend(instructional);
    }
    held
}

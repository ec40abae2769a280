//! The days on which school is held, as a table tells them.
//!
//! It never counts anything.

use std::collections::HashMap;

use attendance::{CalendarDay, CalendarKind};
use chrono::NaiveDate;

use super::reading::Reading;
use super::recognise::Recognised;
use super::report::{At, FindingKind, shown};
use super::roster::Staged;
use super::table::Table;
use super::values::{Fit, find_calendar_kind, read_date};

pub fn read_calendar(reading: &mut Reading<'_>, table: &Table, columns: &Recognised<'_>) {
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

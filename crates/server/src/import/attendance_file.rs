//! Attendance by day or by period, this program's own file or another system's by its mapping.
//!
//! It never decides whether a day was missed: rows are kept as they came, with what their code means.

use attendance::{Excuse, Meaning};

use super::attendance_rows::{How, Rows};
use super::mapping::Role;
use super::reading::Reading;
use super::recognise::Recognised;
use super::report::{At, FindingKind, shown};
use super::roster::{SLOT, StagedEvent};
use super::table::Table;
use super::values::{Dates, Fit, is_yes, read_date_as};

pub fn read_attendance(reading: &mut Reading<'_>, table: &Table, columns: &Recognised<'_>) {
    let [student, school, date, period, course, reason, minutes] =
        ["student_id", "school_id", "date", "period", "course", "reason", "minutes"].map(|name| columns.column(name));
    let (settings, staged, mapping) = (reading.settings, &mut reading.staged, columns.mapping);
    // A report names the column as the file does.
    let called = |name| columns.column(name).map_or(name, |place| table.header[place].as_str());
    let marks = Marks::of(columns);
    staged.has_attendance_file = true;
    let mut fit = Fit::default();
    let mut rows = Rows::over(staged);
    let dates = mapping.map_or(Dates::default(), |mapping| mapping.dates);
    table.each_row(settings.limits.field_bytes, &mut reading.report, |row, report| {
        fit.row();
        let at = At::line(&table.file, row.line);
        let get = |place| match mapping {
            Some(mapping) => mapping.value(row.get(place)),
            None => row.get(place),
        };
        let Some(date) = read_date_as(get(date), dates, at.column(called("date")), report) else {
            return fit.miss("date");
        };
        if settings.today < date {
            return report.skip(at.column(called("date")), FindingKind::DateInFuture { date });
        }
        let of_school = mapping.map_or(get(school), |mapping| mapping.school(get(school)));
        let child = match rows.child(get(student), of_school, date) {
            Ok((child, How::ById)) => child,
            Ok((child, How::ByLocalId)) => {
                report.note(At::file(&table.file).column(called("student_id")), FindingKind::StudentByLocalId);
                child
            }
            Err((column, kind)) => {
                fit.miss(column);
                return report.skip(at.column(called(column)), kind);
            }
        };
        let meaning_of = |code: &str, school: &str| {
            // What the office has set outweighs what came with a file.
            let told = settings.codes.find_of(school, code).or_else(|| staged.codes.find(code));
            let told = told.or_else(|| mapping.and_then(|mapping| mapping.meaning(code)));
            told.or_else(|| settings.codes.find(code))
        };
        let told = match marks.read(get, |code| rows.meaning(child, code, |school| meaning_of(code, school))) {
            Ok(told) => told,
            Err(kind) => {
                fit.miss("code");
                return report.skip(at.column(called("code")), kind);
            }
        };
        let minutes = match get(minutes) {
            "" => None,
            text => text.parse().ok().or_else(|| {
                report.note(at.column(called("minutes")), FindingKind::MinutesUnreadable { value: shown(text) });
                None
            }),
        };
        // Two courses may share a period, so a slot is named by both; the school's periods are counted by period alone.
        let slot = match (get(period), get(course)) {
            ("", _) => None,
            (period, "") => Some(period.to_owned()),
            (period, course) => Some(format!("{period}{SLOT}{course}")),
        };
        match rows.is_school_day(child, date) {
            None => {
                let school = rows.key(child).school.clone();
                report.note(At::file(&table.file), FindingKind::CalendarMissing { school });
            }
            Some(false) => report.note(at.column(called("date")), FindingKind::OffCalendar { date }),
            Some(true) => {}
        }
        rows.note(child, date, get(period), settings.today);
        for (code, meaning) in told {
            let (period, words) = (slot.clone(), get(reason).to_owned());
            let event = StagedEvent { date, period, meaning, minutes, code, words };
            if !rows.put(child, event) {
                report.note(at, FindingKind::Duplicate { id: rows.key(child).id.clone() });
            }
        }
    });
    fit.judge(&table.file, &["date"], &mut reading.report);
    let read = rows.finish();
    read.stage(staged);
}

/// Where a file says what happened: by a code, or by columns of yes and no, of which several may be true at once.
pub struct Marks {
    code: Option<usize>,
    flags: Option<[Option<usize>; 4]>,
}

impl Marks {
    fn of(columns: &Recognised<'_>) -> Marks {
        Marks::at(|role| columns.column(role.name()))
    }

    /// By the places of a file's columns.
    pub fn at(place: impl Fn(Role) -> Option<usize>) -> Marks {
        let flags = [Role::Absent, Role::Late, Role::LeftEarly, Role::Excused].map(&place);
        Marks { code: place(Role::Code), flags: flags[0].is_some().then_some(flags) }
    }

    /// What happened, each with the system's own code for it.
    pub fn read<'r>(
        &self,
        get: impl Fn(Option<usize>) -> &'r str,
        meaning_of: impl FnOnce(&str) -> Option<Meaning>,
    ) -> Result<Vec<(String, Meaning)>, FindingKind> {
        let code = get(self.code);
        let Some(flags) = self.flags else {
            return match (meaning_of(code), code) {
                (Some(meaning), _) => Ok(vec![(code.to_owned(), meaning)]),
                (None, "") => Err(FindingKind::ValueMissing),
                (None, code) => Err(FindingKind::CodeUnknown { code: shown(code) }),
            };
        };
        let [absent, late, left_early, excused] = flags.map(|place| is_yes(get(place)));
        let excuse = if excused { Excuse::Excused } else { Excuse::Unexcused };
        let ending = if excused { "-E" } else { "" };
        let all =
            [(absent, "A", Meaning::Absent(excuse)), (late, "T", Meaning::Late), (left_early, "D", Meaning::LeftEarly)];
        let told = all.into_iter().filter(|(is_so, ..)| *is_so);
        // A system that has codes beside its flags is answered with its codes, one that has none with what they stand for.
        let name = |letter: &str| if code.is_empty() { format!("{letter}{ending}") } else { code.to_owned() };
        Ok(told.map(|(_, letter, meaning)| (name(letter), meaning)).collect())
    }
}

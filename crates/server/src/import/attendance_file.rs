//! Attendance by day or by period, this program's own file or another system's by its mapping.
//!
//! It never decides whether a day was missed: rows are kept as they came, with what their code means.

use std::collections::{HashMap, HashSet};

use attendance::{Excuse, Meaning};
use chrono::NaiveDate;

use super::known::StudentKey;
use super::mapping::Role;
use super::reading::Reading;
use super::recognise::Recognised;
use super::report::{At, FindingKind, shown};
use super::roster::{SLOT, Staged, StagedEvent};
use super::table::Table;
use super::values::{Dates, Fit, is_yes, read_date_as};

/// What makes two rows the same row: child, day, slot, code and what it means.
type RowSeen = (StudentKey, NaiveDate, Option<String>, String, Meaning);

pub fn read_attendance(reading: &mut Reading<'_>, table: &Table, columns: &Recognised<'_>) {
    let [student, school, date, period, course, reason, minutes] =
        ["student_id", "school_id", "date", "period", "course", "reason", "minutes"].map(|name| columns.column(name));
    let (settings, staged, mapping) = (reading.settings, &mut reading.staged, columns.mapping);
    // A report names the column as the file does.
    let called = |name| columns.column(name).map_or(name, |place| table.header[place].as_str());
    let marks = Marks::of(columns);
    staged.has_attendance_file = true;
    let school_days = school_days(staged);
    let mut fit = Fit::default();
    let mut seen: HashSet<RowSeen> = HashSet::new();
    table.each_row(settings.limits.field_bytes, &mut reading.report, |row, report| {
        fit.row();
        let at = At::line(&table.file, row.line);
        let get = |place| match mapping {
            Some(mapping) => mapping.value(row.get(place)),
            None => row.get(place),
        };
        let dates = mapping.map_or(Dates::default(), |mapping| mapping.dates);
        let Some(date) = read_date_as(get(date), dates, at.column(called("date")), report) else {
            return fit.miss("date");
        };
        if settings.today < date {
            return report.skip(at.column(called("date")), FindingKind::DateInFuture { date });
        }
        let of_school = mapping.map_or(get(school), |mapping| mapping.school(get(school)));
        let key = match find_student(staged, get(student), of_school, date) {
            Ok((key, How::ById)) => key,
            Ok((key, How::ByLocalId)) => {
                report.note(At::file(&table.file).column(called("student_id")), FindingKind::StudentByLocalId);
                key
            }
            Err((column, kind)) => {
                fit.miss(column);
                return report.skip(at.column(called(column)), kind);
            }
        };
        let meaning_of = |code: &str| {
            // What the office has set outweighs what came with a file.
            let told = settings.codes.find_of(&key.school, code).or_else(|| staged.codes.find(code));
            let told = told.or_else(|| mapping.and_then(|mapping| mapping.meaning(code)));
            told.or_else(|| settings.codes.find(code))
        };
        let told = match marks.read(get, meaning_of) {
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
        match school_days.get(&key.school) {
            None => report.note(At::file(&table.file), FindingKind::CalendarMissing { school: key.school.clone() }),
            Some(days) if !days.contains(&date) => {
                report.note(at.column(called("date")), FindingKind::OffCalendar { date });
            }
            Some(_) => {}
        }
        if !get(period).is_empty() {
            staged.periods.entry(key.school.clone()).or_default().insert(get(period).to_owned());
        }
        staged.covered.entry(key.school.clone()).or_default().today |= date == settings.today;
        let (from, until) = staged.rows_from_until.unwrap_or((date, date));
        staged.rows_from_until = Some((from.min(date), until.max(date)));
        for (code, meaning) in told {
            if !seen.insert((key.clone(), date, slot.clone(), code.clone(), meaning)) {
                report.note(at, FindingKind::Duplicate { id: key.id.clone() });
                continue;
            }
            let (period, words) = (slot.clone(), get(reason).to_owned());
            let event = StagedEvent { date, period, meaning, minutes, code, words };
            staged.events.entry(key.clone()).or_default().push(event);
        }
    });
    fit.judge(&table.file, &["date"], &mut reading.report);
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
        meaning_of: impl Fn(&str) -> Option<Meaning>,
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

/// By what a child was found.
enum How {
    ById,
    /// By the number that the school itself gave it.
    ByLocalId,
}

/// Which child a row is about, and how it was found; or the column that does not say it, and why.
fn find_student(
    staged: &Staged,
    told: &str,
    school: &str,
    date: NaiveDate,
) -> Result<(StudentKey, How), (&'static str, FindingKind)> {
    let unknown = || ("student_id", FindingKind::StudentUnknown { id: shown(told) });
    let (student, schools, how) = match staged.schools_of.get(told) {
        Some(schools) => (told, schools, How::ById),
        None => {
            let by_number = staged.find_by_local_id(told).ok_or_else(unknown)?;
            (by_number, staged.schools_of.get(by_number).ok_or_else(unknown)?, How::ByLocalId)
        }
    };
    if !school.is_empty() {
        if !staged.schools.contains_key(school) {
            return Err(("school_id", FindingKind::SchoolUnknown { id: shown(school) }));
        }
        return match schools.iter().any(|known| known == school) {
            true => Ok((StudentKey::new(school, student), how)),
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
        ([only], _) => Ok((StudentKey::new(only, student), how)),
        (_, [only]) => Ok((StudentKey::new(only, student), how)),
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

//! Which days' records an import changes: raw rows merged with the stored ones, membership bridged, days derived.
//!
//! It never touches what a school decided: decisions are a layer over these records.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use attendance::{
    Calendar, Days, Enrollment, Meaning, RawEvent, Rules, SchoolId, StudentId, Topic, bridge, derive_days,
};
use chrono::NaiveDate;
use protocol::{days_id, kind};

use super::known::{Known, StudentKey};
use super::planned::{Fate, PlannedThing, SchoolPlan, everyone};
use super::roster::{Staged, StagedEvent, StagedStudent, period_of};
use super::settings::ImportSettings;
use crate::Body;

/// Rows that begin within so many school days of a year's first day are the whole year's: the first absence of a year
/// is rarely on its first day. A file whose newest row is as few days old is taken as of today for the same reason.
const QUIET_SCHOOL_DAYS: usize = 10;

pub(super) struct DaysPlanner<'a> {
    staged: &'a Staged,
    known: &'a Known,
    settings: &'a ImportSettings,
    /// By child and school year.
    before: HashMap<(StudentId, i32), Days>,
    /// The newest year of each child.
    newest: HashMap<StudentId, i32>,
    /// The last closed day of each school's year.
    closed: HashMap<(SchoolId, i32), NaiveDate>,
}

impl<'a> DaysPlanner<'a> {
    pub(super) fn new(staged: &'a Staged, known: &'a Known, settings: &'a ImportSettings) -> Self {
        let (mut before, mut closed, mut newest) = (HashMap::new(), HashMap::new(), HashMap::new());
        for (thing, value) in known.of_kind(kind::DAYS) {
            let Ok(days) = value.read::<Days>() else { continue };
            if let Some(as_of) = days.as_of {
                let last = closed.entry((thing.school, days.school_year)).or_insert(as_of);
                *last = as_of.max(*last);
            }
            let year = newest.entry(days.student).or_insert(days.school_year);
            *year = days.school_year.max(*year);
            before.insert((days.student, days.school_year), days);
        }
        DaysPlanner { staged, known, settings, before, newest, closed }
    }

    /// Plans the days of every child of a school. True when attendance was counted anew.
    pub(super) fn plan_school(
        &mut self,
        plan: &mut SchoolPlan,
        source: &str,
        calendars: &[Calendar],
        students: &BTreeMap<String, StudentId>,
        rules: &Rules,
    ) -> bool {
        let covered = self.covered(source, calendars);
        let as_of: Vec<Option<NaiveDate>> =
            calendars.iter().map(|calendar| self.as_of(plan.id, source, calendar, covered)).collect();
        let mut events_of: HashMap<StudentId, Vec<RawEvent>> = HashMap::with_capacity(students.len());
        let mut changed = Vec::new();
        for (id, student) in students {
            let stored = self.known.events.get(student).map_or(&[][..], Vec::as_slice);
            let rows = self.staged.events.get(&StudentKey::new(source, id));
            let ordered = in_order(stored.to_vec());
            let events = match covered {
                Some(range) => {
                    let merged = merge(*student, &ordered, rows.map_or(&[][..], Vec::as_slice), range);
                    if merged != ordered {
                        changed.push(*student);
                    }
                    merged
                }
                None => ordered,
            };
            events_of.insert(*student, events);
        }
        let periods = self.periods_per_day(source, students.values());
        for (id, student) in students {
            let Some(staged) = self.staged.students.get(&StudentKey::new(source, id)) else { continue };
            let mut has_changed = false;
            for (calendar, as_of) in calendars.iter().zip(&as_of) {
                let is_current = calendars.iter().all(|other| other.first_day <= calendar.first_day);
                let mut spans = spans(staged, *student, plan.id, calendar);
                let before = self.before.get(&(*student, calendar.school_year));
                if self.staged.has_changes_alone && !spans.is_empty() {
                    spans.extend(before.iter().flat_map(|before| &before.enrollments).cloned());
                }
                let enrollments = match (spans.is_empty(), before) {
                    (false, _) => bridge(&spans, calendar, rules),
                    (true, Some(before)) => before.enrollments.clone(),
                    // On the roster without a class: a member of the newest year, from its first day on.
                    (true, None) if is_current && staged.spans.is_empty() => {
                        vec![Enrollment {
                            student: *student,
                            school: plan.id,
                            first_day: calendar.first_day,
                            last_day: None,
                        }]
                    }
                    (true, None) => Vec::new(),
                };
                let events = in_year(&events_of[student], calendar);
                if enrollments.is_empty() && events.is_empty() && before.is_none() {
                    continue;
                }
                let records = derive_days(events, periods, calendar, rules).records;
                let days =
                    Days { student: *student, school_year: calendar.school_year, as_of: *as_of, records, enrollments };
                has_changed |= put(plan, self.known, &days) != Fate::Unchanged;
            }
            plan.days_changed += u32::from(has_changed);
        }
        let changed = changed.into_iter();
        plan.events.extend(changed.filter_map(|student| Some((student, events_of.remove(&student)?))));
        let counted = covered.is_some() && 0 < plan.days_changed;
        self.plan_leavers(plan);
        counted
    }

    /// A child who is no longer in the roster was a member until the last day that the school had closed by then.
    fn plan_leavers(&self, plan: &mut SchoolPlan) {
        for student in plan.leavers.clone() {
            let newest = self.newest.get(&student).and_then(|year| self.before.get(&(student, *year)));
            let Some(days) = newest else { continue };
            let last = days.as_of.unwrap_or(self.settings.today);
            let mut days = days.clone();
            days.enrollments.retain(|span| span.first_day <= last);
            for span in &mut days.enrollments {
                span.last_day = Some(span.last_day.map_or(last, |ended| ended.min(last)));
            }
            if put(plan, self.known, &days) != Fate::Unchanged {
                plan.days_changed += 1;
            }
        }
    }

    /// The days of which the file at hand is all of this school's attendance.
    fn covered(&self, source: &str, calendars: &[Calendar]) -> Option<(NaiveDate, NaiveDate)> {
        if !self.staged.has_attendance_file {
            return None;
        }
        if let Some(told) = self.settings.covers {
            return Some(told);
        }
        self.staged.covered.get(source)?;
        let (from, until) = self.staged.rows_from_until?;
        let year = calendars.iter().find(|calendar| calendar.first_day <= from && from <= calendar.last_day);
        let begins_the_year =
            |calendar: &&Calendar| calendar.school_days_between(calendar.first_day, from).count() <= QUIET_SCHOOL_DAYS;
        Some((year.filter(begins_the_year).map_or(from, |calendar| calendar.first_day), until))
    }

    /// The last day of a year that the school has closed.
    ///
    /// An export made today tells all days up to yesterday, whether or not somebody was away; today is closed only when
    /// the file has rows of today. An old file closes no more than the days it tells of.
    fn as_of(
        &self,
        school: SchoolId,
        source: &str,
        calendar: &Calendar,
        covered: Option<(NaiveDate, NaiveDate)>,
    ) -> Option<NaiveDate> {
        let before = self.closed.get(&(school, calendar.school_year)).copied();
        let Some((from, until)) = covered else { return before };
        if calendar.last_day < from || until < calendar.first_day {
            return before;
        }
        let last_held = |up_to: NaiveDate| calendar.school_days_between(calendar.first_day, up_to).last();
        let today = self.settings.today;
        let has_today = self.staged.covered.get(source).is_some_and(|covered| covered.today);
        let newest = until.min(today);
        let closed = if self.settings.covers.is_some() {
            last_held(newest)
        } else {
            let up_to_now = last_held(if has_today { today } else { today.pred_opt().unwrap_or(today) });
            let quiet = up_to_now.map_or(0, |last| {
                newest.succ_opt().map_or(0, |after| calendar.school_days_between(after, last).count())
            });
            if quiet <= QUIET_SCHOOL_DAYS { up_to_now } else { last_held(newest) }
        };
        before.max(closed)
    }

    /// How many periods this school holds in a day: as many as its classes, its rows and its stored rows name.
    fn periods_per_day<'s>(&self, source: &str, students: impl Iterator<Item = &'s StudentId>) -> Option<u8> {
        let mut names: BTreeSet<&str> = BTreeSet::new();
        names.extend(self.staged.periods.get(source).into_iter().flatten().map(String::as_str));
        let stored = students.filter_map(|student| self.known.events.get(student)).flatten();
        for slot in stored.filter_map(|event| event.period.as_deref()) {
            names.insert(period_of(slot));
        }
        (!names.is_empty()).then(|| u8::try_from(names.len()).unwrap_or(u8::MAX))
    }
}

fn put(plan: &mut SchoolPlan, known: &Known, days: &Days) -> Fate {
    let thing = PlannedThing {
        kind: kind::DAYS,
        id: days_id(days.student, days.school_year),
        school: plan.id,
        student: Some(days.student),
        topic: Topic::Attendance,
        audience: everyone(),
        body: Body::of(days),
    };
    plan.put(known, thing)
}

/// A child's class spans that touch a calendar's year; an open beginning is the year's first day.
fn spans(staged: &StagedStudent, student: StudentId, school: SchoolId, calendar: &Calendar) -> Vec<Enrollment> {
    let touching = staged.spans.iter().filter(|(first, last)| {
        first.is_none_or(|first| first <= calendar.last_day) && last.is_none_or(|last| calendar.first_day <= last)
    });
    let span = |(first, last): &(Option<NaiveDate>, Option<NaiveDate>)| Enrollment {
        student,
        school,
        first_day: first.unwrap_or(calendar.first_day),
        last_day: *last,
    };
    touching.map(span).collect()
}

/// The events of one school year, of events in their order.
fn in_year<'e>(events: &'e [RawEvent], calendar: &Calendar) -> &'e [RawEvent] {
    let first = events.partition_point(|event| event.date < calendar.first_day);
    let after = events.partition_point(|event| event.date <= calendar.last_day);
    &events[first..after.max(first)]
}

/// The stored rows outside the days that the file is all of, and the file's.
fn merge(
    student: StudentId,
    stored: &[RawEvent],
    rows: &[StagedEvent],
    (from, until): (NaiveDate, NaiveDate),
) -> Vec<RawEvent> {
    let kept = stored.iter().filter(|event| event.date < from || until < event.date).cloned();
    let read = rows.iter().map(|row| RawEvent {
        student,
        date: row.date,
        period: row.period.clone(),
        meaning: row.meaning,
        minutes: row.minutes,
        code: row.code.clone(),
        words: row.words.clone(),
    });
    in_order(kept.chain(read).collect())
}

/// One order whatever the file's and the store's, so that the same rows are the same events.
fn in_order(mut events: Vec<RawEvent>) -> Vec<RawEvent> {
    events.sort_by(|one, other| order(one).cmp(&order(other)));
    events.dedup();
    events
}

type Order<'a> = (NaiveDate, Option<&'a str>, &'a str, u8, Option<u16>, &'a str);

fn order(event: &RawEvent) -> Order<'_> {
    (event.date, event.period.as_deref(), &event.code, place_of(event.meaning), event.minutes, &event.words)
}

/// One row of a system may say two things with one code.
fn place_of(meaning: Meaning) -> u8 {
    match meaning {
        Meaning::Present => 0,
        Meaning::Absent(_) => 1,
        Meaning::Late => 2,
        Meaning::LeftEarly => 3,
        Meaning::Remote => 4,
        Meaning::Ignore => 5,
    }
}

//! A child's year as a family reads it: what each day shows, the month and weekday patterns.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Calendar, DayRecord, Days, Excuse, Explanation, ExplanationId, Mark, Rules, effective_excuse, is_member,
    newest_explanation,
};

/// What one day shows. A shape, a letter and a colour on every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    AtSchool,
    /// Missed; excused by the school's record or by its decision.
    MissedExplained,
    /// Missed; the family has explained, the school has not decided.
    MissedLooking,
    /// Missed; nobody has said why.
    MissedNoReason,
    /// Missed; explained, and the school did not excuse it.
    MissedNotExcused,
    /// Missed because of a suspension.
    MissedSuspended,
    Late,
    LeftEarly,
    Remote,
    NotRecorded,
    NoSchool,
    ToCome,
    /// To come, and the family has already said the child will be away.
    ToComeReported,
    NotEnrolled,
}

/// One day of the year at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayFace {
    pub date: NaiveDate,
    pub face: Face,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<DayRecord>,
    /// The newest explanation that covers the day and was not withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<ExplanationId>,
    /// What the school calls a day without school.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// Days missed by month and by weekday, for a pattern in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Patterns {
    /// In the school year's order.
    pub months: Vec<MonthCount>,
    /// Monday first.
    pub weekdays: Vec<WeekdayCount>,
    /// The weekday on which days are missed clearly more often than on others, if there is one: 1 is Monday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standout_weekday: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonthCount {
    pub year: i32,
    pub month: u8,
    /// Hundredths of days.
    pub missed: u32,
    pub school_days: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekdayCount {
    /// 1 is Monday.
    pub weekday: u8,
    pub missed: u32,
    pub school_days: u32,
}

/// What each day of the school year shows, from its first date to its last, weekends and breaks too.
///
/// A record that the school has not closed yet shows as not recorded: the faces add up to the standing.
pub fn faces(calendar: &Calendar, days: &Days, explanations: &[Explanation], today: NaiveDate) -> Vec<DayFace> {
    let year = calendar.first_day.iter_days().take_while(|date| *date <= calendar.last_day);
    year.map(|date| day_face(date, calendar, days, explanations, today)).collect()
}

/// What one day shows: also for a day's own story.
pub fn day_face(
    date: NaiveDate,
    calendar: &Calendar,
    days: &Days,
    explanations: &[Explanation],
    today: NaiveDate,
) -> DayFace {
    let said = newest_explanation(date, explanations);
    let blank = DayFace { date, face: Face::NoSchool, record: None, explanation: None, label: String::new() };
    if !calendar.is_school_day(date) {
        let label = calendar.find_day(date).map_or(String::new(), |day| day.label.clone());
        return DayFace { label, ..blank };
    }
    if !days.enrollments.iter().any(|span| span.covers(date)) {
        return DayFace { face: Face::NotEnrolled, ..blank };
    }
    let shown = DayFace { explanation: said.map(|one| one.id), ..blank };
    if date > today {
        return DayFace { face: if said.is_some() { Face::ToComeReported } else { Face::ToCome }, ..shown };
    }
    if days.counted_to(today).is_none_or(|last| date > last) {
        return DayFace { face: Face::NotRecorded, ..shown };
    }
    let record = days.find_record(date);
    let face = record.map_or(Face::AtSchool, |record| record_face(record, said, explanations));
    DayFace { face, record: record.cloned(), ..shown }
}

fn record_face(record: &DayRecord, said: Option<&Explanation>, explanations: &[Explanation]) -> Face {
    let open = said.is_some_and(|one| one.state.is_open());
    match (effective_excuse(record, explanations), record.mark) {
        (Some(Excuse::Excused), _) => Face::MissedExplained,
        (Some(Excuse::Disciplinary), _) => Face::MissedSuspended,
        (Some(_), _) if open => Face::MissedLooking,
        (Some(Excuse::Unexcused), _) if said.is_none() => Face::MissedNoReason,
        (Some(_), _) => Face::MissedNotExcused,
        (None, Mark::Late) => Face::Late,
        // There for a part that the rules count as the whole day: shown as the part it was.
        (None, Mark::LeftEarly | Mark::PartDay) => Face::LeftEarly,
        (None, Mark::Remote) => Face::Remote,
        (None, Mark::NotRecorded) => Face::NotRecorded,
        (None, Mark::Present | Mark::Absent) => Face::AtSchool,
    }
}

/// The least that must have been missed on a weekday before it is called a pattern: three days.
const STANDOUT_LEAST: u32 = 300;

/// Days missed by month and by weekday, over the days that count on `today`.
///
/// A weekday stands out when at least three days were missed on it, and when the share of its school days that were
/// missed is at least twice that of the other weekdays together, and above every other weekday's. Anything weaker is
/// chance, and a family should not be asked about chance.
pub fn patterns(calendar: &Calendar, days: &Days, rules: &Rules, today: NaiveDate) -> Patterns {
    let months = monthly(calendar, days, rules, today);
    let mut weekdays: Vec<WeekdayCount> =
        (1..=7).map(|weekday| WeekdayCount { weekday, missed: 0, school_days: 0 }).collect();
    let at = |date: NaiveDate| date.weekday().num_days_from_monday() as usize;
    for date in member_days(calendar, days, rules, today) {
        weekdays[at(date)].school_days += 1;
    }
    for record in days.counted(calendar, rules, today) {
        weekdays[at(record.date)].missed += u32::from(record.missed);
    }
    let standout_weekday = standout(&weekdays);
    weekdays.retain(|day| day.weekday <= 5 || day.school_days > 0);
    Patterns { months, weekdays, standout_weekday }
}

/// Days missed in each month of the school year so far; a month without school days is left out.
pub fn monthly(calendar: &Calendar, days: &Days, rules: &Rules, today: NaiveDate) -> Vec<MonthCount> {
    let mut months: BTreeMap<(i32, u8), (u32, u32)> = BTreeMap::new();
    let of = |date: NaiveDate| (date.year(), date.month() as u8);
    for date in member_days(calendar, days, rules, today) {
        months.entry(of(date)).or_default().1 += 1;
    }
    for record in days.counted(calendar, rules, today) {
        months.entry(of(record.date)).or_default().0 += u32::from(record.missed);
    }
    let count = |((year, month), (missed, school_days))| MonthCount { year, month, missed, school_days };
    months.into_iter().map(count).collect()
}

/// The recorded school days of membership, in order.
fn member_days<'a>(
    calendar: &'a Calendar,
    days: &'a Days,
    rules: &'a Rules,
    today: NaiveDate,
) -> impl Iterator<Item = NaiveDate> + 'a {
    let counted_to = days.counted_to(today);
    calendar
        .school_days()
        .filter(move |date| counted_to.is_some_and(|last| *date <= last))
        .filter(|date| is_member(*date, calendar, &days.enrollments, rules))
        .filter(|date| days.find_record(*date).is_none_or(|record| record.mark != Mark::NotRecorded))
}

fn standout(weekdays: &[WeekdayCount]) -> Option<u8> {
    let stands_out = |day: &&WeekdayCount| {
        let others = || weekdays.iter().filter(|other| other.weekday != day.weekday);
        let (missed, held) =
            others().fold((0, 0), |(missed, held), other| (missed + other.missed, held + other.school_days));
        let above = |other: &WeekdayCount| day.missed * other.school_days > other.missed * day.school_days;
        day.missed >= STANDOUT_LEAST
            && day.missed * held >= 2 * missed * day.school_days
            && others().filter(|other| other.school_days > 0).all(above)
    };
    weekdays.iter().find(stands_out).map(|day| day.weekday)
}

//! A small school year to judge things by: Monday to Friday from 31 August 2026, one child, no breaks.

use attendance::*;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;

pub const STUDENT: StudentId = StudentId(Uuid::from_u128(1));
pub const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(2));
pub const MOTHER: PersonId = PersonId(Uuid::from_u128(3));
pub const LIAISON: PersonId = PersonId(Uuid::from_u128(4));

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn rules(id: &str) -> Rules {
    Rules::find(id).unwrap()
}

pub fn calendar(school_days: usize) -> Calendar {
    let weekday = |date: &NaiveDate| date.weekday().number_from_monday() <= 5;
    let dates: Vec<NaiveDate> = day("2026-08-31").iter_days().filter(weekday).take(school_days).collect();
    let kind = CalendarKind::Instructional;
    Calendar {
        school: SCHOOL,
        school_year: 2027,
        first_day: dates[0],
        last_day: dates[dates.len() - 1],
        days: dates.into_iter().map(|date| CalendarDay { date, kind, label: String::new() }).collect(),
    }
}

pub fn nth(calendar: &Calendar, nth: usize) -> NaiveDate {
    calendar.school_days().nth(nth).unwrap()
}

pub fn enrolled(first_day: NaiveDate, last_day: Option<NaiveDate>) -> Enrollment {
    Enrollment { student: STUDENT, school: SCHOOL, first_day, last_day }
}

/// A year closed to its last day, the child a member throughout.
pub fn days(calendar: &Calendar, records: Vec<DayRecord>) -> Days {
    Days {
        student: STUDENT,
        school_year: calendar.school_year,
        as_of: Some(calendar.last_day),
        records,
        enrollments: vec![enrolled(calendar.first_day, None)],
    }
}

pub fn record(date: NaiveDate, mark: Mark, missed: u8, excuse: Option<Excuse>) -> DayRecord {
    DayRecord { date, mark, missed, excuse, minutes: None, periods: None, code: String::new() }
}

pub fn absent(date: NaiveDate, excuse: Excuse) -> DayRecord {
    record(date, Mark::Absent, 100, Some(excuse))
}

pub fn event(date: NaiveDate, period: Option<&str>, meaning: Meaning) -> RawEvent {
    let period = period.map(str::to_string);
    RawEvent { student: STUDENT, date, period, meaning, minutes: None, code: String::new(), words: String::new() }
}

pub fn with_minutes(minutes: u16, event: RawEvent) -> RawEvent {
    RawEvent { minutes: Some(minutes), ..event }
}

pub fn words(text: &str) -> Text {
    Text::written("en", text, MOTHER)
}

pub fn says(id: u128, days: &[NaiveDate], reason: Reason) -> ExplainAbsence {
    ExplainAbsence {
        id: ExplanationId(Uuid::from_u128(id)),
        student: STUDENT,
        days: days.to_vec(),
        part: Part::FullDay,
        reason,
        note: words(""),
        attachments: Vec::new(),
        said_on: days.first().copied().unwrap_or_default(),
    }
}

pub fn explanation(id: u128, days: &[NaiveDate], reason: Reason) -> Explanation {
    let ask = says(id, days, reason);
    Explanation {
        id: ask.id,
        version: 1,
        student: STUDENT,
        by: MOTHER,
        by_name: "Amina Haddad".to_string(),
        days: ask.days,
        part: ask.part,
        reason,
        note: ask.note,
        attachments: Vec::new(),
        said_on: ask.said_on,
        received_at: None,
        state: ExplanationState::Sent,
        answers: Vec::new(),
    }
}

pub fn verdict(id: u128, saw_version: u32, verdict: Verdict, said: &str) -> DecideExplanation {
    DecideExplanation { id: ExplanationId(Uuid::from_u128(id)), saw_version, verdict, words: words(said) }
}

pub fn accepted(explanation: &Explanation, rules: &Rules) -> Explanation {
    let ask = DecideExplanation {
        id: explanation.id,
        saw_version: explanation.version,
        verdict: Verdict::Accept,
        words: words(""),
    };
    decide(explanation, ask, LIAISON, "Rosa Lima", moment("2026-10-09T15:00:00Z"), rules).unwrap()
}

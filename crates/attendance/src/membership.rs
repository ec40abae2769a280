//! Which days a child belonged to a school: spans from class enrolments, and the denominator of every rate.
//!
//! Never counts a day that the school has not recorded, and never one on which no school was held.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{Calendar, Enrollment, Rules, SchoolId, StudentId};

/// A child's spans at a school, from the spans of its classes: the first class enrolment to the last.
///
/// Classes end with their term and others begin after the break; the child was a member all along. A gap is bridged
/// when it lies within this school year and holds no more school days than the pack says
/// (`membership.bridge_gap_school_days`); a longer one is a leaving and a return. Spans of several children or schools
/// may come together; the answer is in order of child, school and first day. A span that ends before it begins is one
/// that never was, and is left out.
pub fn bridge(spans: &[Enrollment], calendar: &Calendar, rules: &Rules) -> Vec<Enrollment> {
    let mut by_child: BTreeMap<(StudentId, SchoolId), Vec<&Enrollment>> = BTreeMap::new();
    for span in spans.iter().filter(|span| span.last_day.is_none_or(|last| span.first_day <= last)) {
        by_child.entry((span.student, span.school)).or_default().push(span);
    }
    let mut bridged: Vec<Enrollment> = Vec::new();
    for ((student, school), mut spans) in by_child {
        spans.sort_by_key(|span| span.first_day);
        let mut open: Option<Enrollment> = None;
        for span in spans {
            match &mut open {
                Some(current) if is_bridged(current.last_day, span.first_day, calendar, rules) => {
                    current.last_day = later(current.last_day, span.last_day);
                }
                _ => {
                    bridged.extend(open.take());
                    open = Some(Enrollment { student, school, ..span.clone() });
                }
            }
        }
        bridged.extend(open);
    }
    bridged
}

fn is_bridged(ended: Option<NaiveDate>, begins: NaiveDate, calendar: &Calendar, rules: &Rules) -> bool {
    let Some(ended) = ended else { return true };
    let Some(after) = ended.succ_opt() else { return true };
    if begins <= after {
        return true;
    }
    let within_year = calendar.first_day <= after && begins <= calendar.last_day;
    let missed = calendar.school_days_between(after, begins).filter(|day| *day < begins).count();
    within_year && missed as u32 <= rules.membership.bridge_gap_school_days
}

fn later(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    Some(one?.max(other?))
}

/// Whether a date counts in a child's membership: a school day inside one of its spans.
pub fn is_member(date: NaiveDate, calendar: &Calendar, enrollments: &[Enrollment], rules: &Rules) -> bool {
    calendar.is_school_day(date) && enrollments.iter().any(|span| span.counts(date, calendar, rules))
}

/// Days in membership up to and with `up_to`, days that the school has not recorded left out.
///
/// A date inside two spans counts once.
pub fn membership_days(
    calendar: &Calendar,
    enrollments: &[Enrollment],
    rules: &Rules,
    up_to: NaiveDate,
    not_recorded: &[NaiveDate],
) -> u32 {
    let members = calendar
        .school_days_between(calendar.first_day.min(up_to), up_to)
        .filter(|day| !not_recorded.contains(day))
        .filter(|day| enrollments.iter().any(|span| span.counts(*day, calendar, rules)));
    members.count() as u32
}

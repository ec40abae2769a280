//! Days that a calendar of events seems to call off school: proposed to a person, and taken only where one has said yes.
//!
//! It never takes a day by itself: "Diwali" or "Staff lunch" may be a day like any other.

use attendance::{CalendarDay, CalendarKind};
use chrono::NaiveDate;

use super::icalendar::read_events;
use super::proposed_day::ProposedDay;
use super::reading::Reading;
use super::report::{At, FindingKind};
use super::settings::AcceptedDays;
use super::text::read_text;
use super::values::find_calendar_kind;

/// Names of days on which American schools are commonly closed.
const HOLIDAYS: [&str; 20] = [
    "thanksgiving",
    "labor day",
    "veterans",
    "memorial day",
    "christmas",
    "new year",
    "martin luther king",
    "mlk",
    "juneteenth",
    "independence day",
    "presidents",
    "indigenous people",
    "columbus",
    "good friday",
    "patriots",
    "rosh hashanah",
    "yom kippur",
    "eid al",
    "election day",
    "lunar new year",
];

fn kind_of(title: &str) -> Option<CalendarKind> {
    let lower = title.to_lowercase();
    let is_named = HOLIDAYS.iter().any(|name| lower.contains(name));
    let known = find_calendar_kind(title).filter(|kind| *kind != CalendarKind::Instructional);
    known.or(is_named.then_some(CalendarKind::Holiday))
}

/// Reads a calendar of events. It changes school days only, of the years whose calendars are known.
pub fn read_proposals(reading: &mut Reading<'_>, file: &str, bytes: Vec<u8>) {
    let Reading { settings, staged, report } = reading;
    let Some(text) = read_text(file, bytes, report) else { return };
    let Some(events) = read_events(file, &text, report) else { return };
    if staged.calendars.is_empty() && !events.is_empty() {
        report.note(At::file(file), FindingKind::CalendarFirst);
    }
    for event in events {
        let at = At::line(file, event.line).column("SUMMARY");
        let changes = |kind: CalendarKind, held: CalendarKind| match kind {
            CalendarKind::ShortDay => held == CalendarKind::Instructional,
            _ => held.is_instructional(),
        };
        let kind = kind_of(&event.title);
        let is_school_day = |date: &NaiveDate, kind: CalendarKind| {
            let held = staged.calendars.values().filter_map(|days| days.get(date));
            held.into_iter().any(|day| changes(kind, day.kind))
        };
        let Some(kind) = kind else {
            if event.days.iter().any(|date| is_school_day(date, CalendarKind::NoSchool)) {
                report.note(at, FindingKind::EventNotTaken);
            }
            continue;
        };
        let dates: Vec<NaiveDate> = event.days.into_iter().filter(|date| is_school_day(date, kind)).collect();
        for date in dates {
            let is_accepted = match &settings.accepted {
                AcceptedDays::None => false,
                AcceptedDays::All => true,
                AcceptedDays::These(days) => days.contains(&date),
            };
            let is_short = kind == CalendarKind::ShortDay;
            staged.proposed.insert(ProposedDay { date, title: event.title.clone(), is_short, is_accepted });
            if !is_accepted {
                continue;
            }
            for days in staged.calendars.values_mut() {
                if days.get(&date).is_some_and(|day| changes(kind, day.kind)) {
                    days.insert(date, CalendarDay { date, kind, label: event.title.clone() });
                }
            }
        }
    }
}

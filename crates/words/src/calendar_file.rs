//! A school's year for the calendar that a family or an office has already: iCalendar (RFC 5545), in words.
//!
//! Only what differs from an ordinary school week is in it, and nothing about any child.

use attendance::{Calendar, CalendarDay, CalendarKind, School};
use chrono::{DateTime, Days, NaiveDate, Utc};
use icalendar::{Calendar as File, Class, Component, Event, EventLike, Property};

use crate::{Words, plain};

/// Days of one kind and name, one after the other; a weekend between them ends nothing.
struct Span<'a> {
    first: NaiveDate,
    last: NaiveDate,
    kind: CalendarKind,
    label: &'a str,
}

/// Days that a calendar need not list between two that belong together: a weekend with a day beside it.
const GAP_MOST: u64 = 3;

impl Words {
    /// The file. `made_at` is when it was made: readers keep the newer of two.
    pub fn calendar_file(&self, school: &School, calendars: &[Calendar], made_at: DateTime<Utc>) -> String {
        let mut file = File::new();
        file.name(&plain(&self.calendar_file_name(&school.name)));
        file.timezone(school.time_zone.as_str());
        for calendar in calendars {
            let mut add = |key: String, first: NaiveDate, last: NaiveDate, title: String| {
                file.push(event(&format!("{key}@{}", school.id), first, last, &title, made_at));
            };
            let year = calendar.school_year;
            let (first, last) = (calendar.school_days().next(), calendar.school_days().next_back());
            for (key, day, title) in
                [("first", first, self.calendar_first_day()), ("last", last, self.calendar_last_day())]
            {
                if let Some(day) = day {
                    add(format!("{key}-{year}"), day, day, title);
                }
            }
            for span in spans(&calendar.days) {
                add(span.first.to_string(), span.first, span.last, self.calendar_title(&span));
            }
        }
        file.to_string()
    }

    fn calendar_title(&self, span: &Span<'_>) -> String {
        let kind = match span.kind {
            CalendarKind::ShortDay => self.calendar_short_day(),
            CalendarKind::Instructional | CalendarKind::Holiday | CalendarKind::Break | CalendarKind::NoSchool => {
                self.calendar_no_school()
            }
        };
        if span.label.is_empty() { kind } else { self.calendar_named(&kind, span.label) }
    }
}

fn event(uid: &str, first: NaiveDate, last: NaiveDate, title: &str, made_at: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    event.uid(uid).timestamp(made_at).summary(&plain(title)).class(Class::Public).starts(first);
    // The end of an all-day event is the day after it (RFC 5545, 3.6.1).
    event.ends(last.checked_add_days(Days::new(1)).unwrap_or(last));
    // A day without school takes nobody's time: nobody is shown as busy.
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    event.done()
}

fn spans(days: &[CalendarDay]) -> Vec<Span<'_>> {
    let mut spans: Vec<Span<'_>> = Vec::new();
    // Whether a school day came since the last span.
    let mut taught = false;
    for day in days {
        if day.kind == CalendarKind::Instructional {
            taught = true;
            continue;
        }
        match spans.last_mut() {
            Some(open)
                if !taught
                    && (open.kind, open.label) == (day.kind, day.label.as_str())
                    && day.date.signed_duration_since(open.last).num_days() <= GAP_MOST as i64 =>
            {
                open.last = day.date;
            }
            _ => spans.push(Span { first: day.date, last: day.date, kind: day.kind, label: &day.label }),
        }
        taught = false;
    }
    spans
}

//! A calendar of events (iCalendar, RFC 5545) as lines and all-day events, each with the line where it stands.
//!
//! It never says that a day has no school: a title is free text. Content lines are read here and not by a crate, since
//! none tells at which line a property stood, and a report without lines helps nobody.

use chrono::{Datelike, Days, NaiveDate};

use super::report::{At, FindingKind, Report, shown_if_number};

/// An event that takes whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub line: u64,
    pub title: String,
    /// Each day of it, every repetition included.
    pub days: Vec<NaiveDate>,
}

/// No break is longer, and no repetition is followed further.
const MOST_DAYS: u64 = 400;

struct Property<'a> {
    line: u64,
    name: String,
    value: &'a str,
}

#[derive(Default)]
struct Draft {
    line: u64,
    title: String,
    starts: Option<NaiveDate>,
    ends: Option<NaiveDate>,
    lasts: Option<u64>,
    rule: Option<(u64, String)>,
    left_out: Vec<NaiveDate>,
    has_time: bool,
    is_cancelled: bool,
    is_unreadable: bool,
}

/// The all-day events of a calendar; `None`, and an error in the report, when it is none or breaks off.
pub fn read_events(file: &str, text: &str, report: &mut Report) -> Option<Vec<Event>> {
    let unfolded = unfold(text);
    let properties: Vec<Property<'_>> = unfolded.iter().filter_map(|(line, text)| property(*line, text)).collect();
    let is = |property: &Property<'_>, name: &str, value: &str| {
        property.name == name && property.value.trim().eq_ignore_ascii_case(value)
    };
    if !properties.first().is_some_and(|first| is(first, "BEGIN", "VCALENDAR")) {
        report.error(At::line(file, 1), FindingKind::NotICalendar);
        return None;
    }
    if !properties.last().is_some_and(|last| is(last, "END", "VCALENDAR")) {
        let line = unfolded.last().map_or(1, |(line, _)| *line);
        report.error(At::line(file, line), FindingKind::TextCutOff);
        return None;
    }
    let mut events = Vec::new();
    let (mut draft, mut inside): (Option<Draft>, usize) = (None, 0);
    for property in &properties {
        match &mut draft {
            None if is(property, "BEGIN", "VEVENT") => {
                draft = Some(Draft { line: property.line, ..Draft::default() });
                report.rows += 1;
            }
            None => {}
            Some(_) if inside == 0 && is(property, "END", "VEVENT") => {
                events.extend(draft.take().and_then(|draft| draft.finish(file, report)));
            }
            // An alarm inside an event has a beginning and a title of its own.
            Some(_) if property.name == "BEGIN" => inside += 1,
            Some(_) if property.name == "END" => inside = inside.saturating_sub(1),
            Some(event) if inside == 0 => event.take(property, file, report),
            Some(_) => {}
        }
    }
    Some(events)
}

impl Draft {
    fn take(&mut self, property: &Property<'_>, file: &str, report: &mut Report) {
        let value = property.value.trim();
        let mut day = |column: &str| {
            let read = read_day(value);
            if read.is_none() {
                let at = At::line(file, property.line).column(column);
                report.skip(at, FindingKind::DateUnreadable { value: shown_if_number(value) });
                self.is_unreadable = true;
            }
            read
        };
        match property.name.as_str() {
            "SUMMARY" => self.title = unescaped(value),
            "DTSTART" => {
                self.starts = day("DTSTART");
                self.has_time = value.contains('T');
            }
            "DTEND" => self.ends = day("DTEND"),
            "DURATION" => self.lasts = whole_days(value),
            "RRULE" => self.rule = Some((property.line, value.to_ascii_uppercase())),
            // A day left out may be written as a moment, though the event is of whole days (RFC 5545, erratum 6316).
            "EXDATE" => self.left_out.extend(value.split(',').filter_map(read_day)),
            "STATUS" => self.is_cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }

    fn finish(self, file: &str, report: &mut Report) -> Option<Event> {
        if self.is_cancelled || self.is_unreadable {
            return None;
        }
        let at = At::line(file, self.line);
        let Some(starts) = self.starts else {
            report.skip(at.column("DTSTART"), FindingKind::ValueMissing);
            return None;
        };
        if self.has_time {
            // A meeting, a concert: whatever its name, school goes on around it.
            return None;
        }
        // The end is the day after; one that is the beginning is one day, as calendars are seen to write it.
        let length = match (self.ends, self.lasts) {
            (Some(ends), _) if ends < starts => {
                report.skip(at.column("DTEND"), FindingKind::DatesOutOfOrder);
                return None;
            }
            (Some(ends), _) => (ends - starts).num_days().unsigned_abs(),
            (None, lasts) => lasts.unwrap_or(1),
        };
        let length = length.clamp(1, MOST_DAYS);
        let firsts = match &self.rule {
            None => vec![starts],
            Some((line, rule)) => repeated(starts, rule).unwrap_or_else(|| {
                report.note(At::line(file, *line).column("RRULE"), FindingKind::RepetitionUnread);
                vec![starts]
            }),
        };
        let firsts = firsts.into_iter().filter(|first| !self.left_out.contains(first));
        let mut days: Vec<NaiveDate> =
            firsts.flat_map(|first| first.iter_days().take(usize::try_from(length).unwrap_or(1))).collect();
        days.sort();
        days.dedup();
        Some(Event { line: self.line, title: self.title, days })
    }
}

/// Lines as they were before they were folded, each with the number of its first.
fn unfold(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

/// A name, its parameters left out, and a value. A colon inside quotes belongs to a parameter.
fn property(line: u64, text: &str) -> Option<Property<'_>> {
    let mut is_quoted = false;
    let colon = text.char_indices().find(|(_, letter)| {
        is_quoted ^= *letter == '"';
        *letter == ':' && !is_quoted
    });
    let (head, value) = text.split_at(colon?.0);
    let name = head.split(';').next().unwrap_or_default().trim().to_ascii_uppercase();
    Some(Property { line, name, value: &value[1..] })
}

/// The printed day of a date or a moment, whatever its time zone.
fn read_day(value: &str) -> Option<NaiveDate> {
    let digits = value.trim().get(..8)?;
    let rest = &value.trim()[8..];
    (rest.is_empty() || rest.starts_with('T')).then(|| NaiveDate::parse_from_str(digits, "%Y%m%d").ok())?
}

/// "P3D" or "P1W" in days.
fn whole_days(value: &str) -> Option<u64> {
    let length = value.strip_prefix('P')?;
    match (length.strip_suffix('D'), length.strip_suffix('W')) {
        (Some(days), _) => days.parse().ok(),
        (_, Some(weeks)) => weeks.parse::<u64>().ok()?.checked_mul(7),
        _ => None,
    }
}

/// The first days of every repetition, for the rules that school calendars have: every so many days, weeks or years.
/// `None`: another rule, or one that could not be read.
fn repeated(starts: NaiveDate, rule: &str) -> Option<Vec<NaiveDate>> {
    let (mut every, mut frequency) = (1_u32, "");
    let (mut count, mut until) = (None, None);
    let mut weekdays = Vec::new();
    for part in rule.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name {
            "FREQ" => frequency = value,
            "INTERVAL" => every = value.parse().ok().filter(|every| 0 < *every)?,
            "COUNT" => count = Some(value.parse::<usize>().ok()?),
            "UNTIL" => until = Some(read_day(value)?),
            "BYDAY" if frequency == "WEEKLY" => {
                for day in value.split(',') {
                    weekdays.push(["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|name| *name == day)?);
                }
            }
            "WKST" => {}
            _ => return None,
        }
    }
    let after = |step: u32| match frequency {
        "DAILY" => starts.checked_add_days(Days::new(u64::from(step * every))),
        "WEEKLY" => starts.checked_add_days(Days::new(u64::from(step * every * 7))),
        "YEARLY" => starts.with_year(starts.year() + i32::try_from(step * every).ok()?),
        _ => None,
    };
    if !matches!(frequency, "DAILY" | "WEEKLY" | "YEARLY") {
        return None;
    }
    let most = count.unwrap_or(usize::MAX).min(usize::try_from(MOST_DAYS).unwrap_or(usize::MAX));
    let mut firsts: Vec<NaiveDate> = Vec::new();
    for step in 0..u32::try_from(MOST_DAYS).unwrap_or(u32::MAX) {
        // 29 February comes every fourth year.
        let Some(first) = after(step) else { continue };
        let monday = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
        let of_step: Vec<NaiveDate> = match weekdays.is_empty() {
            true => vec![first],
            false => weekdays.iter().map(|day| monday + Days::new(*day as u64)).filter(|day| starts <= *day).collect(),
        };
        for day in of_step {
            if until.is_some_and(|until| until < day) || firsts.len() == most {
                return Some(firsts);
            }
            firsts.push(day);
        }
    }
    Some(firsts)
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            letter => text.push(letter),
        }
    }
    text.trim().to_owned()
}

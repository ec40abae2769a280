//! From the raw events of one child to one record a day. The rule, whole:
//!
//! 1. A row's *slot* is its period, or the whole day. In one slot, any mark that saw the child there (present, late, left
//!    early, remote where the pack counts it) outweighs an absence: somebody saw the child. Rows that say the same thing
//!    twice say it once. Two excuses in one slot: suspended, then excused, then confirmed, then unexcused.
//! 2. Periods missed of periods held give the part of the day missed. A whole-day absence without minutes misses all of
//!    it; with minutes, those minutes of the day's length. Where a day has both, the larger part counts. Period rows say
//!    more than a whole-day "present", and it does not cancel them; a child seen in one period was not away all day.
//! 3. The pack's rule turns the part into hundredths: whole day from a cut, or in proportion.
//! 4. The day's excuse is over all parts missed: excused only if every part is; suspended parts are set aside, and a day
//!    is suspended only if all of it was.
//! 5. Rows on a day without school count in nothing and are handed back as dates for the import's report.
//!
//! It never changes an event and never looks at what a family said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{Calendar, CalendarKind, DayRecord, DayRule, Exactly, Excuse, Mark, Meaning, RawEvent, Rules};

/// What became of one child's events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// By exception and in order: a school day without a record was a day at school.
    pub records: Vec<DayRecord>,
    /// Days with rows on which the calendar has no school, in order.
    pub off_calendar: Vec<NaiveDate>,
}

/// Everything said of one slot of a day.
#[derive(Debug, Default)]
struct Slot {
    /// The excuses of the absence rows: none when nobody said absent.
    absent: BTreeSet<Excuse>,
    /// An absence row that gave no minutes: all of the slot.
    absent_whole: bool,
    absent_minutes: u16,
    late: bool,
    late_minutes: u16,
    left_early: bool,
    left_early_minutes: u16,
    remote: bool,
    present: bool,
}

/// The records of one child, from all of its events; their order and repetitions do not matter.
///
/// `periods_per_day` is how many periods this school holds; a day on which more were recorded held those. `None`: the
/// most periods that these events show on any one day. A period's name must be its own within the day: where a school
/// runs two courses in one period, the importer names the slot by both.
pub fn derive_days(events: &[RawEvent], periods_per_day: Option<u8>, calendar: &Calendar, rules: &Rules) -> Derived {
    let mut in_order: Vec<&RawEvent> = Vec::with_capacity(events.len());
    let mut off_calendar = BTreeSet::new();
    for event in events.iter().filter(|event| event.meaning != Meaning::Ignore) {
        match calendar.is_school_day(event.date) {
            true => in_order.push(event),
            false => _ = off_calendar.insert(event.date),
        }
    }
    in_order.sort_by_key(|event| event.date);
    let by_day = || in_order.chunk_by(|one, next| one.date == next.date);
    let held = periods_per_day.unwrap_or_else(|| by_day().map(periods_seen).max().unwrap_or(0));
    let records = by_day().filter_map(|day| derive_day(day[0].date, day, held, calendar, rules)).collect();
    Derived { records, off_calendar: off_calendar.into_iter().collect() }
}

fn periods_seen(day: &[&RawEvent]) -> u8 {
    let periods: BTreeSet<&str> = day.iter().filter_map(|event| event.period.as_deref()).collect();
    u8::try_from(periods.len()).unwrap_or(u8::MAX)
}

/// One day's record; `None` when there is nothing to except.
fn derive_day(
    date: NaiveDate,
    day: &[&RawEvent],
    periods_held: u8,
    calendar: &Calendar,
    rules: &Rules,
) -> Option<DayRecord> {
    let mut whole = Slot::default();
    let mut periods: BTreeMap<&str, Slot> = BTreeMap::new();
    for event in day {
        match event.period.as_deref() {
            Some(period) => periods.entry(period).or_default().hear(event, rules),
            None => whole.hear(event, rules),
        }
    }
    let seen_in_a_period = periods.values().any(Slot::was_seen);
    let missed_periods: Vec<Excuse> = periods.values().filter_map(Slot::missed).collect();
    let held = periods_held.max(periods_seen(day));
    let away_all_day = whole.missed().filter(|_| whole.absent_whole && !seen_in_a_period);
    let minutes_missed = whole.minutes_missed(rules);

    let by_periods = Part { missed: missed_periods.len() as u32, of: u32::from(held) };
    let by_minutes = Part { missed: u32::from(minutes_missed), of: u32::from(day_minutes(date, calendar, rules)) };
    let part = match away_all_day {
        Some(_) => Part { missed: 1, of: 1 },
        None if by_periods.is_at_least(by_minutes) => by_periods,
        None => by_minutes,
    };
    let missed = part.hundredths(rules.present.day);

    // The parts that made the day what it is: the whole day, or the larger of periods and minutes.
    let excuses = match away_all_day {
        Some(excuse) => vec![excuse],
        None if by_periods.is_at_least(by_minutes) => missed_periods.clone(),
        None => whole.excuses_of_minutes(rules),
    };
    let late = whole.late || periods.values().any(|slot| slot.late);
    let left_early = whole.left_early || periods.values().any(|slot| slot.left_early);
    let remote = whole.remote || periods.values().any(|slot| slot.remote);
    let mark = match (missed, late, left_early) {
        (100, ..) => Mark::Absent,
        (_, true, false) if missed_periods.is_empty() => Mark::Late,
        (_, false, true) if missed_periods.is_empty() => Mark::LeftEarly,
        _ if part.missed > 0 || late && left_early => Mark::PartDay,
        _ if remote => Mark::Remote,
        _ => return None,
    };
    let minutes = whole.minutes_told() + periods.values().map(Slot::minutes_told).sum::<u32>();
    let codes: BTreeSet<&str> = (day.iter().filter(|event| event.meaning != Meaning::Present))
        .map(|event| event.code.as_str())
        .filter(|code| !code.is_empty())
        .collect();
    Some(DayRecord {
        date,
        mark,
        missed,
        excuse: (missed > 0).then(|| excuse_of_all(&excuses)),
        minutes: (minutes > 0).then(|| u16::try_from(minutes).unwrap_or(u16::MAX)),
        periods: (!periods.is_empty()).then_some((missed_periods.len().min(usize::from(u8::MAX)) as u8, held)),
        code: codes.into_iter().collect::<Vec<_>>().join(", "),
    })
}

impl Slot {
    fn hear(&mut self, event: &RawEvent, rules: &Rules) {
        let minutes = event.minutes.unwrap_or(0);
        match event.meaning {
            Meaning::Present => self.present = true,
            Meaning::Absent(excuse) => {
                self.absent.insert(excuse);
                self.absent_whole |= event.minutes.is_none();
                self.absent_minutes = self.absent_minutes.max(minutes);
            }
            Meaning::Late => {
                self.late = true;
                self.late_minutes = self.late_minutes.max(minutes);
            }
            Meaning::LeftEarly => {
                self.left_early = true;
                self.left_early_minutes = self.left_early_minutes.max(minutes);
            }
            Meaning::Remote if rules.present.remote_counts => self.remote = true,
            // Where being at home is not being at school, the school arranged it all the same.
            Meaning::Remote => {
                self.absent.insert(Excuse::Excused);
                self.absent_whole = true;
            }
            Meaning::Ignore => {}
        }
    }

    fn was_seen(&self) -> bool {
        self.present || self.late || self.left_early || self.remote
    }

    /// The excuse of a slot that was missed and in which nobody saw the child.
    fn missed(&self) -> Option<Excuse> {
        if self.was_seen() { None } else { self.excuse_said() }
    }

    fn excuse_said(&self) -> Option<Excuse> {
        let order = [Excuse::Disciplinary, Excuse::Excused, Excuse::ConfirmedNotExcused, Excuse::Unexcused];
        order.into_iter().find(|excuse| self.absent.contains(excuse))
    }

    /// Minutes of the whole day that were missed, by the pack.
    fn minutes_missed(&self, rules: &Rules) -> u16 {
        self.absent_minutes.saturating_add(self.late_minutes_missed(rules))
    }

    fn late_minutes_missed(&self, rules: &Rules) -> u16 {
        if rules.present.late_minutes_count { self.late_minutes.saturating_add(self.left_early_minutes) } else { 0 }
    }

    fn excuses_of_minutes(&self, rules: &Rules) -> Vec<Excuse> {
        let absent = self.excuse_said().filter(|_| self.absent_minutes > 0);
        // Time late or left early carries no excuse of its own: the school has given none.
        let late = (self.late_minutes_missed(rules) > 0).then_some(Excuse::Unexcused);
        absent.into_iter().chain(late).collect()
    }

    fn minutes_told(&self) -> u32 {
        u32::from(self.absent_minutes) + u32::from(self.late_minutes) + u32::from(self.left_early_minutes)
    }
}

fn day_minutes(date: NaiveDate, calendar: &Calendar, rules: &Rules) -> u16 {
    match calendar.find_day(date).map(|day| day.kind) {
        Some(CalendarKind::ShortDay) => rules.present.short_day_minutes,
        _ => rules.present.full_day_minutes,
    }
}

/// Excused only if all of it is; a suspension only if all of it is.
fn excuse_of_all(excuses: &[Excuse]) -> Excuse {
    let others = || excuses.iter().filter(|excuse| **excuse != Excuse::Disciplinary);
    if others().next().is_none() {
        return Excuse::Disciplinary;
    }
    [Excuse::Unexcused, Excuse::ConfirmedNotExcused]
        .into_iter()
        .find(|worse| others().any(|excuse| excuse == worse))
        .unwrap_or(Excuse::Excused)
}

/// So much missed of so much held.
#[derive(Debug, Clone, Copy)]
struct Part {
    missed: u32,
    of: u32,
}

impl Part {
    fn is_at_least(self, other: Part) -> bool {
        self.missed * other.of.max(1) >= other.missed * self.of.max(1)
    }

    fn hundredths(self, rule: DayRule) -> u8 {
        let (missed, of) = (self.missed.min(self.of.max(1)), self.of.max(1));
        match rule {
            _ if missed == 0 => 0,
            DayRule::Fraction => ((missed * 100 + of / 2) / of) as u8,
            DayRule::WholeDayFromPercent { percent, exactly } => {
                let reached = match exactly {
                    Exactly::Missed => missed * 100 >= u32::from(percent) * of,
                    Exactly::Present => missed * 100 > u32::from(percent) * of,
                };
                if reached { 100 } else { 0 }
            }
        }
    }
}

//! Two years of missed days, late mornings and early afternoons.
//!
//! It marks no day on which the school was closed or the child no member, and nothing after today's morning.
//! A child's year is thrown as a whole and then cut at today, so that turning `--today` forward only adds rows.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::calendar::{SchoolYear, date};
use super::dice::Dice;
use super::people::{Stay, Student};
use super::{DIEGO, JOEL, LUCIA, MATEO, MINH, YUSUF};

/// One row of `attendance.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) date: NaiveDate,
    pub(super) student: String,
    pub(super) code: &'static str,
    /// The office's words; empty where nobody has said anything yet.
    pub(super) reason: &'static str,
    /// Minutes missed by coming late or leaving early.
    pub(super) minutes: Option<usize>,
}

/// A code, and the office's words for it.
type Said = (&'static str, &'static str);

const ILL: Said = ("AE", "Illness");
const DOCTOR: Said = ("AE", "Medical appointment");
const EMERGENCY: Said = ("AE", "Family emergency");
const OBSERVANCE: Said = ("AE", "Religious observance");
const BEREAVED: Said = ("AE", "Bereavement");
const UNSAID: Said = ("AU", "");
const TRIP: Said = ("AU", "Family trip");
const NO_RIDE: Said = ("AU", "No transportation");
const OVERSLEPT: Said = ("AU", "Overslept");
const SUSPENDED: Said = ("OSS", "Suspended out of school");

const EXCUSED: [(Said, usize); 5] = [(ILL, 74), (DOCTOR, 14), (EMERGENCY, 6), (OBSERVANCE, 4), (BEREAVED, 2)];
const UNEXCUSED: [(Said, usize); 4] = [(UNSAID, 62), (TRIP, 14), (NO_RIDE, 16), (OVERSLEPT, 8)];

/// How many school days an absence lasts, and the weights: 1.6 on average.
const LENGTHS: [(usize, usize); 5] = [(1, 62), (2, 22), (3, 11), (4, 4), (5, 1)];
const MEAN_LENGTH_HUNDREDTHS: u64 = 160;

/// Days missed in a year of 180, in tenths, by a child's rank among a thousand: half miss five or fewer, about
/// one in six misses more than eighteen.
const MISSED_BY_RANK: [(u64, u64); 8] =
    [(0, 6), (100, 18), (250, 32), (500, 50), (700, 74), (822, 110), (840, 198), (1000, 430)];

pub(super) fn marks(seed: u64, today: NaiveDate, years: &[SchoolYear; 2], students: &[Student]) -> Vec<Marked> {
    let mut marks = Vec::new();
    for (place, year) in years.iter().enumerate() {
        let seasons = seasons(seed, year);
        let ranks = ranks(seed, place, students);
        for (student, rank) in students.iter().zip(ranks) {
            let Some(stay) = student.stays[place] else { continue };
            let days = year.between(stay.first, stay.last);
            let mut dice = Dice::named(seed, &format!("days {} {}", year.ends_in, student.id));
            let missed = match student.named && place == 1 {
                true => told(student, stay, year, today),
                false => thrown(&mut dice, student.grade, tenths_missed(rank), days, &seasons),
            };
            let part_days = late_and_early(&mut dice, days, &missed);
            let whole_days = missed.into_iter().map(|(date, (code, reason))| {
                let (code, reason) =
                    if date == today { this_morning(&mut dice, student, code) } else { (code, reason) };
                Marked { date, student: student.id.clone(), code, reason, minutes: None }
            });
            marks.extend(whole_days);
            marks.extend(part_days.into_iter().map(|(date, code, reason, minutes)| {
                let student = student.id.clone();
                Marked { date, student, code, reason, minutes: Some(minutes) }
            }));
        }
    }
    marks.retain(|mark| mark.date < today || (mark.date == today && mark.code != "ED"));
    marks.sort_by(|one, other| (one.date, &one.student, one.code).cmp(&(other.date, &other.student, other.code)));
    marks
}

/// In the morning only a few families have called yet.
fn this_morning(dice: &mut Dice, student: &Student, code: &'static str) -> Said {
    if student.named || code != "AE" {
        UNSAID
    } else if dice.happens(400_000) {
        ILL
    } else {
        UNSAID
    }
}

/// Every child's rank among a thousand, evenly spread, so that each seed has about as many children often away.
fn ranks(seed: u64, place: usize, students: &[Student]) -> Vec<u64> {
    let mut dice = Dice::named(seed, "ranks");
    let mut order: Vec<u64> = (0..students.len() as u64).map(|rank| rank * 1000 / students.len() as u64).collect();
    dice.shuffle(&mut order);
    // From year to year a child stays near its rank; whoever was rarely away does not become a worry in one summer.
    let moved = |rank: u64, by: usize| (rank + 60).saturating_sub(by as u64).min(999);
    let mut drift = Dice::named(seed, "drift");
    order.into_iter().map(|rank| if place == 0 { moved(rank, drift.below(121)) } else { rank }).collect()
}

fn tenths_missed(rank: u64) -> u64 {
    let above = MISSED_BY_RANK.partition_point(|(edge, _)| *edge <= rank).min(MISSED_BY_RANK.len() - 1);
    let ((from, low), (to, high)) = (MISSED_BY_RANK[above - 1], MISSED_BY_RANK[above]);
    low + (high - low) * (rank - from) / (to - from)
}

/// How likely an absence is on each school day, 1000 being the year's mean: waves of illness, Mondays and Fridays,
/// the day before a break.
fn seasons(seed: u64, year: &SchoolYear) -> BTreeMap<NaiveDate, u64> {
    let mut dice = Dice::named(seed, &format!("waves {}", year.ends_in));
    let (fall, spring) = (year.ends_in - 1, year.ends_in);
    let mut waves = vec![date(fall, 11, 6), date(spring, 1, 24), date(spring, 3, 14)];
    if dice.happens(400_000) {
        waves.remove(2);
    }
    let waves: Vec<_> = waves.into_iter().map(|peak| peak + Days::new(dice.below(18) as u64)).collect();
    let raw: Vec<u64> = year
        .school_days
        .iter()
        .enumerate()
        .map(|(place, day)| {
            let nearest = waves.iter().map(|peak| (*day - *peak).num_days().unsigned_abs()).min().unwrap_or(u64::MAX);
            let wave = 1000 + 1700 * 16_u64.saturating_sub(nearest) / 16;
            let weekday = match day.weekday() {
                Weekday::Mon => 118,
                Weekday::Fri => 124,
                Weekday::Wed => 88,
                _ => 95,
            };
            let next = year.school_days.get(place + 1).copied().unwrap_or(*day);
            let before_break = if next - *day > chrono::Duration::days(4) { 140 } else { 100 };
            wave * weekday * before_break / 10_000
        })
        .collect();
    let mean = raw.iter().sum::<u64>() / raw.len() as u64;
    year.school_days.iter().copied().zip(raw.iter().map(|weight| weight * 1000 / mean)).collect()
}

/// Absences as they fall: each begins by chance and lasts some days, with one reason.
fn thrown(
    dice: &mut Dice,
    grade: usize,
    tenths_missed: u64,
    days: &[NaiveDate],
    seasons: &BTreeMap<NaiveDate, u64>,
) -> Vec<(NaiveDate, Said)> {
    let mut missed = Vec::new();
    // Whom the school often misses, it often hears no reason from.
    let excused = if tenths_missed >= 180 { 420_000 } else { 620_000 };
    let mut place = 0;
    while place < days.len() {
        let season = seasons.get(&days[place]).copied().unwrap_or(1000);
        // tenths of a day in 1800 tenths, over the mean length, in millionths
        let begins = tenths_missed * season * 100_000 / (1800 * MEAN_LENGTH_HUNDREDTHS);
        if !dice.happens(begins) {
            place += 1;
            continue;
        }
        let length = dice.weighted(&LENGTHS).min(days.len() - place);
        let longer = if length > 1 { 180_000 } else { 0 };
        let said = if grade >= 6 && dice.happens(12_000) {
            SUSPENDED
        } else if dice.happens(excused + longer) {
            dice.weighted(&EXCUSED)
        } else {
            dice.weighted(&UNEXCUSED)
        };
        missed.extend(days[place..place + length].iter().map(|day| (*day, said)));
        place += length + 1;
    }
    missed
}

/// Late mornings and early afternoons on days that were not missed; now and then both on one day.
fn late_and_early(
    dice: &mut Dice,
    days: &[NaiveDate],
    missed: &[(NaiveDate, Said)],
) -> Vec<(NaiveDate, &'static str, &'static str, usize)> {
    let often_late = dice.happens(80_000);
    let late = if often_late { 90_000 } else { 12_000 };
    let mut marks = Vec::new();
    for day in days {
        let (comes_late, leaves_early) = (dice.happens(late), dice.happens(7_000));
        let (late_by, early_by) = (dice.between(4, 55), dice.between(30, 150));
        let reason = dice.weighted(&[("Medical appointment", 60), ("Sent home ill", 30), ("Family request", 10)]);
        if missed.iter().any(|(date, _)| date == day) {
            continue;
        }
        if comes_late {
            marks.push((*day, "T", "Tardy", late_by));
        }
        if leaves_early {
            marks.push((*day, "ED", reason, early_by));
        }
    }
    marks
}

/// This year's absences of the children whom stories and pictures name: so many, whatever the day and the seed.
///
/// From the 40th school day on each plan fits whole, since it asks for no more than eight days before today.
/// Earlier in the year a plan takes what days there are.
fn told(student: &Student, stay: Stay, year: &SchoolYear, today: NaiveDate) -> Vec<(NaiveDate, Said)> {
    let days = year.between(stay.first, stay.last.min(today));
    let (past, is_school_day) = match days.split_last() {
        Some((last, past)) if *last == today => (past, true),
        _ => (days, false),
    };
    let on = |dates: Vec<NaiveDate>, reasons: &[Said]| -> Vec<(NaiveDate, Said)> {
        dates.into_iter().zip(reasons.iter().copied()).collect()
    };
    match student.id.as_str() {
        // Half of them Mondays, so that the pattern can be seen; this morning nobody has said why.
        MATEO => {
            let (mondays, others): (Vec<_>, Vec<_>) = past.iter().partition(|day| day.weekday() == Weekday::Mon);
            let mut missed = on(spread(&mondays, 4), &[ILL, ILL, UNSAID, NO_RIDE]);
            missed.extend(on(spread(&others, 8 - missed.len()), &[ILL, DOCTOR, ILL, UNSAID, ILL, ILL, UNSAID, ILL]));
            missed.extend(is_school_day.then_some((today, UNSAID)));
            missed.sort();
            missed
        }
        LUCIA => on(spread(past, 3), &[ILL, DOCTOR, ILL]),
        DIEGO => on(spread(past, 1), &[ILL]),
        // The last school day, still without a reason, and three before it.
        YUSUF => {
            let (earlier, yesterday) = past.split_at(past.len().saturating_sub(1));
            let mut missed = on(spread(earlier, 3), &[ILL, EMERGENCY, ILL]);
            missed.extend(on(yesterday.to_vec(), &[UNSAID]));
            missed
        }
        JOEL => on(spread(past, 6), &[ILL, ILL, UNSAID, DOCTOR, ILL, NO_RIDE]),
        MINH => on(spread(past, 2), &[ILL, UNSAID]),
        _ => Vec::new(),
    }
}

/// So many of the days, evenly spread; all of them where there are fewer.
fn spread(days: &[NaiveDate], wanted: usize) -> Vec<NaiveDate> {
    let wanted = wanted.min(days.len());
    (0..wanted).map(|place| days[(2 * place + 1) * days.len() / (2 * wanted)]).collect()
}

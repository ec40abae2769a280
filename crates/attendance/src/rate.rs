//! How much of school a child has missed: three quantities that are never mixed (domain.md, section 0).
//!
//! Integer arithmetic only: absences in hundredths of a day, membership in whole days.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AtRiskTie, Calendar, DayRecord, Days, Excuse, Explanation, ExplanationState, Fraction, Mark, Rules, TruancyRule,
    Window, is_member, membership_days, standing_decision,
};

/// Where a child stands up to a day.
///
/// `missed` and its parts, down to `unexplained`, are hundredths of days; `late`, `left_early` and `truancy_days` count
/// days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Standing {
    /// The last closed school day counted.
    pub as_of: NaiveDate,
    /// School days as a member up to then, days not yet recorded left out.
    pub membership: u32,
    /// Hundredths of days missed, all reasons.
    pub missed: u32,
    /// Of those: excused by the school's record or by a decision.
    pub excused: u32,
    pub unexcused: u32,
    pub disciplinary: u32,
    /// Of the unexcused: with an explanation that the school has not decided.
    pub being_looked_at: u32,
    /// Unexcused days that nobody has explained.
    pub unexplained: u32,
    pub late: u32,
    pub left_early: u32,
    /// Unexcused full days: what truancy rules count. Staff only.
    pub truancy_days: u32,
    /// `None`: too few days yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// School days as a member in the whole year, as planned today.
    pub membership_year: u32,
    /// The number of days missed at which the year's total is one in ten: the smallest that is chronic.
    pub limit_year: u32,
    /// School days as a member that are still to come: today too, while the school has not closed it.
    pub days_left: u32,
    /// Whole days that can still be missed with the year's total staying under one in ten: never more than are left.
    pub can_still_miss: u32,
    /// The last day of this child's school year.
    pub year_ends: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    Satisfactory,
    AtRisk,
    Moderate,
    Severe,
}

/// The tier of so many hundredths of days missed in so many days of membership; `None`: too few days yet.
///
/// Exact: a cut of 1/10 is reached when missed × 10 ≥ 100 × membership. Nothing is divided.
pub fn tier(missed_hundredths: u32, membership_days: u32, rules: &Rules) -> Option<Tier> {
    if membership_days == 0 || membership_days < rules.membership.min_days.unwrap_or(0) {
        return None;
    }
    let against = |cut: Fraction| {
        let missed = u64::from(missed_hundredths) * u64::from(cut.den);
        missed.cmp(&(u64::from(cut.num) * 100 * u64::from(membership_days)))
    };
    let cuts = &rules.tiers;
    if against(cuts.severe).is_ge() {
        return Some(Tier::Severe);
    }
    if against(cuts.moderate).is_ge() {
        return Some(Tier::Moderate);
    }
    let at_risk = match cuts.at_risk_tie {
        AtRiskTie::AtRisk => against(cuts.at_risk).is_ge(),
        AtRiskTie::Satisfactory => against(cuts.at_risk).is_gt(),
    };
    Some(if at_risk { Tier::AtRisk } else { Tier::Satisfactory })
}

/// The number of days missed at which a year of so many days is chronic: the moderate cut, rounded up.
pub fn limit_year(membership_year: u32, rules: &Rules) -> u32 {
    let cut = rules.tiers.moderate;
    (u64::from(membership_year) * u64::from(cut.num)).div_ceil(u64::from(cut.den)) as u32
}

/// Whole days that can still be missed with the year's total staying under the limit. A part of a day missed counts
/// as a day here, so that the promise holds whatever the rest of it becomes.
///
/// Never more than the days left: domain.md 0.5 tells a family the days left and the days that can be missed together,
/// and on the year's last day "five more" would be five days that nobody can miss.
pub fn can_still_miss(missed_hundredths: u32, membership_year: u32, days_left: u32, rules: &Rules) -> u32 {
    let room = limit_year(membership_year, rules).saturating_sub(1).saturating_sub(missed_hundredths.div_ceil(100));
    room.min(days_left)
}

/// The explanations that stand for a day: those that cover it and were not withdrawn, oldest first.
pub fn explanations_of(date: NaiveDate, explanations: &[Explanation]) -> Vec<&Explanation> {
    let mut standing: Vec<&Explanation> = (explanations.iter())
        .filter(|explanation| explanation.state != ExplanationState::Withdrawn && explanation.days.contains(&date))
        .collect();
    // One that no server has had yet is the newest of its day.
    standing.sort_by_key(|one| (one.said_on, one.received_at.is_none(), one.received_at, one.id));
    standing
}

/// What a day missed counts as: the school's latest acceptance where there is one, else the record.
///
/// `None` when nothing of the day was missed.
pub fn effective_excuse(record: &DayRecord, explanations: &[Explanation]) -> Option<Excuse> {
    if record.missed == 0 {
        return None;
    }
    let decided = standing_decision(record.date, explanations).and_then(|(_, answer)| answer.excuse);
    Some(decided.unwrap_or(record.excuse.unwrap_or(Excuse::Unexcused)))
}

impl Excuse {
    /// Whether truancy rules count a full day of it: the family's word without the school's yes still does.
    pub fn is_unexcused(self) -> bool {
        matches!(self, Excuse::Unexcused | Excuse::ConfirmedNotExcused)
    }
}

impl Days {
    /// The last day that counts on `today`: closed by the school, and not in the future. `None`: nothing recorded yet.
    pub fn counted_to(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.as_of.map(|as_of| as_of.min(today))
    }

    /// The record of a date, if it is an exception.
    pub fn find_record(&self, date: NaiveDate) -> Option<&DayRecord> {
        self.records.iter().find(|record| record.date == date)
    }

    /// The records that count on `today`: closed, inside membership, on a school day.
    pub fn counted<'a>(
        &'a self,
        calendar: &'a Calendar,
        rules: &'a Rules,
        today: NaiveDate,
    ) -> impl Iterator<Item = &'a DayRecord> {
        let counted_to = self.counted_to(today);
        self.records
            .iter()
            .filter(move |record| counted_to.is_some_and(|last| record.date <= last))
            .filter(|record| record.mark != Mark::NotRecorded)
            .filter(|record| is_member(record.date, calendar, &self.enrollments, rules))
    }

    /// The child's school days that are still to come: today too, while the school has not closed it.
    pub fn still_to_come<'a>(
        &'a self,
        calendar: &'a Calendar,
        rules: &'a Rules,
        today: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + 'a {
        let counted_to = self.counted_to(today);
        calendar
            .school_days_between(today, calendar.last_day)
            .filter(move |date| counted_to.is_none_or(|last| last < *date))
            .filter(|date| is_member(*date, calendar, &self.enrollments, rules))
    }

    fn not_recorded(&self) -> Vec<NaiveDate> {
        self.records.iter().filter(|record| record.mark == Mark::NotRecorded).map(|record| record.date).collect()
    }
}

/// Where a child stands on `today`. `None`: not a member on any day of this calendar, or nothing recorded yet.
pub fn standing(
    days: &Days,
    calendar: &Calendar,
    explanations: &[Explanation],
    rules: &Rules,
    today: NaiveDate,
) -> Option<Standing> {
    let as_of = days.counted_to(today)?;
    let membership = membership_days(calendar, &days.enrollments, rules, as_of, &days.not_recorded());
    let membership_year = membership_days(calendar, &days.enrollments, rules, calendar.last_day, &[]);
    let year_ends = calendar.school_days().rfind(|day| is_member(*day, calendar, &days.enrollments, rules))?;
    let days_left = days.still_to_come(calendar, rules, today).count() as u32;
    let mut standing = Standing {
        as_of,
        membership,
        missed: 0,
        excused: 0,
        unexcused: 0,
        disciplinary: 0,
        being_looked_at: 0,
        unexplained: 0,
        late: 0,
        left_early: 0,
        truancy_days: 0,
        tier: None,
        membership_year,
        limit_year: limit_year(membership_year, rules),
        days_left,
        can_still_miss: 0,
        year_ends,
    };
    for record in days.counted(calendar, rules, today) {
        standing.count(record, explanations);
    }
    standing.tier = tier(standing.missed, membership, rules);
    standing.can_still_miss = can_still_miss(standing.missed, membership_year, days_left, rules);
    Some(standing)
}

impl Standing {
    fn count(&mut self, record: &DayRecord, explanations: &[Explanation]) {
        self.late += u32::from(record.mark == Mark::Late);
        self.left_early += u32::from(record.mark == Mark::LeftEarly);
        let missed = u32::from(record.missed);
        self.missed += missed;
        match effective_excuse(record, explanations) {
            None => {}
            Some(Excuse::Excused) => self.excused += missed,
            Some(Excuse::Disciplinary) => self.disciplinary += missed,
            Some(excuse) => {
                self.unexcused += missed;
                self.truancy_days += u32::from(missed == 100);
                let said = explanations_of(record.date, explanations);
                if said.iter().any(|explanation| explanation.state.is_open()) {
                    self.being_looked_at += missed;
                } else if said.is_empty() && excuse == Excuse::Unexcused {
                    self.unexplained += missed;
                }
            }
        }
    }
}

/// What a child missed from a day on, of the days that the school has closed by `today`.
///
/// Hundredths of days missed, and days as a member.
pub fn missed_since(from: NaiveDate, days: &Days, calendar: &Calendar, rules: &Rules, today: NaiveDate) -> (u32, u32) {
    let Some(last) = days.counted_to(today) else { return (0, 0) };
    let counted = days.counted(calendar, rules, today).filter(|record| from <= record.date);
    let missed = counted.map(|record| u32::from(record.missed)).sum();
    let not_recorded = days.not_recorded();
    let held = calendar.school_days_between(from, last).filter(|day| !not_recorded.contains(day));
    (missed, held.filter(|day| is_member(*day, calendar, &days.enrollments, rules)).count() as u32)
}

/// The full days missed without excuse that count on `today`, in order: what every truancy window looks at.
pub fn truancy_dates(
    days: &Days,
    calendar: &Calendar,
    explanations: &[Explanation],
    rules: &Rules,
    today: NaiveDate,
) -> Vec<NaiveDate> {
    let mut dates: Vec<NaiveDate> = days
        .counted(calendar, rules, today)
        .filter(|record| record.missed == 100)
        .filter(|record| effective_excuse(record, explanations).is_some_and(Excuse::is_unexcused))
        .map(|record| record.date)
        .collect();
    dates.sort_unstable();
    dates
}

/// The most of these dates that fall into any one window. Dates in order.
pub fn truancy(dates: &[NaiveDate], window: Window, calendar: &Calendar) -> u32 {
    let same = |one: NaiveDate, other: NaiveDate| match window {
        Window::SchoolYear => true,
        Window::CalendarMonth => (one.year(), one.month()) == (other.year(), other.month()),
        Window::AnyDays { days } => (other - one).num_days() < i64::from(days),
        Window::Quarter => calendar.quarter(one) == calendar.quarter(other),
    };
    let from = |at: usize| dates[at..].iter().take_while(|date| same(dates[at], **date)).count();
    (0..dates.len()).map(from).max().unwrap_or(0) as u32
}

/// The pack's truancy rules that a child has reached, with the day on which each was.
pub fn truancy_reached<'a>(
    dates: &[NaiveDate],
    calendar: &Calendar,
    rules: &'a Rules,
) -> Vec<(&'a TruancyRule, NaiveDate)> {
    let reached = |rule: &TruancyRule| {
        let is_there = |count: &usize| truancy(&dates[..*count], rule.window, calendar) >= rule.unexcused;
        (1..=dates.len()).find(is_there).map(|count| dates[count - 1])
    };
    rules.truancy.iter().filter_map(|rule| Some((rule, reached(rule)?))).collect()
}

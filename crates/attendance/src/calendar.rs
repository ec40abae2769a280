//! Which days are school days, and on which of them a child was a member of the school.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Rules, SchoolId, StudentId};

/// One day of a school's calendar. A day that the calendar does not list is not a school day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CalendarDay {
    pub date: NaiveDate,
    pub kind: CalendarKind,
    /// What the school calls it ("Winter break"), in the school's own words. Empty when it has no name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalendarKind {
    /// Counts in membership. Make-up days, late starts and early dismissals are instructional (domain.md 3.3).
    Instructional,
    /// Instructional, but shorter: half of the time really offered decides presence (CSDE 2022).
    ShortDay,
    Holiday,
    Break,
    /// Staff only, weather, emergency, strike: no school for children.
    NoSchool,
}

/// A school's calendar for one school year, days in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Calendar {
    pub school: SchoolId,
    /// The year in which the school year ends: 2026–2027 is 2027 (OneRoster's convention).
    pub school_year: i32,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub days: Vec<CalendarDay>,
}

/// A span in which a child belonged to a school. Both days count, unless the rule pack says that the exit day does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Enrollment {
    pub student: StudentId,
    pub school: SchoolId,
    pub first_day: NaiveDate,
    /// The last day as a member, whatever the source's own convention was. `None`: still enrolled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
}

impl CalendarKind {
    /// Whether children are taught that day.
    pub fn is_instructional(self) -> bool {
        matches!(self, CalendarKind::Instructional | CalendarKind::ShortDay)
    }
}

impl Calendar {
    /// What the calendar says of a date, if it lists it.
    pub fn find_day(&self, date: NaiveDate) -> Option<&CalendarDay> {
        self.days.binary_search_by_key(&date, |day| day.date).ok().map(|at| &self.days[at])
    }

    pub fn is_school_day(&self, date: NaiveDate) -> bool {
        self.find_day(date).is_some_and(|day| day.kind.is_instructional())
    }

    /// Every day of the year on which children are taught, in order.
    pub fn school_days(&self) -> impl DoubleEndedIterator<Item = NaiveDate> + '_ {
        self.days.iter().filter(|day| day.kind.is_instructional()).map(|day| day.date)
    }

    /// The school days of a span, both ends included. Empty when the span runs backwards.
    pub fn school_days_between(&self, from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> + '_ {
        let start = self.days.partition_point(|day| day.date < from);
        self.days[start..]
            .iter()
            .take_while(move |day| day.date <= until)
            .filter(|day| day.kind.is_instructional())
            .map(|day| day.date)
    }

    /// Which quarter of the year a date lies in, 0 to 3: the school days in four equal runs, since no file tells a
    /// school's marking periods.
    pub fn quarter(&self, date: NaiveDate) -> u8 {
        let (before, all) = (self.school_days().filter(|day| *day < date).count(), self.school_days().count());
        (before * 4 / all.max(1)).min(3) as u8
    }

    /// The first school day after a date, if the year still has one.
    pub fn next_school_day(&self, date: NaiveDate) -> Option<NaiveDate> {
        self.school_days_between(date.succ_opt()?, NaiveDate::MAX).next()
    }

    /// The day that is so many school days after a date: 0 is the date itself, or the next school day when it is none.
    ///
    /// Past the year's last school day the calendar knows nothing; Monday to Friday are counted from there on.
    pub fn add_school_days(&self, date: NaiveDate, school_days: u32) -> NaiveDate {
        use chrono::Datelike;
        let last_known = self.school_days().next_back();
        let counts = |day: NaiveDate| match last_known {
            Some(last) if day <= last => self.is_school_day(day),
            _ => day.weekday().number_from_monday() <= 5,
        };
        let mut day = date;
        let mut left = school_days;
        // Zero days on asks for the date itself when it is a school day; n days on never count the date itself.
        while !(left == 0 && counts(day)) {
            let Some(next) = day.succ_opt() else { return day };
            day = next;
            if left > 0 && counts(day) {
                left -= 1;
            }
        }
        day
    }
}

impl Enrollment {
    /// Whether the child belongs to the school on that date, both ends included.
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.first_day <= date && self.last_day.is_none_or(|last| date <= last)
    }

    /// Whether the date counts in membership: as `covers`, less the exit day where the pack leaves it out.
    ///
    /// A child who stays to the year's last day has not left, so that day counts in every pack.
    pub fn counts(&self, date: NaiveDate, calendar: &Calendar, rules: &Rules) -> bool {
        let left_that_day = self.last_day == Some(date) && calendar.next_school_day(date).is_some();
        self.covers(date) && (rules.membership.exit_day_counts || !left_that_day)
    }
}

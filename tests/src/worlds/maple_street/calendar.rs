//! Maple Street's school years: 180 days from the week before Labor Day to the middle of June.
//!
//! The shape is a New England public school's. It never depends on today, only on the year and the seed.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::dice::Dice;

const SCHOOL_DAYS: usize = 180;

/// A school year and what each of its weekdays is.
pub(in crate::worlds) struct SchoolYear {
    /// The year in which it ends: 2026–2027 is 2027 (OneRoster's convention).
    pub(in crate::worlds) ends_in: i32,
    /// Every weekday from the first school day to the last.
    pub(in crate::worlds) weekdays: Vec<CalendarRow>,
    /// The days on which children come, in order.
    pub(in crate::worlds) school_days: Vec<NaiveDate>,
}

pub(in crate::worlds) struct CalendarRow {
    pub(in crate::worlds) date: NaiveDate,
    /// Ed-Fi's names for calendar events, as a school's system exports them (domain.md 3.3).
    pub(in crate::worlds) event: &'static str,
    pub(in crate::worlds) label: &'static str,
}

impl SchoolYear {
    /// The year in which the school year that holds this day ends. July and August belong to the year that comes.
    pub(in crate::worlds) fn holding(day: NaiveDate) -> i32 {
        if day.month() >= 7 { day.year() + 1 } else { day.year() }
    }

    pub(in crate::worlds) fn ending_in(ends_in: i32, seed: u64) -> SchoolYear {
        let closed = Closed::ending_in(ends_in, seed);
        let mut day = nth(ends_in - 1, 9, Weekday::Mon, 1) - Days::new(5);
        let (mut weekdays, mut school_days) = (Vec::new(), Vec::new());
        while school_days.len() < SCHOOL_DAYS {
            if day.weekday().num_days_from_monday() < 5 {
                let (event, label) = closed.on(day).unwrap_or_else(|| {
                    school_days.push(day);
                    open(day, school_days.len(), closed.snow.len())
                });
                weekdays.push(CalendarRow { date: day, event, label });
            }
            day = day + Days::new(1);
        }
        SchoolYear { ends_in, weekdays, school_days }
    }

    pub(in crate::worlds) fn first_day(&self) -> NaiveDate {
        self.school_days[0]
    }

    pub(in crate::worlds) fn last_day(&self) -> NaiveDate {
        self.school_days[self.school_days.len() - 1]
    }

    /// The first school day of the second semester: the first one after MLK Day.
    pub(in crate::worlds) fn second_semester(&self) -> NaiveDate {
        nth(self.ends_in, 1, Weekday::Mon, 3) + Days::new(1)
    }

    /// The school days from one day to another, both included.
    pub(in crate::worlds) fn between(&self, first: NaiveDate, last: NaiveDate) -> &[NaiveDate] {
        let from = self.school_days.partition_point(|day| *day < first);
        let to = self.school_days.partition_point(|day| *day <= last);
        &self.school_days[from..to.max(from)]
    }
}

/// What a day with school is called; the days won back after snow are the last ones.
fn open(day: NaiveDate, ordinal: usize, snow_days: usize) -> (&'static str, &'static str) {
    const SHORT: &str = "Student late arrival/early dismissal";
    if ordinal == SCHOOL_DAYS {
        (SHORT, "Last day of school, early dismissal")
    } else if ordinal >= SCHOOL_DAYS - snow_days {
        ("Make-up day", "Makes up for a snow day")
    } else if day == thanksgiving(day.year()) - Days::new(1) {
        (SHORT, "Early dismissal before Thanksgiving")
    } else if matches!(day.month(), 12 | 3) && day == nth(day.year(), day.month(), Weekday::Wed, 1) {
        (SHORT, "Early dismissal, family conferences")
    } else {
        ("Instructional day", "")
    }
}

/// The weekdays of one school year without school.
struct Closed {
    ends_in: i32,
    snow: Vec<NaiveDate>,
}

impl Closed {
    fn ending_in(ends_in: i32, seed: u64) -> Closed {
        let mut closed = Closed { ends_in, snow: Vec::new() };
        let mut dice = Dice::named(seed, &format!("snow {ends_in}"));
        let wanted = dice.between(1, 2);
        let january = date(ends_in, 1, 8);
        while closed.snow.len() < wanted {
            let day = january + Days::new(dice.below(60) as u64);
            // A Wednesday may be a conference day, which nobody moves for snow.
            if day.weekday() != Weekday::Wed
                && day.weekday().num_days_from_monday() < 5
                && closed.on(day).is_none()
                && day != nth(ends_in, 1, Weekday::Mon, 3) + Days::new(1)
            {
                closed.snow.push(day);
            }
        }
        closed
    }

    fn on(&self, day: NaiveDate) -> Option<(&'static str, &'static str)> {
        const HOLIDAY: &str = "Holiday";
        let (fall, spring) = (self.ends_in - 1, self.ends_in);
        let within = |first: NaiveDate, last: NaiveDate| first <= day && day <= last;
        let week_of = |monday: NaiveDate| within(monday, monday + Days::new(4));
        let label = if day == nth(fall, 9, Weekday::Mon, 1) {
            "Labor Day"
        } else if day == nth(fall, 10, Weekday::Mon, 2) {
            "Indigenous Peoples' Day"
        } else if day == nth(fall, 11, Weekday::Mon, 1) + Days::new(1) {
            return Some(("Teacher only day", "Staff training, no school for students"));
        } else if day == observed(date(fall, 11, 11)) {
            "Veterans Day"
        } else if within(thanksgiving(fall), thanksgiving(fall) + Days::new(1)) {
            "Thanksgiving"
        } else if within(date(fall, 12, 24), date(spring, 1, 1)) {
            "Winter break"
        } else if day == nth(spring, 1, Weekday::Mon, 3) {
            "Martin Luther King Jr. Day"
        } else if week_of(nth(spring, 2, Weekday::Mon, 3)) {
            "February break"
        } else if day == nth(spring, 3, Weekday::Fri, 2) {
            return Some(("Teacher only day", "Staff training, no school for students"));
        } else if week_of(nth(spring, 4, Weekday::Mon, 3)) {
            "April break"
        } else if day == nth(spring, 6, Weekday::Mon, 1) - Days::new(7) {
            "Memorial Day"
        } else if day == observed(date(spring, 6, 19)) {
            "Juneteenth"
        } else if self.snow.contains(&day) {
            return Some(("Weather day", "Snow day"));
        } else {
            return None;
        };
        Some((HOLIDAY, label))
    }
}

/// A holiday on a Sunday is kept on the Monday; one on a Saturday closes no school.
fn observed(day: NaiveDate) -> NaiveDate {
    if day.weekday() == Weekday::Sun { day + Days::new(1) } else { day }
}

fn thanksgiving(year: i32) -> NaiveDate {
    nth(year, 11, Weekday::Thu, 4)
}

fn nth(year: i32, month: u32, weekday: Weekday, ordinal: u8) -> NaiveDate {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, ordinal).expect("a month has four of each weekday")
}

pub(in crate::worlds) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("written here, and on every year's calendar")
}

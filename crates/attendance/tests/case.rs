//! One child's autumn to judge by: days missed, a late one, one not recorded, and what was said of them.

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};

use crate::world::*;

pub fn now() -> DateTime<Utc> {
    moment("2026-10-05T14:00:00Z")
}

/// A child away on the days 10 to 13 of the year, late on day 14, not recorded from day 21 on; today is day 25.
pub struct Case {
    pub year: Calendar,
    pub days: Days,
    pub said: Vec<Explanation>,
    pub pack: Rules,
    pub house: HouseRules,
}

pub fn case(pack: &str) -> Case {
    let year = calendar(180);
    let mut records: Vec<DayRecord> = (10..14).map(|at| absent(nth(&year, at), Excuse::Unexcused)).collect();
    records.push(record(nth(&year, 14), Mark::Late, 0, None));
    let mut days = days(&year, records);
    days.as_of = Some(nth(&year, 20));
    Case { year, days, said: Vec::new(), pack: rules(pack), house: HouseRules::none(SCHOOL) }
}

impl Case {
    pub fn ctx(&self) -> ExplainContext<'_> {
        ExplainContext {
            calendar: &self.year,
            days: &self.days,
            explanations: &self.said,
            rules: &self.pack,
            house: &self.house,
            today: self.at(25),
        }
    }

    pub fn at(&self, n: usize) -> NaiveDate {
        nth(&self.year, n)
    }

    pub fn explain(&self, ask: ExplainAbsence) -> Result<Explanation, Refusal> {
        explain(ask, MOTHER, "Amina Haddad", Some(now()), &self.ctx())
    }

    pub fn days_of(&self, range: std::ops::Range<usize>) -> Vec<NaiveDate> {
        range.map(|n| self.at(n)).collect()
    }
}

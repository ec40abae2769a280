//! From when a student holds the rights over their own record, beside the guardians and then alone.
//!
//! It never asks with whom somebody lives, and takes nothing from anybody: what ends is entered like any other paper.

use chrono::{Datelike, NaiveDate};

use crate::{GuardianLink, Refusal, Relation, Rules};

impl Rules {
    /// Whether a student may have an account of their own on `today`, or from which age on.
    pub fn check_eligible(&self, grade: &str, born_on: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
        if today < born_on {
            return Err(Refusal::DateInTheFuture { date: born_on });
        }
        let rule = &self.eligible_student;
        // "or has entered 9th grade" (603 CMR 23.02): a grade that is no number is none of the upper ones.
        let in_grade =
            rule.from_grade.as_deref().and_then(number).zip(number(grade)).is_some_and(|(from, is)| from <= is);
        match in_grade || birthday(born_on, rule.from_age) <= today {
            true => Ok(()),
            false => Err(Refusal::NotOldEnough { age: rule.from_age.into() }),
        }
    }

    /// The day on which a student's rights are no longer shared (34 CFR 99.5: at eighteen).
    pub fn alone_from(&self, born_on: NaiveDate) -> NaiveDate {
        birthday(born_on, self.eligible_student.shared_with_parent_until_age)
    }
}

fn number(grade: &str) -> Option<u8> {
    grade.trim().parse().ok()
}

/// The day on which somebody has lived so many years. Who was born on 29 February comes of age on 1 March.
fn birthday(born_on: NaiveDate, years: u8) -> NaiveDate {
    let year = born_on.year() + i32::from(years);
    born_on.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1)).unwrap_or(NaiveDate::MAX)
}

impl GuardianLink {
    /// Whether it ties a student to their own record.
    pub fn is_own(&self) -> bool {
        self.relation == Relation::Student
    }
}

//! Where each child stands, counted once and kept on the shelf until something it was counted from changes.
//!
//! Nothing here is ever stored: the facts are.

use std::{collections::HashMap, sync::Arc};

use attendance::*;
use chrono::{NaiveDate, Weekday};
use protocol::kind;

use crate::{
    desk::{Facts, no_days, rules},
    trouble::Result,
};

/// From so many children on, their facts are read in one go.
const MANY: usize = 8;

/// A child's current year, as screens with many children need it.
#[derive(Debug, Clone)]
pub struct Outlook {
    pub standing: Option<Standing>,
    /// What today shows.
    pub today: Face,
    /// Missed and nobody has said why, newest first.
    pub unexplained: Vec<NaiveDate>,
    /// Missed at all, newest first.
    pub missed: Vec<NaiveDate>,
    pub discrepancies: Vec<Discrepancy>,
    /// The week of the last day that the school has closed; `None`: it has closed none.
    pub week: Option<Week>,
}

/// What a child missed in one week, up to the last closed day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub from: NaiveDate,
    /// Hundredths of days.
    pub missed: u32,
    /// School days as a member.
    pub membership: u32,
}

impl Facts<'_> {
    /// The outlooks of many children; only those that have changed are counted again.
    pub fn outlooks(&self, students: &[Student]) -> Result<HashMap<StudentId, Arc<Outlook>>> {
        let mut answer = HashMap::with_capacity(students.len());
        let mut uncounted = Vec::new();
        for student in students {
            match self.shelf.outlooks.find(&student.id) {
                Some(outlook) => _ = answer.insert(student.id, outlook),
                None => uncounted.push(student),
            }
        }
        if uncounted.len() < MANY {
            for student in uncounted {
                let days = self.days(student.id, self.school(student.school)?.school_year)?;
                let outlook = Arc::new(self.count(student, &days, &self.explanations(student.id)?)?);
                self.shelf.outlooks.keep(student.id, outlook.clone());
                answer.insert(student.id, outlook);
            }
            return Ok(answer);
        }
        // Read in one go, and not kept: of most children nobody asks more than the outlook.
        let mut explanations: HashMap<StudentId, Vec<Explanation>> = HashMap::new();
        for found in self.list::<Explanation>(kind::EXPLANATION)?.into_iter().filter(|found| !found.refused) {
            explanations.entry(found.fact.student).or_default().push(found.fact);
        }
        let mut days: HashMap<(StudentId, i32), Days> = HashMap::new();
        let mut read: Vec<i32> = Vec::new();
        for student in uncounted {
            let school_year = self.school(student.school)?.school_year;
            if !read.contains(&school_year) {
                let of_year = self.list_of_year::<Days>(kind::DAYS, school_year)?;
                days.extend(of_year.into_iter().map(|days| ((days.student, school_year), days)));
                read.push(school_year);
            }
            let own = days.remove(&(student.id, school_year)).unwrap_or_else(|| no_days(student.id, school_year));
            let said = explanations.remove(&student.id).unwrap_or_default();
            let outlook = Arc::new(self.count(student, &own, &said)?);
            self.shelf.outlooks.keep(student.id, outlook.clone());
            answer.insert(student.id, outlook);
        }
        Ok(answer)
    }

    fn count(&self, student: &Student, days: &Days, explanations: &[Explanation]) -> Result<Outlook> {
        let school = self.school(student.school)?;
        let rules = rules(&school.rule_pack)?;
        let calendar = self.calendar(school.id, school.school_year)?;
        let today = self.desk.today;
        let face = |date| day_face(date, &calendar, days, explanations, today).face;
        // Only a day with a record can be a day missed: the whole year need not be looked at.
        let mut recorded: Vec<NaiveDate> = days.records.iter().map(|record| record.date).collect();
        recorded.sort_unstable_by(|a, b| b.cmp(a));
        recorded.dedup();
        let faces: Vec<(NaiveDate, Face)> = recorded.into_iter().map(|date| (date, face(date))).collect();
        let newest = |wanted: &dyn Fn(Face) -> bool| -> Vec<NaiveDate> {
            faces.iter().filter(|(_, face)| wanted(*face)).map(|(date, _)| *date).collect()
        };
        let week = days.counted_to(today).map(|last| {
            let from = last.week(Weekday::Mon).first_day();
            let (missed, membership) = missed_since(from, days, &calendar, &rules, today);
            Week { from, missed, membership }
        });
        Ok(Outlook {
            week,
            standing: standing(days, &calendar, explanations, &rules, today),
            today: face(today),
            unexplained: newest(&|face| face == Face::MissedNoReason),
            missed: newest(&is_missed),
            // These are one year's days: what was said in another year has no record here to disagree with.
            discrepancies: (discrepancies(days, explanations).into_iter())
                .filter(|one| calendar.first_day <= one.date && one.date <= calendar.last_day)
                .collect(),
        })
    }
}

/// Whether a face is a day missed.
pub fn is_missed(face: Face) -> bool {
    matches!(
        face,
        Face::MissedExplained
            | Face::MissedLooking
            | Face::MissedNoReason
            | Face::MissedNotExcused
            | Face::MissedSuspended
    )
}

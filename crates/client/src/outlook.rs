//! Where each child stands, counted once and kept in memory until something it was counted from changes.
//!
//! Nothing here is ever stored: the facts are, with a stamp that tells an old count from a good one.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use attendance::*;
use chrono::NaiveDate;
use protocol::kind;
use uuid::Uuid;

use crate::{
    desk::{Facts, rules},
    trouble::Result,
};

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
}

#[derive(Clone)]
struct Counted {
    stamps: (i64, i64),
    today: NaiveDate,
    outlook: Arc<Outlook>,
}

#[derive(Default)]
pub(crate) struct Outlooks(Mutex<HashMap<(Uuid, StudentId), Counted>>);

impl Facts<'_> {
    /// The outlooks of many children; only those that have changed are counted again.
    pub fn outlooks(&self, students: &[Student]) -> Result<HashMap<StudentId, Arc<Outlook>>> {
        let stamps = self.stamps()?;
        let of_account = stamps.get("").copied().unwrap_or(0);
        let today = self.desk.today;
        let mut answer = HashMap::with_capacity(students.len());
        let mut stale = Vec::new();
        {
            let kept = self.desk.outlooks.0.lock().unwrap_or_else(PoisonError::into_inner);
            for student in students {
                let stamp = stamps.get(&student.id.to_string()).copied().unwrap_or(0);
                match kept.get(&(self.account.id, student.id)) {
                    Some(counted) if counted.stamps == (of_account, stamp) && counted.today == today => {
                        answer.insert(student.id, counted.outlook.clone());
                    }
                    _ => stale.push((student, stamp)),
                }
            }
        }
        if stale.is_empty() {
            return Ok(answer);
        }
        let mut explanations = self.explanations_of_many(&stale)?;
        let mut counted = Vec::with_capacity(stale.len());
        for (student, stamp) in stale {
            let outlook = Arc::new(self.count(student, &explanations.remove(&student.id).unwrap_or_default())?);
            answer.insert(student.id, outlook.clone());
            counted.push((student.id, Counted { stamps: (of_account, stamp), today, outlook }));
        }
        let mut kept = self.desk.outlooks.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (student, counted) in counted {
            kept.insert((self.account.id, student), counted);
        }
        Ok(answer)
    }

    fn stamps(&self) -> Result<HashMap<String, i64>> {
        let mut statement = self.desk.conn.prepare_cached("SELECT student, stamp FROM touched WHERE account = ?1")?;
        let rows = statement.query_map([self.account.id.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One query when many children are asked about, one each when few are.
    fn explanations_of_many(&self, students: &[(&Student, i64)]) -> Result<HashMap<StudentId, Arc<Vec<Explanation>>>> {
        if students.len() < 8 {
            return students.iter().map(|(student, _)| Ok((student.id, self.explanations(student.id)?))).collect();
        }
        let mut by_student: HashMap<StudentId, Vec<Explanation>> = HashMap::new();
        for found in self.list::<Explanation>(kind::EXPLANATION)? {
            if !found.refused {
                by_student.entry(found.fact.student).or_default().push(found.fact);
            }
        }
        Ok(by_student.into_iter().map(|(student, all)| (student, Arc::new(all))).collect())
    }

    fn count(&self, student: &Student, explanations: &[Explanation]) -> Result<Outlook> {
        let school = self.school(student.school)?;
        let rules = rules(&school.rule_pack)?;
        let calendar = self.calendar(school.id, school.school_year)?;
        let days = self.days(student.id, school.school_year)?;
        let today = self.desk.today;
        let faces = faces(&calendar, &days, explanations, today);
        let newest = |wanted: &dyn Fn(Face) -> bool| -> Vec<NaiveDate> {
            faces.iter().rev().filter(|day| wanted(day.face)).map(|day| day.date).collect()
        };
        Ok(Outlook {
            standing: standing(&days, &calendar, explanations, &rules, today),
            today: faces.iter().find(|day| day.date == today).map_or(Face::NoSchool, |day| day.face),
            unexplained: newest(&|face| face == Face::MissedNoReason),
            missed: newest(&is_missed),
            discrepancies: discrepancies(&days, explanations),
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

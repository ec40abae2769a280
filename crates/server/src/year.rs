//! One school's year, read in one go and counted: what tables of rates and previews are made from. It changes nothing.

use std::collections::HashMap;

use attendance::{Calendar, Days, Explanation, Rules, School, Standing, Student, StudentId, rate::standing};
use chrono::NaiveDate;
use protocol::kind;

use crate::{
    Outcome,
    store::{Conn, thing},
};

/// A school's children in one of its years.
pub struct SchoolYear {
    /// `None`: no year had begun by then.
    pub calendar: Option<Calendar>,
    /// Those who were members on any day of it.
    pub children: Vec<ChildYear>,
}

pub struct ChildYear {
    pub student: Student,
    pub days: Days,
    pub explanations: Vec<Explanation>,
}

/// The year that a day lies in, or the last that had begun by then.
pub fn read_year(conn: &mut dyn Conn, school: &School, day: NaiveDate) -> Outcome<SchoolYear> {
    let found = thing::list_of_school(conn, school.id, kind::CALENDAR)?;
    let calendars = found.iter().map(|thing| thing.fact::<Calendar>()).collect::<anyhow::Result<Vec<_>>>()?;
    let begun = calendars.into_iter().filter(|calendar| calendar.first_day <= day);
    let calendar = begun.max_by_key(|calendar| calendar.first_day);
    let school_year = calendar.as_ref().map_or(school.school_year, |calendar| calendar.school_year);
    let mut said: HashMap<StudentId, Vec<Explanation>> = HashMap::new();
    for found in thing::list_of_school(conn, school.id, kind::EXPLANATION)? {
        let explanation: Explanation = found.fact()?;
        said.entry(explanation.student).or_default().push(explanation);
    }
    let mut days_of: HashMap<StudentId, Days> = HashMap::new();
    for found in thing::list_of_school(conn, school.id, kind::DAYS)? {
        let days: Days = found.fact()?;
        if days.school_year == school_year && !days.enrollments.is_empty() {
            days_of.insert(days.student, days);
        }
    }
    let mut children = Vec::with_capacity(days_of.len());
    for found in thing::list_of_school(conn, school.id, kind::STUDENT)? {
        let student: Student = found.fact()?;
        if let Some(days) = days_of.remove(&student.id) {
            let explanations = said.remove(&student.id).unwrap_or_default();
            children.push(ChildYear { student, days, explanations });
        }
    }
    Ok(SchoolYear { calendar, children })
}

impl ChildYear {
    /// Where the child stands on a day. `None`: nothing recorded, or never a member.
    pub fn standing(&self, calendar: Option<&Calendar>, rules: &Rules, day: NaiveDate) -> Option<Standing> {
        standing(&self.days, calendar?, &self.explanations, rules, day)
    }
}

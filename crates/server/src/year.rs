//! One school's year, read in one go and counted: what tables of rates and previews are made from. It changes nothing.

use std::collections::HashMap;

use attendance::{Calendar, Days, Explanation, Rules, School, SchoolId, Standing, Student, StudentId, rate::standing};
use chrono::NaiveDate;
use protocol::kind;

use crate::{Outcome, args, store::Conn};

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

/// The school year that a day lies in, or the last that had begun by then.
fn calendar_of(conn: &mut dyn Conn, school: SchoolId, day: NaiveDate) -> Outcome<Option<Calendar>> {
    let calendars: Vec<Calendar> = conn.list(OF_KIND, args![school, kind::CALENDAR], |row| row.json(0))?;
    Ok(calendars.into_iter().filter(|calendar| calendar.first_day <= day).max_by_key(|calendar| calendar.first_day))
}

/// By the school's own counter, whose index begins with the school. By id, SQLite would rather go through what every
/// school here has of that kind: with two thousand schools, reading each in turn took nine minutes.
const OF_KIND: &str = "SELECT body FROM thing WHERE school = $1 AND kind = $2 ORDER BY seq";

/// The year that a day lies in, or the last that had begun by then; children in the order of their ids.
pub fn read_year(conn: &mut dyn Conn, school: &School, day: NaiveDate) -> Outcome<SchoolYear> {
    let calendar = calendar_of(conn, school.id, day)?;
    let school_year = calendar.as_ref().map_or(school.school_year, |calendar| calendar.school_year);
    let mut said: HashMap<StudentId, Vec<Explanation>> = HashMap::new();
    conn.each(OF_KIND, args![school.id, kind::EXPLANATION], &mut |row| {
        let explanation: Explanation = row.json(0)?;
        said.entry(explanation.student).or_default().push(explanation);
        Ok(())
    })?;
    let mut days_of: HashMap<StudentId, Days> = HashMap::new();
    conn.each(OF_KIND, args![school.id, kind::DAYS], &mut |row| {
        let days: Days = row.json(0)?;
        // A child who was never a member this year belongs to no count of it.
        if days.school_year == school_year && !days.enrollments.is_empty() {
            days_of.insert(days.student, days);
        }
        Ok(())
    })?;
    let mut children = Vec::with_capacity(days_of.len());
    conn.each(OF_KIND, args![school.id, kind::STUDENT], &mut |row| {
        let student: Student = row.json(0)?;
        if let Some(days) = days_of.remove(&student.id) {
            let mut explanations = said.remove(&student.id).unwrap_or_default();
            explanations.sort_by_key(|explanation| explanation.id);
            children.push(ChildYear { student, days, explanations });
        }
        Ok(())
    })?;
    children.sort_by_key(|child: &ChildYear| child.student.id);
    Ok(SchoolYear { calendar, children })
}

impl ChildYear {
    /// Where the child stands on a day. `None`: nothing recorded, or never a member.
    pub fn standing(&self, calendar: Option<&Calendar>, rules: &Rules, day: NaiveDate) -> Option<Standing> {
        standing(&self.days, calendar?, &self.explanations, rules, day)
    }
}

//! The calendar of a child's school, for the calendar program that a family has: all years that this computer knows.

use attendance::School;
use protocol::ForStudent;
use words::Words;

use crate::{desk::Desk, store::kept, trouble::Result};

pub(crate) fn calendar_file(desk: &Desk<'_>, ask: ForStudent) -> Result<String> {
    let facts = desk.about(Some(ask.student))?.remove(0);
    let student = facts.student(ask.student)?;
    let school: &School = &*facts.school(student.school)?;
    let years = facts.school_years(student.id)?;
    let mut calendars = Vec::new();
    for year in years.into_iter().rev() {
        let calendar = facts.calendar(school.id, year)?;
        if !calendar.days.is_empty() {
            calendars.push((*calendar).clone());
        }
    }
    let language = kept::settings(desk.conn)?.language.unwrap_or_default();
    Ok(Words::for_tag(&language).calendar_file(school, &calendars, desk.now))
}

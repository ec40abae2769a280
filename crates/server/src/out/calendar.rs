//! A school's calendar as iCalendar, for the office's own.

use attendance::{Calendar, School};
use protocol::kind;
use words::Words;

use crate::{
    Clock, Outcome,
    store::{Conn, thing},
};

/// Every school year that the school has a calendar for.
pub fn calendar_file(conn: &mut dyn Conn, clock: &dyn Clock, school: &School, words: &Words) -> Outcome<String> {
    let found = thing::list_of_school(conn, school.id, kind::CALENDAR)?;
    let mut calendars = found.iter().map(|thing| thing.fact::<Calendar>()).collect::<anyhow::Result<Vec<_>>>()?;
    calendars.sort_by_key(|calendar| calendar.first_day);
    Ok(words.calendar_file(school, &calendars, clock.now()))
}

//! A child's school year, day by day.

use attendance::{DayFace, Face, Refusal, Side, faces, patterns, standing};
use protocol::{ForStudent, ForYear, History};

use crate::{
    desk::{Desk, Facts, rules},
    trouble::Result,
};

pub(crate) fn history(desk: &Desk<'_>, ask: ForYear) -> Result<History> {
    of(&desk.knowing(ask.student, Side::Family)?, ask)
}

pub(crate) fn of(facts: &Facts<'_>, ask: ForYear) -> Result<History> {
    let student = facts.student(ask.student)?;
    let school = facts.school(student.school)?;
    let school_years = facts.school_years(ask.student)?;
    let school_year = ask.school_year.unwrap_or(school.school_year);
    if ask.school_year.is_some() && school_year != school.school_year && !school_years.contains(&school_year) {
        return Err(Refusal::NotFound.into());
    }
    let calendar = facts.calendar(school.id, school_year)?;
    let days = facts.days(ask.student, school_year)?;
    let explanations = facts.explanations(ask.student)?;
    let rules = rules(&school.rule_pack)?;
    let today = facts.desk.today;
    Ok(History {
        school_name: school.name.clone(),
        school_year,
        school_years: if school_years.is_empty() { vec![school_year] } else { school_years },
        first_day: calendar.first_day,
        last_day: calendar.last_day,
        standing: standing(&days, &calendar, &explanations, &rules, today),
        days: if calendar.days.is_empty() { Vec::new() } else { faces(&calendar, &days, &explanations, today) },
        patterns: patterns(&calendar, &days, &rules, today),
        as_of: school.as_of,
        student,
    })
}

/// The days of the current year that nobody has said anything about, newest first.
pub(crate) fn unexplained_days(desk: &Desk<'_>, ask: ForStudent) -> Result<Vec<DayFace>> {
    let year = history(desk, ForYear { student: ask.student, school_year: None })?;
    Ok(year.days.into_iter().rev().filter(|day| day.face == Face::MissedNoReason).collect())
}

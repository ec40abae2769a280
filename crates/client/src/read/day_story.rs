//! All there is to say about one day of one child.

use attendance::{ExplainAbsence, ExplanationId, Mark, Part, Reason, Refusal, Side, Text, day_face, explain};
use chrono::{NaiveDate, NaiveTime};
use protocol::{DayStory, ForDay};
use uuid::Uuid;

use crate::{
    desk::{Desk, Facts},
    read::explanations,
    trouble::Result,
};

pub(crate) fn day_story(desk: &Desk<'_>, ask: ForDay) -> Result<DayStory> {
    let facts = desk.knowing(ask.student, Side::Family)?;
    let judged = facts.judged_by(ask.student, Some(ask.date), desk.today)?;
    let day = day_face(ask.date, &judged.calendar, &judged.days, &judged.explanations, desk.today);
    let student = facts.student(ask.student)?;
    let school = facts.school(student.school)?;
    let mut explanations = explanations::of(&facts, ask.student)?;
    explanations.retain(|view| view.explanation.days.contains(&ask.date));
    Ok(DayStory {
        student,
        school_name: school.name.clone(),
        as_of: school.as_of,
        day,
        explanations,
        cannot_explain: cannot_explain(&facts, &judged, ask.student, ask.date),
    })
}

/// Why this day cannot be explained now. `None`: it can.
///
/// Asked of the same rule that judges an explanation, with the plainest one there is.
pub(crate) fn cannot_explain(
    facts: &Facts<'_>,
    judged: &crate::desk::Judged,
    student: attendance::StudentId,
    date: NaiveDate,
) -> Option<Refusal> {
    if facts.account.side != Side::Family {
        return Some(Refusal::NotAllowed);
    }
    let noon = NaiveTime::MIN + chrono::TimeDelta::hours(12);
    let part = match judged.days.find_record(date).map(|record| record.mark) {
        Some(Mark::Late) => Part::LateArrival { arrives: noon },
        Some(Mark::LeftEarly) => Part::EarlyDeparture { leaves: noon },
        _ => Part::FullDay,
    };
    let plainest = ExplainAbsence {
        id: ExplanationId(Uuid::nil()),
        student,
        days: vec![date],
        part,
        reason: Reason::Illness,
        note: Text::empty("en"),
        attachments: Vec::new(),
        said_on: judged.today,
    };
    explain(plainest, facts.account.person, &facts.account.name, None, &judged.context()).err()
}

//! What the school decided about days, one row a day, for the way back to the SIS.
//!
//! It tells the decision that stands and changes nothing: the office enters it in the SIS.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{
    Answer, DayRecord, Days, Excuse, Explanation, ExplanationState, Mark, Part, Reason, SchoolId, Student, StudentId,
    standing_decision,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use protocol::kind;
use serde::Serialize;
use words::Words;

use super::{Cell, Sheet, reason_cell};
use crate::{Outcome, house::read_house, school::read_school, store::Conn, store::thing};

/// One day, and the decision that stands for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The school's own number of the child.
    pub student: String,
    pub school: String,
    pub date: NaiveDate,
    /// Of which part of the day, and between which times: empty where the day has no such end.
    pub part: &'static str,
    pub away_from: Option<NaiveTime>,
    pub away_until: Option<NaiveTime>,
    pub decision: ExplanationState,
    /// What the day counts as since then; empty when the record stands.
    pub excuse: Option<Excuse>,
    /// The code that the school's own file has for the day; empty when it has none.
    pub sis_code: String,
    /// The code that the school's own files use for such a day; empty where the record says it already, where the day
    /// was not missed whole, and where those files have no code for it.
    pub sis_code_wanted: String,
    pub reason: Reason,
    /// What the school calls the reason, by language, where it has names of its own: for a person who reads.
    #[serde(skip)]
    pub own_reason: BTreeMap<String, String>,
    pub decided_at: DateTime<Utc>,
    pub decided_by: String,
    pub explanation: String,
}

/// The decisions that stand since a day of each school, in the order in which they were made.
pub fn decisions(conn: &mut dyn Conn, schools: &[SchoolId], since: NaiveDate) -> Outcome<Vec<Decision>> {
    let mut rows = Vec::new();
    for school in schools {
        let school = read_school(conn, *school)?;
        // "Since Tuesday" is the school's Tuesday.
        let zone: chrono_tz::Tz = school.time_zone.parse().unwrap_or_default();
        let codes = usual_codes(conn, school.id)?;
        let house = read_house(conn, school.id)?.rules;
        for (student, said) in said_by_child(conn, school.id)? {
            let dates: BTreeSet<NaiveDate> = said.iter().flat_map(|one| one.days.iter().copied()).collect();
            let standing = dates.into_iter().filter_map(|date| Some((date, standing_decision(date, &said)?)));
            let asked = |answer: &Answer| since <= answer.at.with_timezone(&zone).date_naive();
            let standing: Vec<_> = standing.filter(|(_, (_, answer))| asked(answer)).collect();
            if standing.is_empty() {
                continue;
            }
            let years = thing::list_of_student(conn, student, kind::DAYS)?;
            let years: Vec<Days> = years.iter().map(|t| t.fact()).collect::<anyhow::Result<_>>()?;
            let child = thing::find(conn, school.id, kind::STUDENT, student.0)?;
            let local_id = child.map(|t| t.fact::<Student>()).transpose()?.map(|s| s.local_id).unwrap_or_default();
            for (date, (explanation, answer)) in standing {
                let record = years.iter().find_map(|year| year.find_record(date));
                let is_closed = years.iter().any(|year| year.as_of.is_some_and(|as_of| date <= as_of));
                let (part, away_from, away_until) = part_of(explanation.part);
                rows.push(Decision {
                    student: local_id.clone(),
                    school: school.name.clone(),
                    date,
                    part,
                    away_from,
                    away_until,
                    decision: explanation.state,
                    excuse: answer.excuse,
                    sis_code: record.map(|record| record.code.clone()).unwrap_or_default(),
                    sis_code_wanted: answer
                        .excuse
                        .and_then(|excuse| {
                            // What the office has said of the reason, else what its own files use.
                            let own = house.sis_code(explanation.reason);
                            let is_other = is_to_change(record, is_closed, explanation.part, excuse, own);
                            is_other.then(|| own.map(str::to_owned).or_else(|| codes.get(&excuse).cloned()))?
                        })
                        .unwrap_or_default(),
                    reason: explanation.reason,
                    own_reason: house.own_names(explanation.reason),
                    decided_at: answer.at,
                    decided_by: answer.by_name.clone(),
                    explanation: explanation.id.to_string(),
                });
            }
        }
    }
    rows.sort_by(|one, other| {
        (one.decided_at, &one.student, one.date).cmp(&(other.decided_at, &other.student, other.date))
    });
    Ok(rows)
}

/// What has been said of each child of a school.
fn said_by_child(conn: &mut dyn Conn, school: SchoolId) -> Outcome<BTreeMap<StudentId, Vec<Explanation>>> {
    let mut said: BTreeMap<StudentId, Vec<Explanation>> = BTreeMap::new();
    for found in thing::list_of_school(conn, school, kind::EXPLANATION)? {
        let explanation: Explanation = found.fact()?;
        said.entry(explanation.student).or_default().push(explanation);
    }
    Ok(said)
}

/// The code that a school's own files use most for a whole day of each excuse.
fn usual_codes(conn: &mut dyn Conn, school: SchoolId) -> Outcome<BTreeMap<Excuse, String>> {
    let mut times: BTreeMap<(Excuse, String), u32> = BTreeMap::new();
    for found in thing::list_of_school(conn, school, kind::DAYS)? {
        let days: Days = found.fact()?;
        let whole = days.records.into_iter().filter(|record| record.mark == Mark::Absent && record.minutes.is_none());
        // A day of several codes does not tell which of them was whose.
        for record in whole.filter(|record| !record.code.is_empty() && !record.code.contains(',')) {
            *times.entry((record.excuse.unwrap_or(Excuse::Unexcused), record.code)).or_default() += 1;
        }
    }
    let mut usual: BTreeMap<Excuse, (u32, String)> = BTreeMap::new();
    for ((excuse, code), times) in times {
        let found = usual.entry(excuse).or_default();
        if found.0 < times {
            *found = (times, code);
        }
    }
    Ok(usual.into_iter().map(|(excuse, (_, code))| (excuse, code)).collect())
}

/// Whether the SIS holds, or will hold, a whole day missed that counts as something else there, or that the office wants
/// under another code.
fn is_to_change(record: Option<&DayRecord>, is_closed: bool, part: Part, excuse: Excuse, own: Option<&str>) -> bool {
    match record {
        Some(record) => {
            let has_own = own.is_none_or(|own| own.eq_ignore_ascii_case(&record.code));
            record.mark == Mark::Absent && !(record.excuse == Some(excuse) && has_own)
        }
        None => !is_closed && part == Part::FullDay,
    }
}

fn part_of(part: Part) -> (&'static str, Option<NaiveTime>, Option<NaiveTime>) {
    match part {
        Part::FullDay => ("full_day", None, None),
        Part::LateArrival { arrives } => ("late_arrival", None, Some(arrives)),
        Part::EarlyDeparture { leaves } => ("early_departure", Some(leaves), None),
        Part::LeaveAndReturn { leaves, returns } => ("leave_and_return", Some(leaves), Some(returns)),
    }
}

/// In the order of [`Decision`]'s fields.
const HEADER: &str = "student,school,date,part,away_from,away_until,decision,excuse,sis_code,sis_code_wanted,reason,\
                      decided_at,decided_by,explanation";

/// As a program reads them: fields by their names in this program, and codes as they are.
pub fn decisions_as_csv(rows: &[Decision]) -> anyhow::Result<String> {
    if rows.is_empty() {
        return Ok(HEADER.to_owned());
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in rows {
        out.serialize(row)?;
    }
    Ok(String::from_utf8(out.into_inner()?)?.trim_end().to_owned())
}

/// The same for a person with a sheet before them, in their language.
pub fn decisions_sheet(rows: &[Decision], words: &Words) -> Sheet {
    let row = |one: &Decision| {
        vec![
            Cell::text(&one.school),
            Cell::text(&one.student),
            Cell::Date(one.date),
            reason_cell(&one.own_reason, one.reason, words),
            Cell::text(words.explanation_state(one.decision)),
            Cell::text(&one.sis_code),
            Cell::text(&one.sis_code_wanted),
            Cell::Date(one.decided_at.date_naive()),
            Cell::text(&one.decided_by),
        ]
    };
    Sheet {
        title: words.out_decisions(),
        heads: vec![
            words.out_school(),
            words.out_local_id(),
            words.out_day(),
            words.out_reason(),
            words.out_state(),
            words.out_sis_code(),
            words.out_sis_code_wanted(),
            words.out_decided_on(),
            words.out_decided_by(),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "where a test cannot go on, it has failed")]

    use super::*;

    #[test]
    fn the_header_stands_alike_with_and_without_rows() {
        let row = Decision {
            student: "7".into(),
            school: "Maple".into(),
            date: NaiveDate::MIN,
            part: "full_day",
            away_from: None,
            away_until: None,
            decision: ExplanationState::Accepted,
            excuse: None,
            sis_code: String::new(),
            sis_code_wanted: String::new(),
            reason: Reason::Illness,
            own_reason: BTreeMap::new(),
            decided_at: DateTime::<Utc>::MIN_UTC,
            decided_by: String::new(),
            explanation: String::new(),
        };
        assert_eq!(decisions_as_csv(&[row]).unwrap().lines().next().unwrap(), decisions_as_csv(&[]).unwrap());
    }
}

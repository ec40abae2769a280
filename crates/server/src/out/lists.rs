//! Lists of children as a sheet has them: one row each, with the school's own numbers. What people wrote is in none.

use std::collections::BTreeMap;

use attendance::{Explanation, School, SchoolId, Student, StudentId, SupportRequest};
use protocol::kind;
use words::Words;

use super::{Cell, Sheet, Wanted, reason_cell};
use crate::{
    Clock, Outcome,
    house::read_house,
    rights::Asker,
    school::{read_rules, read_school},
    store::{Conn, thing},
    year::read_year,
};

/// Every child who is a member this year, with where they stand and as of which day.
pub fn students(conn: &mut dyn Conn, clock: &dyn Clock, wanted: Wanted<'_>) -> Outcome<Sheet> {
    let words = wanted.words;
    let mut rows = Vec::new();
    for school in wanted.schools {
        let school = read_school(conn, *school)?;
        rows.extend(students_of(conn, clock, &school, words)?);
    }
    let heads = child_heads(words).into_iter().chain([
        words.out_days_missed(),
        words.out_excused(),
        words.out_unexcused(),
        words.out_school_days(),
        words.out_late(),
        words.out_left_early(),
        words.out_tier(),
        words.out_as_of(),
    ]);
    Ok(Sheet { title: words.out_students(), heads: heads.collect(), rows })
}

fn students_of(conn: &mut dyn Conn, clock: &dyn Clock, school: &School, words: &Words) -> Outcome<Vec<Vec<Cell>>> {
    let today = clock.today(&school.time_zone);
    let rules = read_rules(&school.rule_pack)?;
    let year = read_year(conn, school, today)?;
    let mut rows = Vec::new();
    for child in &year.children {
        let mut row = child_cells(school, &child.student);
        match child.standing(year.calendar.as_ref(), &rules, today) {
            None => row.extend(std::iter::repeat_n(Cell::Empty, 8)),
            Some(standing) => row.extend([
                Cell::hundredths(standing.missed),
                Cell::hundredths(standing.excused),
                Cell::hundredths(standing.unexcused),
                Cell::Number(standing.membership.into()),
                Cell::Number(standing.late.into()),
                Cell::Number(standing.left_early.into()),
                standing.tier.map_or(Cell::Empty, |tier| Cell::text(words.tier(tier))),
                Cell::Date(standing.as_of),
            ]),
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Every explanation, newest first, a row each: what the family picked and how it stands, and not what it wrote.
pub fn explanations(conn: &mut dyn Conn, wanted: Wanted<'_>) -> Outcome<Sheet> {
    let words = wanted.words;
    let mut rows = Vec::new();
    for school in wanted.schools {
        let (school, children) = (read_school(conn, *school)?, children(conn, *school)?);
        let house = read_house(conn, school.id)?.rules;
        let mut said: Vec<Explanation> = facts(conn, school.id, kind::EXPLANATION)?;
        said.sort_by_key(|one| std::cmp::Reverse((one.said_on, one.id)));
        for one in said {
            let Some(child) = children.get(&one.student) else { continue };
            let decided = one.decision().map(|answer| answer.at.date_naive());
            let mut row = child_cells(&school, child);
            row.extend([
                Cell::date(one.days.first().copied()),
                Cell::date(one.days.last().copied()),
                Cell::Number(one.days.len() as f64),
                reason_cell(&house.own_names(one.reason), one.reason, words),
                Cell::Date(one.said_on),
                Cell::text(words.explanation_state(one.state)),
                Cell::date(decided),
            ]);
            rows.push(row);
        }
    }
    let heads = child_heads(words).into_iter().chain([
        words.out_first_day(),
        words.out_last_day(),
        words.out_days(),
        words.out_reason(),
        words.out_said_on(),
        words.out_state(),
        words.out_decided_on(),
    ]);
    Ok(Sheet { title: words.out_explanations(), heads: heads.collect(), rows })
}

/// The requests for support that this asker may read, by the day by which they are answered.
pub fn support_requests(conn: &mut dyn Conn, asker: &Asker, wanted: Wanted<'_>) -> Outcome<Sheet> {
    let words = wanted.words;
    let mut rows = Vec::new();
    for school in wanted.schools {
        let (school, children) = (read_school(conn, *school)?, children(conn, *school)?);
        let found = thing::list_of_school(conn, school.id, kind::SUPPORT_REQUEST)?;
        let found = found.iter().filter(|one| asker.may_see(one.school, one.student, one.topic, &one.audience));
        let mut asked = found.map(|one| one.fact::<SupportRequest>()).collect::<anyhow::Result<Vec<_>>>()?;
        asked.sort_by_key(|one| (one.due.is_none(), one.due, one.said_on, one.id));
        for one in asked {
            let Some(child) = children.get(&one.student) else { continue };
            let mut row = child_cells(&school, child);
            row.extend([
                Cell::text(words.support_kind(one.kind)),
                Cell::text(words.urgency(one.urgency)),
                Cell::Date(one.said_on),
                Cell::date(one.due),
                Cell::text(words.request_state(one.state)),
                Cell::text(&one.owner_name),
            ]);
            rows.push(row);
        }
    }
    let heads = child_heads(words).into_iter().chain([
        words.out_kind(),
        words.out_urgency(),
        words.out_said_on(),
        words.out_due(),
        words.out_state(),
        words.out_owner(),
    ]);
    Ok(Sheet { title: words.out_support(), heads: heads.collect(), rows })
}

fn facts<T: serde::de::DeserializeOwned>(conn: &mut dyn Conn, school: SchoolId, kind: &str) -> Outcome<Vec<T>> {
    let found = thing::list_of_school(conn, school, kind)?;
    Ok(found.iter().map(|one| one.fact()).collect::<anyhow::Result<_>>()?)
}

fn children(conn: &mut dyn Conn, school: SchoolId) -> Outcome<BTreeMap<StudentId, Student>> {
    let children: Vec<Student> = facts(conn, school, kind::STUDENT)?;
    Ok(children.into_iter().map(|child| (child.id, child)).collect())
}

fn child_heads(words: &Words) -> Vec<String> {
    vec![
        words.out_school(),
        words.out_local_id(),
        words.out_family_name(),
        words.out_given_name(),
        words.out_grade(),
        words.out_language(),
    ]
}

fn child_cells(school: &School, child: &Student) -> Vec<Cell> {
    vec![
        Cell::text(&school.name),
        Cell::text(&child.local_id),
        Cell::text(&child.family_name),
        Cell::text(&child.given_name),
        // As the roster has them: a sheet goes back to where such codes are read.
        Cell::text(&child.grade),
        Cell::text(child.home_language.as_deref().unwrap_or_default()),
    ]
}

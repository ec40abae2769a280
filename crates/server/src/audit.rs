//! The log of acts as an administrator reads it: who did what, about whom, when. It shows, and changes nothing.

use std::{collections::HashMap, hash::Hash};

use attendance::{Person, PersonId, Refusal, Student, StudentId};
use chrono::{Days, NaiveDate, NaiveTime, Utc};
use protocol::{AuditPage, AuditRow, ReadAudit, kind};
use uuid::Uuid;

use crate::{
    Outcome, args,
    rights::{Asker, StaffAct, list_arg},
    school::read_school,
    store::{Conn, StoreResult, Val},
};

/// Rows of one page.
const PAGE: usize = 100;

/// Acts of the asker's schools, and those of their people that belong to no school and no child, such as coming in.
/// What was done about a child is its own school's to read, whoever did it and wherever else they belong.
pub const VISIBLE: &str = "(a.school IN (SELECT value ->> 'v' FROM json_each($1)) OR (a.school IS NULL AND (
    EXISTS (SELECT 1 FROM thing t WHERE t.kind = 'student' AND t.id = a.student
            AND t.school IN (SELECT value ->> 'v' FROM json_each($1)))
    OR (a.student IS NULL AND EXISTS (SELECT 1 FROM guardian_link g
            WHERE g.guardian = a.person AND g.school IN (SELECT value ->> 'v' FROM json_each($1))))
    OR (a.student IS NULL AND EXISTS (SELECT 1 FROM staff_role s
            WHERE s.person = a.person AND s.school IN (SELECT value ->> 'v' FROM json_each($1)))))))";

/// A page of the log, newest first.
pub fn audit(conn: &mut dyn Conn, asker: &Asker, ask: &ReadAudit) -> Outcome<AuditPage> {
    let schools = asker.schools_for(StaffAct::ReadAudit);
    let first = *schools.first().ok_or(Refusal::NotAllowed)?;
    let texts: Vec<String> = schools.iter().map(ToString::to_string).collect();
    let schools = list_arg(texts.iter().map(String::as_str));
    let zone: chrono_tz::Tz = read_school(conn, first)?.time_zone.parse().unwrap_or_default();
    let starts = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_local_timezone(zone).earliest();
    let from = ask.from.and_then(starts).map(|at| at.with_timezone(&Utc));
    let until = ask.until.and_then(|day| starts(day.checked_add_days(Days::new(1))?)).map(|at| at.with_timezone(&Utc));
    let after = match ask.after {
        Some(id) => {
            let at = conn.find("SELECT at FROM act WHERE id = $1", args![id], |row| row.int(0))?;
            Some((at.ok_or(Refusal::NotFound)?, id))
        }
        None => None,
    };
    // One more than a page holds says whether there are more.
    let limit = PAGE + 1;
    let sql = format!(
        "SELECT a.id, a.at, a.what, a.person, a.student, a.school, a.detail, a.thing FROM act a WHERE {VISIBLE}
           AND (CAST($2 AS TEXT) IS NULL OR a.what = $2) AND (CAST($3 AS TEXT) IS NULL OR a.person = $3)
           AND (CAST($4 AS TEXT) IS NULL OR a.student = $4) AND (CAST($5 AS BIGINT) IS NULL OR a.at >= $5)
           AND (CAST($6 AS BIGINT) IS NULL OR a.at < $6)
           AND (CAST($7 AS BIGINT) IS NULL OR a.at < $7 OR (a.at = $7 AND a.id < $8))
         ORDER BY a.at DESC, a.id DESC LIMIT {limit}"
    );
    let args: Vec<Val> = vec![
        schools.clone(),
        ask.what.as_deref().into(),
        ask.by.into(),
        ask.student.into(),
        from.into(),
        until.into(),
        after.map(|(at, _)| at).into(),
        after.map(|(_, id)| id).into(),
    ];
    let mut rows = conn.list(&sql, &args, |row| {
        Ok(AuditRow {
            id: row.parsed(0)?,
            at: row.time(1)?,
            what: row.text(2)?.to_owned(),
            by: row.optional(3, |row, column| row.parsed(column))?,
            by_name: String::new(),
            student: row.optional(4, |row, column| row.parsed(column))?,
            student_name: String::new(),
            // Its id until it is named.
            whom: row.optional(7, |row, column| Ok(row.text(column)?.to_owned()))?.unwrap_or_default(),
            school: row.optional(5, |row, column| row.parsed(column))?,
            detail: row.text(6)?.to_owned(),
        })
    })?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    name_all(conn, &mut rows)?;
    let sql = format!("SELECT DISTINCT a.what FROM act a WHERE {VISIBLE} ORDER BY a.what");
    let kinds = conn.list(&sql, &[schools], |row| Ok(row.text(0)?.to_owned()))?;
    Ok(AuditPage { rows, more, kinds })
}

/// The names behind a page's ids, each looked up once. The log itself holds none.
fn name_all(conn: &mut dyn Conn, rows: &mut [AuditRow]) -> Outcome<()> {
    let (mut people, mut children) = (HashMap::new(), HashMap::new());
    for row in rows {
        let whom = row.whom.strip_prefix("person/").and_then(|id| id.parse::<PersonId>().ok());
        row.by_name = known(&mut people, row.by, |person| name_of(conn, person))?;
        row.whom = known(&mut people, whom, |person| name_of(conn, person))?;
        row.student_name = known(&mut children, row.student, |student| name_of_child(conn, student))?;
    }
    Ok(())
}

/// The name behind an id, found once; nothing for nobody.
fn known<Id: Copy + Eq + Hash>(
    names: &mut HashMap<Id, String>,
    id: Option<Id>,
    find: impl FnOnce(Id) -> StoreResult<String>,
) -> StoreResult<String> {
    let Some(id) = id else { return Ok(String::new()) };
    if let Some(name) = names.get(&id) {
        return Ok(name.clone());
    }
    let name = find(id)?;
    names.insert(id, name.clone());
    Ok(name)
}

fn name_of(conn: &mut dyn Conn, person: PersonId) -> StoreResult<String> {
    if let Some(name) =
        conn.find("SELECT name FROM login WHERE person = $1", args![person], |r| Ok(r.text(0)?.to_owned()))?
    {
        return Ok(name);
    }
    let known: Option<Person> = body(conn, kind::PERSON, person.0)?;
    Ok(known.map(|known| full(&known.given_name, &known.family_name)).unwrap_or_default())
}

fn name_of_child(conn: &mut dyn Conn, student: StudentId) -> StoreResult<String> {
    let known: Option<Student> = body(conn, kind::STUDENT, student.0)?;
    Ok(known.map(|known| full(&known.given_name, &known.family_name)).unwrap_or_default())
}

fn body<T: serde::de::DeserializeOwned>(conn: &mut dyn Conn, kind: &str, id: Uuid) -> StoreResult<Option<T>> {
    conn.find("SELECT body FROM thing WHERE kind = $1 AND id = $2", args![kind, id], |row| row.json(0))
}

fn full(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_owned()
}

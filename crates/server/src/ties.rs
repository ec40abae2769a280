//! A guardian's ties to children and what papers take from them, in the tables that rights are read from.

use std::collections::BTreeMap;

use attendance::{GuardianLink, Limit, PersonId, SchoolId, StudentId};
use serde_json::json;

use crate::{
    args,
    store::{
        Conn, Row, StoreResult, Val,
        topic::{topic_of, topic_text},
    },
};

/// Writes a guardian's tie to a child, and its limits, to the tables that rights are read from.
pub fn save_link(conn: &mut dyn Conn, school: SchoolId, link: &GuardianLink) -> StoreResult<()> {
    save_links(conn, school, std::slice::from_ref(link))
}

/// The same for many ties of one school.
pub fn save_links(conn: &mut dyn Conn, school: SchoolId, links: &[GuardianLink]) -> StoreResult<()> {
    let links: BTreeMap<(PersonId, StudentId), &GuardianLink> =
        links.iter().map(|link| ((link.guardian, link.student), link)).collect();
    if links.is_empty() {
        return Ok(());
    }
    let pairs = links.keys().map(|(guardian, student)| json!({ "guardian": guardian, "student": student }));
    let pairs = Val::Text(serde_json::Value::Array(pairs.collect()).to_string());
    conn.exec(
        "INSERT INTO guardian_link (guardian, student, school)
         SELECT value ->> 'guardian', value ->> 'student', CAST($2 AS TEXT) FROM json_each($1) WHERE true
         ON CONFLICT (guardian, student) DO UPDATE SET school = excluded.school",
        &[pairs.clone(), school.into()],
    )?;
    conn.exec(
        "DELETE FROM guardian_limit WHERE (guardian, student) IN
             (SELECT value ->> 'guardian', value ->> 'student' FROM json_each($1))",
        &[pairs],
    )?;
    links.values().try_for_each(|link| add_limits(conn, link.guardian, link.student, &link.limits))
}

/// Writes what papers take from a guardian's rights over a child, whether a roster ties them now or not.
pub fn save_limits(conn: &mut dyn Conn, guardian: PersonId, student: StudentId, limits: &[Limit]) -> StoreResult<()> {
    conn.exec("DELETE FROM guardian_limit WHERE guardian = $1 AND student = $2", args![guardian, student])?;
    add_limits(conn, guardian, student, limits)
}

fn add_limits(conn: &mut dyn Conn, guardian: PersonId, student: StudentId, limits: &[Limit]) -> StoreResult<()> {
    for Limit { topic, from, until, document } in limits {
        conn.exec(
            "INSERT INTO guardian_limit (guardian, student, topic, from_day, until_day, document)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![guardian, student, topic_text(*topic), *from, *until, document.as_str()],
        )?;
    }
    Ok(())
}

/// Takes a guardian's tie to a child away. What papers say stays: a roster that drops a tie one day and has it again the
/// next must not give back what a court took.
pub fn remove_link(conn: &mut dyn Conn, guardian: PersonId, student: StudentId) -> StoreResult<()> {
    conn.exec("DELETE FROM guardian_link WHERE guardian = $1 AND student = $2", args![guardian, student])?;
    Ok(())
}

/// What every paper on file says, of ties that a roster has dropped too.
pub fn list_limits(conn: &mut dyn Conn) -> StoreResult<Vec<(PersonId, StudentId, Limit)>> {
    let sql = "SELECT guardian, student, topic, from_day, until_day, document FROM guardian_limit
               ORDER BY guardian, student, from_day, topic";
    conn.list(sql, &[], |row| Ok((row.parsed(0)?, row.parsed(1)?, limit_of(row, 2)?)))
}

/// What papers say of one guardian and one student.
pub fn limits_on_file(conn: &mut dyn Conn, guardian: PersonId, student: StudentId) -> StoreResult<Vec<Limit>> {
    let sql = "SELECT topic, from_day, until_day, document FROM guardian_limit
               WHERE guardian = $1 AND student = $2 ORDER BY from_day, topic";
    conn.list(sql, args![guardian, student], |row| limit_of(row, 0))
}

fn limit_of(row: &Row, first: usize) -> StoreResult<Limit> {
    Ok(Limit {
        topic: topic_of(row.text(first)?),
        from: row.parsed(first + 1)?,
        until: row.optional(first + 2, Row::parsed)?,
        document: row.text(first + 3)?.to_owned(),
    })
}

//! A child's whole record, and what only existed for its sake: its guardians' details and their way in, where they have
//! no other child here. It leaves the log of acts as it is.

use std::collections::BTreeSet;

use attendance::{PersonId, RightsEntry, SchoolId, StudentId};
use protocol::kind;

use crate::{
    Outcome, args,
    rights::person_badge,
    same_child::records_of,
    store::{
        Conn, StoreResult,
        thing::{self, COLUMNS, Thing, read_thing},
    },
    ties::remove_link,
};

/// Takes a child's record away from everybody and out of the store. One that is not there stays so.
pub fn erase_student(conn: &mut dyn Conn, student: StudentId) -> Outcome<Option<SchoolId>> {
    let sql = format!("SELECT {COLUMNS} FROM thing WHERE student = $1 ORDER BY seq");
    let things: Vec<Thing> = conn.list(&sql, args![student], read_thing)?;
    let school = things.iter().map(|thing| thing.school).next();
    let sql = "SELECT guardian FROM guardian_link WHERE student = $1";
    let guardians: BTreeSet<PersonId> = conn.list(sql, args![student], |row| row.parsed(0))?.into_iter().collect();
    for thing in &things {
        thing::remove(conn, thing)?;
    }
    for guardian in &guardians {
        remove_link(conn, *guardian, student)?;
    }
    papers_stay_elsewhere(conn, student)?;
    for sql in [
        "DELETE FROM attachment WHERE student = $1",
        "DELETE FROM raw_event WHERE student = $1",
        "DELETE FROM guardian_limit WHERE student = $1",
        "DELETE FROM rights_entry WHERE student = $1",
        "DELETE FROM left_student WHERE student = $1",
        "DELETE FROM legal_hold WHERE student = $1",
        "DELETE FROM deletion_request WHERE student = $1",
        // What the school's files called it: nothing leads from a number to it any more.
        "DELETE FROM source WHERE id = $1 AND kind = 'student'",
    ] {
        conn.exec(sql, args![student])?;
    }
    for guardian in guardians {
        if let Some(school) = school
            && !is_anybody_else(conn, guardian, school)?
        {
            forget_person(conn, guardian, school)?;
        }
    }
    Ok(school)
}

/// Papers that hold at another school of the child's stay on record there.
fn papers_stay_elsewhere(conn: &mut dyn Conn, student: StudentId) -> Outcome<()> {
    let sql = "SELECT body FROM rights_entry WHERE student = $1";
    let entries: Vec<RightsEntry> = conn.list(sql, args![student], |row| row.json(0))?;
    for entry in entries {
        let records = records_of(conn, entry.guardian, student)?;
        for other in records.into_iter().filter(|other| *other != student) {
            let Some(found) = thing::find_anywhere(conn, kind::STUDENT, other.0)? else { continue };
            let (id, body) = (entry.id, serde_json::to_string(&RightsEntry { student: other, ..entry })?);
            let sql = "UPDATE rights_entry SET school = $2, student = $3, body = $4 WHERE id = $1";
            conn.exec(sql, args![id, found.school, other, body])?;
            break;
        }
    }
    Ok(())
}

/// Whether somebody is at a school for another child's sake, or because they work there.
fn is_anybody_else(conn: &mut dyn Conn, person: PersonId, school: SchoolId) -> StoreResult<bool> {
    let sql = "SELECT count(*) FROM guardian_link WHERE guardian = $1 AND school = $2";
    let children = conn.find(sql, args![person, school], |row| row.int(0))?.unwrap_or(0);
    Ok(0 < children || works_here(conn, person)?)
}

fn works_here(conn: &mut dyn Conn, person: PersonId) -> StoreResult<bool> {
    let sql = "SELECT (SELECT count(*) FROM login WHERE person = $1)
             + (SELECT count(*) FROM roster_role WHERE person = $1) + (SELECT count(*) FROM staff_role WHERE person = $1)";
    Ok(0 < conn.find(sql, args![person], |row| row.int(0))?.unwrap_or(0))
}

/// A guardian without a child at a school: details and receipts go, and the way in, where no other school has them.
fn forget_person(conn: &mut dyn Conn, person: PersonId, school: SchoolId) -> StoreResult<()> {
    if let Some(found) = thing::find(conn, school, kind::PERSON, person.0)? {
        thing::remove(conn, &found)?;
    }
    let own = format!("%|{}|%", person_badge(person));
    let sql = format!("SELECT {COLUMNS} FROM thing WHERE school = $1 AND kind = $2 AND audience LIKE $3");
    let receipts: Vec<Thing> = conn.list(&sql, args![school, kind::POLICY_RECEIPT, own], read_thing)?;
    for receipt in &receipts {
        thing::remove(conn, receipt)?;
    }
    let elsewhere = conn.find(
        "SELECT (SELECT count(*) FROM guardian_link WHERE guardian = $1)
             + (SELECT count(*) FROM thing WHERE kind = 'person' AND id = $1)",
        args![person],
        |row| row.int(0),
    )?;
    if elsewhere.unwrap_or(0) == 0 {
        // Its name as the family called it is theirs too. Whoever still has it is told that it is signed out, and
        // erases what it holds.
        conn.exec(
            "UPDATE device SET name = '', revoked_at = coalesce(revoked_at, 0) WHERE person = $1",
            args![person],
        )?;
        conn.exec("DELETE FROM invitation WHERE person = $1", args![person])?;
        conn.exec("DELETE FROM source WHERE id = $1 AND kind = 'person'", args![person])?;
    }
    Ok(())
}

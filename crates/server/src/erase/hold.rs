//! What keeps a child's record from being erased: placed and ended by an administrator, never deleted while the record
//! is there.

use attendance::{LegalHold, Refusal, SchoolId, SetBy, StudentId, check_hold};
use protocol::{EndHold, KeptRecord, PlaceHold, kind};
use uuid::Uuid;

use super::ask::kept_record;
use crate::{
    Office, Outcome,
    act::Act,
    args,
    rights::{Asker, StaffAct},
    school::today_at,
    store::{Conn, StoreResult, thing},
};

/// Whether anything keeps a child's record from being erased.
pub fn is_held(conn: &mut dyn Conn, student: StudentId) -> StoreResult<bool> {
    let sql = "SELECT count(*) FROM legal_hold WHERE student = $1 AND ended_at IS NULL";
    Ok(0 < conn.find(sql, args![student], |row| row.int(0))?.unwrap_or(0))
}

/// Every hold there was, the newest first.
pub(super) fn list_holds(conn: &mut dyn Conn, student: StudentId) -> StoreResult<Vec<LegalHold>> {
    let sql = "SELECT body FROM legal_hold WHERE student = $1 ORDER BY placed_at DESC, id";
    conn.list(sql, args![student], |row| row.json(0))
}

/// Keeps everything of a child from being erased, from now on.
pub fn place_hold(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &PlaceHold) -> Outcome<KeptRecord> {
    let school = child_at(conn, asker, ask.student)?;
    check_hold(&ask.reason, ask.since, today_at(conn, office.clock.as_ref(), school)?)?;
    let now = office.clock.now();
    let hold = LegalHold {
        id: office.ids.next(),
        student: ask.student,
        reason: ask.reason.trim().to_owned(),
        since: ask.since,
        placed: SetBy { by: asker.person, by_name: asker.name.clone(), at: now },
        ended: None,
    };
    conn.exec(
        "INSERT INTO legal_hold (id, school, student, placed_at, body) VALUES ($1, $2, $3, $4, $5)",
        args![hold.id, school, ask.student, now, serde_json::to_string(&hold)?],
    )?;
    act_of(asker, school, ask.student, hold.id).record(conn, office.ids.next(), now, "place_hold")?;
    kept_record(conn, office, asker, ask.student)
}

/// Lets go of it.
pub fn end_hold(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &EndHold) -> Outcome<KeptRecord> {
    let school = child_at(conn, asker, ask.student)?;
    let holds = list_holds(conn, ask.student)?;
    let mut hold = holds.into_iter().find(|hold| hold.id == ask.hold && hold.stands()).ok_or(Refusal::NotFound)?;
    let now = office.clock.now();
    hold.ended = Some(SetBy { by: asker.person, by_name: asker.name.clone(), at: now });
    let sql = "UPDATE legal_hold SET ended_at = $2, body = $3 WHERE id = $1";
    conn.exec(sql, args![hold.id, now, serde_json::to_string(&hold)?])?;
    act_of(asker, school, ask.student, hold.id).record(conn, office.ids.next(), now, "end_hold")?;
    kept_record(conn, office, asker, ask.student)
}

/// A child of a school that the asker administers; one of another school is one that is not there.
fn child_at(conn: &mut dyn Conn, asker: &Asker, student: StudentId) -> Outcome<SchoolId> {
    if asker.schools_for(StaffAct::Administer).is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let found = thing::find_anywhere(conn, kind::STUDENT, student.0)?.ok_or(Refusal::NotFound)?;
    asker.may_at_school(found.school, StaffAct::Administer).map_err(|_| Refusal::NotFound)?;
    Ok(found.school)
}

/// The reason stands with the hold, and not in the log.
fn act_of(asker: &Asker, school: SchoolId, student: StudentId, hold: Uuid) -> Act {
    Act {
        person: Some(asker.person),
        device: Some(asker.device),
        school: Some(school),
        student: Some(student),
        thing: Some(("legal_hold".to_owned(), hold)),
        ..Act::default()
    }
}

//! The office's answer to a family's request: what is erased and what not, in words, and until when a backup holds it.

use attendance::{DeletionAnswer, DeletionRequest, Refusal, SchoolId, SetBy, check_answer, out_of_backups};
use protocol::{AnswerDeletion, ForAccount};

use super::{
    ask::{act_of, named},
    erase_one,
    hold::is_held,
    list_given,
};
use crate::{
    Office, Outcome,
    act::Act,
    args,
    rights::{Asker, StaffAct, list_arg},
    school::today_at,
    store::{Conn, EngineKind},
};

/// How many requests that were answered are shown.
const ANSWERED: i64 = 50;

/// The requests at the schools whose papers the asker keeps: those that wait first, the oldest of them first.
pub fn deletion_requests(conn: &mut dyn Conn, asker: &Asker, _: &ForAccount) -> Outcome<Vec<DeletionRequest>> {
    let schools = asker.schools_for(StaffAct::KeepPapers);
    if schools.is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let schools: Vec<String> = schools.iter().map(SchoolId::to_string).collect();
    let schools = list_arg(schools.iter().map(String::as_str));
    let waiting = "SELECT body FROM deletion_request WHERE school IN (SELECT value ->> 'v' FROM json_each($1))
             AND answered_at IS NULL ORDER BY asked_at, id";
    let answered = "SELECT body FROM deletion_request WHERE school IN (SELECT value ->> 'v' FROM json_each($1))
             AND answered_at IS NOT NULL ORDER BY answered_at DESC, id LIMIT $2";
    let mut all: Vec<DeletionRequest> = conn.list(waiting, std::slice::from_ref(&schools), |row| row.json(0))?;
    all.extend(conn.list::<DeletionRequest>(answered, &[schools, ANSWERED.into()], |row| row.json(0))?);
    Ok(all)
}

/// Erases what is granted, and keeps the answer.
pub fn answer_deletion(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &AnswerDeletion,
) -> Outcome<(Vec<DeletionRequest>, Vec<SchoolId>)> {
    if asker.schools_for(StaffAct::KeepPapers).is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let sql = "SELECT body FROM deletion_request WHERE id = $1";
    let found: Option<DeletionRequest> = conn.find(sql, args![ask.request], |row| row.json(0))?;
    let mut request = found.ok_or(Refusal::NotFound)?;
    asker.may_at_school(request.school, StaffAct::KeepPapers).map_err(|_| Refusal::NotFound)?;
    let granted = check_answer(&request, &ask.granted, &ask.words)?;
    if !granted.is_empty() && is_held(conn, request.student)? {
        return Err(Refusal::RecordHeld.into());
    }
    let now = office.clock.now();
    for what in &granted {
        for one in list_given(conn, request.student, request.by, *what)? {
            erase_one(conn, &one, now)?;
            let act = Act { thing: Some((one.kind, one.id)), detail: String::new(), ..act_of(asker, &request) };
            act.record(conn, office.ids.next(), now, "erase")?;
        }
    }
    let today = today_at(conn, office.clock.as_ref(), request.school)?;
    let mut words = ask.words.clone();
    words.by = Some(asker.person);
    let out_of_backups = match (&office.backups, office.store.kind()) {
        (Some(backups), EngineKind::File) if !granted.is_empty() => out_of_backups(today, backups.keep),
        _ => None,
    };
    request.answer = Some(DeletionAnswer {
        set: SetBy { by: asker.person, by_name: asker.name.clone(), at: now },
        granted: granted.clone(),
        words,
        out_of_backups,
        copies_by_hand: !granted.is_empty() && has_copies_by_hand(conn)?,
    });
    conn.exec(
        "UPDATE deletion_request SET answered_at = $2, body = $3 WHERE id = $1",
        args![request.id, now, serde_json::to_string(&request)?],
    )?;
    let act = Act { detail: named(&granted), ..act_of(asker, &request) };
    act.record(conn, office.ids.next(), now, "answer_deletion")?;
    let touched = vec![request.school];
    Ok((deletion_requests(conn, asker, &ForAccount { account: ask.account })?, touched))
}

fn has_copies_by_hand(conn: &mut dyn Conn) -> Outcome<bool> {
    let sql = "SELECT count(*) FROM backup_run WHERE outcome = 'by_hand'";
    Ok(0 < conn.find(sql, &[], |row| row.int(0))?.unwrap_or(0))
}

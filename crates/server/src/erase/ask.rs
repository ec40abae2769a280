//! What a school keeps of a child, and a family's request that it erase what the family gave. It erases nothing itself.

use attendance::{
    ANSWER_WITHIN_DAYS, Days, DeletionRequest, Given, PersonId, Refusal, SchoolId, Side, Student, StudentId, Topic,
    erased_from, keeping_period, left_on, tidy_given,
};
use chrono::NaiveDate;
use protocol::{AskDeletion, GivenCount, KeptRecord, kind};

use super::{
    hold::{is_held, list_holds},
    list_given,
};
use crate::{
    Office, Outcome,
    act::Act,
    args,
    house::read_house,
    rights::{Asker, StaffAct},
    school::{read_rules, read_school, today_at},
    store::{Conn, StoreResult, thing},
};

/// The longest word with a request, in characters.
const WORDS_MOST: usize = 2000;

/// What is kept of one child, and until when.
pub fn kept_record(conn: &mut dyn Conn, office: &Office, asker: &Asker, student: StudentId) -> Outcome<KeptRecord> {
    let school = school_of(conn, asker, student)?;
    let child: Student = thing::find(conn, school, kind::STUDENT, student.0)?.ok_or(Refusal::NotFound)?.fact()?;
    let known = read_school(conn, school)?;
    let period = keeping_period(&read_rules(&known.rule_pack)?, &read_house(conn, school)?.rules);
    let left_on = last_day(conn, student)?;
    let erased_from =
        period.as_ref().zip(left_on).and_then(|(period, left)| erased_from(left, period.years_after_leaving));
    let mut given = Vec::new();
    if asker.side == Side::Family {
        for what in Given::ALL {
            let count = list_given(conn, student, asker.person, what)?.len() as u32;
            given.push(GivenCount { what, count });
        }
    }
    let mut requests = list_requests(conn, student)?;
    let mut holds = Vec::new();
    match asker.side {
        Side::Family => requests.retain(|request| request.by == asker.person),
        Side::School => holds = list_holds(conn, student)?,
    }
    Ok(KeptRecord {
        student,
        student_name: format!("{} {}", child.given_name, child.family_name).trim().to_owned(),
        school_name: known.name,
        today: today_at(conn, office.clock.as_ref(), school)?,
        period,
        left_on,
        erased_from,
        given,
        is_held: is_held(conn, student)?,
        requests,
        holds,
    })
}

/// Asks the school to erase what the asker gave. Sent again it is the same request.
pub fn ask_deletion(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &AskDeletion) -> Outcome<KeptRecord> {
    if asker.side != Side::Family {
        return Err(Refusal::NotAllowed.into());
    }
    let school = school_of(conn, asker, ask.student)?;
    let what = tidy_given(&ask.what)?;
    if WORDS_MOST < ask.words.text.chars().count() {
        return Err(Refusal::TextTooLong { most: WORDS_MOST as u32 }.into());
    }
    let before = conn
        .find("SELECT guardian FROM deletion_request WHERE id = $1", args![ask.id], |row| row.parsed::<PersonId>(0))?;
    match before {
        Some(by) if by == asker.person => return kept_record(conn, office, asker, ask.student),
        Some(_) => return Err(Refusal::WriteReused.into()),
        None => {}
    }
    let child: Student = thing::find(conn, school, kind::STUDENT, ask.student.0)?.ok_or(Refusal::NotFound)?.fact()?;
    let (now, today) = (office.clock.now(), today_at(conn, office.clock.as_ref(), school)?);
    let mut words = ask.words.clone();
    words.by = Some(asker.person);
    let request = DeletionRequest {
        id: ask.id,
        school,
        student: ask.student,
        student_name: format!("{} {}", child.given_name, child.family_name).trim().to_owned(),
        by: asker.person,
        by_name: asker.name.clone(),
        what,
        words,
        asked_at: now,
        due: today + chrono::Days::new(ANSWER_WITHIN_DAYS),
        answer: None,
    };
    conn.exec(
        "INSERT INTO deletion_request (id, school, student, guardian, asked_at, body) VALUES ($1, $2, $3, $4, $5, $6)",
        args![ask.id, school, ask.student, asker.person, now, serde_json::to_string(&request)?],
    )?;
    act_of(asker, &request).record(conn, office.ids.next(), now, "ask_deletion")?;
    kept_record(conn, office, asker, ask.student)
}

pub(super) fn act_of(asker: &Asker, request: &DeletionRequest) -> Act {
    Act {
        person: Some(asker.person),
        device: Some(asker.device),
        school: Some(request.school),
        student: Some(request.student),
        thing: Some(("deletion_request".to_owned(), request.id)),
        detail: named(&request.what),
    }
}

/// What was asked for or granted, in this program's own words.
pub(super) fn named(what: &[Given]) -> String {
    let name = |given: &Given| match given {
        Given::Notes => "notes",
        Given::Messages => "messages",
        Given::Requests => "requests",
        Given::Files => "files",
    };
    what.iter().map(name).collect::<Vec<_>>().join(" ")
}

/// The school of a child of the asker's, or at whose papers the asker works.
fn school_of(conn: &mut dyn Conn, asker: &Asker, student: StudentId) -> Outcome<SchoolId> {
    if asker.side == Side::Family {
        // From whom papers have taken everything is told nothing of the child, not even that it is there.
        let rights = [Topic::Attendance, Topic::Messages, Topic::Support];
        let school = rights.into_iter().find_map(|topic| asker.may_for_child(student, topic).ok());
        return school.ok_or_else(|| Refusal::NotAllowed.into());
    }
    if asker.schools_for(StaffAct::KeepPapers).is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let found = thing::find_anywhere(conn, kind::STUDENT, student.0)?.ok_or(Refusal::NotFound)?;
    asker.may_at_school(found.school, StaffAct::KeepPapers).map_err(|_| Refusal::NotFound)?;
    Ok(found.school)
}

fn list_requests(conn: &mut dyn Conn, student: StudentId) -> StoreResult<Vec<DeletionRequest>> {
    let sql = "SELECT body FROM deletion_request WHERE student = $1 ORDER BY asked_at DESC, id";
    conn.list(sql, args![student], |row| row.json(0))
}

/// The last day of a child whom an import found gone from the roster.
pub(super) fn last_day(conn: &mut dyn Conn, student: StudentId) -> Outcome<Option<NaiveDate>> {
    let gone = "SELECT count(*) FROM left_student WHERE student = $1";
    if conn.find(gone, args![student], |row| row.int(0))?.unwrap_or(0) == 0 {
        return Ok(None);
    }
    let years = thing::list_of_student(conn, student, kind::DAYS)?;
    let years: Vec<Days> = years.iter().map(|thing| thing.fact()).collect::<anyhow::Result<_>>()?;
    Ok(left_on(years.iter()))
}

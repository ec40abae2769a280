//! Once a night: records whose time is over. A hundred at a time, and no more in one night than a server does before
//! morning; what is left comes the next night. It erases nothing of a child whose record is held.

use attendance::{KeepingPeriod, SchoolId, StudentId, erased_from, keeping_period};
use chrono::{Days as DayCount, Months, NaiveDate, NaiveTime};
use protocol::kind;

use super::{Erased, ask::last_day, erase_one, hold::is_held, list::write_lists};
use crate::{
    Office, Outcome, Trouble,
    act::Act,
    args,
    house::read_house,
    intake::drop_old_steps,
    school::{list_school_ids, read_rules, read_school, today_at, zone_here},
    store::{Conn, Row, StoreResult},
};

/// What the store calls this job.
const JOB: &str = "erase";
/// Not before this time of the first school's day: nobody is at school, and the night's backup is made.
const FROM: NaiveTime = NaiveTime::from_hms_opt(3, 0, 0).expect("a time of day");
/// How many children are looked at together.
const TOGETHER: i64 = 100;
/// How many records go in one night at most.
const NIGHT_MOST: u32 = 2_000;

/// Erases what is due, once a night, whichever of several servers comes first. `None`: not now. Blocking.
pub fn run_if_due(office: &Office) -> Outcome<Option<u32>> {
    let zone = office.store.read(zone_here)?;
    let now = office.clock.now().with_timezone(&zone).naive_local();
    if now.time() < FROM {
        return Ok(None);
    }
    let today = now.date();
    let begin = move |conn: &mut dyn Conn| -> StoreResult<u64> {
        let sql = "INSERT INTO nightly_run (job, day) VALUES ($1, $2)
             ON CONFLICT (job) DO UPDATE SET day = excluded.day WHERE nightly_run.day < excluded.day";
        conn.exec(sql, args![JOB, today])
    };
    match office.store.write(begin)? {
        0 => Ok(None),
        _ => erase_due(office).map(Some),
    }
}

/// Erases every record whose time is over; gives how many. Blocking.
pub fn erase_due(office: &Office) -> Outcome<u32> {
    let now = office.clock.now();
    // Where no other import comes, nobody else lets go of what the last one had changed.
    office.store.write(move |conn| drop_old_steps(conn, now))?;
    find_last_days(office)?;
    let mut erased = 0;
    for school in office.store.read(list_school_ids)? {
        while erased < NIGHT_MOST {
            let clock = office.clock.clone();
            let due = office.store.read(|conn| {
                let today = today_at(conn, clock.as_ref(), school)?;
                list_due(conn, today, school)
            })?;
            let mut went = 0;
            for (student, period) in due {
                let here = office.clone();
                let erase = move |conn: &mut dyn Conn| erase_by_period(conn, &here, school, student, &period);
                went += u32::from(office.store.write::<_, Trouble>(erase)?);
            }
            if went == 0 {
                break;
            }
            erased += went;
            office.wake.tell([school]);
        }
    }
    write_lists(office);
    Ok(erased)
}

/// Looks for the last day of children who have left and of whom nobody has looked for it yet.
fn find_last_days(office: &Office) -> Outcome<()> {
    for _ in 0..NIGHT_MOST {
        let find = |conn: &mut dyn Conn| -> Outcome<usize> {
            let sql = "SELECT student FROM left_student WHERE left_on IS NULL ORDER BY student LIMIT $1";
            let students: Vec<StudentId> = conn.list(sql, args![TOGETHER], |row| row.parsed(0))?;
            for student in &students {
                let day = last_day(conn, *student)?.map(|day| day.to_string()).unwrap_or_default();
                conn.exec("UPDATE left_student SET left_on = $2 WHERE student = $1", args![*student, day])?;
            }
            Ok(students.len())
        };
        if office.store.write::<_, Trouble>(find)? < TOGETHER as usize {
            break;
        }
    }
    Ok(())
}

/// The next children of a school whose record may go today, those who left first.
fn list_due(conn: &mut dyn Conn, today: NaiveDate, school: SchoolId) -> Outcome<Vec<(StudentId, KeepingPeriod)>> {
    let known = read_school(conn, school)?;
    let house = read_house(conn, school)?.rules;
    let Some(period) = keeping_period(&read_rules(&known.rule_pack)?, &house) else { return Ok(Vec::new()) };
    let Some(until) = last_left(today, &period) else { return Ok(Vec::new()) };
    let sql = "SELECT l.student, l.left_on FROM left_student l
             JOIN thing t ON t.kind = 'student' AND t.id = l.student AND t.school = $1
         WHERE l.left_on <> '' AND l.left_on <= $2 AND NOT EXISTS
             (SELECT 1 FROM legal_hold h WHERE h.student = l.student AND h.ended_at IS NULL)
         ORDER BY l.left_on, l.student LIMIT $3";
    let read = |row: &Row| Ok((row.parsed::<StudentId>(0)?, row.parsed::<NaiveDate>(1)?));
    let mut due = conn.list(sql, args![school, until, TOGETHER], read)?;
    due.retain(|(_, left)| erased_from(*left, period.years_after_leaving).is_some_and(|from| from <= today));
    Ok(due.into_iter().map(|(student, _)| (student, period.clone())).collect())
}

/// No child who left after this day is due; a leap day is looked at by the rule itself.
pub(crate) fn last_left(today: NaiveDate, period: &KeepingPeriod) -> Option<NaiveDate> {
    let years = Months::new(period.years_after_leaving.checked_mul(12)?);
    today.checked_sub_months(years)?.checked_add_days(DayCount::new(1))
}

/// One record, under its school's row: what has come between is seen.
fn erase_by_period(
    conn: &mut dyn Conn,
    office: &Office,
    school: SchoolId,
    student: StudentId,
    period: &KeepingPeriod,
) -> Outcome<bool> {
    conn.take_schools(&[school])?;
    let today = today_at(conn, office.clock.as_ref(), school)?;
    let is_due = last_day(conn, student)?
        .and_then(|left| erased_from(left, period.years_after_leaving))
        .is_some_and(|from| from <= today);
    if !is_due || is_held(conn, student)? {
        // Looked for again tomorrow: its last day may be another one by now.
        conn.exec("UPDATE left_student SET left_on = NULL WHERE student = $1", args![student])?;
        return Ok(false);
    }
    let now = office.clock.now();
    erase_one(conn, &Erased { kind: kind::STUDENT.to_owned(), id: student.0 }, now)?;
    let act = Act {
        school: Some(school),
        student: Some(student),
        thing: Some((kind::STUDENT.to_owned(), student.0)),
        detail: format!("{} years after leaving", period.years_after_leaving),
        ..Act::default()
    };
    act.record(conn, office.ids.next(), now, "erase_by_period")?;
    Ok(true)
}

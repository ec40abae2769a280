//! How long a school keeps its records: what its rule pack says, and what the school has set where that says nothing or
//! more. It erases nothing.

use attendance::{check_own_period, keeping_period};
use chrono::NaiveDate;
use protocol::{KeepingOfSchool, SetKeeping};

use super::{Setting, read_house, ruled};
use crate::{
    Office, Outcome,
    erase::last_left,
    rights::{Asker, StaffAct},
    school::{read_rules, read_school},
    store::Conn,
};

/// The period that holds at each school whose rules the asker sets, and by what.
pub fn school_keeping(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<KeepingOfSchool>> {
    let mut all = Vec::new();
    for school in ruled(conn, asker)? {
        let house = read_house(conn, school.id)?;
        let pack = read_school(conn, school.id)?.rule_pack;
        let rules = read_rules(&pack)?;
        let holds = keeping_period(&rules, &house.rules);
        let past_from = holds.as_ref().and_then(|period| last_left(asker.today, period));
        let of_school = "SELECT count(*) FROM left_student l
             JOIN thing t ON t.kind = 'student' AND t.id = l.student AND t.school = $1";
        let past = "SELECT count(*) FROM left_student l
             JOIN thing t ON t.kind = 'student' AND t.id = l.student AND t.school = $1
             WHERE l.left_on <> '' AND l.left_on < $2";
        let held = "SELECT count(DISTINCT student) FROM legal_hold WHERE school = $1 AND ended_at IS NULL";
        let mut count = |sql: &str, day: Option<NaiveDate>| -> Outcome<u32> {
            let args = match day {
                Some(day) => vec![school.id.into(), day.into()],
                None => vec![school.id.into()],
            };
            Ok(conn.find(sql, &args, |row| row.int(0))?.unwrap_or(0) as u32)
        };
        all.push(KeepingOfSchool {
            version: house.version,
            pack_years: rules.retention.years_after_leaving,
            pack_source: rules.retention.source,
            own: house.rules.keeping,
            set: house.rules.keeping_set,
            left: count(of_school, None)?,
            past: past_from.map(|day| count(past, Some(day))).transpose()?.unwrap_or(0),
            held: count(held, None)?,
            holds,
            pack,
            school,
        });
    }
    Ok(all)
}

pub fn set_keeping(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &SetKeeping,
) -> Outcome<Vec<KeepingOfSchool>> {
    // Who may is asked before what: nobody learns a school's pack by asking.
    asker.may_at_school(ask.school, StaffAct::SetRules)?;
    let rules = read_rules(&read_school(conn, ask.school)?.rule_pack)?;
    let own = ask.own.clone().map(|own| check_own_period(own, &rules)).transpose()?;
    let setting = Setting {
        office,
        asker,
        school: ask.school,
        saw_version: ask.saw_version,
        what: "set_keeping",
        detail: own.as_ref().map_or("-".to_owned(), |own| own.years_after_leaving.to_string()),
    };
    setting.save(conn, |rules, by| (rules.keeping, rules.keeping_set) = (own, Some(by)))?;
    school_keeping(conn, asker)
}

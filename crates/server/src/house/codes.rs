//! What the codes of a school's own system mean, as its office says. It goes over files and mappings, from the next
//! import on; what was imported before stays as it was read.

use std::collections::BTreeMap;

use attendance::{Excuse, Meaning, RawEvent, SchoolId, tidy_codes};
use protocol::{CodesOfSchool, SeenCode, SetCodes};

use super::{Setting, read_house, ruled};
use crate::{Office, Outcome, args, import::CodeTable, rights::Asker, school::list_schools, store::Conn};

/// The codes of each school whose rules the asker sets.
pub fn school_codes(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<CodesOfSchool>> {
    let mut all = Vec::new();
    for school in ruled(conn, asker)? {
        let house = read_house(conn, school.id)?;
        let seen = seen(conn, school.id)?;
        all.push(CodesOfSchool {
            school,
            version: house.version,
            codes: house.rules.codes,
            set: house.rules.codes_set,
            seen,
        });
    }
    Ok(all)
}

pub fn set_codes(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &SetCodes) -> Outcome<Vec<CodesOfSchool>> {
    let codes = tidy_codes(ask.codes.clone())?;
    let detail = codes.iter().map(|rule| rule.code.clone()).collect::<Vec<_>>().join(" ");
    let setting =
        Setting { office, asker, school: ask.school, saw_version: ask.saw_version, what: "set_codes", detail };
    setting.save(conn, |rules, by| (rules.codes, rules.codes_set) = (codes, Some(by)))?;
    school_codes(conn, asker)
}

/// What an import reads codes by: those that every school starts with, and over them each school's own.
pub fn code_table(conn: &mut dyn Conn) -> Outcome<CodeTable> {
    let mut table = CodeTable::generic();
    for school in list_schools(conn)? {
        let sql = "SELECT source_id FROM school WHERE id = $1";
        let Some(source) = conn.find(sql, args![school.id], |row| Ok(row.text(0)?.to_owned()))? else { continue };
        for rule in read_house(conn, school.id)?.rules.codes {
            table.put_of(&source, &rule.code, rule.meaning);
        }
    }
    Ok(table)
}

/// The codes that a school's records hold, in the order of their letters.
pub fn codes_in_use(conn: &mut dyn Conn, school: SchoolId) -> Outcome<Vec<String>> {
    Ok(times(conn, school)?.into_keys().map(|(code, _)| code).collect())
}

type Times = BTreeMap<(String, u8), (u32, Meaning)>;

/// How often each code was read as what.
fn times(conn: &mut dyn Conn, school: SchoolId) -> Outcome<Times> {
    let mut times = Times::new();
    let sql = "SELECT r.body FROM thing s JOIN raw_event r ON r.student = s.id
               WHERE s.kind = 'student' AND s.school = $1";
    conn.each(sql, args![school], &mut |row| {
        let event: RawEvent = row.json(0)?;
        if !event.code.is_empty() {
            times.entry((event.code, place(event.meaning))).or_insert((0, event.meaning)).0 += 1;
        }
        Ok(())
    })?;
    Ok(times)
}

/// Each code once, as what it was read most often; the most frequent first.
fn seen(conn: &mut dyn Conn, school: SchoolId) -> Outcome<Vec<SeenCode>> {
    let mut seen: BTreeMap<String, (SeenCode, u32)> = BTreeMap::new();
    for ((code, _), (times, meaning)) in times(conn, school)? {
        let new = || (SeenCode { code: code.clone(), times: 0, counted_as: meaning }, 0);
        let (one, most) = seen.entry(code.clone()).or_insert_with(new);
        one.times += times;
        if *most < times {
            (*most, one.counted_as) = (times, meaning);
        }
    }
    let mut seen: Vec<SeenCode> = seen.into_values().map(|(one, _)| one).collect();
    seen.sort_by(|one, other| (other.times, &one.code).cmp(&(one.times, &other.code)));
    Ok(seen)
}

/// One order of meanings, for counting them apart.
fn place(meaning: Meaning) -> u8 {
    match meaning {
        Meaning::Present => 0,
        Meaning::Late => 1,
        Meaning::LeftEarly => 2,
        Meaning::Remote => 3,
        Meaning::Ignore => 4,
        Meaning::Absent(Excuse::Excused) => 5,
        Meaning::Absent(Excuse::Unexcused) => 6,
        Meaning::Absent(Excuse::Disciplinary) => 7,
        Meaning::Absent(Excuse::ConfirmedNotExcused) => 8,
    }
}

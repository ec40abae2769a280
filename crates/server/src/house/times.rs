//! Until when families report today, and from when they are asked about it. A late word is never refused.

use attendance::Rules;
use protocol::{SetTimes, TimesOfSchool};

use super::{Setting, read_house, ruled};
use crate::{Office, Outcome, rights::Asker, school::read_school, store::Conn};

/// The times of each school whose rules the asker sets.
pub fn school_times(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<TimesOfSchool>> {
    let mut all = Vec::new();
    for school in ruled(conn, asker)? {
        let house = read_house(conn, school.id)?;
        let known = read_school(conn, school.id)?;
        let explaining = Rules::find(&known.rule_pack)
            .ok_or_else(|| anyhow::anyhow!("rule pack {} is not known", known.rule_pack))?
            .explaining;
        all.push(TimesOfSchool {
            school,
            version: house.version,
            time_zone: known.time_zone,
            times: house.rules.times,
            set: house.rules.times_set,
            pack: known.rule_pack,
            school_days_back: explaining.school_days_back,
            plan_ahead_days: explaining.plan_ahead_days,
        });
    }
    Ok(all)
}

pub fn set_times(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &SetTimes) -> Outcome<Vec<TimesOfSchool>> {
    ask.times.check()?;
    let told = |time: Option<chrono::NaiveTime>| time.map_or("-".to_owned(), |time| time.format("%H:%M").to_string());
    let setting = Setting {
        office,
        asker,
        school: ask.school,
        saw_version: ask.saw_version,
        what: "set_times",
        detail: format!("{} {}", told(ask.times.report_until), told(ask.times.notices_from)),
    };
    let times = ask.times;
    setting.save(conn, |rules, by| (rules.times, rules.times_set) = (times, Some(by)))?;
    school_times(conn, asker)
}

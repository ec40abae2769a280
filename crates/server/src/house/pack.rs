//! Which rule pack holds at a school, what another would change, and who has held its numbers against the law.
//!
//! What came from the school's files stays as it came: only what is derived from it is derived anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use attendance::{
    Calendar, Days, HouseRules, PackCheck, RawEvent, Refusal, Rules, School, SchoolId, SetBy, StudentId, Tier,
    derive_days, truancy_dates, truancy_reached,
};
use chrono::NaiveDate;
use protocol::{CheckRulePack, ForPack, PackCounts, PackOfSchool, PackPreview, RulePacks, SetRulePack, days_id, kind};

use super::{Setting, read_house, ruled};
use crate::{
    Office, Outcome, args,
    import::period_of,
    rights::{Asker, StaffAct},
    school::{read_school, today_at},
    store::{
        Conn,
        thing::{self, Thing},
        things::{self, TOGETHER},
    },
    year::{SchoolYear, read_year},
};

/// Which pack holds at each school whose rules the asker sets, and every pack.
pub fn rule_packs(conn: &mut dyn Conn, asker: &Asker) -> Outcome<RulePacks> {
    let mut schools = Vec::new();
    for school in ruled(conn, asker)? {
        let house = read_house(conn, school.id)?;
        schools.push(PackOfSchool {
            version: house.version,
            pack: read_school(conn, school.id)?.rule_pack,
            set: house.rules.pack_set,
            checked: house.rules.packs_checked,
            school,
        });
    }
    Ok(RulePacks { schools, packs: Rules::ids().into_iter().filter_map(Rules::find).collect() })
}

/// What would count differently at a school under another pack.
pub fn preview_rule_pack(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &ForPack) -> Outcome<PackPreview> {
    asker.may_at_school(ask.school, StaffAct::SetRules)?;
    let (before, after) = (read_school(conn, ask.school)?, find_pack(&ask.pack)?);
    let day = today_at(conn, office.clock.as_ref(), ask.school)?;
    let mut year = read_year(conn, &before, day)?;
    let now = counts(&year, &find_pack(&before.rule_pack)?, day);
    let changed = derive_anew(conn, ask.school, &mut year, &after)?;
    Ok(PackPreview {
        pack: after.id.clone(),
        now,
        then: counts(&year, &after, day),
        children_changed: changed.len() as u32,
    })
}

/// Another pack holds from now on: every day of the school's current year is derived anew from what was recorded.
pub fn set_rule_pack(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &SetRulePack) -> Outcome<RulePacks> {
    let rules = find_pack(&ask.pack)?;
    asker.may_at_school(ask.school, StaffAct::SetRules)?;
    let before = read_school(conn, ask.school)?;
    let detail = format!("{} {}", before.rule_pack, rules.id);
    let setting =
        Setting { office, asker, school: ask.school, saw_version: ask.saw_version, what: "set_rule_pack", detail };
    setting.save(conn, |house: &mut HouseRules, by: SetBy| house.pack_set = Some(by))?;
    let day = today_at(conn, office.clock.as_ref(), ask.school)?;
    let mut year = read_year(conn, &before, day)?;
    let changed = derive_anew(conn, ask.school, &mut year, &rules)?;
    let anew = year.children.iter().map(|child| &child.days).filter(|days| changed.contains(&days.student));
    put_days(conn, ask.school, &anew.collect::<Vec<_>>())?;
    let found = thing::find(conn, ask.school, kind::SCHOOL, ask.school.0)?;
    let found = found.ok_or_else(|| anyhow::anyhow!("school {} has no row of its own", ask.school))?;
    let school = School { rule_pack: rules.id, ..before };
    let next = Thing { version: found.version + 1, body: serde_json::to_value(&school)?, ..found };
    thing::put(conn, &next)?;
    rule_packs(conn, asker)
}

/// Somebody has held a pack's numbers against the law: who, and on which day, stands beside them from then on.
pub fn check_rule_pack(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &CheckRulePack) -> Outcome<RulePacks> {
    let rules = find_pack(&ask.pack)?;
    let detail = format!("{} {}", rules.id, rules.version);
    let setting =
        Setting { office, asker, school: ask.school, saw_version: ask.saw_version, what: "check_rule_pack", detail };
    setting.save(conn, |house, set| {
        house.packs_checked.retain(|check| check.pack != rules.id);
        house.packs_checked.push(PackCheck { pack: rules.id, version: rules.version, set });
    })?;
    rule_packs(conn, asker)
}

fn find_pack(id: &str) -> Outcome<Rules> {
    Ok(Rules::find(id).ok_or(Refusal::NotFound)?)
}

/// Children by tier, under one pack.
fn counts(year: &SchoolYear, rules: &Rules, day: NaiveDate) -> PackCounts {
    let mut counts = PackCounts::default();
    let Some(calendar) = &year.calendar else { return counts };
    for child in &year.children {
        let Some(standing) = child.standing(Some(calendar), rules, day) else { continue };
        counts.children += 1;
        counts.missed += standing.missed;
        let tier = match standing.tier {
            Some(Tier::Satisfactory) => &mut counts.satisfactory,
            Some(Tier::AtRisk) => &mut counts.at_risk,
            Some(Tier::Moderate) => &mut counts.moderate,
            Some(Tier::Severe) => &mut counts.severe,
            None => &mut counts.no_tier,
        };
        *tier += 1;
        let dates = truancy_dates(&child.days, calendar, &child.explanations, rules, day);
        counts.truancy += u32::from(!truancy_reached(&dates, calendar, rules).is_empty());
    }
    counts
}

/// Derives the records of a year from the raw events, under another pack; gives the children whose records differ.
///
/// Membership stays: the packs bridge the same gaps, and the spans of single classes are not kept.
fn derive_anew(
    conn: &mut dyn Conn,
    school: SchoolId,
    year: &mut SchoolYear,
    rules: &Rules,
) -> Outcome<BTreeSet<StudentId>> {
    let Some(calendar) = &year.calendar else { return Ok(BTreeSet::new()) };
    let events = events_of(conn, school, calendar)?;
    let periods = periods_per_day(&events, year.children.iter().map(|child| &child.days));
    let mut changed = BTreeSet::new();
    for child in &mut year.children {
        let own = events.get(&child.student.id).map_or(&[][..], Vec::as_slice);
        let records = derive_days(own, periods, calendar, rules).records;
        if records != child.days.records {
            child.days.records = records;
            changed.insert(child.student.id);
        }
    }
    Ok(changed)
}

/// What was recorded of a school's children in a year.
fn events_of(conn: &mut dyn Conn, school: SchoolId, calendar: &Calendar) -> Outcome<HashMap<StudentId, Vec<RawEvent>>> {
    let mut events: HashMap<StudentId, Vec<RawEvent>> = HashMap::new();
    let sql = "SELECT r.body FROM thing s JOIN raw_event r ON r.student = s.id
               WHERE s.kind = 'student' AND s.school = $1 AND r.day >= $2 AND r.day <= $3";
    conn.each(sql, args![school, calendar.first_day, calendar.last_day], &mut |row| {
        let event: RawEvent = row.json(0)?;
        events.entry(event.student).or_default().push(event);
        Ok(())
    })?;
    Ok(events)
}

/// How many periods the school holds in a day: as many as its rows name, or as its records have been counted by.
fn periods_per_day<'a>(events: &HashMap<StudentId, Vec<RawEvent>>, days: impl Iterator<Item = &'a Days>) -> Option<u8> {
    let slots = events.values().flatten().filter_map(|event| event.period.as_deref());
    let named: BTreeSet<&str> = slots.map(period_of).collect();
    let counted_by = days.flat_map(|days| &days.records).filter_map(|record| Some(record.periods?.1)).max();
    let named = u8::try_from(named.len()).unwrap_or(u8::MAX);
    Some(named.max(counted_by.unwrap_or(0))).filter(|periods| 0 < *periods)
}

fn put_days(conn: &mut dyn Conn, school: SchoolId, days: &[&Days]) -> Outcome<()> {
    for together in days.chunks(TOGETHER) {
        let key = |days: &Days| (kind::DAYS.to_owned(), days_id(days.student, days.school_year));
        let keys: BTreeSet<things::Key> = together.iter().map(|days| key(days)).collect();
        let before: BTreeMap<things::Key, Thing> = things::find_all(conn, school, &keys)?;
        let mut anew = Vec::with_capacity(together.len());
        for days in together {
            let found = before.get(&key(days));
            let found = found.ok_or_else(|| anyhow::anyhow!("the days of {} are gone", days.student))?;
            anew.push(Thing { version: found.version + 1, body: serde_json::to_value(days)?, ..found.clone() });
        }
        things::put_all(conn, school, &anew, &before)?;
    }
    Ok(())
}

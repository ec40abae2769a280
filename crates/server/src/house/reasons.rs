//! The reasons that families choose from: their order, names, papers and who decides. One that is put away goes from
//! the list and from nothing that was said with it.

use attendance::{Reason, ReasonRule, Refusal, StaffRole, tidy_reasons};
use protocol::{ReasonsOfSchool, SetReasons};

use super::{Setting, codes::codes_in_use, read_house, ruled};
use crate::{
    Office, Outcome,
    rights::{Asker, StaffAct, roles_for},
    store::Conn,
};

/// The reasons of each school whose rules the asker sets.
pub fn school_reasons(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<ReasonsOfSchool>> {
    let mut all = Vec::new();
    for school in ruled(conn, asker)? {
        let house = read_house(conn, school.id)?;
        let mut codes = codes_in_use(conn, school.id)?;
        codes.extend(house.rules.codes.iter().map(|rule| rule.code.clone()));
        codes.sort();
        codes.dedup();
        all.push(ReasonsOfSchool {
            school,
            version: house.version,
            reasons: house.rules.every_reason(),
            set: house.rules.reasons_set,
            deciders: deciders(),
            codes,
        });
    }
    Ok(all)
}

pub fn set_reasons(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &SetReasons,
) -> Outcome<Vec<ReasonsOfSchool>> {
    let reasons = tidy_reasons(ask.reasons.clone())?;
    let decides = |role: StaffRole| deciders().contains(&role);
    if !reasons.iter().filter_map(|rule| rule.decided_by).all(decides) {
        return Err(Refusal::NotAllowed.into());
    }
    let setting = Setting {
        office,
        asker,
        school: ask.school,
        saw_version: ask.saw_version,
        what: "set_reasons",
        detail: put_away(&reasons),
    };
    setting.save(conn, |rules, by| (rules.reasons, rules.reasons_set) = (reasons, Some(by)))?;
    school_reasons(conn, asker)
}

/// Whoever may review explanations may be said to decide on a reason.
fn deciders() -> Vec<StaffRole> {
    roles_for(StaffAct::ReviewExplanation).to_vec()
}

/// The reasons that are offered no more, as the log has them.
fn put_away(reasons: &[ReasonRule]) -> String {
    let away = reasons.iter().filter(|rule| !rule.offered).map(|rule| name(rule.reason));
    away.collect::<Vec<_>>().join(" ")
}

/// A reason's name as it crosses the wire.
fn name(reason: Reason) -> String {
    serde_json::to_value(reason).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

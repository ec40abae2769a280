//! Who looks after a school that an import brings in. A school that nobody could open would wait for the technician.
//!
//! It never gives anybody more than they have at every other school here.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{PersonId, SchoolId, StaffRole};
use protocol::kind;

use super::step::Step;
use crate::{
    Outcome,
    account::publish_staff_member,
    args,
    rights::{StaffAct, list_arg, role_of, role_text, roles_for},
    store::Conn,
};

/// Whom a school that comes now is given to, as what: whoever administers the district, and whoever brings it in, where
/// they are that at every school that is here already.
pub type Heirs = BTreeMap<PersonId, BTreeSet<StaffRole>>;

pub fn heirs(conn: &mut dyn Conn, by: Option<PersonId>) -> Outcome<Heirs> {
    let sql = "SELECT r.person, r.role FROM staff_role r JOIN thing t ON t.kind = $1 AND t.school = r.school
               WHERE r.role IN (SELECT value ->> 'v' FROM json_each($2))
               GROUP BY r.person, r.role HAVING count(*) = (SELECT count(*) FROM thing WHERE kind = $1)";
    let roles = list_arg(roles_for(StaffAct::Import).iter().map(|role| role_text(*role)));
    let everywhere: Vec<(PersonId, Option<StaffRole>)> =
        conn.list(sql, &[kind::SCHOOL.into(), roles], |row| Ok((row.parsed(0)?, role_of(row.text(1)?))))?;
    let mut heirs = Heirs::new();
    for (person, role) in everywhere.into_iter().filter_map(|(person, role)| Some((person, role?))) {
        if role == StaffRole::DistrictAdministrator || by == Some(person) {
            heirs.entry(person).or_default().insert(role);
        }
    }
    Ok(heirs)
}

/// Gives them a school that has just come.
pub fn give(conn: &mut dyn Conn, school: SchoolId, heirs: &Heirs) -> Outcome<Vec<Step>> {
    let mut steps = Vec::new();
    for (person, roles) in heirs {
        for role in roles {
            let sql = "INSERT INTO staff_role (person, school, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
            conn.exec(sql, args![*person, school, role_text(*role)])?;
        }
        publish_staff_member(conn, school, *person)?;
        steps.push(Step::Given { person: *person, roles: roles.clone() });
    }
    Ok(steps)
}

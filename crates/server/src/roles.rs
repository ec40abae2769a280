//! What somebody is at a school, and by whose word: an administrator's, or the groups that they are in elsewhere. Neither
//! takes what the other gave.

use attendance::{PersonId, SchoolId, StaffRole};

use crate::{
    args,
    rights::{role_of, role_text},
    store::{Conn, StoreResult},
};

/// What an administrator or the technician has given somebody, at which schools, in their order.
pub fn by_hand(conn: &mut dyn Conn, person: PersonId) -> StoreResult<Vec<(SchoolId, StaffRole)>> {
    let sql = "SELECT r.school, r.role FROM staff_role r
               LEFT JOIN group_role g ON g.person = r.person AND g.school = r.school AND g.role = r.role
               WHERE r.person = $1 AND coalesce(g.also_by_hand, 1) = 1 ORDER BY r.school, r.role";
    listed(conn, sql, person)
}

/// What somebody's groups made them when they last came in, at which schools, in their order.
pub fn by_groups(conn: &mut dyn Conn, person: PersonId) -> StoreResult<Vec<(SchoolId, StaffRole)>> {
    listed(conn, "SELECT school, role FROM group_role WHERE person = $1 ORDER BY school, role", person)
}

fn listed(conn: &mut dyn Conn, sql: &str, person: PersonId) -> StoreResult<Vec<(SchoolId, StaffRole)>> {
    let rows = conn.list(sql, args![person], |row| Ok((row.parsed(0)?, role_of(row.text(1)?))))?;
    Ok(rows.into_iter().filter_map(|(school, role)| Some((school, role?))).collect())
}

/// Gives a role by hand, beside those that somebody has.
pub fn give(conn: &mut dyn Conn, person: PersonId, school: SchoolId, role: StaffRole) -> StoreResult<()> {
    let sql = "UPDATE group_role SET also_by_hand = 1 WHERE person = $1 AND school = $2 AND role = $3";
    conn.exec(sql, args![person, school, role_text(role)])?;
    let sql = "INSERT INTO staff_role (person, school, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    conn.exec(sql, args![person, school, role_text(role)])?;
    Ok(())
}

/// Takes every role of a school away that was given by hand.
pub fn take_by_hand(conn: &mut dyn Conn, person: PersonId, school: SchoolId) -> StoreResult<()> {
    let sql = "DELETE FROM staff_role WHERE person = $1 AND school = $2 AND NOT EXISTS
               (SELECT 1 FROM group_role g WHERE g.person = staff_role.person AND g.school = staff_role.school
                AND g.role = staff_role.role)";
    conn.exec(sql, args![person, school])?;
    conn.exec("UPDATE group_role SET also_by_hand = 0 WHERE person = $1 AND school = $2", args![person, school])?;
    Ok(())
}

/// Says anew what somebody's groups make them.
pub fn set_by_groups(conn: &mut dyn Conn, person: PersonId, roles: &[(SchoolId, StaffRole)]) -> StoreResult<()> {
    let sql = "DELETE FROM staff_role WHERE person = $1 AND EXISTS
               (SELECT 1 FROM group_role g WHERE g.person = staff_role.person AND g.school = staff_role.school
                AND g.role = staff_role.role AND g.also_by_hand = 0)";
    conn.exec(sql, args![person])?;
    conn.exec("DELETE FROM group_role WHERE person = $1", args![person])?;
    for (school, role) in roles {
        let sql = "INSERT INTO staff_role (person, school, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        let by_hand = conn.exec(sql, args![person, *school, role_text(*role)])? == 0;
        let sql = "INSERT INTO group_role (person, school, role, also_by_hand) VALUES ($1, $2, $3, $4)";
        conn.exec(sql, args![person, *school, role_text(*role), i64::from(by_hand)])?;
    }
    Ok(())
}

//! Staff take, date, answer or close a request.

use attendance::{HandleSupport, PersonId, Refusal, SchoolId, SupportKind, SupportRequest, support::handle};
use protocol::kind;

use super::{Deed, Place};
use crate::{
    Outcome,
    account::staff_name,
    args,
    rights::{StaffAct, role_of, roles_for},
};

pub fn handle_support(deed: &mut Deed<'_>, ask: HandleSupport) -> Outcome<()> {
    let (found, current) = deed.find::<SupportRequest>(kind::SUPPORT_REQUEST, ask.id.0)?;
    // Whoever has it may go on with it, though its kind be none of their role's.
    if current.owner != Some(deed.asker.person) {
        deed.asker.may_at_school(found.school, StaffAct::HandleSupport(current.kind))?;
    }
    let owner_name = match ask.owner {
        Some(owner) => name_of_owner(deed, found.school, owner, current.kind)?,
        None => String::new(),
    };
    let today = deed.today(found.school)?;
    let (by, name) = (deed.asker.person, deed.asker.name.clone());
    let handled = handle(&current, ask, &owner_name, by, &name, deed.now, today)?;
    deed.put(Place::of_request(found.school, &handled), handled.version, &handled)
}

/// The name of somebody who may have a request of this kind at this school.
fn name_of_owner(deed: &mut Deed<'_>, school: SchoolId, owner: PersonId, kind: SupportKind) -> Outcome<String> {
    let roles = deed.conn.list(
        "SELECT role FROM staff_role WHERE person = $1 AND school = $2",
        args![owner, school],
        |row| Ok(role_of(row.text(0)?)),
    )?;
    let may = roles.iter().flatten().any(|role| roles_for(StaffAct::HandleSupport(kind)).contains(role));
    let name = staff_name(deed.conn, owner)?;
    name.filter(|_| may).ok_or_else(|| Refusal::NotAllowed.into())
}

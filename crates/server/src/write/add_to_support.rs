//! A family says more about a request, reopens it, or takes it back.

use attendance::{AddToSupport, SupportRequest, support::add};
use protocol::kind;

use super::{Deed, Place};
use crate::Outcome;

pub fn add_to_support(deed: &mut Deed<'_>, ask: AddToSupport) -> Outcome<()> {
    let (found, current) = deed.find::<SupportRequest>(kind::SUPPORT_REQUEST, ask.id.0)?;
    let today = deed.today(found.school)?;
    let calendar = deed.calendar(found.school, today)?;
    let (by, name) = (deed.asker.person, deed.asker.name.clone());
    let added = add(&current, ask, by, &name, deed.now, &calendar, today)?;
    deed.put(Place::of_request(found.school, &added), added.version, &added)
}

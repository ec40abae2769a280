//! A member of staff has an explanation on screen: the family sees that it has been seen.

use attendance::{Explanation, SeeExplanation, explain::see};
use protocol::kind;

use super::{Deed, Place};
use crate::{Outcome, rights::StaffAct};

pub fn see_explanation(deed: &mut Deed<'_>, ask: SeeExplanation) -> Outcome<()> {
    let (found, current) = deed.find::<Explanation>(kind::EXPLANATION, ask.id.0)?;
    deed.asker.may_at_school(found.school, StaffAct::ReviewExplanation)?;
    match see(&current) {
        Some(seen) => deed.put(Place::of_explanation(found.school, &seen), seen.version, &seen),
        None => Ok(()),
    }
}

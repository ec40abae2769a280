//! What the schools on this computer have set themselves: how they call their reasons, and which of them they offer.

use attendance::HouseRules;
use protocol::Nothing;

use crate::{desk::Desk, trouble::Result};

/// One a school, each with every reason in the order in which families see them.
pub(crate) fn house_rules(desk: &Desk<'_>, _: Nothing) -> Result<Vec<HouseRules>> {
    let mut all: Vec<HouseRules> = Vec::new();
    for facts in desk.about(None)? {
        for school in facts.schools()? {
            // A parent who works at the school knows it twice.
            if all.iter().all(|known| known.school != school.id) {
                let house = facts.house(school.id)?;
                all.push(HouseRules { reasons: house.every_reason(), ..house.as_ref().clone() });
            }
        }
    }
    Ok(all)
}

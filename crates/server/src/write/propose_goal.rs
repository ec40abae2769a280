//! Staff propose a goal to a family.

use attendance::{ProposeGoal, goal::propose};
use protocol::kind;

use super::{Deed, Place};
use crate::{Outcome, rights::StaffAct};

pub fn propose_goal(deed: &mut Deed<'_>, ask: ProposeGoal) -> Outcome<()> {
    let school = deed.school_of(ask.student)?;
    deed.asker.may_at_school(school, StaffAct::ProposeGoal)?;
    deed.check_new(kind::GOAL, ask.id.0)?;
    let today = deed.today(school)?;
    let calendar = deed.calendar(school, ask.from)?;
    let (by, name) = (deed.asker.person, deed.asker.name.clone());
    let goal = propose(ask, by, &name, deed.now, &calendar, today)?;
    deed.put(Place::of_goal(school, &goal), goal.version, &goal)
}

//! A family accepts, changes or declines a goal. An agreed goal takes the place of older ones.

use attendance::{
    AnswerGoal, Goal, Topic,
    goal::{answer, end, supersedes},
};
use protocol::kind;

use super::{Deed, Place};
use crate::{Outcome, store::thing};

pub fn answer_goal(deed: &mut Deed<'_>, ask: AnswerGoal) -> Outcome<()> {
    let (found, current) = deed.find::<Goal>(kind::GOAL, ask.id.0)?;
    deed.asker.may_decide_for(current.student, Topic::Attendance)?;
    let calendar = deed.calendar(found.school, current.from)?;
    let (by, name) = (deed.asker.person, deed.asker.name.clone());
    let answered = answer(&current, ask, by, &name, deed.now, &calendar)?;
    deed.put(Place::of_goal(found.school, &answered), answered.version, &answered)?;
    for other in thing::list_of_student(deed.conn, current.student, kind::GOAL)? {
        let other: Goal = other.fact()?;
        if supersedes(&answered, &other)
            && let Some(ended) = end(&other)
        {
            deed.put(Place::of_goal(found.school, &ended), ended.version, &ended)?;
        }
    }
    Ok(())
}

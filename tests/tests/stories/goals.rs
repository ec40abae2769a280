//! F4: the school proposes, the family accepts or changes, both see the progress.

use attendance::*;
use chrono::Days;
use presente_tests::worlds::{
    maple_street::{LUCIA, ROSA_RIVERA},
    world::{World, story_day},
};
use protocol::WaitingForYou;
use serde_json::json;

#[test]
fn a_proposed_goal_is_changed_by_the_family_and_followed_by_both() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let lucia = world.student(LUCIA);
    let ask = ProposeGoal {
        id: GoalId(uuid::Uuid::from_u128(77)),
        student: lucia,
        most_days: 2,
        from: story_day(),
        until: story_day() + Days::new(30),
        school_does: liaison.text("en", "We call on the first day."),
        review_on: story_day() + Days::new(30),
    };
    liaison.call::<Goal>("propose_goal", json!(ask)).expect("proposed");
    liaison.syncs(1);
    rosa.syncs(1);
    assert!(rosa.home().waiting.iter().any(|w| matches!(w, WaitingForYou::GoalProposed { .. })));
    let answer = AnswerGoal {
        id: ask.id,
        saw_version: 1,
        answer: GoalAnswer::Change { most_days: 3 },
        family_does: rosa.text("es", "Nos levantamos a las seis."),
    };
    rosa.call::<Goal>("answer_goal", json!(answer)).expect("answered");
    rosa.syncs(1);
    let there = liaison.syncs(1).goals(lucia).remove(0);
    assert_eq!((there.goal.state, there.goal.most_days, there.missed), (GoalState::Agreed, 3, 0));
    assert!(rosa.card(lucia).goal.is_some(), "the goal is on the first screen");
    let again = AnswerGoal { answer: GoalAnswer::Decline, ..answer };
    assert_eq!(rosa.call::<Goal>("answer_goal", json!(again)).unwrap_err(), Refusal::AlreadyDecided);
}

//! F4: the school proposes, the family accepts or changes, both see the progress.

use attendance::*;
use chrono::Days;
use presente_tests::worlds::{
    maple_street::{LUCIA, ROSA_RIVERA, SCHOOL},
    tiny::{self, AMINA, YUSUF},
    world::{World, import_files, story_day},
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

#[test]
fn an_accepted_goal_is_followed_day_by_day_by_both_sides_whatever_the_reason_of_a_day() {
    let world = World::with_school("tiny", tiny::write, 8);
    let (amina, liaison) = (world.guardian(AMINA), world.liaison());
    let yusuf = world.student(YUSUF);
    let [wednesday, thursday] = [1, 2].map(|days| story_day() + Days::new(days));
    let ask = ProposeGoal {
        id: GoalId(uuid::Uuid::from_u128(78)),
        student: yusuf,
        most_days: 2,
        from: wednesday,
        until: story_day() + Days::new(14),
        school_does: liaison.text("en", "A seat on the early bus."),
        review_on: story_day() + Days::new(15),
    };
    liaison.call::<Goal>("propose_goal", json!(ask)).expect("proposed");
    liaison.syncs(1);
    let nothing = amina.text("ar", "");
    let yes = AnswerGoal { id: ask.id, saw_version: 1, answer: GoalAnswer::Accept, family_does: nothing };
    amina.syncs(1).call::<Goal>("answer_goal", json!(yes)).expect("accepted");
    amina.syncs(1);
    liaison.syncs(1);
    let far = |progress: &GoalProgress| (progress.missed, progress.left, progress.school_days_left, progress.over);
    for computer in [&amina, &liaison] {
        assert_eq!(far(&computer.goals(yusuf)[0]), (0, 2, 10, false), "two weeks of school are ahead");
    }

    world.clock.pass_days(2);
    let files = tempfile::tempdir().expect("a folder");
    tiny::write(files.path()).expect("written");
    let path = files.path().join("attendance.csv");
    let rows = std::fs::read_to_string(&path).expect("read") + &format!("{YUSUF},{SCHOOL},{wednesday},AU,\n");
    std::fs::write(path, rows).expect("written");
    let report = import_files(&world.office, files.path(), thursday).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
    amina.syncs(1);
    let said = amina.explains(yusuf, &[wednesday], "Fever").expect("kept");
    amina.syncs(1);
    liaison.syncs(1).decides(said.id, Verdict::Accept, "").expect("accepted");
    liaison.syncs(1);
    amina.syncs(1);
    for computer in [&amina, &liaison] {
        let progress = &computer.goals(yusuf)[0];
        assert_eq!((progress.missed, progress.left, progress.over), (100, 1, false), "an excused day is a day missed");
    }
    let card = amina.card(yusuf).goal.expect("on the first screen");
    assert_eq!((card.goal.state, card.missed), (GoalState::Agreed, 100));
}

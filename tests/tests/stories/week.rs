//! An administrator's first screen: this week's figures, what waits, and what is wrong with the data.

use attendance::*;
use presente_tests::worlds::{
    computer::{Answer, Computer},
    maple_street::{MATEO, ROSA_RIVERA},
    tiny::{self, AMINA},
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;

fn administrator(world: &World) -> Computer<'_> {
    world.administrator()
}

fn week(computer: &Computer<'_>) -> WeekAtSchool {
    let all: Vec<WeekAtSchool> = computer.call("this_week", json!({})).expect("counted");
    all.into_iter().next().expect("a school")
}

#[test]
fn a_week_s_figures_are_those_of_its_grades_and_carry_their_day() {
    let world = World::maple_street();
    let admin = administrator(&world);
    let week = week(&admin);
    let monday = story_day().week(chrono::Weekday::Mon).first_day();
    assert_eq!((week.from, week.until), (Some(monday), Some(story_day())), "attendance of today is in");
    assert!(week.as_of.is_some());
    let (missed, membership) = (week.all.missed.expect("told"), week.all.membership.expect("told"));
    let children = week.all.children.expect("a whole school may be told");
    assert_eq!(membership, children * 2, "Monday and Tuesday of every child");
    assert!(0 < missed && missed < membership * 100);
    let told = |row: &&WeekRow| row.children.is_some();
    let by_grade: u32 = week.by_grade.iter().filter(told).filter_map(|row| row.children).sum();
    assert!(week.by_grade.len() > 5 && by_grade <= children, "{:?}", week.by_grade);
    assert_eq!(week.hidden_below, 10);
    for row in week.by_grade.iter().chain(&week.by_language) {
        assert!(row.children.is_none_or(|count| 10 <= count), "a group of fewer than ten is told: {row:?}");
        assert!(row.chronic.is_none_or(|count| count == 0 || 10 <= count), "{row:?}");
        assert_eq!(row.children.is_some(), row.missed.is_some(), "{row:?}");
    }
    let hidden = week.by_language.iter().filter(|row| row.children.is_none()).count();
    assert_ne!(hidden, 1, "one hidden group could be worked out from the others");
}

#[test]
fn what_waits_and_what_is_missing_is_counted_and_can_be_gone_to() {
    let world = World::maple_street();
    let admin = administrator(&world);
    let (rosa, mateo) = (world.guardian(ROSA_RIVERA), world.student(MATEO));
    let before = week(admin.syncs(1));
    rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    rosa.asks_support(mateo, SupportKind::Transport, "El autobús").expect("asked");
    rosa.writes(mateo, None, "¿Qué tarea hay?").expect("written");
    rosa.syncs(1);
    let now = week(admin.syncs(1));
    let more = |of: fn(&WeekWaiting) -> u32| of(&now.waiting) - of(&before.waiting);
    assert_eq!((more(|w| w.explanations), more(|w| w.messages)), (1, 1));
    let lacking = |what: &str| -> usize {
        let found: Answer<Vec<StudentRow>> = admin.call("find_students", json!({ "words": "", "lacking": what }));
        found.expect("found").len()
    };
    assert_eq!(lacking("guardian"), (now.problems.without_guardian as usize).min(50));
    assert_eq!(lacking("language"), (now.problems.without_language as usize).min(50));
    assert_eq!(lacking("joined"), (now.problems.not_joined as usize).min(50));
    let joined = rosa.home().children.len() as u32;
    assert_eq!(before.problems.not_joined, now.problems.not_joined, "joining had been counted already");
    assert!(0 < joined);
}

#[test]
fn a_small_school_tells_no_group_and_days_without_attendance_are_named() {
    let world = World::with_school("tiny", tiny::write, 21);
    let admin = administrator(&world);
    let now = week(&admin);
    assert_eq!((now.all.children, now.all.missed), (None, None), "three children are few enough to be known");
    assert!(now.by_grade.iter().all(|row| row.children.is_none()));
    assert_eq!(now.problems.days_not_closed, 0);
    assert_eq!(now.problems.not_joined, 3);
    world.guardian(AMINA);
    world.clock.pass_days(3);
    let later = week(admin.syncs(1));
    assert_eq!(later.problems.days_not_closed, 2, "Wednesday and Thursday; Friday is not over");
    assert_eq!(later.problems.not_joined, 1, "Amina's two children are joined now");
    assert_eq!(later.until, Some(story_day()), "the week shown is the last that was checked");
}

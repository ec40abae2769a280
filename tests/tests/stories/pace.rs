//! Whoever asks too much waits, and nobody else notices: not the family next door, and not the one that waits itself.

use std::sync::Arc;

use chrono::TimeDelta;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    world::{World, story_day},
};
use server::pace::Pace;

use crate::over_http::Street;

#[test]
fn a_computer_that_asks_too_much_waits_without_an_alarm_and_another_s_is_answered() {
    let mut world = World::maple_street();
    world.office.pace = Arc::new(Pace::of(1));
    let street = Street::to(&world);
    let rosa = street.computer(&world);
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined");
    let token = street.enters(world.code_for(world.person(ROSA_RIVERA)));
    let statuses: Vec<u16> = (0..70).map(|_| street.gets("/v1/openapi.json", &token)).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 60);
    assert_eq!(statuses.last(), Some(&429));
    assert_eq!(street.gets("/readyz", &token), 200, "a probe is no request of anybody's");
    rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(2);
    assert_eq!(rosa.waiting(), 0, "her own computer is another one");

    (0..200).for_each(|_| _ = rosa.syncs(1));
    rosa.explains(world.student(MATEO), &[story_day() - TimeDelta::days(1)], "Fiebre").ok();
    rosa.writes(world.student(MATEO), None, "Hola").expect("kept");
    rosa.syncs(1);
    assert!(1 <= rosa.waiting(), "it waits");
    assert_eq!(rosa.session().sync.problem, None, "and nobody is alarmed");
    world.clock.pass(TimeDelta::minutes(2));
    rosa.syncs(2);
    assert_eq!(rosa.waiting(), 0);
}

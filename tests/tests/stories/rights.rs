//! Who may see what: a family its children, staff their school, a request its named people; and what is lost is forgotten.

use attendance::*;
use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, MATEO, ROSA_RIVERA, YUSUF},
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;

#[test]
fn a_family_holds_its_own_children_and_nobody_elses() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let names: Vec<_> = rosa.home().children.into_iter().map(|c| c.student.given_name).collect();
    assert_eq!(names.len(), 3);
    let yusuf = world.student(YUSUF);
    assert!(rosa.call::<History>("history", json!({ "student": yusuf, "school_year": null })).is_err());
    let forged = rosa.explanation_of(yusuf, &[story_day()], Reason::Illness, "");
    assert!(rosa.call::<Explanation>("explain_absence", json!(forged)).is_err());
    let local_ids: Vec<_> = rosa.home().children.into_iter().map(|c| c.student.local_id).collect();
    assert!(local_ids.iter().all(String::is_empty), "the school's own number is not a family's");
}

#[test]
pub fn a_right_that_is_lost_is_forgotten_and_one_that_is_gained_again_comes_back_whole() {
    let world = World::maple_street();
    let (amina, karim) = (world.guardian(AMINA_HADDAD), world.guardian(KARIM_HADDAD));
    let yusuf = world.student(YUSUF);
    let before = karim.card(yusuf).standing.expect("he sees the record");
    world.limit(KARIM_HADDAD, YUSUF, &[Topic::Attendance]);
    karim.syncs(1);
    assert_eq!(
        karim.home().children.first().and_then(|c| c.standing.clone()),
        None,
        "the days are gone from his computer"
    );
    assert!(karim.explanations().is_empty());
    assert_eq!(amina.syncs(1).card(yusuf).standing.map(|s| s.missed), Some(before.missed), "hers stay");
    world.limit(KARIM_HADDAD, YUSUF, &[]);
    karim.syncs(1);
    assert_eq!(karim.card(yusuf).standing, Some(before));
}

#[test]
fn a_guardian_whose_every_right_is_gone_keeps_nothing_of_the_child() {
    let world = World::maple_street();
    let karim = world.guardian(KARIM_HADDAD);
    karim.writes(world.student(YUSUF), None, "Hello").expect("kept");
    karim.syncs(1);
    world.limit(KARIM_HADDAD, YUSUF, &Topic::ALL);
    karim.syncs(1);
    assert!(karim.home().children.is_empty());
    let refused = karim.writes(world.student(YUSUF), None, "Hello again");
    assert!(refused.is_err() || karim.syncs(1).outbox().iter().any(|row| row.delivery == Delivery::Refused));
}

#[test]
fn every_side_agrees_with_the_school_on_what_it_holds() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    // A mismatch of the two tallies would start the account over and be told as a fault.
    for computer in [&rosa, &liaison] {
        let state: SyncState = computer.call("sync_now", json!({})).expect("synced");
        assert_eq!((state.problem, state.waiting), (None, 0));
    }
}

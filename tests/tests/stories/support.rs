//! F12: every ask has an owner, a date and an outcome that the family can see.

use attendance::*;
use chrono::Days;
use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, MATEO, ROSA_RIVERA, YUSUF},
    world::{World, story_day},
};
use serde_json::json;

#[test]
fn a_ride_to_school_is_asked_for_taken_dated_and_solved() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let asked =
        rosa.asks_support(world.student(MATEO), SupportKind::Transport, "El autobús ya no para aquí").expect("kept");
    assert!(asked.due.is_some(), "the day by which the school answers is told at once");
    rosa.syncs(1);
    let board = liaison.syncs(1).board();
    assert_eq!(board.support.len(), 1);
    let owner = board.support[0].owners.first().and_then(|o| o.person).unwrap_or(liaison.session().accounts[0].person);
    let due = story_day() + Days::new(3);
    let take = HandleSupport {
        id: asked.id,
        saw_version: board.support[0].request.version,
        owner: Some(liaison.session().accounts[0].person),
        due: Some(due),
        words: Some(liaison.text("es", "Hablo con el transporte.")),
        close: None,
    };
    assert_ne!(owner, PersonId(uuid::Uuid::nil()));
    liaison.call::<SupportRequest>("handle_support", json!(take)).expect("taken");
    liaison.syncs(1);
    rosa.syncs(1);
    let seen = rosa.supports().remove(0).request;
    assert_eq!((seen.owner_name.as_str(), seen.due), ("Ms. Okafor", Some(due)));
    assert_eq!(seen.state, RequestState::WaitingForFamily);
    let close = HandleSupport {
        id: asked.id,
        saw_version: seen.version,
        owner: None,
        due: None,
        words: Some(liaison.text("es", "La parada nueva está en la esquina.")),
        close: Some(Outcome::Solved),
    };
    liaison.call::<SupportRequest>("handle_support", json!(close)).expect("closed");
    liaison.syncs(1);
    let end = rosa.syncs(1).supports().remove(0).request;
    assert_eq!(end.state, RequestState::Closed);
    assert!(matches!(end.steps.last().map(|s| &s.what), Some(StepKind::Closed { outcome: Outcome::Solved })));
    assert_eq!(liaison.board().support.len(), 0);
}

#[test]
fn a_safety_request_reaches_named_roles_and_neither_the_office_nor_the_other_parent() {
    let world = World::maple_street();
    let (amina, karim) = (world.guardian(AMINA_HADDAD), world.guardian(KARIM_HADDAD));
    let (liaison, office) = (world.liaison(), world.staff("desk", "Front Desk", StaffRole::Office));
    amina.asks_support(world.student(YUSUF), SupportKind::Safety, "سري").expect("kept");
    amina.syncs(1);
    for computer in [&karim, &office] {
        assert!(computer.syncs(1).supports().is_empty());
    }
    assert_eq!(liaison.syncs(1).supports().len(), 1);
    assert_eq!(office.board().support.len(), 0);
}

#[test]
pub fn handing_a_request_to_somebody_lets_them_see_it_and_narrowing_makes_a_computer_forget() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let nurse = world.staff("pereira", "Nurse Pereira", StaffRole::Nurse);
    let asked = rosa.asks_support(world.student(MATEO), SupportKind::Health, "Asma").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    assert_eq!(nurse.syncs(1).supports().len(), 1, "health is a nurse's");
    let nurse_id = nurse.session().accounts[0].person;
    let give =
        HandleSupport { id: asked.id, saw_version: 1, owner: Some(nurse_id), due: None, words: None, close: None };
    liaison.call::<SupportRequest>("handle_support", json!(give)).expect("handed over");
    liaison.syncs(1);
    assert_eq!(nurse.syncs(1).supports()[0].request.owner, Some(nurse_id));
}

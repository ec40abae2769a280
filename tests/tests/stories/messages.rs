//! F13: a family and the school write to each other about a child, and see what has arrived.

use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, MATEO, ROSA_RIVERA, YUSUF},
    world::World,
};
use protocol::*;
use serde_json::json;

#[test]
fn a_message_and_its_answer_cross_and_their_states_are_told() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let (mateo, rosa_id) = (world.student(MATEO), world.person(ROSA_RIVERA));
    world.network.cut();
    rosa.writes(mateo, None, "¿A qué hora es la reunión?").expect("kept");
    let state = |computer: &presente_tests::worlds::world::Computer<'_>, guardian| {
        computer.thread(mateo, guardian).messages.last().expect("a message").state
    };
    assert_eq!(state(&rosa, None), MessageState::Queued);
    world.network.mend();
    rosa.syncs(1);
    assert_eq!(state(&rosa, None), MessageState::Sent);

    let board = liaison.syncs(1).board();
    assert_eq!((board.messages.len(), board.messages[0].unread), (1, 1));
    assert_eq!(liaison.words_of(mateo, Some(rosa_id)), ["¿A qué hora es la reunión?"]);
    liaison.writes(mateo, Some(rosa_id), "A las cuatro.").expect("answered");
    liaison.syncs(1);
    assert_eq!(liaison.board().messages.len(), 0, "it waits for nobody at school any more");

    rosa.syncs(1);
    assert_eq!(rosa.words_of(mateo, None), ["¿A qué hora es la reunión?", "A las cuatro."]);
    let waiting = rosa.home().waiting;
    assert!(waiting.iter().any(|w| matches!(w, WaitingForYou::Message { .. })), "{waiting:?}");
    assert_eq!(state(liaison.syncs(1), Some(rosa_id)), MessageState::Delivered, "it is on her computer");

    let at = rosa.thread(mateo, None).messages.last().and_then(|m| m.message.received_at);
    let read = json!({ "student": mateo, "guardian": rosa_id, "read_to": at });
    rosa.call::<attendance::ReadMark>("mark_read", read).expect("read");
    rosa.syncs(1);
    assert_eq!(state(liaison.syncs(1), Some(rosa_id)), MessageState::Read);
    assert!(!rosa.home().waiting.iter().any(|w| matches!(w, WaitingForYou::Message { .. })));
}

#[test]
fn what_one_parent_writes_is_not_shown_to_the_other() {
    let world = World::maple_street();
    let (amina, karim, liaison) = (world.guardian(AMINA_HADDAD), world.guardian(KARIM_HADDAD), world.liaison());
    let yusuf = world.student(YUSUF);
    amina.writes(yusuf, None, "رقمي الجديد").expect("kept");
    amina.syncs(1);
    liaison.syncs(1).writes(yusuf, Some(world.person(AMINA_HADDAD)), "Thank you").expect("answered");
    liaison.syncs(1);
    karim.syncs(2);
    assert!(karim.words_of(yusuf, None).is_empty());
    let other = karim.call::<Thread>("thread", json!({ "student": yusuf, "guardian": world.person(AMINA_HADDAD) }));
    assert!(other.map_or(true, |thread| thread.messages.is_empty()));
    assert_eq!(amina.syncs(1).words_of(yusuf, None).len(), 2);
}

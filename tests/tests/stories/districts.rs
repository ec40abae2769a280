//! F11: one app for several children, at several schools, in several districts. Each district is a server of its own
//! and knows nothing of the other; what one does never holds up or takes away what came from the other.

use std::sync::Arc;

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    roads::Roads,
    tiny::{self, AMINA, NOOR, YUSUF, missed_days},
    world::{Computer, PASSWORD, World, story_day},
};
use protocol::*;
use serde_json::json;

const MAPLE: &str = "http://127.0.0.1:1";
const TINY: &str = "http://127.0.0.1:2";

/// Two districts, and the computer of a mother of children in both.
fn two_districts<'w>(maple: &'w World, tiny: &World) -> Computer<'w> {
    let roads = Roads(vec![(MAPLE.into(), maple.link()), (TINY.into(), tiny.link())]);
    let mut mother = maple.new_computer_over(Arc::new(roads), TimeDelta::zero());
    mother.address = MAPLE.into();
    mother.joins(&maple.code_for(maple.person(ROSA_RIVERA))).expect("joined the first district");
    mother.address = TINY.into();
    mother.joins(&tiny.code_for(tiny.person(AMINA))).expect("joined the second beside it");
    mother
}

fn tiny_district() -> World {
    World::with_school("tiny", tiny::write, 2)
}

fn account_at(computer: &Computer<'_>, address: &str) -> Account {
    let found = computer.session().accounts.into_iter().find(|account| account.address == address);
    found.expect("an account is there")
}

fn given_names(computer: &Computer<'_>) -> Vec<String> {
    let mut names: Vec<_> = computer.home().children.into_iter().map(|card| card.student.given_name).collect();
    names.sort();
    names
}

const EXPLAINED: &str = "SELECT count(*) FROM act WHERE what = 'explain_absence'";

#[test]
fn children_of_two_districts_stand_on_one_screen_and_each_district_hears_only_of_its_own() {
    let (maple, tiny) = (World::maple_street(), tiny_district());
    let mother = two_districts(&maple, &tiny);
    assert_eq!(mother.session().accounts.len(), 2);
    assert_eq!(given_names(&mother).len(), 5, "three at Maple Street, two at the other: {:?}", given_names(&mother));
    let schools: Vec<_> = mother.home().children.into_iter().map(|card| card.school_name).collect();
    assert!(schools.contains(&"Maple Street School".to_owned()) && schools.contains(&"Tiny School".to_owned()));

    mother.explains(maple.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    mother.explains(tiny.student(YUSUF), &[missed_days()[0]], "Dentista").expect("kept");
    mother.syncs(1);
    assert_eq!((mother.waiting(), maple.count(EXPLAINED), tiny.count(EXPLAINED)), (0, 1, 1));
    let note = |world: &World| {
        let liaison = world.liaison();
        let board = liaison.board();
        board.to_review.into_iter().map(|review| review.view.explanation.note.text).collect::<Vec<_>>()
    };
    assert_eq!((note(&maple), note(&tiny)), (vec!["Fiebre".to_owned()], vec!["Dentista".to_owned()]));
}

#[test]
fn a_district_that_is_down_does_not_hold_up_the_other() {
    let (maple, tiny) = (World::maple_street(), tiny_district());
    let mother = two_districts(&maple, &tiny);
    let liaison = maple.liaison();
    tiny.network.cut();
    mother.explains(tiny.student(YUSUF), &[missed_days()[0]], "Dentista").expect("kept");
    let said = mother.explains(maple.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    mother.syncs(1);
    assert_eq!((maple.count(EXPLAINED), tiny.count(EXPLAINED)), (1, 0));
    assert_eq!(mother.waiting(), 1, "what the other district has not had waits, and nothing else");
    liaison.syncs(1).decides(said.id, Verdict::Accept, "").expect("accepted");
    liaison.syncs(1);
    mother.syncs(1);
    assert_eq!(mother.explanation(said.id).explanation.state, ExplanationState::Accepted, "answers come all the same");
    assert!(mother.session().sync.online, "she is not told that there is no network");

    tiny.network.mend_but_lose_the_first_answer();
    mother.syncs(2);
    assert_eq!((mother.waiting(), maple.count(EXPLAINED), tiny.count(EXPLAINED)), (0, 1, 1), "each exactly once");
}

#[test]
fn leaving_one_district_erases_what_came_from_it_and_nothing_else() {
    let (maple, tiny) = (World::maple_street(), tiny_district());
    let mother = two_districts(&maple, &tiny);
    mother.explains(tiny.student(YUSUF), &[missed_days()[0]], "Dentista").expect("kept");
    mother.explains(maple.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    mother.syncs(1);
    maple.network.cut();
    mother.writes(maple.student(MATEO), Some(maple.person(ROSA_RIVERA)), "¿A qué hora?").expect("kept");
    let leave = json!({ "account": account_at(&mother, TINY).id, "leave_unsent": false });
    let session: Session = mother.call("sign_out", leave).expect("nothing of hers waits for the other district");
    assert_eq!(session.accounts.iter().map(|account| account.address.as_str()).collect::<Vec<_>>(), [MAPLE]);
    assert_eq!(given_names(&mother).len(), 3);
    assert_eq!(tiny.count("SELECT count(*) FROM device WHERE revoked_at IS NULL"), 0, "the district has been told");
    assert_eq!(maple.count("SELECT count(*) FROM device WHERE revoked_at IS NULL"), 1);
    let left: Vec<_> = mother.explanations().into_iter().map(|view| view.explanation.note.text).collect();
    assert_eq!(left, ["Fiebre"]);
    let gone = json!({ "student": tiny.student(NOOR), "school_year": null });
    assert!(mother.call::<History>("history", gone).is_err());
    maple.network.mend();
    mother.syncs(1);
    assert_eq!(mother.waiting(), 0, "what was waiting for the district she stays in has gone");
    assert_eq!(maple.count("SELECT count(*) FROM thing WHERE kind = 'message'"), 1);
}

#[test]
fn being_sent_away_by_one_district_is_told_for_that_one_alone() {
    let (maple, tiny) = (World::maple_street(), tiny_district());
    let mother = two_districts(&maple, &tiny);
    let other = tiny.guardian(AMINA);
    let devices: Vec<Device> = other.call("devices", json!({ "account": other.account() })).expect("listed");
    let hers = devices.iter().find(|device| !device.this_one).expect("her other computer").id;
    let ask = json!({ "account": other.account(), "device": hers });
    other.call::<Vec<Device>>("revoke_device", ask).expect("revoked");
    mother.syncs(1);
    assert!(account_at(&mother, TINY).signed_out && !account_at(&mother, MAPLE).signed_out);
    assert_eq!(given_names(&mother).len(), 3, "only what came from that district is gone");
    mother.explains(maple.student(MATEO), &[story_day()], "Fiebre").expect("the other goes on");
    mother.syncs(1);
    assert_eq!(maple.count(EXPLAINED), 1);
}

#[test]
pub fn children_at_two_schools_of_one_district_come_with_one_code_and_go_to_their_own_school() {
    let world = World::with_school("two-schools", tiny::write_two_schools, 3);
    let amina = world.guardian(AMINA);
    assert_eq!(amina.session().accounts[0].school_names.len(), 2, "one code, two schools");
    let named = |card: ChildCard| (card.student.given_name, card.school_name);
    let mut cards: Vec<_> = amina.home().children.into_iter().map(named).collect();
    cards.sort();
    let wanted = [("Noor", "Oak School"), ("Yusuf", "Tiny School")];
    assert_eq!(cards.iter().map(|(child, school)| (child.as_str(), school.as_str())).collect::<Vec<_>>(), wanted);

    let noor = world.student_at("OAK", NOOR);
    for (child, note) in [(noor, "of Noor"), (world.student(YUSUF), "of Yusuf")] {
        amina.explains(child, &[missed_days()[0]], note).expect("kept");
    }
    amina.syncs(1);
    // A liaison of the one school alone sees what was said to that school.
    let liaison = world.new_computer(TimeDelta::zero());
    world.give_login_where("oak", "Ms. Ash", StaffRole::Liaison, |school| school.name == "Oak School");
    liaison.signs_in("oak", PASSWORD).expect("signed in");
    let seen: Vec<_> = liaison.syncs(1).board().to_review.into_iter().map(|r| r.view.explanation.note.text).collect();
    assert_eq!(seen, ["of Noor"]);
}

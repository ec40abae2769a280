//! Coming in and going out: invitations, passwords, computers that are signed out.

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    network::Fate,
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;

#[test]
pub fn a_code_opens_once_and_its_lost_answer_is_asked_for_again() {
    let world = World::maple_street();
    let code = world.code_for(world.person(ROSA_RIVERA));
    let (mine, other) = (world.new_computer(TimeDelta::zero()), world.new_computer(TimeDelta::zero()));
    world.network.mend_but_lose_the_first_answer();
    assert!(mine.joins(&code).is_err(), "the answer was lost");
    // The first exchange of a join may be the greeting; try until the answer comes.
    let joined = mine.joins(&code).or_else(|_| mine.joins(&code));
    assert_eq!(joined.expect("the same computer may use its code again").accounts.len(), 1);
    assert_eq!(other.joins(&code).unwrap_err(), Refusal::InvitationUsed);
}

#[test]
fn an_old_code_an_unknown_code_and_too_many_tries_are_each_refused_in_their_own_way() {
    let world = World::maple_street();
    let code = world.code_for(world.person(ROSA_RIVERA));
    world.clock.pass_days(31);
    let computer = world.new_computer(TimeDelta::zero());
    assert_eq!(computer.joins(&code).unwrap_err(), Refusal::InvitationExpired);
    for _ in 0..8 {
        assert_eq!(computer.joins("0000-0000-0000").unwrap_err(), Refusal::InvitationUnknown);
    }
    assert!(matches!(computer.joins("0000-0000-0000").unwrap_err(), Refusal::TooManyTries { .. }));
    world.clock.pass(TimeDelta::minutes(16));
    assert_eq!(computer.joins("0000-0000-0000").unwrap_err(), Refusal::InvitationUnknown);
}

#[test]
pub fn a_newer_code_ends_the_older_one() {
    let world = World::maple_street();
    let rosa = world.person(ROSA_RIVERA);
    let (old, new) = (world.code_for(rosa), world.code_for(rosa));
    let computer = world.new_computer(TimeDelta::zero());
    assert_eq!(computer.joins(&old).unwrap_err(), Refusal::InvitationExpired);
    computer.joins(&new).expect("the newer one is good");
}

#[test]
fn a_wrong_password_is_refused_and_a_right_one_opens_the_board() {
    let world = World::maple_street();
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let computer = world.new_computer(TimeDelta::zero());
    assert_eq!(computer.signs_in("okafor", "not this one").unwrap_err(), Refusal::WrongPassword);
    assert_eq!(computer.signs_in("nobody", "not this one").unwrap_err(), Refusal::WrongPassword);
    let session = computer.signs_in(" Okafor ", presente_tests::worlds::world::PASSWORD).expect("let in");
    assert_eq!(session.accounts[0].side, Side::School);
}

#[test]
fn a_revoked_computer_forgets_the_children_and_says_so_and_its_unsent_words_are_not_lost() {
    let world = World::maple_street();
    let (first, second) = (world.guardian(ROSA_RIVERA), world.guardian(ROSA_RIVERA));
    world.network.cut();
    second.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    world.network.mend();
    assert_eq!(first.revokes_the_other().len(), 1);
    second.syncs(1);
    let session = second.session();
    assert!(session.accounts[0].signed_out);
    assert!(second.home().children.is_empty(), "nothing of the children is left on it");
    let kept = second.outbox();
    assert_eq!((kept.len(), kept[0].refusal.clone()), (1, Some(Refusal::DeviceRevoked)));
    assert_eq!(world.count("SELECT count(*) FROM thing WHERE kind = 'explanation'"), 0);
}

#[test]
fn signing_out_asks_about_words_that_have_not_been_sent_then_erases_everything() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    world.network.rough(|| Fate::RequestLost);
    rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    let account = rosa.account();
    let asked = rosa.call::<Session>("sign_out", json!({ "account": account, "leave_unsent": false })).unwrap_err();
    assert_eq!(asked, Refusal::UnsentWrites { count: 1 });
    world.network.calm();
    rosa.syncs(1);
    let session: Session =
        rosa.call("sign_out", json!({ "account": account, "leave_unsent": false })).expect("nothing waits any more");
    assert!(session.accounts.is_empty());
    let home = rosa.call::<Home>("home", json!({})).unwrap_err();
    assert_eq!(home, Refusal::SignInAgain, "nothing is kept that could be read");
    assert_eq!(world.count("SELECT count(*) FROM device WHERE revoked_at IS NULL"), 0);
}

#[test]
pub fn a_lost_laptop_is_signed_out_by_the_school_in_the_same_act_that_gives_a_new_code() {
    let world = World::maple_street();
    let (office, rosa) = (world.administrator(), world.person(ROSA_RIVERA));
    let (lost, other) = (world.guardian(ROSA_RIVERA), world.guardian(ROSA_RIVERA));
    assert!(!lost.home().children.is_empty());
    let mateo = world.student(MATEO);
    lost.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    lost.syncs(1);
    let draft = json!({ "name": format!("message/{mateo}/{rosa}"), "form": { "text": "Una cosa más" } });
    lost.call::<Nothing>("save_draft", draft.clone()).expect("kept");
    let invite = |old: &str| -> Invitation {
        let ask = json!({ "guardian": rosa, "old_computers": old });
        office.call("invite_family", ask).expect("made")
    };
    assert_eq!(invite("stay").signed_out, 0, "a code alone ends nothing");
    let invitation = invite("are_lost");
    assert_eq!(invitation.signed_out, 2);
    // Whoever has the laptop now: at its next round it forgets the children, and comes in no more.
    lost.syncs(1);
    assert!(lost.session().accounts[0].signed_out);
    assert!(lost.home().children.is_empty(), "nothing of the children is left on it");
    assert!(lost.outbox().is_empty(), "nor of what went to the school");
    let begun: Option<Draft> = lost.call("draft", json!({ "name": draft["name"] })).expect("read");
    assert!(begun.is_none(), "nor of what was begun");
    other.syncs(1);
    assert!(other.session().accounts[0].signed_out, "nobody can tell which one it was");
    let new = world.new_computer(TimeDelta::zero());
    new.joins(&invitation.code).expect("the new code is good");
    new.syncs(1);
    assert!(!new.home().children.is_empty());
    assert_eq!(invite("are_lost").signed_out, 1);
    let log: AuditPage = office.call("audit", json!({ "account": office.account() })).expect("the log can be read");
    let told = log.rows.iter().filter(|row| row.what == "sign_out_lost" && row.whom == "Rosa Rivera");
    assert_eq!(told.count(), 2);
}

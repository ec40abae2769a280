//! At the school's door: answers that are lost there, computers that several people use, and guessers.

use attendance::*;
use chrono::TimeDelta;
use futures_util::future::join_all;
use presente_tests::worlds::{
    maple_street::ROSA_RIVERA,
    network::Fate,
    world::{PASSWORD, World},
};
use protocol::*;
use server::account;
use uuid::Uuid;

fn enter(device: u128, login: &str, password: &str) -> Enter {
    Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with: Credentials::Password { login: login.into(), password: password.into() },
        device: DeviceId(Uuid::from_u128(device)),
        device_name: "guesser".into(),
    }
}

#[test]
fn a_code_whose_answer_was_lost_lets_the_same_computer_in_when_it_asks_again() {
    let world = World::maple_street();
    let code = world.code_for(world.person(ROSA_RIVERA));
    let (mine, other) = (world.new_computer(TimeDelta::zero()), world.new_computer(TimeDelta::zero()));
    // The greeting arrives; the school lets the computer in, and the computer never hears of it.
    let mut fates = vec![Fate::AnswerLost, Fate::Arrives];
    world.network.rough(move || fates.pop().unwrap_or(Fate::Arrives));
    assert!(matches!(mine.joins(&code), Err(Refusal::SchoolUnreachable { .. })));
    assert_eq!(mine.joins(&code).expect("the same computer may use its code again").accounts.len(), 1);
    assert_eq!(other.joins(&code).unwrap_err(), Refusal::InvitationUsed);
    assert_eq!(world.count("SELECT count(*) FROM device"), 1);
}

#[test]
fn two_people_of_one_computer_come_in_again_each_as_themselves() {
    let world = World::maple_street();
    let liaison = world.liaison();
    let first = liaison.account();
    world.give_login("desk", "Front Desk", StaffRole::Office);
    // A store restored from last night knows none of today's tokens.
    let forgot = world.office.store.write(|conn| conn.exec("UPDATE device SET token_hash = 'gone' || id", &[]));
    assert!(forgot.is_ok_and(|devices| devices == 1));
    liaison.syncs(1);
    assert!(liaison.session().accounts[0].signed_out);
    let session = liaison.signs_in("desk", PASSWORD).expect("a colleague may use the same computer");
    assert_eq!(session.accounts.len(), 2);
    let session = liaison.signs_in("okafor", PASSWORD).expect("and the first comes back");
    assert!(session.accounts.iter().all(|account| !account.signed_out), "{session:?}");
    assert_eq!((session.accounts.len(), session.accounts[0].id), (2, first));
    assert_eq!(world.count("SELECT count(*) FROM device"), 2, "each kept the computer's own id");
}

#[test]
fn many_guesses_at_once_are_not_more_guesses() {
    let world = World::maple_street();
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let guess = |number: u128| {
        account::enter(&world.office, enter(number, "okafor", &format!("guess {number}")), "10.0.0.1".into())
    };
    let answers = world.block_on(join_all((0..24).map(guess)));
    let wrong = answers.iter().filter(|a| matches!(a, Err(server::Trouble::Refused(Refusal::WrongPassword)))).count();
    assert_eq!(wrong, 8, "the others were asked to wait");
}

#[test]
fn one_password_is_not_tried_on_a_hundred_logins() {
    let world = World::maple_street();
    let refusals = (0..100_u128).map(|number| {
        let guess = enter(number, &format!("login{number}"), "Welcome-2026");
        world.block_on(account::enter(&world.office, guess, "10.0.0.1".into())).map(|_| ())
    });
    let waits = refusals.filter(|a| matches!(a, Err(server::Trouble::Refused(Refusal::TooManyTries { .. })))).count();
    assert!((1..100).contains(&waits), "{waits}");
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let from_elsewhere = world.block_on(account::enter(&world.office, enter(7, "okafor", PASSWORD), "10.0.0.2".into()));
    assert!(from_elsewhere.is_ok(), "whoever is elsewhere does not notice");
}

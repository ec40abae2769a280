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
        with: Credentials::Password { login: login.into(), password: password.into(), code: None },
        device: DeviceId(Uuid::from_u128(device)),
        device_name: "guesser".into(),
        known_as: Vec::new(),
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

#[test]
pub fn whoever_tries_a_login_from_a_thousand_places_keeps_nobody_out_of_their_own_computer() {
    let world = World::maple_street();
    let okafor = world.liaison();
    let tries = |from: u128| {
        let guess = enter(1_000 + from, "okafor", &format!("guess {from}"));
        world.block_on(account::enter(&world.office, guess, format!("10.0.{}.{}", from / 250, from % 250))).map(|_| ())
    };
    let answers: Vec<_> = (0..1_000).map(tries).collect();
    let wrong = |answer: &&_| matches!(answer, Err(server::Trouble::Refused(Refusal::WrongPassword)));
    assert_eq!(answers.iter().filter(wrong).count(), 30, "the others were asked to wait, wherever they were");
    // Her administrator gave her a new password meanwhile, and signed her out everywhere.
    let revoked = world.office.store.write(|conn| conn.exec("UPDATE device SET revoked_at = 1", &[]));
    assert!(revoked.is_ok_and(|devices| devices == 1));
    okafor.syncs(1);
    assert!(okafor.session().accounts[0].signed_out);
    assert_eq!(okafor.signs_in("okafor", "not quite").unwrap_err(), Refusal::WrongPassword);
    okafor.signs_in("okafor", PASSWORD).expect("her own computer is known, and has tries of its own");
    let stranger = world.new_computer(TimeDelta::zero());
    assert!(
        matches!(stranger.signs_in("okafor", PASSWORD).unwrap_err(), Refusal::TooManyTries { .. }),
        "a computer that she was never on waits like any other"
    );
    world.clock.pass(TimeDelta::minutes(16));
    stranger.signs_in("okafor", PASSWORD).expect("a quarter of an hour later it does not");
}

#[test]
fn whoever_tries_a_login_from_the_next_desk_keeps_nobody_out_of_their_own_computer() {
    let world = World::maple_street();
    let okafor = world.liaison();
    let (own, from) = (okafor.session().accounts[0].clone(), "127.0.0.1");
    for number in 0..60 {
        let guess = enter(2_000 + number, "okafor", "guess");
        assert!(world.block_on(account::enter(&world.office, guess, from.into())).is_err());
    }
    okafor.signs_in("okafor", PASSWORD).expect("the school's own network is not held against her");
    assert_eq!(okafor.session().accounts[0].id, own.id);
}

#[test]
fn whoever_has_the_right_code_comes_in_whatever_others_on_their_network_have_tried() {
    let world = World::maple_street();
    let (code, from) = (world.code_for(world.person(ROSA_RIVERA)), "10.0.0.1");
    let with = |number: u128, code: &str| Enter { with: Credentials::Code(code.into()), ..enter(number, "", "") };
    let tries = |number: u128| {
        let wrong = with(3_000 + number, "0000-0000-0000");
        world.block_on(account::enter(&world.office, wrong, from.into())).map(|_| ())
    };
    let answers: Vec<_> = (0..40).map(tries).collect();
    let waits = |answer: &&_| matches!(answer, Err(server::Trouble::Refused(Refusal::TooManyTries { .. })));
    assert_eq!(answers.iter().filter(waits).count(), 32, "whoever guesses waits");
    world.block_on(account::enter(&world.office, with(4_000, &code), from.into())).expect("a letter opens");
}

#[test]
fn a_computer_that_was_signed_out_does_not_come_back_with_the_code_it_came_in_with() {
    let world = World::maple_street();
    let code = world.code_for(world.person(ROSA_RIVERA));
    let comes = || {
        let with = Enter { with: Credentials::Code(code.clone()), ..enter(5_000, "", "") };
        world.block_on(account::enter(&world.office, with, "10.0.0.1".into())).map(|_| ())
    };
    comes().expect("a good code");
    comes().expect("the answer may have been lost");
    world.office.store.write(|conn| conn.exec("UPDATE device SET revoked_at = 1", &[])).expect("signed out");
    assert!(matches!(comes(), Err(server::Trouble::Refused(Refusal::InvitationUsed))), "the letter was stolen with it");
}

#[test]
fn a_computer_that_is_known_has_no_more_tries_than_others() {
    let world = World::maple_street();
    let okafor = world.liaison();
    for _ in 0..8 {
        assert_eq!(okafor.signs_in("okafor", "guess").unwrap_err(), Refusal::WrongPassword);
    }
    assert!(matches!(okafor.signs_in("okafor", PASSWORD).unwrap_err(), Refusal::TooManyTries { .. }));
}

#[test]
fn a_login_that_does_not_exist_is_answered_as_one_that_does() {
    let world = World::maple_street();
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let said = |login: &str| -> Vec<String> {
        let tries = (0..12_u128).map(|number| {
            let guess = enter(3_000 + number, login, "guess");
            format!(
                "{:?}",
                world.block_on(account::enter(&world.office, guess, format!("10.1.0.{}", login.len()))).map(|_| ())
            )
        });
        tries.collect()
    };
    assert_eq!(said("okafor"), said("nobody-at-all"), "the same words, and the same waiting");
}

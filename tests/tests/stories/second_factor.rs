//! A code from an app beside the password: setting it up, coming in with it, losing the phone, and what guessers learn.

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    computer::{Answer, Computer},
    world::{PASSWORD, World},
};
use protocol::*;
use serde_json::{Value, json};
use server::account;
use totp_rs::TOTP;
use uuid::Uuid;

/// An app on somebody's phone that makes codes.
struct Phone(TOTP);

impl Phone {
    fn scan(link: &str) -> Phone {
        Phone(TOTP::from_url(link).expect("a link that any such app takes"))
    }

    fn code(&self, world: &World) -> String {
        self.0.generate(world.clock.now().timestamp() as u64)
    }

    /// Of some half minutes later or earlier.
    fn code_off_by(&self, world: &World, steps: i64) -> String {
        self.0.generate((world.clock.now().timestamp() + 30 * steps) as u64)
    }
}

fn signs_in(computer: &Computer<'_>, login: &str, password: &str, code: Option<&str>) -> Answer<Session> {
    let ask = json!({ "address": computer.address, "login": login, "password": password, "code": code });
    computer.call("sign_in", ask)
}

/// Sets a second factor up as the screen does, and gives the phone with the recovery codes.
fn set_up(computer: &Computer<'_>, account: Uuid) -> (Phone, Vec<String>) {
    let ask = json!({ "account": account, "password": PASSWORD });
    let new: NewSecondFactor = computer.call("begin_second_factor", ask).expect("begun");
    let phone = Phone::scan(&new.link);
    let ask = json!({ "account": account, "code": phone.code(computer.world) });
    let codes: RecoveryCodes = computer.call("confirm_second_factor", ask).expect("the first code is right");
    (phone, codes.codes)
}

fn half_a_minute_passes(world: &World) {
    world.clock.pass(TimeDelta::seconds(30));
}

fn enter(device: u128, login: &str, password: &str, code: Option<&str>) -> Enter {
    Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with: Credentials::Password { login: login.into(), password: password.into(), code: code.map(str::to_owned) },
        device: DeviceId(Uuid::from_u128(device)),
        device_name: "elsewhere".into(),
        known_as: Vec::new(),
    }
}

fn refusal(world: &World, enter: Enter, from: &str) -> Option<Refusal> {
    match world.block_on(account::enter(&world.office, enter, from.into())) {
        Ok(_) => None,
        Err(server::Trouble::Refused(refusal)) => Some(refusal),
        Err(server::Trouble::Failed(error)) => panic!("{error:#}"),
    }
}

#[test]
pub fn a_code_belongs_to_the_password_once_the_first_one_was_typed_and_none_opens_twice() {
    let world = World::maple_street();
    let okafor = world.liaison();
    let account = okafor.account();
    let ask = json!({ "account": account, "password": "not this one" });
    assert_eq!(okafor.call::<Value>("begin_second_factor", ask).unwrap_err(), Refusal::WrongPassword);
    let ask = json!({ "account": account, "password": PASSWORD });
    let new: NewSecondFactor = okafor.call("begin_second_factor", ask).expect("begun");
    let phone = Phone::scan(&new.link);
    let second = world.new_computer(TimeDelta::zero());
    second.signs_in("okafor", PASSWORD).expect("what was only begun asks nobody for a code");
    let wrong: Answer<Value> = okafor.call("confirm_second_factor", json!({ "account": account, "code": "000000" }));
    assert_eq!(wrong.unwrap_err(), Refusal::CodeWrong);
    let code = phone.code(&world);
    let codes: RecoveryCodes =
        okafor.call("confirm_second_factor", json!({ "account": account, "code": code })).expect("right");
    assert_eq!(codes.codes.len(), 10);
    let third = world.new_computer(TimeDelta::zero());
    assert_eq!(third.signs_in("okafor", PASSWORD).unwrap_err(), Refusal::CodeNeeded);
    let again = signs_in(&third, "okafor", PASSWORD, Some(&code));
    assert_eq!(again.unwrap_err(), Refusal::CodeWrong, "the code that set it up has been used");
    half_a_minute_passes(&world);
    let spaced = phone.code(&world);
    signs_in(&third, "okafor", PASSWORD, Some(&format!("{} {}", &spaced[..3], &spaced[3..]))).expect("let in");
    let fourth = world.new_computer(TimeDelta::zero());
    let again = signs_in(&fourth, "okafor", PASSWORD, Some(&spaced));
    assert_eq!(again.unwrap_err(), Refusal::CodeWrong, "whoever looked over a shoulder is too late");
    // A phone's clock may be off by one step, either way, and by no more.
    half_a_minute_passes(&world);
    assert_eq!(
        signs_in(&fourth, "okafor", PASSWORD, Some(&phone.code_off_by(&world, 2))).unwrap_err(),
        Refusal::CodeWrong
    );
    signs_in(&fourth, "okafor", PASSWORD, Some(&phone.code_off_by(&world, 1))).expect("half a minute ahead");
    let now = signs_in(&fourth, "okafor", PASSWORD, Some(&phone.code(&world)));
    assert_eq!(now.unwrap_err(), Refusal::CodeWrong, "an older one than was used is used too");
}

#[test]
pub fn a_recovery_code_opens_once_and_sets_up_another_phone() {
    let world = World::maple_street();
    let okafor = world.liaison();
    let account = okafor.account();
    let (old, codes) = set_up(&okafor, account);
    let second = world.new_computer(TimeDelta::zero());
    let typed = codes[3].to_lowercase().replace('-', " ");
    signs_in(&second, "okafor", PASSWORD, Some(&typed)).expect("as people type it");
    let third = world.new_computer(TimeDelta::zero());
    assert_eq!(signs_in(&third, "okafor", PASSWORD, Some(&codes[3])).unwrap_err(), Refusal::CodeWrong);
    let stand: SecondFactor = okafor.call("second_factor", json!({ "account": account })).expect("told");
    assert_eq!((stand.recovery_codes, stand.needed), (9, false));
    // The phone is gone: a new one is set up with a code of the old list, and that list is worth nothing then.
    let ask = json!({ "account": account, "password": PASSWORD });
    assert_eq!(okafor.call::<Value>("begin_second_factor", ask).unwrap_err(), Refusal::CodeNeeded);
    let ask = json!({ "account": account, "password": PASSWORD, "code": codes[4] });
    let new: NewSecondFactor = okafor.call("begin_second_factor", ask).expect("begun");
    let phone = Phone::scan(&new.link);
    half_a_minute_passes(&world);
    signs_in(&third, "okafor", PASSWORD, Some(&old.code(&world))).expect("until then the old one holds");
    let ask = json!({ "account": account, "code": phone.code(&world) });
    let fresh: RecoveryCodes = okafor.call("confirm_second_factor", ask).expect("confirmed");
    half_a_minute_passes(&world);
    let fourth = world.new_computer(TimeDelta::zero());
    for worthless in [old.code(&world), codes[5].clone()] {
        assert_eq!(signs_in(&fourth, "okafor", PASSWORD, Some(&worthless)).unwrap_err(), Refusal::CodeWrong);
    }
    signs_in(&fourth, "okafor", PASSWORD, Some(&fresh.codes[0])).expect("the new list");
    assert_eq!(world.count("SELECT count(*) FROM recovery_code"), 10, "nothing of the old one is kept");
    let sql = "SELECT count(*) FROM recovery_code WHERE length(code_hash) <> 64";
    assert_eq!(world.count(sql), 0, "and of the new one only hashes");
}

#[test]
fn it_is_taken_off_with_the_password_and_a_code_and_not_with_one_of_the_two() {
    let world = World::maple_street();
    let okafor = world.liaison();
    let account = okafor.account();
    let (phone, _) = set_up(&okafor, account);
    half_a_minute_passes(&world);
    let drop = |password: &str, code: &str| -> Answer<SecondFactor> {
        okafor.call("drop_second_factor", json!({ "account": account, "password": password, "code": code }))
    };
    assert_eq!(drop("not this one", &phone.code(&world)).unwrap_err(), Refusal::WrongPassword);
    assert_eq!(drop(PASSWORD, "000000").unwrap_err(), Refusal::CodeWrong);
    assert_eq!(drop(PASSWORD, &phone.code(&world)).expect("taken off").since, None);
    world.new_computer(TimeDelta::zero()).signs_in("okafor", PASSWORD).expect("the password alone opens again");
    assert_eq!(world.count("SELECT count(*) FROM recovery_code"), 0);
}

#[test]
fn whether_somebody_has_one_is_told_to_nobody_without_their_password() {
    let world = World::maple_street();
    let okafor = world.liaison();
    set_up(&okafor, okafor.account());
    world.give_login("desk", "Front Desk", StaffRole::Office);
    for login in ["okafor", "desk", "nobody"] {
        for code in [None, Some("000000"), Some("ABCD-EFGH-JKMN-PQRS")] {
            let said = refusal(&world, enter(5, login, "not this one", code), "10.0.0.1");
            assert_eq!(said, Some(Refusal::WrongPassword), "{login} {code:?}");
        }
    }
}

#[test]
fn wrong_codes_are_few_and_are_in_the_log_and_keep_nobody_out_of_their_own_computer() {
    let world = World::maple_street();
    let desk = world.administrator();
    let okafor = world.liaison();
    let account = okafor.account();
    let (phone, _) = set_up(&okafor, account);
    // Somebody has the password, and many addresses.
    let said: Vec<_> = (0..20_u128)
        .map(|number| {
            refusal(&world, enter(100 + number, "okafor", PASSWORD, Some("000000")), &format!("10.0.0.{number}"))
        })
        .collect();
    assert_eq!(said.iter().filter(|said| **said == Some(Refusal::CodeWrong)).count(), 5);
    assert!(matches!(said.last(), Some(Some(Refusal::TooManyTries { minutes: 46..=60 }))), "{said:?}");
    half_a_minute_passes(&world);
    signs_in(&okafor, "okafor", PASSWORD, Some(&phone.code(&world))).expect("her own computer is known");
    let log: AuditPage =
        desk.call("audit", json!({ "account": desk.account(), "what": "wrong_code" })).expect("the log can be read");
    assert_eq!(log.rows.len(), 5, "her administrator sees that somebody has her password");
}

#[test]
pub fn a_school_that_needs_one_locks_nobody_out_and_lets_nobody_in_without() {
    let world = World::maple_street();
    let (desk, okafor) = (world.administrator(), world.liaison());
    let account = desk.account();
    let accounts: StaffAccounts = desk.call("staff_accounts", json!({ "account": account })).expect("listed");
    let school = accounts.schools[0].id;
    let set = |who: &Computer<'_>, account: Uuid, needed: bool| -> Answer<StaffAccounts> {
        who.call("set_second_factor", json!({ "account": account, "school": school, "needed": needed }))
    };
    assert_eq!(set(&okafor, okafor.account(), true).unwrap_err(), Refusal::NotAllowed);
    assert_eq!(set(&desk, account, true).expect("set").second_factor_at, [school]);
    okafor.syncs(1);
    assert_eq!(okafor.session().sync.problem, None, "whoever is signed in goes on");
    // The next sign-in comes in, and is let at nothing but setting it up.
    let second = world.new_computer(TimeDelta::zero());
    let session = second.signs_in("okafor", PASSWORD).expect("nobody is locked out");
    let mine = session.accounts[0].id;
    second.syncs(1);
    assert_eq!(second.session().sync.problem, Some(Refusal::SecondFactorNeeded));
    for name in ["devices", "staff_accounts"] {
        let refused: Answer<Value> = second.call(name, json!({ "account": mine }));
        assert_eq!(refused.unwrap_err(), Refusal::SecondFactorNeeded, "{name}");
    }
    assert!(
        second
            .call::<Value>(
                "student_page",
                json!({ "student": world.student(presente_tests::worlds::maple_street::MATEO) })
            )
            .is_err()
    );
    let stand: SecondFactor = second.call("second_factor", json!({ "account": mine })).expect("told");
    assert!(stand.needed && stand.first && stand.since.is_none());
    let (phone, _) = set_up(&second, mine);
    second.syncs(1);
    assert_eq!(second.session().sync.problem, None);
    half_a_minute_passes(&world);
    let off = json!({ "account": mine, "password": PASSWORD, "code": phone.code(&world) });
    assert_eq!(second.call::<Value>("drop_second_factor", off).unwrap_err(), Refusal::SecondFactorStays);
    let accounts = set(&desk, account, false).expect("set back");
    assert!(accounts.second_factor_at.is_empty());
    assert!(accounts.people.iter().any(|one| one.login == "okafor" && one.second_factor));
}

#[test]
fn an_administrator_takes_it_off_for_somebody_whose_phone_is_gone_and_the_log_says_so() {
    let world = World::maple_street();
    let (desk, okafor) = (world.administrator(), world.liaison());
    set_up(&okafor, okafor.account());
    let account = desk.account();
    let accounts: StaffAccounts = desk.call("staff_accounts", json!({ "account": account })).expect("listed");
    let person = accounts.people.iter().find(|one| one.login == "okafor").expect("listed").person;
    let kept: NewPassword = desk.call("new_password", json!({ "account": account, "person": person })).expect("made");
    let computer = world.new_computer(TimeDelta::zero());
    let refused = computer.signs_in("okafor", &kept.password).unwrap_err();
    assert_eq!(refused, Refusal::CodeNeeded, "a new password alone is not the phone's owner");
    let ask = json!({ "account": account, "person": person, "second_factor": "goes" });
    let made: NewPassword = desk.call("new_password", ask).expect("made");
    computer.signs_in("okafor", &made.password).expect("the password alone opens");
    let log: AuditPage = desk.call("audit", json!({ "account": account })).expect("the log can be read");
    assert!(log.rows.iter().any(|row| row.what == "reset_second_factor" && row.whom == "Ms. Okafor"), "{log:?}");
}

#[test]
fn an_app_that_knows_of_no_codes_is_told_that_it_is_too_old() {
    let world = World::maple_street();
    let okafor = world.liaison();
    set_up(&okafor, okafor.account());
    let old = Enter { abilities: vec!["explain".into()], ..enter(5, "okafor", PASSWORD, None) };
    assert_eq!(refusal(&world, old, "10.0.0.1"), Some(Refusal::TooOld));
}

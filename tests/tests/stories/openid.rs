//! Staff who sign in elsewhere, against a real provider on this computer: the whole way, and everything that must not get
//! anybody in.

use std::sync::{Arc, mpsc::channel};

use attendance::*;
use chrono::TimeDelta;
use presente_tests::{
    programs,
    worlds::{
        computer::{Answer, Computer},
        provider::Provider,
        world::{PASSWORD, World},
    },
};
use protocol::*;
use serde_json::{Value, json};
use server::{account, openid, outside, rights::role_text};
use uuid::Uuid;

/// A school whose staff sign in elsewhere, with a group for liaisons and one for nurses.
struct Elsewhere {
    world: World,
    provider: Arc<Provider>,
}

fn okafor(groups: &[&str]) -> Value {
    json!({ "sub": "okafor-1", "name": "Ms. Okafor", "preferred_username": "okafor", "groups": groups })
}

impl Elsewhere {
    fn new() -> Elsewhere {
        let (world, provider) = (World::maple_street(), Arc::new(Provider::start()));
        let here = Elsewhere { world, provider };
        here.trusts(&here.provider.issuer, "presente", Some("a secret of the test"));
        here.maps("p-liaisons", StaffRole::Liaison);
        here.maps("p-nurses", StaffRole::Nurse);
        here
    }

    fn trusts(&self, issuer: &str, client_id: &str, secret: Option<&str>) {
        let trusted = outside::Provider {
            issuer: issuer.to_owned(),
            name: "the district’s account".into(),
            client_id: client_id.into(),
            client_secret: secret.map(str::to_owned),
            groups_claim: "groups".into(),
            scopes: "profile".into(),
            good_days: 7,
        };
        let saved = self.world.office.store.write(move |conn| openid::save_provider(conn, &trusted));
        saved.expect("it is kept");
    }

    fn maps(&self, group: &'static str, role: StaffRole) {
        let mapped = self.world.office.store.write(move |conn| {
            let schools = server::school::list_school_ids(conn)?;
            for school in schools {
                let sql = "INSERT INTO openid_group (name, school, role) VALUES ($1, $2, $3)";
                conn.exec(sql, server::args![group, school, role_text(role)])?;
            }
            Ok::<_, server::store::StoreError>(())
        });
        mapped.expect("it is kept");
    }

    /// Presses "Sign in with …" on a computer; a browser goes where `bent` says instead of where the page lies.
    fn signs_in_by(&self, computer: &Computer<'_>, bent: impl Fn(&str) -> String + Send) -> Answer<Session> {
        let (provider, ask) = (self.provider.clone(), AtAddress { address: computer.address.clone(), pin: None });
        let shown = move |page: &str| {
            let page = bent(page);
            drop(std::thread::spawn(move || provider.browse(&page)));
            true
        };
        match self.world.block_on(computer.client.sign_in_elsewhere(ask, shown)) {
            Answered::Ok(session) => Ok(session),
            Answered::Refused(refusal) => Err(refusal),
            Answered::Failed { code } => panic!("failed: {code}"),
        }
    }

    fn signs_in(&self, computer: &Computer<'_>) -> Answer<Session> {
        self.signs_in_by(computer, str::to_owned)
    }
}

fn roles(session: &Session) -> Vec<StaffRole> {
    session.accounts[0].roles.clone()
}

#[test]
pub fn staff_sign_in_elsewhere_and_are_here_what_their_groups_there_make_them() {
    let here = Elsewhere::new();
    here.provider.seat(&okafor(&["p-liaisons", "choir"]));
    let computer = here.world.new_computer(TimeDelta::zero());
    let door: SchoolDoor = computer.call("school_door", json!({ "address": computer.address })).expect("told");
    assert_eq!(door.openid, Some(OpenIdOffer { name: "the district’s account".into() }));
    let session = here.signs_in(&computer).expect("let in");
    assert_eq!((roles(&session), session.accounts[0].name.as_str()), (vec![StaffRole::Liaison], "Ms. Okafor"));
    computer.syncs(1);
    assert_eq!(computer.session().sync.problem, None);
    // The same person on another computer is the same person.
    let second = here.world.new_computer(TimeDelta::zero());
    let again = here.signs_in(&second).expect("let in");
    assert_eq!(again.accounts[0].person, session.accounts[0].person);
    assert_eq!(here.world.count("SELECT count(*) FROM login"), 1);
    assert_eq!(second.signs_in("okafor", "").unwrap_err(), Refusal::WrongPassword, "no password opens it");
    assert_eq!(here.world.count("SELECT count(*) FROM openid_flow"), 0, "nobody is under way");
}

#[test]
fn a_public_client_signs_in_without_a_secret() {
    let here = Elsewhere::new();
    here.trusts(&here.provider.issuer, "public", None);
    here.provider.seat(&okafor(&["p-liaisons"]));
    here.signs_in(&here.world.new_computer(TimeDelta::zero())).expect("PKCE alone is proof enough");
}

#[test]
pub fn a_group_that_is_left_takes_its_role_along_and_what_was_given_by_hand_stays() {
    let here = Elsewhere::new();
    let desk = here.world.administrator();
    here.provider.seat(&okafor(&["p-liaisons", "p-nurses"]));
    let computer = here.world.new_computer(TimeDelta::zero());
    let session = here.signs_in(&computer).expect("let in");
    assert_eq!(roles(&session), [StaffRole::Liaison, StaffRole::Nurse]);
    let (account, person) = (desk.account(), session.accounts[0].person);
    let listed: StaffAccounts = desk.call("staff_accounts", json!({ "account": account })).expect("listed");
    let one = listed.people.iter().find(|one| one.person == person).expect("the office sees her").clone();
    assert!(one.openid && one.roles.is_empty() && one.by_groups.len() == 2, "{one:?}");
    let school = listed.schools[0].id;
    let set = |roles: &[&str]| -> StaffAccounts {
        let ask = json!({ "account": account, "school": school, "person": person, "roles": roles });
        desk.call("set_roles", ask).expect("set")
    };
    let by_hand = set(&["office", "nurse"]);
    let one = by_hand.people.iter().find(|one| one.person == person).expect("listed");
    assert_eq!((one.roles.len(), one.by_groups.len()), (2, 2), "a nurse by both");
    here.provider.seat(&okafor(&["choir"]));
    let session = here.signs_in(&computer).expect("what was given by hand lets her in");
    assert_eq!(roles(&session), [StaffRole::Nurse, StaffRole::Office], "a liaison no more");
    let refused: Answer<NewPassword> = desk.call("new_password", json!({ "account": account, "person": person }));
    assert_eq!(refused.unwrap_err(), Refusal::SignsInElsewhere);
}

#[test]
pub fn whoever_maps_to_nothing_is_refused_in_words_and_what_they_had_is_gone() {
    let here = Elsewhere::new();
    here.provider.seat(&okafor(&["choir"]));
    let computer = here.world.new_computer(TimeDelta::zero());
    assert_eq!(here.signs_in(&computer).unwrap_err(), Refusal::NoRoleHere);
    assert_eq!(here.world.count("SELECT count(*) FROM login"), 0, "nobody was made of them");
    here.provider.seat(&okafor(&["p-liaisons"]));
    here.signs_in(&computer).expect("let in");
    computer.syncs(1);
    let student = here.world.student(presente_tests::worlds::maple_street::MATEO);
    let page: Answer<Value> = computer.call("student_page", json!({ "student": student }));
    assert!(page.is_ok(), "{page:?}");
    // On another computer it turns out that she has left: this one loses what it held at its next round.
    here.provider.seat(&okafor(&[]));
    let other = here.world.new_computer(TimeDelta::zero());
    assert_eq!(here.signs_in(&other).unwrap_err(), Refusal::NoRoleHere);
    assert_eq!(here.world.count("SELECT count(*) FROM staff_role"), 0);
    computer.syncs(1);
    let page: Answer<Value> = computer.call("student_page", json!({ "student": student }));
    assert!(page.is_err(), "nothing of the children is left on it");
}

#[test]
fn a_token_that_is_not_what_it_should_be_lets_nobody_in() {
    let here = Elsewhere::new();
    here.provider.seat(&okafor(&["p-liaisons"]));
    let computer = here.world.new_computer(TimeDelta::zero());
    for bend in [
        json!({ "aud": "somebody-else" }),
        json!({ "aud": ["presente", "somebody-else"] }),
        json!({ "iss": "https://login.example.org" }),
        json!({ "exp": 1_700_000_000 }),
        json!({ "nonce": "another" }),
        json!({ "signed_by": "somebody else" }),
        json!({ "alg": "none" }),
        json!({ "alg": "HS256" }),
    ] {
        here.provider.bend(&bend);
        assert_eq!(here.signs_in(&computer).unwrap_err(), Refusal::SignInNotProved, "{bend}");
        // Wrong proofs of one address are counted, and these are on purpose.
        here.world.clock.pass(TimeDelta::minutes(16));
    }
    assert_eq!(here.world.count("SELECT count(*) FROM device"), 0);
    here.provider.bend(&json!({}));
    here.signs_in(&computer).expect("and one that is does");
}

#[test]
fn a_page_that_was_changed_on_its_way_to_the_browser_lets_nobody_in() {
    let here = Elsewhere::new();
    here.provider.seat(&okafor(&["p-liaisons"]));
    let computer = here.world.new_computer(TimeDelta::zero());
    let with = |name: &'static str, value: &'static str| {
        move |page: &str| {
            let mut url = url::Url::parse(page).expect("a page");
            let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
            assert!(pairs.iter().any(|(key, _)| key == name), "{page} has a {name}");
            let put = |(key, old): (String, String)| if key == name { (key, value.to_owned()) } else { (key, old) };
            url.query_pairs_mut().clear().extend_pairs(pairs.into_iter().map(put));
            url.to_string()
        }
    };
    let nonce = here.signs_in_by(&computer, with("nonce", "somebody-elses"));
    assert_eq!(nonce.unwrap_err(), Refusal::SignInNotProved);
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let pkce = here.signs_in_by(&computer, with("code_challenge", challenge));
    assert_eq!(pkce.unwrap_err(), Refusal::SignInNotProved, "a code is worth nothing to whoever caught it");
    let client = here.signs_in_by(&computer, with("client_id", "somebody-else"));
    assert_eq!(client.unwrap_err(), Refusal::SignInNotProved);
}

#[test]
fn what_another_page_of_the_browser_says_is_turned_away_and_ends_nothing() {
    let here = Elsewhere::new();
    here.provider.seat(&okafor(&["p-liaisons"]));
    let computer = here.world.new_computer(TimeDelta::zero());
    let (provider, ask) = (here.provider.clone(), AtAddress { address: computer.address.clone(), pin: None });
    let (tell, told) = channel();
    let shown = move |page: &str| {
        let page = page.to_owned();
        drop(std::thread::spawn(move || {
            let url = url::Url::parse(&page).expect("a page");
            let back = url.query_pairs().find(|(key, _)| key == "redirect_uri").expect("a way back").1.into_owned();
            let forged = provider.browse(&format!("{back}?code=forged&state=forged"));
            let denied = provider.browse(&format!("{back}?error=access_denied&state=forged"));
            let _ = tell.send((forged.ok(), denied.ok(), provider.browse(&page).ok()));
        }));
        true
    };
    let entered = here.world.block_on(computer.client.sign_in_elsewhere(ask, shown));
    assert!(matches!(entered, Answered::Ok(_)), "{entered:?}");
    assert_eq!(told.recv().expect("told"), (Some(400), Some(400), Some(200)));
}

#[test]
fn an_answer_is_good_once_for_ten_minutes_and_for_whoever_asked_for_the_page() {
    let here = Elsewhere::new();
    let world = &here.world;
    let begin = || {
        let ask = BeginOpenId { protocol: PROTOCOL, port: 4000 };
        world.block_on(openid::begin(&world.office, ask, "10.0.0.1")).expect("a page")
    };
    let refusal = |answer: OpenIdAnswer| {
        let enter = Enter {
            protocol: PROTOCOL,
            abilities: abilities(),
            with: Credentials::OpenId(answer),
            device: DeviceId(Uuid::from_u128(5)),
            device_name: "elsewhere".into(),
            known_as: Vec::new(),
        };
        match world.block_on(account::enter(&world.office, enter, "10.0.0.1".into())) {
            Err(server::Trouble::Refused(refusal)) => refusal,
            other => panic!("{:?}", other.map(|_| ())),
        }
    };
    let (page, other) = (begin(), begin());
    assert_ne!((&page.state, &page.flow), (&other.state, &other.flow));
    // Another's state, and then the right one: what was tried once is gone.
    let crossed = OpenIdAnswer { flow: page.flow.clone(), state: other.state, code: "code".into() };
    assert_eq!(refusal(crossed), Refusal::SignInNotProved);
    assert_eq!(world.count("SELECT count(*) FROM openid_flow"), 1, "it is gone, right or wrong");
    let late = OpenIdAnswer { flow: other.flow, state: begin().state, code: "code".into() };
    world.clock.pass(TimeDelta::minutes(11));
    assert_eq!(refusal(late), Refusal::SignInNotProved);
    let nobody = OpenIdAnswer { flow: "nobody's".into(), state: page.state, code: "code".into() };
    assert_eq!(refusal(nobody), Refusal::SignInNotProved);
}

#[test]
fn whoever_gives_up_there_and_whoever_finds_nobody_there_is_told_so() {
    let here = Elsewhere::new();
    let computer = here.world.new_computer(TimeDelta::zero());
    here.provider.seat(&json!({ "sub": null }));
    assert_eq!(here.signs_in(&computer).unwrap_err(), Refusal::SignInNotFinished);
    let ask = AtAddress { address: computer.address.clone(), pin: None };
    let no_browser = here.world.block_on(computer.client.sign_in_elsewhere(ask, |_| false));
    assert!(matches!(no_browser, Answered::Refused(Refusal::SignInNotFinished)), "{no_browser:?}");
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port();
    here.trusts(&format!("http://127.0.0.1:{port}"), "presente", None);
    assert_eq!(here.signs_in(&computer).unwrap_err(), Refusal::ProviderAway);
}

#[test]
fn whoever_came_from_there_comes_from_there_again_after_a_week_and_keeps_what_waits() {
    let here = Elsewhere::new();
    here.provider.seat(&okafor(&["p-liaisons"]));
    let computer = here.world.new_computer(TimeDelta::zero());
    let session = here.signs_in(&computer).expect("let in");
    here.world.clock.pass_days(6);
    computer.syncs(1);
    assert!(!computer.session().accounts[0].signed_out);
    here.world.clock.pass_days(2);
    computer.syncs(1);
    assert!(computer.session().accounts[0].signed_out);
    let again = here.signs_in(&computer).expect("let in again");
    assert_eq!((again.accounts.len(), again.accounts[0].id), (1, session.accounts[0].id));
    assert!(!again.accounts[0].signed_out);
    assert_eq!(here.world.count("SELECT count(*) FROM device"), 1, "it is the same computer");
}

#[test]
fn two_people_of_one_computer_come_from_there_each_as_themselves() {
    let here = Elsewhere::new();
    let computer = here.world.new_computer(TimeDelta::zero());
    here.provider.seat(&okafor(&["p-liaisons"]));
    here.signs_in(&computer).expect("let in");
    here.provider
        .seat(&json!({ "sub": "n-2", "name": "Nadia Nurse", "preferred_username": "okafor", "groups": ["p-nurses"] }));
    let session = here.signs_in(&computer).expect("a colleague may use the same computer");
    assert_eq!(session.accounts.len(), 2, "and two who are called the same are two");
    assert_eq!(here.world.count("SELECT count(*) FROM login"), 2);
}

#[test]
fn a_login_of_the_same_name_is_not_taken_over_and_is_linked_by_the_technician_alone() {
    let here = Elsewhere::new();
    here.world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    here.provider.seat(&okafor(&["p-nurses"]));
    let (first, second) = (here.world.new_computer(TimeDelta::zero()), here.world.new_computer(TimeDelta::zero()));
    let with_password = first.signs_in("okafor", PASSWORD).expect("let in");
    let stranger = here.signs_in(&second).expect("let in");
    assert_ne!(stranger.accounts[0].person, with_password.accounts[0].person, "a name proves nothing");
    let office = here.world.office.clone();
    let linked = here.world.office.store.write(move |conn| openid::link(conn, &office, "okafor", "okafor-1"));
    assert_eq!(linked.expect("linked"), Some(with_password.accounts[0].person));
    let third = here.world.new_computer(TimeDelta::zero());
    let same = here.signs_in(&third).expect("let in");
    assert_eq!(same.accounts[0].person, with_password.accounts[0].person);
    assert_eq!(roles(&same), [StaffRole::Liaison, StaffRole::Nurse], "by hand, and by her groups");
    let password = first.signs_in("okafor", PASSWORD).unwrap_err();
    assert_eq!(password, Refusal::WrongPassword, "a password would outlive the groups that she leaves");
}

#[test]
fn the_technician_sets_it_checks_it_and_reads_it_without_ever_seeing_the_secret() {
    let here = Elsewhere::new();
    let place = here.world.place();
    let secret = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(secret.path(), "a secret of the test\n").expect("written");
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(programs::built("presente-server").expect("it is built"));
        command.env("LC_ALL", "C").args(&place).args(arguments).stdin(std::process::Stdio::null());
        let said = command.output().expect("it ends");
        let text = [said.stdout, said.stderr].concat();
        (said.status.code(), String::from_utf8(text).expect("text"))
    };
    let file = secret.path().display().to_string();
    let issuer = here.provider.issuer.clone();
    let set =
        ["oidc", "set", "--issuer", &issuer, "--client-id", "presente", "--name", "District", "--secret-file", &file];
    assert_eq!(run(&set).0, Some(0), "{}", run(&set).1);
    assert_eq!(run(&["oidc", "check"]), (Some(0), format!("{issuer} answers, and its keys can be read.\n")));
    assert_eq!(run(&["oidc", "map", "--group", "office", "--role", "office"]).0, Some(0));
    assert_eq!(run(&["oidc", "unmap", "--group", "p-nurses", "--role", "nurse"]).0, Some(0));
    let (status, shown) = run(&["oidc", "show"]);
    assert_eq!(status, Some(0));
    assert!(shown.contains("office: office") && shown.contains("p-liaisons") && !shown.contains("p-nurses"), "{shown}");
    assert!(!shown.contains("a secret of the test") && shown.contains("client secret is kept"), "{shown}");
    let plain = ["oidc", "set", "--issuer", "http://login.example.org", "--client-id", "x", "--name", "y"];
    assert_eq!(run(&plain).0, Some(2), "nobody is asked in the clear");
    assert_eq!(run(&["oidc", "link", "--login", "nobody", "--subject", "1"]).0, Some(1));
    assert_eq!(run(&["oidc", "off"]).0, Some(0));
    assert_eq!(run(&["oidc", "show"]).0, Some(1));
}

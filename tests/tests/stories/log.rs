//! A morning at the school, and what its log says of it: everything that happened, and nobody's name.

use std::{
    collections::BTreeSet,
    io::Write,
    sync::{Mutex, OnceLock},
};

use attendance::*;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    world::{Computer, PASSWORD, World, story_day},
};
use protocol::*;
use serde_json::{Value, json};
use server::{
    log::{Format, subscriber},
    store::StoreError,
};
use tracing_subscriber::EnvFilter;

use crate::over_http::Street;

const NOTE: &str = "Fiebre desde la madrugada";
const QUESTION: &str = "¿Puede venir por la tarde?";
const ANSWER: &str = "Thursdays are good";
const PIN: &str = "9YXW-VTSR-QPNM-KJHG";
const FILE: &str = "nota de la doctora Benítez.pdf";

/// Everything that the server has logged since this program began, as JSON and at its most talkative.
fn logged() -> &'static Mutex<Vec<u8>> {
    static LOGGED: OnceLock<&'static Mutex<Vec<u8>>> = OnceLock::new();
    LOGGED.get_or_init(|| {
        let kept: &'static Mutex<Vec<u8>> = Box::leak(Box::default());
        let all = subscriber(Format::Json, EnvFilter::new("off,server=trace"), move || Kept(kept));
        tracing::subscriber::set_global_default(all).expect("nobody else listens");
        kept
    })
}

struct Kept(&'static Mutex<Vec<u8>>);

impl Write for Kept {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no writer panics").extend(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Every word of three letters and more in the fields of a fact that name or quote somebody.
fn words_of(fact: &Value, words: &mut BTreeSet<String>) {
    const TELLING: [&str; 13] = [
        "given_name",
        "family_name",
        "name",
        "by_name",
        "owner_name",
        "reader_name",
        "proposed_by_name",
        "answered_by_name",
        "text",
        "when",
        "email",
        "phone",
        "local_id",
    ];
    match fact {
        Value::Object(fields) => {
            for (field, value) in fields {
                if let Some(text) = value.as_str().filter(|_| TELLING.contains(&field.as_str())) {
                    words.extend(text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned));
                }
                words_of(value, words);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words_of(item, words)),
        _ => {}
    }
}

/// Every name and note of the school, and what lets people in.
fn nobody_elses_business(world: &World) -> BTreeSet<String> {
    let bodies = world.office.store.read(|conn| {
        let texts = conn.list("SELECT body FROM thing", &[], |row| row.json::<Value>(0))?;
        let names = conn.list(
            "SELECT name FROM login UNION SELECT name FROM attachment UNION SELECT name FROM device",
            &[],
            |row| Ok(row.text(0)?.to_owned()),
        )?;
        Ok::<_, StoreError>((texts, names))
    });
    let (bodies, names) = bodies.expect("the store can be read");
    let mut words = BTreeSet::new();
    bodies.iter().for_each(|body| words_of(body, &mut words));
    names.iter().for_each(|name| words_of(&json!({ "name": name }), &mut words));
    for said in [PIN, NOTE, QUESTION, ANSWER, FILE, PASSWORD] {
        words_of(&json!({ "text": said }), &mut words);
    }
    words.retain(|word| 3 <= word.chars().count());
    words
}

fn a_morning(world: &World, street: &Street) -> Vec<String> {
    let (rosa, liaison): (Computer<'_>, Computer<'_>) = (street.computer(world), street.computer(world));
    let code = world.code_for(world.person(ROSA_RIVERA));
    assert!(rosa.joins("0000-0000-0000").is_err(), "no such code");
    let pinned = json!({ "address": rosa.address, "code": code, "pin": PIN });
    assert!(rosa.call::<Session>("join", pinned).is_err(), "a pin is for an encrypted way");
    rosa.joins(&code).expect("joined");
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    assert!(liaison.signs_in("okafor", "a loud red evening").is_err(), "no such password");
    liaison.signs_in("okafor", PASSWORD).expect("signed in");
    rosa.syncs(1);
    let mateo = world.student(MATEO);
    let file = world.block_on(rosa.client.attach(mateo, FILE, b"%PDF-1.4 n".to_vec()));
    let Answered::Ok(file) = file else { panic!("kept") };
    let mut ask = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, NOTE);
    ask.attachments = vec![file];
    let said: Explanation = rosa.call("explain_absence", json!(ask)).expect("kept");
    rosa.writes(mateo, None, QUESTION).expect("kept");
    rosa.syncs(2);
    liaison.syncs(2);
    liaison.decides(said.id, Verdict::Accept, ANSWER).expect("accepted");
    liaison.syncs(2);
    rosa.syncs(2);
    let (again, door) = {
        let again = world.code_for(world.person(ROSA_RIVERA));
        (again.clone(), street.enters(again))
    };
    let paths = [
        ("/v1/students/Mateo%20Rivera", 404),
        ("/v1/hello?child=Mateo", 200),
        ("/v1/attachment/Mateo?name=Rivera&kind=pdf", 400),
    ];
    for (path, status) in paths {
        assert_eq!(street.gets(path, &door), status, "{path}");
    }
    // What cannot be read is quoted by whoever could not read it.
    let spoil = |conn: &mut dyn server::store::Conn| {
        conn.exec(
            "UPDATE thing SET body = '{\"given_name\": \"Mateo\", \"family_name\": 7}' WHERE kind = 'person'",
            &[],
        )?;
        Ok::<_, StoreError>(())
    };
    world.office.store.write(spoil).expect("somebody has been careless");
    assert_eq!(street.gets("/v1/wake", &door), 500);
    vec![code, again, door]
}

#[test]
fn a_whole_morning_is_logged_without_a_name_a_note_a_token_or_a_question() {
    let kept = logged();
    let world = World::maple_street();
    let street = Street::to(&world);
    let business = nobody_elses_business(&world);
    let secrets = a_morning(&world, &street);
    let business: BTreeSet<String> = business.union(&nobody_elses_business(&world)).cloned().collect();
    let log = String::from_utf8(kept.lock().expect("no writer panics").clone()).expect("text");
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert!(500 < business.len(), "there is something to look for");
    let said: BTreeSet<&str> = log.split(|c: char| !c.is_alphanumeric()).collect();
    let told: Vec<&String> = business.iter().filter(|word| said.contains(word.as_str())).collect();
    assert!(told.is_empty(), "{told:?}\n{log}");
    for secret in secrets.iter().flat_map(|secret| [secret.clone(), secret.replace('-', "")]) {
        assert!(!log.contains(&secret), "a secret: {log}");
    }
    let answered: Vec<&Value> = lines.iter().filter(|line| line["message"] == "answered").collect();
    for route in ["/v1/enter", "/v1/push", "/v1/pull", "/v1/attachment/{id}", "none"] {
        let of_route = |line: &&&Value| line["span"]["route"] == route;
        let line = answered.iter().find(of_route).unwrap_or_else(|| panic!("nothing of {route}: {log}"));
        assert!(line["status"].is_u64() && line["ms"].is_u64() && line["span"]["id"].is_string(), "{line}");
    }
    assert!(lines.iter().any(|line| line["refused"] == "wrong_password"));
    assert!(lines.iter().any(|line| line["message"] == "request failed"), "a failure is logged too");
}

#[test]
fn what_lets_people_in_shows_nothing_of_itself_where_a_program_shows_its_values() {
    const SECRET: &str = "7K3M9PQR2XYZ";
    let (secret, id) = (|| SECRET.to_owned(), uuid::Uuid::nil());
    let (name, address) = (|| "okafor".to_owned(), || "https://maplestreet.example".to_owned());
    let shown = [
        format!("{:?}", Unlock { passphrase: secret() }),
        format!("{:?}", Join { address: address(), code: secret(), pin: None }),
        format!(
            "{:?}",
            SignIn { address: address(), login: name(), password: secret(), code: Some(secret()), pin: None }
        ),
        format!("{:?}", NewPassword { person: PersonId(id), name: name(), login: name(), password: secret() }),
        format!("{:?}", ChangePassword { account: id, old: secret(), new: secret() }),
        format!("{:?}", OpenLink { link: secret() }),
        format!("{:?}", server::store::Address::parse(&format!("postgres://a:{SECRET}@localhost/b"))),
        server::store::Address::parse(&format!("postgres://a:{SECRET}@localhost/b")).expect("read").to_string(),
    ];
    for one in shown {
        assert!(!one.contains(SECRET), "{one}");
    }
}

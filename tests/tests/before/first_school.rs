//! Today's app at a school whose server is of the first version: that server takes what it knew and passes over the rest,
//! answers what it could say, and has no route that came later.

use std::sync::Arc;

use attendance::*;
use chrono::TimeDelta;
use client::{Line, Link, LinkTrouble, Reply};
use futures_util::stream::BoxStream;
use presente_tests::worlds::{
    network::SimulatedLink,
    tiny::{self, AMINA, YUSUF},
    world::{PASSWORD, World},
};
use protocol::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::wire::{answered_by, as_first, reads, recorded, taken_by};

/// The way to such a school: nothing goes through that its first server could not read or say.
struct FirstSchool(SimulatedLink);

fn heard<T: Serialize + DeserializeOwned>(path: &str, body: &T) -> T {
    let schema = taken_by(path).expect("a route of the first server");
    let body = serde_json::to_value(body).expect("JSON");
    reads(&schema, &body, &format!("what today's app sends to {path}"));
    serde_json::from_value(as_first(&schema, &body)).expect("today's server reads less, too")
}

fn said<T: Serialize + DeserializeOwned>(path: &str, answer: Result<T, LinkTrouble>) -> Result<T, LinkTrouble> {
    let (answer, schema) = (serde_json::to_value(answer?).expect("JSON"), answered_by(path));
    // Some answers stand in an envelope on the wire, and some do not.
    let kept = match schema.pointer("/properties/ok") {
        Some(_) => as_first(&schema, &json!({ "ok": answer }))["ok"].clone(),
        None => as_first(&schema, &answer),
    };
    Ok(serde_json::from_value(kept).expect("today's app reads the first answer"))
}

impl Link for FirstSchool {
    fn hello<'a>(&'a self, address: &'a str) -> Reply<'a, Hello> {
        Box::pin(async move {
            let hello = said("hello", self.0.hello(address).await)?;
            let then = recorded().into_iter().find(|said| said.path == "hello").expect("recorded");
            let abilities = serde_json::from_value(then.answered()["abilities"].clone()).expect("a list");
            Ok(Hello { abilities, ..hello })
        })
    }

    fn enter<'a>(&'a self, address: &'a str, enter: &'a Enter) -> Reply<'a, Entered> {
        Box::pin(async move { said("enter", self.0.enter(address, &heard("enter", enter)).await) })
    }

    fn begin_openid<'a>(&'a self, _: &'a str, _: &'a BeginOpenId) -> Reply<'a, OpenIdPage> {
        Box::pin(async { Err(LinkTrouble::Refused(Refusal::TooNew)) })
    }

    fn push<'a>(&'a self, line: Line<'a>, push: &'a Push) -> Reply<'a, PushAnswer> {
        Box::pin(async move { said("push", self.0.push(line, &heard("push", push)).await) })
    }

    fn pull<'a>(&'a self, line: Line<'a>, pull: &'a Pull) -> Reply<'a, PullAnswer> {
        Box::pin(async move { said("pull", self.0.pull(line, &heard("pull", pull)).await) })
    }

    fn upload<'a>(&'a self, line: Line<'a>, file: &'a Attachment, content: Vec<u8>) -> Reply<'a, ()> {
        self.0.upload(line, file, content)
    }

    fn download<'a>(&'a self, line: Line<'a>, id: AttachmentId) -> Reply<'a, Vec<u8>> {
        self.0.download(line, id)
    }

    fn send_import<'a>(&'a self, line: Line<'a>, piece: &'a ImportPiece, content: Vec<u8>) -> Reply<'a, ()> {
        self.0.send_import(line, piece, content)
    }

    fn ask<'a>(&'a self, line: Line<'a>, name: &'a str, body: Value) -> Reply<'a, Value> {
        Box::pin(async move {
            let path = format!("ask/{name}");
            if taken_by(&path).is_none() {
                return Err(LinkTrouble::Refused(Refusal::TooNew));
            }
            let answer = self.0.ask(line, name, heard(&path, &body)).await?;
            let answer = as_first(&answered_by(&path), &json!({ "ok": answer }));
            Ok(answer["ok"].clone())
        })
    }

    fn letters<'a>(&'a self, line: Line<'a>, ask: &'a InviteFamilies) -> Reply<'a, Vec<u8>> {
        self.0.letters(line, ask)
    }

    fn update_piece<'a>(&'a self, line: Line<'a>, piece: &'a UpdatePiece) -> Reply<'a, Vec<u8>> {
        self.0.update_piece(line, piece)
    }

    fn wake<'a>(&'a self, line: Line<'a>) -> Reply<'a, BoxStream<'static, ()>> {
        self.0.wake(line)
    }
}

#[test]
fn the_main_job_is_done_by_today_s_app_at_a_school_of_the_first_version() {
    let world = World::with_school("tiny", tiny::write, 41);
    let computer = || world.new_computer_over(Arc::new(FirstSchool(world.link())), TimeDelta::zero());
    let yusuf = world.student(YUSUF);
    let amina = computer();
    amina.joins(&world.code_for(world.person(AMINA))).expect("joined");
    amina.syncs(1);
    assert_eq!(amina.home().children.len(), 2);
    let said = amina.explains(yusuf, &tiny::missed_days()[..1], "Con fiebre en casa.").expect("kept");
    amina.writes(yusuf, None, "¿A qué hora es la reunión?").expect("kept");
    amina.asks_support(yusuf, SupportKind::Transport, "El autobús no pasó.").expect("kept");
    amina.syncs(2);
    assert_eq!(amina.waiting(), 0);

    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let liaison = computer();
    liaison.signs_in("okafor", PASSWORD).expect("signed in");
    liaison.syncs(1);
    assert_eq!(liaison.board().review_queue, [said.id]);
    liaison.decides(said.id, Verdict::Accept, "Thank you.").expect("decided");
    liaison.writes(yusuf, Some(world.person(AMINA)), "At four.").expect("written");
    liaison.syncs(1);

    amina.syncs(1);
    assert_eq!(amina.explanation(said.id).explanation.state, ExplanationState::Accepted);
    assert_eq!(amina.words_of(yusuf, None), ["¿A qué hora es la reunión?", "At four."]);
    let devices: Vec<Device> = amina.call("devices", json!({ "account": amina.account() })).expect("asked");
    assert_eq!(devices.len(), 1);
}

#[test]
fn what_the_first_school_has_no_route_for_is_refused_in_words_and_the_rest_works_on() {
    let world = World::with_school("tiny", tiny::write, 42);
    world.give_login("admin", "Ada Admin", StaffRole::Administrator);
    let admin = world.new_computer_over(Arc::new(FirstSchool(world.link())), TimeDelta::zero());
    admin.signs_in("admin", PASSWORD).expect("signed in");
    let account = admin.account();
    let factor = admin.call::<SecondFactor>("second_factor", json!({ "account": account }));
    assert_eq!(factor.unwrap_err(), Refusal::TooNew);
    let door: SchoolDoor = admin.call("school_door", json!({ "address": admin.address })).expect("a door");
    assert_eq!(serde_json::to_value(door).expect("JSON")["openid"], Value::Null);
    let health: Health = admin.call("health", json!({ "account": account })).expect("asked");
    assert!(!health.lines.is_empty());
    let staff: StaffAccounts = admin.call("staff_accounts", json!({ "account": account })).expect("asked");
    assert_eq!(staff.people.len(), 1);
    admin.syncs(1);
    assert!(!admin.session().accounts[0].school_names.is_empty());
}

/// What its server said then, today's types can read.
#[test]
fn every_answer_of_the_first_school_can_be_read_by_today_s_app() {
    for said in recorded() {
        let answer = said.answered().clone();
        let read = match said.path.as_str() {
            "hello" => serde_json::from_value::<Hello>(answer).map(drop),
            "enter" => serde_json::from_value::<Entered>(answer).map(drop),
            "push" => serde_json::from_value::<PushAnswer>(answer).map(drop),
            "pull" => serde_json::from_value::<PullAnswer>(answer).map(drop),
            "ask/health" => serde_json::from_value::<Health>(answer).map(drop),
            "ask/devices" => serde_json::from_value::<Vec<Device>>(answer).map(drop),
            "ask/staff_accounts" => serde_json::from_value::<StaffAccounts>(answer).map(drop),
            "ask/rule_packs" => serde_json::from_value::<RulePacks>(answer).map(drop),
            _ => Ok(()),
        };
        read.unwrap_or_else(|error| panic!("{}: {error}", said.path));
    }
}

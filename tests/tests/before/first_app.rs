//! An app of the first version at today's school: its own requests, byte for byte, over the real routes, at a school that
//! has come forward from its time. It must be able to read every answer.

use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use presente_tests::worlds::{
    paper::press,
    tiny::{self, AMINA, NOOR},
    world::World,
};
use serde_json::{Value, json};
use server::routes::{Face, router};
use tower::ServiceExt;
use uuid::Uuid;

use crate::{
    main_job::world_of_file,
    wire::{Said, answered_by, reads, recorded, taken_by},
};

/// The version of the school's store that the recorded exchanges were with.
const OF_THEN: usize = 3;

/// What today's school answers to a body that an app sends as these very bytes.
fn ask(world: &World, path: &str, token: Option<&str>, body: &Value) -> Value {
    let face = Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press());
    let mut request = match path {
        "hello" => Request::get("/v1/hello"),
        _ => Request::post(format!("/v1/{path}")).header("content-type", "application/json"),
    };
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let body = if path == "hello" { Body::empty() } else { Body::from(body.to_string()) };
    let request = request.body(body).expect("a request");
    let answer = world.block_on(async {
        let answer = router(face).oneshot(request).await.expect("it answers");
        to_bytes(answer.into_body(), 10_000_000).await.expect("a whole body")
    });
    serde_json::from_slice(&answer).expect("JSON")
}

fn token_of<'s>(all: &'s [Said], who: &str) -> &'s str {
    let entered = all.iter().find(|said| said.who == who && said.path == "enter").expect("they came in");
    entered.answered()["token"].as_str().expect("a token")
}

#[test]
fn the_first_app_reads_every_answer_of_today_s_school_to_what_it_asked_then() {
    let folder = tempfile::tempdir().expect("a folder");
    let world = world_of_file(OF_THEN, folder.path());
    let all = recorded();
    assert!(all.len() > 15, "a morning of a family, a liaison and an administrator");
    for said in &all {
        let path = said.path.as_str();
        let mut body = said.body.clone();
        if path == "enter" {
            // A code is good once: this is the next letter's, on another computer.
            body["device"] = json!(Uuid::from_u128(0xd0 + world.count("SELECT count(*) FROM device") as u128));
            if body["with"].get("code").is_some() {
                body["with"]["code"] = json!(protocol::plain_code(&world.code_for(world.person(AMINA))));
            }
        }
        if path == "ask/publish_policy" {
            // What it published then is there: this is the next one.
            body["publish"]["id"] = json!(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0999));
        }
        let token = (!["hello", "enter"].contains(&path)).then(|| token_of(&all, &said.who));
        let answer = ask(&world, path, token, &body);
        assert!(answer.get("refused").is_none(), "{} {path}: {answer}", said.who);
        reads(&answered_by(path), &answer, &format!("the answer to {path}"));
        if path == "push" {
            // The same writes again: as many receipts, and each as it was.
            assert_eq!(outcomes(&answer), outcomes(said.answered()), "{} pushes again", said.who);
        }
    }
}

/// Which write was done and which was refused.
fn outcomes(answer: &Value) -> Vec<(String, bool)> {
    let receipts = answer["receipts"].as_array().expect("receipts").iter();
    receipts.map(|receipt| (receipt["write"].to_string(), receipt["outcome"].get("done").is_some())).collect()
}

/// A recorded write of a command, as new: its own id, its own thing.
fn anew(all: &[Said], command: &str, number: u128) -> Value {
    let writes = all.iter().filter(|said| said.path == "push").flat_map(|said| said.body["writes"].as_array().unwrap());
    let mut write = writes.clone().find(|write| write["command"] == command).expect("it was recorded").clone();
    write["id"] = json!(Uuid::from_u128(number));
    write
}

fn pushed(all: &[Said], write: &Value) -> Value {
    let mut body = all.iter().find(|said| said.path == "push").expect("a push").body.clone();
    body["writes"] = json!([write]);
    body
}

fn whole_feed(world: &World, token: &str) -> Vec<Value> {
    let (mut changes, mut cursor) = (Vec::new(), Value::Null);
    loop {
        let mut body =
            json!({ "protocol": 1, "abilities": ["explain", "support", "messages", "goals", "attachments"] });
        if !cursor.is_null() {
            body["cursor"] = cursor;
        }
        let page = ask(world, "pull", Some(token), &body);
        reads(&answered_by("pull"), &page, "a page of the feed");
        changes.extend(page["changes"].as_array().expect("changes").clone());
        if page["more"] == false {
            return changes;
        }
        cursor = page["cursor"].clone();
    }
}

#[test]
fn the_main_job_is_done_by_the_first_app_at_today_s_school() {
    let folder = tempfile::tempdir().expect("a folder");
    let world = world_of_file(OF_THEN, folder.path());
    let all = recorded();
    let (family, staff) = (token_of(&all, "guardian"), token_of(&all, "liaison"));
    let id = json!(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0777));

    let mut explain = anew(&all, "explain_absence", 0x0192_0000_0000_7000_8000_0000_0000_0001);
    explain["body"]["id"] = id.clone();
    explain["body"]["student"] = json!(world.student(NOOR));
    explain["body"]["days"] = json!([tiny::missed_days()[0]]);
    let answer = ask(&world, "push", Some(family), &pushed(&all, &explain));
    reads(&answered_by("push"), &answer, "the receipt of an explanation");
    assert!(answer["receipts"][0]["outcome"].get("done").is_some(), "{answer}");

    assert!(whole_feed(&world, staff).iter().any(|change| change["id"] == id), "the liaison has it");
    let mut decide = anew(&all, "decide_explanation", 0x0192_0000_0000_7000_8000_0000_0000_0002);
    decide["body"]["id"] = id.clone();
    decide["body"]["saw_version"] = json!(1);
    let answer = ask(&world, "push", Some(staff), &pushed(&all, &decide));
    reads(&answered_by("push"), &answer, "the receipt of a decision");
    assert!(answer["receipts"][0]["outcome"].get("done").is_some(), "{answer}");

    let mut message = anew(&all, "send_message", 0x0192_0000_0000_7000_8000_0000_0000_0003);
    message["body"]["id"] = json!(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0778));
    let answer = ask(&world, "push", Some(family), &pushed(&all, &message));
    assert!(answer["receipts"][0]["outcome"].get("done").is_some(), "{answer}");

    let feed = whole_feed(&world, family);
    let decided = feed.iter().find(|change| change["id"] == id).expect("the family has it");
    assert_eq!(decided["body"]["state"], "accepted");
    assert!(feed.iter().any(|change| change["kind"] == "message"));
}

/// A line that it has no words for would keep it from reading any.
#[test]
fn the_first_app_is_told_nothing_of_the_server_that_it_cannot_read() {
    use server::health::readable_by;

    let until = "2027-01-01T00:00:00Z".parse().expect("a moment");
    let what = protocol::HealthWhat::Certificate { until, self_made: true };
    let lines = vec![
        protocol::HealthLine { fine: true, what },
        protocol::HealthLine { fine: true, what: protocol::HealthWhat::DatabaseBackups },
    ];
    let at = until;
    let health = protocol::Health { version: "0.2.0".into(), at, lines, backups: Vec::new(), can_back_up: false };
    let body = |abilities: &[String]| json!({ "ok": readable_by(health.clone(), abilities) });
    reads(&answered_by("ask/health"), &body(&[]), "how the server is");
    assert_eq!(body(&[])["ok"]["lines"].as_array().map(Vec::len), Some(1));
    assert_eq!(body(&protocol::abilities())["ok"]["lines"].as_array().map(Vec::len), Some(2));
    assert!(taken_by("ask/health").is_some());
}

/// And what today's app cannot read of a later school, it passes over as well.
#[test]
fn a_line_of_a_later_school_is_passed_over() {
    let said = json!({
        "version": "9", "at": "2027-01-01T00:00:00Z", "backups": [], "can_back_up": false,
        "lines": [
            { "fine": true, "what": { "kind": "moon_phase", "full": true } },
            { "fine": false, "what": { "kind": "disk", "free_mb": 7 } },
        ],
    });
    let health: protocol::Health = serde_json::from_value(said).expect("it can be read");
    assert_eq!(health.lines.len(), 1);
}

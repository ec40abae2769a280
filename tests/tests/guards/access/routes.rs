//! Every route, every ask and every write, asked by everybody, as they come in from the network.

use attendance::PersonId;
use axum::{
    body::{Body, to_bytes},
    http::{Method, Request},
};
use presente_tests::worlds::paper::press;
use protocol::{Answered, CommandName, Mode, PROTOCOL, abilities, composed_id};
use serde_json::{Value, json};
use server::{
    rights::{SIGNING_IN, role_text},
    routes::{Face, describe, router},
};
use tower::ServiceExt;
use uuid::Uuid;

use super::{
    bodies,
    school::{District, Fresh, HERE, THERE, login},
    table::Table,
};

const TABLE: &str = "tests/tests/guards/access/routes.tsv";
const FAMILIES: [&str; 4] = ["guardian", "student", "other", "limited"];

/// What is asked, by its name in the table.
#[derive(Clone)]
struct Asked {
    name: String,
    method: Method,
    path: String,
}

/// All that the description has, with a push for each command that writes.
fn all() -> Vec<Asked> {
    let described = describe();
    let mut all = Vec::new();
    for (path, operations) in described["paths"].as_object().expect("paths") {
        for (method, operation) in operations.as_object().expect("operations") {
            let name = operation["operationId"].as_str().expect("a name of its own").to_owned();
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).expect("a method");
            all.push(Asked { name, method, path: path.clone() });
        }
    }
    for command in CommandName::list().into_iter().filter(|command| command.mode == Mode::Write) {
        all.push(Asked { name: format!("push {}", command.name), method: Method::POST, path: "/v1/push".into() });
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

fn request(asked: &Asked, of: &District, who: &str, token: Option<&str>) -> Request<Body> {
    let (mut path, body) = (asked.path.clone(), body(asked, of, who));
    match asked.name.as_str() {
        "upload" => {
            path = path.replace("{id}", &Uuid::from_u128(0x501).to_string());
            path += &format!("?student={}&name=paper.pdf&kind=pdf", of.yusuf);
        }
        "download" => path = path.replace("{id}", &of.paper.id.to_string()),
        "send_import" => {
            path = path.replace("{id}", &Uuid::from_u128(0x502).to_string());
            path += "?file=0&piece=0&name=attendance.csv";
        }
        "update" => path += "?version=9.9.9&kind=deb&machine=x86_64&piece=0",
        _ => {}
    }
    let mut request = Request::builder().method(asked.method.clone()).uri(path);
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    request.body(body).expect("a request")
}

fn body(asked: &Asked, of: &District, who: &str) -> Body {
    let exchange = json!({ "protocol": PROTOCOL, "abilities": abilities() });
    let said = match asked.name.as_str() {
        "hello" | "wake" | "download" | "update" | "openapi" | "healthz" | "readyz" => return Body::empty(),
        "upload" => return Body::from("%PDF-1.4 a paper"),
        "send_import" => return Body::from("student_id,date,code\n"),
        "enter" => json!({ "protocol": PROTOCOL, "with": { "code": "0000-0000-0000" },
                           "device": Uuid::from_u128(0x999), "device_name": "A computer" }),
        "openid_page" => json!({ "protocol": PROTOCOL, "port": 9 }),
        "pull" => exchange,
        "push" => json!({ "protocol": PROTOCOL, "writes": [], "empties_outbox": false }),
        name => match name.strip_prefix("push ") {
            Some(command) => json!({ "protocol": PROTOCOL, "empties_outbox": false, "writes": [{
                "id": composed_id("a write of the table", &[command, who]), "command": command, "command_version": 1,
                "body": bodies::write(command, of, thread_of(of, who)),
                "written_at": "2026-11-17T13:00:00Z",
            }] }),
            None => bodies::ask(name, of, Uuid::nil()),
        },
    };
    Body::from(said.to_string())
}

/// In whose thread somebody writes: a family in its own.
fn thread_of(of: &District, who: &str) -> PersonId {
    match who {
        "student" => of.himself,
        "other" => of.wei,
        "limited" => of.karim,
        _ => of.amina,
    }
}

/// How it ended, in a word, and what was said.
fn answered(of: &District, fresh: &Fresh, asked: &Asked, who: &str, token: Option<&str>) -> (String, String) {
    let face = Face::new(fresh.office.clone(), "http://127.0.0.1:1".into(), press());
    of.world.block_on(async {
        let answer = router(face).oneshot(request(asked, of, who, token)).await.expect("it answers");
        let status = answer.status();
        if asked.name == "wake" && status.is_success() {
            // The line stays open.
            return ("ok".to_owned(), String::new());
        }
        let body = to_bytes(answer.into_body(), 10_000_000).await.expect("a whole body");
        let text = String::from_utf8_lossy(&body).into_owned();
        let said: Value = serde_json::from_slice(&body).unwrap_or_default();
        let outcome = match said["receipts"].get(0) {
            Some(receipt) => receipt["outcome"].clone(),
            None => said,
        };
        if let Ok(Answered::<Value>::Failed { code }) = serde_json::from_value(outcome.clone()) {
            panic!("{} failed for {who}: {code}", asked.name);
        }
        let word = match outcome["refused"]["kind"].as_str() {
            Some(refusal) => refusal.to_owned(),
            None if status.is_success() => "ok".to_owned(),
            None => status.as_str().to_owned(),
        };
        (word, text)
    })
}

/// What no answer to somebody may hold: names of things that are not theirs.
fn not_for(of: &District, who: &str) -> Vec<String> {
    let here = [of.school.to_string(), of.yusuf.to_string(), of.mei.to_string(), of.wei.to_string()];
    match who {
        "student" => {
            vec![of.mei.to_string(), of.wei.to_string(), of.karim.to_string(), of.noor.to_string(), of.oak.to_string()]
        }
        "guardian" => vec![of.mei.to_string(), of.wei.to_string(), of.karim.to_string()],
        "other" => vec![of.yusuf.to_string(), of.noor.to_string(), of.amina.to_string(), of.karim.to_string()],
        "limited" => {
            vec![
                of.school.to_string(),
                of.yusuf.to_string(),
                of.noor.to_string(),
                of.mei.to_string(),
                of.amina.to_string(),
                of.wei.to_string(),
            ]
        }
        _ if who.starts_with(THERE) => here.to_vec(),
        _ => vec![of.noor.to_string(), of.oak.to_string()],
    }
}

/// Asks as somebody, in a store where nothing has happened yet; a refusal has changed nothing, and the store serves on.
struct Asking<'d> {
    of: &'d District,
    fresh: Option<Fresh>,
}

impl Asking<'_> {
    fn ask(&mut self, asked: &Asked, who: &str, token: Option<&str>) -> String {
        let fresh = self.fresh.take().unwrap_or_else(|| self.of.fresh());
        let before = fresh.stand();
        let (word, text) = answered(self.of, &fresh, asked, who, token);
        let leaks: Vec<_> = not_for(self.of, who).into_iter().filter(|id| text.contains(id)).collect();
        assert!(leaks.is_empty(), "{} tells {who} of {leaks:?}: {text}", asked.name);
        if word != "ok" {
            assert_eq!(fresh.stand(), before, "{} refused {who}, and has done something", asked.name);
            // Wrong codes are counted, and what is counted here is not whom it was that tried.
            self.fresh = Some(fresh).filter(|_| asked.name != "enter");
        }
        word
    }
}

#[test]
fn everything_that_a_school_answers_is_answered_to_whom_the_table_says() {
    let of = District::open();
    let mut asking = Asking { of: &of, fresh: None };
    let mut columns: Vec<String> = ["token"].into_iter().chain(FAMILIES).map(str::to_owned).collect();
    columns.extend(SIGNING_IN.map(|role| role_text(role).to_owned()));
    columns.push("elsewhere".to_owned());
    let mut found = Vec::new();
    for asked in all() {
        let without = [("nobody", None), ("a stranger", Some("not a token")), ("revoked", Some(of.token("revoked")))];
        let without = without.map(|(who, token)| asking.ask(&asked, who, token));
        let token = match without.each_ref().map(String::as_str) {
            ["sign_in_again", "sign_in_again", "device_revoked"] => "needed".to_owned(),
            [one, two, three] if one == two && two == three => format!("anybody: {one}"),
            differing => panic!("{}: {differing:?}", asked.name),
        };
        let mut cells = vec![token];
        for who in FAMILIES {
            cells.push(asking.ask(&asked, who, Some(of.token(who))));
        }
        let mut elsewhere = Vec::new();
        for role in SIGNING_IN {
            let here = asking.ask(&asked, &login(HERE, role), Some(of.token(&login(HERE, role))));
            let there = asking.ask(&asked, &login(THERE, role), Some(of.token(&login(THERE, role))));
            // Nobody may do at a school beside their own what they may not do at their own.
            assert!(here == "ok" || there != "ok", "{}: {role:?} may do it at another school alone", asked.name);
            cells.push(here);
            elsewhere.push(there);
        }
        elsewhere.sort();
        elsewhere.dedup();
        cells.push(elsewhere.join(" "));
        found.push((asked.name, cells));
    }
    Table::read(TABLE).hold(&columns, &found);
}

//! What a thief reads: a whole copy of a family's folder, taken while the app runs, and of a server's, byte by byte.
//!
//! SECURITY.md says the same in words. Nothing is opened here with a key: the thief has none.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use attendance::*;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, Response},
};
use chrono::TimeDelta;
use client::{HttpLink, Pieces, Wire, WireTrouble};
use futures_util::{StreamExt, future::BoxFuture, stream};
use presente_tests::worlds::{
    computer::Computer,
    paper::press,
    tiny::{self, AMINA, YUSUF, missed_days},
    world::{PASSWORD, World},
};
use protocol::*;
use serde_json::json;
use server::routes::{Face, router};
use totp_rs::TOTP;
use tower::ServiceExt;

/// The school's own routes; it keeps every token that it sees.
struct Tapped {
    routes: Router,
    tokens: Arc<Mutex<Vec<String>>>,
}

impl Wire for Tapped {
    fn send<'a>(
        &'a self,
        _: Option<&'a str>,
        request: Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<Response<Pieces>, WireTrouble>> {
        let token = request.headers().get("authorization").and_then(|value| value.to_str().ok());
        if let Some(token) = token.and_then(|value| value.strip_prefix("Bearer ")) {
            self.tokens.lock().unwrap_or_else(PoisonError::into_inner).push(token.to_owned());
        }
        Box::pin(async move {
            let answer = self.routes.clone().oneshot(request.map(Body::from)).await.expect("it answers");
            let (head, body) = answer.into_parts();
            let body = to_bytes(body, 10_000_000).await.expect("a whole body").to_vec();
            Ok(Response::from_parts(head, stream::iter([Ok(body)]).boxed()))
        })
    }
}

/// A school with Amina's computer at it, and the tokens that crossed between them.
fn tapped(world: &World) -> (Computer<'_>, Arc<Mutex<Vec<String>>>) {
    let tokens = Arc::new(Mutex::new(Vec::new()));
    let routes = router(Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press()));
    let link = HttpLink::over(Tapped { routes, tokens: tokens.clone() });
    (world.new_computer_over(Arc::new(link), TimeDelta::zero()), tokens)
}

/// Every file of a folder and of those in it, by its name.
fn copy_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut copy = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
        if entry.path().is_dir() {
            copy.extend(copy_of(&entry.path()));
        } else {
            copy.insert(entry.path().display().to_string(), std::fs::read(entry.path()).expect("it can be read"));
        }
    }
    copy
}

fn holds(content: &[u8], what: &[u8]) -> bool {
    content.windows(what.len()).any(|window| window == what)
}

/// The longest run of letters, digits and signs in it.
fn longest_text(content: &[u8]) -> String {
    let runs = content.split(|byte| !(b' '..=b'~').contains(byte));
    String::from_utf8_lossy(runs.max_by_key(|run| run.len()).unwrap_or_default()).into_owned()
}

/// Chance makes runs of text in what is encrypted, but none as long in a few megabytes.
const TEXT_MOST: usize = 24;

#[test]
fn a_copy_of_a_familys_folder_tells_nothing_of_anybody() {
    let world = World::with_school("stolen", tiny::write, 17);
    let (computer, tokens) = tapped(&world);
    let (yusuf, amina) = (world.student(YUSUF), world.person(AMINA));
    let code = world.code_for(amina);
    computer.joins(&code).expect("a good code lets a guardian in");
    computer.syncs(1);
    let paper = b"%PDF-1.4 Dr. Moreau saw the child on Monday".to_vec();
    let attached = world.block_on(computer.client.attach(yusuf, "doctor's note.pdf", paper));
    assert!(matches!(attached, Answered::Ok(_)), "a paper is kept");
    computer.explains(yusuf, &missed_days()[..1], "He had a fever all night").expect("written");
    computer.syncs(1);
    world.network.cut();
    computer.writes(yusuf, None, "We are moving to my sister's on Friday").expect("written, and not sent");
    let draft = json!({ "name": "message", "form": { "text": "I am afraid of him" } });
    let kept: Result<serde_json::Value, Refusal> = computer.call("save_draft", draft.clone());
    assert!(kept.is_ok(), "a draft is kept: {kept:?} of {draft}");
    let token = tokens.lock().unwrap_or_else(PoisonError::into_inner).last().cloned().expect("a token crossed");
    let plain_code = plain_code(&code).expect("a code");
    let account = computer.account();
    // The app runs on: what SQLite keeps beside its file is stolen too.
    let copy = copy_of(&computer.folder);
    assert!(copy.keys().any(|name| name.ends_with("presente.db")), "{:?}", copy.keys());
    let texts = [
        "Yusuf",
        "Noor",
        "Amina",
        "Karim",
        "Test",
        "Tiny School",
        "fever",
        "sister",
        "afraid",
        "Moreau",
        "doctor",
        "127.0.0.1",
        "http",
        "en",
        "PDF-",
        "CREATE TABLE",
        "SQLite format",
    ];
    for (name, content) in &copy {
        for text in texts.iter().filter(|text| 3 < text.len()) {
            assert!(!holds(content, text.as_bytes()), "{text} can be read in {name}");
        }
        for secret in [&token, &code, &plain_code] {
            assert!(!holds(content, secret.as_bytes()), "a secret can be read in {name}");
        }
        for id in [yusuf.0, amina.0, account] {
            assert!(!holds(content, id.to_string().as_bytes()), "an id can be read in {name}");
            assert!(!holds(content, id.as_bytes()), "an id can be read in {name}, as bytes");
        }
        let longest = longest_text(content);
        assert!(longest.len() <= TEXT_MOST, "{name} says “{longest}”");
    }
}

#[test]
fn a_copy_of_a_servers_folder_gives_the_record_but_no_key_to_any_door() {
    let world = World::with_school("stolen-server", tiny::write, 19);
    let (computer, tokens) = tapped(&world);
    let code = world.code_for(world.person(AMINA));
    computer.joins(&code).expect("a good code lets a guardian in");
    computer.syncs(1);
    let unused = world.code_for(world.person(tiny::KARIM));
    let staff = world.liaison();
    let ask = json!({ "account": staff.account(), "password": PASSWORD });
    let new: NewSecondFactor = staff.call("begin_second_factor", ask).expect("begun");
    let phone = TOTP::from_url(&new.link).expect("a link that any such app takes");
    let first = phone.generate(world.clock.now().timestamp() as u64);
    let ask = json!({ "account": staff.account(), "code": first });
    let recovery: RecoveryCodes = staff.call("confirm_second_factor", ask).expect("the first code is right");
    let [way, place] = world.place();
    assert_eq!(way, "--data", "a school of one folder");
    // The computers of this world lie beside it, and are nobody's server.
    let mut copy = copy_of(Path::new(&place));
    copy.retain(|name, _| !name.contains("/computer-"));
    let anywhere = |what: &[u8]| copy.values().any(|content| holds(content, what));
    // What guards a door is not there: only its hash is, and a hash opens nothing.
    let token = tokens.lock().unwrap_or_else(PoisonError::into_inner).last().cloned().expect("a token crossed");
    let mut secrets = vec![token, PASSWORD.to_owned()];
    secrets.extend([&code, &unused].into_iter().chain(&recovery.codes).cloned());
    secrets.extend([&code, &unused].into_iter().filter_map(|code| plain_code(code)));
    secrets.extend(recovery.codes.iter().filter_map(|code| plain_recovery_code(code)));
    for secret in &secrets {
        assert!(!anywhere(secret.as_bytes()), "a secret lies in the folder");
    }
    assert!(anywhere(b"$argon2id$"), "passwords are hashed slowly");
    // And what SECURITY.md says can be read: the disk's own encryption is what keeps it.
    assert!(anywhere(b"Yusuf"), "the record is not encrypted by the server: say so no more, if it is");
    assert!(anywhere(&phone.secret), "the secret of a second factor: say so no more, if it is hidden");
}

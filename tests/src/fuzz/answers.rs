//! What a school's server answers, as a family's computer reads it: whoever answers wrongly brings nothing down, and takes
//! nothing away that waits to be sent.
//!
//! An input is a line with the path's end and the status, and then the body.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, Response},
};
use chrono::TimeDelta;
use client::{Client, HttpLink, InMemory, Options, Pieces, Wire, WireTrouble};
use futures_util::{StreamExt, future::BoxFuture, stream};
use protocol::{Answered, Delivery, OutboxRow};
use serde_json::{Value, json};
use server::routes::{Face, router};
use tower::ServiceExt;

use crate::worlds::{
    clock::{CountedIds, DeviceClock},
    cluster::quick_folder,
    paper::press,
    tiny::{self, AMINA, YUSUF},
    world::World,
};

/// Where an answer can be put, by how its path ends.
const PATHS: [&str; 5] = ["hello", "enter", "push", "pull", "devices"];
/// After so many inputs the computer is as it was.
const INPUTS: u32 = 16;

type Answers = Arc<Mutex<BTreeMap<String, (u16, Vec<u8>)>>>;

/// The real school, but for the answers that are put in.
struct Line {
    routes: Router,
    answers: Answers,
}

impl Wire for Line {
    fn send<'a>(
        &'a self,
        _: Option<&'a str>,
        request: Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<Response<Pieces>, WireTrouble>> {
        Box::pin(async move {
            let end = request.uri().path().rsplit('/').next().unwrap_or_default().to_owned();
            let put_in = self.answers.lock().unwrap_or_else(PoisonError::into_inner).get(&end).cloned();
            let (head, body) = match put_in {
                Some((status, body)) => (Response::builder().status(status), body),
                None => {
                    let answer = self.routes.clone().oneshot(request.map(Body::from)).await.expect("it answers");
                    let head = Response::builder().status(answer.status());
                    (head, to_bytes(answer.into_body(), 64_000_000).await.expect("a whole body").to_vec())
                }
            };
            let pieces = stream::iter([Ok(body)]).boxed();
            head.body(pieces).map_err(|error| WireTrouble::Unusable(error.into()))
        })
    }
}

/// Amina's computer, with a message on it that has not been sent.
struct Computer {
    world: World,
    client: Client,
    answers: Answers,
    names: [(&'static str, String); 2],
    inputs: u32,
    _folder: tempfile::TempDir,
}

thread_local! {
    static COMPUTER: RefCell<Option<Computer>> = const { RefCell::new(None) };
}

impl Computer {
    fn new() -> Computer {
        let world = World::with_school("fuzz-answers", tiny::write, 9);
        let routes = router(Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press()));
        let answers = Answers::default();
        let folder = quick_folder().expect("a folder of its own");
        let options = Options {
            folder: folder.path().join("computer"),
            profile: "fuzz".into(),
            link: Arc::new(HttpLink::over(Line { routes, answers: answers.clone() })),
            key_place: Box::new(InMemory::new()),
            clock: Arc::new(DeviceClock { school: world.clock.clone(), off_by: TimeDelta::zero() }),
            ids: Arc::new(CountedIds::new(90)),
            executor: client::Executor::Inline,
            copy: None,
        };
        let client = Client::open(options).expect("the store opens");
        let (yusuf, amina) = (world.student(YUSUF), world.person(AMINA));
        let code = world.code_for(amina);
        let names = [("@yusuf", yusuf.to_string()), ("@amina", amina.to_string())];
        let computer = Computer { world, client, answers, names, inputs: 0, _folder: folder };
        let done = |name: &str, ask: Value| match computer.call(name, ask) {
            Answered::Ok(_) => {}
            other => panic!("{name}: {other:?}"),
        };
        done("join", json!({ "address": "127.0.0.1:1", "code": code }));
        done("sync_now", json!({}));
        computer.put("push", 503, Vec::new());
        let text = json!({ "lang": "en", "text": "Good morning", "origin": "written", "by": null });
        let id = attendance::MessageId(uuid::Uuid::from_u128(0xfeed));
        let written_at = computer.world.clock.now();
        done(
            "send_message",
            json!({ "id": id, "student": yusuf, "guardian": amina, "text": text, "attachments": [], "written_at": written_at }),
        );
        assert_eq!(computer.waiting(), 1);
        computer
    }

    fn call(&self, name: &str, ask: Value) -> Answered<Value> {
        self.world.block_on(self.client.call(name, ask))
    }

    fn put(&self, path: &str, status: u16, body: Vec<u8>) {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), (status, body));
    }

    fn waiting(&self) -> usize {
        let Answered::Ok(rows) = self.call("outbox", json!({})) else { panic!("the outbox is not answered") };
        let rows: Vec<OutboxRow> = serde_json::from_value(rows).expect("rows");
        rows.iter().filter(|row| row.delivery == Delivery::Waiting).count()
    }
}

pub fn body(data: &[u8]) {
    let mut halves = data.splitn(2, |byte| *byte == b'\n');
    let head = String::from_utf8_lossy(halves.next().unwrap_or_default()).into_owned();
    let rest = halves.next().unwrap_or_default();
    let Some((end, status)) = head.split_once(' ') else { return };
    let Some(path) = PATHS.iter().find(|path| **path == end) else { return };
    let Some(status) = status.trim().parse().ok().filter(|status| (200..600).contains(status)) else { return };
    COMPUTER.with_borrow_mut(|kept| {
        let mut computer = kept.take().filter(|computer| computer.inputs < INPUTS).unwrap_or_else(Computer::new);
        computer.inputs += 1;
        let is_over = meet(&computer, path, status, rest);
        *kept = (!is_over).then_some(computer);
    });
}

/// Says whether this computer is none that another input could meet.
fn meet(computer: &Computer, path: &str, status: u16, body: &[u8]) -> bool {
    let body = match std::str::from_utf8(body) {
        Ok(text) => {
            let put = |text: String, (name, id): &(&str, String)| text.replace(name, id);
            computer.names.iter().fold(text.to_owned(), put).into_bytes()
        }
        Err(_) => body.to_vec(),
    };
    computer.put(path, status, body);
    let account = match computer.call("session", json!({})) {
        Answered::Ok(session) => session["accounts"][0]["id"].clone(),
        other => panic!("{other:?}"),
    };
    _ = match path {
        "hello" | "enter" => computer.call("join", json!({ "address": "127.0.0.1:2", "code": "0123-4567-89AB" })),
        "devices" => computer.call("devices", json!({ "account": account })),
        _ => computer.call("sync_now", json!({})),
    };
    for read in ["home", "explanations", "support_requests", "policies", "goals", "contacts"] {
        let ask = match read {
            "explanations" | "support_requests" => json!({ "student": null }),
            "goals" => json!({ "student": computer.names[0].1 }),
            _ => json!({}),
        };
        _ = computer.call(read, ask);
    }
    let waiting = computer.waiting();
    assert!(path == "push" || waiting == 1, "what waited is gone: {waiting}");
    assert!(matches!(computer.call("session", json!({})), Answered::Ok(_)));
    // From here on the real school answers again.
    {
        let mut answers = computer.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.clear();
        answers.insert("push".to_owned(), (503, Vec::new()));
    }
    path == "enter" || path == "push" || status == 401
}

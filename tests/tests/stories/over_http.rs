//! The main job over real sockets: the real routes, the real link, a proxy that loses answers.

use std::{convert::Infallible, sync::Arc};

use attendance::*;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use chrono::TimeDelta;
use client::{HttpLink, OwnCopy};
use futures_util::{StreamExt, stream};
use presente_tests::worlds::{
    cutter::Cutter,
    maple_street::{MATEO, ROSA_RIVERA},
    paper::press,
    world::{Computer, PASSWORD, World, story_day},
};
use protocol::*;
use server::routes::{Face, Patience, Proxy, Way, router, serve};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tower::ServiceExt;

/// The school behind a port of this computer, with a way to it that can be cut.
pub struct Street {
    runtime: tokio::runtime::Runtime,
    address: String,
    way: Cutter,
}

impl Street {
    pub fn to(world: &World) -> Street {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
        let face = Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press());
        let face = Face { proxy: Proxy::Here, ..face };
        let never = std::future::pending();
        let way = runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let there = listener.local_addr().expect("an address");
            tokio::spawn(serve(listener, Way::Plain, Patience::default(), face, never));
            Cutter::before(vec![there]).await.expect("a free port")
        });
        Street { runtime, address: format!("http://{}", way.near), way }
    }

    pub fn computer<'w>(&self, world: &'w World) -> Computer<'w> {
        self.computer_with(world, None)
    }

    /// The same with a program that came in a package.
    pub fn computer_with<'w>(&self, world: &'w World, copy: Option<OwnCopy>) -> Computer<'w> {
        let link = HttpLink::new().expect("a link");
        let mut computer = world.new_computer_with(Arc::new(link), TimeDelta::zero(), copy);
        computer.address = self.address.clone();
        computer
    }

    /// The token of a new computer of a guardian's.
    pub fn enters(&self, code: String) -> String {
        let link = HttpLink::new().expect("a link");
        let (with, device) = (Credentials::Code(code), DeviceId(uuid::Uuid::from_u128(90)));
        let enter = Enter {
            protocol: PROTOCOL,
            abilities: abilities(),
            with,
            device,
            device_name: "door".into(),
            known_as: Vec::new(),
        };
        let entered = self.runtime.block_on(client::Link::enter(&link, &self.address, &enter));
        entered.unwrap_or_else(|_| panic!("let in")).token
    }

    /// Asks for a path, and hears the status.
    pub fn gets(&self, path: &str, token: &str) -> u16 {
        let near = self.address.trim_start_matches("http://").to_owned();
        let head = format!(
            "GET {path} HTTP/1.1\r\nhost: {near}\r\nauthorization: Bearer {token}\r\nconnection: close\r\n\r\n"
        );
        self.runtime.block_on(async {
            let mut line = TcpStream::connect(near).await.expect("the school is there");
            line.write_all(head.as_bytes()).await.expect("it is said");
            let mut heard = Vec::new();
            line.read_to_end(&mut heard).await.expect("it is heard");
            let heard = String::from_utf8_lossy(&heard).into_owned();
            heard.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
        })
    }

    /// Promises a body of so many bytes, sends fewer of them, and hears the status and the refusal.
    pub fn sends(&self, method: &str, path: &str, promised: usize, sent: usize) -> (u16, Refusal) {
        let near = self.address.trim_start_matches("http://").to_owned();
        let head = format!(
            "{method} /v1/{path} HTTP/1.1\r\nhost: {near}\r\nauthorization: Bearer 00\r\n\
             content-type: application/json\r\ncontent-length: {promised}\r\n\r\n"
        );
        let heard = self.runtime.block_on(async {
            let mut line = TcpStream::connect(near).await.expect("the school is there");
            line.write_all(head.as_bytes()).await.expect("it is said");
            // Whoever has heard enough may hang up before the end.
            let _ = line.write_all(&vec![b'a'; sent]).await;
            let mut heard = Vec::new();
            while !heard.ends_with(b"}") && line.read_buf(&mut heard).await.is_ok_and(|read| read > 0) {}
            String::from_utf8_lossy(&heard).into_owned()
        });
        let status = heard.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let body = heard.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        match serde_json::from_str(body) {
            Ok(Answered::<Nothing>::Refused(refusal)) => (status, refusal),
            other => panic!("{other:?}: {heard}"),
        }
    }
}

#[test]
pub fn the_main_job_is_done_over_real_sockets_though_answers_are_lost() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let (rosa, liaison) = (street.computer(&world), street.computer(&world));
    let code = world.code_for(world.person(ROSA_RIVERA));
    rosa.joins(&code.to_lowercase()).expect("joined");
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    liaison.signs_in("okafor", PASSWORD).expect("signed in");
    rosa.syncs(1);
    let mateo = world.student(MATEO);
    let file = world.block_on(rosa.client.attach(mateo, "una nota.pdf", b"%PDF-1.4 n".to_vec()));
    let Answered::Ok(file) = file else { panic!("kept") };
    let mut ask = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, "Fiebre");
    ask.attachments = vec![file.clone()];
    let said: Explanation = rosa.call("explain_absence", serde_json::json!(ask)).expect("kept");
    street.way.lose_answers(3);
    rosa.syncs(8);
    assert_eq!(rosa.waiting(), 0);
    liaison.syncs(2);
    liaison.decides(said.id, Verdict::Accept, "").expect("accepted");
    liaison.syncs(2);
    rosa.syncs(2);
    assert_eq!(rosa.explanation(said.id).explanation.state, ExplanationState::Accepted);
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'explain_absence'"), 1);
    let content = world.block_on(liaison.client.attachment_content(file.id));
    assert!(matches!(content, Answered::Ok(content) if content.content == b"%PDF-1.4 n"));
}

/// Rosa at the door with a code of hers, on a computer of its own.
fn rosa_enters(world: &World) -> Enter {
    Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with: Credentials::Code(world.code_for(world.person(ROSA_RIVERA))),
        device: DeviceId(uuid::Uuid::from_u128(9)),
        device_name: "waits".into(),
        known_as: Vec::new(),
    }
}

#[test]
fn a_waiting_computer_is_woken_when_its_school_has_something_new() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let code = world.code_for(world.person(ROSA_RIVERA));
    let rosa = street.computer(&world);
    rosa.joins(&code).expect("joined");
    let link: Arc<dyn client::Link> = Arc::new(HttpLink::new().expect("a link"));
    let entered = street.runtime.block_on(link.enter(&street.address, &rosa_enters(&world)));
    let Ok(entered) = entered else { panic!("let in") };
    let line = client::Line { address: &street.address, token: &entered.token };
    let Ok(mut wakes) = street.runtime.block_on(link.wake(line)) else { panic!("listening") };
    let first = street.runtime.block_on(wakes.next());
    assert_eq!(first, Some(()), "whatever came while nobody listened is pulled at once");
    rosa.writes(world.student(MATEO), None, "Hola").expect("kept");
    rosa.syncs(1);
    let second =
        street.runtime.block_on(async { tokio::time::timeout(std::time::Duration::from_secs(20), wakes.next()).await });
    assert_eq!(second, Ok(Some(())));
}

#[test]
fn a_server_that_is_told_to_stop_stops_though_computers_wait_on_it() {
    let world = World::maple_street();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let face = Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press());
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = runtime.spawn(serve(listener, Way::Plain, Patience::default(), face, async { _ = stopped.await }));
    let link: Arc<dyn client::Link> = Arc::new(HttpLink::new().expect("a link"));
    let Ok(entered) = runtime.block_on(link.enter(&address, &rosa_enters(&world))) else { panic!("let in") };
    let line = client::Line { address: &address, token: &entered.token };
    let Ok(mut wakes) = runtime.block_on(link.wake(line)) else { panic!("listening") };
    assert_eq!(runtime.block_on(wakes.next()), Some(()));
    stop.send(()).expect("it is serving");
    let within = std::time::Duration::from_secs(5);
    let ended = runtime.block_on(async { tokio::time::timeout(within, serving).await });
    assert!(ended.expect("it stops at once, and not when the last window closes").expect("no panic").is_ok());
    assert_eq!(runtime.block_on(wakes.next()), None);
}

/// What a server answers to words on a wire, as a proxy on this computer passes them on.
fn raw(street: &Street, far: &str, body: &str) -> String {
    promised(street, far, body.len(), body)
}

/// The same, with so many bytes promised and no more sent than there are.
fn promised(street: &Street, far: &str, length: usize, body: &str) -> String {
    let request = format!(
        "POST /v1/enter HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 9.9.9.9, {far}\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n{body}"
    );
    hears(street, &request, body.len() < length)
}

/// What it answers to these bytes, with nothing after them where `ends`.
fn hears(street: &Street, request: &str, ends: bool) -> String {
    street.runtime.block_on(async {
        let near = street.address.strip_prefix("http://").expect("plain on this computer");
        let mut wire = TcpStream::connect(near).await.expect("it listens");
        // A server that has read enough hangs up before it has read all.
        _ = wire.write_all(request.as_bytes()).await;
        if ends {
            _ = wire.shutdown().await;
        }
        let mut answer = Vec::new();
        _ = wire.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    })
}

/// Somebody asks to be let in with a code that nobody was given.
fn guess() -> String {
    let enter = Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with: Credentials::Code("0000-0000-0000".into()),
        device: DeviceId(uuid::Uuid::from_u128(9)),
        device_name: "guesser".into(),
        known_as: Vec::new(),
    };
    serde_json::json!(enter).to_string()
}

#[test]
fn a_guesser_behind_a_proxy_waits_and_the_family_next_door_does_not() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let guess = guess();
    for _ in 0..8 {
        assert!(raw(&street, "203.0.113.7", &guess).contains("invitation_unknown"));
    }
    assert!(raw(&street, "203.0.113.7", &guess).contains("too_many_tries"));
    assert!(raw(&street, "203.0.113.8", &guess).contains("invitation_unknown"));
}

#[test]
fn a_greeting_of_a_megabyte_is_not_listened_to() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let answer = raw(&street, "203.0.113.7", &" ".repeat(1_000_000));
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
}

#[test]
fn an_ask_whose_way_breaks_in_the_middle_is_no_failure_of_the_school_s() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let answer = promised(&street, "203.0.113.7", 500, "{ \"protocol\": 1,");
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    assert!(!answer.contains("failed"), "{answer}");
}

#[test]
fn an_ask_that_ends_in_two_places_is_not_read_and_no_second_one_comes_out_of_it() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let hidden = "GET /v1/hello HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    let twice =
        hears(&street, &format!("POST /v1/enter HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n{hidden}"), false);
    assert_eq!(twice.matches("HTTP/1.1 ").count(), 2, "two asks that end where they say are two: {twice}");
    let heads = [
        format!("content-length: 0\r\ncontent-length: {}", hidden.len()),
        format!("content-length: 0, {}", hidden.len()),
        "content-length: +0".to_owned(),
        "transfer-encoding : chunked".to_owned(),
        "transfer-encoding: chunked, identity".to_owned(),
        "transfer-encoding: xchunked".to_owned(),
        "content-length: 0\r\n transfer-encoding: chunked".to_owned(),
        "content-length: 0\r\ntransfer-encoding: chunked".to_owned(),
        "transfer-encoding: chunked\r\ncontent-length: 0".to_owned(),
    ];
    for head in heads {
        let answer = hears(&street, &format!("POST /v1/enter HTTP/1.1\r\nhost: x\r\n{head}\r\n\r\n{hidden}"), false);
        assert!(answer.starts_with("HTTP/1.1 400"), "{head}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{head}: {answer}");
    }
    for head in
        ["content-length: 300\r\ntransfer-encoding: chunked", "transfer-encoding: chunked\r\ncontent-length: 300"]
    {
        let ask = format!("POST /v1/enter HTTP/1.1\r\nhost: x\r\n{head}\r\n\r\n0\r\n\r\n{hidden}");
        let answer = hears(&street, &ask, false);
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{head}: {answer}");
    }
}

#[test]
fn what_is_said_twice_in_one_ask_is_not_read() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let token = street.enters(world.code_for(world.person(ROSA_RIVERA)));
    let once = "/v1/update?version=1.0.0&kind=deb&machine=x86_64&piece=0";
    let statuses = (street.gets(once, &token), street.gets(&format!("{once}&piece=1"), &token));
    assert_eq!(statuses, (404, 400), "there is none, and that is no ask");
    let once = guess();
    assert!(raw(&street, "203.0.113.7", &once).contains("invitation_unknown"), "once it is read");
    let twice = once.replacen("\"device\":", "\"device\":\"00000000-0000-0000-0000-000000000008\",\"device\":", 1);
    let answer = raw(&street, "203.0.113.7", &twice);
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
}

#[test]
fn a_body_that_stops_coming_is_not_waited_for_for_ever() {
    let world = World::maple_street();
    let routes = router(Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press()));
    // Its clock stands still while there is something to do, and else goes on to what is waited for next.
    let patient = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    let answer = patient.expect("a runtime").block_on(async {
        let begun = stream::iter([Ok::<_, Infallible>("{ \"protocol\": 1,")]).chain(stream::pending());
        let request = Request::post("/v1/enter").body(Body::from_stream(begun)).expect("a request");
        routes.oneshot(request).await.expect("it answers")
    });
    assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
}

#[test]
fn an_address_that_is_no_school_is_told_apart_from_one_that_is_not_there() {
    let world = World::maple_street();
    let mut computer = world.new_computer_over(Arc::new(HttpLink::new().expect("a link")), TimeDelta::zero());
    computer.address = "http://example.org".into();
    assert!(
        matches!(computer.joins("0000-0000-0000"), Err(Refusal::AddressUnusable { .. })),
        "plain only on this computer"
    );
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port();
    computer.address = format!("127.0.0.1:{port}");
    assert!(matches!(computer.joins("0000-0000-0000"), Err(Refusal::SchoolUnreachable { .. })));
}

//! Two servers on one database: what is written at the one wakes who waits at the other, and when one is stopped in the
//! middle its families go on with the other.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use attendance::*;
use chrono::TimeDelta;
use client::{HttpLink, Line, Link};
use futures_util::{StreamExt, stream::BoxStream};
use presente_tests::worlds::{
    cluster::Engine,
    cutter::Cutter,
    maple_street::{MATEO, ROSA_RIVERA},
    paper::press,
    world::{Computer, PASSWORD, World, story_day},
};
use protocol::*;
use serde_json::{Value, json};
use server::{
    Office, account, push,
    routes::{self, Face, Patience, Way},
    store::Listening,
};
use tokio::{net::TcpListener, runtime::Runtime, sync::oneshot, task::JoinHandle};

/// A server that hears the others and can be told to stop.
struct Server {
    near: SocketAddr,
    serving: JoinHandle<std::io::Result<()>>,
    stop: oneshot::Sender<()>,
    hearing: Listening,
}

impl Server {
    fn start(runtime: &Runtime, office: Office) -> Server {
        let hearing = office.hear_others().expect("it listens").expect("a database carries the word");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let near = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let face = Face::new(office, "http://127.0.0.1:1".into(), press());
        let serving =
            runtime.spawn(routes::serve(listener, Way::Plain, Patience::default(), face, async { _ = stopped.await }));
        Server { near, serving, stop, hearing }
    }

    fn stops(self, runtime: &Runtime) {
        self.stop.send(()).expect("it is serving");
        let ended = runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), self.serving).await });
        assert!(ended.expect("it stops").expect("no panic").is_ok());
        drop(self.hearing);
    }
}

fn computer<'w>(world: &'w World, address: &str) -> Computer<'w> {
    let mut computer = world.new_computer_over(Arc::new(HttpLink::new().expect("a link")), TimeDelta::zero());
    computer.address = address.into();
    computer
}

/// A wake-up line of somebody else's computer with Ms. Okafor's login.
fn line_of_staff(runtime: &Runtime, address: &str) -> BoxStream<'static, ()> {
    let link = HttpLink::new().expect("a link");
    let enter = Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with: Credentials::Password { login: "okafor".into(), password: PASSWORD.into(), code: None },
        device: DeviceId(uuid::Uuid::from_u128(9)),
        device_name: "waits".into(),
        known_as: Vec::new(),
    };
    let Ok(entered) = runtime.block_on(link.enter(address, &enter)) else { panic!("let in") };
    let Ok(line) = runtime.block_on(link.wake(Line { address, token: &entered.token })) else { panic!("listening") };
    line
}

fn is_woken(runtime: &Runtime, line: &mut BoxStream<'static, ()>) -> bool {
    let next = async { tokio::time::timeout(Duration::from_secs(20), line.next()).await };
    runtime.block_on(next) == Ok(Some(()))
}

fn two_servers_share_a_school() {
    let world = World::maple_street();
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let first = Server::start(&runtime, world.office.clone());
    let second = Server::start(&runtime, world.another_office());
    let way = runtime.block_on(Cutter::before(vec![first.near, second.near])).expect("a free port");
    let (door, behind) = (format!("http://{}", way.near), format!("http://{}", second.near));

    let (rosa, liaison) = (computer(&world, &door), computer(&world, &behind));
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined at the first");
    liaison.signs_in("okafor", PASSWORD).expect("signed in at the second");
    rosa.syncs(1);
    let mut line = line_of_staff(&runtime, &behind);
    assert!(is_woken(&runtime, &mut line), "whatever came while nobody listened is pulled at once");

    let mateo = world.student(MATEO);
    let said = rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    // The second server has its own line to the database: what wakes it may be the sign-in just before.
    rosa.syncs(1);
    assert_eq!(rosa.waiting(), 0, "the first server has it");
    assert!(is_woken(&runtime, &mut line), "the second server heard of it");
    let notes = |computer: &Computer<'_>| -> Vec<String> {
        computer.board().to_review.into_iter().map(|review| review.view.explanation.note.text).collect()
    };
    liaison.syncs(1);
    assert_eq!(notes(&liaison), ["Fiebre"]);

    // The answer to her message is lost with the first server.
    rosa.writes(mateo, None, "¿Hay tarea?").expect("kept");
    way.lose_answers(1);
    rosa.syncs(1);
    first.stops(&runtime);
    rosa.syncs(3);
    assert_eq!(rosa.waiting(), 0, "she goes on with the second server, and does not notice");
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'send_message'"), 1, "exactly once");

    liaison.decides(said.id, Verdict::Accept, "").expect("accepted");
    liaison.syncs(2);
    rosa.syncs(1);
    assert_eq!(rosa.explanation(said.id).explanation.state, ExplanationState::Accepted);
    // Both tallies agree with the school's, or the account would start over and say so.
    for computer in [&rosa, &liaison] {
        let state: SyncState = computer.call("sync_now", json!({})).expect("synced");
        assert_eq!((state.problem, state.waiting), (None, 0));
    }
    drop(line);
    second.stops(&runtime);
}

#[test]
fn a_family_on_one_server_and_a_liaison_on_the_other_go_on_when_one_is_stopped() {
    Engine::Postgres.tell(two_servers_share_a_school);
}

/// A device of somebody's own at a server, without a computer around it.
fn token_at(runtime: &Runtime, office: &Office, device: u128, with: Credentials) -> String {
    let enter = Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with,
        device: DeviceId(uuid::Uuid::from_u128(device)),
        device_name: "bare".into(),
        known_as: Vec::new(),
    };
    let entered = runtime.block_on(account::enter(office, enter, "127.0.0.1".into()));
    entered.expect("let in").token
}

fn one_write(world: &World, command: &str, body: Value) -> Push {
    let id = WriteId(server::Ids::next(world.office.ids.as_ref()));
    let write = Write { id, command: command.into(), command_version: 1, body, written_at: world.clock.now() };
    Push { protocol: PROTOCOL, abilities: abilities(), writes: vec![write], empties_outbox: false }
}

/// Both at once, each at a server of its own; whether each was done.
fn at_once(runtime: &Runtime, pushes: [(&Office, &str, Push); 2]) -> [bool; 2] {
    let sent = pushes.map(|(office, token, ask)| {
        let (office, token) = (office.clone(), token.to_owned());
        runtime.spawn(async move { push::push(&office, token, ask).await })
    });
    sent.map(|sent| {
        let answer = runtime.block_on(sent).expect("no panic").expect("it is answered");
        matches!(answer.receipts[..], [Receipt { outcome: Received::Done(_), .. }])
    })
}

fn a_withdrawal_and_a_decision_meet() {
    let world = World::maple_street();
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let (here, there) = (&world.office, world.another_office());
    let (rosa, mateo) = (world.guardian(ROSA_RIVERA), world.student(MATEO));
    let code = Credentials::Code(world.code_for(world.person(ROSA_RIVERA)));
    let family = token_at(&runtime, here, 21, code);
    let password = Credentials::Password { login: "okafor".into(), password: PASSWORD.into(), code: None };
    let staff = token_at(&runtime, &there, 22, password);
    let days = story_day().iter_days().skip(1).take(30);
    let said: Vec<Explanation> = days.filter_map(|day| rosa.explains(mateo, &[day], "Viaje").ok()).take(8).collect();
    rosa.syncs(1);
    assert_eq!((said.len(), rosa.waiting()), (8, 0));
    for Explanation { id, .. } in said {
        let withdraw = one_write(&world, "withdraw_explanation", json!({ "id": id, "saw_version": 1 }));
        let words = rosa.text("en", "");
        let decide = DecideExplanation { id, saw_version: 1, verdict: Verdict::Accept, words };
        let decide = one_write(&world, "decide_explanation", json!(decide));
        let done = at_once(&runtime, [(here, &family, withdraw), (&there, &staff, decide)]);
        assert!(done[0] != done[1], "one of the two was first, and the other was told so: {done:?}");
    }
    let acts = "SELECT count(*) FROM act WHERE what IN ('withdraw_explanation', 'decide_explanation')";
    assert_eq!(world.count(acts), 8);
}

#[test]
fn what_a_family_and_the_school_do_at_once_at_two_servers_is_done_one_after_the_other() {
    Engine::Postgres.tell(a_withdrawal_and_a_decision_meet);
}

fn one_write_is_heard_by_both() {
    let world = World::maple_street();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let (here, there) = (&world.office, world.another_office());
    let (rosa, mateo) = (world.person(ROSA_RIVERA), world.student(MATEO));
    let family = token_at(&runtime, here, 21, Credentials::Code(world.code_for(rosa)));
    for number in 0..8 {
        let ask = SendMessage {
            id: MessageId(uuid::Uuid::from_u128(700 + number)),
            student: mateo,
            guardian: rosa,
            text: Text { lang: "es".into(), text: "Hola".into(), origin: Origin::Written, by: None },
            attachments: Vec::new(),
            written_at: world.clock.now(),
        };
        let push = one_write(&world, "send_message", json!(ask));
        let done = at_once(&runtime, [(here, &family, push.clone()), (&there, &family, push)]);
        assert_eq!(done, [true, true], "both are answered alike");
    }
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'send_message'"), 8);
}

#[test]
fn a_write_that_two_servers_hear_at_once_is_done_once() {
    Engine::Postgres.tell(one_write_is_heard_by_both);
}

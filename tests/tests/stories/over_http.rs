//! The main job over real sockets: the real routes, the real link, a proxy that loses answers.

use std::{net::SocketAddr, sync::Arc};

use attendance::*;
use chrono::TimeDelta;
use client::HttpLink;
use futures_util::StreamExt;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    proxy::{Shears, proxy},
    world::{Computer, PASSWORD, World, story_day},
};
use protocol::*;
use server::routes::{Face, router};

/// The school behind a port of this computer, with a way to it that can be cut.
struct Street {
    runtime: tokio::runtime::Runtime,
    address: String,
    shears: Shears,
}

impl Street {
    fn to(world: &World) -> Street {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
        let shears = Shears::default();
        let face = Face { office: world.office.clone(), address: "http://127.0.0.1:1".into() };
        let near = runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let there = listener.local_addr().expect("an address");
            let app = router(face).into_make_service_with_connect_info::<SocketAddr>();
            tokio::spawn(async move { axum::serve(listener, app).await });
            proxy(there, shears.clone()).await.expect("a free port")
        });
        Street { runtime, address: format!("http://{near}"), shears }
    }

    fn computer<'w>(&self, world: &'w World) -> Computer<'w> {
        let link = HttpLink::new().expect("a link");
        let mut computer = world.new_computer_over(Arc::new(link), TimeDelta::zero());
        computer.address = self.address.clone();
        computer
    }
}

#[test]
fn the_main_job_is_done_over_real_sockets_though_answers_are_lost() {
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
    street.shears.lose_answers(3);
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

#[test]
fn a_waiting_computer_is_woken_when_its_school_has_something_new() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let code = world.code_for(world.person(ROSA_RIVERA));
    let rosa = street.computer(&world);
    rosa.joins(&code).expect("joined");
    let link: Arc<dyn client::Link> = Arc::new(HttpLink::new().expect("a link"));
    let enter = Enter {
        protocol: PROTOCOL,
        with: Credentials::Code(world.code_for(world.person(ROSA_RIVERA))),
        device: DeviceId(uuid::Uuid::from_u128(9)),
        device_name: "second".into(),
    };
    let entered = street.runtime.block_on(link.enter(&street.address, &enter));
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

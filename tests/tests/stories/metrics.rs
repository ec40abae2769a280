//! What a technician can count of a server, and what nobody can learn from it.

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request},
};
use presente_tests::worlds::{paper::press, world::World};
use protocol::{PROTOCOL, Push};
use serde_json::json;
use server::routes::{Face, metrics_router, router};
use tower::ServiceExt;

fn asks(world: &World, face: &Face, method: Method, path: &str, body: &str) -> u16 {
    let request = Request::builder().method(method).uri(path).header("authorization", "Bearer 00");
    let request = request.body(Body::from(body.to_owned())).expect("a request");
    let answer = world.block_on(router(face.clone()).oneshot(request)).expect("it answers");
    assert!(answer.headers().contains_key("x-request-id"), "{path}: what the log calls it is told");
    answer.status().as_u16()
}

fn counted(world: &World, face: &Face) -> String {
    world.block_on(async {
        let request = Request::get("/metrics").body(Body::empty()).expect("a request");
        let answer = metrics_router(face.clone()).oneshot(request).await.expect("it answers");
        let body = to_bytes(answer.into_body(), 1_000_000).await.expect("a whole body");
        String::from_utf8(body.to_vec()).expect("text")
    })
}

#[test]
fn requests_and_refusals_are_counted_by_their_names_and_by_nothing_of_a_school() {
    let world = World::maple_street();
    let face = Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press());
    let push = Push { protocol: PROTOCOL, abilities: Vec::new(), writes: Vec::new(), empties_outbox: true };
    assert_eq!(asks(&world, &face, Method::GET, "/v1/hello?child=Mateo", ""), 200);
    assert_eq!(asks(&world, &face, Method::GET, "/v1/hello", ""), 200);
    assert_eq!(asks(&world, &face, Method::POST, "/v1/push", &json!(push).to_string()), 401);
    assert_eq!(asks(&world, &face, Method::POST, "/v1/push", "Mateo"), 400);
    assert_eq!(asks(&world, &face, Method::GET, "/v1/Mateo", ""), 404);
    let odd = Method::from_bytes(b"MATEO").expect("a method");
    assert_eq!(asks(&world, &face, odd, "/v1/hello", ""), 405);
    let text = counted(&world, &face);
    for line in [
        r#"presente_request_duration_seconds_count{method="GET",route="/v1/hello",status="200"} 2"#,
        r#"presente_request_duration_seconds_count{method="GET",route="none",status="404"} 1"#,
        r#"presente_request_duration_seconds_count{method="other",route="/v1/hello",status="405"} 1"#,
        r#"presente_refusals_total{kind="sign_in_again",what="request"} 1"#,
        r#"presente_refusals_total{kind="too_new",what="request"} 3"#,
        "presente_store_writes_waiting 0",
        "presente_computers_waiting 0",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert!(!text.to_lowercase().contains("mateo"), "{text}");
    assert!(text.ends_with("# EOF\n"), "whole");
}

//! What a supervisor and a proxy are told of a server, whatever its schools hold.

use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use presente_tests::worlds::{paper::press, world::World};
use serde_json::{Value, json};
use server::{
    args,
    routes::{Face, router},
    store::StoreError,
};
use tower::ServiceExt;

fn probe(world: &World, path: &str) -> (u16, Value) {
    let face = Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press());
    world.block_on(async {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let answer = router(face).oneshot(request).await.expect("it answers");
        let status = answer.status().as_u16();
        let body = to_bytes(answer.into_body(), 10_000).await.expect("a whole body");
        (status, serde_json::from_slice(&body).expect("JSON"))
    })
}

#[test]
fn a_server_is_ready_while_its_store_is_as_it_knows_it() {
    let world = World::maple_street();
    assert_eq!(probe(&world, "/healthz"), (200, json!({ "condition": "alive" })));
    assert_eq!(probe(&world, "/readyz"), (200, json!({ "condition": "ready" })));
    let newer = |conn: &mut dyn server::store::Conn| {
        conn.exec("INSERT INTO migration (number) VALUES ($1)", args![9_999_i64])?;
        Ok::<_, StoreError>(())
    };
    world.office.store.write(newer).expect("another program has been here");
    assert_eq!(probe(&world, "/readyz"), (503, json!({ "condition": "schema_unknown" })));
    assert_eq!(probe(&world, "/healthz").0, 200, "what is alive is not started anew for that");
}

#[test]
fn a_server_that_is_told_to_stop_is_sent_nothing_more() {
    let world = World::maple_street();
    world.office.wake.close();
    assert_eq!(probe(&world, "/readyz"), (503, json!({ "condition": "stopping" })));
}

#[test]
fn a_server_without_its_store_is_alive_and_not_ready() {
    let world = World::maple_street();
    let gone = |conn: &mut dyn server::store::Conn| {
        conn.exec("DROP TABLE migration", &[])?;
        Ok::<_, StoreError>(())
    };
    world.office.store.write(gone).expect("somebody has been careless");
    assert_eq!(probe(&world, "/readyz"), (503, json!({ "condition": "store_silent" })));
    assert_eq!(probe(&world, "/healthz").0, 200);
}

//! The API as it is described, held against the API as it answers and against the golden bodies.
//!
//! Nothing here knows a route of its own: what is described is asked, and what is not described must not answer.

use std::collections::BTreeSet;

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode},
    response::Response,
};
use jsonschema::Validator;
use presente_tests::worlds::{paper::press, world::World};
use protocol::{Answered, CommandName, Mode, Nothing};
use serde_json::{Value, json};
use server::routes::{Face, describe, router};
use tower::ServiceExt;

use crate::house::{text, texts};
use crate::wire::kinds;

/// Every method that a path could be asked with, but HEAD, which goes with GET.
const METHODS: [Method; 7] =
    [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE];

/// What the school answers to a request without a token and without a body, and whether it says so in a refusal.
fn answers(world: &World, method: &Method, path: &str) -> (Response, bool) {
    let face = Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press());
    let request = Request::builder().method(method).uri(path).body(Body::empty()).expect("a request");
    world.block_on(async {
        let (parts, body) = router(face).oneshot(request).await.expect("it answers").into_parts();
        let body = to_bytes(body, 10_000_000).await.expect("a whole body");
        let refuses = matches!(serde_json::from_slice(&body), Ok(Answered::<Nothing>::Refused(_)));
        (Response::from_parts(parts, Body::empty()), refuses)
    })
}

/// A path with something in every part that it leaves open.
fn filled(path: &str) -> String {
    path.replace("{id}", "01920000-0000-7000-8000-000000000032")
}

fn paths() -> Vec<(String, Value)> {
    let described = describe();
    let paths = described["paths"].as_object().expect("paths");
    paths.iter().map(|(path, operations)| (path.clone(), operations.clone())).collect()
}

#[test]
fn every_described_route_answers_and_every_other_method_is_refused() {
    let world = World::maple_street();
    let mut asked = 0;
    for (path, operations) in paths() {
        for method in METHODS {
            let is_described = operations.get(method.as_str().to_lowercase()).is_some();
            let (answer, refuses) = answers(&world, &method, &filled(&path));
            let status = answer.status();
            if is_described {
                asked += 1;
                let says = &operations[method.as_str().to_lowercase()]["responses"][status.as_str()];
                assert!(says.is_object(), "{method} {path} answers {status}, which nobody described");
            } else {
                assert!(refuses && status == StatusCode::METHOD_NOT_ALLOWED, "{method} {path}: {status}");
                assert!(answer.headers().contains_key("allow"), "{method} {path} does not say what it takes");
            }
        }
    }
    assert!(12 < asked, "only {asked} routes");
    for path in ["/", "/v1", "/v1/ask/everything", "/v2/hello", "/metrics"] {
        let (answer, refuses) = answers(&world, &Method::GET, path);
        assert!(refuses && answer.status() == StatusCode::NOT_FOUND, "{path}: {}", answer.status());
    }
}

#[test]
fn what_needs_a_token_says_so_and_is_refused_without_one() {
    let world = World::maple_street();
    for (path, operations) in paths() {
        for (method, operation) in operations.as_object().expect("operations") {
            let needs_token = operation["security"].as_array().is_some_and(|all| !all.is_empty());
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).expect("a method");
            let (answer, _) = answers(&world, &method, &filled(&path));
            assert_eq!(answer.status() == StatusCode::UNAUTHORIZED, needs_token, "{method} {path}");
        }
    }
}

/// Where routes are made, and how many: the API's come from its list; the counts have an address of their own.
const ROUTES_IN: [(&str, usize); 2] =
    [("crates/server/src/routes/mod.rs", 1), ("crates/server/src/routes/metrics.rs", 1)];

#[test]
fn routes_are_made_from_the_list_and_nowhere_else() {
    let mut wrong = Vec::new();
    for file in texts("crates/server/src").into_iter().filter(|file| file.ends_in(&["rs"])) {
        let makes = [".route(", ".nest(", ".route_service(", ".merge("];
        let made: usize = makes.iter().map(|make| file.text.matches(make).count()).sum();
        let expected = ROUTES_IN.iter().find(|(path, _)| *path == file.path).map_or(0, |(_, count)| *count);
        if made != expected {
            wrong.push(file.path);
        }
    }
    assert!(wrong.is_empty(), "the description knows nothing of {wrong:?}");
}

#[test]
fn what_the_app_asks_of_a_school_is_described() {
    let described: BTreeSet<String> = paths().into_iter().map(|(path, _)| path).collect();
    let link = text("crates/client/src/link.rs");
    for name in ["hello", "enter", "openid", "push", "pull", "wake", "attachment/{id}", "import/{id}", "update"] {
        assert!(described.contains(&format!("/v1/{name}")), "{name}");
        assert!(link.contains(name.trim_end_matches("/{id}")), "{name} is no longer asked");
    }
    // What these ask is another route: `join` and `sign_in` enter, `sync_now` pushes and pulls, `school_door` greets.
    let by_another = ["join", "school_door", "sign_in", "sync_now"];
    let asks = CommandName::list().into_iter().filter(|command| command.mode == Mode::Ask);
    for command in asks.filter(|command| !by_another.contains(&command.name)) {
        assert!(described.contains(&format!("/v1/ask/{}", command.name)), "{}", command.name);
    }
}

/// Holds bodies against one schema of the description.
fn validator(schema: Value) -> Validator {
    let whole = json!({ "allOf": [schema], "components": describe()["components"] });
    jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema")
}

fn of(name: &str) -> Validator {
    validator(json!({ "$ref": format!("#/components/schemas/{name}") }))
}

fn golden(name: &str) -> Value {
    serde_json::from_str(&text(&format!("tests/data/wire/{name}.json"))).expect("JSON")
}

fn fits(validator: &Validator, body: &Value, what: &str) {
    let wrong: Vec<String> = validator.iter_errors(body).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(wrong.is_empty(), "{what}: {wrong:#?}");
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().expect("a list").iter()
}

#[test]
fn golden_bodies_fit_their_schemas() {
    for (name, schema) in [
        ("push", "Push"),
        ("push_answer", "PushAnswer"),
        ("pull", "Pull"),
        ("pull_first", "Pull"),
        ("pull_answer", "PullAnswer"),
        ("hello", "Hello"),
    ] {
        fits(&of(schema), &golden(name), name);
    }
    for (name, schema) in [("enter", "Enter"), ("entered", "Entered"), ("refusals", "Refusal")] {
        let validator = of(schema);
        each(&golden(name)).for_each(|body| fits(&validator, body, name));
    }
    let answered = golden("answered");
    fits(&of("Refused"), &answered[1], "refused");
    fits(&of("Failed"), &answered[2], "failed");
}

/// The schema of the branch of this name: without it a wrong body would fit the branch of what is not known.
fn branch(schema: &str, name: &str) -> Validator {
    let described = describe();
    let branches = &described["components"]["schemas"][schema]["anyOf"];
    let found = each(branches).find(|branch| branch["title"] == name);
    validator(found.unwrap_or_else(|| panic!("{schema} has no {name}")).clone())
}

#[test]
fn golden_writes_and_changes_fit_the_schema_of_their_own_name() {
    let (push, pull) = (golden("push"), golden("pull_answer"));
    for write in each(&push["writes"]) {
        let command = write["command"].as_str().expect("a name");
        fits(&branch("Write", command), write, command);
    }
    for change in each(&pull["changes"]) {
        let kind = change["kind"].as_str().expect("a kind");
        fits(&branch("Change", kind), change, kind);
    }
    kinds().iter().for_each(|kind| drop(branch("Change", kind)));
    for command in CommandName::list().iter().filter(|command| command.mode == Mode::Write) {
        branch("Write", command.name);
    }
}

#[test]
fn a_body_that_is_not_what_it_says_fits_no_schema() {
    let mut push = golden("push");
    push["empties_outbox"] = "yes".into();
    assert!(!of("Push").is_valid(&push));
    let refusals = golden("refusals");
    assert!(!of("Pull").is_valid(&refusals[0]) && !of("Refusal").is_valid(&json!({ "kind": "too_hot" })));
    let mut write = golden("push")["writes"][0].clone();
    let command = write["command"].as_str().expect("a name").to_owned();
    write["body"]["id"] = "no id".into();
    assert!(!branch("Write", &command).is_valid(&write), "formats are looked at");
}

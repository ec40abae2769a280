//! What stands between every request and its answer: an id for the log, a line when it is answered, and the counts. It
//! sees a route and a status, and never looks at an address, a body or a token.

use std::time::Instant;

use attendance::Refusal;
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;
use uuid::Uuid;

use super::Face;

/// Under which an answer says its request's id: what a person who asks for help can name.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// What is logged and counted in place of a path that is no route: anything may stand in it.
const NO_ROUTE: &str = "none";

/// The name of the refusal that an answer carries, for whoever watches.
#[derive(Debug, Clone)]
pub struct RefusedAs(pub String);

/// A refusal's own name, as the wire has it.
pub fn name_of(refusal: &Refusal) -> String {
    let told = serde_json::to_value(refusal).unwrap_or_default();
    told["kind"].as_str().unwrap_or_default().to_owned()
}

pub async fn watch(State(face): State<Face>, matched: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    // Made here and never taken from outside: whoever asks could write anything into it.
    let id = Uuid::now_v7().simple().to_string();
    let route = matched.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    let method = word_for(request.method());
    let span = tracing::info_span!("request", id, method, route);
    let mut answer = next.run(request).instrument(span.clone()).await;
    let (status, took) = (answer.status().as_u16(), began.elapsed());
    face.counts.answered(method, route, status, took);
    let refused = answer.extensions().get::<RefusedAs>().map(|RefusedAs(name)| name.as_str());
    if let Some(refused) = refused {
        face.counts.refused(refused);
    }
    let _within = span.enter();
    let ms = took.as_millis() as u64;
    match route {
        // Asked every few seconds by a program that has its own log.
        "/healthz" | "/readyz" => tracing::debug!(status, ms, refused, "answered"),
        _ => tracing::info!(status, ms, refused, "answered"),
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        answer.headers_mut().insert(REQUEST_ID, id);
    }
    answer
}

/// A method is a word that the asker chooses: those that nobody needs here are all one.
fn word_for(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

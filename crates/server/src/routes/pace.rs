//! Holds back whoever asks more than they may, before anything of the request is read. It looks at a token's hash and
//! an address, and at nothing else.

use axum::{
    Json,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use protocol::{Answered, Nothing};

use super::{Face, hear::address_of, watch::RefusedAs};
use crate::pace::Asks;

/// As it is counted.
const NAME: &str = "too_many_requests";

pub async fn pace(State(face): State<Face>, request: Request, next: Next) -> Response {
    if matches!(request.uri().path(), "/healthz" | "/readyz") {
        return next.run(request).await;
    }
    let (headers, extensions) = (request.headers(), request.extensions());
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = given.and_then(|value| value.strip_prefix("Bearer "));
    let address = address_of(headers, extensions, face.proxy).filter(|address| !address.is_loopback());
    let address = address.map(|address| address.to_string());
    let taken = face.office.pace.take(Asks { token, address: address.as_deref() }, face.office.clock.now());
    match taken {
        Ok(()) => next.run(request).await,
        Err(seconds) => {
            let body = Json(Answered::<Nothing>::Failed { code: NAME.to_owned() });
            let mut answer = (StatusCode::TOO_MANY_REQUESTS, body).into_response();
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            answer.extensions_mut().insert(RefusedAs(NAME.to_owned()));
            answer
        }
    }
}

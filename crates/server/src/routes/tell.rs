//! How an outcome is answered: its status, and a body that says the same. Nothing of a failure but its code is told.

use attendance::Refusal;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use protocol::{Answered, Nothing};
use serde::Serialize;

use super::watch::{RefusedAs, name_of};
use crate::{Outcome, Trouble, scan::ScannerAway};

/// When a file may be sent again that nobody has looked at.
const SCANNER_WAIT_SECONDS: u32 = 60;

/// What stands in front of the body; programs read the body, proxies and people who watch read this.
fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::TooNew | Refusal::TooOld => StatusCode::BAD_REQUEST,
        Refusal::SignInAgain | Refusal::DeviceRevoked => StatusCode::UNAUTHORIZED,
        Refusal::NotAllowed | Refusal::RightTaken => StatusCode::FORBIDDEN,
        Refusal::NotFound => StatusCode::NOT_FOUND,
        Refusal::WriteReused => StatusCode::CONFLICT,
        Refusal::TextTooLong { .. } | Refusal::FileTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        Refusal::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

pub fn refused(refusal: Refusal) -> Response {
    let status = status_of(&refusal);
    let wait = match &refusal {
        Refusal::TooManyTries { minutes } => Some(u64::from(*minutes) * 60),
        _ => None,
    };
    let name = RefusedAs(name_of(&refusal));
    let mut answer = (status, Json(Answered::<Nothing>::Refused(refusal))).into_response();
    answer.extensions_mut().insert(name);
    if status == StatusCode::UNAUTHORIZED {
        answer.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(seconds) = wait {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    answer
}

/// What a newer program asked and this one does not have, under the status that says why.
pub fn too_new_with(status: StatusCode) -> Response {
    let mut answer = refused(Refusal::TooNew);
    *answer.status_mut() = status;
    answer
}

fn failed(error: &anyhow::Error) -> Response {
    if error.is::<ScannerAway>() {
        // It is over when somebody has started the scanner: until then the file waits where it is.
        tracing::error!(error = format!("{error:#}"), "a file was not looked at, and not kept");
        let body = Json(Answered::<Nothing>::Failed { code: "scanner_away".to_owned() });
        let wait = [(header::RETRY_AFTER, HeaderValue::from(SCANNER_WAIT_SECONDS))];
        return (StatusCode::SERVICE_UNAVAILABLE, wait, body).into_response();
    }
    // The code is what a family can read out on the telephone, and what the log is searched for.
    let code = format!("{:06X}", failure_code());
    tracing::error!(code, error = format!("{error:#}"), "request failed");
    (StatusCode::INTERNAL_SERVER_ERROR, Json(Answered::<Nothing>::Failed { code })).into_response()
}

/// Six hexadecimal digits that two failures of one day will hardly share.
fn failure_code() -> u32 {
    uuid::Uuid::now_v7().as_u128() as u32 & 0xFF_FFFF
}

pub fn trouble(trouble: Trouble) -> Response {
    match trouble {
        Trouble::Refused(refusal) => refused(refusal),
        Trouble::Failed(error) => failed(&error),
    }
}

/// The thing itself, or else why not.
pub fn bare<T: Serialize>(outcome: Outcome<T>) -> Response {
    outcome.map_or_else(trouble, |answer| Json(answer).into_response())
}

/// The thing as `ok`, or else why not.
pub fn answered<T: Serialize>(outcome: Outcome<T>) -> Response {
    bare(outcome.map(Answered::Ok))
}

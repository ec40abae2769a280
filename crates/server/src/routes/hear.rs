//! What is read of a request, and what becomes of one that cannot be read: a refusal, never a sentence of a library.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use attendance::{FILE_MOST_BYTES, NOTE_MOST, Refusal};
use axum::{
    body::Bytes,
    extract::{ConnectInfo, FromRequest, FromRequestParts, Path, Query, Request, rejection::BytesRejection},
    http::{Extensions, HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Face, Proxy, tell};
use crate::Outcome;

/// How long a body may take: four megabytes, and a file of five, on a line of a quarter of a megabit.
const ASK_WITHIN: Duration = Duration::from_secs(150);
const FILE_WITHIN: Duration = Duration::from_secs(240);

/// The bearer token of a request; without one there is nothing to say.
pub struct Token(pub String);

impl<S: Sync> FromRequestParts<S> for Token {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let given = parts.headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
        let token = given.and_then(|v| v.strip_prefix("Bearer "));
        token.map(|t| Token(t.to_owned())).ok_or_else(|| tell::refused(Refusal::SignInAgain))
    }
}

/// Where a request came from, for counting tries; a listener that does not say is one place.
///
/// Where families come through a proxy on this computer, whom it saw last is who asks. What a stranger writes into the
/// same header stands before it and counts for nothing.
pub struct From(pub String);

impl FromRequestParts<Face> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, face: &Face) -> Result<Self, Infallible> {
        let address = address_of(&parts.headers, &parts.extensions, face.proxy);
        Ok(From(address.map(|address| address.to_string()).unwrap_or_default()))
    }
}

/// Whom a request is counted to: its address; of IPv6 the network, since whoever has one has all of it (RFC 6177).
pub fn address_of(headers: &HeaderMap, extensions: &Extensions, proxy: Proxy) -> Option<IpAddr> {
    match far_end(headers, extensions, proxy)? {
        IpAddr::V6(address) if !address.is_loopback() => {
            let network = u128::from(address) & !u128::from(u64::MAX);
            Some(IpAddr::V6(network.into()))
        }
        address => Some(address),
    }
}

/// The address that a request came from; a proxy's word counts only where there is one, and only from this computer.
fn far_end(headers: &HeaderMap, extensions: &Extensions, proxy: Proxy) -> Option<IpAddr> {
    let ConnectInfo(near) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    let near = near.ip().to_canonical();
    if proxy == Proxy::None || !near.is_loopback() {
        return Some(near);
    }
    let named = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let far = named.and_then(|all| all.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    Some(far.map_or(near, |far| far.to_canonical()))
}

/// A body in JSON.
pub struct Ask<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Ask<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let body = within(ASK_WITHIN, Bytes::from_request(request, state)).await?;
        // Nothing but a text makes an ask larger than its route takes.
        let too_large = Refusal::TextTooLong { most: NOTE_MOST as u32 };
        let body = body.map_err(|rejection| unheard(&rejection, too_large))?;
        read(&body).map(Ask).map_err(tell::trouble)
    }
}

/// A body that is a file.
pub struct FileBody(pub Vec<u8>);

impl<S: Send + Sync> FromRequest<S> for FileBody {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let body = within(FILE_WITHIN, Bytes::from_request(request, state)).await?;
        let too_large = Refusal::FileTooLarge { most_mb: (FILE_MOST_BYTES / 1_000_000) as u32 };
        let body = body.map_err(|rejection| unheard(&rejection, too_large))?;
        Ok(FileBody(body.to_vec()))
    }
}

/// What takes no longer than this; whoever sends a letter a minute is not waited for.
async fn within<T>(most: Duration, body: impl Future<Output = T>) -> Result<T, Response> {
    tokio::time::timeout(most, body).await.map_err(|_| StatusCode::REQUEST_TIMEOUT.into_response())
}

/// Why a body did not come whole: it is larger than its route takes, or the way to a family broke in the middle of it.
/// Then nothing has failed here, and they send it again.
fn unheard(rejection: &BytesRejection, too_large: Refusal) -> Response {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => tell::refused(too_large),
        _ => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// A body that this program cannot read was written by another one.
fn read<T: DeserializeOwned>(body: &Bytes) -> Outcome<T> {
    // An ask has names: what is only a list of values would fit whatever has as many of them.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(Refusal::TooNew.into());
    }
    let read = serde_json::from_slice(body).or_else(|wrong| {
        // A number without a fraction is a whole one, however it is written (JSON Schema 2020-12, 6.1.1: 1.0 is an
        // integer); serde takes it by its dot.
        let mut ask: Value = serde_json::from_slice(body)?;
        if make_whole(&mut ask) { serde_json::from_value(ask) } else { Err(wrong) }
    });
    read.map_err(|_| Refusal::TooNew.into())
}

/// Writes 1.0 as 1, wherever it stands; says whether there was any.
fn make_whole(value: &mut Value) -> bool {
    match value {
        Value::Number(number) if number.is_f64() => {
            // Beyond this a float no longer holds every whole number.
            let whole = number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0);
            *value = match whole {
                Some(whole) => (whole as i64).into(),
                None => return false,
            };
            true
        }
        Value::Array(items) => items.iter_mut().fold(false, |any, item| make_whole(item) | any),
        Value::Object(fields) => fields.values_mut().fold(false, |any, field| make_whole(field) | any),
        _ => false,
    }
}

/// The part of a path that a route leaves open.
pub struct At<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for At<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let found = Path::<T>::from_request_parts(parts, state).await;
        found.map(|Path(found)| At(found)).map_err(|_| tell::refused(Refusal::TooNew))
    }
}

/// What stands behind the question mark.
pub struct InQuery<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for InQuery<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let found = Query::<T>::from_request_parts(parts, state).await;
        found.map(|Query(found)| InQuery(found)).map_err(|_| tell::refused(Refusal::TooNew))
    }
}

#[cfg(test)]
mod tests {
    use protocol::Pull;

    use super::*;

    #[test]
    fn whoever_has_a_network_of_ipv6_is_counted_once_and_neighbours_of_ipv4_apart() {
        let counted = |address: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo(SocketAddr::new(address.parse().expect("an address"), 1)));
            address_of(&HeaderMap::new(), &extensions, Proxy::None)
        };
        assert_eq!(counted("2001:db8:0:7::1"), counted("2001:db8:0:7:ffff:ffff:ffff:ffff"));
        assert_ne!(counted("2001:db8:0:7::1"), counted("2001:db8:0:8::1"));
        assert_ne!(counted("192.0.2.1"), counted("192.0.2.2"));
        assert_eq!(counted("::ffff:192.0.2.1"), counted("192.0.2.1"), "the same computer by its older name");
        assert!(counted("::1").is_some_and(|address| address.is_loopback()));
    }

    #[test]
    fn a_whole_number_is_read_however_it_is_written_and_a_broken_one_is_not() {
        let read = |text: &'static str| read::<Pull>(&Bytes::from_static(text.as_bytes()));
        for text in [r#"{"protocol": 1}"#, r#"{"protocol": 1.0}"#, r#" {"protocol": 1e0, "cursor": null}"#] {
            assert_eq!(read(text).map(|pull| pull.protocol).ok(), Some(1), "{text}");
        }
        for text in ["", "[1]", "1", r#"{"protocol": 1.5}"#, r#"{"protocol": 1e300}"#, r#"{"protocol": "1"}"#, "{"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}

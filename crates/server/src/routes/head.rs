//! What stands at the head of every answer, whatever route it came from: a browser that is led here shows nothing, runs
//! nothing and keeps nothing, and nobody on the way does. It never looks into an answer.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use super::Face;

const ALWAYS: [(HeaderName, HeaderValue); 5] = [
    // Every answer is somebody's, and may be about a child.
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox",
        ),
    ),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// A year, for this name and those below it; it says nothing of the school's other names.
const ENCRYPTED_FOR: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");

pub async fn head(State(face): State<Face>, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    for (name, value) in ALWAYS {
        answer.headers_mut().insert(name, value);
    }
    // Where families come encrypted, a browser never comes in any other way.
    if face.address.starts_with("https://") {
        answer.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, ENCRYPTED_FOR);
    }
    answer
}

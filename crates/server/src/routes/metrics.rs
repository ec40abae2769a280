//! `/metrics`, behind an address of its own. Families reach the server through a proxy on the same computer, so that
//! "only from this computer" would keep nobody out of a route beside theirs; what the proxy does not know, it forwards
//! to nobody.

use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::net::TcpListener;

use super::Face;

/// As OpenMetrics names its text.
const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The counts of this face, for Prometheus; answers until it is dropped.
pub async fn serve_metrics(listener: TcpListener, face: Face) -> std::io::Result<()> {
    axum::serve(listener, metrics_router(face)).await
}

pub fn metrics_router(face: Face) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(face)
}

async fn metrics(State(face): State<Face>) -> Response {
    ([(header::CONTENT_TYPE, MEDIA_TYPE)], face.counts.text(&face.office)).into_response()
}

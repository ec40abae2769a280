//! Whether the process lives, and whether it should be sent requests: for a supervisor and for a proxy. Says nothing of
//! any school.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use schemars::JsonSchema;
use serde::Serialize;

use super::Face;
use crate::{Trouble, store::schema_is_current};

/// What a probe found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Probed {
    condition: Condition,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Condition {
    Alive,
    Ready,
    StoreSilent,
    /// Another version of this program has brought the store's schema to where this one does not know it.
    SchemaUnknown,
    /// The server has been told to stop.
    Stopping,
}

pub async fn healthz() -> Response {
    Json(Probed { condition: Condition::Alive }).into_response()
}

pub async fn readyz(State(face): State<Face>) -> Response {
    let condition = match face.office.wake.is_closed() {
        true => Condition::Stopping,
        false => match face.office.store.read_async(|conn| Ok::<_, Trouble>(schema_is_current(conn)?)).await {
            Ok(true) => Condition::Ready,
            Ok(false) => Condition::SchemaUnknown,
            Err(trouble) => {
                tracing::error!(?trouble, "the store does not answer");
                Condition::StoreSilent
            }
        },
    };
    let status = if condition == Condition::Ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Probed { condition })).into_response()
}

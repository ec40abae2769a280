//! What needs the school at once and goes through no outbox: one way in for all of it.

use axum::{extract::State, response::Response};
use serde::Serialize;

use super::{
    Face,
    hear::{Ask, Token},
    tell::answered,
};
use crate::ask::answer;

/// Answers an ask of whoever the token is.
pub async fn ask<T: Serialize>(name: &str, State(face): State<Face>, token: Token, Ask(ask): Ask<T>) -> Response {
    let told = async { answer(&face.office, &face.address, token.0, name, serde_json::to_value(ask)?).await };
    answered(told.await)
}

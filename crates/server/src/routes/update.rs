//! Newer versions of the app on their way out, piece by piece: bytes as they are.

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use protocol::UpdatePiece;

use super::{
    Face,
    hear::{InQuery, Token},
    tell::trouble,
};
use crate::updates;

pub async fn piece(State(face): State<Face>, Token(token): Token, InQuery(ask): InQuery<UpdatePiece>) -> Response {
    match updates::piece(&face.office, token, ask).await {
        Ok(bytes) => {
            ([(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"))], bytes).into_response()
        }
        Err(why) => trouble(why),
    }
}

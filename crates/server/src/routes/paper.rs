//! Letters on their way out: a file that is made while it is asked for, and kept nowhere.

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use protocol::InviteFamilies;

use super::{
    Face,
    hear::{Ask, Token},
    tell::trouble,
};
use crate::invite_families;

pub async fn invitations(State(face): State<Face>, Token(token): Token, Ask(ask): Ask<InviteFamilies>) -> Response {
    let Face { office, address, press, .. } = face;
    match invite_families::letters(&office, press, address, token, ask).await {
        Ok(pdf) => {
            // It holds codes: nobody on the way keeps a copy (`head`).
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"invitations.pdf\"")),
            ];
            (headers, pdf).into_response()
        }
        Err(why) => trouble(why),
    }
}

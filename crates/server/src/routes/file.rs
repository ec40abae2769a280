//! Files on their way in and out: bytes as they are, beside the JSON of everything else.

use attendance::{Attachment, AttachmentId, FileKind, StudentId};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use protocol::Nothing;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Face,
    hear::{At, FileBody, InQuery, Token},
    tell::{answered, trouble},
};
use crate::attachment;

#[derive(Deserialize, JsonSchema)]
pub struct UploadQuery {
    /// Whom the file is about.
    student: StudentId,
    /// As the family named it.
    name: String,
    kind: FileKind,
}

pub async fn upload(
    State(face): State<Face>,
    Token(token): Token,
    At(id): At<AttachmentId>,
    InQuery(query): InQuery<UploadQuery>,
    FileBody(body): FileBody,
) -> Response {
    let UploadQuery { student, name, kind } = query;
    let file = Attachment { id, student, name, kind, bytes: body.len() as u32 };
    answered(attachment::upload(&face.office, token, file, body).await.map(|()| Nothing {}))
}

pub async fn download(State(face): State<Face>, Token(token): Token, At(id): At<AttachmentId>) -> Response {
    match attachment::download(&face.office, token, id).await {
        Ok((kind, content)) => {
            let mut headers = HeaderMap::new();
            if let Ok(kind) = kind.parse() {
                headers.insert(header::CONTENT_TYPE, kind);
            }
            headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
            (headers, content).into_response()
        }
        Err(why) => trouble(why),
    }
}

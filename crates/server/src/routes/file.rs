//! Files on their way in and out: bytes as they are, beside the JSON of everything else.

use attendance::{Attachment, AttachmentId, FileKind, Refusal, StudentId};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use protocol::{ImportPiece, Nothing};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Face,
    hear::{At, FileBody, InQuery, Token},
    tell::{answered, trouble},
};
use crate::{attachment, intake};

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

#[derive(Deserialize, JsonSchema)]
pub struct PieceQuery {
    #[schemars(range(max = 4_294_967_295_u32))]
    file: u32,
    #[schemars(range(max = 4_294_967_295_u32))]
    piece: u32,
    /// The file's own name.
    name: String,
}

pub async fn send_import(
    State(face): State<Face>,
    Token(token): Token,
    At(offer): At<Uuid>,
    InQuery(query): InQuery<PieceQuery>,
    FileBody(body): FileBody,
) -> Response {
    if body.is_empty() {
        return trouble(Refusal::FileEmpty.into());
    }
    let PieceQuery { file, piece, name } = query;
    let piece = ImportPiece { offer, file, piece, name };
    answered(intake::keep_piece(&face.office, token, piece, body).await.map(|()| Nothing {}))
}

pub async fn download(State(face): State<Face>, Token(token): Token, At(id): At<AttachmentId>) -> Response {
    match attachment::download(&face.office, token, id).await {
        Ok((kind, content)) => {
            let mut headers = HeaderMap::new();
            if let Ok(kind) = kind.parse() {
                headers.insert(header::CONTENT_TYPE, kind);
            }
            // Under its id: the family's own name for it may be anything, and is not put into a head.
            let named = kind.rsplit('/').next().map(|ending| format!("attachment; filename=\"{id}.{ending}\""));
            if let Some(Ok(named)) = named.map(HeaderValue::try_from) {
                headers.insert(header::CONTENT_DISPOSITION, named);
            }
            (headers, content).into_response()
        }
        Err(why) => trouble(why),
    }
}

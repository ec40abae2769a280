//! The HTTP face: reads a request, asks the office, writes the answer. It decides nothing.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use attendance::{Attachment, AttachmentId, FILE_MOST_BYTES, FileKind, NOTE_MOST, Refusal, StudentId};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{ConnectInfo, DefaultBodyLimit, FromRequestParts, Path, Query, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
    routing::{get, post, put},
};
use futures_util::stream;
use protocol::{Answered, Enter, Hello, Nothing, PROTOCOL, Pull, Push, abilities};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tokio::{
    net::TcpListener,
    sync::{
        broadcast::{Receiver, error::RecvError},
        oneshot,
    },
};

use crate::{
    Office, Outcome, Trouble, account, ask, attachment, pull,
    push::{self, OLDEST_PROTOCOL},
    school::list_schools,
};

/// The most a push may weigh: 64 writes with their notes, and room to spare. Files go their own way.
const PUSH_MOST_BYTES: usize = 4_000_000;
/// How often a quiet wake-up line says that it is still there.
const STILL_HERE: Duration = Duration::from_secs(25);

/// The most that anything else may weigh: a cursor of many schools is the largest.
const ASK_MOST_BYTES: usize = 256 * 1024;
/// How long a server that is told to stop waits for what it is answering.
const STOP_WITHIN: Duration = Duration::from_secs(10);

/// What the routes share.
#[derive(Clone)]
pub struct Face {
    pub office: Office,
    /// How families reach this server, as letters print it.
    pub address: String,
}

pub fn router(face: Face) -> Router {
    let asks = ask::NAMES.into_iter().fold(Router::new(), |asks, name| {
        let answer = move |State(face), token, body| ask(face, name, token, body);
        asks.route(&format!("/v1/ask/{name}"), post(answer))
    });
    asks.route("/v1/hello", get(hello))
        .route("/v1/enter", post(enter))
        .route("/v1/push", post(push).layer(DefaultBodyLimit::max(PUSH_MOST_BYTES)))
        .route("/v1/pull", post(pull))
        .route("/v1/wake", get(wake))
        .route("/v1/attachment/{id}", put(upload).layer(DefaultBodyLimit::max(FILE_MOST_BYTES + 1)))
        .route("/v1/attachment/{id}", get(download))
        .layer(DefaultBodyLimit::max(ASK_MOST_BYTES))
        .with_state(face)
}

/// Answers until `stop`. Waiting lines end at once then, and what is being answered has a few seconds.
pub async fn serve(
    listener: TcpListener,
    face: Face,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let wake = face.office.wake.clone();
    let (tell, told) = oneshot::channel();
    let stopping = async move {
        stop.await;
        wake.close();
        // Nobody hears it when the server has ended by itself.
        let _ = tell.send(());
    };
    let app = router(face).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, app).with_graceful_shutdown(stopping);
    let too_long = async move {
        match told.await {
            Ok(()) => tokio::time::sleep(STOP_WITHIN).await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        ended = served => ended,
        () = too_long => Ok(()),
    }
}

/// The bearer token of a request; without one there is nothing to say.
struct Token(String);

impl<S: Sync> FromRequestParts<S> for Token {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let given = parts.headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
        let token = given.and_then(|v| v.strip_prefix("Bearer "));
        token.map(|t| Token(t.to_owned())).ok_or_else(|| refused(Refusal::SignInAgain))
    }
}

/// Where a request came from, for counting tries; a listener that does not say is one place.
///
/// Families come through a proxy on this computer that speaks TLS: whom it saw last is who asks. What a stranger writes
/// into the same header stands before it and counts for nothing.
struct From(String);

impl<S: Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let Some(ConnectInfo(near)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else {
            return Ok(From(String::new()));
        };
        let named = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|v| v.to_str().ok());
        let far = named.and_then(|all| all.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
        Ok(From(far.filter(|_| near.ip().is_loopback()).unwrap_or(near.ip()).to_string()))
    }
}

fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::SignInAgain | Refusal::DeviceRevoked => StatusCode::UNAUTHORIZED,
        Refusal::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
        Refusal::TooNew | Refusal::TooOld => StatusCode::UPGRADE_REQUIRED,
        Refusal::TextTooLong { .. } | Refusal::FileTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn refused(refusal: Refusal) -> Response {
    (status_of(&refusal), Json(Answered::<Nothing>::Refused(refusal))).into_response()
}

fn failed(error: &anyhow::Error) -> Response {
    // The code is what a family can read out on the telephone, and what the log is searched for.
    let code = format!("{:06X}", failure_code());
    tracing::error!(code, error = format!("{error:#}"), "request failed");
    (StatusCode::INTERNAL_SERVER_ERROR, Json(Answered::<Nothing>::Failed { code })).into_response()
}

/// Six hexadecimal digits that two failures of one day will hardly share.
fn failure_code() -> u32 {
    uuid::Uuid::now_v7().as_u128() as u32 & 0xFF_FFFF
}

fn bare<T: Serialize>(outcome: Outcome<T>) -> Response {
    match outcome {
        Ok(answer) => Json(answer).into_response(),
        Err(Trouble::Refused(refusal)) => refused(refusal),
        Err(Trouble::Failed(error)) => failed(&error),
    }
}

fn answered<T: Serialize>(outcome: Outcome<T>) -> Response {
    bare(outcome.map(Answered::Ok))
}

/// A body that came whole; one that is larger than its route takes is refused for that.
fn whole(body: Result<Bytes, BytesRejection>, too_large: Refusal) -> Outcome<Bytes> {
    body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large.into(),
        _ => Trouble::Failed(anyhow::Error::new(rejection).context("a body that broke off")),
    })
}

/// A body that this program cannot read was written by another one.
fn read<T: DeserializeOwned>(body: &Bytes) -> Outcome<T> {
    serde_json::from_slice(body).map_err(|_| Refusal::TooNew.into())
}

async fn hello(State(face): State<Face>) -> Response {
    let schools = face.office.store.read_async(|conn| list_schools(conn)).await;
    bare(schools.map(|schools| Hello {
        presente: env!("CARGO_PKG_VERSION").into(),
        protocol: PROTOCOL,
        oldest_protocol: OLDEST_PROTOCOL,
        abilities: abilities(),
        school_names: schools.into_iter().map(|s| s.name).collect(),
    }))
}

async fn enter(State(face): State<Face>, from: From, body: Bytes) -> Response {
    let entered = async {
        let ask: Enter = read(&body)?;
        push::check_protocol(ask.protocol)?;
        account::enter(&face.office, ask, from.0).await
    };
    answered(entered.await)
}

async fn push(State(face): State<Face>, Token(token): Token, body: Result<Bytes, BytesRejection>) -> Response {
    let pushed = async {
        // Nothing but a text makes a push as large as that.
        let ask: Push = read(&whole(body, Refusal::TextTooLong { most: NOTE_MOST as u32 })?)?;
        push::push(&face.office, token, ask).await
    };
    bare(pushed.await)
}

async fn pull(State(face): State<Face>, Token(token): Token, body: Bytes) -> Response {
    let pulled = async {
        let ask: Pull = read(&body)?;
        pull::pull(&face.office, token, ask).await
    };
    bare(pulled.await)
}

async fn wake(State(face): State<Face>, Token(token): Token) -> Response {
    let listening = face.office.wake.listen();
    let here = face.office.clone();
    let asker = face.office.store.read_async(move |conn| account::asker(conn, &here, &token)).await;
    let asker = match asker {
        Ok(asker) => asker,
        Err(trouble) => return bare::<Nothing>(Err(trouble)),
    };
    let schools: Vec<_> = asker.parts().into_iter().map(|part| part.school).collect();
    let events = stream::unfold((listening, schools, true), |(mut listening, schools, first)| async move {
        // The first event comes at once: whatever changed while the line was down is pulled now.
        if !first && !next_of(&mut listening, &schools).await {
            return None;
        }
        Some((Ok::<_, Infallible>(Event::default().event("wake").data("")), (listening, schools, false)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(STILL_HERE)).into_response()
}

/// Waits until one of the schools has something new; false when the server is closing.
async fn next_of(listening: &mut Receiver<attendance::SchoolId>, schools: &[attendance::SchoolId]) -> bool {
    loop {
        match listening.recv().await {
            Ok(school) if schools.contains(&school) => return true,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return true,
            Err(RecvError::Closed) => return false,
        }
    }
}

#[derive(Deserialize)]
struct UploadQuery {
    student: StudentId,
    name: String,
    kind: FileKind,
}

async fn upload(
    State(face): State<Face>,
    Token(token): Token,
    Path(id): Path<AttachmentId>,
    Query(query): Query<UploadQuery>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let UploadQuery { student, name, kind } = query;
    let uploaded = async {
        let body = whole(body, Refusal::FileTooLarge { most_mb: (FILE_MOST_BYTES / 1_000_000) as u32 })?;
        let file = Attachment { id, student, name, kind, bytes: body.len() as u32 };
        attachment::upload(&face.office, token, file, body.to_vec()).await
    };
    answered(uploaded.await.map(|()| Nothing {}))
}

async fn download(State(face): State<Face>, Token(token): Token, Path(id): Path<AttachmentId>) -> Response {
    match attachment::download(&face.office, token, id).await {
        Ok((kind, content)) => {
            let mut headers = HeaderMap::new();
            if let Ok(kind) = kind.parse() {
                headers.insert(header::CONTENT_TYPE, kind);
            }
            headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
            (headers, content).into_response()
        }
        Err(trouble) => bare::<Nothing>(Err(trouble)),
    }
}

/// An ask by its name, for whoever the token is.
async fn ask(face: Face, name: &'static str, token: Token, body: Bytes) -> Response {
    let answer = async {
        // Leaving needs no body.
        let body = if body.is_empty() { serde_json::Value::Null } else { read(&body)? };
        ask::answer(&face.office, &face.address, token.0, name, body).await
    };
    answered(answer.await)
}

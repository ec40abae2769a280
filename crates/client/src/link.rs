//! The way to a school's server, behind a small trait so that a simulator can put another link in.
//!
//! The only file that knows HTTP. It never keeps anything and never decides what to do next.

use std::{
    collections::HashMap,
    sync::{Mutex, Once, PoisonError},
    time::Duration,
};

use anyhow::anyhow;
use attendance::{Attachment, AttachmentId, Refusal};
use futures_util::{
    StreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use protocol::{
    Answered, Enter, Entered, Hello, ImportPiece, InviteFamilies, Pull, PullAnswer, Push, PushAnswer, UpdatePiece,
    apart, bare,
};
use reqwest::{Certificate, Client, ClientBuilder, Method, RequestBuilder, Response, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::proof;

/// Why a school did not do what it was asked.
#[derive(Debug)]
pub enum LinkTrouble {
    /// No network, no server, or no whole answer. Whether the school has heard is not known.
    Unreachable,
    /// The school does not know this computer any more.
    SignedOut(Refusal),
    /// Whoever answers at the school's address does not prove to be the school: nothing was said to it.
    Unproved(Refusal),
    Refused(Refusal),
    Failed(anyhow::Error),
}

pub type Reply<'a, T> = BoxFuture<'a, Result<T, LinkTrouble>>;

/// One account's line to its school.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub address: &'a str,
    pub token: &'a str,
}

/// A school's server, as this computer sees it. Addresses are as [`crate::parse_address`] gives them: where a school's
/// certificate is self-made, its pin is a part of them, so that nothing can go there without it.
pub trait Link: Send + Sync {
    fn hello<'a>(&'a self, address: &'a str) -> Reply<'a, Hello>;
    fn enter<'a>(&'a self, address: &'a str, enter: &'a Enter) -> Reply<'a, Entered>;
    fn push<'a>(&'a self, line: Line<'a>, push: &'a Push) -> Reply<'a, PushAnswer>;
    fn pull<'a>(&'a self, line: Line<'a>, pull: &'a Pull) -> Reply<'a, PullAnswer>;
    fn upload<'a>(&'a self, line: Line<'a>, attachment: &'a Attachment, content: Vec<u8>) -> Reply<'a, ()>;
    fn download<'a>(&'a self, line: Line<'a>, id: AttachmentId) -> Reply<'a, Vec<u8>>;
    /// A piece of a file on its way into the school's record.
    fn send_import<'a>(&'a self, line: Line<'a>, piece: &'a ImportPiece, content: Vec<u8>) -> Reply<'a, ()>;
    /// Whatever must be answered at once: `devices`, `revoke_device`, `invite_family`, `sign_out`.
    fn ask<'a>(&'a self, line: Line<'a>, name: &'a str, body: Value) -> Reply<'a, Value>;
    /// A PDF of letters, made while it is asked for.
    fn letters<'a>(&'a self, line: Line<'a>, ask: &'a InviteFamilies) -> Reply<'a, Vec<u8>>;
    /// A piece of a package that the school hands on.
    fn update_piece<'a>(&'a self, line: Line<'a>, piece: &'a UpdatePiece) -> Reply<'a, Vec<u8>>;
    /// One item whenever there is something to pull, until the line breaks.
    fn wake<'a>(&'a self, line: Line<'a>) -> Reply<'a, BoxStream<'static, ()>>;
}

/// How long one exchange may take; a wake-up line stays open and has no such limit.
const EXCHANGE_MOST: Duration = Duration::from_secs(60);
const CONNECT_MOST: Duration = Duration::from_secs(10);
/// A file has longer: five megabytes on a line of a quarter of a megabit.
const FILE_MOST: Duration = Duration::from_secs(240);
/// A school says every half minute that its line still stands. A computer that slept holds one that does not.
const QUIET_MOST: Duration = Duration::from_secs(90);

/// HTTP with rustls; plain only to this computer itself.
pub struct HttpLink {
    /// For schools that an authority stands for.
    vouched: Client,
    /// For the others, by their pins: a connection that was opened for one pin is never used for another.
    pinned: Mutex<HashMap<String, Client>>,
}

/// How long an answer may take: a district's files are read, compared and written while somebody waits.
fn patience(ask: &str) -> Duration {
    match ask {
        "plan_import" | "import_now" | "import_report" | "undo_import" => FILE_MOST,
        _ => EXCHANGE_MOST,
    }
}

static PROVIDER: Once = Once::new();

impl HttpLink {
    pub fn new() -> anyhow::Result<HttpLink> {
        HttpLink::over(Client::builder())
    }

    /// Trusts these authorities (PEM) and no others, in place of the system's.
    pub fn trusting(authorities: &[u8]) -> anyhow::Result<HttpLink> {
        HttpLink::over(Client::builder().tls_certs_only(Certificate::from_pem_bundle(authorities)?))
    }

    fn over(builder: ClientBuilder) -> anyhow::Result<HttpLink> {
        // Whoever came first may have installed one: any will do.
        PROVIDER.call_once(|| _ = rustls::crypto::ring::default_provider().install_default());
        Ok(HttpLink { vouched: built(builder)?, pinned: Mutex::default() })
    }

    /// What speaks with the server at an address, and the address as it goes into a request.
    fn to<'a>(&self, address: &'a str) -> (Client, &'a str) {
        let (bare, pin) = apart(address);
        let Some(pin) = pin else { return (self.vouched.clone(), bare) };
        let mut pinned = self.pinned.lock().unwrap_or_else(PoisonError::into_inner);
        let client = pinned.entry(pin.to_owned()).or_insert_with(|| {
            let client = proof::pinned(pin).and_then(|tls| built(Client::builder().tls_backend_preconfigured(tls)));
            client.expect("only what is read from this computer could be missing, and nothing is")
        });
        (client.clone(), bare)
    }

    /// Begins a request. Paths are told apart from the address here, since a pin stands behind it.
    fn begin(&self, method: Method, address: &str, path: &str) -> RequestBuilder {
        let (client, bare) = self.to(address);
        client.request(method, format!("{bare}/v1/{path}")).timeout(EXCHANGE_MOST)
    }

    fn post<'a>(&'a self, line: Line<'a>, path: &str) -> RequestBuilder {
        self.begin(Method::POST, line.address, path).bearer_auth(line.token)
    }
}

fn built(builder: ClientBuilder) -> anyhow::Result<Client> {
    let builder = builder
        .connect_timeout(CONNECT_MOST)
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("presente/", env!("CARGO_PKG_VERSION")));
    Ok(builder.build()?)
}

impl Link for HttpLink {
    fn hello<'a>(&'a self, address: &'a str) -> Reply<'a, Hello> {
        Box::pin(async move {
            let other = || LinkTrouble::Refused(Refusal::NotASchoolServer { address: bare(address).to_owned() });
            let answer = self.begin(Method::GET, address, "hello").timeout(CONNECT_MOST).send().await;
            let answer = answer.map_err(|error| unreachable_or_failed(&error))?;
            if !answer.status().is_success() {
                return Err(other());
            }
            answer.json().await.map_err(|_| other())
        })
    }

    fn enter<'a>(&'a self, address: &'a str, enter: &'a Enter) -> Reply<'a, Entered> {
        Box::pin(async move {
            let request = self.begin(Method::POST, address, "enter").json(enter);
            answered(send(request).await?).await
        })
    }

    fn push<'a>(&'a self, line: Line<'a>, push: &'a Push) -> Reply<'a, PushAnswer> {
        Box::pin(async move { plain(send(self.post(line, "push").json(push)).await?).await })
    }

    fn pull<'a>(&'a self, line: Line<'a>, pull: &'a Pull) -> Reply<'a, PullAnswer> {
        Box::pin(async move { plain(send(self.post(line, "pull").json(pull)).await?).await })
    }

    fn upload<'a>(&'a self, line: Line<'a>, attachment: &'a Attachment, content: Vec<u8>) -> Reply<'a, ()> {
        Box::pin(async move {
            let kind = crate::store::word(&attachment.kind).map_err(|_| LinkTrouble::Failed(anyhow!("a kind")))?;
            let student = attachment.student.to_string();
            let query = [("student", student.as_str()), ("name", &attachment.name), ("kind", &kind)];
            let request = self.begin(Method::PUT, line.address, &format!("attachment/{}", attachment.id)).query(&query);
            let request = request.bearer_auth(line.token).timeout(FILE_MOST).body(content);
            answered::<Value>(send(request).await?).await.map(|_| ())
        })
    }

    fn download<'a>(&'a self, line: Line<'a>, id: AttachmentId) -> Reply<'a, Vec<u8>> {
        Box::pin(async move {
            let request = self.begin(Method::GET, line.address, &format!("attachment/{id}"));
            let answer = send(request.bearer_auth(line.token).timeout(FILE_MOST)).await?;
            if answer.status() == StatusCode::NOT_FOUND {
                return Err(LinkTrouble::Refused(Refusal::NotFound));
            }
            file(answer).await
        })
    }

    fn letters<'a>(&'a self, line: Line<'a>, ask: &'a InviteFamilies) -> Reply<'a, Vec<u8>> {
        Box::pin(async move {
            let request = self.post(line, "letters/invitations").json(ask);
            file(send(request.timeout(FILE_MOST)).await?).await
        })
    }

    fn send_import<'a>(&'a self, line: Line<'a>, piece: &'a ImportPiece, content: Vec<u8>) -> Reply<'a, ()> {
        Box::pin(async move {
            let (file, number) = (piece.file.to_string(), piece.piece.to_string());
            let query = [("file", file.as_str()), ("piece", &number), ("name", &piece.name)];
            let request = self.begin(Method::PUT, line.address, &format!("import/{}", piece.offer)).query(&query);
            let request = request.bearer_auth(line.token).timeout(FILE_MOST).body(content);
            answered::<Value>(send(request).await?).await.map(|_| ())
        })
    }

    fn update_piece<'a>(&'a self, line: Line<'a>, piece: &'a UpdatePiece) -> Reply<'a, Vec<u8>> {
        Box::pin(async move {
            let (version, number) = (piece.version.to_string(), piece.piece.to_string());
            let query = [
                ("version", version.as_str()),
                ("kind", piece.kind.ending()),
                ("machine", &piece.machine),
                ("piece", &number),
            ];
            let request = self.begin(Method::GET, line.address, "update").query(&query);
            file(send(request.bearer_auth(line.token).timeout(FILE_MOST)).await?).await
        })
    }

    fn ask<'a>(&'a self, line: Line<'a>, name: &'a str, body: Value) -> Reply<'a, Value> {
        let request = self.post(line, &format!("ask/{name}")).timeout(patience(name)).json(&body);
        Box::pin(async move { answered(send(request).await?).await })
    }

    fn wake<'a>(&'a self, line: Line<'a>) -> Reply<'a, BoxStream<'static, ()>> {
        Box::pin(async move {
            // It stays open for as long as the program runs: without a limit of its own.
            let (client, bare) = self.to(line.address);
            let request = client.get(format!("{bare}/v1/wake")).bearer_auth(line.token);
            let answer = send(request).await?.error_for_status().map_err(|error| unreachable_or_failed(&error))?;
            Ok(events(answer.bytes_stream().map(|piece| piece.map(|bytes| bytes.to_vec()).ok()).boxed()))
        })
    }
}

async fn send(request: RequestBuilder) -> Result<Response, LinkTrouble> {
    let answer = request.send().await.map_err(|error| unreachable_or_failed(&error))?;
    if matches!(answer.status(), StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
        // Asked to come later: as good as not there for now. A refusal in it is an answer.
        return Err(match answer.json::<Answered<Value>>().await {
            Ok(Answered::Refused(refusal)) => LinkTrouble::Refused(refusal),
            _ => LinkTrouble::Unreachable,
        });
    }
    if answer.status() == StatusCode::UNAUTHORIZED {
        // Only the school itself sends a computer away: a network that wants a password of its own is no school.
        return Err(match answer.json::<Answered<Value>>().await {
            Ok(Answered::Refused(refusal @ (Refusal::SignInAgain | Refusal::DeviceRevoked))) => {
                LinkTrouble::SignedOut(refusal)
            }
            Ok(Answered::Refused(refusal)) => LinkTrouble::Refused(refusal),
            _ => LinkTrouble::Failed(anyhow!("somebody on the way to the school's server wants to be signed in to")),
        });
    }
    Ok(answer)
}

fn unreachable_or_failed(error: &reqwest::Error) -> LinkTrouble {
    let origin = error.url().map(|url| url.origin().ascii_serialization()).unwrap_or_default();
    if let Some(refusal) = proof::unproved(error, &origin) {
        return LinkTrouble::Unproved(refusal);
    }
    match error.status() {
        // A proxy whose server is away answers for it.
        Some(StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT) => {
            LinkTrouble::Unreachable
        }
        Some(status) => LinkTrouble::Failed(anyhow!("the school's server answered {status}")),
        None if error.is_builder() => LinkTrouble::Failed(anyhow!("a request that cannot be made: {error}")),
        None => LinkTrouble::Unreachable,
    }
}

/// A file as what it is; a refusal comes as JSON.
async fn file(answer: Response) -> Result<Vec<u8>, LinkTrouble> {
    let kind = answer.headers().get("content-type");
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json")) {
        return match answered::<Value>(answer).await {
            Ok(_) => Err(LinkTrouble::Failed(anyhow!("JSON in place of a file"))),
            Err(trouble) => Err(trouble),
        };
    }
    let answer = answer.error_for_status().map_err(|error| unreachable_or_failed(&error))?;
    Ok(answer.bytes().await.map_err(|error| unreachable_or_failed(&error))?.to_vec())
}

/// An answer that is `ok`, `refused` or `failed`, whatever its status.
async fn answered<T: DeserializeOwned>(answer: Response) -> Result<T, LinkTrouble> {
    let status = answer.status();
    let bytes = answer.bytes().await.map_err(|error| unreachable_or_failed(&error))?;
    match serde_json::from_slice(&bytes) {
        Ok(Answered::Ok(value)) => Ok(value),
        Ok(Answered::Refused(refusal)) => Err(LinkTrouble::Refused(refusal)),
        Ok(Answered::Failed { code }) => Err(LinkTrouble::Failed(anyhow!("the school's server failed: {code}"))),
        Err(_) if status.is_server_error() => Err(LinkTrouble::Unreachable),
        Err(error) => {
            Err(LinkTrouble::Failed(anyhow!("the school's server answered {status}, not understood: {error}")))
        }
    }
}

/// An answer that is the thing itself, or else a refusal.
async fn plain<T: DeserializeOwned>(answer: Response) -> Result<T, LinkTrouble> {
    let status = answer.status();
    let bytes = answer.bytes().await.map_err(|error| unreachable_or_failed(&error))?;
    if let Ok(value) = serde_json::from_slice::<T>(&bytes) {
        return Ok(value);
    }
    match serde_json::from_slice::<Answered<Value>>(&bytes) {
        Ok(Answered::Refused(refusal)) => Err(LinkTrouble::Refused(refusal)),
        Ok(Answered::Failed { code }) => Err(LinkTrouble::Failed(anyhow!("the school's server failed: {code}"))),
        _ if status.is_server_error() => Err(LinkTrouble::Unreachable),
        _ => Err(LinkTrouble::Failed(anyhow!("the school's server answered {status}, not understood"))),
    }
}

/// The `wake` events of a stream of server-sent events; whatever else it says keeps the line warm.
fn events(pieces: BoxStream<'static, Option<Vec<u8>>>) -> BoxStream<'static, ()> {
    stream::unfold((pieces, Vec::new()), |(mut pieces, mut held)| async move {
        loop {
            if let Some(end) = held.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = held.drain(..=end).collect();
                if line.trim_ascii().strip_prefix(b"event:").is_some_and(|name| name.trim_ascii() == b"wake") {
                    return Some(((), (pieces, held)));
                }
                continue;
            }
            // A line without an end is no server-sent event.
            if held.len() > 64 * 1024 {
                return None;
            }
            held.extend(tokio::time::timeout(QUIET_MOST, pieces.next()).await.ok()???);
        }
    })
    .boxed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn wake_ups_are_heard_however_the_network_cuts_them() {
        let pieces = ["event: wa", "ke\ndata: 1\n\n: keep", "-alive\n\nevent: other\n\nevent:wake\r\n", "\r\n"];
        let pieces = stream::iter(pieces.map(|piece| Some(piece.as_bytes().to_vec()))).boxed();
        assert_eq!(events(pieces).count().await, 2);
    }
}

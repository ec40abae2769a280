//! The way to a school's server, behind a small trait so that a simulator can put another link in.
//!
//! It knows what is asked by which request and what an answer means. How bytes get there is a [`Wire`]'s, so that a
//! simulated network carries the very same requests. It never keeps anything and never decides what to do next.

use std::time::Duration;

use anyhow::anyhow;
use attendance::{Attachment, AttachmentId, Refusal};
use futures_util::{
    StreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use http::{HeaderMap, Method, Request, StatusCode, header};
use protocol::{
    Answered, BeginOpenId, Enter, Entered, Hello, ImportPiece, InviteFamilies, OpenIdPage, Pull, PullAnswer, Push,
    PushAnswer, UpdatePiece, apart, bare,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use url::Url;

use crate::wire::{CONNECT_MOST, Internet, Pieces, Wire, WireTrouble};

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
    /// A page to sign in on, where the school's staff do so elsewhere.
    fn begin_openid<'a>(&'a self, address: &'a str, ask: &'a BeginOpenId) -> Reply<'a, OpenIdPage>;
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
/// A file has longer: five megabytes on a line of a quarter of a megabit.
const FILE_MOST: Duration = Duration::from_secs(240);
/// The most of an answer that is held: more than any letters of six hundred families. Whoever sends without end is no
/// school, and fills no family's computer.
const ANSWER_MOST_BYTES: usize = 128_000_000;
/// A school says every half minute that its line still stands. A computer that slept holds one that does not.
const QUIET_MOST: Duration = Duration::from_secs(90);

/// HTTP, over whatever wire there is.
pub struct HttpLink<W = Internet> {
    wire: W,
}

/// How long an answer may take: a district's files are read, compared and written while somebody waits.
fn patience(ask: &str) -> Duration {
    match ask {
        "plan_import" | "import_now" | "import_report" | "undo_import" => FILE_MOST,
        _ => EXCHANGE_MOST,
    }
}

impl HttpLink {
    pub fn new() -> anyhow::Result<HttpLink> {
        Ok(HttpLink::over(Internet::new()?))
    }

    /// Trusts these authorities (PEM) and no others, in place of the system's.
    pub fn trusting(authorities: &[u8]) -> anyhow::Result<HttpLink> {
        Ok(HttpLink::over(Internet::trusting(authorities)?))
    }
}

impl<W: Wire> HttpLink<W> {
    pub fn over(wire: W) -> HttpLink<W> {
        HttpLink { wire }
    }

    /// Sends a request to the server at an address and hears the whole answer, or gives up after `most`.
    async fn hear(&self, most: Duration, address: &str, request: Request<Vec<u8>>) -> Result<Heard, LinkTrouble> {
        let exchange = async {
            let (head, mut pieces) = self.wire.send(apart(address).1, request).await?.into_parts();
            let mut body = Vec::new();
            while let Some(piece) = pieces.next().await {
                body.extend(piece?);
                if ANSWER_MOST_BYTES < body.len() {
                    return Err(WireTrouble::Unusable(anyhow!("an answer without an end")));
                }
            }
            Ok::<_, WireTrouble>(Heard { status: head.status, headers: head.headers, body })
        };
        match tokio::time::timeout(most, exchange).await {
            Ok(heard) => heard?.known(),
            Err(_) => Err(LinkTrouble::Unreachable),
        }
    }

    async fn post(
        &self,
        most: Duration,
        line: Line<'_>,
        path: &str,
        body: &impl Serialize,
    ) -> Result<Heard, LinkTrouble> {
        let request = request(Method::POST, at(line.address, path)?).bearer(line.token);
        self.hear(most, line.address, json(request, body)?).await
    }

    async fn put(&self, line: Line<'_>, url: Url, content: Vec<u8>) -> Result<(), LinkTrouble> {
        let request = request(Method::PUT, url).bearer(line.token).body(content).map_err(unusable)?;
        self.hear(FILE_MOST, line.address, request).await?.answered::<Value>().map(|_| ())
    }

    async fn fetch(&self, line: Line<'_>, url: Url) -> Result<Heard, LinkTrouble> {
        let request = request(Method::GET, url).bearer(line.token).body(Vec::new()).map_err(unusable)?;
        self.hear(FILE_MOST, line.address, request).await
    }
}

impl<W: Wire> Link for HttpLink<W> {
    fn hello<'a>(&'a self, address: &'a str) -> Reply<'a, Hello> {
        Box::pin(async move {
            let other = || LinkTrouble::Refused(Refusal::NotASchoolServer { address: bare(address).to_owned() });
            let request = request(Method::GET, at(address, "hello")?).body(Vec::new()).map_err(unusable)?;
            let heard = self.hear(CONNECT_MOST, address, request).await?;
            if !heard.status.is_success() {
                return Err(other());
            }
            serde_json::from_slice(&heard.body).map_err(|_| other())
        })
    }

    fn enter<'a>(&'a self, address: &'a str, enter: &'a Enter) -> Reply<'a, Entered> {
        Box::pin(async move {
            let request = json(request(Method::POST, at(address, "enter")?), enter)?;
            self.hear(EXCHANGE_MOST, address, request).await?.answered()
        })
    }

    fn begin_openid<'a>(&'a self, address: &'a str, ask: &'a BeginOpenId) -> Reply<'a, OpenIdPage> {
        Box::pin(async move {
            let request = json(request(Method::POST, at(address, "openid")?), ask)?;
            self.hear(EXCHANGE_MOST, address, request).await?.answered()
        })
    }

    fn push<'a>(&'a self, line: Line<'a>, push: &'a Push) -> Reply<'a, PushAnswer> {
        Box::pin(async move { self.post(EXCHANGE_MOST, line, "push", push).await?.plain() })
    }

    fn pull<'a>(&'a self, line: Line<'a>, pull: &'a Pull) -> Reply<'a, PullAnswer> {
        Box::pin(async move { self.post(EXCHANGE_MOST, line, "pull", pull).await?.plain() })
    }

    fn upload<'a>(&'a self, line: Line<'a>, attachment: &'a Attachment, content: Vec<u8>) -> Reply<'a, ()> {
        Box::pin(async move {
            let mut url = at(line.address, &format!("attachment/{}", attachment.id))?;
            let kind = crate::store::word(&attachment.kind).map_err(|_| LinkTrouble::Failed(anyhow!("a kind")))?;
            url.query_pairs_mut()
                .append_pair("student", &attachment.student.to_string())
                .append_pair("name", &attachment.name)
                .append_pair("kind", &kind);
            self.put(line, url, content).await
        })
    }

    fn download<'a>(&'a self, line: Line<'a>, id: AttachmentId) -> Reply<'a, Vec<u8>> {
        Box::pin(async move {
            let heard = self.fetch(line, at(line.address, &format!("attachment/{id}"))?).await?;
            if heard.status == StatusCode::NOT_FOUND {
                return Err(LinkTrouble::Refused(Refusal::NotFound));
            }
            heard.file()
        })
    }

    fn letters<'a>(&'a self, line: Line<'a>, ask: &'a InviteFamilies) -> Reply<'a, Vec<u8>> {
        Box::pin(async move { self.post(FILE_MOST, line, "letters/invitations", ask).await?.file() })
    }

    fn send_import<'a>(&'a self, line: Line<'a>, piece: &'a ImportPiece, content: Vec<u8>) -> Reply<'a, ()> {
        Box::pin(async move {
            let mut url = at(line.address, &format!("import/{}", piece.offer))?;
            url.query_pairs_mut()
                .append_pair("file", &piece.file.to_string())
                .append_pair("piece", &piece.piece.to_string())
                .append_pair("name", &piece.name);
            self.put(line, url, content).await
        })
    }

    fn update_piece<'a>(&'a self, line: Line<'a>, piece: &'a UpdatePiece) -> Reply<'a, Vec<u8>> {
        Box::pin(async move {
            let mut url = at(line.address, "update")?;
            url.query_pairs_mut()
                .append_pair("version", &piece.version.to_string())
                .append_pair("kind", piece.kind.ending())
                .append_pair("machine", &piece.machine)
                .append_pair("piece", &piece.piece.to_string());
            self.fetch(line, url).await?.file()
        })
    }

    fn ask<'a>(&'a self, line: Line<'a>, name: &'a str, body: Value) -> Reply<'a, Value> {
        Box::pin(async move { self.post(patience(name), line, &format!("ask/{name}"), &body).await?.answered() })
    }

    fn wake<'a>(&'a self, line: Line<'a>) -> Reply<'a, BoxStream<'static, ()>> {
        Box::pin(async move {
            let request = request(Method::GET, at(line.address, "wake")?).bearer(line.token);
            let sent = self.wire.send(apart(line.address).1, request.body(Vec::new()).map_err(unusable)?);
            // The head comes at once; what follows stays open.
            let answer = tokio::time::timeout(EXCHANGE_MOST, sent).await.map_err(|_| LinkTrouble::Unreachable)??;
            let (head, pieces) = answer.into_parts();
            if !head.status.is_success() {
                return Err(Heard { status: head.status, headers: head.headers, body: all(pieces).await }.wrong());
            }
            Ok(events(pieces.map(Result::ok).boxed()))
        })
    }
}

/// A refused line's few words.
async fn all(pieces: Pieces) -> Vec<u8> {
    let pieces = pieces.take_while(|piece| std::future::ready(piece.is_ok())).collect::<Vec<_>>();
    let pieces = tokio::time::timeout(CONNECT_MOST, pieces).await.unwrap_or_default();
    pieces.into_iter().flatten().flatten().collect()
}

/// A path at a school. Paths are told apart from the address here, since a pin stands behind it.
fn at(address: &str, path: &str) -> Result<Url, LinkTrouble> {
    Url::parse(&format!("{}/v1/{path}", bare(address))).map_err(|error| LinkTrouble::Failed(error.into()))
}

fn request(method: Method, url: Url) -> http::request::Builder {
    Request::builder().method(method).uri(String::from(url))
}

trait Bearer {
    fn bearer(self, token: &str) -> Self;
}

impl Bearer for http::request::Builder {
    fn bearer(self, token: &str) -> Self {
        let value = header::HeaderValue::try_from(format!("Bearer {token}")).map(|mut value| {
            // No log of a library's prints it.
            value.set_sensitive(true);
            value
        });
        match value {
            Ok(value) => self.header(header::AUTHORIZATION, value),
            Err(_) => self,
        }
    }
}

fn json(request: http::request::Builder, body: &impl Serialize) -> Result<Request<Vec<u8>>, LinkTrouble> {
    let body = serde_json::to_vec(body).map_err(|error| LinkTrouble::Failed(error.into()))?;
    request.header(header::CONTENT_TYPE, "application/json").body(body).map_err(unusable)
}

fn unusable(error: http::Error) -> LinkTrouble {
    LinkTrouble::Failed(anyhow!("a request that cannot be made: {error}"))
}

impl From<WireTrouble> for LinkTrouble {
    fn from(trouble: WireTrouble) -> LinkTrouble {
        match trouble {
            WireTrouble::Broken => LinkTrouble::Unreachable,
            WireTrouble::Unproved(refusal) => LinkTrouble::Unproved(refusal),
            WireTrouble::Unusable(error) => LinkTrouble::Failed(error),
        }
    }
}

/// A whole answer.
struct Heard {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Heard {
    /// The answer, unless it sends this computer away, for now or for good.
    fn known(self) -> Result<Heard, LinkTrouble> {
        if matches!(self.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            // Asked to come later: as good as not there for now. A refusal in it is an answer.
            return Err(match serde_json::from_slice::<Answered<Value>>(&self.body) {
                Ok(Answered::Refused(refusal)) => LinkTrouble::Refused(refusal),
                _ => LinkTrouble::Unreachable,
            });
        }
        if self.status != StatusCode::UNAUTHORIZED {
            return Ok(self);
        }
        // Only the school itself sends a computer away: a network that wants a password of its own is no school.
        Err(match serde_json::from_slice::<Answered<Value>>(&self.body) {
            Ok(Answered::Refused(refusal @ (Refusal::SignInAgain | Refusal::DeviceRevoked))) => {
                LinkTrouble::SignedOut(refusal)
            }
            Ok(Answered::Refused(refusal)) => LinkTrouble::Refused(refusal),
            _ => LinkTrouble::Failed(anyhow!("somebody on the way to the school's server wants to be signed in to")),
        })
    }

    /// What a status means that came with nothing else.
    fn wrong(self) -> LinkTrouble {
        match self.known() {
            Err(trouble) => trouble,
            Ok(heard) => match heard.status {
                // A proxy whose server is away answers for it.
                StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => {
                    LinkTrouble::Unreachable
                }
                status => LinkTrouble::Failed(anyhow!("the school's server answered {status}")),
            },
        }
    }

    /// A file as what it is; a refusal comes as JSON.
    fn file(self) -> Result<Vec<u8>, LinkTrouble> {
        let kind = self.headers.get(header::CONTENT_TYPE);
        if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json")) {
            return match self.answered::<Value>() {
                Ok(_) => Err(LinkTrouble::Failed(anyhow!("JSON in place of a file"))),
                Err(trouble) => Err(trouble),
            };
        }
        if self.status.is_success() { Ok(self.body) } else { Err(self.wrong()) }
    }

    /// An answer that is `ok`, `refused` or `failed`, whatever its status.
    fn answered<T: DeserializeOwned>(self) -> Result<T, LinkTrouble> {
        match serde_json::from_slice(&self.body) {
            Ok(Answered::Ok(value)) => Ok(value),
            Ok(Answered::Refused(refusal)) => Err(LinkTrouble::Refused(refusal)),
            Ok(Answered::Failed { code }) => Err(LinkTrouble::Failed(anyhow!("the school's server failed: {code}"))),
            Err(_) if self.status.is_server_error() => Err(LinkTrouble::Unreachable),
            Err(error) => {
                let status = self.status;
                Err(LinkTrouble::Failed(anyhow!("the school's server answered {status}, not understood: {error}")))
            }
        }
    }

    /// An answer that is the thing itself, or else a refusal.
    fn plain<T: DeserializeOwned>(self) -> Result<T, LinkTrouble> {
        if let Ok(value) = serde_json::from_slice::<T>(&self.body) {
            return Ok(value);
        }
        let status = self.status;
        match serde_json::from_slice::<Answered<Value>>(&self.body) {
            Ok(Answered::Refused(refusal)) => Err(LinkTrouble::Refused(refusal)),
            Ok(Answered::Failed { code }) => Err(LinkTrouble::Failed(anyhow!("the school's server failed: {code}"))),
            _ if status.is_server_error() => Err(LinkTrouble::Unreachable),
            _ => Err(LinkTrouble::Failed(anyhow!("the school's server answered {status}, not understood"))),
        }
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

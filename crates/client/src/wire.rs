//! How bytes get to a school's server and back: the only file that knows the HTTP library. It never looks into a body.

use std::{
    collections::HashMap,
    sync::{Mutex, Once, PoisonError},
    time::Duration,
};

use anyhow::anyhow;
use attendance::Refusal;
use futures_util::{StreamExt, future::BoxFuture, stream::BoxStream};
use http::{Request, Response};
use reqwest::{Certificate, Client, ClientBuilder};

use crate::proof;

/// How long it may take until somebody is there.
pub(crate) const CONNECT_MOST: Duration = Duration::from_secs(10);

/// Why there is no whole answer.
#[derive(Debug)]
pub enum WireTrouble {
    /// Nobody was there, or the line broke. Whether the request was heard is not known.
    Broken,
    /// Whoever answers does not prove to be the school: nothing was said to it.
    Unproved(Refusal),
    /// The request itself cannot be sent.
    Unusable(anyhow::Error),
}

/// A body as it comes.
pub type Pieces = BoxStream<'static, Result<Vec<u8>, WireTrouble>>;

/// Carries one request and gives the answer's head, with its body as it comes. How long to wait is the caller's.
pub trait Wire: Send + Sync {
    /// With a pin, whoever answers must have the key that it names; without one, an authority stands for them.
    fn send<'a>(
        &'a self,
        pin: Option<&'a str>,
        request: Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<Response<Pieces>, WireTrouble>>;
}

/// Real sockets, with rustls; plain only to this computer itself.
pub struct Internet {
    /// For schools that an authority stands for.
    vouched: Client,
    /// For the others, by their pins: a connection that was opened for one pin is never used for another.
    pinned: Mutex<HashMap<String, Client>>,
}

static PROVIDER: Once = Once::new();

impl Internet {
    pub fn new() -> anyhow::Result<Internet> {
        Internet::with(Client::builder())
    }

    /// Trusts these authorities (PEM) and no others, in place of the system's.
    pub fn trusting(authorities: &[u8]) -> anyhow::Result<Internet> {
        Internet::with(Client::builder().tls_certs_only(Certificate::from_pem_bundle(authorities)?))
    }

    fn with(builder: ClientBuilder) -> anyhow::Result<Internet> {
        // Whoever came first may have installed one: any will do.
        PROVIDER.call_once(|| _ = rustls::crypto::ring::default_provider().install_default());
        Ok(Internet { vouched: built(builder)?, pinned: Mutex::default() })
    }

    fn client_for(&self, pin: Option<&str>) -> Client {
        let Some(pin) = pin else { return self.vouched.clone() };
        let mut pinned = self.pinned.lock().unwrap_or_else(PoisonError::into_inner);
        let client = pinned.entry(pin.to_owned()).or_insert_with(|| {
            let client = proof::pinned(pin).and_then(|tls| built(Client::builder().tls_backend_preconfigured(tls)));
            client.expect("only what is read from this computer could be missing, and nothing is")
        });
        client.clone()
    }
}

fn built(builder: ClientBuilder) -> anyhow::Result<Client> {
    let builder = builder
        .connect_timeout(CONNECT_MOST)
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("presente/", env!("CARGO_PKG_VERSION")));
    Ok(builder.build()?)
}

impl Wire for Internet {
    fn send<'a>(
        &'a self,
        pin: Option<&'a str>,
        request: Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<Response<Pieces>, WireTrouble>> {
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(trouble)?;
            let answer = self.client_for(pin).execute(request).await.map_err(trouble)?;
            let mut head = Response::builder().status(answer.status());
            if let Some(headers) = head.headers_mut() {
                headers.clone_from(answer.headers());
            }
            let pieces = answer.bytes_stream().map(|piece| piece.map(Vec::from).map_err(trouble)).boxed();
            head.body(pieces).map_err(|error| WireTrouble::Unusable(error.into()))
        })
    }
}

fn trouble(error: reqwest::Error) -> WireTrouble {
    let origin = error.url().map(|url| url.origin().ascii_serialization()).unwrap_or_default();
    match proof::unproved(&error, &origin) {
        Some(refusal) => WireTrouble::Unproved(refusal),
        None if error.is_builder() => WireTrouble::Unusable(anyhow!("a request that cannot be made: {error}")),
        None => WireTrouble::Broken,
    }
}

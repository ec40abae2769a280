//! How bytes get to a school's server and back: the only file that knows the HTTP library. It never looks into a body.

use std::{sync::Once, time::Duration};

use anyhow::anyhow;
use futures_util::{StreamExt, future::BoxFuture, stream::BoxStream};
use http::{Request, Response};

/// How long it may take until somebody is there.
pub(crate) const CONNECT_MOST: Duration = Duration::from_secs(10);

/// Why there is no whole answer.
#[derive(Debug)]
pub enum WireTrouble {
    /// Nobody was there, or the line broke. Whether the request was heard is not known.
    Broken,
    /// The request itself cannot be sent.
    Unusable(anyhow::Error),
}

/// A body as it comes.
pub type Pieces = BoxStream<'static, Result<Vec<u8>, WireTrouble>>;

/// Carries one request and gives the answer's head, with its body as it comes. How long to wait is the caller's.
pub trait Wire: Send + Sync {
    fn send(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Pieces>, WireTrouble>>;
}

/// Real sockets, with rustls; plain only to this computer itself.
pub struct Internet {
    client: reqwest::Client,
}

static PROVIDER: Once = Once::new();

impl Internet {
    pub fn new() -> anyhow::Result<Internet> {
        // Whoever came first may have installed one: any will do.
        PROVIDER.call_once(|| _ = rustls::crypto::ring::default_provider().install_default());
        let client = reqwest::Client::builder()
            .connect_timeout(CONNECT_MOST)
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("presente/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Internet { client })
    }
}

impl Wire for Internet {
    fn send(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Pieces>, WireTrouble>> {
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(trouble)?;
            let answer = self.client.execute(request).await.map_err(trouble)?;
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
    if error.is_builder() {
        WireTrouble::Unusable(anyhow!("a request that cannot be made: {error}"))
    } else {
        WireTrouble::Broken
    }
}

//! Connections: taken, encrypted where there is a certificate, and ended when they are told to or take too long. It
//! reads no request.

use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderValue, Request, header},
    middleware::map_response,
    response::Response,
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{Semaphore, mpsc, watch},
};
use tokio_rustls::TlsAcceptor;

use super::{Face, router};
use crate::certificate::Certificate;

/// How long a server that is told to stop waits for what it is answering.
const STOP_WITHIN: Duration = Duration::from_secs(10);
/// As many connections as a district's computers that wait to be woken, and far fewer than a process may hold.
const CONNECTIONS_MOST: usize = 20_000;
/// What a request may have above its body: a token and a proxy's lines are some hundred bytes.
const HEAD_MOST_BYTES: usize = 32 * 1024;
const HEADERS_MOST: usize = 64;
/// Where no more connections can be opened, the next try waits.
const FULL_WAIT: Duration = Duration::from_secs(1);

/// How this server is spoken to.
#[derive(Clone)]
pub enum Way {
    /// For this computer alone, and for a proxy on it.
    Plain,
    Tls(Arc<Certificate>),
}

/// How long a stranger may take over what costs them nothing.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Until both sides have a key.
    pub handshake: Duration,
    /// Until a request has its head; the next one of the same connection too.
    pub head: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Patience { handshake: Duration::from_secs(10), head: Duration::from_secs(30) }
    }
}

/// Answers until `stop`. Waiting lines end at once then, and what is being answered has a few seconds.
pub async fn serve(
    listener: TcpListener,
    way: Way,
    patience: Patience,
    face: Face,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let wake = face.office.wake.clone();
    let (tls, app) = match way {
        Way::Plain => (None, router(face)),
        Way::Tls(certificate) => {
            let config = certificate.config().map_err(io::Error::other)?;
            (Some(TlsAcceptor::from(Arc::new(config))), router(face).layer(map_response(only_encrypted)))
        }
    };
    let (tell, told) = watch::channel(());
    // Every connection holds one end: when all are gone, nobody is left to wait for.
    let (held, mut all_gone) = mpsc::channel::<()>(1);
    let room = Arc::new(Semaphore::new(CONNECTIONS_MOST));
    let mut stop = pin!(stop);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = room.clone().acquire_owned() => place.map_err(io::Error::other)?,
        };
        let (stream, from) = tokio::select! {
            () = &mut stop => break,
            taken = listener.accept() => match taken {
                Ok(taken) => taken,
                Err(error) => {
                    tracing::warn!(error = error.to_string(), "a connection could not be taken");
                    tokio::time::sleep(FULL_WAIT).await;
                    continue;
                }
            },
        };
        let line = Line { app: app.clone(), from, patience, told: told.clone(), _held: held.clone() };
        let tls = tls.clone();
        tokio::spawn(async move {
            line.begin(stream, tls).await;
            drop(place);
        });
    }
    wake.close();
    drop((listener, held, told));
    // Nobody hears it where nobody is connected.
    _ = tell.send(());
    tokio::select! {
        _ = all_gone.recv() => {}
        () = tokio::time::sleep(STOP_WITHIN) => {}
    }
    Ok(())
}

/// A browser that has been here comes back encrypted, whatever somebody types.
async fn only_encrypted(mut response: Response) -> Response {
    let year = HeaderValue::from_static("max-age=31536000");
    response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, year);
    response
}

/// One connection.
struct Line {
    app: Router,
    from: SocketAddr,
    patience: Patience,
    told: watch::Receiver<()>,
    _held: mpsc::Sender<()>,
}

impl Line {
    async fn begin(self, stream: TcpStream, tls: Option<TlsAcceptor>) {
        // An answer is one piece: waiting for more of it only delays it.
        _ = stream.set_nodelay(true);
        match tls {
            None => self.answer(stream).await,
            // Who speaks plainly here, too old a TLS, or nothing at all, is not answered.
            Some(tls) => {
                if let Ok(Ok(stream)) = tokio::time::timeout(self.patience.handshake, tls.accept(stream)).await {
                    self.answer(stream).await;
                }
            }
        }
    }

    async fn answer(mut self, stream: impl AsyncRead + AsyncWrite + Unpin + 'static) {
        let (app, from) = (self.app, self.from);
        let answer = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(from));
            hyper::service::Service::call(&TowerToHyperService::new(app.clone()), request)
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(self.patience.head)
            .max_buf_size(HEAD_MOST_BYTES)
            .max_headers(HEADERS_MOST);
        let mut line = pin!(http.serve_connection(TokioIo::new(stream), answer));
        tokio::select! {
            // Whoever hung up or took too long has heard nothing more.
            _ = line.as_mut() => return,
            _ = self.told.changed() => line.as_mut().graceful_shutdown(),
        }
        _ = line.await;
    }
}

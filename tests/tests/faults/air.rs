//! The simulated network: the client's own link and the server's own routes, over turmoil's sockets. It loses, delays
//! and holds nothing by itself; the network does, as it is told.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    Router,
    extract::{
        Request,
        connect_info::{ConnectInfo, Connected},
    },
    middleware::{Next, from_fn},
    response::Response,
    serve::{IncomingStream, Listener},
};
use client::{Pieces, Wire, WireTrouble};
use futures_util::{StreamExt, future::BoxFuture};
use http_body_util::{BodyDataStream, Full};
use hyper::{Uri, body::Bytes, rt};
use hyper_util::{
    client::legacy::{
        Client,
        connect::{self, Connection},
    },
    rt::{TokioExecutor, TokioIo},
};
use turmoil::net::{TcpListener, TcpStream};

/// The port of every school.
pub const PORT: u16 = 80;

/// The client's way to a school: real HTTP, as bytes over simulated sockets.
pub struct Air {
    client: Client<Dialler, Full<Bytes>>,
}

impl Air {
    pub fn new() -> Air {
        Air { client: Client::builder(TokioExecutor::new()).build(Dialler) }
    }
}

impl Wire for Air {
    fn send<'a>(
        &'a self,
        _: Option<&'a str>,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Pieces>, WireTrouble>> {
        Box::pin(async move {
            let request = request.map(|body| Full::from(Bytes::from(body)));
            let answer = self.client.request(request).await.map_err(|_| WireTrouble::Broken)?;
            let pieces = |piece: Result<Bytes, hyper::Error>| piece.map(Vec::from).map_err(|_| WireTrouble::Broken);
            Ok(answer.map(|body| BodyDataStream::new(body).map(pieces).boxed()))
        })
    }
}

#[derive(Clone)]
struct Dialler;

impl tower::Service<Uri> for Dialler {
    type Response = Socket;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Socket>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        Box::pin(async move {
            let name = to.host().unwrap_or_default().to_owned();
            Ok(Socket(TokioIo::new(TcpStream::connect((name, to.port_u16().unwrap_or(PORT))).await?)))
        })
    }
}

struct Socket(TokioIo<TcpStream>);

impl Connection for Socket {
    fn connected(&self) -> connect::Connected {
        connect::Connected::new()
    }
}

impl rt::Read for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: rt::ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, into)
    }
}

impl rt::Write for Socket {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

/// The server's own listener on a simulated socket.
struct Door(TcpListener);

impl Listener for Door {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            if let Ok(came) = self.0.accept().await {
                return came;
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// Who came in by the door.
#[derive(Clone, Copy)]
struct Peer(SocketAddr);

impl Connected<IncomingStream<'_, Door>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Peer {
        Peer(*stream.remote_addr())
    }
}

/// As the routes ask for it.
async fn named(ConnectInfo(Peer(peer)): ConnectInfo<Peer>, mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(ConnectInfo(peer));
    next.run(request).await
}

/// Answers until its host goes.
pub async fn serve(routes: Router) -> io::Result<()> {
    let door = Door(TcpListener::bind(("0.0.0.0", PORT)).await?);
    axum::serve(door, routes.layer(from_fn(named)).into_make_service_with_connect_info::<Peer>()).await
}

//! A way over real sockets that can be cut: a small proxy on loopback between the real client and the real server.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// How many of the exchanges to come lose their answer.
#[derive(Clone, Default)]
pub struct Shears(Arc<AtomicU32>);

impl Shears {
    pub fn lose_answers(&self, exchanges: u32) {
        self.0.store(exchanges, Ordering::SeqCst);
    }

    fn cut_now(&self) -> bool {
        self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok()
    }
}

/// Listens on loopback and passes everything on to `to`, until the runtime ends. Gives where it listens.
pub async fn proxy(to: SocketAddr, shears: Shears) -> std::io::Result<SocketAddr> {
    one_door(vec![to], shears).await
}

/// One address before several servers: who comes in is passed on to the first of them that is there.
pub async fn one_door(to: Vec<SocketAddr>, shears: Shears) -> std::io::Result<SocketAddr> {
    door(to, shears, 0).await
}

/// The same, with each who comes in passed on to the next of them, or to whoever else is there.
pub async fn revolving_door(to: Vec<SocketAddr>, shears: Shears) -> std::io::Result<SocketAddr> {
    door(to, shears, 1).await
}

async fn door(mut to: Vec<SocketAddr>, shears: Shears, turn: usize) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((near, _)) = listener.accept().await {
            to.rotate_left(turn);
            let (to, shears) = (to.clone(), shears.clone());
            tokio::spawn(async move {
                // A connection that breaks is what this is for.
                let _ = pass_on(near, &to, &shears).await;
            });
        }
    });
    Ok(address)
}

async fn pass_on(near: TcpStream, to: &[SocketAddr], shears: &Shears) -> std::io::Result<()> {
    let far = TcpStream::connect(to).await?;
    let (mut near_in, mut near_out) = near.into_split();
    let (mut far_in, mut far_out) = far.into_split();
    let out = tokio::spawn(async move { tokio::io::copy(&mut near_in, &mut far_out).await });
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = far_in.read(&mut buffer).await?;
        if read == 0 || shears.cut_now() {
            break;
        }
        near_out.write_all(&buffer[..read]).await?;
    }
    out.abort();
    Ok(())
}

//! A way over real sockets on loopback that can be cut, held and led elsewhere at any moment. It never looks at what
//! passes: a cut falls where the bytes happen to be.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// What becomes of bytes that pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gate {
    Open,
    /// They wait.
    Held,
}

/// The ways' own settings, shared by every connection that passes.
struct Cutting {
    gate: watch::Sender<Gate>,
    /// Raised when every connection that is open now is to break.
    break_all: watch::Sender<u64>,
    /// After so many bytes more one connection breaks; below nothing, none does.
    left: AtomicI64,
    to: Mutex<Vec<SocketAddr>>,
}

/// One end of it is held by whoever cuts.
#[derive(Clone)]
pub struct Cutter {
    pub near: SocketAddr,
    cutting: Arc<Cutting>,
}

impl Cutter {
    /// A way to the first of `to` that is there; it ends with the runtime.
    pub async fn before(to: Vec<SocketAddr>) -> io::Result<Cutter> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let near = listener.local_addr()?;
        let cutting = Arc::new(Cutting {
            gate: watch::channel(Gate::Open).0,
            break_all: watch::channel(0).0,
            left: AtomicI64::new(-1),
            to: Mutex::new(to),
        });
        let passing = cutting.clone();
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let cutting = passing.clone();
                tokio::spawn(async move {
                    // A connection that breaks is what this is for.
                    let _ = pass(near, &cutting).await;
                });
            }
        });
        Ok(Cutter { near, cutting })
    }

    /// Where whoever comes in from now on is led.
    pub fn leads_to(&self, to: Vec<SocketAddr>) {
        *self.cutting.to.lock().unwrap_or_else(PoisonError::into_inner) = to;
    }

    /// The connection over which the last of so many bytes would pass breaks there.
    pub fn cut_after(&self, bytes: i64) {
        self.cutting.left.store(bytes, Ordering::SeqCst);
    }

    /// Every connection that is open now breaks.
    pub fn cut_all(&self) {
        self.cutting.break_all.send_modify(|times| *times += 1);
    }

    pub fn hold(&self) {
        self.cutting.gate.send_replace(Gate::Held);
    }

    /// Nothing more happens to what passes.
    pub fn heal(&self) {
        self.cutting.left.store(-1, Ordering::SeqCst);
        self.cutting.gate.send_replace(Gate::Open);
    }
}

impl Cutting {
    /// How many of so many bytes still pass, and whether the connection breaks after them.
    fn allow(&self, bytes: usize) -> (usize, bool) {
        let bytes = bytes as i64;
        let before = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| match left {
            ..0 => None,
            // One break: whatever passes afterwards passes.
            left if left <= bytes => Some(-1),
            left => Some(left - bytes),
        });
        match before {
            Ok(left) if left <= bytes => (left as usize, true),
            _ => (bytes as usize, false),
        }
    }
}

async fn pass(near: TcpStream, cutting: &Cutting) -> io::Result<()> {
    let mut breaks = cutting.break_all.subscribe();
    breaks.mark_unchanged();
    let to = cutting.to.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let far = TcpStream::connect(&to[..]).await?;
    let (near_in, near_out) = near.into_split();
    let (far_in, far_out) = far.into_split();
    tokio::select! {
        out = copy(near_in, far_out, cutting) => out,
        back = copy(far_in, near_out, cutting) => back,
        _ = breaks.changed() => Ok(()),
    }
}

async fn copy(
    mut from: impl AsyncReadExt + Unpin,
    mut to: impl AsyncWriteExt + Unpin,
    cutting: &Cutting,
) -> io::Result<()> {
    let mut gate = cutting.gate.subscribe();
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let read = from.read(&mut buffer).await?;
        if gate.wait_for(|gate| *gate == Gate::Open).await.is_err() {
            return Ok(());
        }
        let (passes, breaks) = cutting.allow(read);
        to.write_all(&buffer[..passes]).await?;
        if read == 0 || breaks {
            return Ok(());
        }
    }
}

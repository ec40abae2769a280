//! A way over real sockets on loopback that can be cut, held and led elsewhere at any moment. It never looks at what
//! passes: a cut falls where the bytes happen to be.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, AtomicU32, Ordering},
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
    /// How many of the answers to come are not passed on: their connections break.
    answers_lost: AtomicU32,
    to: Mutex<Vec<SocketAddr>>,
    takes_turns: bool,
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
        Cutter::open(to, false).await
    }

    /// The same, with each who comes in led to the next of them, or to whoever else is there.
    pub async fn taking_turns(to: Vec<SocketAddr>) -> io::Result<Cutter> {
        Cutter::open(to, true).await
    }

    async fn open(to: Vec<SocketAddr>, takes_turns: bool) -> io::Result<Cutter> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let near = listener.local_addr()?;
        let cutting = Arc::new(Cutting {
            gate: watch::channel(Gate::Open).0,
            break_all: watch::channel(0).0,
            left: AtomicI64::new(-1),
            answers_lost: AtomicU32::new(0),
            to: Mutex::new(to),
            takes_turns,
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

    /// So many of the next answers are lost, whatever they are.
    pub fn lose_answers(&self, answers: u32) {
        self.cutting.answers_lost.store(answers, Ordering::SeqCst);
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
        self.lose_answers(0);
        self.cutting.left.store(-1, Ordering::SeqCst);
        self.cutting.gate.send_replace(Gate::Open);
    }
}

impl Cutting {
    /// Where the next who comes in is led, in the order of trying.
    fn doors(&self) -> Vec<SocketAddr> {
        let mut to = self.to.lock().unwrap_or_else(PoisonError::into_inner);
        let doors = to.clone();
        if self.takes_turns && !to.is_empty() {
            to.rotate_left(1);
        }
        doors
    }

    fn loses_this_answer(&self) -> bool {
        self.answers_lost.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok()
    }

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
    let far = TcpStream::connect(&cutting.doors()[..]).await?;
    let (near_in, near_out) = near.into_split();
    let (far_in, far_out) = far.into_split();
    let out = copy(near_in, far_out, cutting, Direction::Asks);
    let back = copy(far_in, near_out, cutting, Direction::Answers);
    tokio::select! {
        // Whoever has said everything may still be answered.
        both = async { tokio::try_join!(out, back) } => both.map(drop),
        _ = breaks.changed() => Ok(()),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Asks,
    Answers,
}

/// Ends well when either end has had enough: what comes the other way may still arrive. Ends badly where it is cut.
async fn copy(
    mut from: impl AsyncReadExt + Unpin,
    mut to: impl AsyncWriteExt + Unpin,
    cutting: &Cutting,
    direction: Direction,
) -> io::Result<()> {
    let mut gate = cutting.gate.subscribe();
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let read = from.read(&mut buffer).await.unwrap_or(0);
        if read == 0 {
            let _ = to.shutdown().await;
            return Ok(());
        }
        if gate.wait_for(|gate| *gate == Gate::Open).await.is_err() {
            return Err(broken());
        }
        if direction == Direction::Answers && cutting.loses_this_answer() {
            return Err(broken());
        }
        let (passes, breaks) = cutting.allow(read);
        let arrived = to.write_all(&buffer[..passes]).await;
        if breaks {
            return Err(broken());
        }
        if arrived.is_err() {
            return Ok(());
        }
    }
}

fn broken() -> io::Error {
    io::ErrorKind::ConnectionAborted.into()
}

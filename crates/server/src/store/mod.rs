//! The school's store: transactions over one engine, written by one writer that commits what waits together.
//!
//! Nothing above this folder knows which engine it is, nor on which thread it runs.

mod conn;
mod lite;
mod migrate;
pub mod thing;
pub mod topic;

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread::JoinHandle,
};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::oneshot;

pub use conn::{Conn, Row, StoreError, StoreResult, Val};
use lite::Lite;
pub use migrate::schema_is_current;

/// How many writes one commit takes at most.
const TOGETHER: usize = 512;
/// How many readers there are at most: unbounded, memory grew to gigabytes under load.
const READERS: usize = 4;

/// Where writes run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Executor {
    /// A writer thread, which commits what waits together.
    Threads,
    /// In the caller's own thread, one commit a write: for a simulator that must replay exactly.
    Inline,
}

/// What a writer runs, and whom it tells once it is on the disk.
trait Job: Send {
    /// Runs inside a savepoint; says whether to keep what it did.
    fn run(&mut self, conn: &mut dyn Conn) -> bool;
    fn tell(self: Box<Self>, committed: Result<(), String>);
}

struct WriteJob<F, T, E> {
    act: Option<F>,
    done: Option<Result<T, E>>,
    tell: oneshot::Sender<Result<T, E>>,
    _waits: Waits,
}

/// One write on its way to the disk, counted for as long as this lives.
struct Waits(Arc<AtomicUsize>);

impl Waits {
    fn begin(waiting: &Arc<AtomicUsize>) -> Waits {
        waiting.fetch_add(1, Ordering::Relaxed);
        Waits(waiting.clone())
    }
}

impl Drop for Waits {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl<F, T, E> Job for WriteJob<F, T, E>
where
    F: FnOnce(&mut dyn Conn) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run(&mut self, conn: &mut dyn Conn) -> bool {
        let Some(act) = self.act.take() else { return false };
        // One request that panics must not take the writer, and every other request, with it.
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| act(conn)))
            .unwrap_or_else(|_| Err(StoreError::Engine("a write panicked".into()).into()));
        let keep = done.is_ok();
        self.done = Some(done);
        keep
    }

    fn tell(self: Box<Self>, committed: Result<(), String>) {
        let answer = match (committed, self.done) {
            (Ok(()), Some(done)) => done,
            (Ok(()), None) => Err(StoreError::Closed.into()),
            (Err(_), Some(Err(trouble))) => Err(trouble),
            (Err(why), _) => Err(StoreError::Engine(why).into()),
        };
        // Whoever asked may have hung up; the write stands all the same.
        let _ = self.tell.send(answer);
    }
}

pub struct Store {
    path: PathBuf,
    readers: Mutex<(Vec<Connection>, usize)>,
    reader_back: Condvar,
    writer: Writer,
    waiting: Arc<AtomicUsize>,
}

enum Writer {
    Thread { jobs: Option<SyncSender<Box<dyn Job>>>, thread: Option<JoinHandle<()>> },
    Inline(Mutex<Connection>),
}

impl Store {
    /// Opens the store in a file, brings its schema up to date, and starts its writer.
    pub fn open(path: &Path, executor: Executor) -> StoreResult<Arc<Store>> {
        let mut connection = lite::open(path)?;
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        migrate::migrate(&mut Lite(&tx))?;
        tx.commit()?;
        let writer = match executor {
            Executor::Inline => Writer::Inline(Mutex::new(connection)),
            Executor::Threads => {
                let (jobs, queue) = sync_channel(4 * TOGETHER);
                let thread = std::thread::Builder::new()
                    .name("store-writer".into())
                    .spawn(move || write_what_waits(connection, &queue))
                    .map_err(|e| StoreError::Engine(e.to_string()))?;
                Writer::Thread { jobs: Some(jobs), thread: Some(thread) }
            }
        };
        let readers = Mutex::new((Vec::new(), READERS));
        Ok(Arc::new(Store {
            path: path.to_owned(),
            readers,
            reader_back: Condvar::new(),
            writer,
            waiting: Arc::default(),
        }))
    }

    /// Runs `act` in one transaction of its own and answers once it is on the disk.
    pub fn write<T, E>(&self, act: impl FnOnce(&mut dyn Conn) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &self.writer {
            Writer::Inline(connection) => {
                let mut connection = lock(connection);
                let tx =
                    connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
                let done = act(&mut Lite(&tx))?;
                tx.commit().map_err(StoreError::from)?;
                Ok(done)
            }
            Writer::Thread { .. } => self.queue(act).blocking_recv().map_err(|_| StoreError::Closed)?,
        }
    }

    /// The same from asynchronous code, without holding a thread while it waits.
    pub async fn write_async<T, E>(
        self: &Arc<Self>,
        act: impl FnOnce(&mut dyn Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &self.writer {
            Writer::Inline(_) => self.write(act),
            Writer::Thread { .. } => self.queue(act).await.map_err(|_| StoreError::Closed)?,
        }
    }

    fn queue<T, E>(
        &self,
        act: impl FnOnce(&mut dyn Conn) -> Result<T, E> + Send + 'static,
    ) -> oneshot::Receiver<Result<T, E>>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        if let Writer::Thread { jobs: Some(jobs), .. } = &self.writer {
            // A queue that is closed drops the job, and with it `tell`: the caller hears `Closed`.
            let _waits = Waits::begin(&self.waiting);
            let _ = jobs.send(Box::new(WriteJob { act: Some(act), done: None, tell, _waits }));
        }
        told
    }

    /// Runs `act` on one snapshot.
    pub fn read<T, E: From<StoreError>>(&self, act: impl FnOnce(&mut dyn Conn) -> Result<T, E>) -> Result<T, E> {
        let lent = Lent { store: self, connection: Some(self.reader()?) };
        lent.connection.as_ref().map_or_else(|| Err(StoreError::Closed.into()), |connection| read_in(connection, act))
    }

    /// The same from asynchronous code.
    pub async fn read_async<T, E>(
        self: &Arc<Self>,
        act: impl FnOnce(&mut dyn Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        if matches!(self.writer, Writer::Inline(_)) {
            return self.read(act);
        }
        let store = self.clone();
        match tokio::task::spawn_blocking(move || store.read(act)).await {
            Ok(done) => done,
            Err(_) => Err(StoreError::Closed.into()),
        }
    }

    /// How many writes have been handed over and are not on the disk yet.
    pub fn writes_waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }

    /// What the engine itself finds damaged in the file; nothing when it is whole.
    pub fn damage(&self) -> StoreResult<Vec<String>> {
        self.read(|conn| {
            let told = conn.list("PRAGMA integrity_check", &[], |row| Ok(row.text(0)?.to_owned()))?;
            Ok(told.into_iter().filter(|line| line != "ok").collect())
        })
    }

    fn reader(&self) -> StoreResult<Connection> {
        let mut readers = lock(&self.readers);
        loop {
            if let Some(connection) = readers.0.pop() {
                return Ok(connection);
            }
            if readers.1 > 0 {
                readers.1 -= 1;
                drop(readers);
                return lite::open(&self.path).inspect_err(|_| lock(&self.readers).1 += 1);
            }
            readers = self.reader_back.wait(readers).unwrap_or_else(std::sync::PoisonError::into_inner);
        }
    }
}

/// A reader that comes back however its reading ends: a panic in one request must not take it away from the others.
struct Lent<'s> {
    store: &'s Store,
    connection: Option<Connection>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        lock(&self.store.readers).0.extend(self.connection.take());
        self.store.reader_back.notify_one();
    }
}

/// A panic in one request must not close the store for the others: what a lock guards here is whole between calls.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn read_in<T, E: From<StoreError>>(
    connection: &Connection,
    act: impl FnOnce(&mut dyn Conn) -> Result<T, E>,
) -> Result<T, E> {
    let tx = Transaction::new_unchecked(connection, TransactionBehavior::Deferred).map_err(StoreError::from)?;
    act(&mut Lite(&tx))
}

fn write_what_waits(mut connection: Connection, queue: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = queue.recv() {
        let mut told: Vec<Box<dyn Job>> = Vec::new();
        let committed = commit_together(&mut connection, first, queue, &mut told).map_err(|e| e.to_string());
        for job in told {
            job.tell(committed.clone());
        }
    }
}

fn commit_together(
    connection: &mut Connection,
    first: Box<dyn Job>,
    queue: &Receiver<Box<dyn Job>>,
    told: &mut Vec<Box<dyn Job>>,
) -> StoreResult<()> {
    let mut next = Some(first);
    let tx = match connection.transaction_with_behavior(TransactionBehavior::Immediate) {
        Ok(tx) => tx,
        Err(error) => {
            told.extend(next);
            return Err(error.into());
        }
    };
    while let Some(mut job) = next.take() {
        let mut conn = Lite(&tx);
        let ran = conn.exec("SAVEPOINT job", &[]).and_then(|_| {
            if !job.run(&mut conn) {
                conn.exec("ROLLBACK TO SAVEPOINT job", &[])?;
            }
            conn.exec("RELEASE SAVEPOINT job", &[])
        });
        told.push(job);
        ran?;
        if told.len() < TOGETHER {
            next = queue.try_recv().ok();
        }
    }
    Ok(tx.commit()?)
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Writer::Thread { jobs, thread } = &mut self.writer {
            drop(jobs.take());
            if let Some(thread) = thread.take() {
                let _ = thread.join();
            }
        }
    }
}

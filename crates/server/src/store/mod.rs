//! The school's store: transactions over one of two engines, SQLite or PostgreSQL.
//!
//! Nothing above this folder knows which engine it is, nor on which thread it runs.

mod conn;
mod hear;
mod job;
mod lite;
mod migrate;
mod moving;
mod place;
mod pool;
mod post;
mod post_schema;
mod post_writer;
mod table;
pub mod thing;
pub mod things;
pub mod topic;
mod trust;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, mpsc::sync_channel},
    thread::{Builder, scope},
};

use rusqlite::Connection;
use tokio::sync::oneshot;

pub use conn::{Conn, Row, StoreError, StoreResult, Val};
use hear::Backends;
pub use hear::Heard;
use job::{Queue, Work, WriteJob};
pub use migrate::schema_is_current;
pub use moving::{Moved, NotMoved, move_store};
pub use place::{Address, NoAddress, StorePlace};
use pool::Pool;
use post::{Attempt, Link};

/// How many readers there are at most: unbounded, memory grew to gigabytes under load.
const READERS: usize = 4;
/// How many writers a process has on PostgreSQL, where schools do not wait for each other.
const WRITERS: usize = 4;

/// Where writes run on SQLite. On PostgreSQL they run in threads of their own, whatever this says: its driver may not be
/// called from a thread that drives asynchronous code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Executor {
    /// A writer thread, which commits what waits together.
    Threads,
    /// In the caller's own thread, one commit a write: for a simulator that must replay exactly.
    Inline,
}

pub struct Store(Engine);

/// Which of the two a store is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineKind {
    /// SQLite, in a file of this computer.
    File,
    /// PostgreSQL.
    Database,
}

enum Engine {
    Lite { path: PathBuf, readers: Pool<Connection>, writer: Writer },
    Post(Post),
}

enum Writer {
    Thread(Queue),
    Inline(Mutex<Connection>),
}

struct Post {
    address: Address,
    readers: Pool<Link>,
    writers: Queue,
    /// How the server calls this process's writers.
    backends: Arc<Backends>,
}

/// As long as this is kept, somebody is told of what other processes change.
pub struct Listening {
    _tell: Arc<dyn Fn(Heard) + Send + Sync>,
}

impl Store {
    /// Opens the store, brings its schema up to date, and starts its writers.
    pub fn open<'p, P: ?Sized>(place: &'p P, executor: Executor) -> StoreResult<Arc<Store>>
    where
        StorePlace: From<&'p P>,
    {
        let engine = match StorePlace::from(place) {
            StorePlace::File(path) => open_file(&path, executor)?,
            StorePlace::Database(address) => Engine::Post(outside(|| Post::open(address))?),
        };
        Ok(Arc::new(Store(engine)))
    }

    /// Whether somebody has begun a school's data in a database. It changes nothing there.
    pub fn is_begun(address: &Address) -> StoreResult<bool> {
        outside(|| post_schema::is_begun(address))
    }

    /// Runs `act` in one transaction of its own and answers once it is on the disk. Where another writer was in the way
    /// `act` is run again, and what it did before has been undone.
    pub fn write<T, E>(&self, act: impl FnMut(&mut dyn Conn) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match self.queue() {
            Err(connection) => lite::write_in(&mut connection.lock().unwrap_or_else(PoisonError::into_inner), act),
            Ok(queue) => {
                let (tell, told) = sync_channel(1);
                // Whoever asked may have hung up; the write stands all the same.
                queue.put(WriteJob::boxed(act, move |done| _ = tell.send(done)));
                told.recv().map_err(|_| StoreError::Closed)?
            }
        }
    }

    /// The same from asynchronous code, without holding a thread while it waits.
    pub async fn write_async<T, E>(
        self: &Arc<Self>,
        act: impl FnMut(&mut dyn Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match self.queue() {
            Err(_) => self.write(act),
            Ok(queue) => {
                let (tell, told) = oneshot::channel();
                queue.put(WriteJob::boxed(act, move |done| _ = tell.send(done)));
                told.await.map_err(|_| StoreError::Closed)?
            }
        }
    }

    /// The writers' queue, or the one connection that is written to where the caller stands.
    fn queue(&self) -> Result<&Queue, &Mutex<Connection>> {
        match &self.0 {
            Engine::Lite { writer: Writer::Inline(connection), .. } => Err(connection),
            Engine::Lite { writer: Writer::Thread(queue), .. } => Ok(queue),
            Engine::Post(post) => Ok(&post.writers),
        }
    }

    /// Runs `act` on one snapshot.
    pub fn read<T: Send, E: From<StoreError> + Send>(
        &self,
        act: impl FnOnce(&mut dyn Conn) -> Result<T, E> + Send,
    ) -> Result<T, E> {
        match &self.0 {
            Engine::Lite { .. } => self.read_here(act),
            Engine::Post(_) => outside(|| self.read_here(act)),
        }
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
        if matches!(&self.0, Engine::Lite { writer: Writer::Inline(_), .. }) {
            return self.read_here(act);
        }
        let store = self.clone();
        match tokio::task::spawn_blocking(move || store.read_here(act)).await {
            Ok(done) => done,
            Err(_) => Err(StoreError::Closed.into()),
        }
    }

    /// How many writes have been handed over and are not on the disk yet.
    pub fn writes_waiting(&self) -> usize {
        self.queue().map_or(0, Queue::waiting)
    }

    fn read_here<T, E: From<StoreError>>(&self, act: impl FnOnce(&mut dyn Conn) -> Result<T, E>) -> Result<T, E> {
        match &self.0 {
            Engine::Lite { path, readers, .. } => lite::read_in(&*readers.lend(|| lite::open(path))?, act),
            Engine::Post(post) => post.readers.lend(|| Link::open(&post.address))?.read(act),
        }
    }

    /// Runs `act` in one transaction where the caller stands, past the writers: for a store that nobody uses yet.
    fn fill<T, E: From<StoreError>>(&self, act: impl FnOnce(&mut dyn Conn) -> Result<T, E>) -> Result<T, E> {
        match &self.0 {
            Engine::Lite { writer: Writer::Inline(connection), .. } => {
                lite::write_in(&mut connection.lock().unwrap_or_else(PoisonError::into_inner), act)
            }
            Engine::Lite { path, .. } => lite::write_in(&mut lite::open(path)?, act),
            Engine::Post(post) => {
                let mut done = None;
                let attempt = Link::open(&post.address)?.attempt(|conn| done.insert(act(conn)).is_ok());
                match (attempt, done) {
                    (Attempt::Again(error) | Attempt::Failed(error), None | Some(Ok(_))) => Err(error.into()),
                    (_, Some(done)) => done,
                    (_, None) => Err(StoreError::Closed.into()),
                }
            }
        }
    }

    pub fn kind(&self) -> EngineKind {
        match &self.0 {
            Engine::Lite { .. } => EngineKind::File,
            Engine::Post(_) => EngineKind::Database,
        }
    }

    /// Copies everything, as it is at one moment, into a new file. `None`: a database has backups of its own.
    pub fn copy_to(&self, file: &Path) -> StoreResult<Option<()>> {
        match &self.0 {
            Engine::Lite { path, readers, .. } => lite::copy_to(&*readers.lend(|| lite::open(path))?, file).map(Some),
            Engine::Post(_) => Ok(None),
        }
    }

    /// How much room the data takes.
    pub fn bytes(&self) -> StoreResult<u64> {
        match &self.0 {
            Engine::Lite { path, .. } => Ok(lite::bytes(path)),
            Engine::Post(_) => self.read(post_schema::bytes),
        }
    }

    /// The folder that the data's file lies in, where it is in a file.
    pub fn folder(&self) -> Option<&Path> {
        match &self.0 {
            Engine::Lite { path, .. } => path.parent(),
            Engine::Post(_) => None,
        }
    }

    /// What the engine itself finds damaged; nothing when it is whole.
    pub fn damage(&self) -> StoreResult<Vec<String>> {
        match &self.0 {
            Engine::Lite { .. } => self.read(lite::damage),
            Engine::Post(_) => self.read(post_schema::damage),
        }
    }

    /// Tells of what other processes change, where the engine itself carries the word between them. `None`: it does not,
    /// and whoever wants to know must look.
    pub fn listen(&self, tell: impl Fn(Heard) + Send + Sync + 'static) -> StoreResult<Option<Listening>> {
        let Engine::Post(post) = &self.0 else { return Ok(None) };
        let tell: Arc<dyn Fn(Heard) + Send + Sync> = Arc::new(tell);
        let (address, own, told) = (post.address.clone(), Arc::downgrade(&post.backends), Arc::downgrade(&tell));
        Builder::new()
            .name("store-listener".into())
            .spawn(move || hear::listen(&address, &own, &told))
            .map_err(|error| StoreError::Engine(error.to_string()))?;
        Ok(Some(Listening { _tell: tell }))
    }
}

fn open_file(path: &Path, executor: Executor) -> StoreResult<Engine> {
    let connection = lite::open_current(path)?;
    let writer = match executor {
        Executor::Inline => Writer::Inline(Mutex::new(connection)),
        Executor::Threads => {
            let work = |queue| vec![Box::new(move || lite::write_what_waits(connection, &queue)) as Work];
            Writer::Thread(Queue::start(work)?)
        }
    };
    Ok(Engine::Lite { path: path.to_owned(), readers: Pool::of(READERS), writer })
}

impl Post {
    fn open(address: Address) -> StoreResult<Post> {
        let first = post_schema::open_current(&address)?;
        let backends = Arc::new(Backends::default());
        let work = |queue| post_writer::writers(WRITERS, first, &address, &backends, queue);
        let writers = Queue::start(work)?;
        Ok(Post { readers: Pool::of(READERS), writers, backends, address })
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let links = self.readers.empty();
        // Closing one waits for its server, as asking it does.
        outside(|| drop(links));
    }
}

/// Does something in a thread that drives no asynchronous code, whatever this one does.
fn outside<T: Send>(act: impl FnOnce() -> T + Send) -> T {
    scope(|threads| match threads.spawn(act).join() {
        Ok(done) => done,
        Err(panic) => std::panic::resume_unwind(panic),
    })
}

//! A write on its way to a writer, and the queue it waits in.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{SyncSender, sync_channel},
    },
    thread::{Builder, JoinHandle},
};

use super::conn::{Conn, StoreError, StoreResult};

/// What a writer runs, and whom it tells once it is on the disk.
pub(super) trait Job: Send {
    /// Runs inside a transaction or a savepoint; says whether to keep what it did. Whatever an earlier run did has been
    /// undone.
    fn run(&mut self, conn: &mut dyn Conn) -> bool;
    fn tell(self: Box<Self>, committed: StoreResult<()>);
}

/// A write on its way to the disk, counted for as long as this lives.
struct Counted {
    job: Box<dyn Job>,
    _waits: Waits,
}

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

impl Job for Counted {
    fn run(&mut self, conn: &mut dyn Conn) -> bool {
        self.job.run(conn)
    }

    fn tell(self: Box<Self>, committed: StoreResult<()>) {
        self.job.tell(committed);
    }
}

pub(super) struct WriteJob<F, T, E, H> {
    act: F,
    done: Option<Result<T, E>>,
    hear: H,
}

impl<F, T, E, H> WriteJob<F, T, E, H>
where
    F: FnMut(&mut dyn Conn) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    H: FnOnce(Result<T, E>) + Send + 'static,
{
    pub fn boxed(act: F, hear: H) -> Box<dyn Job> {
        Box::new(WriteJob { act, done: None, hear })
    }
}

impl<F, T, E, H> Job for WriteJob<F, T, E, H>
where
    F: FnMut(&mut dyn Conn) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
    H: FnOnce(Result<T, E>) + Send,
{
    fn run(&mut self, conn: &mut dyn Conn) -> bool {
        let act = &mut self.act;
        // One request that panics must not take the writer, and every other request, with it.
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| act(conn)))
            .unwrap_or_else(|_| Err(StoreError::Engine("a write panicked".into()).into()));
        let keep = done.is_ok();
        self.done = Some(done);
        keep
    }

    fn tell(self: Box<Self>, committed: StoreResult<()>) {
        let WriteJob { act, done, hear } = *self;
        // Gone before anybody hears: it may hold the store, which must not come to its end in a writer's own hands.
        drop(act);
        let answer = match (committed, done) {
            (Ok(()), Some(done)) => done,
            (Ok(()), None) => Err(StoreError::Closed.into()),
            (Err(_), Some(Err(trouble))) => Err(trouble),
            (Err(why), _) => Err(why.into()),
        };
        hear(answer);
    }
}

/// How many writes wait at most, before whoever asks waits as well.
const WAITING: usize = 2048;

/// Jobs on their way to writers in threads of their own. Dropping it lets them finish what waits.
pub(super) struct Queue {
    jobs: Option<SyncSender<Box<dyn Job>>>,
    writers: Vec<JoinHandle<()>>,
    waiting: Arc<AtomicUsize>,
}

/// What a writer thread does until its queue closes.
pub(super) type Work = Box<dyn FnOnce() + Send>;

impl Queue {
    /// `writers` gives each thread's work from the end of the queue that it reads.
    pub fn start(writers: impl FnOnce(std::sync::mpsc::Receiver<Box<dyn Job>>) -> Vec<Work>) -> StoreResult<Queue> {
        let (jobs, queue) = sync_channel(WAITING);
        let start = |work: Work| Builder::new().name("store-writer".into()).spawn(work);
        let threads: Result<Vec<_>, _> = writers(queue).into_iter().map(start).collect();
        let writers = threads.map_err(|error| StoreError::Engine(error.to_string()))?;
        Ok(Queue { jobs: Some(jobs), writers, waiting: Arc::default() })
    }

    /// How many writes have been handed over and are not on the disk yet.
    pub fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }

    pub fn put(&self, job: Box<dyn Job>) {
        if let Some(jobs) = &self.jobs {
            // A queue that is closed drops the job, and with it whoever was to hear: the caller learns of it by that.
            let _ = jobs.send(Box::new(Counted { job, _waits: Waits::begin(&self.waiting) }));
        }
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        drop(self.jobs.take());
        let here = std::thread::current().id();
        // Whoever asked may have hung up, and left the store to a writer: no thread waits for itself.
        for writer in self.writers.drain(..).filter(|writer| writer.thread().id() != here) {
            let _ = writer.join();
        }
    }
}

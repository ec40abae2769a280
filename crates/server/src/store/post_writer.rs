//! PostgreSQL's writers: a few threads, a transaction a write, tried again where another writer was in the way.

use std::{
    sync::{Arc, Mutex, PoisonError, mpsc::Receiver},
    thread::sleep,
    time::Duration,
};

use super::{
    conn::{StoreError, StoreResult},
    hear::Backends,
    job::{Job, Work},
    place::Address,
    post::{Attempt, Link},
};

/// How often a write is tried before its writer gives up: by then others have been in its way for some seconds, or there
/// is no server.
const TRIES: u32 = 6;
const FIRST_PAUSE: Duration = Duration::from_millis(20);

/// The work of so many writers, who take from one queue.
pub(super) fn writers(
    count: usize,
    first: Link,
    address: &Address,
    backends: &Arc<Backends>,
    queue: Receiver<Box<dyn Job>>,
) -> Vec<Work> {
    let queue = Arc::new(Mutex::new(queue));
    let mut first = Some(first);
    let writer = |_| {
        let (queue, address, backends) = (queue.clone(), address.clone(), backends.clone());
        let mut desk = Desk { link: first.take(), address, backends };
        Box::new(move || desk.write_what_waits(&queue)) as Work
    };
    (0..count).map(writer).collect()
}

/// One writer's place: its connection, where it has one.
struct Desk {
    link: Option<Link>,
    address: Address,
    backends: Arc<Backends>,
}

impl Desk {
    fn write_what_waits(&mut self, queue: &Mutex<Receiver<Box<dyn Job>>>) {
        if let Some(link) = &mut self.link {
            // A connection that cannot even say its name is one that the first write replaces.
            let _ = self.backends.note(link);
        }
        loop {
            let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(mut job) = next else { return };
            let committed = self.carry_out(job.as_mut());
            job.tell(committed);
        }
    }

    fn carry_out(&mut self, job: &mut dyn Job) -> StoreResult<()> {
        let mut pause = FIRST_PAUSE;
        let mut has_looked_again = false;
        for left in (0..TRIES).rev() {
            match self.attempt(job) {
                Attempt::Kept | Attempt::Undone => return Ok(()),
                Attempt::LookAgain if has_looked_again => return Ok(()),
                Attempt::LookAgain => has_looked_again = true,
                Attempt::Again(error) if left == 0 => return Err(error),
                Attempt::Again(_) => {
                    sleep(pause);
                    pause *= 3;
                }
                Attempt::Failed(error) => return Err(error),
            }
        }
        Err(StoreError::Busy)
    }

    fn attempt(&mut self, job: &mut dyn Job) -> Attempt {
        let mut link = match self.link.take().filter(|link| !link.is_closed()) {
            Some(link) => link,
            None => match self.open() {
                Ok(link) => link,
                Err(error @ StoreError::Unreachable(_)) => return Attempt::Again(error),
                Err(error) => return Attempt::Failed(error),
            },
        };
        let attempt = link.attempt(|conn| job.run(conn));
        self.link = Some(link);
        attempt
    }

    fn open(&self) -> StoreResult<Link> {
        let mut link = Link::open(&self.address)?;
        self.backends.note(&mut link)?;
        Ok(link)
    }
}

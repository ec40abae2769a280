//! A few connections for many readers: lent, and back however the reading ends.

use std::{
    ops::{Deref, DerefMut},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use super::conn::StoreResult;

pub(super) struct Pool<C> {
    /// Those that nobody has, and how many may still be opened.
    free: Mutex<(Vec<C>, usize)>,
    back: Condvar,
}

impl<C> Pool<C> {
    pub fn of(most: usize) -> Self {
        Pool { free: Mutex::new((Vec::new(), most)), back: Condvar::new() }
    }

    /// A connection that nobody has; opens one while there may be more, else waits.
    pub fn lend(&self, open: impl FnOnce() -> StoreResult<C>) -> StoreResult<Lent<'_, C>> {
        let mut free = self.held();
        loop {
            if let Some(link) = free.0.pop() {
                return Ok(Lent { pool: self, link: Some(link) });
            }
            if free.1 > 0 {
                free.1 -= 1;
                drop(free);
                let opened = open().inspect_err(|_| self.give_up_one())?;
                return Ok(Lent { pool: self, link: Some(opened) });
            }
            free = self.back.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give_up_one(&self) {
        self.held().1 += 1;
        self.back.notify_one();
    }

    /// Everything that nobody has.
    pub fn empty(&self) -> Vec<C> {
        std::mem::take(&mut self.held().0)
    }

    /// A panic in one request must not close the store for the others: what the lock guards is whole between calls.
    fn held(&self) -> MutexGuard<'_, (Vec<C>, usize)> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection that comes back however its reading ends: a panic in one request must not take it away from the others.
pub(super) struct Lent<'p, C> {
    pool: &'p Pool<C>,
    link: Option<C>,
}

impl<C> Deref for Lent<'_, C> {
    type Target = C;

    fn deref(&self) -> &C {
        self.link.as_ref().expect("it is there until it goes back")
    }
}

impl<C> DerefMut for Lent<'_, C> {
    fn deref_mut(&mut self) -> &mut C {
        self.link.as_mut().expect("it is there until it goes back")
    }
}

impl<C> Drop for Lent<'_, C> {
    fn drop(&mut self) {
        self.pool.held().0.extend(self.link.take());
        self.pool.back.notify_one();
    }
}

//! Tells waiting computers that their school has something new. It carries no news itself.

use std::sync::{Mutex, MutexGuard, PoisonError};

use attendance::SchoolId;
use tokio::sync::broadcast;

pub struct Wake {
    /// `None` once the server is closing: whoever waits is let go.
    changed: Mutex<Option<broadcast::Sender<SchoolId>>>,
}

impl Wake {
    pub fn new() -> Self {
        Wake { changed: Mutex::new(Some(broadcast::Sender::new(256))) }
    }

    fn held(&self) -> MutexGuard<'_, Option<broadcast::Sender<SchoolId>>> {
        self.changed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Called after the commit, never before.
    pub fn tell(&self, schools: impl IntoIterator<Item = SchoolId>) {
        let Some(changed) = self.held().clone() else { return };
        for school in schools {
            // Nobody listening is no trouble: whoever comes later pulls.
            let _ = changed.send(school);
        }
    }

    pub fn listen(&self) -> broadcast::Receiver<SchoolId> {
        match &*self.held() {
            Some(changed) => changed.subscribe(),
            // Nobody holds the other end: a listener hears at once that it is over.
            None => broadcast::channel(1).1,
        }
    }

    /// How many wait to be told.
    pub fn listeners(&self) -> usize {
        self.held().as_ref().map_or(0, broadcast::Sender::receiver_count)
    }

    pub fn is_closed(&self) -> bool {
        self.held().is_none()
    }

    /// Ends every waiting line: a server that is told to stop would otherwise wait for them for ever.
    pub fn close(&self) {
        self.held().take();
    }
}

impl Default for Wake {
    fn default() -> Self {
        Self::new()
    }
}

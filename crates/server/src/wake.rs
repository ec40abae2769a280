//! Tells waiting computers that their school has something new. It carries no news itself.

use attendance::SchoolId;
use tokio::sync::broadcast;

pub struct Wake {
    changed: broadcast::Sender<SchoolId>,
}

impl Wake {
    pub fn new() -> Self {
        Wake { changed: broadcast::Sender::new(256) }
    }

    /// Called after the commit, never before.
    pub fn tell(&self, schools: impl IntoIterator<Item = SchoolId>) {
        for school in schools {
            // Nobody listening is no trouble: whoever comes later pulls.
            let _ = self.changed.send(school);
        }
    }

    pub fn listen(&self) -> broadcast::Receiver<SchoolId> {
        self.changed.subscribe()
    }
}

impl Default for Wake {
    fn default() -> Self {
        Self::new()
    }
}

//! Tells waiting computers that their school has something new. It carries no news itself.

use std::sync::{Mutex, MutexGuard, PoisonError};

use attendance::{SchoolId, StudentId};
use tokio::sync::broadcast;

use crate::rights::{Part, Rows};

/// Where something is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stir {
    pub school: SchoolId,
    /// `None`: it may be anybody's at the school.
    pub student: Option<StudentId>,
}

impl Stir {
    /// Whether somebody who reads these parts may find something new. What one family writes would otherwise have every
    /// other computer of its school ask at once.
    pub fn concerns(&self, parts: &[Part]) -> bool {
        let is_theirs = |rows: &Rows| match (rows, self.student) {
            (Rows::All, _) | (_, None) => true,
            (Rows::Of(student), Some(stirred)) => *student == stirred,
            (Rows::OfNoChild, Some(_)) => false,
        };
        parts.iter().any(|part| part.school == self.school && is_theirs(&part.rows))
    }
}

pub struct Wake {
    /// `None` once the server is closing: whoever waits is let go.
    changed: Mutex<Option<broadcast::Sender<Stir>>>,
}

impl Wake {
    pub fn new() -> Self {
        Wake { changed: Mutex::new(Some(broadcast::Sender::new(256))) }
    }

    fn held(&self) -> MutexGuard<'_, Option<broadcast::Sender<Stir>>> {
        self.changed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something of these schools is new, whosever it is. Called after the commit, never before.
    pub fn tell(&self, schools: impl IntoIterator<Item = SchoolId>) {
        self.stir(schools.into_iter().map(|school| Stir { school, student: None }));
    }

    /// The same, where it is known whose it is.
    pub fn stir(&self, stirs: impl IntoIterator<Item = Stir>) {
        let Some(changed) = self.held().clone() else { return };
        for stir in stirs {
            // Nobody listening is no trouble: whoever comes later pulls.
            let _ = changed.send(stir);
        }
    }

    pub fn listen(&self) -> broadcast::Receiver<Stir> {
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

#[cfg(test)]
mod tests {
    use attendance::Topic;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_family_is_woken_for_its_own_child_and_for_what_is_nobodys_and_staff_for_everything() {
        let [school, elsewhere] = [1, 2].map(|n| SchoolId(Uuid::from_u128(n)));
        let [own, others] = [3, 4].map(|n| StudentId(Uuid::from_u128(n)));
        let part = |rows| Part { school, rows, topics: Topic::ALL.to_vec() };
        let family = [part(Rows::OfNoChild), part(Rows::Of(own))];
        let of = |school, student| Stir { school, student };
        let woken = [of(school, None), of(school, Some(own)), of(school, Some(others)), of(elsewhere, None)];
        assert_eq!(woken.map(|stir| stir.concerns(&family)), [true, true, false, false]);
        assert_eq!(woken.map(|stir| stir.concerns(&[part(Rows::All)])), [true, true, true, false]);
    }
}

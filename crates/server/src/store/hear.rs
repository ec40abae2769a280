//! Hears from other processes on the same database that a school has something new. It reads nothing itself.

use std::{
    collections::BTreeSet,
    sync::{Mutex, PoisonError, Weak},
    thread::sleep,
    time::Duration,
};

use attendance::SchoolId;
use postgres::{Notification, fallible_iterator::FallibleIterator};

use super::{conn::StoreResult, place::Address, post::Link, post_schema::CHANNEL};

/// This process's own writers: what they have changed has been told here already.
#[derive(Default)]
pub(super) struct Backends(Mutex<BTreeSet<i64>>);

impl Backends {
    pub fn note(&self, link: &mut Link) -> StoreResult<()> {
        let backend = link.backend()?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(backend);
        Ok(())
    }

    fn has(&self, backend: i64) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(&backend)
    }
}

/// What somebody who listens is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Another process has changed something of a school.
    School(SchoolId),
    /// The line stands, or stands again: whatever was said before it did has not been heard.
    Listening,
}

/// How often whoever listens looks whether anybody still wants to know.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How long a line that broke is left alone.
const PAUSE: Duration = Duration::from_secs(1);

/// Listens until `tell` is gone, on a connection of its own.
pub(super) fn listen<F: Fn(Heard) + Send + Sync + ?Sized>(address: &Address, own: &Weak<Backends>, tell: &Weak<F>) {
    while tell.strong_count() > 0 {
        if let Err(error) = listen_once(address, own, tell) {
            tracing::warn!(error = error.to_string(), "the line on which other servers are heard broke");
            sleep(PAUSE);
        }
    }
}

fn listen_once<F: Fn(Heard) + Send + Sync + ?Sized>(
    address: &Address,
    own: &Weak<Backends>,
    tell: &Weak<F>,
) -> StoreResult<()> {
    let mut link = Link::open(address)?;
    link.client().batch_execute(&format!("LISTEN {CHANNEL}"))?;
    let say = |heard: Heard| tell.upgrade().map(|tell| tell(heard));
    if say(Heard::Listening).is_none() {
        return Ok(());
    }
    loop {
        while let Some(notice) = next(&mut link)? {
            let is_own = own.upgrade().is_none_or(|own| own.has(notice.process_id().into()));
            let Ok(school) = notice.payload().parse::<SchoolId>() else { continue };
            if !is_own && say(Heard::School(school)).is_none() {
                return Ok(());
            }
        }
        if tell.strong_count() == 0 {
            return Ok(());
        }
        // Nothing was said for a while, or nobody is there any more.
        link.client().check_connection()?;
    }
}

/// What is said next, if anything is before somebody looks.
fn next(link: &mut Link) -> StoreResult<Option<Notification>> {
    Ok(link.client().notifications().timeout_iter(LOOK_EVERY).next()?)
}

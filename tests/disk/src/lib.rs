//! Disks that a test controls, under the real SQLite: a call fails, there is no room, the power goes in the middle.
//!
//! Every file under a folder that was made a [`Disk`] is opened through here; all others go straight to the system.
//! It decides nothing by chance: whoever holds a disk says which call fails, and which unsynced pieces are lost.

mod lost;
mod vfs;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak},
};

use lost::Unsynced;
pub use lost::{Piece, SECTOR};

/// What SQLite asks of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    Open,
    Read,
    Write,
    Truncate,
    Sync,
    Size,
    Delete,
    /// The index of the log that is shared between connections.
    Share,
}

/// How the disk is, until somebody says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Well,
    /// This many calls go well, then one fails.
    FailsAfter(u64),
    /// This many calls go well, then no call is answered any more: its computer is off.
    StopsAfter(u64),
    Off,
}

struct Inside {
    state: State,
    /// No file grows.
    is_full: bool,
    /// Calls there have been, and those of them that were refused.
    calls: u64,
    refused: u64,
    unsynced: Unsynced,
}

pub(crate) struct Shared {
    folder: PathBuf,
    inside: Mutex<Inside>,
}

/// One computer's disk: everything below one folder. It is one as long as this is kept.
pub struct Disk(Arc<Shared>);

static DISKS: RwLock<Vec<Weak<Shared>>> = RwLock::new(Vec::new());

/// The disk that a file lies on, where it is one.
pub(crate) fn disk_of(path: &Path) -> Option<Arc<Shared>> {
    let disks = DISKS.read().unwrap_or_else(PoisonError::into_inner);
    disks.iter().filter_map(Weak::upgrade).find(|disk| path.starts_with(&disk.folder))
}

impl Disk {
    /// Makes a folder a disk. Whatever is opened there from now on asks it; what is open already does not.
    pub fn at(folder: &Path) -> std::io::Result<Disk> {
        vfs::install();
        let inside = Inside { state: State::Well, is_full: false, calls: 0, refused: 0, unsynced: Unsynced::default() };
        let shared = Arc::new(Shared { folder: folder.canonicalize()?, inside: Mutex::new(inside) });
        let mut disks = DISKS.write().unwrap_or_else(PoisonError::into_inner);
        disks.retain(|disk| disk.strong_count() > 0);
        disks.push(Arc::downgrade(&shared));
        Ok(Disk(shared))
    }

    /// After so many calls more, one fails; those after it go well again.
    pub fn fail_after(&self, calls: u64) {
        self.0.held().state = State::FailsAfter(calls);
    }

    /// After so many calls more, nothing is answered: the computer is off until [`Disk::restart`].
    pub fn stop_after(&self, calls: u64) {
        self.0.held().state = State::StopsAfter(calls);
    }

    /// Nothing is answered from now on.
    pub fn stop(&self) {
        self.0.held().state = State::Off;
    }

    /// Whatever was to fail does not.
    pub fn heal(&self) {
        let mut inside = self.0.held();
        if inside.state != State::Off {
            inside.state = State::Well;
        }
        inside.is_full = false;
    }

    /// No file grows any more, until [`Disk::heal`].
    pub fn fill(&self) {
        self.0.held().is_full = true;
    }

    pub fn is_off(&self) -> bool {
        self.0.held().state == State::Off
    }

    /// How many calls there have been.
    pub fn calls(&self) -> u64 {
        self.0.held().calls
    }

    /// How many calls were refused so far: whoever asked may have been told that something failed.
    pub fn refused(&self) -> u64 {
        self.0.held().refused
    }

    /// Answers again. `keep` says of each piece that was written since its file was last synced, in the order of
    /// writing, whether it had reached the disk; a process that was killed keeps all, a computer that lost its power
    /// any. Every connection to the disk must have been closed.
    pub fn restart(&self, keep: impl FnMut(&Piece) -> bool) -> std::io::Result<()> {
        let mut inside = self.0.held();
        inside.unsynced.settle(keep)?;
        inside.state = State::Well;
        inside.is_full = false;
        drop(inside);
        // What was shared in memory went with the computer.
        for entry in std::fs::read_dir(&self.0.folder)? {
            let path = entry?.path();
            if path.to_string_lossy().ends_with("-shm") {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

impl Shared {
    fn held(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a call, and says whether it goes well.
    pub(crate) fn goes_well(&self, _: Call) -> bool {
        let mut inside = self.held();
        inside.calls += 1;
        let (state, well) = match inside.state {
            State::Well => (State::Well, true),
            State::FailsAfter(0) => (State::Well, false),
            State::FailsAfter(left) => (State::FailsAfter(left - 1), true),
            State::StopsAfter(0) | State::Off => (State::Off, false),
            State::StopsAfter(left) => (State::StopsAfter(left - 1), true),
        };
        inside.state = state;
        inside.refused += u64::from(!well);
        well
    }

    /// Whether a file may grow.
    pub(crate) fn has_room(&self) -> bool {
        let mut inside = self.held();
        inside.refused += u64::from(inside.is_full);
        !inside.is_full
    }

    pub(crate) fn wrote(&self, file: &Path, offset: u64, before: Vec<u8>, after: &[u8], size_before: u64) {
        self.held().unsynced.wrote(file, offset, before, after, size_before);
    }

    pub(crate) fn truncated(&self, file: &Path, size: u64, tail: Vec<u8>) {
        self.held().unsynced.truncated(file, size, tail);
    }

    pub(crate) fn synced(&self, file: &Path) {
        self.held().unsynced.synced(file);
    }

    pub(crate) fn deleted(&self, file: &Path) {
        self.held().unsynced.synced(file);
    }
}

//! What people were told, and what happened when: kept outside of everything that is tested. It decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{AttachmentId, PersonId};
use uuid::Uuid;

/// Something that somebody was told is kept.
#[derive(Debug, Clone)]
pub struct Promise {
    /// The computer that it was written on.
    pub device: usize,
    /// In whose name it was kept: somebody who leaves and comes back is another person to the school, and what waits
    /// under the older name may still be on the same computer.
    pub by: PersonId,
    /// A message's words.
    pub words: Option<String>,
    /// What goes with it.
    pub files: Vec<AttachmentId>,
}

/// A change of what was there already, of which somebody was told that it is kept.
#[derive(Debug, Clone)]
pub struct Change {
    /// The computer that it was made on.
    pub device: usize,
    pub command: &'static str,
    pub id: Uuid,
    /// What an explanation says from then on, or what a family answered or added.
    pub words: Option<String>,
}

#[derive(Default)]
pub struct History {
    /// By kind and id.
    pub promises: BTreeMap<(String, Uuid), Promise>,
    pub changes: Vec<Change>,
    /// What is in each file that somebody was told is kept.
    pub files: BTreeMap<AttachmentId, Vec<u8>>,
    /// Words of messages and of explanations that may have been kept although nobody was told so: the disk failed in the middle.
    pub unsure: BTreeSet<String>,
    /// How many commands failed like that.
    pub failed: usize,
    /// What must not have happened.
    pub wrong: Vec<String>,
    /// What happened, for whoever replays a seed; and to hold one run against another.
    pub told: Vec<String>,
}

impl History {
    pub fn tell(&mut self, what: impl Into<String>) {
        self.told.push(what.into());
    }
}

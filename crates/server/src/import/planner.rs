//! What the parts of a plan share: what was read, what is known, and new ids.
//!
//! It never plans anything itself.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::known::{Known, SourceRef, StudentKey};
use super::roster::{Staged, StagedLink};
use super::settings::ImportSettings;

pub struct Planner<'a> {
    pub staged: &'a Staged,
    pub known: &'a Known,
    pub settings: &'a ImportSettings,
    pub new_id: &'a mut dyn FnMut() -> Uuid,
    pub new_ids: BTreeMap<SourceRef, Uuid>,
    /// By school: guardian, child, tie.
    pub links_of: HashMap<&'a str, Vec<(&'a String, &'a StudentKey, &'a StagedLink)>>,
}

impl Planner<'_> {
    pub fn id(&mut self, source: SourceRef) -> Uuid {
        match self.known.find_id(&source) {
            Some(id) => id,
            None => *self.new_ids.entry(source).or_insert_with(&mut *self.new_id),
        }
    }
}

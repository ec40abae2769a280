//! What the parts of a plan share: what was read, what is known, and new ids.
//!
//! It never plans anything itself.

use std::collections::{BTreeMap, HashMap, HashSet};

use attendance::{SchoolId, StudentId};
use protocol::kind;
use uuid::Uuid;

use super::known::{Known, SourceRef, StudentKey, ThingRef};
use super::roster::{Staged, StagedLink};
use super::settings::ImportSettings;
use crate::Body;

pub struct Planner<'a> {
    pub staged: &'a Staged,
    pub known: &'a Known,
    pub settings: &'a ImportSettings,
    pub new_id: &'a mut dyn FnMut() -> Uuid,
    pub new_ids: BTreeMap<SourceRef, Uuid>,
    /// By school: guardian, child, tie.
    pub links_of: HashMap<&'a str, Vec<(&'a String, &'a StudentKey, &'a StagedLink)>>,
    pub there: There<'a>,
}

/// Whom a roster may find gone, sorted once: a district has a hundred schools, and each asks for its own.
#[derive(Default)]
pub struct There<'a> {
    pub students: HashMap<SchoolId, Vec<StudentId>>,
    pub links: HashMap<SchoolId, Vec<(&'a ThingRef, &'a Body)>>,
    /// Grown-ups whom some file has named. Staff whom somebody entered here by hand have no source id.
    pub named: HashSet<Uuid>,
}

impl<'a> There<'a> {
    pub fn of(known: &'a Known) -> There<'a> {
        let mut there = There::default();
        for (thing, _) in known.of_kind(kind::STUDENT) {
            there.students.entry(thing.school).or_default().push(StudentId(thing.id));
        }
        for (thing, body) in known.of_kind(kind::LINK) {
            there.links.entry(thing.school).or_default().push((thing, body));
        }
        there.named = known.ids.iter().filter(|(source, _)| source.kind == kind::PERSON).map(|(_, id)| *id).collect();
        there
    }
}

impl Planner<'_> {
    pub fn id(&mut self, source: SourceRef) -> Uuid {
        match self.known.find_id(&source) {
            Some(id) => id,
            None => *self.new_ids.entry(source).or_insert_with(&mut *self.new_id),
        }
    }
}

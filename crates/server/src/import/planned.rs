//! What an import would do, as a plan says it: things to write, people who come and go, and how many.
//!
//! It never decides anything: that is `plan`'s.

use std::collections::BTreeSet;

use attendance::{PersonId, RawEvent, SchoolId, StaffRole, StudentId, Topic};
use serde::Serialize;
use uuid::Uuid;

use super::known::{Known, SourceRef, ThingRef};
use super::proposed_day::ProposedDay;
use crate::Body;

/// One thing to be written, with all that a feed is filtered by.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedThing {
    pub kind: &'static str,
    pub id: Uuid,
    pub school: SchoolId,
    pub student: Option<StudentId>,
    pub topic: Topic,
    /// Badges: `family`, `staff`, `person:<id>`.
    pub audience: Vec<String>,
    pub body: Body,
}

/// What a member of staff is at a school now, where that has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlannedStaff {
    pub person: PersonId,
    pub roles: BTreeSet<StaffRole>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub adds: u32,
    pub changes: u32,
    pub leavers: u32,
    pub unchanged: u32,
}

/// What an import does to one school.
#[derive(Debug, Clone, Serialize)]
pub struct SchoolPlan {
    pub id: SchoolId,
    pub source_id: String,
    pub name: String,
    pub students: Counts,
    pub guardians: Counts,
    pub staff_members: Counts,
    /// Children whose days change.
    pub days_changed: u32,
    /// More than a tenth of the children, or of the guardians' ties, would go.
    pub needs_second_yes: bool,
    #[serde(skip)]
    pub writes: Vec<PlannedThing>,
    /// Guardians' ties that the roster no longer has.
    #[serde(skip)]
    pub removals: Vec<ThingRef>,
    #[serde(skip)]
    pub leavers: Vec<StudentId>,
    /// Children who had left and are in the roster again.
    #[serde(skip)]
    pub returned: Vec<StudentId>,
    /// All raw events of a child, in place of those stored.
    #[serde(skip)]
    pub events: Vec<(StudentId, Vec<RawEvent>)>,
    #[serde(skip)]
    pub staff: Vec<PlannedStaff>,
    /// Staff whom the roster no longer has at this school.
    #[serde(skip)]
    pub staff_gone: Vec<PersonId>,
}

impl SchoolPlan {
    /// Of a school to which nothing happens.
    pub fn empty(id: SchoolId, source_id: &str, name: &str) -> SchoolPlan {
        SchoolPlan {
            id,
            source_id: source_id.to_owned(),
            name: name.to_owned(),
            students: Counts::default(),
            guardians: Counts::default(),
            staff_members: Counts::default(),
            days_changed: 0,
            needs_second_yes: false,
            writes: Vec::new(),
            removals: Vec::new(),
            leavers: Vec::new(),
            returned: Vec::new(),
            events: Vec::new(),
            staff: Vec::new(),
            staff_gone: Vec::new(),
        }
    }
}

/// All that an import would do.
#[derive(Debug, Clone, Serialize)]
pub struct ImportPlan {
    pub schools: Vec<SchoolPlan>,
    /// Some school would lose so much that a person must say yes to it by itself.
    pub needs_second_yes: bool,
    /// Days that a calendar of events would make days without school; those not accepted change nothing.
    pub proposed: Vec<ProposedDay>,
    #[serde(skip)]
    pub new_ids: Vec<(SourceRef, Uuid)>,
}

impl ImportPlan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.new_ids.is_empty() && self.schools.iter().all(SchoolPlan::is_empty)
    }
}

impl SchoolPlan {
    /// Whether nothing happens to this school.
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty()
            && self.removals.is_empty()
            && self.leavers.is_empty()
            && self.returned.is_empty()
            && self.events.is_empty()
            && self.staff.is_empty()
            && self.staff_gone.is_empty()
    }

    /// Writes a thing if it is new or differs from what the store has.
    pub fn put(&mut self, known: &Known, thing: PlannedThing) -> Fate {
        let place = ThingRef { kind: thing.kind.to_owned(), school: thing.school, id: thing.id };
        let fate = match known.things.get(&place) {
            None => Fate::Added,
            Some(body) if *body == thing.body => return Fate::Unchanged,
            Some(_) => Fate::Changed,
        };
        self.writes.push(thing);
        fate
    }
}

/// What becomes of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Added,
    Changed,
    Unchanged,
}

impl Counts {
    pub fn count(&mut self, fate: Fate) {
        match fate {
            Fate::Added => self.adds += 1,
            Fate::Changed => self.changes += 1,
            Fate::Unchanged => self.unchanged += 1,
        }
    }
}

impl Known {
    /// What the store holds once a plan is carried out.
    pub fn apply(&mut self, plan: &ImportPlan) {
        self.ids.extend(plan.new_ids.iter().cloned());
        for school in &plan.schools {
            for write in &school.writes {
                let thing = ThingRef { kind: write.kind.to_owned(), school: write.school, id: write.id };
                self.things.insert(thing, write.body.clone());
            }
            for removed in &school.removals {
                self.things.remove(removed);
            }
            self.events.extend(school.events.iter().cloned());
            self.left.extend(&school.leavers);
            self.left.retain(|student| !school.returned.contains(student));
            for staff in &school.staff {
                self.staff.insert((school.id, staff.person.0), staff.roles.clone());
            }
            self.staff
                .retain(|(at, person), _| *at != school.id || !school.staff_gone.iter().any(|gone| gone.0 == *person));
        }
    }
}

pub fn is_more_than_a_tenth(part: usize, whole: usize) -> bool {
    whole < part * 10
}

pub fn everyone() -> Vec<String> {
    vec!["family".to_owned(), "staff".to_owned()]
}

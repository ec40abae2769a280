//! What the store already has, as far as an import asks: given to the planner, so that the planner asks no store.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use attendance::{
    Calendar, ContactRule, Days, GuardianLink, Limit, Person, PersonId, RawEvent, School, SchoolId, StaffRole, Student,
    StudentId,
};
use protocol::kind;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::Body;

/// What a school's files call a thing. `kind` is the thing's kind in the feed; a child's `source_id` names its school
/// too, since a child at two schools is two students.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceRef {
    pub kind: String,
    pub source_id: String,
}

impl SourceRef {
    pub fn school(id: &str) -> Self {
        SourceRef { kind: kind::SCHOOL.to_owned(), source_id: id.to_owned() }
    }

    pub fn person(id: &str) -> Self {
        SourceRef { kind: kind::PERSON.to_owned(), source_id: id.to_owned() }
    }

    pub fn student(key: &StudentKey) -> Self {
        SourceRef { kind: kind::STUDENT.to_owned(), source_id: format!("{}|{}", key.school, key.id) }
    }
}

/// One child at one school, as the files name both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StudentKey {
    pub school: String,
    pub id: String,
}

impl StudentKey {
    pub fn new(school: &str, id: &str) -> Self {
        StudentKey { school: school.to_owned(), id: id.to_owned() }
    }

    pub fn parse(source_id: &str) -> Option<Self> {
        source_id.split_once('|').map(|(school, id)| StudentKey::new(school, id))
    }
}

/// One thing in one school's feed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingRef {
    pub kind: String,
    pub school: SchoolId,
    pub id: Uuid,
}

/// All that an import compares with. Things: schools, calendars, students, persons, links and days.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// What source ids are called here; all of them, of all schools.
    pub ids: BTreeMap<SourceRef, Uuid>,
    pub things: BTreeMap<ThingRef, Body>,
    /// Raw events as stored.
    pub events: HashMap<StudentId, Vec<RawEvent>>,
    /// Children whom an earlier import found gone.
    pub left: BTreeSet<StudentId>,
    pub staff: BTreeMap<(SchoolId, Uuid), BTreeSet<StaffRole>>,
    /// What a school's office has said of whom families can reach, where it has said something.
    pub contact_rules: HashMap<SchoolId, Vec<ContactRule>>,
    /// Guardians who have a computer here: a new tie of theirs, to a younger child say, is one of somebody who is reached.
    pub joined: BTreeSet<PersonId>,
    /// What papers take from a guardian's rights, whether or not the roster has the tie just now.
    pub limits: BTreeMap<(PersonId, StudentId), Vec<Limit>>,
}

impl Known {
    pub fn find_id(&self, source: &SourceRef) -> Option<Uuid> {
        self.ids.get(source).copied()
    }

    /// The schools there are: the source's id, and the school.
    pub fn schools(&self) -> impl Iterator<Item = (&str, School)> {
        self.sources(kind::SCHOOL).filter_map(|(source_id, id)| {
            self.find::<School>(kind::SCHOOL, SchoolId(id), id).map(|school| (source_id, school))
        })
    }

    /// The children there are, those who left included.
    pub fn students(&self) -> impl Iterator<Item = (StudentKey, Student)> {
        self.sources(kind::STUDENT).filter_map(|(source_id, id)| {
            let key = StudentKey::parse(source_id)?;
            let school = self.find_id(&SourceRef::school(&key.school))?;
            Some((key, self.find(kind::STUDENT, SchoolId(school), id)?))
        })
    }

    /// The grown-ups there are: the source's id, the school whose feed has them, and the person.
    pub fn persons(&self) -> impl Iterator<Item = (&str, SchoolId, Person)> {
        let source_of: HashMap<Uuid, &str> = self.sources(kind::PERSON).map(|(source, id)| (id, source)).collect();
        self.of_kind(kind::PERSON)
            .filter_map(move |(thing, body)| Some((*source_of.get(&thing.id)?, thing.school, parsed(body)?)))
    }

    pub fn links(&self) -> impl Iterator<Item = (SchoolId, GuardianLink)> {
        self.of_kind(kind::LINK).filter_map(|(thing, body)| Some((thing.school, parsed(body)?)))
    }

    pub fn calendars(&self) -> impl Iterator<Item = Calendar> {
        self.of_kind(kind::CALENDAR).filter_map(|(_, body)| parsed(body))
    }

    /// Each child's years, in no order.
    pub fn days(&self) -> HashMap<StudentId, Vec<Days>> {
        let mut by_student: HashMap<StudentId, Vec<Days>> = HashMap::new();
        for days in self.of_kind(kind::DAYS).filter_map(|(_, body)| parsed::<Days>(body)) {
            by_student.entry(days.student).or_default().push(days);
        }
        by_student
    }

    pub fn find<T: DeserializeOwned>(&self, kind: &str, school: SchoolId, id: Uuid) -> Option<T> {
        self.things.get(&ThingRef { kind: kind.to_owned(), school, id }).and_then(parsed)
    }

    pub fn of_kind(&self, kind: &'static str) -> impl Iterator<Item = (&ThingRef, &Body)> {
        let first = ThingRef { kind: kind.to_owned(), school: SchoolId(Uuid::nil()), id: Uuid::nil() };
        self.things.range(first..).take_while(move |(thing, _)| thing.kind == kind)
    }

    fn sources(&self, kind: &'static str) -> impl Iterator<Item = (&str, Uuid)> {
        let first = SourceRef { kind: kind.to_owned(), source_id: String::new() };
        let here = self.ids.range(first..).take_while(move |(source, _)| source.kind == kind);
        here.map(|(source, id)| (source.source_id.as_str(), *id))
    }
}

/// A body as its type. The store's bodies are this server's own; one that is not readable is written anew.
fn parsed<T: DeserializeOwned>(body: &Body) -> Option<T> {
    body.read().ok()
}

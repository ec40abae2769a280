//! Which grown-ups and ties an import changes, and whom a school's families can reach.
//!
//! It never takes a right that a paper gave, nor a guess for the language that a grown-up reads.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use attendance::{Contact, GuardianLink, LinkId, Person, PersonId, SchoolId, StaffRole, StudentId, Topic};
use protocol::{composed_id, kind};
use uuid::Uuid;

use super::known::{SourceRef, ThingRef};
use super::planned::{Fate, PlannedStaff, PlannedThing, SchoolPlan, is_more_than_a_tenth};
use super::planner::Planner;
use super::roster::{StagedPerson, StagedStaff};
use crate::Body;

impl Planner<'_> {
    pub(super) fn plan_guardians(
        &mut self,
        plan: &mut SchoolPlan,
        source: &str,
        students: &BTreeMap<String, StudentId>,
    ) {
        let (staged, known) = (self.staged, self.known);
        let mut here = BTreeSet::new();
        let mut kept = HashSet::new();
        for (guardian, key, link) in self.links_of.remove(source).unwrap_or_default() {
            let Some(student) = students.get(&key.id).copied() else { continue };
            let person = PersonId(self.id(SourceRef::person(guardian)));
            here.insert(guardian);
            let id = composed_id(kind::LINK, &[&person.to_string(), &student.to_string()]);
            kept.insert(id);
            let before: Option<GuardianLink> = known.find(kind::LINK, plan.id, id);
            let mut fact = GuardianLink {
                id: LinkId(id),
                guardian: person,
                student,
                relation: link.relation,
                primary_contact: link.primary_contact,
                lives_with: link.lives_with,
                emergency_contact: link.emergency_contact,
                limits: known.limits.get(&(person, student)).cloned().unwrap_or_default(),
                joined: known.joined.contains(&person),
            };
            if let Some(before) = before {
                // Limits come from papers, joining from the family: neither is the roster's to say.
                fact = match staged.has_guardians_file {
                    true => GuardianLink { limits: before.limits, joined: before.joined, ..fact },
                    false => before,
                };
            }
            let thing = PlannedThing {
                kind: kind::LINK,
                id,
                school: plan.id,
                student: Some(student),
                topic: Topic::School,
                audience: staff_and(person),
                body: Body::of(&fact),
            };
            plan.put(known, thing);
        }
        for guardian in here {
            let person = self.person(plan.id, guardian, &staged.guardians[guardian]);
            // A guardian who works here too is one person: the staff's part says all of it.
            let fate = match staged.staff.get(guardian).is_some_and(|staff| staff.schools.contains(source)) {
                true => Fate::Unchanged,
                false => plan.put(known, person),
            };
            plan.guardians.count(fate);
        }
        if staged.has_roster {
            let leavers: HashSet<StudentId> = plan.leavers.iter().copied().collect();
            let ties: Vec<(&ThingRef, bool)> = (self.there.links.get(&plan.id).into_iter().flatten())
                .filter_map(|(thing, body)| {
                    let tie: GuardianLink = body.read().ok()?;
                    // A student's tie to their own record comes from the office, and no roster knows it.
                    if tie.is_own() {
                        return None;
                    }
                    let is_of_one_who_left = leavers.contains(&tie.student) || known.left.contains(&tie.student);
                    (!is_of_one_who_left).then_some((*thing, kept.contains(&thing.id)))
                })
                .collect();
            plan.removals = ties.iter().filter(|(_, is_kept)| !is_kept).map(|(thing, _)| (*thing).clone()).collect();
            plan.guardians.leavers = plan.removals.len() as u32;
            plan.needs_second_yes |= is_more_than_a_tenth(plan.removals.len(), ties.len());
        }
    }

    /// Staff of a school, and whom its families can reach; `None` where no file says who does what.
    pub(super) fn plan_staff(&mut self, plan: &mut SchoolPlan, source: &str) -> Option<Vec<Contact>> {
        let (staged, known) = (self.staged, self.known);
        let mut contacts: Vec<(usize, Contact)> = Vec::new();
        let mut here = HashSet::new();
        for (source_id, staff) in staged.staff.iter().filter(|(_, staff)| staff.schools.contains(source)) {
            let mut person = staff.person.clone();
            person.language = staff.languages.first().cloned().or(person.language);
            if !staged.has_staff_file
                && let Some(id) = known.find_id(&SourceRef::person(source_id))
                && let Some(before) = known.find::<Person>(kind::PERSON, plan.id, id)
            {
                // What the staff file said of how to reach somebody stands while there is no newer one.
                person.email = Some(person.email).filter(|email| !email.is_empty()).unwrap_or(before.email);
                person.phone = Some(person.phone).filter(|phone| !phone.is_empty()).unwrap_or(before.phone);
            }
            let thing = self.person(plan.id, source_id, &person);
            let person = PersonId(thing.id);
            here.insert(person);
            let fate = plan.put(known, thing);
            plan.staff_members.count(fate);
            // The roster's own roles are coarse: they are a beginning, until a staff file says who does what.
            let before = known.staff.get(&(plan.id, person.0));
            if before.is_none() || staged.has_staff_file && before != Some(&staff.roles) {
                plan.staff.push(PlannedStaff { person, roles: staff.roles.clone() });
            }
            contacts.extend(contact(person, staff));
        }
        if staged.has_roster {
            let first = (plan.id, Uuid::nil());
            let here_before =
                || known.staff.range(first..).map(|(at, _)| at).take_while(|(school, _)| *school == plan.id);
            // Staff whom somebody entered here by hand have no source id and stay.
            let named = &self.there.named;
            let gone = here_before().filter(|(_, person)| named.contains(person));
            plan.staff_gone = gone.map(|(_, person)| PersonId(*person)).filter(|id| !here.contains(id)).collect();
            plan.staff_members.leavers = plan.staff_gone.len() as u32;
            // An export without its staff would take every login's rights away.
            let before = here_before().filter(|(_, person)| named.contains(person));
            plan.needs_second_yes |= is_more_than_a_tenth(plan.staff_gone.len(), before.count());
        }
        contacts.sort_by(|one, other| (one.0, &one.1.name).cmp(&(other.0, &other.1.name)));
        staged.has_staff_file.then(|| contacts.into_iter().map(|(_, contact)| contact).collect())
    }

    /// A grown-up in one school's feed. A language that is known stays until a file names another: in two homes two
    /// languages may be read, so that a child's home language is not taken for its guardian's.
    fn person(&mut self, school: SchoolId, source_id: &str, staged: &StagedPerson) -> PlannedThing {
        let id = PersonId(self.id(SourceRef::person(source_id)));
        let before: Option<Person> = self.known.find(kind::PERSON, school, id.0);
        let fact = Person {
            id,
            given_name: staged.given_name.clone(),
            family_name: staged.family_name.clone(),
            language: staged.language.clone().or_else(|| before?.language),
            email: staged.email.clone(),
            phone: staged.phone.clone(),
        };
        PlannedThing {
            kind: kind::PERSON,
            id: id.0,
            school,
            student: None,
            topic: Topic::Contact,
            audience: staff_and(id),
            body: Body::of(&fact),
        }
    }
}

/// Whom families see, in this order: who is there for them first.
const CONTACTS: [StaffRole; 6] = [
    StaffRole::Liaison,
    StaffRole::Counselor,
    StaffRole::Nurse,
    StaffRole::SocialWorker,
    StaffRole::Principal,
    StaffRole::Office,
];

fn contact(person: PersonId, staff: &StagedStaff) -> Option<(usize, Contact)> {
    let place = CONTACTS.iter().position(|role| staff.is_listed && staff.roles.contains(role))?;
    // "Ms. Okafor", as the school's letters have it; without a form of address, the whole name.
    let first = if staff.title.is_empty() { &staff.person.given_name } else { &staff.title };
    let name = format!("{first} {}", staff.person.family_name);
    let contact = Contact {
        languages: staff.languages.clone(),
        phone: staff.person.phone.clone(),
        tty: staff.tty.clone(),
        email: staff.person.email.clone(),
        ..Contact::named(Some(person), name.trim(), CONTACTS[place])
    };
    Some((place, contact))
}

fn staff_and(person: PersonId) -> Vec<String> {
    vec!["staff".to_owned(), format!("person:{person}")]
}

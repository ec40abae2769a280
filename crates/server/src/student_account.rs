//! A student's own account, where the school's rule pack gives them rights of their own: invited by the office, and from
//! the day on which those rights are theirs alone, entered as what ends the guardians'.
//!
//! The day of birth that the office types is kept nowhere: what stays are the days that follow from it.

use std::collections::BTreeSet;

use attendance::{
    GuardianLink, LinkId, NewEntry, Paper, PaperKind, Person, PersonId, Relation, SchoolId, Student, Topic,
};
use chrono::NaiveDate;
use protocol::{Invitation, InviteStudent, composed_id, kind};

use crate::{
    Office, Outcome,
    act::Act,
    guardian_rights::{child_of, enter, links_of},
    invite,
    rights::{Asker, Audience},
    same_child::entries_of,
    school::{read_rules, read_school, take_every_school, today_at},
    store::{
        Conn,
        thing::{self, Thing},
    },
    ties::save_link,
};

/// What guardians' rights end by, for whoever looks it up.
const BY_LAW: &str = "34 CFR 99.5(a)";

/// Invites a student to an account of their own.
pub fn invite_student(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &InviteStudent,
    address: &str,
) -> Outcome<(Invitation, Vec<SchoolId>)> {
    let (school, student) = child_of(conn, asker, ask.student)?;
    let today = today_at(conn, office.clock.as_ref(), school)?;
    let rules = read_rules(&read_school(conn, school)?.rule_pack)?;
    rules.check_eligible(&student.grade, ask.born_on, today)?;
    let person = own_person(&student);
    take_every_school(conn)?;
    let mut schools = end_guardians_rights(conn, office, asker, &student, rules.alone_from(ask.born_on))?;
    schools.insert(school);
    save_own(conn, school, &student, person)?;
    let act = Act {
        person: Some(asker.person),
        device: Some(asker.device),
        school: Some(school),
        student: Some(student.id),
        thing: Some((kind::PERSON.to_owned(), person.0)),
        ..Act::default()
    };
    act.record(conn, office.ids.next(), office.clock.now(), "invite_student")?;
    let invitation = invite::make(conn, office, person, address, &asker.name, Some(asker))?;
    Ok((invitation, schools.into_iter().collect()))
}

/// Who a student is when they act for themselves: the same however often they are invited.
fn own_person(student: &Student) -> PersonId {
    PersonId(composed_id("own_account", &[&student.id.to_string()]))
}

/// The student as a grown-up of the feed, tied to their own record and to nobody else's.
fn save_own(conn: &mut dyn Conn, school: SchoolId, student: &Student, person: PersonId) -> Outcome<()> {
    let audience = Audience::staff_and(person);
    if thing::find(conn, school, kind::PERSON, person.0)?.is_none() {
        let fact = Person {
            id: person,
            given_name: student.given_name.clone(),
            family_name: student.family_name.clone(),
            language: student.home_language.clone(),
            email: String::new(),
            phone: String::new(),
        };
        let (topic, audience) = (Topic::Contact, audience.clone());
        let body = serde_json::to_value(&fact)?;
        let kind = kind::PERSON.to_owned();
        thing::add(conn, &Thing { kind, id: person.0, version: 1, school, student: None, topic, audience, body })?;
    }
    let id = composed_id(kind::LINK, &[&person.to_string(), &student.id.to_string()]);
    if thing::find(conn, school, kind::LINK, id)?.is_none() {
        let link = GuardianLink {
            id: LinkId(id),
            guardian: person,
            student: student.id,
            relation: Relation::Student,
            primary_contact: false,
            lives_with: false,
            emergency_contact: false,
            limits: Vec::new(),
            joined: false,
        };
        save_link(conn, school, &link)?;
        let body = serde_json::to_value(&link)?;
        let (kind, student) = (kind::LINK.to_owned(), Some(student.id));
        let topic = Topic::School;
        thing::add(conn, &Thing { kind, id, version: 1, school, student, topic, audience, body })?;
    }
    Ok(())
}

/// Enters for each guardian that their rights end when the student's are theirs alone. The office can enter a paper by
/// which they stay: a student who is a dependent for tax, or says yes in writing (34 CFR 99.31(a)(8), 99.30).
fn end_guardians_rights(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    student: &Student,
    alone_from: NaiveDate,
) -> Outcome<BTreeSet<SchoolId>> {
    let guardians = links_of(conn, student.id)?.into_iter().filter(|(_, link)| !link.is_own());
    let mut schools = BTreeSet::new();
    for guardian in guardians.map(|(_, link)| link.guardian).collect::<Vec<_>>() {
        let entries = entries_of(conn, guardian, student.id)?;
        let before = entries.iter().rev().find(|entry| entry.paper.kind == PaperKind::ComingOfAge);
        if before.is_some_and(|entry| entry.from == alone_from) {
            continue;
        }
        let new = NewEntry {
            restriction: before.map(|entry| entry.restriction),
            topics: Topic::RIGHTS.to_vec(),
            from: alone_from,
            until: None,
            paper: Paper { kind: PaperKind::ComingOfAge, name: BY_LAW.to_owned(), dated: asker.today },
        };
        schools.extend(enter(conn, office, asker, student.id, guardian, &new)?);
    }
    Ok(schools)
}

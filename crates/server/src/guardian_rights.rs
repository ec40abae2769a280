//! What papers on file take from a child's guardians, as the office enters it, and a look at what a guardian sees.
//!
//! It never deletes an entry, and a look is made by the feed itself: nothing here knows a second time what is whose.

use attendance::{
    EntryId, GuardianLink, NewEntry, Person, PersonId, Refusal, RightsEntry, SchoolId, Side, Student, StudentId,
    check_entry,
};
use protocol::{GuardianFeed, GuardianRights, RestrictGuardian, RightsOfGuardian, kind};

use crate::{
    Office, Outcome,
    act::Act,
    invite::schools_of,
    pull::whole_feed,
    rights::{Asker, StaffAct, children_of},
    same_child::{entries_of, limits_after, records_of, save_entry},
    school::{take_every_school, today_at},
    store::{
        Conn,
        thing::{self, Thing},
        topic::topic_text,
    },
    ties::{limits_on_file, save_limits},
};

/// Who may see what of a child.
pub fn guardian_rights(conn: &mut dyn Conn, asker: &Asker, student: StudentId) -> Outcome<GuardianRights> {
    let (school, child) = child_of(conn, asker, student)?;
    let mut guardians = Vec::new();
    for (_, link) in links_of(conn, student)?.into_iter().filter(|(_, link)| !link.is_own()) {
        let known = thing::find(conn, school, kind::PERSON, link.guardian.0)?;
        let known = known.map(|thing| thing.fact::<Person>()).transpose()?;
        let mut own = entries_of(conn, link.guardian, student)?;
        own.sort_by_key(|entry| std::cmp::Reverse((entry.entered_at, entry.id)));
        let name = known.map(|person| full(&person.given_name, &person.family_name)).unwrap_or_default();
        let GuardianLink { guardian, relation, lives_with, joined, limits, primary_contact, .. } = link;
        let rights = RightsOfGuardian { guardian, name, relation, lives_with, joined, limits, entries: own };
        guardians.push((!primary_contact, rights));
    }
    guardians.sort_by(|one, other| (one.0, &one.1.name).cmp(&(other.0, &other.1.name)));
    Ok(GuardianRights {
        student,
        student_name: full(&child.given_name, &child.family_name),
        today: asker.today,
        guardians: guardians.into_iter().map(|(_, rights)| rights).collect(),
    })
}

/// Enters what a paper takes from a guardian; what was entered before stays on record.
pub fn restrict_guardian(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &RestrictGuardian,
) -> Outcome<(GuardianRights, Vec<SchoolId>)> {
    let RestrictGuardian { student, guardian, saw, entry: new, .. } = ask;
    child_of(conn, asker, *student)?;
    take_every_school(conn)?;
    if entries_of(conn, *guardian, *student)?.len() != *saw as usize {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    // A student's own rights are taken by no paper about guardians.
    if links_of(conn, *student)?.iter().any(|(_, link)| link.guardian == *guardian && link.is_own()) {
        return Err(Refusal::NotFound.into());
    }
    let schools = enter(conn, office, asker, *student, *guardian, new)?;
    Ok((guardian_rights(conn, asker, *student)?, schools))
}

/// Writes an entry down, with what follows from it at each of the child's schools and an act there. Gives the schools.
/// Every school has been taken: the child may be at several, and an import may just bring it to another.
pub(crate) fn enter(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    student: StudentId,
    guardian: PersonId,
    new: &NewEntry,
) -> Outcome<Vec<SchoolId>> {
    let tie = links_of(conn, student)?.into_iter().find(|(_, link)| link.guardian == guardian);
    let school = tie.ok_or(Refusal::NotFound)?.0.school;
    let before = entries_of(conn, guardian, student)?;
    check_entry(new, &before, today_at(conn, office.clock.as_ref(), school)?)?;
    let entry = entry_of(office, asker, student, guardian, new);
    save_entry(conn, school, &entry)?;
    let topics: Vec<&str> = entry.topics.iter().map(|topic| topic_text(*topic)).collect();
    let detail = format!("{} from {}", topics.join(" "), entry.from);
    let after: Vec<RightsEntry> = before.iter().cloned().chain([entry]).collect();
    let mut ties = Vec::new();
    for record in records_of(conn, guardian, student)? {
        let limits = limits_after(limits_on_file(conn, guardian, record)?, &before, &after);
        save_limits(conn, guardian, record, &limits)?;
        let tie = links_of(conn, record)?.into_iter().find(|(_, link)| link.guardian == guardian);
        ties.extend(tie.map(|(found, link)| (found, GuardianLink { limits, ..link })));
    }
    for (found, link) in &mut ties {
        found.version += 1;
        found.body = serde_json::to_value(&link)?;
        thing::put(conn, found)?;
        let act = Act { student: Some(link.student), detail: detail.clone(), ..act_of(asker, found.school, guardian) };
        act.record(conn, office.ids.next(), office.clock.now(), "restrict_guardian")?;
    }
    Ok(ties.into_iter().map(|(found, _)| found.school).collect())
}

fn entry_of(office: &Office, asker: &Asker, student: StudentId, guardian: PersonId, new: &NewEntry) -> RightsEntry {
    let id = EntryId(office.ids.next());
    let mut paper = new.paper.clone();
    paper.name = paper.name.trim().to_owned();
    RightsEntry {
        id,
        restriction: new.restriction.unwrap_or(id),
        student,
        guardian,
        topics: new.topics.clone(),
        from: new.from,
        until: new.until,
        paper,
        entered_by: asker.person,
        entered_by_name: asker.name.clone(),
        entered_at: office.clock.now(),
    }
}

/// What a guardian's own computer would be sent today, at the schools whose papers the asker keeps.
pub fn see_as_guardian(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    guardian: PersonId,
) -> Outcome<GuardianFeed> {
    let schools = asker.schools_for(StaffAct::KeepPapers);
    if schools.is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let mut children = children_of(conn, guardian, asker.today)?;
    children.retain(|child| schools.contains(&child.school));
    // Whoever has no right left is looked at too: the office sees that they see nothing.
    let tied = schools_of(conn, guardian)?;
    let school = tied.into_iter().find(|school| schools.contains(school)).ok_or(Refusal::NotFound)?;
    let person = thing::find(conn, school, kind::PERSON, guardian.0)?.ok_or(Refusal::NotFound)?.fact::<Person>()?;
    let name = full(&person.given_name, &person.family_name);
    let as_guardian = Asker {
        person: guardian,
        side: Side::Family,
        name: name.clone(),
        children,
        roles: Vec::new(),
        ..asker.clone()
    };
    let (mut changes, mut withheld) = (Vec::new(), 0);
    for change in whole_feed(conn, &as_guardian)? {
        // A request for named people does not become everybody's by being looked at from the other side.
        let found = thing::find(conn, change.school, &change.kind, change.id)?;
        if found.is_some_and(|thing| asker.may_see(thing.school, thing.student, thing.topic, &thing.audience)) {
            changes.push(change);
        } else {
            withheld += 1;
        }
    }
    let act = act_of(asker, school, guardian);
    act.record(conn, office.ids.next(), office.clock.now(), "see_as_guardian")?;
    Ok(GuardianFeed { guardian, name, today: asker.today, changes, withheld })
}

/// A child at a school whose papers the asker keeps; one at another school is one that is not there.
pub(crate) fn child_of(conn: &mut dyn Conn, asker: &Asker, student: StudentId) -> Outcome<(SchoolId, Student)> {
    if asker.schools_for(StaffAct::KeepPapers).is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let found = thing::find_anywhere(conn, kind::STUDENT, student.0)?.ok_or(Refusal::NotFound)?;
    asker.may_at_school(found.school, StaffAct::KeepPapers).map_err(|_| Refusal::NotFound)?;
    Ok((found.school, found.fact()?))
}

pub(crate) fn links_of(conn: &mut dyn Conn, student: StudentId) -> Outcome<Vec<(Thing, GuardianLink)>> {
    let found = thing::list_of_student(conn, student, kind::LINK)?;
    let read = |thing: Thing| Ok((thing.fact()?, thing));
    let read: Vec<(GuardianLink, Thing)> = found.into_iter().map(read).collect::<anyhow::Result<_>>()?;
    Ok(read.into_iter().map(|(link, thing)| (thing, link)).collect())
}

fn act_of(asker: &Asker, school: SchoolId, guardian: PersonId) -> Act {
    Act {
        person: Some(asker.person),
        device: Some(asker.device),
        school: Some(school),
        thing: Some((kind::PERSON.to_owned(), guardian.0)),
        ..Act::default()
    }
}

fn full(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_owned()
}

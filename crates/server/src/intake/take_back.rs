//! An import taken back, in the transaction in which its undoing was planned.
//!
//! What families and staff wrote meanwhile is never touched. What a source calls a thing stays known, so that a child who
//! comes again is the same child.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{DeviceId, GuardianLink, PersonId, RawEvent, SchoolId, StudentId};
use protocol::kind;

use super::{step::Step, undo::Undoing};
use crate::{
    Office, Outcome,
    account::{publish_staff_member, roles_of, staff_name},
    act::Act,
    apply::save_roster_roles,
    args,
    house::with_contacts_set,
    import::IMPORTED_KINDS,
    rights::{Audience, role_text},
    same_child::with_papers,
    store::{
        Conn,
        thing::{self, Thing},
        things::{self, Key, TOGETHER},
    },
    ties::{remove_link, save_links},
};

/// Carries an undo out, in the transaction in which it was planned; `by`: who said yes in the window. Gives the schools that it has changed.
pub fn take_back(
    conn: &mut dyn Conn,
    office: &Office,
    undoing: &Undoing,
    by: Option<(PersonId, DeviceId)>,
) -> Outcome<Vec<SchoolId>> {
    let now = office.clock.now();
    let mut schools: Vec<SchoolId> = Vec::new();
    let mut in_order: Vec<&(SchoolId, Vec<Step>)> = undoing.schools.iter().collect();
    in_order.sort_by_key(|(school, _)| *school);
    for (school, steps) in in_order {
        undo_school(conn, *school, steps, &undoing.stay)?;
        let told = undoing.plan.schools.iter().find(|told| told.id == *school);
        let detail = told.map(|told| {
            let (go, back, days) = (told.go.count, told.come_back.count, told.days);
            format!("students: {go} gone, {back} back; days of {days} as before")
        });
        let act = Act {
            person: by.map(|(person, _)| person),
            device: by.map(|(_, device)| device),
            school: Some(*school),
            thing: Some(("import".to_owned(), undoing.import)),
            detail: detail.unwrap_or_default(),
            ..Act::default()
        };
        act.record(conn, office.ids.next(), now, "undo_import")?;
        schools.push(*school);
    }
    conn.exec(
        "UPDATE intake SET state = 'undone', undone_at = $2, undone_by = $3 WHERE id = $1",
        args![undoing.import, now, by.map(|(person, _)| person)],
    )?;
    conn.exec("DELETE FROM intake_step WHERE intake = $1", args![undoing.import])?;
    Ok(schools)
}

fn undo_school(conn: &mut dyn Conn, school: SchoolId, steps: &[Step], stay: &BTreeSet<StudentId>) -> Outcome<()> {
    let before = things_of(conn, school, steps)?;
    let mut after: BTreeMap<Key, Option<Thing>> =
        before.iter().map(|(key, t)| (key.clone(), Some(t.clone()))).collect();
    let keep = kept_with(&before, steps, stay)?;
    let mut people = BTreeSet::new();
    for step in steps.iter().rev() {
        match step {
            Step::Wrote { kind, id, was, .. } => {
                let key = (kind.clone(), *id);
                match was {
                    None if !keep.contains(&key) => _ = after.insert(key, None),
                    None => {}
                    Some(was) => {
                        if let Some(Some(thing)) = after.get_mut(&key) {
                            thing.body = was.laid_over(&thing.body);
                        }
                    }
                }
            }
            Step::Removed { kind, id, version, student, topic, audience, body } => {
                let thing = Thing {
                    kind: kind.clone(),
                    id: *id,
                    version: *version,
                    school,
                    student: *student,
                    topic: *topic,
                    audience: Audience::parse(audience),
                    body: body.clone(),
                };
                after.entry((kind.clone(), *id)).or_insert(Some(thing));
            }
            Step::Events { student, came, gone } => undo_events(conn, *student, came, gone)?,
            Step::Left { student } => _ = conn.exec("DELETE FROM left_student WHERE student = $1", args![*student])?,
            Step::Returned { student } => leave(conn, *student)?,
            Step::RosterRoles { person, was } => save_roster_roles(conn, school, *person, was)?,
            Step::Given { person, roles } => {
                for role in roles {
                    let sql = "DELETE FROM staff_role WHERE person = $1 AND school = $2 AND role = $3";
                    conn.exec(sql, args![*person, school, role_text(*role)])?;
                }
                people.insert(*person);
            }
            Step::Rights { person, was } => {
                // Whoever has been given something there since, or signs in no more, keeps what they have now.
                let is_free = roles_of(conn, *person)?.iter().all(|(at, _)| *at != school);
                if is_free && staff_name(conn, *person)?.is_some() {
                    for role in was {
                        conn.exec(
                            "INSERT INTO staff_role (person, school, role) VALUES ($1, $2, $3)",
                            args![*person, school, role_text(*role)],
                        )?;
                    }
                    people.insert(*person);
                }
            }
        }
    }
    for student in stay.iter().filter(|student| after.contains_key(&(kind::STUDENT.to_owned(), student.0))) {
        leave(conn, *student)?;
    }
    for thing in after.values_mut().flatten().filter(|thing| thing.kind == kind::SCHOOL) {
        // What the office said since stands over what the files say again.
        let whole = with_contacts_set(conn, thing.fact()?)?;
        thing.body = serde_json::to_value(&whole)?;
    }
    write_back(conn, school, &before, after)?;
    for person in people {
        publish_staff_member(conn, school, person)?;
    }
    Ok(())
}

fn leave(conn: &mut dyn Conn, student: StudentId) -> Outcome<()> {
    conn.exec("INSERT INTO left_student (student) VALUES ($1) ON CONFLICT DO NOTHING", args![student])?;
    Ok(())
}

/// The facts that the steps speak of, as they are now.
fn things_of(conn: &mut dyn Conn, school: SchoolId, steps: &[Step]) -> Outcome<BTreeMap<Key, Thing>> {
    let keys: BTreeSet<Key> = (steps.iter())
        .filter_map(|step| match step {
            Step::Wrote { kind, id, .. } | Step::Removed { kind, id, .. } => Some((kind.clone(), *id)),
            _ => None,
        })
        .collect();
    let mut found = BTreeMap::new();
    for together in keys.into_iter().collect::<Vec<_>>().chunks(TOGETHER) {
        found.extend(things::find_all(conn, school, &together.iter().cloned().collect())?);
    }
    Ok(found)
}

/// What stays with the children who stay: themselves, and the grown-ups whose names stand beside what was written.
fn kept_with(before: &BTreeMap<Key, Thing>, steps: &[Step], stay: &BTreeSet<StudentId>) -> Outcome<BTreeSet<Key>> {
    let mut keep: BTreeSet<Key> = stay.iter().map(|student| (kind::STUDENT.to_owned(), student.0)).collect();
    for step in steps {
        let Step::Wrote { kind, id, student: Some(student), .. } = step else { continue };
        if kind != kind::LINK || !stay.contains(student) {
            continue;
        }
        if let Some(tie) = before.get(&(kind.clone(), *id)) {
            keep.insert((kind::PERSON.to_owned(), tie.fact::<GuardianLink>()?.guardian.0));
        }
    }
    Ok(keep)
}

/// The stored rows of a child's attendance, without those that came and with those that went.
fn undo_events(conn: &mut dyn Conn, student: StudentId, came: &[RawEvent], gone: &[RawEvent]) -> Outcome<()> {
    let sql = "SELECT body FROM raw_event WHERE student = $1 ORDER BY day";
    let mut events: Vec<RawEvent> = conn.list(sql, args![student], |row| row.json(0))?;
    events.retain(|event| !came.contains(event));
    events.extend(gone.iter().cloned());
    events.sort_by_key(|event| event.date);
    Ok(things::replace_events(conn, &[(student, events)])?)
}

/// Writes what has become of the facts: what a feed tells first, first; and what goes, in the other order.
fn write_back(
    conn: &mut dyn Conn,
    school: SchoolId,
    before: &BTreeMap<Key, Thing>,
    after: BTreeMap<Key, Option<Thing>>,
) -> Outcome<()> {
    let place = |kind: &str| IMPORTED_KINDS.iter().position(|known| *known == kind);
    let mut gone: Vec<&Thing> = Vec::new();
    let mut written: Vec<Thing> = Vec::new();
    for (key, after) in after {
        match (before.get(&key), after) {
            (Some(before), None) => gone.push(before),
            (Some(before), Some(after)) if before.body == after.body => {}
            (_, Some(after)) => written.push(Thing { version: after.version + 1, ..after }),
            (None, None) => {}
        }
    }
    gone.sort_by_key(|thing| std::cmp::Reverse(place(&thing.kind)));
    for thing in gone {
        if thing.kind == kind::LINK {
            let link: GuardianLink = thing.fact()?;
            remove_link(conn, link.guardian, link.student)?;
        }
        thing::remove(conn, thing)?;
    }
    let mut links = Vec::new();
    for thing in written.iter_mut().filter(|thing| thing.kind == kind::LINK) {
        let link = with_what_stands(conn, thing.fact()?)?;
        thing.body = serde_json::to_value(&link)?;
        links.push(link);
    }
    written.sort_by_key(|thing| place(&thing.kind));
    for together in written.chunks(TOGETHER) {
        things::put_all(conn, school, together, before)?;
    }
    Ok(save_links(conn, school, &links)?)
}

/// A tie with the papers that are on file now, and whether the guardian has a computer here now.
fn with_what_stands(conn: &mut dyn Conn, link: GuardianLink) -> Outcome<GuardianLink> {
    let link = with_papers(conn, link)?;
    let sql = "SELECT 1 FROM device WHERE person = $1 AND side = 'family' AND revoked_at IS NULL LIMIT 1";
    let joined = conn.find(sql, args![link.guardian], |row| row.int(0))?.is_some();
    Ok(GuardianLink { joined, ..link })
}

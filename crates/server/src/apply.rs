//! Carries an import plan out: reads what the store has, and writes what the plan says, in one transaction.
//!
//! It plans nothing itself. A plan that was made before somebody else's import is refused by the caller, not here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use attendance::{GuardianLink, HouseRules, PersonId, RawEvent, SchoolId, StaffRole, StudentId, Topic};
use chrono::{DateTime, Utc};
use protocol::{ImportState, kind};
use uuid::Uuid;

use crate::{
    Body, Ids, Outcome,
    account::{publish_staff_member, roles_of},
    act::Act,
    args,
    import::{IMPORTED_KINDS, ImportPlan, Known, PlannedThing, SchoolPlan, SourceRef, ThingRef},
    intake::{Origin, Step, Was, at_school, give, heirs, save_entry, save_steps},
    rights::{Audience, list_arg, role_text},
    same_child::{end_by_age, guardians_on_paper, students_on_paper, with_papers},
    store::{
        Conn, StoreResult,
        thing::{self, Thing},
        things::{self, TOGETHER},
    },
    ties::{list_limits, remove_link, save_links},
};

/// All that an import compares with.
pub fn read_known(conn: &mut dyn Conn) -> Outcome<Known> {
    let mut known = Known::default();
    conn.each("SELECT kind, source_id, id FROM source", &[], &mut |row| {
        let source = SourceRef { kind: row.text(0)?.to_owned(), source_id: row.text(1)?.to_owned() };
        known.ids.insert(source, row.parsed(2)?);
        Ok(())
    })?;
    let kinds = list_arg(IMPORTED_KINDS.into_iter());
    let sql = "SELECT kind, school, id, body FROM thing WHERE kind IN (SELECT value ->> 'v' FROM json_each($1))";
    conn.each(sql, &[kinds], &mut |row| {
        let place = ThingRef { kind: row.text(0)?.to_owned(), school: row.parsed(1)?, id: row.parsed(2)? };
        known.things.insert(place, Body::stored(row.text(3)?));
        Ok(())
    })?;
    conn.each("SELECT student, body FROM raw_event ORDER BY student, day", &[], &mut |row| {
        let events = known.events.entry(row.parsed(0)?).or_default();
        events.push(row.json::<RawEvent>(1)?);
        Ok(())
    })?;
    known.left = conn.list("SELECT student FROM left_student", &[], |row| row.parsed(0))?.into_iter().collect();
    conn.each("SELECT person, school, role FROM roster_role", &[], &mut |row| {
        let person: Uuid = row.parsed(0)?;
        if let Some(role) = any_role(row.text(2)?) {
            known.staff.entry((row.parsed(1)?, person)).or_default().insert(role);
        }
        Ok(())
    })?;
    conn.each("SELECT body FROM thing WHERE kind = $1", args![kind::HOUSE_RULES], &mut |row| {
        let house: HouseRules = row.json(0)?;
        if house.contacts_set.is_some() {
            known.contact_rules.insert(house.school, house.contacts);
        }
        Ok(())
    })?;
    let sql = "SELECT DISTINCT person FROM device WHERE side = 'family' AND revoked_at IS NULL";
    for (guardian, student, limit) in list_limits(conn)? {
        known.limits.entry((guardian, student)).or_default().push(limit);
    }
    known.joined = conn.list(sql, &[], |row| row.parsed(0))?.into_iter().collect();
    Ok(known)
}

const ROLES: [StaffRole; 9] = [
    StaffRole::Liaison,
    StaffRole::Counselor,
    StaffRole::Nurse,
    StaffRole::SocialWorker,
    StaffRole::Teacher,
    StaffRole::Office,
    StaffRole::Principal,
    StaffRole::Administrator,
    StaffRole::DistrictAdministrator,
];

fn any_role(text: &str) -> Option<StaffRole> {
    ROLES.into_iter().find(|role| role_text(*role) == text)
}

/// Carries the plan out, writes it into the history, and keeps what it takes to undo it. Schools are taken in the order
/// of their ids, so that two imports cannot wait for each other.
pub fn apply(
    conn: &mut dyn Conn,
    ids: &dyn Ids,
    now: DateTime<Utc>,
    plan: &ImportPlan,
    origin: &Origin,
) -> Outcome<Vec<SchoolId>> {
    let sources = plan.new_ids.iter().map(|(source, id)| (source.kind.as_str(), source.source_id.as_str(), *id));
    things::add_sources(conn, sources)?;
    let mut schools: Vec<&SchoolPlan> = plan.schools.iter().collect();
    schools.sort_by_key(|school| school.id);
    let heirs = heirs(conn, origin.by.map(|(person, _)| person))?;
    for school in &schools {
        conn.exec(
            "INSERT INTO school (id, source_id, seq) VALUES ($1, $2, 0) ON CONFLICT (id) DO NOTHING",
            args![school.id, school.source_id.as_str()],
        )?;
    }
    let told: Vec<_> = schools.iter().map(|school| at_school(school)).collect();
    save_entry(conn, now, origin, ImportState::Imported, &told)?;
    let mut place = 0;
    for school in &schools {
        let is_new = thing::find(conn, school.id, kind::SCHOOL, school.id.0)?.is_none();
        let mut steps = apply_school(conn, school)?;
        if is_new {
            steps.extend(give(conn, school.id, &heirs)?);
        }
        save_steps(conn, origin.id, school.id, &steps, &mut place)?;
        let counts = &school.students;
        let detail = format!(
            "students: {} new, {} changed, {} gone; days of {} changed",
            counts.adds, counts.changes, counts.leavers, school.days_changed
        );
        let act = Act {
            person: origin.by.map(|(person, _)| person),
            device: origin.by.map(|(_, device)| device),
            school: Some(school.id),
            thing: Some(("import".to_owned(), origin.id)),
            detail,
            ..Act::default()
        };
        act.record(conn, ids.next(), now, "import")?;
    }
    Ok(schools.iter().map(|school| school.id).collect())
}

/// Does to one school what is planned; gives what was done, as it takes to undo it.
fn apply_school(conn: &mut dyn Conn, plan: &SchoolPlan) -> Outcome<Vec<Step>> {
    let mut steps = Vec::new();
    for removed in &plan.removals {
        steps.extend(remove(conn, removed)?);
    }
    write_all(conn, &plan.writes, &mut steps)?;
    for together in plan.events.chunks(TOGETHER) {
        steps.extend(changed_events(conn, together)?);
    }
    things::replace_events(conn, &plan.events)?;
    for student in &plan.leavers {
        conn.exec("INSERT INTO left_student (student) VALUES ($1) ON CONFLICT DO NOTHING", args![*student])?;
        steps.push(Step::Left { student: *student });
    }
    for student in &plan.returned {
        conn.exec("DELETE FROM left_student WHERE student = $1", args![*student])?;
        steps.push(Step::Returned { student: *student });
    }
    for staff in &plan.staff {
        steps.push(Step::RosterRoles { person: staff.person, was: roster_roles(conn, plan.id, staff.person)? });
        save_roster_roles(conn, plan.id, staff.person, &staff.roles)?;
    }
    for person in &plan.staff_gone {
        steps.push(Step::RosterRoles { person: *person, was: roster_roles(conn, plan.id, *person)? });
        save_roster_roles(conn, plan.id, *person, &BTreeSet::new())?;
        let held = roles_of(conn, *person)?.into_iter().filter(|(at, _)| *at == plan.id);
        let was: BTreeSet<StaffRole> = held.map(|(_, role)| role).collect();
        if !was.is_empty() {
            steps.push(Step::Rights { person: *person, was });
        }
        // Whoever has left the school reads nothing more of it.
        conn.exec("DELETE FROM staff_role WHERE person = $1 AND school = $2", args![*person, plan.id])?;
        publish_staff_member(conn, plan.id, *person)?;
    }
    Ok(steps)
}

/// The rows of attendance that come and go, for children whose rows are about to be replaced.
fn changed_events(conn: &mut dyn Conn, planned: &[(StudentId, Vec<RawEvent>)]) -> Outcome<Vec<Step>> {
    let students: Vec<String> = planned.iter().map(|(student, _)| student.to_string()).collect();
    let sql = "SELECT student, body FROM raw_event WHERE student IN (SELECT value ->> 'v' FROM json_each($1))";
    let mut before: HashMap<StudentId, Vec<RawEvent>> = HashMap::new();
    conn.each(sql, &[list_arg(students.iter().map(String::as_str))], &mut |row| {
        before.entry(row.parsed(0)?).or_default().push(row.json(1)?);
        Ok(())
    })?;
    let steps = planned.iter().map(|(student, events)| {
        let stored = before.remove(student).unwrap_or_default();
        let came = events.iter().filter(|event| !stored.contains(event)).cloned().collect();
        let gone = stored.iter().filter(|event| !events.contains(event)).cloned().collect();
        Step::Events { student: *student, came, gone }
    });
    Ok(steps.collect())
}

/// Writes what is planned, many at a time. Where one thing is written twice, the second begins a new round.
fn write_all(conn: &mut dyn Conn, planned: &[PlannedThing], steps: &mut Vec<Step>) -> Outcome<()> {
    let mut rest = planned;
    while let Some(PlannedThing { school, .. }) = rest.first() {
        let mut keys = BTreeSet::new();
        let mut is_another =
            |next: &&PlannedThing| next.school == *school && keys.insert((next.kind.to_owned(), next.id));
        let count = rest.iter().take(TOGETHER).take_while(|next| is_another(next)).count();
        let (together, later) = rest.split_at(count);
        write_together(conn, *school, together, &keys, steps)?;
        rest = later;
    }
    Ok(())
}

fn write_together(
    conn: &mut dyn Conn,
    school: SchoolId,
    planned: &[PlannedThing],
    keys: &BTreeSet<things::Key>,
    steps: &mut Vec<Step>,
) -> Outcome<()> {
    let before: BTreeMap<things::Key, Thing<Body>> = things::find_all(conn, school, keys)?;
    let (guardians, students) = (guardians_on_paper(conn)?, students_on_paper(conn)?);
    let (mut written, mut links) = (Vec::with_capacity(planned.len()), Vec::new());
    for PlannedThing { kind, id, school, student, topic, audience, body } in planned {
        let before = before.get(&((*kind).to_owned(), *id));
        let body = match before {
            Some(before) if *kind == kind::LINK => with_what_is_not_the_rosters(body, before)?,
            None if *kind == kind::LINK => {
                let link: GuardianLink = body.read()?;
                if students.contains(&link.student) {
                    end_by_age(conn, *school, &link)?;
                }
                // What a paper takes from a guardian it takes at every school that the child goes to.
                let is_on_paper = guardians.contains(&link.guardian) || students.contains(&link.student);
                if is_on_paper { Body::of(&with_papers(conn, link)?) } else { body.clone() }
            }
            _ => body.clone(),
        };
        let was = before.map(|before| Was::between(&before.body, &body)).transpose()?;
        steps.push(Step::Wrote { kind: (*kind).to_owned(), id: *id, student: *student, was });
        let thing = Thing {
            kind: (*kind).to_owned(),
            id: *id,
            version: before.map_or(0, |b| b.version) + 1,
            school: *school,
            student: *student,
            topic: *topic,
            audience: Audience::of(audience.iter().cloned()),
            body,
        };
        if *kind == kind::LINK {
            links.push(thing.fact::<GuardianLink>()?);
        }
        debug_assert!(student.is_some() || matches!(topic, Topic::School | Topic::Contact));
        written.push(thing);
    }
    things::put_all(conn, school, &written, &before)?;
    Ok(save_links(conn, school, &links)?)
}

/// A tie as planned, with the papers and the joining that it has by now: the plan may be some minutes old.
fn with_what_is_not_the_rosters(planned: &Body, before: &Thing<Body>) -> Outcome<Body> {
    let GuardianLink { limits, joined, .. } = before.fact()?;
    Ok(Body::of(&GuardianLink { limits, joined, ..planned.read()? }))
}

fn remove(conn: &mut dyn Conn, removed: &ThingRef) -> Outcome<Option<Step>> {
    let Some(found) = thing::find(conn, removed.school, &removed.kind, removed.id)? else { return Ok(None) };
    if removed.kind == kind::LINK {
        let link: GuardianLink = found.fact()?;
        remove_link(conn, link.guardian, link.student)?;
    }
    thing::remove(conn, &found)?;
    let Thing { kind, id, version, student, topic, audience, body, .. } = found;
    Ok(Some(Step::Removed { kind, id, version, student, topic, audience: audience.text(), body }))
}

fn roster_roles(conn: &mut dyn Conn, school: SchoolId, person: PersonId) -> StoreResult<BTreeSet<StaffRole>> {
    let sql = "SELECT role FROM roster_role WHERE person = $1 AND school = $2";
    let roles = conn.list(sql, args![person, school], |row| Ok(any_role(row.text(0)?)))?;
    Ok(roles.into_iter().flatten().collect())
}

/// Says what the school's files have somebody be there.
pub fn save_roster_roles(
    conn: &mut dyn Conn,
    school: SchoolId,
    person: PersonId,
    roles: &BTreeSet<StaffRole>,
) -> StoreResult<()> {
    conn.exec("DELETE FROM roster_role WHERE person = $1 AND school = $2", args![person, school])?;
    for role in roles {
        conn.exec(
            "INSERT INTO roster_role (person, school, role) VALUES ($1, $2, $3)",
            args![person, school, role_text(*role)],
        )?;
    }
    Ok(())
}

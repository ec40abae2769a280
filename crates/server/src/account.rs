//! Whose a device token is, and what they are here: tokens become askers. How tokens come to be is in `enter`.

use attendance::{DeviceId, PersonId, Refusal, School, SchoolId, Side, StaffMember, StaffRole, Topic};
use chrono::{DateTime, NaiveDate, Utc};
use protocol::{Device, kind, staff_member_id};

pub use crate::enter::enter;
use crate::{
    Office, Outcome,
    act::Act,
    args,
    rights::{Asker, Audience, children_of, role_of},
    roles,
    school::today_here,
    second_factor,
    secret::secret_hash,
    store::{
        Conn, StoreResult,
        thing::{self, Thing},
    },
};

/// What somebody is, at which schools, in their order.
pub fn roles_of(conn: &mut dyn Conn, person: PersonId) -> Outcome<Vec<(SchoolId, StaffRole)>> {
    let rows = conn.list(
        "SELECT school, role FROM staff_role WHERE person = $1 ORDER BY school, role",
        args![person],
        |row| Ok((row.parsed(0)?, role_of(row.text(1)?))),
    )?;
    Ok(rows.into_iter().filter_map(|(school, role)| Some((school, role?))).collect())
}

/// Whose token this is, with everything that their rights rest on today.
pub fn asker(conn: &mut dyn Conn, office: &Office, token: &str) -> Outcome<Asker> {
    match asker_setting_up(conn, office, token)? {
        Setup { first: true, .. } => Err(Refusal::SecondFactorNeeded.into()),
        Setup { asker, .. } => Ok(asker),
    }
}

/// Whoever a token is, and whether they must set up a second factor before anything else.
pub struct Setup {
    pub asker: Asker,
    pub first: bool,
}

/// As [`asker`], for what a second factor is set up with and for leaving: a computer that has yet to do so may ask it.
pub fn asker_setting_up(conn: &mut dyn Conn, office: &Office, token: &str) -> Outcome<Setup> {
    let found = conn.find(
        "SELECT d.id, d.person, d.side, d.revoked_at, l.name, d.last_seen_at, d.emptied_on, t.factor_due_at, t.good_until
         FROM device d LEFT JOIN login l ON l.person = d.person LEFT JOIN device_term t ON t.device = d.id
         WHERE d.token_hash = $1",
        args![secret_hash(token)],
        |row| {
            let asker = Asker {
                device: row.parsed(0)?,
                person: row.parsed(1)?,
                side: if row.text(2)? == "family" { Side::Family } else { Side::School },
                name: row.optional(4, |r, c| Ok(r.text(c)?.to_owned()))?.unwrap_or_default(),
                today: NaiveDate::MIN,
                seen_at: row.optional(5, |r, c| r.time(c))?,
                emptied_on: row.optional(6, |r, c| r.parsed(c))?,
                children: Vec::new(),
                roles: Vec::new(),
            };
            let good_until = row.optional(8, |r, c| r.time(c))?;
            Ok((asker, row.is_null(3), !row.is_null(7), good_until))
        },
    )?;
    let (mut asker, good, first, good_until) = found.ok_or(Refusal::SignInAgain)?;
    if !good {
        return Err(Refusal::DeviceRevoked.into());
    }
    if good_until.is_some_and(|until| until <= office.clock.now()) {
        return Err(Refusal::SignInAgain.into());
    }
    office.pace.knows(token, asker.person);
    if conn.is_beside_others() {
        take_schools_of(conn, asker.side, asker.person)?;
    }
    asker.today = today_here(conn, office.clock.as_ref())?;
    match asker.side {
        Side::Family => {
            let sql = "SELECT body FROM thing WHERE kind = $1 AND id = $2";
            let facts = conn.find(sql, args![kind::PERSON, asker.person], |row| row.json::<attendance::Person>(0))?;
            let name = facts.map(|p| format!("{} {}", p.given_name, p.family_name)).unwrap_or_default();
            name.trim().clone_into(&mut asker.name);
            asker.children = children_of(conn, asker.person, asker.today)?;
        }
        Side::School => asker.roles = roles_of(conn, asker.person)?,
    }
    Ok(Setup { asker, first })
}

/// Queues a write behind every other one of its asker's schools, before it reads what it is decided by.
pub(crate) fn take_schools_of(conn: &mut dyn Conn, side: Side, person: PersonId) -> StoreResult<()> {
    let sql = match side {
        Side::Family => "SELECT DISTINCT school FROM guardian_link WHERE guardian = $1 ORDER BY school",
        Side::School => "SELECT DISTINCT school FROM staff_role WHERE person = $1 ORDER BY school",
    };
    let schools = conn.list(sql, args![person], |row| row.parsed(0))?;
    conn.take_schools(&schools)
}

/// The computers that are signed in as this person.
pub fn devices(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<Device>> {
    Ok(conn.list(
        "SELECT id, name, joined_at, last_seen_at FROM device WHERE person = $1 AND revoked_at IS NULL
         ORDER BY joined_at",
        args![asker.person],
        |row| {
            let id = row.parsed(0)?;
            Ok(Device {
                id,
                name: row.text(1)?.to_owned(),
                joined_at: row.time(2)?,
                last_seen_at: row.optional(3, |r, c| r.time(c))?,
                this_one: id == asker.device,
            })
        },
    )?)
}

/// Signs a computer of the asker's own out, this one or another.
pub fn revoke_device(conn: &mut dyn Conn, office: &Office, asker: &Asker, device: DeviceId) -> Outcome<()> {
    let now = office.clock.now();
    let touched = conn.exec(
        "UPDATE device SET revoked_at = $1 WHERE id = $2 AND person = $3 AND revoked_at IS NULL",
        args![now, device, asker.person],
    )?;
    if touched == 0 {
        return Err(Refusal::NotFound.into());
    }
    let act = Act { person: Some(asker.person), device: Some(asker.device), ..Act::default() };
    Act { thing: Some(("device".into(), device.0)), ..act }.record(conn, office.ids.next(), now, "revoke_device")?;
    Ok(())
}

/// Gives a member of staff a login and roles; a login that exists gets the new password and the roles beside its own.
pub fn save_staff(
    conn: &mut dyn Conn,
    office: &Office,
    login: &str,
    name: &str,
    password_hash: &str,
    roles: &[(SchoolId, StaffRole)],
) -> Outcome<PersonId> {
    let login = login.trim().to_lowercase();
    let known = conn.find("SELECT person FROM login WHERE login = $1", args![login.as_str()], |r| r.parsed(0))?;
    let person: PersonId = match known {
        Some(person) => person,
        None => staff_person(conn, name, roles)?.unwrap_or(PersonId(office.ids.next())),
    };
    conn.exec(
        "INSERT INTO login (login, person, name, password_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (login) DO UPDATE SET name = excluded.name, password_hash = excluded.password_hash",
        args![login, person, name, password_hash],
    )?;
    for (school, role) in roles {
        roles::give(conn, person, *school, *role)?;
        publish_staff_member(conn, *school, person)?;
    }
    Ok(person)
}

/// Takes somebody's login and roles away and signs their computers out; gives the schools that they were at.
pub fn remove_staff(conn: &mut dyn Conn, office: &Office, person: PersonId) -> Outcome<Vec<SchoolId>> {
    let mut schools: Vec<SchoolId> = roles_of(conn, person)?.into_iter().map(|(school, _)| school).collect();
    schools.dedup();
    let now = office.clock.now();
    conn.exec("DELETE FROM staff_role WHERE person = $1", args![person])?;
    conn.exec("DELETE FROM group_role WHERE person = $1", args![person])?;
    second_factor::forget(conn, person)?;
    conn.exec("DELETE FROM login WHERE person = $1", args![person])?;
    conn.exec("UPDATE device SET revoked_at = $1 WHERE person = $2 AND revoked_at IS NULL", args![now, person])?;
    for school in &schools {
        publish_staff_member(conn, *school, person)?;
    }
    Ok(schools)
}

/// Tells a school's staff what somebody is there now, or that they are nothing there any more.
pub fn publish_staff_member(conn: &mut dyn Conn, school: SchoolId, person: PersonId) -> Outcome<()> {
    let id = staff_member_id(school, person);
    let before = thing::find(conn, school, kind::STAFF_MEMBER, id)?;
    let mut roles = roles_of(conn, person)?;
    roles.retain(|(at, _)| *at == school);
    let name = staff_name(conn, person)?;
    let (Some(name), false) = (name, roles.is_empty()) else {
        return Ok(before.map_or(Ok(()), |gone| thing::remove(conn, &gone))?);
    };
    let member = StaffMember { person, name, roles: roles.into_iter().map(|(_, role)| role).collect() };
    thing::put(
        conn,
        &Thing {
            kind: kind::STAFF_MEMBER.to_owned(),
            id,
            version: before.map_or(0, |b| b.version) + 1,
            school,
            student: None,
            topic: Topic::School,
            audience: Audience::of(["staff".to_owned()]),
            body: serde_json::to_value(&member)?,
        },
    )?;
    Ok(())
}

/// Somebody of that name among a school's contacts: the login belongs to the person whom families already see named.
fn staff_person(conn: &mut dyn Conn, name: &str, roles: &[(SchoolId, StaffRole)]) -> Outcome<Option<PersonId>> {
    for (school, _) in roles {
        let School { contacts, contacts_on_file, .. } = crate::school::read_school(conn, *school)?;
        let mut known = contacts.into_iter().chain(contacts_on_file);
        let Some(person) = known.find(|c| c.name == name).and_then(|c| c.person) else { continue };
        let free = conn.find("SELECT 1 FROM login WHERE person = $1", args![person], |r| r.int(0))?.is_none();
        if free {
            return Ok(Some(person));
        }
    }
    Ok(None)
}

/// A member of staff's name, as families see it.
pub fn staff_name(conn: &mut dyn Conn, person: PersonId) -> Outcome<Option<String>> {
    Ok(conn.find("SELECT name FROM login WHERE person = $1", args![person], |row| Ok(row.text(0)?.to_owned()))?)
}

/// Notes that a device was here, and the day on which it left nothing waiting, if it did; whoever is signed out hears
/// it from `asker` first.
pub fn note_seen(
    conn: &mut dyn Conn,
    device: DeviceId,
    now: DateTime<Utc>,
    emptied_on: Option<NaiveDate>,
) -> Outcome<()> {
    let sql = "UPDATE device SET last_seen_at = $1, emptied_on = coalesce($2, emptied_on) WHERE id = $3";
    conn.exec(sql, args![now, emptied_on, device])?;
    Ok(())
}

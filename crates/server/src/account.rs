//! Coming in: invitations and passwords become device tokens, and tokens become askers.

use attendance::{DeviceId, PersonId, Refusal, School, SchoolId, Side, StaffMember, StaffRole, Topic};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use protocol::{Credentials, Device, Enter, Entered, kind, plain_code, staff_member_id};

use crate::{
    Office, Outcome,
    act::Act,
    args, invite,
    rights::{Asker, Audience, children_of, role_of},
    school::today_here,
    secret::{hash_password, new_token, password_fits, secret_hash},
    store::{
        Conn, StoreResult,
        thing::{self, Thing},
    },
    tries::{GUESSES, GUESSES_OF_AN_ADDRESS},
};

/// Whoever a computer comes in as.
struct Newcomer {
    person: PersonId,
    side: Side,
    name: String,
    roles: Vec<StaffRole>,
    language: Option<String>,
}

/// Lets a computer in, or says why not. `from` is the network address that tries are counted by.
pub async fn enter(office: &Office, enter: Enter, from: String) -> Outcome<Entered> {
    let now = office.clock.now();
    let what = match &enter.with {
        Credentials::Code(_) => format!("code {from}"),
        Credentials::Password { login, .. } => format!("login {} {from}", login.trim().to_lowercase()),
    };
    let tried = [(what, GUESSES), (format!("address {from}"), GUESSES_OF_AN_ADDRESS)];
    office.tries.begin(&tried, now)?;
    let entered = match &enter.with {
        Credentials::Code(_) => let_in(office, enter, None).await,
        Credentials::Password { login, password } => match check_password(office, login, password.clone()).await {
            Ok(staff) => let_in(office, enter, Some(staff)).await,
            Err(trouble) => Err(trouble),
        },
    };
    let guessed = matches!(&entered, Err(crate::Trouble::Refused(Refusal::WrongPassword | Refusal::InvitationUnknown)));
    if !guessed {
        office.tries.take_back(&tried);
    }
    if entered.is_ok() {
        office.tries.forgive(&tried[0].0);
    }
    entered
}

/// The person behind a login, when the password fits. Takes as long for a login that does not exist.
async fn check_password(office: &Office, login: &str, password: String) -> Outcome<PersonId> {
    let login = login.trim().to_lowercase();
    let found = office
        .store
        .read_async(move |conn| {
            let sql = "SELECT person, password_hash FROM login WHERE login = $1";
            conn.find(sql, args![login], |row| Ok((row.parsed::<PersonId>(0)?, row.text(1)?.to_owned())))
        })
        .await?;
    let checked = tokio::task::spawn_blocking(move || -> anyhow::Result<Option<PersonId>> {
        match found {
            Some((person, hash)) => Ok(password_fits(&password, &hash).then_some(person)),
            None => hash_password(&password).map(|_| None),
        }
    });
    let checked = checked.await.map_err(|_| anyhow::anyhow!("the password check stopped"))??;
    checked.ok_or_else(|| Refusal::WrongPassword.into())
}

async fn let_in(office: &Office, enter: Enter, staff: Option<PersonId>) -> Outcome<Entered> {
    let here = office.clone();
    let (entered, schools) = office
        .store
        .write_async(move |conn| {
            let now = here.clock.now();
            let newcomer = match (&enter.with, staff) {
                (Credentials::Code(code), _) => guardian_with(conn, code, enter.device, now)?,
                (_, Some(person)) => staff_member(conn, person)?,
                (Credentials::Password { .. }, None) => return Err(Refusal::WrongPassword.into()),
            };
            take_schools_of(conn, newcomer.side, newcomer.person)?;
            let token = new_token()?;
            save_device(conn, &enter, &newcomer, &token, now)?;
            let schools =
                if newcomer.side == Side::Family { invite::note_joined(conn, newcomer.person)? } else { Vec::new() };
            let act = Act { person: Some(newcomer.person), device: Some(enter.device), ..Act::default() };
            act.record(conn, here.ids.next(), now, "enter")?;
            let Newcomer { person, side, name, roles, language } = newcomer;
            Ok::<_, crate::Trouble>((
                Entered { token, device: enter.device, person, name, side, roles, language },
                schools,
            ))
        })
        .await?;
    office.wake.tell(schools);
    Ok(entered)
}

/// The guardian whom a code invites. The same device may use its code again for an hour: its answer may have been lost.
fn guardian_with(conn: &mut dyn Conn, code: &str, device: DeviceId, now: DateTime<Utc>) -> Outcome<Newcomer> {
    let code = plain_code(code).ok_or(Refusal::InvitationUnknown)?;
    let found = conn.find(
        "SELECT id, person, expires_at, used_at, used_by FROM invitation WHERE code_hash = $1",
        args![secret_hash(&code)],
        |row| {
            let used_at = row.optional(3, |r, c| r.time(c))?;
            let used_by = row.optional(4, |r, c| r.parsed::<DeviceId>(c))?;
            Ok((row.text(0)?.to_owned(), row.parsed::<PersonId>(1)?, row.time(2)?, used_at, used_by))
        },
    )?;
    let (id, person, expires_at, used_at, used_by) = found.ok_or(Refusal::InvitationUnknown)?;
    match used_at {
        Some(at) if used_by == Some(device) && now - at < TimeDelta::hours(1) => {}
        Some(_) => return Err(Refusal::InvitationUsed.into()),
        None if expires_at <= now => return Err(Refusal::InvitationExpired.into()),
        None => {
            let sql = "UPDATE invitation SET used_at = $1, used_by = $2 WHERE id = $3 AND used_at IS NULL";
            // Another server may have let somebody in with it since it was read.
            if conn.exec(sql, args![now, device, id])? == 0 {
                return Err(Refusal::InvitationUsed.into());
            }
        }
    }
    let facts = thing::find_anywhere(conn, kind::PERSON, person.0)?.ok_or(Refusal::InvitationUnknown)?;
    let facts: attendance::Person = facts.fact()?;
    let name = format!("{} {}", facts.given_name, facts.family_name).trim().to_owned();
    Ok(Newcomer { person, side: Side::Family, name, roles: Vec::new(), language: facts.language })
}

fn staff_member(conn: &mut dyn Conn, person: PersonId) -> Outcome<Newcomer> {
    let name =
        conn.find("SELECT name FROM login WHERE person = $1", args![person], |row| Ok(row.text(0)?.to_owned()))?;
    let mut roles: Vec<StaffRole> = roles_of(conn, person)?.into_iter().map(|(_, role)| role).collect();
    roles.sort();
    roles.dedup();
    if roles.is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    Ok(Newcomer { person, side: Side::School, name: name.unwrap_or_default(), roles, language: None })
}

/// What somebody is, at which schools, in their order.
pub fn roles_of(conn: &mut dyn Conn, person: PersonId) -> Outcome<Vec<(SchoolId, StaffRole)>> {
    let rows = conn.list(
        "SELECT school, role FROM staff_role WHERE person = $1 ORDER BY school, role",
        args![person],
        |row| Ok((row.parsed(0)?, role_of(row.text(1)?))),
    )?;
    Ok(rows.into_iter().filter_map(|(school, role)| Some((school, role?))).collect())
}

fn save_device(
    conn: &mut dyn Conn,
    enter: &Enter,
    newcomer: &Newcomer,
    token: &str,
    now: DateTime<Utc>,
) -> Outcome<()> {
    let side = if newcomer.side == Side::Family { "family" } else { "school" };
    let taken = conn.find("SELECT person, side FROM device WHERE id = $1", args![enter.device], |row| {
        Ok((row.parsed::<PersonId>(0)?, row.text(1)?.to_owned()))
    })?;
    // A device is one person's on one side: another is told to come in under an id of their own.
    if taken.is_some_and(|(person, of_side)| person != newcomer.person || of_side != side) {
        return Err(Refusal::NotAllowed.into());
    }
    conn.exec(
        "INSERT INTO device (id, person, name, side, token_hash, joined_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, token_hash = excluded.token_hash, revoked_at = NULL",
        args![enter.device, newcomer.person, enter.device_name.as_str(), side, secret_hash(token), now],
    )?;
    Ok(())
}

/// Whose token this is, with everything that their rights rest on today.
pub fn asker(conn: &mut dyn Conn, office: &Office, token: &str) -> Outcome<Asker> {
    let found = conn.find(
        "SELECT d.id, d.person, d.side, d.revoked_at, l.name, d.last_seen_at, d.emptied_on
         FROM device d LEFT JOIN login l ON l.person = d.person WHERE d.token_hash = $1",
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
            Ok((asker, row.is_null(3)))
        },
    )?;
    let (mut asker, good) = found.ok_or(Refusal::SignInAgain)?;
    if !good {
        return Err(Refusal::DeviceRevoked.into());
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
    Ok(asker)
}

/// Queues a write behind every other one of its asker's schools, before it reads what it is decided by.
fn take_schools_of(conn: &mut dyn Conn, side: Side, person: PersonId) -> StoreResult<()> {
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
        conn.exec(
            "INSERT INTO staff_role (person, school, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            args![person, *school, crate::rights::role_text(*role)],
        )?;
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

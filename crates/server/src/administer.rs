//! Who signs in at a school, as its administrator decides. Nobody gives what they have not, nor changes what they are.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{PersonId, Refusal, SchoolId, StaffRole};
use chrono::{DateTime, Utc};
use protocol::{
    AddStaff, ChangePassword, FactorThen, ForStaff, NamedSchool, NewPassword, Nothing, RoleAt, SetRoles, StaffAccount,
    StaffAccounts,
};

use crate::{
    Office, Outcome,
    account::{asker, publish_staff_member, remove_staff, roles_of, save_staff, staff_name},
    act::Act,
    args,
    password::judge_password,
    rights::{Asker, StaffAct, list_arg, role_of, role_text},
    roles,
    school::read_school,
    second_factor::{self, needed_at},
    secret::{hash_password, in_letters, password_fits},
    store::Conn,
    tries::GUESSES,
};

const NAME_MOST: usize = 200;
const LOGIN_MOST: usize = 64;
/// Sixteen letters of Crockford's base 32 are eighty bits.
const MADE_LENGTH: usize = 16;

/// Everybody who signs in at the schools that the asker administers.
pub fn staff_accounts(conn: &mut dyn Conn, asker: &Asker) -> Outcome<StaffAccounts> {
    let schools = administered(asker)?;
    let mut people: BTreeMap<PersonId, StaffAccount> = BTreeMap::new();
    let sql = "SELECT l.person, l.login, l.name, r.school, r.role, g.also_by_hand FROM login l
               JOIN staff_role r ON r.person = l.person
               LEFT JOIN group_role g ON g.person = r.person AND g.school = r.school AND g.role = r.role
               WHERE r.school IN (SELECT value ->> 'v' FROM json_each($1)) ORDER BY r.school, r.role";
    conn.each(sql, &[ids(&schools)], &mut |row| {
        let person: PersonId = row.parsed(0)?;
        let (login, name) = (row.text(1)?.to_owned(), row.text(2)?.to_owned());
        let me = person == asker.person;
        let account = people.entry(person).or_insert_with(|| StaffAccount {
            person,
            name,
            login,
            roles: Vec::new(),
            computers: 0,
            last_seen_at: None,
            me,
            second_factor: false,
            openid: false,
            by_groups: Vec::new(),
        });
        if let Some(role) = role_of(row.text(4)?) {
            let (at, also_by_hand) = (RoleAt { school: row.parsed(3)?, role }, row.optional(5, |r, c| r.int(c))?);
            if also_by_hand.is_some() {
                account.by_groups.push(at);
            }
            if also_by_hand != Some(0) {
                account.roles.push(at);
            }
        }
        Ok(())
    })?;
    let sql = "SELECT person, last_seen_at FROM device WHERE side = 'school' AND revoked_at IS NULL";
    conn.each(sql, &[], &mut |row| {
        if let Some(account) = people.get_mut(&row.parsed::<PersonId>(0)?) {
            account.computers += 1;
            account.last_seen_at = account.last_seen_at.max(row.optional(1, |row, column| row.time(column))?);
        }
        Ok(())
    })?;
    for with_factor in conn.list("SELECT person FROM second_factor", &[], |row| row.parsed::<PersonId>(0))? {
        people.entry(with_factor).and_modify(|account| account.second_factor = true);
    }
    for from_elsewhere in conn.list("SELECT person FROM openid_subject", &[], |row| row.parsed::<PersonId>(0))? {
        people.entry(from_elsewhere).and_modify(|account| account.openid = true);
    }
    let mut second_factor_at = needed_at(conn)?;
    second_factor_at.retain(|school| schools.contains(school));
    let mut people: Vec<StaffAccount> = people.into_values().collect();
    people.sort_by_key(|account| (account.name.to_lowercase(), account.person));
    let given: BTreeSet<StaffRole> = schools.iter().flat_map(|school| asker.roles_to_give(*school)).collect();
    let named = |school: &SchoolId| Ok(NamedSchool { id: *school, name: read_school(conn, *school)?.name });
    Ok(StaffAccounts {
        schools: schools.iter().map(named).collect::<Outcome<_>>()?,
        people,
        roles: given.into_iter().collect(),
        second_factor_at,
    })
}

fn administered(asker: &Asker) -> Outcome<Vec<SchoolId>> {
    let schools = asker.schools_for(StaffAct::Administer);
    if schools.is_empty() { Err(Refusal::NotAllowed.into()) } else { Ok(schools) }
}

fn ids(schools: &[SchoolId]) -> crate::store::Val {
    let texts: Vec<String> = schools.iter().map(ToString::to_string).collect();
    list_arg(texts.iter().map(String::as_str))
}

/// A login for somebody new, with a password that the server makes and tells once.
pub async fn add_staff(office: &Office, token: String, ask: AddStaff) -> Outcome<NewPassword> {
    let AddStaff { school, name, login, roles, .. } = ask;
    let (name, login) = (name.trim().to_owned(), login.trim().to_lowercase());
    if name.is_empty() || login.is_empty() {
        return Err(Refusal::TextMissing.into());
    }
    if name.chars().count() > NAME_MOST {
        return Err(Refusal::TextTooLong { most: NAME_MOST as u32 }.into());
    }
    if !is_login(&login) {
        return Err(Refusal::LoginUnusable.into());
    }
    let (password, hash) = made_password().await?;
    let here = office.clone();
    let add = move |conn: &mut dyn Conn| -> Outcome<NewPassword> {
        let asker = asker(conn, &here, &token)?;
        let given = asker.roles_to_give(school);
        if roles.is_empty() || !roles.iter().all(|role| given.contains(role)) {
            return Err(Refusal::NotAllowed.into());
        }
        let taken = conn.find("SELECT 1 FROM login WHERE login = $1", args![login.as_str()], |row| row.int(0))?;
        if taken.is_some() {
            return Err(Refusal::LoginTaken.into());
        }
        let at_school: Vec<(SchoolId, StaffRole)> = roles.iter().map(|role| (school, *role)).collect();
        let person = save_staff(conn, &here, &login, &name, &hash, &at_school)?;
        note(conn, &here, &asker, school, person, "add_staff", &roles)?;
        Ok(NewPassword { person, name: name.clone(), login: login.clone(), password: password.clone() })
    };
    let made = office.store.write_async(add).await?;
    office.wake.tell([school]);
    Ok(made)
}

/// Letters and digits of any script, with points, dashes and underscores between them, or an e-mail address.
fn is_login(login: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | '+');
    login.chars().count() <= LOGIN_MOST && login.chars().all(inside) && login.starts_with(char::is_alphanumeric)
}

/// Says what somebody is at a school from now on. Who is nothing anywhere any more is signed out and has no login.
pub fn set_roles(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &SetRoles) -> Outcome<StaffAccounts> {
    let SetRoles { school, person, roles: wanted, .. } = ask;
    may_change(conn, asker, *person)?;
    let held = roles::by_hand(conn, *person)?;
    let given = asker.roles_to_give(*school);
    let held_here = held.iter().filter(|(at, _)| at == school).map(|(_, role)| role);
    // A role that the asker may not give is not theirs to take either.
    if given.is_empty() || !held_here.chain(wanted).all(|role| given.contains(role)) {
        return Err(Refusal::NotAllowed.into());
    }
    roles::take_by_hand(conn, *person, *school)?;
    for role in wanted {
        roles::give(conn, *person, *school, *role)?;
    }
    if roles_of(conn, *person)?.is_empty() {
        remove_staff(conn, office, *person)?;
    }
    publish_staff_member(conn, *school, *person)?;
    note(conn, office, asker, *school, *person, "set_roles", wanted)?;
    staff_accounts(conn, asker)
}

/// Nobody changes what they are themselves, and whoever is not at one of the asker's schools is not there for them.
fn may_change(conn: &mut dyn Conn, asker: &Asker, person: PersonId) -> Outcome<()> {
    let schools = administered(asker)?;
    if person == asker.person {
        return Err(Refusal::NotAllowed.into());
    }
    let held = roles_of(conn, person)?;
    if held.iter().any(|(at, _)| schools.contains(at)) { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// A new password for somebody who has lost theirs, or whose computer is gone: every computer of theirs is signed out.
pub async fn new_password(office: &Office, token: String, ask: ForStaff) -> Outcome<NewPassword> {
    let (password, hash) = made_password().await?;
    let (here, person, then) = (office.clone(), ask.person, ask.second_factor);
    let renew = move |conn: &mut dyn Conn| -> Outcome<NewPassword> {
        let asker = asker(conn, &here, &token)?;
        may_change(conn, &asker, person)?;
        let held = roles_of(conn, person)?;
        // Who holds anything that the asker could not give would be had by taking their login.
        if !held.iter().all(|(school, role)| asker.roles_to_give(*school).contains(role)) {
            return Err(Refusal::NotAllowed.into());
        }
        // Whoever comes by their groups would keep what those gave, though they left them.
        let sql = "SELECT 1 FROM openid_subject WHERE person = $1";
        if conn.find(sql, args![person], |row| row.int(0))?.is_some() {
            return Err(Refusal::SignsInElsewhere.into());
        }
        let now = here.clock.now();
        if then == FactorThen::Goes {
            second_factor::forget(conn, person)?;
        }
        conn.exec("UPDATE login SET password_hash = $1 WHERE person = $2", args![hash.as_str(), person])?;
        conn.exec("UPDATE device SET revoked_at = $1 WHERE person = $2 AND revoked_at IS NULL", args![now, person])?;
        let sql = "SELECT login FROM login WHERE person = $1";
        let login = conn.find(sql, args![person], |row| Ok(row.text(0)?.to_owned()))?.ok_or(Refusal::NotFound)?;
        let name = staff_name(conn, person)?.unwrap_or_default();
        let schools: BTreeSet<SchoolId> = held.iter().map(|(school, _)| *school).collect();
        for school in schools {
            note(conn, &here, &asker, school, person, "new_password", &[])?;
            if then == FactorThen::Goes {
                note(conn, &here, &asker, school, person, "reset_second_factor", &[])?;
            }
        }
        Ok(NewPassword { person, name, login, password: password.clone() })
    };
    office.store.write_async(renew).await
}

/// A password of one's own. The computer at hand stays signed in, the others do not.
pub async fn change_password(office: &Office, token: String, ask: ChangePassword) -> Outcome<Nothing> {
    let ChangePassword { old, new, .. } = ask;
    let here = office.clone();
    let (asker, login, hash, mut known) = office
        .store
        .read_async(move |conn| {
            let asker = asker(conn, &here, &token)?;
            let sql = "SELECT login, password_hash FROM login WHERE person = $1";
            let found =
                conn.find(sql, args![asker.person], |row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned())))?;
            let (login, hash) = found.ok_or(Refusal::NotAllowed)?;
            let schools: BTreeSet<SchoolId> = asker.roles.iter().map(|(school, _)| *school).collect();
            let names = schools.into_iter().map(|school| Ok(read_school(conn, school)?.name));
            let known = names.collect::<Outcome<Vec<String>>>()?;
            Ok::<_, crate::Trouble>((asker, login, hash, known))
        })
        .await?;
    known.extend([login, asker.name.clone()]);
    judge_password(&new, &known)?;
    let tried = [(format!("password of {}", asker.person), GUESSES)];
    office.tries.begin(&tried, office.clock.now())?;
    let hashed = tokio::task::spawn_blocking(move || -> anyhow::Result<Option<String>> {
        password_fits(&old, &hash).then(|| hash_password(&new)).transpose()
    });
    let hashed = hashed.await.map_err(|_| anyhow::anyhow!("the password check stopped"))??;
    let hash = hashed.ok_or(Refusal::WrongPassword)?;
    office.tries.take_back(&tried);
    let here = office.clone();
    let change = move |conn: &mut dyn Conn| -> Outcome<Nothing> {
        let now = here.clock.now();
        conn.exec("UPDATE login SET password_hash = $1 WHERE person = $2", args![hash.as_str(), asker.person])?;
        let sql = "UPDATE device SET revoked_at = $1 WHERE person = $2 AND id <> $3 AND revoked_at IS NULL";
        conn.exec(sql, args![now, asker.person, asker.device])?;
        let act = Act { person: Some(asker.person), device: Some(asker.device), ..Act::default() };
        act.record(conn, here.ids.next(), now, "change_password")?;
        Ok(Nothing {})
    };
    office.store.write_async(change).await
}

/// A password nobody has had, and its hash; hashing is slow on purpose, and nobody else waits for it.
async fn made_password() -> Outcome<(String, String)> {
    let made = tokio::task::spawn_blocking(|| -> anyhow::Result<(String, String)> {
        let password = in_letters::<MADE_LENGTH>()?;
        let hash = hash_password(&password)?;
        Ok((password, hash))
    });
    Ok(made.await.map_err(|_| anyhow::anyhow!("no password was made"))??)
}

fn note(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    school: SchoolId,
    person: PersonId,
    what: &str,
    roles: &[StaffRole],
) -> Outcome<()> {
    let now: DateTime<Utc> = office.clock.now();
    let act = Act {
        person: Some(asker.person),
        device: Some(asker.device),
        school: Some(school),
        thing: Some(("person".to_owned(), person.0)),
        detail: roles.iter().map(|role| role_text(*role)).collect::<Vec<_>>().join(" "),
        ..Act::default()
    };
    Ok(act.record(conn, office.ids.next(), now, what)?)
}

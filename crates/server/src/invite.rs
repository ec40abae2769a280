//! Invitations: twelve characters on a letter that let one guardian in, once, within thirty days.

use attendance::{GuardianLink, InvitationId, Person, PersonId, Refusal, SchoolId, Student, StudentId};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use protocol::{CODE_LENGTH, CODE_LETTERS, Invitation, Pin, apart, bare, kind};

use crate::{
    Office, Outcome,
    act::Act,
    args,
    rights::{Asker, Audience, Child, StaffAct, children_of},
    school::{read_school, today_here},
    secret::{random, secret_hash},
    store::{Conn, thing},
};

/// How long a code is good for.
const GOOD_FOR_DAYS: i64 = 30;

fn new_code() -> anyhow::Result<String> {
    // 256 is a multiple of 32: every letter is equally likely.
    Ok(random::<CODE_LENGTH>()?.iter().map(|b| char::from(CODE_LETTERS[usize::from(b % 32)])).collect())
}

/// In groups of four, as a letter prints it.
fn grouped(code: &str) -> String {
    format!("{}-{}-{}", &code[..4], &code[4..8], &code[8..])
}

/// Invites a guardian on behalf of staff, where the asker may at one of the schools at which a right is left to the
/// guardian: a letter names the child and where it goes to school.
pub fn invite_family(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    guardian: PersonId,
    address: &str,
) -> Outcome<Invitation> {
    let tied = schools_of(conn, guardian)?;
    if tied.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let may_at = |school: &SchoolId| asker.may_at_school(*school, StaffAct::Invite).is_ok();
    if !tied.iter().any(may_at) {
        return Err(Refusal::NotAllowed.into());
    }
    if !children_of(conn, guardian, asker.today)?.iter().any(|child| may_at(&child.school)) {
        return Err(Refusal::RightTaken.into());
    }
    make(conn, office, guardian, address, &asker.name, Some(asker))
}

/// Signs every computer of a guardian out, for whoever may invite them: they have lost one, and nobody can tell which.
pub fn sign_out_lost(conn: &mut dyn Conn, office: &Office, asker: &Asker, guardian: PersonId) -> Outcome<u32> {
    let now = office.clock.now();
    let sql = "UPDATE device SET revoked_at = $1 WHERE person = $2 AND side = 'family' AND revoked_at IS NULL";
    let signed_out = conn.exec(sql, args![now, guardian])?;
    let act = Act {
        person: Some(asker.person),
        device: Some(asker.device),
        thing: Some((kind::PERSON.into(), guardian.0)),
        detail: signed_out.to_string(),
        ..Act::default()
    };
    act.record(conn, office.ids.next(), now, "sign_out_lost")?;
    Ok(signed_out as u32)
}

/// A code that nobody has had, and nobody has yet: it opens nothing until it is kept.
pub struct NewCode {
    pub id: InvitationId,
    code: String,
    made_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

impl NewCode {
    pub fn new(office: &Office) -> anyhow::Result<NewCode> {
        let made_at = office.clock.now();
        let expires_at = made_at + TimeDelta::days(GOOD_FOR_DAYS);
        Ok(NewCode { id: InvitationId(office.ids.next()), code: new_code()?, made_at, expires_at })
    }

    /// In groups of four.
    pub fn grouped(&self) -> String {
        grouped(&self.code)
    }

    /// As it is clicked; with the pin that stands on the address.
    pub fn link(&self, address: &str) -> String {
        let (bare, pin) = apart(address);
        let pin = pin.map(|pin| format!("&pin={}", percent_encoded(pin))).unwrap_or_default();
        format!("presente://join?address={}&code={}{pin}", percent_encoded(bare), self.code)
    }

    pub fn expires_on(&self) -> NaiveDate {
        self.expires_at.date_naive()
    }

    /// Keeps the code's hash for a guardian, and writes the act down; codes made earlier and not used stop working.
    pub fn keep(
        &self,
        conn: &mut dyn Conn,
        office: &Office,
        guardian: PersonId,
        made_by: &str,
        asker: Option<&Asker>,
    ) -> Outcome<()> {
        let NewCode { id, code, made_at, expires_at } = self;
        conn.exec(
            "UPDATE invitation SET expires_at = $1 WHERE person = $2 AND used_at IS NULL AND expires_at > $1",
            args![*made_at, guardian],
        )?;
        conn.exec(
            "INSERT INTO invitation (id, person, code_hash, made_by, made_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![*id, guardian, secret_hash(code), made_by, *made_at, *expires_at],
        )?;
        let act = Act { person: asker.map(|a| a.person), device: asker.map(|a| a.device), ..Act::default() };
        let act = Act { thing: Some((kind::PERSON.into(), guardian.0)), ..act };
        Ok(act.record(conn, office.ids.next(), *made_at, "invite_family")?)
    }
}

/// Makes an invitation; codes made earlier and not used stop working.
pub fn make(
    conn: &mut dyn Conn,
    office: &Office,
    guardian: PersonId,
    address: &str,
    made_by: &str,
    asker: Option<&Asker>,
) -> Outcome<Invitation> {
    let code = NewCode::new(office)?;
    code.keep(conn, office, guardian, made_by, asker)?;
    let today = match asker {
        Some(asker) => asker.today,
        None => today_here(conn, office.clock.as_ref())?,
    };
    let known_to = |school: SchoolId| asker.is_none_or(|asker| asker.may_at_school(school, StaffAct::Invite).is_ok());
    let mut children = children_of(conn, guardian, today)?;
    children.retain(|child| known_to(child.school));
    describe(conn, guardian, &children, address, &code)
}

/// The invitation as one school hands it out: it names these children and no other.
fn describe(
    conn: &mut dyn Conn,
    guardian: PersonId,
    named: &[Child],
    address: &str,
    code: &NewCode,
) -> Outcome<Invitation> {
    let at = named.first().ok_or(Refusal::NotFound)?.school;
    let person = thing::find(conn, at, kind::PERSON, guardian.0)?.ok_or(Refusal::NotFound)?;
    let person: Person = person.fact()?;
    let mut children = Vec::new();
    for Child { school, student, .. } in named {
        if let Some(found) = thing::find(conn, *school, kind::STUDENT, student.0)? {
            children.push(found.fact::<Student>()?.given_name);
        }
    }
    Ok(Invitation {
        signed_out: 0,
        id: code.id,
        guardian,
        guardian_name: format!("{} {}", person.given_name, person.family_name).trim().to_owned(),
        language: person.language,
        children,
        school_name: read_school(conn, at)?.name,
        link: code.link(address),
        code: code.grouped(),
        address: bare(address).to_owned(),
        pin: pin_on(address),
        expires_on: code.expires_on(),
    })
}

/// The pin that stands on an address, as a letter prints it.
pub fn pin_on(address: &str) -> Option<String> {
    apart(address).1.and_then(Pin::read).map(|pin| pin.grouped())
}

/// What a link's query may hold, everything else as %XX.
fn percent_encoded(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

pub fn schools_of(conn: &mut dyn Conn, guardian: PersonId) -> Outcome<Vec<SchoolId>> {
    let sql = "SELECT DISTINCT school FROM guardian_link WHERE guardian = $1 ORDER BY school";
    Ok(conn.list(sql, args![guardian], |row| row.parsed(0))?)
}

/// Notes on a guardian's ties that they have joined, so that staff see who can be reached; gives the schools touched.
pub fn note_joined(conn: &mut dyn Conn, guardian: PersonId) -> Outcome<Vec<SchoolId>> {
    let links = conn.list(
        "SELECT student FROM guardian_link WHERE guardian = $1 ORDER BY school, student",
        args![guardian],
        |row| row.parsed::<StudentId>(0),
    )?;
    let mut touched = Vec::new();
    for student in links {
        for mut found in thing::list_of_student(conn, student, kind::LINK)? {
            let mut link: GuardianLink = found.fact()?;
            if link.guardian != guardian || link.joined {
                continue;
            }
            link.joined = true;
            found.version += 1;
            found.body = serde_json::to_value(&link)?;
            found.audience = Audience::staff_and(guardian);
            thing::put(conn, &found)?;
            touched.push(found.school);
        }
    }
    Ok(touched)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_code_survives_being_printed_and_typed() {
        let code = new_code().expect("randomness");
        assert_eq!(protocol::plain_code(&grouped(&code).to_lowercase()), Some(code));
    }
}

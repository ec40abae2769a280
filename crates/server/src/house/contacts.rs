//! Whom families can reach, as the office has it: over what the school's files say, and never written back to them.

use std::collections::BTreeSet;

use attendance::{
    Contact, ContactRule, PersonId, Refusal, School, SchoolId, StaffMember, check_reachable, contact_rules,
    every_contact, shown_contacts, tidy_card, tidy_contacts,
};
use protocol::{ContactsOfSchool, SetContacts, kind};

use super::{House, Setting, read_house, ruled};
use crate::{
    Office, Outcome, args,
    import::contacts_on_file,
    rights::{Asker, StaffAct},
    school::read_school,
    store::{
        Conn,
        thing::{self, Thing},
    },
};

/// The contacts of each school whose rules the asker sets.
pub fn school_contacts(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<ContactsOfSchool>> {
    let mut all = Vec::new();
    for school in ruled(conn, asker)? {
        let house = read_house(conn, school.id)?;
        let on_file = on_file(conn, school.id, &house)?;
        let people = every_contact(&house.rules.contacts, &on_file);
        let there: BTreeSet<_> = people.iter().filter_map(|entry| entry.contact.person).collect();
        let mut addable = members(conn, school.id)?;
        addable.retain(|member| !there.contains(&member.person));
        all.push(ContactsOfSchool {
            school,
            version: house.version,
            people,
            on_file,
            card: house.rules.card,
            set: house.rules.contacts_set,
            addable,
        });
    }
    Ok(all)
}

pub fn set_contacts(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &SetContacts,
) -> Outcome<Vec<ContactsOfSchool>> {
    asker.may_at_school(ask.school, StaffAct::SetRules)?;
    let (people, card) = (tidy_contacts(ask.people.clone())?, tidy_card(ask.card.clone())?);
    let house = read_house(conn, ask.school)?;
    let on_file = on_file(conn, ask.school, &house)?;
    let of_school: BTreeSet<PersonId> = members(conn, ask.school)?
        .into_iter()
        .map(|member| member.person)
        .chain(on_file.iter().chain(&added(&house)).filter_map(|contact| contact.person))
        .collect();
    if people.iter().filter_map(|entry| entry.contact.person).any(|person| !of_school.contains(&person)) {
        return Err(Refusal::NotFound.into());
    }
    let rules = contact_rules(&people, &house.rules.contacts, &on_file);
    let shown = shown_contacts(&rules, &on_file);
    check_reachable(&shown, &card)?;
    let detail = format!("{} of {}", shown.len(), people.len());
    let setting =
        Setting { office, asker, school: ask.school, saw_version: ask.saw_version, what: "set_contacts", detail };
    setting.save(conn, |house, by| {
        (house.contacts, house.card, house.contacts_set) = (rules, card, Some(by));
    })?;
    let found = thing::find(conn, ask.school, kind::SCHOOL, ask.school.0)?;
    let found = found.ok_or_else(|| anyhow::anyhow!("school {} has no row of its own", ask.school))?;
    let school = School { contacts: shown, contacts_on_file: on_file, ..found.fact()? };
    let next = Thing { version: found.version + 1, body: serde_json::to_value(&school)?, ..found };
    thing::put(conn, &next)?;
    school_contacts(conn, asker)
}

/// What a school's files say now of whom families can reach.
fn on_file(conn: &mut dyn Conn, school: SchoolId, house: &House) -> Outcome<Vec<Contact>> {
    let set = house.rules.contacts_set.as_ref().map(|_| house.rules.contacts.as_slice());
    Ok(contacts_on_file(&read_school(conn, school)?, set))
}

/// A school as an import left it that was taken back: with what its office says over what the files say again.
pub fn with_contacts_set(conn: &mut dyn Conn, school: School) -> Outcome<School> {
    let house = read_house(conn, school.id)?;
    if house.rules.contacts_set.is_none() {
        return Ok(school);
    }
    let contacts = shown_contacts(&house.rules.contacts, &school.contacts_on_file);
    Ok(School { contacts, ..school })
}

/// Whom the office has entered itself.
fn added(house: &House) -> Vec<Contact> {
    let added: Vec<ContactRule> = house.rules.contacts.iter().filter(|rule| rule.added).cloned().collect();
    every_contact(&added, &[]).into_iter().map(|entry| entry.contact).collect()
}

/// Who signs in at a school, by name.
fn members(conn: &mut dyn Conn, school: SchoolId) -> Outcome<Vec<StaffMember>> {
    let sql = "SELECT body FROM thing WHERE kind = $1 AND school = $2";
    let mut members: Vec<StaffMember> = conn.list(sql, args![kind::STAFF_MEMBER, school], |row| row.json(0))?;
    members.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(members)
}

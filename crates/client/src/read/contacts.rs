//! Whom the schools on this computer name to their families, and how each school itself is reached.

use attendance::{Contact, SchoolId, same_language};
use protocol::{Nothing, SchoolContacts};

use crate::{
    desk::{Desk, Facts},
    trouble::Result,
};

/// One a school.
pub(crate) fn contacts(desk: &Desk<'_>, _: Nothing) -> Result<Vec<SchoolContacts>> {
    let mut all: Vec<SchoolContacts> = Vec::new();
    for facts in desk.about(None)? {
        let language = facts.find_person(facts.account.person)?.and_then(|person| person.language);
        for school in facts.schools()? {
            // A parent who works at the school knows it twice.
            if all.iter().all(|known| known.school != school.id) {
                all.push(SchoolContacts {
                    school: school.id,
                    school_name: school.name.clone(),
                    people: people(&facts, school.id, language.as_deref())?,
                    card: facts.house(school.id)?.card.clone(),
                });
            }
        }
    }
    Ok(all)
}

/// Who speaks the reader's language first, else as the school lists them.
pub(crate) fn people(facts: &Facts<'_>, school: SchoolId, language: Option<&str>) -> Result<Vec<Contact>> {
    let mut contacts = facts.school(school)?.contacts.clone();
    let speaks = |contact: &Contact| {
        language.is_some_and(|wanted| contact.languages.iter().any(|one| same_language(one, wanted)))
    };
    contacts.sort_by_key(|contact| !speaks(contact));
    Ok(contacts)
}

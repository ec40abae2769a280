//! Whom a family can reach: what the school's files say, what its office says over them, and the school's own card.
//!
//! The office speaks field by field. What it has said stays whatever a file says later, since a person here looked at
//! it; what it has not touched goes on following the files, so that a new number from the SIS still arrives.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{Contact, PersonId, Refusal, StaffRole, SupportKind};

/// The longest name and the longest role in words, in characters: they stand on a card.
pub const CONTACT_NAME_MOST: usize = 60;
/// The longest telephone number with its extension.
pub const NUMBER_MOST: usize = 40;
/// The longest address for mail that there can be.
pub const EMAIL_MOST: usize = 254;
/// The longest address of a house, or of a room in it.
pub const PLACE_MOST: usize = 200;
/// The longest word of a school about emergencies.
pub const EMERGENCY_MOST: usize = 300;
/// More people than this no family reads through.
pub const CONTACTS_MOST: usize = 60;
/// So many different spans have the hours of one week.
pub const HOURS_MOST: usize = 4;
/// Fewer digits than this no number has ("711" has three).
const DIGITS_LEAST: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// When somebody can be reached: the same times on some days of the week, by the school's own clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OpenHours {
    pub days: Vec<Weekday>,
    #[schemars(extend("pattern" = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"))]
    pub from: NaiveTime,
    #[schemars(extend("pattern" = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"))]
    pub until: NaiveTime,
}

/// How a school itself is reached. Empty: it has said nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SchoolCard {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// A text telephone or relay number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tty: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// As it stands on an envelope, line by line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<OpenHours>,
    /// The school's own words on what to do in an emergency, by language, after the usual ones.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub emergency: BTreeMap<String, String>,
}

/// What the office says of one contact. `None`: as the school's files say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContactRule {
    /// The person's id; of somebody whom nothing else knows, one of their own.
    pub id: Uuid,
    /// Whether families see them.
    pub shown: bool,
    /// Entered by the office, whether or not a file has them.
    #[serde(default)]
    pub added: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<StaffRole>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tty: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub title: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<OpenHours>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helps_with: Vec<SupportKind>,
}

/// One contact as the office sees and sets it: the whole card, and whether families see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContactEntry {
    pub id: Uuid,
    pub shown: bool,
    pub contact: Contact,
}

impl ContactRule {
    /// What an entry says that the files do not: all of it, where they say nothing.
    fn over(entry: &ContactEntry, on_file: Option<&Contact>) -> ContactRule {
        let ContactEntry { id, shown, contact } = entry;
        let own = |said: &str, on_file: Option<&str>| (on_file != Some(said)).then(|| said.to_owned());
        let field = |of: fn(&Contact) -> &str| own(of(contact), on_file.map(of));
        ContactRule {
            id: *id,
            shown: *shown,
            added: on_file.is_none(),
            person: contact.person,
            name: field(|one| &one.name),
            role: Some(contact.role).filter(|role| on_file.map(|one| one.role) != Some(*role)),
            languages: (on_file.map(|one| &one.languages) != Some(&contact.languages))
                .then(|| contact.languages.clone()),
            phone: field(|one| &one.phone),
            tty: field(|one| &one.tty),
            email: field(|one| &one.email),
            title: contact.title.clone(),
            place: contact.place.clone(),
            hours: contact.hours.clone(),
            helps_with: contact.helps_with.clone(),
        }
    }

    /// The contact that it makes of what the files say; `None`: they have nobody of that id any more.
    fn laid_over(&self, on_file: Option<&Contact>) -> Option<Contact> {
        if on_file.is_none() && !self.added {
            return None;
        }
        let text = |own: &Option<String>, of: fn(&Contact) -> &String| {
            own.clone().or_else(|| on_file.map(|one| of(one).clone())).unwrap_or_default()
        };
        Some(Contact {
            person: on_file.and_then(|one| one.person).or(self.person),
            name: text(&self.name, |one| &one.name),
            role: self.role.or(on_file.map(|one| one.role)).unwrap_or(StaffRole::Office),
            languages: self.languages.clone().or_else(|| Some(on_file?.languages.clone())).unwrap_or_default(),
            phone: text(&self.phone, |one| &one.phone),
            tty: text(&self.tty, |one| &one.tty),
            email: text(&self.email, |one| &one.email),
            title: self.title.clone(),
            place: self.place.clone(),
            hours: self.hours.clone(),
            helps_with: self.helps_with.clone(),
        })
    }
}

/// Every contact of a school in its order, those that families do not see too: as the office has set them, then whoever
/// is new in the files.
pub fn every_contact(rules: &[ContactRule], on_file: &[Contact]) -> Vec<ContactEntry> {
    let find = |id: Uuid| on_file.iter().find(|one| key(one) == Some(id));
    let set = rules.iter().filter_map(|rule| {
        let contact = rule.laid_over(find(rule.id))?;
        Some(ContactEntry { id: rule.id, shown: rule.shown, contact })
    });
    let new = on_file.iter().filter(|one| rules.iter().all(|rule| Some(rule.id) != key(one)));
    let new = new.map(|one| ContactEntry { id: key(one).unwrap_or_default(), shown: true, contact: one.clone() });
    set.chain(new).collect()
}

/// Whom families see, in the order in which they see them.
pub fn shown_contacts(rules: &[ContactRule], on_file: &[Contact]) -> Vec<Contact> {
    every_contact(rules, on_file).into_iter().filter(|one| one.shown).map(|one| one.contact).collect()
}

/// What to keep of a list that the office has set. What it said before of somebody whom the files have lost is kept
/// behind: a file that is half empty one week is whole the next.
pub fn contact_rules(entries: &[ContactEntry], before: &[ContactRule], on_file: &[Contact]) -> Vec<ContactRule> {
    let find = |id: Uuid| on_file.iter().find(|one| key(one) == Some(id));
    let set = entries.iter().map(|entry| ContactRule::over(entry, find(entry.id)));
    let asleep = before
        .iter()
        .filter(|rule| !rule.added && find(rule.id).is_none() && entries.iter().all(|entry| entry.id != rule.id));
    set.chain(asleep.cloned()).collect()
}

/// Files know people by the persons that they are.
fn key(contact: &Contact) -> Option<Uuid> {
    contact.person.map(|person| person.0)
}

/// A list as an office may set it: blanks trimmed, everybody once, numbers that a telephone can call.
pub fn tidy_contacts(entries: Vec<ContactEntry>) -> Result<Vec<ContactEntry>, Refusal> {
    if CONTACTS_MOST < entries.len() {
        return Err(Refusal::TextTooLong { most: CONTACTS_MOST as u32 });
    }
    let mut seen = BTreeSet::new();
    entries
        .into_iter()
        .map(|ContactEntry { id, shown, contact }| {
            let is_own = contact.person.is_none_or(|person| person.0 == id);
            if !is_own || !seen.insert(id) {
                return Err(Refusal::ChangedMeanwhile);
            }
            Ok(ContactEntry { id, shown, contact: tidy_contact(contact)? })
        })
        .collect()
}

fn tidy_contact(contact: Contact) -> Result<Contact, Refusal> {
    let name = tidy_line(&contact.name, CONTACT_NAME_MOST)?;
    if name.is_empty() {
        return Err(Refusal::TextMissing);
    }
    let mut helps_with = contact.helps_with;
    helps_with.sort_by_key(|kind| SupportKind::ALL.iter().position(|known| known == kind));
    helps_with.dedup();
    let languages =
        contact.languages.iter().map(|tag| tidy_line(tag, CONTACT_NAME_MOST)).collect::<Result<Vec<_>, _>>()?;
    Ok(Contact {
        person: contact.person,
        name,
        role: contact.role,
        languages: languages.into_iter().filter(|tag| !tag.is_empty()).collect(),
        phone: tidy_number(&contact.phone)?,
        tty: tidy_number(&contact.tty)?,
        email: tidy_email(&contact.email)?,
        title: tidy_texts(contact.title, CONTACT_NAME_MOST)?,
        place: tidy_line(&contact.place, PLACE_MOST)?,
        hours: tidy_hours(contact.hours)?,
        helps_with,
    })
}

/// A school's own card as an office may set it.
pub fn tidy_card(card: SchoolCard) -> Result<SchoolCard, Refusal> {
    Ok(SchoolCard {
        phone: tidy_number(&card.phone)?,
        tty: tidy_number(&card.tty)?,
        email: tidy_email(&card.email)?,
        address: tidy_line(&card.address, PLACE_MOST)?,
        hours: tidy_hours(card.hours)?,
        emergency: tidy_texts(card.emergency, EMERGENCY_MOST)?,
    })
}

/// Refuses a list that leaves families without a way to reach anybody.
pub fn check_reachable(shown: &[Contact], card: &SchoolCard) -> Result<(), Refusal> {
    let calls = !card.phone.is_empty() || !card.tty.is_empty() || !card.email.is_empty();
    match calls || !shown.is_empty() {
        true => Ok(()),
        false => Err(Refusal::NobodyToReach),
    }
}

fn tidy_line(text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() <= most {
        true => Ok(text.to_owned()),
        false => Err(Refusal::TextTooLong { most: most as u32 }),
    }
}

/// A number is whatever a telephone can be given: "(978) 555-0102 x12" as well as "711".
fn tidy_number(text: &str) -> Result<String, Refusal> {
    let text = tidy_line(text, NUMBER_MOST)?;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    match text.is_empty() || DIGITS_LEAST <= digits {
        true => Ok(text),
        false => Err(Refusal::NotANumber { text }),
    }
}

fn tidy_email(text: &str) -> Result<String, Refusal> {
    let text = tidy_line(text, EMAIL_MOST)?;
    let is_whole = |(name, host): (&str, &str)| !name.is_empty() && !host.is_empty() && !host.contains('@');
    match text.is_empty() || !text.contains(char::is_whitespace) && text.split_once('@').is_some_and(is_whole) {
        true => Ok(text),
        false => Err(Refusal::NotAnEmail { text }),
    }
}

fn tidy_texts(texts: BTreeMap<String, String>, most: usize) -> Result<BTreeMap<String, String>, Refusal> {
    let tidy = texts.into_iter().map(|(lang, text)| Ok((lang, tidy_line(&text, most)?)));
    let tidy: BTreeMap<_, _> = tidy.collect::<Result<_, Refusal>>()?;
    Ok(tidy.into_iter().filter(|(_, text)| !text.is_empty()).collect())
}

/// Days in their order, each once; a span without days says nothing and goes.
fn tidy_hours(hours: Vec<OpenHours>) -> Result<Vec<OpenHours>, Refusal> {
    let mut tidy = Vec::new();
    for OpenHours { mut days, from, until } in hours {
        days.sort();
        days.dedup();
        if until <= from {
            return Err(Refusal::HoursOutOfOrder);
        }
        if !days.is_empty() {
            tidy.push(OpenHours { days, from, until });
        }
    }
    match tidy.len() <= HOURS_MOST {
        true => Ok(tidy),
        false => Err(Refusal::TextTooLong { most: HOURS_MOST as u32 }),
    }
}

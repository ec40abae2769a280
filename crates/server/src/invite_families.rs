//! Letters for many families at once: chosen, counted, printed, and only then are their codes good.
//!
//! The file goes to whoever asked and is kept nowhere: the store has the hashes of its codes alone.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use attendance::{
    Contact, GuardianLink, Person, PersonId, Refusal, School, SchoolId, StaffRole, Student, StudentId, rights_left,
    same_language, taken_on,
};
use chrono::NaiveDate;
use protocol::{
    Invitation, InvitationChoice, InvitationLetter, InvitationLetters, InvitationPlan, InviteFamilies, Letters,
    LettersIn, NamedSchool, NoLetters, UNDETERMINED, WhomToInvite, kind,
};
use serde::de::DeserializeOwned;
use words::Words;

use crate::{
    Office, Outcome, Trouble,
    account::asker,
    invite::{NewCode, pin_on},
    rights::{Asker, StaffAct},
    school::{read_school, today_at},
    store::{Conn, thing},
};

/// A file of this many is as much as an office folds in a day; a larger school chooses by grade.
pub const LETTERS_MOST: usize = 600;

/// A guardian who is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    pub guardian: PersonId,
    name: String,
    /// As the roster says.
    language: Option<String>,
    /// Their children at the school, the lowest grade first: grade, given name, id.
    children: Vec<(String, String, StudentId)>,
    family_name: String,
}

impl Addressee {
    fn tag(&self) -> &str {
        self.language.as_deref().unwrap_or(UNDETERMINED)
    }

    /// By language, then by the grade of the youngest: as the letters are handed out.
    fn order(&self) -> impl Ord + use<> {
        let grade = self.children.first().map(|(grade, ..)| grade_order(grade));
        (self.tag().to_owned(), grade, self.family_name.to_lowercase(), self.guardian)
    }
}

/// A school with those of its guardians who were chosen, in the order of their letters.
pub struct Chosen {
    pub school: School,
    pub addressees: Vec<Addressee>,
    grades: Vec<String>,
    languages: Vec<String>,
}

/// Grades in the order in which children go through them; a code of the school's own comes last.
fn grade_order(code: &str) -> (u32, String) {
    let short = code.trim().to_ascii_uppercase();
    let place = match short.as_str() {
        "PR" => 0,
        "PK" => 1,
        "TK" => 2,
        "KG" | "K" => 3,
        number => number.parse::<u32>().map_or(u32::MAX, |number| number.saturating_add(10)),
    };
    (place, short)
}

/// Whom a choice takes at a school. What is asked for must not depend on the order of rows: it is sorted here. Nobody is
/// written to about a child of whom papers leave them nothing on `today`.
pub fn choose(conn: &mut dyn Conn, school: SchoolId, choice: &InvitationChoice, today: NaiveDate) -> Outcome<Chosen> {
    let sql = "SELECT student FROM left_student";
    let left: HashSet<StudentId> = conn.list(sql, &[], |row| row.parsed(0))?.into_iter().collect();
    let mut students: HashMap<StudentId, Student> = HashMap::new();
    for student in facts::<Student>(conn, school, kind::STUDENT)? {
        if !left.contains(&student.id) {
            students.insert(student.id, student);
        }
    }
    let people = facts::<Person>(conn, school, kind::PERSON)?;
    let people: HashMap<PersonId, Person> = people.into_iter().map(|person| (person.id, person)).collect();
    let mut ties: BTreeMap<PersonId, Vec<GuardianLink>> = BTreeMap::new();
    // A student is invited alone, by whoever has seen how old they are.
    for link in facts::<GuardianLink>(conn, school, kind::LINK)?.into_iter().filter(|link| !link.is_own()) {
        let is_told = !rights_left(&taken_on(&link.limits, today)).is_empty();
        if is_told && students.contains_key(&link.student) {
            ties.entry(link.guardian).or_default().push(link);
        }
    }
    let mut addressees = Vec::new();
    let (mut grades, mut languages) = (BTreeSet::new(), BTreeSet::new());
    grades.extend(students.values().map(|student| grade_order(&student.grade)));
    for (guardian, links) in ties {
        let Some(person) = people.get(&guardian) else { continue };
        let addressee = addressee(person, &links, &students);
        languages.insert(addressee.tag().to_owned());
        let has_joined = links.iter().any(|link| link.joined);
        if takes(choice, &addressee, has_joined) {
            addressees.push(addressee);
        }
    }
    addressees.sort_by_cached_key(Addressee::order);
    let spelled: BTreeMap<String, &str> =
        students.values().map(|student| (grade_order(&student.grade).1, student.grade.as_str())).collect();
    let grades = grades.iter().filter_map(|(_, short)| spelled.get(short)).map(ToString::to_string).collect();
    Ok(Chosen { school: read_school(conn, school)?, addressees, grades, languages: languages.into_iter().collect() })
}

fn facts<T: DeserializeOwned>(conn: &mut dyn Conn, school: SchoolId, kind: &str) -> Outcome<Vec<T>> {
    Ok(thing::list_of_school(conn, school, kind)?.iter().map(|thing| thing.fact()).collect::<anyhow::Result<_>>()?)
}

fn addressee(person: &Person, links: &[GuardianLink], students: &HashMap<StudentId, Student>) -> Addressee {
    let mut children: Vec<&Student> = links.iter().filter_map(|link| students.get(&link.student)).collect();
    children.sort_by_key(|child| (grade_order(&child.grade), child.given_name.clone(), child.id));
    let family_name = children.first().map(|child| child.family_name.clone()).unwrap_or_default();
    let children = children.into_iter().map(|child| (child.grade.clone(), child.given_name.clone(), child.id));
    Addressee {
        guardian: person.id,
        name: format!("{} {}", person.given_name, person.family_name).trim().to_owned(),
        language: person.language.clone(),
        children: children.collect(),
        family_name,
    }
}

fn takes(choice: &InvitationChoice, addressee: &Addressee, has_joined: bool) -> bool {
    let in_grade = |(grade, ..): &(String, String, StudentId)| {
        choice.grades.iter().any(|wanted| grade_order(wanted) == grade_order(grade))
    };
    (choice.whom == WhomToInvite::Everybody || !has_joined)
        && (choice.grades.is_empty() || addressee.children.iter().any(in_grade))
        && (choice.languages.is_empty() || choice.languages.iter().any(|wanted| wanted == addressee.tag()))
}

impl Chosen {
    /// Guardians who share a child are one family, and so are those whom one more shares a child with.
    pub fn families(&self) -> usize {
        let mut family_of: HashMap<StudentId, usize> = HashMap::new();
        let mut families: Vec<BTreeSet<StudentId>> = Vec::new();
        for addressee in &self.addressees {
            let children: BTreeSet<StudentId> = addressee.children.iter().map(|(.., child)| *child).collect();
            let mut known: BTreeSet<usize> =
                children.iter().filter_map(|child| family_of.get(child).copied()).collect();
            let at = known.pop_first().unwrap_or_else(|| {
                families.push(BTreeSet::new());
                families.len() - 1
            });
            let mut all = children;
            known.into_iter().for_each(|other| all.append(&mut families[other]));
            for child in &all {
                family_of.insert(*child, at);
            }
            families[at].append(&mut all);
        }
        families.iter().filter(|family| !family.is_empty()).count()
    }

    pub fn by_language(&self) -> Vec<LettersIn> {
        let mut letters: BTreeMap<&str, u32> = BTreeMap::new();
        self.addressees.iter().for_each(|addressee| *letters.entry(addressee.tag()).or_default() += 1);
        let language = |(tag, letters): (&str, u32)| LettersIn {
            language: tag.to_owned(),
            printed_in: Words::for_tag(tag).language().tag.to_owned(),
            letters,
        };
        letters.into_iter().map(language).collect()
    }

    /// The letters with codes that are not kept yet, and those codes with whom they are for.
    fn with_codes(self, office: &Office, address: &str, made_on: NaiveDate) -> Outcome<Ready> {
        if self.addressees.is_empty() {
            return Err(Refusal::NobodyToInvite.into());
        }
        if LETTERS_MOST < self.addressees.len() {
            return Err(Refusal::TooManyLetters { most: LETTERS_MOST as u32 }.into());
        }
        let mut codes = Vec::new();
        let mut letters = Vec::new();
        for addressee in self.addressees {
            let code = NewCode::new(office)?;
            let Addressee { guardian, name, language, children, .. } = addressee;
            let contact = contact_for(&self.school, language.as_deref()).cloned();
            let mut grades: Vec<String> = children.iter().map(|(grade, ..)| grade.clone()).collect();
            grades.dedup();
            let invitation = Invitation {
                signed_out: 0,
                id: code.id,
                guardian,
                guardian_name: name,
                language,
                children: children.into_iter().map(|(_, given_name, _)| given_name).collect(),
                school_name: self.school.name.clone(),
                code: code.grouped(),
                address: protocol::bare(address).to_owned(),
                pin: pin_on(address),
                link: code.link(address),
                expires_on: code.expires_on(),
            };
            letters.push(InvitationLetter { invitation, grades, contact });
            codes.push((guardian, code));
        }
        Ok(Ready { batch: InvitationLetters { made_on, letters }, codes })
    }
}

/// Whom a letter names to ask: who speaks the language if anybody does, the liaison before the office.
fn contact_for<'a>(school: &'a School, language: Option<&str>) -> Option<&'a Contact> {
    let speaks = |contact: &Contact| {
        language.is_some_and(|one| contact.languages.iter().any(|spoken| same_language(spoken, one)))
    };
    let reachable = school
        .contacts
        .iter()
        .filter(|contact| matches!(contact.role, StaffRole::Liaison | StaffRole::Office) && !contact.name.is_empty());
    reachable.min_by_key(|contact| (!speaks(contact), contact.role != StaffRole::Liaison, contact.phone.is_empty()))
}

struct Ready {
    batch: InvitationLetters,
    codes: Vec<(PersonId, NewCode)>,
}

impl Ready {
    fn keep(&self, conn: &mut dyn Conn, office: &Office, made_by: &str, asker: Option<&Asker>) -> Outcome<()> {
        self.codes.iter().try_for_each(|(guardian, code)| code.keep(conn, office, *guardian, made_by, asker))
    }
}

/// What would be made of a choice. Writes nothing.
pub fn plan(conn: &mut dyn Conn, asker: &Asker, ask: &InviteFamilies) -> Outcome<InvitationPlan> {
    let school = school_of(asker, &ask.choice)?;
    let chosen = choose(conn, school, &ask.choice, asker.today)?;
    let named = |school: &SchoolId| Ok(NamedSchool { id: *school, name: read_school(conn, *school)?.name });
    let schools = asker.schools_for(StaffAct::Administer).iter().map(named).collect::<Outcome<_>>()?;
    Ok(InvitationPlan {
        schools,
        school,
        letters: chosen.addressees.len() as u32,
        families: chosen.families() as u32,
        by_language: chosen.by_language(),
        grades: chosen.grades,
        languages: chosen.languages,
        most: LETTERS_MOST as u32,
    })
}

fn school_of(asker: &Asker, choice: &InvitationChoice) -> Outcome<SchoolId> {
    let schools = asker.schools_for(StaffAct::Administer);
    let school = choice.school.or_else(|| schools.first().copied());
    Ok(school.filter(|school| schools.contains(school)).ok_or(Refusal::NotAllowed)?)
}

/// Makes the letters as one PDF for an administrator.
///
/// They are printed before any code is kept: where a font is missing, every code that is out there stays good.
pub async fn letters(
    office: &Office,
    press: Arc<dyn Letters>,
    address: String,
    token: String,
    ask: InviteFamilies,
) -> Outcome<Vec<u8>> {
    let (here, asked, choice) = (office.clone(), token.clone(), ask.choice.clone());
    let look = move |conn: &mut dyn Conn| {
        let asker = asker(conn, &here, &asked)?;
        let school = school_of(&asker, &choice)?;
        let today = today_at(conn, here.clock.as_ref(), school)?;
        Ok::<_, Trouble>((choose(conn, school, &choice, today)?, today))
    };
    let (chosen, today) = office.store.read_async(look).await?;
    let here = office.clone();
    let printing = tokio::task::spawn_blocking(move || {
        let ready = chosen.with_codes(&here, &address, today)?;
        let pdf = press.invitations(&ready.batch).map_err(trouble)?;
        Ok::<_, Trouble>((ready, pdf))
    });
    let (ready, pdf) = printing.await.map_err(|_| anyhow::anyhow!("the printing of letters stopped"))??;
    let here = office.clone();
    let keep = move |conn: &mut dyn Conn| {
        // Asked once more: what somebody may do can have ended while the letters were printed.
        let asker = asker(conn, &here, &token)?;
        school_of(&asker, &ask.choice)?;
        ready.keep(conn, &here, &asker.name, Some(&asker))
    };
    office.store.write_async::<_, Trouble>(keep).await?;
    Ok(pdf)
}

/// The same for the technician's command line.
pub fn letters_by_command_line(
    office: &Office,
    press: &dyn Letters,
    address: &str,
    chosen: Chosen,
    made_by: &'static str,
) -> Outcome<Vec<u8>> {
    let school = chosen.school.id;
    let clock = office.clock.clone();
    let today = office.store.read(move |conn| today_at(conn, clock.as_ref(), school))?;
    let ready = chosen.with_codes(office, address, today)?;
    let pdf = press.invitations(&ready.batch).map_err(trouble)?;
    let here = office.clone();
    office.store.write::<_, Trouble>(move |conn| ready.keep(conn, &here, made_by, None))?;
    Ok(pdf)
}

fn trouble(no: NoLetters) -> Trouble {
    match no {
        NoLetters::Refused(refusal) => refusal.into(),
        NoLetters::Failed(error) => Trouble::Failed(anyhow::anyhow!(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_stand_in_the_order_in_which_children_go_through_them() {
        let mut grades = ["11", "KG", "02", "PK", "ungraded", "TK", "1", "PR"];
        grades.sort_by_key(|grade| grade_order(grade));
        assert_eq!(grades, ["PR", "PK", "TK", "KG", "1", "02", "11", "ungraded"]);
    }
}

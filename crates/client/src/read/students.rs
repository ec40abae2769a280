//! Children by name, for staff, each in a line.

use std::{collections::HashMap, sync::Arc};

use attendance::{GuardianLink, PersonId, Side, Student, StudentId};
use protocol::{FindStudents, StudentRow, kind};

use crate::{
    desk::{Desk, Facts},
    outlook::Outlook,
    trouble::Result,
};

/// A screenful.
const ROWS_MOST: usize = 50;

pub(crate) fn find_students(desk: &Desk<'_>, ask: FindStudents) -> Result<Vec<StudentRow>> {
    let words: Vec<String> = ask.words.split_whitespace().map(fold).collect();
    let mut rows = Vec::new();
    for facts in desk.of_side(Side::School) {
        let named = |student: &Student| {
            let names = fold(&format!("{} {} {}", student.given_name, student.family_name, student.local_id));
            words.iter().all(|word| {
                names.split(' ').any(|name| name.starts_with(word.as_str())) || names.contains(word.as_str())
            })
        };
        let mut found: Vec<Student> = facts.students()?.into_iter().filter(named).collect();
        found.truncate(ROWS_MOST - rows.len());
        let guardians = Guardians::of(&facts, &found)?;
        let outlooks = facts.outlooks(&found)?;
        for student in found {
            rows.push(row(&facts, student, &guardians, &outlooks)?);
        }
    }
    Ok(rows)
}

/// A child in a line.
pub(crate) fn row(
    facts: &Facts<'_>,
    student: Student,
    guardians: &Guardians,
    outlooks: &HashMap<StudentId, Arc<Outlook>>,
) -> Result<StudentRow> {
    Ok(StudentRow {
        school_name: facts.school(student.school)?.name.clone(),
        standing: outlooks.get(&student.id).and_then(|outlook| outlook.standing.clone()),
        family_language: guardians.language(&student),
        guardians_joined: guardians.joined(student.id),
        student,
    })
}

/// Whom many children belong to, and what they read, read once.
pub(crate) struct Guardians {
    links: HashMap<StudentId, Vec<GuardianLink>>,
    languages: HashMap<PersonId, String>,
}

impl Guardians {
    /// One query for many children, one each for few.
    pub(crate) fn of(facts: &Facts<'_>, students: &[Student]) -> Result<Guardians> {
        let mut links: HashMap<StudentId, Vec<GuardianLink>> = HashMap::new();
        let mut languages = HashMap::new();
        if students.len() < 8 {
            for student in students {
                let of_child = facts.guardian_links(student.id)?;
                for link in &of_child {
                    let language = facts.find_person(link.guardian)?.and_then(|person| person.language);
                    languages.extend(language.map(|language| (link.guardian, language)));
                }
                links.insert(student.id, of_child);
            }
            return Ok(Guardians { links, languages });
        }
        for found in facts.list::<GuardianLink>(kind::LINK)? {
            links.entry(found.fact.student).or_default().push(found.fact);
        }
        for found in facts.list::<attendance::Person>(kind::PERSON)? {
            let person = found.fact;
            languages.extend(person.language.map(|language| (person.id, language)));
        }
        Ok(Guardians { links, languages })
    }

    fn links(&self, student: StudentId) -> &[GuardianLink] {
        self.links.get(&student).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn joined(&self, student: StudentId) -> u32 {
        self.links(student).iter().filter(|link| link.joined).count() as u32
    }

    /// What the family reads: the first contact's language, else what the school knows of the home.
    pub(crate) fn language(&self, student: &Student) -> Option<String> {
        let mut links: Vec<&GuardianLink> = self.links(student.id).iter().collect();
        links.sort_by_key(|link| (!link.primary_contact, link.id));
        let said = links.into_iter().find_map(|link| self.languages.get(&link.guardian).cloned());
        said.or_else(|| student.home_language.clone())
    }
}

/// Letters as somebody in a hurry types them: small, without marks.
pub(crate) fn fold(text: &str) -> String {
    let bare = |c: char| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'ė' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ơ' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ư' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    };
    text.to_lowercase().chars().map(bare).collect()
}

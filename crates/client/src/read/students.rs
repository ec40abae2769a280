//! Children by name, for staff, each in a line.

use attendance::{GuardianLink, Side, Student, StudentId};
use protocol::{FindStudents, Lacking, StudentRow};

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
        let all = facts.students()?;
        let mut found: Vec<Student> = Vec::new();
        for one in all.iter().filter(|one| named(one)) {
            if ROWS_MOST <= rows.len() + found.len() {
                break;
            }
            if ask.lacking.map_or(Ok(true), |what| lacks(&facts, one, what))? {
                found.push(one.clone());
            }
        }
        let outlooks = facts.outlooks(&found)?;
        for student in &found {
            rows.extend(outlooks.get(&student.id).map(|outlook| row(&facts, student, outlook)).transpose()?);
        }
    }
    Ok(rows)
}

/// Whether a child's record lacks something. One who has left the school lacks nothing.
pub(crate) fn lacks(facts: &Facts<'_>, student: &Student, what: Lacking) -> Result<bool> {
    let guardians = facts.guardian_links(student.id)?;
    let lacks = match what {
        Lacking::Guardian => guardians.is_empty(),
        Lacking::Language => family_language(facts, student)?.is_none(),
        Lacking::Joined => !guardians.is_empty() && guardians.iter().all(|link| !link.joined),
    };
    Ok(lacks && is_here(facts, student)?)
}

/// Whether a child is a member of the school today, or will be again before the year is over.
fn is_here(facts: &Facts<'_>, student: &Student) -> Result<bool> {
    let days = facts.days(student.id, facts.school(student.school)?.school_year)?;
    Ok(days.enrollments.iter().any(|span| span.last_day.is_none_or(|last| facts.desk.today <= last)))
}

/// A child in a line.
pub(crate) fn row(facts: &Facts<'_>, student: &Student, outlook: &Outlook) -> Result<StudentRow> {
    Ok(StudentRow {
        school_name: facts.school(student.school)?.name.clone(),
        standing: outlook.standing.clone(),
        family_language: family_language(facts, student)?,
        guardians_joined: guardians_joined(facts, student.id)?,
        student: student.clone(),
    })
}

pub(crate) fn guardians_joined(facts: &Facts<'_>, student: StudentId) -> Result<u32> {
    Ok(facts.guardian_links(student)?.iter().filter(|link| link.joined).count() as u32)
}

/// What the family reads: the first contact's language, else what the school knows of the home.
pub(crate) fn family_language(facts: &Facts<'_>, student: &Student) -> Result<Option<String>> {
    let links = facts.guardian_links(student.id)?;
    let mut links: Vec<&GuardianLink> = links.iter().collect();
    links.sort_by_key(|link| (!link.primary_contact, link.id));
    for link in links {
        if let Some(language) = facts.find_person(link.guardian)?.and_then(|person| person.language) {
            return Ok(Some(language));
        }
    }
    Ok(student.home_language.clone())
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

//! `families`: guardians with their children, as the school's own files name them.

use std::collections::BTreeMap;

use attendance::{Days, Excuse, GuardianLink, Person, PersonId, Student, StudentId};
use protocol::kind;
use serde::Serialize;
use server::{Body, Outcome, args, store::Conn, store::thing};

use super::{Done, Place, Told};

#[derive(clap::Args)]
pub struct Families {}

#[derive(Serialize)]
struct Family {
    /// The guardian's id in the school's files.
    guardian: String,
    name: String,
    language: Option<String>,
    joined: bool,
    children: Vec<ChildOfFamily>,
}

#[derive(Serialize)]
struct ChildOfFamily {
    /// The child's id in the school's files.
    student: String,
    name: String,
    grade: String,
    days_unexcused: usize,
}

impl Families {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        place.schools()?;
        let families = place.office.store.read(|conn| list(conn))?;
        told.answer_in_rows(&families, || {
            let children = |family: &Family| {
                let child = |c: &ChildOfFamily| format!("{} {} ({})", c.student, c.name, c.grade);
                family.children.iter().map(child).collect::<Vec<_>>().join(", ")
            };
            families.iter().map(|f| format!("{}\t{}\t{}", f.guardian, f.name, children(f))).collect()
        })
    }
}

fn list(conn: &mut dyn Conn) -> Outcome<Vec<Family>> {
    let sources = conn.list("SELECT source_id, id FROM source WHERE kind = $1", args![kind::PERSON], |row| {
        Ok((row.parsed::<PersonId>(1)?, row.text(0)?.to_owned()))
    })?;
    let sources: BTreeMap<PersonId, String> = sources.into_iter().collect();
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    let sql = format!("SELECT {} FROM thing WHERE kind = $1 ORDER BY id", thing::COLUMNS);
    for found in conn.list(&sql, args![kind::LINK], thing::read_thing::<Body>)? {
        let link: GuardianLink = found.fact()?;
        let Some(source) = sources.get(&link.guardian) else { continue };
        let Some(person) = thing::find(conn, found.school, kind::PERSON, link.guardian.0)? else { continue };
        let Some(student) = thing::find(conn, found.school, kind::STUDENT, link.student.0)? else { continue };
        let (person, student): (Person, Student) = (person.fact()?, student.fact()?);
        let family = families.entry(source.clone()).or_insert_with(|| Family {
            guardian: source.clone(),
            name: format!("{} {}", person.given_name, person.family_name),
            language: person.language.clone(),
            joined: link.joined,
            children: Vec::new(),
        });
        family.children.push(ChildOfFamily {
            name: format!("{} {}", student.given_name, student.family_name),
            grade: student.grade,
            days_unexcused: unexcused(conn, link.student)?,
            student: student.local_id,
        });
    }
    Ok(families.into_values().collect())
}

/// Days that the school's record has as unexcused, all years.
fn unexcused(conn: &mut dyn Conn, student: StudentId) -> Outcome<usize> {
    let mut days = 0;
    for found in thing::list_of_student(conn, student, kind::DAYS)? {
        let record: Days = found.fact()?;
        days += record.records.iter().filter(|r| r.missed > 0 && r.excuse == Some(Excuse::Unexcused)).count();
    }
    Ok(days)
}

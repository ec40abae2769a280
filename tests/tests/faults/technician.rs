//! What a school's technician changes past every screen, whatever the school's record is kept in.

use std::path::Path;

use anyhow::anyhow;
use attendance::*;
use chrono::NaiveDate;
use presente_tests::worlds::world::{give_login, import_files, limit};
use server::{Office, Outcome, account, invite};

use super::{
    life::{role_of, works_at},
    people::Facts,
};

pub struct Technician<'a> {
    pub office: &'a Office,
    pub facts: &'a Facts,
    /// The school day.
    pub today: NaiveDate,
}

impl Technician<'_> {
    /// A code for a guardian, as a letter would print it.
    pub fn letter(&self, guardian: &str) -> Outcome<String> {
        let (here, person) = (self.office.clone(), self.facts.people[guardian]);
        let made =
            self.office.store.write(move |conn| invite::make(conn, &here, person, "https://school", "sim", None))?;
        Ok(made.code)
    }

    pub fn hires(&self, login: &str) -> Outcome<PersonId> {
        let (name, role) = role_of(login);
        give_login(self.office, login, name, role, works_at(login))
    }

    pub fn lets_go(&self, person: PersonId) -> Outcome<()> {
        let here = self.office.clone();
        let schools = self.office.store.write(move |conn| account::remove_staff(conn, &here, person))?;
        self.office.wake.tell(schools);
        Ok(())
    }

    /// A paper takes some topics of a child from a guardian, or gives them back.
    pub fn limits(&self, guardian: &str, student: &str, topics: &[Topic]) -> Outcome<()> {
        let (guardian, student) = (self.facts.people[guardian], self.facts.students[student]);
        limit(self.office, guardian, student, self.today, topics)
    }

    /// Brings the files in a folder in.
    pub fn imports(&self, files: &Path) -> Outcome<()> {
        let report = import_files(self.office, files, self.today)?;
        if report.has_errors() {
            return Err(anyhow!("the school's own files are good").into());
        }
        self.office.wake.tell(self.office.store.read(server::school::list_school_ids)?);
        Ok(())
    }
}

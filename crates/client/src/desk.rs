//! What lies on this computer at one moment: the facts of every account, read in one unchanging view.
//!
//! A fact that this program cannot read, because a newer school wrote it, is passed over and never erased.

use std::{cell::RefCell, collections::HashMap, sync::Arc, sync::OnceLock};

use anyhow::anyhow;
use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use protocol::{calendar_id, days_id, kind, read_mark_id};
use rusqlite::{Connection, ToSql, params_from_iter};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    outlook::Outlooks,
    store::{AccountRow, Fact, account},
    trouble::Result,
};

/// One view of the store, with the day it is looked at.
pub struct Desk<'c> {
    pub conn: &'c Connection,
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
    pub accounts: Vec<AccountRow>,
    pub(crate) outlooks: &'c Outlooks,
}

/// A fact with whether the school has refused it.
#[derive(Debug, Clone)]
pub struct Found<T> {
    pub fact: T,
    pub refused: bool,
}

impl<'c> Desk<'c> {
    pub(crate) fn open(
        conn: &'c Connection,
        outlooks: &'c Outlooks,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Desk<'c>> {
        Ok(Desk { conn, today, now, accounts: account::list(conn)?, outlooks })
    }

    /// The facts of each account of one side that is still signed in.
    pub fn of_side(&self, side: Side) -> Vec<Facts<'_>> {
        self.signed_in().filter(|facts| facts.account.side == side).collect()
    }

    fn signed_in(&self) -> impl Iterator<Item = Facts<'_>> {
        self.accounts.iter().filter(|account| account.token.is_some()).map(|account| self.facts(account))
    }

    pub fn facts<'d>(&'d self, account: &'d AccountRow) -> Facts<'d> {
        Facts {
            desk: self,
            account,
            calendars: RefCell::default(),
            schools: RefCell::default(),
            days: RefCell::default(),
            explanations: RefCell::default(),
        }
    }

    /// The facts of the account that holds a thing; where several do, `side`'s goes first.
    pub fn holding(&self, kind: &str, id: Uuid, side: Side) -> Result<Facts<'_>> {
        let (first, then): (Vec<_>, Vec<_>) = self.signed_in().partition(|facts| facts.account.side == side);
        for facts in first.into_iter().chain(then) {
            if facts.fact(kind, id)?.is_some() {
                return Ok(facts);
            }
        }
        Err(Refusal::NotFound.into())
    }

    /// The facts of the account that knows a child; where several do, `side`'s goes first.
    pub fn knowing(&self, student: StudentId, side: Side) -> Result<Facts<'_>> {
        self.holding(kind::STUDENT, student.0, side)
    }

    /// As [`Desk::holding`], and only `side` may.
    pub fn of_side_holding(&self, kind: &str, id: Uuid, side: Side) -> Result<Facts<'_>> {
        let facts = self.holding(kind, id, side)?;
        if facts.account.side == side { Ok(facts) } else { Err(Refusal::NotAllowed.into()) }
    }

    /// As [`Desk::knowing`], and only `side` may.
    pub fn of_side_knowing(&self, student: StudentId, side: Side) -> Result<Facts<'_>> {
        self.of_side_holding(kind::STUDENT, student.0, side)
    }
}

/// The facts of one account. What one answer needs several times is read once: make new ones after a change.
pub struct Facts<'d> {
    pub desk: &'d Desk<'d>,
    pub account: &'d AccountRow,
    calendars: RefCell<HashMap<(SchoolId, i32), Arc<Calendar>>>,
    schools: RefCell<HashMap<SchoolId, Arc<School>>>,
    days: RefCell<HashMap<(StudentId, i32), Arc<Days>>>,
    explanations: RefCell<HashMap<StudentId, Arc<Vec<Explanation>>>>,
}

fn parse<T: DeserializeOwned>(fact: &Fact) -> Option<Found<T>> {
    match serde_json::from_str(&fact.body) {
        Ok(body) => Some(Found { fact: body, refused: fact.refused }),
        Err(error) => {
            tracing::warn!(id = %fact.id, at = error.column(), "a fact that this program cannot read is passed over");
            None
        }
    }
}

impl Facts<'_> {
    /// Every fact for which the rest of a query holds; `?1` is the account.
    pub(crate) fn select(&self, rest: &str, with: &[&dyn ToSql]) -> Result<Vec<Fact>> {
        let account = self.account.id.to_string();
        let mut statement = self
            .desk
            .conn
            .prepare_cached(&format!("SELECT id, body, refused FROM fact WHERE account = ?1 AND {rest}"))?;
        let all = std::iter::once(&account as &dyn ToSql).chain(with.iter().copied());
        let mut rows = statement.query(params_from_iter(all))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get_ref(0)?.as_str().map_err(anyhow::Error::new)?;
            found.push(Fact {
                id: Uuid::parse_str(id).map_err(anyhow::Error::new)?,
                body: row.get(1)?,
                refused: row.get::<_, i64>(2)? != 0,
            });
        }
        Ok(found)
    }

    pub(crate) fn fact(&self, kind: &str, id: Uuid) -> Result<Option<Fact>> {
        Ok(self.select("kind = ?2 AND id = ?3", &[&kind, &id.to_string()])?.pop())
    }

    pub fn find<T: DeserializeOwned>(&self, kind: &str, id: Uuid) -> Result<Option<T>> {
        Ok(self.fact(kind, id)?.as_ref().and_then(parse).map(|found| found.fact))
    }

    /// Refused when it is not here, or a newer school wrote it.
    pub fn read<T: DeserializeOwned>(&self, kind: &str, id: Uuid) -> Result<Found<T>> {
        Ok(self.fact(kind, id)?.as_ref().and_then(parse).ok_or(Refusal::NotFound)?)
    }

    pub fn list<T: DeserializeOwned>(&self, kind: &str) -> Result<Vec<Found<T>>> {
        Ok(self.select("kind = ?2", &[&kind])?.iter().filter_map(parse).collect())
    }

    pub fn list_in_states<T: DeserializeOwned>(&self, kind: &str, states: &[&str]) -> Result<Vec<Found<T>>> {
        let states = states.iter().map(|state| format!("'{state}'")).collect::<Vec<_>>().join(", ");
        Ok(self.select(&format!("kind = ?2 AND state IN ({states})"), &[&kind])?.iter().filter_map(parse).collect())
    }

    pub fn list_of<T: DeserializeOwned>(&self, kind: &str, student: StudentId) -> Result<Vec<Found<T>>> {
        Ok(self
            .select("kind = ?2 AND student = ?3", &[&kind, &student.to_string()])?
            .iter()
            .filter_map(parse)
            .collect())
    }

    pub fn students(&self) -> Result<Vec<Student>> {
        let mut students: Vec<Student> = self.list(kind::STUDENT)?.into_iter().map(|found| found.fact).collect();
        students.sort_by(|a, b| (&a.given_name, &a.family_name, a.id).cmp(&(&b.given_name, &b.family_name, b.id)));
        Ok(students)
    }

    pub fn student(&self, id: StudentId) -> Result<Student> {
        Ok(self.read(kind::STUDENT, id.0)?.fact)
    }

    pub fn schools(&self) -> Result<Vec<School>> {
        let mut schools: Vec<School> = self.list(kind::SCHOOL)?.into_iter().map(|found| found.fact).collect();
        schools.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        Ok(schools)
    }

    /// A child's school; a school that has not come yet is a name left empty, not a closed screen.
    pub fn school(&self, id: SchoolId) -> Result<Arc<School>> {
        if let Some(school) = self.schools.borrow().get(&id) {
            return Ok(school.clone());
        }
        let school = Arc::new(self.find(kind::SCHOOL, id.0)?.unwrap_or_else(|| School {
            id,
            name: String::new(),
            district: String::new(),
            time_zone: String::new(),
            rule_pack: String::new(),
            contacts: Vec::new(),
            school_year: school_year_of(self.desk.today),
            as_of: None,
        }));
        self.schools.borrow_mut().insert(id, school.clone());
        Ok(school)
    }

    /// Who at a school may sign in with one of these roles, with what families are told of them.
    pub fn colleagues(&self, school: SchoolId, roles: &[StaffRole]) -> Result<Vec<Contact>> {
        let members = self.select("kind = ?2 AND school = ?3", &[&kind::STAFF_MEMBER, &school.to_string()])?;
        let known = self.school(school)?;
        let mut colleagues: Vec<Contact> = Vec::new();
        for member in members.iter().filter_map(parse::<StaffMember>).map(|found| found.fact) {
            let Some(role) = member.roles.iter().copied().find(|role| roles.contains(role)) else { continue };
            let told = known.contacts.iter().find(|contact| contact.person == Some(member.person)).cloned();
            colleagues.push(told.unwrap_or_else(|| Contact {
                person: Some(member.person),
                name: member.name,
                role,
                languages: Vec::new(),
                phone: String::new(),
                tty: String::new(),
                email: String::new(),
            }));
        }
        colleagues.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(colleagues)
    }

    /// A school's calendar; one that has not come yet has no days.
    pub fn calendar(&self, school: SchoolId, school_year: i32) -> Result<Arc<Calendar>> {
        if let Some(calendar) = self.calendars.borrow().get(&(school, school_year)) {
            return Ok(calendar.clone());
        }
        let id = calendar_id(school, school_year);
        let calendar = match self.fact(kind::CALENDAR, id)?.as_ref().and_then(parse::<Calendar>) {
            Some(found) => found.fact,
            None => empty_calendar(school, school_year)?,
        };
        let calendar = Arc::new(calendar);
        self.calendars.borrow_mut().insert((school, school_year), calendar.clone());
        Ok(calendar)
    }

    /// A child's days; days that have not come yet are none.
    pub fn days(&self, student: StudentId, school_year: i32) -> Result<Arc<Days>> {
        if let Some(days) = self.days.borrow().get(&(student, school_year)) {
            return Ok(days.clone());
        }
        let none = || Days { student, school_year, as_of: None, records: Vec::new(), enrollments: Vec::new() };
        let days = Arc::new(self.find(kind::DAYS, days_id(student, school_year))?.unwrap_or_else(none));
        self.days.borrow_mut().insert((student, school_year), days.clone());
        Ok(days)
    }

    /// The school years of which there is anything, newest first.
    pub fn school_years(&self, student: StudentId) -> Result<Vec<i32>> {
        let mut statement = self.desk.conn.prepare_cached(
            "SELECT DISTINCT year FROM fact WHERE account = ?1 AND kind = ?2 AND student = ?3 AND year IS NOT NULL",
        )?;
        let years = statement
            .query_map([&self.account.id.to_string(), kind::DAYS, &student.to_string()], |row| row.get::<_, i32>(0))?;
        let mut years = years.collect::<Result<Vec<_>, _>>()?;
        years.sort_unstable_by(|a, b| b.cmp(a));
        Ok(years)
    }

    /// What was said about a child, without what the school has refused.
    pub fn explanations(&self, student: StudentId) -> Result<Arc<Vec<Explanation>>> {
        if let Some(explanations) = self.explanations.borrow().get(&student) {
            return Ok(explanations.clone());
        }
        let found = self.list_of::<Explanation>(kind::EXPLANATION, student)?;
        let taken = found.into_iter().filter(|found| !found.refused).map(|found| found.fact).collect();
        let explanations = Arc::new(taken);
        self.explanations.borrow_mut().insert(student, Arc::clone(&explanations));
        Ok(explanations)
    }

    pub fn guardian_links(&self, student: StudentId) -> Result<Vec<GuardianLink>> {
        Ok(self.list_of(kind::LINK, student)?.into_iter().map(|found| found.fact).collect())
    }

    pub fn find_person(&self, id: PersonId) -> Result<Option<Person>> {
        self.find(kind::PERSON, id.0)
    }

    pub fn find_read_mark(&self, student: StudentId, guardian: PersonId, reader: PersonId) -> Result<Option<ReadMark>> {
        self.find(kind::READ_MARK, read_mark_id(student, guardian, reader))
    }

    /// What an explanation about these days is judged by. Its days decide the school year.
    pub fn judged_by(&self, student: StudentId, date: Option<NaiveDate>, said_on: NaiveDate) -> Result<Judged> {
        let school = self.school(self.student(student)?.school)?;
        let mut calendar = self.calendar(school.id, date.map_or(school.school_year, school_year_of))?;
        if calendar.days.is_empty() {
            calendar = self.calendar(school.id, school.school_year)?;
        }
        let school_year = calendar.school_year;
        Ok(Judged {
            calendar,
            days: self.days(student, school_year)?,
            explanations: self.explanations(student)?,
            rules: rules(&school.rule_pack)?,
            today: said_on.min(self.desk.today),
        })
    }
}

impl<T> Found<T> {
    /// The fact, unless the school has refused it: on what was never taken nothing can be built.
    pub fn standing(self) -> Result<T> {
        if self.refused { Err(Refusal::NotFound.into()) } else { Ok(self.fact) }
    }
}

/// Owns what an [`ExplainContext`] borrows.
pub struct Judged {
    pub calendar: Arc<Calendar>,
    pub days: Arc<Days>,
    pub explanations: Arc<Vec<Explanation>>,
    pub rules: Arc<Rules>,
    pub today: NaiveDate,
}

impl Judged {
    pub fn context(&self) -> ExplainContext<'_> {
        ExplainContext {
            calendar: &self.calendar,
            days: &self.days,
            explanations: &self.explanations,
            rules: &self.rules,
            today: self.today,
        }
    }
}

/// The school year that a day falls in, where no calendar says better: from July on it is the next one.
pub fn school_year_of(date: NaiveDate) -> i32 {
    use chrono::Datelike;
    if date.month() >= 7 { date.year() + 1 } else { date.year() }
}

fn empty_calendar(school: SchoolId, school_year: i32) -> Result<Calendar> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or(Refusal::NotFound);
    Ok(Calendar {
        school,
        school_year,
        first_day: day(school_year - 1, 8, 1)?,
        last_day: day(school_year, 6, 30)?,
        days: Vec::new(),
    })
}

/// The rule pack of a school; a pack that this program does not know yet is judged by the generic one, and the school
/// has the last word.
pub fn rules(pack: &str) -> Result<Arc<Rules>> {
    static PACKS: OnceLock<HashMap<String, Arc<Rules>>> = OnceLock::new();
    let packs = PACKS.get_or_init(|| {
        Rules::ids().iter().filter_map(|id| Some((id.to_string(), Arc::new(Rules::find(id)?)))).collect()
    });
    Ok(packs.get(pack).or_else(|| packs.get("us-generic")).cloned().ok_or_else(|| anyhow!("no generic rule pack"))?)
}

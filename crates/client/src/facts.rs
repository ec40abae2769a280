//! The facts of one account by what they mean: children, schools, days, what was said. Read once and kept on the shelf.
//!
//! Nothing here changes a fact.

use std::{rc::Rc, sync::Arc};

use attendance::*;
use chrono::{NaiveDate, NaiveTime};
use protocol::{calendar_id, days_id, kind, read_mark_id};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    desk::{Facts, Found, Judged, empty_calendar, no_days, parse, rules, school_year_of},
    store::outbox::{self, Standing},
    trouble::Result,
};

impl Facts<'_> {
    /// All children, in the order of their names.
    pub fn students(&self) -> Result<Arc<Vec<Student>>> {
        self.shelf.roll.or_make((), || {
            let one = |about| Ok(Vec::from_iter(self.find::<Student>(kind::STUDENT, about)?));
            let all =
                self.shelf.students.whole(|| self.all_about(kind::STUDENT, |student: &Student| student.id.0), one)?;
            let mut students: Vec<Student> = all.values().flat_map(|known| known.iter().cloned()).collect();
            students.sort_by(|a, b| (&a.given_name, &a.family_name, a.id).cmp(&(&b.given_name, &b.family_name, b.id)));
            Ok(Arc::new(students))
        })
    }

    fn all_about<T: DeserializeOwned>(&self, kind: &str, about: impl Fn(&T) -> Uuid) -> Result<Vec<(Uuid, T)>> {
        Ok(self.list::<T>(kind)?.into_iter().map(|found| (about(&found.fact), found.fact)).collect())
    }

    pub fn find_student(&self, id: StudentId) -> Result<Option<Student>> {
        let read = || Ok(Vec::from_iter(self.find(kind::STUDENT, id.0)?));
        Ok(self.shelf.students.of(id.0, read)?.last().cloned())
    }

    pub fn student(&self, id: StudentId) -> Result<Student> {
        Ok(self.find_student(id)?.ok_or(Refusal::NotFound)?)
    }

    pub fn schools(&self) -> Result<Vec<School>> {
        let mut schools: Vec<School> = self.list(kind::SCHOOL)?.into_iter().map(|found| found.fact).collect();
        schools.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        Ok(schools)
    }

    /// A child's school; a school that has not come yet is a name left empty, not a closed screen.
    pub fn school(&self, id: SchoolId) -> Result<Arc<School>> {
        self.shelf.schools.or_make(id, || {
            Ok(Arc::new(self.find(kind::SCHOOL, id.0)?.unwrap_or_else(|| School {
                id,
                name: String::new(),
                district: String::new(),
                time_zone: String::new(),
                rule_pack: String::new(),
                contacts: Vec::new(),
                contacts_on_file: Vec::new(),
                school_year: school_year_of(self.desk.today),
                as_of: None,
            })))
        })
    }

    /// What a school has set itself; one that has set nothing has the usual.
    pub fn house(&self, school: SchoolId) -> Result<Arc<HouseRules>> {
        self.shelf.houses.or_make(school, || {
            let found = self.find(kind::HOUSE_RULES, school.0)?;
            Ok(Arc::new(found.unwrap_or_else(|| HouseRules::none(school))))
        })
    }

    /// What time it is at a school.
    pub fn time_at(&self, school: &School) -> NaiveTime {
        let zone: chrono_tz::Tz = school.time_zone.parse().unwrap_or_default();
        self.desk.now.with_timezone(&zone).time()
    }

    /// Who at a school may sign in with one of these roles, with what families are told of them.
    pub fn colleagues(&self, school: SchoolId, roles: &[StaffRole]) -> Result<Vec<Contact>> {
        let members = self.shelf.colleagues.or_make(school, || {
            let facts = self.select("kind = ?2 AND school = ?3", &[&kind::STAFF_MEMBER, &school.to_string()])?;
            Ok(Arc::new(facts.iter().filter_map(parse::<StaffMember>).map(|found| found.fact).collect()))
        })?;
        let known = self.school(school)?;
        let mut colleagues: Vec<Contact> = Vec::new();
        for member in members.iter() {
            let Some(role) = member.roles.iter().copied().find(|role| roles.contains(role)) else { continue };
            let told = known.contacts.iter().find(|contact| contact.person == Some(member.person)).cloned();
            colleagues.push(told.unwrap_or_else(|| Contact::named(Some(member.person), &member.name, role)));
        }
        colleagues.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(colleagues)
    }

    /// A school's calendar; one that has not come yet has no days.
    pub fn calendar(&self, school: SchoolId, school_year: i32) -> Result<Arc<Calendar>> {
        self.shelf.calendars.or_make((school, school_year), || {
            match self.find(kind::CALENDAR, calendar_id(school, school_year))? {
                Some(calendar) => Ok(Arc::new(calendar)),
                None => Ok(Arc::new(empty_calendar(school, school_year)?)),
            }
        })
    }

    /// A child's days; days that have not come yet are none.
    pub fn days(&self, student: StudentId, school_year: i32) -> Result<Arc<Days>> {
        self.shelf.days.or_make((student, school_year), || {
            let days = self.find(kind::DAYS, days_id(student, school_year))?;
            Ok(Arc::new(days.unwrap_or_else(|| no_days(student, school_year))))
        })
    }

    /// The school years of which there is anything, newest first.
    pub fn school_years(&self, student: StudentId) -> Result<Vec<i32>> {
        // By the child: a word about the year here would lead through everybody's years.
        let mut statement = self
            .desk
            .conn
            .prepare_cached("SELECT DISTINCT year FROM fact WHERE account = ?1 AND kind = ?2 AND student = ?3")?;
        let about = [&self.account.id.to_string(), kind::DAYS, &student.to_string()];
        let years = statement.query_map(about, |row| row.get::<_, Option<i32>>(0))?;
        let mut years: Vec<i32> = years.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        Ok(years)
    }

    /// What was said about a child, without what the school has refused.
    pub fn explanations(&self, student: StudentId) -> Result<Arc<Vec<Explanation>>> {
        self.shelf.explanations.or_make(student, || {
            let found = self.list_of::<Explanation>(kind::EXPLANATION, student)?;
            Ok(Arc::new(found.into_iter().filter(|found| !found.refused).map(|found| found.fact).collect()))
        })
    }

    pub fn guardian_links(&self, student: StudentId) -> Result<Arc<Vec<GuardianLink>>> {
        self.shelf.links.of(student.0, || self.read_links(student))
    }

    /// What papers on file take from the reader, a guardian, over a child today.
    pub fn taken(&self, student: StudentId) -> Result<Vec<Topic>> {
        let links = self.guardian_links(student)?;
        let own = links.iter().find(|link| link.guardian == self.account.person);
        Ok(own.map(|link| taken_on(&link.limits, self.desk.today)).unwrap_or_default())
    }

    /// Whether the reader is this student.
    pub fn is_own(&self, student: StudentId) -> Result<bool> {
        let links = self.guardian_links(student)?;
        Ok(links.iter().any(|link| link.guardian == self.account.person && link.is_own()))
    }

    /// Refuses whoever may read of a child and not act for it, as the school would.
    pub fn check_may_decide(&self, student: StudentId) -> Result<()> {
        match self.taken(student)?.contains(&Topic::Decisions) {
            true => Err(Refusal::RightTaken.into()),
            false => Ok(()),
        }
    }

    fn read_links(&self, student: StudentId) -> Result<Vec<GuardianLink>> {
        Ok(self.list_of(kind::LINK, student)?.into_iter().map(|found| found.fact).collect())
    }

    pub fn find_person(&self, id: PersonId) -> Result<Option<Person>> {
        let read = || Ok(Vec::from_iter(self.find(kind::PERSON, id.0)?));
        Ok(self.shelf.persons.of(id.0, read)?.last().cloned())
    }

    /// Reads every guardian and every tie in one go, where all will be asked about.
    pub fn read_guardians(&self) -> Result<()> {
        let links = || self.all_about(kind::LINK, |link: &GuardianLink| link.student.0);
        self.shelf.links.whole(links, |student| self.read_links(StudentId(student)))?;
        let persons = || self.all_about(kind::PERSON, |person: &Person| person.id.0);
        self.shelf.persons.whole(persons, |id| Ok(Vec::from_iter(self.find(kind::PERSON, id)?)))?;
        Ok(())
    }

    /// What staff have to answer; what they have asked more about waits for the family.
    pub fn to_review(&self) -> Result<Vec<Found<Explanation>>> {
        let states = ["sent", "seen"];
        let about = |found: Found<Explanation>| (found.fact.student.0, found);
        let all = || Ok(self.list_in_states(kind::EXPLANATION, &states)?.into_iter().map(about).collect());
        let one = |student| self.list_of_in_states(kind::EXPLANATION, StudentId(student), &states);
        Ok(self.shelf.to_review.whole(all, one)?.values().flat_map(|found| found.iter().cloned()).collect())
    }

    pub fn open_requests(&self) -> Result<Vec<Found<SupportRequest>>> {
        let states = ["open", "in_hand", "waiting_for_family"];
        let about = |found: Found<SupportRequest>| (found.fact.student.0, found);
        let all = || Ok(self.list_in_states(kind::SUPPORT_REQUEST, &states)?.into_iter().map(about).collect());
        let one = |student| self.list_of_in_states(kind::SUPPORT_REQUEST, StudentId(student), &states);
        Ok(self.shelf.open_requests.whole(all, one)?.values().flat_map(|found| found.iter().cloned()).collect())
    }

    /// Where the last write about a thing stands. It changes without the thing, so it is on no shelf.
    pub fn standing_of(&self, kind: &'static str, id: Uuid) -> Result<Standing> {
        let known = self.standings.borrow().get(kind).cloned();
        let of_kind = match known {
            Some(of_kind) => of_kind,
            None => {
                let read = Rc::new(outbox::standings(self.desk.conn, self.account.id, kind)?);
                self.standings.borrow_mut().insert(kind, read.clone());
                read
            }
        };
        Ok(of_kind.get(&id).cloned().unwrap_or_default())
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
            house: self.house(school.id)?,
            today: said_on.min(self.desk.today),
        })
    }
}

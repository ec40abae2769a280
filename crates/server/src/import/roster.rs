//! What a set of files says once read: schools, children, grown-ups and attendance under the source's own ids.
//!
//! It never knows an id of this server, nor what is to be done about anything: that is the plan's.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use attendance::{CalendarDay, Meaning, PersonId, Relation, StaffRole};
use chrono::NaiveDate;
use protocol::kind;

use super::codes::CodeTable;
use super::known::{Known, SourceRef, StudentKey};
use super::proposed_day::ProposedDay;

#[derive(Debug, Clone, Default)]
pub struct Staged {
    /// Whether the set speaks of the roster, so that who is missing here has left. A set of changes is laid over the
    /// roster that the store has, and nobody is missing whom it does not take away.
    pub has_roster: bool,
    /// Whether the set's roster is one of changes alone, so that classes add to a child's spans and end none.
    pub has_changes_alone: bool,
    pub has_guardians_file: bool,
    pub has_languages_file: bool,
    pub has_staff_file: bool,
    pub has_attendance_file: bool,
    /// What the set itself says of attendance codes; it goes over the table that the import was given.
    pub codes: CodeTable,
    pub schools: BTreeMap<String, StagedSchool>,
    pub students: BTreeMap<StudentKey, StagedStudent>,
    pub guardians: BTreeMap<String, StagedPerson>,
    pub staff: BTreeMap<String, StagedStaff>,
    pub links: BTreeMap<(String, StudentKey), StagedLink>,
    /// By school and the year in which the school year ends, days in order; what the store had included.
    pub calendars: BTreeMap<(String, i32), BTreeMap<NaiveDate, CalendarDay>>,
    /// Days that a calendar of events would make days without school, taken or not.
    pub proposed: BTreeSet<ProposedDay>,
    pub events: BTreeMap<StudentKey, Vec<StagedEvent>>,
    /// The first and the last day of the attendance rows, over all schools.
    pub rows_from_until: Option<(NaiveDate, NaiveDate)>,
    /// Per school with attendance rows, whether some are of today.
    pub covered: BTreeMap<String, Covered>,
    /// The class periods that a school's classes and rows name.
    pub periods: BTreeMap<String, BTreeSet<String>>,
    /// School years as the roster's sessions give them: first day, first day after, year.
    pub years: Vec<(NaiveDate, NaiveDate, i32)>,
    /// The schools at which the set has a child of this id.
    pub schools_of: HashMap<String, Vec<String>>,
    /// The child whom the school's own number names; `None` where two have it.
    by_local_id: HashMap<String, Option<String>>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StagedSchool {
    pub name: String,
    pub district: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StagedStudent {
    pub given_name: String,
    pub family_name: String,
    pub grade: String,
    pub local_id: String,
    pub home_language: Option<String>,
    /// Spans of class enrolments, both ends included; an end left open by the file is `None`.
    pub spans: BTreeSet<(Option<NaiveDate>, Option<NaiveDate>)>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StagedPerson {
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    pub phone: String,
    /// BCP 47 tag of what this person reads, where the roster says so.
    pub language: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StagedStaff {
    pub person: StagedPerson,
    pub schools: BTreeSet<String>,
    pub roles: BTreeSet<StaffRole>,
    pub languages: Vec<String>,
    pub tty: String,
    /// How families address this person ("Ms."); empty where the file does not say.
    pub title: String,
    /// Named by the staff file, which is what makes somebody a contact for families.
    pub is_listed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedLink {
    pub relation: Relation,
    pub primary_contact: bool,
    pub lives_with: bool,
    pub emergency_contact: bool,
}

impl StagedLink {
    pub fn of(relation: Relation) -> Self {
        StagedLink { relation, primary_contact: false, lives_with: false, emergency_contact: false }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedEvent {
    pub date: NaiveDate,
    pub period: Option<String>,
    pub meaning: Meaning,
    pub minutes: Option<u16>,
    pub code: String,
    pub words: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Covered {
    pub today: bool,
}

impl Staged {
    /// The school year in which a day lies: by the roster's sessions, else from July to June.
    pub fn school_year(&self, date: NaiveDate) -> i32 {
        use chrono::Datelike;
        let told = self.years.iter().find(|(from, after, _)| *from <= date && date < *after);
        told.map_or(date.year() + i32::from(7 <= date.month()), |(_, _, year)| *year)
    }

    pub fn index_students(&mut self) {
        self.schools_of.clear();
        self.by_local_id.clear();
        for (key, student) in &self.students {
            self.schools_of.entry(key.id.clone()).or_default().push(key.school.clone());
            if !student.local_id.is_empty() {
                let child = self.by_local_id.entry(student.local_id.clone()).or_insert_with(|| Some(key.id.clone()));
                if child.as_ref().is_some_and(|child| *child != key.id) {
                    *child = None;
                }
            }
        }
    }

    /// Where a set without a roster begins: with the roster that the store has.
    pub fn take_roster(&mut self, known: &Known) {
        let mut school_name = HashMap::new();
        for (source_id, school) in known.schools() {
            school_name.insert(school.id, source_id.to_owned());
            let staged = StagedSchool { name: school.name, district: school.district };
            self.schools.insert(source_id.to_owned(), staged);
        }
        let mut keys = HashMap::new();
        for (key, student) in known.students().filter(|(_, student)| !known.left.contains(&student.id)) {
            keys.insert(student.id, key.clone());
            let staged = StagedStudent {
                given_name: student.given_name,
                family_name: student.family_name,
                grade: student.grade,
                local_id: student.local_id,
                home_language: student.home_language,
                spans: BTreeSet::new(),
            };
            self.students.insert(key, staged);
        }
        let tied: BTreeSet<PersonId> = known.links().map(|(_, link)| link.guardian).collect();
        let mut names = HashMap::new();
        for (source_id, school, person) in known.persons() {
            names.insert(person.id, source_id.to_owned());
            let staged = StagedPerson {
                given_name: person.given_name,
                family_name: person.family_name,
                email: person.email,
                phone: person.phone,
                language: person.language,
            };
            let roles = known.staff.get(&(school, person.id.0));
            if roles.is_none() || tied.contains(&person.id) {
                self.guardians.insert(source_id.to_owned(), staged.clone());
            }
            if let Some(roles) = roles {
                let staff = self.staff.entry(source_id.to_owned()).or_default();
                staff.person = staged;
                staff.roles.extend(roles);
                staff.schools.extend(school_name.get(&school).cloned());
            }
        }
        for (_, link) in known.links() {
            let (Some(guardian), Some(key)) = (names.get(&link.guardian), keys.get(&link.student)) else { continue };
            let staged = StagedLink {
                relation: link.relation,
                primary_contact: link.primary_contact,
                lives_with: link.lives_with,
                emergency_contact: link.emergency_contact,
            };
            self.links.insert((guardian.clone(), key.clone()), staged);
        }
        self.index_students();
    }

    /// The store's calendars of the schools at hand; a calendar file then goes over them.
    pub fn take_calendars(&mut self, known: &Known) {
        let source_of: HashMap<_, _> = (self.schools.keys())
            .filter_map(|source| Some((known.find_id(&SourceRef::school(source))?, source.clone())))
            .collect();
        for calendar in known.calendars() {
            if let Some(source) = source_of.get(&calendar.school.0) {
                let days = calendar.days.into_iter().map(|day| (day.date, day)).collect();
                self.calendars.insert((source.clone(), calendar.school_year), days);
            }
        }
    }

    /// The id of the one child that has this number of the school's own.
    pub fn find_by_local_id(&self, number: &str) -> Option<&str> {
        self.by_local_id.get(number)?.as_deref()
    }

    /// A child at any of its schools.
    pub fn find_student(&self, id: &str) -> Option<&StagedStudent> {
        let schools = self.schools_of.get(id)?.iter();
        schools.filter_map(|school| self.students.get(&StudentKey::new(school, id))).next()
    }

    /// How a report speaks of a child.
    pub fn has_student(&self, id: &str) -> bool {
        self.schools_of.contains_key(id)
    }
}

/// What stands between a period and its course in the name of a slot.
pub const SLOT: &str = " · ";

/// The period that a slot lies in: two courses may share one.
pub fn period_of(slot: &str) -> &str {
    slot.split_once(SLOT).map_or(slot, |(period, _)| period)
}

/// The kinds of things that an import owns, in the order in which they are written.
pub const IMPORTED_KINDS: [&str; 6] =
    [kind::SCHOOL, kind::CALENDAR, kind::STUDENT, kind::PERSON, kind::LINK, kind::DAYS];

//! Where the rows of one attendance file lead. Each child, school and code is looked up once a file and not once a row:
//! a district's year has a million rows.
//!
//! It never reports anything.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use attendance::Meaning;
use chrono::NaiveDate;

use super::known::StudentKey;
use super::report::{FindingKind, shown};
use super::roster::{Staged, StagedEvent};

/// A file's rows by child and by school, while it is read. Children, schools and texts go by their numbers.
pub struct Rows<'s> {
    staged: &'s Staged,
    children: Vec<OfChild>,
    schools: Vec<OfSchool>,
    numbers_of_children: HashMap<StudentKey, usize>,
    numbers_of_schools: HashMap<String, usize>,
    /// By what a row calls a child and its school.
    found: HashMap<String, Vec<(String, usize, How)>>,
    /// By school and code.
    meanings: HashMap<(usize, usize), Option<Meaning>>,
    texts: HashMap<String, usize>,
    seen: HashSet<Seen>,
    from_until: Option<(NaiveDate, NaiveDate)>,
}

/// What makes two rows the same row: child, day, slot, code and what it means.
type Seen = (usize, NaiveDate, Option<usize>, usize, Meaning);

struct OfChild {
    key: StudentKey,
    school: usize,
    events: Vec<StagedEvent>,
}

struct OfSchool {
    id: String,
    /// `None`: no calendar tells them.
    days: Option<HashSet<NaiveDate>>,
    has_rows: bool,
    has_rows_of_today: bool,
    periods: BTreeSet<String>,
}

/// What a file held.
pub struct Read {
    children: Vec<OfChild>,
    schools: Vec<OfSchool>,
    from_until: Option<(NaiveDate, NaiveDate)>,
}

impl<'s> Rows<'s> {
    pub fn over(staged: &'s Staged) -> Rows<'s> {
        Rows {
            staged,
            children: Vec::new(),
            schools: Vec::new(),
            numbers_of_children: HashMap::new(),
            numbers_of_schools: HashMap::new(),
            found: HashMap::new(),
            meanings: HashMap::new(),
            texts: HashMap::new(),
            seen: HashSet::new(),
            from_until: None,
        }
    }

    /// Which child a row is about, and how it was found; or the column that does not say it, and why.
    pub fn child(
        &mut self,
        told: &str,
        school: &str,
        date: NaiveDate,
    ) -> Result<(usize, How), (&'static str, FindingKind)> {
        let known = self.found.get(told).and_then(|found| found.iter().find(|(at, ..)| at == school));
        if let Some((_, child, how)) = known {
            return Ok((*child, *how));
        }
        let (key, how) = find_student(self.staged, told, school, date)?;
        // Where no school is named, the day may decide which of several is meant.
        let is_lasting = !school.is_empty() || self.staged.schools_of.get(&key.id).is_some_and(|at| at.len() == 1);
        let child = self.number_of_child(key);
        if is_lasting {
            self.found.entry(told.to_owned()).or_default().push((school.to_owned(), child, how));
        }
        Ok((child, how))
    }

    fn number_of_child(&mut self, key: StudentKey) -> usize {
        if let Some(number) = self.numbers_of_children.get(&key) {
            return *number;
        }
        let school = self.number_of_school(&key.school);
        self.numbers_of_children.insert(key.clone(), self.children.len());
        self.children.push(OfChild { key, school, events: Vec::new() });
        self.children.len() - 1
    }

    fn number_of_school(&mut self, id: &str) -> usize {
        if let Some(number) = self.numbers_of_schools.get(id) {
            return *number;
        }
        self.numbers_of_schools.insert(id.to_owned(), self.schools.len());
        self.schools.push(OfSchool {
            id: id.to_owned(),
            days: school_days(self.staged, id),
            has_rows: false,
            has_rows_of_today: false,
            periods: BTreeSet::new(),
        });
        self.schools.len() - 1
    }

    pub fn key(&self, child: usize) -> &StudentKey {
        &self.children[child].key
    }

    /// What a code means at the child's school. `find` is asked once a school and code.
    pub fn meaning(&mut self, child: usize, code: &str, find: impl FnOnce(&str) -> Option<Meaning>) -> Option<Meaning> {
        let (school, code) = (self.children[child].school, number_of(&mut self.texts, code));
        *self.meanings.entry((school, code)).or_insert_with(|| find(&self.schools[school].id))
    }

    /// Whether school is held on that day; `None`: no calendar tells it.
    pub fn is_school_day(&self, child: usize, date: NaiveDate) -> Option<bool> {
        Some(self.schools[self.children[child].school].days.as_ref()?.contains(&date))
    }

    /// Takes notice of a row that can be used.
    pub fn note(&mut self, child: usize, date: NaiveDate, period: &str, today: NaiveDate) {
        let school = &mut self.schools[self.children[child].school];
        school.has_rows = true;
        school.has_rows_of_today |= date == today;
        if !period.is_empty() && !school.periods.contains(period) {
            school.periods.insert(period.to_owned());
        }
        let (from, until) = self.from_until.unwrap_or((date, date));
        self.from_until = Some((from.min(date), until.max(date)));
    }

    /// Keeps what a row says; `false`, and it is not kept, where another row has said the same.
    pub fn put(&mut self, child: usize, event: StagedEvent) -> bool {
        let slot = event.period.as_deref().map(|slot| number_of(&mut self.texts, slot));
        let code = number_of(&mut self.texts, &event.code);
        let is_new = self.seen.insert((child, event.date, slot, code, event.meaning));
        if is_new {
            self.children[child].events.push(event);
        }
        is_new
    }

    pub fn finish(self) -> Read {
        let Rows { children, schools, from_until, .. } = self;
        Read { children, schools, from_until }
    }
}

impl Read {
    /// Lays it beside what other files have said.
    pub fn stage(self, staged: &mut Staged) {
        for child in self.children.into_iter().filter(|child| !child.events.is_empty()) {
            staged.events.entry(child.key).or_default().extend(child.events);
        }
        for school in self.schools.into_iter().filter(|school| school.has_rows) {
            if !school.periods.is_empty() {
                staged.periods.entry(school.id.clone()).or_default().extend(school.periods);
            }
            staged.covered.entry(school.id).or_default().today |= school.has_rows_of_today;
        }
        let (before, read) = (staged.rows_from_until, self.from_until);
        staged.rows_from_until = match (before, read) {
            (Some(before), Some(read)) => Some((before.0.min(read.0), before.1.max(read.1))),
            (before, read) => before.or(read),
        };
    }
}

fn number_of(texts: &mut HashMap<String, usize>, text: &str) -> usize {
    if let Some(number) = texts.get(text) {
        return *number;
    }
    let number = texts.len();
    texts.insert(text.to_owned(), number);
    number
}

/// By what a child was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    ById,
    /// By the number that the school itself gave it.
    ByLocalId,
}

/// Which child a row is about, and how it was found; or the column that does not say it, and why.
fn find_student(
    staged: &Staged,
    told: &str,
    school: &str,
    date: NaiveDate,
) -> Result<(StudentKey, How), (&'static str, FindingKind)> {
    let unknown = || ("student_id", FindingKind::StudentUnknown { id: shown(told) });
    let (student, schools, how) = match staged.schools_of.get(told) {
        Some(schools) => (told, schools, How::ById),
        None => {
            let by_number = staged.find_by_local_id(told).ok_or_else(unknown)?;
            (by_number, staged.schools_of.get(by_number).ok_or_else(unknown)?, How::ByLocalId)
        }
    };
    if !school.is_empty() {
        if !staged.schools.contains_key(school) {
            return Err(("school_id", FindingKind::SchoolUnknown { id: shown(school) }));
        }
        return match schools.iter().any(|known| known == school) {
            true => Ok((StudentKey::new(school, student), how)),
            false => {
                let kind = FindingKind::StudentNotHere { id: shown(student), school: shown(school) };
                Err(("school_id", kind))
            }
        };
    }
    let was_there = |school: &&String| {
        let student = staged.students.get(&StudentKey::new(school, student));
        student.is_some_and(|student| {
            let covers = |(first, last): &(Option<NaiveDate>, Option<NaiveDate>)| {
                first.is_none_or(|first| first <= date) && last.is_none_or(|last| date <= last)
            };
            student.spans.iter().any(covers)
        })
    };
    match (schools.as_slice(), &schools.iter().filter(was_there).collect::<Vec<_>>()[..]) {
        ([only], _) => Ok((StudentKey::new(only, student), how)),
        (_, [only]) => Ok((StudentKey::new(only, student), how)),
        _ => Err(("school_id", FindingKind::SchoolUnclear { id: shown(student) })),
    }
}

/// The days on which a school's calendars have school; `None`: it has none.
fn school_days(staged: &Staged, school: &str) -> Option<HashSet<NaiveDate>> {
    let years = (school.to_owned(), i32::MIN)..=(school.to_owned(), i32::MAX);
    let mut calendars = staged.calendars.range(years).peekable();
    calendars.peek()?;
    let days = calendars.flat_map(|(_, days): (_, &BTreeMap<NaiveDate, _>)| days.values());
    Some(days.filter(|day| day.kind.is_instructional()).map(|day| day.date).collect())
}

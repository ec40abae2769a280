//! Where every child of every school stands, in columns held in memory: any count over a million children is one walk
//! along them. Each school's part is read once, and from then on only what its counter says is new.
//!
//! It never names a child to anybody: counts alone leave this file.

use std::collections::{BTreeSet, HashMap};

use attendance::{Calendar, Days, Explanation, Rules, School, SchoolId, Student, StudentId, rate::standing};
use chrono::NaiveDate;
use protocol::{days_id, kind};

use super::{By, Counted, RateTable, Tally};
use crate::{
    Clock, Outcome, args,
    school::{list_schools, seq_of},
    store::{Conn, thing},
};

/// What children are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    School,
    Grade,
    /// The home language.
    Language,
}

/// Every school's children, in the order of the schools' ids.
#[derive(Debug, Default)]
pub struct Columns {
    schools: Vec<OfSchool>,
    grades: Names,
    /// Tags; the empty one stands for children of whom it is not known.
    languages: Names,
}

/// Texts by small numbers: a column of a million grades is a million of these.
#[derive(Debug, Default)]
struct Names {
    names: Vec<String>,
    numbers: HashMap<String, u16>,
}

impl Names {
    fn number(&mut self, name: &str) -> u16 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u16::try_from(self.names.len()).unwrap_or(u16::MAX);
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }
}

#[derive(Debug)]
struct OfSchool {
    school: School,
    /// The counter up to which this part is true.
    seq: i64,
    today: NaiveDate,
    /// The school year that is counted; `None`: none had begun.
    calendar: Option<Calendar>,
    children: Children,
}

/// One place a child, in every column. A child who is counted no more leaves an empty place.
#[derive(Debug, Default)]
struct Children {
    places: HashMap<StudentId, usize>,
    grade: Vec<u16>,
    language: Vec<u16>,
    counted: Vec<Option<Counted>>,
}

impl Children {
    fn put(&mut self, student: StudentId, grade: u16, language: u16, counted: Option<Counted>) {
        let place = *self.places.entry(student).or_insert(self.counted.len());
        if place == self.counted.len() {
            self.grade.push(grade);
            self.language.push(language);
            self.counted.push(counted);
        } else {
            (self.grade[place], self.language[place], self.counted[place]) = (grade, language, counted);
        }
    }

    fn empty(&mut self, student: StudentId) {
        if let Some(place) = self.places.get(&student) {
            self.counted[*place] = None;
        }
    }
}

impl Columns {
    /// Reads what has changed since the last time. `as_of`: the day that is counted up to; `None`: each school's today.
    pub fn refresh(&mut self, conn: &mut dyn Conn, clock: &dyn Clock, as_of: Option<NaiveDate>) -> Outcome<()> {
        let schools = list_schools(conn)?;
        let mut before: HashMap<SchoolId, OfSchool> =
            std::mem::take(&mut self.schools).into_iter().map(|one| (one.school.id, one)).collect();
        for school in schools {
            let today = as_of.unwrap_or_else(|| clock.today(&school.time_zone));
            let known = before.remove(&school.id);
            let fresh = self.refreshed(conn, known, school, today)?;
            self.schools.push(fresh);
        }
        Ok(())
    }

    fn refreshed(
        &mut self,
        conn: &mut dyn Conn,
        known: Option<OfSchool>,
        school: School,
        today: NaiveDate,
    ) -> Outcome<OfSchool> {
        let seq = seq_of(conn, school.id)?;
        // Another day, another pack or another calendar changes what every day of every child counts as.
        let known = known.filter(|known| known.today == today && known.school.rule_pack == school.rule_pack);
        let Some(mut known) = known else { return self.read_whole(conn, school, today, seq) };
        if known.seq == seq {
            return Ok(known);
        }
        match changed_since(conn, school.id, known.seq)? {
            Changed::Everything => self.read_whole(conn, school, today, seq),
            Changed::Children(changed) => {
                let rules = rules_of(&school)?;
                for student in changed {
                    self.read_child(conn, &mut known, &rules, student)?;
                }
                Ok(OfSchool { school, seq, ..known })
            }
        }
    }

    fn read_whole(&mut self, conn: &mut dyn Conn, school: School, today: NaiveDate, seq: i64) -> Outcome<OfSchool> {
        let rules = rules_of(&school)?;
        let calendar = calendar_of(conn, &school, today)?;
        let school_year = calendar.as_ref().map_or(school.school_year, |calendar| calendar.school_year);
        let sql = "SELECT body FROM thing WHERE school = $1 AND kind = $2";
        let mut said: HashMap<StudentId, Vec<Explanation>> = HashMap::new();
        conn.each(sql, args![school.id, kind::EXPLANATION], &mut |row| {
            let explanation: Explanation = row.json(0)?;
            said.entry(explanation.student).or_default().push(explanation);
            Ok(())
        })?;
        let mut counted: HashMap<StudentId, Counted> = HashMap::new();
        conn.each(sql, args![school.id, kind::DAYS], &mut |row| {
            let days: Days = row.json(0)?;
            // A child who was never a member this year belongs to no count of it.
            if days.school_year == school_year && !days.enrollments.is_empty() {
                let said = said.get(&days.student).map_or(&[][..], Vec::as_slice);
                counted.insert(days.student, count(&days, calendar.as_ref(), said, &rules, today));
            }
            Ok(())
        })?;
        let mut children = Children::default();
        conn.each(sql, args![school.id, kind::STUDENT], &mut |row| {
            let student: Student = row.json(0)?;
            let (grade, language) = (self.grades.number(&student.grade), self.language_of(&student));
            children.put(student.id, grade, language, counted.get(&student.id).copied());
            Ok(())
        })?;
        Ok(OfSchool { school, seq, today, calendar, children })
    }

    fn read_child(
        &mut self,
        conn: &mut dyn Conn,
        known: &mut OfSchool,
        rules: &Rules,
        student: StudentId,
    ) -> Outcome<()> {
        let id = known.school.id;
        let Some(found) = thing::find(conn, id, kind::STUDENT, student.0)? else {
            known.children.empty(student);
            return Ok(());
        };
        let fact: Student = found.fact()?;
        let calendar = known.calendar.as_ref();
        let school_year = calendar.map_or(known.school.school_year, |calendar| calendar.school_year);
        let days = thing::find(conn, id, kind::DAYS, days_id(student, school_year))?;
        let days = days.map(|found| found.fact::<Days>()).transpose()?.filter(|days| !days.enrollments.is_empty());
        let said = thing::list_of_student(conn, student, kind::EXPLANATION)?;
        let said: Vec<Explanation> = said.iter().map(|found| found.fact()).collect::<anyhow::Result<_>>()?;
        let counted = days.map(|days| count(&days, calendar, &said, rules, known.today));
        let (grade, language) = (self.grades.number(&fact.grade), self.language_of(&fact));
        known.children.put(student, grade, language, counted);
        Ok(())
    }

    fn language_of(&mut self, student: &Student) -> u16 {
        self.languages.number(student.home_language.as_deref().unwrap_or_default())
    }

    /// Whether the year that is counted has begun at any of these schools.
    pub fn has_begun(&self, schools: &[SchoolId]) -> bool {
        self.of(schools).any(|(_, one)| one.calendar.is_some())
    }

    /// The smallest count of children that may be told, by the strictest pack of these schools.
    pub fn hidden_below(&self, schools: &[SchoolId]) -> u32 {
        const EVERYWHERE: u32 = 10;
        let packs = self.of(schools).filter_map(|(_, one)| Rules::find(&one.school.rule_pack));
        packs.map(|rules| rules.small_cells.hidden_below).max().unwrap_or(EVERYWHERE)
    }

    fn of<'a>(&'a self, schools: &'a [SchoolId]) -> impl Iterator<Item = (usize, &'a OfSchool)> {
        self.schools.iter().enumerate().filter(|(_, one)| schools.contains(&one.school.id))
    }

    /// One tally for each combination that any child has, with the names that it stands for, one a dimension.
    pub fn tallies(&self, schools: &[SchoolId], by: &[Dimension]) -> Vec<(Vec<&str>, Tally)> {
        let size = |dimension: &Dimension| match dimension {
            Dimension::School => self.schools.len(),
            Dimension::Grade => self.grades.names.len(),
            Dimension::Language => self.languages.names.len(),
        };
        let sizes: Vec<usize> = by.iter().map(size).collect();
        // How far apart two neighbours of a dimension lie among the tallies: the last one's lie side by side.
        let apart = |at: usize| sizes[at + 1..].iter().product::<usize>();
        let stride = |wanted| by.iter().position(|one| *one == wanted).map_or(0, apart);
        let (per_school, per_grade, per_language) =
            (stride(Dimension::School), stride(Dimension::Grade), stride(Dimension::Language));
        let mut tallies = vec![Tally::default(); sizes.iter().product()];
        for (number, one) in self.of(schools) {
            let children = &one.children;
            let base = number * per_school;
            for ((counted, grade), language) in children.counted.iter().zip(&children.grade).zip(&children.language) {
                if let Some(counted) = counted {
                    tallies[base + usize::from(*grade) * per_grade + usize::from(*language) * per_language]
                        .count(*counted);
                }
            }
        }
        let name = |dimension: Dimension, number: usize| match dimension {
            Dimension::School => self.schools[number].school.name.as_str(),
            Dimension::Grade => self.grades.names[number].as_str(),
            Dimension::Language => self.languages.names[number].as_str(),
        };
        let names = |place: usize| {
            let numbers = (0..by.len()).map(|at| place / apart(at) % sizes[at]);
            by.iter().zip(numbers).map(|(dimension, number)| name(*dimension, number)).collect()
        };
        let some = tallies.into_iter().enumerate().filter(|(_, tally)| 0 < tally.students());
        some.map(|(place, tally)| (names(place), tally)).collect()
    }

    /// The table of rates over these schools. `hidden_below`: `None` shows every count.
    pub fn table(&self, schools: &[SchoolId], by: By, hidden_below: Option<u32>) -> RateTable {
        let dimension = match by {
            By::All => None,
            By::School => Some(Dimension::School),
            By::Grade => Some(Dimension::Grade),
            By::Language => Some(Dimension::Language),
        };
        let rows = self.tallies(schools, dimension.as_slice());
        RateTable::new(by, rows.into_iter().map(|(names, tally)| (names.concat(), tally)).collect(), hidden_below)
    }
}

fn rules_of(school: &School) -> Outcome<Rules> {
    Ok(Rules::find(&school.rule_pack).ok_or_else(|| anyhow::anyhow!("rule pack {} is not known", school.rule_pack))?)
}

fn count(days: &Days, calendar: Option<&Calendar>, said: &[Explanation], rules: &Rules, today: NaiveDate) -> Counted {
    let standing = calendar.and_then(|calendar| standing(days, calendar, said, rules, today));
    Counted::of(standing.as_ref())
}

/// The school year that a day lies in, or the last that had begun by then.
pub fn calendar_of(conn: &mut dyn Conn, school: &School, day: NaiveDate) -> Outcome<Option<Calendar>> {
    let found = thing::list_of_school(conn, school.id, kind::CALENDAR)?;
    let calendars = found.iter().map(|thing| thing.fact::<Calendar>()).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(calendars.into_iter().filter(|calendar| calendar.first_day <= day).max_by_key(|calendar| calendar.first_day))
}

enum Changed {
    Children(BTreeSet<StudentId>),
    Everything,
}

/// Whose count may be another than it was when a school's counter stood at `seq`.
fn changed_since(conn: &mut dyn Conn, school: SchoolId, seq: i64) -> Outcome<Changed> {
    let (mut children, mut everything) = (BTreeSet::new(), false);
    // What was taken away has a row among the forgotten.
    for table in ["thing", "forgotten"] {
        let sql = format!("SELECT kind, student, id FROM {table} WHERE school = $1 AND seq > $2");
        conn.each(&sql, args![school, seq], &mut |row| {
            match row.text(0)? {
                kind::CALENDAR | kind::SCHOOL => everything = true,
                kind::STUDENT => drop(children.insert(row.parsed(2)?)),
                kind::DAYS | kind::EXPLANATION => {
                    children.extend(row.optional(1, |row, column| row.parsed::<StudentId>(column))?);
                }
                _ => {}
            }
            Ok(())
        })?;
    }
    Ok(if everything { Changed::Everything } else { Changed::Children(children) })
}

//! Where every child of every school stands, in columns held in memory: any count over a million children is one walk
//! along them. Each school's part is read once, and from then on only what its counter says is new.
//!
//! It never names a child to anybody: counts alone leave this file.

use std::collections::{BTreeSet, HashMap, HashSet};

use attendance::{Calendar, Days, Explanation, Rules, School, SchoolId, Student, StudentId, rate::standing};
use chrono::NaiveDate;
use protocol::{days_id, kind};

use super::{By, Counted, RateTable, Tally};
use crate::{
    Clock, Outcome, args,
    school::read_rules,
    store::{Conn, thing},
    year::{ChildYear, SchoolYear, read_year},
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
        let counters: Vec<(SchoolId, i64)> =
            conn.list("SELECT id, seq FROM school ORDER BY id", &[], |row| Ok((row.parsed(0)?, row.int(1)?)))?;
        let mut before: HashMap<SchoolId, OfSchool> =
            std::mem::take(&mut self.schools).into_iter().map(|one| (one.school.id, one)).collect();
        // Nearly every district lies in one time zone.
        let mut days: HashMap<String, NaiveDate> = HashMap::new();
        let mut today = |zone: &str| match (as_of, days.get(zone)) {
            (Some(day), _) | (None, Some(&day)) => day,
            (None, None) => *days.entry(zone.to_owned()).or_insert_with(|| clock.today(zone)),
        };
        for (id, seq) in counters {
            let known = before.remove(&id);
            // The school's own fact is one of those that its counter counts.
            let known = match known {
                Some(known) if known.seq == seq && known.today == today(&known.school.time_zone) => {
                    self.schools.push(known);
                    continue;
                }
                known => known,
            };
            let Some(found) = thing::find(conn, id, kind::SCHOOL, id.0)? else { continue };
            let school: School = found.fact()?;
            let today = today(&school.time_zone);
            let fresh = self.refreshed(conn, known, school, today, seq)?;
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
        seq: i64,
    ) -> Outcome<OfSchool> {
        // Another day, another pack or another calendar changes what every day of every child counts as.
        let known = known.filter(|known| known.today == today && known.school.rule_pack == school.rule_pack);
        let Some(mut known) = known else { return self.read_whole(conn, school, today, seq) };
        match changed_since(conn, school.id, known.seq)? {
            Changed::Everything => self.read_whole(conn, school, today, seq),
            Changed::Children(changed) => {
                let rules = read_rules(&school.rule_pack)?;
                for student in changed {
                    self.read_child(conn, &mut known, &rules, student)?;
                }
                Ok(OfSchool { school, seq, ..known })
            }
        }
    }

    fn read_whole(&mut self, conn: &mut dyn Conn, school: School, today: NaiveDate, seq: i64) -> Outcome<OfSchool> {
        let rules = read_rules(&school.rule_pack)?;
        let SchoolYear { calendar, children: of_year } = read_year(conn, &school, today)?;
        let mut children = Children::default();
        for ChildYear { student, days, explanations } in of_year {
            let (grade, language) = (self.grades.number(&student.grade), self.language_of(&student));
            let counted = count(&days, calendar.as_ref(), &explanations, &rules, today);
            children.put(student.id, grade, language, Some(counted));
        }
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

    fn of<'a>(&'a self, schools: &[SchoolId]) -> impl Iterator<Item = (usize, &'a OfSchool)> + use<'a> {
        let wanted: HashSet<SchoolId> = schools.iter().copied().collect();
        self.schools.iter().enumerate().filter(move |(_, one)| wanted.contains(&one.school.id))
    }

    /// One tally for each combination that any child has, with the names that it stands for, one a dimension.
    pub fn tallies<const N: usize>(&self, schools: &[SchoolId], by: [Dimension; N]) -> Vec<([&str; N], Tally)> {
        let count = |wanted, names: &Names| if by.contains(&wanted) { names.names.len() } else { 1 };
        let (grades, languages) = (count(Dimension::Grade, &self.grades), count(Dimension::Language, &self.languages));
        // How far apart two grades, and two languages, lie among the cells; those that nobody asks for have one place.
        let per_grade = if by.contains(&Dimension::Grade) { languages } else { 0 };
        let per_language = usize::from(by.contains(&Dimension::Language));
        let mut cells = vec![Tally::default(); grades * languages];
        let mut told = Vec::new();
        for (at, one) in self.of(schools) {
            let children = &one.children;
            for ((counted, grade), language) in children.counted.iter().zip(&children.grade).zip(&children.language) {
                if let Some(counted) = counted {
                    cells[usize::from(*grade) * per_grade + usize::from(*language) * per_language].count(*counted);
                }
            }
            // A school's children lie together: its cells are told before another's are counted, in the same few places.
            if by.contains(&Dimension::School) {
                self.tell(at, by, languages, &mut cells, &mut told);
            }
        }
        if !by.contains(&Dimension::School) {
            self.tell(0, by, languages, &mut cells, &mut told);
        }
        told
    }

    /// Moves what was counted out of the cells, under its names.
    fn tell<'a, const N: usize>(
        &'a self,
        school: usize,
        by: [Dimension; N],
        languages: usize,
        cells: &mut [Tally],
        told: &mut Vec<([&'a str; N], Tally)>,
    ) {
        for (place, cell) in cells.iter_mut().enumerate().filter(|(_, cell)| 0 < cell.students()) {
            let name = |dimension: Dimension| match dimension {
                Dimension::School => self.schools[school].school.name.as_str(),
                Dimension::Grade => self.grades.names[place / languages].as_str(),
                Dimension::Language => self.languages.names[place % languages].as_str(),
            };
            told.push((by.map(name), std::mem::take(cell)));
        }
    }

    /// The table of rates over these schools. `hidden_below`: `None` shows every count.
    pub fn table(&self, schools: &[SchoolId], by: By, hidden_below: Option<u32>) -> RateTable {
        let of = |dimension| {
            let tallies = self.tallies(schools, [dimension]).into_iter();
            tallies.map(|([name], tally)| (name.to_owned(), tally)).collect()
        };
        let rows = match by {
            By::All => self.tallies(schools, []).into_iter().map(|([], tally)| (String::new(), tally)).collect(),
            By::School => of(Dimension::School),
            By::Grade => of(Dimension::Grade),
            By::Language => of(Dimension::Language),
        };
        RateTable::new(by, rows, hidden_below)
    }
}

fn count(days: &Days, calendar: Option<&Calendar>, said: &[Explanation], rules: &Rules, today: NaiveDate) -> Counted {
    let standing = calendar.and_then(|calendar| standing(days, calendar, said, rules, today));
    Counted::of(standing.as_ref())
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

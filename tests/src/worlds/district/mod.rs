//! A district of as many schools and children as one asks for, made from a seed, school by school, so that a million
//! children need no more memory than the largest school.
//!
//! It has one school year of 180 days, over and exported on the morning after its last day. As most systems do, it
//! exports attendance by exception, one row a child and day that was not a whole day at school: about six days in a
//! hundred missed, spread as unevenly over children as they are in life, and late mornings and early afternoons beside
//! them. It never reaches into a store.

mod files;
use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};
use server::import::{AcceptedDays, CodeTable, Columns, EndDates, ImportSettings, Limits, SchoolDefaults};
use server::intake::{RULES, TIME_ZONE};

use super::maple_street::calendar::SchoolYear;
use super::maple_street::dice::Dice;
use super::maple_street::names::TONGUES;
pub use files::{ATTENDANCE, Summary};

/// The year in which the school year ends.
const ENDS_IN: i32 = 2026;
/// Of the groups that children are counted by: the home languages of `TONGUES`, in their order.
pub const LANGUAGES: [&str; TONGUES.len()] = ["en", "es", "pt", "ht", "ar", "so", "vi", "cmn", "ru", "uk", "am", "km"];
/// Grades as a roster writes them, kindergarten first.
pub const GRADES: [&str; 13] = ["KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/// What ten schools are: their kind, their grades, and how large they are beside each other.
const KINDS: [(&str, Range<usize>, usize); 10] = [
    ("Elementary School", 0..6, 7),
    ("Elementary School", 0..6, 9),
    ("Middle School", 6..9, 11),
    ("Elementary School", 0..6, 8),
    ("High School", 9..13, 18),
    ("Elementary School", 0..6, 6),
    ("Elementary School", 0..6, 10),
    ("Middle School", 6..9, 9),
    ("Elementary School", 0..6, 7),
    ("High School", 9..13, 15),
];

/// Of a thousand days, how many a child misses, and how many children in a hundred are like that.
const MISSING: [(u64, usize); 7] = [(15, 18), (30, 27), (50, 25), (80, 15), (120, 9), (200, 4), (380, 2)];

pub struct District {
    seed: u64,
    schools: usize,
    students: usize,
    year: SchoolYear,
}

/// One school's children and their families. `number` counts from 0, over the whole district for children.
pub struct School {
    pub number: usize,
    pub families: Vec<Family>,
    pub children: Vec<Child>,
}

pub struct Family {
    name: &'static str,
    /// By its place among [`LANGUAGES`].
    language: usize,
    parents: Vec<&'static str>,
}

pub struct Child {
    pub number: usize,
    /// By its place within the school.
    family: usize,
    given_name: &'static str,
    /// By its place among [`GRADES`].
    pub grade: usize,
    /// By its place among [`LANGUAGES`].
    pub language: usize,
    /// The school days on which the child was a member.
    pub member: Range<usize>,
    pub marks: Vec<Mark>,
}

/// A school day that was not a whole day at school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub day: usize,
    /// "AE", "AU" or "OSS" of a day missed, "T" or "ED" of one that began late or ended early.
    pub code: &'static str,
    reason: &'static str,
    minutes: Option<usize>,
}

impl District {
    pub fn new(seed: u64, schools: usize, students: usize) -> District {
        District { seed, schools, students, year: SchoolYear::ending_in(ENDS_IN, seed) }
    }

    /// The morning after the year's last day, on which its files were made.
    pub fn today(&self) -> NaiveDate {
        self.year.last_day() + chrono::Days::new(1)
    }

    /// What a technician's import of it is told without any options.
    pub fn settings(&self) -> ImportSettings {
        ImportSettings {
            today: self.today(),
            now: self.today().and_time(NaiveTime::MIN).and_utc(),
            end_dates: EndDates::Exclusive,
            columns: Columns::AsTheStandardSays,
            codes: CodeTable::generic(),
            mapping: None,
            own: Vec::new(),
            defaults: SchoolDefaults { time_zone: TIME_ZONE.into(), rule_pack: RULES.into() },
            covers: None,
            accepted: AcceptedDays::None,
            limits: Limits::default(),
        }
    }

    pub fn students(&self) -> usize {
        self.students
    }

    pub fn school_count(&self) -> usize {
        self.schools
    }

    pub fn school_name(&self, number: usize) -> String {
        format!(
            "{} {} {}",
            TONGUES[0].family[number % TONGUES[0].family.len()],
            KINDS[number % KINDS.len()].0,
            number + 1
        )
    }

    pub fn schools(&self) -> impl Iterator<Item = School> + '_ {
        (0..self.schools).map(|number| self.school(number))
    }

    fn school(&self, number: usize) -> School {
        let mut dice = Dice::named(self.seed, &format!("school {number}"));
        let grades = KINDS[number % KINDS.len()].1.clone();
        let mut school = School { number, families: Vec::new(), children: Vec::new() };
        let numbers = self.before(number)..self.before(number + 1);
        let mut in_family = 0;
        for number in numbers {
            if in_family == 0 {
                in_family = dice.weighted(&[(1, 62), (2, 30), (3, 8)]);
                school.families.push(Family::thrown(&mut dice));
            }
            in_family -= 1;
            let family = school.families.len() - 1;
            school.children.push(self.child(number, family, &school.families[family], &grades, &mut dice));
        }
        school
    }

    /// How many children the schools before this one have.
    fn before(&self, number: usize) -> usize {
        let size = |number: usize| KINDS[number % KINDS.len()].2;
        let sizes = |until: usize| {
            until / KINDS.len() * (0..KINDS.len()).map(size).sum::<usize>()
                + (until / KINDS.len() * KINDS.len()..until).map(size).sum::<usize>()
        };
        self.students * sizes(number) / sizes(self.schools)
    }

    fn child(&self, number: usize, at: usize, family: &Family, grades: &Range<usize>, dice: &mut Dice) -> Child {
        let tongue = &TONGUES[family.language];
        let given_names = if dice.happens(500_000) { tongue.female } else { tongue.male };
        let mut child = Child {
            number,
            family: at,
            given_name: dice.pick(given_names),
            grade: dice.between(grades.start, grades.end - 1),
            language: family.language,
            member: 0..self.year.school_days.len(),
            marks: Vec::new(),
        };
        match dice.below(100) {
            0..5 => child.member.start = dice.between(5, self.year.school_days.len() - 6),
            5..8 => child.member.end = dice.between(5, self.year.school_days.len() - 6),
            _ => {}
        }
        child.marks = marks(child.member.clone(), dice);
        child
    }
}

impl Child {
    /// Whole days missed, whatever the reason.
    pub fn days_missed(&self) -> usize {
        self.marks.iter().filter(|mark| mark.minutes.is_none()).count()
    }
}

impl Family {
    fn thrown(dice: &mut Dice) -> Family {
        let shares: [(usize, usize); TONGUES.len()] = std::array::from_fn(|at| (at, TONGUES[at].per_hundred));
        let language = dice.weighted(&shares);
        let tongue = &TONGUES[language];
        let name = dice.pick(tongue.family).split('|').next().unwrap_or_default();
        let mut parents = vec![dice.pick(tongue.female)];
        if dice.happens(700_000) {
            parents.push(dice.pick(tongue.male));
        }
        Family { name, language, parents }
    }
}

/// A child's year. Illness comes in runs of one to three days.
fn marks(member: Range<usize>, dice: &mut Dice) -> Vec<Mark> {
    const RUNS: [(usize, usize); 3] = [(1, 60), (2, 25), (3, 15)];
    // A run is 1.55 days long.
    let begins = dice.weighted(&MISSING) * 1_000_000 / 1_550;
    let mut marks = Vec::new();
    let (mut left, mut said) = (0, ("AE", ""));
    for day in member {
        if left == 0 && dice.happens(begins) {
            left = dice.weighted(&RUNS);
            said = dice.weighted(&[
                (("AE", "Illness"), 40),
                (("AE", "Doctor"), 12),
                (("AE", "Family"), 6),
                (("AU", ""), 40),
                (("OSS", ""), 2),
            ]);
        }
        if 0 < left {
            left -= 1;
            marks.push(Mark { day, code: said.0, reason: said.1, minutes: None });
            continue;
        }
        match dice.below(1_000) {
            // Never so long that the day would count as missed.
            0..13 => marks.push(Mark { day, code: "T", reason: "", minutes: Some(dice.between(5, 55)) }),
            13..16 => marks.push(Mark { day, code: "ED", reason: "Doctor", minutes: Some(dice.between(30, 90)) }),
            _ => {}
        }
    }
    marks
}

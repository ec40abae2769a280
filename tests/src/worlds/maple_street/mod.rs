//! Maple Street School: a school of about 420 children that exists only in files, made from a seed and a day.
//!
//! It writes what a school's own systems export, so that it goes through the real importer like any other school; it
//! never reaches into a store, and never asks what day it is.
//!
//! Some children have names that stories and pictures know. Where `today` is a school day and at least the 40th of its
//! school year, these hold for every seed, this school year, today included:
//!
//! | child | days missed | of them |
//! |---|---|---|
//! | [`MATEO`] | 9 | today, marked absent with no reason; four are Mondays |
//! | [`LUCIA`] | 3 | all excused |
//! | [`DIEGO`] | 1 | excused |
//! | [`YUSUF`] | 4 | the last school day before today, with no reason |
//! | [`MINH`] | 2 | both since he enrolled, six weeks before today |
//! | [`JOEL`] | 6 | four excused |
//!
//! They hold because these days are not thrown but chosen: spread evenly over the school days before today, of which
//! there are then at least 39 (Minh: about 20), with today's added by hand. Of other children a whole year is thrown
//! and cut at today. A caller whose day is no school day should pass the nearest school day before it; otherwise the
//! files are sound, but nobody is marked today.

mod attendance;
pub(super) mod calendar;
mod classes;
pub(super) mod dice;
mod files;
pub(super) mod names;
mod people;
mod staff;
use std::fmt;
use std::path::Path;

use anyhow::{Result, ensure};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use self::attendance::Marked;
use self::calendar::SchoolYear;
use self::people::People;
use super::export::Export;

pub const DISTRICT: &str = "MAPLE-VALLEY";
pub const SCHOOL: &str = "MAPLE-STREET";

/// Three children: [`MATEO`], [`LUCIA`] and [`DIEGO`]. Reads Spanish.
pub const ROSA_RIVERA: &str = "G-RIVERA-1";
/// Grade 04.
pub const MATEO: &str = "S-RIVERA-1";
/// Grade 01.
pub const LUCIA: &str = "S-RIVERA-2";
/// Kindergarten.
pub const DIEGO: &str = "S-RIVERA-3";

/// Grade 06, in two homes: lives with [`AMINA_HADDAD`], not with [`KARIM_HADDAD`].
pub const YUSUF: &str = "S-HADDAD-1";
/// Reads Arabic.
pub const AMINA_HADDAD: &str = "G-HADDAD-1";
/// Reads English.
pub const KARIM_HADDAD: &str = "G-HADDAD-2";

/// Grade 03, enrolled six weeks before today.
pub const MINH: &str = "S-NGUYEN-1";
/// Reads Vietnamese.
pub const THUY_NGUYEN: &str = "G-NGUYEN-1";

/// Grade 02, in [`TEACHER_BAPTISTE`]'s class.
pub const JOEL: &str = "S-PIERRE-1";
/// Reads Haitian Creole.
pub const MARIE_PIERRE: &str = "G-PIERRE-1";

/// Ms. Okafor, the liaison.
pub const LIAISON: &str = "T-OKAFOR";
/// Nurse Pereira.
pub const NURSE: &str = "T-PEREIRA";
/// Mr. Baptiste, homeroom 02A.
pub const TEACHER_BAPTISTE: &str = "T-BAPTISTE";

/// The codes of `attendance.csv`, and what they mean. A row with minutes is a part of a day, one without is a whole day.
pub const CODES: [(&str, &str); 5] = [
    ("AE", "Absent excused"),
    ("AU", "Absent unexcused"),
    ("ED", "Early departure"),
    ("OSS", "Suspended out of school"),
    ("T", "Tardy"),
];

/// A seed, and the day on whose morning the school exported its files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapleStreet {
    pub seed: u64,
    pub today: NaiveDate,
}

/// The school before it is files.
pub(super) struct School {
    today: NaiveDate,
    /// The school year before, and the one that holds today.
    years: [SchoolYear; 2],
    people: People,
    marks: Vec<Marked>,
}

/// What was written, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    pub students: usize,
    pub guardians: usize,
    pub guardian_links: usize,
    pub staff: usize,
    /// School days of the year before, and of the whole of this year.
    pub school_days: [usize; 2],
    /// School days of this year up to today, today included.
    pub school_days_so_far: usize,
    /// Whole days missed, the year before and this year so far.
    pub absences: [usize; 2],
    /// Late mornings and early afternoons of both years.
    pub part_days: usize,
}

impl MapleStreet {
    /// Writes `roster.zip` and the files beside it into a folder: for the same seed and day, the same bytes.
    pub fn write(&self, folder: &Path) -> Result<Summary> {
        let school = self.school()?;
        files::export(&school)?.write(folder)?;
        Ok(school.summary())
    }

    /// The files before they are written, for whoever wants to spoil them.
    pub fn export(&self) -> Result<Export> {
        files::export(&self.school()?)
    }

    /// The last school day on or before a day, for a caller whose own day falls on a weekend or in a break.
    pub fn school_day_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        let this = SchoolYear::holding(day);
        let years = [this - 1, this].map(|ends_in| SchoolYear::ending_in(ends_in, self.seed));
        years.iter().flat_map(|year| &year.school_days).copied().take_while(|one| *one <= day).last()
    }

    pub(super) fn school(&self) -> Result<School> {
        ensure!((1990..=2100).contains(&self.today.year()), "Maple Street School is open from 1990 to 2100");
        let this = SchoolYear::holding(self.today);
        let years = [this - 1, this].map(|ends_in| SchoolYear::ending_in(ends_in, self.seed));
        let mut people = People::of(self.seed, self.today, &years);
        let marks = attendance::marks(self.seed, self.today, &years, &people.students);
        people.forget_who_is_not_here_yet(self.today, &years[1]);
        Ok(School { today: self.today, years, people, marks })
    }
}

impl School {
    /// The same school with every other student missing, as a half-empty export has it.
    pub(super) fn with_half_of_its_students(mut self) -> School {
        let mut place = 0;
        self.people.students.retain(|_| {
            place += 1;
            place % 2 == 1
        });
        self.people.forget_who_has_no_child_here();
        let students = &self.people.students;
        self.marks.retain(|mark| students.iter().any(|student| student.id == mark.student));
        self
    }

    pub(super) fn export(&self) -> Result<Export> {
        files::export(self)
    }

    fn summary(&self) -> Summary {
        let [before, now] = &self.years;
        let whole_days = |year: &SchoolYear| {
            let within = |mark: &&Marked| year.first_day() <= mark.date && mark.date <= year.last_day();
            self.marks.iter().filter(within).filter(|mark| mark.minutes.is_none()).count()
        };
        Summary {
            students: self.people.students.len(),
            guardians: self.people.guardians.len(),
            guardian_links: self.people.ties.len(),
            staff: staff::STAFF.len(),
            school_days: [before.school_days.len(), now.school_days.len()],
            school_days_so_far: now.between(now.first_day(), self.today).len(),
            absences: [whole_days(before), whole_days(now)],
            part_days: self.marks.iter().filter(|mark| mark.minutes.is_some()).count(),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ([days_before, days_now], [missed_before, missed_now]) = (self.school_days, self.absences);
        writeln!(f, "Maple Street School")?;
        writeln!(f, "  {} students, {} guardians, {} staff", self.students, self.guardians, self.staff)?;
        writeln!(f, "  last year: {days_before} school days, {missed_before} days missed")?;
        writeln!(f, "  this year: {} of {days_now} school days, {missed_now} days missed", self.school_days_so_far)?;
        write!(f, "  both years: {} late mornings and early afternoons", self.part_days)
    }
}

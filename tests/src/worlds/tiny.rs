//! A school of three children, for tests that live through a thousand of them: Yusuf with two parents in two homes,
//! Noor who is Amina's alone, and Mei of another family.

use std::{fmt::Write as _, path::Path};

use anyhow::Result;
use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{maple_street::SCHOOL, world::story_day};

pub const YUSUF: &str = "S-1";
pub const NOOR: &str = "S-2";
pub const MEI: &str = "S-3";
pub const AMINA: &str = "G-1";
pub const KARIM: &str = "G-2";
pub const WEI: &str = "G-3";

/// The first school day.
fn first_day() -> NaiveDate {
    story_day() - Days::new(70)
}

/// A short year, ten weeks gone and six to come: every life reads it many times, and none needs its spring.
fn school_days() -> impl Iterator<Item = NaiveDate> {
    let weekday = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    first_day().iter_days().take(112).filter(weekday)
}

/// The days on which Yusuf and Noor were marked absent without a reason, newest first.
pub fn missed_days() -> Vec<NaiveDate> {
    let mut days: Vec<_> = school_days().take_while(|day| *day <= story_day()).collect();
    days.reverse();
    days.into_iter().step_by(4).take(8).collect()
}

/// Another school of the same district.
pub const OAK: &str = "OAK";

/// What the files of two schools say at some time: who is whose guardian, and who goes where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roster {
    Whole,
    /// Karim is nobody's guardian on it.
    WithoutKarim,
    /// Noor goes to the other school.
    NoorMoves,
}

pub const ROSTERS: [Roster; 3] = [Roster::Whole, Roster::WithoutKarim, Roster::NoorMoves];

/// Writes the school's files.
pub fn write(folder: &Path) -> Result<()> {
    write_files(folder, Roster::Whole)
}

/// Writes the files of both schools, as they are at first.
pub fn write_lives(folder: &Path) -> Result<()> {
    Roster::Whole.write(folder)
}

impl Roster {
    fn agents_of(self, student: &str) -> &'static str {
        match (student, self) {
            (YUSUF, Roster::WithoutKarim) => AMINA,
            (YUSUF, _) => "\"G-1,G-2\"",
            (MEI, _) => WEI,
            _ => AMINA,
        }
    }

    /// Writes the files of both schools with this roster. One child is at the other school all the time.
    pub fn write(self, folder: &Path) -> Result<()> {
        write_files(folder, self)?;
        add_school(folder)?;
        if self == Roster::NoorMoves {
            move_noor(folder)?;
        }
        let after = school_days().last().unwrap_or_else(first_day) + Days::new(1);
        let first = first_day();
        change(folder, "users.csv", |text| {
            format!(
                "{text}S-9,,,true,{OAK},student,S-9,,Ida,Oak,,S-9,,,,G-9,04,\nG-9,,,true,{OAK},guardian,G-9,,Ivo,Oak,,,,,,,,\n"
            )
        })?;
        change(folder, "enrollments.csv", |text| format!("{text}E-S-9,,,K2,{OAK},S-9,student,,{first},{after}\n"))
    }
}

fn write_files(folder: &Path, roster: Roster) -> Result<()> {
    let (first, last) = (first_day(), school_days().last().unwrap_or_else(first_day));
    let after = last + Days::new(1);
    let file = |name: &str, text: &str| std::fs::write(folder.join(name), text);
    file(
        "manifest.csv",
        "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.academicSessions,bulk\nfile.orgs,bulk\n\
         file.users,bulk\nfile.classes,bulk\nfile.courses,bulk\nfile.enrollments,bulk\n",
    )?;
    file(
        "academicSessions.csv",
        &format!(
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n\
             Y,,,This year,schoolYear,{first},{after},,2027\n"
        ),
    )?;
    file(
        "orgs.csv",
        &format!(
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n{SCHOOL},,,Tiny School,school,,\n"
        ),
    )?;
    file(
        "courses.csv",
        &format!(
            "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\n\
             C,,,Y,Homeroom,C,,{SCHOOL},,\n"
        ),
    )?;
    file(
        "classes.csv",
        &format!(
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,\
             termSourcedIds,subjects,subjectCodes,periods\nK,,,Homeroom,,C,K,homeroom,,{SCHOOL},Y,,,\n"
        ),
    )?;
    let mut users = String::from(
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,\
         middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n",
    );
    let mut enrollments = String::from(
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n",
    );
    for (id, given) in [(YUSUF, "Yusuf"), (NOOR, "Noor"), (MEI, "Mei")] {
        let agents = roster.agents_of(id);
        writeln!(users, "{id},,,true,{SCHOOL},student,{id},,{given},Test,,{id},,,,{agents},04,")?;
        writeln!(enrollments, "E-{id},,,K,{SCHOOL},{id},student,,{first},{after}")?;
    }
    for (id, given) in [(AMINA, "Amina"), (KARIM, "Karim"), (WEI, "Wei")] {
        writeln!(users, "{id},,,true,{SCHOOL},guardian,{id},,{given},Test,,,,,,,,")?;
    }
    file("users.csv", &users)?;
    file("enrollments.csv", &enrollments)?;
    let mut calendar = String::from("date,event\n");
    for day in school_days() {
        writeln!(calendar, "{day},Instructional day")?;
    }
    file("calendar.csv", &calendar)?;
    let mut attendance = String::from("student_id,school_id,date,code,reason\n");
    for day in missed_days().into_iter().rev() {
        for student in [YUSUF, NOOR] {
            writeln!(attendance, "{student},{SCHOOL},{day},AU,")?;
        }
    }
    Ok(file("attendance.csv", &attendance)?)
}

/// The tiny school's files, but Noor goes to another school of the same district.
pub fn write_two_schools(folder: &Path) -> Result<()> {
    write(folder)?;
    add_school(folder)?;
    move_noor(folder)
}

fn change(folder: &Path, name: &str, change: impl Fn(String) -> String) -> Result<()> {
    let path = folder.join(name);
    Ok(std::fs::write(&path, change(std::fs::read_to_string(&path)?))?)
}

fn add_school(folder: &Path) -> Result<()> {
    change(folder, "orgs.csv", |text| format!("{text}{OAK},,,Oak School,school,,\n"))?;
    change(folder, "courses.csv", |text| format!("{text}C2,,,Y,Homeroom,C2,,{OAK},,\n"))?;
    change(folder, "classes.csv", |text| format!("{text}K2,,,Homeroom,,C2,K2,homeroom,,{OAK},Y,,,\n"))
}

fn move_noor(folder: &Path) -> Result<()> {
    let moved = |text: String, begins: &str| -> String {
        let line = |line: &str| match line.starts_with(begins) {
            true => line.replace(SCHOOL, OAK).replace(",K,", ",K2,") + "\n",
            false => line.to_owned() + "\n",
        };
        text.lines().map(line).collect()
    };
    change(folder, "users.csv", |text| moved(text, "S-2,"))?;
    change(folder, "enrollments.csv", |text| moved(text, "E-S-2,"))?;
    change(folder, "attendance.csv", |text| moved(text, "S-2,"))
}

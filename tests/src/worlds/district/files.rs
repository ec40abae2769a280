//! A district as the files that its systems export: OneRoster 1.1 in bulk, and what lies beside it, written school by
//! school. It never holds more than one school.

use std::fmt::{self, Write as _};
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{Child, District, ENDS_IN, GRADES, LANGUAGES, School};

/// What was written, counted: rows without their headers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    pub students: usize,
    pub guardians: usize,
    /// Of all files but the attendance.
    pub roster_rows: usize,
    pub attendance_rows: usize,
}

/// The attendance, which may be imported by itself.
pub const ATTENDANCE: &str = "attendance.csv";

/// Files that grow with each school, each with its header.
const GROWING: [(&str, &str); 8] = [
    ("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId"),
    (
        "users.csv",
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,\
         middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,metadata.language",
    ),
    (
        "classes.csv",
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,\
         termSourcedIds,subjects,subjectCodes,periods",
    ),
    (
        "enrollments.csv",
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
    ),
    ("guardians.csv", "student_id,guardian_id,relation,primary_contact,lives_with,emergency_contact"),
    ("languages.csv", "student_id,home_language"),
    ("staff.csv", "staff_id,role,title,languages,phone,tty,email"),
    (ATTENDANCE, "student_id,school_id,date,code,reason,minutes"),
];

const DISTRICT: &str = "DISTRICT";

/// One school's rows of the files that grow, in the order of [`GROWING`].
type Rows = [String; GROWING.len()];

impl District {
    /// Writes the whole district, making the folder when there is none.
    pub fn write(&self, folder: &Path) -> Result<Summary> {
        fs::create_dir_all(folder).with_context(|| format!("making the folder {}", folder.display()))?;
        let mut summary = Summary::default();
        for (name, text) in self.fixed()? {
            summary.roster_rows += text.lines().count() - 1;
            fs::write(folder.join(name), text)?;
        }
        let mut files = Vec::with_capacity(GROWING.len());
        for (name, _) in GROWING {
            files.push(BufWriter::new(File::create(folder.join(name))?));
        }
        for (file, head) in files.iter_mut().zip(self.heads()) {
            file.write_all(head.as_bytes())?;
        }
        summary.roster_rows += 1;
        for school in self.schools() {
            let rows = self.rows(&school)?;
            summary.students += school.children.len();
            summary.guardians += school.families.iter().map(|family| family.parents.len()).sum::<usize>();
            for ((file, rows), (name, _)) in files.iter_mut().zip(&rows).zip(GROWING) {
                file.write_all(rows.as_bytes())?;
                let count = if name == ATTENDANCE { &mut summary.attendance_rows } else { &mut summary.roster_rows };
                *count += rows.lines().count();
            }
        }
        for mut file in files {
            file.flush()?;
        }
        Ok(summary)
    }

    /// One school's files alone, as that school's own system would export them.
    pub fn files_of(&self, school: &School) -> Result<Vec<(String, Vec<u8>)>> {
        let mut files: Vec<(String, Vec<u8>)> =
            self.fixed()?.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect();
        for (((name, _), head), rows) in GROWING.iter().zip(self.heads()).zip(self.rows(school)?) {
            files.push(((*name).to_owned(), (head + &rows).into_bytes()));
        }
        Ok(files)
    }

    /// What stands above the schools' rows.
    fn heads(&self) -> Rows {
        GROWING.map(|(name, header)| match name {
            "orgs.csv" => format!("{header}\n{DISTRICT},,,Maple Valley Unified,district,1,\n"),
            _ => format!("{header}\n"),
        })
    }

    /// Files that are the same however many schools there are.
    fn fixed(&self) -> Result<[(&'static str, String); 3]> {
        let mut manifest = String::from(
            "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.academicSessions,bulk\n",
        );
        for name in ["classes", "enrollments", "orgs", "users"] {
            writeln!(manifest, "file.{name},bulk")?;
        }
        let (first, after) = (self.year.first_day(), self.today());
        let sessions = format!(
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n\
             SY{ENDS_IN},,,{}-{ENDS_IN},schoolYear,{first},{after},,{ENDS_IN}\n",
            ENDS_IN - 1
        );
        let mut calendar = String::from("date,event,label\n");
        for day in &self.year.weekdays {
            writeln!(calendar, "{},{},\"{}\"", day.date, day.event, day.label)?;
        }
        Ok([("manifest.csv", manifest), ("academicSessions.csv", sessions), ("calendar.csv", calendar)])
    }

    fn rows(&self, school: &School) -> Result<Rows> {
        let mut rows = Rows::default();
        self.write_school(school, &mut rows)?;
        Ok(rows)
    }

    fn write_school(&self, school: &School, rows: &mut Rows) -> fmt::Result {
        let [orgs, users, classes, enrollments, guardians, languages, staff, attendance] = rows;
        let id = school_id(school.number);
        writeln!(orgs, "{id},,,{},school,{},{DISTRICT}", self.school_name(school.number), school.number + 2)?;
        for (role, roster_role, title) in
            [("principal", "administrator", "Dr."), ("liaison", "aide", "Ms."), ("nurse", "aide", "Mr.")]
        {
            let member = format!("T-{id}-{role}");
            let name = self.school_name(school.number + role.len());
            let name = name.split(' ').next().unwrap_or_default();
            writeln!(users, "{member},,,true,{id},{roster_role},{member},,Robin,{name},,,,,,,,,")?;
            writeln!(staff, "{member},{role},{title},,,,{member}@district.example")?;
        }
        for (at, family) in school.families.iter().enumerate() {
            for (parent, given) in family.parents.iter().enumerate() {
                let (guardian, language) = (guardian_id(school, at, parent), LANGUAGES[family.language]);
                let phone = format!("(413) 555-{:04}", 100 + at % 100);
                writeln!(
                    users,
                    "{guardian},,,true,{id},parent,{guardian},,{given},{},,{guardian},{guardian}@family.example,{phone},\
                     {phone},,,,{language}",
                    family.name
                )?;
            }
        }
        let mut held = std::collections::BTreeSet::new();
        let days: Vec<String> = self.year.school_days.iter().map(NaiveDate::to_string).collect();
        for (place, child) in school.children.iter().enumerate() {
            let (student, family) = (student_id(child), &school.families[child.family]);
            let agents: Vec<String> =
                (0..family.parents.len()).map(|at| guardian_id(school, child.family, at)).collect();
            let grade = GRADES[child.grade];
            writeln!(
                users,
                "{student},,,true,{id},student,{student},,{},{},,{student},,,,\"{}\",{grade},,",
                child.given_name,
                family.name,
                agents.join(",")
            )?;
            let class = format!("C-{id}-{grade}-{}", place % 4);
            if held.insert(class.clone()) {
                writeln!(classes, "{class},,,Homeroom {grade},{grade},C,{class},homeroom,,{id},SY{ENDS_IN},,,")?;
            }
            let first = self.year.school_days[child.member.start];
            let after = self.year.school_days[child.member.end - 1] + Days::new(1);
            writeln!(enrollments, "E-{student},,,{class},{id},{student},student,,{first},{after}")?;
            for (parent, guardian) in agents.iter().enumerate() {
                let relation = ["mother", "father"][parent];
                writeln!(guardians, "{student},{guardian},{relation},{},true,true", parent == 0)?;
            }
            writeln!(languages, "{student},{}", LANGUAGES[child.language])?;
            for mark in &child.marks {
                write!(attendance, "{student},{id},{},{},{},", days[mark.day], mark.code, mark.reason)?;
                match mark.minutes {
                    Some(minutes) => writeln!(attendance, "{minutes}")?,
                    None => attendance.push('\n'),
                }
            }
        }
        Ok(())
    }
}

pub fn school_id(number: usize) -> String {
    format!("D{:04}", number + 1)
}

fn student_id(child: &Child) -> String {
    format!("S{:07}", child.number + 1)
}

fn guardian_id(school: &School, family: usize, parent: usize) -> String {
    format!("G{:04}-{:04}-{}", school.number + 1, family + 1, parent + 1)
}

//! Who sits in which class: homerooms for every grade and year, and subjects by semester for the middle grades.
//!
//! It never says where a child belongs by anything but classes, since OneRoster has no other enrollment.

use anyhow::Result;
use chrono::NaiveDate;

use super::calendar::SchoolYear;
use super::files::{exclusive, grade_code, row, semesters, table};
use super::people::{GRADES, Student};
use super::staff::{Member, STAFF};
use super::{SCHOOL, School};

const SUBJECTS: [(&str, &str); 4] =
    [("ELA", "English Language Arts"), ("MATH", "Mathematics"), ("SCI", "Science"), ("SOC", "Social Studies")];

/// From this grade on children also have classes by subject, one set a semester.
const FIRST_GRADE_BY_SUBJECT: usize = 6;

fn section_code(section: usize) -> &'static str {
    if section == 0 { "A" } else { "B" }
}

/// Every homeroom of the school: a grade and a section.
fn homerooms() -> impl Iterator<Item = (usize, usize)> {
    (0..GRADES).flat_map(|grade| [(grade, 0), (grade, 1)])
}

fn homeroom_id(year: &SchoolYear, grade: usize, section: usize) -> String {
    format!("HR-{}-{}{}", year.ends_in, grade_code(grade), section_code(section))
}

pub(super) fn courses(school: &School) -> Result<Vec<u8>> {
    let mut rows = Vec::new();
    for year in &school.years {
        let (sy, suffix) = (format!("SY{}", year.ends_in), year.ends_in);
        for grade in 0..GRADES {
            let code = grade_code(grade);
            let (id, title) = (format!("C-{suffix}-HR-{code}"), format!("Homeroom {code}"));
            rows.push(row![id, "", "", sy, title, format!("HR-{code}"), code, SCHOOL, "", ""]);
            for (subject, name) in SUBJECTS.iter().filter(|_| grade >= FIRST_GRADE_BY_SUBJECT) {
                let (id, title) = (format!("C-{suffix}-{subject}-{code}"), format!("{name} {code}"));
                rows.push(row![id, "", "", sy, title, format!("{subject}-{code}"), code, SCHOOL, name, subject]);
            }
        }
    }
    table(
        [
            "sourcedId",
            "status",
            "dateLastModified",
            "schoolYearSourcedId",
            "title",
            "courseCode",
            "grades",
            "orgSourcedId",
            "subjects",
            "subjectCodes",
        ],
        rows,
    )
}

/// One class as `classes.csv` and `enrollments.csv` both need it.
struct Class<'a> {
    id: String,
    title: String,
    course: String,
    kind: &'static str,
    grade: usize,
    section: usize,
    /// 0 is the year before, 1 this year.
    place: usize,
    term: String,
    subject: &'static str,
    subject_code: &'static str,
    period: String,
    first: NaiveDate,
    last: NaiveDate,
    teacher: &'a Member,
}

fn each_class(school: &School) -> Vec<Class<'static>> {
    let mut classes = Vec::new();
    for (place, year) in school.years.iter().enumerate() {
        for (grade, section) in homerooms() {
            let (code, letter) = (grade_code(grade), section_code(section));
            classes.push(Class {
                id: homeroom_id(year, grade, section),
                title: format!("Homeroom {code}{letter}"),
                course: format!("C-{}-HR-{code}", year.ends_in),
                kind: "homeroom",
                grade,
                section,
                place,
                term: format!("SY{}", year.ends_in),
                subject: "",
                subject_code: "",
                period: String::new(),
                first: year.first_day(),
                last: year.last_day(),
                teacher: homeroom_teacher(grade, section),
            });
            if grade < FIRST_GRADE_BY_SUBJECT {
                continue;
            }
            for (term, _, first, last) in semesters(year) {
                for (ordinal, (subject_code, subject)) in SUBJECTS.into_iter().enumerate() {
                    // The middle grades' homeroom teachers share the subjects out among themselves.
                    let teaching = FIRST_GRADE_BY_SUBJECT + ordinal % 3;
                    classes.push(Class {
                        id: format!("{subject_code}-{term}-{code}{letter}"),
                        title: format!("{subject} {code}{letter}"),
                        course: format!("C-{}-{subject_code}-{code}", year.ends_in),
                        kind: "scheduled",
                        grade,
                        section,
                        place,
                        term: term.clone(),
                        subject,
                        subject_code,
                        period: (ordinal + 1).to_string(),
                        first,
                        last,
                        teacher: homeroom_teacher(teaching, section),
                    });
                }
            }
        }
    }
    classes
}

fn homeroom_teacher(grade: usize, section: usize) -> &'static Member {
    let homeroom = format!("{}{}", grade_code(grade), section_code(section));
    STAFF.iter().find(|member| member.homeroom == homeroom).expect("every homeroom has a teacher in the staff table")
}

pub(super) fn classes(school: &School) -> Result<Vec<u8>> {
    let rows = each_class(school).into_iter().map(|class| {
        let Class { id, title, course, kind, term, subject, subject_code, period, .. } = class;
        let grade = grade_code(class.grade);
        let room = format!("{}{:02}", 1 + class.grade / 3, 2 * (class.grade % 3) + class.section + 1);
        row![id, "", "", title, grade, course, id, kind, room, SCHOOL, term, subject, subject_code, period]
    });
    table(
        [
            "sourcedId",
            "status",
            "dateLastModified",
            "title",
            "grades",
            "courseSourcedId",
            "classCode",
            "classType",
            "location",
            "schoolSourcedId",
            "termSourcedIds",
            "subjects",
            "subjectCodes",
            "periods",
        ],
        rows,
    )
}

pub(super) fn enrollments(school: &School) -> Result<Vec<u8>> {
    let mut rows = Vec::new();
    for class in each_class(school) {
        let Class { id, first, last, .. } = &class;
        let (teacher, until) = (class.teacher.id, exclusive(*last));
        rows.push(row![format!("{id}-{teacher}"), "", "", id, SCHOOL, teacher, "teacher", "true", first, until]);
        for student in school.people.students.iter().filter(|student| sits_in(student, &class)) {
            let Some(stay) = student.stays[class.place] else { continue };
            let (from, to) = (stay.first.max(*first), stay.last.min(*last));
            // Who leaves after today is not yet known to.
            let to = if to >= school.today { *last } else { to };
            if from <= to {
                let key = format!("{id}-{}", student.id);
                rows.push(row![key, "", "", id, SCHOOL, student.id, "student", "", from, exclusive(to)]);
            }
        }
    }
    table(
        [
            "sourcedId",
            "status",
            "dateLastModified",
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role",
            "primary",
            "beginDate",
            "endDate",
        ],
        rows,
    )
}

/// A child keeps its section from year to year and was a grade lower the year before.
fn sits_in(student: &Student, class: &Class) -> bool {
    student.section == class.section && student.grade + class.place == class.grade + 1
}

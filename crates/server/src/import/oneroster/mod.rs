//! OneRoster 1.1 and 1.2, whole or as changes: schools, people and what they are where, guardians through
//! `agentSourcedIds` on either side, class enrolments.
//!
//! It never reads `userIds`, `password`, preferred names or demographics: what is not needed is not taken.
//!
//! A set of changes is laid over the roster that the store has. Single classes are not kept there, so a class that ends
//! ends no membership: a child leaves when the user, or the user's place at the school, is taken away.

mod manifest;
mod people;
mod row;
mod sds;
mod ties;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use attendance::{Relation, StaffRole};
use chrono::NaiveDate;

use super::known::StudentKey;
use super::reading::Reading;
use super::recognise::Recognised;
use super::report::{At, FindingKind, shown};
use super::roster::{StagedPerson, StagedSchool, StagedStudent};
use super::settings::EndDates;
use super::table::Table;
use super::values::{Fit, read_optional_date};
pub use manifest::{Extent, Manifest};
use row::{Rows, Status, has_value, list};
pub use sds::SdsRole;

/// One file of the set.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    pub table: &'a Table,
    pub columns: &'a Recognised<'a>,
    pub extent: Extent,
}

/// What the files of the set say, until all of them are read.
#[derive(Default)]
pub struct OneRoster {
    /// Of the set: one file of changes makes it one of changes.
    extent: Extent,
    /// Whether what users are stands in a file of roles, so that a user's row names no school.
    has_roles: bool,
    /// Every org: its type, its name and the org above it.
    orgs: BTreeMap<String, Org>,
    /// Users whose place is not yet known.
    users: BTreeMap<String, User>,
    /// Places that users had and have no more, in a set of changes.
    lost: Vec<(String, Seat)>,
    children: BTreeMap<String, Child>,
    guardians: BTreeMap<String, Guardian>,
    /// What ties a guardian to one child, where a file says it of each.
    relations: BTreeMap<(String, String), Relation>,
    /// Users that are in the file and not in the school: their rows elsewhere are no surprise.
    gone: HashSet<String>,
    /// Users who are neither a child nor a guardian.
    others: HashSet<String>,
}

struct Org {
    is_school: bool,
    is_district: bool,
    name: String,
    above: String,
}

struct User {
    person: StagedPerson,
    grade: String,
    local_id: String,
    agents: Vec<String>,
    seats: Vec<Seat>,
    /// Where the file says it; `None` for one whom only the store knows.
    at: Option<(String, u64)>,
}

/// What a user is at an org.
#[derive(Clone, PartialEq, Eq)]
struct Seat {
    role: Role,
    /// Empty where the file names none.
    org: String,
    /// Whether it holds today: a role of 1.2 has a beginning and an end.
    is_now: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Student,
    Guardian(Relation),
    Staff(StaffRole),
}

struct Child {
    student: StagedStudent,
    orgs: Vec<String>,
    agents: Vec<String>,
    at: Option<(String, u64)>,
}

struct Guardian {
    relation: Relation,
    agents: Vec<String>,
    at: Option<(String, u64)>,
}

impl OneRoster {
    pub fn new(extent: Extent) -> OneRoster {
        OneRoster { extent, ..OneRoster::default() }
    }

    pub fn read_sessions(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        let [kind, from, until, year] = ["type", "startDate", "endDate", "schoolYear"].map(|c| part.columns.column(c));
        let mut rows = Rows::of(part);
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            let at = At::line(&part.table.file, row.line);
            if row.get(kind) != "schoolYear" || rows.status(&row, report) != Status::Active {
                return;
            }
            let ends = [(from, "startDate"), (until, "endDate")]
                .map(|(place, name)| read_optional_date(row.get(place), at.column(name), report).flatten());
            if let ([Some(from), Some(until)], Ok(year)) = (ends, row.get(year).parse()) {
                reading.staged.years.push((from, until, year));
            }
        });
    }

    pub fn read_orgs(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        let [id, name, kind, above] = ["sourcedId", "name", "type", "parentSourcedId"].map(|c| part.columns.column(c));
        let mut rows = Rows::of(part);
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            let at = At::line(&part.table.file, row.line);
            match rows.status(&row, report) {
                Status::Active => {}
                Status::Withdrawn if part.extent == Extent::Changes => {
                    // A school's record stays when its students are gone: they are taken away one by one.
                    return report.note(at.column("status"), FindingKind::SchoolStays { id: shown(row.get(id)) });
                }
                _ => return,
            }
            if !has_value(row.get(id), at.column("sourcedId"), report) {
                return;
            }
            let kind = row.get(kind).to_ascii_lowercase();
            let org = Org {
                is_school: kind == "school",
                is_district: matches!(kind.as_str(), "district" | "local"),
                name: row.get(name).to_owned(),
                above: row.get(above).to_owned(),
            };
            if self.orgs.insert(row.get(id).to_owned(), org).is_some() {
                report.note(at.column("sourcedId"), FindingKind::Duplicate { id: shown(row.get(id)) });
            }
        });
        self.stage_schools(reading, part);
    }

    /// The orgs that are schools, each with its district.
    fn stage_schools(&self, reading: &mut Reading<'_>, part: Part<'_>) {
        for (id, org) in self.orgs.iter().filter(|(_, org)| org.is_school) {
            let mut above = self.orgs.get(&org.above);
            // A department or an area may stand between; a ring of orgs ends at the fifth step.
            for _ in 0..5 {
                above = above.and_then(|org| if org.is_district { Some(org) } else { self.orgs.get(&org.above) });
            }
            let told = above.filter(|org| org.is_district).map(|org| org.name.clone());
            let before = reading.staged.schools.get(id).map(|school| school.district.clone());
            let district = told.or(before).unwrap_or_default();
            reading.staged.schools.insert(id.clone(), StagedSchool { name: org.name.clone(), district });
        }
        if reading.staged.schools.is_empty() {
            reading.report.error(At::file(&part.table.file).column("type"), FindingKind::NoSchools);
        }
    }

    pub fn read_enrollments(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        self.place_users(reading);
        let [school, user, role, begin, end] =
            ["schoolSourcedId", "userSourcedId", "role", "beginDate", "endDate"].map(|c| part.columns.column(c));
        let end_dates = reading.settings.end_dates;
        let staged = &mut reading.staged;
        let (mut fit, mut rows) = (Fit::default(), Rows::of(part));
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            fit.row();
            let at = At::line(&part.table.file, row.line);
            let status = rows.status(&row, report);
            if !row.get(role).eq_ignore_ascii_case("student") {
                return;
            }
            if status != Status::Active {
                if part.extent == Extent::Changes {
                    report.note(At::file(&part.table.file), FindingKind::ClassEnded);
                }
                return;
            }
            let (user, school) = (row.get(user), row.get(school));
            if self.gone.contains(user) || self.others.contains(user) {
                return;
            }
            let key = StudentKey::new(school, user);
            let child = self.children.get(user).map(|child| &child.student);
            let Some(child) = child.or_else(|| staged.find_student(user)).cloned() else {
                fit.miss("userSourcedId");
                return report.skip(at.column("userSourcedId"), FindingKind::StudentUnknown { id: shown(user) });
            };
            if !staged.schools.contains_key(school) {
                fit.miss("schoolSourcedId");
                return report.skip(at.column("schoolSourcedId"), FindingKind::SchoolUnknown { id: shown(school) });
            }
            let (Some(first), Some(end)) = (
                read_optional_date(row.get(begin), at.column("beginDate"), report),
                read_optional_date(row.get(end), at.column("endDate"), report),
            ) else {
                return fit.miss("beginDate");
            };
            let last = last_day(end, end_dates);
            if first.zip(last).is_some_and(|(first, last)| last < first) {
                return report.skip(at.column("endDate"), FindingKind::DatesOutOfOrder);
            }
            staged.students.entry(key).or_insert(child).spans.insert((first, last));
        });
        fit.judge(&part.table.file, &["beginDate"], &mut reading.report);
    }

    /// The periods a school holds, so that missing all of them is missing the day.
    pub fn read_classes(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        let [school, periods] = ["schoolSourcedId", "periods"].map(|c| part.columns.column(c));
        let staged = &mut reading.staged;
        let mut rows = Rows::of(part);
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            if rows.status(&row, report) != Status::Active || !staged.schools.contains_key(row.get(school)) {
                return;
            }
            staged.periods.entry(row.get(school).to_owned()).or_default().extend(list(row.get(periods)));
        });
    }

    /// Puts together what needed all files: children without a class, and who is whose guardian.
    pub fn finish(mut self, reading: &mut Reading<'_>) {
        self.place_users(reading);
        let Reading { staged, report, .. } = reading;
        staged.index_students();
        let enrolled: BTreeSet<String> = staged.schools_of.keys().cloned().collect();
        for (id, child) in self.children.iter().filter(|(id, _)| !enrolled.contains(*id)) {
            let schools: Vec<&String> = child.orgs.iter().filter(|org| staged.schools.contains_key(*org)).collect();
            if schools.is_empty()
                && let Some((file, line)) = &child.at
            {
                let at = At::line(file, *line).column("orgSourcedIds");
                report.skip(at, FindingKind::StudentWithoutSchool { id: shown(id) });
            }
            for school in schools {
                staged.students.insert(StudentKey::new(school, id), child.student.clone());
            }
        }
        staged.index_students();
        self.tie(staged, report);
    }
}

fn last_day(end: Option<NaiveDate>, end_dates: EndDates) -> Option<NaiveDate> {
    match end_dates {
        EndDates::Exclusive => end.and_then(|end| end.pred_opt()),
        EndDates::Inclusive => end,
    }
}

//! OneRoster 1.1 in bulk: schools, people, guardians through `agentSourcedIds` on either side, class enrolments.
//!
//! It never reads `userIds`, `password` or demographics: what is not needed is not taken.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use attendance::{Relation, StaffRole};

use super::known::StudentKey;
use super::languages::find_language;
use super::recognise::{LANGUAGE, Recognised};
use super::report::{At, FindingKind, Report, shown};
use super::roster::{StagedLink, StagedPerson, StagedSchool, StagedStudent};
use super::table::{Row, Table};
use super::values::{Fit, read_optional_date};
use super::{EndDates, Reading};

/// What the files of the set say, until all of them are read.
#[derive(Default)]
pub struct OneRoster {
    /// Every org: its type, its name and the org above it.
    orgs: BTreeMap<String, Org>,
    students: BTreeMap<String, UserStudent>,
    guardians: BTreeMap<String, Guardian>,
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

struct UserStudent {
    student: StagedStudent,
    orgs: Vec<String>,
    agents: Vec<String>,
    at: (String, u64),
}

struct Guardian {
    relation: Relation,
    children: Vec<String>,
    at: (String, u64),
}

impl OneRoster {
    pub fn read_sessions(&mut self, reading: &mut Reading<'_>, table: &Table, columns: &Recognised) {
        let [kind, from, until, year] = ["type", "startDate", "endDate", "schoolYear"].map(|c| columns.column(c));
        table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            let at = At::line(&table.file, row.line);
            if row.get(kind) != "schoolYear" || is_withdrawn(&row, columns, at, report) {
                return;
            }
            let ends = [(from, "startDate"), (until, "endDate")]
                .map(|(place, name)| read_optional_date(row.get(place), at.column(name), report).flatten());
            if let ([Some(from), Some(until)], Ok(year)) = (ends, row.get(year).parse()) {
                reading.staged.years.push((from, until, year));
            }
        });
    }

    pub fn read_orgs(&mut self, reading: &mut Reading<'_>, table: &Table, columns: &Recognised) {
        let [id, name, kind, above] = ["sourcedId", "name", "type", "parentSourcedId"].map(|c| columns.column(c));
        table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            let at = At::line(&table.file, row.line);
            if is_withdrawn(&row, columns, at, report) || !has_value(row.get(id), at.column("sourcedId"), report) {
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
        for (id, org) in self.orgs.iter().filter(|(_, org)| org.is_school) {
            let mut above = self.orgs.get(&org.above);
            // A department or an area may stand between; a ring of orgs ends at the fifth step.
            for _ in 0..5 {
                above = above.and_then(|org| if org.is_district { Some(org) } else { self.orgs.get(&org.above) });
            }
            let district = above.filter(|org| org.is_district).map(|org| org.name.clone()).unwrap_or_default();
            reading.staged.schools.insert(id.clone(), StagedSchool { name: org.name.clone(), district });
        }
        if reading.staged.schools.is_empty() {
            reading.report.error(At::file(&table.file).column("type"), FindingKind::NoSchools);
        }
    }

    pub fn read_users(&mut self, reading: &mut Reading<'_>, table: &Table, columns: &Recognised) {
        let [id, enabled, orgs, role, given, family] =
            ["sourcedId", "enabledUser", "orgSourcedIds", "role", "givenName", "familyName"].map(|c| columns.column(c));
        let [local, email, sms, phone, agents, grades, language] =
            ["identifier", "email", "sms", "phone", "agentSourcedIds", "grades", LANGUAGE].map(|c| columns.column(c));
        let staged = &mut reading.staged;
        let mut fit = Fit::default();
        let mut seen = HashSet::new();
        table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            fit.row();
            let at = At::line(&table.file, row.line);
            let user = row.get(id);
            if !has_value(user, at.column("sourcedId"), report) {
                fit.miss("sourcedId");
                return;
            }
            if !seen.insert(user.to_owned()) {
                report.note(at.column("sourcedId"), FindingKind::Duplicate { id: shown(user) });
                return;
            }
            if is_withdrawn(&row, columns, at, report) {
                self.gone.insert(user.to_owned());
                return;
            }
            if row.get(enabled).eq_ignore_ascii_case("false") {
                report.note(at, FindingKind::UserDisabled { id: shown(user) });
                self.gone.insert(user.to_owned());
                return;
            }
            let person = StagedPerson {
                given_name: row.get(given).to_owned(),
                family_name: row.get(family).to_owned(),
                email: row.get(email).to_owned(),
                phone: [row.get(phone), row.get(sms)]
                    .into_iter()
                    .find(|n| !n.is_empty())
                    .unwrap_or_default()
                    .to_owned(),
                language: None,
            };
            let (orgs, agents) = (list(row.get(orgs)), list(row.get(agents)));
            let place = (table.file.clone(), row.line);
            let staff_role = match row.get(role).to_ascii_lowercase().as_str() {
                "student" => {
                    let mut local_id = row.get(local).to_owned();
                    if looks_like_ssn(&local_id) {
                        report.note(at, FindingKind::GovernmentIdDropped { found: "identifier".to_owned() });
                        local_id.clear();
                    }
                    let student = StagedStudent {
                        given_name: person.given_name,
                        family_name: person.family_name,
                        grade: list(row.get(grades)).into_iter().next().unwrap_or_default(),
                        local_id,
                        ..StagedStudent::default()
                    };
                    self.students.insert(user.to_owned(), UserStudent { student, orgs, agents, at: place });
                    return;
                }
                known @ ("parent" | "guardian" | "relative") => {
                    let relation = match known {
                        "parent" => Relation::Parent,
                        "guardian" => Relation::Guardian,
                        _ => Relation::Relative,
                    };
                    let language = find_language(row.get(language), at.column(LANGUAGE), report);
                    staged.guardians.insert(user.to_owned(), StagedPerson { language, ..person });
                    self.guardians.insert(user.to_owned(), Guardian { relation, children: agents, at: place });
                    return;
                }
                "teacher" => StaffRole::Teacher,
                "aide" => StaffRole::Office,
                "administrator" => StaffRole::Administrator,
                other @ "proctor" => {
                    self.others.insert(user.to_owned());
                    report.note(at.column("role"), FindingKind::RoleNotUsed { role: other.to_owned() });
                    return;
                }
                other => {
                    fit.miss("role");
                    self.others.insert(user.to_owned());
                    report.skip(at.column("role"), FindingKind::RoleUnknown { role: shown(other) });
                    return;
                }
            };
            self.others.insert(user.to_owned());
            let staff = staged.staff.entry(user.to_owned()).or_default();
            staff.person = person;
            for org in orgs {
                match self.orgs.get(&org) {
                    Some(found) if found.is_school => {
                        staff.schools.insert(org);
                        staff.roles.insert(staff_role);
                    }
                    Some(found) if found.is_district => {
                        let of_district = self.orgs.iter().filter(|(_, at)| at.is_school && at.above == org);
                        staff.schools.extend(of_district.map(|(id, _)| id.clone()));
                        staff.roles.insert(match staff_role {
                            StaffRole::Administrator => StaffRole::DistrictAdministrator,
                            role => role,
                        });
                    }
                    Some(_) => {}
                    None => report.note(at.column("orgSourcedIds"), FindingKind::SchoolUnknown { id: shown(&org) }),
                }
            }
        });
        fit.judge(&table.file, &["role"], &mut reading.report);
    }

    pub fn read_enrollments(&mut self, reading: &mut Reading<'_>, table: &Table, columns: &Recognised) {
        let [school, user, role, begin, end] =
            ["schoolSourcedId", "userSourcedId", "role", "beginDate", "endDate"].map(|c| columns.column(c));
        let end_dates = reading.settings.end_dates;
        let staged = &mut reading.staged;
        let mut fit = Fit::default();
        table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            fit.row();
            let at = At::line(&table.file, row.line);
            if is_withdrawn(&row, columns, at, report) || !row.get(role).eq_ignore_ascii_case("student") {
                return;
            }
            let (user, school) = (row.get(user), row.get(school));
            if self.gone.contains(user) || self.others.contains(user) {
                return;
            }
            let Some(child) = self.students.get(user) else {
                fit.miss("userSourcedId");
                report.skip(at.column("userSourcedId"), FindingKind::StudentUnknown { id: shown(user) });
                return;
            };
            if !staged.schools.contains_key(school) {
                fit.miss("schoolSourcedId");
                report.skip(at.column("schoolSourcedId"), FindingKind::SchoolUnknown { id: shown(school) });
                return;
            }
            let (Some(first), Some(end)) = (
                read_optional_date(row.get(begin), at.column("beginDate"), report),
                read_optional_date(row.get(end), at.column("endDate"), report),
            ) else {
                fit.miss("beginDate");
                return;
            };
            let last = match end_dates {
                EndDates::Exclusive => end.and_then(|end| end.pred_opt()),
                EndDates::Inclusive => end,
            };
            if first.zip(last).is_some_and(|(first, last)| last < first) {
                report.skip(at.column("endDate"), FindingKind::DatesOutOfOrder);
                return;
            }
            let key = StudentKey::new(school, user);
            staged.students.entry(key).or_insert_with(|| child.student.clone()).spans.insert((first, last));
        });
        fit.judge(&table.file, &["beginDate"], &mut reading.report);
    }

    /// The periods a school holds, so that missing all of them is missing the day.
    pub fn read_classes(&mut self, reading: &mut Reading<'_>, table: &Table, columns: &Recognised) {
        let [school, periods] = ["schoolSourcedId", "periods"].map(|c| columns.column(c));
        let staged = &mut reading.staged;
        table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            let at = At::line(&table.file, row.line);
            if is_withdrawn(&row, columns, at, report) || !staged.schools.contains_key(row.get(school)) {
                return;
            }
            staged.periods.entry(row.get(school).to_owned()).or_default().extend(list(row.get(periods)));
        });
    }

    /// Puts together what needed all files: children without a class, and who is whose guardian.
    pub fn finish(self, reading: &mut Reading<'_>) {
        let Reading { staged, report, .. } = reading;
        staged.index_students();
        let enrolled: BTreeSet<String> = staged.schools_of.keys().cloned().collect();
        for (id, child) in self.students.iter().filter(|(id, _)| !enrolled.contains(*id)) {
            let schools: Vec<&String> = child.orgs.iter().filter(|org| staged.schools.contains_key(*org)).collect();
            if schools.is_empty() {
                let at = At::line(&child.at.0, child.at.1).column("orgSourcedIds");
                report.skip(at, FindingKind::StudentWithoutSchool { id: shown(id) });
            }
            for school in schools {
                staged.students.insert(StudentKey::new(school, id), child.student.clone());
            }
        }
        staged.index_students();
        let mut pairs: Vec<(&String, &String, Relation)> = Vec::new();
        for (id, child) in &self.students {
            let at = At::line(&child.at.0, child.at.1).column("agentSourcedIds");
            for agent in &child.agents {
                match self.guardians.get(agent) {
                    Some(guardian) => pairs.push((agent, id, guardian.relation)),
                    None if self.gone.contains(agent) => {}
                    None if self.others.contains(agent) || self.students.contains_key(agent) => {
                        report.note(at, FindingKind::AgentNotGuardian { id: shown(agent) });
                    }
                    None => report.note(at, FindingKind::GuardianUnknown { id: shown(agent) }),
                }
            }
        }
        for (id, guardian) in &self.guardians {
            let at = At::line(&guardian.at.0, guardian.at.1).column("agentSourcedIds");
            for child in &guardian.children {
                if self.students.contains_key(child) {
                    pairs.push((id, child, guardian.relation));
                } else if !self.gone.contains(child) && !self.guardians.contains_key(child) {
                    report.note(at, FindingKind::StudentUnknown { id: shown(child) });
                }
            }
        }
        for (guardian, child, relation) in pairs {
            for school in staged.schools_of.get(child).into_iter().flatten() {
                let tie = (guardian.clone(), StudentKey::new(school, child));
                staged.links.entry(tie).or_insert_with(|| StagedLink::of(relation));
            }
        }
    }
}

/// Whether the row's status says that it is to go. In a bulk file the status should be blank, and often is not.
fn is_withdrawn(row: &Row<'_>, columns: &Recognised, at: At<'_>, report: &mut Report) -> bool {
    let status = row.get(columns.column("status"));
    if status.is_empty() {
        return false;
    }
    report.note(At { line: None, ..at }.column("status"), FindingKind::StatusInBulk);
    let is_gone = matches!(status.to_ascii_lowercase().as_str(), "tobedeleted" | "inactive");
    if is_gone {
        let id = shown(row.get(columns.column("sourcedId")));
        report.note(at.column("status"), FindingKind::RowWithdrawn { id });
    }
    is_gone
}

fn has_value(value: &str, at: At<'_>, report: &mut Report) -> bool {
    if value.is_empty() {
        report.skip(at, FindingKind::ValueMissing);
    }
    !value.is_empty()
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Three digits, two, four, with dashes: no school numbers its children like that.
fn looks_like_ssn(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let are_digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    are_digits && parts.iter().map(|part| part.len()).eq([3, 2, 4])
}

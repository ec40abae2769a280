//! The same people, places and ties in the columns of Microsoft's School Data Sync, versions 1 and 2.1.
//!
//! It never reads a username, a password or a state's number. Who is a child's doctor or helper is no guardian here.

use attendance::{Relation, StaffRole};

use super::super::reading::Reading;
use super::super::report::{At, FindingKind, shown};
use super::super::roster::StagedPerson;
use super::super::values::Fit;
use super::row::has_value;
use super::{OneRoster, Org, Part, Role, Seat, User};

/// What a word for a tie means: a guardian's, or another that gives no part in a child's record.
fn relation_of(word: &str) -> Option<Relation> {
    Some(match word {
        "parent" => Relation::Parent,
        "guardian" => Relation::Guardian,
        "relative" => Relation::Relative,
        _ => return None,
    })
}

impl OneRoster {
    /// Version 1's schools.
    pub fn read_sds_schools(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        let [id, name] = ["SIS ID", "Name"].map(|column| part.columns.column(column));
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            let at = At::line(&part.table.file, row.line).column("SIS ID");
            if has_value(row.get(id), at, report) {
                let name = row.get(name).to_owned();
                let org = Org { is_school: true, is_district: false, name, above: String::new() };
                self.orgs.insert(row.get(id).to_owned(), org);
            }
        });
        self.stage_schools(reading, part);
    }

    /// Version 1's students or teachers: one row for each school that somebody is at.
    pub fn read_sds_people(&mut self, reading: &mut Reading<'_>, part: Part<'_>, role: SdsRole) {
        let [id, school, given, family] =
            ["SIS ID", "School SIS ID", "First Name", "Last Name"].map(|column| part.columns.column(column));
        let [number, grade, email] =
            ["Student Number", "Grade", "Secondary Email"].map(|column| part.columns.column(column));
        let schools = &reading.staged.schools;
        let mut fit = Fit::default();
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            fit.row();
            let at = At::line(&part.table.file, row.line);
            if !has_value(row.get(id), at.column("SIS ID"), report) {
                return fit.miss("SIS ID");
            }
            let org = row.get(school).to_owned();
            if !schools.contains_key(&org) {
                fit.miss("School SIS ID");
                return report.skip(at.column("School SIS ID"), FindingKind::SchoolUnknown { id: shown(&org) });
            }
            let role = match role {
                SdsRole::Student => Role::Student,
                SdsRole::Teacher => Role::Staff(StaffRole::Teacher),
            };
            let user = self.users.entry(row.get(id).to_owned()).or_insert_with(|| User {
                person: StagedPerson {
                    given_name: row.get(given).to_owned(),
                    family_name: row.get(family).to_owned(),
                    email: row.get(email).to_owned(),
                    ..StagedPerson::default()
                },
                grade: row.get(grade).to_owned(),
                local_id: row.get(number).to_owned(),
                agents: Vec::new(),
                seats: Vec::new(),
                at: Some((part.table.file.clone(), row.line)),
            });
            user.seats.push(Seat { role, org, is_now: true });
        });
        fit.judge(&part.table.file, &[], &mut reading.report);
    }

    /// Version 1's guardians. Their ties name them by their address, which is therefore what they are called here.
    pub fn read_sds_contacts(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        let [email, given, family, phone] =
            ["Email", "First Name", "Last Name", "Phone"].map(|column| part.columns.column(column));
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            let at = At::line(&part.table.file, row.line).column("Email");
            let id = row.get(email).to_lowercase();
            if !has_value(&id, at, report) {
                return;
            }
            let person = StagedPerson {
                given_name: row.get(given).to_owned(),
                family_name: row.get(family).to_owned(),
                email: row.get(email).to_owned(),
                phone: row.get(phone).to_owned(),
                language: None,
            };
            let at_line = Some((part.table.file.clone(), row.line));
            let user = User {
                person,
                grade: String::new(),
                local_id: String::new(),
                agents: Vec::new(),
                seats: Vec::new(),
                at: at_line,
            };
            if self.users.insert(id.clone(), user).is_some() {
                report.note(at, FindingKind::Duplicate { id: shown(&id) });
            }
        });
    }

    /// Who is whose guardian, in either version: the child, the guardian and what ties them.
    pub fn read_sds_ties(&mut self, reading: &mut Reading<'_>, part: Part<'_>, names: [&'static str; 3]) {
        let [child, guardian, role] = names.map(|column| part.columns.column(column));
        let mut fit = Fit::default();
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            fit.row();
            let at = At::line(&part.table.file, row.line);
            let (id, word) = (row.get(child), row.get(role));
            let agent = match names[1] {
                "Email" => row.get(guardian).to_lowercase(),
                _ => row.get(guardian).to_owned(),
            };
            let Some(relation) = relation_of(&word.to_ascii_lowercase()) else {
                return report.note(at.column(names[2]), FindingKind::RoleNotUsed { role: shown(word) });
            };
            if !self.users.contains_key(id) {
                fit.miss(names[0]);
                return report.skip(at.column(names[0]), FindingKind::StudentUnknown { id: shown(id) });
            }
            let Some(user) = self.users.get_mut(&agent) else {
                fit.miss(names[1]);
                return report.skip(at.column(names[1]), FindingKind::GuardianUnknown { id: shown(&agent) });
            };
            let seat = Seat { role: Role::Guardian(relation), org: String::new(), is_now: true };
            if !user.seats.contains(&seat) {
                user.seats.push(seat);
            }
            self.relations.insert((agent.clone(), id.to_owned()), relation);
            if let Some(child) = self.users.get_mut(id) {
                child.agents.push(agent);
            }
        });
        fit.judge(&part.table.file, &[], &mut reading.report);
    }
}

/// Whom a file of version 1 lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SdsRole {
    Student,
    Teacher,
}

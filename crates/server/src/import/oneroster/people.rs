//! Users and what they are where: from the users themselves in 1.1, from the roles in 1.2.
//!
//! It never makes a tie between a child and a guardian.

use std::collections::HashSet;
use std::mem;

use attendance::{Relation, StaffRole};
use chrono::NaiveDate;

use super::super::known::StudentKey;
use super::super::languages::find_language;
use super::super::reading::Reading;
use super::super::report::{At, FindingKind, Report, shown};
use super::super::roster::{Staged, StagedPerson, StagedStudent};
use super::super::settings::EndDates;
use super::super::shapes::LANGUAGE;
use super::super::values::{Fit, find_staff_role, read_optional_date};
use super::row::{Rows, Status, has_value, list};
use super::{Child, Extent, Guardian, OneRoster, Part, Role, Seat, User, last_day};

/// What a word for a role means here.
enum Word {
    Is(Role),
    /// Known, and without a part here.
    HasNoPart,
    Unknown,
}

fn role_of(word: &str) -> Word {
    Word::Is(match word {
        "student" => Role::Student,
        "parent" => Role::Guardian(Relation::Parent),
        "guardian" => Role::Guardian(Relation::Guardian),
        "relative" => Role::Guardian(Relation::Relative),
        "teacher" => Role::Staff(StaffRole::Teacher),
        "aide" => Role::Staff(StaffRole::Office),
        "counselor" => Role::Staff(StaffRole::Counselor),
        "principal" => Role::Staff(StaffRole::Principal),
        "administrator" | "siteadministrator" => Role::Staff(StaffRole::Administrator),
        "districtadministrator" => Role::Staff(StaffRole::DistrictAdministrator),
        // Who keeps the computers needs no child's record.
        "proctor" | "systemadministrator" | "itadmin" => return Word::HasNoPart,
        "staff" | "officestaff" => Role::Staff(StaffRole::Office),
        "faculty" | "professor" | "teacherassistant" => Role::Staff(StaffRole::Teacher),
        word => match find_staff_role(word) {
            Some(role) => Role::Staff(role),
            None => return Word::Unknown,
        },
    })
}

impl OneRoster {
    pub fn read_users(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        let [id, enabled, orgs, role, given, family] =
            ["sourcedId", "enabledUser", "orgSourcedIds", "role", "givenName", "familyName"]
                .map(|c| part.columns.column(c));
        let [local, email, sms, phone, agents, grades, language] =
            ["identifier", "email", "sms", "phone", "agentSourcedIds", "grades", LANGUAGE]
                .map(|c| part.columns.column(c));
        let (mut fit, mut rows) = (Fit::default(), Rows::of(part));
        let mut seen = HashSet::new();
        part.table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
            fit.row();
            let at = At::line(&part.table.file, row.line);
            let user = row.get(id);
            if !has_value(user, at.column("sourcedId"), report) {
                return fit.miss("sourcedId");
            }
            if part.extent == Extent::Whole && !seen.insert(user.to_owned()) {
                return report.note(at.column("sourcedId"), FindingKind::Duplicate { id: shown(user) });
            }
            let is_disabled = row.get(enabled).eq_ignore_ascii_case("false");
            match rows.status(&row, report) {
                Status::Overtaken => return,
                Status::Active if !is_disabled => _ = self.gone.remove(user),
                status => {
                    if status == Status::Active {
                        report.note(at, FindingKind::UserDisabled { id: shown(user) });
                    }
                    self.users.remove(user);
                    self.gone.insert(user.to_owned());
                    return;
                }
            }
            let mut seats = Vec::new();
            if role.is_some() {
                let word = row.get(role);
                match role_of(&word.to_ascii_lowercase()) {
                    Word::Is(role) => {
                        let orgs = list(row.get(orgs)).into_iter().map(|org| Seat { role, org, is_now: true });
                        seats.extend(orgs);
                        if seats.is_empty() {
                            seats.push(Seat { role, org: String::new(), is_now: true });
                        }
                    }
                    Word::HasNoPart => {
                        self.others.insert(user.to_owned());
                        return report.note(at.column("role"), FindingKind::RoleNotUsed { role: word.to_owned() });
                    }
                    Word::Unknown => {
                        fit.miss("role");
                        self.others.insert(user.to_owned());
                        return report.skip(at.column("role"), FindingKind::RoleUnknown { role: shown(word) });
                    }
                }
            }
            let mut local_id = row.get(local).to_owned();
            if looks_like_ssn(&local_id) {
                report.note(at, FindingKind::GovernmentIdDropped { found: "identifier".to_owned() });
                local_id.clear();
            }
            let numbers = [row.get(phone), row.get(sms)];
            let person = StagedPerson {
                given_name: row.get(given).to_owned(),
                family_name: row.get(family).to_owned(),
                email: row.get(email).to_owned(),
                phone: numbers.into_iter().find(|number| !number.is_empty()).unwrap_or_default().to_owned(),
                language: find_language(row.get(language), at.column(LANGUAGE), report),
            };
            let told = User {
                person,
                grade: list(row.get(grades)).into_iter().next().unwrap_or_default(),
                local_id,
                agents: list(row.get(agents)),
                seats,
                at: Some((part.table.file.clone(), row.line)),
            };
            self.users.insert(user.to_owned(), told);
        });
        fit.judge(&part.table.file, &["role"], &mut reading.report);
    }

    /// Version 1.2's roles: what each user is at which org, from when to when.
    pub fn read_roles(&mut self, reading: &mut Reading<'_>, part: Part<'_>) {
        let [user, role, org, grade] =
            ["userSourcedId", "role", "orgSourcedId", "grade"].map(|c| part.columns.column(c));
        // Microsoft's roles call their days otherwise, and the last of them is still one of the role.
        let is_sds = part.columns.kind.is_sds();
        let (begin_name, end_name) = if is_sds { ("roleStartDate", "roleEndDate") } else { ("beginDate", "endDate") };
        let [begin, end] = [begin_name, end_name].map(|c| part.columns.column(c));
        let end_dates = if is_sds { EndDates::Inclusive } else { reading.settings.end_dates };
        let (settings, staged) = (reading.settings, &mut reading.staged);
        self.has_roles = true;
        let (mut fit, mut rows) = (Fit::default(), Rows::of(part));
        part.table.each_row(settings.limits.field_bytes, &mut reading.report, |row, report| {
            fit.row();
            let at = At::line(&part.table.file, row.line);
            let (id, word) = (row.get(user), row.get(role));
            if !has_value(id, at.column("userSourcedId"), report) {
                return fit.miss("userSourcedId");
            }
            let status = rows.status(&row, report);
            if status == Status::Overtaken || status == Status::Withdrawn && part.extent == Extent::Whole {
                return;
            }
            let role = match role_of(&word.to_ascii_lowercase()) {
                Word::Is(role) => role,
                Word::HasNoPart => {
                    return report.note(at.column("role"), FindingKind::RoleNotUsed { role: word.to_owned() });
                }
                Word::Unknown => {
                    fit.miss("role");
                    return report.skip(at.column("role"), FindingKind::RoleUnknown { role: shown(word) });
                }
            };
            let (Some(first), Some(end)) = (
                read_optional_date(row.get(begin), at.column(begin_name), report),
                read_optional_date(row.get(end), at.column(end_name), report),
            ) else {
                return fit.miss(begin_name);
            };
            let has_ended = last_day(end, end_dates).is_some_and(|last| last < settings.today);
            let has_begun = first.is_none_or(|first: NaiveDate| first <= settings.today);
            let seat = Seat { role, org: row.get(org).to_owned(), is_now: has_begun && !has_ended };
            if part.extent == Extent::Changes && (status == Status::Withdrawn || has_ended) {
                self.lost.push((id.to_owned(), seat));
                return;
            }
            if self.gone.contains(id) {
                return;
            }
            if !self.users.contains_key(id)
                && let Some(known) = stored_user(staged, id)
            {
                self.users.insert(id.to_owned(), known);
            }
            match self.users.get_mut(id) {
                Some(user) => {
                    if !row.get(grade).is_empty() {
                        user.grade = row.get(grade).to_owned();
                    }
                    user.seats.push(seat);
                }
                None => {
                    fit.miss("userSourcedId");
                    report.skip(at.column("userSourcedId"), FindingKind::UserUnknown { id: shown(id) });
                }
            }
        });
        fit.judge(&part.table.file, &["role"], &mut reading.report);
    }

    /// Puts every user where its roles say, once they are all read. Among changes, also takes away who is gone.
    pub(super) fn place_users(&mut self, reading: &mut Reading<'_>) {
        let Reading { staged, report, .. } = reading;
        if self.extent == Extent::Changes {
            self.take_away(staged);
        }
        for (id, mut user) in mem::take(&mut self.users) {
            if user.seats.is_empty() {
                // Among changes a user whose roles did not change comes without them.
                let stored = stored_roles(staged, &id).into_iter();
                user.seats.extend(stored.map(|role| Seat { role, org: String::new(), is_now: true }));
            }
            let has = |of: fn(&Role) -> bool| user.seats.iter().any(|seat| of(&seat.role));
            if has(|role| *role == Role::Student) {
                self.place_child(id, user, staged);
                continue;
            }
            let relation = user.seats.iter().find_map(|seat| match seat.role {
                Role::Guardian(relation) => Some(relation),
                _ => None,
            });
            if relation.is_none() && !has(|role| matches!(role, Role::Staff(_))) {
                if let Some((file, line)) = &user.at {
                    report.skip(At::line(file, *line), FindingKind::UserWithoutRole { id: shown(&id) });
                }
                self.others.insert(id);
                continue;
            }
            self.place_staff(&id, &user, staged, report);
            if let Some(relation) = relation {
                staged.guardians.insert(id.clone(), user.person);
                self.guardians.insert(id, Guardian { relation, agents: user.agents, at: user.at });
            } else {
                self.others.insert(id);
            }
        }
    }

    fn place_child(&mut self, id: String, user: User, staged: &mut Staged) {
        let mut student = StagedStudent {
            given_name: user.person.given_name,
            family_name: user.person.family_name,
            grade: user.grade,
            local_id: user.local_id,
            ..StagedStudent::default()
        };
        if user.at.is_none()
            && let Some(known) = staged.find_student(&id)
        {
            student = known.clone();
        }
        let of_school = |seat: &&Seat| seat.role == Role::Student && seat.is_now;
        let orgs: Vec<String> = user.seats.iter().filter(of_school).map(|seat| seat.org.clone()).collect();
        if self.extent == Extent::Changes {
            let is_told = orgs.iter().any(|org| staged.schools.contains_key(org));
            // A user of 1.1 names all schools; a role of 1.2 names one, and takes none away.
            let names_all = user.at.is_some() && !self.has_roles && is_told;
            if names_all {
                staged.students.retain(|key, _| key.id != id || orgs.contains(&key.school));
            }
            for (_, known) in staged.students.iter_mut().filter(|(key, _)| key.id == id) {
                let (home_language, spans) = (known.home_language.take(), mem::take(&mut known.spans));
                *known = StagedStudent { home_language, spans, ..student.clone() };
            }
            for school in orgs.iter().filter(|org| staged.schools.contains_key(*org)) {
                staged.students.entry(StudentKey::new(school, &id)).or_insert_with(|| student.clone());
            }
        }
        self.children.insert(id, Child { student, orgs, agents: user.agents, at: user.at });
    }

    fn place_staff(&self, id: &str, user: &User, staged: &mut Staged, report: &mut Report) {
        let is_told = user.seats.iter().any(|seat| staged.schools.contains_key(&seat.org));
        if user.at.is_some()
            && is_told
            && !self.has_roles
            && let Some(staff) = staged.staff.get_mut(id)
        {
            staff.schools.clear();
        }
        let roles = user.seats.iter().filter_map(|seat| match seat.role {
            Role::Staff(role) if seat.is_now => Some((role, &seat.org)),
            _ => None,
        });
        for (role, org) in roles {
            let staff = staged.staff.entry(id.to_owned()).or_default();
            staff.person = user.person.clone();
            match self.orgs.get(org) {
                Some(found) if found.is_district => {
                    let of_district = self.orgs.iter().filter(|(_, at)| at.is_school && at.above == *org);
                    staff.schools.extend(of_district.map(|(id, _)| id.clone()));
                    staff.roles.insert(match role {
                        StaffRole::Administrator => StaffRole::DistrictAdministrator,
                        role => role,
                    });
                }
                _ if staged.schools.contains_key(org) => {
                    staff.schools.insert(org.clone());
                    staff.roles.insert(role);
                }
                Some(_) => {}
                None if org.is_empty() => {}
                None => {
                    if let Some((file, line)) = &user.at {
                        let at = At::line(file, *line).column("orgSourcedIds");
                        report.note(at, FindingKind::SchoolUnknown { id: shown(org) });
                    }
                }
            }
        }
    }

    /// Takes away users who are gone and places that users have no more.
    fn take_away(&mut self, staged: &mut Staged) {
        staged.students.retain(|key, _| !self.gone.contains(&key.id));
        staged.guardians.retain(|id, _| !self.gone.contains(id));
        staged.staff.retain(|id, _| !self.gone.contains(id));
        staged.links.retain(|(guardian, _), _| !self.gone.contains(guardian));
        for (id, seat) in mem::take(&mut self.lost) {
            let is_held = |held: &Seat| held.org == seat.org && held.role == seat.role;
            if self.users.get(&id).is_some_and(|user| user.seats.iter().any(is_held)) {
                continue;
            }
            match seat.role {
                Role::Student => _ = staged.students.remove(&StudentKey::new(&seat.org, &id)),
                Role::Guardian(_) => {
                    staged.links.retain(|(guardian, key), _| *guardian != id || key.school != seat.org)
                }
                Role::Staff(_) => {
                    if let Some(staff) = staged.staff.get_mut(&id) {
                        staff.schools.remove(&seat.org);
                    }
                }
            }
        }
        staged.index_students();
    }
}

/// A user whom the store knows and the set's users do not name.
fn stored_user(staged: &Staged, id: &str) -> Option<User> {
    let person = match staged.find_student(id) {
        Some(_) => StagedPerson::default(),
        None => staged.guardians.get(id).or_else(|| staged.staff.get(id).map(|staff| &staff.person))?.clone(),
    };
    Some(User {
        person,
        grade: String::new(),
        local_id: String::new(),
        agents: Vec::new(),
        seats: Vec::new(),
        at: None,
    })
}

fn stored_roles(staged: &Staged, id: &str) -> Vec<Role> {
    if staged.has_student(id) {
        return vec![Role::Student];
    }
    let guardian = staged.guardians.contains_key(id).then_some(Role::Guardian(Relation::Guardian));
    let staff = staged.staff.get(id).and_then(|staff| staff.roles.first()).map(|role| Role::Staff(*role));
    guardian.into_iter().chain(staff).collect()
}

/// Three digits, two, four, with dashes: no school numbers its children like that.
fn looks_like_ssn(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let are_digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    are_digits && parts.iter().map(|part| part.len()).eq([3, 2, 4])
}

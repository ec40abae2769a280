//! What OneRoster has no place for: whose guardian is what, home languages, and who on the staff does what.
//!
//! It never adds a person: those come from the roster.

use super::codes::find_meaning;
use super::known::StudentKey;
use super::languages::find_language;
use super::reading::Reading;
use super::recognise::Recognised;
use super::report::{At, FindingKind, shown};
use super::roster::StagedLink;
use super::table::Table;
use super::values::{Fit, find_relation, find_staff_role, read_truth};

/// What the school's own attendance codes mean.
pub fn read_codes(reading: &mut Reading<'_>, table: &Table, columns: &Recognised<'_>) {
    let [code, meaning] = ["code", "meaning"].map(|name| columns.column(name));
    let staged = &mut reading.staged;
    table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
        let at = At::line(&table.file, row.line);
        let (code, word) = (row.get(code), row.get(meaning));
        if code.is_empty() {
            report.skip(at.column("code"), FindingKind::ValueMissing);
            return;
        }
        match find_meaning(word) {
            Some(meaning) => staged.codes.put(code, meaning),
            None => report.skip(at.column("meaning"), FindingKind::MeaningUnknown { meaning: shown(word) }),
        }
    });
}

pub fn read_guardians(reading: &mut Reading<'_>, table: &Table, columns: &Recognised<'_>) {
    let [student, guardian, relation, primary, lives, emergency] =
        ["student_id", "guardian_id", "relation", "primary_contact", "lives_with", "emergency_contact"]
            .map(|name| columns.column(name));
    let staged = &mut reading.staged;
    staged.has_guardians_file = true;
    let mut fit = Fit::default();
    table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
        fit.row();
        let at = At::line(&table.file, row.line);
        let (child, grown_up) = (row.get(student), row.get(guardian));
        let Some(schools) = staged.schools_of.get(child) else {
            fit.miss("student_id");
            report.skip(at.column("student_id"), FindingKind::StudentUnknown { id: shown(child) });
            return;
        };
        if !staged.guardians.contains_key(grown_up) {
            fit.miss("guardian_id");
            report.skip(at.column("guardian_id"), FindingKind::GuardianUnknown { id: shown(grown_up) });
            return;
        }
        let word = row.get(relation);
        let known = find_relation(word);
        if known.is_none() && !word.is_empty() {
            report.note(at.column("relation"), FindingKind::RelationUnknown { relation: shown(word) });
        }
        let mut truth = |place, name| read_truth(row.get(place), at.column(name), report);
        let (primary_contact, lives_with) = (truth(primary, "primary_contact"), truth(lives, "lives_with"));
        let emergency_contact = truth(emergency, "emergency_contact");
        for school in schools {
            let tie = (grown_up.to_owned(), StudentKey::new(school, child));
            let relation = known
                .or_else(|| staged.links.get(&tie).map(|link| link.relation))
                .unwrap_or(attendance::Relation::Other);
            let link = StagedLink { relation, primary_contact, lives_with, emergency_contact };
            staged.links.insert(tie, link);
        }
    });
    fit.judge(&table.file, &[], &mut reading.report);
}

pub fn read_languages(reading: &mut Reading<'_>, table: &Table, columns: &Recognised<'_>) {
    let [student, language] = ["student_id", "home_language"].map(|name| columns.column(name));
    let staged = &mut reading.staged;
    staged.has_languages_file = true;
    let mut fit = Fit::default();
    table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
        fit.row();
        let at = At::line(&table.file, row.line);
        let (child, text) = (row.get(student), row.get(language));
        let Some(schools) = staged.schools_of.get(child) else {
            fit.miss("student_id");
            report.skip(at.column("student_id"), FindingKind::StudentUnknown { id: shown(child) });
            return;
        };
        let tag = find_language(text, at.column("home_language"), report);
        for school in schools {
            if let Some(student) = staged.students.get_mut(&StudentKey::new(school, child)) {
                student.home_language = tag.clone();
            }
        }
    });
    fit.judge(&table.file, &[], &mut reading.report);
}

pub fn read_staff(reading: &mut Reading<'_>, table: &Table, columns: &Recognised<'_>) {
    let [id, role, title, languages, phone, tty, email] =
        ["staff_id", "role", "title", "languages", "phone", "tty", "email"].map(|name| columns.column(name));
    let staged = &mut reading.staged;
    staged.has_staff_file = true;
    let mut fit = Fit::default();
    table.each_row(reading.settings.limits.field_bytes, &mut reading.report, |row, report| {
        fit.row();
        let at = At::line(&table.file, row.line);
        let Some(staff) = staged.staff.get_mut(row.get(id)) else {
            fit.miss("staff_id");
            report.skip(at.column("staff_id"), FindingKind::StaffUnknown { id: shown(row.get(id)) });
            return;
        };
        let Some(role) = find_staff_role(row.get(role)) else {
            fit.miss("role");
            report.skip(at.column("role"), FindingKind::RoleUnknown { role: shown(row.get(role)) });
            return;
        };
        // The roster's role is coarser: where this file speaks, it alone does; two rows are two roles.
        if !std::mem::replace(&mut staff.is_listed, true) {
            staff.roles.clear();
        }
        staff.roles.insert(role);
        for word in row.get(languages).split([',', ';', '/']).map(str::trim).filter(|word| !word.is_empty()) {
            let tag = find_language(word, at.column("languages"), report);
            staff.languages.extend(tag.filter(|tag| !staff.languages.contains(tag)));
        }
        let told = |place, current: &mut String| {
            if !row.get(place).is_empty() {
                *current = row.get(place).to_owned();
            }
        };
        told(phone, &mut staff.person.phone);
        told(email, &mut staff.person.email);
        told(tty, &mut staff.tty);
        told(title, &mut staff.title);
    });
    fit.judge(&table.file, &["role"], &mut reading.report);
}

//! `staff`: who may sign in, and as what. A password is read from standard input, never from an argument.

use std::io::{BufRead, IsTerminal};

use attendance::StaffRole;
use serde_json::json;
use server::{
    Trouble,
    account::{hash_password, publish_staff_member, save_staff},
    act::Act,
    args,
    rights::{SIGNING_IN, role_of, role_text},
};

use super::{Done, No, Place, Told, say};

/// The shortest password (NIST SP 800-63B asks for eight; a phrase is longer anyhow).
const PASSWORD_LEAST: usize = 10;

#[derive(clap::Args)]
pub struct Staff {
    #[command(subcommand)]
    command: StaffCommand,
}

#[derive(clap::Subcommand)]
enum StaffCommand {
    /// Give somebody a login and a role; the password is read from standard input
    Add {
        /// What they type to sign in
        #[arg(long)]
        login: String,
        /// The name that families see
        #[arg(long)]
        name: String,
        /// liaison, counselor, nurse, social_worker, office, principal, administrator or district_administrator
        #[arg(long)]
        role: String,
        /// The school, by name or id (default: every school here)
        #[arg(long)]
        school: Option<String>,
    },
    /// Everybody who may sign in
    List,
    /// Take a login away and sign its computers out
    Remove {
        #[arg(long)]
        login: String,
    },
}

impl Staff {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        match self.command {
            StaffCommand::Add { login, name, role, school } => add(place, told, login, name, &role, school.as_deref()),
            StaffCommand::List => list(place, told),
            StaffCommand::Remove { login } => remove(place, told, login),
        }
    }
}

fn add(place: &Place, told: &Told, login: String, name: String, role: &str, school: Option<&str>) -> Done {
    let words = say();
    let role: StaffRole = role_of(role).ok_or_else(|| {
        let roles = SIGNING_IN.map(role_text).join(", ");
        No::refused(words.cli_role_unknown(role), words.cli_role_unknown_do(&roles))
    })?;
    let roles: Vec<_> = place.schools_named(school)?.into_iter().map(|school| (school.id, role)).collect();
    if std::io::stdin().is_terminal() {
        told.aside("Password:");
    }
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    if password.chars().count() < PASSWORD_LEAST {
        let wrong = words.cli_password_short(&PASSWORD_LEAST.to_string());
        return Err(No::refused(wrong, words.cli_password_short_do()));
    }
    let hash = hash_password(password)?;
    let office = place.office.clone();
    let (saved_login, saved_name) = (login.clone(), name.clone());
    let person = place.office.store.write(move |conn| {
        let person = save_staff(conn, &office, &saved_login, &saved_name, &hash, &roles)?;
        let act = Act { person: Some(person), detail: role_text(role).to_owned(), ..Act::default() };
        act.record(conn, office.ids.next(), office.clock.now(), "staff_add")?;
        Ok::<_, Trouble>(person)
    })?;
    let answer = json!({ "person": person, "login": login, "name": name, "role": role_text(role) });
    told.answer(&answer, || vec![words.cli_staff_saved(&login, &name)])
}

fn list(place: &Place, told: &Told) -> Done {
    let rows = place.office.store.read(|conn| {
        let sql = "SELECT l.login, l.name, r.role, r.school FROM login l JOIN staff_role r ON r.person = l.person
                   ORDER BY l.login, r.school, r.role";
        let rows = conn.list(sql, &[], |row| {
            Ok([row.text(0)?.to_owned(), row.text(1)?.to_owned(), row.text(2)?.to_owned(), row.text(3)?.to_owned()])
        })?;
        Ok::<_, Trouble>(rows)
    })?;
    let answer: Vec<_> = rows
        .iter()
        .map(|[login, name, role, school]| json!({ "login": login, "name": name, "role": role, "school": school }))
        .collect();
    told.answer(&answer, || rows.iter().map(|row| row.join("\t")).collect())
}

fn remove(place: &Place, told: &Told, login: String) -> Done {
    let login = login.trim().to_lowercase();
    let office = place.office.clone();
    let done = json!({ "removed": login });
    place.office.store.write(move |conn| {
        let sql = "SELECT person FROM login WHERE login = $1";
        let person = conn.find(sql, args![login.as_str()], |row| row.parsed::<attendance::PersonId>(0))?;
        let person = person.ok_or(attendance::Refusal::NotFound)?;
        let now = office.clock.now();
        let schools = conn.list("SELECT DISTINCT school FROM staff_role WHERE person = $1", args![person], |row| {
            row.parsed::<attendance::SchoolId>(0)
        })?;
        conn.exec("DELETE FROM staff_role WHERE person = $1", args![person])?;
        conn.exec("DELETE FROM login WHERE person = $1", args![person])?;
        conn.exec("UPDATE device SET revoked_at = $1 WHERE person = $2 AND revoked_at IS NULL", args![now, person])?;
        for school in schools {
            publish_staff_member(conn, school, person)?;
        }
        let act = Act { person: Some(person), ..Act::default() };
        act.record(conn, office.ids.next(), now, "staff_remove")?;
        Ok::<_, Trouble>(())
    })?;
    told.answer(&done, Vec::new)
}

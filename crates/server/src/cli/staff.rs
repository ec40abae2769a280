//! `staff`: who may sign in, and as what. A password is read from standard input, never from an argument.

use std::collections::HashMap;
use std::io::{BufRead, IsTerminal, Read};

use attendance::StaffRole;
use serde_json::json;
use server::{
    Trouble,
    account::{publish_staff_member, save_staff},
    act::Act,
    args,
    rights::{SIGNING_IN, role_of, role_text},
    school::{list_schools, take_every_school},
    secret::hash_password,
};

use super::{Done, Place, Told, Wrong, say};

/// The shortest password (NIST SP 800-63B asks for eight; a phrase is longer anyhow).
const PASSWORD_LEAST: usize = 10;
/// More than this is read from nobody.
const PASSWORD_BYTES: u64 = 4096;

#[derive(clap::Args)]
pub struct Staff {
    #[command(subcommand)]
    command: StaffCommand,
}

#[derive(clap::Subcommand)]
enum StaffCommand {
    #[command(about = say().help_staff_add())]
    Add {
        #[arg(long, value_name = "LOGIN", help = say().help_staff_add_login())]
        login: String,
        #[arg(long, value_name = "NAME", help = say().help_staff_add_name())]
        name: String,
        #[arg(long, value_name = "ROLE", help = say().help_staff_add_role(&roles().join(", ")))]
        role: String,
        #[arg(long, value_name = "SCHOOL", help = say().help_staff_add_school())]
        school: Option<String>,
    },
    #[command(about = say().help_staff_list())]
    List,
    #[command(about = say().help_staff_remove())]
    Remove {
        #[arg(long, value_name = "LOGIN", help = say().help_staff_remove_login())]
        login: String,
    },
}

fn roles() -> Vec<String> {
    SIGNING_IN.map(|role| role_text(role).to_owned()).to_vec()
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
    let role: StaffRole =
        role_of(role).ok_or_else(|| Wrong::RoleUnknown { role: role.to_owned(), choices: roles() })?;
    for (option, text) in [("--login", &login), ("--name", &name)] {
        if text.trim().is_empty() {
            return Err(Wrong::TextEmpty { option: option.to_owned() }.into());
        }
    }
    let roles: Vec<_> = place.schools_named(school)?.into_iter().map(|school| (school.id, role)).collect();
    if std::io::stdin().is_terminal() {
        told.aside(&words.cli_password_ask());
    }
    let mut password = String::new();
    std::io::stdin().lock().take(PASSWORD_BYTES).read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    if password.chars().count() < PASSWORD_LEAST {
        return Err(Wrong::PasswordShort { least: PASSWORD_LEAST }.into());
    }
    let hash = hash_password(password)?;
    let office = place.office.clone();
    let (saved_login, saved_name) = (login.clone(), name.clone());
    let person = place.office.store.write(move |conn| {
        take_every_school(conn)?;
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
        let schools: HashMap<_, _> = list_schools(conn)?.into_iter().map(|school| (school.id, school.name)).collect();
        let sql = "SELECT l.login, l.name, r.role, r.school FROM login l JOIN staff_role r ON r.person = l.person
                   ORDER BY l.login, r.school, r.role";
        let rows = conn.list(sql, &[], |row| {
            let school = schools.get(&row.parsed(3)?).cloned().unwrap_or_default();
            Ok([row.text(0)?.to_owned(), row.text(1)?.to_owned(), row.text(2)?.to_owned(), school])
        })?;
        Ok::<_, Trouble>(rows)
    })?;
    let answer: Vec<_> = rows
        .iter()
        .map(|[login, name, role, school]| json!({ "login": login, "name": name, "role": role, "school": school }))
        .collect();
    if rows.is_empty() && !told.json {
        return told.line(&say().cli_staff_none());
    }
    told.answer_in_rows(&answer, || rows.iter().map(|row| row.join("\t")).collect())
}

fn remove(place: &Place, told: &Told, login: String) -> Done {
    let login = login.trim().to_lowercase();
    let office = place.office.clone();
    let done = json!({ "removed": login });
    let said = say().cli_staff_removed(&login);
    place.office.store.write(move |conn| {
        take_every_school(conn)?;
        let sql = "SELECT person FROM login WHERE login = $1";
        let person = conn.find(sql, args![login.as_str()], |row| row.parsed::<attendance::PersonId>(0))?;
        let Some(person) = person else { return Ok(Err(Wrong::LoginUnknown { login: login.clone() })) };
        let now = office.clock.now();
        let schools = conn.list(
            "SELECT DISTINCT school FROM staff_role WHERE person = $1 ORDER BY school",
            args![person],
            |row| row.parsed::<attendance::SchoolId>(0),
        )?;
        conn.exec("DELETE FROM staff_role WHERE person = $1", args![person])?;
        conn.exec("DELETE FROM login WHERE person = $1", args![person])?;
        conn.exec("UPDATE device SET revoked_at = $1 WHERE person = $2 AND revoked_at IS NULL", args![now, person])?;
        for school in schools {
            publish_staff_member(conn, school, person)?;
        }
        let act = Act { person: Some(person), ..Act::default() };
        act.record(conn, office.ids.next(), now, "staff_remove")?;
        Ok::<_, Trouble>(Ok(()))
    })??;
    told.answer(&done, || vec![said])
}

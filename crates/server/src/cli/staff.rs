//! `staff`: who may sign in, and as what. A password is read from standard input, never from an argument.

use std::collections::HashMap;
use std::io::{BufRead, IsTerminal, Read};

use attendance::{PersonId, Refusal, SchoolId, StaffRole};
use protocol::kind;
use serde_json::json;
use server::{
    Trouble,
    account::{remove_staff, roles_of, save_staff},
    act::Act,
    args,
    password::judge_password,
    rights::{SIGNING_IN, role_of, role_text},
    school::{list_schools, take_every_school},
    second_factor,
    secret::hash_password,
};

use super::{Done, Place, Told, Wrong, say};

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
    #[command(about = say().help_staff_reset())]
    ResetSecondFactor {
        #[arg(long, value_name = "LOGIN", help = say().help_staff_remove_login())]
        login: String,
    },
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
            StaffCommand::ResetSecondFactor { login } => reset_second_factor(place, told, login),
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
    let schools = place.schools_named(school)?;
    let roles: Vec<_> = schools.iter().map(|school| (school.id, role)).collect();
    if std::io::stdin().is_terminal() {
        told.aside(&words.cli_password_ask());
    }
    let mut password = String::new();
    std::io::stdin().lock().take(PASSWORD_BYTES).read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    let known: Vec<String> =
        schools.into_iter().map(|school| school.name).chain([login.clone(), name.clone()]).collect();
    judge_password(password, &known).map_err(|refusal| match refusal {
        Refusal::PasswordTooShort { least } => Wrong::PasswordShort { least },
        Refusal::PasswordGuessable => Wrong::PasswordGuessable,
        refusal => Wrong::Refused { refusal },
    })?;
    let hash = hash_password(password)?;
    let office = place.office.clone();
    let (saved_login, saved_name) = (login.clone(), name.clone());
    let person = place.office.store.write(move |conn| {
        take_every_school(conn)?;
        let person = save_staff(conn, &office, &saved_login, &saved_name, &hash, &roles)?;
        for (school, role) in &roles {
            let act = Act { detail: role_text(*role).to_owned(), ..at_school(*school, person) };
            act.record(conn, office.ids.next(), office.clock.now(), "staff_add")?;
        }
        Ok::<_, Trouble>(person)
    })?;
    let answer = json!({ "person": person, "login": login, "name": name, "role": role_text(role) });
    told.answer(&answer, || vec![words.cli_staff_saved(&login, &name)])
}

/// What the technician did to somebody, at one of their schools.
fn at_school(school: SchoolId, person: PersonId) -> Act {
    Act { school: Some(school), thing: Some((kind::PERSON.to_owned(), person.0)), ..Act::default() }
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

/// For whoever has nobody else to ask: the last administrator whose phone is gone.
fn reset_second_factor(place: &Place, told: &Told, login: String) -> Done {
    let login = login.trim().to_lowercase();
    let office = place.office.clone();
    let done = json!({ "reset": login });
    let said = say().cli_staff_reset(&login);
    place.office.store.write(move |conn| {
        take_every_school(conn)?;
        let sql = "SELECT person FROM login WHERE login = $1";
        let person = conn.find(sql, args![login.as_str()], |row| row.parsed::<PersonId>(0))?;
        let Some(person) = person else { return Ok(Err(Wrong::LoginUnknown { login: login.clone() })) };
        second_factor::forget(conn, person)?;
        let mut schools: Vec<SchoolId> = roles_of(conn, person)?.into_iter().map(|(school, _)| school).collect();
        schools.dedup();
        for school in schools {
            at_school(school, person).record(conn, office.ids.next(), office.clock.now(), "reset_second_factor")?;
        }
        Ok::<_, Trouble>(Ok(()))
    })??;
    told.answer(&done, || vec![said])
}

fn remove(place: &Place, told: &Told, login: String) -> Done {
    let login = login.trim().to_lowercase();
    let office = place.office.clone();
    let done = json!({ "removed": login });
    let said = say().cli_staff_removed(&login);
    place.office.store.write(move |conn| {
        take_every_school(conn)?;
        let sql = "SELECT person FROM login WHERE login = $1";
        let person = conn.find(sql, args![login.as_str()], |row| row.parsed::<PersonId>(0))?;
        let Some(person) = person else { return Ok(Err(Wrong::LoginUnknown { login: login.clone() })) };
        for school in remove_staff(conn, &office, person)? {
            at_school(school, person).record(conn, office.ids.next(), office.clock.now(), "staff_remove")?;
        }
        Ok::<_, Trouble>(Ok(()))
    })??;
    told.answer(&done, || vec![said])
}

//! `oidc`: who signs staff in elsewhere, and what their groups make them here. A secret comes from a file or standard
//! input, never from an argument, and is never shown.

use std::io::{BufRead, Read};

use attendance::{PersonId, StaffRole};
use serde_json::json;
use server::{
    Trouble,
    act::Act,
    args,
    openid::{self, GroupRole, group_roles},
    outside::{self, Outside, Provider, may_be_asked},
    rights::{SIGNING_IN, role_of, role_text},
    school::take_every_school,
};

use super::{Done, Place, Told, Wrong, say};

/// More than this is read from nobody.
const SECRET_BYTES: u64 = 4096;
const GROUPS_CLAIM: &str = "groups";
const SCOPES: &str = "profile email";
/// After a week somebody who left the district is asked again there.
const GOOD_DAYS: u16 = 7;

#[derive(clap::Args)]
pub struct Oidc {
    #[command(subcommand)]
    command: OidcCommand,
}

#[derive(clap::Subcommand)]
enum OidcCommand {
    #[command(about = say().help_oidc_show())]
    Show,
    #[command(about = say().help_oidc_set())]
    Set(Set),
    #[command(about = say().help_oidc_check())]
    Check,
    #[command(about = say().help_oidc_map())]
    Map(Mapped),
    #[command(about = say().help_oidc_unmap())]
    Unmap(Mapped),
    #[command(about = say().help_oidc_link())]
    Link {
        #[arg(long, value_name = "LOGIN", help = say().help_oidc_link_login())]
        login: String,
        #[arg(long, value_name = "SUBJECT", help = say().help_oidc_link_subject())]
        subject: String,
    },
    #[command(about = say().help_oidc_off())]
    Off,
}

#[derive(clap::Args)]
struct Set {
    #[arg(long, value_name = "URL", help = say().help_oidc_set_issuer())]
    issuer: String,
    #[arg(long, value_name = "ID", help = say().help_oidc_set_client())]
    client_id: String,
    #[arg(long, value_name = "NAME", help = say().help_oidc_set_name())]
    name: String,
    #[arg(long, value_name = "FILE", help = say().help_oidc_set_secret())]
    secret_file: Option<String>,
    #[arg(long, value_name = "CLAIM", default_value = GROUPS_CLAIM, help = say().help_oidc_set_groups())]
    groups_claim: String,
    #[arg(long, value_name = "SCOPES", default_value = SCOPES, help = say().help_oidc_set_scopes())]
    scopes: String,
    #[arg(long, value_name = "DAYS", default_value_t = GOOD_DAYS, help = say().help_oidc_set_days())]
    days: u16,
}

#[derive(clap::Args)]
struct Mapped {
    #[arg(long, value_name = "GROUP", help = say().help_oidc_map_group())]
    group: String,
    #[arg(long, value_name = "ROLE", help = say().help_staff_add_role(&roles().join(", ")))]
    role: String,
    #[arg(long, value_name = "SCHOOL", help = say().help_staff_add_school())]
    school: Option<String>,
}

fn roles() -> Vec<String> {
    SIGNING_IN.map(|role| role_text(role).to_owned()).to_vec()
}

impl Oidc {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        match self.command {
            OidcCommand::Show => show(place, told),
            OidcCommand::Set(set) => set.run(place, told),
            OidcCommand::Check => check(place, told),
            OidcCommand::Map(mapped) => mapped.run(place, told, Change::Map),
            OidcCommand::Unmap(mapped) => mapped.run(place, told, Change::Unmap),
            OidcCommand::Link { login, subject } => link(place, told, &login, subject),
            OidcCommand::Off => off(place, told),
        }
    }
}

fn known(place: &Place) -> Result<Provider, super::No> {
    Ok(place.office.store.read(openid::provider).map_err(Trouble::from)?.ok_or(Wrong::OidcMissing)?)
}

fn show(place: &Place, told: &Told) -> Done {
    let provider = known(place)?;
    let schools = place.schools_named(None)?;
    let mapped: Vec<_> = place.office.store.read(group_roles).map_err(Trouble::from)?;
    let name_of =
        |one: &GroupRole| schools.iter().find(|school| school.id == one.school).map(|school| school.name.clone());
    let rows: Vec<_> = mapped
        .iter()
        .map(|one| json!({ "group": one.group, "role": role_text(one.role), "school": name_of(one) }))
        .collect();
    let answer = json!({
        "issuer": provider.issuer, "name": provider.name, "client_id": provider.client_id,
        "secret": provider.client_secret.is_some(), "groups_claim": provider.groups_claim,
        "scopes": provider.scopes, "days": provider.good_days, "groups": rows,
    });
    told.answer(&answer, || {
        let words = say();
        let secret = match provider.client_secret {
            Some(_) => words.cli_oidc_secret(),
            None => words.cli_oidc_public(),
        };
        let days = provider.good_days.to_string();
        let mut lines = vec![
            words.cli_oidc_is(&provider.client_id, &provider.issuer, &provider.name),
            secret,
            words.cli_oidc_asks(&provider.groups_claim, &days, &provider.scopes),
        ];
        lines.extend(
            mapped
                .iter()
                .map(|one| words.cli_oidc_group(&one.group, role_text(one.role), &name_of(one).unwrap_or_default())),
        );
        if mapped.is_empty() {
            lines.push(words.cli_oidc_no_group());
        }
        lines
    })
}

impl Set {
    fn run(self, place: &Place, told: &Told) -> Done {
        let Set { issuer, client_id, name, secret_file, groups_claim, scopes, days } = self;
        let empty = [("--client-id", &client_id), ("--name", &name), ("--groups-claim", &groups_claim)];
        if let Some((option, _)) = empty.into_iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(Wrong::TextEmpty { option: option.to_owned() }.into());
        }
        if !may_be_asked(&issuer) {
            return Err(Wrong::IssuerUnusable { issuer }.into());
        }
        let client_secret = secret_file.map(|file| secret(&file)).transpose()?;
        let provider = Provider {
            issuer,
            name: name.trim().to_owned(),
            client_id,
            client_secret,
            groups_claim,
            scopes,
            good_days: days.max(1).into(),
        };
        let said = say().cli_oidc_saved(&provider.name);
        let answer = json!({ "issuer": provider.issuer, "name": provider.name });
        let here = place.office.clone();
        place
            .office
            .store
            .write(move |conn| {
                openid::save_provider(conn, &provider)?;
                Act::default().record(conn, here.ids.next(), here.clock.now(), "oidc_set")
            })
            .map_err(Trouble::from)?;
        told.answer(&answer, || vec![said])
    }
}

/// The first line of a file; "-" is standard input.
fn secret(file: &str) -> Result<String, Wrong> {
    let unusable = |error: std::io::Error| Wrong::FileUnusable { file: file.to_owned(), why: error.to_string() };
    let mut line = String::new();
    if file == "-" {
        std::io::stdin().lock().take(SECRET_BYTES).read_line(&mut line).map_err(unusable)?;
    } else {
        let opened = std::fs::File::open(file).map_err(unusable)?;
        std::io::BufReader::new(opened.take(SECRET_BYTES)).read_line(&mut line).map_err(unusable)?;
    }
    let secret = line.trim_end_matches(['\r', '\n']).to_owned();
    if secret.is_empty() { Err(Wrong::TextEmpty { option: "--secret-file".to_owned() }) } else { Ok(secret) }
}

fn check(place: &Place, told: &Told) -> Done {
    let provider = known(place)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match runtime.block_on(outside::look(&provider)) {
        Ok(()) => {
            let answer = json!({ "issuer": provider.issuer, "answers": true });
            told.answer(&answer, || vec![say().cli_oidc_answers(&provider.issuer)])
        }
        Err(Outside::Away(why) | Outside::NotProved(why)) => {
            Err(Wrong::IssuerSilent { issuer: provider.issuer, why: format!("{why:#}") }.into())
        }
    }
}

#[derive(Clone, Copy)]
enum Change {
    Map,
    Unmap,
}

impl Mapped {
    fn run(self, place: &Place, told: &Told, change: Change) -> Done {
        let Mapped { group, role, school } = self;
        let role: StaffRole = role_of(&role).ok_or_else(|| Wrong::RoleUnknown { role, choices: roles() })?;
        if group.trim().is_empty() {
            return Err(Wrong::TextEmpty { option: "--group".to_owned() }.into());
        }
        let schools: Vec<_> = place.schools_named(school.as_deref())?.into_iter().map(|school| school.id).collect();
        let (here, name) = (place.office.clone(), group.clone());
        place.office.store.write(move |conn| {
            for school in &schools {
                let sql = match change {
                    Change::Map => {
                        "INSERT INTO openid_group (name, school, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
                    }
                    Change::Unmap => "DELETE FROM openid_group WHERE name = $1 AND school = $2 AND role = $3",
                };
                conn.exec(sql, args![name.as_str(), *school, role_text(role)])?;
                let what = match change {
                    Change::Map => "oidc_map",
                    Change::Unmap => "oidc_unmap",
                };
                let act = Act { school: Some(*school), detail: role_text(role).to_owned(), ..Act::default() };
                act.record(conn, here.ids.next(), here.clock.now(), what)?;
            }
            Ok::<_, Trouble>(())
        })?;
        let answer = json!({ "group": group, "role": role_text(role) });
        let said = match change {
            Change::Map => say().cli_oidc_mapped(&group, role_text(role)),
            Change::Unmap => say().cli_oidc_unmapped(&group, role_text(role)),
        };
        told.answer(&answer, || vec![said])
    }
}

fn link(place: &Place, told: &Told, login: &str, subject: String) -> Done {
    known(place)?;
    let login = login.trim().to_lowercase();
    let (here, name) = (place.office.clone(), login.clone());
    let linked: Option<PersonId> = place.office.store.write(move |conn| {
        take_every_school(conn)?;
        let person = openid::link(conn, &here, &name, &subject)?;
        if let Some(person) = person {
            let act = Act { thing: Some(("person".to_owned(), person.0)), ..Act::default() };
            act.record(conn, here.ids.next(), here.clock.now(), "oidc_link")?;
        }
        Ok::<_, Trouble>(person)
    })?;
    let person = linked.ok_or_else(|| Wrong::LoginUnknown { login: login.clone() })?;
    told.answer(&json!({ "person": person, "login": login }), || vec![say().cli_oidc_linked(&login)])
}

fn off(place: &Place, told: &Told) -> Done {
    let provider = known(place)?;
    let here = place.office.clone();
    place
        .office
        .store
        .write(move |conn| {
            conn.exec("DELETE FROM openid_provider", &[])?;
            conn.exec("DELETE FROM openid_flow", &[])?;
            Act::default().record(conn, here.ids.next(), here.clock.now(), "oidc_off")
        })
        .map_err(Trouble::from)?;
    told.answer(&json!({ "off": provider.issuer }), || vec![say().cli_oidc_off(&provider.name)])
}

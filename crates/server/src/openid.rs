//! Staff who sign in elsewhere: what the technician has said of it, who is on a page there, and what somebody's groups
//! make them here. It speaks with nobody itself, and gives nobody a role that the technician's table does not.

use std::collections::BTreeSet;

use attendance::{PersonId, Refusal, SchoolId, StaffRole};
use chrono::TimeDelta;
use protocol::{BeginOpenId, OpenIdAnswer, OpenIdOffer, OpenIdPage};
use subtle::ConstantTimeEq;

use crate::{
    Office, Outcome,
    account::publish_staff_member,
    act::Act,
    args,
    outside::{self, Outside, Provider},
    push::check_protocol,
    rights::{role_of, role_text},
    roles,
    school::take_every_school,
    second_factor,
    secret::{hash_password, new_token, secret_hash},
    store::{Conn, StoreResult},
};

/// How long somebody may take on the page there.
const FLOW_GOOD: TimeDelta = TimeDelta::minutes(10);
/// Pages that one address may ask for in a quarter of an hour: a whole staff comes in in the morning, from one building.
const PAGES_OF_AN_ADDRESS: u32 = 200;

/// Who signs staff in elsewhere, if anybody does.
pub fn provider(conn: &mut dyn Conn) -> StoreResult<Option<Provider>> {
    let sql = "SELECT issuer, name, client_id, client_secret, groups_claim, scopes, good_days FROM openid_provider
               ORDER BY issuer LIMIT 1";
    conn.find(sql, &[], |row| {
        Ok(Provider {
            issuer: row.text(0)?.to_owned(),
            name: row.text(1)?.to_owned(),
            client_id: row.text(2)?.to_owned(),
            client_secret: row.optional(3, |r, c| Ok(r.text(c)?.to_owned()))?,
            groups_claim: row.text(4)?.to_owned(),
            scopes: row.text(5)?.to_owned(),
            good_days: row.int(6)?,
        })
    })
}

/// There is one at a time.
pub fn save_provider(conn: &mut dyn Conn, provider: &Provider) -> StoreResult<()> {
    conn.exec("DELETE FROM openid_provider", &[])?;
    conn.exec(
        "INSERT INTO openid_provider (issuer, name, client_id, client_secret, groups_claim, scopes, good_days)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            provider.issuer.as_str(),
            provider.name.as_str(),
            provider.client_id.as_str(),
            provider.client_secret.clone(),
            provider.groups_claim.as_str(),
            provider.scopes.as_str(),
            provider.good_days
        ],
    )?;
    Ok(())
}

/// A group there, and what it makes somebody here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRole {
    pub group: String,
    pub school: SchoolId,
    pub role: StaffRole,
}

/// What groups there make people here, in their order.
pub fn group_roles(conn: &mut dyn Conn) -> StoreResult<Vec<GroupRole>> {
    let sql = "SELECT name, school, role FROM openid_group ORDER BY name, school, role";
    let rows = conn.list(sql, &[], |row| Ok((row.text(0)?.to_owned(), row.parsed(1)?, role_of(row.text(2)?))))?;
    Ok(rows.into_iter().filter_map(|(group, school, role)| Some(GroupRole { group, school, role: role? })).collect())
}

/// What staff are offered before they come in.
pub fn offer(conn: &mut dyn Conn) -> StoreResult<Option<OpenIdOffer>> {
    Ok(provider(conn)?.map(|provider| OpenIdOffer { name: provider.name }))
}

/// A page to sign in on, which comes back to this computer's own port. `from` is the address that pages are counted by.
pub async fn begin(office: &Office, ask: BeginOpenId, from: &str) -> Outcome<OpenIdPage> {
    check_protocol(ask.protocol)?;
    let now = office.clock.now();
    office.tries.begin(&[(format!("page {from}"), PAGES_OF_AN_ADDRESS)], now)?;
    let provider = office.store.read_async(provider).await?.ok_or(Refusal::NotFound)?;
    let redirect = format!("http://127.0.0.1:{}/", ask.port);
    let page = outside::sign_in_page(&provider, &redirect).await.map_err(said)?;
    let flow = new_token()?;
    let (flow_hash, state_hash) = (secret_hash(&flow), secret_hash(&page.state));
    let (nonce, verifier) = (page.nonce, page.verifier);
    let keep = move |conn: &mut dyn Conn| {
        conn.exec("DELETE FROM openid_flow WHERE begun_at < $1", args![now - FLOW_GOOD])?;
        conn.exec(
            "INSERT INTO openid_flow (flow_hash, state_hash, nonce, verifier, redirect, begun_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![&flow_hash, &state_hash, &nonce, &verifier, &redirect, now],
        )
    };
    office.store.write_async(keep).await?;
    Ok(OpenIdPage { flow, state: page.state, url: page.url })
}

fn said(outside: Outside) -> crate::Trouble {
    match outside {
        Outside::Away(error) => {
            tracing::warn!(error = format!("{error:#}"), "the sign-in provider does not answer");
            Refusal::ProviderAway.into()
        }
        Outside::NotProved(error) => {
            tracing::warn!(error = format!("{error:#}"), "a sign-in from elsewhere proves nothing");
            Refusal::SignInNotProved.into()
        }
    }
}

/// Somebody of whom the provider has proved who they are.
#[derive(Clone)]
pub struct Proved {
    pub issuer: String,
    pub good_days: i64,
    pub who: outside::Person,
}

/// Who comes back from a page. An answer is good once, for whoever asked for the page, and for ten minutes.
pub async fn prove(office: &Office, answer: OpenIdAnswer) -> Outcome<Proved> {
    let (flow_hash, state_hash, now) = (secret_hash(&answer.flow), secret_hash(&answer.state), office.clock.now());
    let take = move |conn: &mut dyn Conn| {
        let sql = "SELECT state_hash, nonce, verifier, redirect, begun_at FROM openid_flow WHERE flow_hash = $1";
        let found = conn.find(sql, args![&flow_hash], |row| {
            let texts = [0, 1, 2, 3].map(|column| row.text(column).map(str::to_owned));
            Ok((texts, row.time(4)?))
        })?;
        let taken = conn.exec("DELETE FROM openid_flow WHERE flow_hash = $1", args![&flow_hash])?;
        let provider = provider(conn)?;
        let Some((texts, begun_at)) = found.filter(|_| taken == 1) else { return Ok(None) };
        let [kept, nonce, verifier, redirect] = texts;
        let is_ours = bool::from(kept?.as_bytes().ct_eq(state_hash.as_bytes()));
        let (nonce, verifier, redirect) = (nonce?, verifier?, redirect?);
        let is_good = is_ours && now - begun_at < FLOW_GOOD;
        Ok::<_, crate::store::StoreError>(provider.filter(|_| is_good).map(|it| (it, nonce, verifier, redirect)))
    };
    let taken = office.store.write_async(take).await?;
    let (provider, nonce, verifier, redirect) = taken.ok_or(Refusal::SignInNotProved)?;
    let who = outside::exchange(&provider, redirect, answer.code, verifier, nonce).await.map_err(said)?;
    Ok(Proved { issuer: provider.issuer, good_days: provider.good_days, who })
}

/// Says anew what somebody's groups make them, and makes whoever has not been here a person. Gives the schools that
/// something has changed at.
pub fn welcome(conn: &mut dyn Conn, office: &Office, proved: &Proved) -> Outcome<(PersonId, Vec<SchoolId>)> {
    take_every_school(conn)?;
    let Proved { issuer, who, .. } = proved;
    let now_here: BTreeSet<(SchoolId, StaffRole)> = group_roles(conn)?
        .into_iter()
        .filter(|one| who.groups.contains(&one.group))
        .map(|one| (one.school, one.role))
        .collect();
    let sql = "SELECT person FROM openid_subject WHERE issuer = $1 AND subject = $2";
    let known = conn.find(sql, args![issuer.as_str(), who.subject.as_str()], |row| row.parsed::<PersonId>(0))?;
    let person = match known {
        Some(person) => person,
        None if now_here.is_empty() => return Err(Refusal::NoRoleHere.into()),
        None => {
            let person = PersonId(office.ids.next());
            let sql = "INSERT INTO openid_subject (issuer, subject, person) VALUES ($1, $2, $3)";
            conn.exec(sql, args![issuer.as_str(), who.subject.as_str(), person])?;
            person
        }
    };
    let before: BTreeSet<(SchoolId, StaffRole)> = roles::by_groups(conn, person)?.into_iter().collect();
    if !now_here.is_empty() {
        save_login(conn, person, who)?;
    }
    let roles: Vec<(SchoolId, StaffRole)> = now_here.iter().copied().collect();
    roles::set_by_groups(conn, person, &roles)?;
    let changed: BTreeSet<SchoolId> = before.symmetric_difference(&now_here).map(|(school, _)| *school).collect();
    for school in &changed {
        publish_staff_member(conn, *school, person)?;
        let here = now_here.iter().filter(|(at, _)| at == school).map(|(_, role)| role_text(*role));
        let act = Act {
            person: Some(person),
            school: Some(*school),
            thing: Some(("person".to_owned(), person.0)),
            detail: here.collect::<Vec<_>>().join(" "),
            ..Act::default()
        };
        act.record(conn, office.ids.next(), office.clock.now(), "groups_changed")?;
    }
    Ok((person, changed.into_iter().collect()))
}

/// Whoever has a role here has a name here; no password opens it.
fn save_login(conn: &mut dyn Conn, person: PersonId, who: &outside::Person) -> Outcome<()> {
    let has_one = conn.find("SELECT 1 FROM login WHERE person = $1", args![person], |row| row.int(0))?.is_some();
    if has_one {
        return Ok(());
    }
    let wanted = who.login.as_deref().unwrap_or(&who.subject).trim().to_lowercase();
    let taken = conn.find("SELECT 1 FROM login WHERE login = $1", args![wanted.as_str()], |row| row.int(0))?.is_some();
    // Two people of one name are two people: the second is told apart by what nobody else has.
    let login =
        if taken || wanted.is_empty() { format!("{wanted}#{}", &secret_hash(&who.subject)[..8]) } else { wanted };
    let name = who.name.clone().unwrap_or_else(|| login.clone());
    let sql = "INSERT INTO login (login, person, name, password_hash) VALUES ($1, $2, $3, $4)";
    conn.exec(sql, args![login, person, name, hash_password(&new_token()?)?])?;
    Ok(())
}

/// Says that somebody who signs in here by password is the same as somebody there. From then on they come from there
/// alone: a password would go on opening what their groups gave, though they had left them.
pub fn link(conn: &mut dyn Conn, office: &Office, login: &str, subject: &str) -> Outcome<Option<PersonId>> {
    let sql = "SELECT person FROM login WHERE login = $1";
    let person = conn.find(sql, args![login], |row| row.parsed::<PersonId>(0))?;
    let issuer = provider(conn)?.map(|provider| provider.issuer);
    let (Some(person), Some(issuer)) = (person, issuer) else { return Ok(None) };
    conn.exec(
        "INSERT INTO openid_subject (issuer, subject, person) VALUES ($1, $2, $3)
         ON CONFLICT (issuer, subject) DO UPDATE SET person = excluded.person",
        args![issuer, subject, person],
    )?;
    let sql = "UPDATE login SET password_hash = $1 WHERE person = $2";
    conn.exec(sql, args![hash_password(&new_token()?)?, person])?;
    second_factor::forget(conn, person)?;
    let sql = "UPDATE device SET revoked_at = $1 WHERE person = $2 AND side = 'school' AND revoked_at IS NULL";
    conn.exec(sql, args![office.clock.now(), person])?;
    Ok(Some(person))
}

//! Coming in: invitations, passwords and what comes back from elsewhere become device tokens. Nobody is told why a login
//! and a password do not fit.

use attendance::{DeviceId, PersonId, Refusal, Side, StaffRole};
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{Credentials, Enter, Entered, KNOWN_MOST, SECOND_FACTOR, kind, plain_code};

use crate::{
    Office, Outcome, Trouble,
    account::{roles_of, take_schools_of},
    act::Act,
    args, invite, openid,
    rights::list_arg,
    second_factor,
    secret::{new_token, nobodys_hash, password_fits, secret_hash},
    store::{Conn, StoreResult, thing},
    tries::{GUESSES, GUESSES_FROM_STRANGERS, GUESSES_OF_AN_ADDRESS, WRONG_CODES},
};

/// Whoever a computer comes in as.
struct Newcomer {
    person: PersonId,
    side: Side,
    name: String,
    roles: Vec<StaffRole>,
    language: Option<String>,
}

/// What somebody came in with, once it was found good but for what is decided in the same transaction.
enum Proved {
    Invitation(String),
    Password { person: PersonId, code: Option<String> },
    Elsewhere(openid::Proved),
}

/// Lets a computer in, or says why not. `from` is the network address that tries are counted by.
pub async fn enter(office: &Office, enter: Enter, from: String) -> Outcome<Entered> {
    let now = office.clock.now();
    let known = known_as(office, &enter).await?;
    let tried = match (&enter.with, known) {
        (Credentials::Code(_), _) => vec![(format!("code {from}"), GUESSES)],
        (Credentials::OpenId(_), _) => vec![(format!("openid {from}"), GUESSES)],
        // A computer that this person came in on before has a count of its own: whoever tries their login from
        // elsewhere, from how many addresses ever, keeps nobody out of their own computer.
        (Credentials::Password { login, .. }, Some(device)) => {
            vec![(format!("login {} on {device}", plain_login(login)), GUESSES)]
        }
        (Credentials::Password { login, .. }, None) => {
            let login = plain_login(login);
            vec![
                (format!("login {login} {from}"), GUESSES),
                (format!("address {from}"), GUESSES_OF_AN_ADDRESS),
                (format!("login {login}"), GUESSES_FROM_STRANGERS),
            ]
        }
    };
    // Nobody finds sixty bits by trying, at the pace that an address has: so whoever has the right code comes in, whatever
    // others on their school's network have tried before. Only what is wrong waits.
    let can_be_found = matches!(enter.with, Credentials::Password { .. });
    if can_be_found {
        office.tries.begin(&tried, now)?;
    }
    let entered = match enter.with.clone() {
        Credentials::Code(code) => let_in(office, enter, Proved::Invitation(code)).await,
        Credentials::Password { login, password, code } => match check_password(office, &login, password).await {
            Ok(person) => with_password(office, enter, person, code, known, &from).await,
            Err(trouble) => Err(trouble),
        },
        Credentials::OpenId(answer) => match openid::prove(office, answer).await {
            Ok(proved) => let_in(office, enter, Proved::Elsewhere(proved)).await,
            Err(trouble) => Err(trouble),
        },
    };
    let guessed = matches!(
        &entered,
        Err(Trouble::Refused(Refusal::WrongPassword | Refusal::InvitationUnknown | Refusal::SignInNotProved))
    );
    match (can_be_found, guessed) {
        (true, false) => office.tries.take_back(&tried),
        (false, true) => office.tries.begin(&tried, now)?,
        _ => {}
    }
    if entered.is_ok() {
        office.tries.forgive(&tried[0].0);
    }
    entered
}

/// The id under which the person of a login has been let in on this computer before, if they have. Asked of every login,
/// whether there is one or not.
async fn known_as(office: &Office, enter: &Enter) -> Outcome<Option<DeviceId>> {
    let Credentials::Password { login, .. } = &enter.with else { return Ok(None) };
    let login = plain_login(login);
    let ids: Vec<String> =
        enter.known_as.iter().take(KNOWN_MOST).chain([&enter.device]).map(ToString::to_string).collect();
    let ids = list_arg(ids.iter().map(String::as_str));
    let look = move |conn: &mut dyn Conn| {
        let sql = "SELECT d.id FROM device d JOIN login l ON l.person = d.person WHERE l.login = $1
                   AND d.side = 'school' AND d.id IN (SELECT value ->> 'v' FROM json_each($2)) ORDER BY d.id LIMIT 1";
        conn.find(sql, &[login.into(), ids], |row| row.parsed(0))
    };
    Ok(office.store.read_async(look).await?)
}

fn plain_login(login: &str) -> String {
    login.trim().to_lowercase()
}

/// The password was right. A code is counted apart, and for longer: whoever gets here has half of what it takes.
async fn with_password(
    office: &Office,
    enter: Enter,
    person: PersonId,
    code: Option<String>,
    known: Option<DeviceId>,
    from: &str,
) -> Outcome<Entered> {
    let can_ask = enter.abilities.iter().any(|ability| ability == SECOND_FACTOR);
    if code.is_none() {
        return match let_in(office, enter, Proved::Password { person, code }).await {
            // Its screens have no place for a code, and no words for asking.
            Err(Trouble::Refused(Refusal::CodeNeeded)) if !can_ask => Err(Refusal::TooOld.into()),
            entered => entered,
        };
    }
    let tried = match known {
        Some(device) => vec![(format!("code of {person} on {device}"), WRONG_CODES)],
        None => vec![
            (format!("code of {person} {from}"), WRONG_CODES),
            (format!("code of {person} from strangers"), WRONG_CODES),
        ],
    };
    office.code_tries.begin(&tried, office.clock.now())?;
    let device = enter.device;
    let entered = let_in(office, enter, Proved::Password { person, code }).await;
    if matches!(&entered, Err(Trouble::Refused(Refusal::CodeWrong))) {
        // Somebody has this password: its owner's administrator can see it in the log.
        let here = office.clone();
        let note = move |conn: &mut dyn Conn| {
            let act = Act { person: Some(person), device: Some(device), ..Act::default() };
            act.record(conn, here.ids.next(), here.clock.now(), "wrong_code")
        };
        office.store.write_async(note).await?;
    } else {
        office.code_tries.take_back(&tried);
    }
    if entered.is_ok() {
        office.code_tries.forgive(&tried[0].0);
    }
    entered
}

/// The person behind a login, when the password fits. The same work is done for a login that does not exist.
async fn check_password(office: &Office, login: &str, password: String) -> Outcome<PersonId> {
    let login = plain_login(login);
    let found = office
        .store
        .read_async(move |conn| {
            let sql = "SELECT person, password_hash FROM login WHERE login = $1";
            conn.find(sql, args![login], |row| Ok((row.parsed::<PersonId>(0)?, row.text(1)?.to_owned())))
        })
        .await?;
    let checked = tokio::task::spawn_blocking(move || -> anyhow::Result<Option<PersonId>> {
        let (person, hash) = match found {
            Some((person, hash)) => (Some(person), hash),
            None => (None, nobodys_hash()?.to_owned()),
        };
        let fits = password_fits(&password, &hash);
        Ok(person.filter(|_| fits))
    });
    let checked = checked.await.map_err(|_| anyhow::anyhow!("the password check stopped"))??;
    checked.ok_or_else(|| Refusal::WrongPassword.into())
}

async fn let_in(office: &Office, enter: Enter, proved: Proved) -> Outcome<Entered> {
    let here = office.clone();
    let (entered, schools) = office
        .store
        .write_async(move |conn| {
            let (now, mut enter) = (here.clock.now(), enter.clone());
            let mut touched = Vec::new();
            let mut term = Term::default();
            let newcomer = match &proved {
                Proved::Invitation(code) => guardian_with(conn, code, enter.device, now)?,
                Proved::Password { person, code } => {
                    second_factor::pass(conn, *person, code.as_deref(), now)?;
                    let due = second_factor::is_needed(conn, *person)? && !second_factor::is_on(conn, *person)?;
                    term.factor_due_at = due.then_some(now);
                    staff_member(conn, *person)?
                }
                Proved::Elsewhere(proved) => {
                    let (person, schools) = openid::welcome(conn, &here, proved)?;
                    touched = schools;
                    // What was lost stays lost, though nobody comes in.
                    if roles_of(conn, person)?.is_empty() {
                        return Ok((None, touched));
                    }
                    // What came back is good once: it is not tried again under another id.
                    if is_anothers(conn, enter.device, person)? {
                        enter.device = DeviceId(here.ids.next());
                    }
                    term.good_until = Some(now + TimeDelta::days(proved.good_days));
                    staff_member(conn, person)?
                }
            };
            take_schools_of(conn, newcomer.side, newcomer.person)?;
            let token = new_token()?;
            save_device(conn, &enter, &newcomer, &token, now)?;
            save_term(conn, enter.device, &term)?;
            if newcomer.side == Side::Family {
                touched = invite::note_joined(conn, newcomer.person)?;
            }
            let act = Act { person: Some(newcomer.person), device: Some(enter.device), ..Act::default() };
            act.record(conn, here.ids.next(), now, "enter")?;
            let Newcomer { person, side, name, roles, language } = newcomer;
            let entered = Entered { token, device: enter.device, person, name, side, roles, language };
            Ok::<_, Trouble>((Some(entered), touched))
        })
        .await?;
    office.wake.tell(schools);
    entered.ok_or_else(|| Refusal::NoRoleHere.into())
}

/// What holds of a computer besides its token.
#[derive(Default)]
struct Term {
    factor_due_at: Option<DateTime<Utc>>,
    good_until: Option<DateTime<Utc>>,
}

fn save_term(conn: &mut dyn Conn, device: DeviceId, term: &Term) -> StoreResult<()> {
    conn.exec("DELETE FROM device_term WHERE device = $1", args![device])?;
    if term.factor_due_at.is_some() || term.good_until.is_some() {
        let sql = "INSERT INTO device_term (device, factor_due_at, good_until) VALUES ($1, $2, $3)";
        conn.exec(sql, args![device, term.factor_due_at, term.good_until])?;
    }
    Ok(())
}

/// Whether a computer was let in once and has been signed out since.
fn is_signed_out(conn: &mut dyn Conn, device: DeviceId) -> StoreResult<bool> {
    let sql = "SELECT 1 FROM device WHERE id = $1 AND revoked_at IS NOT NULL";
    Ok(conn.find(sql, args![device], |row| row.int(0))?.is_some())
}

/// The guardian whom a code invites. The same device may use its code again for an hour: its answer may have been lost.
/// One that was signed out since may not: whoever took it may have taken the letter too.
fn guardian_with(conn: &mut dyn Conn, code: &str, device: DeviceId, now: DateTime<Utc>) -> Outcome<Newcomer> {
    let code = plain_code(code).ok_or(Refusal::InvitationUnknown)?;
    let found = conn.find(
        "SELECT id, person, expires_at, used_at, used_by FROM invitation WHERE code_hash = $1",
        args![secret_hash(&code)],
        |row| {
            let used_at = row.optional(3, |r, c| r.time(c))?;
            let used_by = row.optional(4, |r, c| r.parsed::<DeviceId>(c))?;
            Ok((row.text(0)?.to_owned(), row.parsed::<PersonId>(1)?, row.time(2)?, used_at, used_by))
        },
    )?;
    let (id, person, expires_at, used_at, used_by) = found.ok_or(Refusal::InvitationUnknown)?;
    match used_at {
        Some(at) if used_by == Some(device) && now - at < TimeDelta::hours(1) && !is_signed_out(conn, device)? => {}
        Some(_) => return Err(Refusal::InvitationUsed.into()),
        None if expires_at <= now => return Err(Refusal::InvitationExpired.into()),
        None => {
            let sql = "UPDATE invitation SET used_at = $1, used_by = $2 WHERE id = $3 AND used_at IS NULL";
            // Another server may have let somebody in with it since it was read.
            if conn.exec(sql, args![now, device, id])? == 0 {
                return Err(Refusal::InvitationUsed.into());
            }
        }
    }
    let facts = thing::find_anywhere(conn, kind::PERSON, person.0)?.ok_or(Refusal::InvitationUnknown)?;
    let facts: attendance::Person = facts.fact()?;
    let name = format!("{} {}", facts.given_name, facts.family_name).trim().to_owned();
    Ok(Newcomer { person, side: Side::Family, name, roles: Vec::new(), language: facts.language })
}

fn staff_member(conn: &mut dyn Conn, person: PersonId) -> Outcome<Newcomer> {
    let name =
        conn.find("SELECT name FROM login WHERE person = $1", args![person], |row| Ok(row.text(0)?.to_owned()))?;
    let mut roles: Vec<StaffRole> = roles_of(conn, person)?.into_iter().map(|(_, role)| role).collect();
    roles.sort();
    roles.dedup();
    if roles.is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    Ok(Newcomer { person, side: Side::School, name: name.unwrap_or_default(), roles, language: None })
}

/// Whether a computer's id has been given to somebody else on it.
fn is_anothers(conn: &mut dyn Conn, device: DeviceId, person: PersonId) -> StoreResult<bool> {
    let sql = "SELECT 1 FROM device WHERE id = $1 AND NOT (person = $2 AND side = 'school')";
    Ok(conn.find(sql, args![device, person], |row| row.int(0))?.is_some())
}

fn save_device(
    conn: &mut dyn Conn,
    enter: &Enter,
    newcomer: &Newcomer,
    token: &str,
    now: DateTime<Utc>,
) -> Outcome<()> {
    let side = if newcomer.side == Side::Family { "family" } else { "school" };
    let taken = conn.find("SELECT person, side FROM device WHERE id = $1", args![enter.device], |row| {
        Ok((row.parsed::<PersonId>(0)?, row.text(1)?.to_owned()))
    })?;
    // A device is one person's on one side: another is told to come in under an id of their own.
    if taken.is_some_and(|(person, of_side)| person != newcomer.person || of_side != side) {
        return Err(Refusal::NotAllowed.into());
    }
    conn.exec(
        "INSERT INTO device (id, person, name, side, token_hash, joined_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, token_hash = excluded.token_hash, revoked_at = NULL",
        args![enter.device, newcomer.person, enter.device_name.as_str(), side, secret_hash(token), now],
    )?;
    Ok(())
}

//! A second factor for staff: codes of RFC 6238 beside the password, and recovery codes. A code opens once, and nobody
//! is told whether somebody has one before their password was right.

use attendance::{PersonId, Refusal, SchoolId};
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{
    BeginSecondFactor, ConfirmSecondFactor, DropSecondFactor, NewSecondFactor, RECOVERY_LENGTH, RecoveryCodes,
    SecondFactor, SetSecondFactor, StaffAccounts, plain_recovery_code,
};
use subtle::ConstantTimeEq;
use totp_rs::{Algorithm, TOTP};

use crate::{
    Office, Outcome,
    account::{Setup, asker_setting_up},
    act::Act,
    administer::staff_accounts,
    args,
    rights::{Asker, StaffAct},
    secret::{in_letters, password_fits, random, secret_hash},
    store::{Conn, StoreResult},
    tries::{GUESSES, WRONG_CODES},
};

/// What every app that makes codes can do: six digits of SHA-1, anew each half minute.
const STEP_SECONDS: i64 = 30;
const DIGITS: usize = 6;
/// RFC 4226 asks for 128 bits at least and recommends 160.
const SECRET_BYTES: usize = 20;
const RECOVERY_CODES: usize = 10;
/// How long a secret that was shown waits for its first code.
const BEGUN_GOOD: TimeDelta = TimeDelta::minutes(30);

fn codes_of(secret: Vec<u8>, login: &str) -> anyhow::Result<TOTP> {
    // A colon stands between the two in the link.
    let (issuer, name) = ("Presente".to_owned(), login.replace(':', "."));
    TOTP::new(Algorithm::SHA1, DIGITS, 0, STEP_SECONDS as u64, secret, Some(issuer), name)
        .map_err(|error| anyhow::anyhow!("a secret for codes: {error}"))
}

/// The half minute whose code this is, among the one of now and its neighbours; later than `after` alone.
fn step_of(secret: Vec<u8>, typed: &str, now: DateTime<Utc>, after: i64) -> anyhow::Result<Option<i64>> {
    let codes = codes_of(secret, "")?;
    let this = now.timestamp().div_euclid(STEP_SECONDS);
    let mut found = None;
    // Each is held against what was typed, whichever it is.
    for step in this - 1..=this + 1 {
        let fits = codes.generate((step * STEP_SECONDS) as u64).as_bytes().ct_eq(typed.as_bytes());
        if bool::from(fits) && step > after {
            found = Some(step);
        }
    }
    Ok(found)
}

/// What was typed without what people put between digits.
fn digits(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (plain.len() == DIGITS && plain.bytes().all(|c| c.is_ascii_digit())).then_some(plain)
}

/// Whether a code belongs to somebody's password.
pub fn is_on(conn: &mut dyn Conn, person: PersonId) -> StoreResult<bool> {
    let sql = "SELECT 1 FROM second_factor WHERE person = $1";
    Ok(conn.find(sql, args![person], |row| row.int(0))?.is_some())
}

/// Whether a school that somebody works at wants one.
pub fn is_needed(conn: &mut dyn Conn, person: PersonId) -> StoreResult<bool> {
    let sql = "SELECT 1 FROM staff_role r JOIN second_factor_rule n ON n.school = r.school WHERE r.person = $1 LIMIT 1";
    Ok(conn.find(sql, args![person], |row| row.int(0))?.is_some())
}

/// Takes a code, or a recovery code in its stead, where one belongs to somebody's password. None is taken twice.
pub fn pass(conn: &mut dyn Conn, person: PersonId, code: Option<&str>, now: DateTime<Utc>) -> Outcome<()> {
    let sql = "SELECT secret, last_step FROM second_factor WHERE person = $1";
    let held = conn.find(sql, args![person], |row| Ok((row.blob(0)?.to_vec(), row.int(1)?)))?;
    let Some((secret, last_step)) = held else { return Ok(()) };
    let code = code.ok_or(Refusal::CodeNeeded)?;
    let taken = if let Some(code) = digits(code) {
        match step_of(secret, &code, now, last_step)? {
            // Another server may have taken it since it was read.
            Some(step) => {
                let sql = "UPDATE second_factor SET last_step = $1 WHERE person = $2 AND last_step < $1";
                conn.exec(sql, args![step, person])?
            }
            None => 0,
        }
    } else if let Some(code) = plain_recovery_code(code) {
        let sql = "UPDATE recovery_code SET used_at = $1 WHERE code_hash = $2 AND person = $3 AND used_at IS NULL";
        conn.exec(sql, args![now, secret_hash(&code), person])?
    } else {
        0
    };
    if taken == 1 { Ok(()) } else { Err(Refusal::CodeWrong.into()) }
}

/// How the asker's own stands.
pub async fn second_factor(office: &Office, token: String) -> Outcome<SecondFactor> {
    let here = office.clone();
    let look = move |conn: &mut dyn Conn| {
        let Setup { asker, first } = asker_setting_up(conn, &here, &token)?;
        stand(conn, &asker, first)
    };
    office.store.read_async(look).await
}

fn stand(conn: &mut dyn Conn, asker: &Asker, first: bool) -> Outcome<SecondFactor> {
    let sql = "SELECT since FROM second_factor WHERE person = $1";
    let since = conn.find(sql, args![asker.person], |row| row.time(0))?;
    let sql = "SELECT count(*) FROM recovery_code WHERE person = $1 AND used_at IS NULL";
    let left = conn.find(sql, args![asker.person], |row| row.int(0))?.unwrap_or(0);
    Ok(SecondFactor { since, recovery_codes: left as u32, needed: is_needed(conn, asker.person)?, first })
}

/// Holds a password against the asker's own; wrong ones are counted by person.
async fn prove(office: &Office, token: String, password: String) -> Outcome<Setup> {
    let here = office.clone();
    let (setup, hash) = office
        .store
        .read_async(move |conn| {
            let setup = asker_setting_up(conn, &here, &token)?;
            let sql = "SELECT password_hash FROM login WHERE person = $1";
            let hash = conn.find(sql, args![setup.asker.person], |row| Ok(row.text(0)?.to_owned()))?;
            Ok::<_, crate::Trouble>((setup, hash.ok_or(Refusal::NotAllowed)?))
        })
        .await?;
    // Typed a moment ago: it is how this computer came in, and it is let at nothing else.
    if setup.first {
        return Ok(setup);
    }
    let tried = [(format!("password of {}", setup.asker.person), GUESSES)];
    office.tries.begin(&tried, office.clock.now())?;
    let checked = tokio::task::spawn_blocking(move || password_fits(&password, &hash));
    if !checked.await.map_err(|_| anyhow::anyhow!("the password check stopped"))? {
        return Err(Refusal::WrongPassword.into());
    }
    office.tries.take_back(&tried);
    Ok(setup)
}

/// Counts a code of somebody who is signed in, unless it turns out to be good.
fn counted<T>(office: &Office, person: PersonId) -> Outcome<impl FnOnce(Outcome<T>) -> Outcome<T> + use<T>> {
    let tried = [(format!("code of {person}"), WRONG_CODES)];
    let tries = office.code_tries.clone();
    tries.begin(&tried, office.clock.now())?;
    Ok(move |outcome: Outcome<T>| {
        if !matches!(&outcome, Err(crate::Trouble::Refused(Refusal::CodeWrong))) {
            tries.take_back(&tried);
        }
        outcome
    })
}

/// A secret for an app. What is there goes on holding until a code of the new one was typed.
pub async fn begin_second_factor(office: &Office, token: String, ask: BeginSecondFactor) -> Outcome<NewSecondFactor> {
    let BeginSecondFactor { password, code, .. } = ask;
    let Setup { asker, .. } = prove(office, token, password).await?;
    let secret = random::<SECRET_BYTES>()?.to_vec();
    let (here, person, kept) = (office.clone(), asker.person, secret.clone());
    let counted = counted(office, person)?;
    let begin = move |conn: &mut dyn Conn| -> Outcome<String> {
        let now = here.clock.now();
        pass(conn, person, code.as_deref(), now)?;
        conn.exec(
            "INSERT INTO second_factor_begun (person, secret, begun_at) VALUES ($1, $2, $3)
             ON CONFLICT (person) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at",
            args![person, kept.clone(), now],
        )?;
        let sql = "SELECT login FROM login WHERE person = $1";
        Ok(conn.find(sql, args![person], |row| Ok(row.text(0)?.to_owned()))?.ok_or(Refusal::NotAllowed)?)
    };
    let login = counted(office.store.write_async(begin).await)?;
    let codes = codes_of(secret, &login)?;
    let plain: Vec<char> = codes.get_secret_base32().chars().collect();
    let groups: Vec<String> = plain.chunks(4).map(|four| four.iter().collect()).collect();
    Ok(NewSecondFactor { secret: groups.join(" "), link: codes.get_url() })
}

/// The first code of the new one: from now on it holds, and ten recovery codes take the old ones' stead.
pub async fn confirm_second_factor(office: &Office, token: String, ask: ConfirmSecondFactor) -> Outcome<RecoveryCodes> {
    let codes =
        (0..RECOVERY_CODES).map(|_| in_letters::<RECOVERY_LENGTH>()).collect::<anyhow::Result<Vec<String>>>()?;
    let (here, kept) = (office.clone(), codes.clone());
    let asker = {
        let (here, token) = (office.clone(), token.clone());
        office.store.read_async(move |conn| asker_setting_up(conn, &here, &token)).await?.asker
    };
    let counted = counted(office, asker.person)?;
    let confirm = move |conn: &mut dyn Conn| -> Outcome<()> {
        let Setup { asker, .. } = asker_setting_up(conn, &here, &token)?;
        let (person, now) = (asker.person, here.clock.now());
        let sql = "SELECT secret, begun_at FROM second_factor_begun WHERE person = $1";
        let begun = conn.find(sql, args![person], |row| Ok((row.blob(0)?.to_vec(), row.time(1)?)))?;
        let (secret, at) = begun.ok_or(Refusal::NotFound)?;
        if now - at > BEGUN_GOOD {
            return Err(Refusal::NotFound.into());
        }
        let typed = digits(&ask.code).ok_or(Refusal::CodeWrong)?;
        let step = step_of(secret.clone(), &typed, now, 0)?.ok_or(Refusal::CodeWrong)?;
        forget(conn, person)?;
        conn.exec(
            "INSERT INTO second_factor (person, secret, since, last_step) VALUES ($1, $2, $3, $4)",
            args![person, secret, now, step],
        )?;
        for code in &kept {
            let plain = plain_recovery_code(code).ok_or_else(|| anyhow::anyhow!("a code of other letters"))?;
            let sql = "INSERT INTO recovery_code (code_hash, person) VALUES ($1, $2)";
            conn.exec(sql, args![secret_hash(&plain), person])?;
        }
        let sql = "UPDATE device_term SET factor_due_at = NULL
                   WHERE device IN (SELECT id FROM device WHERE person = $1)";
        conn.exec(sql, args![person])?;
        note(conn, &here, &asker, "confirm_second_factor")
    };
    counted(office.store.write_async(confirm).await)?;
    Ok(RecoveryCodes { codes })
}

/// Takes it off, where no school of the asker's wants one.
pub async fn drop_second_factor(office: &Office, token: String, ask: DropSecondFactor) -> Outcome<SecondFactor> {
    let Setup { asker, first } = prove(office, token, ask.password).await?;
    let here = office.clone();
    let counted = counted(office, asker.person)?;
    let drop = move |conn: &mut dyn Conn| -> Outcome<SecondFactor> {
        if is_needed(conn, asker.person)? {
            return Err(Refusal::SecondFactorStays.into());
        }
        pass(conn, asker.person, Some(&ask.code), here.clock.now())?;
        forget(conn, asker.person)?;
        note(conn, &here, &asker, "drop_second_factor")?;
        stand(conn, &asker, first)
    };
    counted(office.store.write_async(drop).await)
}

/// Nothing of somebody's second factor is left, nor of one that was begun.
pub fn forget(conn: &mut dyn Conn, person: PersonId) -> StoreResult<()> {
    conn.exec("DELETE FROM second_factor WHERE person = $1", args![person])?;
    conn.exec("DELETE FROM second_factor_begun WHERE person = $1", args![person])?;
    conn.exec("DELETE FROM recovery_code WHERE person = $1", args![person])?;
    Ok(())
}

/// Whether a school's staff need one. Whoever is signed in stays so; whoever has none sets it up at the next sign-in.
pub fn set_second_factor(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &SetSecondFactor,
) -> Outcome<StaffAccounts> {
    asker.may_at_school(ask.school, StaffAct::Administer)?;
    let now = office.clock.now();
    if ask.needed {
        let sql = "INSERT INTO second_factor_rule (school, since) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        conn.exec(sql, args![ask.school, now])?;
    } else {
        conn.exec("DELETE FROM second_factor_rule WHERE school = $1", args![ask.school])?;
    }
    let act = Act {
        person: Some(asker.person),
        device: Some(asker.device),
        school: Some(ask.school),
        detail: if ask.needed { "needed" } else { "free" }.to_owned(),
        ..Act::default()
    };
    act.record(conn, office.ids.next(), now, "set_second_factor")?;
    staff_accounts(conn, asker)
}

/// The schools whose staff need one.
pub fn needed_at(conn: &mut dyn Conn) -> StoreResult<Vec<SchoolId>> {
    conn.list("SELECT school FROM second_factor_rule ORDER BY school", &[], |row| row.parsed(0))
}

fn note(conn: &mut dyn Conn, office: &Office, asker: &Asker, what: &str) -> Outcome<()> {
    let act = Act { person: Some(asker.person), device: Some(asker.device), ..Act::default() };
    Ok(act.record(conn, office.ids.next(), office.clock.now(), what)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The times and codes of RFC 6238, appendix B, for SHA-1, by their last six digits.
    #[test]
    fn codes_are_those_of_the_standard_and_each_is_of_one_half_minute() {
        let secret = b"12345678901234567890".to_vec();
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let now = DateTime::from_timestamp(seconds, 0).expect("a moment");
            let step = step_of(secret.clone(), code, now, 0).expect("worked out");
            assert_eq!(step, Some(seconds / STEP_SECONDS), "{seconds}");
            for off in [-30, 30] {
                let near = step_of(secret.clone(), code, now + TimeDelta::seconds(off), 0).expect("worked out");
                assert_eq!(near, Some(seconds / STEP_SECONDS), "a clock may be off by one step");
            }
            for off in [-60, 60] {
                let far = step_of(secret.clone(), code, now + TimeDelta::seconds(off), 0).expect("worked out");
                assert_eq!(far, None, "by no more than one");
            }
            assert_eq!(step_of(secret.clone(), code, now, seconds / STEP_SECONDS).expect("worked out"), None, "used");
        }
    }
}

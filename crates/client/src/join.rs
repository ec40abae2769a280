//! A family joins with the code from the school's letter. What comes in by password is in `sign_in`.

use std::sync::Arc;

use attendance::{DeviceId, Refusal};
use protocol::{Credentials, Enter, Entered, Join, News, PROTOCOL, Session};

use crate::{
    address::parse_address,
    client::blocking,
    engine::Engine,
    link::LinkTrouble,
    read::session::session,
    store::{AccountRow, account},
    trouble::{Result, Trouble},
};

pub(crate) async fn join(engine: &Arc<Engine>, ask: Join) -> Result<Session> {
    let code = parse_code(&ask.code).ok_or(Refusal::InvitationUnknown)?;
    enter(engine, &ask.address, Credentials::Code(code)).await
}

/// The code as the server knows it: Crockford base 32, what people confuse put right. `None`: it cannot be one.
fn parse_code(typed: &str) -> Option<String> {
    let kept = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.'));
    let code: String = kept
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let usable = |c: char| c.is_ascii_digit() || (c.is_ascii_uppercase() && c != 'U');
    (code.len() == 12 && code.chars().all(usable)).then_some(code)
}

/// Comes in at a school's door and fetches what is there to see.
pub(crate) async fn enter(engine: &Arc<Engine>, address: &str, with: Credentials) -> Result<Session> {
    // Before anything is spent on it: what comes in must have a place to be kept.
    engine.store()?;
    let address = parse_address(address)?;
    let hello = engine.link.hello(&address).await.map_err(|trouble| said(trouble, &address))?;
    if hello.oldest_protocol > PROTOCOL {
        return Err(Refusal::TooOld.into());
    }
    if hello.protocol + 1 < PROTOCOL {
        return Err(Refusal::TooNew.into());
    }
    let device = {
        let (engine, address) = (engine.clone(), address.clone());
        blocking(move || device(&engine, &address)).await?
    };
    let enter = Enter { protocol: PROTOCOL, with, device, device_name: device_name().to_owned() };
    let entered = engine.link.enter(&address, &enter).await.map_err(|trouble| said(trouble, &address))?;
    {
        let engine = engine.clone();
        blocking(move || keep(&engine, address, entered)).await?;
    }
    engine.tell(News::Session);
    // Being in is what was asked for; what there is to see comes now or later.
    if let Err(Trouble::Failed(error)) = crate::sync_now::sync_now(engine, protocol::Nothing {}).await {
        tracing::error!(error = format!("{error:#}"), "the first round of syncing failed");
    }
    engine.bell.notify_one();
    let engine = engine.clone();
    blocking(move || session(&engine)).await
}

/// A computer that was asked to sign in again is the same computer: what waits on it was bound to it.
fn device(engine: &Engine, address: &str) -> Result<DeviceId> {
    let known = engine.look(|desk| {
        let mut signed_out =
            desk.accounts.iter().filter(|a| a.address == address && a.token.is_none() && a.cursor.is_some());
        Ok(signed_out.next().map(|account| account.device))
    })?;
    Ok(known.unwrap_or_else(|| DeviceId(engine.ids.next())))
}

fn keep(engine: &Engine, address: String, entered: Entered) -> Result<()> {
    engine.act(|desk| {
        let before = desk.accounts.iter().find(|a| a.address == address && a.person == entered.person);
        let account = AccountRow {
            id: before.map_or_else(|| engine.ids.next(), |account| account.id),
            address,
            side: entered.side,
            person: entered.person,
            name: entered.name,
            roles: entered.roles,
            device: entered.device,
            token: Some(entered.token),
            cursor: before.and_then(|account| account.cursor.clone()),
            synced_at: before.and_then(|account| account.synced_at),
            verified_on: None,
            unverified: true,
            started_over_on: before.and_then(|account| account.started_over_on),
            start_over_after: None,
        };
        account::save(desk.conn, &account)
    })?;
    let mut settings = engine.settings()?;
    if settings.language.is_none() && entered.language.is_some() {
        settings.language = entered.language;
        engine.save_settings(&settings)?;
    }
    Ok(())
}

/// A link's trouble at the door, where there is no account yet to be signed out of.
pub(crate) fn said(trouble: LinkTrouble, address: &str) -> Trouble {
    match trouble {
        LinkTrouble::Unreachable => Refusal::SchoolUnreachable { address: address.to_owned() }.into(),
        LinkTrouble::SignedOut(refusal) | LinkTrouble::Refused(refusal) => refusal.into(),
        LinkTrouble::Failed(error) => error.into(),
    }
}

fn device_name() -> &'static str {
    match std::env::consts::OS {
        "linux" => "Linux computer",
        "macos" => "Mac",
        "windows" => "Windows computer",
        _ => "Computer",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_a_parent_types_it() {
        let table = [
            ("7K3M-9PQR-2XYZ", Some("7K3M9PQR2XYZ")),
            (" 7k3m 9pqr 2xyz ", Some("7K3M9PQR2XYZ")),
            ("oil0-0000-0000", Some("011000000000")),
            ("7K3M-9PQR-2XY", None),
            ("7K3M-9PQR-2XYU", None),
            ("", None),
        ];
        for (typed, read) in table {
            assert_eq!(parse_code(typed).as_deref(), read, "{typed}");
        }
    }
}

//! A family joins with the code from the school's letter. What comes in by password is in `sign_in`.

use std::sync::Arc;

use attendance::{DeviceId, Refusal};
use protocol::{
    Credentials, Enter, Entered, Join, KNOWN_MOST, News, PROTOCOL, Pin, Session, abilities, bare, composed_id,
    plain_code,
};

use crate::{
    address::parse_address,
    engine::{Engine, Pulse},
    link::LinkTrouble,
    read::session::session,
    store::{AccountRow, account, kept, outbox},
    trouble::{Result, Trouble},
};

pub(crate) async fn join(engine: &Arc<Engine>, ask: Join) -> Result<Session> {
    let code = plain_code(&ask.code).ok_or(Refusal::InvitationUnknown)?;
    let address = with_pin(&ask.address, ask.pin.as_deref())?;
    enter(engine, address, Credentials::Code(code)).await
}

/// The address as it is kept, with the pin that was typed beside it.
pub(crate) fn with_pin(address: &str, pin: Option<&str>) -> Result<String> {
    let Some(pin) = pin.map(str::trim).filter(|pin| !pin.is_empty()) else { return Ok(parse_address(address)?) };
    let pin = Pin::read(pin).ok_or(Refusal::PinUnusable)?;
    // Read together: a pin wants an encrypted way.
    Ok(parse_address(&pin.on(bare(address)))?)
}

/// Comes in at a school's door and fetches what is there to see.
pub(crate) async fn enter(engine: &Arc<Engine>, address: String, with: Credentials) -> Result<Session> {
    // Before anything is spent on it: what comes in must have a place to be kept.
    {
        let engine = engine.clone();
        engine.executor.run(move || engine.begin_store()).await?;
    }
    let hello = engine.link.hello(&address).await.map_err(|trouble| said(trouble, &address))?;
    if hello.oldest_protocol > PROTOCOL {
        return Err(Refusal::TooOld.into());
    }
    if hello.protocol + 1 < PROTOCOL {
        return Err(Refusal::TooNew.into());
    }
    let entered = come_in(engine, &address, with).await?;
    {
        let engine = engine.clone();
        engine.executor.run(move || keep(&engine, address, entered)).await?;
    }
    engine.set_pulse(Pulse::default());
    {
        let engine = engine.clone();
        engine.executor.run(move || engine.heed_idle()).await?;
    }
    engine.tell(News::Session);
    // Being in is what was asked for; what there is to see comes now or later.
    if let Err(Trouble::Failed(error)) = crate::sync_now::sync_now(engine, protocol::Nothing {}).await {
        tracing::error!(error = format!("{error:#}"), "the first round of syncing failed");
    }
    engine.bell.notify_one();
    let engine = engine.clone();
    engine.executor.run(move || session(&engine)).await
}

/// Says who comes in, under each id that this computer may have at this school. An id that is somebody else's is not
/// allowed, and a code is used for all ids but one; the last one is new.
async fn come_in(engine: &Arc<Engine>, address: &str, with: Credentials) -> Result<Entered> {
    let name = kept_under(address, &with);
    let (mut devices, known_as) = {
        let (engine, address, name) = (engine.clone(), address.to_owned(), name.clone());
        engine.executor.run(move || Ok((devices(&engine, &address, &name)?, known_as(&engine, &address)?))).await?
    };
    let mut answer = Err(LinkTrouble::Unreachable);
    while let Some(device) = devices.pop() {
        let with = with.clone();
        let device_name = device_name().to_owned();
        let known_as = known_as.clone();
        let enter = Enter { protocol: PROTOCOL, abilities: abilities(), with, device, device_name, known_as };
        answer = engine.link.enter(address, &enter).await;
        // What came back from elsewhere is good once: the school finds an id by itself where this one is taken.
        if matches!(enter.with, Credentials::OpenId(_)) {
            break;
        }
        if !matches!(answer, Err(LinkTrouble::Refused(Refusal::NotAllowed | Refusal::InvitationUsed))) {
            break;
        }
    }
    if matches!(answer, Ok(_) | Err(LinkTrouble::Refused(_))) {
        let engine = engine.clone();
        engine.executor.run(move || engine.act(|desk| kept::drop_device(desk.conn, &name))).await?;
    }
    answer.map_err(|trouble| said(trouble, address))
}

/// The ids to come in under, the first to be tried last. A computer that has been here is the same computer: what waits
/// on it was bound to its id. A new id is kept before it is told: should the answer be lost, the same one asks again,
/// and the code is good for it still.
fn devices(engine: &Engine, address: &str, name: &str) -> Result<Vec<DeviceId>> {
    let new = DeviceId(engine.ids.next());
    engine.act(|desk| {
        let mut devices = vec![kept::device_or_keep(desk.conn, name, new)?];
        for account in desk.accounts.iter().rev().filter(|account| bare(&account.address) == bare(address)) {
            // A revoked computer has begun anew: it has neither a cursor nor anything that waits.
            let known = account.token.is_some() || account.cursor.is_some();
            if known || !outbox::waiting(desk.conn, account.id)?.is_empty() {
                devices.push(account.device);
            }
        }
        // Who had to sign in again goes first, before those who are in.
        devices[1..].sort_by_key(|id| desk.accounts.iter().any(|a| a.device == *id && a.token.is_none()));
        Ok(devices)
    })
}

/// Every id under which this computer has been let in at this school, signed out since or not.
fn known_as(engine: &Engine, address: &str) -> Result<Vec<DeviceId>> {
    engine.look(|desk| {
        let here = desk.accounts.iter().filter(|account| account.address == address);
        Ok(here.map(|account| account.device).take(KNOWN_MOST).collect())
    })
}

/// What an id is kept under until somebody is in: nothing can be read from it.
fn kept_under(address: &str, with: &Credentials) -> String {
    let who = match with {
        Credentials::Code(code) => code.clone(),
        Credentials::Password { login, .. } => login.to_lowercase(),
        Credentials::OpenId(_) => "elsewhere".to_owned(),
    };
    format!("entering/{}", composed_id("entering", &[bare(address), &who]))
}

fn keep(engine: &Engine, address: String, entered: Entered) -> Result<()> {
    engine.act(|desk| {
        let before = desk.accounts.iter().find(|a| {
            // A school that has a new key is the same school: whoever comes in with its new pin was let in by it.
            // Somebody may work at their own child's school: they are two people here.
            (bare(&a.address) == bare(&address), a.person, a.side) == (true, entered.person, entered.side)
        });
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
        LinkTrouble::Unreachable => Refusal::SchoolUnreachable { address: bare(address).to_owned() }.into(),
        LinkTrouble::SignedOut(refusal) | LinkTrouble::Unproved(refusal) | LinkTrouble::Refused(refusal) => {
            refusal.into()
        }
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

//! Whether a school of this computer has a later version of the app, and taking it: asked of one's own schools and of
//! nobody else, and believed only with the makers' signature. Installs nothing.

use std::sync::Arc;

use attendance::Refusal;
use protocol::{
    FindUpdate, LaterVersion, Nothing, Release, TakeUpdate, UPDATE_MOST_BYTES, UPDATE_PIECE_BYTES, UpdateFound,
    UpdateOffer, UpdateOffers, UpdatePiece,
};
use serde_json::Value;

use crate::{
    ask::{account_of, ask_school, heard},
    engine::Engine,
    link::{Line, LinkTrouble},
    store::{AccountRow, account},
    trouble::{Result, Trouble},
};

/// How often a piece is asked for before the network is given up.
const TRIES: usize = 3;

/// What this copy of the app is, and whose word is taken for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCopy {
    /// What runs here, and by which package it came.
    pub release: Release,
    /// The makers' public key, as minisign prints it in one line.
    pub makers: String,
}

/// A package that its makers have signed, for this computer and later than what runs here.
pub struct Package {
    pub name: String,
    pub bytes: Vec<u8>,
}

pub(crate) async fn find_update(engine: &Arc<Engine>, _: Nothing) -> Result<UpdateFound> {
    let Some(copy) = engine.copy.clone() else { return Ok(UpdateFound { version: None, later: None }) };
    let mut latest: Option<LaterVersion> = None;
    for account in accounts(engine).await? {
        for offer in offers(engine, &copy, &account).await? {
            // What a server says of a file is shown only as far as its signature says the same.
            let Ok(said) = Release::claimed(&offer.signature) else { continue };
            if !is_later(&said, &copy) || latest.as_ref().is_some_and(|latest| said.version <= latest.version) {
                continue;
            }
            let mb = offer.bytes.div_ceil(1_000_000).max(1);
            latest = Some(LaterVersion { account: account.id, version: said.version, mb });
        }
    }
    Ok(UpdateFound { version: Some(copy.release.version), later: latest })
}

/// Brings the package here, and proves it before anybody sees it.
pub(crate) async fn take_update(engine: &Arc<Engine>, ask: TakeUpdate) -> Result<Package> {
    let copy = engine.copy.clone().ok_or(Refusal::NotFound)?;
    let account = account_of(engine, ask.account).await?;
    let offers = ask_offers(engine, &copy, &account).await?;
    let offer = offers.into_iter().find(|offer| offer.version == ask.version).ok_or(Refusal::NotFound)?;
    if UPDATE_MOST_BYTES < u64::from(offer.bytes) {
        return Err(Refusal::FileTooLarge { most_mb: (UPDATE_MOST_BYTES / 1_000_000) as u32 }.into());
    }
    let bytes = bring(engine, &copy, &account, &offer).await?;
    engine
        .executor
        .run(move || {
            let release =
                Release::proved(&copy.makers, &offer.signature, &bytes).map_err(|_| Refusal::UpdateNotSigned)?;
            // An older one is signed as well as a newer: by it a school could bring back what has been mended since.
            if !is_later(&release, &copy) {
                return Err(Refusal::UpdateNotLater.into());
            }
            Ok(Package { name: release.file_name(), bytes })
        })
        .await
}

fn is_later(release: &Release, copy: &OwnCopy) -> bool {
    let here = &copy.release;
    release.kind == here.kind && release.machine == here.machine && here.version < release.version
}

async fn accounts(engine: &Arc<Engine>) -> Result<Vec<AccountRow>> {
    let here = engine.clone();
    let all = engine.executor.run(move || here.look(|desk| account::list(desk.conn))).await?;
    Ok(all.into_iter().filter(|account| account.token.is_some()).collect())
}

/// A school that is away, or too old to hand anything on, has nothing now.
async fn offers(engine: &Arc<Engine>, copy: &OwnCopy, account: &AccountRow) -> Result<Vec<UpdateOffer>> {
    match ask_offers(engine, copy, account).await {
        Err(Trouble::Refused(_)) => Ok(Vec::new()),
        answered => answered,
    }
}

async fn ask_offers(engine: &Arc<Engine>, copy: &OwnCopy, account: &AccountRow) -> Result<Vec<UpdateOffer>> {
    let Release { version, kind, machine } = copy.release.clone();
    let ask = serde_json::to_value(FindUpdate { version, kind, machine })?;
    let answer: Value = ask_school(engine, account, "find_update", ask).await?;
    Ok(serde_json::from_value::<UpdateOffers>(answer)?.offers)
}

async fn bring(engine: &Arc<Engine>, copy: &OwnCopy, account: &AccountRow, offer: &UpdateOffer) -> Result<Vec<u8>> {
    let token = account.token.as_deref().ok_or(Refusal::SignInAgain)?;
    let line = Line { address: &account.address, token };
    let mut whole = Vec::new();
    for piece in 0..offer.bytes.div_ceil(UPDATE_PIECE_BYTES as u32) {
        let Release { kind, machine, .. } = copy.release.clone();
        let ask = UpdatePiece { version: offer.version, kind, machine, piece };
        let mut tried = 1;
        let bytes = loop {
            match engine.link.update_piece(line, &ask).await {
                Err(LinkTrouble::Unreachable) if tried < TRIES => tried += 1,
                answer => break heard(engine, account, answer).await?,
            }
        };
        whole.extend(bytes);
        // A server that sends more than it said is not waited for.
        if offer.bytes as usize + UPDATE_PIECE_BYTES < whole.len() {
            return Err(Refusal::UpdateNotSigned.into());
        }
    }
    Ok(whole)
}

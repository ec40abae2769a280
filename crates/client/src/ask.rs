//! Asks a school what must be answered at once. Keeps nothing of the answer.

use std::sync::Arc;

use attendance::Refusal;
use protocol::InviteFamilies;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    engine::Engine,
    link::{Line, LinkTrouble},
    store::{AccountRow, account},
    trouble::{Result, Trouble},
};

/// Asks the school of one of this computer's accounts.
pub(crate) async fn ask_of<T: DeserializeOwned>(
    engine: &Arc<Engine>,
    id: Uuid,
    name: &str,
    ask: &impl Serialize,
) -> Result<T> {
    let ask = serde_json::to_value(ask)?;
    let account = account_of(engine, id).await?;
    Ok(serde_json::from_value(ask_school(engine, &account, name, ask).await?)?)
}

pub(crate) async fn account_of(engine: &Arc<Engine>, id: Uuid) -> Result<AccountRow> {
    let engine = engine.clone();
    engine.executor.run(move || engine.look(|desk| Ok(account::find(desk.conn, id)?.ok_or(Refusal::NotFound)?))).await
}

/// Letters as the school of one of this computer's accounts prints them. Their codes are good from then on.
pub(crate) async fn letters_of(engine: &Arc<Engine>, ask: &InviteFamilies) -> Result<Vec<u8>> {
    let account = account_of(engine, ask.account).await?;
    let token = account.token.as_deref().ok_or(Refusal::SignInAgain)?;
    let answer = engine.link.letters(Line { address: &account.address, token }, ask).await;
    heard(engine, &account, answer).await
}

/// Asks an account's school something that must be answered at once.
pub(crate) async fn ask_school(engine: &Arc<Engine>, account: &AccountRow, name: &str, ask: Value) -> Result<Value> {
    let token = account.token.as_deref().ok_or(Refusal::SignInAgain)?;
    let line = Line { address: &account.address, token };
    let answer = engine.link.ask(line, name, ask).await;
    heard(engine, account, answer).await
}

/// What a school's answer means here: one that sends this computer away is taken at its word.
pub(crate) async fn heard<T>(
    engine: &Arc<Engine>,
    account: &AccountRow,
    answer: std::result::Result<T, LinkTrouble>,
) -> Result<T> {
    match answer {
        Ok(answer) => Ok(answer),
        Err(LinkTrouble::Unreachable) => Err(Refusal::Offline.into()),
        Err(LinkTrouble::SignedOut(refusal)) => {
            let (engine, id, why) = (engine.clone(), account.id, refusal.clone());
            let token = account.token.clone().unwrap_or_default();
            engine.executor.run(move || crate::sync::sign_out_by_school(&engine, id, &token, &why)).await?;
            Err(refusal.into())
        }
        Err(LinkTrouble::Unproved(refusal) | LinkTrouble::Refused(refusal)) => Err(refusal.into()),
        Err(LinkTrouble::Failed(error)) => Err(Trouble::Failed(error)),
    }
}

//! The computers that are signed in as this person. Asks the school; nothing of it is kept.

use std::sync::Arc;

use attendance::Refusal;
use protocol::{Device, ForAccount};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    blocking::blocking,
    engine::Engine,
    link::{Line, LinkTrouble},
    store::{AccountRow, account},
    trouble::{Result, Trouble},
};

pub(crate) async fn devices(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<Device>> {
    let account = account(engine, ask.account).await?;
    Ok(serde_json::from_value(ask_school(engine, &account, "devices", serde_json::to_value(&ask)?).await?)?)
}

pub(crate) async fn account(engine: &Arc<Engine>, id: Uuid) -> Result<AccountRow> {
    let engine = engine.clone();
    blocking(move || engine.look(|desk| Ok(account::find(desk.conn, id)?.ok_or(Refusal::NotFound)?))).await
}

/// Asks an account's school something that must be answered at once.
pub(crate) async fn ask_school(engine: &Arc<Engine>, account: &AccountRow, name: &str, ask: Value) -> Result<Value> {
    let token = account.token.as_deref().ok_or(Refusal::SignInAgain)?;
    let line = Line { address: &account.address, token };
    match engine.link.ask(line, name, ask).await {
        Ok(answer) => Ok(answer),
        Err(LinkTrouble::Unreachable) => Err(Refusal::Offline.into()),
        Err(LinkTrouble::SignedOut(refusal)) => {
            let (engine, id, why) = (engine.clone(), account.id, refusal.clone());
            blocking(move || crate::sync::sign_out_by_school(&engine, id, &why)).await?;
            Err(refusal.into())
        }
        Err(LinkTrouble::Refused(refusal)) => Err(refusal.into()),
        Err(LinkTrouble::Failed(error)) => Err(Trouble::Failed(error)),
    }
}

//! Leaves a school and erases what came from it. What has not reached the school is asked about first.

use std::sync::Arc;

use attendance::Refusal;
use protocol::{Delivery, News, Session, SignOut};

use crate::{
    ask::ask_school,
    desk::Desk,
    engine::Engine,
    read::session::session,
    store::{AccountRow, account, outbox, thing},
    trouble::{Result, Trouble},
};

pub(crate) async fn sign_out(engine: &Arc<Engine>, ask: SignOut) -> Result<Session> {
    // Said at once, whatever a round that is going on waits for.
    leaving(engine, &ask).await?;
    let _round = engine.round.lock().await;
    let account = leaving(engine, &ask).await?;
    if account.token.is_some() {
        // A person may leave without a network; the school can sign this computer out later, from any other.
        match ask_school(engine, &account, "sign_out", serde_json::to_value(&ask)?).await {
            Ok(_) | Err(Trouble::Refused(_)) => {}
            Err(Trouble::Failed(error)) => tracing::warn!(error = format!("{error:#}"), "the school was not told"),
        }
    }
    let engine = engine.clone();
    engine
        .executor
        .run(move || {
            // Whoever leaves the school's side takes along what was looked at from there.
            engine.end_look();
            let is_last = engine.act(|desk| {
                check_unsent(desk, &ask)?;
                let own = account::find(desk.conn, ask.account)?.ok_or(Refusal::NotFound)?;
                let is_last = desk.accounts.len() == 1;
                if is_last {
                    // The whole store goes next. Signed out, nobody writes into it any more.
                    account::save(desk.conn, &AccountRow { token: None, ..own })?;
                } else {
                    thing::forget_all_words(desk.conn, own.id)?;
                    account::erase(desk.conn, own.id)?;
                }
                Ok(is_last)
            })?;
            if is_last {
                engine.erase_store()?;
            }
            engine.tell(News::Session);
            session(&engine)
        })
        .await
}

/// Whoever leaves, once nothing is left behind that they were not told of.
async fn leaving(engine: &Arc<Engine>, ask: &SignOut) -> Result<AccountRow> {
    let (engine, ask) = (engine.clone(), ask.clone());
    engine
        .executor
        .run(move || {
            engine.look(|desk| {
                let account = account::find(desk.conn, ask.account)?.ok_or(Refusal::NotFound)?;
                check_unsent(desk, &ask)?;
                Ok(account)
            })
        })
        .await
}

/// People go on writing while they wait for a round or for the school.
fn check_unsent(desk: &Desk<'_>, ask: &SignOut) -> Result<()> {
    let count = outbox::count(desk.conn, Some(ask.account), Delivery::Waiting)?;
    if count > 0 && !ask.leave_unsent {
        return Err(Refusal::UnsentWrites { count }.into());
    }
    Ok(())
}

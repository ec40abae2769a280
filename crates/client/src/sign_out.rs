//! Leaves a school and erases what came from it. What has not reached the school is asked about first.

use std::sync::Arc;

use attendance::Refusal;
use protocol::{Delivery, News, Session, SignOut};

use crate::{
    ask::ask_school,
    engine::Engine,
    read::session::session,
    store::{account, kept, outbox},
    trouble::{Result, Trouble},
};

pub(crate) async fn sign_out(engine: &Arc<Engine>, ask: SignOut) -> Result<Session> {
    let account = {
        let (engine, id) = (engine.clone(), ask.account);
        engine
            .executor
            .run(move || {
                engine.look(|desk| {
                    let account = account::find(desk.conn, id)?.ok_or(Refusal::NotFound)?;
                    Ok((account, outbox::count(desk.conn, Some(id), Delivery::Waiting)?))
                })
            })
            .await?
    };
    let (account, count) = account;
    if count > 0 && !ask.leave_unsent {
        return Err(Refusal::UnsentWrites { count }.into());
    }
    let _round = engine.round.lock().await;
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
            let last = engine.look(|desk| Ok(desk.accounts.iter().all(|other| other.id == account.id)))?;
            if last {
                engine.erase_store()?;
            } else {
                engine.act(|desk| {
                    let facts = desk.facts(&account);
                    let mut about: Vec<String> =
                        facts.students()?.iter().map(|student| student.id.to_string()).collect();
                    about.push(account.id.to_string());
                    kept::drop_drafts_about(desk.conn, &about)?;
                    account::erase(desk.conn, account.id)
                })?;
            }
            engine.tell(News::Session);
            session(&engine)
        })
        .await
}

//! Joining or signing in by what the program was started with: for trials, so that their windows open on the first
//! screen. Never does it twice for one profile.

use std::io::BufRead;

use anyhow::{Context, bail};
use client::Client;
use protocol::{Answered, Join, Lock, News, Session, SignIn};
use serde_json::{Value, json};

use crate::Arguments;

/// What is asked of the school, and with what.
struct Entry {
    command: &'static str,
    ask: Value,
}

pub async fn enter(client: Client, arguments: Arguments) {
    if let Err(trouble) = try_enter(&client, &arguments).await {
        tracing::error!("started with an entry that did not work: {trouble:#}");
    }
}

async fn try_enter(client: &Client, arguments: &Arguments) -> anyhow::Result<()> {
    let Some(entry) = entry(arguments)? else { return Ok(()) };
    let mut news = client.subscribe();
    // Where there is no keyring, a person types a passphrase first.
    let session = loop {
        let session = session(client).await?;
        if session.lock == Lock::Open {
            break session;
        }
        while !matches!(news.recv().await?, News::Session) {}
    };
    if !session.accounts.is_empty() {
        return Ok(());
    }
    match client.call(entry.command, entry.ask).await {
        Answered::Ok(_) => Ok(()),
        Answered::Refused(refusal) => bail!("{refusal}"),
        Answered::Failed { code } => bail!("failed with code {code}"),
    }
}

async fn session(client: &Client) -> anyhow::Result<Session> {
    match client.call("session", json!({})).await {
        Answered::Ok(session) => Ok(serde_json::from_value(session)?),
        Answered::Refused(refusal) => bail!("{refusal}"),
        Answered::Failed { code } => bail!("failed with code {code}"),
    }
}

fn entry(arguments: &Arguments) -> anyhow::Result<Option<Entry>> {
    if let Some([address, code]) = arguments.join.as_deref() {
        let ask = serde_json::to_value(Join { address: address.clone(), code: code.clone(), pin: None })?;
        return Ok(Some(Entry { command: "join", ask }));
    }
    if !arguments.sign_in_stdin {
        return Ok(None);
    }
    let mut lines = std::io::stdin().lock().lines();
    let mut line = |name: &str| lines.next().with_context(|| format!("standard input has no {name}"));
    let (address, login, password) = (line("address")??, line("login")??, line("password")??);
    Ok(Some(Entry {
        command: "sign_in",
        ask: serde_json::to_value(SignIn { address, login, password, code: None, pin: None })?,
    }))
}

//! Who is joined on this computer, in which language, and how syncing stands. Answered before the store is open too.

use attendance::Refusal;
use protocol::{Account, Lock, Session, bare};

use crate::{
    engine::Engine,
    trouble::{Result, Trouble},
};

pub(crate) fn session(engine: &Engine) -> Result<Session> {
    match as_it_stands(engine) {
        // A page was met that cannot be read: that is what stands now.
        Err(Trouble::Refused(Refusal::StoreShut)) => as_it_stands(engine),
        session => session,
    }
}

fn as_it_stands(engine: &Engine) -> Result<Session> {
    if matches!(engine.lock(), None | Some(Lock::KeyMissing | Lock::NotReady)) {
        // A keyring that was locked may be open by now, and a disk that was full may have room.
        engine.try_door()?;
    }
    let lock = engine.lock().ok_or(Refusal::KeyringLocked)?;
    // Where nothing is kept, nobody is here.
    let accounts = if engine.store().is_ok() { accounts(engine)? } else { Vec::new() };
    Ok(Session {
        lock,
        settings: engine.settings()?,
        words: engine.has_words(),
        today: engine.today()?,
        accounts,
        sync: engine.sync_state()?,
        salvage: engine.salvage()?,
    })
}

fn accounts(engine: &Engine) -> Result<Vec<Account>> {
    engine.look(|desk| {
        let mut accounts = Vec::new();
        for account in &desk.accounts {
            let signed_out = account.token.is_none();
            let schools = if signed_out { Vec::new() } else { desk.facts(account).schools()? };
            accounts.push(Account {
                id: account.id,
                side: account.side,
                person: account.person,
                name: account.name.clone(),
                roles: account.roles.clone(),
                address: bare(&account.address).to_owned(),
                school_names: schools.into_iter().map(|school| school.name).collect(),
                signed_out,
            });
        }
        Ok(accounts)
    })
}

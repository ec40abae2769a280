//! Takes a profile off this computer, before its program is removed: the key first, so that what cannot be removed
//! cannot be read either. Asks no school, and touches no other profile.

use std::{fs, io, path::PathBuf, sync::Arc};

use anyhow::{Context, bail};
use client::{Client, HttpLink, KeyPlace, KeyTrouble, Keyring, Options, SystemClock, SystemIds};
use protocol::{Lock, Session};

use crate::{Arguments, menu};

/// Erases the key, the store and everything that the window kept; what was not sent yet is lost.
pub fn erase(arguments: &Arguments) -> anyhow::Result<()> {
    let key = Keyring::new(arguments.full_profile()).erase();
    for folder in folders(arguments) {
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).with_context(|| folder.display().to_string());
            }
            _ => {}
        }
    }
    match key {
        Ok(()) => Ok(()),
        // Where there is no keyring there is no key: the store was locked by a passphrase.
        Err(KeyTrouble::Unavailable) => {
            tracing::warn!("no keyring answered; an entry called presente that it may hold opens nothing any more");
            Ok(())
        }
        Err(KeyTrouble::Failed(failure)) => bail!("the store is erased, its key in the keyring is not: {failure:#}"),
    }
}

/// Erases every profile of this person in which nothing waits to be sent. Whoever removes a program is not asked, so
/// nothing that only this computer has is lost by it: such a profile stays, locked as it was, and is named.
pub fn erase_what_is_sent() -> anyhow::Result<()> {
    let mut kept = Vec::new();
    for arguments in Arguments::every_profile() {
        match waiting(&arguments)? {
            Some(0) => erase(&arguments)?,
            Some(_) => kept.push(format!("{} (something is not sent yet)", arguments.profile)),
            None => kept.push(format!("{} (locked)", arguments.profile)),
        }
    }
    if !kept.is_empty() {
        bail!("these profiles stay: {}", kept.join(", "));
    }
    Ok(())
}

/// How much a profile has not sent yet. `None`: its store is locked or cannot be read, and cannot say.
fn waiting(arguments: &Arguments) -> anyhow::Result<Option<u32>> {
    let folder = dirs::data_dir().context("this system has no folder for data")?.join(arguments.identifier());
    let profile = arguments.full_profile();
    let client = Client::open(Options {
        folder,
        link: Arc::new(HttpLink::new()?),
        key_place: Box::new(Keyring::new(profile.clone())),
        profile,
        clock: Arc::new(SystemClock::new()),
        ids: Arc::new(SystemIds),
        executor: client::Executor::Threads,
        copy: None,
    });
    let client = client.map_err(|trouble| anyhow::anyhow!("{}: {trouble:?}", arguments.profile))?;
    let session = tauri::async_runtime::block_on(menu::session(&client));
    // A folder in which nothing was ever kept has no store to ask.
    let can_say = |session: &Session| {
        // What could not be saved of a damaged store is still to be read.
        matches!(session.lock, Lock::Open | Lock::NeedsNewPassphrase) && session.salvage.is_none()
    };
    Ok(session.filter(can_say).map(|session| session.sync.waiting))
}

/// Where this profile keeps something: its data, and what the system's own folders hold under its name.
fn folders(arguments: &Arguments) -> Vec<PathBuf> {
    let own = [dirs::data_dir(), dirs::data_local_dir(), dirs::config_dir(), dirs::cache_dir()];
    let identifier = arguments.identifier();
    let own = own.into_iter().flatten().map(|folder| folder.join(&identifier));
    arguments.data.iter().cloned().chain(own).collect()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[test]
    fn what_is_erased_is_one_profiles_and_never_a_folder_that_others_share() {
        let started = |arguments: &[&str]| {
            Arguments::try_parse_from(std::iter::once(&"presente").chain(arguments)).expect("arguments")
        };
        let (home, ana) = (folders(&started(&["--erase"])), folders(&started(&["--erase", "--profile", "ana"])));
        assert!(!home.is_empty() && home.iter().all(|folder| folder.ends_with("school.presente.app")), "{home:?}");
        assert!(ana.iter().all(|folder| folder.ends_with("school.presente.app.ana") && !home.contains(folder)));
        let trial = folders(&started(&["--erase", "--data", "trial/family"]));
        assert_eq!(trial.iter().filter(|folder| home.contains(folder)).count(), 0, "a trial is not the real profile");
        assert!(trial.contains(&PathBuf::from("trial/family")));
    }

    #[test]
    fn erasing_does_not_go_with_joining() {
        assert!(Arguments::try_parse_from(["presente", "--erase", "--sign-in-stdin"]).is_err());
    }
}

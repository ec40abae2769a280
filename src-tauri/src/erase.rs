//! Takes a profile off this computer, before its program is removed: the key first, so that what cannot be removed
//! cannot be read either. Asks no school, and touches no other profile.

use std::{fs, io, path::PathBuf};

use anyhow::{Context, bail};
use client::{KeyPlace, KeyTrouble, Keyring};

use crate::Arguments;

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

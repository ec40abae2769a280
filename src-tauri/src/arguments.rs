//! What the program is started with, and what follows from it: which profile, which folder, which names.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Parser;

/// A school, its families, and a child's days.
#[derive(Debug, Clone, Parser)]
#[command(name = "presente", version)]
pub struct Arguments {
    /// Keeps two people on one computer apart: its own data, key and window.
    #[arg(long, value_name = "NAME", default_value = HOME_PROFILE, value_parser = profile_name)]
    pub profile: String,

    /// For trials: the school day it is. Expiry and sessions keep real time.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<NaiveDate>,

    /// For trials: the folder for this profile's data, in place of the system's.
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,

    /// For trials: joins as a family at once, unless this profile has joined already. Other programs on this computer
    /// can read the code while this one runs; families type it in the window.
    #[arg(long, num_args = 2, value_names = ["ADDRESS", "CODE"], conflicts_with = "sign_in_stdin")]
    pub join: Option<Vec<String>>,

    /// For trials: signs in as staff at once, unless this profile has. Standard input holds three lines: the school's
    /// address, the login, the password.
    #[arg(long)]
    pub sign_in_stdin: bool,

    /// Takes this profile off this computer, for whoever removes the program: its key, its data and what was not sent
    /// yet. Quit the program first. The school keeps what it has.
    #[arg(long, conflicts_with_all = ["join", "sign_in_stdin"])]
    pub erase: bool,

    /// For the package, as it is removed: the same for every profile of this person from which everything has been sent.
    /// Another stays as it is.
    #[arg(long, conflicts_with_all = ["erase", "join", "sign_in_stdin"])]
    pub erase_what_is_sent: bool,

    /// The link of a school's invitation, as the system hands it over when it is clicked.
    #[arg(value_name = "LINK")]
    pub link: Option<String>,
}

/// What a school's invitation begins with. A slash after the word is some systems' own.
const INVITATIONS: [&str; 2] = ["presente://join?", "presente://join/?"];

/// The profile of a computer that nobody shares.
const HOME_PROFILE: &str = "home";

/// As `tauri.conf.json` has it.
const IDENTIFIER: &str = "school.presente.app";

/// Part of a D-Bus name and of a folder's name, so few characters will do.
fn profile_name(text: &str) -> Result<String, String> {
    let usable = text.len() <= 32
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if usable { Ok(text.to_string()) } else { Err("small letters a to z, digits and hyphens, 32 at most".to_string()) }
}

impl Arguments {
    /// The profile's full name: a trial in another folder never shares a key or a window with the real one.
    pub fn full_profile(&self) -> String {
        match &self.data {
            None => self.profile.clone(),
            Some(folder) => format!("{}-{:08x}", self.profile, fingerprint(folder)),
        }
    }

    /// The place that a clicked link leads to. A link to anything else opens the window and no more.
    pub fn place(&self) -> Option<String> {
        let link = self.link.as_deref()?;
        let query = INVITATIONS.iter().find_map(|begin| link.strip_prefix(begin))?;
        Some(format!("#/join?{query}"))
    }

    /// The profiles that have a folder in the system's place for data, as if each had been started.
    pub fn every_profile() -> Vec<Arguments> {
        let Some(entries) = dirs::data_dir().and_then(|folder| std::fs::read_dir(folder).ok()) else {
            return Vec::new();
        };
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.filter_map(|name| Arguments::of_folder(&name)).collect()
    }

    /// The profile that keeps its data under this name.
    fn of_folder(name: &str) -> Option<Arguments> {
        let profile = match name.strip_prefix(IDENTIFIER)? {
            "" => HOME_PROFILE,
            rest => rest.strip_prefix('.')?,
        };
        Arguments::try_parse_from(["presente", "--profile", profile]).ok()
    }

    /// What the system knows this window by. Single instance, window state and the page's own storage follow from it.
    pub fn identifier(&self) -> String {
        match self.full_profile() {
            profile if profile == HOME_PROFILE => IDENTIFIER.to_string(),
            profile => format!("{IDENTIFIER}.{profile}"),
        }
    }
}

/// The same for the same folder on every start (FNV-1a).
fn fingerprint(folder: &Path) -> u32 {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    let bytes = whole.as_os_str().as_encoded_bytes();
    bytes.iter().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started(arguments: &[&str]) -> Result<Arguments, clap::Error> {
        Arguments::try_parse_from(std::iter::once(&"presente").chain(arguments))
    }

    #[test]
    fn a_computer_that_nobody_shares_keeps_the_plain_identifier() {
        assert_eq!(started(&[]).unwrap().identifier(), "school.presente.app");
    }

    #[test]
    fn two_profiles_share_nothing() {
        let (ana, ben) = (started(&["--profile", "ana"]).unwrap(), started(&["--profile", "ben"]).unwrap());
        assert_eq!(ana.identifier(), "school.presente.app.ana");
        assert_ne!(ana.identifier(), ben.identifier());
        assert_ne!(ana.full_profile(), ben.full_profile());
    }

    #[test]
    fn a_profile_is_known_by_its_folder_and_no_other_program_s_folder_is_one() {
        let table = [
            ("school.presente.app", Some("home")),
            ("school.presente.app.ana", Some("ana")),
            ("school.presente.app.Not A Profile", None),
            ("school.presente.application", None),
            ("org.example.app", None),
        ];
        for (folder, profile) in table {
            let found = Arguments::of_folder(folder);
            assert_eq!(found.as_ref().map(|found| found.profile.as_str()), profile, "{folder}");
            assert!(found.is_none_or(|found| found.identifier() == folder), "{folder}");
        }
    }

    #[test]
    fn a_trial_in_its_own_folder_shares_nothing_with_the_real_profile() {
        let real = started(&["--profile", "family"]).unwrap();
        let trial = started(&["--profile", "family", "--data", "trial/family"]).unwrap();
        assert_ne!(real.full_profile(), trial.full_profile());
        assert_eq!(trial.full_profile(), trial.clone().full_profile());
    }

    #[test]
    fn a_profile_that_no_bus_or_folder_could_carry_is_refused() {
        for name in ["", "Ana", "a b", "../x", "9a", "ä"] {
            assert!(started(&["--profile", name]).is_err(), "{name:?}");
        }
    }

    #[test]
    fn an_invitation_that_is_clicked_leads_to_joining_and_another_link_nowhere() {
        let table = [
            ("presente://join?address=https%3A%2F%2Fa&code=B", Some("#/join?address=https%3A%2F%2Fa&code=B")),
            ("presente://join/?code=B", Some("#/join?code=B")),
            ("presente://settings", None),
            ("https://example.org/join?code=B", None),
        ];
        for (link, place) in table {
            assert_eq!(started(&[link]).unwrap().place().as_deref(), place, "{link}");
        }
        assert_eq!(started(&[]).unwrap().place(), None);
    }

    #[test]
    fn joining_takes_an_address_and_a_code_and_does_not_go_with_signing_in() {
        assert_eq!(started(&["--join", "http://127.0.0.1:1", "ABC"]).unwrap().join.unwrap().len(), 2);
        assert!(started(&["--join", "only-an-address"]).is_err());
        assert!(started(&["--join", "a", "b", "--sign-in-stdin"]).is_err());
    }
}

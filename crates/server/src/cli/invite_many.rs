//! `invite --all`, `invite --grade`: letters for many guardians as one PDF, with a code each.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use letters::Press;
use protocol::{InvitationChoice, WhomToInvite};
use serde_json::json;
use server::{
    invite_families::{Chosen, choose, letters_by_command_line},
    school::today_at,
};
use words::figure;

use super::{Done, Place, Told, Wrong, place, say};

/// Whom to write to, and where the letters go.
pub struct InviteMany {
    pub school: Option<String>,
    /// None: all of them.
    pub grades: Vec<String>,
    pub languages: Vec<String>,
    pub whom: WhomToInvite,
    pub address: String,
    pub pdf: PathBuf,
}

impl InviteMany {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let mut schools = place.schools_named(self.school.as_deref())?;
        // Letters are sorted for one school's office; of several, one is named.
        if schools.len() > 1 {
            let choices = schools.into_iter().map(|school| school.name).collect();
            return Err(Wrong::SchoolUnknown { school: self.school.unwrap_or_default(), choices }.into());
        }
        let Some(school) = schools.pop() else { return Err(Wrong::NoSchool.into()) };
        let choice = InvitationChoice {
            school: Some(school.id),
            grades: self.grades,
            languages: self.languages,
            whom: self.whom,
        };
        let chosen: Chosen = place.office.store.read(|conn| {
            let today = today_at(conn, place.office.clock.as_ref(), school.id)?;
            choose(conn, school.id, &choice, today)
        })?;
        let (letters, families) = (chosen.addressees.len(), chosen.families());
        let by_language = chosen.by_language();
        // Made before any code is, so that a place that cannot be written to costs nobody theirs.
        let mut file = private_file(&self.pdf).map_err(|error| place::of_file(&self.pdf, &error))?;
        let press = Press::new();
        let made = letters_by_command_line(&place.office, &press, &self.address, chosen, "presente-server");
        let pdf = made.inspect_err(|_| drop(fs::remove_file(&self.pdf)))?;
        file.write_all(&pdf)?;
        let file = self.pdf.display().to_string();
        let answer = json!({ "letters": letters, "families": families, "languages": by_language, "pdf": file });
        told.answer(&answer, || {
            let words = say();
            let count = |count: usize| figure(count as u64);
            let languages: BTreeSet<&str> = by_language.iter().map(|one| one.language.as_str()).collect();
            vec![
                words.cli_letters_made(&count(letters)),
                words.cli_letters_families(&count(families)),
                words.cli_letters_languages(&languages.into_iter().collect::<Vec<_>>().join(", ")),
                words.cli_letters_saved(&file),
                words.cli_letters_secret(),
            ]
        })
    }
}

/// A new file that its owner alone may read, where the system knows owners: it is going to hold codes.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

//! `updates`: which newer versions of the app this school hands on, for the technician who has laid them there.

use std::{fs, path::PathBuf};

use protocol::{Release, SIGNATURE_ENDING, UPDATE_MOST_BYTES};
use serde::Serialize;
use server::updates::{Laid, LaidWrong, list};
use words::figure;

use super::{Done, Place, Told, Wrong, say};

#[derive(clap::Args)]
pub struct Updates {
    #[arg(long, value_name = "FOLDER", help = say().help_updates_folder())]
    updates: Option<PathBuf>,
    #[arg(long, value_name = "KEY", help = say().help_updates_key())]
    key: Option<String>,
}

/// One file, as a script reads it.
#[derive(Serialize)]
struct Row {
    file: String,
    version: Option<String>,
    machine: Option<String>,
    bytes: u64,
    state: State,
}

#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Offered,
    /// Offered, and signed by the key that was given.
    Proved,
    NotProved,
    NoSignature,
    SignatureUnusable,
    OtherKind,
    TooLarge,
}

impl Updates {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let folder = self.updates.clone().or_else(|| place.office.updates()).ok_or(Wrong::UpdatesNowhere)?;
        let laid = list(&folder)?;
        let rows = laid.iter().map(|laid| self.row(laid)).collect::<anyhow::Result<Vec<Row>>>()?;
        told.answer(&rows, || match rows.is_empty() {
            true => vec![say().cli_updates_none(&folder.display().to_string())],
            false => rows.iter().map(Row::line).collect(),
        })
    }

    fn row(&self, laid: &Laid) -> anyhow::Result<Row> {
        let file = laid.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (mut version, mut machine) = (None, None);
        let state = match &laid.said {
            Ok(signed) => {
                version = Some(signed.release.version.to_string());
                machine = Some(signed.release.machine.clone());
                match &self.key {
                    None => State::Offered,
                    Some(key) => match Release::proved(key, &signed.signature, &fs::read(&laid.path)?) {
                        Ok(_) => State::Proved,
                        Err(_) => State::NotProved,
                    },
                }
            }
            Err(LaidWrong::NoSignature) => State::NoSignature,
            Err(LaidWrong::SignatureUnusable) => State::SignatureUnusable,
            Err(LaidWrong::OtherKind) => State::OtherKind,
            Err(LaidWrong::TooLarge) => State::TooLarge,
        };
        Ok(Row { file, version, machine, bytes: laid.bytes, state })
    }
}

impl Row {
    fn line(&self) -> String {
        let (words, file) = (say(), self.file.as_str());
        let version = self.version.as_deref().unwrap_or_default();
        let machine = self.machine.as_deref().unwrap_or_default();
        let (mb, signature) = (figure(self.bytes.div_ceil(1_000_000)), format!("{file}{SIGNATURE_ENDING}"));
        match self.state {
            State::Offered => words.cli_updates_offered(file, machine, &mb, version),
            State::Proved => words.cli_updates_proved(file, machine, &mb, version),
            State::NotProved => words.cli_updates_not_proved(file),
            State::NoSignature => words.cli_updates_no_signature(file, &signature),
            State::SignatureUnusable => words.cli_updates_signature_unusable(file, &signature),
            State::OtherKind => words.cli_updates_other_kind(file),
            State::TooLarge => words.cli_updates_too_large(file, &figure(UPDATE_MOST_BYTES / 1_000_000)),
        }
    }
}

//! `certificate`: a certificate of the school's own making, for a school without a public name. It never shows a key.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::Serialize;
use server::{
    Clock, SystemClock,
    certificate::{Certificate, NoCertificate, Source},
    self_made,
};

use super::{Done, No, Told, Wrong, place::Setting, say};

#[derive(clap::Args)]
pub struct CertificateCommand {
    #[command(subcommand)]
    command: What,
    #[arg(long, value_name = "FOLDER", global = true, help = say().help_certificate_folder())]
    certificate_folder: Option<PathBuf>,
}

#[derive(clap::Subcommand)]
enum What {
    #[command(about = say().help_certificate_make())]
    Make,
    #[command(about = say().help_certificate_show())]
    Show,
}

/// What a technician is told of it.
#[derive(Serialize)]
struct Shown {
    folder: String,
    pin: String,
    until: DateTime<Utc>,
}

impl CertificateCommand {
    pub fn run(self, setting: Setting, told: &Told) -> Done {
        let folder = folder_of(self.certificate_folder, Some(&setting))?;
        if matches!(self.command, What::Make) {
            self_made::make(&folder, SystemClock::new().now()).map_err(Wrong::from)?;
        }
        let certificate = Certificate::open(Source::SelfMade { folder: folder.clone() }).map_err(Wrong::from)?;
        let pin = certificate.pin.as_ref().map(|pin| pin.grouped()).unwrap_or_default();
        let shown = Shown { folder: folder.display().to_string(), pin, until: certificate.until() };
        told.answer(&shown, || {
            let words = say();
            vec![
                words.cli_certificate_pin(&shown.pin),
                words.cli_certificate_until(&words.date(shown.until.date_naive())),
                words.cli_certificate_folder(&shown.folder),
            ]
        })
    }
}

/// Where a self-made certificate lies: where it was said, else beside the data. A database has no beside.
pub fn folder_of(said: Option<PathBuf>, setting: Option<&Setting>) -> Result<PathBuf, No> {
    let beside = || match setting {
        Some(Setting::Folder(data)) => Some(data.join(self_made::FOLDER)),
        Some(Setting::Database(_)) | None => None,
    };
    Ok(said.or_else(beside).ok_or(Wrong::CertificateNowhere)?)
}

impl From<NoCertificate> for Wrong {
    fn from(no: NoCertificate) -> Wrong {
        match no {
            NoCertificate::Unreadable { file, why } => Wrong::CertificateUnreadable { file, why: why.to_string() },
            NoCertificate::NotACertificate { file } => Wrong::CertificateNotOne { file },
            NoCertificate::NotAKey { file } => Wrong::KeyNotOne { file },
            NoCertificate::KeyOpen { file } => Wrong::KeyOpen { file },
            NoCertificate::KeyOther => Wrong::KeyOther,
            NoCertificate::NotMade(why) => Wrong::Failed { why },
        }
    }
}

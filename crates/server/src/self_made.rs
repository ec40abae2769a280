//! A certificate that a school without a public name makes itself. Its key is made once and stays, since families hold
//! its pin; what is renewed is the paper around it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
};

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};

use crate::certificate::NoCertificate;

/// Where it lies in a data folder.
pub const FOLDER: &str = "certificate";
pub const CERTIFICATE_FILE: &str = "certificate.pem";
pub const KEY_FILE: &str = "key.pem";

/// How long one is good for. A browser would take no more than a year or two; the pin holds as long as the key.
const GOOD_FOR: TimeDelta = TimeDelta::days(730);

/// Makes a key and a certificate where none are; those that are there stay as they are.
pub fn make(folder: &Path, now: DateTime<Utc>) -> Result<(), NoCertificate> {
    if folder.join(CERTIFICATE_FILE).exists() && folder.join(KEY_FILE).exists() {
        return Ok(());
    }
    private_folder(folder).map_err(|why| NoCertificate::Unreadable { file: folder.display().to_string(), why })?;
    let file = folder.join(KEY_FILE);
    if !file.exists() {
        let key = KeyPair::generate().map_err(|error| NoCertificate::NotMade(error.to_string()))?;
        let text = zeroize::Zeroizing::new(key.serialize_pem());
        write_private(&file, text.as_bytes())
            .map_err(|why| NoCertificate::Unreadable { file: file.display().to_string(), why })?;
    }
    renew(folder, now)
}

/// Makes a certificate anew for the key that is there: its pin stays.
pub fn renew(folder: &Path, now: DateTime<Utc>) -> Result<(), NoCertificate> {
    let unreadable = |file: &Path, why: io::Error| NoCertificate::Unreadable { file: file.display().to_string(), why };
    let not_made = |error: rcgen::Error| NoCertificate::NotMade(error.to_string());
    let key_file = folder.join(KEY_FILE);
    let key = zeroize::Zeroizing::new(fs::read_to_string(&key_file).map_err(|why| unreadable(&key_file, why))?);
    let key = KeyPair::from_pem(&key).map_err(|_| NoCertificate::NotAKey { file: key_file.display().to_string() })?;
    // Nobody checks its name: an app knows it by its key, wherever the school's computer stands.
    let mut params = CertificateParams::new(vec!["localhost".to_owned()]).map_err(not_made)?;
    params.distinguished_name.push(DnType::CommonName, "Presente school server");
    // A computer whose clock is a day behind takes it too.
    let day = |at: DateTime<Utc>| date_time_ymd(at.year(), at.month() as u8, at.day() as u8);
    params.not_before = day(now - TimeDelta::days(1));
    params.not_after = day(now + GOOD_FOR);
    let certificate = params.self_signed(&key).map_err(not_made)?;
    let (file, coming) = (folder.join(CERTIFICATE_FILE), folder.join("certificate.pem.new"));
    let write = || -> io::Result<()> {
        _ = fs::remove_file(&coming);
        write_private(&coming, certificate.pem().as_bytes())?;
        fs::rename(&coming, &file)
    };
    write().map_err(|why| unreadable(&file, why))
}

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A new file that its owner alone may read, where the system knows owners.
fn write_private(file: &Path, text: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = options.open(file)?;
    open.write_all(text)?;
    open.sync_all()
}

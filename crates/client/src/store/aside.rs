//! Where the files of a store lie that is being made, and of one that cannot be used any more.
//!
//! A file that is set aside is kept as it was found, and goes with its person's leave alone.

use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use chrono::NaiveDate;

use super::erase_files;
use crate::trouble::Result;

const ASIDE: &str = "presente-set-aside-";
const LOG: &str = "-wal";

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Where a store is made before it takes its place.
pub fn beside(path: &Path) -> PathBuf {
    with(path, ".new")
}

/// Where a damaged store is copied to, to be read.
pub fn copy(path: &Path) -> PathBuf {
    with(path, ".copy")
}

pub fn log_of(path: &Path) -> PathBuf {
    with(path, LOG)
}

/// Puts the store that was made beside the place into it. Nothing lies there.
pub fn take_place(path: &Path) -> Result<()> {
    fs::rename(beside(path), path)?;
    Ok(sync_folder(path)?)
}

/// Keeps a store's files under a dated name and puts the one that was made beside it in its place; where none was made,
/// the place stays empty. Answers where the old one lies.
pub fn set_aside(path: &Path, on: NaiveDate) -> Result<PathBuf> {
    let kept = next(path, on);
    if beside(path).exists() {
        File::open(beside(path))?.sync_all()?;
    }
    fs::rename(path, &kept)?;
    finish(path)?;
    Ok(kept)
}

/// Ends what a computer that went off in the middle of [`set_aside`] had begun: a new store is only made use of once the
/// old one has left its place.
pub fn finish(path: &Path) -> Result<()> {
    if path.exists() {
        erase_files(&beside(path))?;
        return Ok(());
    }
    let Some(kept) = list(path)?.pop() else {
        // The very first store, half made.
        erase_files(&beside(path))?;
        return Ok(());
    };
    let log = log_of(path);
    if log.exists() {
        fs::rename(&log, log_of(&kept))?;
    }
    erase_files(path)?;
    if beside(path).exists() {
        take_place(path)?;
    }
    Ok(sync_folder(path)?)
}

/// The files that were set aside, the newest last; their logs are not named.
pub fn list(path: &Path) -> io::Result<Vec<PathBuf>> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(ASIDE) && name.ends_with(".db") {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Erases them: whoever leaves, leaves nothing behind.
pub fn erase(path: &Path) -> Result<()> {
    for kept in list(path)? {
        erase_files(&kept)?;
    }
    erase_files(&beside(path))?;
    erase_files(&copy(path))
}

/// Where a store that is set aside on a day will lie: sorted as they were made, on one day too.
pub fn next(path: &Path, on: NaiveDate) -> PathBuf {
    let mut names = (1..).map(|number| path.with_file_name(format!("{ASIDE}{on}-{number:02}.db")));
    names.find(|name| !name.exists()).expect("numbers do not end")
}

/// So that a name outlives the power too. Where a folder cannot be opened, the system sees to it.
fn sync_folder(path: &Path) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    match File::open(folder) {
        Ok(folder) if cfg!(unix) => folder.sync_all(),
        Err(error) if cfg!(unix) && error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

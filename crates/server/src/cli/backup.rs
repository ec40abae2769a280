//! `backup` and `restore`: the whole of a school's data as one file, made while it is served, and put back.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use chrono::NaiveTime;
use serde_json::json;
use server::{
    backup::{self, Backups, NotBackedUp, kilobytes},
    erase,
    store::{Executor, Store},
};
use words::figure;

use super::{Done, No, Place, Setting, Told, Wrong, check, erased, place::of_opening, say};

#[derive(clap::Args)]
pub struct Backup {
    #[arg(value_name = "FILE", help = say().help_backup_file())]
    file: PathBuf,
}

impl Backup {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        place.schools()?;
        let bytes = backup::copy_checked(&place.office.store, &self.file).map_err(why)?;
        backup::note_by_hand(&place.office, &self.file, bytes)?;
        let file = self.file.display().to_string();
        told.answer(&json!({ "file": file, "bytes": bytes }), || {
            vec![say().cli_backup_done(&file, &figure(kilobytes(bytes).into()))]
        })
    }
}

fn why(not: NotBackedUp) -> No {
    match not {
        NotBackedUp::OnDatabase => Wrong::BackupOnDatabase.into(),
        NotBackedUp::FileThere(file) => Wrong::FileThere { file: file.display().to_string() }.into(),
        NotBackedUp::Full => Wrong::DiskFull.into(),
        NotBackedUp::Damaged(_) => Wrong::BackupDamaged.into(),
        NotBackedUp::Failed(error) => error.into(),
    }
}

#[derive(clap::Args)]
pub struct Restore {
    #[arg(value_name = "FILE", help = say().help_restore_file())]
    file: PathBuf,
    #[arg(long, value_name = "LIST", help = say().help_restore_erased())]
    erased: Option<PathBuf>,
}

impl Restore {
    /// Puts a backup into a folder that holds no data yet: what is there is never written over.
    pub fn run(self, setting: Setting, told: &Told) -> Done {
        let Setting::Folder(folder) = setting else { return Err(Wrong::BackupOnDatabase.into()) };
        let shown = folder.display().to_string();
        let target = folder.join("presente.db");
        if target.exists() {
            return Err(Wrong::RestoreTargetFull { folder: shown }.into());
        }
        if !self.file.is_file() {
            return Err(Wrong::BackupMissing { file: self.file.display().to_string() }.into());
        }
        fs::create_dir_all(&folder)?;
        let part = folder.join("presente.db.part");
        // What was erased since the backup was made is erased again before anybody can read it.
        let beside = self.file.with_file_name(erase::LIST);
        let list = self.erased.clone().or_else(|| Some(beside).filter(|list| list.is_file()));
        let (found, erased) = copy_and_look(&self.file, &part, &folder, list.as_deref())?;
        told.answer(&json!({ "faults": found.named(), "folder": shown, "erased": erased }), || {
            let mut lines = found.lines();
            if found.is_empty() {
                lines.push(say().cli_restore_done(&shown));
                lines.push(match erased {
                    Some(erased) => say().cli_erased_again(&figure(erased.into())),
                    None => say().cli_restore_no_list(erase::LIST),
                });
            }
            lines
        })?;
        if !found.is_empty() {
            fs::remove_file(&part)?;
            return Err(No::Said);
        }
        Ok(fs::rename(&part, &target)?)
    }
}

/// Copies a backup to where it will be, erases again what a list says, and looks whether it is whole. What is no backup
/// leaves nothing behind.
fn copy_and_look(
    file: &Path,
    part: &Path,
    folder: &Path,
    list: Option<&Path>,
) -> Result<(check::Found, Option<u32>), No> {
    match File::create_new(part) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Wrong::FileThere { file: part.display().to_string() }.into());
        }
        Err(error) => return Err(error.into()),
    }
    let looked = fs::copy(file, part).map_err(No::from).and_then(|_| {
        let store = Store::open(part, Executor::Inline).map_err(|error| of_opening(folder, error))?;
        let erased = list.map(|list| erased::again_in(&store, list)).transpose()?;
        Ok((check::look(&store)?, erased))
    });
    if looked.is_err() {
        fs::remove_file(part)?;
    }
    looked
}

/// Where a server puts its backups, when, and how many it keeps.
pub fn plan(folder: Option<PathBuf>, at: &str, keep: &str) -> Result<Option<Backups>, Wrong> {
    let at = NaiveTime::parse_from_str(at, "%H:%M").map_err(|_| Wrong::TimeUnusable { text: at.to_owned() })?;
    let unusable = || Wrong::KeepUnusable { text: keep.to_owned() };
    let keep = keep.parse::<usize>().ok().filter(|keep| 0 < *keep).ok_or_else(unusable)?;
    let Some(folder) = folder else { return Ok(None) };
    // Not made here: a disk that is not there must not become a folder on another.
    let folder = folder
        .canonicalize()
        .ok()
        .filter(|folder| folder.is_dir())
        .ok_or_else(|| Wrong::BackupFolderMissing { folder: folder.display().to_string() })?;
    Ok(Some(Backups { folder, at, keep }))
}

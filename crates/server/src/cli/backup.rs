//! `backup` and `restore`: the whole of a school's data as one file, made while it is served, and put back.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use serde_json::json;
use server::{
    RandomIds,
    backup::{self, Backups, NotBackedUp, kilobytes},
    erase,
    school::zone_here,
    store::{Executor, Store, StoreError},
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
        let restored = copy_and_look(&self.file, &part, &folder, list.as_deref())?;
        let Brought { found, erased, newest, .. } = &restored;
        let answer = json!({ "faults": found.named(), "folder": shown, "erased": erased, "newest_act": newest });
        told.answer(&answer, || {
            let mut lines = found.lines();
            if found.is_empty() {
                lines.push(say().cli_restore_done(&shown));
                lines.push(match erased {
                    Some(erased) => say().cli_erased_again(&figure(u64::from(*erased))),
                    None => say().cli_restore_no_list(erase::LIST),
                });
                lines.extend(restored.since());
            }
            lines
        })?;
        if !found.is_empty() {
            fs::remove_file(&part)?;
            return Err(No::Said);
        }
        fs::rename(&part, &target)?;
        Ok(backup::keep_on_disk(&target)?)
    }
}

/// What came back out of a backup.
struct Brought {
    found: check::Found,
    /// How much was erased again; `None` without a list.
    erased: Option<u32>,
    /// The time of the newest act in the backup.
    newest: Option<DateTime<Utc>>,
    zone: Tz,
}

impl Brought {
    /// Since when something may have been taken from somebody that the backup gives back, and what to do about it.
    fn since(&self) -> Vec<String> {
        let words = say();
        let newest = self.newest.map(|at| {
            let here = at.with_timezone(&self.zone);
            words.cli_restore_newest(&words.date(here.date_naive()), &here.format("%H:%M").to_string())
        });
        newest.into_iter().chain([words.cli_restore_enter_again()]).collect()
    }
}

/// Copies a backup to where it will be, and makes it the school's data. What is no backup leaves nothing behind.
fn copy_and_look(file: &Path, part: &Path, folder: &Path, list: Option<&Path>) -> Result<Brought, No> {
    match File::create_new(part) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Wrong::FileThere { file: part.display().to_string() }.into());
        }
        Err(error) => return Err(error.into()),
    }
    let brought = fs::copy(file, part).map_err(No::from).and_then(|_| bring_back(file, part, folder, list));
    if brought.is_err() {
        fs::remove_file(part)?;
    }
    brought
}

/// Marks a copy as restored, erases again what a list says, and looks whether it is whole.
fn bring_back(file: &Path, part: &Path, folder: &Path, list: Option<&Path>) -> Result<Brought, No> {
    match Store::holds_school(part) {
        Ok(true) => {}
        Ok(false) | Err(StoreError::Foreign) => {
            return Err(Wrong::NoBackup { file: file.display().to_string() }.into());
        }
        Err(error) => return Err(of_opening(folder, error).into()),
    }
    let store = Store::open(part, Executor::Inline).map_err(|error| of_opening(folder, error))?;
    let of_backup = store.read(|conn| Ok::<_, StoreError>((backup::newest_act(conn)?, zone_here(conn)?)));
    let (newest, zone) = of_backup.map_err(anyhow::Error::from)?;
    backup::mark_restored(&store, &RandomIds).map_err(anyhow::Error::from)?;
    let erased = list.map(|list| erased::again_in(&store, list)).transpose()?;
    Ok(Brought { found: check::look(&store)?, erased, newest, zone })
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

//! Copies of the whole store, made while it is served: when one is due, where it goes, which old one goes for it.
//!
//! It never writes over a file, and never deletes one that it did not make.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use attendance::Refusal;
use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use protocol::{BackupOutcome, BackupRun};
use uuid::Uuid;

use crate::{
    Ids, Office, Outcome,
    act::Act,
    args,
    check::{self, Fault},
    erase,
    school::zone_here,
    store::{Conn, EngineKind, Executor, Row, Store, StoreError, StoreResult},
};

/// After a failure so long passes before the next try.
const AGAIN_AFTER: TimeDelta = TimeDelta::minutes(15);
/// How many of the last runs a person is shown.
const SHOWN: usize = 10;

/// Where backups go, at what time of the first school's day, and how many are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backups {
    pub folder: PathBuf,
    pub at: NaiveTime,
    pub keep: usize,
}

/// Why there is no backup.
#[derive(Debug)]
pub enum NotBackedUp {
    /// The data is in a database, which has backups of its own.
    OnDatabase,
    FileThere(PathBuf),
    Full,
    /// The copy was made, and is not whole: so is the store, most likely.
    Damaged(Vec<Fault>),
    Failed(anyhow::Error),
}

impl From<StoreError> for NotBackedUp {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => NotBackedUp::Full,
            other => NotBackedUp::Failed(other.into()),
        }
    }
}

impl From<io::Error> for NotBackedUp {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => NotBackedUp::Full,
            _ => NotBackedUp::Failed(error.into()),
        }
    }
}

impl NotBackedUp {
    fn outcome(&self) -> BackupOutcome {
        match self {
            NotBackedUp::Full => BackupOutcome::Full,
            NotBackedUp::Damaged(_) => BackupOutcome::Damaged,
            NotBackedUp::OnDatabase | NotBackedUp::FileThere(_) | NotBackedUp::Failed(_) => BackupOutcome::Failed,
        }
    }
}

/// What a backup's name ends in while it is made: whatever has its own name is a whole backup.
const PART: &str = ".part";

/// Copies a store into a new file, opens the copy and looks whether it is whole; gives its size.
///
/// Until it has been looked at and is on the disk it has another name.
pub fn copy_checked(store: &Store, file: &Path) -> Result<u64, NotBackedUp> {
    if store.kind() == EngineKind::Database {
        return Err(NotBackedUp::OnDatabase);
    }
    if file.symlink_metadata().is_ok() {
        return Err(NotBackedUp::FileThere(file.to_owned()));
    }
    let part = with_ending(file, PART);
    // Its name is taken first, so that nothing that was there is written over, or cleared away as ours.
    take(&part)?;
    let made = copy_and_look(store, &part).and_then(|bytes| put_in_place(&part, file).map(|()| bytes));
    if made.is_err() {
        clear(&part);
    }
    made
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn take(file: &Path) -> Result<(), NotBackedUp> {
    let made = File::create_new(file);
    match made {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(NotBackedUp::FileThere(file.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// Gives a whole copy its own name, never that of a file which came there meanwhile.
fn put_in_place(part: &Path, file: &Path) -> Result<(), NotBackedUp> {
    match fs::hard_link(part, file) {
        Ok(()) => clear(part),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(NotBackedUp::FileThere(file.to_owned()));
        }
        // Not every disk gives a file two names: a stick that every system reads does not.
        Err(_) => {
            take(file)?;
            if let Err(error) = fs::rename(part, file) {
                clear(file);
                return Err(error.into());
            }
        }
    }
    Ok(keep_on_disk(file)?)
}

/// Waits until a file is on the disk, under the name that it has.
pub fn keep_on_disk(file: &Path) -> io::Result<()> {
    File::options().append(true).open(file)?.sync_all()?;
    #[cfg(unix)]
    {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Not every disk can be asked this of a folder.
        if let Err(error) = File::open(folder).and_then(|folder| folder.sync_all()) {
            tracing::debug!(error = error.to_string(), "a folder was not waited for");
        }
    }
    Ok(())
}

fn clear(file: &Path) {
    if let Err(error) = fs::remove_file(file) {
        tracing::warn!(error = error.to_string(), "what a backup had begun was not cleared away");
    }
}

fn copy_and_look(store: &Store, part: &Path) -> Result<u64, NotBackedUp> {
    owner_only(part)?;
    store.copy_to(part)?.ok_or(NotBackedUp::OnDatabase)?;
    let looked = {
        let copy = Store::open(part, Executor::Inline)?;
        check::look(&copy).map_err(|trouble| NotBackedUp::Failed(anyhow::anyhow!("{trouble:?}")))?
    };
    match looked.faults.is_empty() {
        true => {
            // To open it was to write to it.
            keep_on_disk(part)?;
            Ok(part.metadata()?.len())
        }
        false => Err(NotBackedUp::Damaged(looked.faults)),
    }
}

/// A school's whole record is in it: nobody else on the computer reads it.
fn owner_only(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(file, fs::Permissions::from_mode(0o600))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// Whether a backup is due: the last planned moment has passed without a whole one since, and the last try is not just
/// over. Times are the school's own. A server that was off at the planned time makes it up.
pub fn is_due(at: NaiveTime, now: NaiveDateTime, whole: Option<NaiveDateTime>, tried: Option<NaiveDateTime>) -> bool {
    let day = if at <= now.time() { Some(now.date()) } else { now.date().pred_opt() };
    let Some(planned) = day.map(|day| day.and_time(at)) else { return false };
    whole.is_none_or(|whole| whole < planned) && tried.is_none_or(|tried| AGAIN_AFTER <= now - tried)
}

/// How a planned backup is named, around its moment in the school's own time.
const BEFORE: &str = "presente-";
const MOMENT: &str = "%Y-%m-%d-%H%M%S";
const AFTER: &str = ".db";
/// No backup is at work for longer.
const BEGUN_MOST: TimeDelta = TimeDelta::days(1);

/// When a planned backup was begun, by the name of what it left: the copy itself, or what the engine had beside it.
fn begun_at(name: &str) -> Option<NaiveDateTime> {
    let (moment, ending) = name.strip_prefix(BEFORE)?.split_once(AFTER)?;
    let of_engine = ending.strip_prefix(PART)?;
    let moment = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
    ["", "-journal", "-wal", "-shm"].contains(&of_engine).then_some(moment)
}

impl Backups {
    /// Makes a backup if one is due. Blocking.
    pub fn run_if_due(&self, office: &Office) -> Outcome<Option<BackupRun>> {
        let now = office.clock.now();
        let due = office.store.read(|conn| {
            let zone = zone_here(conn)?;
            let local = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local();
            let last = |sql: &str| conn_time(conn, sql);
            let [whole, tried] = [LAST_PLANNED, LAST_TRIED].map(last);
            Ok::<_, crate::Trouble>(is_due(self.at, local(now), whole?.map(local), tried?.map(local)))
        })?;
        if due { self.make(office, Act::default()).map(Some) } else { Ok(None) }
    }

    /// Makes a backup, notes what became of it, and takes away what is older than what is kept. Blocking.
    pub fn make(&self, office: &Office, by: Act) -> Outcome<BackupRun> {
        if office.store.kind() == EngineKind::Database {
            return Err(Refusal::BackupsElsewhere.into());
        }
        let now = office.clock.now();
        let zone = office.store.read(zone_here)?;
        let here = now.with_timezone(&zone).naive_local();
        self.sweep_begun(here);
        let file = self.folder.join(format!("{BEFORE}{}{AFTER}", here.format(MOMENT)));
        let (outcome, bytes) = match copy_checked(&office.store, &file) {
            Ok(bytes) => (BackupOutcome::Whole, bytes),
            Err(why) => {
                tracing::error!(why = format!("{why:?}"), "there is no backup");
                (why.outcome(), 0)
            }
        };
        let file = if outcome == BackupOutcome::Whole { file.display().to_string() } else { String::new() };
        let run = BackupRun { at: now, file, kb: kilobytes(bytes), outcome };
        let (here, noted) = (office.clone(), run.clone());
        office.store.write(move |conn| note(conn, &here, &by, &noted, bytes))?;
        if outcome == BackupOutcome::Whole {
            self.take_old_away(office)?;
            // Whoever puts it back finds beside it what was erased since.
            erase::write_lists(office);
        }
        Ok(run)
    }

    /// Takes away what a backup had begun that was killed in the middle. One of this day may still be at work.
    fn sweep_begun(&self, now: NaiveDateTime) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let is_over = |name: &str| begun_at(name).is_some_and(|begun| BEGUN_MOST < now - begun);
        for entry in entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(is_over)) {
            clear(&entry.path());
        }
    }

    /// Takes away the oldest that this server made in this folder, as long as they are as it made them.
    fn take_old_away(&self, office: &Office) -> Outcome<()> {
        let sql =
            "SELECT id, file, bytes FROM backup_run WHERE outcome = 'whole' AND removed_at IS NULL ORDER BY at DESC";
        let made = office.store.read(|conn| {
            let read = |row: &Row| Ok((row.parsed::<Uuid>(0)?, PathBuf::from(row.text(1)?), row.int(2)? as u64));
            conn.list(sql, &[], read)
        });
        let made: Vec<(Uuid, PathBuf, u64)> = made.map_err(|error: StoreError| anyhow::Error::from(error))?;
        let here = made.into_iter().filter(|(_, file, _)| file.parent() == Some(&self.folder));
        for (id, file, bytes) in here.skip(self.keep) {
            // One that has changed, or is somewhere else by now, is somebody's.
            if file.metadata().is_ok_and(|found| found.is_file() && found.len() == bytes) {
                fs::remove_file(&file).map_err(anyhow::Error::from)?;
            }
            let now = office.clock.now();
            office.store.write(move |conn| {
                conn.exec("UPDATE backup_run SET removed_at = $1 WHERE id = $2", args![now, id])?;
                Ok::<_, StoreError>(())
            })?;
        }
        Ok(())
    }
}

/// The last runs, newest first.
pub fn list_runs(conn: &mut dyn Conn) -> StoreResult<Vec<BackupRun>> {
    let mut runs = conn.list(
        "SELECT at, file, bytes, outcome FROM backup_run WHERE removed_at IS NULL ORDER BY at DESC",
        &[],
        |row| {
            let outcome = outcome_of(row.text(3)?);
            Ok(BackupRun {
                at: row.time(0)?,
                file: row.text(1)?.to_owned(),
                kb: kilobytes(row.int(2)? as u64),
                outcome,
            })
        },
    )?;
    runs.truncate(SHOWN);
    Ok(runs)
}

/// When the last whole backup was made.
pub fn last_whole(conn: &mut dyn Conn) -> StoreResult<Option<DateTime<Utc>>> {
    conn_time(conn, LAST_WHOLE)
}

/// Notes a backup that a technician made: it counts as one, and is never taken away.
pub fn note_by_hand(office: &Office, file: &Path, bytes: u64) -> Outcome<()> {
    let (here, now) = (office.clone(), office.clock.now());
    let file = file.display().to_string();
    office.store.write(move |conn| {
        conn.exec(
            "INSERT INTO backup_run (id, at, file, bytes, outcome) VALUES ($1, $2, $3, $4, $5)",
            args![here.ids.next(), now, file.as_str(), bytes as i64, BY_HAND],
        )?;
        Act { detail: BY_HAND.to_owned(), ..Act::default() }.record(conn, here.ids.next(), now, "back_up")?;
        Ok::<_, crate::Trouble>(())
    })
}

/// Under this name stands, among the nightly jobs, which restored store this is.
const RESTORED: &str = "restored";

/// Which restored store this is: no other has the same. `None`: it goes on from its own beginning.
pub fn epoch(conn: &mut dyn Conn) -> StoreResult<Option<String>> {
    conn.find("SELECT day FROM nightly_run WHERE job = $1", args![RESTORED], |row| Ok(row.text(0)?.to_owned()))
}

/// Marks a store as one that was restored. Its numbers begin again where the backup ends, and soon overtake those that a
/// computer has read before: by the mark it learns that they are others.
pub fn mark_restored(store: &Store, ids: &dyn Ids) -> StoreResult<()> {
    let epoch = ids.next();
    let mark = move |conn: &mut dyn Conn| {
        let sql = "INSERT INTO nightly_run (job, day) VALUES ($1, $2)
             ON CONFLICT (job) DO UPDATE SET day = excluded.day";
        conn.exec(sql, args![RESTORED, epoch]).map(|_| ())
    };
    store.write(mark)
}

/// The time of the newest act: up to then a backup holds what was done.
pub fn newest_act(conn: &mut dyn Conn) -> StoreResult<Option<DateTime<Utc>>> {
    conn_time(conn, "SELECT max(at) FROM act")
}

/// The outcome of a whole backup that is not the server's to take away.
const BY_HAND: &str = "by_hand";
const LAST_WHOLE: &str = "SELECT max(at) FROM backup_run WHERE outcome IN ('whole', 'by_hand')";
const LAST_PLANNED: &str = "SELECT max(at) FROM backup_run WHERE outcome = 'whole'";
const LAST_TRIED: &str = "SELECT max(at) FROM backup_run WHERE outcome <> 'by_hand'";

fn conn_time(conn: &mut dyn Conn, sql: &str) -> StoreResult<Option<DateTime<Utc>>> {
    Ok(conn.find(sql, &[], |row| row.optional(0, Row::time))?.flatten())
}

fn note(conn: &mut dyn Conn, office: &Office, by: &Act, run: &BackupRun, bytes: u64) -> StoreResult<()> {
    conn.exec(
        "INSERT INTO backup_run (id, at, file, bytes, outcome) VALUES ($1, $2, $3, $4, $5)",
        args![office.ids.next(), run.at, run.file.as_str(), bytes as i64, outcome_text(run.outcome)],
    )?;
    let act = Act { detail: outcome_text(run.outcome).to_owned(), ..by.clone() };
    act.record(conn, office.ids.next(), run.at, "back_up")
}

const OUTCOMES: [(BackupOutcome, &str); 4] = [
    (BackupOutcome::Whole, "whole"),
    (BackupOutcome::Full, "full"),
    (BackupOutcome::Damaged, "damaged"),
    (BackupOutcome::Failed, "failed"),
];

fn outcome_text(outcome: BackupOutcome) -> &'static str {
    OUTCOMES.iter().find(|(known, _)| *known == outcome).map_or("failed", |(_, text)| text)
}

fn outcome_of(text: &str) -> BackupOutcome {
    if text == BY_HAND {
        return BackupOutcome::Whole;
    }
    OUTCOMES.iter().find(|(_, known)| *known == text).map_or(BackupOutcome::Failed, |(outcome, _)| *outcome)
}

/// Rounded up, so that nothing that is there is none.
pub fn kilobytes(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_copy_gets_its_own_name_and_never_that_of_a_file_that_came_meanwhile() {
        let folder = tempfile::tempdir().expect("a folder");
        let (part, file) = (folder.path().join("school.db.part"), folder.path().join("school.db"));
        fs::write(&part, "whole").expect("written");
        put_in_place(&part, &file).expect("in place");
        assert!(!part.exists());
        fs::write(&part, "another").expect("written");
        assert!(matches!(put_in_place(&part, &file), Err(NotBackedUp::FileThere(there)) if there == file));
        assert_eq!(fs::read_to_string(&file).expect("it is there"), "whole");
    }

    #[test]
    fn what_a_planned_backup_had_begun_is_known_by_its_name_alone() {
        let begun = |name: &str| begun_at(name).map(|begun| begun.to_string());
        let at = Some("2026-11-16 02:00:00".to_owned());
        assert_eq!(begun("presente-2026-11-16-020000.db.part"), at);
        assert_eq!(begun("presente-2026-11-16-020000.db.part-wal"), at);
        for other in ["presente-2026-11-16-020000.db", "presente-notes.db.part", "school.db.part", "presente.db.part"] {
            assert_eq!(begun(other), None, "{other}");
        }
    }
}

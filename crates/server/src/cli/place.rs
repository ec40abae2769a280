//! Where a command's data is, as it was said, and opened: a folder of this computer, or a database.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use attendance::School;
use chrono::NaiveDate;
use clap::{ArgMatches, parser::ValueSource};
use server::{
    Clock, Office, RandomIds, SystemClock,
    certificate::is_open,
    school::list_schools,
    store::{Address, Executor, NoAddress, Store, StoreError, StorePlace},
};
use zeroize::Zeroizing;

use super::{No, Wrong, date};

/// What a command does where there is no data yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Begins it.
    IsMade,
    /// Says so: a folder's name that was mistyped must not become a new, empty school.
    IsRefused,
}

/// Where the data is, as it was said.
#[derive(Debug)]
pub enum Setting {
    Folder(PathBuf),
    Database(Address),
}

/// Which settings stand on the command line itself; the others are the environment's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidHere {
    data: bool,
    database: bool,
}

impl SaidHere {
    /// Whether somebody who lists this computer's processes reads a database's password there.
    pub fn shows_password(self, database: Option<&str>) -> bool {
        self.database && database.is_some_and(Address::has_password)
    }
}

impl Setting {
    pub fn is_on_the_line(matches: &ArgMatches) -> SaidHere {
        let said = |name| matches.value_source(name) == Some(ValueSource::CommandLine);
        SaidHere { data: said("data"), database: said("database") }
    }

    /// One of the two; what the command line says outweighs the environment.
    pub fn choose(data: Option<PathBuf>, database: Option<String>, said: SaidHere) -> Result<Setting, Wrong> {
        let data = data.filter(|folder| !folder.as_os_str().is_empty());
        let database = database.filter(|text| !text.is_empty());
        let apart = |option: &str, other: &str| Wrong::OptionsApart {
            option: option.to_owned(),
            other: other.to_owned(),
            help: "presente-server --help".to_owned(),
        };
        match (data, database) {
            (None, None) => Err(Wrong::DataMissing),
            (Some(_), Some(_)) if said.data && said.database => Err(apart("--database", "--data")),
            (Some(_), Some(_)) if !said.data && !said.database => Err(apart("DATABASE_URL", "PRESENTE_DATA")),
            (Some(folder), Some(_)) if said.data => Ok(Setting::Folder(folder)),
            (Some(folder), None) => Ok(Setting::Folder(folder)),
            (_, Some(text)) => Ok(Setting::Database(address(&text)?)),
        }
    }
}

/// Before the name of a file that holds an address, so that its password stands in no list of processes.
pub const IN_FILE: &str = "file:";

/// A database's address, or one in a file of its owner's. What was typed is not said again: it may hold a password.
pub fn address(text: &str) -> Result<Address, Wrong> {
    let kept = text.strip_prefix(IN_FILE).map(kept_in).transpose()?;
    let text = kept.as_deref().map_or(text, |kept| kept.trim());
    Address::parse(text).map_err(|why| match why {
        NoAddress::Unreadable => Wrong::DatabaseUnusable,
        NoAddress::WithoutName => Wrong::DatabaseUnnamed,
        NoAddress::Plain { host } => Wrong::DatabasePlain { host },
    })
}

/// What a file holds that nobody else may read.
fn kept_in(file: &str) -> Result<Zeroizing<String>, Wrong> {
    let unusable = |error: io::Error| Wrong::FileUnusable { file: file.to_owned(), why: error.to_string() };
    if is_open(&fs::metadata(file).map_err(unusable)?) {
        return Err(Wrong::SecretOpen { file: file.to_owned() });
    }
    Ok(Zeroizing::new(fs::read_to_string(file).map_err(unusable)?))
}

/// Where the data is, opened.
pub struct Place {
    pub office: Office,
    pub today: Option<NaiveDate>,
}

impl Place {
    pub fn open(setting: Setting, today: Option<&str>, missing: Missing) -> Result<Place, No> {
        let today = today.map(date).transpose()?;
        let clock = today.map_or_else(SystemClock::new, SystemClock::with_today);
        let real = clock.now().date_naive();
        if real < EARLIEST {
            return Err(Wrong::ClockBehind { date: real }.into());
        }
        let open = |place: StorePlace| Office::open_at(place, Arc::new(clock), Arc::new(RandomIds), Executor::Threads);
        let office = match setting {
            Setting::Folder(folder) => {
                let file = file_in(&folder, missing)?;
                open(file.into()).map_err(|error| of_opening(&folder, error))?
            }
            Setting::Database(address) => {
                if missing == Missing::IsRefused && !Store::is_begun(&address).map_err(of_database)? {
                    return Err(Wrong::DatabaseEmpty.into());
                }
                open(address.into()).map_err(of_database)?
            }
        };
        Ok(Place { office, today })
    }

    /// Every school here; none at all is a refusal.
    pub fn schools(&self) -> Result<Vec<School>, No> {
        let schools = self.office.store.read(|conn| list_schools(conn))?;
        if schools.is_empty() {
            return Err(Wrong::NoSchool.into());
        }
        Ok(schools)
    }

    /// The schools of a name or id, or all of them when none is named.
    pub fn schools_named(&self, name: Option<&str>) -> Result<Vec<School>, No> {
        let schools = self.schools()?;
        let Some(name) = name else { return Ok(schools) };
        let is_meant = |school: &&School| school.name.to_lowercase() == name.to_lowercase();
        let found: Vec<School> = schools.iter().filter(|s| is_meant(s) || s.id.to_string() == name).cloned().collect();
        if found.is_empty() {
            let choices = schools.into_iter().map(|school| school.name).collect();
            return Err(Wrong::SchoolUnknown { school: name.to_owned(), choices }.into());
        }
        Ok(found)
    }
}

/// No computer that this program was made for had an earlier day: a clock that says so would let in what has expired.
const EARLIEST: NaiveDate = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day of the calendar");

/// The file of a data folder. Both are made where nothing is yet and that is what is wanted.
pub fn file_in(folder: &Path, missing: Missing) -> Result<PathBuf, Wrong> {
    let name = folder.display().to_string();
    let unusable = |error: &io::Error| of_folder(&name, error);
    match fs::metadata(folder) {
        Ok(found) if !found.is_dir() => return Err(Wrong::FolderIsFile { folder: name }),
        Ok(_) => {}
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unusable(&error)),
        Err(_) if missing == Missing::IsRefused => return Err(Wrong::FolderEmpty { folder: name }),
        Err(_) => fs::create_dir_all(folder).map_err(|error| unusable(&error))?,
    }
    let file = folder.join("presente.db");
    match fs::OpenOptions::new().read(true).write(true).open(&file) {
        Ok(_) => {}
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unusable(&error)),
        Err(_) if missing == Missing::IsRefused => return Err(Wrong::FolderEmpty { folder: name }),
        // Made here, since the system says why it cannot be, and the engine does not.
        Err(_) => drop(fs::File::create_new(&file).map_err(|error| unusable(&error))?),
    }
    Ok(file)
}

/// Why a folder's store could not be opened.
pub fn of_opening(folder: &Path, error: impl Into<anyhow::Error>) -> Wrong {
    let (folder, error) = (folder.display().to_string(), error.into());
    match error.downcast_ref::<StoreError>() {
        Some(StoreError::ReadOnly) => Wrong::FolderForbidden { folder },
        _ => match Wrong::from(error) {
            Wrong::Failed { why } => Wrong::FolderUnusable { folder, why },
            known => known,
        },
    }
}

/// Why a database could not be opened.
pub fn of_database(error: impl Into<anyhow::Error>) -> Wrong {
    let error = error.into();
    match error.downcast_ref::<StoreError>() {
        Some(StoreError::Foreign) => Wrong::DatabaseForeign,
        Some(StoreError::ReadOnly) => Wrong::DatabaseForbidden,
        _ => error.into(),
    }
}

/// Why a file cannot be made.
pub fn of_file(file: &Path, error: &io::Error) -> Wrong {
    let name = file.display().to_string();
    match error.kind() {
        io::ErrorKind::AlreadyExists => Wrong::FileThere { file: name },
        io::ErrorKind::StorageFull => Wrong::DiskFull,
        _ => Wrong::FileUnusable { file: name, why: error.to_string() },
    }
}

/// Why the data folder cannot be used.
fn of_folder(folder: &str, error: &io::Error) -> Wrong {
    let folder = folder.to_owned();
    match error.kind() {
        io::ErrorKind::PermissionDenied => Wrong::FolderForbidden { folder },
        io::ErrorKind::ReadOnlyFilesystem => Wrong::FolderReadOnly { folder },
        io::ErrorKind::StorageFull => Wrong::DiskFull,
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => Wrong::FolderIsFile { folder },
        _ => Wrong::FolderUnusable { folder, why: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_outweighs_the_environment_and_two_at_once_are_one_too_many() {
        const FOLDER: &str = "folder";
        const URL: &str = "postgres://localhost/presente";
        let cases = [
            (None, None, "nothing"),
            (Some((FOLDER, true)), None, FOLDER),
            (Some((FOLDER, false)), None, FOLDER),
            (None, Some((URL, true)), URL),
            (None, Some((URL, false)), URL),
            (Some(("", true)), Some((URL, false)), URL),
            (Some((FOLDER, false)), Some(("", true)), FOLDER),
            (Some((FOLDER, true)), Some((URL, false)), FOLDER),
            (Some((FOLDER, false)), Some((URL, true)), URL),
            (Some((FOLDER, true)), Some((URL, true)), "--database and --data"),
            (Some((FOLDER, false)), Some((URL, false)), "DATABASE_URL and PRESENTE_DATA"),
        ];
        for (data, database, expected) in cases {
            let said = |given: Option<(&str, bool)>| given.is_some_and(|(_, on_the_line)| on_the_line);
            let here = SaidHere { data: said(data), database: said(database) };
            let data = data.map(|(text, _)| PathBuf::from(text));
            let chosen = Setting::choose(data, database.map(|(text, _)| text.to_owned()), here);
            let told = match chosen {
                Ok(Setting::Folder(folder)) => folder.display().to_string(),
                Ok(Setting::Database(address)) => address.to_string(),
                Err(Wrong::DataMissing) => "nothing".to_owned(),
                Err(Wrong::OptionsApart { option, other, .. }) => format!("{option} and {other}"),
                Err(other) => panic!("{other:?}"),
            };
            let is_url = expected == URL;
            assert_eq!(told.ends_with("/presente"), is_url, "{told}");
            assert!(is_url || told == expected, "{told} where {expected} was meant");
        }
    }
}

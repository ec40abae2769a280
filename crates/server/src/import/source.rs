//! A school's files as they come: a folder, a zip, a folder with zips in it, or one file. Bounded in number and size.
//!
//! It never writes anything and never looks into a file: what a file is stands in `recognise`.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use anyhow::Context;
use zip::ZipArchive;

use super::report::{At, FindingKind, Report};

/// How much is read at the most, so that no file can fill a school's machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub files: usize,
    /// Of all files together, unpacked.
    pub bytes: u64,
    /// Of one field of one row.
    pub field_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { files: 1_000, bytes: 1 << 30, field_bytes: 64 << 10 }
    }
}

trait Seekable: Read + Seek + Send {}
impl<T: Read + Seek + Send> Seekable for T {}

type Archive = ZipArchive<Box<dyn Seekable>>;

/// The files of one import.
pub struct Source {
    entries: Vec<Entry>,
    archives: Vec<RefCell<Archive>>,
    limits: Limits,
    bytes: u64,
}

struct Entry {
    name: String,
    size: u64,
    place: Place,
}

enum Place {
    Disk(PathBuf),
    Held(Vec<u8>),
    Zip { archive: usize, index: usize },
}

impl Source {
    /// Opens a folder, a zip or one file. What is wrong with it goes into the report; a failing disk is a failure.
    pub fn open(path: &Path, limits: Limits, report: &mut Report) -> anyhow::Result<Source> {
        let mut source = Source { entries: Vec::new(), archives: Vec::new(), limits, bytes: 0 };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                report.error(At::file(&name), FindingKind::PathMissing);
            }
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                report.error(At::file(&name), FindingKind::ReadForbidden);
            }
            Err(error) => return Err(error).context("the import's folder could not be opened"),
            Ok(found) if found.is_dir() => source.open_folder(path, &name, report)?,
            Ok(found) if found.is_file() && is_csv(&name) => {
                let place = Place::Disk(path.to_owned());
                source.add(Entry { name, size: found.len(), place }, report);
            }
            // What is neither folder nor file (a pipe, a device) may never end.
            Ok(found) if !found.is_file() => report.error(At::file(&name), FindingKind::PathMissing),
            Ok(found) => {
                if let Some(mut reader) = open_file(path, &name, report)? {
                    if is_zip(&name) || !is_workbook(&name) && begins_as_zip(&mut reader)? {
                        source.open_zip(reader, &name, "", report)?;
                    } else {
                        let place = Place::Disk(path.to_owned());
                        source.add(Entry { name, size: found.len(), place }, report);
                    }
                }
            }
        }
        Ok(source)
    }

    /// Files that were sent, by their names; zips among them are opened as in a folder.
    pub fn hold(mut files: Vec<(String, Vec<u8>)>, limits: Limits, report: &mut Report) -> anyhow::Result<Source> {
        let mut source = Source { entries: Vec::new(), archives: Vec::new(), limits, bytes: 0 };
        files.sort();
        let is_only = files.len() == 1;
        for (name, bytes) in files {
            if is_zip(&name) || is_only && !is_workbook(&name) && bytes.starts_with(b"PK") {
                let prefix = if is_only { String::new() } else { format!("{name}/") };
                source.open_zip(Box::new(Cursor::new(bytes)), &name, &prefix, report)?;
            } else {
                source.add(Entry { name, size: bytes.len() as u64, place: Place::Held(bytes) }, report);
            }
        }
        Ok(source)
    }

    /// The names of the files, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// One file's bytes, by its place among the names. `None`, and an error in the report, when a zip is broken there.
    pub fn read(&self, at: usize, report: &mut Report) -> anyhow::Result<Option<Vec<u8>>> {
        self.read_most(at, u64::MAX, report)
    }

    /// The beginning of one file, enough for its header.
    pub fn head(&self, at: usize, report: &mut Report) -> anyhow::Result<Option<Vec<u8>>> {
        self.read_most(at, 64 << 10, report)
    }

    fn read_most(&self, at: usize, most: u64, report: &mut Report) -> anyhow::Result<Option<Vec<u8>>> {
        let entry = &self.entries[at];
        // A zip's own word on an entry's size is not believed: no more than that is read.
        let most = most.min(entry.size);
        let mut bytes = Vec::new();
        match &entry.place {
            Place::Disk(path) => {
                match File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)) {
                    Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                        report.error(At::file(&entry.name), FindingKind::ReadForbidden);
                        return Ok(None);
                    }
                    read => read.context("a file's bytes")?,
                };
            }
            Place::Held(held) => bytes.extend_from_slice(&held[..held.len().min(most as usize)]),
            Place::Zip { archive, index } => {
                let mut archive = self.archives[*archive].borrow_mut();
                let read = archive.by_index(*index).map_err(io::Error::from).and_then(|mut file| {
                    let read = (&mut file).take(most).read_to_end(&mut bytes)?;
                    // Reading on to the end checks the checksum, and that the entry is no longer than it said.
                    let is_whole = most < entry.size || file.read(&mut [0; 1])? == 0;
                    Ok(is_whole && read as u64 == most)
                });
                if !matches!(read, Ok(true)) {
                    report.error(At::file(&entry.name), FindingKind::ZipEntryUnreadable);
                    return Ok(None);
                }
            }
        }
        Ok(Some(bytes))
    }

    fn open_folder(&mut self, folder: &Path, name: &str, report: &mut Report) -> anyhow::Result<()> {
        let mut paths = Vec::new();
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                report.error(At::file(name), FindingKind::ReadForbidden);
                return Ok(());
            }
            entries => entries.context("the import's folder")?,
        };
        for entry in entries {
            let entry = entry.context("the import's folder")?;
            if fs::metadata(entry.path()).is_ok_and(|found| found.is_file()) {
                paths.push(entry.path());
            }
            if self.limits.files < paths.len() {
                break;
            }
        }
        paths.sort();
        for path in paths {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if name.starts_with('.') {
                continue;
            }
            if is_zip(&name) {
                if let Some(reader) = open_file(&path, &name, report)? {
                    self.open_zip(reader, &name, &format!("{name}/"), report)?;
                }
            } else {
                let size = fs::metadata(&path).context("a file's size")?.len();
                self.add(Entry { name, size, place: Place::Disk(path) }, report);
            }
        }
        Ok(())
    }

    /// `prefix` is what stands before its entries' names; a zip that is all of the import has none.
    fn open_zip(
        &mut self,
        reader: Box<dyn Seekable>,
        name: &str,
        prefix: &str,
        report: &mut Report,
    ) -> anyhow::Result<()> {
        let Ok(mut archive) = ZipArchive::new(reader) else {
            report.error(At::file(name), FindingKind::ZipUnreadable);
            return Ok(());
        };
        if self.limits.files < archive.len() {
            report.error(At::file(name), FindingKind::TooManyFiles { most: self.limits.files as u64 });
            return Ok(());
        }
        let mut entries = Vec::new();
        for index in 0..archive.len() {
            let entry = archive
                .by_index_raw(index)
                .and_then(|file| Ok((file.name()?.into_owned(), file.is_dir(), file.size())));
            let Ok((inner, is_folder, size)) = entry else {
                report.error(At::file(name), FindingKind::ZipUnreadable);
                return Ok(());
            };
            let last = inner.rsplit(['/', '\\']).next().unwrap_or_default();
            if is_folder || last.starts_with('.') || inner.starts_with("__MACOSX/") {
                continue;
            }
            entries.push((index, inner, size));
        }
        let place = self.archives.len();
        self.archives.push(RefCell::new(archive));
        for (index, inner, size) in entries {
            let entry = Entry { name: format!("{prefix}{inner}"), size, place: Place::Zip { archive: place, index } };
            if !is_zip(&inner) {
                self.add(entry, report);
            } else if prefix.is_empty() {
                self.open_inner_zip(entry, report)?;
            } else {
                report.note(At::file(&entry.name), FindingKind::ZipInZip);
            }
        }
        Ok(())
    }

    /// A zip in the zip: offices zip the whole folder. One level, no deeper.
    fn open_inner_zip(&mut self, entry: Entry, report: &mut Report) -> anyhow::Result<()> {
        let name = entry.name.clone();
        if !self.add(entry, report) {
            return Ok(());
        }
        let bytes = self.read(self.entries.len() - 1, report)?;
        self.entries.pop();
        match bytes {
            Some(bytes) => self.open_zip(Box::new(Cursor::new(bytes)), &name, &format!("{name}/"), report),
            None => Ok(()),
        }
    }

    /// False, and an error in the report, once the limits are reached.
    fn add(&mut self, entry: Entry, report: &mut Report) -> bool {
        self.bytes = self.bytes.saturating_add(entry.size);
        let broken = if self.limits.bytes < self.bytes {
            Some(FindingKind::TooLarge { most_mb: self.limits.bytes >> 20 })
        } else if self.limits.files <= self.entries.len() {
            Some(FindingKind::TooManyFiles { most: self.limits.files as u64 })
        } else {
            None
        };
        if let Some(kind) = broken {
            report.error(At::file(&entry.name), kind);
            return false;
        }
        self.entries.push(entry);
        true
    }
}

/// `None`, and an error in the report, when this user may not read it.
fn open_file(path: &Path, name: &str, report: &mut Report) -> anyhow::Result<Option<Box<dyn Seekable>>> {
    match File::open(path) {
        Ok(file) => Ok(Some(Box::new(BufReader::new(file)))),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            report.error(At::file(name), FindingKind::ReadForbidden);
            Ok(None)
        }
        Err(error) => Err(error).context("the import's file could not be opened"),
    }
}

/// Whether a file of another name is a zip all the same.
fn begins_as_zip(reader: &mut Box<dyn Seekable>) -> anyhow::Result<bool> {
    let mut first = Vec::new();
    reader.take(2).read_to_end(&mut first).context("the import's file")?;
    reader.rewind().context("the import's file")?;
    Ok(first == b"PK")
}

pub fn is_csv(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".csv")
}

pub fn is_xml(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".xml")
}

pub fn is_workbook(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xlsx") || name.ends_with(".xlsm")
}

pub fn is_icalendar(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".ics") || name.ends_with(".ical")
}

fn is_zip(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".zip")
}

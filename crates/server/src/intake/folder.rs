//! A folder that is looked into: what has come or changed there, and changes no more, is imported as the command line
//! does it without a `--yes-they-left`. What wants more than that waits for a person. It never deletes or moves a file,
//! and asks neither for the time nor for the next look: both are given.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use anyhow::Context;
use chrono::{NaiveDate, NaiveTime};
use protocol::{IMPORT_MOST_BYTES, IMPORT_PIECE_BYTES, ImportPiece, ImportState, ImportWay};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    history::{Origin, at_school, drop_waiting, last_looked, save_entry, set_looked},
    offer::save_piece,
    prepare::{Files, Outlook, Prepared, Written, prepare, write},
    usual::usual_settings,
};
use crate::{
    Office, Outcome, Trouble,
    school::{take_every_school, zone_here},
    store::Conn,
};

/// How often a plan is made anew when families or another import have changed what it was made from.
const PLANS: usize = 3;

/// What a look came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// Nothing is there, or nothing that was not there at the last import.
    NothingNew,
    /// Something is there, and may still be on its way.
    StillChanging,
    /// It is not the hour yet.
    TooEarly,
    /// The files were read; this is what became of them.
    Read(ImportState),
    /// Whatever was planned was overtaken again and again; the next look tries anew.
    Overtaken,
}

/// A folder with what was seen there at the last look.
pub struct Watch {
    folder: PathBuf,
    /// From when on, each school day; `None`: at once.
    from: Option<NaiveTime>,
    seen: Option<String>,
    /// The day on which the files were last gone through.
    done_on: Option<NaiveDate>,
}

impl Watch {
    pub fn new(folder: PathBuf, from: Option<NaiveTime>) -> Watch {
        Watch { folder, from, seen: None, done_on: None }
    }

    /// Looks once. Files are gone through when two looks in a row have found them alike.
    pub fn look(&mut self, office: &Office) -> Outcome<Looked> {
        let Some(now) = fingerprint(&self.folder)? else { return Ok(Looked::NothingNew) };
        let is_still = self.seen.replace(now.clone()).as_ref() == Some(&now);
        let (looked, zone) = office.store.read(|conn| Ok::<_, Trouble>((last_looked(conn)?, zone_here(conn)?)))?;
        if looked.as_ref() == Some(&now) {
            return Ok(Looked::NothingNew);
        }
        if !is_still {
            return Ok(Looked::StillChanging);
        }
        let (today, time) = (office.clock.today(zone.name()), office.clock.now().with_timezone(&zone).time());
        if self.from.is_some_and(|from| time < from || self.done_on == Some(today)) {
            return Ok(Looked::TooEarly);
        }
        let looked = self.go_through(office, &now)?;
        if let Looked::Read(_) = looked {
            self.done_on = Some(today);
        }
        Ok(looked)
    }

    fn go_through(&self, office: &Office, looked: &str) -> Outcome<Looked> {
        for _ in 0..PLANS {
            let settings = office.store.read(|conn| usual_settings(conn, office.clock.as_ref()))?;
            let prepared = prepare(office, Files::At(self.folder.clone()), &settings, |_| {})?;
            let state = match prepared.outlook {
                Outlook::Refused | Outlook::LeftOut => ImportState::Refused,
                Outlook::Unchanged => ImportState::Unchanged,
                Outlook::Proposed | Outlook::NeedsSecondYes => ImportState::Waiting,
                Outlook::Ready => ImportState::Imported,
            };
            if self.settle(office, prepared, state, looked)? == Written::Imported {
                return Ok(Looked::Read(state));
            }
        }
        Ok(Looked::Overtaken)
    }

    /// Carries out what needs nobody, and writes down what became of the rest.
    fn settle(&self, office: &Office, prepared: Prepared, state: ImportState, looked: &str) -> Outcome<Written> {
        let Prepared { plan, report, stand, .. } = prepared;
        let schools: Vec<_> = plan.iter().flat_map(|plan| &plan.schools).map(at_school).collect();
        let pieces = if state == ImportState::Waiting { held_files(&self.folder)? } else { Vec::new() };
        let origin = Origin { id: office.ids.next(), way: ImportWay::Folder, by: None, report };
        let (here, looked) = (office.clone(), looked.to_owned());
        let touched: Vec<_> = schools.iter().map(|school| school.id).collect();
        let settle = move |conn: &mut dyn Conn| -> Outcome<Written> {
            take_every_school(conn)?;
            match &plan {
                Some(plan) if state == ImportState::Imported => {
                    if write(conn, &here, plan, stand, &origin)? == Written::Overtaken {
                        return Ok(Written::Overtaken);
                    }
                }
                _ => save_entry(conn, here.clock.now(), &origin, state, &schools)?,
            }
            // Newer files speak for themselves: what waited of the older ones waits for nobody any more.
            drop_waiting(conn, origin.id)?;
            set_looked(conn, origin.id, &looked)?;
            for (piece, content) in &pieces {
                let piece = ImportPiece { offer: origin.id, ..piece.clone() };
                save_piece(conn, &piece, None, here.clock.now(), content)?;
            }
            Ok(Written::Imported)
        };
        let written = office.store.write(settle)?;
        if written == Written::Imported && state == ImportState::Imported {
            office.wake.tell(touched);
        }
        Ok(written)
    }
}

/// The folder's own files in the order of their names; hidden ones are another program's.
fn list_files(folder: &Path) -> anyhow::Result<Vec<(String, PathBuf, fs::Metadata)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).context("the watched folder")? {
        let entry = entry.context("the watched folder")?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // A file that goes while it is looked at is one that is still changing.
        match fs::metadata(entry.path()) {
            Ok(found) if found.is_file() && !name.starts_with('.') => files.push((name, entry.path(), found)),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).context("a file of the watched folder"),
        }
    }
    files.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(files)
}

/// What the files look like from outside: their names, sizes and when they were last written. `None`: there are none.
fn fingerprint(folder: &Path) -> anyhow::Result<Option<String>> {
    let files = list_files(folder)?;
    let mut hash = Sha256::new();
    for (name, _, found) in &files {
        let written = found.modified().context("when a file was written")?;
        let written = written.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
        hash.update(format!("{}\0{name}\0{}\0{written}\0", name.len(), found.len()));
    }
    Ok((!files.is_empty()).then(|| hex::encode(hash.finalize())))
}

/// The files in pieces, for a person to say yes to later; what is too large for that is brought in at the server.
fn held_files(folder: &Path) -> anyhow::Result<Vec<(ImportPiece, Vec<u8>)>> {
    let files = list_files(folder)?;
    if IMPORT_MOST_BYTES < files.iter().map(|(_, _, found)| found.len()).sum() {
        return Ok(Vec::new());
    }
    let mut pieces = Vec::new();
    for (file, (name, path, _)) in files.into_iter().enumerate() {
        let content = fs::read(path).context("a file of the watched folder")?;
        for (number, content) in content.chunks(IMPORT_PIECE_BYTES).enumerate() {
            let piece = ImportPiece { offer: Uuid::nil(), file: file as u32, piece: number as u32, name: name.clone() };
            pieces.push((piece, content.to_vec()));
        }
    }
    Ok(pieces)
}

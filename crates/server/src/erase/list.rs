//! The list of what was erased, by kinds and ids alone: it lies beside the backups and beside the data, so that a backup
//! from before has it erased again when it is put back. It names nobody and says nothing of what there was.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

use chrono::{DateTime, Utc};

use super::{Erased, KINDS, erase_one};
use crate::{
    Office, Outcome, Trouble,
    act::Act,
    store::{Conn, Store, StoreResult},
};

/// The file's name, wherever it lies.
pub const LIST: &str = "presente-erased.txt";

/// How many are erased in one transaction.
const TOGETHER: usize = 100;

/// Everything that was ever erased here.
pub fn listed(conn: &mut dyn Conn) -> StoreResult<Vec<Erased>> {
    conn.list("SELECT kind, id FROM erasure ORDER BY at, kind, id", &[], |row| {
        Ok(Erased { kind: row.text(0)?.to_owned(), id: row.parsed(1)? })
    })
}

/// What follows an erasing: writes the list beside the backups and beside the data, and empties the engine's log, which
/// still holds what was erased. The table is the list itself: what cannot be done now is done the next night.
pub fn write_lists(office: &Office) {
    match office.store.empty_log() {
        Ok(true) => {}
        Ok(false) => tracing::info!("the log of pages is in use; it is emptied the next night"),
        Err(error) => tracing::error!(error = error.to_string(), "the log of pages was not emptied"),
    }
    let beside = office.backups.as_ref().map(|backups| backups.folder.as_path());
    let places = [office.store.folder(), beside];
    for folder in places.into_iter().flatten().filter(|folder| folder.is_dir()) {
        if let Err(error) = write_list(&office.store, folder) {
            tracing::error!(error = error.to_string(), "the list of erasures was not written");
        }
    }
}

/// The same from asynchronous code.
pub async fn write_lists_aside(office: &Office) {
    let here = office.clone();
    if tokio::task::spawn_blocking(move || write_lists(&here)).await.is_err() {
        tracing::error!("writing the list of erasures stopped in the middle");
    }
}

fn write_list(store: &Store, folder: &Path) -> Result<(), anyhow::Error> {
    let erased = store.read(listed)?;
    let (file, part) = (folder.join(LIST), folder.join(format!("{LIST}.part")));
    if erased.is_empty() && !file.exists() {
        return Ok(());
    }
    let mut out = BufWriter::new(File::create(&part)?);
    for Erased { kind, id } in erased {
        writeln!(out, "{kind} {id}")?;
    }
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(fs::rename(&part, &file)?)
}

/// Reads a list; a line that is none is given by its number.
pub fn read_list(text: &str) -> Result<Vec<Erased>, usize> {
    let read = |(number, line): (usize, &str)| {
        let read = line.trim().split_once(' ').and_then(|(kind, id)| {
            // Nothing else is ever erased, whatever a file says.
            let is_kind = KINDS.contains(&kind);
            is_kind.then_some(Erased { kind: kind.to_owned(), id: id.parse().ok()? })
        });
        read.ok_or(number + 1)
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(read).collect()
}

/// Erases again what a list says, whatever holds there were when a backup was made: it was erased when nothing stood in
/// the way. Gives how many were there. Blocking.
pub fn erase_again(store: &Store, ids: &dyn crate::Ids, now: DateTime<Utc>, list: &[Erased]) -> Outcome<u32> {
    let mut again = 0;
    for together in list.chunks(TOGETHER) {
        let (together, act) = (together.to_vec(), ids.next());
        let erase = move |conn: &mut dyn Conn| {
            crate::school::take_every_school(conn)?;
            let mut there = 0;
            for one in &together {
                there += u32::from(erase_one(conn, one, now)?.is_some());
            }
            if 0 < there {
                let done = Act { detail: there.to_string(), ..Act::default() };
                done.record(conn, act, now, "erase_again")?;
            }
            Ok::<_, Trouble>(there)
        };
        again += store.write(erase)?;
    }
    Ok(again)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_line_by_line_and_a_spoiled_one_is_named_by_its_line() {
        let id = "0190f3a0-0000-7000-8000-000000000001";
        let list = read_list(&format!("student {id}\n\nsupport_request {id}\r\n")).expect("a list");
        assert_eq!(list.iter().map(|one| one.kind.as_str()).collect::<Vec<_>>(), ["student", "support_request"]);
        assert_eq!(read_list(&format!("student {id}\nstudent")), Err(2));
        assert_eq!(read_list("Dear parents,"), Err(1));
        assert_eq!(read_list(&format!("school {id}")), Err(1), "what is never erased");
    }
}

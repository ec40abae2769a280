//! What was written to a disk and not yet synced: until then each piece may be there after the power went, or not.
//!
//! It touches no file before it is told which pieces were lost.

use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// What a disk writes whole, in bytes.
pub const SECTOR: usize = 512;

/// A piece that was written and never synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    pub offset: u64,
    pub bytes: usize,
}

enum Change {
    Wrote { offset: u64, before: Vec<u8>, after: Vec<u8>, size_before: u64 },
    Truncated { size: u64, tail: Vec<u8> },
}

/// By file, in the order of writing.
#[derive(Default)]
pub(crate) struct Unsynced(BTreeMap<PathBuf, Vec<Change>>);

impl Unsynced {
    pub fn wrote(&mut self, file: &Path, offset: u64, before: Vec<u8>, after: &[u8], size_before: u64) {
        let change = Change::Wrote { offset, before, after: after.to_vec(), size_before };
        self.0.entry(file.to_owned()).or_default().push(change);
    }

    pub fn truncated(&mut self, file: &Path, size: u64, tail: Vec<u8>) {
        self.0.entry(file.to_owned()).or_default().push(Change::Truncated { size, tail });
    }

    pub fn synced(&mut self, file: &Path) {
        self.0.remove(file);
    }

    /// Takes every change back, and makes those again that `keep` says had arrived: sector by sector, since that is
    /// what a disk writes whole.
    pub fn settle(&mut self, mut keep: impl FnMut(&Piece) -> bool) -> std::io::Result<()> {
        for (path, changes) in std::mem::take(&mut self.0) {
            let Ok(mut file) = OpenOptions::new().read(true).write(true).open(&path) else { continue };
            for change in changes.iter().rev() {
                match change {
                    Change::Wrote { offset, before, size_before, .. } => {
                        put(&mut file, *offset, before)?;
                        file.set_len(*size_before)?;
                    }
                    Change::Truncated { size, tail } => put(&mut file, *size, tail)?,
                }
            }
            for change in &changes {
                match change {
                    Change::Wrote { offset, after, .. } => again(&mut file, *offset, after, &mut keep)?,
                    // A length is a word of the file system's own journal: it is old or new, and new here, since a
                    // longer file than was asked for hides nothing from whoever reads it.
                    Change::Truncated { size, .. } => file.set_len(*size)?,
                }
            }
            file.sync_all()?;
        }
        Ok(())
    }
}

fn again(file: &mut File, offset: u64, bytes: &[u8], keep: &mut impl FnMut(&Piece) -> bool) -> std::io::Result<()> {
    let (mut at, mut left) = (offset, bytes);
    while !left.is_empty() {
        let to_the_next = SECTOR - (at % SECTOR as u64) as usize;
        let (sector, rest) = left.split_at(to_the_next.min(left.len()));
        if keep(&Piece { offset: at, bytes: sector.len() }) {
            put(file, at, sector)?;
        }
        at += sector.len() as u64;
        left = rest;
    }
    Ok(())
}

fn put(file: &mut File, offset: u64, bytes: &[u8]) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(offset))?;
    file.write_all(bytes)
}

//! SQLite's own log beside the store (the WAL): whether something that was promised is lost in it, and a copy of it that
//! can be read again.
//!
//! SQLite reads a log as far as its sums are right and passes over the rest without a word. Nothing here writes to the
//! log itself.

use std::{fs, io::ErrorKind, path::Path};

use super::{PAGE, aside::log_of};
use crate::trouble::Result;

const HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// The salts that the frames of one round of the log have in common.
type Salts = [u8; 8];

/// A log that was read whole.
struct Log {
    bytes: Vec<u8>,
}

impl Log {
    /// `None`: there is none, or nothing in it.
    fn read(path: &Path) -> Result<Option<Log>> {
        let bytes = match fs::read(log_of(path)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            read => read?,
        };
        Ok((bytes.len() >= HEAD + FRAME_HEAD + PAGE).then_some(Log { bytes }))
    }

    fn frames(&self) -> impl Iterator<Item = &[u8]> {
        self.bytes[HEAD..].chunks_exact(FRAME_HEAD + PAGE)
    }

    fn salts(&self) -> Salts {
        self.bytes[16..24].try_into().expect("eight bytes")
    }

    /// Whether the log's own sums are kept with the larger end first.
    fn is_big(&self) -> bool {
        self.bytes[3] & 1 == 1
    }

    fn has_whole_head(&self) -> bool {
        self.bytes[..3] == [0x37, 0x7f, 0x06] && {
            let sums = add(self.is_big(), [0, 0], &self.bytes[..24]);
            self.bytes[24..HEAD] == sums_as_bytes(sums)
        }
    }
}

fn salts_of(frame: &[u8]) -> Salts {
    frame[8..16].try_into().expect("eight bytes")
}

/// The last frame of a transaction says how long the file is with it.
fn ends_a_transaction(frame: &[u8]) -> bool {
    frame[4..8] != [0; 4]
}

/// SQLite's own sums: Fibonacci's, over pairs of words.
fn add(is_big: bool, sums: [u32; 2], bytes: &[u8]) -> [u32; 2] {
    let word = |bytes: &[u8]| {
        let bytes = bytes.try_into().expect("four bytes");
        if is_big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    };
    bytes.chunks_exact(8).fold(sums, |[first, second], pair| {
        let first = first.wrapping_add(word(&pair[..4])).wrapping_add(second);
        [first, second.wrapping_add(word(&pair[4..])).wrapping_add(first)]
    })
}

fn sums_as_bytes([first, second]: [u32; 2]) -> [u8; 8] {
    let mut bytes = [0; 8];
    bytes[..4].copy_from_slice(&first.to_be_bytes());
    bytes[4..].copy_from_slice(&second.to_be_bytes());
    bytes
}

fn sums_with(is_big: bool, sums: [u32; 2], frame: &[u8]) -> [u32; 2] {
    add(is_big, add(is_big, sums, &frame[..8]), &frame[FRAME_HEAD..])
}

/// Whether the log holds a transaction that was surely promised and that SQLite would pass over.
///
/// A computer that lost its power leaves a last transaction in pieces, and nobody was promised that one. But nothing is
/// written behind a transaction before it is on the disk: what stands behind a broken place and an end was promised.
pub fn has_lost_what_was_kept(path: &Path) -> Result<bool> {
    let Some(log) = Log::read(path)? else { return Ok(false) };
    if !log.has_whole_head() {
        // A head is synced before its first frame is written: behind one that is broken, frames were kept.
        let first = log.frames().next().map(salts_of);
        let of_one_round = log.frames().filter(|frame| Some(salts_of(frame)) == first);
        return Ok(of_one_round.filter(|frame| ends_a_transaction(frame)).count() > 0);
    }
    let salts = log.salts();
    let mut sums = add(log.is_big(), [0, 0], &log.bytes[..24]);
    let mut frames = log.frames().skip_while(|frame| {
        sums = sums_with(log.is_big(), sums, frame);
        salts_of(frame) == salts && frame[16..FRAME_HEAD] == sums_as_bytes(sums)
    });
    let mut behind = frames.by_ref().skip_while(|frame| salts_of(frame) != salts || !ends_a_transaction(frame));
    behind.next();
    Ok(behind.any(|frame| salts_of(frame) == salts))
}

/// A log beside `to` with every frame of the newest round of `from`'s, under sums that are right again: which page of
/// them is damaged, the cipher says of each. None where there is none.
pub fn mend(from: &Path, to: &Path) -> Result<()> {
    let Some(log) = Log::read(from)? else { return Ok(()) };
    let salts = if log.has_whole_head() { log.salts() } else { newest_round(&log) };
    let mut out = log.bytes[..HEAD].to_vec();
    // The head as SQLite writes it: kind, format, page size; how often it was begun anew does not matter.
    out[..12].copy_from_slice(&[0x37, 0x7f, 0x06, 0x82, 0x00, 0x2d, 0xe2, 0x18, 0, 0, 0x10, 0]);
    out[16..24].copy_from_slice(&salts);
    let mut sums = add(false, [0, 0], &out[..24]);
    out[24..HEAD].copy_from_slice(&sums_as_bytes(sums));
    for frame in log.frames().filter(|frame| salts_of(frame) == salts) {
        sums = sums_with(false, sums, frame);
        let at = out.len();
        out.extend_from_slice(frame);
        out[at + 16..at + FRAME_HEAD].copy_from_slice(&sums_as_bytes(sums));
    }
    fs::write(log_of(to), out)?;
    Ok(())
}

/// The salts of the first frame that many others have: a round is written from the log's beginning.
fn newest_round(log: &Log) -> Salts {
    let first = log.frames().next().map(salts_of).unwrap_or_default();
    let second = log.frames().nth(1).map(salts_of);
    // Where the first frame is the broken one, the second tells.
    match second {
        Some(second) if log.frames().filter(|frame| salts_of(frame) == first).count() == 1 => second,
        _ => first,
    }
}

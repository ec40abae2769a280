//! The log of acts as chains, one a school: every line carries a hash over itself and the line before it, so that one
//! that was altered, taken out or put elsewhere is found. Nothing here changes a line that stands in a chain.
//!
//! A chain alone cannot tell of somebody who has the database and works all hashes out anew. For that a head is kept
//! elsewhere: what `check --json` gave on an earlier day.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    args,
    store::{Conn, Row, StoreError, StoreResult, Val},
};

/// Says what the hashed bytes are. Another way of putting them together would have another name.
const ENCODING: &[u8] = b"presente act 1";

/// How many older acts are chained at a time.
const ACTS: i64 = 1000;

/// Where a chain ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct End {
    pub length: i64,
    pub head: String,
}

/// One chain at some moment, to be kept elsewhere and compared with later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The school's id; empty for acts of no school.
    pub chain: String,
    pub length: i64,
    pub head: String,
}

/// A line's hash: SHA-256 over the hash before it and its own values. Each stands with its kind and its length, so that
/// no two lines are the same bytes.
pub fn hash(before: &str, line: &[Val]) -> String {
    let mut hash = Sha256::new();
    hash.update(ENCODING);
    let mut add = |kind: u8, bytes: &[u8]| {
        hash.update([kind]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    add(b't', before.as_bytes());
    for value in line {
        match value {
            Val::Null => add(b'n', &[]),
            Val::Bool(is) => add(b'i', &i64::from(*is).to_be_bytes()),
            Val::Int(number) => add(b'i', &number.to_be_bytes()),
            Val::Text(text) => add(b't', text.as_bytes()),
            Val::Blob(bytes) => add(b'b', bytes),
        }
    }
    hex::encode(hash.finalize())
}

/// Takes the next place of a chain, and gives it with the head that the line goes on from. Writers of one chain queue
/// here until the transaction of the one before has ended.
pub fn take_place(conn: &mut dyn Conn, chain: &str) -> StoreResult<End> {
    let take = "UPDATE act_chain SET length = length + 1 WHERE chain = $1 RETURNING length, head";
    let read = |row: &Row| Ok(End { length: row.int(0)?, head: row.text(1)?.to_owned() });
    if let Some(end) = conn.find(take, args![chain], read)? {
        return Ok(end);
    }
    // Whoever begins it at the same time is waited for, and gone on from.
    let begin = "INSERT INTO act_chain (chain, length, head) VALUES ($1, 0, '') ON CONFLICT DO NOTHING";
    conn.exec(begin, args![chain])?;
    let end = conn.find(take, args![chain], read)?;
    end.ok_or_else(|| StoreError::Engine(format!("chain {chain} could not be begun")))
}

/// Chains what was written before there were chains, in the order of ids, which is that of time. A thousand at a time:
/// a district's log does not fit into memory.
pub(crate) fn chain_older_acts(conn: &mut dyn Conn) -> StoreResult<()> {
    let next = "SELECT id, at, person, device, what, school, student, thing, detail FROM act
         WHERE hash IS NULL AND id > $1 ORDER BY id LIMIT $2";
    let mut ends: BTreeMap<String, End> = BTreeMap::new();
    let mut after = String::new();
    loop {
        let mut lines = Vec::new();
        conn.each(next, args![after.as_str(), ACTS], &mut |row| {
            let chain = row.optional(5, Row::text)?.unwrap_or_default().to_owned();
            let end = ends.entry(chain.clone()).or_default();
            end.length += 1;
            let mut line: Vec<Val> = vec![chain.as_str().into(), end.length.into()];
            line.extend_from_slice(row.values());
            end.head = hash(&end.head, &line);
            row.text(0)?.clone_into(&mut after);
            lines.push(json!({ "id": row.text(0)?, "chain": chain, "place": end.length, "hash": end.head }));
            Ok(())
        })?;
        if lines.is_empty() {
            break;
        }
        // The one statement that writes to a line that is there, and only to one without a place.
        let give = "UPDATE act SET chain = given.value ->> 'chain', place = CAST(given.value ->> 'place' AS BIGINT),
                 hash = given.value ->> 'hash'
             FROM json_each($1) AS given WHERE act.id = given.value ->> 'id' AND act.hash IS NULL";
        conn.exec(give, args![serde_json::Value::Array(lines).to_string()])?;
    }
    for (chain, End { length, head }) in ends {
        let begin = "INSERT INTO act_chain (chain, length, head) VALUES ($1, $2, $3)";
        conn.exec(begin, args![chain, length, head])?;
    }
    Ok(())
}

/// A place in a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    pub chain: String,
    pub place: i64,
}

/// What may be wrong with a log, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogFault {
    /// A line is not what was written there.
    Altered,
    /// Lines in the middle are not there.
    Gone,
    /// Lines at the end are not there.
    Cut,
    /// The end that is kept beside the lines is not theirs.
    Head,
    /// A line stands in no chain: nothing of this program wrote it.
    Unchained,
    /// It is not the log that an earlier head was of.
    Rewritten,
}

/// What was found in the logs: how often, and where first.
#[derive(Debug, Default)]
pub struct Logs {
    pub heads: Vec<Head>,
    pub faults: BTreeMap<LogFault, (i64, Place)>,
}

impl Logs {
    fn note(&mut self, fault: LogFault, count: i64, chain: &str, place: i64) {
        let first = || (0, Place { chain: chain.to_owned(), place });
        self.faults.entry(fault).or_insert_with(first).0 += count;
    }
}

/// Works every chain out anew, line by line, and compares it with its end and with heads that were kept.
pub fn look(conn: &mut dyn Conn, kept: &[Head]) -> StoreResult<Logs> {
    let heads = conn.list("SELECT chain, length, head FROM act_chain ORDER BY chain", &[], |row| {
        Ok(Head { chain: row.text(0)?.to_owned(), length: row.int(1)?, head: row.text(2)?.to_owned() })
    })?;
    let mut logs = Logs { heads, ..Logs::default() };
    let ends: BTreeMap<String, End> = logs
        .heads
        .iter()
        .map(|kept| (kept.chain.clone(), End { length: kept.length, head: kept.head.clone() }))
        .collect();
    let mut walk = Walk { ends, chain: None, end: End::default() };
    let lines = "SELECT chain, place, id, at, person, device, what, school, student, thing, detail, hash FROM act
         WHERE chain IS NOT NULL AND place IS NOT NULL AND hash IS NOT NULL ORDER BY chain, place";
    conn.each(lines, &[], &mut |row| walk.line(&row, &mut logs))?;
    walk.leave(&mut logs);
    // Chains that no line of was met.
    for (chain, End { length, .. }) in walk.ends.iter().filter(|(_, end)| 0 < end.length) {
        logs.note(LogFault::Cut, *length, chain, 1);
    }
    for kept in kept.iter().filter(|kept| 0 < kept.length) {
        let last = "SELECT hash FROM act WHERE chain = $1 AND place = $2";
        let there = conn.find(last, args![kept.chain.as_str(), kept.length], |row| {
            Ok(row.optional(0, Row::text)?.map(str::to_owned))
        })?;
        if there.flatten().as_ref() != Some(&kept.head) {
            logs.note(LogFault::Rewritten, 1, &kept.chain, kept.length);
        }
    }
    let unchained = "SELECT count(*) FROM act WHERE chain IS NULL OR place IS NULL OR hash IS NULL";
    let unchained = conn.find(unchained, &[], |row| row.int(0))?.unwrap_or(0);
    if unchained > 0 {
        logs.note(LogFault::Unchained, unchained, "", 0);
    }
    Ok(logs)
}

/// How far the lines have been gone through.
struct Walk {
    /// Of the chains that have not been met yet.
    ends: BTreeMap<String, End>,
    chain: Option<String>,
    /// Of the lines that were met of this chain.
    end: End,
}

impl Walk {
    fn line(&mut self, row: &Row, logs: &mut Logs) -> StoreResult<()> {
        let (chain, place, stored) = (row.text(0)?, row.int(1)?, row.text(11)?);
        if self.chain.as_deref() != Some(chain) {
            self.leave(logs);
            (self.chain, self.end) = (Some(chain.to_owned()), End::default());
        }
        let missing = place - self.end.length - 1;
        if 0 < missing {
            // What the line after them went on from is not known: it is not called altered too.
            logs.note(LogFault::Gone, missing, chain, self.end.length + 1);
        } else if missing < 0 || hash(&self.end.head, &row.values()[..11]) != stored {
            logs.note(LogFault::Altered, 1, chain, place);
        }
        self.end = End { length: place, head: stored.to_owned() };
        Ok(())
    }

    /// Compares the end of a chain's lines with the one that is kept beside them.
    fn leave(&mut self, logs: &mut Logs) {
        let Some(chain) = self.chain.take() else { return };
        let End { length, head } = &self.end;
        match self.ends.remove(&chain) {
            Some(end) if *length < end.length => {
                logs.note(LogFault::Cut, end.length - length, &chain, length + 1);
            }
            Some(end) if end.length == *length && end.head == *head => {}
            _ => logs.note(LogFault::Head, 1, &chain, *length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_lines_are_the_same_bytes() {
        let lines: [&[Val]; 6] = [
            args!["ab", "c"],
            args!["a", "bc"],
            args!["abc", ""],
            args!["abc", Val::Null],
            args!["abc"],
            args![Val::Null, "abc"],
        ];
        let mut hashes: Vec<String> = lines.iter().map(|line| hash("", line)).collect();
        hashes.push(hash("a", args!["bc", ""]));
        hashes.sort();
        hashes.dedup();
        assert_eq!(hashes.len(), 7);
    }
}

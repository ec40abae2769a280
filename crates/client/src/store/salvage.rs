//! What can still be read of a store that is damaged: from a copy of its files, row by row, past the pages that do not
//! prove themselves.
//!
//! What the school has is left out, since it comes again; nothing is ever written to the file itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, Transaction, params_from_iter, types::Value};

use super::{PAGE, SALT, aside, damage, erase_files, keyed, log, salt};
use crate::{
    key::Key,
    trouble::{Result, Trouble},
};

/// After so many tries that gave no row, no more will come of a table.
const FRUITLESS_MOST: u32 = 200;
/// As many rows as are looked for where nothing tells how many there were.
const ROWS_MOST: i64 = 1 << 16;

/// The tables that are saved, those first that others name; columns as [`super::MIGRATIONS`] makes them.
const TABLES: [&str; 6] = ["account", "setting", "draft", "attachment", "outbox", "overlay"];

/// The rows of one table by their place, each as its columns have it.
#[derive(Default)]
pub struct Rows {
    pub columns: Vec<String>,
    pub rows: BTreeMap<i64, Vec<Value>>,
    /// Nothing of it was passed over.
    pub whole: bool,
}

impl Rows {
    fn at(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// One column of every row.
    pub fn texts(&self, column: &str) -> impl Iterator<Item = (i64, &str)> {
        let at = self.at(column);
        self.rows.iter().filter_map(move |(place, row)| match row.get(at?)? {
            Value::Text(text) => Some((*place, text.as_str())),
            _ => None,
        })
    }

    pub fn text(&self, place: i64, column: &str) -> Option<&str> {
        match self.rows.get(&place)?.get(self.at(column)?)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn integer(&self, place: i64, column: &str) -> Option<i64> {
        match self.rows.get(&place)?.get(self.at(column)?)? {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }
}

/// What was read.
#[derive(Default)]
pub struct Salvaged {
    tables: BTreeMap<&'static str, Rows>,
    /// The places of the writes that waited, as an index beside the table tells them. `None`: it cannot be read either.
    pub waited: Option<BTreeSet<i64>>,
}

impl Salvaged {
    pub fn table(&self, name: &'static str) -> &Rows {
        static NONE: Rows = Rows { columns: Vec::new(), rows: BTreeMap::new(), whole: false };
        self.tables.get(name).unwrap_or(&NONE)
    }
}

/// Reads what can be read of the store at a path. Nothing at all is an answer too.
pub fn read(path: &Path, key: &Key) -> Result<Salvaged> {
    let copy = aside::copy(path);
    erase_files(&copy)?;
    fs::copy(path, &copy)?;
    if log::has_lost_what_was_kept(path)? {
        log::mend(path, &copy)?;
    } else if aside::log_of(path).exists() {
        fs::copy(aside::log_of(path), aside::log_of(&copy))?;
    }
    let salvaged = read_copy(&copy, key);
    erase_files(&copy)?;
    salvaged
}

fn read_copy(copy: &Path, key: &Key) -> Result<Salvaged> {
    let mut salvaged = Salvaged::default();
    let Some(mut reader) = Reader::of(copy, key)? else { return Ok(salvaged) };
    for table in TABLES {
        salvaged.tables.insert(table, reader.table(table)?);
    }
    salvaged.waited = reader.waited()?;
    Ok(salvaged)
}

/// The copy, opened anew whenever a page of it could not be read: such a connection reads nothing rightly any more.
struct Reader<'k> {
    copy: PathBuf,
    key: &'k Key,
    salt: [u8; SALT],
    open: Option<Connection>,
}

/// Some rows, and whether something ended the reading before its end.
type Stretch = (Vec<(i64, Vec<Value>)>, bool);

impl<'k> Reader<'k> {
    /// `None`: no page fits the key.
    fn of(copy: &Path, key: &'k Key) -> Result<Option<Reader<'k>>> {
        let begins = fs::read(copy)?.get(..SALT).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
        for salt in [begins, salt(key)] {
            let (pages, bad) = damage::pages(copy, key, Some(salt))?;
            if bad < pages {
                let mut reader = Reader { copy: copy.to_owned(), key, salt, open: None };
                if reader.rows("SELECT 1, name FROM sqlite_schema", &[])?.1 {
                    reader.graft()?;
                }
                return Ok(Some(reader));
            }
        }
        Ok(None)
    }

    /// Puts the pages that say where the tables are in the place of those that are lost: from a new store that was made
    /// by the same migrations, they are the same pages.
    fn graft(&mut self) -> Result<()> {
        self.open = None;
        let pattern = aside::beside(&self.copy);
        erase_files(&pattern)?;
        let mut fresh = keyed(&pattern, self.key, Some(self.salt))?;
        fresh.execute_batch("PRAGMA journal_mode = WAL;")?;
        super::migrate(&mut fresh)?;
        let pages: u32 = fresh.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        let mut roots = BTreeSet::new();
        {
            let mut statement = fresh.prepare("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                roots.insert(row.get::<_, u32>(0)? as usize);
            }
        }
        // A first page says how many there are: no fewer than the store has.
        let most = i64::try_from(fs::metadata(&self.copy)?.len()).unwrap_or(i64::MAX);
        fresh.execute("INSERT INTO setting (name, value) VALUES ('long', hex(zeroblob(?1)))", [most / 2 + 1])?;
        fresh.close().map_err(|(_, error)| error)?;
        let pattern_bytes = fs::read(&pattern)?;
        erase_files(&pattern)?;
        let mut bytes = fs::read(&self.copy)?;
        for (at, page) in pattern_bytes.chunks_exact(PAGE).take(pages as usize).enumerate() {
            let place = at * PAGE..(at + 1) * PAGE;
            // Empty tables' own pages stay those of the store.
            if !roots.contains(&(at + 1))
                && let Some(old) = bytes.get_mut(place)
            {
                old.copy_from_slice(page);
            }
        }
        fs::write(&self.copy, bytes)?;
        Ok(())
    }

    fn rows(&mut self, sql: &str, with: &[i64]) -> Result<Stretch> {
        let mut found = Vec::new();
        let ended = self.try_rows(sql, with, &mut found);
        match ended {
            Ok(()) => Ok((found, false)),
            Err(Trouble::Failed(error))
                if error
                    .chain()
                    .any(|cause| cause.downcast_ref::<rusqlite::Error>().is_some_and(damage::is_of_the_file)) =>
            {
                self.open = None;
                Ok((found, true))
            }
            Err(trouble) => Err(trouble),
        }
    }

    fn try_rows(&mut self, sql: &str, with: &[i64], found: &mut Vec<(i64, Vec<Value>)>) -> Result<()> {
        if self.open.is_none() {
            let open = keyed(&self.copy, self.key, Some(self.salt))?;
            // A file that is shorter than it says is read as far as it goes.
            open.execute_batch("PRAGMA writable_schema = ON;")?;
            self.open = Some(open);
        }
        let Some(connection) = &self.open else { return Ok(()) };
        let mut statement = connection.prepare(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(params_from_iter(with))?;
        while let Some(row) = rows.next()? {
            let values = (1..columns).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>()?;
            found.push((row.get(0)?, values));
        }
        Ok(())
    }

    /// The columns that this store has of a table, among those that this program knows.
    fn table(&mut self, table: &str) -> Result<Rows> {
        let (columns, _) = self.rows(&format!("SELECT cid, name FROM pragma_table_info('{table}')"), &[])?;
        let columns: Vec<String> = columns
            .into_iter()
            .filter_map(|(_, mut values)| match values.pop() {
                Some(Value::Text(name)) => Some(name),
                _ => None,
            })
            .collect();
        let mut rows = Rows { whole: !columns.is_empty(), columns, rows: BTreeMap::new() };
        if rows.whole {
            self.walk(table, &mut rows)?;
        }
        Ok(rows)
    }

    /// Reads a table from both ends of each stretch, as far as its pages can be read, and what lies between in halves.
    fn walk(&mut self, table: &str, into: &mut Rows) -> Result<()> {
        let from = format!(
            "SELECT rowid, {} FROM {table} WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid",
            into.columns.join(", ")
        );
        let back = format!("{from} DESC");
        let mut stretches = vec![(i64::MIN, i64::MAX)];
        let mut fruitless = 0;
        while let Some((least, most)) = stretches.pop() {
            if fruitless > FRUITLESS_MOST {
                tracing::warn!(table, "not every stretch of a damaged table was looked at");
                return Ok(());
            }
            let before = into.rows.len();
            let (read, ended) = self.rows(&from, &[least, most])?;
            let low = read.last().map_or(least, |(place, _)| place.saturating_add(1));
            into.rows.extend(read);
            if !ended {
                continue;
            }
            into.whole = false;
            let (read, _) = self.rows(&back, &[low, most])?;
            let high = read.last().map_or(most, |(place, _)| place.saturating_sub(1));
            into.rows.extend(read);
            fruitless = if into.rows.len() > before { 0 } else { fruitless + 1 };
            // Places are counted from one.
            let (low, high) = (low.max(1), if high == i64::MAX { low.max(1) + ROWS_MOST } else { high });
            if low < high {
                let middle = low + (high - low) / 2;
                stretches.extend([(middle + 1, high), (low, middle)]);
            }
        }
        Ok(())
    }

    /// The writes that waited, by the index: it lies on other pages than the rows.
    fn waited(&mut self) -> Result<Option<BTreeSet<i64>>> {
        let sql = "SELECT seq, state FROM outbox INDEXED BY outbox_by_state WHERE account >= '' AND state = 'waiting'";
        let (found, ended) = self.rows(sql, &[])?;
        Ok((!ended).then(|| found.into_iter().map(|(seq, _)| seq).collect()))
    }
}

/// Puts rows into a store that is new, in the columns that both have.
pub fn put(tx: &Transaction<'_>, table: &str, from: &Rows, take: impl Fn(i64) -> bool) -> Result<()> {
    let mut known = tx.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let known: Vec<String> = known.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let both: Vec<usize> = (0..from.columns.len()).filter(|at| known.contains(&from.columns[*at])).collect();
    if both.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = both.iter().map(|at| from.columns[*at].as_str()).collect();
    let marks: Vec<String> = (1..=both.len()).map(|number| format!("?{number}")).collect();
    let mut insert =
        tx.prepare(&format!("INSERT OR IGNORE INTO {table} ({}) VALUES ({})", names.join(", "), marks.join(", ")))?;
    for (_, row) in from.rows.iter().filter(|(place, _)| take(**place)) {
        insert.execute(params_from_iter(both.iter().map(|at| &row[*at])))?;
    }
    Ok(())
}

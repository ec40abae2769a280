//! Brings a store's schema from whatever version it has to this program's. Migrations only add.

use super::conn::{Conn, StoreError, StoreResult};
use crate::{act_chain, args};

/// In order; a released one is never edited.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("migration/0001.sql"),
    include_str!("migration/0002.sql"),
    include_str!("migration/0003.sql"),
    include_str!("migration/0004.sql"),
    include_str!("migration/0005.sql"),
    include_str!("migration/0006.sql"),
    include_str!("migration/0007.sql"),
    include_str!("migration/0008.sql"),
];

/// From this one on every act stands in a chain.
const CHAINED: i64 = 6;

/// How an engine reads the migrations. With `Conn` this is all in which the engines differ.
pub(super) struct Dialect {
    /// What the texts take for granted and the engine lacks.
    pub before_the_first: &'static [&'static str],
    /// A statement in the engine's own words.
    pub statement: fn(&str) -> String,
}

pub(super) fn migrate(conn: &mut dyn Conn, dialect: &Dialect) -> StoreResult<()> {
    conn.exec("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY)", &[])?;
    let done = conn.find("SELECT coalesce(max(number), 0) FROM migration", &[], |r| r.int(0))?.unwrap_or(0);
    let known = MIGRATIONS.len() as i64;
    if done > known {
        return Err(StoreError::Newer { found: done, known });
    }
    if done == 0 {
        for statement in dialect.before_the_first {
            conn.exec(statement, &[])?;
        }
    }
    for (number, text) in (1..).zip(MIGRATIONS) {
        if number <= done {
            continue;
        }
        for statement in text.split(";\n").map(str::trim).filter(|s| !s.is_empty()) {
            conn.exec(&(dialect.statement)(statement), &[])?;
        }
        conn.exec("INSERT INTO migration (number) VALUES ($1)", args![number])?;
        if number == CHAINED {
            // In the same transaction: a log is chained whole, or not at all.
            act_chain::chain_older_acts(conn)?;
        }
    }
    Ok(())
}

/// Whether the schema is the one that this program knows: another version may have changed it while this one runs.
pub fn schema_is_current(conn: &mut dyn Conn) -> StoreResult<bool> {
    let done = conn.find("SELECT max(number) FROM migration", &[], |r| r.int(0))?;
    Ok(done == Some(MIGRATIONS.len() as i64))
}

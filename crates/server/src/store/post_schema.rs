//! What PostgreSQL needs before the migrations can be read by it, and how they are read: the one named place where the
//! engines differ in words.

use super::{
    conn::{Conn, StoreError, StoreResult},
    migrate::{Dialect, migrate},
    place::Address,
    post::{Attempt, Link},
};

/// How other processes hear of a change, and what stands in the message: the school's id.
pub(super) const CHANNEL: &str = "presente_wake";

/// One number for everybody who brings a schema up to date: two servers that start together do it one after the other.
const MIGRATING: &str = "SELECT CAST(pg_advisory_xact_lock(8460) AS TEXT)";

const DIALECT: Dialect = Dialect {
    before_the_first: &[
        // As SQLite has it: a list given as one argument, in rows.
        "CREATE FUNCTION json_each(text) RETURNS TABLE (key bigint, value json) LANGUAGE sql IMMUTABLE AS $f$
             SELECT ordinality - 1, value FROM json_array_elements($1::json) WITH ORDINALITY
         $f$",
        // In the change's own transaction: whoever is woken finds what woke them, and what was undone wakes nobody.
        "CREATE FUNCTION wake_others() RETURNS trigger LANGUAGE plpgsql AS $f$
             BEGIN PERFORM pg_notify('presente_wake', NEW.id); RETURN NULL; END
         $f$",
    ],
    statement,
};

/// A statement of the migrations in PostgreSQL's words. Texts sort by their bytes, as in SQLite, whatever the language
/// of the database: days are compared as they are written, and two engines give one order.
pub(super) fn statement(text: &str) -> String {
    text.replace(" TEXT", " TEXT COLLATE \"C\"")
}

/// The trigger stands on the first migration's table.
const WAKING: &str = "CREATE TRIGGER wake_others AFTER UPDATE OF seq ON school
     FOR EACH ROW EXECUTE FUNCTION wake_others()";

/// Opens the database and brings its schema up to date.
pub(super) fn open_current(address: &Address) -> StoreResult<Link> {
    let mut link = Link::open(address)?;
    let encoding: String = link.client().query_one("SHOW server_encoding", &[])?.try_get(0)?;
    if encoding != "UTF8" {
        return Err(StoreError::Encoding(encoding));
    }
    let mut outcome = Ok(());
    let attempt = link.attempt(|conn| {
        outcome = bring_up_to_date(conn);
        outcome.is_ok()
    });
    match attempt {
        Attempt::Kept => Ok(link),
        Attempt::Undone | Attempt::LookAgain => outcome.map(|()| link),
        Attempt::Again(error) | Attempt::Failed(error) => Err(error),
    }
}

fn bring_up_to_date(conn: &mut dyn Conn) -> StoreResult<()> {
    conn.list(MIGRATING, &[], |_| Ok(()))?;
    let is_new = match tables_here(conn)? {
        Tables::None => true,
        Tables::Ours => false,
        Tables::Others => return Err(StoreError::Foreign),
    };
    migrate(conn, &DIALECT)?;
    if is_new {
        conn.exec(WAKING, &[])?;
    }
    Ok(())
}

/// What lies where our tables would be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tables {
    None,
    Ours,
    Others,
}

fn tables_here(conn: &mut dyn Conn) -> StoreResult<Tables> {
    let sql = "SELECT CAST(relname AS TEXT) FROM pg_class
               WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema) AND relkind = 'r'";
    let names = conn.list(sql, &[], |row| Ok(row.text(0)?.to_owned()))?;
    let has = |name: &str| names.iter().any(|known| known == name);
    Ok(match () {
        () if names.is_empty() => Tables::None,
        () if has("migration") && has("thing") && has("school") => Tables::Ours,
        () => Tables::Others,
    })
}

/// Whether somebody has begun a school's data in the database.
pub(super) fn is_begun(address: &Address) -> StoreResult<bool> {
    Link::open(address)?.read(|conn| Ok(tables_here(conn)? == Tables::Ours))
}

/// Indexes that PostgreSQL itself no longer trusts.
/// How much room the database takes.
pub(super) fn bytes(conn: &mut dyn Conn) -> StoreResult<u64> {
    let size = conn.find("SELECT pg_database_size(current_database())", &[], |row| row.int(0))?;
    Ok(size.unwrap_or(0).unsigned_abs())
}

pub(super) fn damage(conn: &mut dyn Conn) -> StoreResult<Vec<String>> {
    let sql = "SELECT CAST(CAST(indexrelid AS regclass) AS TEXT) FROM pg_index WHERE NOT indisvalid ORDER BY 1";
    conn.list(sql, &[], |row| Ok(row.text(0)?.to_owned()))
}

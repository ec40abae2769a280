//! A store with a million children in it, without a day's wait: each school's own files go through the importer's reader
//! and planner, and what is planned goes into the very tables, in bulk. Left out is what neither counts nor syncs ever
//! read: the raw rows of attendance, the source's names, and what would undo the import.

use std::path::Path;
use std::sync::mpsc::sync_channel;

use anyhow::{Context, Result, ensure};
use attendance::GuardianLink;
use chrono::Utc;
use protocol::kind;
use rusqlite::{Connection, params};
use server::import::{ImportSettings, Known, SchoolPlan, plan, read_held};
use server::rights::Audience;
use server::secret::secret_hash;
use server::store::{Executor, Store, StoreError, StorePlace, topic::topic_text};
use server::{Ids, RandomIds, args};

use crate::worlds::district::District;

/// Makes a store of the district in a new folder.
pub fn fill(folder: &Path, district: &District) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let file = folder.join("presente.db");
    drop(Store::open(&file, Executor::Inline)?);
    let mut store = Connection::open(&file)?;
    // Nobody mourns a file that is half made.
    store.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; PRAGMA foreign_keys = OFF;",
    )?;
    // An index is made faster of all rows together than row by row.
    let indexes: Vec<(String, String)> = {
        let mut sql = store.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")?;
        sql.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?
    };
    for (name, _) in &indexes {
        store.execute_batch(&format!("DROP INDEX {name}"))?;
    }
    let (give, given) = sync_channel::<Result<SchoolPlan>>(8);
    std::thread::scope(|threads| {
        threads.spawn(move || {
            for school in district.schools() {
                let planned = district.files_of(&school).and_then(|files| planned(files, &district.settings()));
                if give.send(planned).is_err() {
                    return;
                }
            }
        });
        let tx = store.transaction()?;
        for planned in given {
            put_school(&tx, &planned?)?;
        }
        anyhow::Ok(tx.commit()?)
    })?;
    for (_, sql) in &indexes {
        store.execute_batch(sql)?;
    }
    // As it would be found: a journal is a property of the file.
    store.execute_batch("PRAGMA journal_mode = WAL")?;
    Ok(())
}

fn planned(files: Vec<(String, Vec<u8>)>, settings: &ImportSettings) -> Result<SchoolPlan> {
    let known = Known::default();
    let (staged, mut report) = read_held(files, settings, &known)?;
    ensure!(!report.has_errors(), "{:?}", report.errors);
    let mut plan = plan(&staged, &known, settings, &mut || RandomIds.next(), &mut report);
    plan.schools.pop().context("a set of files has a school")
}

fn put_school(store: &Connection, plan: &SchoolPlan) -> Result<()> {
    let school = plan.id.to_string();
    let mut thing = store.prepare_cached(
        "INSERT INTO thing (school, kind, id, version, seq, student, topic, audience, body)
         VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let mut tie = store.prepare_cached("INSERT INTO guardian_link (guardian, student, school) VALUES (?1, ?2, ?3)")?;
    for (seq, write) in (1..).zip(&plan.writes) {
        let (id, student) = (write.id.to_string(), write.student.map(|student| student.to_string()));
        let audience = Audience::of(write.audience.iter().cloned()).text();
        thing.execute(params![
            school,
            write.kind,
            id,
            seq,
            student,
            topic_text(write.topic),
            audience,
            write.body.text()
        ])?;
        if write.kind == kind::LINK {
            let link: GuardianLink = write.body.read()?;
            tie.execute(params![link.guardian.to_string(), student, school])?;
        }
    }
    store.execute(
        "INSERT INTO school (id, source_id, seq) VALUES (?1, ?2, ?3)",
        params![school, plan.source_id, plan.writes.len() as i64],
    )?;
    Ok(())
}

/// Signs so many families in, spread evenly over a store that nobody serves yet; gives their tokens.
pub fn let_in(place: &StorePlace, families: usize) -> Result<Vec<String>> {
    let store = Store::open(place, Executor::Inline)?;
    let let_in = store.write(move |conn| {
        let sql = "SELECT DISTINCT guardian FROM guardian_link ORDER BY guardian";
        let guardians = conn.list(sql, &[], |row| Ok(row.text(0)?.to_owned()))?;
        let now = Utc::now();
        let mut tokens = Vec::with_capacity(families);
        for guardian in guardians.iter().step_by(guardians.len() / families).take(families) {
            let token = new_id();
            conn.exec(
                "INSERT INTO device (id, person, name, side, token_hash, joined_at, last_seen_at)
                 VALUES ($1, $2, 'bench', 'family', $3, $4, $4)",
                args![new_id(), guardian.as_str(), secret_hash(&token), now],
            )?;
            tokens.push(token);
        }
        Ok::<_, StoreError>(tokens)
    })?;
    Ok(let_in)
}

fn new_id() -> String {
    uuid::Uuid::from_u128(rand::random()).to_string()
}

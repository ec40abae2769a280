//! The history of imports: what came in, when, by whom, and what was said of it. It holds no name of a child, and no row
//! of a file.

use attendance::{DeviceId, PersonId};
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{FoundLevel, ImportAtSchool, ImportCounts, ImportFinding, ImportRow, ImportState, ImportWay};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;
use words::Words;

use crate::{
    Outcome,
    account::staff_name,
    args,
    import::{Counts, Finding, Level, Report, SchoolPlan},
    store::{Conn, Row, StoreError, StoreResult},
};

/// How long an import can be taken back. A wrong roster is noticed within days; what is kept for it is every fact that
/// a nightly import has changed, as it was before.
pub const KEPT_DAYS: u32 = 30;

/// Where an import comes from, and what was found in its files.
#[derive(Debug, Clone)]
pub struct Origin {
    pub id: Uuid,
    pub way: ImportWay,
    /// Who said yes in the window.
    pub by: Option<(PersonId, DeviceId)>,
    pub report: Report,
}

impl Origin {
    pub fn command_line(id: Uuid, report: Report) -> Origin {
        Origin { id, way: ImportWay::CommandLine, by: None, report }
    }
}

/// An import of the history with what was found in its files.
#[derive(Debug, Clone)]
pub struct Entry {
    pub row: ImportRow,
    pub findings: Vec<Finding>,
}

/// What a plan does to a school, in numbers.
pub fn at_school(plan: &SchoolPlan) -> ImportAtSchool {
    let counts = |counts: &Counts| {
        let Counts { adds, changes, leavers, unchanged } = *counts;
        ImportCounts { adds, changes, leavers, unchanged }
    };
    ImportAtSchool {
        id: plan.id,
        name: plan.name.clone(),
        students: counts(&plan.students),
        guardians: counts(&plan.guardians),
        staff: counts(&plan.staff_members),
        days_changed: plan.days_changed,
        needs_second_yes: plan.needs_second_yes,
    }
}

/// Writes an import into the history, under the next number. One that waited there is carried on.
pub fn save_entry(
    conn: &mut dyn Conn,
    now: DateTime<Utc>,
    origin: &Origin,
    state: ImportState,
    schools: &[ImportAtSchool],
) -> Outcome<()> {
    let next = conn.find("SELECT coalesce(max(number), 0) + 1 FROM intake", &[], |row| row.int(0))?.unwrap_or(1);
    let findings: Vec<&Finding> = origin.report.findings().collect();
    conn.exec(
        "INSERT INTO intake (id, number, at, person, way, state, files, schools, row_count, rows_skipped, findings)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET number = excluded.number, at = excluded.at, person = excluded.person,
             way = excluded.way, state = excluded.state, files = excluded.files, schools = excluded.schools,
             row_count = excluded.row_count, rows_skipped = excluded.rows_skipped, findings = excluded.findings",
        args![
            origin.id,
            next,
            now,
            origin.by.map(|(person, _)| person),
            word(&origin.way)?,
            word(&state)?,
            serde_json::to_string(&origin.report.files)?,
            serde_json::to_string(schools)?,
            origin.report.rows as i64,
            origin.report.rows_skipped as i64,
            serde_json::to_string(&findings)?
        ],
    )?;
    Ok(drop_old_steps(conn, now)?)
}

/// Lets go of what takes an import back, once it is too old for that: it holds names and attendance as they were.
pub fn drop_old_steps(conn: &mut dyn Conn, now: DateTime<Utc>) -> StoreResult<()> {
    let kept_since = now - TimeDelta::days(KEPT_DAYS.into());
    let sql = "DELETE FROM intake_step WHERE intake IN (SELECT id FROM intake WHERE at < $1)";
    conn.exec(sql, args![kept_since]).map(|_| ())
}

/// Says what became of an import that waited.
pub fn set_state(conn: &mut dyn Conn, id: Uuid, state: ImportState) -> Outcome<()> {
    conn.exec("UPDATE intake SET state = $2 WHERE id = $1", args![id, word(&state)?])?;
    Ok(())
}

/// What the watched folder's files looked like when they were last gone through.
pub fn last_looked(conn: &mut dyn Conn) -> Outcome<Option<String>> {
    let sql = "SELECT looked FROM intake WHERE looked IS NOT NULL ORDER BY number DESC LIMIT 1";
    Ok(conn.find(sql, &[], |row| Ok(row.text(0)?.to_owned()))?)
}

pub fn set_looked(conn: &mut dyn Conn, id: Uuid, looked: &str) -> Outcome<()> {
    conn.exec("UPDATE intake SET looked = $2 WHERE id = $1", args![id, looked])?;
    Ok(())
}

/// Lets go of what the watched folder held before this import and nobody has said yes to.
pub fn drop_waiting(conn: &mut dyn Conn, but: Uuid) -> Outcome<()> {
    let waits = "SELECT id FROM intake WHERE state = 'waiting' AND way = 'folder' AND id <> $1";
    for id in conn.list(waits, args![but], |row| row.parsed::<Uuid>(0))? {
        conn.exec("DELETE FROM intake_piece WHERE offer = $1", args![id])?;
        set_state(conn, id, ImportState::Dropped)?;
    }
    Ok(())
}

/// The newest imports below a number, so many at most.
pub fn list_entries(conn: &mut dyn Conn, below: Option<u32>, most: usize) -> Outcome<Vec<Entry>> {
    let below = below.map_or(i64::MAX, i64::from);
    let sql = "SELECT id, number, at, person, way, state, files, schools, row_count, rows_skipped, findings, undone_at,
                   undone_by
               FROM intake WHERE number < $1 ORDER BY number DESC LIMIT $2";
    let found = conn.list(sql, args![below, most as i64], read_row)?;
    found.into_iter().map(|found| named(conn, found)).collect()
}

/// The import that people call by this number.
pub fn find_numbered(conn: &mut dyn Conn, number: u32) -> Outcome<Option<Entry>> {
    let below = number.saturating_add(1);
    Ok(list_entries(conn, Some(below), 1)?.into_iter().find(|entry| entry.row.number == number))
}

/// The import of an id, if there is one.
pub fn read_entry(conn: &mut dyn Conn, id: Uuid) -> Outcome<Option<Entry>> {
    let number = conn.find("SELECT number FROM intake WHERE id = $1", args![id], |row| row.int(0))?;
    number.map_or(Ok(None), |number| find_numbered(conn, number as u32))
}

/// A row before the people in it are named: the import, and who said yes to it and to taking it back.
type Unnamed = (Entry, Option<PersonId>, Option<PersonId>);

fn read_row(row: &Row) -> StoreResult<Unnamed> {
    let findings: Vec<Value> = row.json(10)?;
    let import = ImportRow {
        id: row.parsed(0)?,
        number: row.int(1)? as u32,
        at: row.time(2)?,
        way: of_word(row, 4)?,
        state: of_word(row, 5)?,
        by_name: String::new(),
        files: row.json(6)?,
        schools: row.json(7)?,
        rows: row.int(8)? as u32,
        rows_skipped: row.int(9)? as u32,
        undone_at: row.optional(11, |row, column| row.time(column))?,
        undone_by_name: String::new(),
    };
    // What a newer program found, this one may have no words for.
    let findings = findings.into_iter().filter_map(|found| serde_json::from_value(found).ok()).collect();
    let by = row.optional(3, |row, column| row.parsed(column))?;
    Ok((Entry { row: import, findings }, by, row.optional(12, |row, column| row.parsed(column))?))
}

fn named(conn: &mut dyn Conn, (mut entry, by, undone_by): Unnamed) -> Outcome<Entry> {
    let mut name = |person: Option<PersonId>| match person {
        Some(person) => Ok::<_, crate::Trouble>(staff_name(conn, person)?.unwrap_or_default()),
        None => Ok(String::new()),
    };
    entry.row.by_name = name(by)?;
    entry.row.undone_by_name = name(undone_by)?;
    Ok(entry)
}

/// Findings as somebody reads them, the gravest first.
pub fn findings_in_words(findings: &[Finding], words: &Words) -> Vec<ImportFinding> {
    let told = findings.iter().map(|finding| {
        let (wrong, todo) = finding.words(words);
        ImportFinding {
            level: match finding.level {
                Level::Error => FoundLevel::Error,
                Level::Skipped => FoundLevel::Skipped,
                Level::Note => FoundLevel::Note,
            },
            file: finding.file.clone(),
            line: finding.line.map(|line| line as u32),
            column: finding.column.clone(),
            wrong,
            todo,
            more: finding.more as u32,
        }
    });
    told.collect()
}

/// A value of one word, as a column holds it.
fn word<T: Serialize>(value: &T) -> anyhow::Result<String> {
    match serde_json::to_value(value)? {
        Value::String(word) => Ok(word),
        _ => Err(anyhow::anyhow!("a value of one word")),
    }
}

fn of_word<T: DeserializeOwned>(row: &Row, column: usize) -> StoreResult<T> {
    let read = serde_json::from_value(Value::String(row.text(column)?.to_owned()));
    read.map_err(|_| StoreError::Unreadable { column, why: "a word that this program does not know".into() })
}

//! What must never be in a store, by rules that know nothing of how it was written. It finds faults and mends none.

use serde::Serialize;

use crate::{
    Outcome,
    act_chain::{self, Head, LogFault, Place},
    store::{Conn, Store},
};

/// What must be none, by name, and how to find it.
const NEVER: &[(&str, &str)] = &[
    ("number_too_high", "SELECT count(*) FROM thing t JOIN school s ON s.id = t.school WHERE t.seq > s.seq"),
    ("child_missing", {
        "SELECT count(*) FROM thing t WHERE t.student IS NOT NULL AND t.kind <> 'student' AND NOT EXISTS
            (SELECT 1 FROM thing c WHERE c.kind = 'student' AND c.id = t.student)"
    }),
    ("seen_by_nobody", "SELECT count(*) FROM thing WHERE audience NOT LIKE '|%|'"),
    ("tie_without_fact", {
        "SELECT count(*) FROM guardian_link g WHERE NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = 'link' AND t.student = g.student)"
    }),
    ("right_without_child", {
        "SELECT count(*) FROM guardian_link g WHERE NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = 'student' AND t.id = g.student)"
    }),
    ("device_of_nobody", {
        "SELECT count(*) FROM device d WHERE d.revoked_at IS NULL AND d.side = 'school'
            AND NOT EXISTS (SELECT 1 FROM login l WHERE l.person = d.person)"
    }),
    ("file_without_thing", {
        "SELECT count(*) FROM attachment a WHERE a.thing_id IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = a.thing_kind AND t.id = a.thing_id)"
    }),
    ("number_twice", { "SELECT count(*) FROM thing t JOIN forgotten f ON f.school = t.school AND f.seq = t.seq" }),
    ("act_missing", {
        "SELECT count(*) FROM thing t WHERE t.kind IN ('explanation', 'support_request', 'message', 'goal')
            AND NOT EXISTS (SELECT 1 FROM act a WHERE a.thing = t.kind || '/' || t.id)"
    }),
];

/// Something that must not be, as often as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    pub fault: &'static str,
    pub count: i64,
    /// Where first, in the log of acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Place>,
    /// The engine's own words, where it is the engine that found it.
    #[serde(skip)]
    pub why: String,
}

/// What was found, and how much was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    pub faults: Vec<Fault>,
    pub things: i64,
    pub schools: i64,
    /// Where each log of acts ends, to be kept and compared with later.
    pub log: Vec<Head>,
}

/// How a fault of the log is called.
fn log_fault(fault: LogFault) -> &'static str {
    match fault {
        LogFault::Altered => "log_altered",
        LogFault::Gone => "log_gone",
        LogFault::Cut => "log_cut",
        LogFault::Head => "log_head",
        LogFault::Unchained => "log_unchained",
        LogFault::Rewritten => "log_rewritten",
    }
}

/// Looks at a whole store.
pub fn look(store: &Store) -> Outcome<Looked> {
    look_against(store, &[])
}

/// The same, and whether the log of acts goes on from where it was when `kept` was written down.
pub fn look_against(store: &Store, kept: &[Head]) -> Outcome<Looked> {
    // Before anything is asked of it: what is damaged cannot be counted.
    let damage = store.damage().map_err(anyhow::Error::from)?;
    let damaged = |why| Fault { fault: "file_damaged", count: 1, first: None, why };
    let mut faults: Vec<Fault> = damage.into_iter().map(damaged).collect();
    store.read(|conn| {
        for (fault, sql) in NEVER {
            let count = count(conn, sql)?;
            if count > 0 {
                faults.push(Fault { fault, count, first: None, why: String::new() });
            }
        }
        let logs = act_chain::look(conn, kept)?;
        faults.extend(logs.faults.into_iter().map(|(fault, (count, first))| {
            let first = Some(first).filter(|_| fault != LogFault::Unchained);
            Fault { fault: log_fault(fault), count, first, why: String::new() }
        }));
        let things = count(conn, "SELECT count(*) FROM thing")?;
        Ok(Looked { faults, things, schools: count(conn, "SELECT count(*) FROM school")?, log: logs.heads })
    })
}

fn count(conn: &mut dyn Conn, sql: &str) -> Outcome<i64> {
    Ok(conn.find(sql, &[], |row| row.int(0))?.unwrap_or(0))
}

//! What must never be in a store, by rules that know nothing of how it was written. It finds faults and mends none.

use std::collections::BTreeMap;

use attendance::{GuardianLink, Limit, PersonId, StudentId};
use protocol::kind;
use serde::Serialize;

use crate::{
    Outcome,
    act_chain::{self, Head, LogFault, Place},
    args,
    store::{Conn, Store, StoreResult},
    ties::list_limits,
};

/// What must be none, by name, and how to find it.
const NEVER: &[(&str, &str)] = &[
    ("number_too_high", "SELECT count(*) FROM thing t JOIN school s ON s.id = t.school WHERE t.seq > s.seq"),
    ("child_missing", {
        "SELECT count(*) FROM thing t WHERE t.student IS NOT NULL AND t.kind <> 'student' AND NOT EXISTS
            (SELECT 1 FROM thing c WHERE c.kind = 'student' AND c.id = t.student)"
    }),
    ("seen_by_nobody", "SELECT count(*) FROM thing WHERE audience NOT LIKE '|%|'"),
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
    ("number_shared", {
        "SELECT count(*) FROM (SELECT school, seq FROM thing GROUP BY school, seq HAVING 1 < count(*)) AS shared"
    }),
    ("act_missing", {
        "SELECT count(*) FROM (SELECT kind || '/' || id AS thing FROM thing WHERE kind IN
                ('explanation', 'support_request', 'message', 'read_mark', 'goal', 'policy', 'policy_receipt')
            EXCEPT SELECT thing FROM act) AS missing"
    }),
];

/// What must be none between the tables that rights are read from and the ties that people are shown.
const TIE_WITHOUT_FACT: &str = "tie_without_fact";
const LIMIT_NOT_IN_TIE: &str = "limit_not_in_tie";
const TIE_LIMIT_NOT_KEPT: &str = "tie_limit_not_kept";

/// Everything that must be none, but for the engine's own damage and the log of acts.
pub fn rules() -> Vec<&'static str> {
    let of_ties = [TIE_WITHOUT_FACT, LIMIT_NOT_IN_TIE, TIE_LIMIT_NOT_KEPT];
    NEVER.iter().map(|(name, _)| *name).chain(of_ties).collect()
}

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
        for (fault, count) in look_at_ties(conn)?.into_iter().filter(|(_, count)| *count > 0) {
            faults.push(Fault { fault, count, first: None, why: String::new() });
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

type Tie = (PersonId, StudentId);

/// Holds each guardian's tie to each child against its fact: another guardian's stands for nobody else's.
fn look_at_ties(conn: &mut dyn Conn) -> Outcome<[(&'static str, i64); 3]> {
    let shown = limits_shown(conn)?;
    let mut kept: BTreeMap<Tie, Vec<Limit>> = BTreeMap::new();
    for (guardian, student, limit) in list_limits(conn)? {
        kept.entry((guardian, student)).or_default().push(limit);
    }
    // Which paper says so takes nothing from anybody.
    let taken = |limit: &Limit| (limit.topic, limit.from, limit.until);
    let beyond = |these: &[Limit], those: &[Limit]| {
        let is_there = |limit: &&Limit| those.iter().any(|other| taken(other) == taken(limit));
        these.iter().filter(|limit| !is_there(limit)).count() as i64
    };
    let [mut without_fact, mut not_in_tie, mut not_kept] = [0; 3];
    conn.each("SELECT guardian, student FROM guardian_link", &[], &mut |row| {
        let tie: Tie = (row.parsed(0)?, row.parsed(1)?);
        let held = kept.get(&tie).map_or(&[][..], Vec::as_slice);
        match shown.get(&tie) {
            None => without_fact += 1,
            Some(shown) => {
                not_in_tie += beyond(held, shown);
                not_kept += beyond(shown, held);
            }
        }
        Ok(())
    })?;
    Ok([(TIE_WITHOUT_FACT, without_fact), (LIMIT_NOT_IN_TIE, not_in_tie), (TIE_LIMIT_NOT_KEPT, not_kept)])
}

/// What each tie that can be read shows as taken from its guardian.
fn limits_shown(conn: &mut dyn Conn) -> StoreResult<BTreeMap<Tie, Vec<Limit>>> {
    let mut shown = BTreeMap::new();
    conn.each("SELECT body FROM thing WHERE kind = $1", args![kind::LINK], &mut |row| {
        if let Ok(link) = row.json::<GuardianLink>(0) {
            shown.insert((link.guardian, link.student), link.limits);
        }
        Ok(())
    })?;
    Ok(shown)
}

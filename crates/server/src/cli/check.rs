//! `check`: whether the data is whole, by rules that know nothing of how it was written.

use serde_json::json;
use server::{Trouble, store::Conn};

use super::{Done, No, Place, Told, say};

#[derive(clap::Args)]
pub struct Check {}

/// What must be none, and how to find it.
const NEVER: &[(&str, &str)] = &[
    (
        "a fact numbered above its school's counter",
        "SELECT count(*) FROM thing t JOIN school s ON s.id = t.school WHERE t.seq > s.seq",
    ),
    ("a fact of a child who is not here", {
        "SELECT count(*) FROM thing t WHERE t.student IS NOT NULL AND t.kind <> 'student' AND NOT EXISTS
            (SELECT 1 FROM thing c WHERE c.kind = 'student' AND c.id = t.student)"
    }),
    ("a fact that nobody may see", "SELECT count(*) FROM thing WHERE audience NOT LIKE '|%|'"),
    ("a guardian's tie without its fact", {
        "SELECT count(*) FROM guardian_link g WHERE NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = 'link' AND t.student = g.student)"
    }),
    ("a right for a child who is not here", {
        "SELECT count(*) FROM guardian_link g WHERE NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = 'student' AND t.id = g.student)"
    }),
    ("a device of nobody", {
        "SELECT count(*) FROM device d WHERE d.revoked_at IS NULL AND d.side = 'school'
            AND NOT EXISTS (SELECT 1 FROM login l WHERE l.person = d.person)"
    }),
    ("a file whose thing is gone", {
        "SELECT count(*) FROM attachment a WHERE a.thing_id IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = a.thing_kind AND t.id = a.thing_id)"
    }),
    ("two numbers alike in one school's feed", {
        "SELECT count(*) FROM thing t JOIN forgotten f ON f.school = t.school AND f.seq = t.seq"
    }),
    ("a written thing without the act that wrote it", {
        "SELECT count(*) FROM thing t WHERE t.kind IN ('explanation', 'support_request', 'message', 'goal')
            AND NOT EXISTS (SELECT 1 FROM act a WHERE a.thing = t.kind || '/' || t.id)"
    }),
];

impl Check {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let words = say();
        let (faults, things, schools) = place.office.store.read(|conn| {
            let mut faults: Vec<String> = Vec::new();
            for (what, sql) in NEVER {
                let found = count(conn, sql)?;
                if found > 0 {
                    faults.push(format!("{what}: {found}"));
                }
            }
            let things = count(conn, "SELECT count(*) FROM thing")?;
            Ok::<_, Trouble>((faults, things, count(conn, "SELECT count(*) FROM school")?))
        })?;
        let damage = place.office.store.damage().map_err(|e| No::Failed(e.into()))?;
        let faults: Vec<String> = faults.into_iter().chain(damage).collect();
        told.answer(&json!({ "faults": faults, "things": things, "schools": schools }), || match faults.len() {
            0 => vec![words.cli_check_good(&schools.to_string(), &things.to_string())],
            some => {
                let mut lines: Vec<String> = faults.iter().map(|fault| words.cli_check_found(fault)).collect();
                lines.push(words.cli_check_bad(&some.to_string()));
                lines
            }
        })?;
        if faults.is_empty() { Ok(()) } else { Err(No::Said) }
    }
}

fn count(conn: &mut dyn Conn, sql: &str) -> Result<i64, Trouble> {
    Ok(conn.find(sql, &[], |row| row.int(0))?.unwrap_or(0))
}

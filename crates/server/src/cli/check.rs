//! `check`: whether the data is whole, by rules that know nothing of how it was written.

use serde::Serialize;
use serde_json::{Value, json};
use server::{
    Trouble,
    store::{Conn, Store},
};
use words::{Words, figure};

use super::{Done, No, Place, Told, say, with_words};

#[derive(clap::Args)]
pub struct Check {}

/// How a fault is told, with how often it was found.
type Say = fn(&Words, &str) -> String;

/// What must be none, by name; how it is told, and how to find it.
const NEVER: &[(&str, Say, &str)] = &[
    (
        "number_too_high",
        Words::cli_check_number_too_high,
        "SELECT count(*) FROM thing t JOIN school s ON s.id = t.school WHERE t.seq > s.seq",
    ),
    ("child_missing", Words::cli_check_child_missing, {
        "SELECT count(*) FROM thing t WHERE t.student IS NOT NULL AND t.kind <> 'student' AND NOT EXISTS
            (SELECT 1 FROM thing c WHERE c.kind = 'student' AND c.id = t.student)"
    }),
    ("seen_by_nobody", Words::cli_check_seen_by_nobody, "SELECT count(*) FROM thing WHERE audience NOT LIKE '|%|'"),
    ("tie_without_fact", Words::cli_check_tie_without_fact, {
        "SELECT count(*) FROM guardian_link g WHERE NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = 'link' AND t.student = g.student)"
    }),
    ("right_without_child", Words::cli_check_right_without_child, {
        "SELECT count(*) FROM guardian_link g WHERE NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = 'student' AND t.id = g.student)"
    }),
    ("device_of_nobody", Words::cli_check_device_of_nobody, {
        "SELECT count(*) FROM device d WHERE d.revoked_at IS NULL AND d.side = 'school'
            AND NOT EXISTS (SELECT 1 FROM login l WHERE l.person = d.person)"
    }),
    ("file_without_thing", Words::cli_check_file_without_thing, {
        "SELECT count(*) FROM attachment a WHERE a.thing_id IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM thing t WHERE t.kind = a.thing_kind AND t.id = a.thing_id)"
    }),
    ("number_twice", Words::cli_check_number_twice, {
        "SELECT count(*) FROM thing t JOIN forgotten f ON f.school = t.school AND f.seq = t.seq"
    }),
    ("act_missing", Words::cli_check_act_missing, {
        "SELECT count(*) FROM thing t WHERE t.kind IN ('explanation', 'support_request', 'message', 'goal')
            AND NOT EXISTS (SELECT 1 FROM act a WHERE a.thing = t.kind || '/' || t.id)"
    }),
];

/// Something that must not be, as often as it was found.
#[derive(Serialize)]
struct Fault {
    fault: &'static str,
    count: i64,
    #[serde(skip)]
    words: String,
}

/// What was found, and how much was looked at.
pub struct Found {
    faults: Vec<Fault>,
    things: i64,
    schools: i64,
}

/// Looks at a whole store.
pub fn look(store: &Store) -> Result<Found, No> {
    let words = say();
    // Before anything is asked of it: what is damaged cannot be counted.
    let damage = store.damage().map_err(anyhow::Error::from)?;
    let damaged =
        damage.iter().map(|why| Fault { fault: "file_damaged", count: 1, words: words.cli_check_file_damaged(why) });
    let mut faults: Vec<Fault> = damaged.collect();
    let (things, schools) = store.read(|conn| {
        for (fault, tell, sql) in NEVER {
            let count = count(conn, sql)?;
            if count > 0 {
                faults.push(Fault { fault, count, words: tell(words, &figure(count.unsigned_abs())) });
            }
        }
        let things = count(conn, "SELECT count(*) FROM thing")?;
        Ok::<_, Trouble>((things, count(conn, "SELECT count(*) FROM school")?))
    })?;
    Ok(Found { faults, things, schools })
}

impl Found {
    pub fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// Each fault by name, with its words.
    pub fn named(&self) -> Vec<Value> {
        let todo = if self.is_empty() { String::new() } else { say().cli_check_bad_do() };
        self.faults.iter().map(|fault| with_words(fault, &fault.words, &todo)).collect()
    }

    pub fn lines(&self) -> Vec<String> {
        let words = say();
        match self.faults.len() {
            0 => {
                let (schools, things) = (figure(self.schools.unsigned_abs()), figure(self.things.unsigned_abs()));
                vec![words.cli_check_good(&schools, &things)]
            }
            some => {
                let mut lines: Vec<String> = self.faults.iter().map(|fault| fault.words.clone()).collect();
                lines.extend([words.cli_check_bad(some as i64), words.cli_check_bad_do()]);
                lines
            }
        }
    }
}

impl Check {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let found = look(&place.office.store)?;
        let answer = json!({ "faults": found.named(), "things": found.things, "schools": found.schools });
        told.answer(&answer, || found.lines())?;
        if found.is_empty() { Ok(()) } else { Err(No::Said) }
    }
}

fn count(conn: &mut dyn Conn, sql: &str) -> Result<i64, Trouble> {
    Ok(conn.find(sql, &[], |row| row.int(0))?.unwrap_or(0))
}

//! What an import did, step by step, as it takes to undo it: of each thing only what was different before.
//!
//! It never decides whether something may be undone.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{PersonId, RawEvent, SchoolId, StaffRole, StudentId, Topic};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, value::RawValue};
use uuid::Uuid;

use crate::{
    Body,
    store::{Conn, StoreResult, Val, things::insert},
};

/// One thing that an import did at a school.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// A fact was written; without `was` it had not been there.
    Wrote {
        kind: String,
        id: Uuid,
        student: Option<StudentId>,
        was: Option<Was>,
    },
    /// A fact was taken away.
    Removed {
        kind: String,
        id: Uuid,
        version: u32,
        student: Option<StudentId>,
        topic: Topic,
        audience: String,
        body: Value,
    },
    /// Rows of a child's attendance came, and others went.
    Events {
        student: StudentId,
        came: Vec<RawEvent>,
        gone: Vec<RawEvent>,
    },
    Left {
        student: StudentId,
    },
    Returned {
        student: StudentId,
    },
    /// What the files say somebody is at the school was changed.
    RosterRoles {
        person: PersonId,
        was: BTreeSet<StaffRole>,
    },
    /// The school is new here, and was given to somebody who administers all the others.
    Given {
        person: PersonId,
        roles: BTreeSet<StaffRole>,
    },
    /// What a person here had made of somebody was taken from them, since the files no longer have them.
    Rights {
        person: PersonId,
        was: BTreeSet<StaffRole>,
    },
}

/// The fields of a fact that were different before, as they were.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Was {
    pub fields: Map<String, Value>,
    /// Fields that it did not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
}

impl Was {
    /// What it takes to make `before` of `after` again. What is the same letter by letter is not read, and of what is not
    /// only how it was: a year of a child's days is some thousand characters.
    pub fn between(before: &Body, after: &Body) -> serde_json::Result<Was> {
        type Fields<'b> = BTreeMap<String, &'b RawValue>;
        let (before, after): (Fields<'_>, Fields<'_>) = (before.read()?, after.read()?);
        let mut was = Was::default();
        for (name, value) in &before {
            if after.get(name).is_none_or(|now| now.get() != value.get()) {
                was.fields.insert(name.clone(), serde_json::from_str(value.get())?);
            }
        }
        was.absent = after.keys().filter(|name| !before.contains_key(*name)).cloned().collect();
        Ok(was)
    }

    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.absent.is_empty()
    }

    /// The fact as it was, where nobody else has changed the same fields since.
    pub fn laid_over(&self, now: &Value) -> Value {
        let mut body = now.clone();
        if let Value::Object(body) = &mut body {
            body.extend(self.fields.clone());
            body.retain(|name, _| !self.absent.contains(name));
        }
        body
    }

    /// Whether more was different than how far the attendance is told.
    pub fn is_more_than_as_of(&self) -> bool {
        self.fields.keys().chain(&self.absent).any(|name| name != "as_of")
    }
}

impl Step {
    /// The row that it wrote: two imports that wrote the same row must be undone in turn.
    pub fn row(&self) -> String {
        match self {
            Step::Wrote { kind, id, .. } | Step::Removed { kind, id, .. } => format!("{kind}/{id}"),
            Step::Events { student, .. } => format!("events/{student}"),
            Step::Left { student } | Step::Returned { student } => format!("left/{student}"),
            Step::RosterRoles { person, .. } | Step::Rights { person, .. } | Step::Given { person, .. } => {
                format!("roles/{person}")
            }
        }
    }
}

/// So many go in one row, and so many rows in one statement: some of them are long.
const STEPS: usize = 500;
const ROWS: usize = 50;

/// Keeps what an import did at one school, after what is kept of it already.
pub fn save_steps(
    conn: &mut dyn Conn,
    intake: Uuid,
    school: SchoolId,
    steps: &[Step],
    place: &mut i64,
) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for together in steps.chunks(STEPS) {
        rows.extend([intake.into(), Val::Int(*place), school.into(), serde_json::to_string(together)?.into()]);
        *place += 1;
    }
    let statement = |four: &str| format!("INSERT INTO intake_step (intake, place, school, steps) VALUES {four}");
    rows.chunks(4 * ROWS).try_for_each(|rows| insert(conn, 4, rows, statement))?;
    Ok(())
}

/// What is kept of an import, school by school, in the order in which it was done.
pub fn read_steps(conn: &mut dyn Conn, intake: Uuid) -> StoreResult<Vec<(SchoolId, Vec<Step>)>> {
    let sql = "SELECT school, steps FROM intake_step WHERE intake = $1 ORDER BY place";
    let mut by_school: Vec<(SchoolId, Vec<Step>)> = Vec::new();
    conn.each(sql, &[intake.into()], &mut |row| {
        let (school, steps): (SchoolId, Vec<Step>) = (row.parsed(0)?, row.json(1)?);
        match by_school.last_mut().filter(|(last, _)| *last == school) {
            Some((_, kept)) => kept.extend(steps),
            None => by_school.push((school, steps)),
        }
        Ok(())
    })?;
    Ok(by_school)
}

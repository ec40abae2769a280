//! `decisions`: what the school decided about days, one row a day, for the way back to the SIS.

use attendance::{Excuse, Explanation, ExplanationState, Reason, Student, Verdict};
use chrono::{DateTime, NaiveDate, Utc};
use protocol::kind;
use serde::Serialize;
use server::{Outcome, args, store::Conn, store::thing};

use super::{Done, Place, Told, date};

#[derive(clap::Args)]
pub struct Decisions {
    /// Decided on this day or later
    #[arg(long, value_name = "YYYY-MM-DD")]
    since: String,
}

/// One day of one decision.
#[derive(Serialize)]
struct Row {
    /// The school's own number of the child.
    student: String,
    school: String,
    date: NaiveDate,
    decision: ExplanationState,
    /// What the day counts as since then; empty when the record stands.
    excuse: Option<Excuse>,
    reason: Reason,
    decided_at: DateTime<Utc>,
    decided_by: String,
    explanation: String,
}

impl Decisions {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let since = date(&self.since)?;
        place.schools()?;
        let rows = place.office.store.read(|conn| list(conn, since))?;
        let table = as_csv(&rows)?;
        told.answer(&rows, || vec![table])
    }
}

fn list(conn: &mut dyn Conn, since: NaiveDate) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    let sql = format!("SELECT {} FROM thing WHERE kind = $1 ORDER BY school, seq", thing::COLUMNS);
    for found in conn.list(&sql, args![kind::EXPLANATION], thing::read_thing)? {
        let explanation: Explanation = found.fact()?;
        let decided = explanation.answers.iter().rev().find(|a| a.verdict != Verdict::AskForMore);
        let is_decided = matches!(explanation.state, ExplanationState::Accepted | ExplanationState::NotAccepted);
        let Some(answer) = decided.filter(|a| is_decided && a.at.date_naive() >= since) else { continue };
        let student = thing::find(conn, found.school, kind::STUDENT, explanation.student.0)?;
        let student = student.map(|t| t.fact::<Student>()).transpose()?;
        let school = server::school::read_school(conn, found.school)?.name;
        for day in &explanation.days {
            rows.push(Row {
                student: student.as_ref().map(|s| s.local_id.clone()).unwrap_or_default(),
                school: school.clone(),
                date: *day,
                decision: explanation.state,
                excuse: answer.excuse,
                reason: explanation.reason,
                decided_at: answer.at,
                decided_by: answer.by_name.clone(),
                explanation: explanation.id.to_string(),
            });
        }
    }
    Ok(rows)
}

fn as_csv(rows: &[Row]) -> anyhow::Result<String> {
    let mut out = csv::Writer::from_writer(Vec::new());
    if rows.is_empty() {
        let header =
            ["student", "school", "date", "decision", "excuse", "reason", "decided_at", "decided_by", "explanation"];
        out.write_record(header)?;
    }
    for row in rows {
        out.serialize(row)?;
    }
    Ok(String::from_utf8(out.into_inner()?)?.trim_end().to_owned())
}

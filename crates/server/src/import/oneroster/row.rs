//! What every row of a OneRoster file has: a status, an id, lists inside fields.
//!
//! It never knows what kind of file a row is of.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::super::report::{At, FindingKind, Report, shown};
use super::super::table::Row;
use super::{Extent, Part};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Active,
    /// To be deleted, or the row cannot be used.
    Withdrawn,
    /// Not to be heeded: another row of the file says something newer.
    Overtaken,
}

/// The rows of one file as far as their status goes.
pub struct Rows<'a> {
    part: Part<'a>,
    status: Option<usize>,
    id: Option<usize>,
    modified: Option<usize>,
    /// When what was read of an id was last changed.
    newest: HashMap<String, DateTime<Utc>>,
}

impl<'a> Rows<'a> {
    pub fn of(part: Part<'a>) -> Rows<'a> {
        let [status, id, modified] = ["status", "sourcedId", "dateLastModified"].map(|name| part.columns.column(name));
        Rows { part, status, id, modified, newest: HashMap::new() }
    }

    /// Whether a row holds. In a whole file the status should be blank, and often is not; among changes it says whether
    /// something came or went.
    pub fn status(&mut self, row: &Row<'_>, report: &mut Report) -> Status {
        let at = At::line(&self.part.table.file, row.line);
        let of_file = At { line: None, ..at }.column("status");
        let (status, id) = (row.get(self.status).to_ascii_lowercase(), row.get(self.id));
        let is_gone = matches!(status.as_str(), "tobedeleted" | "inactive");
        if self.part.extent == Extent::Whole {
            if status.is_empty() {
                return Status::Active;
            }
            report.note(of_file, FindingKind::StatusInBulk);
            if is_gone {
                report.note(at.column("status"), FindingKind::RowWithdrawn { id: shown(id) });
                return Status::Withdrawn;
            }
            return Status::Active;
        }
        match status.as_str() {
            "active" | "tobedeleted" | "inactive" => {}
            "" => report.note(of_file, FindingKind::StatusMissing),
            other => {
                report.skip(at.column("status"), FindingKind::StatusUnknown { status: shown(other) });
                return Status::Overtaken;
            }
        }
        if self.is_overtaken(id, row.get(self.modified), at, report) {
            return Status::Overtaken;
        }
        if is_gone { Status::Withdrawn } else { Status::Active }
    }

    /// Whether another row of this id has a newer date of change; of two alike the later row holds.
    fn is_overtaken(&mut self, id: &str, modified: &str, at: At<'_>, report: &mut Report) -> bool {
        let when = read_moment(modified);
        if when.is_none() {
            let value = shown(modified);
            report.note(at.column("dateLastModified"), FindingKind::ModifiedUnreadable { value });
        }
        let when = when.unwrap_or(DateTime::<Utc>::MIN_UTC);
        if id.is_empty() {
            return false;
        }
        if let Some(newest) = self.newest.get(id) {
            report.note(at.column("sourcedId"), FindingKind::ChangedTwice { id: shown(id) });
            if when < *newest {
                return true;
            }
        }
        self.newest.insert(id.to_owned(), when);
        false
    }
}

/// A moment as OneRoster writes it, or a day alone, as many systems do.
fn read_moment(text: &str) -> Option<DateTime<Utc>> {
    let moment = DateTime::parse_from_rfc3339(text).map(|moment| moment.to_utc());
    moment.ok().or_else(|| Some(text.parse::<NaiveDate>().ok()?.and_hms_opt(0, 0, 0)?.and_utc()))
}

pub fn has_value(value: &str, at: At<'_>, report: &mut Report) -> bool {
    if value.is_empty() {
        report.skip(at, FindingKind::ValueMissing);
    }
    !value.is_empty()
}

pub fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

//! What an administrator asks about imports. Files may be of several schools: who administers one of them sees what
//! touched that school alone, and nobody takes back at a school what is not theirs to decide.

use std::collections::BTreeSet;

use attendance::{Refusal, SchoolId};
use protocol::{ForImport, ImportReport, ImportState, Imports, ListImports, UndoBlock, UndoImport};
use words::Words;

use super::{
    history::{Entry, findings_in_words, list_entries, read_entry},
    take_back::take_back,
    undo::plan_undo,
};
use crate::{
    Office, Outcome,
    rights::{Asker, StaffAct},
    school::{list_schools, take_every_school},
    store::Conn,
};

/// Rows of one page.
const PAGE: usize = 50;

/// Which imports an administrator deals with.
pub struct Reach {
    theirs: BTreeSet<SchoolId>,
    has_all: bool,
}

impl Reach {
    /// Refused to whoever administers no school.
    pub fn of(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Reach> {
        let theirs: BTreeSet<SchoolId> = asker.schools_for(StaffAct::Import).into_iter().collect();
        if theirs.is_empty() {
            return Err(Refusal::NotAllowed.into());
        }
        let has_all = list_schools(conn)?.iter().all(|school| theirs.contains(&school.id));
        Ok(Reach { theirs, has_all })
    }

    /// Whether these schools are all the asker's. What names none may be about any.
    pub fn covers(&self, schools: impl Iterator<Item = SchoolId>) -> bool {
        let schools: Vec<SchoolId> = schools.collect();
        self.has_all || !schools.is_empty() && schools.iter().all(|school| self.theirs.contains(school))
    }

    /// Whether an import of the history is the asker's to see.
    pub fn sees(&self, entry: &Entry) -> bool {
        self.covers(entry.row.schools.iter().map(|school| school.id))
    }
}

/// A page of the history, newest first.
pub fn imports(conn: &mut dyn Conn, asker: &Asker, ask: &ListImports) -> Outcome<Imports> {
    let reach = Reach::of(conn, asker)?;
    let mut rows = Vec::new();
    let mut below = ask.after;
    // A page of what others imported holds nothing to show; the next may.
    loop {
        let page = list_entries(conn, below, PAGE)?;
        let is_last = page.len() < PAGE;
        below = page.last().map(|entry| entry.row.number);
        rows.extend(page.into_iter().filter(|entry| reach.sees(entry)).map(|entry| entry.row));
        if is_last || PAGE < rows.len() {
            let more = PAGE < rows.len();
            rows.truncate(PAGE);
            return Ok(Imports { rows, more });
        }
    }
}

/// One import with its report, and what taking it back would do.
pub fn import_report(conn: &mut dyn Conn, asker: &Asker, ask: &ForImport) -> Outcome<ImportReport> {
    let reach = Reach::of(conn, asker)?;
    let entry = read_entry(conn, ask.import)?.filter(|entry| reach.sees(entry)).ok_or(Refusal::NotFound)?;
    report_of(conn, entry, &ask.lang)
}

pub fn report_of(conn: &mut dyn Conn, entry: Entry, lang: &str) -> Outcome<ImportReport> {
    let was_carried_out = matches!(entry.row.state, ImportState::Imported | ImportState::Undone);
    let undo = if was_carried_out { Some(plan_undo(conn, &entry.row)?.plan) } else { None };
    let findings = findings_in_words(&entry.findings, Words::for_tag(lang));
    Ok(ImportReport { row: entry.row, findings, undo })
}

/// Takes an import back, when nothing has changed since its undoing was looked at. Gives the schools that it changed.
pub fn undo_import(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &UndoImport,
) -> Outcome<(ImportReport, Vec<SchoolId>)> {
    let reach = Reach::of(conn, asker)?;
    take_every_school(conn)?;
    let entry = read_entry(conn, ask.import)?.filter(|entry| reach.sees(entry)).ok_or(Refusal::NotFound)?;
    if entry.row.state != ImportState::Imported && entry.row.state != ImportState::Undone {
        return Err(Refusal::NotFound.into());
    }
    let undoing = plan_undo(conn, &entry.row)?;
    match &undoing.plan.blocked {
        // The same yes again, whose answer was lost.
        Some(UndoBlock::AlreadyUndone) => return Ok((report_of(conn, entry, &ask.lang)?, Vec::new())),
        Some(_) => return Err(Refusal::ChangedMeanwhile.into()),
        None if undoing.plan.stand != ask.stand => return Err(Refusal::ChangedMeanwhile.into()),
        None => {}
    }
    let schools = take_back(conn, office, &undoing, Some((asker.person, asker.device)))?;
    let entry = read_entry(conn, ask.import)?.ok_or(Refusal::NotFound)?;
    Ok((report_of(conn, entry, &ask.lang)?, schools))
}

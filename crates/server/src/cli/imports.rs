//! `imports` and `undo-import`: the history of imports, and one of them taken back: the inverse plan first; then, with a
//! yes, one transaction.

use chrono::{DateTime, Utc};
use protocol::{ImportRow, ImportState, ImportWay, SomeChildren, UndoAtSchool, UndoBlock, UndoPlan};
use serde_json::json;
use server::{
    Trouble,
    intake::{Undoing, find_numbered, list_entries, plan_undo, take_back},
    school::take_every_school,
};
use words::figure;

use super::{Done, No, Place, Told, Wrong, import::school_lines, say};

/// More than this the history shows in the window, page by page.
const MOST: usize = 1_000;

#[derive(clap::Args)]
pub struct ImportsCommand {}

impl ImportsCommand {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let zone = zone(place)?;
        let entries = place.office.store.read(|conn| list_entries(conn, None, MOST))?;
        let rows: Vec<ImportRow> = entries.into_iter().map(|entry| entry.row).collect();
        told.answer(&rows, || {
            let mut lines = Vec::new();
            for row in &rows {
                lines.push(heading(row, zone));
                lines.extend(row.schools.iter().flat_map(school_lines));
            }
            if lines.is_empty() {
                lines.push(say().cli_imports_none());
            }
            lines
        })
    }
}

#[derive(clap::Args)]
pub struct UndoImport {
    #[arg(value_name = "NUMBER", help = say().help_undo_import_number())]
    number: String,
    #[arg(long, help = say().help_undo_import_yes())]
    yes: bool,
}

/// An undo that was planned, and whether it was carried out.
struct Undone {
    row: ImportRow,
    plan: UndoPlan,
    is_done: bool,
}

impl UndoImport {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let zone = zone(place)?;
        let unknown = || Wrong::ImportUnknown { import: self.number.clone() };
        let number: u32 = self.number.parse().map_err(|_| unknown())?;
        let (office, yes) = (place.office.clone(), self.yes);
        let undone = place.office.store.write(move |conn| {
            take_every_school(conn)?;
            let Some(entry) = find_numbered(conn, number)? else { return Ok::<_, Trouble>(None) };
            let undoing: Undoing = plan_undo(conn, &entry.row)?;
            let is_done = yes && undoing.plan.blocked.is_none();
            if is_done {
                take_back(conn, &office, &undoing, None)?;
            }
            Ok(Some(Undone { row: entry.row, plan: undoing.plan, is_done }))
        })?;
        let Some(Undone { row, plan, is_done }) = undone else {
            return Err(unknown().into());
        };
        let words = say();
        let outcome = match (&plan.blocked, is_done) {
            (Some(_), _) => "blocked",
            (None, true) => "undone",
            (None, false) => "planned",
        };
        let answer = json!({ "outcome": outcome, "import": row, "plan": plan });
        told.answer(&answer, || {
            let mut lines = vec![heading(&row, zone)];
            match &plan.blocked {
                Some(block) => lines.extend(block_lines(block)),
                None => {
                    lines.extend(plan_lines(&plan));
                    lines.push(if is_done { words.cli_undo_done() } else { words.cli_undo_ask() });
                }
            }
            lines
        })?;
        if is_done { Ok(()) } else { Err(No::Said) }
    }
}

/// The first school's time zone: what "in the morning" means in a history.
fn zone(place: &Place) -> Result<chrono_tz::Tz, No> {
    let first = place.schools()?.into_iter().next();
    Ok(first.and_then(|school| school.time_zone.parse().ok()).unwrap_or_default())
}

fn heading(row: &ImportRow, zone: chrono_tz::Tz) -> String {
    let words = say();
    let way = match row.way {
        ImportWay::CommandLine => words.cli_imports_way_command_line(),
        ImportWay::Folder => words.cli_imports_way_folder(),
        ImportWay::Window if row.by_name.is_empty() => words.cli_imports_way_window(),
        ImportWay::Window => row.by_name.clone(),
    };
    let state = match row.state {
        ImportState::Imported => words.cli_imports_imported(),
        ImportState::Unchanged => words.cli_imports_unchanged(),
        ImportState::Refused => words.cli_imports_refused(),
        ImportState::Waiting => words.cli_imports_waiting(),
        ImportState::Dropped => words.cli_imports_dropped(),
        ImportState::Undone => words.cli_imports_undone(),
    };
    let (date, time) = moment(row.at, zone);
    words.cli_imports_row(&date, &row.files.join(", "), &row.number.to_string(), &state, &time, &way)
}

fn moment(at: DateTime<Utc>, zone: chrono_tz::Tz) -> (String, String) {
    let here = at.with_timezone(&zone);
    (say().date(here.date_naive()), here.format("%H:%M").to_string())
}

fn block_lines(block: &UndoBlock) -> Vec<String> {
    let words = say();
    match block {
        UndoBlock::AlreadyUndone => vec![words.cli_undo_already()],
        UndoBlock::NoLongerKept { days } => vec![words.cli_undo_not_kept(&figure((*days).into()))],
        UndoBlock::SchoolInUse { school } => vec![words.cli_undo_in_use(school)],
        UndoBlock::LaterImports { imports } => {
            let numbers: Vec<String> = imports.iter().map(|later| later.number.to_string()).collect();
            vec![words.cli_undo_later(), words.cli_undo_later_do(&numbers.join(", "))]
        }
    }
}

fn plan_lines(plan: &UndoPlan) -> Vec<String> {
    let words = say();
    let mut lines: Vec<String> = plan.schools.iter().flat_map(undo_lines).collect();
    if plan.written_count > 0 {
        lines.push(words.cli_undo_written(&figure(plan.written_count.into())));
        for written in &plan.written_since {
            let date = words.date(written.at.date_naive());
            lines.push(format!("  {}", words.cli_undo_written_row(&written.by_name, &written.child.name, &date)));
        }
    }
    lines
}

fn undo_lines(school: &UndoAtSchool) -> Vec<String> {
    let words = say();
    let name = &school.name;
    let count = |number: u32| figure(number.into());
    let some = |children: &SomeChildren| {
        let names: Vec<&str> = children.first.iter().map(|child| child.name.as_str()).collect();
        (figure(children.count.into()), names.join(", "))
    };
    let mut lines = Vec::new();
    for (children, say_it) in [
        (&school.go, words::Words::cli_undo_go as fn(&words::Words, &str, &str, &str) -> String),
        (&school.stay_as_left, words::Words::cli_undo_stay),
        (&school.come_back, words::Words::cli_undo_back),
        (&school.leave_again, words::Words::cli_undo_leave),
    ] {
        if children.count > 0 {
            let (number, names) = some(children);
            lines.push(say_it(words, &number, &names, name));
        }
    }
    lines.push(words.cli_undo_changed(&count(school.changed), &count(school.days), name));
    lines.push(words.cli_undo_ties(
        &count(school.ties_come_back),
        &count(school.ties_go),
        &count(school.grown_ups),
        name,
    ));
    if school.staff_come_back > 0 {
        lines.push(words.cli_undo_staff(&count(school.staff_come_back), name));
    }
    lines
}

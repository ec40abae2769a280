//! What an administrator asks about imports: those there were, what one would change, what would take one back. Asked
//! when it is wanted, and kept on no computer. It never carries a row of a file.

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// How files came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportWay {
    CommandLine,
    Window,
    /// The folder that the server watches.
    Folder,
}

/// What became of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    Imported,
    /// The files say what was here already.
    Unchanged,
    /// Something in the files stood against it: nothing was changed.
    Refused,
    /// Nothing was changed yet: a person has to say yes.
    Waiting,
    /// It waited, and somebody said no to it, or newer files came.
    Dropped,
    /// Carried out, and taken back since.
    Undone,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportCounts {
    pub adds: u32,
    pub changes: u32,
    pub leavers: u32,
    pub unchanged: u32,
}

/// What an import does, or did, to one school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportAtSchool {
    pub id: SchoolId,
    pub name: String,
    pub students: ImportCounts,
    pub guardians: ImportCounts,
    pub staff: ImportCounts,
    /// Children whose days change.
    pub days_changed: u32,
    /// More than a tenth of the children, of the guardians' ties or of the staff would go.
    pub needs_second_yes: bool,
}

/// One import of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportRow {
    pub id: Uuid,
    /// What people call it by; the later has the higher.
    pub number: u32,
    pub at: DateTime<Utc>,
    pub way: ImportWay,
    pub state: ImportState,
    /// Who said yes to it; empty for the command line and for the folder, and for somebody no longer known here.
    pub by_name: String,
    pub files: Vec<String>,
    pub schools: Vec<ImportAtSchool>,
    /// Rows read, and those of them that were left out.
    pub rows: u32,
    pub rows_skipped: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone_at: Option<DateTime<Utc>>,
    pub undone_by_name: String,
}

/// The imports of the schools that the asker administers, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Imports {
    pub rows: Vec<ImportRow>,
    /// Whether older ones are left.
    pub more: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListImports {
    pub account: Uuid,
    /// The last row of the page before.
    #[serde(default)]
    pub after: Option<u32>,
}

/// One import, with what was found said in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ForImport {
    pub account: Uuid,
    pub import: Uuid,
    /// BCP 47 tag.
    pub lang: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FoundLevel {
    /// Nothing is changed.
    Error,
    /// This row is left out, the rest is imported.
    Skipped,
    Note,
}

/// Something found in the files, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportFinding {
    pub level: FoundLevel,
    /// Empty when it is about all files.
    pub file: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    pub wrong: String,
    pub todo: String,
    /// How many more like this one are not listed.
    pub more: u32,
}

/// One import with its report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportReport {
    pub row: ImportRow,
    /// The gravest first.
    pub findings: Vec<ImportFinding>,
    /// What taking it back would do; nothing for what was never carried out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<UndoPlan>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NamedChild {
    pub id: StudentId,
    pub name: String,
}

/// So many children, the first of them by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SomeChildren {
    pub count: u32,
    pub first: Vec<NamedChild>,
}

/// What taking an import back does to one school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct UndoAtSchool {
    pub id: SchoolId,
    pub name: String,
    /// Children who came by the import and go.
    pub go: SomeChildren,
    /// Children who came by it, and about whom somebody has written since: they stay on record as having left.
    pub stay_as_left: SomeChildren,
    /// Children whom it took off the roster and who are on it again.
    pub come_back: SomeChildren,
    /// Children who had left, whom it had brought back, and who have left again.
    pub leave_again: SomeChildren,
    /// Children whose name, grade or number is again what it was.
    pub changed: u32,
    /// Children whose days are again what they were.
    pub days: u32,
    /// Guardians' ties that go, and that come back.
    pub ties_go: u32,
    pub ties_come_back: u32,
    /// Grown-ups who go, or whose name or address is again what it was.
    pub grown_ups: u32,
    /// Staff whom it took off, and who may sign in again.
    pub staff_come_back: u32,
}

/// What somebody wrote since an import about a child whom taking it back touches. It stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WrittenSince {
    pub at: DateTime<Utc>,
    /// The command's name.
    pub what: String,
    pub by_name: String,
    pub child: NamedChild,
}

/// An import that has to be taken back before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LaterImport {
    pub id: Uuid,
    pub number: u32,
    pub at: DateTime<Utc>,
}

/// Why an import cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum UndoBlock {
    /// Nothing of it is left to take back.
    AlreadyUndone,
    /// What it would take is no longer kept, or never was.
    NoLongerKept { days: u32 },
    /// Later imports have written to the same rows: the newest first.
    LaterImports { imports: Vec<LaterImport> },
    /// It brought a school in, and people sign in there by now.
    SchoolInUse { school: String },
}

/// What taking an import back would do, worked out against what is there now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct UndoPlan {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked: Option<UndoBlock>,
    /// What it was worked out against; said again with the yes.
    pub stand: String,
    pub schools: Vec<UndoAtSchool>,
    /// Newest first, so many at most.
    pub written_since: Vec<WrittenSince>,
    pub written_count: u32,
}

/// The yes to taking an import back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct UndoImport {
    pub account: Uuid,
    pub import: Uuid,
    /// Of the plan that the yes is to.
    pub stand: String,
    pub lang: String,
}

/// The most that may be sent in one go; what is larger a technician brings in at the server itself.
pub const IMPORT_MOST_BYTES: u64 = 64_000_000;
pub const IMPORT_FILES_MOST: usize = 200;
/// A file is sent in pieces of this size; the last one is smaller.
pub const IMPORT_PIECE_BYTES: usize = 1 << 20;

/// Which piece of which file is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPiece {
    /// What the files are called together.
    pub offer: Uuid,
    pub file: u32,
    pub piece: u32,
    /// The file's own name.
    pub name: String,
}

/// What is picked on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PickedPlace {
    /// One file or several, a zip among them.
    Files,
    Folder,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PickImport {
    pub account: Uuid,
    pub place: PickedPlace,
}

/// Files that were picked and have reached the school's server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PickedImport {
    /// What they are called together; nothing: nobody picked any.
    pub offer: Option<Uuid>,
    pub files: Vec<String>,
}

/// What files that were sent would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanImport {
    pub account: Uuid,
    pub offer: Uuid,
    /// Days that a calendar of events proposes, to which a person has said yes.
    pub days: Vec<NaiveDate>,
    pub lang: String,
}

/// A day that a calendar of events would make another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProposedSchoolDay {
    pub date: NaiveDate,
    /// The event's own words.
    pub title: String,
    /// Whether it would be a shorter day, not one without school.
    pub short: bool,
}

/// What can be said to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanOutlook {
    /// Errors stand against it.
    Refused,
    /// Not one row could be used.
    NothingUsable,
    Unchanged,
    /// Nothing to do but what a calendar proposes.
    OnlyProposed,
    Ready,
    /// More than a tenth of something would go: that wants a yes of its own.
    NeedsSecondYes,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportPreview {
    pub offer: Uuid,
    pub outlook: PlanOutlook,
    /// What it was worked out against; said again with the yes.
    pub stand: String,
    pub files: Vec<String>,
    pub schools: Vec<ImportAtSchool>,
    pub proposed: Vec<ProposedSchoolDay>,
    pub findings: Vec<ImportFinding>,
    pub rows: u32,
    pub rows_skipped: u32,
}

/// The yes to a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportNow {
    pub account: Uuid,
    pub offer: Uuid,
    pub days: Vec<NaiveDate>,
    pub stand: String,
    /// The second yes.
    pub they_left: bool,
    pub lang: String,
}

/// Files that were sent and are not to be brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DropImport {
    pub account: Uuid,
    pub offer: Uuid,
}

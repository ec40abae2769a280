//! Everything that an import can find, each with what it is about.
//!
//! It never holds a sentence, nor says how grave a finding is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What was found. The words for it are in `locales/en/server-import.ftl`, two messages a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FindingKind {
    // --- the folder or the zip
    PathMissing,
    ReadForbidden,
    ZipUnreadable,
    ZipEntryUnreadable,
    ZipInZip,
    TooManyFiles {
        most: u64,
    },
    TooLarge {
        most_mb: u64,
    },
    FileNotKnown,
    NothingToImport,
    // --- text
    NotText,
    NotUtf8,
    TextCutOff,
    /// A letter that an earlier program could not write stands there as a mark for one.
    LetterLost,
    SeparatorOther {
        separator: String,
    },
    QuoteBackslash,
    QuoteUnclosed,
    QuoteStray,
    QuoteInside,
    FieldTooLong {
        most_kb: u64,
    },
    HeaderMissing,
    // --- the header
    ColumnMissing {
        expected: String,
    },
    ColumnMisspelt {
        found: String,
        expected: String,
    },
    ColumnRenamed {
        found: String,
        expected: String,
    },
    ColumnTwice {
        found: String,
    },
    /// Where the standard has one column, the file has another.
    ColumnOrder {
        found: String,
        expected: String,
    },
    ColumnsByName,
    ColumnUnknown {
        found: String,
    },
    ColumnBlank,
    /// Most rows cannot be read because of one column: its header stands over something else.
    ColumnHoldsOther {
        expected: String,
    },
    FileNameCase {
        expected: String,
    },
    FileTwice {
        other: String,
    },
    GovernmentIdDropped {
        found: String,
    },
    // --- OneRoster's set
    ManifestMissing,
    ManifestUnreadable,
    VersionNotRead {
        version: String,
    },
    ExtentUnknown {
        name: String,
        value: String,
    },
    /// Everything, in a set that has only changes beside it.
    BulkBesideDelta {
        name: String,
    },
    DeltaFirst,
    FilePromised {
        name: String,
    },
    FileNotPromised {
        name: String,
    },
    FileMissing {
        name: String,
    },
    NoSchools,
    RulePackUnknown {
        pack: String,
    },
    /// Another system's attendance, read by what a mapping says of it.
    MappingUsed {
        mapping: String,
    },
    MappingFitsNothing {
        mapping: String,
    },
    // --- other formats
    WorkbookUnreadable,
    CellWrong,
    XmlUnreadable,
    PartOfDay,
    // --- a calendar of events
    NotICalendar,
    CalendarFirst,
    EventNotTaken,
    RepetitionUnread,
    // --- rows
    RowShort,
    RowLong,
    ValueMissing,
    DateUnreadable {
        value: String,
    },
    DateUs,
    DateInFuture {
        date: NaiveDate,
    },
    DatesOutOfOrder,
    CodeUnknown {
        code: String,
    },
    MeaningUnknown {
        meaning: String,
    },
    EventUnknown {
        event: String,
    },
    RoleUnknown {
        role: String,
    },
    RoleNotUsed {
        role: String,
    },
    LanguageUnknown {
        language: String,
    },
    RelationUnknown {
        relation: String,
    },
    TruthUnreadable {
        value: String,
    },
    MinutesUnreadable {
        value: String,
    },
    StudentUnknown {
        id: String,
    },
    StudentByLocalId,
    StudentNotHere {
        id: String,
        school: String,
    },
    StudentWithoutSchool {
        id: String,
    },
    SchoolUnclear {
        id: String,
    },
    SchoolUnknown {
        id: String,
    },
    GuardianUnknown {
        id: String,
    },
    StaffUnknown {
        id: String,
    },
    AgentNotGuardian {
        id: String,
    },
    StatusInBulk,
    StatusMissing,
    StatusUnknown {
        status: String,
    },
    ModifiedUnreadable {
        value: String,
    },
    ChangedTwice {
        id: String,
    },
    ClassEnded,
    TiesKept,
    SchoolStays {
        id: String,
    },
    UserUnknown {
        id: String,
    },
    UserWithoutRole {
        id: String,
    },
    RowWithdrawn {
        id: String,
    },
    UserDisabled {
        id: String,
    },
    Duplicate {
        id: String,
    },
    OffCalendar {
        date: NaiveDate,
    },
    CalendarMissing {
        school: String,
    },
}

impl FindingKind {
    /// The word of the source that this is about, where the same word comes back on many rows.
    pub fn vocabulary(&self) -> Option<&str> {
        match self {
            FindingKind::CodeUnknown { code: word }
            | FindingKind::MeaningUnknown { meaning: word }
            | FindingKind::EventUnknown { event: word }
            | FindingKind::StatusUnknown { status: word }
            | FindingKind::RoleUnknown { role: word }
            | FindingKind::RoleNotUsed { role: word }
            | FindingKind::LanguageUnknown { language: word }
            | FindingKind::RelationUnknown { relation: word }
            | FindingKind::CalendarMissing { school: word } => Some(word),
            _ => None,
        }
    }
}

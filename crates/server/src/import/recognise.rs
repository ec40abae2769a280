//! Which file is which: by the columns of its header, and by name only for the files that OneRoster names.
//!
//! It never reads a row. A header that is nearly right is an error: a column that is silently not found would look
//! like a school without absences.

use std::collections::BTreeSet;

use super::Columns;
use super::report::{At, FindingKind, Report};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    Manifest,
    /// What a school's own attendance codes mean.
    Codes,
    AcademicSessions,
    Orgs,
    Users,
    Enrollments,
    Classes,
    /// Part of OneRoster's set, recognised and left alone.
    OneRosterOther,
    /// Version 1.2 has them, 1.1 does not.
    OneRosterNewer,
    Guardians,
    Languages,
    Staff,
    Calendar,
    Attendance,
}

/// The language that a grown-up reads, in an extension column as OneRoster allows them: it has none of its own.
pub const LANGUAGE: &str = "metadata.language";

/// What a kind of file looks like. The columns stand in OneRoster's own order, where it is OneRoster's.
struct Shape {
    kind: FileKind,
    /// OneRoster's name; empty where a file is known by its header alone.
    name: &'static str,
    needed: &'static [&'static str],
    columns: &'static [&'static str],
}

const SHAPES: &[Shape] = &[
    Shape {
        kind: FileKind::Manifest,
        name: "manifest",
        needed: &["propertyName", "value"],
        columns: &["propertyName", "value"],
    },
    Shape {
        kind: FileKind::AcademicSessions,
        name: "academicSessions",
        needed: &["sourcedId", "type", "startDate", "endDate"],
        columns: &[
            "sourcedId",
            "status",
            "dateLastModified",
            "title",
            "type",
            "startDate",
            "endDate",
            "parentSourcedId",
            "schoolYear",
        ],
    },
    Shape {
        kind: FileKind::Orgs,
        name: "orgs",
        needed: &["sourcedId", "name", "type"],
        columns: &["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
    },
    Shape {
        kind: FileKind::Users,
        name: "users",
        needed: &["sourcedId", "orgSourcedIds", "role", "givenName", "familyName"],
        columns: &[
            "sourcedId",
            "status",
            "dateLastModified",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "userIds",
            "givenName",
            "familyName",
            "middleName",
            "identifier",
            "email",
            "sms",
            "phone",
            "agentSourcedIds",
            "grades",
            "password",
            LANGUAGE,
        ],
    },
    Shape {
        kind: FileKind::Enrollments,
        name: "enrollments",
        needed: &["schoolSourcedId", "userSourcedId", "role", "beginDate", "endDate"],
        columns: &[
            "sourcedId",
            "status",
            "dateLastModified",
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role",
            "primary",
            "beginDate",
            "endDate",
        ],
    },
    Shape {
        kind: FileKind::Classes,
        name: "classes",
        needed: &["sourcedId", "schoolSourcedId"],
        columns: &[
            "sourcedId",
            "status",
            "dateLastModified",
            "title",
            "grades",
            "courseSourcedId",
            "classCode",
            "classType",
            "location",
            "schoolSourcedId",
            "termSourcedIds",
            "subjects",
            "subjectCodes",
            "periods",
        ],
    },
    Shape {
        kind: FileKind::Attendance,
        name: "",
        needed: &["student_id", "date", "code"],
        columns: &["student_id", "school_id", "date", "period", "course", "code", "reason", "minutes"],
    },
    Shape { kind: FileKind::Codes, name: "", needed: &["code", "meaning"], columns: &["code", "meaning"] },
    Shape {
        kind: FileKind::Guardians,
        name: "",
        needed: &["student_id", "guardian_id", "relation"],
        columns: &["student_id", "guardian_id", "relation", "primary_contact", "lives_with", "emergency_contact"],
    },
    Shape {
        kind: FileKind::Languages,
        name: "",
        needed: &["student_id", "home_language"],
        columns: &["student_id", "home_language"],
    },
    Shape {
        kind: FileKind::Staff,
        name: "",
        needed: &["staff_id", "role"],
        columns: &["staff_id", "role", "title", "languages", "phone", "tty", "email"],
    },
    Shape {
        kind: FileKind::Calendar,
        name: "",
        needed: &["date", "event"],
        columns: &["date", "event", "label", "school_id"],
    },
];

/// Files of OneRoster 1.1 that hold nothing an attendance program needs; demographics are left unread on purpose.
const OTHER_1_1: [&str; 8] =
    ["categories", "classResources", "courses", "courseResources", "demographics", "lineItems", "resources", "results"];
const ONLY_1_2: [&str; 8] = [
    "roles",
    "userProfiles",
    "userResources",
    "scoreScales",
    "lineItemLearningObjectiveIds",
    "lineItemScoreScales",
    "resultLearningObjectiveIds",
    "resultScoreScales",
];

/// Column names found in the wild for others (OfficeDev/O365-EDU-Tools#41).
const ALSO_CALLED: [(&str, &str); 5] = [
    ("grade", "grades"),
    ("orgSourcedId", "orgSourcedIds"),
    ("agentSourcedId", "agentSourcedIds"),
    ("startDate", "beginDate"),
    ("enabled", "enabledUser"),
];

/// Headers over numbers that a government gave a person. They are dropped with a note and never read.
const GOVERNMENT: [&str; 12] = [
    "ssn",
    "socialsecurity",
    "socialsecuritynumber",
    "socialsecurityno",
    "stateid",
    "statestudentid",
    "stateidentifier",
    "sasid",
    "medicaidid",
    "passport",
    "passportnumber",
    "immigrationstatus",
];

/// A file and where its columns are.
#[derive(Debug, Clone)]
pub struct Recognised {
    pub kind: FileKind,
    columns: Vec<(&'static str, usize)>,
}

impl Recognised {
    /// Where a column stands, if the file has it.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().find(|(known, _)| *known == name).map(|(_, at)| *at)
    }
}

/// What a file is, or `None`: then the report says what was wrong with it, or that it is not known.
pub fn recognise(file: &str, header: &[String], columns: Columns, report: &mut Report) -> Option<Recognised> {
    let at = At { file, line: Some(1), column: None };
    let base = file.rsplit(['/', '\\']).next().unwrap_or(file);
    if !base.to_ascii_lowercase().ends_with(".csv") {
        report.note(At::file(file), FindingKind::FileNotKnown);
        return None;
    }
    let stem = &base[..base.len() - ".csv".len()];
    for (names, kind) in [(OTHER_1_1, FileKind::OneRosterOther), (ONLY_1_2, FileKind::OneRosterNewer)] {
        if names.iter().any(|name| name.eq_ignore_ascii_case(stem)) {
            return Some(Recognised { kind, columns: Vec::new() });
        }
    }
    let named = SHAPES.iter().find(|shape| !shape.name.is_empty() && shape.name.eq_ignore_ascii_case(stem));
    if header.iter().all(String::is_empty) {
        match named {
            Some(_) => report.error(at, FindingKind::HeaderMissing),
            None => report.note(at, FindingKind::FileNotKnown),
        }
        return None;
    }
    if let Some(shape) = named {
        if shape.name != stem {
            report.note(At::file(file), FindingKind::FileNameCase { expected: format!("{}.csv", shape.name) });
        }
        return read_header(shape, at, header, columns, report);
    }
    let has = |shape: &&Shape| shape.needed.iter().all(|needed| header.iter().any(|found| is_same(found, needed)));
    if let Some(shape) = SHAPES.iter().find(has) {
        return read_header(shape, at, header, columns, report);
    }
    match SHAPES.iter().find(|shape| is_nearly(shape, header)) {
        Some(shape) => read_header(shape, at, header, columns, report),
        None => {
            report.note(At::file(file), FindingKind::FileNotKnown);
            None
        }
    }
}

/// Finds the shape's columns in a header, and says what is odd about it.
fn read_header(
    shape: &Shape,
    at: At<'_>,
    header: &[String],
    columns_go: Columns,
    report: &mut Report,
) -> Option<Recognised> {
    let errors = report.errors.len();
    let is_own = shape.name.is_empty();
    let mut columns: Vec<(&'static str, usize)> = Vec::new();
    let mut spare: Vec<usize> = Vec::new();
    for (place, found) in header.iter().enumerate() {
        let known = shape.columns.iter().find(|known| is_same(found, known)).or_else(|| {
            let (_, meant) = ALSO_CALLED.iter().find(|(other, _)| *other == found)?;
            shape.columns.iter().find(|known| *known == meant)
        });
        match known {
            _ if found.is_empty() => report.note(at, FindingKind::ColumnBlank),
            _ if is_government(found) => report.note(at, FindingKind::GovernmentIdDropped { found: found.clone() }),
            Some(known) if columns.iter().any(|(name, _)| name == known) => {
                report.error(at.column(found), FindingKind::ColumnTwice { found: found.clone() });
            }
            Some(known) => {
                if found != known {
                    let (found, expected) = (found.clone(), (*known).to_owned());
                    report.note(at.column(&found.clone()), FindingKind::ColumnRenamed { found, expected });
                }
                columns.push((known, place));
            }
            None => spare.push(place),
        }
    }
    let mut taken = BTreeSet::new();
    for expected in shape.columns.iter().filter(|name| columns.iter().all(|(known, _)| known != *name)) {
        let meant = spare.iter().find(|place| is_misspelt(&header[**place], expected) && !taken.contains(*place));
        if let Some(place) = meant {
            taken.insert(*place);
            let found = header[*place].clone();
            let kind = FindingKind::ColumnMisspelt { found: found.clone(), expected: (*expected).to_owned() };
            report.error(at.column(&found), kind);
        } else if shape.needed.contains(expected) {
            report.error(at.column(expected), FindingKind::ColumnMissing { expected: (*expected).to_owned() });
        }
    }
    if !is_own {
        for place in spare.iter().filter(|place| !taken.contains(*place)) {
            let found = &header[*place];
            if !found.starts_with("metadata.") {
                report.note(at.column(found), FindingKind::ColumnUnknown { found: found.clone() });
            }
        }
        check_order(shape, at, &columns, columns_go, report);
    }
    (report.errors.len() == errors).then_some(Recognised { kind: shape.kind, columns })
}

/// Two names that have changed places in a header, over rows that have not, would swap what they stand over without a
/// word: so OneRoster's own order is held to, unless somebody says that names can be trusted.
fn check_order(shape: &Shape, at: At<'_>, found: &[(&str, usize)], columns_go: Columns, report: &mut Report) {
    let as_standard = shape.columns.iter().filter(|name| found.iter().any(|(known, _)| known == *name));
    let Some((expected, (found, _))) = as_standard.zip(found).find(|(expected, (found, _))| *expected != found) else {
        return;
    };
    match columns_go {
        Columns::ByName => report.note(at, FindingKind::ColumnsByName),
        Columns::AsTheStandardSays => {
            let kind = FindingKind::ColumnOrder { found: (*found).to_owned(), expected: (*expected).to_owned() };
            report.error(at.column(expected), kind);
        }
    }
}

/// Whether a header was surely meant to be this shape: every needed column is there, or misspelt; or one needed column
/// is missing and another of the shape's own stands beside the rest.
fn is_nearly(shape: &Shape, header: &[String]) -> bool {
    let there = |name: &&&str| header.iter().any(|found| is_same(found, name));
    let nearly = |name: &&&str| header.iter().any(|found| is_misspelt(found, name));
    let (found, not_found): (Vec<_>, Vec<_>) = shape.needed.iter().partition(there);
    if found.is_empty() {
        return false;
    }
    if not_found.iter().all(|name| nearly(&name)) {
        return true;
    }
    let beside = shape.columns.iter().filter(|name| !shape.needed.contains(name)).any(|name| there(&name));
    2 <= found.len() && not_found.len() == 1 && beside
}

/// The same name but for case and what stands between the words.
fn is_same(found: &str, known: &str) -> bool {
    let letters = |name: &str| -> Vec<u8> {
        name.bytes().filter(|byte| byte.is_ascii_alphanumeric()).map(|byte| byte.to_ascii_lowercase()).collect()
    };
    found == known || letters(found) == letters(known)
}

/// Up to two letters wrong, for names long enough that this is no accident.
fn is_misspelt(found: &str, known: &str) -> bool {
    let most = match known.len() {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    };
    // What others call their extensions is theirs.
    !is_same(found, known)
        && !found.starts_with("metadata.")
        && letters_apart(&found.to_ascii_lowercase(), &known.to_ascii_lowercase()) <= most
}

/// How many letters must be put in, taken out, changed or swapped with their neighbor to make one word the other.
fn letters_apart(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut apart = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            apart[i][j] = match (i, j) {
                (0, far) | (far, 0) => far,
                _ => {
                    let changed = apart[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    let swapped = 1 < i && 1 < j && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                    let least = changed.min(apart[i - 1][j] + 1).min(apart[i][j - 1] + 1);
                    if swapped { least.min(apart[i - 2][j - 2] + 1) } else { least }
                }
            };
        }
    }
    apart[one.len()][other.len()]
}

fn is_government(found: &str) -> bool {
    let bare: String = found.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let bare = bare.strip_prefix("metadata").unwrap_or(&bare);
    GOVERNMENT.iter().any(|name| bare == *name || bare.strip_prefix("student") == Some(name))
}

//! What each kind of file looks like: its name where a standard gives one, its columns, and how others call them.
//!
//! It never looks at a file.

use super::file_kind::{FileKind, Shape};
use super::shapes_sds::SDS;

/// The language that a grown-up reads, in an extension column as OneRoster allows them: it has none of its own.
pub const LANGUAGE: &str = "metadata.language";

const OWN_AND_ONEROSTER: &[Shape] = &[
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
    // Version 1.2: what a user is stands in the roles; 1.2.0 had resourceSourcedIds, 1.2.1 has it no more.
    Shape {
        kind: FileKind::Users,
        name: "users",
        needed: &["sourcedId", "givenName", "familyName"],
        columns: &[
            "sourcedId",
            "status",
            "dateLastModified",
            "enabledUser",
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
            "userMasterIdentifier",
            "resourceSourcedIds",
            "preferredGivenName",
            "preferredMiddleName",
            "preferredFamilyName",
            "primaryOrgSourcedId",
            "pronouns",
            LANGUAGE,
        ],
    },
    Shape {
        kind: FileKind::Roles,
        name: "roles",
        needed: &["userSourcedId", "role", "orgSourcedId"],
        columns: &[
            "sourcedId",
            "status",
            "dateLastModified",
            "userSourcedId",
            "roleType",
            "role",
            "beginDate",
            "endDate",
            "orgSourcedId",
            "userProfileSourcedId",
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

/// Every shape there is, OneRoster's and this program's own before Microsoft's.
pub fn shapes() -> impl DoubleEndedIterator<Item = &'static Shape> {
    OWN_AND_ONEROSTER.iter().chain(SDS)
}

/// Files of OneRoster that hold nothing an attendance program needs. Demographics are left unread on purpose, and so are
/// the profiles, which hold names and passwords for other programs.
pub const NOT_READ: [&str; 16] = [
    "categories",
    "classResources",
    "courses",
    "courseResources",
    "demographics",
    "lineItems",
    "resources",
    "results",
    "userProfiles",
    "userResources",
    "userFlags",
    "scoreScales",
    "lineItemLearningObjectiveIds",
    "lineItemScoreScales",
    "resultLearningObjectiveIds",
    "resultScoreScales",
];

/// Columns that nothing here reads, so that their names may be misspelt. The name that a child goes by is one of them:
/// not every child goes by it at home, and what a family has not been told is not told by a program.
pub const UNREAD: [&str; 12] = [
    "userMasterIdentifier",
    "resourceSourcedIds",
    "preferredGivenName",
    "preferredMiddleName",
    "preferredFamilyName",
    "primaryOrgSourcedId",
    "pronouns",
    "username",
    "userIds",
    "middleName",
    "password",
    "userProfileSourcedId",
];

/// Column names found in the wild for others (OfficeDev/O365-EDU-Tools#41).
pub const ALSO_CALLED: [(&str, &str); 6] = [
    ("grade", "grades"),
    ("orgSourcedId", "orgSourcedIds"),
    ("agentSourcedId", "agentSourcedIds"),
    ("startDate", "beginDate"),
    ("enabled", "enabledUser"),
    ("dataLastModified", "dateLastModified"),
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

/// Whether a header stands over numbers that a government gave.
pub fn is_government(found: &str) -> bool {
    let bare: String = found.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let bare = bare.strip_prefix("metadata").unwrap_or(&bare);
    GOVERNMENT.iter().any(|name| bare == *name || bare.strip_prefix("student") == Some(name))
}

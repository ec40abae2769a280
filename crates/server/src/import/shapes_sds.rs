//! The files of Microsoft's School Data Sync: version 2.1 has OneRoster's names over other columns, version 1 its own.
//!
//! It never looks at a file.

use super::file_kind::{FileKind, Shape};

pub const SDS: &[Shape] = &[
    Shape {
        kind: FileKind::SdsUsers,
        name: "users",
        needed: &["sourcedId", "username", "givenName", "familyName"],
        columns: &[
            "sourcedId",
            "username",
            "givenName",
            "familyName",
            "password",
            "activeDirectoryMatchId",
            "email",
            "phone",
            "sms",
        ],
    },
    Shape {
        kind: FileKind::SdsRoles,
        name: "roles",
        needed: &["userSourcedId", "orgSourcedId", "role"],
        columns: &[
            "userSourcedId",
            "orgSourcedId",
            "role",
            "sessionSourcedId",
            "grade",
            "isPrimary",
            "roleStartDate",
            "roleEndDate",
        ],
    },
    Shape {
        kind: FileKind::SdsRelationships,
        name: "relationships",
        needed: &["userSourcedId", "relationshipUserSourcedId", "relationshipRole"],
        columns: &["userSourcedId", "relationshipUserSourcedId", "relationshipRole"],
    },
    // Classes without days say nothing of who was a member when.
    Shape {
        kind: FileKind::OneRosterOther,
        name: "classes",
        needed: &["sourcedId", "orgSourcedId", "title"],
        columns: &["sourcedId", "orgSourcedId", "title", "sessionSourcedIds", "courseSourcedId"],
    },
    Shape {
        kind: FileKind::OneRosterOther,
        name: "enrollments",
        needed: &["classSourcedId", "userSourcedId", "role"],
        columns: &["classSourcedId", "userSourcedId", "role"],
    },
    Shape { kind: FileKind::SdsSchools, name: "school", needed: &["SIS ID", "Name"], columns: &["SIS ID", "Name"] },
    Shape { kind: FileKind::SdsStudents, name: "student", needed: PERSON, columns: STUDENT },
    Shape { kind: FileKind::SdsTeachers, name: "teacher", needed: PERSON, columns: STUDENT },
    Shape {
        kind: FileKind::SdsContacts,
        name: "user",
        needed: &["Email", "First Name", "Last Name"],
        columns: &["Email", "First Name", "Last Name", "Phone", "SIS ID"],
    },
    Shape {
        kind: FileKind::SdsGuardians,
        name: "guardianrelationship",
        needed: &["SIS ID", "Email", "Role"],
        columns: &["SIS ID", "Email", "Role"],
    },
];

const PERSON: &[&str] = &["SIS ID", "School SIS ID", "First Name", "Last Name"];
const STUDENT: &[&str] =
    &["SIS ID", "School SIS ID", "First Name", "Last Name", "Student Number", "Grade", "Secondary Email"];

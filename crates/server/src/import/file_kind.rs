//! The kinds of files that an import knows, in the order in which they are read.
//!
//! It never says how a file is recognised.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    Manifest,
    /// What a school's own attendance codes mean.
    Codes,
    AcademicSessions,
    Orgs,
    SdsSchools,
    Users,
    SdsUsers,
    SdsStudents,
    SdsTeachers,
    SdsContacts,
    /// What each user is where, in version 1.2; 1.1 says it in the users themselves.
    Roles,
    SdsRoles,
    SdsRelationships,
    SdsGuardians,
    Enrollments,
    Classes,
    /// Part of OneRoster's set or of Microsoft's, recognised and left alone.
    OneRosterOther,
    Guardians,
    Languages,
    Staff,
    Calendar,
    /// Events, of which some may be days without school.
    ICalendar,
    Attendance,
}

impl FileKind {
    /// Whether it is one of Microsoft's School Data Sync, which keeps no order of columns.
    pub fn is_sds(self) -> bool {
        use FileKind::*;
        self.is_sds_1() || matches!(self, SdsUsers | SdsRoles | SdsRelationships)
    }

    /// Version 1 has names that anybody's file may have, so that they count only over its own columns.
    pub fn is_sds_1(self) -> bool {
        use FileKind::*;
        matches!(self, SdsSchools | SdsStudents | SdsTeachers | SdsContacts | SdsGuardians)
    }
}

/// What a kind of file looks like. The columns stand in OneRoster's own order, where it is OneRoster's.
pub struct Shape {
    pub kind: FileKind,
    /// OneRoster's name; empty where a file is known by its header alone.
    pub name: &'static str,
    pub needed: &'static [&'static str],
    pub columns: &'static [&'static str],
}

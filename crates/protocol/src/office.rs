//! What an administrator asks the school's server: who signs in there, and who did what. Asked when it is wanted, and
//! kept on no computer.

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A school by its name, where one of several is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NamedSchool {
    pub id: SchoolId,
    pub name: String,
}

/// Whoever signs in at the schools that the asker administers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StaffAccounts {
    pub schools: Vec<NamedSchool>,
    /// By name.
    pub people: Vec<StaffAccount>,
    /// What the asker may make somebody.
    pub roles: Vec<StaffRole>,
    /// The schools among them whose staff need a second factor.
    #[serde(default)]
    pub second_factor_at: Vec<SchoolId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StaffAccount {
    pub person: PersonId,
    pub name: String,
    pub login: String,
    /// At the schools that the asker administers, as given here by hand.
    pub roles: Vec<RoleAt>,
    /// Computers that are signed in now.
    pub computers: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_seen_at: Option<DateTime<Utc>>,
    /// The asker: nobody changes what they are themselves.
    pub me: bool,
    /// Whether a code belongs to their password.
    #[serde(default)]
    pub second_factor: bool,
    /// Whether they come by the organisation that signs people in elsewhere, and what their groups there make them.
    #[serde(default)]
    pub openid: bool,
    #[serde(default)]
    pub by_groups: Vec<RoleAt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RoleAt {
    pub school: SchoolId,
    pub role: StaffRole,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddStaff {
    pub account: Uuid,
    pub school: SchoolId,
    pub name: String,
    pub login: String,
    pub roles: Vec<StaffRole>,
}

/// What somebody is at one school from now on; nothing: they do not sign in there any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetRoles {
    pub account: Uuid,
    pub school: SchoolId,
    pub person: PersonId,
    pub roles: Vec<StaffRole>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ForStaff {
    pub account: Uuid,
    pub person: PersonId,
    /// Of a new password: what becomes of a second factor.
    #[serde(default)]
    #[ts(as = "Option<FactorThen>", optional)]
    pub second_factor: FactorThen,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FactorThen {
    #[default]
    Stays,
    /// Its owner has lost it: it is set up anew after the next sign-in.
    Goes,
}

/// A password that the server made. It is told once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewPassword {
    pub person: PersonId,
    pub name: String,
    pub login: String,
    /// In groups of four.
    pub password: String,
}

/// A password never reaches a log.
impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewPassword({})", self.person)
    }
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangePassword {
    pub account: Uuid,
    pub old: String,
    pub new: String,
}

impl std::fmt::Debug for ChangePassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ChangePassword({})", self.account)
    }
}

/// Which acts are asked for: all that hold, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadAudit {
    pub account: Uuid,
    /// A command's name, or what the server did by itself; `None`: whatever it was.
    #[serde(default)]
    pub what: Option<String>,
    #[serde(default)]
    pub by: Option<PersonId>,
    #[serde(default)]
    pub student: Option<StudentId>,
    /// Days of the school, both counted in.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The last row of the page before.
    #[serde(default)]
    pub after: Option<Uuid>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AuditPage {
    pub rows: Vec<AuditRow>,
    /// Whether older ones are left.
    pub more: bool,
    /// Every kind of act that the log of these schools holds, for choosing.
    pub kinds: Vec<String>,
}

/// One act: who, what, about whom, when. What people wrote is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AuditRow {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub what: String,
    /// `None`: the technician's command line, or the server by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// Empty when nobody of that id is known here any more.
    pub by_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub student: Option<StudentId>,
    pub student_name: String,
    /// The grown-up whom it was done to; empty where it was done to nobody, or to nobody who is known here any more.
    pub whom: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school: Option<SchoolId>,
    /// The act's own numbers and words of this program.
    pub detail: String,
}

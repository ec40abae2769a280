//! Whom families can reach: as a family reads it, and as an administrator sets it.

use attendance::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{NamedSchool, house::by_name};

/// Everybody whom a school names to its families, and how the school itself is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchoolContacts {
    pub school: SchoolId,
    pub school_name: String,
    /// Who speaks the reader's language first, else in the school's order.
    pub people: Vec<Contact>,
    pub card: SchoolCard,
}

/// The contacts of one school, as its office sets them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContactsOfSchool {
    pub school: NamedSchool,
    pub version: u32,
    /// Everybody in the order of families, those whom families do not see too.
    pub people: Vec<ContactEntry>,
    /// What the school's files say of them, by person.
    pub on_file: Vec<Contact>,
    pub card: SchoolCard,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
    /// Who signs in at the school and is none of them yet.
    pub addable: Vec<StaffMember>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetContacts {
    pub account: Uuid,
    pub school: SchoolId,
    /// The version that was looked at.
    pub saw_version: u32,
    pub people: Vec<ContactEntry>,
    #[serde(with = "by_name")]
    #[schemars(with = "SchoolCard")]
    #[ts(as = "SchoolCard")]
    pub card: SchoolCard,
}

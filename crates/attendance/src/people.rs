//! Schools, children and grown-ups, as the feed carries them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{LinkId, OpenHours, PersonId, SchoolId, StudentId, SupportKind};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct School {
    pub id: SchoolId,
    pub name: String,
    /// The district's name; empty for a school on its own.
    pub district: String,
    /// IANA name ("America/New_York"): whose midnight ends a school day.
    pub time_zone: String,
    /// The id of the rule pack in force ("us-ct").
    pub rule_pack: String,
    /// Whom families see, in the order in which they see them.
    pub contacts: Vec<Contact>,
    /// What the school's files say of them, without what its office says over it. Staff only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts_on_file: Vec<Contact>,
    /// The current school year.
    pub school_year: i32,
    /// When attendance was last brought in, ISO 8601 UTC; every number on a screen carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<chrono::DateTime<chrono::Utc>>,
}

/// Whom a family can reach: a named person or an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Contact {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    pub name: String,
    pub role: StaffRole,
    /// BCP 47 tags of the languages this person speaks.
    pub languages: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// A text telephone or relay number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tty: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// What the school calls the role, by language; without one, the usual name in the reader's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub title: BTreeMap<String, String>,
    /// Where to find them: a room, or an address of their own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<OpenHours>,
    /// What a family can come to them with, in the words that requests for support have in every language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helps_with: Vec<SupportKind>,
}

impl Contact {
    /// Somebody of whom only the name and the role are known.
    pub fn named(person: Option<PersonId>, name: &str, role: StaffRole) -> Contact {
        Contact {
            person,
            name: name.to_owned(),
            role,
            languages: Vec::new(),
            phone: String::new(),
            tty: String::new(),
            email: String::new(),
            title: BTreeMap::new(),
            place: String::new(),
            hours: Vec::new(),
            helps_with: Vec::new(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Student {
    pub id: StudentId,
    pub school: SchoolId,
    pub given_name: String,
    pub family_name: String,
    /// As the roster says ("KG", "04"); a screen puts it into words.
    pub grade: String,
    /// BCP 47 tag of the home language, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_language: Option<String>,
    /// The school's own number for the child. Staff only: a family's feed leaves it empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub local_id: String,
}

/// Somebody who may sign in at a school, as their colleagues see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StaffMember {
    pub person: PersonId,
    pub name: String,
    pub roles: Vec<StaffRole>,
}

/// A grown-up. Contact details travel only to staff and to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Person {
    pub id: PersonId,
    pub given_name: String,
    pub family_name: String,
    /// BCP 47 tag of the language this person wants to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
}

/// A guardian's tie to a child, as the school's file says. Living arrangements never limit rights (34 CFR 99.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GuardianLink {
    pub id: LinkId,
    pub guardian: PersonId,
    pub student: StudentId,
    pub relation: Relation,
    pub primary_contact: bool,
    pub lives_with: bool,
    pub emergency_contact: bool,
    /// Explicit limits, each from a document on file. None: full rights (34 CFR 99.4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Limit>,
    /// Whether this guardian has joined on any computer.
    #[serde(default)]
    pub joined: bool,
}

/// One topic that a guardian may not see, from a day until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Limit {
    pub topic: Topic,
    pub from: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Which paper says so ("Probate order of 3 May 2026"). Staff only: a family's feed leaves it empty.
    pub document: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    Mother,
    Father,
    Parent,
    Stepparent,
    Grandparent,
    FosterParent,
    Guardian,
    Relative,
    Other,
    /// The student's own tie to their own record.
    Student,
}

/// What a guardian's right covers; every row of the feed carries one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The school itself, its calendar and its people: for everyone who belongs to it. Of a child: that it is there, its
    /// name and grade; left to whoever may read anything of the child.
    School,
    /// To read a child's days, what was said of them, and goals, which count them (34 CFR 99.10: inspect and review).
    Attendance,
    /// To read and write in one's own thread with the school about the child.
    Messages,
    /// To ask the school for help for the child, and to see what became of it.
    Support,
    /// To read that by which another guardian of the child could be found: their name, and their own words and papers,
    /// which may hold an address or a number (603 CMR 23.07(5): address and telephone of the custodial parent are taken
    /// out). Addresses and numbers of the record itself are nobody's but their owner's and the school's.
    Contact,
    /// To act for the child: to explain days, change it and take it back, and to agree to goals. Without it one reads
    /// (legal custody: who decides, where an order says so).
    Decisions,
}

impl Topic {
    pub const ALL: [Topic; 6] =
        [Topic::School, Topic::Attendance, Topic::Messages, Topic::Support, Topic::Contact, Topic::Decisions];

    /// What a paper can take from a guardian.
    pub const RIGHTS: [Topic; 5] =
        [Topic::Attendance, Topic::Messages, Topic::Support, Topic::Contact, Topic::Decisions];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    Liaison,
    Counselor,
    Nurse,
    SocialWorker,
    Teacher,
    Office,
    Principal,
    /// Runs imports, codes, staff and invitations for a school.
    Administrator,
    DistrictAdministrator,
}

//! What a push and a pull carry. Bodies stay JSON here, so that an old program keeps what it does not know.

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::openid::{OpenIdAnswer, OpenIdOffer};

/// The kinds of facts this program knows. The feed may carry others; they are kept and not shown.
pub mod kind {
    pub const SCHOOL: &str = "school";
    /// What a school has set itself. Id: the school's.
    pub const HOUSE_RULES: &str = "house_rules";
    /// Id: the school's; one per school year, id made by [`super::composed_id`].
    pub const CALENDAR: &str = "calendar";
    pub const STUDENT: &str = "student";
    pub const PERSON: &str = "person";
    pub const LINK: &str = "link";
    /// One per child and school year, id made by [`super::composed_id`].
    pub const DAYS: &str = "days";
    pub const EXPLANATION: &str = "explanation";
    pub const SUPPORT_REQUEST: &str = "support_request";
    pub const MESSAGE: &str = "message";
    /// One per child, guardian and reader, id made by [`super::composed_id`].
    pub const READ_MARK: &str = "read_mark";
    pub const GOAL: &str = "goal";
    /// Who at a school may sign in, and as what; for its staff. Id made by [`super::composed_id`].
    pub const STAFF_MEMBER: &str = "staff_member";
    pub const POLICY: &str = "policy";
    /// One per policy and guardian, id made by [`super::composed_id`].
    pub const POLICY_RECEIPT: &str = "policy_receipt";
}

/// A stable id for a thing that is named by other things: the same parts give the same id on every computer.
pub fn composed_id(kind: &str, parts: &[&str]) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(kind.as_bytes());
    for part in parts {
        hash.update([0]);
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The id of a child's days of one school year.
pub fn days_id(student: StudentId, school_year: i32) -> Uuid {
    composed_id(kind::DAYS, &[&student.to_string(), &school_year.to_string()])
}

/// The id of a school's calendar of one school year.
pub fn calendar_id(school: SchoolId, school_year: i32) -> Uuid {
    composed_id(kind::CALENDAR, &[&school.to_string(), &school_year.to_string()])
}

/// The id of a member of staff at one school.
pub fn staff_member_id(school: SchoolId, person: PersonId) -> Uuid {
    composed_id(kind::STAFF_MEMBER, &[&school.to_string(), &person.to_string()])
}

/// The id of a guardian's receipt for a policy, whatever the edition.
pub fn policy_receipt_id(policy: PolicyId, guardian: PersonId) -> Uuid {
    composed_id(kind::POLICY_RECEIPT, &[&policy.to_string(), &guardian.to_string()])
}

/// The id of one reader's mark in one thread.
pub fn read_mark_id(student: StudentId, guardian: PersonId, reader: PersonId) -> Uuid {
    composed_id(kind::READ_MARK, &[&student.to_string(), &guardian.to_string(), &reader.to_string()])
}

/// One thing at one version, as the feed carries it. A grown-up known to two schools comes once from each: a thing is
/// named by its kind, its id and its school together.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    pub kind: String,
    pub id: Uuid,
    pub version: u32,
    pub school: SchoolId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub student: Option<StudentId>,
    pub topic: Topic,
    pub body: Value,
}

/// What a change says of a child never reaches a log.
impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Change({} {}, version {})", self.kind, self.id, self.version)
    }
}

/// What a computer must erase, because a right was lost or a thing is no longer for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Forget {
    Thing {
        kind: String,
        id: Uuid,
        school: SchoolId,
    },
    /// Everything about this child under these topics.
    Student {
        student: StudentId,
        topics: Vec<Topic>,
    },
    /// Everything of a school that the asker no longer belongs to.
    School {
        school: SchoolId,
    },
}

/// How many writes one push may hold.
pub const WRITES_MOST: usize = 256;

/// What a computer sends: writes in the order they were made.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Push {
    pub protocol: u32,
    #[serde(default)]
    pub abilities: Vec<String>,
    #[schemars(length(max = WRITES_MOST))]
    pub writes: Vec<Write>,
    /// Whether this push empties the outbox: from then on nothing older can honestly turn up.
    pub empties_outbox: bool,
}

/// One write: its id is bound to the device and to the body, so it may be sent again and again.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Write {
    pub id: WriteId,
    pub command: String,
    /// The command's version: raised when its body changes meaning.
    pub command_version: u32,
    /// The exact JSON that the family's computer stored.
    pub body: Value,
    pub written_at: DateTime<Utc>,
}

/// What a family wrote never reaches a log.
impl std::fmt::Debug for Write {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Write({} {})", self.command, self.id)
    }
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct PushAnswer {
    pub protocol: u32,
    #[serde(default)]
    pub abilities: Vec<String>,
    /// In the order of the writes.
    pub receipts: Vec<Receipt>,
}

/// The same for the same write, however often it is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Receipt {
    pub write: WriteId,
    pub outcome: Received,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Received {
    /// Done; what it made of things, as the sender may see them.
    Done(Vec<Change>),
    #[serde(deserialize_with = "refusal")]
    Refused(Refusal),
}

/// A refusal that only a newer school knows is a refusal all the same: what it answers stops waiting, and the newer
/// program can say why.
fn refusal<'de, D: Deserializer<'de>>(said: D) -> Result<Refusal, D::Error> {
    let said = Value::deserialize(said)?;
    Ok(serde_json::from_value(said).unwrap_or(Refusal::TooOld))
}

/// What a computer asks a feed with.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct Pull {
    pub protocol: u32,
    #[serde(default)]
    pub abilities: Vec<String>,
    /// As the server gave it; `None` the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Ask for the hash on the last page.
    #[serde(default)]
    pub verify: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct PullAnswer {
    pub protocol: u32,
    #[serde(default)]
    pub abilities: Vec<String>,
    /// Erase what came from this server before taking the changes.
    #[serde(default)]
    pub start_over: bool,
    /// True where the answer starts over because the school was restored from a backup: what this computer sent since
    /// then may be missing there.
    #[serde(default)]
    pub restored: bool,
    #[serde(default)]
    pub forget: Vec<Forget>,
    pub changes: Vec<Change>,
    /// Opaque to the client.
    pub cursor: String,
    pub more: bool,
    /// Of everything the asker may see, at the last page's snapshot ([`Tally`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally: Option<String>,
    /// The school day it is at the school.
    pub today: NaiveDate,
}

/// An order-free hash over (kind, id, version): both sides keep one and compare.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    sum: u128,
    count: u64,
}

impl Tally {
    pub fn add(&mut self, kind: &str, id: Uuid, version: u32) {
        let mut hash = Sha256::new();
        hash.update(kind.as_bytes());
        hash.update([0]);
        hash.update(id.as_bytes());
        hash.update(version.to_be_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.finalize()[..16]);
        self.sum = self.sum.wrapping_add(u128::from_be_bytes(bytes));
        self.count += 1;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:032x}", self.count, self.sum)
    }
}

/// How every `ask` of the server is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered<T> {
    Ok(T),
    #[serde(deserialize_with = "refusal")]
    Refused(Refusal),
    /// Something went wrong; the code is in the server's log.
    Failed {
        code: String,
    },
}

/// What a computer joins or signs in with.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Enter {
    pub protocol: u32,
    #[serde(default)]
    pub abilities: Vec<String>,
    pub with: Credentials,
    pub device: DeviceId,
    /// As the computer calls itself.
    pub device_name: String,
    /// Ids under which this computer has been let in here before: nobody who tries a login from elsewhere keeps it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = KNOWN_MOST))]
    pub known_as: Vec<DeviceId>,
}

/// As many people as share one computer.
pub const KNOWN_MOST: usize = 16;

#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Credentials {
    Code(String),
    Password {
        login: String,
        password: String,
        /// From this person's app, or one of their recovery codes; asked for once the password was right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<String>,
    },
    /// What came back from whoever signs people in elsewhere.
    OpenId(OpenIdAnswer),
}

/// What a computer that may come in is given. The token is told this once.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Entered {
    pub token: String,
    pub device: DeviceId,
    pub person: PersonId,
    pub name: String,
    pub side: Side,
    pub roles: Vec<StaffRole>,
    /// What the school's file says this person reads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// What a server says of itself to anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hello {
    pub presente: String,
    pub protocol: u32,
    pub oldest_protocol: u32,
    #[serde(default)]
    pub abilities: Vec<String>,
    pub school_names: Vec<String>,
    /// Who signs staff in elsewhere, where the school has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<OpenIdOffer>,
}

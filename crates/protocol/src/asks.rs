//! What the commands are asked with, where the domain has no type for it already.

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Asked or answered with nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Nothing {}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForStudent {
    pub student: StudentId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForSome {
    /// `None`: all children.
    pub student: Option<StudentId>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShowBoard {
    /// Rows of each list, from its top; `None`: all of them.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForYear {
    pub student: StudentId,
    /// The year in which the school year ends; `None`: the current one.
    pub school_year: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForDay {
    pub student: StudentId,
    pub date: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForExplanation {
    pub id: ExplanationId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForRequest {
    pub id: RequestId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForThread {
    pub student: StudentId,
    /// `None` from a family: its own thread.
    pub guardian: Option<PersonId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForAttachment {
    pub id: AttachmentId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForWrite {
    pub write: WriteId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindStudents {
    /// Part of a name; empty lists everybody, a screenful at most.
    pub words: String,
    /// Only children whose record lacks this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lacking: Option<crate::Lacking>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftName {
    /// Which form, about whom ("explain/<student>").
    pub name: String,
}

/// What is being written, as the form holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    pub name: String,
    #[ts(type = "unknown")]
    pub form: serde_json::Value,
    /// When it was last kept; set by the store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// BCP 47 tag; `None` until a person has chosen.
    pub language: Option<String>,
    pub theme: Theme,
    /// Percent: 100, 125, 150, 175 or 200.
    pub text_size: u16,
    pub notify: NotifySettings,
    /// Minutes without a key or a pointer after which the app locks, where words lock it.
    #[serde(default)]
    pub lock_after: LockAfter,
}

/// After how long without anybody the app locks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LockAfter {
    /// A quarter of an hour where somebody works at a school, an hour at home.
    #[default]
    Usual,
    Never,
    Minutes5,
    Minutes15,
    Minutes60,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    System,
    Light,
    Dark,
}

/// Which news the system shows. What they say is hidden unless asked for: a lock screen is read by others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotifySettings {
    pub messages: bool,
    pub answers: bool,
    /// An absence without a reason, on the day.
    pub absences: bool,
    pub show_content: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            language: None,
            theme: Theme::System,
            text_size: 100,
            notify: NotifySettings { messages: true, answers: true, absences: true, show_content: false },
            lock_after: LockAfter::Usual,
        }
    }
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unlock {
    pub passphrase: String,
}

/// A passphrase never reaches a log.
impl std::fmt::Debug for Unlock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unlock(…)")
    }
}

/// Words that lock this computer's store, in the old ones' stead where there are any.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChooseWords {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub old: Option<String>,
    pub new: String,
}

impl std::fmt::Debug for ChooseWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChooseWords(…)")
    }
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Join {
    /// Where the school's server is, as the letter prints it.
    pub address: String,
    /// 12 characters of Crockford base 32; spaces, hyphens and small letters are forgiven, as are O for 0 and I or L for 1.
    pub code: String,
    /// The letter's pin, where the school's certificate is self-made: as forgiving as the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pin: Option<String>,
}

impl std::fmt::Debug for Join {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Join({})", self.address)
    }
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignIn {
    pub address: String,
    pub login: String,
    pub password: String,
    /// Asked for once the password was right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub code: Option<String>,
    /// The school's pin, where its certificate is self-made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pin: Option<String>,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SignIn({})", self.address)
    }
}

/// A page, a letter or a call that stands in what somebody wrote.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenLink {
    pub link: String,
}

/// What people write is not logged.
impl std::fmt::Debug for OpenLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenLink({})", self.link.len())
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ForAccount {
    #[ts(type = "string")]
    pub account: Uuid,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SignOut {
    #[ts(type = "string")]
    pub account: Uuid,
    /// Leave although something written here has not reached the school: it is lost then.
    pub leave_unsent: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RevokeDevice {
    #[ts(type = "string")]
    pub account: Uuid,
    pub device: DeviceId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InviteFamily {
    pub guardian: PersonId,
    #[serde(default)]
    #[ts(as = "Option<OldComputers>", optional)]
    pub old_computers: OldComputers,
}

/// What becomes of the computers that a guardian has come in on before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OldComputers {
    #[default]
    Stay,
    /// Lost or stolen: all are signed out in the same act, and erase what they hold when they next reach the school.
    AreLost,
}

/// Everything a family needs to join, on screen and on paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Invitation {
    pub id: InvitationId,
    pub guardian: PersonId,
    pub guardian_name: String,
    pub language: Option<String>,
    pub children: Vec<String>,
    pub school_name: String,
    /// In groups of four.
    pub code: String,
    pub address: String,
    /// By which a computer knows the school's own key, in groups of four; only where its certificate is self-made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pin: Option<String>,
    /// `presente://join?…` with address and code, and the pin where there is one.
    pub link: String,
    pub expires_on: NaiveDate,
    /// How many computers were signed out with it.
    #[serde(default)]
    pub signed_out: u32,
}

/// A code never reaches a log.
impl std::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Invitation({})", self.id)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Device {
    pub id: DeviceId,
    /// As the computer calls itself ("Linux computer").
    pub name: String,
    pub joined_at: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_seen_at: Option<DateTime<Utc>>,
    pub this_one: bool,
}

/// Files that were picked: each is kept, or refused by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PickedFiles {
    pub kept: Vec<Attachment>,
    pub refused: Vec<RefusedFile>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RefusedFile {
    pub name: String,
    pub refusal: Refusal,
}

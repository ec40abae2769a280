//! Words between a family and a school, about one child.
//!
//! A thread belongs to one child and one guardian: what one parent writes is not shown to the other.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Attachment, MessageId, PersonId, Refusal, StudentId, check_attachments};

/// The longest message, in characters.
pub const MESSAGE_MOST: usize = 8_000;

/// What a person wrote, with the language it is in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Text {
    /// BCP 47 tag.
    pub lang: String,
    pub text: String,
    pub origin: Origin,
    /// Who wrote or translated it; `None` for a machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// What people write about children never reaches a log: only its length does.
impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Text({}, {} characters)", self.lang, self.text.chars().count())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Written by a person in this language.
    Written,
    TranslatedByMachine,
    TranslatedByPerson,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SendMessage {
    pub id: MessageId,
    pub student: StudentId,
    /// Whose thread: the guardian's own id from a family, the guardian written to from the school.
    pub guardian: PersonId,
    pub text: Text,
    pub attachments: Vec<Attachment>,
    /// The sender's own clock, shown until the server's is known.
    pub written_at: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Message {
    pub id: MessageId,
    pub version: u32,
    pub student: StudentId,
    pub guardian: PersonId,
    pub by: PersonId,
    pub by_name: String,
    pub side: Side,
    /// The original first, then its translations.
    pub texts: Vec<Text>,
    pub attachments: Vec<Attachment>,
    pub written_at: DateTime<Utc>,
    /// The server's clock. `None` while it waits on the sender's computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Family,
    School,
}

/// How far one person has received and read one thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadMark {
    pub student: StudentId,
    pub guardian: PersonId,
    pub reader: PersonId,
    pub reader_name: String,
    pub side: Side,
    pub version: u32,
    /// The newest message that has reached one of the reader's computers, by the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_to: Option<DateTime<Utc>>,
    /// The newest message that the reader has had on screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_to: Option<DateTime<Utc>>,
}

/// Notes how far the reader has come. Only ever moves forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MarkRead {
    pub student: StudentId,
    pub guardian: PersonId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_to: Option<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_to: Option<DateTime<Utc>>,
}

impl Text {
    /// What a person wrote, in the language it was written in.
    pub fn written(lang: &str, text: &str, by: PersonId) -> Text {
        Text { lang: lang.to_string(), text: text.to_string(), origin: Origin::Written, by: Some(by) }
    }

    /// As written by this person, whatever the asking computer said of its author.
    pub fn signed(self, by: PersonId) -> Text {
        Text { origin: Origin::Written, by: Some(by), ..self }
    }

    /// Nothing said.
    pub fn empty(lang: &str) -> Text {
        Text { lang: lang.to_string(), text: String::new(), origin: Origin::Written, by: None }
    }

    /// Whether nothing was said: spaces are nothing.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Refuses more than so many characters.
    pub fn check_length(&self, most: usize) -> Result<(), Refusal> {
        match self.text.chars().nth(most) {
            None => Ok(()),
            Some(_) => Err(Refusal::TextTooLong { most: most as u32 }),
        }
    }
}

/// Takes a message into a thread. A family writes in its own thread only; files alone are a message too.
///
/// `received_at`: the server's clock, `None` on the sender's computer.
pub fn send(
    ask: SendMessage,
    by: PersonId,
    by_name: &str,
    side: Side,
    received_at: Option<DateTime<Utc>>,
) -> Result<Message, Refusal> {
    if side == Side::Family && ask.guardian != by {
        return Err(Refusal::NotAllowed);
    }
    if ask.text.is_empty() && ask.attachments.is_empty() {
        return Err(Refusal::TextMissing);
    }
    ask.text.check_length(MESSAGE_MOST)?;
    check_attachments(&ask.attachments, ask.student)?;
    Ok(Message {
        id: ask.id,
        version: 1,
        student: ask.student,
        guardian: ask.guardian,
        by,
        by_name: by_name.to_string(),
        side,
        texts: vec![ask.text.signed(by)],
        attachments: ask.attachments,
        written_at: ask.written_at,
        received_at,
    })
}

/// Moves a reader's mark forward; `None` when it already stands there or further. What is read has been delivered.
pub fn mark_read(
    current: Option<&ReadMark>,
    ask: &MarkRead,
    reader: PersonId,
    reader_name: &str,
    side: Side,
) -> Option<ReadMark> {
    let (had_delivered, had_read) = current.map_or((None, None), |mark| (mark.delivered_to, mark.read_to));
    let read_to = had_read.max(ask.read_to);
    let delivered_to = had_delivered.max(ask.delivered_to).max(read_to);
    if (delivered_to, read_to) == (had_delivered, had_read) {
        return None;
    }
    Some(ReadMark {
        student: ask.student,
        guardian: ask.guardian,
        reader,
        reader_name: reader_name.to_string(),
        side,
        version: current.map_or(0, |mark| mark.version) + 1,
        delivered_to,
        read_to,
    })
}

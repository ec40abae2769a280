//! A school's policies, in its families' languages, and who has confirmed that they have read one.
//!
//! A policy is text in parts that this program knows, never markup that a screen would carry out.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{PersonId, PolicyId, Refusal, SchoolId, same_language};

/// The longest policy in one language, in characters: some ten pages.
pub const POLICY_MOST: usize = 20_000;
/// The longest title, in characters.
pub const POLICY_TITLE_MOST: usize = 200;
/// More languages than this no school has.
pub const POLICY_LANGUAGES_MOST: usize = 40;

/// A policy as the school has published it; families read the newest edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Policy {
    pub id: PolicyId,
    pub version: u32,
    pub school: SchoolId,
    /// The first is 1.
    pub edition: u32,
    /// One a language, the one that it was written in first.
    pub texts: Vec<PolicyText>,
    /// From when it holds.
    pub valid_from: NaiveDate,
    /// When this edition was published: "last updated".
    pub published_on: NaiveDate,
    /// Whoever has confirmed this edition or a later one is asked no more. `None`: nobody is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_since: Option<u32>,
    /// Taken back: families have it no more, and staff keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PolicyText {
    /// BCP 47 tag.
    pub lang: String,
    pub title: String,
    pub parts: Vec<PolicyPart>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PolicyPart {
    Heading { text: String },
    Paragraph { text: String },
    List { items: Vec<String> },
}

/// A policy in one language as somebody writes or pastes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PolicyDraft {
    pub lang: String,
    pub title: String,
    /// Paragraphs with an empty line between them; a line that begins with `#` is a heading, one with `-` or `•` an
    /// item of a list.
    pub text: String,
}

/// Who is asked to confirm that they have read an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AskToConfirm {
    Nobody,
    /// Only those who have confirmed no edition that was asked about.
    WhoHasNot,
    Everybody,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishPolicy {
    /// Made where it is written.
    pub id: PolicyId,
    /// 0: it is new.
    pub saw_version: u32,
    pub school: SchoolId,
    pub texts: Vec<PolicyDraft>,
    pub valid_from: NaiveDate,
    pub ask: AskToConfirm,
}

/// "I have read this."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConfirmPolicy {
    pub policy: PolicyId,
    /// What was on screen.
    pub edition: u32,
    pub said_on: NaiveDate,
}

/// A guardian has read an edition, and said so. It says nothing about agreeing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PolicyReceipt {
    pub policy: PolicyId,
    pub guardian: PersonId,
    pub version: u32,
    pub edition: u32,
    /// The day it was said at home.
    pub said_on: NaiveDate,
}

impl Policy {
    /// Whether somebody whose newest receipt is for `edition` is asked.
    pub fn asks(&self, confirmed: Option<u32>) -> bool {
        self.asked_since.is_some_and(|since| confirmed.is_none_or(|edition| edition < since))
    }

    /// The text for a reader of these languages, the most wished for first: the first that there is, else the one that
    /// the policy was written in.
    pub fn text_for<'a>(&'a self, languages: &[&str]) -> Option<&'a PolicyText> {
        let find = |wanted: &&str| {
            let exact = self.texts.iter().find(|text| text.lang.eq_ignore_ascii_case(wanted));
            exact.or_else(|| self.texts.iter().find(|text| same_language(&text.lang, wanted)))
        };
        languages.iter().find_map(find).or(self.texts.first())
    }
}

/// What a draft says, in parts.
pub fn parts_of(text: &str) -> Vec<PolicyPart> {
    let mut parts: Vec<PolicyPart> = Vec::new();
    // Whether the next line goes on with the part before it.
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        let item = ["- ", "* ", "• ", "•\t", "– "].iter().find_map(|mark| line.strip_prefix(mark));
        let heading = line.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim());
        match (item, heading, parts.last_mut()) {
            _ if line.is_empty() => goes_on = false,
            (_, Some(heading), _) => {
                if !heading.is_empty() {
                    parts.push(PolicyPart::Heading { text: heading.to_owned() });
                }
                goes_on = false;
            }
            (Some(item), _, Some(PolicyPart::List { items })) => {
                items.push(item.trim().to_owned());
                goes_on = true;
            }
            (Some(item), ..) => {
                parts.push(PolicyPart::List { items: vec![item.trim().to_owned()] });
                goes_on = true;
            }
            (None, _, Some(PolicyPart::Paragraph { text })) if goes_on => {
                text.push(' ');
                text.push_str(line);
            }
            (None, _, Some(PolicyPart::List { items })) if goes_on => {
                if let Some(last) = items.last_mut() {
                    last.push(' ');
                    last.push_str(line);
                }
            }
            _ => {
                parts.push(PolicyPart::Paragraph { text: line.to_owned() });
                goes_on = true;
            }
        }
    }
    parts
}

/// What a draft becomes, or why it cannot be published.
pub fn text_of(draft: &PolicyDraft) -> Result<PolicyText, Refusal> {
    let (title, parts) = (draft.title.trim(), parts_of(&draft.text));
    if title.is_empty() || parts.is_empty() || draft.lang.trim().is_empty() {
        return Err(Refusal::TextMissing);
    }
    for (text, most) in [(title, POLICY_TITLE_MOST), (&draft.text, POLICY_MOST)] {
        if most < text.chars().count() {
            return Err(Refusal::TextTooLong { most: most as u32 });
        }
    }
    Ok(PolicyText { lang: draft.lang.trim().to_owned(), title: title.to_owned(), parts })
}

/// The next edition of a policy, or its first. `today` is the day at the school.
pub fn publish(before: Option<&Policy>, ask: &PublishPolicy, today: NaiveDate) -> Result<Policy, Refusal> {
    let saw = before.map_or(0, |policy| policy.version);
    if saw != ask.saw_version {
        return Err(Refusal::ChangedMeanwhile);
    }
    if before.is_some_and(|policy| policy.school != ask.school) {
        return Err(Refusal::NotFound);
    }
    let texts = ask.texts.iter().map(text_of).collect::<Result<Vec<_>, _>>()?;
    let has_twice = |text: &PolicyText| texts.iter().filter(|other| other.lang == text.lang).count() > 1;
    if texts.is_empty() || POLICY_LANGUAGES_MOST < texts.len() || texts.iter().any(has_twice) {
        return Err(Refusal::TextMissing);
    }
    let edition = before.map_or(1, |policy| policy.edition + 1);
    let asked_before = before.and_then(|policy| policy.asked_since);
    Ok(Policy {
        id: ask.id,
        version: saw + 1,
        school: ask.school,
        edition,
        texts,
        valid_from: ask.valid_from,
        published_on: today,
        asked_since: match ask.ask {
            AskToConfirm::Nobody => None,
            AskToConfirm::WhoHasNot => asked_before.or(Some(edition)),
            AskToConfirm::Everybody => Some(edition),
        },
        withdrawn: false,
    })
}

/// A guardian's receipt after they have said once more that they have read. `None`: it says so already.
pub fn confirm(
    before: Option<&PolicyReceipt>,
    ask: &ConfirmPolicy,
    policy: &Policy,
    guardian: PersonId,
    said_on: NaiveDate,
) -> Result<Option<PolicyReceipt>, Refusal> {
    // An older edition may have been on a screen that was offline; one that is not out yet cannot have been.
    if ask.edition == 0 || policy.edition < ask.edition {
        return Err(Refusal::NotFound);
    }
    if before.is_some_and(|receipt| ask.edition <= receipt.edition) {
        return Ok(None);
    }
    let version = before.map_or(1, |receipt| receipt.version + 1);
    Ok(Some(PolicyReceipt { policy: policy.id, guardian, version, edition: ask.edition, said_on }))
}

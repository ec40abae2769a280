//! What the school answers to an explanation, and which answer stands for a day.
//!
//! A decision is a layer over the record: it says what a day counts as, and never changes what the school's file said.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Excuse, Explanation, ExplanationId, ExplanationState, NOTE_MOST, PersonId, Reason, Refusal, Rules, Text,
    explanations_of,
};

/// What the school answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DecideExplanation {
    pub id: ExplanationId,
    pub saw_version: u32,
    pub verdict: Verdict,
    /// Said to the family. Needed for anything but acceptance.
    pub words: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The days count as excused (or as the pack names it for this reason).
    Accept,
    /// A document or a word more is wanted; the family can edit and send again.
    AskForMore,
    NotAccept,
}

/// One thing the school said about an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Answer {
    pub by: PersonId,
    pub by_name: String,
    pub at: DateTime<Utc>,
    pub verdict: Verdict,
    pub words: Text,
    /// What the days count as since then, where the verdict changed that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excuse: Option<Excuse>,
}

/// The school's answer. Anything but a yes needs words for the family.
pub fn decide(
    current: &Explanation,
    ask: DecideExplanation,
    by: PersonId,
    by_name: &str,
    at: DateTime<Utc>,
    rules: &Rules,
) -> Result<Explanation, Refusal> {
    current.check_open(ask.saw_version)?;
    if ask.verdict != Verdict::Accept && ask.words.is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    ask.words.check_length(NOTE_MOST)?;
    let mut decided = Explanation { version: current.version + 1, state: ask.verdict.state(), ..current.clone() };
    let excuse = ask.verdict.excuse(current.reason, rules);
    decided.answers.push(Answer {
        by,
        by_name: by_name.to_string(),
        at,
        verdict: ask.verdict,
        words: ask.words.signed(by),
        excuse,
    });
    Ok(decided)
}

impl Verdict {
    pub fn state(self) -> ExplanationState {
        match self {
            Verdict::Accept => ExplanationState::Accepted,
            Verdict::AskForMore => ExplanationState::NeedsMore,
            Verdict::NotAccept => ExplanationState::NotAccepted,
        }
    }

    /// What the days count as since then: only a yes changes that; a no leaves what the record says.
    pub fn excuse(self, reason: Reason, rules: &Rules) -> Option<Excuse> {
        (self == Verdict::Accept).then(|| rules.excuse_when_accepted(reason))
    }
}

/// The decision that stands for a day: the school's latest yes where there is one, else its latest no.
///
/// A day may be decided more than once: a late start and an early end are two stories, and what was not accepted may be
/// said anew. A later no about another part takes nothing from an earlier yes.
pub fn standing_decision(date: NaiveDate, explanations: &[Explanation]) -> Option<(&Explanation, &Answer)> {
    let decided = explanations_of(date, explanations).into_iter().filter_map(|one| Some((one, one.decision()?)));
    decided.max_by_key(|(one, answer)| (one.state == ExplanationState::Accepted, answer.at))
}

impl Explanation {
    /// The yes or no that the school has given, once it has.
    pub fn decision(&self) -> Option<&Answer> {
        let is_decided = matches!(self.state, ExplanationState::Accepted | ExplanationState::NotAccepted);
        self.answers.iter().rev().find(|answer| is_decided && answer.verdict != Verdict::AskForMore)
    }
}

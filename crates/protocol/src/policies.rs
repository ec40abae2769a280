//! What screens ask and are answered about policies: a family's library, and an office's receipts.

use attendance::*;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::Delivery;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForPolicy {
    pub policy: PolicyId,
}

/// A policy as somebody at home reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyView {
    pub policy: Policy,
    pub school_name: String,
    /// Whether the reader is asked to confirm.
    pub asked: bool,
    /// The newest edition that the reader has confirmed, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmed>,
    /// Where that confirmation stands.
    pub delivery: Delivery,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Confirmed {
    pub edition: u32,
    pub said_on: NaiveDate,
}

/// Who has confirmed a policy, for staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyReceipts {
    pub policy: Policy,
    /// Guardians at the school.
    pub guardians: u32,
    /// Those of them who are asked no more.
    pub confirmed: u32,
    /// The others, by name; nobody where nobody is asked.
    pub not_yet: Vec<NotYetConfirmed>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotYetConfirmed {
    pub person: PersonId,
    pub name: String,
    /// Given names.
    pub children: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether the policy is in that language.
    pub in_their_language: bool,
    /// Whether they can read it in Presente at all.
    pub joined: bool,
}

/// A policy or its next edition, as an administrator publishes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishPolicyAs {
    pub account: Uuid,
    pub publish: PublishPolicy,
}

/// Takes a policy back: families read it no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WithdrawPolicy {
    pub account: Uuid,
    pub policy: PolicyId,
    pub saw_version: u32,
}

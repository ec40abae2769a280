//! A second factor for staff: a code that an app of theirs makes (RFC 6238), beside the password. Its secret is told once,
//! and no code ever reaches a log.

use attendance::*;
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Whether a code belongs to the asker's password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SecondFactor {
    /// `None`: it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<DateTime<Utc>>,
    /// Recovery codes that nobody has used.
    pub recovery_codes: u32,
    /// A school of theirs wants one.
    pub needed: bool,
    /// This computer is let at nothing else before it is set up.
    pub first: bool,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BeginSecondFactor {
    pub account: Uuid,
    /// Not asked of a computer that has just signed in with it.
    pub password: String,
    /// A code of the one that is to be replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub code: Option<String>,
}

/// What an app that makes codes is given, by its camera or by hand.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewSecondFactor {
    /// Base 32, in groups of four.
    pub secret: String,
    /// `otpauth://totp/…`
    pub link: String,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConfirmSecondFactor {
    pub account: Uuid,
    pub code: String,
}

/// Each opens once, in a code's stead. They are told once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecoveryCodes {
    /// In groups of four.
    pub codes: Vec<String>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DropSecondFactor {
    pub account: Uuid,
    pub password: String,
    pub code: String,
}

/// Whether a school's staff need one from their next sign-in on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetSecondFactor {
    pub account: Uuid,
    pub school: SchoolId,
    pub needed: bool,
}

macro_rules! says_nothing {
    ($($type:ident),*) => {$(
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($type), "(…)"))
            }
        }
    )*};
}

says_nothing!(BeginSecondFactor, NewSecondFactor, ConfirmSecondFactor, RecoveryCodes, DropSecondFactor);

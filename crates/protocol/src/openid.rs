//! Signing in elsewhere, by OpenID Connect: the school's server speaks with whoever signs its people in, the app opens the
//! system's browser and waits for it to come back. No password of theirs comes this way, and no secret of the server's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who signs a school's staff in elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OpenIdOffer {
    /// As staff know it: "the district's account".
    pub name: String,
}

/// Asks for a page to sign in on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BeginOpenId {
    pub protocol: u32,
    /// The port on 127.0.0.1 at which the app waits for the browser.
    pub port: u16,
}

/// A page to sign in on, and what whoever comes back from it must show.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenIdPage {
    /// Known to this computer and the server alone: an answer that somebody else caught is worth nothing without it.
    pub flow: String,
    /// Comes back with the answer; any other answer is not this one's.
    pub state: String,
    pub url: String,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenIdAnswer {
    pub flow: String,
    pub state: String,
    pub code: String,
}

/// Where a school's server is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AtAddress {
    pub address: String,
    /// The school's pin, where its certificate is self-made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pin: Option<String>,
}

/// How staff come in at a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchoolDoor {
    pub school_names: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<OpenIdOffer>,
}

//! What an administrator asks and sets about a school's own rules. What is set comes to everybody by the feed, as
//! [`attendance::HouseRules`].

use attendance::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::NamedSchool;

/// The reasons of one school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReasonsOfSchool {
    pub school: NamedSchool,
    /// The version of the school's rules that this is of; 0: nothing was ever set.
    pub version: u32,
    /// Every reason once, in the order in which families see them.
    pub reasons: Vec<ReasonRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
    /// Who may be said to decide.
    pub deciders: Vec<StaffRole>,
    /// The codes that the school's own records hold, for choosing what an accepted day becomes there.
    pub codes: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetReasons {
    pub account: Uuid,
    pub school: SchoolId,
    /// The version that was looked at.
    pub saw_version: u32,
    pub reasons: Vec<ReasonRule>,
}

/// The codes of one school's own system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CodesOfSchool {
    pub school: NamedSchool,
    pub version: u32,
    /// What was set here; it goes over what files and mappings say.
    pub codes: Vec<CodeRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
    /// What the school's records hold, the most frequent first.
    pub seen: Vec<SeenCode>,
}

/// A code as the records of a school hold it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeenCode {
    pub code: String,
    /// On how many days of children.
    pub times: u32,
    /// What it has counted as, most often.
    pub counted_as: Meaning,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetCodes {
    pub account: Uuid,
    pub school: SchoolId,
    pub saw_version: u32,
    pub codes: Vec<CodeRule>,
}

/// The times of one school's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TimesOfSchool {
    pub school: NamedSchool,
    pub version: u32,
    pub time_zone: String,
    pub times: DayTimes,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
    /// How far back and ahead families may explain, as the school's rule pack says.
    pub pack: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_days_back: Option<u32>,
    pub plan_ahead_days: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetTimes {
    pub account: Uuid,
    pub school: SchoolId,
    pub saw_version: u32,
    #[serde(with = "by_name")]
    #[schemars(with = "DayTimes")]
    #[ts(as = "DayTimes")]
    pub times: DayTimes,
}

/// A value by the names of its fields alone: where all of them may be left out, a list of nothings would do as well.
pub(crate) mod by_name {
    use serde::{
        Deserialize, Deserializer, Serialize, Serializer,
        de::{DeserializeOwned, Error},
    };

    pub fn serialize<T: Serialize, S: Serializer>(value: &T, out: S) -> Result<S::Ok, S::Error> {
        value.serialize(out)
    }

    pub fn deserialize<'de, D: Deserializer<'de>, T: DeserializeOwned>(sent: D) -> Result<T, D::Error> {
        let fields = serde_json::Map::deserialize(sent)?;
        serde_json::from_value(fields.into()).map_err(D::Error::custom)
    }
}

/// Which rule pack holds at each school, and every pack there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RulePacks {
    pub schools: Vec<PackOfSchool>,
    /// With a source beside each number; the general one first.
    pub packs: Vec<Rules>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackOfSchool {
    pub school: NamedSchool,
    pub version: u32,
    /// The id of the pack that holds.
    pub pack: String,
    /// `None`: the command line said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
    /// Who at this school has looked a pack through, the last time for each.
    pub checked: Vec<PackCheck>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ForPack {
    pub account: Uuid,
    pub school: SchoolId,
    pub pack: String,
}

/// What would count differently at a school under another pack. Nothing is changed by looking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackPreview {
    pub pack: String,
    pub now: PackCounts,
    pub then: PackCounts,
    /// How many children's days would be counted anew.
    pub children_changed: u32,
}

/// Children by tier, and what they missed, under one pack.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackCounts {
    pub children: u32,
    pub satisfactory: u32,
    pub at_risk: u32,
    pub moderate: u32,
    pub severe: u32,
    /// Too few days as a member for a tier.
    pub no_tier: u32,
    /// Hundredths of days.
    pub missed: u32,
    /// Children who have reached one of the pack's counts of unexcused days.
    pub truancy: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetRulePack {
    pub account: Uuid,
    pub school: SchoolId,
    pub saw_version: u32,
    pub pack: String,
}

/// The asker has held the numbers of the school's pack against the law today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CheckRulePack {
    pub account: Uuid,
    pub school: SchoolId,
    pub saw_version: u32,
    pub pack: String,
}

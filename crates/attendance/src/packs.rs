//! Reading a rule pack, and the questions put to one. Never decides anything that the pack does not say.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde_json::Value;

use crate::{Calendar, Document, Excuse, ExcuseTier, Fraction, Reason, Rules, TierCuts};

/// Why a text is not a rule pack.
#[derive(Debug, thiserror::Error)]
pub enum RulesTrouble {
    #[error("this is not a rule pack: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("the number at {at} names no source")]
    SourceMissing { at: String },
    #[error("the fraction at {at} has no sensible value")]
    FractionUnusable { at: &'static str },
    #[error("the tiers must begin one after the other: {at}")]
    OutOfOrder { at: &'static str },
}

const PACKS: [&str; 4] = [
    include_str!("../rules/us-generic.json"),
    include_str!("../rules/us-ma.json"),
    include_str!("../rules/us-ct.json"),
    include_str!("../rules/us-wa.json"),
];

static READ: LazyLock<Vec<Rules>> = LazyLock::new(|| {
    PACKS.iter().map(|json| Rules::parse(json).expect("the packs are part of the program, and tested")).collect()
});

impl Rules {
    /// A pack that comes with the program, by its id.
    pub fn find(id: &str) -> Option<Rules> {
        READ.iter().find(|pack| pack.id == id).cloned()
    }

    /// The ids of the packs that come with the program, the general one first.
    pub fn ids() -> Vec<&'static str> {
        READ.iter().map(|pack| pack.id.as_str()).collect()
    }

    /// Reads a pack, refusing one with a number that names no source.
    pub fn parse(json: &str) -> Result<Rules, RulesTrouble> {
        let value: Value = serde_json::from_str(json)?;
        if let Some(at) = number_without_source(&value, "", false) {
            return Err(RulesTrouble::SourceMissing { at });
        }
        let rules: Rules = serde_json::from_value(value)?;
        rules.tiers.check()?;
        if rules.excuse.tiers.is_empty() || !rules.excuse.tiers.is_sorted_by(|one, next| one.from_nth < next.from_nth) {
            return Err(RulesTrouble::OutOfOrder { at: "excuse.tiers" });
        }
        Ok(rules)
    }

    /// What the days count as once the school has accepted this reason.
    pub fn excuse_when_accepted(&self, reason: Reason) -> Excuse {
        match self.excuse.confirmed_not_excused.contains(&reason) {
            true => Excuse::ConfirmedNotExcused,
            false => Excuse::Excused,
        }
    }

    /// The last day on which an absence of that date can be explained.
    pub fn last_day_to_explain(&self, date: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self.explaining.school_days_back {
            Some(school_days) => calendar.add_school_days(date, school_days),
            None => later_by(calendar.last_day, self.explaining.days_after_year_end),
        }
    }

    /// The last day that can be reported ahead of time on `today`.
    pub fn last_day_to_plan(&self, today: NaiveDate) -> NaiveDate {
        later_by(today, self.explaining.plan_ahead_days)
    }

    /// The excuse rules in force at a child's nth absence of the year.
    pub fn excuse_tier(&self, nth: u32) -> &ExcuseTier {
        let tiers = &self.excuse.tiers;
        tiers.iter().rev().find(|tier| tier.from_nth <= nth).unwrap_or(&tiers[0])
    }
}

impl ExcuseTier {
    /// The paper wanted, and whether the reason excuses the day.
    pub fn wants(&self, reason: Reason) -> (Document, bool) {
        match self.listed.iter().find(|listed| listed.reason == reason) {
            Some(listed) => (listed.document, true),
            None => (self.any_reason.unwrap_or(Document::ParentNote), self.any_reason.is_some()),
        }
    }
}

impl TierCuts {
    fn check(&self) -> Result<(), RulesTrouble> {
        let cuts = [("at_risk", self.at_risk), ("moderate", self.moderate), ("severe", self.severe)];
        for (at, cut) in cuts {
            if cut.den == 0 || cut.num == 0 || cut.num > cut.den {
                return Err(RulesTrouble::FractionUnusable { at });
            }
        }
        let less = |one: Fraction, other: Fraction| {
            u64::from(one.num) * u64::from(other.den) < u64::from(other.num) * u64::from(one.den)
        };
        match less(self.at_risk, self.moderate) && less(self.moderate, self.severe) {
            true => Ok(()),
            false => Err(RulesTrouble::OutOfOrder { at: "tiers" }),
        }
    }
}

fn later_by(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_days(chrono::Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// Where the first number stands that has no source beside or above it.
fn number_without_source(value: &Value, at: &str, sourced: bool) -> Option<String> {
    match value {
        Value::Number(_) if !sourced => Some(at.to_string()),
        Value::Array(items) => (items.iter().enumerate())
            .find_map(|(index, item)| number_without_source(item, &format!("{at}[{index}]"), sourced)),
        Value::Object(fields) => {
            let sourced = sourced || fields.get("source").is_some_and(is_source);
            fields.iter().find_map(|(name, field)| number_without_source(field, &format!("{at}.{name}"), sourced))
        }
        _ => None,
    }
}

fn is_source(value: &Value) -> bool {
    let filled = |name: &str| value[name].as_str().is_some_and(|text| !text.trim().is_empty());
    filled("text") && filled("checked_by") && filled("checked_on")
}

//! What a school has set itself, as a layer over its rule pack: the reasons that families choose from, what its codes
//! mean, the times of its day, whom families can reach, and which pack was looked through.
//!
//! It asks for more where a pack takes a family's word, and never takes away what a law gives.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ContactRule, Document, Meaning, OwnPeriod, PersonId, Reason, Refusal, SchoolCard, SchoolId, StaffRole};

/// The longest name that a school may give a reason, in characters: it stands on a card.
pub const REASON_NAME_MOST: usize = 60;
/// The longest code of a SIS, in characters.
pub const CODE_MOST: usize = 16;
/// More codes than this no SIS has.
pub const CODES_MOST: usize = 200;

/// A school's own rules. One a school; a school that has set nothing has none, and everything is as usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HouseRules {
    pub school: SchoolId,
    /// Each reason once, in the order in which families see them. Those that are missing come after, as usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ReasonRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons_set: Option<SetBy>,
    /// What the codes of the school's own system mean. Staff only: a family's feed leaves them out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<CodeRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes_set: Option<SetBy>,
    #[serde(default)]
    pub times: DayTimes,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times_set: Option<SetBy>,
    /// What the office says of those whom families can reach, in its order. Staff only: families see what comes of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ContactRule>,
    /// How the school itself is reached.
    #[serde(default)]
    pub card: SchoolCard,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts_set: Option<SetBy>,
    /// Who chose the rule pack, where somebody here did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack_set: Option<SetBy>,
    /// Who looked the pack's numbers through, the last time for each pack.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packs_checked: Vec<PackCheck>,
    /// How long the school keeps its records, where its pack names no figure or a longer one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeping: Option<OwnPeriod>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeping_set: Option<SetBy>,
}

/// Who set something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetBy {
    pub by: PersonId,
    pub by_name: String,
    pub at: DateTime<Utc>,
}

/// What a school says of one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReasonRule {
    pub reason: Reason,
    /// Whether families may choose it. One that was put away stays readable where it was chosen before.
    pub offered: bool,
    /// What the school calls it, by language. Who reads another language reads the usual name in it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
    /// The paper that the school wants where its rule pack would take the family's word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Who decides. `None`: whoever reviews explanations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<StaffRole>,
    /// The code that an accepted day has in the school's own system; empty: the usual one. Staff only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sis_code: String,
}

/// What one code of the school's own system means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CodeRule {
    pub code: String,
    pub meaning: Meaning,
}

/// The times of a school's day, in the school's own time zone. `None`: the school has set no such time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayTimes {
    /// What is said of today until then is read before anybody asks where the child is. Later is never too late: it
    /// waits for the morning list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("pattern" = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"))]
    pub report_until: Option<NaiveTime>,
    /// No notice of an absence that nobody has explained goes out before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("pattern" = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"))]
    pub notices_from: Option<NaiveTime>,
}

/// Somebody has held the numbers of a pack against the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PackCheck {
    pub pack: String,
    pub version: String,
    pub set: SetBy,
}

/// The reasons as families see them where a school has set nothing: what is common first.
pub const USUAL_REASONS: [Reason; 18] = [
    Reason::Illness,
    Reason::Appointment,
    Reason::MentalHealth,
    Reason::FamilyEmergency,
    Reason::Bereavement,
    Reason::Religious,
    Reason::Transport,
    Reason::Travel,
    Reason::Weather,
    Reason::Safety,
    Reason::Housing,
    Reason::SchoolActivity,
    Reason::CollegeVisit,
    Reason::Court,
    Reason::MilitaryFamily,
    Reason::Connection,
    Reason::Other,
    Reason::TellAPerson,
];

/// They decide on every reason, whoever else does: a school whose nurse is ill still answers.
pub const ALWAYS_DECIDE: [StaffRole; 3] =
    [StaffRole::Principal, StaffRole::Administrator, StaffRole::DistrictAdministrator];

impl ReasonRule {
    /// A reason of which a school has said nothing.
    pub fn usual(reason: Reason) -> ReasonRule {
        ReasonRule {
            reason,
            offered: true,
            names: BTreeMap::new(),
            document: None,
            decided_by: None,
            sis_code: String::new(),
        }
    }
}

impl HouseRules {
    /// A school that has set nothing.
    pub fn none(school: SchoolId) -> HouseRules {
        HouseRules {
            school,
            reasons: Vec::new(),
            reasons_set: None,
            codes: Vec::new(),
            codes_set: None,
            times: DayTimes::default(),
            times_set: None,
            contacts: Vec::new(),
            card: SchoolCard::default(),
            contacts_set: None,
            pack_set: None,
            packs_checked: Vec::new(),
            keeping: None,
            keeping_set: None,
        }
    }

    /// Every reason once, in the order in which families see them, those put away too.
    pub fn every_reason(&self) -> Vec<ReasonRule> {
        let mut all = self.reasons.clone();
        let missing = USUAL_REASONS.into_iter().filter(|reason| self.reasons.iter().all(|rule| rule.reason != *reason));
        all.extend(missing.map(ReasonRule::usual));
        all
    }

    fn find(&self, reason: Reason) -> Option<&ReasonRule> {
        self.reasons.iter().find(|rule| rule.reason == reason)
    }

    /// Refuses a reason that the school has put away.
    pub fn check_offered(&self, reason: Reason) -> Result<(), Refusal> {
        match self.find(reason).is_none_or(|rule| rule.offered) {
            true => Ok(()),
            false => Err(Refusal::ReasonPutAway),
        }
    }

    /// The paper for a reason, where the pack wants `packs`. A pack's own paper stays; a word gives way to the school's.
    pub fn document(&self, reason: Reason, packs: Document) -> Document {
        let own = self.find(reason).and_then(|rule| rule.document);
        match packs {
            Document::None | Document::ParentNote => own.unwrap_or(packs),
            Document::MedicalNote | Document::CourtPaper | Document::PriorApproval => packs,
        }
    }

    /// Refuses whoever does not decide on a reason.
    pub fn check_decider(&self, reason: Reason, roles: &[StaffRole]) -> Result<(), Refusal> {
        let Some(role) = self.find(reason).and_then(|rule| rule.decided_by) else { return Ok(()) };
        match roles.iter().any(|held| *held == role || ALWAYS_DECIDE.contains(held)) {
            true => Ok(()),
            false => Err(Refusal::DecidedBy { role }),
        }
    }

    /// What the school calls a reason, by language.
    pub fn own_names(&self, reason: Reason) -> BTreeMap<String, String> {
        self.find(reason).map(|rule| rule.names.clone()).unwrap_or_default()
    }

    /// The code that an accepted day has in the school's own system, where the school says so.
    pub fn sis_code(&self, reason: Reason) -> Option<&str> {
        self.find(reason).map(|rule| rule.sis_code.as_str()).filter(|code| !code.is_empty())
    }
}

/// A list of reasons as a school may set it: blanks trimmed, names that say nothing left out.
///
/// "I'd rather tell a person" stays: nobody is left without a way to say that something is wrong.
pub fn tidy_reasons(mut reasons: Vec<ReasonRule>) -> Result<Vec<ReasonRule>, Refusal> {
    let mut seen = BTreeSet::new();
    for rule in &mut reasons {
        if !seen.insert(rule.reason) {
            return Err(Refusal::ChangedMeanwhile);
        }
        if rule.reason == Reason::TellAPerson && (!rule.offered || rule.document.is_some()) {
            return Err(Refusal::ReasonStays);
        }
        rule.document = rule.document.filter(|document| *document != Document::None);
        rule.names = std::mem::take(&mut rule.names)
            .into_iter()
            .map(|(lang, name)| (lang, name.trim().to_owned()))
            .filter(|(_, name)| !name.is_empty())
            .collect();
        if rule.names.values().any(|name| REASON_NAME_MOST < name.chars().count()) {
            return Err(Refusal::TextTooLong { most: REASON_NAME_MOST as u32 });
        }
        rule.sis_code = tidy_code(&rule.sis_code)?;
    }
    Ok(reasons)
}

/// A list of codes as a school may set it: blanks trimmed, one meaning a code.
pub fn tidy_codes(codes: Vec<CodeRule>) -> Result<Vec<CodeRule>, Refusal> {
    if CODES_MOST < codes.len() {
        return Err(Refusal::TextTooLong { most: CODES_MOST as u32 });
    }
    let mut seen = BTreeSet::new();
    let mut tidy = Vec::with_capacity(codes.len());
    for CodeRule { code, meaning } in codes {
        let code = tidy_code(&code)?;
        if code.is_empty() {
            return Err(Refusal::TextMissing);
        }
        // As an import compares them.
        if !seen.insert(code.to_uppercase()) {
            return Err(Refusal::CodeTwice { code });
        }
        tidy.push(CodeRule { code, meaning });
    }
    Ok(tidy)
}

fn tidy_code(code: &str) -> Result<String, Refusal> {
    let code = code.trim();
    match code.chars().count() {
        0..=CODE_MOST => Ok(code.to_owned()),
        _ => Err(Refusal::TextTooLong { most: CODE_MOST as u32 }),
    }
}

impl DayTimes {
    /// Refuses times that contradict each other: nobody is asked where a child is while the family may still say so.
    pub fn check(self) -> Result<(), Refusal> {
        match (self.report_until, self.notices_from) {
            (Some(until), Some(from)) if from < until => Err(Refusal::NoticesTooEarly { until }),
            _ => Ok(()),
        }
    }

    /// Until when these days could be reported, where that is over: what comes now waits for the morning list.
    ///
    /// `date` and `time` are the school's own. Days to come and days gone by have no such time.
    pub fn cut_off_passed(self, days: &[NaiveDate], date: NaiveDate, time: NaiveTime) -> Option<NaiveTime> {
        self.report_until.filter(|until| days.contains(&date) && *until < time)
    }

    /// Whether a notice may go of an absence today that nobody has explained.
    ///
    /// Never before the school has checked attendance (`checked_to`: the last day it has closed), nor before the time
    /// that it has set; where it has set only until when families may report, not before that.
    pub fn notice_may_go(self, date: NaiveDate, time: NaiveTime, checked_to: Option<NaiveDate>) -> bool {
        let from = self.notices_from.or(self.report_until);
        checked_to.is_some_and(|checked| date <= checked) && from.is_none_or(|from| from <= time)
    }
}

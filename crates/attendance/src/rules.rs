//! Rule packs: what a state's law and a school's policy say, as versioned data with a source for each number.
//!
//! Packs live in `crates/attendance/rules/*.json`. Nothing about a state is written in code.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Reason;

/// What an explanation will need, said before it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Need {
    /// "This will be day 10": the place of the first and the last of these days among the year's days missed.
    pub first_nth: u32,
    pub last_nth: u32,
    /// The paper the school will want; `None`: a word from the family is enough.
    pub document: Document,
    /// The last day to hand it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_by: Option<NaiveDate>,
    /// Whether the pack lists this reason as one that excuses the day at this point.
    pub reason_counts: bool,
    /// The day counts as missed whatever is decided: true for every full-day absence.
    pub counts_as_missed: bool,
    /// From which absence on the rules get stricter, where they do ("from the 10th on").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stricter_from: Option<u32>,
    /// The paper is what the school asks for itself; the pack would take the family's word.
    #[serde(default)]
    pub by_house: bool,
    /// The pack and version that say so.
    pub pack: String,
    pub pack_version: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    None,
    /// A signed word from the parent; sending it here is one.
    ParentNote,
    MedicalNote,
    CourtPaper,
    /// Approved by the school beforehand.
    PriorApproval,
}

/// One rule pack. Every number in it stands beside its source (`Source`), or `Rules::parse` refuses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Rules {
    pub id: String,
    pub name: String,
    /// The school year it was written for ("2026-27").
    pub version: String,
    pub effective_from: NaiveDate,
    pub present: PresentRule,
    pub membership: MembershipRule,
    pub tiers: TierCuts,
    pub excuse: ExcuseRule,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wellness: Option<WellnessRule>,
    pub explaining: ExplainingRule,
    pub truancy: Vec<TruancyRule>,
    pub notices: Vec<NoticeRule>,
    pub ages: AgeRule,
    pub eligible_student: EligibleStudentRule,
    pub retention: RetentionRule,
    pub small_cells: SmallCellRule,
}

/// Where a number comes from and who looked it up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Source {
    /// Begins with "Not verified:" where the text itself was not seen.
    pub text: String,
    pub checked_by: String,
    pub checked_on: NaiveDate,
}

/// How a day of periods or minutes becomes a day missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PresentRule {
    pub day: DayRule,
    /// Taking part from home is being at school.
    pub remote_counts: bool,
    /// Minutes late and minutes left early are time missed. Where not, they are told and never counted.
    pub late_minutes_count: bool,
    /// Minutes of a full day and of a short one, for sources that record minutes.
    pub full_day_minutes: u16,
    pub short_day_minutes: u16,
    pub source: Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum DayRule {
    /// A day with more than this percent missed is missed whole, one with less is not missed at all.
    WholeDayFromPercent { percent: u8, exactly: Exactly },
    /// A day counts for the part of it that was missed.
    Fraction,
}

/// What a day is on which exactly the cut was missed: the states differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Exactly {
    Missed,
    Present,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MembershipRule {
    /// Whether the day a child leaves counts.
    pub exit_day_counts: bool,
    /// Fewer days than this in membership: no tier ("too few days yet").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_days: Option<u32>,
    /// A gap between class enrolments with no more school days than this is not a leaving.
    pub bridge_gap_school_days: u32,
    pub source: Source,
}

/// From which share of membership missed each tier begins. The cut itself belongs to the tier, at 5 % as set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TierCuts {
    pub at_risk: Fraction,
    pub moderate: Fraction,
    pub severe: Fraction,
    /// Exactly on the `at_risk` cut: printed sources disagree (domain.md 1.1).
    #[serde(default)]
    pub at_risk_tie: AtRiskTie,
    pub source: Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Fraction {
    pub num: u32,
    pub den: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AtRiskTie {
    #[default]
    AtRisk,
    Satisfactory,
}

/// Which reasons excuse a day, and with which paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExcuseRule {
    /// A paper is due within so many school days of the return.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_school_days: Option<u32>,
    /// By the absence's place in the year, lowest first.
    pub tiers: Vec<ExcuseTier>,
    /// An illness of more school days than this in a row wants a medical note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medical_note_after_days_in_a_row: Option<u32>,
    /// Accepting one of these notes the family's word and still does not excuse the day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirmed_not_excused: Vec<Reason>,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExcuseTier {
    /// From this absence of the school year on.
    pub from_nth: u32,
    /// The paper for any reason that is not listed; `None`: only the listed reasons excuse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any_reason: Option<Document>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listed: Vec<ListedReason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListedReason {
    pub reason: Reason,
    pub document: Document,
}

/// Days for a child's mental health that need no paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WellnessRule {
    pub days_per_year: u32,
    /// Whether two of them may follow one another.
    pub in_a_row: bool,
    pub source: Source,
}

/// How far back and ahead a family may explain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExplainingRule {
    /// School days after the absence; `None`: until the school year's end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_days_back: Option<u32>,
    /// Calendar days after the year's last day in which the year can still be put right.
    pub days_after_year_end: u32,
    /// Calendar days ahead that an absence can be reported.
    pub plan_ahead_days: u32,
    pub source: Source,
}

/// So many unexcused days inside a window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TruancyRule {
    pub id: String,
    pub unexcused: u32,
    pub window: Window,
    pub source: Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Window {
    CalendarMonth,
    /// Any so many days that follow one another on the calendar.
    AnyDays {
        days: u32,
    },
    /// A quarter of the year's school days.
    Quarter,
    SchoolYear,
}

/// What a law asks a school to tell or do, and by when. Data for the notices that a school sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NoticeRule {
    pub id: String,
    pub on: NoticeOn,
    /// Who hears of it or meets.
    pub to: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
    pub content: Vec<String>,
    /// "family" and, where the law says so, "english" besides.
    pub languages: Vec<String>,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NoticeOn {
    YearStart,
    /// Nobody has told the school of an absence.
    Untold,
    Unexcused {
        days: u32,
        window: Window,
    },
    Excused {
        days: u32,
        window: Window,
    },
    UnexcusedInARow {
        days: u32,
    },
    /// A share of all membership missed, for any reason.
    Chronic,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    CalendarDays(u32),
    SchoolDays(u32),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgeRule {
    pub compulsory_from: u8,
    pub compulsory_until: u8,
    pub source: Source,
}

/// From when a student holds the rights over the record: alone, or beside the parent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EligibleStudentRule {
    pub from_age: u8,
    /// Or from this grade on, whatever the age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_grade: Option<String>,
    pub shared_with_parent_until_age: u8,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RetentionRule {
    /// `None`: the school's own schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years_after_leaving: Option<u32>,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SmallCellRule {
    /// Counts from 1 to one less than this are not shown.
    pub hidden_below: u32,
    pub source: Source,
}

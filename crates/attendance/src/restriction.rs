//! What a paper on file takes from one guardian's rights over one child: who entered it, by which paper, from when until
//! when, and what follows from it on a day.
//!
//! It never takes anything by itself. Either parent has full rights until a court order, a statute or a binding document
//! says otherwise (34 CFR 99.4); with whom a child lives decides nothing. An entry is never deleted: another follows it.

use chrono::{DateTime, Days, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{EntryId, Limit, PersonId, Refusal, StudentId, Topic};

/// The longest name that a paper goes by.
pub const PAPER_NAME_MOST: usize = 200;

/// A paper that the school holds. The paper itself stays in the school's own file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Paper {
    pub kind: PaperKind,
    /// Its number or name, so that somebody can find it ("Docket 26-1184").
    pub name: String,
    /// The day that stands on it.
    pub dated: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// A judgment or order of a court about custody or records.
    CourtOrder,
    ProtectiveOrder,
    /// A binding agreement of the parents (34 CFR 99.4: "legally binding document").
    Agreement,
    /// Of an agency that has the child in its care.
    AgencyOrder,
    /// A non-custodial parent's written request for records, and the days in which papers against it may come (603 CMR
    /// 23.07(5)).
    NonCustodialRequest,
    /// The student is a dependent for tax (34 CFR 99.31(a)(8)): by it a guardian's rights stay.
    TaxDependent,
    /// The student's written yes (34 CFR 99.30): by it a guardian's rights stay.
    StudentConsent,
    /// The day on which the rights are the student's alone (34 CFR 99.5). Entered when a student is invited.
    ComingOfAge,
    Other,
    /// What was entered before was a mistake; the name says which.
    Correction,
}

impl PaperKind {
    pub const ALL: [PaperKind; 10] = [
        PaperKind::CourtOrder,
        PaperKind::ProtectiveOrder,
        PaperKind::Agreement,
        PaperKind::AgencyOrder,
        PaperKind::NonCustodialRequest,
        PaperKind::TaxDependent,
        PaperKind::StudentConsent,
        PaperKind::ComingOfAge,
        PaperKind::Other,
        PaperKind::Correction,
    ];
}

/// One entry of somebody in the office. The first of a restriction makes it; each later one goes over it from its own
/// first day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RightsEntry {
    pub id: EntryId,
    /// The first entry of the restriction that this one makes or goes on with.
    pub restriction: EntryId,
    pub student: StudentId,
    pub guardian: PersonId,
    /// What is taken from `from` on. Nothing: the restriction ends there.
    pub topics: Vec<Topic>,
    pub from: NaiveDate,
    /// The last day. `None`: until another paper says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    pub paper: Paper,
    pub entered_by: PersonId,
    pub entered_by_name: String,
    pub entered_at: DateTime<Utc>,
}

/// What somebody in the office wants to enter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewEntry {
    /// `None`: a restriction of its own.
    #[serde(default)]
    pub restriction: Option<EntryId>,
    pub topics: Vec<Topic>,
    pub from: NaiveDate,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    pub paper: Paper,
}

/// Whether an entry can stand on `today` after those that stand already.
pub fn check_entry(new: &NewEntry, before: &[RightsEntry], today: NaiveDate) -> Result<(), Refusal> {
    let name = new.paper.name.trim();
    if name.is_empty() {
        return Err(Refusal::TextMissing);
    }
    if PAPER_NAME_MOST < name.chars().count() {
        return Err(Refusal::TextTooLong { most: PAPER_NAME_MOST as u32 });
    }
    if today < new.paper.dated {
        return Err(Refusal::DateInTheFuture { date: new.paper.dated });
    }
    if new.until.is_some_and(|until| until < new.from) {
        return Err(Refusal::DaysOutOfOrder);
    }
    let goes_on = match new.restriction {
        Some(id) if before.iter().any(|entry| entry.restriction == id) => true,
        Some(_) => return Err(Refusal::NotFound),
        None => false,
    };
    // What is taken is chosen, and a mistake can only be one in what stands already.
    let chosen = !new.topics.is_empty() && new.topics.iter().all(|topic| Topic::RIGHTS.contains(topic));
    let ends = new.topics.is_empty() && goes_on;
    if !chosen && !ends || new.paper.kind == PaperKind::Correction && !goes_on {
        return Err(Refusal::NothingChosen);
    }
    Ok(())
}

/// What papers take, as days and topics: what rights are read from. `entries` are one guardian's over one child.
pub fn limits_of(entries: &[RightsEntry]) -> Vec<Limit> {
    let mut sorted: Vec<&RightsEntry> = entries.iter().collect();
    sorted.sort_by_key(|entry| (entry.restriction, entry.entered_at, entry.id));
    let mut limits: Vec<Limit> = Vec::new();
    for of_one in sorted.chunk_by(|one, next| one.restriction == next.restriction) {
        for (place, entry) in of_one.iter().enumerate() {
            // A later entry goes over an earlier one from its own first day on, whatever the earlier one said.
            let next = of_one[place + 1..].iter().map(|later| later.from).min();
            let cut = next.map(|day| day.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN));
            let until = [entry.until, cut].into_iter().flatten().min();
            if until.is_some_and(|until| until < entry.from) {
                continue;
            }
            limits.extend(entry.topics.iter().map(|topic| Limit {
                topic: *topic,
                from: entry.from,
                until,
                document: entry.paper.name.clone(),
            }));
        }
    }
    limits.sort_by_key(|limit| (limit.from, limit.topic));
    limits
}

impl Limit {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// What papers take from somebody on a day.
pub fn taken_on(limits: &[Limit], day: NaiveDate) -> Vec<Topic> {
    let mut taken: Vec<Topic> = limits.iter().filter(|limit| limit.holds_on(day)).map(|limit| limit.topic).collect();
    taken.sort();
    taken.dedup();
    taken
}

/// The rights over a child that are left to a guardian from whom papers take these. Whoever may read nothing of a child
/// is not told that the child is there.
pub fn rights_left(taken: &[Topic]) -> Vec<Topic> {
    let left: Vec<Topic> = Topic::ALL.into_iter().filter(|topic| !taken.contains(topic)).collect();
    let reads = [Topic::Attendance, Topic::Messages, Topic::Support].iter().any(|topic| left.contains(topic));
    if reads { left } else { Vec::new() }
}

/// What somebody reads to whom these rights are left. Goals count a child's days, so they are read with them; deciding
/// is a right to act, and losing it takes nothing to read away.
pub fn readable(left: &[Topic]) -> Vec<Topic> {
    let mut topics: Vec<Topic> = left.iter().copied().filter(|topic| *topic != Topic::Decisions).collect();
    if left.contains(&Topic::Attendance) {
        topics.push(Topic::Decisions);
    }
    topics
}

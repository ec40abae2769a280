//! What an explanation does, told before and after: what it will need, what a decision would change, where the record
//! and the decisions disagree.
//!
//! Everything here is worked out and thrown away; nothing is decided here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Answer, Days, Document, Excuse, ExplainContext, Explanation, ExplanationId, ExplanationState, Need, Part, Reason,
    Standing, StudentId, Text, Verdict, effective_excuse, explanations_of, standing,
};

/// The sums that a decision can change, and the one that it never does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MarkSums {
    /// Hundredths of days, as in `Standing`. The same before and after, always.
    pub missed: u32,
    pub excused: u32,
    pub unexcused: u32,
    pub disciplinary: u32,
    pub being_looked_at: u32,
    pub unexplained: u32,
    /// Days.
    pub truancy_days: u32,
}

/// What one of the days would count as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayEffect {
    pub date: NaiveDate,
    /// Hundredths of the day missed; 0 where nothing is recorded.
    pub missed: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Excuse>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Excuse>,
}

/// What a verdict would change, shown before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewEffect {
    pub verdict: Verdict,
    pub before: MarkSums,
    pub after: MarkSums,
    pub days: Vec<DayEffect>,
}

/// The record and what was said or decided tell two stories.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Discrepancy {
    pub student: StudentId,
    pub date: NaiveDate,
    pub explanation: ExplanationId,
    pub kind: DiscrepancyKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiscrepancyKind {
    /// The school accepted the explanation; the record still says unexcused.
    AcceptedButUnexcused,
    /// Explained as a whole day away; the record has the child at school.
    ExplainedButPresent,
}

impl From<&Standing> for MarkSums {
    fn from(standing: &Standing) -> MarkSums {
        MarkSums {
            missed: standing.missed,
            excused: standing.excused,
            unexcused: standing.unexcused,
            disciplinary: standing.disciplinary,
            being_looked_at: standing.being_looked_at,
            unexplained: standing.unexplained,
            truancy_days: standing.truancy_days,
        }
    }
}

/// What a verdict on this explanation would do to the marks. `ctx.explanations` may hold the explanation or not.
pub fn review_effect(current: &Explanation, verdict: Verdict, ctx: &ExplainContext) -> ReviewEffect {
    let mut before: Vec<Explanation> =
        ctx.explanations.iter().filter(|other| other.id != current.id).cloned().collect();
    let mut after = before.clone();
    before.push(current.clone());
    after.push(as_if(current, verdict, ctx));
    let sums = |explanations: &[Explanation]| {
        let standing = standing(ctx.days, ctx.calendar, explanations, ctx.rules, ctx.today);
        standing.map_or(MarkSums::default(), |standing| MarkSums::from(&standing))
    };
    let days = current.days.iter().map(|date| {
        let record = ctx.days.find_record(*date);
        DayEffect {
            date: *date,
            missed: record.map_or(0, |record| record.missed),
            before: record.and_then(|record| effective_excuse(record, &before)),
            after: record.and_then(|record| effective_excuse(record, &after)),
        }
    });
    ReviewEffect { verdict, before: sums(&before), after: sums(&after), days: days.collect() }
}

/// The explanation as it would be. The answer's moment only has to be the newest.
fn as_if(current: &Explanation, verdict: Verdict, ctx: &ExplainContext) -> Explanation {
    let mut decided = Explanation { state: verdict.state(), ..current.clone() };
    decided.answers.push(Answer {
        by: current.by,
        by_name: String::new(),
        at: chrono::DateTime::<chrono::Utc>::MAX_UTC,
        verdict,
        words: Text::empty(&current.note.lang),
        excuse: verdict.excuse(current.reason, ctx.rules),
    });
    decided
}

/// Where this child's record and the explanations disagree, in order of date.
pub fn discrepancies(days: &Days, explanations: &[Explanation]) -> Vec<Discrepancy> {
    let mut found = Vec::new();
    for explanation in explanations.iter().filter(|explanation| explanation.student == days.student) {
        for date in &explanation.days {
            if let Some(kind) = discrepancy(*date, explanation, days) {
                found.push(Discrepancy { student: days.student, date: *date, explanation: explanation.id, kind });
            }
        }
    }
    found.sort_by_key(|one| (one.date, one.explanation));
    found
}

fn discrepancy(date: NaiveDate, explanation: &Explanation, days: &Days) -> Option<DiscrepancyKind> {
    let accepted = explanation.state == ExplanationState::Accepted;
    let closed = days.as_of.is_some_and(|as_of| date <= as_of);
    if !closed || !(accepted || explanation.state.is_open()) {
        return None;
    }
    match days.find_record(date) {
        Some(record) if record.missed > 0 => {
            let decided = explanation.answers.iter().rev().find_map(|answer| answer.excuse);
            let unexcused = record.excuse.is_none_or(Excuse::is_unexcused);
            (accepted && decided == Some(Excuse::Excused) && unexcused).then_some(DiscrepancyKind::AcceptedButUnexcused)
        }
        Some(record) if !matches!(record.mark, crate::Mark::Present | crate::Mark::Remote) => None,
        _ => (explanation.part == Part::FullDay).then_some(DiscrepancyKind::ExplainedButPresent),
    }
}

/// What an explanation of these days will need, said before it is sent. `days` in order.
pub fn what_it_needs(days: &[NaiveDate], part: Part, reason: Reason, ctx: &ExplainContext) -> Need {
    let first = days.first().copied().unwrap_or(ctx.today);
    let last = days.last().copied().unwrap_or(first);
    let away = ctx.days_away();
    let is_missed = |date: &NaiveDate| ctx.days.find_record(*date).is_some_and(|record| record.missed > 0);
    let counts_as_missed = part == Part::FullDay || days.iter().any(is_missed);
    let mut all: Vec<NaiveDate> = away.iter().copied().filter(|date| !days.contains(date)).collect();
    if counts_as_missed {
        all.extend(days);
    }
    all.sort_unstable();
    let nth = |date: NaiveDate| all.iter().filter(|other| **other <= date).count() as u32;
    let (first_nth, last_nth) = (nth(first), nth(last));

    let rules = ctx.rules;
    let (mut document, mut reason_counts) = rules.excuse_tier(last_nth.max(1)).wants(reason);
    let limit_in_a_row = rules.excuse.medical_note_after_days_in_a_row;
    if reason == Reason::Illness && limit_in_a_row.is_some_and(|limit| ctx.longest_run(days, &all) > limit) {
        document = Document::MedicalNote;
    }
    let packs = document;
    document = ctx.house.document(reason, packs);
    // What a law gives without a paper stays without one, whatever a school asks for.
    if reason == Reason::MentalHealth && ctx.are_wellness_days(days) {
        (document, reason_counts) = (Document::None, true);
    }
    let back = ctx.return_day(last, &all);
    let due = rules.excuse.within_school_days.map(|school_days| ctx.calendar.add_school_days(back, school_days));
    Need {
        first_nth,
        last_nth,
        document,
        document_by: due.filter(|_| document != Document::None),
        reason_counts,
        counts_as_missed,
        by_house: document != packs && document != Document::None,
        stricter_from: rules.excuse.tiers.iter().map(|tier| tier.from_nth).find(|from| *from > 1),
        pack: rules.id.clone(),
        pack_version: rules.version.clone(),
    }
}

impl ExplainContext<'_> {
    /// The days that are or will be missed whole or in part by the record or by the family's word, in order.
    fn days_away(&self) -> Vec<NaiveDate> {
        let counted_to = self.days.counted_to(self.today);
        let recorded = self.days.counted(self.calendar, self.rules, self.today);
        let mut away: Vec<NaiveDate> = recorded.filter(|record| record.missed > 0).map(|record| record.date).collect();
        let said = self.explanations.iter().filter(|one| one.part == Part::FullDay);
        let stands = said.filter(|one| one.state.is_open() || one.state == ExplanationState::Accepted);
        let to_come = stands.flat_map(|one| &one.days).filter(|date| counted_to.is_none_or(|last| **date > last));
        away.extend(to_come);
        away.sort_unstable();
        away.dedup();
        away
    }

    /// The longest run of school days away, one after the other, that any of `days` is part of.
    fn longest_run(&self, days: &[NaiveDate], all: &[NaiveDate]) -> u32 {
        let (mut longest, mut run, mut touches) = (0, 0, false);
        for date in self.calendar.school_days() {
            if all.contains(&date) {
                run += 1;
                touches |= days.contains(&date);
                longest = if touches { longest.max(run) } else { longest };
            } else {
                (run, touches) = (0, false);
            }
        }
        longest
    }

    /// The first school day after a spell that the child is not away.
    fn return_day(&self, last: NaiveDate, all: &[NaiveDate]) -> NaiveDate {
        let mut day = self.calendar.add_school_days(last, 1);
        while all.contains(&day) {
            day = self.calendar.add_school_days(day, 1);
        }
        day
    }

    /// Whether these days are all still free wellness days: so many a year, not in a row where the pack says so.
    fn are_wellness_days(&self, days: &[NaiveDate]) -> bool {
        let Some(wellness) = &self.rules.wellness else { return false };
        let stands = |one: &&Explanation| one.state.is_open() || one.state == ExplanationState::Accepted;
        let mental = self.explanations.iter().filter(stands).filter(|one| one.reason == Reason::MentalHealth);
        let mut all: Vec<NaiveDate> = mental.flat_map(|one| one.days.iter().copied()).chain(days.to_vec()).collect();
        all.sort_unstable();
        all.dedup();
        let in_a_row = all.windows(2).any(|pair| self.calendar.next_school_day(pair[0]) == Some(pair[1]));
        all.len() as u32 <= wellness.days_per_year && (wellness.in_a_row || !in_a_row)
    }
}

/// The newest explanation that stands for a day.
pub fn newest_explanation(date: NaiveDate, explanations: &[Explanation]) -> Option<&Explanation> {
    explanations_of(date, explanations).pop()
}

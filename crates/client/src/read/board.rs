//! A liaison's morning: what to review, who is out without a word, who asked for help, who wrote.

use std::{cmp::Reverse, collections::HashMap, sync::Arc};

use attendance::*;
use chrono::NaiveDate;
use protocol::{Board, BoardCounts, DiscrepancyRow, ShowBoard, ThreadRow, UnexplainedRow};

use crate::{
    desk::{Desk, Facts, Found},
    outlook::{Outlook, is_missed},
    read::{review, students, support_requests, threads},
    trouble::Result,
};

/// How many school days back an absence without a word is asked about.
const SCHOOL_DAYS_BACK: usize = 15;

/// What waits, with the account whose facts say so: put in order first, and only what is shown is then written out.
#[derive(Default)]
struct Waiting<'f> {
    review: Vec<(&'f Facts<'f>, Found<Explanation>)>,
    unexplained: Vec<(Child<'f>, Vec<NaiveDate>)>,
    discrepancies: Vec<DiscrepancyRow>,
    support: Vec<(&'f Facts<'f>, Found<SupportRequest>)>,
    messages: Vec<ThreadRow>,
    not_joined: Vec<Child<'f>>,
    out_today: u32,
    out_today_explained: u32,
}

struct Child<'f> {
    facts: &'f Facts<'f>,
    student: Student,
    outlook: Arc<Outlook>,
}

pub(crate) fn board(desk: &Desk<'_>, ask: ShowBoard) -> Result<Board> {
    let accounts = desk.of_side(Side::School);
    let mut waiting = Waiting::default();
    let (mut school_names, mut as_of) = (Vec::new(), None);
    for facts in &accounts {
        for school in facts.schools()? {
            // Of several schools the one whose attendance is oldest says how old the board is.
            as_of = if school_names.is_empty() { school.as_of } else { as_of.min(school.as_of) };
            school_names.push(school.name);
        }
        waiting.children(facts)?;
        // Facts may outlive what is known of their child by a page of the feed.
        let known = |student: StudentId| facts.find_student(student).map(|found| found.is_some());
        for found in facts.to_review()? {
            if known(found.fact.student)? {
                waiting.review.push((facts, found));
            }
        }
        for found in facts.open_requests()? {
            if known(found.fact.student)? {
                waiting.support.push((facts, found));
            }
        }
        // What a colleague has answered waits for nobody, though it be unread here.
        waiting.messages.extend(threads::of_account(facts)?.into_iter().filter(|row| row.waits_for_me));
    }
    waiting.sort(desk.today);
    waiting.show(desk.today, ask).map(|board| Board { school_names, as_of, ..board })
}

fn by_name(a: &Student, b: &Student) -> std::cmp::Ordering {
    (&a.family_name, &a.given_name, a.id).cmp(&(&b.family_name, &b.given_name, b.id))
}

impl<'f> Waiting<'f> {
    /// What is seen of each child's days: out today, unexplained, disagreeing, not joined.
    fn children(&mut self, facts: &'f Facts<'f>) -> Result<()> {
        let students = facts.students()?;
        let outlooks = facts.outlooks(&students)?;
        facts.read_guardians()?;
        let mut since_by_school: HashMap<SchoolId, NaiveDate> = HashMap::new();
        for student in students.iter() {
            let Some(outlook) = outlooks.get(&student.id) else { continue };
            let since = match since_by_school.get(&student.school) {
                Some(since) => *since,
                None => *since_by_school.entry(student.school).or_insert(asked_since(facts, student.school)?),
            };
            if is_missed(outlook.today) {
                self.out_today += 1;
                self.out_today_explained += u32::from(outlook.today != Face::MissedNoReason);
            }
            let child = || Child { facts, student: student.clone(), outlook: outlook.clone() };
            let days: Vec<NaiveDate> = outlook.unexplained.iter().copied().filter(|date| *date >= since).collect();
            if !days.is_empty() {
                self.unexplained.push((child(), days));
            }
            for discrepancy in &outlook.discrepancies {
                let said = facts.explanations(student.id)?;
                if let Some(explanation) = said.iter().find(|one| one.id == discrepancy.explanation) {
                    let (discrepancy, explanation) = (discrepancy.clone(), explanation.clone());
                    self.discrepancies.push(DiscrepancyRow { student: student.clone(), discrepancy, explanation });
                }
            }
            let missed_lately = outlook.missed.iter().any(|date| *date >= since);
            if missed_lately && students::guardians_joined(facts, student.id)? == 0 {
                self.not_joined.push(child());
            }
        }
        Ok(())
    }

    /// Longest waiting first: a board is worked from the top.
    fn sort(&mut self, today: NaiveDate) {
        self.review.sort_by_key(|(_, found)| (found.fact.received_at, found.fact.id));
        self.support.sort_by_key(|(_, found)| {
            let request = &found.fact;
            (request.due.is_none(), request.due, request.urgency as u8, request.id)
        });
        self.messages.sort_by_key(|row| row.last.as_ref().map(|last| (last.received_at, last.id)));
        self.unexplained.sort_by(|(a, a_days), (b, b_days)| {
            let out_now = |days: &[NaiveDate]| days.first() == Some(&today);
            let (here, there) = ((out_now(a_days), a_days.len()), (out_now(b_days), b_days.len()));
            there.cmp(&here).then_with(|| by_name(&a.student, &b.student))
        });
        self.discrepancies.sort_by_key(|row| (Reverse(row.discrepancy.date), row.student.id));
        self.not_joined.sort_by(|a, b| {
            let missed = |child: &Child<'_>| child.outlook.standing.as_ref().map_or(0, |standing| standing.missed);
            missed(b).cmp(&missed(a)).then_with(|| by_name(&a.student, &b.student))
        });
    }

    /// How many there are, and as many rows as were asked for.
    fn show(mut self, today: NaiveDate, ask: ShowBoard) -> Result<Board> {
        let counts = BoardCounts {
            review: self.review.len() as u32,
            unexplained: self.unexplained.len() as u32,
            discrepancy: self.discrepancies.len() as u32,
            support: self.support.len() as u32,
            message: self.messages.len() as u32,
            not_joined: self.not_joined.len() as u32,
        };
        let review_queue = self.review.iter().map(|(_, found)| found.fact.id).collect();
        let most = ask.most.map_or(usize::MAX, |most| most as usize);
        self.messages.truncate(most);
        self.discrepancies.truncate(most);
        let (review, support) = (self.review.into_iter().take(most), self.support.into_iter().take(most));
        let (unexplained, not_joined) = (self.unexplained.into_iter().take(most), self.not_joined.iter().take(most));
        Ok(Board {
            school_names: Vec::new(),
            today,
            as_of: None,
            out_today: self.out_today,
            out_today_explained: self.out_today_explained,
            counts,
            review_queue,
            to_review: review
                .filter_map(|(facts, found)| review::of(facts, found).transpose())
                .collect::<Result<_>>()?,
            unexplained: unexplained.map(|(child, days)| unexplained_row(child, days)).collect::<Result<_>>()?,
            discrepancies: self.discrepancies,
            support: support
                .filter_map(|(facts, found)| support_requests::view(facts, found).transpose())
                .collect::<Result<_>>()?,
            messages: self.messages,
            not_joined: not_joined
                .map(|Child { facts, student, outlook }| students::row(facts, student, outlook))
                .collect::<Result<_>>()?,
        })
    }
}

fn unexplained_row(Child { facts, student, outlook }: Child<'_>, days: Vec<NaiveDate>) -> Result<UnexplainedRow> {
    Ok(UnexplainedRow {
        school_name: facts.school(student.school)?.name.clone(),
        days,
        standing: outlook.standing.clone(),
        guardians_joined: students::guardians_joined(facts, student.id)?,
        family_language: students::family_language(facts, &student)?,
        student,
    })
}

/// The first of the last fifteen school days.
fn asked_since(facts: &Facts<'_>, school: SchoolId) -> Result<NaiveDate> {
    let school = facts.school(school)?;
    let calendar = facts.calendar(school.id, school.school_year)?;
    let gone_by = calendar.school_days().rev().filter(|date| *date <= facts.desk.today);
    Ok(gone_by.take(SCHOOL_DAYS_BACK).last().unwrap_or(facts.desk.today))
}

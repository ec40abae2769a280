//! A liaison's morning: what to review, who is out without a word, who asked for help, who wrote.

use std::collections::HashMap;

use attendance::*;
use chrono::NaiveDate;
use protocol::{Board, DiscrepancyRow, Nothing, Review, SupportView, UnexplainedRow};

use crate::{
    desk::{Desk, Facts},
    outlook::is_missed,
    read::{review, students, support_requests, threads},
    trouble::Result,
};

/// How many school days back an absence without a word is asked about.
const SCHOOL_DAYS_BACK: usize = 15;

pub(crate) fn board(desk: &Desk<'_>, _: Nothing) -> Result<Board> {
    let mut board = Board {
        school_names: vec![],
        today: desk.today,
        as_of: None,
        out_today: 0,
        out_today_explained: 0,
        to_review: vec![],
        unexplained: vec![],
        discrepancies: vec![],
        support: vec![],
        messages: vec![],
        not_joined: vec![],
    };
    for facts in desk.of_side(Side::School) {
        for school in facts.schools()? {
            // Of several schools the one whose attendance is oldest says how old the board is.
            board.as_of = if board.school_names.is_empty() { school.as_of } else { board.as_of.min(school.as_of) };
            board.school_names.push(school.name);
        }
        children(&facts, &mut board)?;
        board.to_review.extend(to_review(&facts)?);
        board.support.extend(open_support(&facts)?);
        // What a colleague has answered waits for nobody, though it be unread here.
        let waiting = |row: &protocol::ThreadRow| row.waits_for_me;
        board.messages.extend(threads::of_account(&facts)?.into_iter().filter(waiting));
    }
    // Longest waiting first: a board is worked from the top.
    board.to_review.sort_by_key(|review| (review.view.explanation.received_at, review.view.explanation.id));
    board.support.sort_by_key(|view| {
        (view.request.due.is_none(), view.request.due, view.request.urgency as u8, view.request.id)
    });
    board.messages.sort_by_key(|row| row.last.as_ref().map(|last| (last.received_at, last.id)));
    board.unexplained.sort_by(|a, b| {
        let today = |row: &UnexplainedRow| row.days.first() == Some(&desk.today);
        (today(b), b.days.len()).cmp(&(today(a), a.days.len())).then_with(|| by_name(&a.student, &b.student))
    });
    board.discrepancies.sort_by_key(|row| (std::cmp::Reverse(row.discrepancy.date), row.student.id));
    board.not_joined.sort_by(|a, b| {
        let missed = |row: &protocol::StudentRow| row.standing.as_ref().map_or(0, |standing| standing.missed);
        missed(b).cmp(&missed(a)).then_with(|| by_name(&a.student, &b.student))
    });
    Ok(board)
}

fn by_name(a: &Student, b: &Student) -> std::cmp::Ordering {
    (&a.family_name, &a.given_name, a.id).cmp(&(&b.family_name, &b.given_name, b.id))
}

/// What is seen of each child's days: out today, unexplained, disagreeing, not joined.
fn children(facts: &Facts<'_>, board: &mut Board) -> Result<()> {
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
            board.out_today += 1;
            board.out_today_explained += u32::from(outlook.today != Face::MissedNoReason);
        }
        let days: Vec<NaiveDate> = outlook.unexplained.iter().copied().filter(|date| *date >= since).collect();
        if !days.is_empty() {
            board.unexplained.push(UnexplainedRow {
                student: student.clone(),
                school_name: facts.school(student.school)?.name.clone(),
                days,
                standing: outlook.standing.clone(),
                guardians_joined: students::guardians_joined(facts, student.id)?,
                family_language: students::family_language(facts, student)?,
            });
        }
        for discrepancy in &outlook.discrepancies {
            let said = facts.explanations(student.id)?;
            if let Some(explanation) = said.iter().find(|one| one.id == discrepancy.explanation) {
                let (discrepancy, explanation) = (discrepancy.clone(), explanation.clone());
                board.discrepancies.push(DiscrepancyRow { student: student.clone(), discrepancy, explanation });
            }
        }
        let missed_lately = outlook.missed.iter().any(|date| *date >= since);
        if missed_lately && students::guardians_joined(facts, student.id)? == 0 {
            board.not_joined.push(students::row(facts, student, outlook)?);
        }
    }
    Ok(())
}

/// The first of the last fifteen school days.
fn asked_since(facts: &Facts<'_>, school: SchoolId) -> Result<NaiveDate> {
    let school = facts.school(school)?;
    let calendar = facts.calendar(school.id, school.school_year)?;
    let gone_by = calendar.school_days().rev().filter(|date| *date <= facts.desk.today);
    Ok(gone_by.take(SCHOOL_DAYS_BACK).last().unwrap_or(facts.desk.today))
}

fn to_review(facts: &Facts<'_>) -> Result<Vec<Review>> {
    let mut reviews = Vec::new();
    for found in facts.to_review()? {
        reviews.extend(review::of(facts, found)?);
    }
    Ok(reviews)
}

fn open_support(facts: &Facts<'_>) -> Result<Vec<SupportView>> {
    let mut views = Vec::new();
    for found in facts.open_requests()? {
        views.extend(support_requests::view(facts, found)?);
    }
    Ok(views)
}

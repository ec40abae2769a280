//! A family's first screen: a card a child, what waits, who can help.

use std::collections::{BTreeMap, HashMap};

use attendance::*;
use protocol::{ChildCard, Delivery, ForYear, Helper, Home, NextStep, Nothing, WaitingForYou, kind};
use uuid::Uuid;

use crate::{
    desk::{Desk, Facts},
    outlook::is_missed,
    read::{contacts, day_story::cannot_explain, goals, history, policies, support_requests, threads},
    store::{kept, outbox},
    trouble::Result,
};

pub(crate) fn home(desk: &Desk<'_>, _: Nothing) -> Result<Home> {
    let mut home = Home { name: String::new(), today: desk.today, children: vec![], waiting: vec![], helpers: vec![] };
    let mut waiting = Vec::new();
    for facts in desk.of_side(Side::Family) {
        let person = facts.find_person(facts.account.person)?;
        if home.name.is_empty() {
            home.name = person.as_ref().map(|person| person.given_name.clone()).unwrap_or_default();
        }
        let language = person.and_then(|person| person.language);
        let students = facts.students()?;
        let mut schools = Vec::new();
        let seen = Seen::of(&facts)?;
        waiting.extend(policies::waiting(&facts)?);
        for student in students.iter() {
            let card = card(&facts, student)?;
            waiting.extend(waits_for_child(&facts, student, &card, &seen)?);
            if !schools.contains(&student.school) {
                schools.push(student.school);
            }
            home.children.push(card);
        }
        for school in schools {
            home.helpers.extend(helpers(&facts, school, language.as_deref())?);
        }
    }
    // The child for whom something can be done now stands first; the others keep the order of their names.
    home.children.sort_by_key(|card| urgency(&card.next));
    waiting.extend(refused(desk)?);
    waiting.sort_by_key(place);
    home.waiting = waiting;
    Ok(home)
}

fn urgency(next: &NextStep) -> u8 {
    match next {
        NextStep::ExplainToday => 0,
        NextStep::SchoolAsksMore { .. } => 1,
        NextStep::ExplainDays { .. } => 2,
        NextStep::AnswerGoal { .. } => 3,
        NextStep::SeeGoal { .. } | NextStep::Nothing => 4,
    }
}

fn card(facts: &Facts<'_>, student: &Student) -> Result<ChildCard> {
    let year = history::of(facts, ForYear { student: student.id, school_year: None })?;
    let goals = goals::alive(facts, student.id)?;
    let goal = goals.iter().find(|one| match one.goal.state {
        GoalState::Agreed => !one.past,
        GoalState::Proposed => true,
        GoalState::Declined | GoalState::Ended => false,
    });
    let today = year.days.iter().find(|day| day.date == facts.desk.today).map_or(Face::NoSchool, |day| day.face);
    let school = facts.school(student.school)?;
    let checked_to = facts.days(student.id, year.school_year)?.as_of;
    let times = facts.house(school.id)?.times;
    Ok(ChildCard {
        notice_may_go: times.notice_may_go(facts.desk.today, facts.time_at(&school), checked_to),
        today,
        every_day_since: every_day_since(&year.days, facts.desk.today),
        next: next(facts, student, &year.days, today, &goals)?,
        school_name: year.school_name,
        standing: year.standing,
        as_of: year.as_of,
        taken: facts.taken(student.id)?,
        own: facts.is_own(student.id)?,
        student: year.student,
        goal: goal.cloned(),
    })
}

/// The first school day after the last one missed, once there has been one.
fn every_day_since(days: &[DayFace], today: chrono::NaiveDate) -> Option<chrono::NaiveDate> {
    let last = days.iter().rposition(|day| is_missed(day.face))?;
    let came = |day: &&DayFace| matches!(day.face, Face::AtSchool | Face::Late | Face::LeftEarly | Face::Remote);
    days[last + 1..].iter().take_while(|day| day.date <= today).find(came).map(|day| day.date)
}

fn next(
    facts: &Facts<'_>,
    student: &Student,
    days: &[DayFace],
    today: Face,
    goals: &[GoalProgress],
) -> Result<NextStep> {
    if today == Face::MissedNoReason {
        return Ok(NextStep::ExplainToday);
    }
    let said = facts.explanations(student.id)?;
    let asks_more = said.iter().filter(|one| one.state == ExplanationState::NeedsMore);
    if let Some(one) = asks_more.max_by_key(|one| (one.received_at, one.id)) {
        return Ok(NextStep::SchoolAsksMore { explanation: one.id });
    }
    let unexplained: Vec<_> =
        days.iter().rev().filter(|day| day.face == Face::MissedNoReason).map(|day| day.date).collect();
    if !unexplained.is_empty() {
        let judged = facts.judged_by(student.id, unexplained.first().copied(), facts.desk.today)?;
        let open = |date: &chrono::NaiveDate| cannot_explain(facts, &judged, student.id, *date).is_none();
        let days: Vec<_> = unexplained.into_iter().filter(open).collect();
        if !days.is_empty() {
            return Ok(NextStep::ExplainDays { days });
        }
    }
    let in_state = |state, past_too: Past| {
        let one = goals.iter().find(|one| one.goal.state == state && (past_too == Past::Too || !one.past));
        one.map(|one| one.goal.id)
    };
    if let Some(goal) = in_state(GoalState::Proposed, Past::Too) {
        return Ok(NextStep::AnswerGoal { goal });
    }
    if let Some(goal) = in_state(GoalState::Agreed, Past::Not) {
        return Ok(NextStep::SeeGoal { goal });
    }
    Ok(NextStep::Nothing)
}

#[derive(PartialEq)]
enum Past {
    Too,
    Not,
}

fn helpers(facts: &Facts<'_>, school: SchoolId, language: Option<&str>) -> Result<Vec<Helper>> {
    let school_name = facts.school(school)?.name.clone();
    let people = contacts::people(facts, school, language)?;
    Ok(people.into_iter().map(|contact| Helper { school_name: school_name.clone(), contact }).collect())
}

/// Which answers of the school have been looked at, up to which version.
struct Seen {
    explanations: HashMap<Uuid, u32>,
    requests: HashMap<Uuid, u32>,
}

impl Seen {
    fn of(facts: &Facts<'_>) -> Result<Seen> {
        let of_kind = |kind| kept::seen_of_kind(facts.desk.conn, facts.account.id, kind);
        Ok(Seen { explanations: of_kind(kind::EXPLANATION)?, requests: of_kind(kind::SUPPORT_REQUEST)? })
    }
}

fn waits_for_child(
    facts: &Facts<'_>,
    student: &Student,
    card: &ChildCard,
    looked_at: &Seen,
) -> Result<Vec<WaitingForYou>> {
    let given_name = student.given_name.clone();
    let mut waiting = Vec::new();
    let thread = threads::row(facts, student.id, facts.account.person)?;
    if let Some(last) = thread.last.filter(|last| thread.unread > 0 && last.side == Side::School)
        && let Some(text) = last.texts.first()
    {
        waiting.push(WaitingForYou::Message {
            student: student.id,
            given_name: given_name.clone(),
            from_name: last.by_name,
            text: text.clone(),
            at: last.received_at.unwrap_or(last.written_at),
        });
    }
    for one in facts.explanations(student.id)?.iter().filter(|one| one.by == facts.account.person) {
        waiting.extend(waits_for_explanation(one, &given_name, looked_at));
    }
    if let Some(goal) = card.goal.iter().map(|one| &one.goal).find(|goal| goal.state == GoalState::Proposed) {
        waiting.push(WaitingForYou::GoalProposed {
            goal: goal.id,
            student: student.id,
            given_name: given_name.clone(),
            from_name: goal.proposed_by_name.clone(),
        });
    }
    for request in support_requests::facts_of(facts, student.id)? {
        let seen = looked_at.requests.get(&request.id.0).copied().unwrap_or(0);
        let answered = matches!(request.state, RequestState::WaitingForFamily | RequestState::Closed);
        match (answered, request.due) {
            (true, _) if seen < request.version => waiting.push(WaitingForYou::RequestAnswered {
                request: request.id,
                given_name: given_name.clone(),
                support: request.kind,
                from_name: request.steps.last().map(|step| step.by_name.clone()).unwrap_or_default(),
            }),
            (false, Some(due)) if matches!(request.state, RequestState::Open | RequestState::InHand) => {
                waiting.push(WaitingForYou::RequestPromised {
                    request: request.id,
                    given_name: given_name.clone(),
                    support: request.kind,
                    owner_name: request.owner_name,
                    due,
                });
            }
            _ => {}
        }
    }
    Ok(waiting)
}

fn waits_for_explanation(one: &Explanation, given_name: &str, looked_at: &Seen) -> Option<WaitingForYou> {
    let given_name = given_name.to_owned();
    match one.state {
        ExplanationState::NeedsMore => one.answers.last().map(|answer| WaitingForYou::SchoolAsksMore {
            explanation: one.id,
            given_name,
            from_name: answer.by_name.clone(),
            words: answer.words.clone(),
        }),
        ExplanationState::Accepted | ExplanationState::NotAccepted => {
            let unseen = looked_at.explanations.get(&one.id.0).copied().unwrap_or(0) < one.version;
            unseen.then(|| WaitingForYou::Decided {
                explanation: one.id,
                given_name,
                state: one.state,
                days: one.days.clone(),
            })
        }
        _ => None,
    }
}

fn refused(desk: &Desk<'_>) -> Result<Vec<WaitingForYou>> {
    let family: BTreeMap<_, _> = desk.accounts.iter().map(|account| (account.id, account.side)).collect();
    let mut waiting = Vec::new();
    for entry in outbox::list(desk.conn, 200)? {
        let is_family = family.get(&entry.account) == Some(&Side::Family);
        if let (Delivery::Refused, true, Some(refusal)) = (entry.delivery, is_family, entry.refusal) {
            waiting.push(WaitingForYou::Refused {
                write: entry.write,
                command: entry.command,
                given_name: entry.given_name,
                refusal,
            });
        }
    }
    Ok(waiting)
}

/// What only the reader can move comes first; what is only good to know comes last.
fn place(waiting: &WaitingForYou) -> u8 {
    match waiting {
        WaitingForYou::Refused { .. } => 0,
        WaitingForYou::SchoolAsksMore { .. } => 1,
        WaitingForYou::Message { .. } => 2,
        WaitingForYou::GoalProposed { .. } => 3,
        WaitingForYou::RequestAnswered { .. } => 4,
        WaitingForYou::Decided { .. } => 5,
        WaitingForYou::Policy { .. } => 6,
        WaitingForYou::RequestPromised { .. } => 7,
    }
}

//! What both sides do together: goals, requests for support, messages.

use attendance::*;
use uuid::Uuid;

use crate::{case::*, world::*};

fn proposal(case: &Case) -> ProposeGoal {
    ProposeGoal {
        id: GoalId(Uuid::from_u128(50)),
        student: STUDENT,
        most_days: 2,
        from: case.at(10),
        until: case.at(39),
        school_does: words("Breakfast club"),
        review_on: case.at(40),
    }
}

#[test]
fn a_goal_is_proposed_answered_and_followed() {
    let case = case("us-ct");
    let propose = |ask| propose(ask, LIAISON, "Rosa Lima", now(), &case.year, case.at(25));
    let goal = propose(proposal(&case)).unwrap();
    assert_eq!((goal.version, goal.state), (1, GoalState::Proposed));
    let ends_first = ProposeGoal { until: case.at(9), ..proposal(&case) };
    assert_eq!(propose(ends_first), Err(Refusal::DaysOutOfOrder));
    let over = ProposeGoal { until: case.at(24), ..proposal(&case) };
    assert_eq!(propose(over), Err(Refusal::DateInThePast { date: case.at(24) }));
    let too_many = ProposeGoal { most_days: 31, ..proposal(&case) };
    assert_eq!(propose(too_many), Err(Refusal::GoalOutOfRange { most: 30 }));

    let say = |saw_version, answer| AnswerGoal { id: goal.id, saw_version, answer, family_does: words("Bed by nine") };
    let answer = |goal: &Goal, ask| answer(goal, ask, MOTHER, "Amina Haddad", now(), &case.year);
    let agreed = answer(&goal, say(1, GoalAnswer::Change { most_days: 5 })).unwrap();
    assert_eq!((agreed.version, agreed.state, agreed.most_days), (2, GoalState::Agreed, 5));
    assert_eq!(answer(&agreed, say(2, GoalAnswer::Accept)), Err(Refusal::AlreadyDecided));
    assert_eq!(answer(&goal, say(0, GoalAnswer::Accept)), Err(Refusal::ChangedMeanwhile));
    let beyond = say(1, GoalAnswer::Change { most_days: 31 });
    assert_eq!(answer(&goal, beyond), Err(Refusal::GoalOutOfRange { most: 30 }));
    assert_eq!(answer(&goal, say(1, GoalAnswer::Decline)).unwrap().state, GoalState::Declined);

    let seen = |goal: &Goal, today| progress(goal, &case.year, &case.days, &case.pack, today);
    let far = seen(&agreed, case.at(25));
    assert_eq!((far.missed, far.left, far.over, far.school_days_left, far.past), (400, 1, false, 15, false));
    let short = seen(&goal, case.at(45));
    assert_eq!((short.left, short.over, short.school_days_left, short.past), (0, true, 0, true));

    let wide = Goal { most_days: 10, ..agreed.clone() };
    let last_but_one = seen(&wide, case.at(38));
    assert_eq!((last_but_one.left, last_but_one.school_days_left), (2, 2), "no more can be missed than are left of it");
    assert_eq!(seen(&wide, case.at(40)).left, 0, "its time is over");

    let met = Goal { most_days: 4, ..agreed.clone() };
    assert_eq!((seen(&met, case.at(25)).left, seen(&met, case.at(25)).over), (0, false), "at the number is not over");

    let older = Goal { id: GoalId(Uuid::from_u128(49)), proposed_at: moment("2026-09-01T00:00:00Z"), ..goal.clone() };
    assert!(supersedes(&agreed, &older) && !supersedes(&older, &agreed) && !supersedes(&agreed, &agreed));
    let agreed_before = Goal { state: GoalState::Agreed, ..older.clone() };
    assert!(!supersedes(&agreed_before, &goal), "an older one takes no newer one's place");
    let ended = end(&older).unwrap();
    assert_eq!((ended.version, ended.state, end(&ended)), (2, GoalState::Ended, None));
}

#[test]
fn a_request_has_an_owner_a_day_and_an_outcome() {
    let case = case("us-ct");
    let wanted = |kind, text: &str| AskSupport {
        id: RequestId(Uuid::from_u128(60)),
        student: STUDENT,
        kind,
        urgency: Urgency::ThisWeek,
        words: words(text),
        reach: Reach { how: ReachHow::Phone, when: "after six".to_string(), interpreter: Some("ar".to_string()) },
        attachments: Vec::new(),
        said_on: case.at(24),
    };
    let ask = |wanted| ask(wanted, MOTHER, "Amina Haddad", Some(now()), &case.year, case.at(24));
    assert_eq!(ask(wanted(SupportKind::Other, "")), Err(Refusal::TextMissing));
    let asked = ask(wanted(SupportKind::Transport, "")).unwrap();
    assert_eq!((asked.state, asked.due), (RequestState::Open, Some(case.at(27))), "three school days");

    let blank = HandleSupport { id: asked.id, saw_version: 1, owner: None, due: None, words: None, close: None };
    let handle =
        |request: &SupportRequest, ask| handle(request, ask, "Rosa Lima", LIAISON, "Rosa Lima", now(), case.at(25));
    assert_eq!(handle(&asked, blank.clone()), Err(Refusal::TextMissing), "nothing asked for");
    let past = HandleSupport { due: Some(case.at(20)), ..blank.clone() };
    assert_eq!(handle(&asked, past), Err(Refusal::DateInThePast { date: case.at(20) }));
    let take = HandleSupport { owner: Some(LIAISON), due: Some(case.at(30)), ..blank.clone() };
    let taken = handle(&asked, take.clone()).unwrap();
    assert_eq!((taken.version, taken.state, taken.steps.len()), (2, RequestState::InHand, 2));
    assert_eq!((taken.owner_name.as_str(), taken.due), ("Rosa Lima", Some(case.at(30))));
    assert_eq!(handle(&taken, take), Err(Refusal::ChangedMeanwhile));
    let answered =
        handle(&taken, HandleSupport { saw_version: 2, words: Some(words("Bus 4")), ..blank.clone() }).unwrap();
    assert_eq!(answered.state, RequestState::WaitingForFamily);

    let add = |request: &SupportRequest, step, text: &str, by| {
        let ask = AddToSupport { id: request.id, saw_version: request.version, words: Some(words(text)), step };
        add(request, ask, by, "Amina Haddad", now(), &case.year, case.at(26))
    };
    let said = add(&answered, FamilyStep::Say, "Thank you", MOTHER).unwrap();
    assert_eq!(said.state, RequestState::InHand);
    assert_eq!(add(&answered, FamilyStep::Say, " ", MOTHER), Err(Refusal::TextMissing));
    assert_eq!(add(&answered, FamilyStep::Say, "I", LIAISON), Err(Refusal::NotAllowed));
    assert_eq!(add(&answered, FamilyStep::Reopen, "", MOTHER), Err(Refusal::ChangedMeanwhile));
    let no = HandleSupport { saw_version: said.version, close: Some(Outcome::NotPossible), ..blank.clone() };
    assert_eq!(handle(&said, no), Err(Refusal::ReasonMissing));
    let close = HandleSupport { saw_version: said.version, close: Some(Outcome::Solved), ..blank };
    let closed = handle(&said, close.clone()).unwrap();
    assert_eq!(
        (closed.state, closed.steps.last().unwrap().what.clone()),
        (RequestState::Closed, StepKind::Closed { outcome: Outcome::Solved })
    );
    assert_eq!(handle(&closed, close), Err(Refusal::AlreadyDecided));
    assert_eq!(add(&closed, FamilyStep::Say, "But", MOTHER), Err(Refusal::AlreadyDecided));
    let open = add(&closed, FamilyStep::Reopen, "It came late", MOTHER).unwrap();
    assert_eq!((open.state, open.due), (RequestState::InHand, Some(case.at(29))), "a new day to answer by");
    let gone = add(&open, FamilyStep::Withdraw, "", MOTHER).unwrap();
    assert_eq!(gone.state, RequestState::Withdrawn);
    assert_eq!(add(&gone, FamilyStep::Withdraw, "", MOTHER), Err(Refusal::AlreadyWithdrawn));
}

#[test]
fn a_message_goes_into_the_writer_s_own_thread() {
    let letter = |text: &str| SendMessage {
        id: MessageId(Uuid::from_u128(70)),
        student: STUDENT,
        guardian: MOTHER,
        text: words(text),
        attachments: Vec::new(),
        written_at: now(),
    };
    let sent = send(letter("Hello"), MOTHER, "Amina Haddad", Side::Family, None).unwrap();
    assert_eq!((sent.version, sent.texts.len(), sent.received_at), (1, 1, None));
    assert!(send(letter("Hello"), LIAISON, "Rosa Lima", Side::School, Some(now())).is_ok());
    assert_eq!(send(letter("Hello"), LIAISON, "", Side::Family, None), Err(Refusal::NotAllowed));
    assert_eq!(send(letter(" \n"), MOTHER, "", Side::Family, None), Err(Refusal::TextMissing));
    let long = letter(&"x".repeat(MESSAGE_MOST + 1));
    assert_eq!(send(long, MOTHER, "", Side::Family, None), Err(Refusal::TextTooLong { most: 8_000 }));
}

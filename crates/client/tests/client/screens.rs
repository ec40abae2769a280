//! What the screens are answered: for a family with one child, for a liaison with a school.

use attendance::*;
use chrono::TimeDelta;
use protocol::*;

use crate::{maple::*, played::*, world::*};

#[tokio::test]
async fn home_says_what_is_missing_and_what_comes_next() {
    let world = World::family().await;
    let home = world.home().await;
    assert_eq!((home.name.as_str(), home.today), ("Rosa", day("2026-10-07")));
    let card = &home.children[0];
    assert_eq!(card.school_name, "Maple Street School");
    assert_eq!(card.today, Face::MissedNoReason);
    assert_eq!(card.next, NextStep::ExplainToday);
    assert_eq!(card.standing.as_ref().unwrap().missed, 200);
    assert_eq!(home.helpers[0].contact.name, "Jo Park");

    let _: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-07", "Fiebre")).await;
    let card = &world.home().await.children[0];
    assert_eq!(card.today, Face::MissedLooking);
    assert_eq!(card.next, NextStep::ExplainDays { days: vec![day("2026-10-05")] });
    let days: Vec<DayFace> = world.done("unexplained_days", ForStudent { student: MATEO }).await;
    assert_eq!(days.iter().map(|one| one.date).collect::<Vec<_>>(), [day("2026-10-05")]);
}

#[tokio::test]
async fn a_decision_waits_until_it_has_been_looked_at() {
    let world = World::family().await;
    let said = explained(world.explaining(100, "2026-10-05", "Fiebre"), Some(at("2026-10-07T15:00:00Z")));
    let accepted = Explanation { version: 2, state: ExplanationState::Accepted, ..said };
    world.school.books().put_explanation(&accepted);
    world.sync().await;
    let decided = |home: Home| home.waiting.iter().any(|one| matches!(one, WaitingForYou::Decided { .. }));
    assert!(decided(world.home().await));
    let _: ExplanationView = world.done("explanation", ForExplanation { id: ExplanationId(id(100)) }).await;
    assert!(!decided(world.home().await));
}

#[tokio::test]
async fn a_message_waits_until_it_has_been_read() {
    let world = World::family().await;
    let sent_at = at("2026-10-07T15:00:00Z");
    let ask = world.saying(100, "Buenos días");
    world.school.books().put_message(ask, JO, "Jo Park", Side::School, sent_at);
    world.sync().await;
    assert!(
        matches!(&world.home().await.waiting[0], WaitingForYou::Message { from_name, .. } if from_name == "Jo Park")
    );
    let rows: Vec<ThreadRow> = world.done("threads", Nothing {}).await;
    assert_eq!((rows[0].unread, rows[0].waits_for_me, rows[0].with_name.as_str()), (1, true, "Maple Street School"));
    let read = MarkRead { student: MATEO, guardian: ROSA, delivered_to: None, read_to: Some(sent_at) };
    let _: ReadMark = world.done("mark_read", read).await;
    assert!(world.home().await.waiting.is_empty());
}

#[tokio::test]
async fn a_message_shows_how_far_it_has_come() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    let state = async || {
        let thread: Thread = world.done("thread", ForThread { student: MATEO, guardian: None }).await;
        (thread.messages[0].state, thread.messages[0].read_by.clone())
    };
    assert_eq!(state().await.0, MessageState::Queued);
    world.school.books().weather.cut = false;
    world.sync().await;
    assert_eq!(state().await.0, MessageState::Sent);
    let mark = ReadMark {
        student: MATEO,
        guardian: ROSA,
        reader: JO,
        reader_name: "Jo Park".into(),
        side: Side::School,
        version: 1,
        delivered_to: Some(at("2026-10-08T00:00:00Z")),
        read_to: Some(at("2026-10-08T00:00:00Z")),
    };
    world.school.books().put(kind::READ_MARK, read_mark_id(MATEO, ROSA, JO), Some(MATEO), Topic::Messages, &mark);
    world.sync().await;
    assert_eq!(state().await, (MessageState::Read, vec!["Jo Park".to_owned()]));
}

#[tokio::test]
async fn the_rule_is_said_before_the_form_is_sent() {
    let world = World::family().await;
    let check: ExplanationCheck = world.done("check_explanation", world.explaining(100, "2026-10-05", "")).await;
    assert_eq!((check.refusal, check.need.map(|need| need.counts_as_missed)), (None, Some(true)));
    let check: ExplanationCheck = world.done("check_explanation", world.explaining(100, "2026-10-06", "")).await;
    assert_eq!(check.refusal, Some(Refusal::NotAbsent { date: day("2026-10-06") }));
    let story: DayStory = world.done("day_story", ForDay { student: MATEO, date: day("2026-10-06") }).await;
    assert_eq!(story.cannot_explain, Some(Refusal::NotAbsent { date: day("2026-10-06") }));
    let story: DayStory = world.done("day_story", ForDay { student: MATEO, date: day("2026-10-05") }).await;
    assert_eq!((story.cannot_explain, story.day.face), (None, Face::MissedNoReason));
}

#[tokio::test]
async fn history_has_the_whole_year_and_the_years_before() {
    let world = World::family().await;
    {
        let mut books = world.school.books();
        books.put(kind::CALENDAR, calendar_id(SCHOOL, 2026), None, Topic::School, &calendar(2026));
        let before = days(MATEO, 2026, "2026-06-18", &["2025-11-03"]);
        books.put(kind::DAYS, days_id(MATEO, 2026), Some(MATEO), Topic::Attendance, &before);
    }
    world.sync().await;
    let year: History = world.done("history", ForYear { student: MATEO, school_year: None }).await;
    assert_eq!((year.school_year, year.school_years.as_slice()), (2027, &[2027, 2026][..]));
    let before: History = world.done("history", ForYear { student: MATEO, school_year: Some(2026) }).await;
    assert_eq!(before.standing.unwrap().missed, 100);
    let unknown = ForYear { student: MATEO, school_year: Some(2020) };
    assert_eq!(world.refused("history", unknown).await, Refusal::NotFound);
}

#[tokio::test]
async fn the_board_shows_who_is_out_what_to_review_and_who_has_not_joined() {
    let world = World::liaison().await;
    {
        let mut books = world.school.books();
        add_child(&mut books, StudentId(id(11)), "Lucía", &["2026-09-02", "2026-10-02"]);
        let said = ExplainAbsence { said_on: day("2026-10-07"), ..world.explaining(100, "2026-10-05", "Fiebre") };
        books.put_explanation(&explained(said, Some(at("2026-10-07T14:30:00Z"))));
    }
    world.sync().await;
    let board: Board = world.done("board", ShowBoard::default()).await;
    assert_eq!((board.out_today, board.out_today_explained), (1, 0));
    assert_eq!(board.to_review.len(), 1);
    assert_eq!(board.to_review[0].family_language.as_deref(), Some("es"));
    let effect = board.to_review[0].if_accepted.as_ref().unwrap();
    assert_eq!((effect.before.missed, effect.after.missed, effect.after.excused), (200, 200, 100));
    let rows: Vec<_> =
        board.unexplained.iter().map(|row| (row.student.given_name.as_str(), row.days.clone())).collect();
    assert_eq!(rows, [("Mateo", vec![day("2026-10-07")]), ("Lucía", vec![day("2026-10-02")])]);
    assert_eq!(board.not_joined.len(), 2);
    let top: Board = world.done("board", ShowBoard { most: Some(1) }).await;
    assert_eq!(top.counts, board.counts, "what is not shown is counted all the same");
    assert_eq!((board.counts.review, board.counts.unexplained, board.counts.not_joined), (1, 2, 2));
    assert_eq!(top.unexplained, board.unexplained[..1]);
    assert_eq!(top.not_joined, board.not_joined[..1]);

    // Nothing that was counted before is shown after it has changed.
    let decide = DecideExplanation {
        id: ExplanationId(id(100)),
        saw_version: 1,
        verdict: Verdict::Accept,
        words: Text::empty("en"),
    };
    let decided: Explanation = world.done("decide_explanation", decide).await;
    assert_eq!(decided.state, ExplanationState::Accepted);
    let board: Board = world.done("board", ShowBoard::default()).await;
    assert!(board.to_review.is_empty());
    assert_eq!(board.unexplained[0].standing.as_ref().unwrap().excused, 100);
    let rates: SchoolRates = world.done("school_rates", Nothing {}).await;
    assert_eq!((rates.students, rates.days_missed, rates.days_excused, rates.days_unexcused), (2, 4, 1, 3));
    assert_eq!((rates.fewest_school_days, rates.most_school_days), (28, 28));
    let found: Vec<StudentRow> =
        world.done("find_students", FindStudents { words: "lucia riv".into(), lacking: None }).await;
    assert_eq!(found.len(), 1);
    let page: StudentPage = world.done("student_page", ForStudent { student: MATEO }).await;
    assert_eq!((page.guardians.len(), page.explanations.len(), page.threads.len()), (1, 1, 1));
}

#[tokio::test]
async fn what_was_accepted_in_another_year_disagrees_with_nothing_of_this_one() {
    let world = World::liaison().await;
    for (number, date) in [(100, "2025-11-03"), (101, "2026-10-06")] {
        let mut said = explained(world.explaining(number, date, "Fiebre"), Some(at("2026-10-07T14:30:00Z")));
        said.state = ExplanationState::Accepted;
        world.school.books().put_explanation(&said);
    }
    world.sync().await;
    let board: Board = world.done("board", ShowBoard::default()).await;
    let dates: Vec<_> = board.discrepancies.iter().map(|row| row.discrepancy.date).collect();
    assert_eq!(dates, [day("2026-10-06")], "that day the record has the child at school");
}

#[tokio::test]
async fn each_side_may_do_only_what_is_its_own() {
    let family = World::family().await;
    assert_eq!(family.refused("student_page", ForStudent { student: MATEO }).await, Refusal::NotAllowed);
    let liaison = World::liaison().await;
    let ask = liaison.explaining(100, "2026-10-05", "Fiebre");
    assert_eq!(liaison.refused("explain_absence", ask).await, Refusal::NotAllowed);
    let stranger = ForStudent { student: StudentId(id(404)) };
    assert_eq!(liaison.refused("student_page", stranger).await, Refusal::NotFound);
}

#[tokio::test]
async fn a_computer_whose_clock_is_wrong_reports_by_the_schools_day_without_a_network_too() {
    for days_off in [-40, 40] {
        let world = World::new();
        world.clock.turn(TimeDelta::days(days_off));
        world.join().await;
        world.school.books().weather.cut = true;
        let again = computer(world.folder.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
        let world = World { client: again, ..world };
        let session: Session = world.done("session", Nothing {}).await;
        assert_eq!((session.today, world.home().await.today), (day("2026-10-07"), day("2026-10-07")));
        let ask = ExplainAbsence { said_on: session.today, ..world.explaining(100, "2026-10-07", "Fiebre") };
        let said: Explanation = world.done("explain_absence", ask).await;
        assert_eq!(said.said_on, day("2026-10-07"), "off by {days_off}");
    }
}

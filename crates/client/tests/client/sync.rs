//! What is written here reaches the school exactly once, whatever the network does, and what comes is kept as it came.

use attendance::*;
use chrono::TimeDelta;
use protocol::*;
use serde_json::{Value, json};

use crate::{maple::*, played::*, world::*};

#[tokio::test]
async fn what_is_written_without_a_network_is_there_at_once_and_goes_by_itself() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let made: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Fiebre")).await;
    assert_eq!((made.version, made.received_at), (1, None));
    let state = world.sync().await;
    assert_eq!((state.online, state.waiting, state.refused), (false, 1, 0));
    assert_eq!(world.explanations().await[0].delivery, Delivery::Waiting);
    assert_eq!(world.home().await.children[0].standing.as_ref().unwrap().being_looked_at, 100);

    world.school.books().weather.cut = false;
    let state = world.sync().await;
    assert_eq!((state.online, state.waiting), (true, 0));
    let view = &world.explanations().await[0];
    assert_eq!(view.delivery, Delivery::Received);
    assert!(view.explanation.received_at.is_some());
    assert_eq!(world.school.books().count(kind::EXPLANATION), 1);
}

#[tokio::test]
async fn a_lost_answer_sends_the_same_write_again_and_makes_nothing_twice() {
    let world = World::family().await;
    world.school.books().weather.lose_answers = 2;
    let _: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Dentista")).await;
    for waiting in [1, 1, 0] {
        assert_eq!(world.sync().await.waiting, waiting);
    }
    let books = world.school.books();
    assert_eq!(books.count(kind::EXPLANATION), 1);
    assert_eq!(books.writes.len(), 3);
    assert!(books.writes.iter().all(|write| write.id == books.writes[0].id && write.body == books.writes[0].body));
}

#[tokio::test]
async fn a_receipt_that_comes_twice_does_nothing_the_second_time() {
    let world = World::family().await;
    world.school.books().weather.double_receipts = true;
    let _: Message = world.done("send_message", world.saying(100, "Gracias")).await;
    world.sync().await;
    let thread: Thread = world.done("thread", ForThread { student: MATEO, guardian: None }).await;
    assert_eq!(thread.messages.len(), 1);
    assert_eq!(thread.messages[0].state, MessageState::Sent);
    assert_eq!(world.outbox().await.len(), 1);
}

#[tokio::test]
async fn a_refused_write_is_shown_with_its_reason_and_holds_back_nothing_else() {
    let world = World::family().await;
    world.school.books().refuse.insert("explain_absence".into(), Refusal::TooLate { last: day("2026-10-06") });
    let _: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Fiebre")).await;
    let _: Explanation =
        world.done("withdraw_explanation", WithdrawExplanation { id: ExplanationId(id(100)), saw_version: 1 }).await;
    let _: Message = world.done("send_message", world.saying(101, "Hola")).await;
    let state = world.sync().await;
    assert_eq!((state.waiting, state.refused), (0, 2));

    let view = &world.explanations().await[0];
    assert_eq!(view.explanation.note.text, "Fiebre");
    assert_eq!(view.delivery, Delivery::Refused);
    assert!(!view.mine);
    let home = world.home().await;
    assert_eq!(home.children[0].standing.as_ref().unwrap().being_looked_at, 0, "it counts in nothing");
    assert_eq!(home.waiting.iter().filter(|one| matches!(one, WaitingForYou::Refused { .. })).count(), 2);
    assert_eq!(world.school.books().count(kind::MESSAGE), 1);

    for row in world.outbox().await.into_iter().filter(|row| row.delivery == Delivery::Refused) {
        let _: Nothing = world.done("put_away", ForWrite { write: row.write }).await;
    }
    assert!(world.explanations().await.is_empty());
    assert_eq!(world.sync().await.refused, 0);
}

#[tokio::test]
async fn what_still_waits_cannot_be_put_away() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    let write = world.outbox().await[0].write;
    assert_eq!(world.refused("put_away", ForWrite { write }).await, Refusal::NotAllowed);
}

#[tokio::test]
async fn the_same_button_pressed_twice_says_it_once() {
    let world = World::family().await;
    let ask = world.explaining(100, "2026-10-05", "Fiebre");
    let first: Explanation = world.done("explain_absence", &ask).await;
    let second: Explanation = world.done("explain_absence", &ask).await;
    assert_eq!(first, second);
    assert_eq!(world.outbox().await.len(), 1);
    let other = world.explaining(100, "2026-10-05", "Otra cosa");
    assert_eq!(world.refused("explain_absence", other).await, Refusal::WriteReused);
}

#[tokio::test]
async fn many_writes_go_in_the_order_they_were_made() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    for number in 0..70 {
        let _: Message = world.done("send_message", world.saying(1000 + number, &format!("{number}"))).await;
    }
    world.school.books().weather.cut = false;
    assert_eq!(world.sync().await.waiting, 0);
    let books = world.school.books();
    assert_eq!(books.pushes, 2);
    let said: Vec<&str> = books.writes.iter().map(|write| write.body["text"]["text"].as_str().unwrap()).collect();
    assert_eq!(said, (0..70).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_feed_of_many_pages_is_taken_whole_and_both_sides_agree() {
    let world = World::family().await;
    {
        let mut books = world.school.books();
        for number in 0..23 {
            add_child(&mut books, StudentId(id(500 + number)), &format!("Child {number:02}"), &[]);
        }
    }
    world.sync().await;
    assert_eq!(world.home().await.children.len(), 24);
    let pulls = world.school.books().pulls.len();
    world.sync().await;
    let books = world.school.books();
    assert!(!books.pulls.last().unwrap().verify, "what agreed and has not changed is not compared again");
    assert_eq!(books.pulls.len(), pulls + 1);
}

#[tokio::test]
async fn what_the_school_says_to_forget_is_erased() {
    let world = World::family().await;
    world.school.books().put_explanation(&explained(world.explaining(100, "2026-10-05", "Fiebre"), Some(world_now())));
    world.sync().await;
    assert_eq!(world.explanations().await.len(), 1);
    world.school.books().take_away(kind::EXPLANATION, id(100));
    world.sync().await;
    assert!(world.explanations().await.is_empty());

    let forget = Forget::Student { student: MATEO, topics: Topic::ALL.to_vec() };
    world.school.books().forget.push(forget);
    world.sync().await;
    assert!(world.home().await.children.is_empty());
}

#[tokio::test]
async fn what_was_sent_and_begun_about_a_child_goes_with_what_the_school_says_to_forget() {
    let world = World::family().await;
    let _: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Fiebre")).await;
    let _: Message = world.done("send_message", world.saying(101, "Hola")).await;
    let name = format!("explain/{MATEO}");
    let draft = Draft { name: name.clone(), form: json!({"note": "Fie"}), kept_at: None };
    let _: Nothing = world.done("save_draft", draft).await;
    let kept = async || {
        let sent: Vec<String> = world.outbox().await.into_iter().map(|row| row.command).collect();
        let begun: Option<Draft> = world.done("draft", DraftName { name: name.clone() }).await;
        (sent, begun.is_some())
    };
    for (topics, sent, begun) in [
        (vec![Topic::Contact], vec!["send_message", "explain_absence"], true),
        (vec![Topic::Messages], vec!["explain_absence"], true),
        (Topic::ALL.to_vec(), vec![], false),
    ] {
        world.school.books().forget.push(Forget::Student { student: MATEO, topics });
        world.sync().await;
        let now = kept().await;
        assert_eq!((now.0, now.1), (sent.into_iter().map(str::to_owned).collect::<Vec<_>>(), begun));
    }
}

#[tokio::test]
async fn a_school_that_is_no_longer_ours_is_erased_whole() {
    let world = World::family().await;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    world.sync().await;
    world.school.books().forget.push(Forget::School { school: SCHOOL });
    world.sync().await;
    let session: Session = world.done("session", Nothing {}).await;
    assert!(session.accounts[0].school_names.is_empty());
    assert!(world.home().await.children.is_empty());
    assert!(world.outbox().await.is_empty(), "nor is there what went to it");
}

fn world_now() -> chrono::DateTime<chrono::Utc> {
    at("2026-10-07T15:00:00Z")
}

#[tokio::test]
async fn an_older_version_never_takes_the_place_of_a_newer_one() {
    let world = World::family().await;
    let said = explained(world.explaining(100, "2026-10-05", "Fiebre"), Some(world_now()));
    let older = world.school.books().put_explanation(&said);
    let accepted = Explanation { version: 2, state: ExplanationState::Accepted, ..said };
    world.school.books().put_explanation(&accepted);
    world.sync().await;
    world.school.books().stale.push(older);
    world.sync().await;
    assert_eq!(world.explanations().await[0].explanation.state, ExplanationState::Accepted);
}

#[tokio::test]
async fn what_is_written_while_a_page_is_on_its_way_stays_on_top_of_it() {
    let world = World::family().await;
    let _: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Fiebre")).await;
    world.sync().await;
    let said = world.explanations().await[0].explanation.clone();
    let (has_come, let_through) = world.school.hold_next_pull();
    let client = world.client.clone();
    let syncing = tokio::spawn(async move { client.call("sync_now", json!({})).await });
    has_come.await.unwrap();
    let take_back = WithdrawExplanation { id: said.id, saw_version: 1 };
    let _: Explanation = world.done("withdraw_explanation", take_back).await;
    // Meanwhile the school has opened it.
    let seen = Explanation { version: 2, state: ExplanationState::Seen, ..said };
    world.school.books().put_explanation(&seen);
    let_through.send(()).unwrap();
    syncing.await.unwrap();
    let view = world.explanations().await.remove(0);
    assert_eq!((view.explanation.state, view.delivery), (ExplanationState::Withdrawn, Delivery::Waiting));
    world.sync().await;
    let view = world.explanations().await.remove(0);
    assert_eq!((view.explanation.state, view.delivery), (ExplanationState::Withdrawn, Delivery::Received));
}

#[tokio::test]
async fn a_waiting_mark_is_laid_over_the_newer_mark_that_has_come() {
    let world = World::family().await;
    let mark = |read_to: &str, version| ReadMark {
        student: MATEO,
        guardian: ROSA,
        reader: ROSA,
        reader_name: "Rosa".into(),
        side: Side::Family,
        version,
        delivered_to: Some(at(read_to)),
        read_to: Some(at(read_to)),
    };
    let (has_come, let_through) = world.school.hold_next_pull();
    let client = world.client.clone();
    let syncing = tokio::spawn(async move { client.call("sync_now", json!({})).await });
    has_come.await.unwrap();
    let here =
        MarkRead { student: MATEO, guardian: ROSA, delivered_to: None, read_to: Some(at("2026-10-07T10:00:00Z")) };
    let _: ReadMark = world.done("mark_read", here).await;
    // Another of Rosa's computers has read further.
    let further = mark("2026-10-07T12:00:00Z", 1);
    world.school.books().put(kind::READ_MARK, read_mark_id(MATEO, ROSA, ROSA), Some(MATEO), Topic::Messages, &further);
    let_through.send(()).unwrap();
    syncing.await.unwrap();
    let nothing_new = MarkRead { student: MATEO, guardian: ROSA, delivered_to: None, read_to: None };
    let now: ReadMark = world.done("mark_read", nothing_new).await;
    assert_eq!(now.read_to, further.read_to);
}

#[tokio::test]
async fn a_feed_that_does_not_agree_starts_over_once_a_day_and_not_at_once() {
    let world = World::family().await;
    world.school.books().weather.wrong_tally = true;
    add_child(&mut world.school.books(), StudentId(id(11)), "Lucia", &[]);
    let starts = || world.school.books().pulls.iter().filter(|pull| pull.cursor.is_none()).count();
    let before = starts();
    // The first brings something new, the second compares.
    world.sync().await;
    world.sync().await;
    assert_eq!(starts(), before);
    world.clock.turn(TimeDelta::minutes(16));
    world.sync().await;
    assert_eq!(starts(), before + 1);
    for _ in 0..5 {
        world.clock.turn(TimeDelta::minutes(16));
        world.sync().await;
    }
    assert_eq!(starts(), before + 1, "once a day at most");
    assert_eq!(world.home().await.children.len(), 2, "everything is there again");
    world.clock.turn(TimeDelta::days(1));
    world.sync().await;
    world.clock.turn(TimeDelta::minutes(16));
    world.sync().await;
    assert_eq!(starts(), before + 2);
}

#[tokio::test]
async fn a_feed_that_disagreed_while_the_clock_was_years_ahead_starts_over_once_it_is_right() {
    let world = World::family().await;
    let ahead = TimeDelta::days(3_000);
    world.clock.turn(ahead);
    world.school.books().weather.wrong_tally = true;
    add_child(&mut world.school.books(), StudentId(id(11)), "Lucia", &[]);
    let starts = || world.school.books().pulls.iter().filter(|pull| pull.cursor.is_none()).count();
    let before = starts();
    world.sync().await;
    world.sync().await;
    assert_eq!(starts(), before, "not at once");
    world.clock.turn(-ahead);
    world.sync().await;
    assert_eq!(starts(), before + 1);
}

#[tokio::test]
async fn a_message_that_arrives_is_told_to_the_school_once() {
    let world = World::family().await;
    let ask = world.saying(100, "Buenos días");
    world.school.books().put_message(ask, JO, "Jo Park", Side::School, world_now());
    world.sync().await;
    world.sync().await;
    let books = world.school.books();
    let mark: ReadMark = books.find(kind::READ_MARK, read_mark_id(MATEO, ROSA, ROSA)).unwrap();
    assert_eq!((mark.delivered_to, mark.read_to), (Some(world_now()), None));
    assert_eq!(books.writes.len(), 1);
}

#[tokio::test]
async fn marks_that_nobody_wrote_are_not_shown_as_waiting() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let ask = MarkRead { student: MATEO, guardian: ROSA, delivered_to: None, read_to: Some(world_now()) };
    let _: ReadMark = world.done("mark_read", ask).await;
    assert_eq!(world.sync().await.waiting, 0);
    assert!(world.outbox().await.is_empty());
    world.school.books().weather.cut = false;
    world.sync().await;
    assert_eq!(world.school.books().count(kind::READ_MARK), 1);
}

#[tokio::test]
async fn what_a_newer_school_adds_is_kept_as_it_came_and_what_cannot_be_read_is_passed_over() {
    let world = World::family().await;
    {
        let mut books = world.school.books();
        let mut body = serde_json::to_value(student(StudentId(id(11)), "Lucia")).unwrap();
        body["pronouns"] = json!("she");
        books.put(kind::STUDENT, id(11), Some(StudentId(id(11))), Topic::School, &body);
        books.put(kind::STUDENT, id(12), Some(StudentId(id(12))), Topic::School, &json!({"shape": "new"}));
        books.put("poem", id(13), None, Topic::School, &json!({"line": 1}));
    }
    world.sync().await;
    let names: Vec<_> = world.home().await.children.into_iter().map(|card| card.student.given_name).collect();
    // Mateo has a day without a reason: he stands first.
    assert_eq!(names, ["Mateo", "Lucia"]);
    world.clock.turn(TimeDelta::days(1));
    world.sync().await;
    let starts = world.school.books().pulls.iter().filter(|pull| pull.cursor.is_none()).count();
    assert_eq!(starts, 1, "both sides agree on what is kept, shown or not");
}

#[tokio::test]
async fn a_command_that_a_window_does_or_that_nobody_knows_fails_with_a_code() {
    let world = World::new();
    for name in ["pick_files", "no_such_command"] {
        assert!(matches!(world.call::<Value>(name, Nothing {}).await, Answered::Failed { .. }));
    }
}

#[tokio::test(start_paused = true)]
async fn a_computer_left_alone_syncs_when_something_is_written_and_stops_when_told() {
    let world = World::family().await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let client = world.client.clone();
    let running = tokio::spawn(async move { client.run(async { _ = stopped.await }).await });
    let mut news = world.client.subscribe();
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    while world.school.books().count(kind::MESSAGE) == 0 {
        news.recv().await.unwrap();
    }
    stop.send(()).unwrap();
    running.await.unwrap();
}

#[tokio::test]
async fn nobody_is_told_that_there_is_no_network_before_a_try_has_failed() {
    let world = World::new();
    let online = async || world.done::<Session>("session", Nothing {}).await.sync.online;
    assert!(online().await, "nothing was tried");
    assert!(world.sync().await.online, "there is nobody to sync with");
    world.join().await;
    assert!(online().await);
    world.school.books().weather.cut = true;
    assert!(!world.sync().await.online);
}

//! What goes wrong with one thing stays with that thing: other words go, news comes, and what was refused is told once
//! and as it was meant.

use attendance::*;
use client::Clock;
use protocol::*;

use crate::{played::*, world::*};

#[tokio::test]
async fn what_the_school_cannot_take_today_holds_back_neither_other_words_nor_news() {
    let world = World::family().await;
    world.school.books().weather.fails_at = Some("explain_absence");
    let _: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Fiebre")).await;
    let _: Message = world.done("send_message", world.saying(101, "Hola")).await;
    let news = world.saying(102, "Buenos días");
    world.school.books().put_message(news, JO, "Jo Park", Side::School, world.clock.now());
    assert!(matches!(world.call::<SyncState>("sync_now", Nothing {}).await, Answered::Failed { .. }));
    assert_eq!(world.school.books().count(kind::MESSAGE), 2, "what does not depend on it has gone");
    let thread: Thread = world.done("thread", ForThread { student: MATEO, guardian: None }).await;
    assert_eq!(thread.messages.len(), 2, "and what the school wrote has come");
    world.school.books().weather.fails_at = None;
    assert_eq!(world.sync().await.waiting, 0);
}

#[tokio::test]
async fn a_file_that_does_not_get_through_holds_back_only_what_names_it() {
    let world = World::family().await;
    let paper = match world.client.attach(MATEO, "nota.pdf", b"%PDF-1.7 paper".to_vec()).await {
        Answered::Ok(paper) => paper,
        other => panic!("{other:?}"),
    };
    world.school.books().weather.no_files = true;
    let ask = ExplainAbsence { attachments: vec![paper], ..world.explaining(100, "2026-10-05", "Fiebre") };
    let said: Explanation = world.done("explain_absence", &ask).await;
    // What builds on it waits with it, or the school would not know what is meant.
    let take_back = WithdrawExplanation { id: said.id, saw_version: 1 };
    let _: Explanation = world.done("withdraw_explanation", take_back).await;
    let _: Message = world.done("send_message", world.saying(101, "Hola")).await;
    let news = world.saying(102, "Buenos días");
    world.school.books().put_message(news, JO, "Jo Park", Side::School, world.clock.now());
    let state = world.sync().await;
    assert_eq!((state.waiting, state.refused), (2, 0));
    assert_eq!(world.school.books().count(kind::MESSAGE), 2);
    let thread: Thread = world.done("thread", ForThread { student: MATEO, guardian: None }).await;
    assert_eq!(thread.messages.len(), 2);
    assert!(!world.school.books().emptied, "something older may still turn up");
    world.school.books().weather.no_files = false;
    let state = world.sync().await;
    assert_eq!((state.waiting, state.refused), (0, 0));
    assert_eq!(world.explanations().await[0].explanation.state, ExplanationState::Withdrawn);
}

#[tokio::test]
async fn what_was_said_on_top_of_a_refused_word_is_refused_for_the_same_reason_and_keeps_the_newest_words() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let said: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Fiebre")).await;
    let edit = EditExplanation {
        id: said.id,
        saw_version: 1,
        days: said.days,
        part: said.part,
        reason: said.reason,
        note: Text::written("es", "Fiebre alta, con nota", ROSA),
        attachments: vec![],
        said_on: said.said_on,
    };
    let _: Explanation = world.done("edit_explanation", edit).await;
    let why = Refusal::TooLate { last: day("2026-10-06") };
    world.school.books().weather.cut = false;
    world.school.books().refuse.insert("explain_absence".into(), why.clone());
    world.sync().await;
    let view = world.explanations().await.remove(0);
    assert_eq!((view.delivery, view.refusal), (Delivery::Refused, Some(why)), "not that something was not found");
    assert_eq!(view.explanation.note.text, "Fiebre alta, con nota");
    // Said again, and taken: nothing of the refused attempts is left to be put away.
    world.school.books().refuse.clear();
    let _: Explanation = world.done("explain_absence", world.explaining(100, "2026-10-05", "Fiebre alta")).await;
    assert_eq!(world.sync().await.refused, 0);
    let view = world.explanations().await.remove(0);
    assert_eq!((view.delivery, view.explanation.note.text.as_str()), (Delivery::Received, "Fiebre alta"));
}

#[tokio::test]
async fn a_file_goes_with_the_thing_that_named_it() {
    let world = World::family().await;
    let attachment = |number| Attachment {
        id: AttachmentId(id(number)),
        student: MATEO,
        name: "plan.pdf".into(),
        kind: FileKind::Pdf,
        bytes: 8,
    };
    for number in [900, 901] {
        let ask = SendMessage { attachments: vec![attachment(number)], ..world.saying(number - 800, "El plan") };
        let mut books = world.school.books();
        books.put_message(ask, JO, "Jo Park", Side::School, world.clock.now());
        books.files.insert(AttachmentId(id(number)), b"%PDF-1.4".to_vec());
    }
    world.sync().await;
    let look = async |number| match world.client.attachment_content(AttachmentId(id(number))).await {
        Answered::Ok(found) => Some(found.content.len()),
        _ => None,
    };
    for number in [900, 901] {
        assert_eq!(look(number).await, Some(8));
    }
    world.school.books().files.clear();
    world.school.books().take_away(kind::MESSAGE, id(100));
    world.sync().await;
    assert_eq!(look(900).await, None, "what is forgotten is forgotten with its file");
    assert_eq!(look(901).await, Some(8), "another one stays");
}

#[tokio::test(start_paused = true)]
async fn a_line_that_ends_is_opened_again_within_seconds_and_one_that_is_always_cut_asks_no_more_than_twice_a_minute() {
    use std::time::Duration;
    let world = World::family().await;
    world.school.books().weather.wake_ends_after = Some(Duration::from_secs(20));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let client = world.client.clone();
    let pulls = || world.school.books().pulls.len();
    let running = tokio::spawn(async move { client.run(async { _ = stopped.await }).await });
    // The first round, and the one that the line begins with.
    tokio::time::sleep(Duration::from_secs(19)).await;
    let before = pulls();
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert!(before < pulls(), "nobody waits for the next poll");
    let (minutes, before) = (10, pulls());
    tokio::time::sleep(Duration::from_secs(60 * minutes)).await;
    let each_minute = (pulls() - before) as u64 / minutes;
    assert!(each_minute <= 6, "{each_minute}: a poll and a hurry, each with its line's first wake-up");
    stop.send(()).unwrap();
    running.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_wake_up_line_that_never_answers_stops_neither_polling_nor_sending() {
    let world = World::family().await;
    world.school.books().weather.wake_hangs = true;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let client = world.client.clone();
    let running = tokio::spawn(async move { client.run(async { _ = stopped.await }).await });
    let mut news = world.client.subscribe();
    let quiet = async |news: &mut tokio::sync::broadcast::Receiver<News>| {
        let synced = async { while !matches!(news.recv().await, Ok(News::Sync { .. })) {} };
        tokio::time::timeout(std::time::Duration::from_secs(90), synced).await
    };
    quiet(&mut news).await.expect("the first round");
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    while world.school.books().count(kind::MESSAGE) == 0 {
        quiet(&mut news).await.expect("what was written goes, and polling goes on");
    }
    stop.send(()).unwrap();
    running.await.unwrap();
}

//! What a computer keeps that the school has sent away, and what it shows.

use attendance::*;
use protocol::*;
use serde_json::json;

use crate::{played::*, world::*};

#[tokio::test]
async fn a_revoked_computer_keeps_nothing_from_the_school_and_says_what_was_not_taken() {
    let world = World::family().await;
    let _: Message = world.done("send_message", world.saying(99, "Buenos días")).await;
    world.sync().await;
    let name = format!("message/{MATEO}/{ROSA}");
    let draft = Draft { name: name.clone(), form: json!({"text": "Una cosa más"}), kept_at: None };
    let _: Nothing = world.done("save_draft", draft).await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    world.school.books().weather.cut = false;
    world.school.books().weather.signed_out = Some(Refusal::DeviceRevoked);
    world.sync().await;
    let session: Session = world.done("session", Nothing {}).await;
    assert!(session.accounts[0].signed_out);
    assert!(world.home().await.children.is_empty());
    let outbox = world.outbox().await;
    assert_eq!((outbox.len(), outbox[0].refusal.clone()), (1, Some(Refusal::DeviceRevoked)), "what went is not kept");
    let begun: Option<Draft> = world.done("draft", DraftName { name }).await;
    assert!(begun.is_none(), "nor is what was begun");

    world.join().await;
    let session: Session = world.done("session", Nothing {}).await;
    assert_eq!(session.accounts.len(), 1);
    assert_eq!(world.home().await.children.len(), 1);
}

#[tokio::test]
async fn one_who_must_sign_in_again_sees_nothing_until_then_and_loses_nothing() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    world.school.books().weather.cut = false;
    world.school.books().weather.signed_out = Some(Refusal::SignInAgain);
    world.sync().await;
    assert!(world.home().await.children.is_empty());
    world.join().await;
    assert_eq!(world.home().await.children.len(), 1);
    assert_eq!(world.school.books().count(kind::MESSAGE), 1);
}

#[tokio::test]
async fn a_paper_that_never_reached_the_school_is_there_when_its_words_are_said_again() {
    let world = World::family().await;
    let attach = async |name: &str| match world.client.attach(MATEO, name, b"%PDF-1.7 paper".to_vec()).await {
        Answered::Ok(paper) => paper,
        other => panic!("{other:?}"),
    };
    let (sent, unsent) = (attach("lunes.pdf").await, attach("hoy.pdf").await);
    let ask = ExplainAbsence { attachments: vec![sent.clone()], ..world.explaining(100, "2026-10-05", "Fiebre") };
    let _: Explanation = world.done("explain_absence", ask).await;
    world.sync().await;
    world.school.books().weather.cut = true;
    let ask = ExplainAbsence { attachments: vec![unsent.clone()], ..world.explaining(101, "2026-10-07", "Tos") };
    let _: Explanation = world.done("explain_absence", &ask).await;
    world.school.books().weather.cut = false;
    world.school.books().weather.signed_out = Some(Refusal::DeviceRevoked);
    world.sync().await;
    let is_here = async |id| matches!(world.client.attachment_content(id).await, Answered::Ok(_));
    assert!(!is_here(sent.id).await, "the school has it, and this computer no more");
    assert!(is_here(unsent.id).await);

    world.join().await;
    let _: Explanation = world.done("explain_absence", &ask).await;
    assert_eq!(world.sync().await.refused, 0);
    let books = world.school.books();
    assert_eq!(books.count(kind::EXPLANATION), 2);
    assert_eq!(books.files[&unsent.id], b"%PDF-1.7 paper");
}

#[tokio::test]
async fn what_is_written_while_the_school_is_told_of_a_leaving_is_asked_about_too() {
    let world = World::family().await;
    let session: Session = world.done("session", Nothing {}).await;
    let leave = json!(SignOut { account: session.accounts[0].id, leave_unsent: false });
    let (has_come, let_through) = world.school.hold_next_ask();
    let (client, ask) = (world.client.clone(), leave.clone());
    let leaving = tokio::spawn(async move { client.call("sign_out", ask).await });
    has_come.await.unwrap();
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    let_through.send(()).unwrap();
    assert_eq!(leaving.await.unwrap(), Answered::Refused(Refusal::UnsentWrites { count: 1 }));
    assert_eq!(world.outbox().await.len(), 1, "nothing is erased");

    world.sync().await;
    assert_eq!(world.school.books().count(kind::MESSAGE), 1);
    let left: Session = world.done("sign_out", leave).await;
    assert!(left.accounts.is_empty());
}

//! A school is restored from a backup: what it had said it received is sent again, and once.

use attendance::*;
use protocol::*;

use crate::{played::*, world::*};

/// Rosa explains a day with a paper and writes, is told that both came, and the school goes back to before them.
async fn restored_before_it_heard() -> (World, Attachment) {
    let world = World::family().await;
    let paper = match world.client.attach(MATEO, "nota.pdf", b"%PDF-1.7 paper".to_vec()).await {
        Answered::Ok(paper) => paper,
        other => panic!("{other:?}"),
    };
    let ask = ExplainAbsence { attachments: vec![paper.clone()], ..world.explaining(100, "2026-10-05", "Fiebre") };
    let _: Explanation = world.done("explain_absence", ask).await;
    let _: Message = world.done("send_message", world.saying(101, "Hola")).await;
    assert_eq!(world.sync().await.waiting, 0);
    world.school.books().restore_without(&[(kind::EXPLANATION, id(100)), (kind::MESSAGE, id(101))]);
    (world, paper)
}

#[tokio::test]
async fn what_a_restored_school_has_lost_is_sent_again_in_its_order_and_with_its_file() {
    let (world, paper) = restored_before_it_heard().await;
    assert_eq!(world.sync().await.waiting, 0);
    {
        let books = world.school.books();
        assert_eq!((books.count(kind::EXPLANATION), books.count(kind::MESSAGE)), (1, 1));
        assert_eq!(books.files[&paper.id], b"%PDF-1.7 paper");
        let said: Vec<&str> = books.writes.iter().map(|write| write.command.as_str()).collect();
        assert_eq!(said, ["explain_absence", "send_message", "explain_absence", "send_message"]);
        assert_eq!(books.writes[0].id, books.writes[2].id, "a school that has it knows it by that");
        assert_eq!(books.writes[0].body, books.writes[2].body);
    }
    let views = world.explanations().await;
    assert_eq!((views.len(), views[0].delivery), (1, Delivery::Received));
    world.sync().await;
    assert_eq!(world.school.books().writes.len(), 4, "and then no more");
}

#[tokio::test]
async fn what_a_restored_school_has_lost_stays_in_sight_until_it_is_there_again() {
    let (world, _) = restored_before_it_heard().await;
    world.school.books().weather.no_files = true;
    assert_eq!(world.sync().await.waiting, 1);
    let views = world.explanations().await;
    assert_eq!((views.len(), views[0].delivery), (1, Delivery::Waiting));
    assert_eq!(views[0].explanation.note.text, "Fiebre");
    world.school.books().weather.no_files = false;
    assert_eq!(world.sync().await.waiting, 0);
    assert_eq!(world.explanations().await[0].delivery, Delivery::Received);
}

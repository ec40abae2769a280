//! What a computer keeps that the school has sent away, and what it shows.

use attendance::*;
use protocol::*;

use crate::world::*;

#[tokio::test]
async fn a_revoked_computer_keeps_nothing_from_the_school_and_says_what_was_not_taken() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    world.school.books().weather.cut = false;
    world.school.books().weather.signed_out = Some(Refusal::DeviceRevoked);
    world.sync().await;
    let session: Session = world.done("session", Nothing {}).await;
    assert!(session.accounts[0].signed_out);
    assert!(world.home().await.children.is_empty());
    let outbox = world.outbox().await;
    assert_eq!(outbox[0].refusal, Some(Refusal::DeviceRevoked));

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

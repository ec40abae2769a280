//! The lock over an open app: words that close it, time without anybody, and words that are forgotten.

use attendance::*;
use chrono::TimeDelta;
use client::{KeyPlace, NoKeyring};
use protocol::*;
use serde_json::{Value, json};

use crate::{played::*, world::*};

const WORDS: &str = "tres tristes tigres";

fn words() -> Value {
    json!({ "passphrase": WORDS })
}

/// Rosa's computer, locked by words of hers.
async fn with_words() -> World {
    let world = World::family().await;
    let session: Session = world.done("choose_words", json!({ "new": WORDS })).await;
    assert!(session.words && session.lock == Lock::Open);
    world
}

fn pass(world: &World, minutes: i64) {
    world.clock.turn(TimeDelta::minutes(minutes));
}

#[tokio::test]
async fn a_locked_app_answers_nothing_of_a_child_and_opens_by_its_words_alone() {
    let world = with_words().await;
    assert!(world.key_place.find().unwrap().is_none(), "the keyring holds the key no more");
    let session: Session = world.done("lock_now", json!({})).await;
    assert_eq!((session.lock, session.accounts.len()), (Lock::NeedsPassphrase, 0));
    let reads =
        CommandName::list().into_iter().filter(|command| command.mode == Mode::Read && command.name != "session");
    for command in reads {
        let refused =
            world.refused(command.name, json!({ "student": MATEO, "id": MATEO, "name": "", "words": "" })).await;
        assert_eq!(refused, Refusal::PassphraseNeeded, "{}", command.name);
    }
    assert_eq!(
        world.refused("explain_absence", world.explaining(1, "2026-10-05", "Fiebre")).await,
        Refusal::PassphraseNeeded
    );
    assert_eq!(world.refused("sync_now", json!({})).await, Refusal::PassphraseNeeded, "no token is at hand either");
    assert_eq!(world.refused("choose_words", json!({ "new": "otras palabras" })).await, Refusal::PassphraseNeeded);
    assert_eq!(world.refused("unlock", json!({ "passphrase": "cuatro tigres" })).await, Refusal::PassphraseWrong);
    let session: Session = world.done("unlock", words()).await;
    assert_eq!((session.lock, session.accounts.len()), (Lock::Open, 1));
    assert!(!world.home().await.children.is_empty());
}

#[tokio::test]
async fn whoever_starts_the_app_anew_finds_it_locked() {
    let world = with_words().await;
    let World { folder, school, clock, key_place, client } = world;
    drop(client);
    let client = computer(folder.path(), &school, &clock, Box::new(key_place.clone()));
    let world = World { folder, school, clock, key_place, client };
    assert_eq!(world.done::<Session>("session", json!({})).await.lock, Lock::NeedsPassphrase);
    assert_eq!(world.refused("home", json!({})).await, Refusal::PassphraseNeeded);
    world.done::<Session>("unlock", words()).await;
    assert!(!world.home().await.children.is_empty());
}

#[tokio::test]
async fn it_locks_by_itself_when_nobody_was_there_for_an_hour_at_home_and_for_a_quarter_at_school() {
    let family = with_words().await;
    pass(&family, 59);
    // News and syncing are nobody's hands.
    family.sync().await;
    assert!(!family.home().await.children.is_empty());
    family.done::<Nothing>("stay_open", json!({})).await;
    pass(&family, 59);
    assert!(!family.home().await.children.is_empty(), "somebody was there");
    pass(&family, 1);
    assert_eq!(family.refused("home", json!({})).await, Refusal::PassphraseNeeded);
    family.done::<Nothing>("stay_open", json!({})).await;
    assert_eq!(family.refused("home", json!({})).await, Refusal::PassphraseNeeded, "a key opens nothing");

    let jo = World::liaison().await;
    jo.done::<Session>("choose_words", json!({ "new": WORDS })).await;
    pass(&jo, 14);
    assert_eq!(jo.done::<Session>("session", json!({})).await.lock, Lock::Open);
    pass(&jo, 1);
    assert_eq!(jo.done::<Session>("session", json!({})).await.lock, Lock::NeedsPassphrase);
}

#[tokio::test]
async fn the_time_is_chosen_and_never_is_a_choice() {
    let world = with_words().await;
    let settings = world.done::<Session>("session", json!({})).await.settings;
    let set = |lock_after| Settings { lock_after, ..settings.clone() };
    world.done::<Session>("save_settings", set(LockAfter::Minutes5)).await;
    pass(&world, 5);
    assert_eq!(world.refused("home", json!({})).await, Refusal::PassphraseNeeded);
    let session: Session = world.done("unlock", words()).await;
    assert_eq!(session.settings.lock_after, LockAfter::Minutes5, "what was chosen stays");
    world.done::<Session>("save_settings", set(LockAfter::Never)).await;
    pass(&world, 60 * 24);
    assert!(!world.home().await.children.is_empty());
}

#[tokio::test]
async fn words_are_changed_by_whoever_knows_them_and_given_up_only_where_a_keyring_takes_the_key() {
    let world = with_words().await;
    let change = |old: &str| json!({ "old": old, "new": "cuatro palabras nuevas" });
    assert_eq!(world.refused("choose_words", change("no son")).await, Refusal::PassphraseWrong);
    let short = world.refused("choose_words", json!({ "old": WORDS, "new": "corta" })).await;
    assert_eq!(short, Refusal::PassphraseTooShort { least: 8 });
    let guessable = world.refused("choose_words", json!({ "old": WORDS, "new": "password2026" })).await;
    assert_eq!(guessable, Refusal::PassphraseGuessable);
    world.done::<Session>("choose_words", change(WORDS)).await;
    world.done::<Session>("lock_now", json!({})).await;
    assert_eq!(world.refused("unlock", words()).await, Refusal::PassphraseWrong, "the old ones open nothing");
    let new = json!({ "passphrase": "cuatro palabras nuevas" });
    world.done::<Session>("unlock", new.clone()).await;
    assert_eq!(world.refused("drop_words", words()).await, Refusal::PassphraseWrong);
    let session: Session = world.done("drop_words", new).await;
    assert!(!session.words && world.key_place.find().unwrap().is_some(), "the keyring has the key again");
    assert_eq!(world.done::<Session>("lock_now", json!({})).await.lock, Lock::Open, "nothing could open it");

    let elsewhere = World::new();
    let folder = tempfile::tempdir().unwrap();
    let client = computer(folder.path(), &elsewhere.school, &elsewhere.clock, Box::new(NoKeyring));
    let bare = World { folder, client, ..elsewhere };
    bare.done::<Session>("unlock", words()).await;
    bare.join().await;
    assert_eq!(bare.refused("drop_words", words()).await, Refusal::PassphraseStays);
    bare.done::<Session>("lock_now", json!({})).await;
    assert_eq!(bare.refused("home", json!({})).await, Refusal::PassphraseNeeded);
}

#[tokio::test]
async fn whoever_forgets_the_words_begins_anew_and_nothing_of_before_is_left() {
    let world = with_words().await;
    world.school.books().weather.cut = true;
    world.done::<Explanation>("explain_absence", world.explaining(1, "2026-10-05", "Fiebre")).await;
    assert_eq!(
        world.done::<Session>("begin_anew", json!({})).await.accounts.len(),
        1,
        "an open one is left by signing out"
    );
    world.done::<Session>("lock_now", json!({})).await;
    let session: Session = world.done("begin_anew", json!({})).await;
    assert_eq!((session.lock, session.accounts.len(), session.words), (Lock::Open, 0, false));
    let left: Vec<_> =
        std::fs::read_dir(world.folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
    world.school.books().weather.cut = false;
    world.join().await;
    assert!(world.outbox().await.is_empty(), "what was not sent is lost, as was said");
    assert!(!world.home().await.children.is_empty(), "what the school has comes again");
}

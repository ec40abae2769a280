//! What lies on the disk, who can open it, and what is left when somebody leaves.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use attendance::*;
use client::{InMemory, Key, KeyPlace, KeyTrouble, NoKeyring};
use protocol::*;
use serde_json::json;

use crate::{played::*, world::*};

fn on_disk(folder: &Path, words: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|file| {
        let content = std::fs::read(file.unwrap().path()).unwrap();
        content.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

#[tokio::test]
async fn nothing_that_was_written_or_received_can_be_read_on_the_disk() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "palabras secretas")).await;
    for words in ["palabras", "Mateo", "Maple", "a-token", "SQLite format", "CREATE TABLE"] {
        assert!(!on_disk(world.folder.path(), words), "{words}");
    }
    assert!(world.folder.path().join("presente.db").exists());
}

#[tokio::test]
async fn a_computer_that_starts_again_knows_everybody_and_everything() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    let again = computer(world.folder.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
    let world = World { client: again, ..world };
    assert_eq!(world.home().await.children.len(), 1);
    assert_eq!(world.outbox().await.len(), 1);
}

/// A keyring that says "nothing here" and keeps nothing, as one without a collection does.
struct Forgetful;

impl KeyPlace for Forgetful {
    fn find(&self) -> Result<Option<Key>, KeyTrouble> {
        Ok(None)
    }
    fn save(&self, _: &Key) -> Result<(), KeyTrouble> {
        Ok(())
    }
    fn erase(&self) -> Result<(), KeyTrouble> {
        Ok(())
    }
}

/// A keyring that can be locked.
struct Lockable {
    locked: AtomicBool,
    inside: InMemory,
}

impl KeyPlace for Lockable {
    fn find(&self) -> Result<Option<Key>, KeyTrouble> {
        if self.locked.load(Ordering::Relaxed) { Err(KeyTrouble::Unavailable) } else { self.inside.find() }
    }
    fn save(&self, key: &Key) -> Result<(), KeyTrouble> {
        self.inside.save(key)
    }
    fn erase(&self) -> Result<(), KeyTrouble> {
        self.inside.erase()
    }
}

async fn session(world: &World) -> Session {
    world.done("session", Nothing {}).await
}

#[tokio::test]
async fn a_keyring_that_keeps_nothing_is_no_keyring() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let world = World { client: computer(folder.path(), &world.school, &world.clock, Box::new(Forgetful)), ..world };
    assert_eq!(session(&world).await.lock, Lock::NeedsNewPassphrase);
    assert!(!folder.path().join("presente.db").exists());
}

#[tokio::test]
async fn no_new_key_is_made_while_a_store_exists() {
    let world = World::family().await;
    let empty = Arc::new(InMemory::new());
    let client = computer(world.folder.path(), &world.school, &world.clock, Box::new(empty.clone()));
    let world = World { client, ..world };
    assert_eq!(session(&world).await.lock, Lock::KeyMissing);
    assert!(empty.find().unwrap().is_none());
    assert_eq!(world.refused("home", Nothing {}).await, Refusal::KeyringLocked);
}

#[tokio::test]
async fn a_keyring_that_is_unlocked_later_opens_the_store_later() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let keyring = Arc::new(Lockable { locked: AtomicBool::new(false), inside: InMemory::new() });
    drop(computer(folder.path(), &world.school, &world.clock, Box::new(keyring.clone())));
    keyring.locked.store(true, Ordering::Relaxed);
    let client = computer(folder.path(), &world.school, &world.clock, Box::new(keyring.clone()));
    let world = World { client, ..world };
    assert_eq!(world.refused("session", Nothing {}).await, Refusal::KeyringLocked);
    keyring.locked.store(false, Ordering::Relaxed);
    assert_eq!(session(&world).await.lock, Lock::Open);
}

#[tokio::test]
async fn without_a_keyring_a_passphrase_protects_the_store() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let open = || computer(folder.path(), &world.school, &world.clock, Box::new(NoKeyring));
    let world = World {
        client: open(),
        folder: tempfile::tempdir().unwrap(),
        school: world.school.clone(),
        clock: world.clock.clone(),
        key_place: world.key_place.clone(),
    };
    assert_eq!(session(&world).await.lock, Lock::NeedsNewPassphrase);
    assert_eq!(world.refused("home", Nothing {}).await, Refusal::PassphraseNeeded);
    assert_eq!(
        world.refused("join", Join { address: "localhost".into(), code: "7K3M9PQR2XYZ".into(), pin: None }).await,
        Refusal::PassphraseNeeded
    );

    let spanish = Settings { language: Some("es".into()), ..Settings::default() };
    let _: Session = world.done("save_settings", &spanish).await;
    let short = Unlock { passphrase: "corta".into() };
    assert_eq!(world.refused("unlock", short).await, Refusal::PassphraseTooShort { least: 8 });
    let guessable = Unlock { passphrase: "12345678".into() };
    assert_eq!(world.refused("unlock", guessable).await, Refusal::PassphraseGuessable);
    let right = Unlock { passphrase: "tres tristes tigres".into() };
    let opened: Session = world.done("unlock", &right).await;
    assert_eq!((opened.lock, opened.settings.language.as_deref()), (Lock::Open, Some("es")));
    world.join().await;
    assert!(!on_disk(folder.path(), "Mateo") && !on_disk(folder.path(), "tigres"));

    let world = World { client: computer(folder.path(), &world.school, &world.clock, Box::new(NoKeyring)), ..world };
    let locked = session(&world).await;
    assert_eq!(locked.lock, Lock::NeedsPassphrase);
    assert_eq!(locked.settings.language.as_deref(), Some("es"), "the question is asked in the reader's language");
    let wrong = Unlock { passphrase: "cuatro tigres".into() };
    assert_eq!(world.refused("unlock", wrong).await, Refusal::PassphraseWrong);
    let _: Session = world.done("unlock", &right).await;
    assert_eq!(world.home().await.children.len(), 1);
}

#[tokio::test]
async fn settings_and_drafts_outlive_the_window() {
    let world = World::new();
    let settings = Settings { theme: Theme::Dark, text_size: 150, ..Settings::default() };
    let _: Session = world.done("save_settings", &settings).await;
    let draft = Draft { name: "explain/1".into(), form: json!({"note": "Fie"}), kept_at: None };
    let _: Nothing = world.done("save_draft", &draft).await;
    let again = computer(world.folder.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
    let world = World { client: again, ..world };
    assert_eq!(session(&world).await.settings, settings);
    let name = DraftName { name: draft.name };
    let kept: Option<Draft> = world.done("draft", &name).await;
    assert_eq!(kept.as_ref().unwrap().form, draft.form);
    assert!(kept.unwrap().kept_at.is_some());
    let _: Nothing = world.done("drop_draft", &name).await;
    let gone: Option<Draft> = world.done("draft", &name).await;
    assert!(gone.is_none());
}

#[tokio::test]
async fn the_first_who_joins_brings_a_language_and_a_chosen_one_stays() {
    let world = World::family().await;
    assert_eq!(session(&world).await.settings.language.as_deref(), Some("es"));
    let world = World::new();
    let arabic = Settings { language: Some("ar".into()), ..Settings::default() };
    let _: Session = world.done("save_settings", arabic).await;
    assert_eq!(world.join().await.settings.language.as_deref(), Some("ar"));
}

#[tokio::test]
async fn leaving_asks_about_what_is_unsent_and_then_erases_everything_and_the_key() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    let draft = Draft { name: format!("explain/{MATEO}"), form: json!({"note": "Fie"}), kept_at: None };
    let _: Nothing = world.done("save_draft", draft).await;
    let account = session(&world).await.accounts[0].id;
    let stay = SignOut { account, leave_unsent: false };
    assert_eq!(world.refused("sign_out", stay).await, Refusal::UnsentWrites { count: 1 });
    assert_eq!(world.home().await.children.len(), 1);

    let left: Session = world.done("sign_out", SignOut { account, leave_unsent: true }).await;
    assert!(left.accounts.is_empty());
    assert!(world.key_place.find().unwrap().is_none(), "the key is gone");
    let files: Vec<_> = std::fs::read_dir(world.folder.path()).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(files.is_empty(), "{files:?}");
    assert!(session(&world).await.accounts.is_empty());
    assert_eq!(world.refused("outbox", json!({})).await, Refusal::SignInAgain);
    world.school.books().weather.cut = false;
    assert_eq!(world.join().await.accounts.len(), 1);
    assert!(world.outbox().await.is_empty());
    let gone: Option<Draft> = world.done("draft", DraftName { name: format!("explain/{MATEO}") }).await;
    assert!(gone.is_none());
    assert_eq!(world.home().await.children.len(), 1);
}

#[tokio::test]
async fn a_wrong_address_or_code_is_refused_before_anything_is_sent() {
    let world = World::new();
    let table = [
        (
            "http://maple.example.org",
            "7K3M9PQR2XYZ",
            Refusal::AddressUnusable { address: "http://maple.example.org".into() },
        ),
        ("localhost", "12", Refusal::InvitationUnknown),
    ];
    for (address, code, refusal) in table {
        assert_eq!(
            world.refused("join", Join { address: address.into(), code: code.into(), pin: None }).await,
            refusal
        );
    }
    world.school.books().weather.cut = true;
    let away =
        world.refused("join", Join { address: "localhost:1/".into(), code: "7K3M9PQR2XYZ".into(), pin: None }).await;
    assert_eq!(away, Refusal::SchoolUnreachable { address: "http://localhost:1".into() });
}

//! A store that cannot be opened, or read to its end: said in so many words, kept as it was found, and what can be read
//! of it saved. Every file here is a real one with real bytes changed.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use attendance::*;
use client::{InMemory, Key, KeyPlace, NoKeyring};
use protocol::*;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::{played::*, world::*};

const PAGE: u64 = 4096;
const WORDS: &str = "tres tristes tigres";

fn file(world: &World) -> PathBuf {
    world.folder.path().join("presente.db")
}

/// Closes the app; its files are whole and at rest then.
fn close(world: World) -> World {
    let World { folder, school, clock, key_place, client } = world;
    drop(client);
    // Nobody has it open while this stands in for it.
    let elsewhere = tempfile::tempdir().unwrap();
    let client = computer(elsewhere.path(), &school, &clock, Box::new(InMemory::new()));
    World { folder, school, clock, key_place, client }
}

fn open(world: World) -> World {
    let client = computer(world.folder.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
    World { client, ..world }
}

fn inside(world: &World) -> Connection {
    let key = world.key_place.find().unwrap().unwrap();
    let connection = Connection::open(file(world)).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex::encode(key.bytes()))).unwrap();
    connection
}

/// The pages of a table or an index.
fn pages_of(world: &World, name: &str) -> BTreeSet<u64> {
    let connection = inside(world);
    let mut statement = connection.prepare("SELECT pageno FROM dbstat WHERE name = ?1").unwrap();
    statement.query_map([name], |row| row.get::<_, u32>(0)).unwrap().map(|page| u64::from(page.unwrap())).collect()
}

/// The pages of a table that hold its rows.
fn leaves_of(world: &World, name: &str) -> Vec<u64> {
    let connection = inside(world);
    let sql = "SELECT pageno FROM dbstat WHERE name = ?1 AND pagetype = 'leaf' ORDER BY path";
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([name], |row| row.get::<_, u32>(0)).unwrap().map(|page| u64::from(page.unwrap())).collect()
}

/// Writes nonsense over a piece of a file.
fn spoil(file: &Path, from: u64, bytes: u64) {
    let mut content = std::fs::read(file).unwrap();
    for byte in &mut content[from as usize..(from + bytes) as usize] {
        *byte = byte.wrapping_mul(7).wrapping_add(99);
    }
    std::fs::write(file, content).unwrap();
}

fn spoil_pages(world: &World, pages: impl IntoIterator<Item = u64>) {
    pages.into_iter().for_each(|page| spoil(&file(world), (page - 1) * PAGE + 500, 900));
}

async fn session(world: &World) -> Session {
    world.done("session", Nothing {}).await
}

async fn mended(world: &World) -> Salvage {
    let session: Session = world.done("mend_store", Nothing {}).await;
    assert_eq!(session.lock, Lock::Open);
    session.salvage.expect("it is said what became of the old store")
}

fn set_aside(world: &World) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(world.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let mut kept: Vec<_> = entries.filter(|path| path.to_string_lossy().contains("set-aside")).collect();
    kept.sort();
    kept
}

/// Rosa's computer with three things that the school has not confirmed: it has taken the first, and its answer was lost.
async fn with_unsent() -> World {
    let world = World::family().await;
    world.school.books().weather.lose_answers = 1;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    world.sync().await;
    assert_eq!(world.school.books().count(kind::MESSAGE), 1);
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(101, "¿Sigue la excursión?")).await;
    let _: Explanation = world.done("explain_absence", world.explaining(1, "2026-10-05", "Fiebre")).await;
    let draft = Draft { name: format!("explain/{MATEO}"), form: json!({"note": "Tam"}), kept_at: None };
    let _: Nothing = world.done("save_draft", draft).await;
    let settings = Settings { language: Some("ar".into()), text_size: 150, ..Settings::default() };
    let _: Session = world.done("save_settings", settings).await;
    close(world)
}

/// What was saved goes out under its own ids, and what the school has comes again.
async fn all_is_well_again(world: &World) {
    let waiting = world.outbox().await;
    assert_eq!(waiting.iter().filter(|row| row.delivery == Delivery::Waiting).count(), 3);
    let kept: Option<Draft> = world.done("draft", DraftName { name: format!("explain/{MATEO}") }).await;
    assert_eq!(kept.unwrap().form, json!({"note": "Tam"}));
    let settings = session(world).await.settings;
    assert_eq!((settings.language.as_deref(), settings.text_size), (Some("ar"), 150));
    world.school.books().weather.cut = false;
    world.sync().await;
    assert_eq!(world.school.books().count(kind::MESSAGE), 2, "what it had taken it has once");
    assert_eq!(world.school.books().count(kind::EXPLANATION), 1);
    assert!(world.outbox().await.iter().all(|row| row.delivery == Delivery::Received));
    assert_eq!(world.home().await.children.len(), 1);
    let session: Session = world.done("put_salvage_away", Nothing {}).await;
    assert!(session.salvage.is_none());
}

#[tokio::test]
async fn a_page_that_cannot_be_read_is_met_days_later_and_nothing_that_was_written_is_lost_or_sent_twice() {
    let world = with_unsent().await;
    spoil_pages(&world, pages_of(&world, "thing"));
    let before = std::fs::read(file(&world)).unwrap();
    let world = open(world);
    assert_eq!(world.outbox().await.len(), 3, "it opens, and nobody has read the page yet");
    let mut news = world.client.subscribe();
    assert_eq!(world.refused("home", Nothing {}).await, Refusal::StoreShut);
    assert_eq!(news.try_recv().unwrap(), News::Session, "every screen is told");
    let met = session(&world).await;
    assert_eq!((met.lock, met.settings.language.as_deref()), (Lock::Damaged, Some("ar")));
    assert_eq!(world.refused("send_message", world.saying(102, "Otra")).await, Refusal::StoreShut);
    assert!(set_aside(&world).is_empty(), "nothing is moved before somebody has said so");

    let salvage = mended(&world).await;
    assert_eq!((salvage.saved.len(), salvage.not_sent.len(), salvage.lost), (3, 0, 0));
    assert_eq!((salvage.maybe_more, salvage.join_again), (false, false));
    assert_eq!((salvage.saved[0].kind.as_str(), salvage.saved[0].words.as_str()), (kind::MESSAGE, "Hola"));
    assert_eq!(salvage.saved[2].given_name, "Mateo");
    assert_eq!(std::fs::read(&salvage.file).unwrap(), before, "the old file is kept as it was found");
    all_is_well_again(&world).await;
    assert!(Path::new(&salvage.file).exists());
    let world = open(close(world));
    assert_eq!(session(&world).await.lock, Lock::Open);
}

#[tokio::test]
async fn a_store_whose_beginning_is_lost_is_read_behind_it() {
    // All of the first page, what says by which the pages are proved, and the pages that say where the tables are.
    for (from, bytes) in [(0, PAGE), (0, 16), (16, 84), (0, 0)] {
        let world = with_unsent().await;
        match bytes {
            0 => {
                let pages = pages_of(&world, "sqlite_schema");
                assert!(pages.len() > 2);
                spoil_pages(&world, pages);
            }
            _ => spoil(&file(&world), from, bytes),
        }
        let world = open(world);
        assert_eq!(session(&world).await.lock, Lock::Damaged, "{from} {bytes}");
        let salvage = mended(&world).await;
        assert_eq!((salvage.saved.len(), salvage.lost, salvage.maybe_more), (3, 0, false), "{from} {bytes}");
        all_is_well_again(&world).await;
    }
}

#[tokio::test]
async fn a_file_that_was_cut_short_is_read_as_far_as_it_goes_and_one_that_is_empty_is_no_new_store() {
    let world = with_unsent().await;
    let needed = ["account", "outbox", "setting", "draft", "overlay", "attachment"];
    let last = needed.iter().flat_map(|name| pages_of(&world, name)).max().unwrap();
    let long = std::fs::metadata(file(&world)).unwrap().len();
    assert!(last * PAGE < long);
    std::fs::File::options().write(true).open(file(&world)).unwrap().set_len(last * PAGE + 1000).unwrap();
    let world = open(world);
    let met = session(&world).await.lock;
    if met == Lock::Open {
        assert_eq!(world.refused("home", Nothing {}).await, Refusal::StoreShut);
    }
    assert_eq!(mended(&world).await.saved.len(), 3);
    all_is_well_again(&world).await;

    for left in [0, 100] {
        let world = with_unsent().await;
        std::fs::File::options().write(true).open(file(&world)).unwrap().set_len(left).unwrap();
        let world = open(world);
        assert_eq!(session(&world).await.lock, Lock::Damaged, "{left}");
        let salvage = mended(&world).await;
        assert_eq!((salvage.saved.len(), salvage.maybe_more, salvage.join_again), (0, true, true));
        // The letter’s code was used: the school gives a new one.
        world.school.books().weather.cut = false;
        assert_eq!(world.join().await.accounts.len(), 1);
    }
}

#[tokio::test]
async fn where_the_unsent_words_themselves_are_hit_every_other_one_is_saved_and_the_rest_is_counted() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    let long = "Una nota larga. ".repeat(20);
    for number in 0..60 {
        let _: Message = world.done("send_message", world.saying(100 + number, &format!("{number} {long}"))).await;
    }
    let world = close(world);
    let leaves = leaves_of(&world, "outbox");
    assert!(leaves.len() > 6, "{leaves:?}");
    spoil_pages(&world, [leaves[2], leaves[5]]);
    let world = open(world);
    assert_eq!(world.refused("outbox", Nothing {}).await, Refusal::StoreShut);
    let salvage = mended(&world).await;
    assert!(salvage.lost > 2 && salvage.lost < 20, "{}", salvage.lost);
    assert_eq!(salvage.saved.len() + salvage.lost as usize, 60, "nothing is passed over in silence");
    assert!(!salvage.maybe_more);
    world.school.books().weather.cut = false;
    world.sync().await;
    assert_eq!(world.school.books().count(kind::MESSAGE), salvage.saved.len());
}

#[tokio::test]
async fn whoever_cannot_be_told_any_more_joins_again_and_reads_their_words() {
    let world = with_unsent().await;
    spoil_pages(&world, pages_of(&world, "account"));
    let world = open(world);
    assert_ne!(session_or_lock(&world).await, Lock::Open);
    let salvage = mended(&world).await;
    assert!(salvage.join_again && salvage.saved.is_empty());
    let words: Vec<_> = salvage.not_sent.iter().map(|unsent| unsent.words.as_str()).collect();
    assert_eq!(words, ["Hola", "¿Sigue la excursión?", "Fiebre"]);
    world.school.books().weather.cut = false;
    let again = world.join().await;
    assert_eq!(again.accounts.len(), 1);
    assert_eq!(again.salvage, Some(salvage), "it stays until it has been read");
    assert_eq!(world.home().await.children.len(), 1);
}

/// What keeps the store shut, once somebody has asked for something.
async fn session_or_lock(world: &World) -> Lock {
    let _: Answered<Session> = world.call("session", Nothing {}).await;
    session(world).await.lock
}

#[tokio::test]
async fn a_key_that_is_gone_or_another_is_said_so_and_the_file_waits_for_its_own() {
    let world = with_unsent().await;
    let own = world.key_place.find().unwrap().unwrap();
    let before = std::fs::read(file(&world)).unwrap();
    for other in [None, Some(Key::from_bytes([9; 32]))] {
        match &other {
            None => world.key_place.erase().unwrap(),
            Some(key) => world.key_place.save(key).unwrap(),
        }
        let client = computer(world.folder.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
        let answer = client.call("session", json!({})).await;
        let Answered::Ok(answer) = answer else { panic!("{answer:?}") };
        assert_eq!(answer["lock"], json!("key_missing"));
        assert_eq!(client.call("home", json!({})).await, Answered::Refused(Refusal::KeyringLocked));
        assert_eq!(world.key_place.find().unwrap(), other, "no key is made or changed");
        assert_eq!(std::fs::read(file(&world)).unwrap(), before);
        // The keyring gives it out again: the same program goes on.
        world.key_place.save(&own).unwrap();
        let Answered::Ok(answer) = client.call("session", json!({})).await else { panic!("it opens") };
        assert_eq!((&answer["lock"], answer["accounts"].as_array().unwrap().len()), (&json!("open"), 1));
        drop(client);
    }
}

#[tokio::test]
async fn whoever_goes_on_without_the_key_begins_anew_and_the_old_file_opens_when_the_key_is_found() {
    let world = with_unsent().await;
    let own = world.key_place.find().unwrap().unwrap();
    world.key_place.erase().unwrap();
    let world = open(world);
    let salvage = mended(&world).await;
    assert_eq!((salvage.saved.len(), salvage.maybe_more, salvage.join_again), (0, true, true));
    assert_ne!(world.key_place.find().unwrap(), Some(own.clone()));
    world.school.books().weather.cut = false;
    world.join().await;
    assert_eq!(world.home().await.children.len(), 1);
    // Found, and laid back by hand.
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::copy(&salvage.file, elsewhere.path().join("presente.db")).unwrap();
    let found = Arc::new(InMemory::new());
    found.save(&own).unwrap();
    let client = computer(elsewhere.path(), &world.school, &world.clock, Box::new(found));
    let world = World { client, ..world };
    assert_eq!(world.outbox().await.len(), 3);
}

/// A keyring may hold some other key: it is somebody's, so it stays, and closes the new store.
#[tokio::test]
async fn a_key_that_does_not_fit_is_not_thrown_away() {
    let world = with_unsent().await;
    let other = Key::from_bytes([9; 32]);
    world.key_place.save(&other).unwrap();
    let world = open(world);
    assert_eq!(session(&world).await.lock, Lock::KeyMissing);
    assert!(mended(&world).await.maybe_more);
    assert_eq!(world.key_place.find().unwrap(), Some(other));
}

#[tokio::test]
async fn words_that_are_right_are_never_called_wrong_and_lock_what_was_saved_again() {
    let world = World::family().await;
    let _: Session = world.done("choose_words", json!({ "new": WORDS })).await;
    world.school.books().weather.cut = true;
    let _: Message = world.done("send_message", world.saying(100, "Hola")).await;
    let world = close(world);
    spoil(&file(&world), 0, PAGE);
    let world = open(world);
    assert_eq!(session(&world).await.lock, Lock::NeedsPassphrase);
    assert_eq!(world.refused("unlock", json!({ "passphrase": "cuatro tigres" })).await, Refusal::PassphraseWrong);
    let met: Session = world.done("unlock", json!({ "passphrase": WORDS })).await;
    assert_eq!(met.lock, Lock::Damaged);
    let after: Session = world.done("mend_store", Nothing {}).await;
    assert_eq!(
        (after.lock, after.accounts.len()),
        (Lock::NeedsPassphrase, 0),
        "whoever presses on is not let in by it"
    );
    let opened: Session = world.done("unlock", json!({ "passphrase": WORDS })).await;
    assert_eq!(opened.salvage.unwrap().saved.len(), 1);
    assert_eq!(world.outbox().await.len(), 1);
}

#[tokio::test]
async fn a_file_of_words_that_is_damaged_leaves_the_store_shut_and_a_way_on() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::new();
    let open = || computer(folder.path(), &world.school, &world.clock, Box::new(NoKeyring));
    let client = open();
    let Answered::Ok(_) = client.call("unlock", json!({ "passphrase": WORDS })).await else { panic!("made") };
    drop(client);
    std::fs::write(folder.path().join("passphrase.json"), b"{\"version\":1,\"mem").unwrap();
    let client = open();
    let say = async |name: &str, ask: Value| match client.call(name, ask).await {
        Answered::Ok(session) => serde_json::from_value::<Session>(session).unwrap(),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(say("session", json!({})).await.lock, Lock::KeyMissing);
    let anew = say("mend_store", json!({})).await;
    assert_eq!((anew.lock, anew.salvage.is_some()), (Lock::NeedsNewPassphrase, true));
    let opened = say("unlock", json!({ "passphrase": "otras palabras" })).await;
    assert!(opened.salvage.unwrap().maybe_more);
}

#[tokio::test]
async fn a_store_of_a_newer_app_is_refused_in_words_and_not_touched() {
    let world = with_unsent().await;
    inside(&world).pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(file(&world)).unwrap();
    let world = open(world);
    assert_eq!(session(&world).await.lock, Lock::Newer);
    assert_eq!(world.refused("home", Nothing {}).await, Refusal::StoreShut);
    let after: Session = world.done("mend_store", Nothing {}).await;
    assert_eq!((after.lock, after.salvage), (Lock::Newer, None), "there is nothing to mend");
    let world = close(world);
    assert_eq!(std::fs::read(file(&world)).unwrap(), before);
    inside(&world).pragma_update(None, "user_version", 1).unwrap();
    assert_eq!(open(world).outbox().await.len(), 3, "the newer app finds everything");
}

/// The app was killed: what was promised lies in the log beside the file, and one piece of it is damaged.
#[tokio::test]
async fn a_damaged_log_is_noticed_before_it_is_passed_over() {
    let world = World::family().await;
    world.school.books().weather.cut = true;
    for number in 0..8 {
        let _: Message = world.done("send_message", world.saying(100 + number, "Hola")).await;
    }
    let killed = tempfile::tempdir().unwrap();
    let log = killed.path().join("presente.db-wal");
    for name in ["presente.db", "presente.db-wal"] {
        std::fs::copy(world.folder.path().join(name), killed.path().join(name)).unwrap();
    }
    let whole = std::fs::read(&log).unwrap();
    let open = || computer(killed.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
    // The sums of the first frame, and the head of all.
    for (from, bytes) in [(32 + 16, 8), (0, 32)] {
        std::fs::copy(world.folder.path().join("presente.db"), killed.path().join("presente.db")).unwrap();
        let mut spoiled = whole.clone();
        spoiled[from..from + bytes].fill(0x5a);
        std::fs::write(&log, &spoiled).unwrap();
        let client = open();
        let Answered::Ok(met) = client.call("session", json!({})).await else { panic!("it says") };
        assert_eq!(met["lock"], json!("damaged"), "{from}");
        assert_eq!(std::fs::read(&log).unwrap(), spoiled, "nothing has read it away");
        let Answered::Ok(after) = client.call("mend_store", json!({})).await else { panic!("it mends") };
        let after: Session = serde_json::from_value(after).unwrap();
        assert_eq!(after.salvage.unwrap().saved.len(), 8, "{from}: every promise is kept");
    }
    // As a kill leaves it, nothing is damaged at all.
    drop(open());
    let fresh = tempfile::tempdir().unwrap();
    for name in ["presente.db", "presente.db-wal"] {
        std::fs::copy(world.folder.path().join(name), fresh.path().join(name)).unwrap();
    }
    let client = computer(fresh.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
    let Answered::Ok(rows) = client.call("outbox", json!({})).await else { panic!("it opens") };
    assert_eq!(rows.as_array().unwrap().len(), 8);
}

#[tokio::test]
async fn a_computer_that_goes_off_while_it_mends_has_the_old_store_or_the_new_one() {
    // The new one was made, and the old one is in its place still.
    let world = with_unsent().await;
    let whole = std::fs::read(file(&world)).unwrap();
    std::fs::write(world.folder.path().join("presente.db.new"), b"half of a new one").unwrap();
    let world = open(world);
    assert_eq!(world.outbox().await.len(), 3);
    assert!(!world.folder.path().join("presente.db.new").exists());

    // The old one has left its place, and its log has not.
    let world = close(world);
    let place = |name: &str| world.folder.path().join(name);
    std::fs::rename(place("presente.db"), place("presente.db.new")).unwrap();
    std::fs::write(place("presente-set-aside-2026-10-07-01.db"), &whole[..20_000]).unwrap();
    std::fs::write(place("presente.db-wal"), b"the old one's").unwrap();
    let world = open(world);
    assert_eq!(world.outbox().await.len(), 3);
    let kept = std::fs::read(world.folder.path().join("presente-set-aside-2026-10-07-01.db-wal")).unwrap();
    assert_eq!(kept, b"the old one's");
}

#[tokio::test]
async fn whoever_leaves_leaves_no_old_file_behind_either() {
    let world = with_unsent().await;
    spoil(&file(&world), 0, PAGE);
    let world = open(world);
    mended(&world).await;
    assert!(!set_aside(&world).is_empty());
    let account = session(&world).await.accounts[0].id;
    let _: Session = world.done("sign_out", SignOut { account, leave_unsent: true }).await;
    let left: Vec<_> = std::fs::read_dir(world.folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(left.is_empty(), "{left:?}");
}

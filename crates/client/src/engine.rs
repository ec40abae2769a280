//! What every command works with: the store behind its door, the link, the clock, the news.
//!
//! Nothing here runs by itself: whoever holds it decides when to sync.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use attendance::{PersonId, Refusal, Topic};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use protocol::{Delivery, Lock, News, Salvage, Settings, SyncState};
use tokio::sync::{Notify, broadcast};

use crate::{
    clock::{Clock, Ids},
    desk::Desk,
    executor::Executor,
    find_update::OwnCopy,
    key::{Key, KeyPlace, KeyTrouble},
    link::Link,
    look::Look,
    mend::Broken,
    passphrase,
    store::{self, Opened, Store, account, aside, kept, outbox},
    trouble::{Result, Trouble},
};

/// What a client is made of.
pub struct Options {
    /// Where the store lies; made where it is missing. One folder, one profile, one client.
    pub folder: PathBuf,
    /// The name under which the keyring keeps this store's key.
    pub profile: String,
    pub link: Arc<dyn Link>,
    pub key_place: Box<dyn KeyPlace>,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn Ids>,
    pub executor: Executor,
    /// What this copy of the app is. `None`: it came in no package, and takes none.
    pub copy: Option<OwnCopy>,
}

/// The store, or what keeps it shut.
pub(crate) enum Door {
    Open(Arc<Store>),
    Locked(Lock),
    /// The key is in a keyring that does not give it out now.
    Shut,
    /// The last person has left, and nothing is kept here until somebody comes in.
    Erased,
    /// There is a store that cannot be used.
    Broken(Broken),
}

/// What is known of the network, until the program ends.
#[derive(Debug, Clone)]
pub(crate) struct Pulse {
    pub online: bool,
    pub problem: Option<Refusal>,
}

impl Default for Pulse {
    /// Until a try has failed, nobody is told that there is no network.
    fn default() -> Self {
        Pulse { online: true, problem: None }
    }
}

pub struct Engine {
    pub(crate) folder: PathBuf,
    pub(crate) link: Arc<dyn Link>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) executor: Executor,
    pub(crate) copy: Option<OwnCopy>,
    pub(crate) key_place: Box<dyn KeyPlace>,
    pub(crate) door: Mutex<Door>,
    /// What was chosen before there was a store to keep it in.
    pub(crate) unkept: Mutex<Option<Settings>>,
    /// The same of what was saved from the store before it.
    pub(crate) unkept_salvage: Mutex<Option<Salvage>>,
    /// When somebody was last seen here, and how long nobody may be before the store closes.
    pub(crate) touched: Mutex<DateTime<Utc>>,
    pub(crate) idle_most: Mutex<Option<TimeDelta>>,
    pub(crate) pulse: Mutex<Pulse>,
    pub(crate) news: broadcast::Sender<News>,
    /// One round of syncing at a time.
    pub(crate) round: tokio::sync::Mutex<()>,
    /// Rung when something was written here.
    pub(crate) bell: Notify,
    /// What a guardian sees, while somebody looks.
    looking: Mutex<Option<Arc<Look>>>,
}

pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Engine {
    /// Blocking: asks the keyring.
    pub(crate) fn open(options: Options) -> Result<Engine> {
        std::fs::create_dir_all(&options.folder)?;
        let now = options.clock.now();
        let engine = Engine {
            folder: options.folder,
            link: options.link,
            clock: options.clock,
            ids: options.ids,
            executor: options.executor,
            copy: options.copy,
            key_place: options.key_place,
            door: Mutex::new(Door::Shut),
            unkept: Mutex::new(None),
            unkept_salvage: Mutex::new(None),
            touched: Mutex::new(now),
            idle_most: Mutex::new(None),
            pulse: Mutex::new(Pulse::default()),
            news: broadcast::channel(256).0,
            round: tokio::sync::Mutex::new(()),
            bell: Notify::new(),
            looking: Mutex::new(None),
        };
        engine.try_door()?;
        tracing::debug!(profile = options.profile, "a client is open");
        Ok(engine)
    }

    /// Opens the store with the keyring's key, or finds out what it takes.
    pub(crate) fn try_door(&self) -> Result<()> {
        let mut door = held(&self.door);
        if matches!(*door, Door::Open(_)) {
            return Ok(());
        }
        *door = self.find_door()?;
        Ok(())
    }

    fn find_door(&self) -> Result<Door> {
        match self.look_for_door() {
            // The disk, or whatever holds the file: another time it may go well, and nothing is moved until then.
            Err(Trouble::Failed(error)) => {
                tracing::error!(error = format!("{error:#}"), "this computer's store cannot be opened now");
                Ok(Door::Broken(Broken::of(Lock::NotReady)))
            }
            found => found,
        }
    }

    fn look_for_door(&self) -> Result<Door> {
        let path = store::path(&self.folder);
        aside::finish(&path)?;
        if passphrase::exists(&self.folder) {
            let whole = passphrase::is_whole(&self.folder)?;
            return Ok(if whole {
                Door::Locked(Lock::NeedsPassphrase)
            } else {
                Door::Broken(Broken::of(Lock::KeyMissing))
            });
        }
        let there = path.exists();
        match self.key_place.find() {
            Ok(Some(key)) => self.open_with(&key),
            Ok(None) if there => {
                // Never a new key over a store that another key closed.
                tracing::error!("there is a store, and the keyring has no key for it");
                Ok(Door::Broken(Broken::of(Lock::KeyMissing)))
            }
            Ok(None) => match self.new_key()? {
                Some(key) => self.open_with(&key),
                None => Ok(Door::Locked(Lock::NeedsNewPassphrase)),
            },
            Err(KeyTrouble::Unavailable) if there => Ok(Door::Shut),
            Err(KeyTrouble::Unavailable) => Ok(Door::Locked(Lock::NeedsNewPassphrase)),
            Err(KeyTrouble::Failed(error)) => Err(error.into()),
        }
    }

    /// Opens the store with a key that is at hand, or finds out why it cannot be used.
    pub(crate) fn open_with(&self, key: &Key) -> Result<Door> {
        let lock = match Store::open(&store::path(&self.folder), key)? {
            Opened::Here(store) => return self.opened(store),
            Opened::OtherKey => Lock::KeyMissing,
            Opened::Damaged => Lock::Damaged,
            Opened::Newer => Lock::Newer,
        };
        tracing::error!(?lock, "this computer's store cannot be used");
        Ok(Door::Broken(Broken { key: Some(key.clone()), ..Broken::of(lock) }))
    }

    /// A new key, once the keyring has shown that it keeps it: some say "nothing here" and keep nothing either.
    pub(crate) fn new_key(&self) -> Result<Option<Key>> {
        let key = Key::random()?;
        match self.key_place.save(&key).and_then(|()| self.key_place.find()) {
            Ok(Some(kept)) if kept == key => Ok(Some(key)),
            Ok(_) | Err(KeyTrouble::Unavailable) => Ok(None),
            Err(KeyTrouble::Failed(error)) => Err(error.into()),
        }
    }

    fn opened(&self, store: Arc<Store>) -> Result<Door> {
        if let Some(settings) = held(&self.unkept).take() {
            store.write(|tx| kept::save_settings(tx, &settings))?;
        }
        if let Some(salvage) = held(&self.unkept_salvage).take() {
            store.write(|tx| kept::save_salvage(tx, &salvage))?;
        }
        Ok(Door::Open(store))
    }

    /// Opens the store with a passphrase, or makes it. Blocking, and slow on purpose.
    pub(crate) fn unlock(&self, words: &str) -> Result<()> {
        let mut door = held(&self.door);
        let key = match *door {
            Door::Open(_) | Door::Erased | Door::Broken(_) => return Ok(()),
            Door::Shut => return Err(Refusal::KeyringLocked.into()),
            Door::Locked(Lock::NeedsNewPassphrase) => {
                let language = held(&self.unkept).as_ref().and_then(|settings| settings.language.clone());
                passphrase::create(&self.folder, words, language.as_deref())?
            }
            Door::Locked(_) => passphrase::open(&self.folder, words)?,
        };
        // The words were right: whatever is wrong from here on is not theirs.
        *door = self.open_with(&key)?;
        drop(door);
        self.touch();
        self.heed_idle()
    }

    /// The open store, or the reason why it is shut.
    pub(crate) fn store(&self) -> Result<Arc<Store>> {
        let is_ready = !matches!(&*held(&self.door), Door::Broken(Broken { lock: Lock::NotReady, .. }));
        if !is_ready {
            self.try_door()?;
        }
        match &*held(&self.door) {
            Door::Open(store) => Ok(store.clone()),
            Door::Locked(_) => Err(Refusal::PassphraseNeeded.into()),
            Door::Broken(Broken { lock: Lock::NotReady, .. }) => {
                Err(anyhow::anyhow!("this computer's store cannot be opened now").into())
            }
            Door::Shut | Door::Broken(Broken { lock: Lock::KeyMissing, .. }) => Err(Refusal::KeyringLocked.into()),
            Door::Broken(_) => Err(Refusal::StoreShut.into()),
            Door::Erased => Err(Refusal::SignInAgain.into()),
        }
    }

    /// One unchanging view of the open store.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Store, &rusqlite::Connection) -> Result<T>) -> Result<T> {
        let store = self.store()?;
        let answer = store.read(|conn| look(&store, conn));
        self.heed_damage(&store);
        answer
    }

    /// Changes the open store: all of it, or none.
    pub(crate) fn write<T>(&self, act: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<T>) -> Result<T> {
        let store = self.store()?;
        let answer = store.write(act);
        self.heed_damage(&store);
        answer
    }

    /// A store for what comes in now, where the last one was erased. Blocking: asks the keyring.
    pub(crate) fn begin_store(&self) -> Result<Arc<Store>> {
        let mut door = held(&self.door);
        if matches!(*door, Door::Erased) {
            *door = self.find_door()?;
        }
        drop(door);
        self.store()
    }

    /// What keeps the store shut. `None`: the keyring.
    pub(crate) fn lock(&self) -> Option<Lock> {
        match &*held(&self.door) {
            Door::Open(_) | Door::Erased => Some(Lock::Open),
            Door::Locked(lock) => Some(*lock),
            Door::Broken(broken) => Some(broken.lock),
            Door::Shut => None,
        }
    }

    /// Erases the store and its key. What the person chose for the screen stays as long as the program runs.
    pub(crate) fn erase_store(&self) -> Result<()> {
        let settings = self.settings()?;
        let mut door = held(&self.door);
        if let Door::Open(store) = &*door {
            store.erase()?;
            aside::erase(&store::path(&self.folder))?;
        }
        // Whoever comes next chooses words of their own, and before they type a code.
        let empty = if passphrase::exists(&self.folder) {
            passphrase::erase(&self.folder)?;
            self.empty_door()?
        } else {
            Door::Erased
        };
        match self.key_place.erase() {
            Ok(()) | Err(KeyTrouble::Unavailable) => {}
            Err(KeyTrouble::Failed(error)) => return Err(error.into()),
        }
        *held(&self.unkept) = Some(settings);
        *door = empty;
        Ok(())
    }

    /// What the person has chosen, here or before the store was open.
    pub(crate) fn settings(&self) -> Result<Settings> {
        if self.store().is_ok() {
            return self.read(|_, conn| kept::settings(conn));
        }
        let unkept = held(&self.unkept).clone();
        Ok(unkept.unwrap_or_else(|| Settings { language: passphrase::language(&self.folder), ..Settings::default() }))
    }

    pub(crate) fn save_settings(&self, settings: &Settings) -> Result<()> {
        if passphrase::exists(&self.folder) {
            passphrase::save_language(&self.folder, settings.language.as_deref())?;
        }
        match self.store() {
            Ok(_) => {
                self.write(|tx| kept::save_settings(tx, settings))?;
                self.heed_idle()
            }
            Err(_) => {
                *held(&self.unkept) = Some(settings.clone());
                Ok(())
            }
        }
    }

    /// Looks at the facts.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Desk<'_>) -> Result<T>) -> Result<T> {
        self.read(|store, conn| look(&Desk::open(conn, &store.shelves, self.school_day(conn)?, self.clock.now())?))
    }

    /// Looks at the facts and changes them, in one transaction.
    pub(crate) fn act<T>(&self, act: impl FnOnce(&Desk<'_>) -> Result<T>) -> Result<T> {
        self.write(|tx| act(&Desk::open_to_write(tx, self.school_day(tx)?, self.clock.now())?))
    }

    /// The school day it is. What may be reported goes by the school's day, whatever this computer's clock says.
    fn school_day(&self, conn: &rusqlite::Connection) -> Result<NaiveDate> {
        let here = self.clock.today();
        Ok(kept::same_day(conn)?.map_or(here, |day| day.school_day(here)))
    }

    /// The same for whoever is not at a desk; before the store is open, the computer's own.
    pub(crate) fn today(&self) -> Result<NaiveDate> {
        match self.store() {
            Ok(_) => self.read(|_, conn| self.school_day(conn)),
            Err(_) => Ok(self.clock.today()),
        }
    }

    /// One look at a time: a new one ends the one before.
    pub(crate) fn begin_look(&self, look: Look) -> Result<()> {
        *held(&self.looking) = Some(Arc::new(look));
        Ok(())
    }

    pub(crate) fn look_at(&self, guardian: PersonId) -> Result<Arc<Look>> {
        // What was locked since, or left, shows nothing more.
        self.store()?;
        let looking = held(&self.looking).clone();
        Ok(looking.filter(|look| look.guardian == guardian).ok_or(Refusal::NotFound)?)
    }

    pub(crate) fn end_look(&self) {
        *held(&self.looking) = None;
    }

    pub(crate) fn tell(&self, news: News) {
        // Nobody listening is no trouble.
        _ = self.news.send(news);
    }

    pub(crate) fn tell_changed(&self, topics: impl IntoIterator<Item = Topic>) {
        let topics: Vec<Topic> = topics.into_iter().collect();
        if !topics.is_empty() {
            self.tell(News::Changed { topics });
        }
    }

    /// How syncing stands.
    pub(crate) fn sync_state(&self) -> Result<SyncState> {
        let pulse = held(&self.pulse).clone();
        let blank =
            SyncState { online: pulse.online, last_synced_at: None, waiting: 0, refused: 0, problem: pulse.problem };
        if self.store().is_err() {
            return Ok(blank);
        }
        self.look(|desk| {
            let synced: Option<DateTime<Utc>> = {
                // A school that has signed this computer out is not synced with any more.
                let signed_in = desk.accounts.iter().filter(|account| account.token.is_some());
                signed_in.filter_map(|account| account.synced_at).min()
            };
            Ok(SyncState {
                last_synced_at: synced,
                waiting: outbox::count(desk.conn, None, Delivery::Waiting)?,
                refused: outbox::count(desk.conn, None, Delivery::Refused)?,
                ..blank
            })
        })
    }

    /// Tells every screen how syncing stands.
    pub(crate) fn tell_sync(&self) -> Result<SyncState> {
        let state = self.sync_state()?;
        self.tell(News::Sync { state: state.clone() });
        Ok(state)
    }

    pub(crate) fn is_online(&self) -> bool {
        held(&self.pulse).online
    }

    pub(crate) fn set_pulse(&self, pulse: Pulse) {
        *held(&self.pulse) = pulse;
    }

    pub(crate) fn account_ids(&self) -> Result<Vec<uuid::Uuid>> {
        self.read(|_, conn| Ok(account::list(conn)?.into_iter().filter(|a| a.token.is_some()).map(|a| a.id).collect()))
    }

    /// A short code by which a failure is found in the log.
    pub(crate) fn code(&self) -> String {
        format!("{:06x}", self.ids.chance() & 0xff_ffff)
    }
}

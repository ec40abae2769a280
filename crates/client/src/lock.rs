//! The lock over an open store: words that close it, and the time without anybody after which it closes by itself.
//!
//! One mechanism for every computer: words wrap the store's key, and the keyring then holds none. So a locked app has no
//! key in memory, and nothing opens it but the words. There is no second way in.

use std::{sync::Arc, time::Duration};

use anyhow::anyhow;
use attendance::{Refusal, Side};
use chrono::TimeDelta;
use protocol::{Lock, LockAfter, News};

use crate::{
    engine::{Door, Engine, held},
    key::{Key, KeyTrouble},
    passphrase,
    store::{self, account, aside, kept},
    trouble::Result,
};

/// How often somebody looks whether nobody is there.
const LOOK: Duration = Duration::from_secs(5);

impl Engine {
    /// Whether words lock this computer's store.
    pub(crate) fn has_words(&self) -> bool {
        passphrase::exists(&self.folder)
    }

    /// Closes the store where words open it again. What was chosen for the screen stays, as long as the program runs.
    pub(crate) fn close(&self) -> Result<()> {
        if !self.has_words() || self.lock() != Some(Lock::Open) {
            return Ok(());
        }
        let settings = self.settings()?;
        // Whoever reads or writes now holds the store until they are done; the last one closes it and wipes its key.
        *held(&self.door) = Door::Locked(Lock::NeedsPassphrase);
        *held(&self.unkept) = Some(settings);
        self.tell(News::Session);
        Ok(())
    }

    /// Somebody is there.
    pub(crate) fn touch(&self) {
        *held(&self.touched) = self.clock.now();
    }

    /// Finds out anew after how long without anybody the store closes.
    pub(crate) fn heed_idle(&self) -> Result<()> {
        let after = match self.store() {
            Ok(_) if self.has_words() => {
                let (settings, at_school) = self.read(|_, conn| {
                    let accounts = account::list(conn)?;
                    Ok((kept::settings(conn)?, accounts.iter().any(|account| account.side == Side::School)))
                })?;
                idle_most(settings.lock_after, at_school)
            }
            _ => None,
        };
        *held(&self.idle_most) = after;
        Ok(())
    }

    /// Closes the store when nobody has been there for too long. Asked before every command too: a computer that slept
    /// has had no time to look.
    pub(crate) fn lock_if_idle(&self) -> Result<()> {
        let Some(most) = *held(&self.idle_most) else { return Ok(()) };
        let since = *held(&self.touched);
        if self.clock.now() - since < most {
            return Ok(());
        }
        self.close()
    }

    /// Words that lock the store from now on. The key leaves the keyring.
    pub(crate) fn choose_words(&self, old: Option<&str>, new: &str) -> Result<()> {
        // What is closed is not locked anew.
        self.store()?;
        let language = self.settings()?.language;
        let key = if self.has_words() {
            passphrase::open(&self.folder, old.unwrap_or_default())?
        } else {
            self.key_of_keyring()?
        };
        passphrase::close(&self.folder, &key, new, language.as_deref())?;
        self.erase_key()?;
        self.touch();
        self.heed_idle()
    }

    fn key_of_keyring(&self) -> Result<Key> {
        match self.key_place.find() {
            Ok(Some(key)) => Ok(key),
            Ok(None) => Err(anyhow!("a store is open, and its key is nowhere").into()),
            Err(KeyTrouble::Unavailable) => Err(Refusal::KeyringLocked.into()),
            Err(KeyTrouble::Failed(error)) => Err(error.into()),
        }
    }

    fn erase_key(&self) -> Result<()> {
        match self.key_place.erase() {
            Ok(()) | Err(KeyTrouble::Unavailable) => Ok(()),
            Err(KeyTrouble::Failed(error)) => Err(error.into()),
        }
    }

    /// The key goes back to the keyring, once that has shown that it keeps it.
    pub(crate) fn drop_words(&self, words: &str) -> Result<()> {
        self.store()?;
        let key = passphrase::open(&self.folder, words)?;
        match self.key_place.save(&key).and_then(|()| self.key_place.find()) {
            Ok(Some(kept)) if kept == key => {}
            Ok(_) | Err(KeyTrouble::Unavailable) => return Err(Refusal::PassphraseStays.into()),
            Err(KeyTrouble::Failed(error)) => return Err(error.into()),
        }
        passphrase::erase(&self.folder)?;
        self.heed_idle()
    }

    /// Erases a store whose words are forgotten. An open one is left by signing out.
    pub(crate) fn begin_anew(&self) -> Result<()> {
        let mut door = held(&self.door);
        if !matches!(*door, Door::Locked(Lock::NeedsPassphrase)) {
            return Ok(());
        }
        let path = store::path(&self.folder);
        store::erase_files(&path)?;
        aside::erase(&path)?;
        passphrase::erase(&self.folder)?;
        *door = self.empty_door()?;
        Ok(())
    }

    /// What stands where a store that words locked was erased: a keyring takes the next key, or new words do.
    pub(crate) fn empty_door(&self) -> Result<Door> {
        let keeps = self.new_key()?.is_some();
        self.erase_key()?;
        Ok(if keeps { Door::Erased } else { Door::Locked(Lock::NeedsNewPassphrase) })
    }
}

/// After how long the store closes. A liaison's screen stands where families and colleagues pass, and holds a school's
/// children: a quarter of an hour. At home it holds a family's own, and whoever chose words walks away less often from
/// strangers: an hour.
fn idle_most(after: LockAfter, at_school: bool) -> Option<TimeDelta> {
    Some(TimeDelta::minutes(match after {
        LockAfter::Usual if at_school => 15,
        LockAfter::Usual => 60,
        LockAfter::Never => return None,
        LockAfter::Minutes5 => 5,
        LockAfter::Minutes15 => 15,
        LockAfter::Minutes60 => 60,
    }))
}

/// Looks again and again, for as long as it is waited for.
pub(crate) async fn watch(engine: &Arc<Engine>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let here = engine.clone();
        if let Err(trouble) = engine.executor.run(move || here.lock_if_idle()).await {
            tracing::error!(?trouble, "the lock could not be closed");
        }
    }
}

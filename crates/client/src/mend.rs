//! A store that cannot be used any more: noticed while it is open, kept aside as it is, and a new one begun with what
//! can be read of it.
//!
//! Nothing here erases a file, and nothing is moved before its person has said so. A key that there is stays the key: the
//! old file opens by it.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Utc};
use protocol::{Lock, News, Salvage, Settings, Unsent, kind};
use rusqlite::Transaction;
use serde_json::Value;

use crate::{
    engine::{Door, Engine, held},
    key::Key,
    passphrase,
    store::{
        self, Store, aside, kept, moment,
        outbox::QUIET,
        salvage::{self, Rows, Salvaged},
    },
    trouble::Result,
};

/// A store that is there and cannot be used, and why.
pub(crate) struct Broken {
    pub lock: Lock,
    /// What opens it, where that is known.
    pub key: Option<Key>,
    /// Who has it open still.
    pub store: Option<Arc<Store>>,
}

impl Broken {
    pub fn of(lock: Lock) -> Broken {
        Broken { lock, key: None, store: None }
    }
}

impl Engine {
    /// Closes a store in which a page was found that cannot be read, and tells the screens.
    pub(crate) fn heed_damage(&self, store: &Arc<Store>) {
        if !store.is_damaged() {
            return;
        }
        // The screen that says so is dressed as the others were, where that can still be read.
        let settings = store.read(kept::settings).ok();
        let mut door = held(&self.door);
        if !matches!(&*door, Door::Open(open) if Arc::ptr_eq(open, store)) {
            return;
        }
        let (lock, key) = (Lock::Damaged, Some(store.key().clone()));
        *door = Door::Broken(Broken { lock, key, store: Some(store.clone()) });
        drop(door);
        *held(&self.unkept) = settings;
        self.end_look();
        self.tell(News::Session);
    }

    /// What was saved from the store before this one, until it has been read.
    pub(crate) fn salvage(&self) -> Result<Option<Salvage>> {
        match self.store() {
            Ok(_) => self.read(|_, conn| kept::salvage(conn)),
            Err(_) => Ok(held(&self.unkept_salvage).clone()),
        }
    }

    /// Keeps the old store aside and begins a new one with what can be read of it.
    pub(crate) fn mend(&self) -> Result<()> {
        let mut door = held(&self.door);
        let Door::Broken(broken) = &*door else { return Ok(()) };
        if !matches!(broken.lock, Lock::Damaged | Lock::KeyMissing) {
            return Ok(());
        }
        if let Some(store) = &broken.store {
            store.let_go()?;
        }
        let path = store::path(&self.folder);
        let salvaged = match &broken.key {
            Some(key) if broken.lock == Lock::Damaged => salvage::read(&path, key)?,
            _ => Salvaged::default(),
        };
        let mut report = report(&salvaged, self.clock.now());
        let on = self.clock.today();
        report.file = aside::next(&path, on).display().to_string();
        match &broken.key {
            Some(key) => {
                let chosen = held(&self.unkept).take();
                store::begin(&path, key, |tx| fill(tx, &salvaged, &report, chosen.as_ref()))?;
                aside::set_aside(&path, on)?;
                *door = if self.has_words() {
                    // Whoever passes by and presses on is not let in by it.
                    Door::Locked(Lock::NeedsPassphrase)
                } else {
                    self.open_with(key)?
                };
            }
            None => {
                let kept = aside::set_aside(&path, on)?;
                passphrase::set_aside(&self.folder, &kept)?;
                *held(&self.unkept_salvage) = Some(report);
                *door = match self.new_key() {
                    Ok(Some(key)) => self.open_with(&key)?,
                    _ => Door::Locked(Lock::NeedsNewPassphrase),
                };
            }
        }
        tracing::info!("the old store was set aside");
        Ok(())
    }
}

/// Puts what was saved into the new store. What came from the school is brought by the school again.
fn fill(tx: &Transaction<'_>, from: &Salvaged, report: &Salvage, chosen: Option<&Settings>) -> Result<()> {
    let (accounts, outbox) = (from.table("account"), from.table("outbox"));
    let known: BTreeSet<&str> = accounts.texts("id").map(|(_, id)| id).collect();
    let of_known = |rows: &Rows, place: i64| rows.text(place, "account").is_some_and(|account| known.contains(account));
    salvage::put(tx, "account", accounts, |_| true)?;
    tx.execute_batch(
        "UPDATE account SET cursor = NULL, verified_on = NULL, unverified = 1, started_over_on = NULL,
            start_over_after = NULL",
    )?;
    salvage::put(tx, "setting", from.table("setting"), |_| true)?;
    salvage::put(tx, "draft", from.table("draft"), |_| true)?;
    let files = from.table("attachment");
    salvage::put(tx, "attachment", files, |place| of_known(files, place))?;
    salvage::put(tx, "outbox", outbox, |place| of_known(outbox, place))?;
    let overlays = from.table("overlay");
    salvage::put(tx, "overlay", overlays, |place| {
        let write = overlays.integer(place, "seq").unwrap_or_default();
        of_known(overlays, place) && outbox.rows.contains_key(&write) && of_known(outbox, write)
    })?;
    if let Some(settings) = settings_of(tx, chosen)? {
        kept::save_settings(tx, &settings)?;
    }
    kept::save_salvage(tx, report)
}

/// What was kept stands; a language that was chosen meanwhile goes over it.
fn settings_of(tx: &Transaction<'_>, chosen: Option<&Settings>) -> Result<Option<Settings>> {
    let Some(chosen) = chosen else { return Ok(None) };
    let before = kept::settings(tx)?;
    if before.language.is_none() {
        return Ok(Some(chosen.clone()));
    }
    let language = chosen.language.clone().or(before.language.clone());
    Ok(Some(Settings { language, ..before }))
}

/// What a person is told. Marks that nobody wrote in words are not counted.
fn report(salvaged: &Salvaged, at: DateTime<Utc>) -> Salvage {
    let (accounts, outbox, overlays) = (salvaged.table("account"), salvaged.table("outbox"), salvaged.table("overlay"));
    let known: BTreeSet<&str> = accounts.texts("id").map(|(_, id)| id).collect();
    let (mut saved, mut not_sent) = (Vec::new(), Vec::new());
    for place in outbox.rows.keys().copied() {
        let is_quiet = outbox.text(place, "command").is_none_or(|command| QUIET.contains(&command));
        if is_quiet || outbox.text(place, "state") != Some("waiting") {
            continue;
        }
        let is_known = outbox.text(place, "account").is_some_and(|account| known.contains(account));
        (if is_known { &mut saved } else { &mut not_sent }).push(unsent(outbox, place));
    }
    let laid_by = |write: i64| overlays.rows.keys().find(|place| overlays.integer(**place, "seq") == Some(write));
    let lost = salvaged.waited.iter().flatten().filter(|write| !outbox.rows.contains_key(write)).filter(|write| {
        let of = laid_by(**write).and_then(|place| overlays.text(*place, "kind"));
        of.is_none_or(|of| of != kind::READ_MARK)
    });
    let lost = u32::try_from(lost.count()).unwrap_or(u32::MAX);
    let maybe_more = !outbox.whole && salvaged.waited.is_none();
    let join_again = !accounts.whole || accounts.rows.is_empty();
    Salvage { at, file: String::new(), saved, not_sent, lost, maybe_more, join_again }
}

fn unsent(outbox: &Rows, place: i64) -> Unsent {
    let text = |column| outbox.text(place, column).unwrap_or_default().to_owned();
    let body: Value = serde_json::from_str(&text("body")).unwrap_or_default();
    let words = ["note", "words", "text"].iter().find_map(|name| body.get(*name)?.get("text")?.as_str());
    Unsent {
        kind: text("kind"),
        given_name: text("given_name"),
        written_at: moment(outbox.integer(place, "written_at").unwrap_or_default()),
        words: words.unwrap_or_default().to_owned(),
    }
}

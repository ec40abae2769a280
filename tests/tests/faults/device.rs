//! A person's computer in the simulation: the real client with its own background syncing, over the simulated network,
//! on a disk that may fail under it. It may be off, asleep, or have another idea of what day it is.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use client::{Client, Executor, HttpLink, InMemory, Link, Options};
use disk::Disk;
use presente_tests::worlds::clock::{CountedIds, TurnedClock};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use super::{
    air::Air,
    history::History,
    people::{Facts, Hands, Person, Todo},
};

/// A device's own clock: the school's, off by whatever its owner or its battery has made of it.
pub struct OwnClock {
    pub school: Arc<TurnedClock>,
    pub off_by: Mutex<TimeDelta>,
}

impl OwnClock {
    fn off_by(&self) -> TimeDelta {
        *self.off_by.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn jump(&self, to: TimeDelta) {
        *self.off_by.lock().unwrap_or_else(PoisonError::into_inner) = to;
    }
}

impl client::Clock for OwnClock {
    fn now(&self) -> DateTime<Utc> {
        self.school.now() + self.off_by()
    }

    fn today(&self) -> NaiveDate {
        self.school.today() + TimeDelta::days(self.off_by().num_days())
    }
}

#[derive(Clone)]
pub struct Device {
    pub number: usize,
    pub person: Person,
    pub folder: PathBuf,
    pub disk: Arc<Disk>,
    pub clock: Arc<OwnClock>,
    pub facts: Arc<Facts>,
    pub history: Arc<Mutex<History>>,
    key: Arc<InMemory>,
    ids: Arc<CountedIds>,
    /// Where its person is told what to do, while it is on.
    inbox: Arc<Mutex<Option<UnboundedSender<Todo>>>>,
}

impl Device {
    pub fn new(
        number: usize,
        person: Person,
        within: &Path,
        clock: OwnClock,
        facts: Arc<Facts>,
        history: Arc<Mutex<History>>,
        seed: u64,
    ) -> Result<Device> {
        let folder = within.join(format!("device-{number}"));
        std::fs::create_dir_all(&folder)?;
        Ok(Device {
            number,
            person,
            disk: Arc::new(Disk::at(&folder)?),
            folder,
            clock: Arc::new(clock),
            facts,
            history,
            key: Arc::new(InMemory::new()),
            ids: Arc::new(CountedIds::new(seed.wrapping_mul(1000) + number as u64)),
            inbox: Arc::default(),
        })
    }

    /// Its name on the network.
    pub fn name(&self) -> String {
        format!("device-{}", self.number)
    }

    /// Opens its store with its own key.
    pub fn open(&self, link: Arc<dyn Link>) -> Result<Client, client::Trouble> {
        Client::open(Options {
            folder: self.folder.clone(),
            profile: self.name(),
            link,
            key_place: Box::new(self.key.clone()),
            clock: self.clock.clone(),
            ids: self.ids.clone(),
            executor: Executor::Inline,
            copy: None,
        })
    }

    /// What its host runs from when it is switched on until it is off.
    pub async fn run(self) -> turmoil::Result {
        let refused = self.disk.refused();
        let client = match self.open(Arc::new(HttpLink::over(Air::new()))) {
            Ok(client) => client,
            // Its disk failed while it started: its person will switch it off and on.
            Err(_) if self.disk.refused() > refused => std::future::pending().await,
            Err(trouble) => return Err(format!("computer {} does not start: {trouble:?}", self.number).into()),
        };
        let syncing = client.clone();
        tokio::spawn(async move { syncing.run(std::future::pending()).await });
        let (tell, mut told) = unbounded_channel();
        *self.inbox.lock().unwrap_or_else(PoisonError::into_inner) = Some(tell);
        while let Some(todo) = told.recv().await {
            // One thing after another, as a person does; but nothing waits for what a person waits for.
            let hands = Hands { device: self.clone(), client: client.clone(), address: "school".into() };
            tokio::spawn(hands.act(todo));
        }
        Ok(())
    }

    /// Tells its person what to do; nothing where it is off.
    pub fn tell(&self, todo: Todo) {
        if let Some(inbox) = &*self.inbox.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = inbox.send(todo);
        }
    }

    /// Whoever was told something hears no more.
    pub fn went_off(&self) {
        self.inbox.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

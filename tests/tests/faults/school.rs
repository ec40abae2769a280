//! The school's server in the simulation: the real routes over the real store in a file, on a disk that may fail under
//! it, and its technician beside it. It may be killed and started at any moment.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use disk::Disk;
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    paper::press,
};
use server::{
    Office, Outcome,
    routes::{Face, router},
    store::{Executor, StorePlace},
};

use super::{air, people::Facts, technician::Technician};

#[derive(Clone)]
pub struct School {
    pub disk: Arc<Disk>,
    pub clock: Arc<TurnedClock>,
    pub facts: Arc<Facts>,
    place: StorePlace,
    ids: Arc<CountedIds>,
    /// While it runs.
    open: Arc<Mutex<Option<Office>>>,
}

impl School {
    pub fn new(folder: &Path, clock: Arc<TurnedClock>, facts: Arc<Facts>, seed: u64) -> Result<School> {
        Ok(School {
            disk: Arc::new(Disk::at(folder)?),
            clock,
            facts,
            place: StorePlace::from(folder.join("presente.db")),
            ids: Arc::new(CountedIds::new(seed)),
            open: Arc::default(),
        })
    }

    pub fn office(&self) -> Result<Office> {
        Office::open_at(self.place.clone(), self.clock.clone(), self.ids.clone(), Executor::Inline)
    }

    /// What its host runs from when the server is started until it is killed.
    pub async fn run(self) -> turmoil::Result {
        let refused = self.disk.refused();
        let office = match self.office() {
            Ok(office) => office,
            Err(_) if self.disk.refused() > refused => std::future::pending().await,
            Err(error) => return Err(format!("the school does not start: {error:#}").into()),
        };
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = Some(office.clone());
        air::serve(router(Face::new(office, "https://school".into(), press()))).await?;
        Ok(())
    }

    /// The process is gone, and everything that it held.
    pub fn went_off(&self) {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Has the technician do something, while the server runs. `None`: it does not, or its disk failed.
    pub fn technician<T>(&self, act: impl FnOnce(&Technician<'_>) -> Outcome<T>) -> Option<T> {
        let office = self.open.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        let refused = self.disk.refused();
        match act(&Technician { office: &office, facts: &self.facts, today: self.clock.today() }) {
            Ok(done) => Some(done),
            Err(server::Trouble::Refused(_)) => None,
            Err(trouble) => {
                assert!(self.disk.refused() > refused, "the technician failed on a good disk: {trouble:?}");
                None
            }
        }
    }
}

//! The school's server in the simulation: the real routes over the real store in a file, on a disk that may fail under
//! it; and its technician, who changes things past every screen. It may be killed and started at any moment.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use attendance::*;
use disk::Disk;
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    paper::press,
    world::{give_login, import_files, limit},
};
use server::{
    Office, Outcome, account, invite,
    routes::{Face, router},
    store::{Executor, StorePlace},
};

use super::{air, people::Facts};

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
    fn technician<T>(&self, act: impl FnOnce(&Office) -> Outcome<T>) -> Option<T> {
        let office = self.open.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        let refused = self.disk.refused();
        match act(&office) {
            Ok(done) => Some(done),
            Err(server::Trouble::Refused(_)) => None,
            Err(trouble) => {
                assert!(self.disk.refused() > refused, "the technician failed on a good disk: {trouble:?}");
                None
            }
        }
    }

    /// A code for a guardian, as a letter would print it.
    pub fn letter(&self, guardian: &str) -> Option<String> {
        let person = self.facts.people[guardian];
        self.technician(|office| {
            let here = office.clone();
            office.store.write(move |conn| invite::make(conn, &here, person, "https://school", "sim", None))
        })
        .map(|made| made.code)
    }

    pub fn hires(&self, login: &str, name: &str, role: StaffRole) -> Option<PersonId> {
        self.technician(|office| give_login(office, login, name, role, |_| true))
    }

    pub fn lets_go(&self, person: PersonId) -> bool {
        let done = self.technician(|office| {
            let here = office.clone();
            let schools = office.store.write(move |conn| account::remove_staff(conn, &here, person))?;
            office.wake.tell(schools);
            Ok(())
        });
        done.is_some()
    }

    /// A paper takes some topics of a child from a guardian, or gives them back.
    pub fn limits(&self, guardian: &str, student: &str, topics: &[Topic]) -> bool {
        let (guardian, student) = (self.facts.people[guardian], self.facts.students[student]);
        let today = self.clock.today();
        self.technician(|office| limit(office, guardian, student, today, topics)).is_some()
    }

    /// Brings the files in a folder in.
    pub fn imports(&self, files: &Path) -> bool {
        let today = self.clock.today();
        let done = self.technician(|office| {
            let report = import_files(office, files, today)?;
            assert!(!report.has_errors(), "the school's own files are good");
            office.wake.tell(office.store.read(server::school::list_school_ids)?);
            Ok(())
        });
        done.is_some()
    }
}

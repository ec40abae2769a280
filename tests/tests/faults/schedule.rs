//! A life of a school in PostgreSQL under a schedule of faults, from one seed: two real servers on real sockets over one
//! database, every way between anybody and anybody through a proxy that is cut. What fails when is the seed's; which of
//! two real threads comes first is not, so a seed that fails may have to be lived more than once.

use std::{
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result};
use attendance::*;
use chrono::TimeDelta;
use client::{Client, HttpLink};
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    cluster::{Cluster, quick_folder},
    cutter::Cutter,
    paper::press,
    tiny::{self, KARIM, YUSUF},
    world::{imported_once, story_day},
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use server::{
    Office, Outcome,
    routes::{self, Face, Patience, Way},
    store::{Address, Executor, Listening},
};
use tokio::{
    net::TcpListener,
    runtime::Runtime,
    sync::oneshot,
    task::{JoinHandle, JoinSet},
};

use super::{
    device::{Device, OwnClock},
    history::History,
    life::{PEOPLE, STAFF, read_facts, write_rosters},
    people::{Hands, Person, Todo},
    technician::Technician,
    truth::Aftermath,
};

/// How much happens in one life.
const STEPS: usize = 30;
/// What is held back is let go when nothing has ended for so long: whoever still waits then waits for it.
const QUIET: Duration = Duration::from_millis(60);

/// One of the two servers, with a way of its own to the database.
struct Server {
    near: SocketAddr,
    /// To the database.
    way: Cutter,
    serving: JoinHandle<std::io::Result<()>>,
    stop: oneshot::Sender<()>,
    hearing: Listening,
}

/// Somebody's computer while it is on.
struct Running {
    device: Device,
    client: Client,
    /// To the servers.
    way: Cutter,
    stop: oneshot::Sender<()>,
    syncing: JoinHandle<()>,
}

pub struct Schedule {
    runtime: Runtime,
    cluster: Arc<Cluster>,
    database: String,
    clock: Arc<TurnedClock>,
    servers: Vec<Server>,
    computers: Vec<Running>,
    /// The technician's own way in, which nothing cuts.
    office: Office,
    rosters: Vec<PathBuf>,
    folder: tempfile::TempDir,
    history: Arc<Mutex<History>>,
    /// Numbers the ids of each server that was ever started.
    started: u64,
    seed: u64,
    dice: StdRng,
}

impl Schedule {
    pub fn new(seed: u64) -> Result<Schedule> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build()?;
        let cluster = Cluster::shared();
        let imported = imported_once("lives", tiny::write_lives)?;
        let database = cluster.database_from("lives", &imported);
        let folder = quick_folder()?;
        let clock = Arc::new(TurnedClock::on(story_day()));
        let at_school = folder.path().join("school");
        std::fs::create_dir_all(&at_school)?;
        std::fs::copy(imported, at_school.join("presente.db"))?;
        let facts = Arc::new(read_facts(&at_school, clock.clone())?);
        let ids = Arc::new(CountedIds::new(seed));
        let office = Office::open_at(cluster.address(&database).into(), clock.clone(), ids, Executor::Threads)?;
        let rosters = write_rosters(folder.path())?;
        let mut schedule = Schedule {
            runtime,
            cluster,
            database,
            clock: clock.clone(),
            servers: Vec::new(),
            computers: Vec::new(),
            office,
            rosters,
            folder,
            history: Arc::default(),
            started: 0,
            seed,
            dice: StdRng::seed_from_u64(seed),
        };
        for login in STAFF {
            schedule.technician(&facts, |technician| technician.hires(login))?;
        }
        for _ in 0..2 {
            let server = schedule.start()?;
            schedule.servers.push(server);
        }
        for (number, person) in PEOPLE.into_iter().enumerate() {
            let off_by = Mutex::new(TimeDelta::hours(schedule.dice.random_range(-60..=60)));
            let own = OwnClock { school: clock.clone(), off_by };
            let (within, history) = (schedule.folder.path().to_owned(), schedule.history.clone());
            let device = Device::new(number, person, &within, own, facts.clone(), history, seed)?;
            let running = schedule.switch_on(device)?;
            schedule.computers.push(running);
        }
        Ok(schedule)
    }

    pub fn history(&self) -> Arc<Mutex<History>> {
        self.history.clone()
    }

    fn tell(&self, what: String) {
        self.history.lock().unwrap_or_else(PoisonError::into_inner).tell(what);
    }

    fn technician<T>(
        &self,
        facts: &super::people::Facts,
        act: impl FnOnce(&Technician<'_>) -> Outcome<T>,
    ) -> Result<T> {
        let technician = Technician { office: &self.office, facts, today: self.clock.today() };
        act(&technician).map_err(|trouble| anyhow::anyhow!("the technician's own way is good: {trouble:?}"))
    }

    fn start(&mut self) -> Result<Server> {
        self.started += 1;
        let direct: SocketAddr = self.cluster.near();
        let way = self.runtime.block_on(Cutter::before(vec![direct]))?;
        let address = Address::parse(&format!("postgres://postgres@{}/{}", way.near, self.database));
        let address = address.map_err(|_| anyhow::anyhow!("an address of this computer"))?;
        let ids = Arc::new(CountedIds::new(self.seed.wrapping_add(self.started << 32)));
        let office = Office::open_at(address.into(), self.clock.clone(), ids, Executor::Threads)?;
        let hearing = office.hear_others()?.context("a database carries the word")?;
        let listener = self.runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let near = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let face = Face::new(office, "http://127.0.0.1:1".into(), press());
        let until = async { _ = stopped.await };
        let serving = self.runtime.spawn(routes::serve(listener, Way::Plain, Patience::default(), face, until));
        Ok(Server { near, way, serving, stop, hearing })
    }

    /// Both servers, one of them first.
    fn doors(&self, first: usize) -> Vec<SocketAddr> {
        let mut near: Vec<SocketAddr> = self.servers.iter().map(|server| server.near).collect();
        near.rotate_left(first);
        near
    }

    fn switch_on(&self, device: Device) -> Result<Running> {
        let way = self.runtime.block_on(Cutter::before(self.doors(device.number % 2)))?;
        let opened = device.open(Arc::new(HttpLink::new()?));
        let client = opened.map_err(|trouble| anyhow::anyhow!("computer {}: {trouble:?}", device.number))?;
        let (stop, stopped) = oneshot::channel();
        let running = client.clone();
        let syncing = self.runtime.spawn(async move { running.run(async { _ = stopped.await }).await });
        Ok(Running { device, client, way, stop, syncing })
    }

    /// Lives it through. Everything is good and off afterwards.
    pub fn live(mut self) -> Result<Aftermath> {
        for at in 0..self.computers.len() {
            let todo = self.comes_in(at)?;
            self.together(vec![(at, vec![todo, Todo::Sync])]);
        }
        for step in 0..STEPS {
            self.tell(format!("-- {step}"));
            for _ in 0..self.dice.random_range(0..3) {
                self.fault()?;
            }
            let mut whole: Vec<usize> = (0..self.computers.len()).collect();
            let busy = self.dice.random_range(1..=4);
            let mut todo = Vec::new();
            while todo.len() < busy && !whole.is_empty() {
                let at = whole.swap_remove(self.dice.random_range(0..whole.len()));
                let mut own = vec![Todo::Act(self.dice.random())];
                match self.dice.random_range(0..10) {
                    0 => own = vec![self.comes_in(at)?, Todo::Sync],
                    1..7 => own.push(Todo::Sync),
                    _ => own.push(Todo::Act(self.dice.random())),
                }
                todo.push((at, own));
            }
            self.together(todo);
        }
        self.end()
    }

    /// Somebody sits down at a computer that knows nobody yet, or not any more.
    fn comes_in(&self, at: usize) -> Result<Todo> {
        let device = &self.computers[at].device;
        Ok(match device.person {
            Person::Guardian(guardian) => {
                let invited = self.technician(&device.facts, |technician| technician.letter(guardian));
                // Whoever is nobody's guardian any more gets no letter.
                invited.map_or(Todo::Sync, Todo::Join)
            }
            Person::Staff(_) => Todo::SignIn,
        })
    }

    /// Several people at once, each doing one thing after the other. What was held back is let go when everybody else has
    /// ended.
    fn together(&self, todo: Vec<(usize, Vec<Todo>)>) {
        let mut acting = JoinSet::new();
        for (at, all) in todo {
            let Running { device, client, way, .. } = &self.computers[at];
            let (device, client, address) = (device.clone(), client.clone(), format!("http://{}", way.near));
            let acts = async move {
                for todo in all {
                    let hands = Hands { device: device.clone(), client: client.clone(), address: address.clone() };
                    hands.act(todo).await;
                }
            };
            acting.spawn_on(acts, self.runtime.handle());
        }
        let ways = self.ways();
        self.runtime.block_on(async {
            while let Ok(Some(done)) = tokio::time::timeout(QUIET, acting.join_next()).await {
                done.expect("nobody panics");
            }
            ways.iter().for_each(Cutter::heal);
            while let Some(done) = acting.join_next().await {
                done.expect("nobody panics");
            }
        });
    }

    fn ways(&self) -> Vec<Cutter> {
        let near = self.computers.iter().map(|computer| &computer.way);
        near.chain(self.servers.iter().map(|server| &server.way)).cloned().collect()
    }

    fn fault(&mut self) -> Result<()> {
        let (at, which) = (self.dice.random_range(0..self.computers.len()), self.dice.random_range(0..2));
        let what = self.dice.random_range(0..100);
        self.tell(format!("fault {what} at computer {at} or server {which}"));
        match what {
            0..20 => self.computers[at].way.cut_after(self.dice.random_range(0..6_000)),
            20..28 => self.computers[at].way.hold(),
            28..36 => {
                let doors = self.doors(which);
                self.computers[at].way.leads_to(doors);
                self.computers[at].way.cut_all();
            }
            36..56 => self.servers[which].way.cut_after(self.dice.random_range(0..30_000)),
            56..64 => self.servers[which].way.hold(),
            64..70 => self.servers[which].way.cut_all(),
            70..76 => self.cluster.say(&format!(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid()",
                self.database
            ))?,
            76..82 => self.restart(which)?,
            82..90 => self.clocks(at),
            _ => self.rights(at)?,
        }
        Ok(())
    }

    /// One server is gone in the middle of whatever it did, and another one comes in its place.
    fn restart(&mut self, which: usize) -> Result<()> {
        let fresh = self.start()?;
        let gone = std::mem::replace(&mut self.servers[which], fresh);
        if self.dice.random_bool(0.5) {
            // Whatever it was about to tell the database, the database never hears.
            gone.way.leads_to(vec![SocketAddr::from(([127, 0, 0, 1], 9))]);
            gone.way.cut_all();
            gone.serving.abort();
        } else {
            let _ = gone.stop.send(());
            gone.way.heal();
            let _ = self.runtime.block_on(gone.serving);
        }
        drop(gone.hearing);
        for at in 0..self.computers.len() {
            self.computers[at].way.leads_to(self.doors(at % 2));
            self.computers[at].way.cut_all();
        }
        Ok(())
    }

    fn clocks(&mut self, at: usize) {
        match self.dice.random_range(0..8) {
            0..4 => self.clock.pass(TimeDelta::minutes(self.dice.random_range(1..600))),
            4 => self.clock.pass_days(1),
            5 => self.clock.pass_days(30),
            6 => self.computers[at].device.clock.jump(TimeDelta::hours(self.dice.random_range(-100..=100))),
            _ => self.computers[at].device.clock.jump(TimeDelta::days(self.dice.random_range(-3000..=3000))),
        }
    }

    fn rights(&mut self, at: usize) -> Result<()> {
        // Who is held back in the middle of a transaction holds the technician up too, and nobody would let them go.
        self.servers.iter().for_each(|server| server.way.heal());
        let facts = self.computers[at].device.facts.clone();
        match self.dice.random_range(0..4) {
            0 | 1 => {
                let may_lose = [Topic::Messages, Topic::Attendance, Topic::Support];
                let taken: Vec<Topic> = may_lose.into_iter().filter(|_| self.dice.random_bool(0.4)).collect();
                // He may be nobody's guardian just now.
                let done = self.technician(&facts, |technician| technician.limits(KARIM, YUSUF, &taken));
                self.tell(format!("Karim loses {taken:?}: {}", done.is_ok()));
            }
            2 => {
                let which = self.dice.random_range(0..self.rosters.len());
                self.technician(&facts, |technician| technician.imports(&self.rosters[which]))?;
                self.tell(format!("roster {which}"));
            }
            _ => {
                let login = *STAFF.choose(&mut self.dice).expect("three");
                let person = self.technician(&facts, |technician| technician.hires(login))?;
                if self.dice.random_bool(0.5) {
                    self.technician(&facts, |technician| technician.lets_go(person))?;
                    self.tell(format!("{login} leaves"));
                }
            }
        }
        Ok(())
    }

    fn end(self) -> Result<Aftermath> {
        let Schedule { runtime, servers, computers, office, folder, history, clock, cluster, .. } = self;
        let mut devices = Vec::new();
        for Running { device, client, way, stop, syncing } in computers {
            way.heal();
            let _ = stop.send(());
            runtime.block_on(syncing)?;
            drop(client);
            devices.push(device);
        }
        for server in servers {
            server.way.heal();
            let _ = server.stop.send(());
            runtime.block_on(server.serving)??;
            drop(server.hearing);
        }
        drop(runtime);
        let history = std::mem::take(&mut *history.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(Aftermath { office, folder, devices, clock, history, cluster: Some(cluster) })
    }
}

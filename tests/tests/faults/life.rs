//! One life, from one seed: who does what and what fails when. It asks the dice and nothing else; whether anything was
//! lost is for `truth` to say.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    cluster::quick_folder,
    tiny::{self, AMINA, KARIM, MEI, NOOR, WEI, YUSUF, missed_days},
    world::{imported_once, story_day},
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use turmoil::Sim;

use super::{
    device::{Device, OwnClock},
    history::History,
    people::{Facts, Person, Todo},
    school::School,
    truth::Aftermath,
};

/// How much happens in one life.
const STEPS: usize = 60;
/// What the simulated time moves by: smaller, and a life costs more time than it shows faults.
const TICK: Duration = Duration::from_millis(250);
const SCHOOL: &str = "school";

/// Everything that one seed decides.
pub struct Life {
    folder: tempfile::TempDir,
    school: School,
    devices: Vec<Device>,
    clock: Arc<TurnedClock>,
    pub history: Arc<Mutex<History>>,
    dice: StdRng,
    /// What the school's files say at different times.
    rosters: Vec<PathBuf>,
}

/// Something that was switched off, and in how many steps it is on again.
struct Off {
    host: String,
    steps: u32,
}

pub const PEOPLE: [Person; 8] = [
    Person::Guardian(AMINA),
    Person::Guardian(AMINA),
    Person::Guardian(KARIM),
    Person::Guardian(WEI),
    Person::Staff("okafor"),
    Person::Staff("nurse"),
    Person::Staff("okafor"),
    Person::Staff(HEAD),
];

/// The administrator of both schools.
pub const HEAD: &str = "head";

/// Whoever works at a school. Ms. Okafor works at the one alone.
pub const STAFF: [&str; 3] = ["okafor", "nurse", HEAD];

pub fn role_of(login: &str) -> (&'static str, StaffRole) {
    match login {
        "nurse" => ("Nancy Nurse", StaffRole::Nurse),
        HEAD => ("Hana Head", StaffRole::Administrator),
        _ => ("Ms. Okafor", StaffRole::Liaison),
    }
}

/// At which schools somebody works.
pub fn works_at(login: &str) -> fn(&attendance::School) -> bool {
    match login {
        "okafor" => |school| school.name == "Tiny School",
        _ => |_| true,
    }
}

impl Life {
    pub fn new(seed: u64) -> anyhow::Result<Life> {
        let folder = quick_folder()?;
        let clock = Arc::new(TurnedClock::on(story_day()));
        let at_school = folder.path().join(SCHOOL);
        std::fs::create_dir_all(&at_school)?;
        std::fs::copy(imported_once("lives", tiny::write_lives)?, at_school.join("presente.db"))?;
        let facts = Arc::new(read_facts(&at_school, clock.clone())?);
        let history: Arc<Mutex<History>> = Arc::default();
        let mut dice = StdRng::seed_from_u64(seed);
        let mut devices = Vec::new();
        for (number, person) in PEOPLE.into_iter().enumerate() {
            let off_by = Mutex::new(TimeDelta::hours(dice.random_range(-60..=60)));
            let own = OwnClock { school: clock.clone(), off_by };
            devices.push(Device::new(number, person, folder.path(), own, facts.clone(), history.clone(), seed)?);
        }
        let school = School::new(&at_school, clock.clone(), facts, seed)?;
        let rosters = write_rosters(folder.path())?;
        Ok(Life { folder, school, devices, clock, history, dice, rosters })
    }

    fn tell(&self, what: String) {
        self.history.lock().unwrap_or_else(PoisonError::into_inner).tell(what);
    }

    /// Lives it through.
    pub fn live(mut self, seed: u64) -> Result<Aftermath, String> {
        self.go_by(seed)?;
        let office = self.school.office().map_err(|error| format!("{error:#}"))?;
        let history = std::mem::take(&mut *self.history.lock().unwrap_or_else(PoisonError::into_inner));
        let Life { folder, devices, clock, .. } = self;
        Ok(Aftermath { office, folder, devices, clock, history, cluster: None })
    }

    /// Everything is off afterwards.
    fn go_by(&mut self, seed: u64) -> Result<(), String> {
        let latency = Duration::from_millis(self.dice.random_range(10..2000));
        let mut sim = turmoil::Builder::new()
            .rng_seed(seed)
            .tick_duration(TICK)
            .min_message_latency(Duration::from_millis(5))
            .max_message_latency(latency)
            .simulation_duration(Duration::from_secs(1_000_000))
            .tcp_capacity(1024)
            .build();
        let school = self.school.clone();
        sim.host(SCHOOL, move || school.clone().run());
        for device in &self.devices {
            let device = device.clone();
            sim.host(device.name(), move || device.clone().run());
        }
        let mut off = Vec::new();
        self.pass(&mut sim, &mut off, 5)?;
        for login in STAFF {
            self.school.technician(|technician| technician.hires(login));
        }
        for at in 0..self.devices.len() {
            self.comes_in(at);
            self.pass(&mut sim, &mut off, 8)?;
        }
        for step in 0..STEPS {
            self.tell(format!("-- {step}"));
            self.step(&mut sim);
            let ticks = self.dice.random_range(1..40);
            self.pass(&mut sim, &mut off, ticks)?;
            self.comes_back(&mut sim, &mut off);
        }
        // Whoever is off stays off; everybody else is switched off in the middle of what they do.
        for disk in self.devices.iter().map(|device| &device.disk).chain([&self.school.disk]) {
            disk.stop();
        }
        drop(sim);
        self.school.went_off();
        for device in &self.devices {
            device.went_off();
        }
        for disk in self.devices.iter().map(|device| &device.disk).chain([&self.school.disk]) {
            disk.restart(|_| true).map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    /// Time passes. Whatever has lost its power in the middle is off from then on.
    fn pass(&mut self, sim: &mut Sim<'_>, off: &mut Vec<Off>, ticks: u32) -> Result<(), String> {
        for _ in 0..ticks {
            sim.step().map_err(|error| error.to_string())?;
            let hosts = self.devices.iter().map(|device| (device.name(), device.disk.is_off()));
            let hosts = hosts.chain([(SCHOOL.to_owned(), self.school.disk.is_off())]);
            let gone: Vec<String> = hosts.filter(|(_, is_off)| *is_off).map(|(host, _)| host).collect();
            for host in gone {
                if off.iter().all(|known| known.host != host) {
                    self.switch_off(sim, &host);
                    let steps = if host == SCHOOL { 3 } else { 12 };
                    off.push(Off { host, steps: self.dice.random_range(0..steps) });
                }
            }
        }
        Ok(())
    }

    fn switch_off(&mut self, sim: &mut Sim<'_>, host: &str) {
        self.tell(format!("{host} is off"));
        sim.crash(host);
        match self.devices.iter().find(|device| device.name() == host) {
            Some(device) => device.went_off(),
            None => self.school.went_off(),
        }
    }

    fn comes_back(&mut self, sim: &mut Sim<'_>, off: &mut Vec<Off>) {
        let (back, still): (Vec<Off>, Vec<Off>) = std::mem::take(off).into_iter().partition(|off| off.steps == 0);
        off.extend(still.into_iter().map(|off| Off { steps: off.steps - 1, ..off }));
        for Off { host, .. } in back {
            let disk = match self.devices.iter().find(|device| device.name() == host) {
                Some(device) => device.disk.clone(),
                None => self.school.disk.clone(),
            };
            // A process that was killed has left all that it wrote; a computer without power any of it.
            let kept = *[0.0, 0.5, 1.0].choose(&mut self.dice).expect("three");
            let dice = &mut self.dice;
            disk.restart(|_| dice.random_bool(kept)).expect("what was written can be put right");
            self.tell(format!("{host} is on again, {kept}"));
            sim.bounce(host);
        }
    }

    /// Somebody sits down at a computer that knows nobody yet, or not any more.
    fn comes_in(&mut self, at: usize) {
        let device = &self.devices[at];
        match device.person {
            Person::Guardian(guardian) => {
                if let Some(code) = self.school.technician(|technician| technician.letter(guardian)) {
                    device.tell(Todo::Join(code));
                }
            }
            Person::Staff(_) => device.tell(Todo::SignIn),
        }
    }

    fn step(&mut self, sim: &mut Sim<'_>) {
        let at = self.dice.random_range(0..self.devices.len());
        let host = self.devices[at].name();
        match self.dice.random_range(0..100) {
            0..45 => {
                let todo = Todo::Act(self.dice.random());
                self.devices[at].tell(todo);
            }
            45..52 => self.devices[at].tell(Todo::Sync),
            52..55 => self.comes_in(at),
            55..66 => self.network(sim, &host),
            66..80 => self.disk(at),
            80..88 => self.clocks(at),
            88..94 => self.rights(),
            94..97 => {
                self.school.disk.stop();
                self.tell("the school is killed".into());
            }
            _ => {
                self.devices[at].disk.stop();
                self.tell(format!("{host} is killed"));
            }
        }
    }

    fn network(&mut self, sim: &mut Sim<'_>, host: &str) {
        let what = self.dice.random_range(0..8);
        self.tell(format!("network of {host}: {what}"));
        match what {
            0 => sim.partition(host, SCHOOL),
            1 => sim.partition_oneway(host, SCHOOL),
            2 => sim.partition_oneway(SCHOOL, host),
            3 | 4 => sim.repair(host, SCHOOL),
            5 => sim.hold(host, SCHOOL),
            6 => sim.release(host, SCHOOL),
            _ => {
                let slow = Duration::from_millis(self.dice.random_range(5..20_000));
                sim.set_link_max_message_latency(host, SCHOOL, slow);
            }
        }
    }

    fn disk(&mut self, at: usize) {
        let is_school = self.dice.random_bool(0.3);
        let disk = if is_school { self.school.disk.clone() } else { self.devices[at].disk.clone() };
        let (what, calls) = (self.dice.random_range(0..5), self.dice.random_range(0..400));
        self.tell(format!("disk of {}: {what} after {calls}", if is_school { SCHOOL.into() } else { at.to_string() }));
        match what {
            0 | 1 => disk.fail_after(calls),
            2 => disk.stop_after(calls),
            3 => disk.fill(),
            _ => disk.heal(),
        }
    }

    fn clocks(&mut self, at: usize) {
        match self.dice.random_range(0..10) {
            0..4 => self.clock.pass(TimeDelta::minutes(self.dice.random_range(1..600))),
            4..6 => self.clock.pass_days(1),
            // Every laptop that hears nothing in between has slept for a month.
            6 => self.clock.pass_days(30),
            7 => self.devices[at].clock.jump(TimeDelta::zero()),
            8 => self.devices[at].clock.jump(TimeDelta::hours(self.dice.random_range(-100..=100))),
            _ => self.devices[at].clock.jump(TimeDelta::days(self.dice.random_range(-3000..=3000))),
        }
    }

    fn rights(&mut self) {
        match self.dice.random_range(0..4) {
            0 | 1 => {
                let may_lose = [Topic::Messages, Topic::Attendance, Topic::Support];
                let taken: Vec<Topic> = may_lose.into_iter().filter(|_| self.dice.random_bool(0.4)).collect();
                let done = self.school.technician(|technician| technician.limits(KARIM, YUSUF, &taken));
                self.tell(format!("Karim loses {taken:?}: {}", done.is_some()));
            }
            2 => {
                let which = self.dice.random_range(0..self.rosters.len());
                let done = self.school.technician(|technician| technician.imports(&self.rosters[which]));
                self.tell(format!("roster {which}: {}", done.is_some()));
            }
            _ => {
                let login = *STAFF.choose(&mut self.dice).expect("three");
                if let Some(person) = self.school.technician(|technician| technician.hires(login))
                    && self.dice.random_bool(0.5)
                {
                    let gone = self.school.technician(|technician| technician.lets_go(person));
                    self.tell(format!("{login} leaves: {}", gone.is_some()));
                }
            }
        }
    }
}

/// The files that the technician brings in, a folder a roster.
pub fn write_rosters(within: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let write = |roster: tiny::Roster| {
        let files = within.join(format!("{roster:?}"));
        std::fs::create_dir_all(&files)?;
        roster.write(&files)?;
        Ok(files)
    };
    tiny::ROSTERS.into_iter().map(write).collect()
}

/// What the school's files call its people, as the feed calls them.
pub fn read_facts(at_school: &Path, clock: Arc<TurnedClock>) -> anyhow::Result<Facts> {
    let office = server::Office::open(at_school, clock, Arc::new(CountedIds::new(0)), server::store::Executor::Inline)?;
    let sourced = |source: server::import::SourceRef| -> anyhow::Result<uuid::Uuid> {
        let sql = "SELECT id FROM source WHERE kind = $1 AND source_id = $2";
        let args = server::args![source.kind.as_str(), source.source_id.as_str()];
        let found = office.store.read(|conn| conn.find(sql, args, |row| row.parsed(0)))?;
        found.ok_or_else(|| anyhow::anyhow!("{source:?} is not at this school"))
    };
    let key = |name| server::import::StudentKey::new(presente_tests::worlds::maple_street::SCHOOL, name);
    let student = |name| Ok((name, StudentId(sourced(server::import::SourceRef::student(&key(name)))?)));
    let person = |name| Ok((name, PersonId(sourced(server::import::SourceRef::person(name))?)));
    Ok(Facts {
        students: [YUSUF, NOOR, MEI].map(student).into_iter().collect::<anyhow::Result<_>>()?,
        people: [AMINA, KARIM, WEI].map(person).into_iter().collect::<anyhow::Result<_>>()?,
        missed: missed_days(),
    })
}

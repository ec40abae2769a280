//! A school with its families, for stories: the real server and the real clients, a clock that is turned, a network
//! that is cut. Everything happens when the story says so.

use std::{path::Path, path::PathBuf, sync::Arc};

use anyhow::{Context, Result};
use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version, password_hash::SaltString};
use attendance::*;
use chrono::{NaiveDate, TimeDelta};
use client::{Client, InMemory, Options};
use protocol::*;
use server::{
    Office,
    apply::{apply, read_known},
    args,
    import::{self, AcceptedDays, Columns, EndDates, ImportSettings, Limits, SchoolDefaults, SourceRef, StudentKey},
    intake::{Origin, own_mappings},
    invite,
    store::{Executor, StorePlace, thing},
    updates,
};

pub use super::computer::{Answer, Computer};
use super::{
    clock::{CountedIds, DeviceClock, TurnedClock},
    cluster::{Cluster, Engine, quick_folder},
    maple_street::{self, MapleStreet},
    network::{Network, SimulatedLink},
};

/// The day on which stories happen: a Tuesday, well into the school year.
pub fn story_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 17).expect("a day of the calendar")
}

pub struct World {
    pub office: Office,
    pub clock: Arc<TurnedClock>,
    pub network: Network,
    folder: tempfile::TempDir,
    runtime: tokio::runtime::Runtime,
    computers: std::cell::Cell<u64>,
    seed: u64,
    /// The school's database, where it is in one.
    database: Option<(Arc<Cluster>, String)>,
}

impl World {
    /// Maple Street School on [`story_day`], imported from its files. The import is done once and copied from then on.
    pub fn maple_street() -> World {
        World::with_school(
            "maple-street",
            |folder| MapleStreet { seed: 1, today: story_day() }.write(folder).map(|_| ()),
            1,
        )
    }

    /// A school from whatever `write` puts into a folder. `name` and the program it is called from tell it from others.
    pub fn with_school(name: &str, write: impl FnOnce(&Path) -> Result<()>, seed: u64) -> World {
        let imported = imported_once(name, write).expect("the school's files can be imported");
        let folder = quick_folder().expect("a folder of its own");
        let (place, database) = match Engine::here() {
            Engine::Sqlite => {
                let file = folder.path().join("presente.db");
                // Not `copy`: libFuzzer's clock interrupts it, and it does not go on by itself.
                let school = std::fs::read(imported).expect("the imported school can be read");
                std::fs::write(&file, school).expect("the imported school can be copied");
                (StorePlace::from(file), None)
            }
            Engine::Postgres => {
                let cluster = Cluster::shared();
                let database = cluster.database_from(name, &imported);
                (cluster.address(&database).into(), Some((cluster, database)))
            }
        };
        let clock = Arc::new(TurnedClock::on(story_day()));
        let ids = Arc::new(CountedIds::new(seed));
        let office = Office::open_at(place, clock.clone(), ids, Executor::Inline).expect("the store opens");
        // Beside a database lies no folder: its technician says one, as with `serve --updates`.
        let updates = database.as_ref().map(|_| folder.path().join(updates::FOLDER));
        let office = Office { updates, ..office };
        World { database, ..World::around(office, clock, folder, seed) }
    }

    /// A world around a school that is there already.
    pub fn around(office: Office, clock: Arc<TurnedClock>, folder: tempfile::TempDir, seed: u64) -> World {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (network, computers) = (Network::default(), 0.into());
        World { office, clock, network, folder, runtime, computers, seed, database: None }
    }

    /// A computer that was opened elsewhere, as one of this world's.
    pub fn computer_of(&self, client: Client, folder: PathBuf) -> Computer<'_> {
        Computer { world: self, client, folder, address: "127.0.0.1:1".into() }
    }

    /// Another server on the same database, with ids of its own.
    pub fn another_office(&self) -> Office {
        let (cluster, database) = self.database.as_ref().expect("a school that is in a database");
        let ids = Arc::new(CountedIds::new(self.seed.wrapping_add(1 << 32)));
        let place = cluster.address(database).into();
        Office::open_at(place, self.clock.clone(), ids, Executor::Threads).expect("the store opens")
    }

    /// Where the school's record is, as `presente-server` is told.
    pub fn place(&self) -> [String; 2] {
        match &self.database {
            None => ["--data".to_owned(), self.folder.path().display().to_string()],
            Some((cluster, database)) => ["--database".to_owned(), cluster.url(database)],
        }
    }

    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// What the school's files call a child, as the feed calls it.
    pub fn student(&self, source_id: &str) -> StudentId {
        self.student_at(maple_street::SCHOOL, source_id)
    }

    pub fn student_at(&self, school: &str, source_id: &str) -> StudentId {
        StudentId(self.sourced(&SourceRef::student(&StudentKey::new(school, source_id))))
    }

    pub fn person(&self, source_id: &str) -> PersonId {
        PersonId(self.sourced(&SourceRef::person(source_id)))
    }

    fn sourced(&self, source: &SourceRef) -> uuid::Uuid {
        let sql = "SELECT id FROM source WHERE kind = $1 AND source_id = $2";
        let args = args![source.kind.as_str(), source.source_id.as_str()];
        let found = self.office.store.read(|conn| conn.find(sql, args, |row| row.parsed(0)));
        found.expect("the store can be read").unwrap_or_else(|| panic!("{source:?} is not at this school"))
    }

    /// A computer that nobody has joined on yet. Its clock is off by `off_by`.
    pub fn new_computer(&self, off_by: TimeDelta) -> Computer<'_> {
        self.new_computer_over(Arc::new(self.link()), off_by)
    }

    /// The way to this school over the network that the story cuts.
    pub fn link(&self) -> SimulatedLink {
        SimulatedLink { office: self.office.clone(), network: self.network.clone() }
    }

    /// The same over another link.
    pub fn new_computer_over(&self, link: Arc<dyn client::Link>, off_by: TimeDelta) -> Computer<'_> {
        self.new_computer_with(link, off_by, None)
    }

    /// The same with a program that came in a package.
    pub fn new_computer_with(
        &self,
        link: Arc<dyn client::Link>,
        off_by: TimeDelta,
        copy: Option<client::OwnCopy>,
    ) -> Computer<'_> {
        let number = self.computers.get() + 1;
        self.computers.set(number);
        let folder = self.folder.path().join(format!("computer-{number}"));
        let options = Options {
            folder: folder.clone(),
            profile: format!("computer-{number}"),
            link,
            key_place: Box::new(InMemory::new()),
            clock: Arc::new(DeviceClock { school: self.clock.clone(), off_by }),
            ids: Arc::new(CountedIds::new(self.seed.wrapping_mul(1000) + number)),
            executor: client::Executor::Inline,
            copy,
        };
        let client = Client::open(options).expect("the computer's store opens");
        Computer { world: self, client, folder, address: "127.0.0.1:1".into() }
    }

    /// A code for a guardian, as a letter would print it.
    pub fn code_for(&self, guardian: PersonId) -> String {
        let office = self.office.clone();
        let made = self
            .office
            .store
            .write(move |conn| invite::make(conn, &office, guardian, "http://127.0.0.1:1", "story", None));
        made.expect("the guardian can be invited").code
    }

    /// A guardian's computer, joined and synced.
    pub fn guardian(&self, source_id: &str) -> Computer<'_> {
        self.guardian_on(source_id, TimeDelta::zero())
    }

    pub fn guardian_on(&self, source_id: &str, off_by: TimeDelta) -> Computer<'_> {
        let computer = self.new_computer(off_by);
        let code = self.code_for(self.person(source_id));
        computer.joins(&code).expect("a good code lets a guardian in");
        computer.syncs(1);
        computer
    }

    /// Ms. Okafor's computer, signed in and synced.
    pub fn liaison(&self) -> Computer<'_> {
        self.staff("okafor", "Ms. Okafor", StaffRole::Liaison)
    }

    /// The computer of somebody who administers every school here.
    pub fn administrator(&self) -> Computer<'_> {
        self.staff("admin", "Ada Admin", StaffRole::Administrator)
    }

    pub fn staff(&self, login: &str, name: &str, role: StaffRole) -> Computer<'_> {
        self.give_login(login, name, role);
        let computer = self.new_computer(TimeDelta::zero());
        computer.signs_in(login, PASSWORD).expect("the password is right");
        computer.syncs(1);
        computer
    }

    /// A login of somebody who works at every school here.
    pub fn give_login(&self, login: &str, name: &str, role: StaffRole) {
        self.give_login_where(login, name, role, |_| true);
    }

    /// A login of somebody who works at the schools chosen.
    pub fn give_login_where(&self, login: &str, name: &str, role: StaffRole, works_at: fn(&School) -> bool) {
        give_login(&self.office, login, name, role, works_at).expect("a login can be given");
    }

    /// What a paper on file takes from a guardian's rights from today on; earlier papers no longer count.
    pub fn limit(&self, guardian: &str, student: &str, topics: &[Topic]) {
        let (guardian, student) = (self.person(guardian), self.student(student));
        limit(&self.office, guardian, student, self.clock.today(), topics).expect("the paper is noted");
    }

    /// How many rows of a table there are, for what no screen shows.
    pub fn count(&self, sql: &str) -> i64 {
        let found = self.office.store.read(|conn| conn.find(sql, &[], |row| row.int(0)));
        found.expect("the store can be read").expect("a count is always there")
    }
}

/// A login of somebody who works at the schools chosen, with [`PASSWORD`].
pub fn give_login(
    office: &Office,
    login: &str,
    name: &str,
    role: StaffRole,
    works_at: fn(&School) -> bool,
) -> server::Outcome<PersonId> {
    static HASH: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    let hash = HASH.get_or_init(|| quick_hash(PASSWORD));
    let (here, login, name) = (office.clone(), login.to_owned(), name.to_owned());
    office.store.write(move |conn| {
        let schools = server::school::list_schools(conn)?;
        let roles: Vec<_> = schools.iter().filter(|s| works_at(s)).map(|school| (school.id, role)).collect();
        server::account::save_staff(conn, &here, &login, &name, hash, &roles)
    })
}

/// What a paper on file takes from a guardian's rights from a day on; earlier papers no longer count.
pub fn limit(
    office: &Office,
    guardian: PersonId,
    student: StudentId,
    from: NaiveDate,
    topics: &[Topic],
) -> server::Outcome<()> {
    let topics = topics.to_vec();
    office.store.write(move |conn| {
        let links = thing::list_of_student(conn, student, kind::LINK)?;
        let of_guardian = |t: &thing::Thing| t.fact::<GuardianLink>().is_ok_and(|link| link.guardian == guardian);
        let mut found = links.into_iter().find(of_guardian).ok_or(Refusal::NotFound)?;
        let mut link: GuardianLink = found.fact()?;
        let limit = |topic| Limit { topic, from, until: None, document: "Order of 3 May".into() };
        link.limits = topics.iter().copied().map(limit).collect();
        server::ties::save_link(conn, found.school, &link)?;
        found.version += 1;
        found.body = serde_json::to_value(&link)?;
        thing::put(conn, &found)?;
        Ok::<_, server::Trouble>(())
    })
}

/// As the server hashes a password, with the least work that the hash itself names: a thousand schools sign in.
fn quick_hash(password: &str) -> String {
    let least = Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None);
    let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, least.expect("the least is allowed"));
    let salt = SaltString::encode_b64(b"a grain of salt").expect("it is a salt");
    hasher.hash_password(password.as_bytes(), &salt).expect("a password can be hashed").to_string()
}

pub const PASSWORD: &str = "a quiet blue morning";

/// The store of a school imported through the real importer, made once a test program.
pub fn imported_once(name: &str, write: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let made = std::fs::metadata(&program)?.modified()?.duration_since(std::time::UNIX_EPOCH)?.as_nanos();
    let keep = program.parent().context("a program lies in a folder")?.join("schools");
    std::fs::create_dir_all(&keep)?;
    let stem = program.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let imported = keep.join(format!("{stem}-{name}-{made}.db"));
    if imported.exists() {
        return Ok(imported);
    }
    let files = tempfile::tempdir()?;
    write(files.path())?;
    let folder = tempfile::tempdir()?;
    {
        let clock = Arc::new(TurnedClock::on(story_day()));
        // By name: two schools that one story knows share no id.
        let seed = name.bytes().fold(u64::MAX, |seed, byte| seed.rotate_left(7) ^ u64::from(byte));
        let office = Office::open(folder.path(), clock, Arc::new(CountedIds::new(seed)), Executor::Inline)?;
        import_files(&office, files.path(), story_day())?;
    }
    // Closing the store has put everything into the one file. Whoever else made it too made the same.
    let mine = tempfile::NamedTempFile::new_in(&keep)?;
    std::fs::copy(folder.path().join("presente.db"), mine.path())?;
    mine.persist(&imported)?;
    Ok(imported)
}

/// What `presente-server import` is told when nobody says anything else.
pub fn import_settings(office: &Office, today: NaiveDate) -> server::Outcome<ImportSettings> {
    Ok(ImportSettings {
        today,
        now: office.clock.now(),
        end_dates: EndDates::Exclusive,
        columns: Columns::AsTheStandardSays,
        codes: office.store.read(server::house::code_table)?,
        defaults: SchoolDefaults { time_zone: "America/New_York".into(), rule_pack: "us-generic".into() },
        mapping: None,
        covers: None,
        accepted: AcceptedDays::None,
        own: office.store.read(|conn| own_mappings(conn))?,
        limits: Limits::default(),
    })
}

/// Brings a folder of files in, as `presente-server import FOLDER --yes --yes-they-left` does.
pub fn import_files(office: &Office, files: &Path, today: NaiveDate) -> Result<import::Report> {
    let settings = import_settings(office, today).map_err(|t| anyhow::anyhow!("{t:?}"))?;
    let known = office.store.read(|conn| read_known(conn)).map_err(|t| anyhow::anyhow!("{t:?}"))?;
    let (staged, mut report) = import::read(files, &settings, &known, |_| {})?;
    if report.has_errors() {
        return Ok(report);
    }
    let ids = office.ids.clone();
    let plan = import::plan(&staged, &known, &settings, &mut || ids.next(), &mut report);
    if !report.has_errors() {
        let (ids, now) = (office.ids.clone(), office.clock.now());
        let origin = Origin::command_line(server::Ids::next(ids.as_ref()), report.clone());
        let applied = office.store.write(move |conn| apply(conn, ids.as_ref(), now, &plan, &origin).map(|_| ()));
        applied.map_err(|t| anyhow::anyhow!("{t:?}"))?;
    }
    Ok(report)
}

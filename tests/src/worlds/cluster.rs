//! A PostgreSQL server of the tests' own: on loopback, in a folder that goes with it, under a user without rights, ended
//! by its number. It is never the system's, and nothing in it is worth a disk's patience.

use std::{
    cell::Cell,
    collections::HashSet,
    io::{BufRead, BufReader},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicU32, Ordering},
        mpsc::{Sender, channel},
    },
    thread::JoinHandle,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use server::store::{Address, Executor, Store, move_store};

/// Which engine a story's school keeps its record in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Says on which engines stories are told: `all` tells each that is otherwise told on SQLite alone on PostgreSQL.
const ENGINES: &str = "PRESENTE_ENGINES";

thread_local! {
    static TOLD_ON: Cell<Option<Engine>> = const { Cell::new(None) };
}

impl Engine {
    pub const ALL: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

    /// Tells a story on this engine, whatever the environment says.
    pub fn tell(self, story: impl FnOnce()) {
        let before = TOLD_ON.replace(Some(self));
        story();
        TOLD_ON.set(before);
    }

    /// The engine of the story that is being told here.
    pub fn here() -> Engine {
        let everywhere = || std::env::var(ENGINES).is_ok_and(|engines| engines == "all");
        TOLD_ON.get().unwrap_or_else(|| if everywhere() { Engine::Postgres } else { Engine::Sqlite })
    }
}

/// A server that runs for as long as somebody holds it.
pub struct Cluster {
    port: u16,
    process: u32,
    keeper: Option<JoinHandle<()>>,
    /// Databases that others are made from.
    templates: Mutex<HashSet<String>>,
    made: AtomicU32,
    folder: tempfile::TempDir,
}

static SHARED: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());

impl Cluster {
    /// The one of this test program.
    pub fn shared() -> Arc<Cluster> {
        let mut shared = held(&SHARED);
        if let Some(cluster) = shared.upgrade() {
            return cluster;
        }
        let cluster = Arc::new(Cluster::start().expect("PostgreSQL starts; `cargo xtask test` installs it"));
        *shared = Arc::downgrade(&cluster);
        cluster
    }

    fn start() -> Result<Cluster> {
        let programs = Programs::find()?;
        let folder = quick_folder()?;
        let user = User::find()?;
        user.give(folder.path())?;
        let data = folder.path().join("data");
        // As it was when it was made, with its owner: whoever copies may read everything.
        done(Command::new("cp").arg("-a").arg(programs.prepared(&user)?).arg(&data))?;
        prove(&user, &data, folder.path())?;
        let mut last = None;
        for _ in 0..5 {
            // Somebody else may take the port between the asking and the starting.
            let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
            match run(&programs, &user, folder.path(), &data, port) {
                Ok((process, keeper)) => {
                    return Ok(Cluster {
                        port,
                        process,
                        keeper: Some(keeper),
                        templates: Mutex::default(),
                        made: AtomicU32::new(0),
                        folder,
                    });
                }
                Err(error) => last = Some(error),
            }
        }
        Err(last.unwrap_or_else(|| anyhow::anyhow!("it was never tried")))
    }

    /// Where it listens.
    pub fn near(&self) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], self.port))
    }

    /// How a database is reached.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    pub fn address(&self, database: &str) -> Address {
        Address::parse(&self.url(database)).expect("an address of this computer")
    }

    /// The certificate of the authority that the server's own is from: it is for `localhost`, and no other name.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join(AUTHORITY)
    }

    /// How a database is reached as one on another computer would be: encrypted, under a name.
    pub fn secured_url(&self, host: &str, database: &str) -> String {
        format!("postgres://postgres@{host}:{}/{database}?sslmode=require", self.port)
    }

    /// Says something to the server itself.
    pub fn say(&self, words: &str) -> Result<()> {
        let url = self.url("postgres");
        outside(|| Ok(postgres::Client::connect(&url, postgres::NoTls)?.batch_execute(words)?))
    }

    /// A new database with nothing in it. Its language sorts by other rules than bytes, as most do.
    pub fn empty_database(&self) -> String {
        self.database_like("template0")
    }

    /// A new database that is a copy of another one.
    pub fn database_like(&self, template: &str) -> String {
        let name = format!("school_{}", self.made.fetch_add(1, Ordering::Relaxed));
        self.create(&name, template).expect("a database can be made");
        name
    }

    fn create(&self, name: &str, template: &str) -> Result<()> {
        self.say(&format!("CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'"))
    }

    /// A new database with the school of a SQLite file in it. The file goes over once.
    pub fn database_from(&self, school: &str, file: &Path) -> String {
        let template = format!("template_{}", school.replace('-', "_"));
        let mut templates = held(&self.templates);
        if templates.insert(template.clone()) {
            self.create(&template, "template0").expect("a database can be made");
            let from = Store::open(file, Executor::Inline).expect("the file opens");
            let to = Store::open(&self.address(&template), Executor::Threads).expect("the database opens");
            move_store(&from, &to).expect("a school can be moved");
        }
        self.database_like(&template)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // At once, and without leaving anything behind in shared memory.
        let _ = done(Command::new("kill").args(["-QUIT", &self.process.to_string()]));
        if let Some(keeper) = self.keeper.take() {
            let _ = keeper.join();
        }
    }
}

/// PostgreSQL's own programs, which lie outside of the usual path on Debian.
struct Programs {
    folder: PathBuf,
}

impl Programs {
    fn find() -> Result<Programs> {
        let mut folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
        for root in ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"] {
            let versions =
                std::fs::read_dir(root).into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
            folders.extend(versions);
        }
        // The highest version of those that are there.
        folders.sort_by_key(|folder| version_in(folder));
        let found = folders.into_iter().rev().find(|folder| folder.join("initdb").is_file());
        let folder = found.context("PostgreSQL is not installed: `cargo xtask test` installs it")?;
        Ok(Programs { folder })
    }

    fn path(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    /// A cluster that was never started, made once for all tests of one build.
    fn prepared(&self, user: &User) -> Result<PathBuf> {
        let program = std::env::current_exe()?;
        let keep = program.parent().context("a program lies in a folder")?.join("schools");
        std::fs::create_dir_all(&keep)?;
        let version = version_in(&self.folder).unwrap_or_default();
        let prepared = keep.join(format!("cluster-{version}-{}", user.name));
        if prepared.is_dir() {
            return Ok(prepared);
        }
        let folder = quick_folder()?;
        user.give(folder.path())?;
        let made = folder.path().join("data");
        let mut initdb = user.command(&self.path("initdb"), &[]);
        initdb.arg("-D").arg(&made).args(["--username=postgres", "--auth=trust", "--encoding=UTF8"]);
        initdb.args(["--locale=C.UTF-8", "--no-sync", "--no-instructions", "--wal-segsize=1"]);
        done(&mut initdb)?;
        // Whoever else made one made the same.
        let mine = keep.join(format!("cluster-{version}-{}.{}", user.name, std::process::id()));
        done(Command::new("cp").arg("-a").arg(&made).arg(&mine))?;
        if std::fs::rename(&mine, &prepared).is_err() {
            std::fs::remove_dir_all(&mine)?;
        }
        Ok(prepared)
    }
}

fn version_in(folder: &Path) -> Option<u32> {
    let digits: String = folder.to_string_lossy().chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Whom the server runs as: it refuses to be an administrator's.
struct User {
    name: String,
    /// The numbers of user and group to become, where this program runs as an administrator.
    become_: Option<(u32, u32)>,
}

impl User {
    fn find() -> Result<User> {
        let own = Command::new("id").arg("-u").output().context("`id` says who this is")?;
        if String::from_utf8_lossy(&own.stdout).trim() != "0" {
            return Ok(User { name: "own".into(), become_: None });
        }
        let known = std::fs::read_to_string("/etc/passwd")?;
        let entry = |name: &str| {
            let fields: Vec<&str> =
                known.lines().find(|line| line.starts_with(&format!("{name}:")))?.split(':').collect();
            Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?))
        };
        for name in ["postgres", "nobody"] {
            if let Some(numbers) = entry(name) {
                return Ok(User { name: name.into(), become_: Some(numbers) });
            }
        }
        bail!("there is no user whom PostgreSQL could run as")
    }

    fn give(&self, folder: &Path) -> Result<()> {
        match self.become_ {
            #[cfg(unix)]
            Some((user, group)) => Ok(std::os::unix::fs::chown(folder, Some(user), Some(group))?),
            _ => {
                ensure!(folder.exists(), "{} is gone", folder.display());
                Ok(())
            }
        }
    }

    /// A program as this user, with what `setpriv` is told besides.
    fn command(&self, program: &Path, besides: &[&str]) -> Command {
        let mut command = match self.become_ {
            None if besides.is_empty() => return Command::new(program),
            None => Command::new("setpriv"),
            Some((user, group)) => {
                let mut command = Command::new("setpriv");
                command.arg(format!("--reuid={user}")).arg(format!("--regid={group}")).arg("--clear-groups");
                command
            }
        };
        command.args(besides).arg("--").arg(program);
        command
    }
}

const AUTHORITY: &str = "authority.pem";

/// Gives the server a certificate of an authority that lives no longer than it does.
fn prove(user: &User, data: &Path, folder: &Path) -> Result<()> {
    let mut authority = CertificateParams::new(Vec::new())?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;
    let key = KeyPair::generate()?;
    let own = CertificateParams::new(vec!["localhost".to_owned()])?.signed_by(&key, &authority)?;
    std::fs::write(folder.join(AUTHORITY), authority.pem())?;
    for (name, text) in [("server.crt", own.pem()), ("server.key", key.serialize_pem())] {
        let file = data.join(name);
        std::fs::write(&file, text)?;
        // The server takes no key that others may read.
        #[cfg(unix)]
        std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        user.give(&file)?;
    }
    Ok(())
}

/// Starts the server and waits until it says that it is ready.
fn run(programs: &Programs, user: &User, folder: &Path, data: &Path, port: u16) -> Result<(u32, JoinHandle<()>)> {
    // Whatever becomes of this program, its server goes with it.
    let mut server = user.command(&programs.path("postgres"), &["--pdeathsig", "QUIT"]);
    server.arg("-D").arg(data).arg("-p").arg(port.to_string()).arg("-k").arg(folder);
    let settings = [
        "listen_addresses=127.0.0.1",
        "fsync=off",
        "full_page_writes=off",
        "synchronous_commit=off",
        "shared_buffers=32MB",
        "max_connections=200",
        "lc_messages=C",
        "ssl=on",
    ];
    settings.iter().for_each(|setting| _ = server.args(["-c", setting]));
    server.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let (tell, told) = channel();
    // A child's wish to go with its parent means the thread that started it: this one stays as long as the child.
    let keeper = std::thread::spawn(move || match server.spawn() {
        Ok(child) => keep(child, &tell),
        Err(error) => _ = tell.send(Err(error.to_string())),
    });
    match told.recv_timeout(Duration::from_secs(60)) {
        Ok(Ok(process)) => Ok((process, keeper)),
        Ok(Err(said)) => bail!("PostgreSQL did not start: {said}"),
        Err(_) => bail!("PostgreSQL did not start"),
    }
}

/// Reads what the server says until it has ended; tells once that it is ready, or what it said instead.
fn keep(mut child: Child, tell: &Sender<Result<u32, String>>) {
    let mut said = Vec::new();
    let mut is_ready = false;
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            if !is_ready && line.contains("database system is ready to accept connections") {
                is_ready = true;
                let _ = tell.send(Ok(child.id()));
            } else if !is_ready {
                said.push(line);
            }
        }
    }
    if !is_ready {
        let _ = tell.send(Err(said.join("\n")));
    }
    let _ = child.wait();
}

fn done(command: &mut Command) -> Result<()> {
    let said = command.output().with_context(|| format!("{command:?}"))?;
    ensure!(said.status.success(), "{command:?}: {}", String::from_utf8_lossy(&said.stderr));
    Ok(())
}

/// A folder in memory where there is one: a thousand schools are not worth a disk's patience.
pub fn quick_folder() -> std::io::Result<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir()) } else { tempfile::tempdir() }
}

/// The driver may not be called from a thread that drives asynchronous code.
fn outside<T: Send>(act: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|threads| threads.spawn(act).join().expect("no panic"))
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! `serve`: the HTTP server, until it is stopped.

use std::{collections::HashMap, io, net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use attendance::SchoolId;
use chrono::NaiveTime;
use letters::Press;
use protocol::{Pin, bare};
use server::{
    Office, Trouble,
    backup::Backups,
    certificate::{Certificate, Looked, Source, TOLD_BEFORE},
    erase,
    intake::{self, Watch},
    log::Format,
    pace::Pace,
    routes::{self, Face, Patience, Proxy, Way},
    scan::Scanner,
    self_made,
    store::EngineKind,
};

use super::{Done, No, Place, Told, Wrong, backup::plan, say, web_address};

/// How often a file is looked at for what other processes wrote: an import from the command line, say.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// How often the watched folder is looked into: a file that is alike at two looks has arrived.
const WATCH_EVERY: Duration = Duration::from_secs(60);
/// How often it is looked whether a backup is due.
const BACKUP_LOOK_EVERY: Duration = Duration::from_secs(60);
/// The same for what is past its time.
const ERASE_LOOK_EVERY: Duration = Duration::from_secs(600);
/// How often it is looked whether a certificate was renewed.
const CERTIFICATE_LOOK_EVERY: Duration = Duration::from_secs(60);
/// Bounded, since each blocking thread may hold a connection with a cache of its own.
const BLOCKING_THREADS: usize = 16;

const LISTEN: &str = "127.0.0.1:8460";

#[derive(clap::Args)]
pub struct Serve {
    #[arg(long, value_name = "ADDRESS", default_value = LISTEN, help = say().help_serve_listen(LISTEN))]
    listen: String,
    #[arg(long, value_name = "URL", help = say().help_serve_address())]
    address: Option<String>,
    #[arg(long, value_name = "ADDRESS", help = say().help_serve_metrics())]
    metrics: Option<String>,
    #[arg(long, value_name = "FILE", requires = "tls_key", conflicts_with = "self_made", help = say().help_serve_tls_cert())]
    tls_cert: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "tls_cert", help = say().help_serve_tls_key())]
    tls_key: Option<PathBuf>,
    #[arg(long, help = say().help_serve_self_made())]
    self_made: bool,
    #[arg(long, value_name = "FOLDER", requires = "self_made", help = say().help_certificate_folder())]
    certificate_folder: Option<PathBuf>,
    #[arg(long, help = say().help_serve_behind_proxy())]
    behind_proxy: bool,
    #[arg(long, value_name = "NUMBER", default_value = REQUESTS, help = say().help_serve_requests(REQUESTS))]
    requests: String,
    #[arg(long, value_name = "ADDRESS", help = say().help_serve_clamd())]
    clamd: Option<String>,
    #[arg(long, value_name = "FOLDER", help = say().help_serve_import_from())]
    import_from: Option<PathBuf>,
    #[arg(long, value_name = "HH:MM", requires = "import_from", help = say().help_serve_import_at())]
    import_at: Option<String>,
    #[arg(long, value_name = "FOLDER", help = say().help_serve_backup_to())]
    backup_to: Option<PathBuf>,
    #[arg(long, value_name = "HH:MM", default_value = BACKUP_AT, help = say().help_serve_backup_at(BACKUP_AT))]
    backup_at: String,
    #[arg(long, value_name = "NUMBER", default_value = KEEP, help = say().help_serve_keep(KEEP))]
    keep: String,
    #[arg(long, value_name = "FOLDER", help = say().help_serve_updates())]
    updates: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "json", help = say().help_serve_log(FORMATS, "json"))]
    log: Log,
}

const BACKUP_AT: &str = "02:00";
const KEEP: &str = "14";
/// As [`server::pace::REQUESTS`].
const REQUESTS: &str = "10";
const FORMATS: &str = "json, text";

#[derive(Clone, Copy, clap::ValueEnum)]
enum Log {
    Json,
    Text,
}

impl Serve {
    /// How this server logs: every request that was answered has a line.
    pub fn log(&self) -> (Format, &'static str) {
        let format = match self.log {
            Log::Json => Format::Json,
            Log::Text => Format::Text,
        };
        (format, "info")
    }

    pub fn run(self, place: &Place, told: &Told) -> Done {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(std::thread::available_parallelism().map_or(2, usize::from))
            .max_blocking_threads(BLOCKING_THREADS)
            .enable_all()
            .build()
            .map_err(anyhow::Error::from)?;
        let backups = plan(self.backup_to.clone(), &self.backup_at, &self.keep)?;
        if backups.is_some() && place.office.store.kind() == EngineKind::Database {
            return Err(Wrong::BackupOnDatabase.into());
        }
        let updates = self.updates.clone();
        let certificate = self.certificate(place)?.map(Arc::new);
        let scanner = self.clamd.as_deref().map(|text| {
            let unusable = || Wrong::ScannerUnusable { address: text.to_owned() };
            Scanner::parse(text).map(Arc::new).ok_or_else(unusable)
        });
        let scanner = scanner.transpose()?;
        let requests = self.requests.parse().ok().filter(|requests| 0 < *requests);
        let unusable = || Wrong::RequestsUnusable { text: self.requests.clone() };
        let pace = Arc::new(Pace::of(requests.ok_or_else(unusable)?));
        let backups = backups.map(Arc::new);
        let office = Office { backups, updates, certificate, scanner, pace, ..place.office.clone() };
        runtime.block_on(self.serve(office, told))
    }

    /// What to prove by, if anything. A self-made one is made here where there is none.
    fn certificate(&self, place: &Place) -> Result<Option<Certificate>, No> {
        let source = match (&self.tls_cert, &self.tls_key) {
            (Some(certificate), Some(key)) => Source::Files { certificate: certificate.clone(), key: key.clone() },
            _ if self.self_made => {
                let beside = || place.office.store.folder().map(|data| data.join(self_made::FOLDER));
                let folder = self.certificate_folder.clone().or_else(beside).ok_or(Wrong::CertificateNowhere)?;
                self_made::make(&folder, place.office.clock.now()).map_err(Wrong::from)?;
                Source::SelfMade { folder }
            }
            _ => return Ok(None),
        };
        Ok(Some(Certificate::open(source).map_err(Wrong::from)?))
    }

    /// The folder to look into, if there is one.
    fn watch(&self) -> Result<Option<Watch>, Wrong> {
        let Some(folder) = &self.import_from else { return Ok(None) };
        if !folder.is_dir() {
            return Err(Wrong::WatchedMissing { folder: folder.display().to_string() });
        }
        let unusable = |text: &str| Wrong::TimeUnusable { text: text.to_owned() };
        let hour = |text: &String| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| unusable(text));
        Ok(Some(Watch::new(folder.clone(), self.import_at.as_ref().map(hour).transpose()?)))
    }

    async fn serve(self, office: Office, told: &Told) -> Done {
        let certificate = office.certificate.clone();
        let (address, way) = match &certificate {
            Some(certificate) => (listen_address(&self.listen)?, Way::Tls(certificate.clone())),
            None => (plain_address(&self.listen)?, Way::Plain),
        };
        let metrics = self.metrics.as_deref().map(plain_address).transpose()?;
        let told_to_families = self.address.as_deref().map(web_address).transpose()?;
        if told_to_families.is_none() && address.ip().is_unspecified() {
            return Err(Wrong::WebAddressMissing.into());
        }
        let watch = self.watch()?;
        let listener =
            tokio::net::TcpListener::bind(address).await.map_err(|error| cannot_listen(&self.listen, &error))?;
        let scheme = if certificate.is_some() { "https" } else { "http" };
        let here = format!("{scheme}://{}", listener.local_addr()?);
        let pin = certificate.as_ref().and_then(|certificate| certificate.pin.clone());
        let pinned = |address: String| match &pin {
            Some(pin) => pin.on(bare(&address)),
            None => address,
        };
        let families_come_encrypted = told_to_families.as_deref().is_some_and(|told| told.starts_with("https://"));
        let families = pinned(told_to_families.unwrap_or_else(|| here.clone()));
        let face = Face::new(office.clone(), families, Arc::new(Press::new()));
        let face = Face { proxy: if self.behind_proxy { Proxy::Here } else { Proxy::None }, ..face };
        if !self.behind_proxy && certificate.is_none() && families_come_encrypted {
            // Else they would all be one address, and one guesser would keep everybody out.
            tracing::warn!("families seem to come through a proxy on this computer: say so with --behind-proxy");
        }
        let counting = match metrics {
            Some(metrics) => {
                let listener = tokio::net::TcpListener::bind(metrics).await;
                let listener = listener.map_err(|error| cannot_listen(&metrics.to_string(), &error))?;
                Some(tokio::spawn(routes::serve_metrics(listener, face.clone())))
            }
            None => None,
        };
        match told.json {
            // On one line: whoever started this reads until the end of it.
            true => {
                let pin = pin.as_ref().map(Pin::grouped);
                told.raw(&serde_json::json!({ "listening": here, "pin": pin }).to_string())?;
            }
            false => {
                told.line(&say().cli_listening(&here))?;
                pin.iter().try_for_each(|pin| told.line(&say().cli_certificate_pin(&pin.grouped())))?;
            }
        }
        let renewing = certificate.map(|certificate| tokio::spawn(look_at_certificate(office.clone(), certificate)));
        let watching = watch.map(|watch| tokio::spawn(look_again_and_again(office.clone(), watch)));
        let backups = office.backups.clone();
        let backing_up = backups.map(|backups| tokio::spawn(back_up_when_due(office.clone(), backups)));
        let erasing = tokio::spawn(erase_when_due(office.clone()));
        let hearing = office.hear_others().map_err(anyhow::Error::from)?;
        let looking = hearing.is_none().then(|| tokio::spawn(tell_of_others_writes(office)));
        let served = routes::serve(listener, way, Patience::default(), face, stopped()).await;
        if let Some(looking) = looking {
            looking.abort();
        }
        counting.inspect(|counting| counting.abort());
        watching.inspect(|watching| watching.abort());
        renewing.inspect(|renewing| renewing.abort());
        backing_up.inspect(|backing_up| backing_up.abort());
        erasing.abort();
        Ok(served?)
    }
}

/// Where to listen.
fn listen_address(text: &str) -> Result<SocketAddr, Wrong> {
    // A name is not looked up: what it means may change under a running server.
    let named = text.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
    let parsed = named.as_deref().unwrap_or(text).parse::<SocketAddr>();
    parsed.map_err(|_| Wrong::AddressUnusable { address: text.to_owned() })
}

/// Plain HTTP goes no further than this computer.
fn plain_address(text: &str) -> Result<SocketAddr, Wrong> {
    let address = listen_address(text)?;
    match address.ip().is_loopback() {
        true => Ok(address),
        false => Err(Wrong::PlainHttp { address: text.to_owned() }),
    }
}

fn cannot_listen(address: &str, error: &io::Error) -> Wrong {
    let address = address.to_owned();
    match error.kind() {
        io::ErrorKind::AddrInUse => Wrong::AddressTaken { address },
        io::ErrorKind::PermissionDenied => Wrong::AddressForbidden { address },
        _ => Wrong::AddressFailed { address, why: error.to_string() },
    }
}

/// Makes a backup whenever one is due.
async fn back_up_when_due(office: Office, backups: Arc<Backups>) {
    let mut every = tokio::time::interval(BACKUP_LOOK_EVERY);
    loop {
        every.tick().await;
        let (here, due) = (office.clone(), backups.clone());
        // A large school is copied for a while, and nobody else waits for it.
        match tokio::task::spawn_blocking(move || due.run_if_due(&here)).await {
            Ok(Ok(None)) => {}
            Ok(Ok(Some(run))) => tracing::info!(outcome = format!("{:?}", run.outcome), kb = run.kb, "backup"),
            Ok(Err(trouble)) => tracing::error!(error = format!("{trouble:?}"), "no backup was made"),
            Err(_) => tracing::error!("a backup stopped in the middle"),
        }
    }
}

/// Erases each night what is past the time for which it is kept.
async fn erase_when_due(office: Office) {
    let mut every = tokio::time::interval(ERASE_LOOK_EVERY);
    loop {
        every.tick().await;
        let here = office.clone();
        match tokio::task::spawn_blocking(move || erase::run_if_due(&here)).await {
            Ok(Ok(None)) => {}
            Ok(Ok(Some(records))) => tracing::info!(records, "records past their time were erased"),
            Ok(Err(trouble)) => tracing::error!(error = format!("{trouble:?}"), "nothing was erased"),
            Err(_) => tracing::error!("erasing stopped in the middle"),
        }
    }
}

/// Serves with renewed files as soon as they are there, and tells of the end of a certificate before it comes.
async fn look_at_certificate(office: Office, certificate: Arc<Certificate>) {
    let mut every = tokio::time::interval(CERTIFICATE_LOOK_EVERY);
    let mut told_on = None;
    loop {
        every.tick().await;
        let now = office.clock.now();
        match certificate.look(now) {
            Ok(Looked::Changed) => {
                tracing::info!(until = certificate.until().to_rfc3339(), "the certificate was renewed")
            }
            Ok(Looked::Same) => {}
            Err(error) => tracing::error!(error = error.to_string(), "the renewed certificate is not served with"),
        }
        let left = certificate.until() - now;
        if left < TOLD_BEFORE && told_on != Some(now.date_naive()) {
            told_on = Some(now.date_naive());
            tracing::warn!(days = left.num_days(), "the certificate runs out");
        }
    }
}

/// Waits for the terminal's or the system's wish that it stop.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = tokio::signal::ctrl_c().await;
}

/// Looks into the watched folder until the server stops. What goes wrong there is logged, and looked at again.
async fn look_again_and_again(office: Office, watch: Watch) {
    let mut every = tokio::time::interval(WATCH_EVERY);
    let mut watch = Some(watch);
    loop {
        every.tick().await;
        let Some(mut looking) = watch.take() else { return };
        let here = office.clone();
        let looked = tokio::task::spawn_blocking(move || {
            let looked = looking.look(&here);
            (looked, looking)
        });
        // A look that panicked has been logged; its watch is gone with it.
        let Ok((looked, looking)) = looked.await else { return };
        watch = Some(looking);
        match looked {
            Ok(intake::Looked::Read(state)) => tracing::info!(?state, "the watched folder was gone through"),
            Ok(intake::Looked::Overtaken) => tracing::warn!("an import from the watched folder was overtaken"),
            Ok(intake::Looked::NothingNew | intake::Looked::StillChanging | intake::Looked::TooEarly) => {}
            Err(trouble) => tracing::error!(?trouble, "the watched folder could not be gone through"),
        }
    }
}

/// Wakes families when another process has written to the same store.
async fn tell_of_others_writes(office: Office) {
    let mut known: HashMap<SchoolId, i64> = HashMap::new();
    let mut every = tokio::time::interval(LOOK_EVERY);
    loop {
        every.tick().await;
        let seqs = office.store.read_async(|conn| {
            let seqs = conn.list("SELECT id, seq FROM school", &[], |row| Ok((row.parsed(0)?, row.int(1)?)))?;
            Ok::<_, Trouble>(seqs)
        });
        let Ok(seqs) = seqs.await else { continue };
        let changed = seqs.iter().filter(|(school, seq)| known.get(school).is_some_and(|before| before != seq));
        office.wake.tell(changed.map(|(school, _)| *school));
        known = seqs.into_iter().collect();
    }
}

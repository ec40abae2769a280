//! `serve`: the HTTP server, until it is stopped.

use std::{collections::HashMap, net::SocketAddr, time::Duration};

use attendance::SchoolId;
use server::{
    Office, Trouble,
    routes::{Face, router},
};

use super::{Done, No, Place, Told, say};

/// How often the store is looked at for what other processes wrote: an import from the command line, say.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Bounded, since each blocking thread may hold a connection with a cache of its own.
const BLOCKING_THREADS: usize = 16;

#[derive(clap::Args)]
pub struct Serve {
    /// Where to listen
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8460")]
    listen: String,
    /// How families reach this server, as letters print it (default: the address it listens on)
    #[arg(long, value_name = "URL")]
    address: Option<String>,
}

impl Serve {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(std::thread::available_parallelism().map_or(2, usize::from))
            .max_blocking_threads(BLOCKING_THREADS)
            .enable_all()
            .build()
            .map_err(anyhow::Error::from)?;
        runtime.block_on(self.serve(place.office.clone(), told))
    }

    async fn serve(self, office: Office, told: &Told) -> Done {
        let words = say();
        let unusable =
            |why: String| No::refused(words.cli_address_unusable(&self.listen, &why), words.cli_address_unusable_do());
        let address: SocketAddr = self.listen.parse().map_err(|e: std::net::AddrParseError| unusable(e.to_string()))?;
        if !address.ip().is_loopback() {
            return Err(No::refused(words.cli_plain_http(), words.cli_plain_http_do()));
        }
        let listener = tokio::net::TcpListener::bind(address).await.map_err(|e| unusable(e.to_string()))?;
        let here = format!("http://{}", listener.local_addr()?);
        let face = Face { office: office.clone(), address: self.address.clone().unwrap_or_else(|| here.clone()) };
        let app = router(face).into_make_service_with_connect_info::<SocketAddr>();
        told.line(&words.cli_listening(&here))?;
        let looking = tokio::spawn(tell_of_others_writes(office));
        let served = axum::serve(listener, app).with_graceful_shutdown(stopped()).await;
        looking.abort();
        Ok(served?)
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

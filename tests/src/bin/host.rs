//! The screens in a browser over the real client engine: what a window does with Tauri, this does with HTTP. For tests
//! and pictures on this computer alone: it listens on loopback only, and its key is in memory.

use std::convert::Infallible;
use std::io::{BufRead, Write};
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use axum::body::Body;
use axum::extract::{Path as InPath, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::NaiveDate;
use clap::{Parser, ValueEnum};
use client::{Client, OwnCopy};
use futures_util::{Stream, stream};
use presente_tests::bench::feed::Feed;
use presente_tests::bench::local;
use presente_tests::trial;
use protocol::{
    Answered, AtAddress, ForAttachment, ForStudent, Join, News, Nothing, OpenLink, PackageKind, PickImport,
    PickedFiles, PickedImport, RefusedFile, Release, SavePage, SavedLetters, Session, SignIn, TakenOut, UpdateTaken,
};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;

#[derive(Parser)]
struct Arguments {
    /// The port on 127.0.0.1; 0 takes a free one. The address is printed in one line.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The folder for this computer's store.
    #[arg(long, value_name = "FOLDER")]
    data: PathBuf,
    /// The built page.
    #[arg(long, value_name = "FOLDER", default_value = "ui/dist")]
    page: PathBuf,
    #[arg(long, default_value = "host")]
    profile: String,
    /// The school day it is.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    /// Joins as a family before anything is served.
    #[arg(long, num_args = 2, value_names = ["ADDRESS", "CODE"])]
    join: Option<Vec<String>>,
    /// Signs in as staff before anything is served; the password is the first line of standard input.
    #[arg(long, num_args = 2, value_names = ["ADDRESS", "LOGIN"], conflicts_with = "join")]
    sign_in: Option<Vec<String>>,
    /// Holds a feed made in memory, as large as the budgets ask for, in place of a school's.
    #[arg(long, value_enum, conflicts_with_all = ["join", "sign_in", "today"])]
    made: Option<Made>,
    /// What "pick files" picks: everything in this folder.
    #[arg(long, value_name = "FOLDER")]
    files: Option<PathBuf>,
    /// Is a copy of the app that came in a .deb, and takes the word of whoever has this key.
    #[arg(long, value_name = "KEY")]
    makers: Option<String>,
    /// What "pick import" picks: this folder, or everything in it.
    #[arg(long, value_name = "FOLDER")]
    import: Option<PathBuf>,
}

/// Whose feed is made.
#[derive(Clone, Copy, ValueEnum)]
enum Made {
    Family,
    Liaison,
}

impl Arguments {
    fn copy(&self) -> Result<Option<OwnCopy>> {
        let Some(makers) = self.makers.clone() else { return Ok(None) };
        let version = env!("CARGO_PKG_VERSION").parse()?;
        let release = Release { version, kind: PackageKind::Deb, machine: std::env::consts::ARCH.to_owned() };
        Ok(Some(OwnCopy { release, makers }))
    }
}

struct Host {
    client: Client,
    page: PathBuf,
    files: Option<PathBuf>,
    import: Option<PathBuf>,
    /// Where saved attachments go.
    saved: PathBuf,
    /// What the page may load and run: as much as in the real window.
    policy: HeaderValue,
}

/// The real window's policy; what it says to Rust goes over a socket here.
fn policy() -> Result<HeaderValue> {
    let settings: Value = serde_json::from_str(include_str!("../../../src-tauri/tauri.conf.json"))?;
    let policy = settings["app"]["security"]["csp"].as_str().context("the window has a policy")?;
    Ok(policy.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'").parse()?)
}

type Shared = State<Arc<Host>>;

#[tokio::main]
async fn main() -> Result<()> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(tracing::Level::WARN).init();
    let arguments = Arguments::parse();
    ensure!(arguments.page.join("index.html").is_file(), "{} has no page: npm run build", arguments.page.display());
    let store = arguments.data.join("store");
    let client = match arguments.made {
        Some(Made::Family) => local::open(&store, Arc::new(Feed::family()?)).await?,
        Some(Made::Liaison) => local::open(&store, Arc::new(Feed::school(local::CHILDREN)?)).await?,
        None => trial::open(store, &arguments.profile, arguments.today, arguments.copy()?).await?,
    };
    enter(&client, &arguments).await?;
    let syncing = client.clone();
    tokio::spawn(async move { syncing.run(std::future::pending()).await });
    let Arguments { page, port, files, import, data, .. } = arguments;
    let host = Arc::new(Host { client, page, files, import, saved: data.join("saved"), policy: policy()? });
    let router =
        Router::new().route("/call/{name}", post(call)).route("/news", get(news)).fallback(get(file)).with_state(host);
    let address = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port));
    let listener = tokio::net::TcpListener::bind(address).await?;
    writeln!(std::io::stdout(), "listening on http://{}", listener.local_addr()?)?;
    Ok(axum::serve(listener, router).await?)
}

async fn enter(client: &Client, arguments: &Arguments) -> Result<()> {
    let (name, ask) = match (arguments.join.as_deref(), arguments.sign_in.as_deref()) {
        (Some([address, code]), _) => {
            ("join", serde_json::to_value(Join { address: address.clone(), code: code.clone(), pin: None })?)
        }
        (_, Some([address, login])) => {
            let password = std::io::stdin().lock().lines().next().context("standard input has no password")??;
            let ask = SignIn { address: address.clone(), login: login.clone(), password, code: None, pin: None };
            ("sign_in", serde_json::to_value(ask)?)
        }
        _ => return Ok(()),
    };
    for (name, ask) in [(name, ask), ("sync_now", json!({}))] {
        match client.call(name, ask).await {
            Answered::Ok(_) => {}
            Answered::Refused(refusal) => bail!("{name}: {refusal}"),
            Answered::Failed { code } => bail!("{name} failed with code {code}"),
        }
    }
    Ok(())
}

async fn call(State(host): Shared, InPath(name): InPath<String>, Json(ask): Json<Value>) -> Json<Answered<Value>> {
    let answer = match name.as_str() {
        "pick_files" => answered(host.pick(ask).await),
        "pick_import" => answered(host.pick_import(ask).await),
        "save_attachment" => answered(host.save(ask).await),
        "save_record" => answered(host.save_record(ask).await),
        "save_page" => answered(host.save_page(ask)),
        "save_list" => answered(host.save_list(ask).await),
        "save_calendar" => answered(host.save_calendar(ask).await),
        "save_invitations" => answered(host.save_invitations(ask).await),
        "take_update" => answered(host.take_update(ask).await),
        "sign_in_elsewhere" => answered(host.sign_in_elsewhere(ask).await),
        "open_link" => answered(host.open_link(ask)),
        // There is no printer here, and nobody to ask which.
        "print" => answered(Ok(Answered::Ok(Nothing {}))),
        _ => host.client.call(&name, ask).await,
    };
    Json(answer)
}

fn answered<T: Serialize>(outcome: Result<Answered<T>>) -> Answered<Value> {
    let outcome = outcome.and_then(|answer| {
        Ok(match answer {
            Answered::Ok(done) => Answered::Ok(serde_json::to_value(done)?),
            Answered::Refused(refusal) => Answered::Refused(refusal),
            Answered::Failed { code } => Answered::Failed { code },
        })
    });
    outcome.unwrap_or_else(|trouble| {
        tracing::error!("{trouble:#}");
        Answered::Failed { code: "host".to_string() }
    })
}

impl Host {
    async fn pick(&self, ask: Value) -> Result<Answered<PickedFiles>> {
        let ForStudent { student } = serde_json::from_value(ask)?;
        let mut picked = PickedFiles { kept: Vec::new(), refused: Vec::new() };
        let mut paths: Vec<PathBuf> = match &self.files {
            Some(folder) => std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?,
            None => Vec::new(),
        };
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            match self.client.attach(student, &name, std::fs::read(&path)?).await {
                Answered::Ok(attachment) => picked.kept.push(attachment),
                Answered::Refused(refusal) => picked.refused.push(RefusedFile { name, refusal }),
                Answered::Failed { code } => return Ok(Answered::Failed { code }),
            }
        }
        Ok(Answered::Ok(picked))
    }

    /// Whoever tests finds the page that a browser would open among what was saved.
    async fn sign_in_elsewhere(&self, ask: Value) -> Result<Answered<Session>> {
        let ask: AtAddress = serde_json::from_value(ask)?;
        Ok(self.client.sign_in_elsewhere(ask, |page| self.keep("page.txt", page.as_bytes()).is_ok()).await)
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<Answered<Nothing>> {
        std::fs::create_dir_all(&self.saved)?;
        std::fs::write(self.saved.join(name), bytes)?;
        Ok(Answered::Ok(Nothing {}))
    }

    /// Written down in place of being opened: a test reads what would have been.
    fn open_link(&self, ask: Value) -> Result<Answered<Nothing>> {
        let OpenLink { link } = serde_json::from_value(ask)?;
        match client::outside_link(&link) {
            Ok(link) => self.keep("opened.txt", link.as_bytes()),
            Err(refusal) => Ok(Answered::Refused(refusal)),
        }
    }

    fn save_page(&self, ask: Value) -> Result<Answered<Nothing>> {
        let SavePage { html, .. } = serde_json::from_value(ask)?;
        self.keep("record.html", html.as_bytes())
    }

    async fn save_list(&self, ask: Value) -> Result<Answered<Nothing>> {
        match self.client.call("take_out", ask).await {
            Answered::Ok(taken) => {
                let taken: TakenOut = serde_json::from_value(taken)?;
                self.keep(&taken.name, &taken.bytes()?)
            }
            Answered::Refused(refusal) => Ok(Answered::Refused(refusal)),
            Answered::Failed { code } => Ok(Answered::Failed { code }),
        }
    }

    async fn save_calendar(&self, ask: Value) -> Result<Answered<Nothing>> {
        match self.client.call("calendar_file", ask).await {
            Answered::Ok(text) => self.keep("calendar.ics", text.as_str().unwrap_or_default().as_bytes()),
            Answered::Refused(refusal) => Ok(Answered::Refused(refusal)),
            Answered::Failed { code } => Ok(Answered::Failed { code }),
        }
    }

    async fn pick_import(&self, ask: Value) -> Result<Answered<PickedImport>> {
        let PickImport { account, .. } = serde_json::from_value(ask)?;
        Ok(self.client.send_import(account, self.import.iter().cloned().collect()).await)
    }

    /// Kept where saved files go: no system is asked to install it.
    async fn take_update(&self, ask: Value) -> Result<Answered<UpdateTaken>> {
        Ok(match self.client.take_update(serde_json::from_value(ask)?).await {
            Answered::Ok(package) => {
                std::fs::create_dir_all(&self.saved)?;
                std::fs::write(self.saved.join(&package.name), package.bytes)?;
                Answered::Ok(UpdateTaken { file: package.name, opened: true })
            }
            Answered::Refused(refusal) => Answered::Refused(refusal),
            Answered::Failed { code } => Answered::Failed { code },
        })
    }

    async fn save_record(&self, ask: Value) -> Result<Answered<Nothing>> {
        Ok(match self.client.call("record", ask).await {
            Answered::Ok(record) => return self.keep("record.json", &serde_json::to_vec_pretty(&record)?),
            Answered::Refused(refusal) => Answered::Refused(refusal),
            Answered::Failed { code } => Answered::Failed { code },
        })
    }

    async fn save_invitations(&self, ask: Value) -> Result<Answered<SavedLetters>> {
        Ok(match self.client.invitation_letters(serde_json::from_value(ask)?).await {
            Answered::Ok(pdf) => {
                std::fs::create_dir_all(&self.saved)?;
                std::fs::write(self.saved.join("invitations.pdf"), pdf)?;
                Answered::Ok(SavedLetters { saved: true })
            }
            Answered::Refused(refusal) => Answered::Refused(refusal),
            Answered::Failed { code } => Answered::Failed { code },
        })
    }

    async fn save(&self, ask: Value) -> Result<Answered<Nothing>> {
        let ForAttachment { id } = serde_json::from_value(ask)?;
        Ok(match self.client.attachment_content(id).await {
            // By its id: a name from elsewhere is no path.
            Answered::Ok(content) => return self.keep(&id.to_string(), &content.content),
            Answered::Refused(refusal) => Answered::Refused(refusal),
            Answered::Failed { code } => Answered::Failed { code },
        })
    }
}

async fn news(State(host): Shared) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let fresh = host.client.subscribe();
    let events = stream::unfold(fresh, |mut fresh| async {
        let news = match fresh.recv().await {
            Ok(news) => news,
            // Too much to tell piece by piece: everything may have changed.
            Err(RecvError::Lagged(_)) => News::Changed { topics: attendance::Topic::ALL.to_vec() },
            Err(RecvError::Closed) => return None,
        };
        let event = Event::default().json_data(news).unwrap_or_default();
        Some((Ok(event), fresh))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// A file of the page, and nothing outside its folder.
async fn file(State(host): Shared, uri: Uri) -> Response {
    let asked = uri.path().trim_start_matches('/');
    let asked = Path::new(if asked.is_empty() { "index.html" } else { asked });
    if !asked.components().all(|part| matches!(part, Component::Normal(_))) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(bytes) = tokio::task::spawn_blocking({
        let path = host.page.join(asked);
        move || std::fs::read(path)
    })
    .await
    .unwrap_or_else(|ended| Err(std::io::Error::other(ended))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match asked.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_SECURITY_POLICY, host.policy.clone()),
    ];
    (headers, Body::from(bytes)).into_response()
}

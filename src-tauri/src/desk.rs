//! The client engine of this window: opened beside the window, since a keyring may ask first and the page is not to
//! wait for it. Never opens a second one.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use client::{Client, HttpLink, Keyring, Options, SystemClock, SystemIds};
use tokio::sync::watch;

use crate::Arguments;

#[derive(Clone)]
enum Opening {
    NotYet,
    Open(Client),
    Failed,
}

pub struct Desk {
    opening: watch::Receiver<Opening>,
    /// The page's listener; another page in the same window takes its place.
    pub listener: tokio::sync::Mutex<Option<tauri::async_runtime::JoinHandle<()>>>,
    /// Where the first page is to go: the link that the program was started by.
    first_place: Mutex<Option<String>>,
}

impl Desk {
    /// Begins to open; `client` waits for the end of it.
    pub fn open(arguments: &Arguments, folder: PathBuf) -> Desk {
        let (opened, opening) = watch::channel(Opening::NotYet);
        let profile = arguments.full_profile();
        let clock = arguments.today.map_or_else(SystemClock::new, SystemClock::moved_to);
        tauri::async_runtime::spawn(async move {
            // The keyring blocks, and must not do so on a thread that runs tasks.
            let outcome = tauri::async_runtime::spawn_blocking(move || {
                Client::open(Options {
                    folder,
                    link: Arc::new(HttpLink::new()?),
                    key_place: Box::new(Keyring::new(profile.clone())),
                    profile,
                    clock: Arc::new(clock),
                    ids: Arc::new(SystemIds),
                    executor: client::Executor::Threads,
                    copy: crate::update::own_copy(),
                })
            })
            .await;
            let state = match outcome {
                Ok(Ok(client)) => {
                    tauri::async_runtime::spawn(sync(client.clone()));
                    Opening::Open(client)
                }
                Ok(Err(trouble)) => failed(&format!("{trouble:?}")),
                Err(trouble) => failed(&trouble.to_string()),
            };
            opened.send_replace(state);
            // The channel lives as long as the program, so that whoever asks later is answered too.
            opened.closed().await;
        });
        Desk { opening, listener: tokio::sync::Mutex::new(None), first_place: Mutex::new(arguments.place()) }
    }

    /// The place of the link that the program was started by, for whoever asks first.
    pub fn take_first_place(&self) -> Option<String> {
        self.first_place.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// The engine, as soon as it is open; `None` where it could not be opened.
    pub async fn client(&self) -> Option<Client> {
        let mut opening = self.opening.clone();
        let opened = opening.wait_for(|state| !matches!(state, Opening::NotYet)).await.ok()?;
        match &*opened {
            Opening::Open(client) => Some(client.clone()),
            Opening::NotYet | Opening::Failed => None,
        }
    }
}

fn failed(trouble: &str) -> Opening {
    tracing::error!(trouble, "this computer's store could not be opened");
    Opening::Failed
}

/// Syncs for as long as the program runs.
async fn sync(client: Client) {
    client.run(std::future::pending()).await;
}

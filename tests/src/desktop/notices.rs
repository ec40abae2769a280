//! What shows notices on a desktop: keeps what it was given, and clicks on one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use zbus::Connection;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;

use super::{Bus, until};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// A notice as the desktop was given it.
#[derive(Debug, Clone)]
pub struct Notice {
    pub id: u32,
    pub title: String,
    pub body: String,
    /// What a click may say.
    pub actions: Vec<String>,
    /// Everything else that came with it, in one text: what a notice hides must not stand there either.
    pub beside: String,
}

#[derive(Default, Clone)]
struct Shown(Arc<Mutex<Vec<Notice>>>);

impl Shown {
    fn all(&self) -> Vec<Notice> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

struct Server(Shown);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Server {
    #[expect(clippy::too_many_arguments, reason = "the desktop's own words")]
    fn notify(
        &self,
        app_name: String,
        replaces_id: u32,
        app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        expire_timeout: i32,
    ) -> u32 {
        let mut shown = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let id = shown.len() as u32 + 1;
        let beside = format!("{app_name} {replaces_id} {app_icon} {hints:?} {expire_timeout}");
        shown.push(Notice { id, title: summary, body, actions, beside });
        id
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".to_string(), "body".to_string()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("trial".to_string(), "presente".to_string(), "1".to_string(), "1.2".to_string())
    }

    fn close_notification(&self, _id: u32) {}

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action_key: &str) -> zbus::Result<()>;
}

pub struct Notices {
    shown: Shown,
    bus: Connection,
}

impl Notices {
    pub async fn begin(bus: &Bus) -> Result<Notices> {
        let shown = Shown::default();
        let bus = bus.connect().await?;
        bus.object_server().at(PATH, Server(shown.clone())).await?;
        bus.request_name(NAME).await?;
        Ok(Notices { shown, bus })
    }

    /// All that have been shown, in their order.
    pub fn all(&self) -> Vec<Notice> {
        self.shown.all()
    }

    /// Waits for the one that follows those known, and makes sure that it is one.
    pub async fn next(&self, known: usize) -> Result<Notice> {
        let all = until("a notice", async || Ok(Some(self.all()).filter(|all| known < all.len()))).await?;
        if all.len() != known + 1 {
            bail!("more than one notice came: {:?}", &all[known..]);
        }
        all.into_iter().nth(known).context("counted just now")
    }

    /// Clicks on a notice as a person does.
    pub async fn click(&self, notice: &Notice) -> Result<()> {
        let emitter = SignalEmitter::new(&self.bus, PATH)?;
        Ok(Server::action_invoked(&emitter, notice.id, "default").await?)
    }
}

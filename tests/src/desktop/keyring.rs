//! A real keyring on a desktop's bus, unlocked, with folders of its own.

use std::collections::HashMap;
use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use zbus::Connection;
use zbus::zvariant::OwnedObjectPath;

use super::Desktop;
use crate::programs::Running;

const SECRETS: &str = "org.freedesktop.secrets";

pub struct Keyring {
    bus: Connection,
    _daemon: Running,
}

impl Keyring {
    pub async fn begin(desktop: &Desktop) -> Result<Keyring> {
        let mut daemon = Command::new("gnome-keyring-daemon");
        desktop.settle(&mut daemon);
        daemon.args(["--foreground", "--unlock", "--components=secrets"]);
        daemon.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut daemon = Running(daemon.spawn().context("gnome-keyring-daemon (package gnome-keyring)")?);
        // An empty password makes no keyring at all.
        daemon.0.stdin.take().context("the keyring takes no password")?.write_all(b"trial")?;
        desktop.bus.comes(SECRETS).await?;
        Ok(Keyring { bus: desktop.bus.connect().await?, _daemon: daemon })
    }

    /// How many entries of Presente there are, locked ones included.
    pub async fn entries(&self) -> Result<usize> {
        let wanted = HashMap::from([("service", "presente")]);
        let (path, interface) = ("/org/freedesktop/secrets", "org.freedesktop.Secret.Service");
        let answer = self.bus.call_method(Some(SECRETS), path, Some(interface), "SearchItems", &wanted).await?;
        let (open, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) = answer.body().deserialize()?;
        Ok(open.len() + locked.len())
    }
}

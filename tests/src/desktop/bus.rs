//! A session bus on which nothing starts by itself: what is asked for and not there is not there.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use zbus::Connection;
use zbus::fdo::DBusProxy;
use zbus::names::BusName;

use super::until;
use crate::programs::Running;

pub struct Bus {
    address: String,
    own: Connection,
    _daemon: Running,
}

impl Bus {
    /// `folder` holds the bus's socket and is nobody else's.
    pub async fn begin(folder: &Path) -> Result<Bus> {
        let rules = folder.join("bus.conf");
        let socket = folder.join("bus");
        // No folder of services: a keyring that this machine happens to have would otherwise come when it is called.
        let text = format!(
            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" \
             \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n<busconfig>\n  <type>session</type>\n  \
             <listen>unix:path={}</listen>\n  <policy context=\"default\">\n    <allow send_destination=\"*\"/>\n    \
             <allow receive_sender=\"*\"/>\n    <allow own=\"*\"/>\n  </policy>\n</busconfig>\n",
            socket.display()
        );
        std::fs::write(&rules, text)?;
        let mut daemon = Command::new("dbus-daemon");
        daemon.arg(format!("--config-file={}", rules.display())).args(["--nofork", "--nopidfile", "--print-address"]);
        let mut daemon =
            Running(daemon.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("dbus-daemon (package dbus)")?);
        let said = daemon.0.stdout.take().context("the bus has no output")?;
        let mut address = String::new();
        BufReader::new(said).read_line(&mut address)?;
        let address = address.trim().to_string();
        let own = connect(&address).await?;
        Ok(Bus { address, own, _daemon: daemon })
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// A connection of its own, for whoever takes a name here.
    pub async fn connect(&self) -> Result<Connection> {
        connect(&self.address).await
    }

    pub(super) fn own(&self) -> &Connection {
        &self.own
    }

    /// Whether somebody answers to this name.
    pub async fn has(&self, name: &str) -> Result<bool> {
        Ok(DBusProxy::new(&self.own).await?.name_has_owner(BusName::try_from(name)?).await?)
    }

    /// Waits until somebody answers to this name.
    pub async fn comes(&self, name: &str) -> Result<()> {
        until(&format!("{name} on the bus"), async || Ok(self.has(name).await?.then_some(()))).await
    }

    /// Waits until nobody answers to this name.
    pub async fn goes(&self, name: &str) -> Result<()> {
        until(&format!("{name} off the bus"), async || Ok((!self.has(name).await?).then_some(()))).await
    }
}

async fn connect(address: &str) -> Result<Connection> {
    Ok(zbus::connection::Builder::address(address)?.build().await?)
}

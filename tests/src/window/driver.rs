//! The WebDriver that starts a window and hands out its page, and ends both.

use std::ffi::OsString;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::Page;
use crate::programs;

/// How long a driver may take to listen, and a window to have a page.
const START_MOST: Duration = Duration::from_secs(90);

/// A driver shares a group with the window that it starts: killed alone, it would leave the window running.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// `settle` says in which folders, on which screen and on which bus the window will run.
    pub fn start(settle: impl FnOnce(&mut Command)) -> Result<Driver> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        settle(&mut command);
        // A page whose language is "C" makes Intl throw; the program never asks for it, and a test is not to either.
        command.env("LANG", "en_US.UTF-8").env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1").env("MESA_SHADER_CACHE_DISABLE", "true");
        command.arg(format!("--port={port}")).arg("--host=127.0.0.1").process_group(0).stdout(Stdio::null());
        let child = command.spawn().context("WebKitWebDriver could not be started (package webkit2gtk-driver)")?;
        Ok(Driver { child, port })
    }

    /// Starts the program and waits until its page has loaded.
    pub async fn open(&self, arguments: &[OsString]) -> Result<Page> {
        let program = programs::built("presente")?;
        let arguments: Vec<_> = arguments.iter().map(|part| part.to_string_lossy()).collect();
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        let address = format!("http://127.0.0.1:{}", self.port);
        let start = Instant::now();
        let client = loop {
            match ClientBuilder::new(HttpConnector::new()).capabilities(wanted.clone()).connect(&address).await {
                Ok(client) => break client,
                Err(_) if start.elapsed() < START_MOST => tokio::time::sleep(Duration::from_millis(30)).await,
                Err(trouble) => bail!("no window of {} came up: {trouble}", program.display()),
            }
        };
        let page = Page::new(client);
        // A session is handed out before the page has loaded.
        page.has_loaded().await?;
        Ok(page)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        // Both may have ended by themselves.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}
